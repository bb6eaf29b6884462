"""Robe: down to the ground, with wide sleeves, a broad belt and a trimmed front."""

from fabula.picture.anatomy.clothes.cut import Cut, neckline, strip
from fabula.picture.anatomy.clothes.fittings import belt
from fabula.picture.anatomy.clothes.hanging import hang
from fabula.picture.anatomy.physique import Physique
from fabula.picture.stage import Canvas


class Robe(Cut):
    """Heavy cloth; the accent colour trims it."""

    loose = 0.012
    hem = 0.10
    flare = 0.004
    bell = 0.034
    neck = 0.6

    def skirt(self, canvas: Canvas, body: Physique) -> None:
        """The robe below the belt, with its trimmed front."""
        hang(canvas, body, body.sheet.top, 0.95, 0.062, hem=body.sheet.accent, front=body.sheet.accent)

    def details(self, canvas: Canvas, body: Physique) -> None:
        """Trimmed front and belt."""
        front = strip(body, 0.0, (0.0, 0.3, 0.6, 0.9, 1.06), 0.16, self.loose * body.size)
        body.toner.lay(canvas, front, body.sheet.accent)
        belt(canvas, body, 0.26, body.sheet.bottom, self.loose)

    def collar(self, canvas: Canvas, body: Physique) -> None:
        """A trimmed neck."""
        neckline(canvas, body, body.sheet.accent, 0.056, 0.028)


OUTFIT = Robe()
