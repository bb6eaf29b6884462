"""Swan: a white swan that glides on the water with its neck in a curve, or walks where there is none."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import hoppers, swimmers, troupe
from fabula.picture.brushes.outline import curve, shape
from fabula.picture.colour import Colour, from_hex, shade
from fabula.picture.ink import pen, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("lake", "day")
"""Where and when it is met, for the sheet of all subjects."""

TALL = 1.2
"""Metres above the ground."""


def play(part: Part) -> tuple[Live, ...]:
    """One or several on the set's water."""
    white = blocking.lit(part.stage, blocking.named(part.subject.colour) or from_hex("#f8f6f1"), 0.7)
    orange, black = (
        blocking.lit(part.stage, from_hex("#e8853a"), 0.6),
        blocking.lit(part.stage, from_hex("#2a2528"), 0.5),
    )

    def player(canvas: Canvas, now: troupe.Now) -> None:
        _swan(canvas, (white, orange, black), now)

    size = 128.0 if part.scenery.water else 0.95 * blocking.metre(part)
    return swimmers.floating(part, size, 0.32, player, 1.15)


def _swan(canvas: Canvas, tones: tuple[Colour, Colour, Colour], now: troupe.Now) -> None:
    white, orange, black = tones
    nod = 0.025 * float(np.sin(now.seconds * 1.5 + now.phase))
    if now.action != "swims":
        for x, off in ((-0.05, 0.0), (0.08, 3.14)):
            step = 0.08 * float(np.cos(now.made * 11 + off)) if now.made else 0.0
            canvas.drawLine(x, -0.22, x + step, -0.01, stroke(black, 0.04))
            canvas.drawLine(x + step - 0.02, -0.01, x + step + 0.10, -0.005, stroke(black, 0.035))
        canvas.translate(0, -0.17)
    neck = [(0.26, -0.16), (0.40, -0.30), (0.36, -0.52), (0.24, -0.70), (0.28 + nod, -0.90), (0.42 + nod, -0.93)]
    canvas.drawPath(curve(neck, closed=False), stroke(shade(white, -0.015), 0.105))
    canvas.drawPath(
        shape("-.60,-.30! -.44,-.20 -.20,-.02 .20,.03 .42,-.10 .40,-.26 .20,-.34 -.10,-.34 -.40,-.24"),
        pen(white),
    )
    head = shape(".34,-.95 .42,-.99 .52,-.95 .54,-.90 .44,-.875 .36,-.88")
    canvas.save()
    canvas.translate(nod, 0)
    canvas.drawPath(head, pen(white))
    canvas.drawPath(shape(".51,-.96! .66,-.88 .64,-.855! .50,-.885!"), pen(orange))
    canvas.drawPath(shape(".48,-.955! .54,-.945 .53,-.89! .50,-.89!"), pen(black))
    hoppers.eye(canvas, (0.445, -0.935), 0.014)
    canvas.restore()
    lift = 0.02 * float(np.sin(now.seconds * 0.9 + now.phase))
    for index in range(3):
        shift = 0.10 * index
        wing = curve(
            [
                (0.26 - shift, -0.18),
                (0.06 - shift, -0.42 - lift + 0.04 * index),
                (-0.30 - shift * 0.7, -0.46 - lift + 0.07 * index),
                (-0.66 + shift, -0.36 + 0.06 * index),
                (-0.34, -0.10),
                (0.0, -0.06),
            ],
            corners=frozenset({3}),
        )
        canvas.drawPath(wing, pen(shade(white, -0.03 + 0.02 * index)))
    for x, y in ((-0.22, -0.30), (-0.10, -0.25), (-0.34, -0.24), (0.02, -0.20)):
        canvas.drawPath(
            curve([(x + 0.10, y), (x, y + 0.05), (x - 0.12, y + 0.02)], closed=False),
            stroke(shade(white, -0.07), 0.012, 0.7),
        )
