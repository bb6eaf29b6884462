"""Shirt: a collar, a row of buttons, cuffs and a belt."""

from fabula.picture.anatomy.clothes.cut import Cut, waist_folds
from fabula.picture.anatomy.clothes.fittings import belt, buttons, placket, points_of_collar
from fabula.picture.anatomy.physique import Physique
from fabula.picture.stage import Canvas


class Shirt(Cut):
    """Buttoned down the front and tucked in."""

    hem = 0.00
    flare = -0.002
    loose = 0.003
    neck = 0.8

    def details(self, canvas: Canvas, body: Physique) -> None:
        """Placket, buttons, belt."""
        waist_folds(canvas, body, body.sheet.top)
        placket(canvas, body, body.sheet.top, self.loose)
        buttons(canvas, body, (0.86, 0.68, 0.50, 0.32), self.loose)
        belt(canvas, body, 0.0, body.sheet.shoes, self.loose)

    def collar(self, canvas: Canvas, body: Physique) -> None:
        """Two points of cloth."""
        points_of_collar(canvas, body, body.sheet.top)


OUTFIT = Shirt()
