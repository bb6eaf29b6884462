"""Flag: a flag on a tall pole that waves in the wind."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import troupe
from fabula.picture.colour import from_hex, from_hexes, shade
from fabula.picture.ink import pen, skia, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("castle", "day")
"""Where and when it is met, for the sheet of all subjects."""

TALL = 3.6
"""Metres above the ground."""

_CLOTHS = ("#d8433f #f2efe8", "#3f78c4 #f0c244", "#4f9a5a #f2efe8", "#7d55b4 #f0c244")


def play(part: Part) -> tuple[Live, ...]:
    """One, or a row of them."""
    stage, rng = part.stage, part.rng("flag")
    pair = from_hexes(_CLOTHS[int(rng.integers(4))])
    own = blocking.named(part.subject.colour)
    cloth, band = blocking.lit(stage, own or pair[0], 0.8), blocking.lit(stage, pair[1], 0.8)
    pole = blocking.lit(stage, from_hex("#b9b4a8"), 0.8)
    gold = blocking.lit(stage, from_hex("#d8a83f"), 0.7)
    gust = {"storm": 1.9, "wind": 1.5}.get(stage.weather, 1.0)
    role = troupe.Role(
        3.4 * blocking.metre(part), 0.0, (0.55, 1.06, 0.02), shadow=0.07, usual="stands", gap=0.55, form=0.4
    )

    def player(canvas: Canvas, now: troupe.Now) -> None:
        canvas.drawLine(0, 0, 0, -0.99, stroke(pole, 0.017))
        canvas.drawCircle(0, -1.0, 0.018, pen(gold))
        slices = 16
        for index in range(slices):
            a, b = index / slices, (index + 1) / slices
            ya, yb = (_wave(share, now.seconds * gust + now.phase) for share in (a, b))
            slope = (yb - ya) * slices
            path = skia.Path()
            path.addPoly(
                [
                    skia.Point(0.005 + 0.46 * a, -0.97 + ya),
                    skia.Point(0.008 + 0.46 * b, -0.97 + yb),
                    skia.Point(0.008 + 0.46 * b, -0.68 + yb),
                    skia.Point(0.005 + 0.46 * a, -0.68 + ya),
                ],
                True,
            )
            canvas.drawPath(path, pen(shade(cloth, round(-0.45 * slope, 2) * 0.6)))
            stripe = skia.Path()
            stripe.addPoly(
                [
                    skia.Point(0.005 + 0.46 * a, -0.872 + ya),
                    skia.Point(0.008 + 0.46 * b, -0.872 + yb),
                    skia.Point(0.008 + 0.46 * b, -0.778 + yb),
                    skia.Point(0.005 + 0.46 * a, -0.778 + ya),
                ],
                True,
            )
            canvas.drawPath(stripe, pen(shade(band, round(-0.45 * slope, 2) * 0.6)))

    return troupe.grounded(part, role, player)


def _wave(share: float, clock: float) -> float:
    return 0.055 * share * float(np.sin(clock * 4.6 - share * 7.5)) + 0.02 * share
