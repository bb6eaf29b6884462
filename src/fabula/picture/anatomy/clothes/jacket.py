"""Jacket: open over a shirt, with a zip's edge and pockets."""

from fabula.picture.anatomy.clothes.cut import Cut, waist_folds
from fabula.picture.anatomy.clothes.fittings import lapels, open_front, pocket
from fabula.picture.anatomy.physique import Physique
from fabula.picture.stage import Canvas


class Jacket(Cut):
    """Short, open in front; the accent colour is what is worn below."""

    loose = 0.008
    hem = -0.04
    neck = 0.9

    def details(self, canvas: Canvas, body: Physique) -> None:
        """What is worn below, the front's edges and the pockets."""
        waist_folds(canvas, body, body.sheet.top)
        open_front(canvas, body, (0.20, 0.34), body.sheet.accent, (self.loose, self.hem))
        for angle in (-0.85, 0.85):
            pocket(canvas, body, angle, 0.16, self.loose)

    def collar(self, canvas: Canvas, body: Physique) -> None:
        """A turned-down collar."""
        lapels(canvas, body, body.sheet.top, 0.74, self.loose)


OUTFIT = Jacket()
