"""The cut: how an outfit is made - sleeves, hems, trousers and skirts - and drawn around the trunk."""

from math import cos, pi, sin
from typing import TYPE_CHECKING

from fabula.picture.anatomy.outline import smooth
from fabula.picture.ink import Point, skia
from fabula.picture.stage import Canvas

if TYPE_CHECKING:
    from fabula.picture.anatomy.physique import Physique

FRONT = tuple(-pi / 2 + pi * i / 8 for i in range(9))


class Cut:
    """An outfit; lengths are shares of a limb's length, widths shares of the height.

    `sleeve` and `trousers` are how long they are (0 none), `loose` is cloth around trunk and limbs, `hem` the level of
    the trunk where the upper part ends (0 the hips' joint, below it negative), `flare` how much wider it is there,
    `bell` how much wider a sleeve is at the hand. `neck` 0 to 1 is how deep the neck's opening is.
    """

    sleeve = 0.97
    trousers = 0.96
    loose = 0.004
    hem = -0.06
    flare = 0.006
    neck = 0.5
    cuffs = True
    bell = 0.0

    def upper(self, body: "Physique") -> str:
        """The colour of the upper part."""
        return body.sheet.top

    def lower(self, body: "Physique") -> str:
        """The colour of the legs."""
        return body.sheet.bottom

    def skirt(self, canvas: Canvas, body: "Physique") -> None:
        """What hangs over the legs, drawn after them and before the trunk."""

    def trunk(self, canvas: Canvas, body: "Physique") -> None:
        """The upper part."""
        path = outline(body, self.hem, self.loose * body.size, self.flare * body.size)
        body.toner.fill(canvas, path, self.upper(body), 0.020 * body.size)
        canvas.save()
        canvas.clipPath(path, True)
        self.details(canvas, body)
        canvas.restore()

    def details(self, canvas: Canvas, body: "Physique") -> None:
        """What lies upon the trunk, held inside it."""
        waist_folds(canvas, body, self.upper(body))

    def behind_neck(self, canvas: Canvas, body: "Physique") -> None:
        """Collars and hoods behind the neck."""

    def over_arm(self, canvas: Canvas, body: "Physique", root: Point, way: Point) -> None:
        """What lies over a shoulder; `way` is the upper arm's direction as seen."""

    def collar(self, canvas: Canvas, body: "Physique") -> None:
        """What lies around the neck, over it."""
        neckline(canvas, body, self.upper(body))


def outline(body: "Physique", hem: float, loose: float, flare: float) -> "skia.Path":
    """The trunk's outline from the neck to a hem."""
    levels = [level for level in (0.0, 0.2, 0.4, 0.6, 0.78) if level > hem + 0.08]
    rings = [body.ring(hem, loose + flare), *(body.ring(level, loose) for level in levels)]
    left = [(ring.middle.seen[0] + ring.half, ring.middle.seen[1]) for ring in rings]
    right = [(ring.middle.seen[0] - ring.half, ring.middle.seen[1]) for ring in rings]
    top = body.ring(1.06)
    shoulders = sorted((_shoulder(body, 1), _shoulder(body, -1)))
    neck = 0.040 * body.size
    middle = top.middle.seen
    summit = [(middle[0] - neck, middle[1]), (middle[0] + neck, middle[1])]
    low = rings[0]
    dip = (low.middle.seen[0], low.at(0.0)[1] + 0.006 * body.size)
    points = [dip, *right, shoulders[0], *summit, shoulders[1], *reversed(left)]
    return smooth(points)


def _shoulder(body: "Physique", side: int) -> Point:
    """The upper edge of a shoulder, seen."""
    arm = body.arm(side)
    ring = body.ring(0.94)
    x, y = arm.root.seen
    reach = 0.8 * abs(cos(ring.yaw))
    inner = ring.middle.seen[0]
    far = max(abs(x - inner) * 0.93, ring.half * 0.8 * (1 - reach) + 0.02 * body.size)
    way = 1 if (side > 0) == (cos(ring.yaw) >= 0) else -1
    return inner + way * far, y - 0.031 * body.size * body.girth**0.5


def ring_line(body: "Physique", level: float, loose: float, angles: tuple[float, ...] = FRONT) -> list[Point]:
    """The front of a level of the trunk, from its own right to its left, seen."""
    ring = body.ring(level, loose)
    return [ring.at(angle) for angle in angles]


