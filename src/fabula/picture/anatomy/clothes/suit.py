"""Suit: jacket with lapels over a white shirt and a tie."""

from fabula.picture.anatomy.clothes.cut import Cut, facing, strip, waist_folds
from fabula.picture.anatomy.clothes.fittings import buttons, lapels, open_front, pocket, points_of_collar
from fabula.picture.anatomy.physique import Physique
from fabula.picture.stage import Canvas

_LINEN = "#f2eee6"


class Suit(Cut):
    """Buttoned at the waist; the accent colour is the tie."""

    loose = 0.006
    hem = -0.14
    flare = 0.004
    neck = 0.8

    def lower(self, body: Physique) -> str:
        """Trousers."""
        return body.sheet.bottom

    def details(self, canvas: Canvas, body: Physique) -> None:
        """Shirt, tie, buttons, pocket square."""
        size, loose = body.size, self.loose
        waist_folds(canvas, body, body.sheet.top)
        open_front(canvas, body, (0.03, 0.46), _LINEN, (loose, 0.40))
        if facing(body, 0.8, 0.0) > 0:
            tie = strip(body, 0.0, (0.42, 0.52, 0.86), 0.085, loose * size)
            body.toner.lay(canvas, tie, body.sheet.accent)
            knot = strip(body, 0.0, (0.86, 0.96), 0.11, loose * size)
            canvas.drawPath(knot, body.toner.flat(body.sheet.accent))
        buttons(canvas, body, (0.30, 0.18), loose, 0.05)
        pocket(canvas, body, 0.62, 0.64, loose)
        for angle in (-0.85, 0.85):
            pocket(canvas, body, angle, 0.06, loose)

    def collar(self, canvas: Canvas, body: Physique) -> None:
        """The shirt's collar and the lapels."""
        lapels(canvas, body, body.sheet.top, 0.42, self.loose)
        points_of_collar(canvas, body, _LINEN)


OUTFIT = Suit()
