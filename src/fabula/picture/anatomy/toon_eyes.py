"""Toon eyes: big white ovals with dots for pupils, that say everything with their lids."""

from functools import lru_cache

from fabula.picture.anatomy.face import form_of_head
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.lighting import Light
from fabula.picture.anatomy.lines import blade
from fabula.picture.anatomy.visage import decal
from fabula.picture.colour import from_hex, lightness, mix, shade
from fabula.picture.ink import Point, linear, pen, skia
from fabula.picture.stage import Canvas

_WIDE, _TALL = 0.235, 0.29


def draw(canvas: Canvas, head: Head) -> None:
    """Both eyes in the places that the head's form says, a little before the face; canvas in head units."""
    form = form_of_head(head)
    for side in sorted((1, -1), key=lambda each: each * head.skull.yaw, reverse=True):
        matrix, front = decal(head.skull, side * form.eye_gap, form.eye_line, 0.02, side)
        if front > 0.0:
            canvas.save()
            canvas.concat(matrix)
            _one(canvas, head, side)
            canvas.restore()


def _one(canvas: Canvas, head: Head, side: int) -> None:
    face, sheet, light = head.face, head.sheet, head.light
    size = sheet.eye_size
    lid = min(max(face.lid_left if side > 0 else face.lid_right, 0.0), 1.4)
    wide, tall = _WIDE * size, _TALL * size * (1 + 0.22 * max(lid - 1, 0.0))
    eye = skia.Path()
    eye.addOval(skia.Rect.MakeLTRB(-wide, -tall, wide, tall))
    canvas.drawPath(eye, _white(light))
    canvas.save()
    canvas.clipPath(eye, True)
    x, y = side * 0.42 * wide * face.gaze_x - 0.14 * wide, 0.4 * tall * face.gaze_y
    dot = 0.105 * size * (0.55 + 0.45 * face.pupil)
    canvas.drawOval(
        skia.Rect.MakeLTRB(x - 1.22 * dot, y - 1.42 * dot, x + 1.22 * dot, y + 1.42 * dot), _ring(light, sheet.eyes)
    )
    canvas.drawOval(skia.Rect.MakeLTRB(x - 0.86 * dot, y - 1.05 * dot, x + 0.86 * dot, y + 1.05 * dot), _black())
    toward = side * (1 if light.side >= 0 else -1)
    canvas.drawCircle(x + 0.36 * toward * dot, y - 0.5 * dot, 0.32 * dot, pen((1.0, 1.0, 1.0), 0.96))
    edges = _lids(head, side, wide, tall, lid)
    for index, edge in enumerate(edges):
        beyond = -2 * tall if index == 0 else 2 * tall
        path = skia.Path()
        path.addPoly([skia.Point(*p) for p in (*edge, (2 * wide, beyond), (-2 * wide, beyond))], True)
        canvas.drawPath(path, _lid(light, sheet.skin))
    canvas.restore()
    canvas.save()
    canvas.clipPath(eye, True)
    canvas.drawPath(blade(edges[0], [0.045] * len(edges[0])), _line(light, sheet.skin))
    canvas.restore()
    if sheet.lashes:
        _lashes(canvas, wide, tall, min(lid, 1.0))


def _lids(head: Head, side: int, wide: float, tall: float, lid: float) -> tuple[list[Point], list[Point]]:
    """The edges of the upper and the lower lid, from the inner to the outer corner and beyond."""
    face = head.face
    anger, grief = max(-face.brow_tilt, 0.0), max(face.brow_tilt, 0.0)
    merry = min(max(face.lower_lid, 0.0), 1.0)
    lid *= 1 - 0.9 * merry * (1 - min(lid, 1.0))
    shut = tall * (0.45 - 0.55 * merry)
    over, under = [], []
    for step in range(7):
        share = step / 6
        x = (2 * share - 1) * 1.1 * wide
        bow = 1 - (2 * share - 1) ** 2
        high = -tall * (0.52 + 0.34 * bow) + tall * (
            0.75 * anger * (1 - share) + 0.55 * grief * share - 0.1 * anger * share
        )
        closed = shut + 0.24 * tall * bow * (1 - 2 * merry)
        over.append((x, closed + (high - closed) * lid))
        low = tall * (1.25 - 0.85 * merry) - 0.22 * tall * bow * merry
        under.append((x, max(closed + (low - closed) * min(1.6 * lid, 1.0), over[-1][1])))
    return over, under


def _lashes(canvas: Canvas, wide: float, tall: float, lid: float) -> None:
    paint = pen((0.10, 0.06, 0.08))
    for share in (0.45, 0.70, 0.92):
        x, y = share * wide, -tall * (1 - share * share) ** 0.5 * (2 * lid - 1)
        tip = (x + 0.06 + 0.05 * share, y - 0.09 * (2 * lid - 1))
        canvas.drawPath(blade([(x, y), tip], [0.035, 0.0]), paint)


@lru_cache(maxsize=32)
def _white(light: Light) -> "skia.Paint":
    tones = light.tones("#fdfaf5")
    return linear((0, -_TALL), (0, _TALL), [mix(tones.dark, light.fill, 0.15), tones.base, tones.lit], [0.0, 0.4, 1.0])


@lru_cache(maxsize=64)
def _ring(light: Light, colour: str) -> "skia.Paint":
    own = from_hex(colour)
    # dark eyes would be all pupil
    return pen(mix(shade(own, max(0.45 - lightness(own), -0.05), 1.2), light.fill, 0.5 * light.pull))


@lru_cache(maxsize=1)
def _black() -> "skia.Paint":
    return pen((0.06, 0.05, 0.08))


@lru_cache(maxsize=64)
def _lid(light: Light, skin: str) -> "skia.Paint":
    return pen(shade(light.tones(skin).base, -0.045, 1.1))


@lru_cache(maxsize=64)
def _line(light: Light, skin: str) -> "skia.Paint":
    return pen(shade(light.tones(skin).dark, -0.24, 1.1))
