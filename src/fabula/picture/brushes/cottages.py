"""Cottages: the houses of a village with lit windows, its church, its mill, fences and the smoke of its chimneys."""

import numpy as np

from fabula.picture.brushes import lights
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Live, Stage

_PLASTER = from_hexes("#efe3cc #d9c2a3 #e6d0b8 #c9b8a8 #e9d9d2 #a9785a")
_ROOFS = from_hexes("#a2523f #7d4a4a #8a6244 #5f5560 #9a6a4a")


def tinted(stage: Stage, own: Colour, tone: float) -> Colour:
    """A thing's own colour in the light of the hour at a depth."""
    pull = {"day": 0.16, "dawn": 0.42, "dusk": 0.52, "night": 0.74}[stage.time]
    return mix(own, stage.palette.tone(tone), pull)


def cottage(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: tuple[float, float], width: float, tone: float
) -> tuple[float, float]:
    """A cottage on `foot` (the middle of its base): a gabled end and a long side; gives the top of its chimney."""
    (x, y), palette = foot, stage.palette
    wall, tile = tinted(stage, _PLASTER[int(rng.integers(6))], tone), tinted(stage, _ROOFS[int(rng.integers(5))], tone)
    flip = 1.0 if rng.random() < 0.5 else -1.0
    high, rise, gable = width * rng.uniform(0.30, 0.38), width * rng.uniform(0.30, 0.40), width * 0.36
    canvas.save()
    canvas.translate(x, y)
    canvas.scale(flip, 1)
    sunny = (stage.sun[0] - x) * flip < 0
    _walls(canvas, stage, wall, (width, high, rise, gable), sunny=sunny)
    chimney = _roof(canvas, stage, tile, wall, (width, high, rise, gable))
    panes = [(-width * 0.5 + gable * 0.5, -high * 0.52), (width * 0.02, -high * 0.52), (width * 0.36, -high * 0.52)]
    for place in panes:
        _window(canvas, stage, rng, place, width * 0.095, wall)
    _window(canvas, stage, rng, (-width * 0.5 + gable * 0.5, -high - rise * 0.34), width * 0.07, wall)
    door = skia.Rect.MakeLTRB(width * 0.145, -high * 0.72, width * 0.255, 0)
    canvas.drawRect(door, pen(shade(tinted(stage, from_hex("#5e7a6a"), tone), -0.06)))
    canvas.restore()
    if palette.lit_windows > 0.3:
        glow(canvas, (x, y - high * 0.5), width * 0.9, palette.lamp, 0.30 * palette.lit_windows)
    return (x + flip * chimney[0], y + chimney[1])


def _walls(canvas: Canvas, stage: Stage, wall: Colour, form: tuple[float, float, float, float], *, sunny: bool) -> None:
    width, high, rise, gable = form
    left, bend = -width / 2, -width / 2 + gable
    lit, dim = (shade(wall, 0.03), shade(wall, -0.06)) if sunny else (shade(wall, -0.07), shade(wall, 0.0))
    end = [(left, 0), (left, -high), (left + gable / 2, -high - rise), (bend, -high), (bend, 0)]
    canvas.drawPath(polygon(end), linear((0, -high - rise), (0, 0), [lit, shade(lit, -0.03)]))
    long = skia.Rect.MakeLTRB(bend, -high, width / 2, 0)
    canvas.drawRect(long, linear((0, -high), (0, 0), [shade(dim, -0.05), dim]))
    beam = stroke(shade(mix(wall, (0.3, 0.2, 0.16), 0.55), -0.03), width * 0.012, 0.8)
    canvas.drawLine(left, -high, bend, -high, beam)
    for post in (left + gable * 0.02, bend, width * 0.5 - 2):
        canvas.drawLine(post, -high, post, 0, beam)
    stone = skia.Rect.MakeLTRB(left - 2, -high * 0.12, width / 2 + 2, 3)
    canvas.drawRect(stone, pen(shade(mix(wall, stage.palette.tone(0.7), 0.5), -0.04)))


