"""Seaside: palms that lean over the sand, a jetty, beach huts, a boat drawn up, a parasol, an arch of rock."""

import numpy as np

from fabula.picture import noise
from fabula.picture.brushes import rocks
from fabula.picture.brushes.cottages import tinted
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Stage

Place = tuple[float, float]


def palm(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Place, height: float, look: tuple[float, float]
) -> None:
    """A palm on `foot`, `height` units high; `look` is how far it leans (signed, shares of its height) and its tone."""
    (x, y), (lean, tone) = foot, look
    palette = stage.palette
    bark = mix(tinted(stage, from_hex("#8a6a4c"), tone), palette.tone(tone), 0.3)
    share = np.linspace(0, 1, 22)
    spine = np.column_stack([x + lean * height * share**1.7, y - height * share])
    half = height * (0.034 - 0.018 * share) + height * 0.02 * np.exp(-share * 18)
    trunk = [
        *zip(spine[:, 0] - half, spine[:, 1], strict=True),
        *zip((spine[:, 0] + half)[::-1], spine[::-1, 1], strict=True),
    ]
    side = 1.0 if stage.sun[0] > x else -1.0
    ends = [shade(bark, -0.06), bark, mix(bark, palette.rim, 0.35)]
    canvas.drawPath(
        polygon(trunk), linear((x - side * height * 0.05, 0), (x + side * height * 0.05 + lean * height, 0), ends)
    )
    for (px, py), wide in zip(spine[1:], half[1:], strict=True):
        canvas.drawLine(
            px - wide, py, px + wide, py + wide * 0.35, stroke(shade(bark, -0.07), max(height * 0.005, 1.0), 0.8)
        )
    top = (float(spine[-1, 0]), float(spine[-1, 1]))
    own = mix(palette.tone(tone), palette.foliage[2], 0.08 if palette.dark else 0.5 if stage.time == "day" else 0.15)
    for turn in rng.permutation(np.linspace(-2.9, -0.24, 13)) + rng.normal(0, 0.06, 13):
        _frond(canvas, stage, rng, top, (float(turn), height * rng.uniform(0.36, 0.48)), own)
    for _ in range(4):
        nut = (top[0] + rng.normal(0, height * 0.02), top[1] + rng.uniform(0.0, 0.03) * height)
        canvas.drawCircle(*nut, height * 0.016, pen(shade(bark, -0.05)))


def _frond(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, root: Place, form: tuple[float, float], own: Colour
) -> None:
    """One frond: a rib that rises and droops, with leaflets hanging from both its sides."""
    (x, y), (turn, length) = root, form
    out, up = float(np.cos(turn)), float(np.sin(turn))
    u = np.linspace(0, 1, 20)
    px = x + length * out * (u + 0.06 * np.sin(u * np.pi))
    py = y + length * (up * u * 0.95 + 0.78 * u**2.1)
    lit = 0.5 + 0.5 * out * (1.0 if stage.sun[0] > x else -1.0)
    ink = mix(shade(own, rng.uniform(-0.045, 0.02)), stage.palette.rim, 0.24 * lit)
    leaf, back = skia.Path(), skia.Path()
    for index in range(1, 20):
        size = length * 0.25 * float(np.sin(np.pi * (0.10 + 0.86 * u[index]))) ** 0.7
        along = (float(px[index] - px[index - 1]), float(py[index] - py[index - 1]))
        norm = max(float(np.hypot(*along)), 1e-3)
        ax, ay = along[0] / norm, along[1] / norm
        for path, way in ((leaf, 1.0), (back, -1.0)):
            tip = (
                float(px[index]) + size * (0.62 * ax - way * 0.5 * ay),
                float(py[index]) + size * (0.62 * ay + way * 0.5 * ax) + size * 0.35,
            )
            path.addPoly(
                [
                    skia.Point(float(px[index - 1]), float(py[index - 1])),
                    skia.Point(*tip),
                    skia.Point(float(px[index]), float(py[index])),
                ],
                True,
            )
    canvas.drawPath(back, pen(shade(ink, -0.05)))
    canvas.drawPath(leaf, pen(ink))
    canvas.drawPath(polygon(list(zip(px, py, strict=True)), closed=False), stroke(shade(ink, 0.05), length * 0.014))


