"""A jetty of planks that runs out into the water, and a rowing boat tied to it."""

from itertools import pairwise

import numpy as np

from fabula.picture.brushes.weathered import weathered
from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Stage

Point = tuple[float, float]


def wood(stage: Stage, tone: float) -> Colour:
    """Weather-grey planks at a depth in the light of the hour."""
    share = 0.10 if stage.palette.dark else 0.6 if stage.time == "day" else 0.28
    return weathered(stage, mix(stage.palette.tone(tone), (0.50, 0.40, 0.31), share))


def jetty(canvas: Canvas, stage: Stage, near: Point, far: Point, widths: tuple[float, float]) -> None:
    """Planks from `near` (on the bank) to `far` (over the water), `widths` units wide at both ends, on posts."""
    rng, body = stage.rng("jetty"), wood(stage, 0.78)
    count = 26
    share = np.linspace(0, 1, count + 1) ** 0.72
    x, y = near[0] + (far[0] - near[0]) * share, near[1] + (far[1] - near[1]) * share
    half = (widths[0] + (widths[1] - widths[0]) * share) / 2
    dark = shade(stage.palette.water, -0.1)
    for index in range(count, -1, -4):  # the farthest posts first
        long = half[index] * 0.9
        for way in (-1, 1):
            px = float(x[index] + way * half[index] * 0.92)
            post = skia.Rect.MakeLTRB(
                px - half[index] * 0.05, float(y[index]) - long * 0.5, px + half[index] * 0.05, float(y[index] + long)
            )
            canvas.drawRect(post, pen(shade(body, -0.12)))
            canvas.drawLine(
                px,
                float(y[index] + long),
                px,
                float(y[index] + long * 1.8),
                stroke(dark, float(half[index]) * 0.09, 0.4),
            )
    for first, second in reversed(list(pairwise(range(count + 1)))):
        a, b = half[first] * rng.uniform(0.97, 1.05), half[second] * rng.uniform(0.97, 1.05)
        gap = (y[first] - y[second]) * 0.12
        plank = [
            (x[first] - a, y[first] - gap),
            (x[second] - b, y[second]),
            (x[second] + b, y[second]),
            (x[first] + a, y[first] - gap),
        ]
        edge = [(px, py + half[first] * 0.12) for px, py in plank]
        canvas.drawPath(polygon(edge), pen(shade(body, -0.14)))
        tint = shade(body, rng.uniform(-0.03, 0.04))
        if stage.snowy:
            tint = mix(tint, stage.palette.snow, 0.75)
        ends = [tint, mix(tint, stage.palette.rim, 0.22)]
        side = 1.0 if stage.sun[0] > x[first] else -1.0
        canvas.drawPath(polygon(plank), linear((float(x[first] - side * a), 0), (float(x[first] + side * a), 0), ends))


def boat(canvas: Canvas, stage: Stage, middle: Point, half: float) -> None:
    """A rowing boat lying on the water at `middle`, `half` units from its middle to its bow; oars inside."""
    (x, y), palette = middle, stage.palette
    pull = 0.5 if palette.dark else 0.14 if stage.time == "day" else 0.36
    paint = weathered(stage, mix((0.66, 0.23, 0.20), palette.tone(0.7), pull))
    inner = shade(mix(wood(stage, 0.7), paint, 0.2), -0.08)
    shadow = skia.Rect.MakeLTRB(x - half, y + half * 0.06, x + half, y + half * 0.30)
    canvas.drawOval(shadow, pen(shade(palette.water, -0.12), 0.55))
    rim = skia.Path()
    rim.moveTo(x - half, y - half * 0.20)
    rim.quadTo(x - half * 0.2, y - half * 0.02, x + half * 1.02, y - half * 0.26)
    rim.quadTo(x + half * 0.1, y - half * 0.36, x - half, y - half * 0.20)
    hull = skia.Path()
    hull.moveTo(x - half, y - half * 0.20)
    hull.quadTo(x - half * 0.2, y - half * 0.02, x + half * 1.02, y - half * 0.26)
    hull.quadTo(x + half * 0.8, y + half * 0.10, x + half * 0.4, y + half * 0.16)
    hull.lineTo(x - half * 0.62, y + half * 0.17)
    hull.quadTo(x - half * 0.92, y + half * 0.06, x - half, y - half * 0.20)
    canvas.drawPath(rim, pen(inner))
    canvas.drawPath(
        hull, linear((0, y - half * 0.2), (0, y + half * 0.17), [mix(paint, palette.rim, 0.25), shade(paint, -0.09)])
    )
    canvas.drawPath(rim, stroke(mix(wood(stage, 0.6), palette.rim, 0.35), max(half * 0.03, 1.5)))
    for share in (-0.4, 0.2):
        canvas.drawLine(
            x + share * half,
            y - half * 0.26,
            x + (share + 0.06) * half,
            y - half * 0.12,
            stroke(wood(stage, 0.62), half * 0.07),
        )
    canvas.drawLine(
        x - half * 0.7, y - half * 0.16, x + half * 0.62, y - half * 0.36, stroke(wood(stage, 0.6), half * 0.035)
    )
    if stage.snowy:
        canvas.drawPath(rim, pen(palette.snow, 0.8))