def _roof(
    canvas: Canvas, stage: Stage, tile: Colour, wall: Colour, form: tuple[float, float, float, float]
) -> tuple[float, float]:
    width, high, rise, gable = form
    left, bend, over = -width / 2, -width / 2 + gable, width * 0.035
    peak = (left + gable / 2, -high - rise)
    stack = skia.Rect.MakeLTRB(width * 0.22, -high - rise * 1.34, width * 0.30, -high - rise * 0.6)
    canvas.drawRect(stack, pen(shade(wall, -0.09)))
    canvas.drawRect(
        skia.Rect.MakeLTRB(width * 0.205, -high - rise * 1.4, width * 0.315, -high - rise * 1.3),
        pen(shade(wall, -0.05)),
    )
    slope = [
        (peak[0], peak[1] - 3),
        (width / 2 - gable * 0.14, peak[1] - 3),
        (width / 2 + over, -high + over),
        (bend + over, -high + over),
    ]
    top = mix(tile, stage.palette.snow, 0.85) if stage.snowy else tile
    canvas.drawPath(
        polygon(slope),
        linear((0, peak[1]), (0, -high), [mix(shade(top, 0.03), stage.palette.rim, 0.12), shade(top, -0.03)]),
    )
    if not stage.snowy:
        for row in range(1, 6):
            share = row / 6
            ax = slope[0][0] + (slope[3][0] - slope[0][0]) * share
            bx = slope[1][0] + (slope[2][0] - slope[1][0]) * share
            level = peak[1] + (slope[3][1] - peak[1]) * share
            canvas.drawLine(ax, level, bx, level, stroke(shade(tile, -0.05), 1.3, 0.6))
    for end in (left - over, bend + over):
        canvas.drawLine(
            peak[0], peak[1] - 3, end, -high + over, stroke(shade(top, -0.01 if stage.snowy else -0.05), width * 0.026)
        )
    return (width * 0.26, -high - rise * 1.4)


def _window(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, middle: tuple[float, float], size: float, wall: Colour
) -> None:
    (x, y), palette = middle, stage.palette
    power = min(palette.lit_windows * 1.3, 1.0) * (1.0 if rng.random() < 0.82 else 0.25)
    dark = mix(palette.tone(0.8), palette.sky[1], 0.35)
    pane = mix(dark, palette.lamp, 0.05 + 0.95 * power)
    box = skia.Rect.MakeLTRB(x - size * 0.5, y - size * 0.62, x + size * 0.5, y + size * 0.62)
    canvas.drawRect(box.makeOutset(size * 0.1, size * 0.1), pen(shade(wall, 0.05)))
    canvas.drawRect(box, linear((0, box.top()), (0, box.bottom()), [shade(pane, 0.02), shade(pane, -0.05)]))
    bar = stroke(shade(wall, -0.08), max(size * 0.07, 0.9))
    canvas.drawLine(x, box.top(), x, box.bottom(), bar)
    canvas.drawLine(box.left(), y, box.right(), y, bar)
    for side in (-1, 1):
        shutter = skia.Rect.MakeXYWH(x + side * size * 0.72 - size * 0.15, box.top(), size * 0.3, box.height())
        canvas.drawRect(shutter, pen(shade(mix(wall, palette.tone(0.75), 0.5), -0.02)))


def church(canvas: Canvas, stage: Stage, foot: tuple[float, float], height: float, tone: float) -> None:
    """A small church: a nave and a tower with a spire and a lit bell window."""
    (x, y), palette = foot, stage.palette
    wall, tile = tinted(stage, from_hex("#e3d8c6"), tone), tinted(stage, from_hex("#5d5868"), tone)
    half = height * 0.085
    side = 1.0 if stage.sun[0] > x else -1.0
    nave = skia.Rect.MakeLTRB(x, y - height * 0.22, x + height * 0.42, y)
    canvas.drawRect(nave, pen(shade(wall, -0.04)))
    roof = mix(tile, palette.snow, 0.85) if stage.snowy else tile
    canvas.drawPath(
        polygon(
            [
                (x, y - height * 0.22),
                (x + height * 0.04, y - height * 0.36),
                (x + height * 0.38, y - height * 0.36),
                (x + height * 0.44, y - height * 0.22),
            ]
        ),
        pen(roof),
    )
    body = skia.Rect.MakeLTRB(x - half, y - height * 0.58, x + half, y)
    canvas.drawRect(
        body,
        linear((x - side * half, 0), (x + side * half, 0), [shade(wall, -0.07), wall, mix(wall, palette.rim, 0.2)]),
    )
    canvas.drawPath(
        polygon([(x - half * 1.25, y - height * 0.57), (x, y - height), (x + half * 1.25, y - height * 0.57)]),
        pen(tile),
    )
    canvas.drawLine(x, y - height * 1.06, x, y - height * 0.98, stroke(tile, max(height * 0.008, 1.5)))
    canvas.drawLine(
        x - height * 0.018,
        y - height * 1.035,
        x + height * 0.018,
        y - height * 1.035,
        stroke(tile, max(height * 0.008, 1.5)),
    )
    lit = mix(palette.tone(0.8), palette.lamp, min(palette.lit_windows, 1.0) * 0.9)
    for px, py in ((0.0, 0.48), (0.12, 0.12), (0.22, 0.12), (0.32, 0.12)):
        arch = skia.Rect.MakeLTRB(
            x + height * (px - 0.017), y - height * (py + 0.05), x + height * (px + 0.017), y - height * (py - 0.03)
        )
        canvas.drawRRect(skia.RRect.MakeRectXY(arch, height * 0.017, height * 0.017), pen(lit))


