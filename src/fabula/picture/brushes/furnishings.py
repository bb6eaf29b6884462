"""Furnishings: what stands in streets and on platforms - benches, clocks, kiosks, planters and boards."""

import numpy as np

from fabula.picture.brushes.cottages import tinted
from fabula.picture.brushes.wallware import NEON
from fabula.picture.colour import from_hex, mix, shade
from fabula.picture.ink import glow, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Stage

Spot = tuple[float, float]


def bench(canvas: Canvas, stage: Stage, foot: Spot, metre: float) -> None:
    """A park bench of slats on iron legs; `foot` is the middle of its ground."""
    x, y = foot
    half = 0.85 * metre
    wood, iron = tinted(stage, from_hex("#8a5a3a"), 0.85), shade(stage.palette.tone(0.97), -0.01)
    canvas.drawOval(
        skia.Rect.MakeLTRB(x - half * 1.1, y - 0.06 * metre, x + half * 1.1, y + 0.08 * metre), pen(iron, 0.4)
    )
    for side in (-0.82, 0.82):
        leg = stroke(iron, 0.05 * metre)
        canvas.drawLine(x + side * half, y, x + side * half, y - 0.45 * metre, leg)
        canvas.drawLine(x + side * half, y - 0.45 * metre, x + side * half * 1.04, y - 0.88 * metre, leg)
        canvas.drawLine(x + side * half * 1.1, y - 0.62 * metre, x + side * half * 0.92, y - 0.62 * metre, leg)
    for level in (0.86, 0.74, 0.62, 0.46, 0.42):
        board = skia.Rect.MakeXYWH(x - half, y - level * metre, half * 2, 0.08 * metre)
        canvas.drawRect(board, pen(shade(wood, 0.03 if level > 0.5 else -0.02)))
    for level in (0.86, 0.46) if stage.snowy else ():
        canvas.drawRect(
            skia.Rect.MakeXYWH(x - half, y - level * metre - 0.06 * metre, half * 2, 0.08 * metre),
            pen(stage.palette.snow),
        )


def clock(canvas: Canvas, stage: Stage, middle: Spot, radius: float) -> None:
    """A round station clock with hands and marks; its face glows after dark."""
    x, y = middle
    lit = stage.palette.lit_windows > 0.45
    face = mix((0.97, 0.95, 0.88), stage.palette.tone(0.5), 0.0 if lit else 0.12)
    if lit:
        glow(canvas, middle, radius * 3.4, stage.palette.lamp, 0.5)
    canvas.drawCircle(x, y, radius * 1.16, pen(stage.palette.tone(0.97)))
    canvas.drawCircle(x, y, radius, pen(face))
    ink = stage.palette.tone(1.0)
    for hour in range(12):
        angle = hour * np.pi / 6
        dx, dy = float(np.sin(angle)), float(np.cos(angle))
        canvas.drawLine(
            x + dx * radius * 0.76,
            y - dy * radius * 0.76,
            x + dx * radius * 0.9,
            y - dy * radius * 0.9,
            stroke(ink, radius * 0.07),
        )
    time = {"dawn": 6.3, "day": 13.7, "dusk": 19.2, "night": 22.4}[stage.time]
    for turn, long, wide in ((time / 12, 0.5, 0.11), (time % 1.0, 0.78, 0.07)):
        angle = turn * 2 * np.pi
        canvas.drawLine(
            x,
            y,
            x + float(np.sin(angle)) * radius * long,
            y - float(np.cos(angle)) * radius * long,
            stroke(ink, radius * wide),
        )


