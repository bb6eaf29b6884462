"""Penguin: a penguin that waddles upright, or stands and looks about."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import hoppers, troupe
from fabula.picture.brushes.outline import curve, shape
from fabula.picture.colour import from_hex, shade
from fabula.picture.ink import pen
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("tundra", "day")
"""Where and when it is met, for the sheet of all subjects."""

TALL = 1.0
"""Metres above the ground."""


def play(part: Part) -> tuple[Live, ...]:
    """One or several, waddling unless the text has them stay."""
    black = blocking.lit(part.stage, blocking.named(part.subject.colour) or from_hex("#2d3140"), 0.8)
    white, gold = blocking.lit(part.stage, from_hex("#f6f4ee"), 0.8), blocking.lit(part.stage, from_hex("#f0a53a"), 0.6)
    role = troupe.Role(0.85 * blocking.metre(part), 0.42, (0.5, 1.1, 0.05), shadow=0.28, gap=0.85)

    def player(canvas: Canvas, now: troupe.Now) -> None:
        turn = now.made * 17
        for off, x, ink in ((3.14, 0.02, shade(gold, -0.06)), (0.0, -0.02, gold)):
            step = 0.07 * float(np.cos(turn + off)) if now.made else 0.02
            lift = 0.03 * max(0.0, -float(np.sin(turn + off))) if now.made else 0.0
            foot = x + step
            outline = [(foot - 0.09, -0.02 - lift), (foot, -0.07 - lift), (foot + 0.13, -0.03 - lift)]
            outline += [(foot + 0.15, -lift), (foot - 0.08, -lift)]
            canvas.drawPath(curve(outline, corners=frozenset({3, 4})), pen(ink))
        canvas.rotate(6.5 * float(np.sin(turn)) if now.made else 1.5 * float(np.sin(now.seconds * 1.4 + now.phase)))
        swing = 0.10 * float(np.sin(turn)) if now.made else 0.03 * float(np.sin(now.seconds * 2))
        canvas.drawPath(shape("-.16,-.10! -.30,-.02 -.20,-.16"), pen(black))
        canvas.drawPath(shape("-.02,-.74 -.19,-.60 -.245,-.34 -.19,-.09 0,-.03 .17,-.08 .22,-.32 .16,-.60"), pen(black))
        canvas.drawPath(
            shape(".07,-.70 .165,-.56 .205,-.32 .15,-.10 .03,-.06 -.03,-.24 -.02,-.52"),
            pen(white),
        )
        look = 0.03 * float(np.sin(now.seconds * 0.8 + now.phase)) if now.still else 0.0
        canvas.save()
        canvas.translate(look, 0)
        canvas.drawPath(shape("-.14,-.78 -.08,-.94 .04,-.97 .15,-.90 .165,-.78 .10,-.67 -.08,-.66"), pen(black))
        canvas.drawPath(shape(".03,-.76 .06,-.84 .13,-.86 .155,-.79 .11,-.70 .05,-.68"), pen(white))
        canvas.drawPath(shape(".15,-.84! .30,-.785! .15,-.755!"), pen(gold))
        canvas.drawPath(shape("-.02,-.72 .04,-.66 .10,-.68 .04,-.62 -.03,-.62"), pen(gold, 0.9))
        hoppers.eye(canvas, (0.085, -0.845), 0.022, asleep=now.action == "sleeps")
        canvas.restore()
        canvas.save()
        canvas.translate(-0.06, -0.58)
        canvas.rotate(12 + 160 * swing)
        canvas.drawPath(shape(".04,-.05 -.06,.0 -.09,.22 -.05,.36! .04,.22 .07,.06"), pen(shade(black, 0.04)))
        canvas.restore()

    return troupe.grounded(part, role, player)
