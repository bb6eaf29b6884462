"""Dragonhide: a dragon's belly, limbs, wings and tail."""

from itertools import pairwise
from math import cos, sin, sqrt

from fabula.picture.anatomy.dragon_head import IVORY, excitement
from fabula.picture.anatomy.figure import Figure
from fabula.picture.anatomy.forms import Ellipse, capsule, curve, fill, hull, shaded, taper
from fabula.picture.anatomy.grippers import Metals, gripper
from fabula.picture.anatomy.mechanics import Trunk
from fabula.picture.anatomy.skeleton import GROUND_TILT, Joint, Limb
from fabula.picture.colour import from_hex
from fabula.picture.ink import Point, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas

<<<<<<< HEAD
_IVORY = from_hex("#efe0bd")
_EYE_WHITE = from_hex("#fff8e4")


def excitement(face: Face) -> float:
    """How far the wings go up, 0 to 1: joy, surprise and anger spread them."""
    brows = max(0.5 * (face.brow_left + face.brow_right), 0.0)
    lids = max(0.5 * (face.lid_left + face.lid_right) - 1.0, 0.0)
    raw = 0.55 * brows + 1.2 * lids + 0.45 * face.cheek * max(face.smile, 0.0) + 0.45 * max(-face.brow_tilt, 0.0)
    raw = min(raw, 1.0)
    return raw * raw * (3 - 2 * raw)


def crown(canvas: Canvas, head: Head) -> None:
    """Horns, ears and the crest, behind the cranium; canvas in head units."""
    skull = head.skull
    for side in sorted((1, -1), key=lambda side: skull.through(side * 0.9, 0, -0.2).front):
        _ear(canvas, head, side)
    _crest(canvas, head)
    for side in (1, -1):
        places = [(0.36, -0.72, 0.0), (0.52, -1.08, -0.10), (0.60, -1.34, -0.30), (0.54, -1.58, -0.52)]
        way = curve([skull.through(side * x, y, z)[:2] for x, y, z in places], 5)
        radii = [0.145 * (1 - i / (len(way) - 1)) ** 0.8 + 0.012 for i in range(len(way))]
        horn = taper(way, radii)
        ivory = mix(_IVORY, from_hex(head.sheet.skin_light), 0.4)
        fill(canvas, horn, head.light, ivory)
        dark = head.light.tones(shade(ivory, -0.08)).dark
        for i in (5, 8, 11):
            (x, y), r = way[i], radii[i]
            canvas.drawLine(x - 0.8 * r, y - 0.03, x + 0.8 * r, y + 0.03, stroke(dark, 0.018))


def _ear(canvas: Canvas, head: Head, side: int) -> None:
    """A fin on each side of the head that droops in grief and rises in joy."""
    face = head.face
    raised = 0.9 * excitement(face) - 0.55 * max(face.brow_tilt, 0.0) * (1 - 0.6 * excitement(face))
    tips = [(1.26, -0.46 - 0.30 * raised), (1.30, -0.14 - 0.34 * raised), (1.12, 0.14 - 0.24 * raised)]
    root = [(0.66, -0.36), (0.70, 0.22)]
    at = head.skull.through
    spots = [at(side * x, y, -0.28)[:2] for x, y in tips]
    top, foot = (at(side * x, y, -0.02)[:2] for x, y in root)
    path = skia.Path()
    path.moveTo(*top)
    path.lineTo(*spots[0])
    for one, two in ((spots[0], spots[1]), (spots[1], spots[2])):
        path.quadTo(0.34 * (one[0] + two[0]) + 0.32 * foot[0], 0.34 * (one[1] + two[1]) + 0.32 * foot[1], *two)
    path.lineTo(*foot)
    path.close()
    fill(canvas, path, head.light, head.sheet.accent)
    tones = head.light.tones(head.sheet.skin)
    for spot in spots:
        canvas.drawLine(*(0.5 * (top[i] + foot[i]) for i in (0, 1)), *spot, stroke(tones.base, 0.05))


def _crest(canvas: Canvas, head: Head) -> None:
    """Spikes along the middle of the head, the farthest first."""
    tones = head.light.tones(head.sheet.accent)
    for i in range(5):
        angle = -1.1 + 0.42 * i
        y, z = -0.94 * cos(angle), 0.82 * sin(angle)
        long = 0.34 - 0.035 * abs(i - 2)
        at = head.skull.through
        tip = at(0.0, y - long * cos(angle) - 0.03, z + long * sin(angle) - 0.14)
        spike = [at(-0.10, y + 0.14, z)[:2], tip[:2], at(0.10, y + 0.14, z)[:2]]
        forward = [at(0.0, y + 0.10, z - 0.16)[:2], tip[:2], at(0.0, y + 0.10, z + 0.16)[:2]]
        canvas.drawPath(polygon(forward), pen(tones.dark))
        canvas.drawPath(polygon(spike), pen(tones.base))


