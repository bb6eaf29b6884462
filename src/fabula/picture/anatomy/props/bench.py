"""Bench: a long seat with a back, as in a park."""

from math import cos

from fabula.picture.anatomy.physique import Physique
from fabula.picture.anatomy.props.solid import Space
from fabula.picture.stage import Canvas

WOOD = "#8a5a38"
IRON = "#39404a"
_GROWN_METRES = 1.6
"""How tall somebody is for whom a bench is as large as benches are; smaller ones have one of their own size."""


def behind(canvas: Canvas, body: Physique) -> None:
    """Feet, back and seat."""
    space = Space(body, body.bones.yaw, body.figure.pose.lift)
    top = -body.bones.hips.y - body.figure.pose.lift - 0.052 * body.size
    share = min(max(body.size / _GROWN_METRES, 0.5), 1.0)
    half, deep = 0.78 * share, 0.20 * share
    for out in (-0.86 * half, 0.86 * half):
        space.rod(canvas, [(out, top, deep), (out, 0.0, deep + 0.03)], 0.04, IRON)
        space.rod(
            canvas,
            [(out, top + 0.42 * share, -deep - 0.08 * share), (out, top, -deep), (out, 0.0, -deep - 0.06)],
            0.04,
            IRON,
        )
    if cos(space.yaw) > -0.2:
        for level in (0.16 * share, 0.28 * share, 0.40 * share):
            low, thick = -deep - 0.03 - 0.1 * level, 0.035 * share
            space.box(canvas, (-half, top + level - thick, low - 0.015), (half, top + level + thick, low + 0.015), WOOD)
    space.box(canvas, (-half, top - 0.05, -deep), (half, top, deep + 0.02), WOOD)
