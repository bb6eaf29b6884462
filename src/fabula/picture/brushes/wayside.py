"""Wayside: what stands along a country road - poles with wires, fences, milestones, a signpost, a bus shelter."""

from itertools import pairwise

import numpy as np

from fabula.picture.brushes.cottages import tinted
from fabula.picture.brushes.roadway import Way
from fabula.picture.colour import Colour, from_hex, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Stage

Place = tuple[float, float]


def poles(canvas: Canvas, stage: Stage, way: Way, off: float, height: float) -> None:
    """Wooden poles that shrink along the road, `off` half widths beside it, with wires that sag between them."""
    wood = tinted(stage, from_hex("#5f4a3c"), 0.62)
    found: list[tuple[Place, float]] = []
    for share in (0.06, 0.085, 0.12, 0.17, 0.25, 0.37, 0.56, 0.86, 1.32):
        found.append((way.beside(share, off), height * share))
    for foot, tall in found:
        tint = mix(wood, stage.palette.haze, 0.5 * float(np.clip(1 - tall / height * 2.4, 0, 1)))
        _pole(canvas, stage, foot, tall, tint)
    for (far, small), (near, big) in pairwise(found):
        for arm in (-0.16, -0.06, 0.06, 0.16):
            a = (far[0] + arm * small, far[1] - small * 0.93)
            b = (near[0] + arm * big, near[1] - big * 0.93)
            wire = skia.Path()
            wire.moveTo(*a)
            wire.quadTo(a[0] + (b[0] - a[0]) * 0.42, (a[1] + b[1]) / 2 + (big + small) * 0.13, *b)
            canvas.drawPath(wire, stroke(shade(wood, -0.08), 0.6 + 1.5 * big / height, 0.75))


def _pole(canvas: Canvas, stage: Stage, foot: Place, tall: float, wood: Colour) -> None:
    (x, y), half = foot, max(tall * 0.014, 0.7)
    side = 1.0 if stage.sun[0] > x else -1.0
    ends = [shade(wood, -0.05), wood, mix(wood, stage.palette.rim, 0.3)]
    trunk = [(x - half * 1.2, y + 2), (x - half * 0.8, y - tall), (x + half * 0.8, y - tall), (x + half * 1.2, y + 2)]
    canvas.drawPath(polygon(trunk), linear((x - side * half, 0), (x + side * half, 0), ends))
    for level, reach in ((0.93, 0.19), (0.84, 0.14)):
        canvas.drawLine(
            x - reach * tall, y - tall * level, x + reach * tall, y - tall * level, stroke(wood, half * 1.3)
        )
    if tall > 60:
        for arm in (-0.16, -0.06, 0.06, 0.16):
            cup = skia.Rect.MakeXYWH(x + arm * tall - half * 0.5, y - tall * 0.965, half, tall * 0.03)
            canvas.drawRect(cup, pen(tinted(stage, from_hex("#d9e0dc"), 0.6)))


def rails(canvas: Canvas, stage: Stage, way: Way, off: float, height: float) -> None:
    """A split-rail fence that runs along the road into the distance, `height` units high where it begins."""
    wood = tinted(stage, from_hex("#9a7a5a"), 0.62)
    shares = np.linspace(0.16, 1.12, 26) ** 1.6
    for level in (0.35, 0.62, 0.88):
        line = [(x, y - height * float(s) * level) for s in shares for x, y in [way.beside(float(s), off)]]
        for (ax, ay), (bx, by), s in zip(line, line[1:], shares, strict=False):
            canvas.drawLine(ax, ay, bx, by, stroke(shade(wood, -0.03), max(height * float(s) * 0.075, 0.8)))
    for s in shares:
        x, y = way.beside(float(s), off)
        tall = height * float(s)
        canvas.drawLine(x, y + 2, x, y - tall, stroke(wood, max(tall * 0.11, 0.9)))
        if stage.snowy:
            canvas.drawCircle(x, y - tall, max(tall * 0.08, 0.7), pen(stage.palette.snow))


def fence(canvas: Canvas, stage: Stage, level: float, height: float, gap: tuple[float, float]) -> None:
    """A fence across the frame at `level`, open between the world x of `gap`, a rail askew here and there."""
    rng, wood = stage.rng("fence"), tinted(stage, from_hex("#8f6f50"), 0.7)
    step = height * 1.7
    x = stage.left - 40
    while x < stage.right + 40:
        if x + step < gap[0] or x > gap[1]:
            tilt = rng.normal(0, 0.02) * height
            for share in (0.36, 0.72):
                lift = height * share
                canvas.drawLine(
                    x, level - lift + tilt, x + step, level - lift - tilt, stroke(shade(wood, -0.03), height * 0.085)
                )
                if stage.snowy:
                    canvas.drawLine(
                        x, level - lift - 5, x + step, level - lift - 5, stroke(stage.palette.snow, height * 0.04)
                    )
        if not gap[0] < x < gap[1]:
            canvas.drawLine(x, level + 4, x + rng.normal(0, 2), level - height, stroke(wood, height * 0.12))
        x += step


