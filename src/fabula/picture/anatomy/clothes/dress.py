"""Dress: short sleeves, a belted waist and a skirt that swings with the legs."""

from fabula.picture.anatomy.clothes.cut import Cut, neckline
from fabula.picture.anatomy.clothes.fittings import belt
from fabula.picture.anatomy.clothes.hanging import hang
from fabula.picture.anatomy.physique import Physique
from fabula.picture.stage import Canvas


class Dress(Cut):
    """Down over the knees."""

    sleeve = 0.26
    trousers = 0.0
    loose = 0.002
    hem = 0.20
    flare = 0.002
    neck = 1.1
    cuffs = False

    def skirt(self, canvas: Canvas, body: Physique) -> None:
        """The skirt."""
        hang(canvas, body, body.sheet.top, 0.56, 0.070, hem=body.sheet.accent)

    def details(self, canvas: Canvas, body: Physique) -> None:
        """The belt."""
        belt(canvas, body, 0.30, body.sheet.accent, self.loose, buckle=False)

    def collar(self, canvas: Canvas, body: Physique) -> None:
        """A narrow hem around a wide neck."""
        neckline(canvas, body, body.sheet.top, 0.056, 0.044)


OUTFIT = Dress()