def mill(canvas: Canvas, stage: Stage, foot: tuple[float, float], height: float, tone: float) -> tuple[float, float]:
    """A windmill's tower and cap; gives the hub, on which `sails` turn."""
    x, y = foot
    wall, tile = tinted(stage, from_hex("#d9c9b4"), tone), tinted(stage, from_hex("#6a4a44"), tone)
    tower = [
        (x - height * 0.2, y),
        (x - height * 0.12, y - height * 0.78),
        (x + height * 0.12, y - height * 0.78),
        (x + height * 0.2, y),
    ]
    side = 1.0 if stage.sun[0] > x else -1.0
    ends = [shade(wall, -0.08), wall, mix(wall, stage.palette.rim, 0.2)]
    canvas.drawPath(polygon(tower), linear((x - side * height * 0.18, 0), (x + side * height * 0.18, 0), ends))
    cap = skia.Path()
    cap.moveTo(x - height * 0.15, y - height * 0.77)
    cap.quadTo(x - height * 0.12, y - height * 1.02, x, y - height * 1.02)
    cap.quadTo(x + height * 0.12, y - height * 1.02, x + height * 0.15, y - height * 0.77)
    canvas.drawPath(cap, pen(mix(tile, stage.palette.snow, 0.7) if stage.snowy else tile))
    lit = mix(stage.palette.tone(0.8), stage.palette.lamp, min(stage.palette.lit_windows, 1.0))
    for level in (0.3, 0.55):
        canvas.drawRect(
            skia.Rect.MakeXYWH(x - height * 0.025, y - height * level, height * 0.05, height * 0.08), pen(lit)
        )
    return (x, y - height * 0.84)


def sails(stage: Stage, hub: tuple[float, float], reach: float, z: float) -> Live:
    """The four sails of a mill, turning with the wind."""
    speed = {"storm": 1.6, "wind": 1.3, "rain": 0.7}.get(stage.weather, 0.45)
    wood = shade(tinted(stage, from_hex("#5a4238"), 0.6), -0.02)
    cloth = tinted(stage, from_hex("#efe4d0"), 0.5)

    def draw(canvas: Canvas, seconds: float) -> None:
        canvas.save()
        canvas.translate(*hub)
        canvas.rotate(float(np.degrees(seconds * speed)) + 20)
        for _ in range(4):
            canvas.rotate(90)
            canvas.drawRect(skia.Rect.MakeLTRB(reach * 0.2, reach * 0.02, reach, reach * 0.2), pen(cloth, 0.85))
            canvas.drawLine(0, 0, reach, 0, stroke(wood, reach * 0.035))
            canvas.drawLine(reach * 0.2, reach * 0.11, reach, reach * 0.11, stroke(wood, reach * 0.012))
            canvas.drawLine(reach, reach * 0.02, reach, reach * 0.2, stroke(wood, reach * 0.015))
        canvas.drawCircle(0, 0, reach * 0.05, pen(wood))
        canvas.restore()

    return Live(z, draw)


def smoke(stage: Stage, tops: list[tuple[float, float]], z: float) -> Live:
    """Smoke that rises from chimneys, bends with the wind and thins out."""
    rng = stage.rng("smoke")
    puff = lights.halo(mix(mix(stage.palette.haze, stage.palette.cloud[0], 0.5), stage.palette.ambient(), 0.2))
    wind = {"storm": 60.0, "wind": 46.0}.get(stage.weather, 13.0)
    phase = rng.uniform(0, 1, len(tops))

    def draw(canvas: Canvas, seconds: float) -> None:
        for (x, y), start in zip(tops, phase, strict=True):
            for number in range(13):
                age = (seconds * 0.14 + start + number / 13) % 1.0
                sway = 7 * np.sin(seconds * 0.8 + number * 1.7 + start * 9)
                size = 8 + 40 * age
                place = (float(x + wind * age * 4 * age + sway * age), float(y - 8 - 150 * age))
                puff(canvas, place, (size, size * 0.85), 0.42 * (1 - age) ** 1.2 * min(age * 8, 1.0))

    return Live(z, draw)


def fence(canvas: Canvas, stage: Stage, points: list[tuple[float, float]], height: float, tone: float) -> None:
    """A wooden fence along `points` (the feet of its posts), `height` units high."""
    wood = tinted(stage, from_hex("#8a6a50"), tone)
    for level in (0.42, 0.8):
        line = [(a, b - height * level) for a, b in points]
        canvas.drawPath(polygon(line, closed=False), stroke(shade(wood, -0.01), height * 0.09))
    for a, b in points:
        canvas.drawLine(a, b + 3, a, b - height, stroke(wood, height * 0.13))
        if stage.snowy:
            canvas.drawCircle(a, b - height, height * 0.1, pen(stage.palette.snow))
