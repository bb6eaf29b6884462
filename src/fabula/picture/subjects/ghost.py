"""Ghost: a pale ghost that hovers, its hem waving, and can be seen through."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import lights
from fabula.picture.brushes.outline import curve
from fabula.picture.colour import mix
from fabula.picture.ink import linear, pen, skia
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("castle", "night")
"""Where and when it is met, for the sheet of all subjects."""

TALL = 2.0
"""Metres above the ground."""


def play(part: Part) -> tuple[Live, ...]:
    """One or several that drift to and fro over the ground."""
    size = 1.7 * blocking.metre(part)
    return tuple(_one(part, mark, size) for mark in blocking.marks(part, size * 0.8))


def _one(part: Part, mark: blocking.Mark, size: float) -> Live:
    stage = part.stage
    own = blocking.named(part.subject.colour)
    pale = mix(own, (1.0, 1.0, 1.0), 0.6) if own else mix((0.93, 0.97, 1.0), stage.palette.ambient(), 0.08)
    shadow = mix(pale, stage.palette.tone(0.8), 0.4)
    halo, dark = lights.halo(pale), mix(stage.palette.tone(1.0), (0.1, 0.1, 0.16), 0.6)
    body = linear((0, -1.0), (0, 0.1), [pale, pale, shadow], [0, 0.5, 1], [0.92, 0.80, 0.12])
    stays = part.subject.action in ("stands", "sits", "sleeps")

    def draw(canvas: Canvas, seconds: float) -> None:
        turn = seconds * 0.55 + mark.phase
        x = mark.x + (0.0 if stays else size * 0.75 * float(np.sin(turn)))
        way = 1.0 if float(np.cos(turn)) > 0 else -1.0
        lean = 0.0 if stays else 9 * float(np.cos(turn))
        y = mark.y - size * (0.24 + 0.06 * float(np.sin(seconds * 1.7 + mark.phase)))
        halo(canvas, (x, y - size * 0.5), (size * 0.85, size * 0.9), 0.42 if stage.palette.dark else 0.25)
        canvas.save()
        canvas.translate(x, y)
        canvas.rotate(lean)
        canvas.scale(size * way, size)
        _sheet(canvas, (body, pen(dark, 0.85)), seconds)
        canvas.restore()

    return Live(mark.z, draw)


def _sheet(canvas: Canvas, pens: "tuple[skia.Paint, skia.Paint]", seconds: float) -> None:
    body, dark = pens
    wave = [0.05 * float(np.sin(seconds * 3.4 + k * 1.3)) for k in range(8)]
    points = [(-0.04, -1.0), (0.17, -0.93), (0.25, -0.72), (0.27, -0.45), (0.32, -0.2)]
    hem = [(0.36 - 0.105 * k - 0.05, 0.04 + wave[k] + (0.07 if k % 2 else -0.05)) for k in range(7)]
    points += [*hem, (-0.36, -0.18), (-0.28, -0.46), (-0.24, -0.74), (-0.18, -0.93)]
    canvas.drawPath(curve(points), body)
    for side, turn in ((-1.0, 0.0), (1.0, 1.6)):
        lift = 0.05 * float(np.sin(seconds * 2.3 + turn))
        canvas.drawPath(
            curve(
                [
                    (side * 0.20, -0.62),
                    (side * 0.40, -0.60 + lift),
                    (side * 0.48, -0.50 + lift),
                    (side * 0.38, -0.46 + lift),
                    (side * 0.22, -0.44),
                ]
            ),
            body,
        )
    blink = 0.15 if (seconds * 0.41) % 1.0 > 0.95 else 1.0
    for x in (-0.02, 0.14):
        canvas.drawOval(skia.Rect.MakeLTRB(x - 0.04, -0.78 - 0.065 * blink, x + 0.04, -0.78 + 0.065 * blink), dark)
    mouth = 0.035 + 0.018 * float(np.sin(seconds * 1.9))
    canvas.drawOval(skia.Rect.MakeLTRB(0.02, -0.655 - mouth, 0.10, -0.655 + mouth), dark)
