"""Screens: the luminous eyes and the speaking display of machines, drawn by lids, gaze, lips and smile."""

from functools import lru_cache
from math import cos, exp, pi, sin, sqrt

from fabula.film import Face
from fabula.picture.anatomy.forms import halo
from fabula.picture.anatomy.skull import Skull
from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import Point, polygon, radial, skia, stroke
from fabula.picture.stage import Canvas

_COLUMNS = [-cos(pi * i / 18) for i in range(19)]
_BARS = 13
_ROW = [2 * i / (_BARS - 1) - 1 for i in range(_BARS)]


def aperture(face: Face, side: int, arch: float = 1.0) -> list[Point]:
    """The outline of an open eye in shares of its half size, cut by the lids; `side` 1 is on the picture's right.

    `arch` 0 to 1 is how far a laugh's lower lid rises in the middle. The first half is the upper lid, from the left.
    """
    lid = face.lid_left if side > 0 else face.lid_right
    wide = 1 + 0.55 * max(lid - 1.0, 0.0)
    shut = max(1.0 - lid, 0.0)
    raised = min(1.2 * face.lower_lid + 0.55 * face.cheek * max(face.smile, 0.0), 1.0)
    anger, grief = max(-face.brow_tilt, 0.0), max(face.brow_tilt, 0.0)
    top, bottom = [], []
    for x in _COLUMNS:
        inner = -side * x
        round_ = wide * (1 - abs(x) ** 2.6) ** 0.5 if abs(x) < 1 else 0.0
        mask = -1.15 * wide + 1.6 * shut + anger * (0.5 + 0.62 * inner) + grief * (0.42 - 0.62 * inner)
        floor = wide - 0.5 * shut * shut - raised * (0.15 + 1.3 * arch * (1 - x * x))
        high, low = max(-round_, mask), min(round_, floor)
        thin = 0.10 * sqrt(max(1 - x * x, 0.0))
        if low - high < 2 * thin:
            middle = min(max((low + high) / 2, -0.3), 0.5)
            high, low = middle - thin, middle + thin
        top.append((x, high))
        bottom.append((x, low))
    return top + bottom[::-1]


def eye(canvas: Canvas, skull: Skull, face: Face, place: tuple[float, float, int], size: Point, light: Colour) -> None:
    """A luminous eye at (u, v, side) of half size `size`, head units, in the colour `light`."""
    u, v, side = place
    u, v = u + 0.085 * face.gaze_x, v + 0.075 * face.gaze_y
    spot = skull.at(u, v, 0.02)
    near, far = skull.at(u - 0.05, v, 0.02), skull.at(u + 0.05, v, 0.02)
    wide = size[0] * max(far.x - near.x, 0.0) / 0.1
    if wide < 0.01:
        return
    lid = face.lid_left if side > 0 else face.lid_right
    halo(canvas, (spot.x, spot.y), 2.1 * size[1], light, 0.18 + 0.2 * min(lid, 1.3))
    canvas.save()
    canvas.translate(spot.x, spot.y)
    canvas.scale(wide, size[1])
    paint = skia.Paint(AntiAlias=True, Dither=True)
    matrix = skia.Matrix()
    core = 0.55 + 0.45 * face.pupil
    matrix.setScaleTranslate(core, core, 0.4 * face.gaze_x, 0.35 * face.gaze_y)
    paint.setShader(_glass(light).makeWithLocalMatrix(matrix))
    canvas.drawPath(polygon(aperture(face, side)), paint)
    canvas.restore()


@lru_cache(maxsize=64)
def _glass(light: Colour) -> "skia.Shader":
    white = mix(light, (1.0, 1.0, 1.0), 0.8)
    deep = shade(light, -0.12, 1.1)
    return radial((0, 0), 1.5, [white, mix(light, white, 0.35), light, deep], [0.0, 0.26, 0.5, 1.0]).getShader()


def voice_bars(face: Face, seconds: float) -> list[tuple[float, float, float]]:
    """The bars of the display, each (u, middle, half height) in shares of the display's half width and half height.

    In silence all heights are 0: a line, bent by the smile.
    """
    reach = min(max(0.70 + 0.30 * face.width - 0.30 * face.round - 0.16 * face.press, 0.2), 1.0)
    shown = []
    for i, x in enumerate(_ROW):
        dome = (1 - abs(x) ** 2.2) ** (0.9 - 0.4 * face.round)
        live = 0.72 + 0.28 * sin(2.4 * i + 11.0 * seconds) * (1 - 0.8 * face.round)
        gap = 1 - 0.75 * face.tongue * exp(-((x / 0.22) ** 2))
        loud = face.open**0.6
        high = 1.12 * loud * dome * live * gap
        comb = face.teeth * min(face.open * 4, 1.0) * (0.30 if i % 2 else -0.30) * (1 - x * x * 0.6)
        high = max(high * (1 - 0.7 * face.press) + comb, 0.0)
        bend = -0.52 * face.smile * (x * x - 0.4) - face.tuck * 0.45 * high + 0.16 * face.sneer * sin(6 * x)
        shown.append((reach * x, bend, high))
    return shown


def mouth(
    canvas: Canvas, skull: Skull, face: Face, seconds: float, box: tuple[float, float, float, float], light: Colour
) -> None:
    """The speaking display in `box` (u, v, half width, half height), head units."""
    u, v, wide, high = box
    bars, line = skia.Path(), []
    for x, bend, half in voice_bars(face, seconds):
        middle = skull.at(u + wide * x, v + high * bend, 0.01)
        reach = high * half
        line.append((middle.x, middle.y))
        bars.moveTo(middle.x, middle.y - reach)
        bars.lineTo(middle.x, middle.y + reach + 1e-4)
    squeeze = max(line[-1][0] - line[0][0], 0.0) / (1.4 * wide)
    halo(canvas, line[_BARS // 2], 1.0 * wide, light, 0.16 + 0.34 * face.open)
    canvas.drawPath(
        polygon(line, closed=False), stroke(light, 0.046 - 0.022 * min(3 * face.open, 1.0) + 0.03 * face.press)
    )
    canvas.drawPath(bars, stroke(light, max(0.088 * wide * min(squeeze + 0.1, 1.0), 0.004)))
