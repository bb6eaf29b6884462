"""Frog: a green frog that sits, puffs its throat, and leaps."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import hoppers
from fabula.picture.brushes.outline import curve, shape
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import pen, skia, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("swamp", "day")
"""Where and when it is met, for the sheet of all subjects."""

TALL = 0.5
"""Metres above the ground."""

_COATS = from_hexes("#5fa83f #7ab23f #4f8f52")


def play(part: Part) -> tuple[Live, ...]:
    """One or several; they leap unless the text has them stay. Drawn larger than life, so that they are seen."""
    own = blocking.named(part.subject.colour) or _COATS[int(part.rng("coat").integers(3))]
    coat, pale = blocking.lit(part.stage, own, 0.8), blocking.lit(part.stage, from_hex("#e4e6a8"), 0.8)
    spring = hoppers.Spring(0.5 * blocking.metre(part), 1.9, 0.75, 1.5, 0.6, (1.0, 0.95))

    def hopper(canvas: Canvas, bound: hoppers.Bound) -> None:
        _draw(canvas, coat, pale, bound)

    return hoppers.hopping(part, spring, hopper)


def _draw(canvas: Canvas, coat: Colour, pale: Colour, bound: hoppers.Bound) -> None:
    s = bound.air
    puff = max(0.0, float(np.sin(bound.seconds * 3.6 + bound.phase))) * (1 - min(s * 4, 1.0))
    dark = shade(coat, -0.07)
    knee, foot = (-0.46 - 0.10 * s, -0.42 + 0.26 * s), (-0.34 - 0.52 * s, -0.02 + 0.02 * s)
    canvas.drawPath(
        curve(
            [
                (-0.12, -0.20),
                knee,
                (-0.30 - 0.30 * s, -0.12),
                foot,
                (foot[0] + 0.26 - 0.5 * s, foot[1] + 0.02),
                (-0.12 - 0.3 * s, -0.08),
            ]
        ),
        pen(dark),
    )
    body = curve(
        [
            (-0.42, -0.14),
            (-0.30, -0.36),
            (0.0, -0.50),
            (0.24, -0.56),
            (0.46, -0.42),
            (0.48, -0.30),
            (0.34, -0.12),
            (-0.1, -0.05),
        ]
    )
    canvas.drawPath(body, pen(coat))
    canvas.drawPath(
        curve(
            [
                (0.46, -0.31),
                (0.40 + 0.08 * puff, -0.16 + 0.05 * puff),
                (0.2, -0.06 + 0.02 * puff),
                (-0.1, -0.06),
                (0.16, -0.22),
            ]
        ),
        pen(pale),
    )
    canvas.drawPath(
        curve([(-0.36, -0.10), (-0.44 - 0.2 * s, -0.32 + 0.2 * s), (-0.20, -0.40), (0.02, -0.20), (-0.06, -0.06)]),
        pen(shade(coat, 0.025)),
    )
    canvas.drawPath(
        curve([(-0.30 - 0.3 * s, -0.06), (-0.02 - 0.5 * s, -0.05), (0.10 - 0.6 * s, 0.0), (-0.34 - 0.5 * s, 0.0)]),
        pen(shade(coat, 0.01)),
    )
    arm = 0.16 * s
    canvas.drawLine(0.24, -0.20, 0.30 + arm, -0.03 - arm * 0.3, stroke(shade(coat, -0.02), 0.085))
    canvas.drawOval(
        skia.Rect.MakeLTRB(0.24 + arm, -0.05 - arm * 0.3, 0.44 + arm, 0.0 - arm * 0.3), pen(shade(coat, -0.02))
    )
    for x, y, size in ((-0.12, -0.38, 0.045), (0.04, -0.42, 0.03), (-0.22, -0.27, 0.035)):
        canvas.drawCircle(x, y, size, pen(dark, 0.8))
    _eye(canvas, coat, pale, asleep=bound.action == "sleeps")


def _eye(canvas: Canvas, coat: Colour, pale: Colour, *, asleep: bool) -> None:
    """The eye on top of the head, the mouth and the nostril."""
    canvas.drawCircle(0.27, -0.56, 0.105, pen(coat))
    canvas.drawCircle(0.29, -0.57, 0.075, pen(mix(pale, (0.95, 0.8, 0.3), 0.6)))
    if asleep:
        canvas.drawCircle(0.29, -0.57, 0.08, pen(shade(coat, -0.02)))
    else:
        canvas.drawOval(skia.Rect.MakeLTRB(0.25, -0.60, 0.35, -0.545), pen((0.06, 0.06, 0.06)))
    canvas.drawPath(shape(".475,-.33! .36,-.29 .22,-.31", closed=False), stroke(shade(coat, -0.16), 0.016))
    canvas.drawCircle(0.46, -0.40, 0.012, pen(shade(coat, -0.18)))
