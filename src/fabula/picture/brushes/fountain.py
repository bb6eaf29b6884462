"""Fountain: a basin with bowls above each other, and the water that leaps and falls from them."""

import numpy as np

from fabula.picture.brushes import lights
from fabula.picture.brushes.cottages import tinted
from fabula.picture.colour import from_hex, mix, shade
from fabula.picture.ink import glow, linear, pen, skia, stroke
from fabula.picture.stage import Canvas, Live, Stage

Place = tuple[float, float]


def fountain(canvas: Canvas, stage: Stage, foot: Place, height: float, tone: float) -> None:
    """A stone fountain on `foot` (the front of its basin), `height` units to its finial; snow lies in it in winter."""
    (x, y), palette = foot, stage.palette
    stone = tinted(stage, from_hex("#cfc6b4"), tone)
    side = 1.0 if stage.sun[0] > x else -1.0
    ends = [shade(stone, -0.10), stone, mix(shade(stone, 0.04), palette.rim, 0.2)]
    half, wall = height * 0.72, height * 0.14
    shadow = skia.Rect.MakeLTRB(x - half * 1.12, y - height * 0.08, x + half * 1.12, y + height * 0.07)
    canvas.drawOval(shadow, pen(shade(palette.tone(0.95), -0.02), 0.35, blur=height * 0.02))
    water = mix(palette.sky[-2], palette.water, 0.35)
    if stage.snowy:
        water = palette.snow
    body = skia.Path()
    body.addRect(skia.Rect.MakeLTRB(x - half, y - wall, x + half, y - height * 0.03))
    body.addOval(skia.Rect.MakeLTRB(x - half, y - height * 0.09, x + half, y + height * 0.03))
    canvas.drawPath(body, linear((x - side * half, 0), (x + side * half, 0), ends))
    rim = skia.Rect.MakeLTRB(x - half * 1.04, y - wall - height * 0.075, x + half * 1.04, y - wall + height * 0.075)
    canvas.drawOval(rim, pen(mix(shade(stone, 0.05), palette.snow, 0.7 * stage.snowy)))
    canvas.drawOval(rim.makeInset(half * 0.09, height * 0.02), pen(shade(water, -0.04)))
    canvas.drawOval(rim.makeInset(half * 0.18, height * 0.034), pen(mix(water, palette.sky[-1], 0.4)))
    for low, top, wide in ((0.16, 0.50, 0.34), (0.50, 0.82, 0.19)):
        _bowl(canvas, stage, (x, y), height, (low, top, wide), ends if side > 0 else ends[::-1])
    canvas.drawLine(x, y - height * 0.82, x, y - height * 0.95, stroke(stone, height * 0.05))
    canvas.drawCircle(x, y - height * 0.97, height * 0.035, pen(shade(stone, 0.03)))
    if palette.lit_windows > 0.45:
        glow(canvas, (x, y - height * 0.3), height * 0.9, palette.lamp, 0.42 * palette.lit_windows)


def _bowl(
    canvas: Canvas,
    stage: Stage,
    foot: Place,
    height: float,
    form: tuple[float, float, float],
    ends: list[tuple[float, float, float]],
) -> None:
    (x, y), (low, top, wide) = foot, form
    stem = height * 0.06
    canvas.drawRect(
        skia.Rect.MakeLTRB(x - stem, y - height * top, x + stem, y - height * low),
        linear((x - stem, 0), (x + stem, 0), ends),
    )
    half, level = height * wide, y - height * top
    bowl = skia.Path()
    bowl.moveTo(x - half, level)
    bowl.cubicTo(x - half * 0.8, level + half * 0.55, x + half * 0.8, level + half * 0.55, x + half, level)
    bowl.close()
    canvas.drawPath(bowl, linear((x - half, 0), (x + half, 0), ends))
    lip = skia.Rect.MakeLTRB(x - half, level - half * 0.13, x + half, level + half * 0.13)
    water = stage.palette.snow if stage.snowy else mix(stage.palette.sky[-2], stage.palette.water, 0.3)
    canvas.drawOval(lip, pen(ends[2]))
    canvas.drawOval(lip.makeInset(half * 0.1, half * 0.035), pen(water))


def jets(stage: Stage, foot: Place, height: float, z: float) -> tuple[Live, ...]:
    """The water of that fountain: arcs of drops that fall from bowl to bowl; none when it is frozen."""
    if stage.snowy:
        return ()
    x, y = foot
    rng = stage.rng("jets")
    count = 90
    start, spread = rng.random(count), rng.uniform(-1, 1, count)
    tier = rng.integers(0, 3, count)
    # (from, rise, reach, fall to), shares of the height, for the top jet and the veils of both bowls
    forms = np.array([(0.97, 0.16, 0.14, 0.80), (0.82, 0.02, 0.30, 0.50), (0.50, 0.02, 0.54, 0.13)])[tier]
    white = mix(mix((1.0, 1.0, 1.0), stage.palette.sky[-1], 0.25), stage.palette.ambient(), 0.4 * stage.palette.dark)
    ink, mist = stroke(white, max(height * 0.016, 2.0), 0.75), lights.halo(white)

    def draw(canvas: Canvas, seconds: float) -> None:
        age = (start + seconds * 1.25) % 1.0
        lift = forms[:, 1] * 4 * age * (1 - age)
        drop = (forms[:, 0] - forms[:, 3]) * age**1.8
        px = x + np.sign(spread) * (0.25 + 0.75 * np.abs(spread)) * forms[:, 2] * height * age
        py = y - height * (forms[:, 0] + lift - drop)
        canvas.drawPoints(
            skia.Canvas.kPoints_PointMode, [skia.Point(float(a), float(b)) for a, b in zip(px, py, strict=True)], ink
        )
        mist(canvas, (x, y - height * 0.16), (height * 0.6, height * 0.14), 0.4)
        mist(canvas, (x, y - height * 1.0), (height * 0.12, height * 0.16), 0.5)

    return (Live(z, draw),)
