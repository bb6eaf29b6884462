"""Hoodie: a hood on the back, cords, and a pouch before the belly."""

from math import sin

from fabula.picture.anatomy.clothes.cut import Cut, band, facing, neck_arc, strip, stroked, waist_folds
from fabula.picture.anatomy.outline import skin, smooth
from fabula.picture.anatomy.physique import Physique
from fabula.picture.colour import from_hex, shade
from fabula.picture.stage import Canvas


class Hoodie(Cut):
    """Thick and loose."""

    loose = 0.010
    flare = -0.002
    hem = -0.08

    def details(self, canvas: Canvas, body: Physique) -> None:
        """The pouch and the ribbed hem."""
        loose, size = self.loose * body.size, body.size
        waist_folds(canvas, body, body.sheet.top)
        ribs = shade(from_hex(body.sheet.top), -0.06)
        body.toner.lay(canvas, band(body, self.hem - 0.05, 0.0, loose), ribs)
        pouch = smooth([body.ring(level, loose).at(angle) for angle, level in _POUCH])
        if facing(body, 0.2, 0.0) > 0:
            body.toner.lay(canvas, pouch, shade(from_hex(body.sheet.top), -0.025))
            canvas.drawPath(pouch, body.toner.line(body.sheet.top, 0.004 * size, 0.6))

    def behind_neck(self, canvas: Canvas, body: Physique) -> None:
        """The hood lies around the back of the neck."""
        ring, size = body.ring(1.02), body.size
        x, y = ring.middle.seen
        back = -0.020 * size * sin(ring.yaw)
        hood = skin(
            [
                (x + back - 0.036 * size, y + 0.004 * size, 0.026 * size),
                (x + back + 0.036 * size, y + 0.004 * size, 0.026 * size),
            ]
        )
        body.toner.fill(canvas, hood, shade(from_hex(body.sheet.top), -0.04), 0.010 * size, 0.004 * size)

    def collar(self, canvas: Canvas, body: Physique) -> None:
        """The hood's rim and the cords."""
        size = body.size
        rim = smooth(neck_arc(body, 0.058, 0.040), closed=False)
        canvas.drawPath(rim, body.toner.line(body.sheet.top, 0.031 * size, 0.7))
        canvas.drawPath(rim, stroked(body.toner.pen(body.sheet.top), 0.026 * size))
        for angle, low in ((-0.35, 0.60), (0.35, 0.66)):
            if facing(body, 0.8, angle) > 0.1:
                cord = strip(body, angle, (low, 0.78, 0.93), 0.045, self.loose * size)
                canvas.drawPath(cord, body.toner.lit(body.sheet.accent))


_POUCH = (
    (-0.95, 0.02),
    (-0.95, 0.12),
    (-0.55, 0.34),
    (0.0, 0.35),
    (0.55, 0.34),
    (0.95, 0.12),
    (0.95, 0.02),
    (0.0, 0.0),
)

OUTFIT = Hoodie()
