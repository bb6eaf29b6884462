"""Mouse: a small round-eared mouse that scurries and stops to sniff."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import hoppers
from fabula.picture.brushes.outline import curve, shape
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import pen, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

TALL = 0.5
"""Metres above the ground."""

_COATS = from_hexes("#8f8a8c #a58a74 #e9e2dc")


def play(part: Part) -> tuple[Live, ...]:
    """One or several; they scurry unless the text has them stay. Drawn larger than life, so that they are seen."""
    own = blocking.named(part.subject.colour) or _COATS[int(part.rng("coat").integers(3))]
    coat, pink = blocking.lit(part.stage, own, 0.85), blocking.lit(part.stage, from_hex("#e8a49c"), 0.85)
    spring = hoppers.Spring(0.36 * blocking.metre(part), 1.1, 0.06, 0.34, 0.12, (1.35, 0.9))

    def hopper(canvas: Canvas, bound: hoppers.Bound) -> None:
        _draw(canvas, coat, pink, bound)

    return hoppers.hopping(part, spring, hopper)


def _draw(canvas: Canvas, coat: Colour, pink: Colour, bound: hoppers.Bound) -> None:
    wave, sniff = float(np.sin(bound.seconds * 5 + bound.phase)), 0.018 * float(np.sin(bound.seconds * 13))
    tail = curve(
        [(-0.40, -0.12), (-0.66, -0.04), (-0.92, -0.14 - 0.06 * wave), (-1.22, -0.06 + 0.10 * wave)], closed=False
    )
    canvas.drawPath(tail, stroke(pink, 0.045))
    for x, off in ((-0.24, 0.0), (0.22, 2.2), (-0.12, 3.1), (0.30, 5.0)):
        step = 0.09 * bound.stretch * float(np.cos(off))
        canvas.drawLine(x, -0.12, x + step, -0.02, stroke(pink, 0.06))
    canvas.drawPath(
        shape("-.46,-.14 -.40,-.40 -.12,-.54 .18,-.42 .40,-.30 .60,-.17 .58,-.11 .34,-.05 -.30,-.03"), pen(coat)
    )
    canvas.drawPath(shape("-.30,-.10 .0,-.15 .34,-.13 .2,-.05 -.2,-.03"), pen(mix(coat, (1.0, 1.0, 1.0), 0.45), 0.8))
    for x, size, ink in ((0.25, 0.14, shade(coat, -0.07)), (0.13, 0.16, shade(coat, 0.02))):
        canvas.drawCircle(x, -0.47, size, pen(ink))
        canvas.drawCircle(x + 0.015, -0.465, size * 0.66, pen(pink))
    hoppers.eye(canvas, (0.385, -0.255), 0.04, asleep=bound.action == "sleeps")
    canvas.drawCircle(0.60, -0.15 + sniff, 0.038, pen(shade(pink, -0.05)))
    for y in (-0.14, -0.11):
        canvas.drawLine(0.50, y, 0.74, y - 0.05 + sniff * 2, stroke(mix(coat, (1, 1, 1), 0.5), 0.01, 0.9))
