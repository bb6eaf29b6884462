"""Butterfly: butterflies that flutter in uneven loops over the meadow."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.colour import Colour, from_hexes, mix, shade
from fabula.picture.ink import pen, skia, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("garden", "day")
"""Where and when it is met, for the sheet of all subjects."""

_WINGS = from_hexes("#f2a03f #5fa4e8 #f4e3a0 #e86a8f #f7f2ea")


def play(part: Part) -> tuple[Live, ...]:
    """One large butterfly at the side that the text gives, or a loose swarm."""
    return tuple(_one(part, index) for index in range(min(part.subject.count, 14)))


def _one(part: Part, index: int) -> Live:
    stage, rng = part.stage, part.rng("butterfly", index)
    size, phase = (34.0 if index == 0 else rng.uniform(15, 28)), rng.uniform(0, 6.28, 4)
    ground = part.low()
    x = part.side_x() + (0 if index == 0 else rng.normal(0, 0.2) * stage.width)
    y = ground - rng.uniform(120, 300) + (60 if index else 0)
    own = blocking.named(part.subject.colour)
    wing = blocking.lit(stage, own or _WINGS[int(rng.integers(5))], 0.8)
    drift = 24 * (1 if phase[0] > 3.14 else -1)

    def draw(canvas: Canvas, seconds: float) -> None:
        px = (
            x
            + drift * (seconds - part.seconds / 2)
            + 90 * float(np.sin(seconds * 0.8 + phase[1]))
            + 22 * float(np.sin(seconds * 2.6 + phase[2]))
        )
        py = y + 46 * float(np.sin(seconds * 1.1 + phase[2])) + 15 * float(np.sin(seconds * 4.1 + phase[3]))
        flap = 0.18 + 0.82 * abs(float(np.sin(seconds * 8.5 + phase[3])))
        canvas.save()
        canvas.translate(px, py)
        canvas.rotate(16 * float(np.sin(seconds * 1.3 + phase[1])) + 12 * np.sign(drift))
        canvas.scale(size, size)
        _wings(canvas, wing, flap)
        canvas.restore()

    return Live(part.scenery.subject_z - 0.02 * (index + 1), draw)


def _wings(canvas: Canvas, wing: Colour, flap: float) -> None:
    dark = shade(mix(wing, (0.16, 0.10, 0.12), 0.8), 0.0)
    for side in (-1, 1):
        canvas.save()
        canvas.scale(side * flap, 1)
        lower = skia.Path()
        lower.moveTo(0.02, 0.05)
        lower.cubicTo(0.7, 0.0, 0.95, 0.55, 0.55, 0.85)
        lower.cubicTo(0.3, 1.0, 0.1, 0.6, 0.02, 0.3)
        canvas.drawPath(lower, pen(shade(wing, -0.06)))
        canvas.drawPath(lower, stroke(dark, 0.06))
        upper = skia.Path()
        upper.moveTo(0.02, 0.12)
        upper.cubicTo(0.3, -0.7, 0.95, -1.05, 1.18, -0.72)
        upper.cubicTo(1.25, -0.3, 0.8, 0.15, 0.02, 0.18)
        canvas.drawPath(upper, pen(wing))
        canvas.drawPath(upper, stroke(dark, 0.075))
        canvas.drawCircle(0.82, -0.52, 0.12, pen(dark, 0.8))
        canvas.drawCircle(0.5, 0.5, 0.10, pen(mix(wing, (1, 1, 1), 0.6)))
        canvas.drawLine(0.04, -0.28, 0.22, -0.66, stroke(dark, 0.035))
        canvas.restore()
    canvas.drawOval(skia.Rect.MakeLTRB(-0.07, -0.38, 0.07, 0.62), pen(dark))
