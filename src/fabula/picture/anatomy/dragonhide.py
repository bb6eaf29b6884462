"""Dragonhide: a dragon's belly, limbs, wings and tail."""

from itertools import pairwise
from math import cos, sin, sqrt

from fabula.picture.anatomy.dragon_head import IVORY, excitement
from fabula.picture.anatomy.figure import Figure
from fabula.picture.anatomy.forms import Ellipse, capsule, curve, fill, hull, round_off, taper
from fabula.picture.anatomy.grippers import Metals, gripper
from fabula.picture.anatomy.mechanics import Trunk, hold
from fabula.picture.anatomy.physique import Physique
from fabula.picture.anatomy.props import worn
from fabula.picture.anatomy.skeleton import GROUND_TILT, Joint, Limb
from fabula.picture.colour import from_hex, shade
from fabula.picture.ink import Point, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas

# out to the right, up and ahead of the hips, in heights
_TAIL = (
    (-0.02, 0.02, -0.05),
    (-0.15, -0.15, -0.22),
    (-0.31, -0.22, -0.34),
    (-0.43, -0.15, -0.40),
    (-0.47, 0.01, -0.40),
)


def tail(canvas: Canvas, figure: Figure) -> None:
    """The tail, which sweeps to the body's right and swings; canvas in metres."""
    size, hips, yaw = figure.sheet.height_metres, figure.bones.hips, figure.bones.yaw
    lively = 0.02 + 0.03 * excitement(figure.face)
    way = []
    for i, (out, up, ahead) in enumerate(_TAIL):
        swing = lively * (i / 4) ** 2 * sin(2.2 * figure.seconds - 0.8 * i)
        out, up = out + swing, max(up + 0.5 * swing, -0.26)
        joint = Joint(
            hips.x + size * (out * cos(yaw) + ahead * sin(yaw)),
            hips.y - size * up,
            hips.z + size * (ahead * cos(yaw) - out * sin(yaw)),
        )
        way.append(joint.seen)
    points = curve(way, 7)
    last = len(points) - 1
    radii = [size * (0.088 * (1 - i / last) ** 0.9 + 0.011) for i in range(last + 1)]
    _spikes(canvas, figure, points, radii)
    _spade(canvas, figure, points[-3], points[-1])
    fill(canvas, taper(points, radii), figure.light, figure.sheet.skin)


def _spikes(canvas: Canvas, figure: Figure, points: list[Point], radii: list[float]) -> None:
    """Spikes along the upper side of the tail; where it stands upright they go over to the other side through none."""
    size, last = figure.sheet.height_metres, len(points) - 1
    paint = pen(figure.light.tones(figure.sheet.accent).base)
    for i in range(3, last - 2, 3):
        (x, y), (px, py) = points[i], points[i - 1]
        dx, dy = x - px, y - py
        long = sqrt(dx * dx + dy * dy) or 1.0
        up = min(max(-3 * dx / long, -1.0), 1.0)
        nx, ny = -dy / long * up, dx / long * up
        far = radii[i] + 0.028 * size * (1 - 0.5 * i / last)
        spike = [
            (px + nx * radii[i] * 0.7, py + ny * radii[i] * 0.7),
            (x + nx * far, y + ny * far),
            (x + dx * 1.2 + nx * radii[i] * 0.6, y + dy * 1.2 + ny * radii[i] * 0.6),
        ]
        canvas.drawPath(polygon(spike), paint)


def _spade(canvas: Canvas, figure: Figure, start: Point, end: Point) -> None:
    size = figure.sheet.height_metres
    dx, dy = end[0] - start[0], end[1] - start[1]
    long = sqrt(dx * dx + dy * dy) or 1.0
    dx, dy = dx / long * size, dy / long * size
    x, y = end
    places = ((0.0, 0.0), (-0.035, 0.052), (0.01, 0.045), (0.105, 0.0), (0.01, -0.045), (-0.035, -0.052))
    shape = [(x + a * dx - b * dy, y + a * dy + b * dx) for a, b in places]
    fill(canvas, polygon(shape), figure.light, figure.sheet.accent)


# wrist, then the tips of three fingers and where the membrane meets the back: out and up in heights, folded and spread
_FOLDED = ((0.115, 0.125), (0.215, -0.15), (0.155, -0.23), (0.09, -0.27), (0.01, -0.16))
_SPREAD = ((0.24, 0.24), (0.62, 0.20), (0.55, -0.05), (0.36, -0.17), (0.01, -0.16))


