"""Monuments: what stands in the middle of a square - a fountain that plays, a statue, a well - and market stalls."""

import numpy as np

from fabula.picture.brushes import lights, wallware
from fabula.picture.brushes.cottages import tinted
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Live, Stage

_FRUIT = from_hexes("#d9483f #e8a03a #7fae4a #8a4a8a #f0d060 #c8643a")

Spot = tuple[float, float]


def _stone(stage: Stage) -> Colour:
    return tinted(stage, from_hex("#b8ae9e"), 0.75)


def _drum(canvas: Canvas, stage: Stage, box: tuple[float, float, float, float], colour: Colour) -> None:
    """A round stone body seen from a little above: left, right, top, foot in the canvas's units."""
    left, right, top, foot = box
    flat = (right - left) * 0.10
    lit = mix(shade(colour, 0.04), stage.palette.rim, 0.22)
    ends = (
        [lit, colour, shade(colour, -0.09)] if stage.sun[0] < stage.width / 2 else [shade(colour, -0.09), colour, lit]
    )
    ink = linear((left, 0), (right, 0), ends)
    canvas.drawRect(skia.Rect.MakeLTRB(left, top, right, foot), ink)
    canvas.drawOval(skia.Rect.MakeLTRB(left, foot - flat, right, foot + flat), ink)
    rim = stage.palette.snow if stage.snowy else shade(colour, 0.05)
    canvas.drawOval(skia.Rect.MakeLTRB(left, top - flat, right, top + flat), pen(rim))


def fountain(canvas: Canvas, stage: Stage, foot: Spot, metre: float) -> None:
    """A fountain of two bowls over a round basin; `foot` is the middle of its ground."""
    stone = _stone(stage)
    water = mix(mix(stage.palette.sky[1], stage.palette.sky[-1], 0.5), stage.palette.water, 0.4)
    if stage.season == "winter":
        water = mix(water, (1, 1, 1), 0.5)
    canvas.save()
    canvas.translate(*foot)
    canvas.scale(metre, metre)
    canvas.drawOval(skia.Rect.MakeLTRB(-2.9, -0.2, 2.9, 0.42), pen(stage.palette.tone(1.0), 0.3))
    _drum(canvas, stage, (-2.5, 2.5, -0.62, 0.05), stone)
    canvas.drawOval(skia.Rect.MakeLTRB(-2.28, -0.80, 2.28, -0.44), pen(shade(water, -0.02)))
    canvas.drawOval(skia.Rect.MakeLTRB(-1.4, -0.72, 0.6, -0.56), pen(shade(water, 0.08), 0.7))
    _drum(canvas, stage, (-0.34, 0.34, -1.7, -0.55), shade(stone, -0.02))
    bowl = skia.Path()
    bowl.moveTo(-1.25, -1.72)
    bowl.cubicTo(-0.9, -1.3, 0.9, -1.3, 1.25, -1.72)
    bowl.close()
    canvas.drawPath(bowl, linear((-1.2, 0), (1.2, 0), [shade(stone, 0.03), stone, shade(stone, -0.08)]))
    canvas.drawOval(
        skia.Rect.MakeLTRB(-1.25, -1.82, 1.25, -1.62), pen(stage.palette.snow if stage.snowy else shade(water, 0.03))
    )
    _drum(canvas, stage, (-0.16, 0.16, -2.5, -1.72), stone)
    top = skia.Path()
    top.moveTo(-0.55, -2.5)
    top.cubicTo(-0.4, -2.28, 0.4, -2.28, 0.55, -2.5)
    top.close()
    canvas.drawPath(top, pen(stone))
    canvas.drawOval(skia.Rect.MakeLTRB(-0.14, -2.86, 0.14, -2.5), pen(shade(stone, 0.02)))
    if stage.palette.lit_windows > 0.45:
        glow(canvas, (0, -0.8), 3.0, mix(stage.palette.lamp, (0.7, 0.9, 1.0), 0.3), 0.4)
    canvas.restore()


