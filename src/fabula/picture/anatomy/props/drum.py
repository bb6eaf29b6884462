"""Drums: a snare before the player, a tom and a cymbal beside it, a stool, and a stick in each hand."""

from math import sqrt

from fabula.film.props import DRUM_STRIKE, SEATS
from fabula.picture.anatomy.physique import Physique
from fabula.picture.anatomy.props import stool
from fabula.picture.anatomy.props.solid import Space, cylinder, rod, shoulder_height
from fabula.picture.anatomy.skeleton import Joint, Limb
from fabula.picture.ink import skia
from fabula.picture.stage import Canvas

SHELL = "#b83a44"
HEAD = "#f5f0e6"
METAL = "#aab2bd"
_STICK = 0.5


def behind(canvas: Canvas, body: Physique) -> None:
    """Stool and cymbal."""
    if body.figure.pose.seat:
        stool.paint(canvas, body, "#2c2a33")
    space, high, ahead = _space(body)
    space.rod(canvas, [(0.42, 0.0, ahead), (0.42, high + 0.42, ahead)], 0.02, METAL)
    x, y = space.at(0.42, high + 0.42, ahead)
    canvas.drawOval(skia.Rect.MakeLTRB(x - 0.24, y - 0.045, x + 0.24, y + 0.045), body.toner.flat("#d8ac3e"))
    canvas.drawOval(skia.Rect.MakeLTRB(x - 0.24, y - 0.052, x + 0.24, y + 0.030), body.toner.lit("#e8c258"))
    canvas.drawOval(skia.Rect.MakeLTRB(x - 0.05, y - 0.06, x + 0.05, y - 0.02), body.toner.flat("#e8c258"))


def before(canvas: Canvas, body: Physique) -> None:
    """Snare, tom and sticks."""
    space, high, ahead = _space(body)
    cylinder(canvas, body, space.at(-0.46, high - 0.06, ahead - 0.06), (0.21, 0.40), (SHELL, HEAD))
    for out in (-0.16, 0.16):
        space.rod(canvas, [(0.0, high - 0.14, ahead), (out, 0.0, ahead + 0.05)], 0.022, METAL)
    cylinder(canvas, body, space.at(0.0, high, ahead), (0.23, 0.16), (SHELL, HEAD))
    for arm, side in ((body.bones.left_arm, 1), (body.bones.right_arm, -1)):
        rod(canvas, body, [arm.end.seen, _tip(body, arm, side).seen], 0.018, "#d9b07a")


def _space(body: Physique) -> tuple[Space, float, float]:
    """The drums' space, the height of the heads and how far ahead the snare is."""
    arm = body.figure.measures.arm * body.size
    high = shoulder_height(body, body.figure.pose.seat or SEATS["drum"]) + DRUM_STRIKE.up * arm - 0.05 * body.size
    return Space(body, body.bones.yaw, body.figure.pose.lift), high, (DRUM_STRIKE.ahead + 0.36) * arm


def _tip(body: Physique, arm: Limb, side: int) -> Joint:
    """Where a stick ends: on from the forearm, a little inward."""
    way = [b - a for a, b in zip(arm.bend, arm.end, strict=True)]
    inward = [c - e for c, e in zip(body.bones.chest, arm.end, strict=True)]
    way = [w / 0.16 + 0.35 * i for w, i in zip((way[0], way[1], way[2]), (inward[0], 0.0, 0.0), strict=True)]
    size = sqrt(sum(w * w for w in way)) + 1e-6
    long = _STICK * body.figure.measures.arm * body.size
    return Joint(*(e + w / size * long for e, w in zip(arm.end, way, strict=True)))