def wings(canvas: Canvas, figure: Figure) -> None:
    """Wings folded on the back, spread in excitement; canvas in metres."""
    size, trunk = figure.sheet.height_metres, Trunk(figure)
    spread = min(0.10 + 0.90 * excitement(figure.face) + 0.025 * sin(1.7 * figure.seconds), 1.0)
    for side in sorted((1, -1), key=lambda side: trunk.at(side * 0.1, 0.8).z):
        places = [
            trunk.at(side * size * (0.05 + a[0] + (b[0] - a[0]) * spread), 0.80, -size * (0.07 + 0.05 * spread))
            for a, b in zip(_FOLDED, _SPREAD, strict=True)
        ]
        ups = [a[1] + (b[1] - a[1]) * spread for a, b in zip(_FOLDED, _SPREAD, strict=True)]
        spots = [(joint.seen[0], joint.seen[1] - size * up) for joint, up in zip(places, ups, strict=True)]
        root = trunk.at(side * size * 0.05, 0.84, -0.06 * size).seen
        _wing(canvas, figure, root, spots)


def _wing(canvas: Canvas, figure: Figure, root: Point, spots: list[Point]) -> None:
    light, sheet, size = figure.light, figure.sheet, figure.sheet.height_metres
    wrist, *tips = spots
    path = skia.Path()
    path.moveTo(*root)
    path.lineTo(*wrist)
    path.lineTo(*tips[0])
    for one, two in pairwise(tips):
        middle = (0.5 * (one[0] + two[0]), 0.5 * (one[1] + two[1]))
        path.quadTo(middle[0] + 0.34 * (wrist[0] - middle[0]), middle[1] + 0.34 * (wrist[1] - middle[1]), *two)
    path.close()
    fill(canvas, path, light, sheet.accent)
    bone = light.tones(sheet.skin)
    for tip in tips[:-1]:
        canvas.drawPath(taper([wrist, tip], [0.012 * size, 0.004 * size]), pen(bone.dark))
    fill(canvas, taper([root, wrist], [0.026 * size, 0.018 * size]), light, sheet.skin)
    canvas.drawCircle(*wrist, 0.018 * size, pen(bone.base))
    claw = (wrist[0], wrist[1] - 0.045 * size)
    canvas.drawPath(capsule(wrist, 0.011 * size, claw, 0.002 * size), pen(light.tones(IVORY).base))


def _parts(figure: Figure) -> Metals:
    skin = shade(from_hex(figure.sheet.skin), -0.035)
    return Metals(skin, skin, skin, IVORY)


def _limb(figure: Figure, side: int, *, arm: bool) -> Limb:
    bones = figure.bones
    if arm:
        return bones.left_arm if side > 0 else bones.right_arm
    return bones.left_leg if side > 0 else bones.right_leg


def arms(canvas: Canvas, figure: Figure, *, near: bool) -> None:
    """The arms before the trunk, or those behind it; canvas in metres."""
    size, light, skin = figure.sheet.height_metres, figure.light, figure.sheet.skin
    upper, fore = figure.measures.upper_arm * size, figure.measures.forearm * size
    for side in sorted((1, -1), key=lambda side: _limb(figure, side, arm=True).bend.z):
        limb = _limb(figure, side, arm=True)
        ahead = 0.3 * limb.root.z + 0.35 * limb.bend.z + 0.35 * limb.end.z
        if (ahead >= figure.bones.chest.z - 0.05 * size) is not near:
            continue
        root, bend, end = limb.root.seen, limb.bend.seen, limb.end.seen
        grip = figure.pose.left_grip if side > 0 else figure.pose.right_grip
        fill(canvas, capsule(root, 1.25 * upper, bend, 0.95 * upper), light, skin, 0.2 * upper)
        fill(canvas, capsule(bend, 0.98 * fore, end, 0.95 * fore), light, skin, 0.2 * fore)
        hold(canvas, figure, limb, side)
        gripper(canvas, figure, (bend, end), grip, side, _parts(figure))


def body(canvas: Canvas, figure: Figure) -> None:
    """Legs, belly and neck, and the arms behind them; canvas in metres."""
    arms(canvas, figure, near=False)
    size, light, sheet, trunk = figure.sheet.height_metres, figure.light, figure.sheet, Trunk(figure)
    worn.behind(canvas, Physique(figure))
    for side in sorted((1, -1), key=lambda side: _limb(figure, side, arm=False).bend.z):
        _leg(canvas, figure, side)
    girth = size * (0.82 + 0.36 * sheet.build) * (1 + 0.012 * (figure.face.breath - 0.5))
    neck, head = figure.bones.chest.seen, figure.bones.head.seen
    fill(canvas, capsule((neck[0], neck[1] + 0.02 * size), 0.085 * girth, head, 0.075 * girth), light, sheet.skin)
    rings = [trunk.ring(along, wide * girth, 0.92 * wide * girth, high * girth) for along, wide, high in _RINGS]
    form = hull(rings)
    fill(canvas, form, light, sheet.skin, 0.012 * size)
    _belly(canvas, figure, trunk, girth, form)
    worn.over(canvas, Physique(figure))


