"""Dragon head: a dragon's horns, fins and crest, its cranium, and its eyes with upright pupils."""

from math import cos, sin

from fabula.film import Face
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.forms import curve, fill, hull, luminous, taper
from fabula.picture.anatomy.screens import aperture
from fabula.picture.colour import from_hex, mix, shade
from fabula.picture.ink import Point, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas

IVORY = from_hex("#efe0bd")
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
        radii = [0.145 * (1 - i / (len(way) - 1)) ** 0.8 + 0.005 for i in range(len(way))]
        horn = taper(way, radii)
        ivory = mix(IVORY, from_hex(head.sheet.skin_light), 0.4)
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


_SCALES = (
    (0.0, -0.80), (-0.17, -0.72), (0.17, -0.72), (0.0, -0.64),
    (-0.66, 0.08), (0.66, 0.08), (-0.60, -0.04), (0.60, -0.04),
)  # fmt: skip


def cranium(canvas: Canvas, head: Head) -> None:
    """Skull, cheeks and the scales on the forehead; canvas in head units."""
    skull = head.skull
    top, cheeks = skull.through(0.0, -0.22, 0.0), skull.through(0.0, 0.28, 0.16)
    form = hull([(top.x, top.y, skull.half, 0.76), (cheeks.x, cheeks.y, 0.90 * skull.half, 0.48)])
    fill(canvas, form, head.light, head.sheet.skin, 0.045)
    tones = head.light.tones(head.sheet.skin)
    for u, v in _SCALES:
        spot = skull.at(u, v)
        if spot.front > 0:
            wide = 0.07 * spot.front
            box = skia.Rect.MakeLTRB(spot.x - wide, spot.y - 0.06, spot.x + wide, spot.y + 0.05)
            canvas.drawArc(box, 20, 140, False, stroke(tones.dark, 0.022, min(8 * spot.front, 1.0)))
    flush = pen(luminous(head.sheet.accent, 0.72))
    for side in (1, -1):
        spot = skull.at(0.58 * side, 0.14)
        if spot.front > 0 and head.face.cheek > 0:
            wide = 0.17 * spot.front
            flush.setAlphaf(0.42 * min(head.face.cheek, 1.0) * spot.front)
            canvas.drawOval(skia.Rect.MakeLTRB(spot.x - wide, spot.y - 0.09, spot.x + wide, spot.y + 0.09), flush)


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
        radii.append(0.066 * (1 - 0.75 * abs(t - 0.35) ** 1.5) * min(max(3 * spot.front + 0.15, 0.0), 1.0))
    tones = head.light.tones(head.sheet.skin)
    ridge = taper(way, radii)
    canvas.drawPath(ridge, pen(shade(tones.dark, -0.09)))
    canvas.drawPath(
        polygon([(x, y - 0.42 * r) for (x, y), r in zip(way, radii, strict=True)], closed=False),
        stroke(tones.lit, 0.02),
    )
