"""Lantern: an old lamp post whose light breathes, drawing moths when it is dark."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import lights, rimlight
from fabula.picture.colour import from_hex, mix, shade
from fabula.picture.ink import pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("alley", "night")
"""Where and when it is met, for the sheet of all subjects."""

TALL = 2.5
"""Metres above the ground."""


def play(part: Part) -> tuple[Live, ...]:
    """One lamp post, or a row of them."""
    height = min(2.5 * blocking.metre(part), part.stage.height * 0.42)
    return tuple(_one(part, mark, height) for mark in blocking.marks(part, height * 0.95))


def _one(part: Part, mark: blocking.Mark, height: float) -> Live:
    stage = part.stage
    iron = blocking.lit(stage, from_hex("#34313c"))
    power = (
        max(0.25, min(stage.palette.lit_windows, 1.0))
        if part.subject.action in ("burns", "flashes")
        else min(stage.palette.lit_windows, 1.0)
    )
    glass = mix(mix(iron, stage.palette.sky[-1], 0.4), mix(stage.palette.lamp, (1, 1, 1), 0.35), power)
    glow, moth = lights.halo(stage.palette.lamp), lights.halo(mix(stage.palette.lamp, (1, 1, 1), 0.4), 0.4)
    top = (mark.x, mark.y - height * 0.88)

    def draw(canvas: Canvas, seconds: float) -> None:
        rimlight.edged(canvas, stage, top, lambda inner: _post(inner, (mark.x, mark.y), height, iron, glass), 1.6, 0.6)
        if power < 0.35:
            return
        breath = 0.92 + 0.08 * float(np.sin(seconds * 3.1 + np.sin(seconds * 5.7)))
        glow(canvas, top, (height * 0.75 * breath, height * 0.75 * breath), 0.8 * power)
        glow(canvas, (mark.x, mark.y + 4), (height * 0.7, height * 0.10), 0.7 * power)
        for number in range(4):
            turn = seconds * (2.1 + number * 0.4) + number * 1.6 + mark.phase
            place = (top[0] + height * 0.10 * float(np.cos(turn)), top[1] + height * 0.07 * float(np.sin(turn * 1.7)))
            moth(canvas, place, (5, 5), 0.8 * power)

    return Live(mark.z, draw)


def _post(
    canvas: Canvas,
    foot: tuple[float, float],
    height: float,
    iron: tuple[float, float, float],
    glass: tuple[float, float, float],
) -> None:
    x, y = foot
    canvas.drawLine(x, y, x, y - height * 0.8, stroke(iron, height * 0.026))
    canvas.drawPath(
        polygon(
            [
                (x - height * 0.05, y),
                (x - height * 0.022, y - height * 0.14),
                (x + height * 0.022, y - height * 0.14),
                (x + height * 0.05, y),
            ]
        ),
        pen(iron),
    )
    for level, half in ((0.16, 0.035), (0.62, 0.026), (0.80, 0.045)):
        canvas.drawOval(
            skia.Rect.MakeLTRB(
                x - height * half, y - height * (level + 0.012), x + height * half, y - height * (level - 0.012)
            ),
            pen(shade(iron, 0.03)),
        )
    pane = [
        (x - height * 0.042, y - height * 0.81),
        (x - height * 0.07, y - height * 0.94),
        (x + height * 0.07, y - height * 0.94),
        (x + height * 0.042, y - height * 0.81),
    ]
    canvas.drawPath(polygon(pane), pen(glass))
    bar = stroke(iron, height * 0.011)
    for a, b in ((0, 1), (3, 2)):
        canvas.drawLine(*pane[a], *pane[b], bar)
    canvas.drawLine(x, y - height * 0.81, x, y - height * 0.94, bar)
    canvas.drawPath(
        polygon(
            [
                (x - height * 0.085, y - height * 0.935),
                (x - height * 0.02, y - height * 0.99),
                (x + height * 0.02, y - height * 0.99),
                (x + height * 0.085, y - height * 0.935),
            ]
        ),
        pen(iron),
    )
    canvas.drawCircle(x, y - height, height * 0.015, pen(iron))
