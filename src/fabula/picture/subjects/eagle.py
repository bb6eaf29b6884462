"""Eagle: a great eagle that soars on spread wings and beats them now and then."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import hoppers, troupe, wings
from fabula.picture.brushes.outline import shape
from fabula.picture.colour import from_hex, shade
from fabula.picture.ink import pen, polygon
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("mountains", "day")
"""Where and when it is met, for the sheet of all subjects."""


def play(part: Part) -> tuple[Live, ...]:
    """One or several that cross the frame."""
    brown = blocking.lit(part.stage, blocking.named(part.subject.colour) or from_hex("#5d4030"), 0.85)
    dark, white = shade(brown, -0.07), blocking.lit(part.stage, from_hex("#f4ede0"), 0.85)
    gold = blocking.lit(part.stage, from_hex("#e8b03f"), 0.7)

    def player(canvas: Canvas, now: troupe.Now) -> None:
        glide = 0.5 + 0.5 * float(np.sin(now.seconds * 0.9 + now.phase))
        flap = 0.46 + 0.62 * float(np.sin(now.seconds * 6.2 + now.phase)) * (0.16 + 0.84 * glide)
        wings.feathered(canvas, (0.10, -0.04), 0.80, flap * 0.92, (shade(brown, -0.05), dark))
        canvas.drawPath(shape("-.26,-.02! -.60,-.06 -.66,.02! -.60,.10 -.24,.08!"), pen(white))
        canvas.drawPath(shape(".34,-.04 .16,-.11 -.10,-.09 -.34,.0 -.30,.08 -.04,.13 .2,.10"), pen(brown))
        canvas.drawPath(shape(".22,-.10! .34,-.12 .44,-.06 .42,.03 .30,.06 .20,.08!"), pen(white))
        canvas.drawPath(shape(".425,-.045! .52,-.03 .54,.05! .49,.02 .42,.02!"), pen(gold))
        hoppers.eye(canvas, (0.385, -0.045), 0.014)
        canvas.drawPath(polygon([(-0.06, 0.10), (-0.20, 0.16), (-0.14, 0.10)]), pen(gold))
        wings.feathered(canvas, (0.12, 0.0), 0.92, flap, (brown, dark))

    flight = troupe.Flight(250.0, (0.24, 0.32), (1.0, 1.1), z=3.0, bob=0.08, lean=-5.0, arc=0.08)
    return troupe.flying(part, flight, player)
