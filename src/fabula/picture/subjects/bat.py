"""Bat: bats that flutter in quick uneven loops."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes.outline import shape
from fabula.picture.colour import from_hex, mix
from fabula.picture.ink import pen
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("castle", "night")
"""Where and when it is met, for the sheet of all subjects."""


def play(part: Part) -> tuple[Live, ...]:
    """As many as the text counts, five if it does not."""
    rng, stage = part.motion_rng("bat"), part.stage
    count = min(part.subject.count if part.subject.count > 1 else 5, 16)
    colour = mix(
        blocking.lit(stage, blocking.named(part.subject.colour) or from_hex("#3a2f3a"), 0.7),
        stage.palette.tone(0.95),
        0.2,
    )
    rim = mix(colour, stage.palette.rim, 0.35)
    wide, high = part.view[2] - part.view[0], part.low() - part.view[1]
    size = rng.uniform(32, 62, count) * part.scale()
    size[0] = 74 * part.scale()
    phase, home = rng.uniform(0, 6.28, (count, 4)), rng.normal(0, 0.16, (count, 2))
    home[0] = 0.0
    wing = shape(
        "0,-.05! .20,-.34 .42,-.44! .62,-.30 .98,-.36! .90,-.12 .80,.02! "
        ".64,-.08 .52,.10! .36,-.02 .24,.14! .10,.06 0,.12!"
    )

    def draw(canvas: Canvas, seconds: float) -> None:
        for index in range(count):
            p = phase[index]
            x = part.side_x() + wide * (
                home[index, 0] + 0.16 * np.sin(seconds * 0.8 + p[0]) + 0.035 * np.sin(seconds * 2.9 + p[1])
            )
            y = part.view[1] + high * (
                0.34 + home[index, 1] * 0.7 + 0.06 * np.sin(seconds * 1.5 + p[2]) + 0.02 * np.sin(seconds * 4.3 + p[3])
            )
            flap = float(np.sin(seconds * 15 + p[1] * 3))
            canvas.save()
            canvas.translate(float(x), float(y) - float(size[index]) * 0.12 * flap)
            canvas.rotate(float(14 * np.cos(seconds * 0.8 + p[0])))
            canvas.scale(float(size[index]), float(size[index]))
            for side in (-1, 1):
                canvas.save()
                canvas.scale(side * (0.72 + 0.28 * abs(flap)), 1.0)
                canvas.skew(0, -0.55 * flap)
                canvas.drawPath(wing, pen(colour))
                canvas.restore()
            canvas.drawPath(
                shape("-.09,-.02 -.10,-.22! -.03,-.13 .03,-.13 .10,-.22! .09,-.02 .07,.18 0,.28 -.07,.18"),
                pen(mix(colour, rim, 0.3)),
            )
            for side in (-1, 1):
                canvas.drawCircle(side * 0.035, -0.07, 0.016, pen((0.98, 0.80, 0.35)))
            canvas.restore()

    return (Live(part.scenery.subject_z + 0.6, draw),)