def jets(stage: Stage, foot: Spot, metre: float, z: float) -> Live:
    """The water of the fountain: thin falls from bowl to basin, and drops that leap where they land."""
    colour = mix(stage.palette.sky[-1], (1, 1, 1), 0.6)
    thin, drop = stroke(colour, 0.028 * metre, 0.55), pen(colour, 0.75)
    drops = stage.rng("jets").uniform(0, 1, (26, 3))
    falls = [(side * share, -1.66, side * (share + 0.35), -0.62) for side in (-1.0, 1.0) for share in (0.55, 0.85, 1.2)]

    def draw(canvas: Canvas, seconds: float) -> None:
        canvas.save()
        canvas.translate(*foot)
        for index, (x, y, low_x, low_y) in enumerate(falls):
            sway = 0.03 * float(np.sin(seconds * 5 + index * 1.7))
            path = skia.Path()
            path.moveTo(x * metre, y * metre)
            path.quadTo((low_x + sway) * metre, (y + 0.15) * metre, (low_x + sway) * metre, low_y * metre)
            canvas.drawPath(path, thin)
        for start, side, reach in drops:
            age = (seconds * 0.9 + start) % 1.0
            x = (0.2 + 0.9 * reach) * age * (1.0 if side > 0.5 else -1.0)
            y = -2.8 - 1.3 * age + (2.6 + reach) * age * age
            canvas.drawCircle(x * metre, y * metre, (0.022 + 0.02 * (1 - age)) * metre, drop)
        canvas.restore()

    return Live(z, draw)


def statue(canvas: Canvas, stage: Stage, foot: Spot, metre: float) -> None:
    """A rider of bronze on a tall plinth."""
    stone, bronze = _stone(stage), mix(tinted(stage, from_hex("#4f7a6c"), 0.8), stage.palette.rim, 0.08)
    canvas.save()
    canvas.translate(*foot)
    canvas.scale(metre, metre)
    canvas.drawOval(skia.Rect.MakeLTRB(-2.2, -0.2, 2.2, 0.4), pen(stage.palette.tone(1.0), 0.3))
    for half, top, low in ((1.9, -0.3, 0.1), (1.6, -0.6, -0.3), (1.15, -2.4, -0.6), (1.35, -2.65, -2.4)):
        canvas.drawRect(
            skia.Rect.MakeLTRB(-half, top, half, low),
            linear((-half, 0), (half, 0), [shade(stone, 0.04), stone, shade(stone, -0.09)]),
        )
    plate = skia.Rect.MakeLTRB(-0.6, -1.9, 0.6, -1.2)
    canvas.drawRect(plate, pen(shade(bronze, -0.02)))
    horse = [
        (-1.05, -3.55),
        (-0.7, -3.85),
        (0.3, -3.75),
        (0.75, -4.35),
        (1.1, -4.3),
        (1.3, -4.0),
        (1.05, -3.95),
        (0.85, -3.5),
    ]
    horse += [
        (0.75, -3.2),
        (1.05, -2.95),
        (0.95, -2.75),
        (0.6, -3.1),
        (0.42, -2.65),
        (0.28, -2.65),
        (0.3, -3.2),
        (-0.5, -3.2),
    ]
    horse += [(-0.6, -2.65), (-0.76, -2.65), (-0.8, -3.15), (-1.0, -2.65), (-1.16, -2.65), (-1.02, -3.3), (-1.4, -3.0)]
    canvas.drawPath(polygon(horse), pen(bronze))
    man = [(-0.3, -3.7), (-0.28, -4.5), (-0.05, -4.72), (0.2, -4.5), (0.22, -3.7)]
    canvas.drawPath(polygon(man), pen(shade(bronze, -0.03)))
    canvas.drawCircle(-0.03, -4.88, 0.19, pen(bronze))
    canvas.drawLine(0.1, -4.4, 0.75, -4.9, stroke(bronze, 0.13))
    if stage.snowy:
        for x, y, wide in ((-0.05, -5.06, 0.3), (-0.5, -3.86, 0.5), (0.0, -2.68, 2.6)):
            canvas.drawRect(skia.Rect.MakeXYWH(x - wide / 2, y - 0.05, wide, 0.1), pen(stage.palette.snow))
    canvas.restore()


