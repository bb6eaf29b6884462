"""Grippers: hands of three fingers and a thumb, of metal or with claws."""

from dataclasses import dataclass
from math import atan2, cos, degrees, pi, sin, sqrt
from typing import TYPE_CHECKING

from fabula.picture.anatomy.forms import capsule, fill, hull
from fabula.picture.colour import Colour, from_hex, shade
from fabula.picture.ink import Point, pen, stroke
from fabula.picture.stage import Canvas

if TYPE_CHECKING:
    from fabula.picture.anatomy.figure import Figure

# how far each finger is stretched (index, middle, ring), how far they spread, the thumb's angle and stretch
_GRIPS = {
    "rest": ((0.72, 0.74, 0.68), 7.0, 34.0, 0.60),
    "open": ((1.0, 1.06, 1.0), 19.0, 58.0, 0.95),
    "point": ((1.12, 0.26, 0.24), 2.0, 24.0, 0.42),
    "fist": ((0.24, 0.26, 0.24), 2.0, 18.0, 0.38),
    "hold": ((0.46, 0.50, 0.46), 9.0, 40.0, 0.66),
    "thumb": ((0.24, 0.26, 0.24), 2.0, 86.0, 1.0),
}


@dataclass(frozen=True)
class Metals:
    """The colours of a machine's parts: plates, joints between them, lamps; and of claws where there are any."""

    plate: Colour
    joint: Colour
    accent: Colour
    claw: Colour | None = None

    @classmethod
    def of(cls, plate: str, accent: str) -> "Metals":
        """Joints are darker than the plates."""
        colour = from_hex(plate)
        return cls(colour, shade(colour, -0.24, 0.9), from_hex(accent))


def gripper(canvas: Canvas, figure: "Figure", bone: tuple[Point, Point], grip: str, side: int, parts: Metals) -> None:
    """A hand of three fingers and a thumb at the end of a forearm (its picture places); canvas in metres."""
    (ax, ay), (x, y) = bone
    size = figure.measures.hand * figure.sheet.height_metres * 1.6
    seen = sqrt((x - ax) ** 2 + (y - ay) ** 2) or 1e-6
    down = (y - ay) / seen
    # a forearm that points at the lens is short, and so is its hand
    short = min(max(2 * seen / (figure.measures.arm * figure.sheet.height_metres), 0.5), 1.0)
    # the forearm rolls as the hand comes up, so that the thumb stays on the inside
    turn = -side * min(max(2.0 * down, -1.0), 1.0)
    stretch, spread, thumb_angle, thumb_stretch = _GRIPS.get(grip, _GRIPS["rest"])
    canvas.save()
    canvas.translate(x, y)
    canvas.rotate(degrees(atan2(-(x - ax), y - ay)))
    canvas.scale(size, size * short)
    _finger(canvas, figure, (0.30 * turn, 0.16), (turn * thumb_angle, 0.52 * thumb_stretch), parts)
    palm = hull([(0.0, -0.02, 0.24, 0.14), (0.0, 0.36, 0.36, 0.16)])
    fill(canvas, palm, figure.light, parts.joint, 0.05)
    for place, share in ((1, stretch[0]), (0, stretch[1]), (-1, stretch[2])):
        _finger(canvas, figure, (0.24 * place * turn, 0.44), (place * turn * spread, 0.62 * share), parts)
    if not parts.claw:
        canvas.drawCircle(0.0, 0.24, 0.12, pen(figure.light.tones(parts.accent).base))
    canvas.restore()


def _finger(canvas: Canvas, figure: "Figure", root: Point, way: tuple[float, float], parts: Metals) -> None:
    """Two plates on a joint; `way` is the angle in degrees from straight ahead, and the length."""
    angle, length = way
    ahead = (sin(angle * pi / 180), cos(angle * pi / 180))
    half, tip, end = ((root[0] + ahead[0] * length * t, root[1] + ahead[1] * length * t) for t in (0.55, 1.0, 1.12))
    plate, joint = figure.light.tones(parts.plate).base, figure.light.tones(parts.joint)
    if parts.claw:
        point = (tip[0] + 0.20 * ahead[0], tip[1] + 0.20 * ahead[1])
        canvas.drawPath(capsule(tip, 0.075, point, 0.012), pen(figure.light.tones(parts.claw).base))
    canvas.drawLine(*root, *half, stroke(plate, 0.21))
    canvas.drawLine(*half, *tip, stroke(plate, 0.185))
    if not parts.claw:
        canvas.drawCircle(*half, 0.065, pen(joint.base))
        canvas.drawCircle(*end, 0.045, pen(joint.base))
