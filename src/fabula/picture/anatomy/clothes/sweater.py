"""Sweater: a knitted pullover with ribs at neck, cuffs and hem."""

from fabula.picture.anatomy.clothes.cut import Cut, band, ring_line, waist_folds
from fabula.picture.anatomy.outline import smooth
from fabula.picture.anatomy.physique import Physique
from fabula.picture.colour import from_hex, shade
from fabula.picture.stage import Canvas


class Sweater(Cut):
    """Soft and a little loose."""

    loose = 0.006
    flare = 0.000

    def details(self, canvas: Canvas, body: Physique) -> None:
        """The ribbed hem and a stripe of pattern over the chest."""
        waist_folds(canvas, body, body.sheet.top)
        loose = self.loose * body.size
        canvas.drawPath(
            band(body, self.hem - 0.05, 0.02, loose), body.toner.pen(shade(from_hex(body.sheet.top), -0.05))
        )
        canvas.drawPath(
            smooth(ring_line(body, 0.02, loose), closed=False), body.toner.line(body.sheet.top, 0.004 * body.size, 0.5)
        )


OUTFIT = Sweater()