def milestone(canvas: Canvas, stage: Stage, foot: Place, height: float) -> None:
    """A white stone with a rounded head and a dark cap of number."""
    (x, y), stone = foot, tinted(stage, from_hex("#ece6d8"), 0.7)
    half = height * 0.32
    canvas.drawOval(
        skia.Rect.MakeLTRB(x - half * 1.4, y - 5, x + half * 1.6, y + height * 0.1),
        pen(shade(stage.palette.tone(0.95), 0), 0.35),
    )
    path = skia.Path()
    path.moveTo(x - half, y)
    path.lineTo(x - half, y - height * 0.66)
    path.quadTo(x - half, y - height, x, y - height)
    path.quadTo(x + half, y - height, x + half, y - height * 0.66)
    path.lineTo(x + half, y)
    side = 1.0 if stage.sun[0] > x else -1.0
    ends = [shade(stone, -0.12), stone, mix(stone, stage.palette.rim, 0.3)]
    canvas.drawPath(path, linear((x - side * half, 0), (x + side * half, 0), ends))
    canvas.save()
    canvas.clipPath(path, True)
    cap = tinted(stage, from_hex("#c9483f"), 0.7)
    canvas.drawRect(skia.Rect.MakeLTRB(x - half, y - height, x + half, y - height * 0.7), pen(cap))
    canvas.restore()
    for row, wide in ((0.52, 0.5), (0.38, 0.34)):
        canvas.drawLine(
            x - half * wide,
            y - height * row,
            x + half * wide,
            y - height * row,
            stroke(shade(stone, -0.35), height * 0.05),
        )


def signpost(canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Place, height: float) -> None:
    """A wooden post with two or three arms that point different ways."""
    (x, y), wood = foot, tinted(stage, from_hex("#7a5a40"), 0.7)
    board = tinted(stage, from_hex("#efe2c4"), 0.66)
    canvas.drawLine(x, y + 4, x, y - height, stroke(wood, height * 0.045))
    way = 1.0 if rng.random() < 0.5 else -1.0
    for number in range(int(rng.integers(2, 4))):
        level, reach = y - height * (0.90 - 0.17 * number), way * height * rng.uniform(0.36, 0.46)
        thick, tilt = height * 0.055, rng.normal(0, height * 0.012)
        arrow = [
            (x - reach * 0.2, level - thick),
            (x + reach, level - thick + tilt),
            (x + reach * 1.16, level + tilt),
            (x + reach, level + thick + tilt),
            (x - reach * 0.2, level + thick),
        ]
        canvas.drawPath(polygon(arrow), pen(shade(board, -0.03 * number)))
        canvas.drawPath(polygon(arrow), stroke(shade(wood, -0.04), height * 0.010))
        canvas.drawLine(
            x + reach * 0.06,
            level,
            x + reach * rng.uniform(0.6, 0.85),
            level + tilt * 0.6,
            stroke(shade(wood, -0.06), height * 0.018),
        )
        way = -way
    if stage.snowy:
        canvas.drawCircle(x, y - height, height * 0.035, pen(stage.palette.snow))


def shelter(canvas: Canvas, stage: Stage, foot: Place, width: float) -> None:
    """A wooden bus shelter with a bench, lit by a bulb after dark."""
    (x, y), wood = foot, tinted(stage, from_hex("#8a5f44"), 0.66)
    half, high = width / 2, width * 0.72
    power = min(stage.palette.lit_windows, 1.0) if stage.palette.lit_windows > 0.45 else 0.0
    inside = mix(shade(wood, -0.12), stage.palette.lamp, 0.45 * power)
    canvas.drawRect(
        skia.Rect.MakeLTRB(x - half, y - high, x + half, y),
        linear((0, y - high), (0, y), [inside, shade(inside, -0.06)]),
    )
    for plank in np.linspace(-half, half, 9):
        canvas.drawLine(x + plank, y - high, x + plank, y, stroke(shade(inside, -0.06), 1.6, 0.7))
    canvas.drawRect(
        skia.Rect.MakeLTRB(x - half * 0.86, y - high * 0.32, x + half * 0.86, y - high * 0.25), pen(shade(wood, 0.05))
    )
    for edge in (-half, half):
        canvas.drawLine(x + edge, y + 3, x + edge, y - high, stroke(wood, width * 0.055))
    roof = tinted(stage, from_hex("#a8483a"), 0.66)
    roof = mix(roof, stage.palette.snow, 0.8) if stage.snowy else roof
    slope = [
        (x - half * 1.2, y - high * 0.97),
        (x - half * 1.05, y - high * 1.24),
        (x + half * 1.05, y - high * 1.24),
        (x + half * 1.2, y - high * 0.97),
    ]
    canvas.drawPath(
        polygon(slope),
        linear(
            (0, y - high * 1.24), (0, y - high), [mix(shade(roof, 0.03), stage.palette.rim, 0.15), shade(roof, -0.05)]
        ),
    )
    if power:
        glow(canvas, (x, y - high * 0.82), width * 0.8, stage.palette.lamp, 0.75 * power)
        canvas.drawCircle(x, y - high * 0.86, width * 0.022, pen(mix(stage.palette.lamp, (1.0, 1.0, 1.0), 0.7)))
