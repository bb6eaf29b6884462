"""Solids: boxes, rods, wheels and drums in space around a figure."""

from collections.abc import Sequence
from math import cos, hypot, pi, sin

from fabula.picture.anatomy.lines import lined
from fabula.picture.anatomy.physique import Physique
from fabula.picture.anatomy.skeleton import ANKLE, Joint, turned
from fabula.picture.colour import Colour, from_hex, shade
from fabula.picture.ink import Point, polygon, skia
from fabula.picture.stage import Canvas

Place = tuple[float, float, float]
"""Out to the figure's left, up from the ground, ahead; metres."""

TILT = 0.14
"""How much lower in the picture a prop's near side is than its far one, metres a metre."""


class Space:
    """The space around a figure's hips that faces `yaw`; up is counted from the ground the figure is over."""

    def __init__(self, body: Physique, yaw: float, lift: float = 0.0, tilt: float = TILT):
        self._tilt = tilt
        self.body = body
        self.yaw = yaw
        self._x, self._z, self._lift = body.bones.hips.x, body.bones.hips.z, lift

    def at(self, out: float, up: float, ahead: float) -> Point:
        """A place, seen."""
        way = turned(out, up, ahead, self.yaw)
        return self._x + way.x, way.y - self._lift + self._tilt * (self._z + way.z)

    def face(self, canvas: Canvas, corners: Sequence[Place], colour: str | Colour) -> None:
        """A flat face."""
        self.body.toner.lay(canvas, polygon([self.at(*corner) for corner in corners]), colour)

    def box(self, canvas: Canvas, low: Place, high: Place, colour: str | Colour) -> None:
        """A box between two corners: the faces that are seen, each in its own tone."""
        own = from_hex(colour) if isinstance(colour, str) else colour
        outs, ups, aheads = zip(low, high, strict=True)
        faces = [
            ((side, 0), [(outs[i], up, ahead) for up, ahead in _round(ups, aheads)]) for i, side in ((1, 1), (0, -1))
        ]
        faces += [((0, side), [(out, up, aheads[i]) for out, up in _round(outs, ups)]) for i, side in ((1, 1), (0, -1))]
        for normal, corners in faces:
            way = turned(normal[0], 0.0, normal[1], self.yaw)
            if way.z > 0.01:
                self.face(canvas, corners, shade(own, 0.05 * way.x * self.body.toner.light.side - 0.035))
        self.face(canvas, [(out, ups[1], ahead) for out, ahead in _round(outs, aheads)], shade(own, 0.05))

    def rod(self, canvas: Canvas, places: Sequence[Place], width: float, colour: str | Colour) -> None:
        """A tube along places, with a lit edge."""
        rod(canvas, self.body, [self.at(*place) for place in places], width, colour)

    def wheel(self, middle: Place, radius: float) -> list[Point]:
        """The rim of a wheel that stands in the plane of the figure's middle."""
        out, up, ahead = middle
        steps = 28
        return [
            self.at(out, up + radius * sin(2 * pi * i / steps), ahead + radius * cos(2 * pi * i / steps))
            for i in range(steps)
        ]


def _round(one: tuple[float, ...], other: tuple[float, ...]) -> list[tuple[float, float]]:
    """The corners of a rectangle, one after the other."""
    return [(one[0], other[0]), (one[1], other[0]), (one[1], other[1]), (one[0], other[1])]


def rod(canvas: Canvas, body: Physique, points: Sequence[Point], width: float, colour: str | Colour) -> None:
    """A tube along points that are seen, with a lit edge."""
    path = polygon(points, closed=False)
    canvas.drawPath(path, lined(body.toner.flat(colour), width))
    canvas.save()
    canvas.translate(0.16 * width * (1 if body.toner.light.side >= 0 else -1), -0.14 * width)
    canvas.drawPath(path, lined(body.toner.pen(colour), 0.62 * width))
    canvas.restore()


def cylinder(canvas: Canvas, body: Physique, top: Point, size: tuple[float, float], colours: tuple[str, str]) -> None:
    """A standing drum of (radius, depth) whose head's middle is at `top`; colours of shell and head."""
    x, y = top
    radius, deep = size
    flat = 0.26 * radius
    path = skia.Path()
    path.addOval(skia.Rect.MakeLTRB(x - radius, y + deep - flat, x + radius, y + deep + flat))
    path.addRect(skia.Rect.MakeLTRB(x - radius, y, x + radius, y + deep))
    path.addOval(skia.Rect.MakeLTRB(x - radius, y - flat, x + radius, y + flat))
    body.toner.fill(canvas, path, colours[0], 0.3 * radius)
    for level in (0.06, 0.94):
        rim = skia.Path()
        rim.addArc(skia.Rect.MakeLTRB(x - radius, y + deep * level - flat, x + radius, y + deep * level + flat), 0, 180)
        canvas.drawPath(rim, lined(body.toner.lit("#c9ced6"), 0.016))
    canvas.drawOval(skia.Rect.MakeLTRB(x - radius, y - flat, x + radius, y + flat), body.toner.flat("#c9ced6"))
    inner = 0.93
    head = skia.Rect.MakeLTRB(x - inner * radius, y - inner * flat, x + inner * radius, y + inner * flat)
    canvas.drawOval(head, body.toner.pen(colours[1]))


def hip_height(body: Physique, seat: float) -> float:
    """How high over the ground hips are that are `seat` leg lengths up, metres."""
    return (seat * body.figure.measures.leg + ANKLE) * body.size


def shoulder_height(body: Physique, seat: float) -> float:
    """How high the shoulders of somebody upright are."""
    return hip_height(body, seat) + (body.figure.measures.torso - 0.03) * body.size


def mid(one: Joint, other: Joint) -> Joint:
    """Half way between two joints."""
    return Joint((one.x + other.x) / 2, (one.y + other.y) / 2, (one.z + other.z) / 2)


def apart(one: Point, other: Point) -> float:
    """How far two places are from each other as seen."""
    return hypot(other[0] - one[0], other[1] - one[1])
