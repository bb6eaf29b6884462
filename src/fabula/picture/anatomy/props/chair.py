"""Chair: four legs, a seat and a back, facing as who sits on it."""

from math import cos

from fabula.picture.anatomy.physique import Physique
from fabula.picture.anatomy.props.solid import Space
from fabula.picture.stage import Canvas

WOOD = "#9a623c"


def behind(canvas: Canvas, body: Physique) -> None:
    """The whole chair; its back only when that is behind."""
    space, top, half = _space(body)
    if cos(space.yaw) > -0.2:
        _back(canvas, space, top, half)
    for out, ahead in ((-half, -half), (half, -half), (-half, 1.1 * half), (half, 1.1 * half)):
        space.rod(canvas, [(out * 0.92, top - 0.02, ahead * 0.92), (out * 1.06, 0.02, ahead * 1.08)], 0.034, WOOD)
    space.box(canvas, (-half, top - 0.045, -half), (half, top, 1.15 * half), WOOD)


def before(canvas: Canvas, body: Physique) -> None:
    """The back of a chair that is seen from behind."""
    space, top, half = _space(body)
    if cos(space.yaw) <= -0.2:
        _back(canvas, space, top, half)


def _space(body: Physique) -> tuple[Space, float, float]:
    top = -body.bones.hips.y - body.figure.pose.lift - 0.052 * body.size
    return Space(body, body.bones.yaw, body.figure.pose.lift), top, 0.125 * body.size


def _back(canvas: Canvas, space: Space, top: float, half: float) -> None:
    high = top + 2.7 * half
    for out in (-0.92 * half, 0.92 * half):
        space.rod(canvas, [(out, top - 0.03, -half), (out, high, -1.25 * half)], 0.036, WOOD)
    for low, thick in ((0.45, 0.045), (0.8, 0.06)):
        level = top + (high - top) * low
        behind_by = -half * (1 + 0.25 * low)
        space.rod(canvas, [(-0.92 * half, level, behind_by), (0.92 * half, level, behind_by)], thick, WOOD)
