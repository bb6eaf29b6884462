"""Computer: a desk with an open laptop or a screen, whose light falls on what is before it; lines run over it."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import lights, troupe
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("office", "day")
"""Where and when it is met, for the sheet of all subjects."""

TALL = 1.5
"""Metres above the ground."""

_GLOWS = from_hexes("#5fb8ff #7ce0c8 #b49aff")


def play(part: Part) -> tuple[Live, ...]:
    """One desk, or a row of them."""
    stage, rng = blocking.light_of(part), part.rng("computer")
    wood = blocking.lit(stage, from_hex("#9a6f4a"), 0.8)
    metal = blocking.lit(stage, blocking.named(part.subject.colour) or from_hex("#b9bec8"), 0.8)
    lamp, large = _GLOWS[int(rng.integers(3))], bool(rng.random() < 0.5)
    glow = lights.halo(lamp)
    widths = rng.uniform(0.25, 0.95, 24)
    role = troupe.Role(
        1.35 * blocking.metre(part), 0.0, (0.85, 1.15, 0.04), shadow=0.62, usual="stands", gap=1.3, form=0.6
    )

    def player(canvas: Canvas, now: troupe.Now) -> None:
        _desk(canvas, wood)
        if large:
            canvas.drawPath(
                polygon([(-0.05, -0.66), (0.05, -0.66), (0.04, -0.56), (-0.04, -0.56)]), pen(shade(metal, -0.1))
            )
            canvas.drawOval(skia.Rect.MakeLTRB(-0.17, -0.585, 0.17, -0.54), pen(shade(metal, -0.06)))
            keys = [(-0.26, -0.53), (0.26, -0.53), (0.30, -0.49), (-0.30, -0.49)]
            screen = (-0.42, -1.10, 0.42, -0.64)
        else:
            keys = [(-0.34, -0.57), (0.34, -0.57), (0.40, -0.50), (-0.40, -0.50)]
            screen = (-0.34, -1.0, 0.34, -0.58)
        canvas.drawPath(polygon(keys), pen(metal))
        for row in range(3):
            y = keys[0][1] + 0.014 + row * 0.013
            canvas.drawLine(-0.25, y, 0.25, y, stroke(shade(metal, -0.18), 0.008))
        _screen(canvas, screen, (metal, lamp), now.seconds, widths)
        middle = ((screen[0] + screen[2]) / 2, (screen[1] + screen[3]) / 2)
        beat = 0.5 + 0.06 * float(np.sin(now.seconds * 2.3))
        glow(canvas, middle, (0.85, 0.6), beat)

    return troupe.grounded(part, role, player)


def _desk(canvas: Canvas, wood: Colour) -> None:
    for x in (-0.66, 0.60):
        canvas.drawRect(skia.Rect.MakeLTRB(x, -0.47, x + 0.06, 0.0), pen(shade(wood, -0.06)))
    canvas.drawRect(skia.Rect.MakeLTRB(0.26, -0.47, 0.62, -0.08), pen(shade(wood, -0.03)))
    for y in (-0.45, -0.27):
        drawer = skia.Rect.MakeLTRB(0.29, y, 0.59, y + 0.15)
        canvas.drawRRect(skia.RRect.MakeRectXY(drawer, 0.012, 0.012), pen(shade(wood, 0.03)))
        canvas.drawCircle(0.44, y + 0.075, 0.016, pen(shade(wood, -0.18)))
    canvas.drawPath(polygon([(-0.70, -0.55), (0.70, -0.55), (0.74, -0.48), (-0.74, -0.48)]), pen(shade(wood, 0.06)))
    canvas.drawRect(skia.Rect.MakeLTRB(-0.74, -0.485, 0.74, -0.45), pen(wood))


def _screen(
    canvas: Canvas,
    sides: tuple[float, float, float, float],
    tones: tuple[Colour, Colour],
    seconds: float,
    widths: np.ndarray,
) -> None:
    metal, lamp = tones
    left, top, right, foot = sides
    canvas.drawRRect(skia.RRect.MakeRectXY(skia.Rect.MakeLTRB(*sides), 0.025, 0.025), pen(shade(metal, -0.2)))
    area = skia.Rect.MakeLTRB(left + 0.02, top + 0.02, right - 0.02, foot - 0.025)
    dark, pale = mix(lamp, (0.03, 0.05, 0.12), 0.72), mix(lamp, (1.0, 1.0, 1.0), 0.55)
    canvas.drawRect(area, linear((0, top), (0, foot), [mix(lamp, dark, 0.35), dark]))
    canvas.save()
    canvas.clipRect(area)
    rows, shift = 9, seconds * 0.06
    for row in range(rows + 1):
        y = top + 0.05 + (row * 0.05 - shift % 0.05)
        number = (row + int(shift / 0.05)) % len(widths)
        long = (right - left) * 0.42 * float(widths[number])
        canvas.drawLine(
            left + 0.05 + 0.03 * (number % 3),
            y,
            left + 0.05 + 0.03 * (number % 3) + long,
            y,
            stroke(pale if number % 4 else lamp, 0.012, 0.9),
        )
    middle = (left + (right - left) * 0.76, (top + foot) / 2 - 0.02)
    for ring in range(3):
        sweep = 120 + 80 * float(np.sin(seconds * (0.9 + ring * 0.4)))
        radius = 0.045 + ring * 0.032
        box = skia.Rect.MakeLTRB(middle[0] - radius, middle[1] - radius, middle[0] + radius, middle[1] + radius)
        canvas.drawArc(box, seconds * (50 + ring * 30), sweep, False, stroke(pale, 0.012, 0.9))
    canvas.drawPath(polygon([(left, top), (left + 0.22, top), (left + 0.02, foot), (left, foot)]), pen((1, 1, 1), 0.06))
    canvas.restore()
