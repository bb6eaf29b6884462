"""A stepped pyramid that the forest has grown over: tiers of worn stone, a stair, a shrine on top, vines."""

import numpy as np

from fabula.picture.brushes import palms
from fabula.picture.colour import mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Stage


def pyramid(canvas: Canvas, stage: Stage, foot: tuple[float, float], size: tuple[float, float], tone: float) -> None:
    """The temple on `foot` (the middle of its base), `size` (width, height) units; fire burns in it after dark."""
    (x, y), (wide, high), palette = foot, size, stage.palette
    rng = stage.rng("pyramid")
    share = {"day": 0.5, "dawn": 0.26, "dusk": 0.24, "night": 0.12}[stage.time]
    stone = mix(palette.tone(tone), (0.60, 0.58, 0.50), share)
    side = 1.0 if stage.sun[0] > x else -1.0
    tiers, top = 5, high * 0.76
    for tier in range(tiers):
        low, up = y - top * tier / tiers, y - top * (tier + 1) / tiers
        half = wide / 2 * (1 - 0.74 * tier / tiers)
        slope = half - wide * 0.035
        shape = [(x - half, low), (x - slope, up), (x + slope, up), (x + half, low)]
        ends = [shade(stone, -0.10), stone, mix(shade(stone, 0.04), palette.rim, 0.25)]
        canvas.drawPath(polygon(shape), linear((x - side * half, 0), (x + side * half, 0), ends))
        _courses(canvas, stage, rng, (x, low, up, half), stone)
        ledge = skia.Rect.MakeLTRB(x - slope - 5, up - 3, x + slope + 5, up + 5)
        canvas.drawRect(ledge, pen(mix(shade(stone, 0.05), palette.rim, 0.2)))
    _stair(canvas, (x, y), (wide * 0.17, top), stone)
    _shrine(canvas, stage, (x, y - top), (wide * 0.25, high * 0.24), stone)
    green = palms.green(stage, tone + 0.1)
    for _ in range(46):
        tier = int(rng.integers(0, tiers + 1))
        half = wide / 2 * (1 - 0.74 * tier / tiers)
        px, py = x + rng.uniform(-1, 1) * half, y - top * tier / tiers
        if abs(px - x) < wide * 0.1:
            continue
        hang = rng.uniform(8, 44)
        tuft = [
            (px - 12, py - 4),
            (px - 4, py - rng.uniform(4, 12)),
            (px + 10, py - 4),
            (px + rng.normal(0, 7), py + hang),
        ]
        canvas.drawPath(polygon(tuft), pen(shade(green, rng.uniform(-0.05, 0.05)), 0.95))


def _courses(
    canvas: Canvas,
    stage: Stage,
    rng: np.random.Generator,
    tier: tuple[float, float, float, float],
    stone: tuple[float, float, float],
) -> None:
    """Joints between blocks, some blocks darker with damp."""
    x, low, up, half = tier
    rows = 3
    for row in range(rows):
        y = low + (up - low) * row / rows
        height = (low - up) / rows
        px = x - half + rng.uniform(0, 20)
        while px < x + half - 16:
            long = rng.uniform(18, 46)
            if rng.random() < 0.4:
                block = skia.Rect.MakeLTRB(px, y - height + 1, min(px + long, x + half - 4), y - 1)
                canvas.drawRect(block, pen(shade(stone, rng.uniform(-0.08, 0.04)), 0.5))
            canvas.drawLine(px, y, px, y - height, stroke(shade(stone, -0.09), 1.2, 0.5))
            px += long
        canvas.drawLine(x - half + 4, y, x + half - 4, y, stroke(shade(stone, -0.09), 1.3, 0.5))


def _stair(
    canvas: Canvas, foot: tuple[float, float], size: tuple[float, float], stone: tuple[float, float, float]
) -> None:
    (x, y), (wide, high) = foot, size
    ramp = [(x - wide / 2, y), (x - wide * 0.36, y - high), (x + wide * 0.36, y - high), (x + wide / 2, y)]
    canvas.drawPath(polygon(ramp), pen(shade(stone, 0.025)))
    steps = 26
    for step in range(steps):
        share = step / steps
        half = wide * (0.5 - 0.14 * share) - wide * 0.09
        level = y - high * share
        canvas.drawLine(x - half, level, x + half, level, stroke(shade(stone, -0.10), 1.8, 0.8))
    for way in (-1, 1):
        rail = [
            (x + way * wide * 0.5, y),
            (x + way * wide * 0.36, y - high),
            (x + way * wide * 0.29, y - high),
            (x + way * wide * 0.40, y),
        ]
        canvas.drawPath(polygon(rail), pen(shade(stone, -0.04 * way)))


def _shrine(
    canvas: Canvas,
    stage: Stage,
    foot: tuple[float, float],
    size: tuple[float, float],
    stone: tuple[float, float, float],
) -> None:
    (x, y), (wide, high), palette = foot, size, stage.palette
    body = skia.Rect.MakeLTRB(x - wide / 2, y - high * 0.6, x + wide / 2, y)
    canvas.drawRect(body, linear((x - wide / 2, 0), (x + wide / 2, 0), [shade(stone, -0.05), shade(stone, 0.03)]))
    roof = [
        (x - wide * 0.58, y - high * 0.56),
        (x - wide * 0.36, y - high),
        (x + wide * 0.36, y - high),
        (x + wide * 0.58, y - high * 0.56),
    ]
    canvas.drawPath(polygon(roof), pen(shade(stone, -0.02)))
    lit = palette.lit_windows
    door = mix(palette.tone(0.95), palette.lamp, 0.95 * lit if lit > 0.4 else 0.0)
    for share in (-0.3, 0.0, 0.3):
        half = wide * 0.085
        px = x + share * wide
        canvas.drawRect(skia.Rect.MakeLTRB(px - half, y - high * 0.42, px + half, y), pen(door))
    if lit > 0.4:
        glow(canvas, (x, y - high * 0.2), wide * 1.5, palette.lamp, 0.6 * lit)
