"""Animal eyes: bright almonds or rounds with lids of fur, pupils round or slit, and brows as marks in the coat."""

from functools import lru_cache
from typing import NamedTuple

from fabula.film import Face
from fabula.picture.anatomy import coats
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.lighting import Light
from fabula.picture.anatomy.masses import Mass
from fabula.picture.colour import Colour, from_hex, mix, shade
from fabula.picture.ink import linear, pen, skia
from fabula.picture.stage import Canvas

_DARK = (0.09, 0.06, 0.08)


class EyeStyle(NamedTuple):
    """Where an eye is (u outward, y down, head units) and what it is like.

    `half` is half its height and `aspect` its width against that; `tilt` raises the outer corner (shares of half),
    `iris` and `pupil` are radii in shares of half, `slit` 1 is a round pupil, less an upright oval. `white` is what
    is around the iris. `lash` is the weight of the lid's line.
    """

    u: float
    y: float
    half: float
    aspect: float = 1.15
    tilt: float = 0.18
    iris: float = 0.74
    pupil: float = 0.42
    slit: float = 1.0
    white: str = "#fbf6ee"
    lash: float = 0.2
    bulge: float = 1.28


class BrowStyle(NamedTuple):
    """A brow as a mark in the fur: how high over the eye, how long and thick, in shares of half the eye's height."""

    rise: float = 1.62
    length: float = 0.95
    weight: float = 0.26
    mood: float = 0.55


def draw_eye(
    canvas: Canvas, style: EyeStyle, mass: Mass, head: Head, side: int, coat: str | Colour, brow: BrowStyle | None
) -> None:
    """An eye with its lids and its brow; `side` 1 is the character's own left, `coat` the fur around it."""
    half = style.half * head.sheet.eye_size
    u = side * style.u
    at, over, under = mass.on(u, style.y), mass.on(u + side * 0.08, style.y), mass.on(u, style.y + 0.08)
    before = mass.on(u - side * 0.08, style.y)
    across = ((over[0] - before[0]) / 0.16 * half, (over[1] - before[1]) / 0.16 * half)
    down = ((under[0] - at[0]) / 0.08 * half * 0.4, (under[1] - at[1]) / 0.08 * half)
    if abs(across[0] * down[1] - across[1] * down[0]) < 1e-5:
        return
    frame = skia.Matrix()
    frame.setAll(across[0], down[0], at[0], across[1], down[1], at[1], 0, 0, 1)
    canvas.save()
    canvas.concat(frame)
    _eye(canvas, style, head, side, coat)
    if brow is not None:
        _brow(canvas, style, brow, head, side)
    canvas.restore()


class _Lids(NamedTuple):
    inner: tuple[float, float]
    outer: tuple[float, float]
    upper: tuple[float, float, float, float]
    lower: tuple[float, float, float, float]


def _lids(style: EyeStyle, face: Face, side: int) -> _Lids:
    """The corners and the control places of both lids, in halves of the eye's height, outward positive."""
    lid = face.lid_left if side > 0 else face.lid_right
    wide = style.aspect
    cross, grief = min(max(-face.brow_tilt, 0.0), 1.0), min(max(face.brow_tilt, 0.0), 1.0)
    shut = 1.0 - min(max(lid, 0.0), 1.0)
    raised = min(max(face.lower_lid, 0.0), 1.0) * (1 - 0.6 * shut)
    low = style.bulge * (1.0 - 0.85 * raised)
    middle = 0.12
    top = style.bulge * lid - low * 0.55 * shut
    inner = (-wide, middle + 0.5 * style.tilt)
    outer = (wide, middle - style.tilt)
    upper_in = -top * (1.0 - 0.62 * cross) + 0.12 * cross
    upper_out = -top * (1.0 - 0.42 * grief) - style.tilt
    lower_in, lower_out = low * 0.9 + 0.1 * style.tilt, low - 0.4 * style.tilt
    reach = 0.74 * wide
    return _Lids(inner, outer, (-reach, upper_in, reach, upper_out), (reach, lower_out, -reach, lower_in))


def _eye(canvas: Canvas, style: EyeStyle, head: Head, side: int, coat: str | Colour) -> None:
    light, face = head.light, head.face
    lids = _lids(style, face, side)
    socket = _socket(style)
    canvas.drawPath(socket, pen(light.tones(coat).dark, 0.55))
    path = skia.Path()
    path.moveTo(*lids.inner)
    path.cubicTo(*lids.upper, *lids.outer)
    path.cubicTo(*lids.lower, *lids.inner)
    path.close()
    canvas.save()
    canvas.clipPath(path, True)
    canvas.drawPaint(_white(light, style.white))
    _iris(canvas, style, head, side)
    shade_path = skia.Path()
    shade_path.moveTo(-2, -3)
    shade_path.lineTo(*lids.inner)
    x1, y1, x2, y2 = lids.upper
    shade_path.cubicTo(x1, y1 + 0.32, x2, y2 + 0.32, *lids.outer)
    shade_path.lineTo(2, -3)
    canvas.drawPath(shade_path, pen(_DARK, 0.26))
    canvas.restore()
    canvas.drawPath(_lash(style, lids), pen(mix(light.tones(_DARK).base, _DARK, 0.5)))
    rim = skia.Path()
    rim.moveTo(*lids.outer)
    rim.cubicTo(*lids.lower, *lids.inner)
    line = pen(_DARK, 0.5)
    line.setStyle(skia.Paint.kStroke_Style)
    line.setStrokeWidth(0.09)
    canvas.drawPath(rim, line)


