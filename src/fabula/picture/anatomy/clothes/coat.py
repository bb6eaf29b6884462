"""Coat: long, buttoned and belted, with skirts that swing with the legs."""

from fabula.picture.anatomy.clothes.cut import Cut, strip
from fabula.picture.anatomy.clothes.fittings import belt, buttons, lapels, pocket
from fabula.picture.anatomy.clothes.hanging import hang
from fabula.picture.anatomy.physique import Physique
from fabula.picture.stage import Canvas


class Coat(Cut):
    """Down to the knees."""

    loose = 0.012
    hem = -0.06
    flare = 0.004
    neck = 0.7

    def skirt(self, canvas: Canvas, body: Physique) -> None:
        """The coat below the waist, with its slit."""
        hang(canvas, body, body.sheet.top, 0.54, 0.056, pleats=(0.14, 0.58, 0.9))

    def details(self, canvas: Canvas, body: Physique) -> None:
        """Front edge, two rows of buttons, belt and pockets."""
        loose = self.loose
        edge = strip(body, 0.18, (self.hem - 0.1, 0.2, 0.5, 0.8, 1.0), 0.03, loose * body.size)
        canvas.drawPath(edge, body.toner.flat(body.sheet.top))
        for angle in (-0.28, 0.42):
            buttons(canvas, body, (0.70, 0.48), loose, angle)
        belt(canvas, body, 0.24, body.sheet.top, loose)
        for angle in (-0.9, 0.9):
            pocket(canvas, body, angle, 0.06, loose)

    def collar(self, canvas: Canvas, body: Physique) -> None:
        """Broad lapels."""
        lapels(canvas, body, body.sheet.top, 0.72, loose=self.loose)


OUTFIT = Coat()