def cranium(canvas: Canvas, head: Head) -> None:
    """Skull, cheeks and the scales on the forehead; canvas in head units."""
    skull = head.skull
    top, cheeks = skull.through(0.0, -0.22, 0.0), skull.through(0.0, 0.28, 0.16)
    form = hull([(top.x, top.y, skull.half, 0.76), (cheeks.x, cheeks.y, 0.90 * skull.half, 0.48)])
    fill(canvas, form, head.light, head.sheet.skin, 0.045)
    tones = head.light.tones(head.sheet.skin)
    for u, v in (
        (0.0, -0.80),
        (-0.17, -0.72),
        (0.17, -0.72),
        (0.0, -0.64),
        (-0.66, 0.08),
        (0.66, 0.08),
        (-0.60, -0.04),
        (0.60, -0.04),
    ):
        spot = skull.at(u, v)
        if spot.front > 0.1:
            box = skia.Rect.MakeLTRB(
                spot.x - 0.07 * spot.front, spot.y - 0.06, spot.x + 0.07 * spot.front, spot.y + 0.05
            )
            canvas.drawArc(box, 20, 140, False, stroke(tones.dark, 0.022))
    if head.face.cheek > 0.01:
        for side in (1, -1):
            spot = skull.at(0.58 * side, 0.14)
            if spot.front > 0:
                box = skia.Rect.MakeLTRB(
                    spot.x - 0.17 * spot.front, spot.y - 0.09, spot.x + 0.17 * spot.front, spot.y + 0.09
                )
                canvas.drawOval(box, pen(luminous(head.sheet.accent, 0.72), 0.42 * head.face.cheek * spot.front))


def eyes(canvas: Canvas, head: Head) -> None:
    """Large eyes with upright pupils under ridges of scale; canvas in head units."""
    for side in (1, -1):
        spot, away = head.skull.at(0.35 * side, -0.26), head.skull.at(0.35 * side + 0.04, -0.26)
        near = head.skull.at(0.35 * side - 0.04, -0.26)
        turn = max((away.x - near.x) / 0.08, 0.0)
        if turn > 0.06:
            _eye(canvas, head, side, (spot.x, spot.y), turn)
        _brow(canvas, head, side)


