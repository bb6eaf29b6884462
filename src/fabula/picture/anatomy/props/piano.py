"""Piano: an upright whose keys lie under the player's hands, seen from its end, with its stool."""

from math import copysign, pi, sin

from fabula.film.props import PIANO_KEYS, PIANO_YAW, SEATS
from fabula.picture.anatomy.physique import Physique
from fabula.picture.anatomy.props import stool
from fabula.picture.anatomy.props.solid import Place, Space, shoulder_height
from fabula.picture.colour import from_hex, shade
from fabula.picture.stage import Canvas

CASE = "#55261c"
_HALF = 0.66
_TILT = 0.20
_DEEP = 0.20
_WHITES = 22
_BLACK_AFTER = (1, 1, 0, 1, 1, 1, 0)


def behind(canvas: Canvas, body: Physique) -> None:
    """The stool, the case and the keys."""
    stool.paint(canvas, body, CASE)
    space, keys, start = _space(body)
    case = start + _DEEP
    space.box(canvas, (-_HALF, 0.0, case), (_HALF, keys + 0.52, case + 0.30), CASE)
    space.box(canvas, (-_HALF - 0.02, keys + 0.52, case - 0.02), (_HALF + 0.02, keys + 0.55, case + 0.32), CASE)
    space.box(canvas, (-_HALF, keys - 0.10, start - 0.03), (_HALF, keys - 0.012, case), CASE)
    space.face(
        canvas,
        [
            (-0.3, keys + 0.12, case),
            (0.3, keys + 0.12, case),
            (0.3, keys + 0.40, case - 0.06),
            (-0.3, keys + 0.40, case - 0.06),
        ],
        "#f4efe4",
    )
    near = _HALF if space.yaw < 0 else -_HALF
    panel = [
        (near, 0.10, case + 0.05),
        (near, keys + 0.44, case + 0.05),
        (near, keys + 0.44, case + 0.25),
        (near, 0.10, case + 0.25),
    ]
    space.face(canvas, panel, shade(from_hex(CASE), 0.035))
    _keys(canvas, space, keys, (start, case))


def before(canvas: Canvas, body: Physique) -> None:
    """The end of the keybed that is nearer to the lens, with its leg."""
    space, keys, start = _space(body)
    near = _HALF if space.yaw < 0 else -_HALF
    low, high = min(near, 0.94 * near), max(near, 0.94 * near)
    space.box(canvas, (low, keys - 0.12, start - 0.04), (high, keys + 0.012, start + _DEEP), CASE)
    space.box(canvas, (low, 0.0, start - 0.01), (high, keys - 0.12, start + 0.05), CASE)


def _space(body: Physique) -> tuple[Space, float, float]:
    """The piano's space, the height of its keys, and how far ahead they begin."""
    yaw = copysign(pi / 2 - 0.02, body.bones.yaw)
    arm = body.figure.measures.arm * body.size
    keys = shoulder_height(body, body.figure.pose.seat or SEATS["piano"]) + PIANO_KEYS.up * arm - 0.028 * body.size
    return Space(body, yaw, body.figure.pose.lift, _TILT), keys, PIANO_KEYS.ahead * arm * sin(PIANO_YAW) + 0.03


def _keys(canvas: Canvas, space: Space, keys: float, ends: tuple[float, float]) -> None:
    """White keys with gaps, and black ones on them."""
    start, end = ends
    wide = 1.84 * _HALF / _WHITES
    far = -0.92 * _HALF
    space.face(canvas, _top((far, far + _WHITES * wide), keys, (start, end)), "#fbf7ee")
    space.face(
        canvas,
        [(far, keys, start), (-far, keys, start), (-far, keys - 0.02, start), (far, keys - 0.02, start)],
        "#d9d2c4",
    )
    for i in range(1, _WHITES):
        at = far + i * wide
        space.rod(canvas, [(at, keys, start + 0.004), (at, keys, end)], 0.003, "#8d8478")
    for i in range(_WHITES - 1):
        if _BLACK_AFTER[i % 7]:
            at = far + (i + 1) * wide
            space.face(canvas, _top((at - 0.3 * wide, at + 0.3 * wide), keys + 0.012, (start + 0.055, end)), "#1d1a20")


def _top(outs: tuple[float, float], up: float, aheads: tuple[float, float]) -> list[Place]:
    (left, right), (near, far) = outs, aheads
    return [(left, up, near), (right, up, near), (right, up, far), (left, up, far)]
