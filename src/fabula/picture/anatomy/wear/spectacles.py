"""Spectacles: round and square glasses and shades, flat before the face, with arms back to the ears."""

from functools import lru_cache
from math import cos, sin

from fabula.picture.anatomy.face import form_of_head
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.lighting import Light
from fabula.picture.anatomy.lines import smooth
from fabula.picture.anatomy.skull import Skull
from fabula.picture.colour import mix, shade
from fabula.picture.ink import Point, linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas

_FRAMES = {"round": "#5a3a2c", "square": "#2b2730", "shades": "#1d1b22"}
_LINES = {"round": 0.030, "square": 0.046, "shades": 0.036}
_REACH = 0.90
"""How far before the skull's middle the lenses are, in shares of its depth."""


def glasses(canvas: Canvas, head: Head, size: float = 1.0, eyes: Point | None = None) -> None:
    """The sheet's glasses, `size` times as large as people's; drawn over eyes and brows, under the hair.

    `eyes` is where the left eye is, head units, where that is not a human face's place.
    """
    kind = head.sheet.glasses
    if kind == "none":
        return
    form = form_of_head(head)
    own_gap, line = eyes or (form.eye_gap, form.eye_line)
    gap = max(own_gap, 0.255 * size)
    _arms(canvas, head, kind, (gap + 0.25 * size, line))
    canvas.save()
    canvas.concat(_plane(head.skull))
    for side in (-1, 1):
        lens = _lens(kind, (side * gap, line + 0.02), size)
        canvas.drawPath(lens, _glass(head.light, kind))
        canvas.save()
        canvas.clipPath(lens, True)
        for path in _reflex((side * gap, line), size):
            canvas.drawPath(path, _gleam(head.light, kind))
        canvas.restore()
        canvas.drawPath(lens, _frame(head.light, kind))
    half = gap - (0.255 if kind == "square" else 0.245) * size
    canvas.drawPath(_bridge(half, line - (0.10 if kind == "shades" else 0.02)), _frame(head.light, kind))
    canvas.restore()


def _plane(skull: Skull) -> "skia.Matrix":
    """From the lenses' plane to the picture."""
    cy, sy, cp, sp = cos(skull.yaw), sin(skull.yaw), cos(skull.pitch), sin(skull.pitch)
    z = _REACH * skull.depth
    return skia.Matrix.MakeAll(cy, 0, z * sy, -sy * sp, cp, z * cy * sp, 0, 0, 1)


@lru_cache(maxsize=32)
def _lens(kind: str, at: Point, size: float) -> "skia.Path":
    (x, y), path = at, skia.Path()
    side = 1 if x > 0 else -1
    if kind == "round":
        path.addOval(skia.Rect.MakeLTRB(x - 0.245 * size, y - 0.245 * size, x + 0.245 * size, y + 0.245 * size))
    elif kind == "square":
        box = skia.Rect.MakeLTRB(x - 0.255 * size, y - 0.20 * size, x + 0.255 * size, y + 0.21 * size)
        path.addRoundRect(box, 0.075 * size, 0.075 * size)
    else:
        return smooth([(x + side * u * size, y + v * size) for u, v in _AVIATOR])
    return path


_AVIATOR = (
    (-0.245, -0.185),
    (0.0, -0.205),
    (0.265, -0.20),
    (0.275, -0.03),
    (0.16, 0.20),
    (-0.06, 0.225),
    (-0.22, 0.06),
)
"""The lens of shades from its middle, x outward."""


@lru_cache(maxsize=32)
def _bridge(half: float, y: float) -> "skia.Path":
    path = skia.Path()
    path.moveTo(-half, y)
    path.quadTo(0, y - 0.075, half, y)
    return path


@lru_cache(maxsize=64)
def _glass(light: Light, kind: str) -> "skia.Paint":
    if kind != "shades":
        return pen(mix((1.0, 1.0, 1.0), light.key, 0.3), 0.10)
    dark = light.tones(_FRAMES[kind])
    return linear(
        (0, -0.2), (0, 0.3), [dark.dark, shade(dark.base, 0.02), shade(dark.lit, 0.10)], alphas=[0.97, 0.93, 0.84]
    )


@lru_cache(maxsize=64)
def _gleam(light: Light, kind: str) -> "skia.Paint":
    return pen(mix((1.0, 1.0, 1.0), light.key, 0.3), 0.20 if kind == "shades" else 0.26)


@lru_cache(maxsize=64)
def _frame(light: Light, kind: str) -> "skia.Paint":
    return stroke(light.tones(_FRAMES[kind]).base, _LINES[kind])


@lru_cache(maxsize=64)
def _reflex(at: Point, size: float) -> tuple["skia.Path", ...]:
    """Two slanted streaks of light."""
    x, y = at
    found = []
    for start, wide in ((-0.16, 0.09), (0.0, 0.04)):
        corners = ((start + 0.16, -0.3), (start + wide + 0.16, -0.3), (start + wide - 0.10, 0.3), (start - 0.10, 0.3))
        found.append(polygon([(x + u * size, y + v * size) for u, v in corners]))
    return tuple(found)


def _arms(canvas: Canvas, head: Head, kind: str, hinge_at: Point) -> None:
    """The arm on the side that is turned to the lens, from its hinge to the ear."""
    skull, (out, line) = head.skull, hinge_at
    for side in (-1, 1):
        seen = min(max(0.5 - 2.5 * side * sin(skull.yaw), 0.0), 1.0)
        if seen <= 0:
            continue
        hinge = skull.through(side * out, line - 0.05, _REACH * skull.depth)
        temple = skull.through(side * skull.width * 0.98, line - 0.05, 0.40 * skull.depth)
        ear = skull.through(side * skull.width * 1.03, line - 0.02, -0.08)
        path = polygon([hinge[:2], temple[:2], ear[:2]], closed=False)
        canvas.drawPath(path, _arm(head.light, kind, round(seen, 2)))


@lru_cache(maxsize=256)
def _arm(light: Light, kind: str, share: float) -> "skia.Paint":
    paint = stroke(light.tones(_FRAMES[kind]).base, 0.9 * _LINES[kind] * share, share)
    paint.setStrokeJoin(skia.Paint.kRound_Join)
    return paint
