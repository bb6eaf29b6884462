"""Shoes: a foot with its sole on the ground, seen from any side, toes up or down."""

from math import cos, sin

from fabula.picture.anatomy.outline import Disc, skin, smooth
from fabula.picture.anatomy.physique import Physique
from fabula.picture.anatomy.skeleton import ANKLE, Joint, Limb
from fabula.picture.colour import from_hex, lightness, shade
from fabula.picture.ink import Point, skia
from fabula.picture.stage import Canvas

SPLAY = 0.22
"""How far toes point outward, radians."""

_SEEN_FROM_ABOVE = 0.16


class Foot:
    """A foot in space: ways ahead along the sole, up from it and to its outside."""

    def __init__(self, body: Physique, limb: Limb, side: int):
        figure = body.figure
        toe = figure.pose.left_toe if side > 0 else figure.pose.right_toe
        yaw = figure.bones.yaw + side * SPLAY
        self.ankle = limb.end
        self.long = figure.measures.foot * body.size
        self.high = ANKLE * body.size
        self._ahead = Joint(sin(yaw) * cos(toe), sin(toe), cos(yaw) * cos(toe))
        self._up = Joint(sin(yaw) * sin(toe), -cos(toe), cos(yaw) * sin(toe))
        self._out = Joint(cos(yaw), 0.0, -sin(yaw))

    def at(self, ahead: float, up: float, out: float = 0.0) -> Point:
        """A place seen; `ahead` in foot lengths from the ankle, `up` in ankle heights, `out` in foot lengths."""
        a, u, o = ahead * self.long, (up - 1.0) * self.high, out * self.long
        x, y, z = (f * a + g * u + h * o for f, g, h in zip(self._ahead, self._up, self._out, strict=True))
        place = Joint(self.ankle.x + x, self.ankle.y + y, self.ankle.z + z)
        return place.x, place.seen[1] + _SEEN_FROM_ABOVE * z

    def disc(self, ahead: float, up: float, radius: float, out: float = 0.0) -> Disc:
        """A disc that rests in the shoe; `radius` in ankle heights."""
        return (*self.at(ahead, up, out), radius * self.high)


def draw(canvas: Canvas, body: Physique, limb: Limb, side: int, bare: str = "") -> None:
    """One shoe, or a foot in the colour `bare`."""
    foot = Foot(body, limb, side)
    x, y = limb.end.seen
    reach = 1.3 * foot.long
    if canvas.quickReject(skia.Rect.MakeLTRB(x - reach, y - reach, x + reach, y + reach)):
        return
    colour = bare or body.sheet.shoes
    girth = body.girth**0.4
    heel = [
        foot.disc(-0.17, 0.42, 0.42 * girth),
        foot.disc(0.0, 1.0, 0.55 * girth),
        foot.disc(0.32, 0.44, 0.44 * girth),
    ]
    toes = [
        foot.disc(0.16, 0.5, 0.46 * girth), foot.disc(0.50, 0.38, 0.38 * girth, -0.06),
        foot.disc(0.52, 0.36, 0.36 * girth, 0.08), foot.disc(0.70, 0.30, 0.30 * girth),
    ]  # fmt: skip
    path = skin(toes, skin(heel))
    if not bare:
        _sole(canvas, body, foot, colour)
    body.toner.fill(canvas, path, colour, 0.012 * body.size, 0.004 * body.size)
    if bare:
        return
    laces = body.toner.line(shade(from_hex(colour), 0.22), 0.0055 * body.size, 0.75)
    for ahead in (0.22, 0.32):
        up = 1.06 - 1.1 * (ahead - 0.12)
        canvas.drawPath(
            smooth(
                [foot.at(ahead, up, -0.11), foot.at(ahead + 0.02, up + 0.18), foot.at(ahead, up, 0.11)], closed=False
            ),
            laces,
        )


def _sole(canvas: Canvas, body: Physique, foot: Foot, colour: str) -> None:
    """The sole's edge below the shoe, pale under dark shoes and dark under pale ones."""
    own = from_hex(colour)
    tone = shade(own, 0.30, 0.5) if lightness(own) < 0.55 else shade(own, -0.25)
    discs = [
        foot.disc(-0.19, 0.12, 0.22), foot.disc(0.48, 0.10, 0.22, -0.13), foot.disc(0.48, 0.10, 0.22, 0.15),
        foot.disc(0.74, 0.12, 0.22), foot.disc(-0.15, 0.12, 0.20, 0.13), foot.disc(-0.15, 0.12, 0.20, -0.13),
    ]  # fmt: skip
    path: skia.Path = skin(discs)
    body.toner.lay(canvas, path, tone)