def jetty(canvas: Canvas, stage: Stage, near: Place, far: Place, widths: tuple[float, float]) -> None:
    """A wooden jetty from the sand (`near`) out to sea (`far`), `widths` at both ends, with lamps on its posts."""
    wood = tinted(stage, from_hex("#a07a58"), 0.62)
    wood = mix(wood, stage.palette.snow, 0.5) if stage.snowy else wood
    share = np.linspace(0, 1, 15) ** 0.62
    x, y = near[0] + (far[0] - near[0]) * share, near[1] + (far[1] - near[1]) * share
    half = (widths[0] + (widths[1] - widths[0]) * share) / 2
    dark = shade(tinted(stage, from_hex("#5a4438"), 0.7), -0.02)
    for px, py, wide in list(zip(x, y, half, strict=True))[::-1]:
        for side in (-0.86, 0.86):
            leg = wide * (0.62 if py < near[1] - 4 else 0.16)
            canvas.drawLine(px + side * wide, py, px + side * wide, py + leg, stroke(dark, max(wide * 0.13, 1.5)))
    deck = [*zip(x - half, y, strict=True), *zip((x + half)[::-1], y[::-1], strict=True)]
    canvas.drawPath(polygon([(a, b + half[0] * 0.07) for a, b in deck]), pen(shade(dark, 0.02)))
    canvas.drawPath(
        polygon(deck), linear((0, far[1]), (0, near[1]), [mix(wood, stage.palette.haze, 0.3), shade(wood, -0.03)])
    )
    for plank in np.linspace(0, 1, 46) ** 0.62:
        px, py = near[0] + (far[0] - near[0]) * plank, near[1] + (far[1] - near[1]) * plank
        wide = (widths[0] + (widths[1] - widths[0]) * plank) / 2
        canvas.drawLine(px - wide, py, px + wide, py, stroke(shade(wood, -0.10), max(wide * 0.016, 0.7), 0.8))
    for index in range(14, -1, -2):
        px, py, wide = float(x[index]), float(y[index]), float(half[index])
        for side in (-1.0, 1.0):
            canvas.drawLine(
                px + side * wide,
                py + wide * 0.1,
                px + side * wide,
                py - wide * 0.62,
                stroke(dark, max(wide * 0.085, 1.2)),
            )
        if index % 4 == 2 and stage.palette.lit_windows > 0.45:
            lamp = (px + wide, py - wide * 0.75)
            glow(canvas, lamp, wide * 1.6 + 16, stage.palette.lamp, 0.75)
            canvas.drawCircle(*lamp, max(wide * 0.09, 2.0), pen(mix(stage.palette.lamp, (1.0, 1.0, 1.0), 0.6)))
    for side in (-1.0, 1.0):
        rope = list(zip(x + side * half, y - half * 0.42, strict=True))
        canvas.drawPath(polygon(rope, closed=False), stroke(shade(dark, 0.05), 2.4))


