"""Hands: palms with fingers and a thumb that rest, open, point, grip and show."""

from collections.abc import Sequence
from math import hypot, sqrt

from fabula.picture.anatomy.lines import lined
from fabula.picture.anatomy.outline import skin
from fabula.picture.anatomy.physique import Physique
from fabula.picture.anatomy.skeleton import Limb, turned
from fabula.picture.colour import Colour
from fabula.picture.ink import Point, polygon
from fabula.picture.stage import Canvas

Finger = tuple[Point, Point, Point]

LONG = 2.45
"""A hand's length against `Proportions.hand`."""

_FINGERS: dict[str, tuple[Finger, ...]] = {
    "rest": (
        ((0.40, -0.20), (0.62, -0.22), (0.76, -0.16)), ((0.44, -0.07), (0.70, -0.09), (0.88, -0.03)),
        ((0.44, 0.06), (0.72, 0.06), (0.92, 0.10)), ((0.42, 0.18), (0.66, 0.20), (0.84, 0.22)),
    ),
    "open": (
        ((0.38, -0.22), (0.60, -0.36), (0.76, -0.46)), ((0.46, -0.08), (0.74, -0.14), (0.96, -0.19)),
        ((0.46, 0.07), (0.76, 0.08), (1.00, 0.10)), ((0.42, 0.20), (0.68, 0.28), (0.90, 0.36)),
    ),
    "fist": (
        ((0.34, -0.20), (0.52, -0.21), (0.42, -0.18)), ((0.38, -0.08), (0.58, -0.08), (0.44, -0.06)),
        ((0.38, 0.05), (0.59, 0.05), (0.45, 0.05)), ((0.36, 0.18), (0.56, 0.18), (0.42, 0.17)),
    ),
}  # fmt: skip
_FINGERS["hold"] = _FINGERS["thumb"] = _FINGERS["point"] = _FINGERS["fist"]
_INDEX: Finger = ((0.38, 0.18), (0.74, 0.19), (1.04, 0.19))

_THUMBS: dict[str, Finger] = {
    "rest": ((0.12, 0.16), (0.34, 0.30), (0.54, 0.30)),
    "open": ((0.12, 0.16), (0.30, 0.40), (0.44, 0.56)),
    "point": ((0.12, 0.16), (0.34, 0.24), (0.50, 0.06)),
    "fist": ((0.12, 0.16), (0.34, 0.22), (0.50, -0.02)),
    "hold": ((0.12, 0.16), (0.34, 0.24), (0.52, 0.10)),
}
_PALM = ((0.0, 0.0, 0.155), (0.14, 0.03, 0.19), (0.42, -0.13, 0.115), (0.43, 0.13, 0.115))


class Palm:
    """Where a hand is and how it lies: `at` maps hand lengths along the fingers and toward the thumb to metres."""

    def __init__(self, body: Physique, limb: Limb, side: int):
        self.size = LONG * body.figure.measures.hand * body.size * (1 - 0.08 * body.curves)
        self.wrist = limb.end.seen
        start = limb.bend.seen
        x, y = self.wrist[0] - start[0], self.wrist[1] - start[1]
        far = hypot(x, y)
        # a forearm that comes at the lens lets the hand hang
        y += max(0.12 * body.size - far, 0.0) * 0.8
        far = hypot(x, y) + 1e-6
        self.way = (x / far, y / far)
        self.thumb = _thumb_side(body, limb, side, self.way)

    def at(self, along: float, across: float) -> Point:
        """A place in hand lengths, seen."""
        x, y = self.way
        a, b = along * self.size, across * self.size
        return self.wrist[0] + a * x - b * y, self.wrist[1] + a * y + b * x


def _thumb_side(body: Physique, limb: Limb, side: int, way: Point) -> float:
    """On which side of the hand, as seen, the thumb is, -1 to 1; between them it lies on the palm."""
    hint = turned(-0.8 * side, 0.40, 0.55, body.bones.chest_yaw)
    fore = [b - a for a, b in zip(limb.bend, limb.end, strict=True)]
    size = sqrt(sum(f * f for f in fore)) + 1e-6
    along = sum(f * h for f, h in zip(fore, hint, strict=True)) / size
    x, y = (h - along * f / size for f, h in zip(fore[:2], hint[:2], strict=True))
    return min(max(1.7 * (y * way[0] - x * way[1]), -1.0), 1.0)


def grip_of(body: Physique, side: int) -> str:
    """What a hand does."""
    pose = body.figure.pose
    grip = pose.left_grip if side > 0 else pose.right_grip
    return grip if grip in _FINGERS else "rest"


def draw(canvas: Canvas, body: Physique, palm: Palm, grip: str, colour: str | Colour) -> None:
    """The whole hand."""
    below(canvas, body, palm, colour)
    above(canvas, body, palm, grip, colour)


def below(canvas: Canvas, body: Physique, palm: Palm, colour: str | Colour) -> None:
    """The palm: what is held lies on it."""
    discs = [(*palm.at(a, b), r * palm.size) for a, b, r in _PALM]
    body.toner.fill(canvas, skin(discs), colour, 0.0, 0.004 * body.size)


def above(canvas: Canvas, body: Physique, palm: Palm, grip: str, colour: str | Colour) -> None:
    """Fingers and thumb."""
    width = 0.150 * palm.size
    fingers = _FINGERS[grip]
    share = (palm.thumb + 1) / 2
    for finger, mirrored in zip(fingers, reversed(fingers), strict=True):
        bones = tuple(
            (a + (c - a) * share, -b + (d + b) * share) for (a, b), (c, d) in zip(mirrored, finger, strict=True)
        )
        _finger(canvas, body, palm, bones, colour, width)
    if grip == "point":
        index = tuple((a, b * palm.thumb) for a, b in _INDEX)
        _finger(canvas, body, palm, index, colour, width)
    discs = [(*palm.at(a, b), r * palm.size) for a, b, r in _PALM[1:]]
    if grip in ("rest", "open"):
        body.toner.lay(canvas, skin(discs), colour)
    if grip == "thumb":
        _upward(canvas, body, palm, colour, 1.15 * width)
        return
    thumb = tuple((a, b * palm.thumb) for a, b in _THUMBS[grip])
    _finger(canvas, body, palm, thumb, colour, width * 1.12)


def _upward(canvas: Canvas, body: Physique, palm: Palm, colour: str | Colour, width: float) -> None:
    """A thumb that is held up, however the hand lies."""
    x, y = palm.at(0.30, 0.10 * palm.thumb)
    path = polygon([(x, y), (x, y - 0.55 * palm.size)], closed=False)
    canvas.drawPath(path, lined(body.toner.flat(colour), width + 0.035 * palm.size))
    canvas.drawPath(path, lined(body.toner.tone(colour, palm.wrist[0]), width))


def _finger(
    canvas: Canvas, body: Physique, palm: Palm, bones: Sequence[Point], colour: str | Colour, width: float
) -> None:
    """A finger as a soft line over its own shadow, which parts it from the next."""
    path = polygon([palm.at(along, across) for along, across in bones], closed=False)
    canvas.drawPath(path, lined(body.toner.flat(colour), width + 0.035 * palm.size))
    canvas.drawPath(path, lined(body.toner.tone(colour, palm.wrist[0]), width))