def planter(canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Spot, metre: float, width: float) -> None:
    """A long wooden box with a low hedge and flowers; `foot` is its left lower corner, `width` in metres."""
    x, y = foot
    wood = tinted(stage, from_hex("#6a4a38"), 0.85)
    box = skia.Rect.MakeXYWH(x, y - 0.5 * metre, width * metre, 0.5 * metre)
    canvas.drawRect(box, pen(wood))
    for share in np.arange(0.0, 1.01, 0.25 / width):
        px = x + float(share) * width * metre
        canvas.drawLine(px, y - 0.5 * metre, px, y, stroke(shade(wood, -0.05), 0.02 * metre))
    canvas.drawRect(
        skia.Rect.MakeXYWH(x - 0.04 * metre, y - 0.55 * metre, (width + 0.08) * metre, 0.09 * metre),
        pen(shade(wood, 0.04)),
    )
    if stage.snowy:
        drift = skia.Rect.MakeXYWH(x, y - 0.68 * metre, width * metre, 0.2 * metre)
        canvas.drawRRect(skia.RRect.MakeRectXY(drift, 0.1 * metre, 0.1 * metre), pen(stage.palette.snow))
        return
    leaf = tinted(stage, from_hex("#4f8a48"), 0.7)
    bloom = tinted(stage, from_hex(["#e0484a", "#f08ab0", "#ffd24a", "#f4f0ff"][int(rng.integers(4))]), 0.5)
    for _ in range(int(width * 60)):
        up = float(rng.random())
        spot = (x + float(rng.uniform(0.04, width - 0.04)) * metre, y - (0.56 + 0.32 * up) * metre)
        canvas.drawCircle(*spot, 0.07 * metre, pen(shade(leaf, 0.11 * up - 0.06)))
        if rng.random() < 0.28:
            canvas.drawCircle(*spot, 0.035 * metre, pen(bloom))


def board(canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Spot, metre: float) -> None:
    """A folding blackboard with the day's menu in chalk; `foot` is the middle of its ground."""
    x, y = foot
    wood, slate = tinted(stage, from_hex("#a06a40"), 0.8), tinted(stage, from_hex("#2c3430"), 0.9)
    frame = [
        (x - 0.36 * metre, y),
        (x - 0.30 * metre, y - 1.05 * metre),
        (x + 0.30 * metre, y - 1.05 * metre),
        (x + 0.36 * metre, y),
    ]
    canvas.drawPath(polygon(frame), pen(wood))
    inner = [
        (x - 0.29 * metre, y - 0.16 * metre),
        (x - 0.25 * metre, y - 0.98 * metre),
        (x + 0.25 * metre, y - 0.98 * metre),
        (x + 0.29 * metre, y - 0.16 * metre),
    ]
    canvas.drawPath(polygon(inner), pen(slate))
    chalk = mix((0.96, 0.95, 0.9), stage.palette.tone(0.5), 0.25)
    for row, level in enumerate(np.arange(0.86, 0.24, -0.1)):
        wide = 0.16 if row == 0 else float(rng.uniform(0.08, 0.19))
        canvas.drawLine(
            x - wide * metre,
            y - float(level) * metre,
            x + wide * metre,
            y - float(level) * metre,
            stroke(chalk, 0.028 * metre, 0.85),
        )


def shelter(canvas: Canvas, stage: Stage, foot: tuple[float, float]) -> None:
    """A glass shelter with a lit poster and somebody who waits."""
    (x, y), iron = foot, shade(stage.palette.tone(0.94), -0.01)
    bright = stage.palette.lit_windows > 0.45
    back = skia.Rect.MakeLTRB(x - 120, y - 172, x + 120, y - 14)
    canvas.drawRect(back, pen(mix(stage.palette.sky[-1], (1, 1, 1), 0.3), 0.16))
    poster = skia.Rect.MakeLTRB(x + 52, y - 152, x + 114, y - 30)
    canvas.drawRect(
        poster,
        pen(
            mix(stage.palette.lamp, (1, 1, 1), 0.35) if bright else mix((0.9, 0.9, 0.92), stage.palette.tone(0.6), 0.3)
        ),
    )
    canvas.drawCircle(x + 83, y - 104, 19, pen(NEON[int(stage.rng("poster").integers(6))]))
    canvas.drawRect(skia.Rect.MakeLTRB(x + 62, y - 66, x + 104, y - 58), pen(stage.palette.tone(0.7)))
    if bright:
        glow(canvas, (x + 83, y - 90), 170, stage.palette.lamp, 0.4)
    for post in (-120, -40, 40, 120):
        canvas.drawLine(x + post, y, x + post, y - 174, stroke(iron, 5))
    canvas.drawRect(skia.Rect.MakeLTRB(x - 138, y - 184, x + 138, y - 170), pen(iron))
    if stage.snowy:
        canvas.drawRect(skia.Rect.MakeLTRB(x - 138, y - 194, x + 138, y - 182), pen(stage.palette.snow))
    canvas.drawRect(skia.Rect.MakeLTRB(x - 100, y - 42, x + 30, y - 34), pen(iron))