def facing(body: "Physique", level: float, angle: float) -> float:
    """How much a place of the trunk faces the lens, -1 to 1."""
    return cos(angle + body.ring(level).yaw)


def down(body: "Physique", angle: float, levels: tuple[float, ...], loose: float) -> list[Point]:
    """A line down the trunk at an angle from its front, seen."""
    return [body.ring(level, loose).at(angle) for level in levels]


def band(body: "Physique", low: float, high: float, loose: float) -> "skia.Path":
    """A band around the trunk between two levels, as seen from the front; it is clipped by the trunk."""
    rings = body.ring(low, loose + 0.004), body.ring(high, loose + 0.004)
    angles = [-pi / 2 - rings[0].yaw + pi * i / 8 for i in range(9)]
    upper = [rings[1].at(angle) for angle in angles]
    lower = [rings[0].at(angle) for angle in reversed(angles)]
    path = smooth(upper, closed=False)
    path.lineTo(*lower[0])
    for point in lower[1:]:
        path.lineTo(*point)
    path.close()
    return path


def strip(body: "Physique", angle: float, levels: tuple[float, ...], half: float, loose: float) -> "skia.Path":
    """A strip down the trunk, `half` radians to either side of an angle; turned away it has no width."""
    one = [body.ring(level, loose).at(_kept(body, level, angle - half)) for level in levels]
    other = [body.ring(level, loose).at(_kept(body, level, angle + half)) for level in reversed(levels)]
    path = skia.Path()
    path.addPoly([skia.Point(*p) for p in (*one, *other)], True)
    return path


def _kept(body: "Physique", level: float, angle: float) -> float:
    """An angle of the trunk kept on the half that is seen."""
    yaw = body.ring(level).yaw
    return min(max(angle + yaw, -pi / 2), pi / 2) - yaw


def waist_folds(canvas: Canvas, body: "Physique", colour: str) -> None:
    """A few creases over the waist; more on the side that is pressed in."""
    pen = body.toner.line(colour, 0.0045 * body.size, 0.45)
    ring = body.ring(0.26)
    sway = body.figure.pose.sway
    for side, level in ((1, 0.30), (-1, 0.22), (1, 0.16)):
        pressed = 1.0 + 2.5 * side * sway
        x = ring.middle.seen[0]
        edge = x + side * ring.half * 1.02
        high = body.ring(level).middle.seen[1]
        inner = edge - side * ring.half * 0.42 * max(pressed, 0.2)
        canvas.drawPath(
            smooth(
                [(edge, high - 0.012 * body.size), ((edge + inner) / 2, high - 0.001 * body.size), (inner, high)],
                closed=False,
            ),
            pen,
        )


def neckline(canvas: Canvas, body: "Physique", colour: str, wide: float = 0.052, drop: float = 0.018) -> None:
    """A ribbed band around the neck's opening."""
    points = neck_arc(body, wide, drop)
    pen = _round(body.toner.pen(colour), 0.019 * body.size)
    canvas.drawPath(smooth(points, closed=False), body.toner.line(colour, 0.024 * body.size, 0.6))
    canvas.drawPath(smooth(points, closed=False), pen)


def neck_arc(body: "Physique", wide: float, drop: float, up: float = 0.0) -> list[Point]:
    """The front of the neck's opening from right to left as seen: `wide`, `drop` and `up` in shares of the height."""
    size = body.size
    ring = body.ring(1.02)
    x, y = ring.middle.seen
    x += 0.018 * size * sin(ring.yaw)
    tip = 0.012 * size * sin(ring.yaw)
    half = wide * size * (1 - 0.14 * abs(sin(ring.yaw))) * body.girth**0.4
    return [
        (x + tip * cos(t) - half * cos(t), y - up * size + (drop * sin(t) - 0.012 * (1 - sin(t))) * size)
        for t in (pi * i / 6 for i in range(7))
    ]


def _round(paint: "skia.Paint", width: float) -> "skia.Paint":
    drawn = skia.Paint(paint)
    drawn.setStyle(skia.Paint.kStroke_Style)
    drawn.setStrokeWidth(width)
    drawn.setStrokeCap(skia.Paint.kRound_Cap)
    return drawn


stroked = _round