def huts(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Place, size: tuple[float, int], way: float
) -> None:
    """A row of painted beach huts, `size` (width of one, how many), running out `way` (-1 left, 1 right)."""
    (x, y), (wide, count) = foot, size
    paints = from_hexes("#4f8fc0 #e8a03f #d9605a #5fa88a #e8d98f #a87ac0")
    order, white = rng.permutation(6), tinted(stage, from_hex("#f6f1e6"), 0.6)
    for number in range(count):
        cx, half, high = x + way * number * wide * 1.12, wide / 2, wide * 0.95
        wall = tinted(stage, paints[int(order[number % 6])], 0.6)
        shape = [(cx - half, y), (cx - half, y - high), (cx, y - high * 1.5), (cx + half, y - high), (cx + half, y)]
        canvas.drawPath(polygon(shape), linear((0, y - high * 1.5), (0, y), [shade(wall, 0.03), shade(wall, -0.06)]))
        for plank in np.linspace(-half, half, 8):
            canvas.drawLine(
                cx + plank,
                y,
                cx + plank,
                y - high * (1.5 - 0.5 * abs(plank) / half),
                stroke(shade(wall, -0.06), 1.6, 0.7),
            )
        roof = mix(white, stage.palette.snow, 0.8 * stage.snowy)
        for side in (-1.0, 1.0):
            canvas.drawLine(cx, y - high * 1.54, cx + side * half * 1.14, y - high * 0.93, stroke(roof, wide * 0.07))
        door = skia.Rect.MakeLTRB(cx - wide * 0.2, y - high * 0.74, cx + wide * 0.2, y)
        canvas.drawRect(door, pen(white))
        canvas.drawLine(cx, door.top(), cx, y, stroke(shade(white, -0.16), 2))
        pane = mix(shade(wall, -0.1), stage.palette.lamp, 0.9 * (stage.palette.lit_windows > 0.5) * (number % 2))
        canvas.drawCircle(cx, y - high * 1.05, wide * 0.075, pen(pane))
        canvas.drawRect(skia.Rect.MakeLTRB(cx - half * 1.1, y - 4, cx + half * 1.1, y + 6), pen(shade(white, -0.22)))


def parasol(canvas: Canvas, stage: Stage, foot: Place, height: float) -> None:
    """A striped parasol with a deck chair in its shade."""
    x, y = foot
    red, white = tinted(stage, from_hex("#e0503f"), 0.6), tinted(stage, from_hex("#fff6e6"), 0.6)
    canvas.drawOval(
        skia.Rect.MakeLTRB(x - height * 0.5, y - 6, x + height * 0.62, y + height * 0.10),
        pen(shade(stage.palette.tone(0.9), -0.03), 0.3),
    )
    wood = tinted(stage, from_hex("#b98a5a"), 0.62)
    canvas.drawLine(x, y, x + height * 0.05, y - height * 0.9, stroke(wood, height * 0.022))
    top, half = (x + height * 0.05, y - height), height * 0.52
    for index in range(6):
        a, b = -1 + index / 3, -1 + (index + 1) / 3
        gore = skia.Path()
        gore.moveTo(*top)
        gore.quadTo(top[0] + half * a * 0.8, top[1] + height * 0.06, top[0] + half * a, top[1] + height * 0.27)
        gore.quadTo(top[0] + half * (a + b) / 2, top[1] + height * 0.21, top[0] + half * b, top[1] + height * 0.27)
        gore.quadTo(top[0] + half * b * 0.8, top[1] + height * 0.06, *top)
        canvas.drawPath(gore, pen(red if index % 2 else white))
    cloth = tinted(stage, from_hex("#3f8fb0"), 0.6)
    cx = x - height * 0.26
    for ax, ay, bx, by in ((-0.16, 0.0, 0.14, -0.34), (0.16, 0.0, -0.20, -0.17)):
        canvas.drawLine(
            cx + ax * height, y + ay * height, cx + bx * height, y + by * height, stroke(wood, height * 0.022)
        )
    seat = skia.Path()
    seat.moveTo(cx + 0.14 * height, y - 0.34 * height)
    seat.quadTo(cx + 0.04 * height, y - 0.06 * height, cx - 0.20 * height, y - 0.17 * height)
    canvas.drawPath(seat, stroke(cloth, height * 0.05))


