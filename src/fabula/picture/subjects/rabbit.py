"""Rabbit: a long-eared rabbit that hops, stops and sits up."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import hoppers
from fabula.picture.brushes.outline import curve, shape
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import pen, skia, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

TALL = 0.8
"""Metres above the ground."""

_COATS = from_hexes("#a98a6c #8f8a86 #efe6da #7f6350")


def play(part: Part) -> tuple[Live, ...]:
    """One or several, hopping unless the text has them sit, sleep or stand."""
    rng = part.rng("coat")
    own = blocking.named(part.subject.colour) or _COATS[int(rng.integers(4))]
    coat, white = blocking.lit(part.stage, own, 0.85), blocking.lit(part.stage, from_hex("#f6efe6"), 0.85)
    spring = hoppers.Spring(0.62 * blocking.metre(part), 1.5, 0.42, 0.75, 0.4, (0.95, 1.35))

    def hopper(canvas: Canvas, bound: hoppers.Bound) -> None:
        _draw(canvas, coat, white, bound)

    return hoppers.hopping(part, spring, hopper)


def _draw(canvas: Canvas, coat: Colour, white: Colour, bound: hoppers.Bound) -> None:
    s, asleep = bound.stretch, bound.action == "sleeps"
    dark = shade(coat, -0.06)
    twitch = 0.02 * float(np.sin(bound.seconds * 9 + bound.phase))
    canvas.drawCircle(-0.44 - 0.05 * s, -0.26, 0.11, pen(white))
    back = 0.16 * max(s, 0.0)
    canvas.drawPath(
        curve([(-0.22, -0.25), (-0.30 - back, -0.06), (-0.24 - back * 1.6, 0.0), (0.0 - back, 0.0), (-0.05, -0.10)]),
        pen(dark),
    )
    fore = 0.15 * max(s, 0.0)
    canvas.drawPath(
        curve([(0.22, -0.25), (0.26 + fore, -0.03), (0.36 + fore * 1.3, -0.01), (0.34 + fore, -0.06), (0.36, -0.28)]),
        pen(dark),
    )
    high = 0.52 - 0.05 * s
    canvas.drawPath(
        curve(
            [
                (-0.46 - 0.04 * s, -0.20),
                (-0.36, -high * 0.92),
                (-0.06, -high),
                (0.24, -0.42),
                (0.40 + 0.05 * s, -0.26),
                (0.28, -0.09),
                (-0.1, -0.05),
                (-0.40, -0.06),
            ]
        ),
        pen(coat),
    )
    canvas.drawPath(curve([(0.34 + 0.04 * s, -0.30), (0.30, -0.12), (0.12, -0.08), (0.22, -0.24)]), pen(white, 0.85))
    canvas.drawOval(skia.Rect.MakeLTRB(-0.42, -0.40, -0.06, -0.03), pen(shade(coat, 0.02)))
    canvas.drawPath(
        curve([(-0.34 - back, -0.10), (-0.36 - back * 1.5, -0.01), (-0.02 - back, 0.0), (-0.04, -0.09)]),
        pen(shade(coat, 0.02)),
    )
    canvas.save()
    canvas.translate(0.42 + 0.06 * s, -0.52 + 0.03 * s + (0.18 if asleep else 0.0))
    canvas.rotate(10 + 8 * s)
    for lean, ink in ((-30.0, dark), (-12.0, coat)):
        canvas.save()
        canvas.translate(-0.06, -0.10)
        canvas.rotate(lean - 26 * max(s, 0.0) - (52 if asleep else 0) + 90 * twitch)
        canvas.drawPath(shape("-.06,.02 -.085,-.28 -.02,-.52 .05,-.30 .05,.02"), pen(ink))
        canvas.drawPath(
            shape("-.03,-.04 -.045,-.26 -.015,-.42 .02,-.26 .02,-.04"), pen(mix(white, (0.9, 0.55, 0.55), 0.55), 0.85)
        )
        canvas.restore()
    canvas.drawPath(shape("-.18,.02 -.12,-.14 .04,-.18 .17,-.07 .22,.04 .12,.13 -.08,.14"), pen(coat))
    canvas.drawPath(shape(".06,.06 .16,.0 .21,.05 .12,.125 .0,.12"), pen(white))
    canvas.drawOval(skia.Rect.MakeLTRB(0.185, -0.005, 0.235, 0.04), pen((0.78, 0.45, 0.45)))
    hoppers.eye(canvas, (0.075, -0.045), 0.036, asleep=asleep)
    for y in (0.05, 0.075):
        canvas.drawLine(0.14, y, 0.30, y - 0.03 + twitch, stroke(white, 0.007, 0.8))
    canvas.restore()