def _lash(style: EyeStyle, lids: _Lids) -> "skia.Path":
    """The upper lid's line: a crescent, heavier outward."""
    x1, y1, x2, y2 = lids.upper
    weight = style.lash
    path = skia.Path()
    path.moveTo(*lids.inner)
    path.cubicTo(x1, y1, x2, y2, *lids.outer)
    path.lineTo(lids.outer[0] + 0.22 * style.aspect, lids.outer[1] - 0.18)
    path.cubicTo(x2 + 0.1, y2 - 2.0 * weight, x1, y1 - 1.4 * weight, lids.inner[0] - 0.05, lids.inner[1] + 0.05)
    path.close()
    return path


@lru_cache(maxsize=32)
def _socket(style: EyeStyle) -> "skia.Path":
    wide = style.aspect
    path = skia.Path()
    path.addOval(skia.Rect.MakeLTRB(-wide * 1.02, -1.02 - 0.5 * style.tilt, wide * 1.02, 1.08))
    return path


@lru_cache(maxsize=64)
def _white(light: Light, white: str) -> "skia.Paint":
    tone = mix(light.tones(white).base, from_hex(white), 0.45)
    return pen(tone)


def _iris(canvas: Canvas, style: EyeStyle, head: Head, side: int) -> None:
    face = head.face
    room = style.aspect - 0.45 * style.iris
    x = side * 0.62 * room * min(max(face.gaze_x, -1.0), 1.0) - 0.06 * style.aspect
    y = 0.06 + 0.42 * min(max(face.gaze_y, -1.0), 1.0)
    size = style.iris
    ring, fill = _iris_paints(head.light, head.sheet.eyes)
    canvas.save()
    canvas.translate(x, y)
    canvas.drawCircle(0, 0, size, ring)
    canvas.save()
    canvas.scale(size * 0.9, size * 0.9)
    canvas.drawCircle(0, 0, 1, fill)
    canvas.restore()
    pupil = style.pupil * face.pupil
    wide = pupil * (style.slit + (1 - style.slit) * min(max((face.pupil - 0.8) / 0.6, 0.0), 1.0) * 0.5)
    tall = pupil * (1.0 + (1 - style.slit) * 0.55)
    canvas.drawOval(skia.Rect.MakeLTRB(-wide, -tall, wide, tall), pen((0.05, 0.03, 0.06)))
    shine = side * (0.36 if head.light.side >= 0 else -0.36) * size
    canvas.drawCircle(shine, -0.4 * size, 0.25 * size, pen((1, 1, 1), 0.95))
    canvas.drawCircle(-0.9 * shine, 0.42 * size, 0.12 * size, pen((1, 1, 1), 0.55))
    canvas.restore()


@lru_cache(maxsize=64)
def _iris_paints(light: Light, colour: str) -> tuple["skia.Paint", "skia.Paint"]:
    tone = mix(light.tones(colour).base, from_hex(colour), 0.5)
    fill = linear((0, -1), (0, 1), [shade(tone, -0.14), tone, shade(tone, 0.13, 1.1)], [0.0, 0.5, 1.0])
    return pen(shade(tone, -0.26)), fill


def _brow(canvas: Canvas, style: EyeStyle, brow: BrowStyle, head: Head, side: int) -> None:
    """The fur mark over the eye, tapered outward; lower and slanted in anger, its inner end up in grief."""
    face = head.face
    raised = face.brow_left if side > 0 else face.brow_right
    tilt = face.brow_tilt
    y = -brow.rise - brow.mood * 0.85 * raised + 0.12 * abs(tilt)
    long = brow.length * style.aspect
    inner = y - brow.mood * tilt * (1.0 if tilt > 0 else 1.25) + 0.1
    outer = y + brow.mood * 0.55 * tilt + 0.12
    arch = y - 0.2 - 0.12 * raised
    thick = brow.weight
    path = skia.Path()
    path.moveTo(-long * 0.92, inner + thick)
    path.quadTo(-long * 1.12, inner, -long * 0.8, inner - thick)
    path.quadTo(0.1 * long, arch - thick, long, outer)
    path.quadTo(0.1 * long, arch + thick * 1.1, -long * 0.92, inner + thick)
    path.close()
    canvas.drawPath(path, _brow_paint(head.light, coats.marked(head.sheet)))


@lru_cache(maxsize=64)
def _brow_paint(light: Light, hair: str) -> "skia.Paint":
    return pen(light.tones(hair).base)