def dinghy(canvas: Canvas, stage: Stage, foot: Place, length: float, way: float) -> None:
    """A rowing boat drawn up on the sand, leaning on its keel, with its oars and a rope."""
    paint, white = tinted(stage, from_hex("#2f7fa0"), 0.66), tinted(stage, from_hex("#f4ecdc"), 0.64)
    canvas.drawOval(
        skia.Rect.MakeLTRB(
            foot[0] - length * 0.55, foot[1] - length * 0.05, foot[0] + length * 0.55, foot[1] + length * 0.09
        ),
        pen(shade(stage.palette.tone(0.95), -0.02), 0.35),
    )
    canvas.save()
    canvas.translate(*foot)
    canvas.rotate(way * -5)
    canvas.scale(way * length, length)
    inner = skia.Path()
    inner.moveTo(-0.48, -0.20)
    inner.quadTo(0.0, -0.31, 0.52, -0.29)
    inner.quadTo(0.1, -0.12, -0.48, -0.20)
    canvas.drawPath(inner, pen(shade(tinted(stage, from_hex("#7a5a40"), 0.7), -0.05)))
    for bench in (-0.2, 0.12):
        canvas.drawLine(bench, -0.25, bench + 0.05, -0.18, stroke(tinted(stage, from_hex("#b98f62"), 0.64), 0.035))
    hull = skia.Path()
    hull.moveTo(-0.49, -0.20)
    hull.quadTo(0.06, -0.13, 0.53, -0.30)
    hull.quadTo(0.42, -0.05, 0.24, 0.01)
    hull.lineTo(-0.36, 0.02)
    hull.quadTo(-0.47, -0.08, -0.49, -0.20)
    canvas.drawPath(
        hull,
        linear((0, -0.28), (0, 0.02), [mix(shade(paint, 0.04), stage.palette.rim, 0.2), paint, shade(paint, -0.08)]),
    )
    rail = skia.Path()
    rail.moveTo(-0.49, -0.20)
    rail.quadTo(0.06, -0.13, 0.53, -0.30)
    canvas.drawPath(rail, stroke(white, 0.026))
    canvas.drawLine(-0.34, -0.26, 0.36, -0.13, stroke(tinted(stage, from_hex("#d9b483"), 0.62), 0.018))
    canvas.restore()


def arch(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Place, size: tuple[float, float], tone: float
) -> None:
    """A gate of rock that stands in the sea: a broad block with a hole that the sky looks through."""
    (x, y), (wide, high) = foot, size
    colour = rocks.stone(stage, tone)
    across = np.linspace(-0.5, 0.5, 16)
    rough = 0.92 + 0.08 * noise.line(rng, 16, 3)
    crest = [(x + a * wide, y - high * r * (1 - abs(a * 2) ** 6)) for a, r in zip(across, rough, strict=True)]
    hole = skia.Path()
    hx = x + wide * 0.08
    hole.moveTo(hx - wide * 0.17, y + 4)
    hole.quadTo(hx - wide * 0.2, y - high * 0.58, hx, y - high * 0.62)
    hole.quadTo(hx + wide * 0.19, y - high * 0.55, hx + wide * 0.16, y + 4)
    block = polygon([(x - wide * 0.52, y + 4), *crest, (x + wide * 0.52, y + 4)])
    block.addPath(hole)
    block.setFillType(skia.PathFillType.kEvenOdd)
    side = 1.0 if stage.sun[0] > x else -1.0
    lit = mix(shade(colour, 0.06), stage.palette.rim, 0.22)
    canvas.save()
    canvas.clipPath(block, True)
    canvas.drawPaint(
        linear((x - side * wide / 2, y), (x + side * wide / 2, y - high), [shade(colour, -0.07), colour, lit])
    )
    for band in range(9):
        level = y - high * (band + rng.uniform(0.1, 0.9)) / 9
        line = [(x + a * wide, level + rng.normal(0, high * 0.012)) for a in np.linspace(-0.52, 0.52, 14)]
        canvas.drawPath(
            polygon(line, closed=False), stroke(shade(colour, rng.choice([-0.06, 0.045])), high * 0.022, 0.6)
        )
    canvas.restore()
    if stage.snowy:
        canvas.drawPath(
            polygon([*crest, *[(a, b + high * 0.06) for a, b in crest[::-1]]]), pen(stage.palette.snow, 0.9)
        )