# along, half width, half height
_RINGS = ((0.98, 0.088, 0.05), (0.36, 0.142, 0.13), (0.02, 0.130, 0.08))


def _belly(canvas: Canvas, figure: Figure, trunk: Trunk, girth: float, form: "skia.Path") -> None:
    """Plates from the throat down over the belly."""
    if cos(trunk.yaw(0.5)) < -0.35:
        return
    light, size = figure.light, figure.sheet.height_metres
    canvas.save()
    canvas.clipPath(form, True)
    left, right = ([_on_belly(trunk, side, -0.16 + 1.30 * i / 17, girth) for i in range(18)] for side in (-1, 1))
    plate = polygon([*left, *right[::-1]])
    round_off(canvas, plate, light, figure.sheet.skin_light)
    dark = light.tones(figure.sheet.skin_light).dark
    for i in range(1, 9):
        band = [_on_belly(trunk, share, -0.16 + 1.30 * i / 9 - 0.035 * (1 - share * share), girth) for share in _ACROSS]
        canvas.drawPath(polygon(band, closed=False), stroke(dark, 0.006 * size))
    canvas.restore()


_ACROSS = (-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1)


def _on_belly(trunk: Trunk, share: float, along: float, girth: float) -> Point:
    """A place on the belly's plates: `share` -1 to 1 over their width."""
    low, high = _RINGS[1], _RINGS[0]
    t = min(max((along - low[0]) / (high[0] - low[0]), 0.0), 1.0)
    wide = girth * (low[1] + (high[1] - low[1]) * t)
    share *= sqrt(max(1 - (max(0.10 - along, 0.0) / 0.265) ** 2, 0.0))
    share *= sqrt(max(1 - (max(along - 0.86, 0.0) / 0.29) ** 2, 0.0))
    across = 0.68 * share * wide
    return trunk.at(across, along, sqrt(max(wide * wide - across * across, 0.0))).seen


def _leg(canvas: Canvas, figure: Figure, side: int) -> None:
    size, light, skin, limb = (
        figure.sheet.height_metres,
        figure.light,
        figure.sheet.skin,
        _limb(figure, side, arm=False),
    )
    thigh, calf = figure.measures.thigh * size, figure.measures.calf * size
    root, bend, end = limb.root.seen, limb.bend.seen, limb.end.seen
    _foot(canvas, figure, limb.end, side)
    fill(canvas, capsule(bend, 0.95 * calf, end, 0.82 * calf), light, skin, 0.2 * calf)
    fill(canvas, capsule(root, 1.18 * thigh, bend, 0.78 * thigh), light, skin, 0.16 * thigh)


def _foot(canvas: Canvas, figure: Figure, ankle: Joint, side: int) -> None:
    size, yaw = figure.sheet.height_metres, figure.bones.yaw
    toe = figure.pose.left_toe if side > 0 else figure.pose.right_toe
    long = figure.measures.foot * size

    def at(ahead: float, across: float, up: float) -> Point:
        dip = max(ahead + 0.2, 0.0) * long * sin(toe)
        x = ankle.x + ahead * long * sin(yaw) + across * cos(yaw)
        z = ankle.z + ahead * long * cos(yaw) - across * sin(yaw)
        return (x, ankle.y + 0.04 * size - up + GROUND_TILT * z + dip)

    wide = 0.052 * size
    parts: list[Ellipse] = []
    for ahead, high in ((-0.2, 0.034), (0.35, 0.034), (0.60, 0.024)):
        x, y = at(ahead, 0.0, high * size)
        parts.append((x, y, wide * abs(cos(yaw)) + 0.030 * size * abs(sin(yaw)), high * size))
    fill(canvas, hull(parts), figure.light, figure.sheet.skin, 0.008 * size)
    ivory = pen(figure.light.tones(IVORY).base)
    for across in (-0.7, 0.0, 0.7):
        root, tip = at(0.66, across * wide, 0.018 * size), at(0.86, across * 1.1 * wide, 0.004 * size)
        canvas.drawPath(capsule(root, 0.015 * size, tip, 0.005 * size), ivory)
