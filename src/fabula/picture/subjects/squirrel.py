"""Squirrel: a red squirrel with its tail over its back, that leaps, or sits up and gnaws."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import hoppers
from fabula.picture.brushes.outline import curve, shape
from fabula.picture.colour import Colour, from_hex, from_hexes, shade
from fabula.picture.ink import pen, skia, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("park", "day")
"""Where and when it is met, for the sheet of all subjects."""

TALL = 0.7
"""Metres above the ground."""

_COATS = from_hexes("#b9622f #a34f2a #c4763c")


def play(part: Part) -> tuple[Live, ...]:
    """One or several, leaping unless the text has them stay; then they sit up with a nut."""
    own = blocking.named(part.subject.colour) or _COATS[int(part.rng("coat").integers(3))]
    coat, white = blocking.lit(part.stage, own, 0.85), blocking.lit(part.stage, from_hex("#f7ead8"), 0.85)
    nut = blocking.lit(part.stage, from_hex("#8a5a30"))
    spring = hoppers.Spring(0.5 * blocking.metre(part), 1.9, 0.5, 0.62, 0.3, (1.25, 1.5))

    def hopper(canvas: Canvas, bound: hoppers.Bound) -> None:
        if bound.action in ("stands", "sits", "sleeps", "looks", "grazes", "talks"):
            _sitting(canvas, (coat, white, nut), bound)
        else:
            _leaping(canvas, coat, white, bound)

    return hoppers.hopping(part, spring, hopper)


def _head(canvas: Canvas, coat: Colour, white: Colour, *, asleep: bool) -> None:
    """The head around (0, 0) that looks to the right."""
    for x, ink in ((0.0, shade(coat, -0.06)), (-0.07, coat)):
        canvas.drawPath(shape(f"{x - 0.05},-.10! {x - 0.04},-.27 {x},-.34! {x + 0.05},-.2 {x + 0.06},-.10!"), pen(ink))
    canvas.drawPath(shape("-.17,.02 -.10,-.14 .04,-.16 .16,-.05 .22,.03 .12,.11 -.08,.13"), pen(coat))
    canvas.drawPath(shape(".04,.09 .14,.01 .205,.045 .12,.105"), pen(white))
    canvas.drawCircle(0.215, 0.025, 0.024, pen((0.12, 0.08, 0.08)))
    hoppers.eye(canvas, (0.07, -0.035), 0.038, asleep=asleep)


def _sitting(canvas: Canvas, tones: tuple[Colour, Colour, Colour], bound: hoppers.Bound) -> None:
    coat, white, nut = tones
    sway = 0.03 * float(np.sin(bound.seconds * 1.6 + bound.phase))
    gnaw = 0.012 * float(np.sin(bound.seconds * 16)) * (bound.action != "sleeps")
    tail = curve(
        [
            (-0.22, -0.04),
            (-0.52, -0.10),
            (-0.68 + sway, -0.46),
            (-0.56 + sway, -0.86),
            (-0.78 + sway * 2, -1.05),
            (-0.46 + sway * 2, -1.12),
            (-0.30 + sway, -0.88),
            (-0.38, -0.52),
            (-0.24, -0.26),
        ]
    )
    canvas.drawPath(tail, pen(shade(coat, -0.03)))
    canvas.drawPath(
        curve([(-0.34, -0.12), (-0.54 + sway, -0.48), (-0.44 + sway, -0.86), (-0.52 + sway * 2, -1.04)], closed=False),
        stroke(shade(coat, 0.05), 0.05, 0.6),
    )
    canvas.drawPath(shape("-.28,-.02! -.30,-.30 -.12,-.60 .06,-.68 .18,-.54 .20,-.26 .12,-.0!"), pen(coat))
    canvas.drawPath(shape(".14,-.56 .21,-.40 .19,-.14 .07,-.06 .08,-.34"), pen(white))
    canvas.drawOval(skia.Rect.MakeLTRB(-0.27, -0.33, 0.07, -0.02), pen(shade(coat, 0.025)))
    canvas.drawPath(shape("-.12,-.05 .12,-.06 .22,.0! -.14,.0!"), pen(shade(coat, -0.04)))
    canvas.save()
    canvas.translate(0.13, -0.76)
    _head(canvas, coat, white, asleep=bound.action == "sleeps")
    canvas.restore()
    canvas.drawCircle(0.325, -0.63 + gnaw, 0.062, pen(nut))
    canvas.drawLine(0.08, -0.5, 0.27, -0.6 + gnaw, stroke(shade(coat, -0.02), 0.06))


def _leaping(canvas: Canvas, coat: Colour, white: Colour, bound: hoppers.Bound) -> None:
    s = bound.stretch
    sway = 0.08 * float(np.sin(bound.seconds * 6)) - 0.14 * s
    canvas.drawPath(
        curve(
            [
                (-0.26, -0.20),
                (-0.56, -0.12 + sway * 0.3),
                (-0.88, -0.32 + sway),
                (-1.08, -0.60 + sway),
                (-0.94, -0.66 + sway),
                (-0.66, -0.50 + sway),
                (-0.40, -0.40),
                (-0.22, -0.34),
            ]
        ),
        pen(shade(coat, -0.03)),
    )
    back, fore = 0.2 * max(s, 0.0), 0.16 * max(s, 0.0)
    dark = shade(coat, -0.07)
    canvas.drawPath(
        curve([(-0.14, -0.22), (-0.26 - back, -0.05), (-0.30 - back * 1.5, 0.0), (-0.10 - back, 0.0), (-0.02, -0.1)]),
        pen(dark),
    )
    canvas.drawPath(curve([(0.22, -0.22), (0.26 + fore, -0.02), (0.36 + fore * 1.3, -0.01), (0.32, -0.22)]), pen(dark))
    canvas.drawPath(
        curve(
            [
                (-0.36, -0.16),
                (-0.26, -0.38),
                (0.0, -0.40 + 0.03 * s),
                (0.28, -0.36),
                (0.36, -0.22),
                (0.14, -0.09),
                (-0.22, -0.05),
            ]
        ),
        pen(coat),
    )
    canvas.drawPath(shape("-.1,-.10 .14,-.15 .34,-.22 .22,-.1 .0,-.06"), pen(white, 0.85))
    canvas.drawOval(skia.Rect.MakeLTRB(-0.34, -0.34, -0.04, -0.03), pen(shade(coat, 0.02)))
    canvas.save()
    canvas.translate(0.42, -0.40)
    canvas.rotate(8 * s)
    _head(canvas, coat, white, asleep=False)
    canvas.restore()