def stall(canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Spot, metre: float) -> None:
    """A market stall: a striped roof on posts, crates of fruit, somebody behind them; `foot` is its middle."""
    canvas.save()
    canvas.translate(*foot)
    canvas.scale(metre, metre)
    canvas.drawOval(skia.Rect.MakeLTRB(-1.8, -0.1, 1.8, 0.2), pen(stage.palette.tone(1.0), 0.3))
    wood = tinted(stage, from_hex("#8a5f3f"), 0.75)
    for x in (-1.5, 1.5):
        canvas.drawLine(x, 0, x, -2.5, stroke(wood, 0.08))
    back = mix(stage.palette.tone(0.9), wood, 0.3)
    canvas.drawRect(skia.Rect.MakeLTRB(-1.5, -2.3, 1.5, -0.9), pen(back, 0.8))
    skin = tinted(stage, from_hex("#d9a27c"), 0.6)
    canvas.drawCircle(0.2, -1.62, 0.15, pen(skin))
    coat = skia.Rect.MakeLTRB(-0.1, -1.46, 0.5, -0.8)
    canvas.drawRRect(
        skia.RRect.MakeRectXY(coat, 0.2, 0.2), pen(tinted(stage, wallware.CLOTHS[int(rng.integers(6))], 0.6))
    )
    canvas.drawRect(skia.Rect.MakeLTRB(-1.6, -0.95, 1.6, -0.05), pen(shade(wood, -0.02)))
    for index in range(5):
        left = -1.55 + index * 0.63
        canvas.drawRect(skia.Rect.MakeXYWH(left, -1.0, 0.57, 0.2), pen(shade(wood, 0.06)))
        hue = tinted(stage, _FRUIT[int(rng.integers(6))], 0.5)
        for x, y in zip(rng.uniform(0.05, 0.52, 12), rng.uniform(0, 0.16, 12), strict=True):
            canvas.drawCircle(left + float(x), -1.02 - float(y), 0.07, pen(shade(hue, float(rng.uniform(-0.05, 0.05)))))
    wallware.awning(canvas, stage, rng, (-1.8, 1.8), -2.95, 1.0)
    if stage.palette.lit_windows > 0.45:
        glow(canvas, (0.0, -1.9), 2.6, stage.palette.lamp, 0.55)
        canvas.drawCircle(-0.6, -2.1, 0.08, pen(mix(stage.palette.lamp, (1, 1, 1), 0.6)))
    canvas.restore()


def post(canvas: Canvas, stage: Stage, foot: Spot, metre: float) -> None:
    """An old lamp post with a lantern on top."""
    x, y = foot
    iron = stroke(shade(stage.palette.tone(0.97), -0.01), 0.09 * metre)
    canvas.drawLine(x, y, x, y - 2.9 * metre, iron)
    canvas.drawLine(
        x - 0.35 * metre,
        y - 2.5 * metre,
        x + 0.35 * metre,
        y - 2.5 * metre,
        stroke(stage.palette.tone(0.97), 0.05 * metre),
    )
    canvas.drawRect(
        skia.Rect.MakeLTRB(x - 0.13 * metre, y - 0.5 * metre, x + 0.13 * metre, y), pen(stage.palette.tone(0.97))
    )
    power = stage.palette.lit_windows
    bright = (
        mix(stage.palette.lamp, (1, 1, 1), 0.5)
        if power > 0.45
        else mix(stage.palette.sky[-1], stage.palette.tone(0.6), 0.4)
    )
    pane = [
        (x - 0.15 * metre, y - 2.9 * metre),
        (x - 0.25 * metre, y - 3.5 * metre),
        (x + 0.25 * metre, y - 3.5 * metre),
        (x + 0.15 * metre, y - 2.9 * metre),
    ]
    canvas.drawPath(polygon(pane), pen(bright))
    canvas.drawPath(
        polygon([(x - 0.32 * metre, y - 3.5 * metre), (x, y - 3.85 * metre), (x + 0.32 * metre, y - 3.5 * metre)]),
        pen(stage.palette.tone(0.97)),
    )
    if power > 0.45:
        glow(canvas, (x, y - 3.2 * metre), 2.6 * metre, stage.palette.lamp, 0.6 * power)
        lights.lamp_cone(canvas, (x, y - 3.1 * metre), y, (0.2 * metre, 1.7 * metre), stage.palette.lamp, 0.16 * power)