def _eye(canvas: Canvas, head: Head, side: int, middle: Point, turn: float) -> None:
    face, light, sheet = head.face, head.light, head.sheet
    size = 0.225 * sheet.eye_size
    canvas.save()
    canvas.translate(*middle)
    canvas.scale(size * turn, size * 1.12)
    socket = light.tones(sheet.skin)
    canvas.drawCircle(0, 0.02, 1.24, pen(socket.dark))
    canvas.drawCircle(0, 0.10, 1.14, pen(mix(socket.dark, socket.base, 0.6)))
    opening = polygon(aperture(face, side, 0.42))
    canvas.drawPath(opening, pen(light.tones(_EYE_WHITE).base))
    canvas.save()
    canvas.clipPath(opening, True)
    x, y = 0.34 * face.gaze_x, 0.10 + 0.30 * face.gaze_y
    iris = luminous(sheet.eyes, 0.66)
    canvas.drawCircle(x, y, 0.70, pen(shade(iris, -0.22)))
    canvas.drawCircle(x, y + 0.04, 0.60, pen(iris))
    canvas.drawCircle(x, y + 0.26, 0.34, pen(shade(iris, 0.12), 0.75))
    wide = 0.20 + 0.34 * max(face.pupil - 0.55, 0.0)
    canvas.drawOval(skia.Rect.MakeLTRB(x - wide, y - 0.50, x + wide, y + 0.52), pen((0.06, 0.05, 0.09)))
    canvas.drawCircle(x + 0.20, y - 0.24, 0.19, pen((1.0, 1.0, 1.0), 0.95))
    canvas.drawCircle(x - 0.22, y + 0.28, 0.09, pen((1.0, 1.0, 1.0), 0.6))
    canvas.restore()
    points = aperture(face, side, 0.42)
    canvas.drawPath(polygon(points[: len(points) // 2], closed=False), stroke(shade(socket.dark, -0.2), 0.17))
    canvas.restore()


def _brow(canvas: Canvas, head: Head, side: int) -> None:
    """A ridge of scale over the eye."""
    face, skull = head.face, head.skull
    raised = face.brow_left if side > 0 else face.brow_right
    way, radii = [], []
    for i in range(7):
        t = i / 6
        u = side * (0.12 + 0.50 * t)
        v = -0.585 - 0.13 * raised + face.brow_tilt * (t - 0.42) * 0.36 + 0.20 * (t - 0.45) ** 2
        spot = skull.at(u, v, 0.07)
        way.append((spot.x, spot.y))
        radii.append(0.066 * (1 - 0.75 * abs(t - 0.35) ** 1.5))
    tones = head.light.tones(head.sheet.skin)
    ridge = taper(way, radii)
    canvas.drawPath(ridge, pen(shade(tones.dark, -0.09)))
    canvas.drawPath(
        polygon([(x, y - 0.42 * r) for (x, y), r in zip(way, radii, strict=True)], closed=False),
        stroke(tones.lit, 0.02),
    )

=======
>>>>>>> cast-machines

def tail(canvas: Canvas, figure: Figure) -> None:
    """The tail, which sweeps to the body's right and swings; canvas in metres."""
    size, hips, yaw = figure.sheet.height_metres, figure.bones.hips, figure.bones.yaw
    lively = 0.02 + 0.03 * excitement(figure.face)
    places = [
        (-0.02, 0.02, -0.05),
        (-0.15, -0.15, -0.22),
        (-0.31, -0.22, -0.34),
        (-0.43, -0.15, -0.40),
        (-0.47, 0.01, -0.40),
    ]
    way = []
    for i, (out, up, ahead) in enumerate(places):
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
    accent = figure.light.tones(figure.sheet.accent)
    for i in range(3, last - 2, 3):
        (x, y), (px, py) = points[i], points[i - 1]
        dx, dy = x - px, y - py
        long = sqrt(dx * dx + dy * dy) or 1.0
        nx, ny = -dy / long, dx / long
        if ny > 0:
            nx, ny = -nx, -ny
        r = radii[i] + 0.028 * size * (1 - 0.5 * i / last)
        spike = [
            (px + nx * radii[i] * 0.7, py + ny * radii[i] * 0.7),
            (x + nx * r, y + ny * r),
            (x + dx * 1.2 + nx * radii[i] * 0.6, y + dy * 1.2 + ny * radii[i] * 0.6),
        ]
        canvas.drawPath(polygon(spike), pen(accent.base))
    _spade(canvas, figure, points[-3], points[-1])
    fill(canvas, taper(points, radii), figure.light, figure.sheet.skin)


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
    skin = from_hex(figure.sheet.skin)
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
        gripper(canvas, figure, (bend, end), grip, side, _parts(figure))
        fill(canvas, capsule(root, 1.25 * upper, bend, 0.95 * upper), light, skin, 0.2 * upper)
        fill(canvas, capsule(bend, 0.98 * fore, end, 0.95 * fore), light, skin, 0.2 * fore)


def body(canvas: Canvas, figure: Figure) -> None:
    """Legs, belly and neck, and the arms behind them; canvas in metres."""
    arms(canvas, figure, near=False)
    size, light, sheet, trunk = figure.sheet.height_metres, figure.light, figure.sheet, Trunk(figure)
    for side in sorted((1, -1), key=lambda side: _limb(figure, side, arm=False).bend.z):
        _leg(canvas, figure, side)
    girth = size * (0.82 + 0.36 * sheet.build) * (1 + 0.012 * (figure.face.breath - 0.5))
    neck, head = figure.bones.chest.seen, figure.bones.head.seen
    fill(canvas, capsule((neck[0], neck[1] + 0.02 * size), 0.085 * girth, head, 0.075 * girth), light, sheet.skin)
    rings = [trunk.ring(along, wide * girth, 0.92 * wide * girth, high * girth) for along, wide, high in _RINGS]
    form = hull(rings)
    fill(canvas, form, light, sheet.skin, 0.012 * size)
    _belly(canvas, figure, trunk, girth, form)


# along, half width, half height
_RINGS = ((0.98, 0.088, 0.05), (0.36, 0.142, 0.13), (0.02, 0.130, 0.08))


def _belly(canvas: Canvas, figure: Figure, trunk: Trunk, girth: float, form: "skia.Path") -> None:
    """Plates from the throat down over the belly."""
    if cos(trunk.yaw(0.5)) < -0.35:
        return
    light, size = figure.light, figure.sheet.height_metres
    canvas.save()
    canvas.clipPath(form, True)
    left, right = ([_on_belly(trunk, side, -0.16 + 1.30 * i / 9, girth) for i in range(10)] for side in (-1, 1))
    plate = polygon([*left, *right[::-1]])
    box = plate.getBounds()
    canvas.drawPath(plate, shaded(light, figure.sheet.skin_light, box.left(), box.right()))
    dark = light.tones(figure.sheet.skin_light).dark
    for i in range(1, 9):
        band = [
            _on_belly(trunk, share, -0.16 + 1.30 * i / 9 - 0.035 * (1 - share * share), girth)
            for share in (-1, -0.6, 0, 0.6, 1)
        ]
        canvas.drawPath(polygon(band, closed=False), stroke(dark, 0.006 * size))
    canvas.restore()


def _on_belly(trunk: Trunk, share: float, along: float, girth: float) -> Point:
    """A place on the belly's plates: `share` -1 to 1 over their width."""
    low, high = _RINGS[1], _RINGS[0]
    t = min(max((along - low[0]) / (high[0] - low[0]), 0.0), 1.0)
    wide = girth * (low[1] + (high[1] - low[1]) * t)
    share *= sqrt(max(1 - (max(0.10 - along, 0.0) / 0.265) ** 2, 0.0))
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
