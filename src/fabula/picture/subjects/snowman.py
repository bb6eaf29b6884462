"""Snowman: a snowman with a carrot, a scarf in the wind and a hat, twigs for arms."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import troupe
from fabula.picture.brushes.outline import curve, shape
from fabula.picture.colour import from_hex, from_hexes, mix, shade
from fabula.picture.ink import pen, radial, skia, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("winter_wood", "day")
"""Where and when it is met, for the sheet of all subjects."""

TALL = 1.7
"""Metres above the ground."""

_SCARVES = from_hexes("#d8433f #3f78c4 #4f9a5a #e0a03a")


def play(part: Part) -> tuple[Live, ...]:
    """One or several that stand where the text has them, swaying a little."""
    stage, rng = part.stage, part.rng("snowman")
    own = blocking.named(part.subject.colour) or _SCARVES[int(rng.integers(4))]
    scarf, coal = blocking.lit(stage, own, 0.7), blocking.lit(stage, from_hex("#2a2830"), 0.6)
    snow, cold = mix(stage.palette.snow, (1.0, 1.0, 1.0), 0.3), mix(stage.palette.ambient(), (0.62, 0.72, 0.9), 0.4)
    carrot, twig = blocking.lit(stage, from_hex("#ee8a35"), 0.6), blocking.lit(stage, from_hex("#5a4232"), 0.8)
    way = 1.0 if stage.sun[0] > stage.width / 2 else -1.0
    side = way * blocking.marks(part, 1.0)[0].facing
    hat, role = (
        bool(rng.random() < 0.7),
        troupe.Role(
            1.6 * blocking.metre(part), 0.0, (0.62, 1.25, 0.06), usual="stands", shadow=0.34, gap=0.9, form=0.5
        ),
    )
    balls = ((0.0, -0.22, 0.27), (0.0, -0.56, 0.20), (0.01, -0.83, 0.145))
    inks = [
        radial((x + side * r * 0.4, y - r * 0.45), r * 1.7, [snow, mix(snow, cold, 0.22), mix(snow, cold, 0.75)])
        for x, y, r in balls
    ]

    def player(canvas: Canvas, now: troupe.Now) -> None:
        canvas.rotate(1.6 * float(np.sin(now.seconds * 1.3 + now.phase)))
        gust = float(np.sin(now.seconds * 2.4 + now.phase))
        for x, lift in ((-0.17, -0.14), (0.17, -0.18 + 0.03 * gust)):
            s = 1 if x > 0 else -1
            tip = (x + s * 0.28, -0.60 + lift)
            canvas.drawLine(x, -0.58, *tip, stroke(twig, 0.024))
            canvas.drawLine(x + s * 0.18, -0.59 + lift * 0.62, x + s * 0.25, -0.60 + lift * 0.4, stroke(twig, 0.016))
            canvas.drawLine(x + s * 0.2, -0.59 + lift * 0.7, x + s * 0.22, -0.66 + lift, stroke(twig, 0.016))
        for (x, y, r), ink in zip(balls, inks, strict=True):
            canvas.drawCircle(x, y, r, ink)
        for y in (-0.64, -0.54, -0.44):
            canvas.drawCircle(0.07, y, 0.019, pen(coal))
        canvas.drawPath(
            curve([(-0.13, -0.735), (0.02, -0.69), (0.15, -0.735), (0.14, -0.685), (0.02, -0.64), (-0.13, -0.69)]),
            pen(scarf),
        )
        end = [
            (-0.09, -0.70),
            (-0.20 - 0.04 * gust, -0.62),
            (-0.28 - 0.06 * gust, -0.50 - 0.05 * gust),
            (-0.20 - 0.05 * gust, -0.46 - 0.04 * gust),
            (-0.10, -0.60),
            (-0.03, -0.67),
        ]
        canvas.drawPath(curve(end, corners=frozenset({2, 3})), pen(shade(scarf, -0.03)))
        for x, y in ((0.02, -0.875), (0.095, -0.875)):
            canvas.drawCircle(x, y, 0.018, pen(coal))
        canvas.drawPath(shape(".06,-.855! .26,-.82! .06,-.805!"), pen(carrot))
        for x, y in ((-0.01, -0.785), (0.03, -0.765), (0.075, -0.765)):
            canvas.drawCircle(x, y, 0.011, pen(coal))
        if hat:
            canvas.drawRRect(
                skia.RRect.MakeRectXY(skia.Rect.MakeLTRB(-0.17, -0.965, 0.18, -0.925), 0.02, 0.02), pen(coal)
            )
            canvas.drawPath(shape("-.11,-.94! -.105,-1.14! .115,-1.14! .12,-.94!"), pen(shade(coal, 0.03)))
            canvas.drawRect(skia.Rect.MakeLTRB(-0.109, -0.99, 0.119, -0.955), pen(scarf))

    return troupe.grounded(part, role, player)
