"""Rocks: headlands and stacks in the sea, a lighthouse with its turning beam, and spray where waves strike."""

import numpy as np

from fabula.picture import noise
from fabula.picture.brushes import lights
from fabula.picture.colour import Colour, from_hex, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Live, Stage


def stone(stage: Stage, tone: float) -> Colour:
    """The grey of rock at a depth, in the light of the hour."""
    share = 0.12 if stage.palette.dark else 0.62 if stage.time == "day" else 0.25
    return shade(mix(stage.palette.tone(tone), from_hex("#77706c"), share), -0.10 * tone * (stage.time == "day"))


def rock(
    canvas: Canvas,
    stage: Stage,
    rng: np.random.Generator,
    foot: tuple[float, float],
    size: tuple[float, float],
    colour: Colour,
) -> None:
    """One rock standing on `foot`, `size` (width, height) units: facets lit from the sun's side, wet at its base."""
    (x, y), (width, height) = foot, size
    count = 11
    across = np.linspace(-0.5, 0.5, count)
    bell = np.clip(1 - np.abs(across * 2) ** 2.4, 0, 1)
    rise = bell * (0.7 + 0.4 * rng.random(count))
    crest = [(x + a * width + rng.normal(0, width * 0.012), y - r * height) for a, r in zip(across, rise, strict=True)]
    shape = polygon([(x - width * 0.54, y + 3), *crest, (x + width * 0.54, y + 3)])
    side = 1.0 if stage.sun[0] > x else -1.0
    lit, dark = mix(shade(colour, 0.05), stage.palette.rim, 0.18), shade(colour, -0.055)
    canvas.save()
    canvas.clipPath(shape, True)
    canvas.drawPaint(linear((x - side * width / 2, y), (x + side * width / 2, y - height), [dark, colour, lit]))
    for index in range(1, count - 1):
        px, py = crest[index]
        depth = height * rng.uniform(0.3, 0.9)
        lean = rng.normal(0, 0.1) * width
        facet = [(px, py), (px + width / count * rng.uniform(0.5, 1.2), py + depth * 0.3), (px + lean, py + depth)]
        canvas.drawPath(polygon(facet), pen(lit if (index % 2) == (side > 0) else dark, 0.45))
    if stage.snowy:
        top = polygon([(a, b - 4) for a, b in crest] + [(a, b + height * 0.10) for a, b in crest[::-1]])
        canvas.drawPath(top, pen(stage.palette.snow, 0.9))
    base = linear((0, y - height * 0.3), (0, y), [shade(colour, -0.09)] * 2, None, [0.0, 0.7])
    canvas.drawRect(skia.Rect.MakeLTRB(x - width, y - height * 0.3, x + width, y + 4), base)
    canvas.restore()


def headland(
    canvas: Canvas,
    stage: Stage,
    rng: np.random.Generator,
    side: float,
    foot: float,
    reach: float,
    height: float,
    tone: float,
) -> float:
    """A cliff from one `side` (-1 left, 1 right) as far as the world x `reach`; gives the height of its tip."""
    palette = stage.palette
    edge = stage.left - 80 if side < 0 else stage.right + 80
    x = np.linspace(edge, reach, 90)
    share = np.linspace(0, 1, 90)
    top = height * (1 - 0.42 * share) * (1 - np.clip((share - 0.93) / 0.07, 0, 1) ** 1.5) + height * 0.07 * noise.line(
        rng, 90, 5
    )
    crest = np.column_stack([x, foot - np.maximum(top, 2)])
    colour = palette.tone(tone)
    cliff = mix(colour, from_hex("#a58b7d"), 0.05 if palette.dark else 0.28)
    shape = polygon([*map(tuple, crest), (reach, foot + 4), (edge, foot + 4)])
    canvas.save()
    canvas.clipPath(shape, True)
    high = foot - height * 1.1
    canvas.drawPaint(linear((0, high), (0, foot), [mix(cliff, palette.rim, 0.12), cliff, shade(cliff, -0.06)]))
    for _ in range(46):
        spot = int(rng.integers(4, 88))
        px, py = crest[spot]
        drop = (foot - py) * rng.uniform(0.4, 1.0)
        lean = side * rng.uniform(-4, 16)
        crack = [(px, py + 6), (px + rng.uniform(6, 24), py + drop * 0.4), (px + lean, py + drop)]
        canvas.drawPath(polygon(crack), pen(shade(cliff, rng.choice([-0.05, 0.035])), 0.5))
    turf = mix(colour, palette.foliage[2], 0.35 if not palette.dark else 0.08)
    turf = mix(turf, palette.snow, 0.8) if stage.snowy else turf
    lower = [
        (float(px), float(py) + height * 0.10 * (1 + 0.6 * float(n)))
        for (px, py), n in zip(crest, noise.line(rng, 90, 6, 0.8), strict=True)
    ]
    canvas.drawPath(polygon([*[(float(a), float(b) - 4) for a, b in crest], *lower[::-1]]), pen(turf, 0.9))
    canvas.restore()
    return float(np.interp(0.8, share, crest[:, 1]))


def lighthouse(
    canvas: Canvas, stage: Stage, foot: tuple[float, float], height: float, tone: float
) -> tuple[float, float]:
    """A banded tower on `foot`; gives the place of its lantern."""
    (x, y), palette = foot, stage.palette
    pull = 0.35 if palette.dark else 0.16 if stage.time == "day" else 0.28
    white, red = mix((0.97, 0.95, 0.92), palette.tone(tone), pull), mix(from_hex("#c8453f"), palette.tone(tone), pull)
    low, high = height * 0.10, height * 0.062
    side = 1.0 if stage.sun[0] > x else -1.0
    for band in range(5):
        a, b = band / 5, (band + 1) / 5
        wide_a, wide_b = low + (high - low) * a, low + (high - low) * b
        tower = [
            (x - wide_a, y - height * 0.8 * a),
            (x + wide_a, y - height * 0.8 * a),
            (x + wide_b, y - height * 0.8 * b),
            (x - wide_b, y - height * 0.8 * b),
        ]
        paint = red if band % 2 else white
        ends = [shade(paint, -0.12), paint, mix(paint, palette.rim, 0.25)]
        canvas.drawPath(polygon(tower), linear((x - side * low, 0), (x + side * low, 0), ends))
    iron = shade(palette.tone(min(tone + 0.3, 1)), -0.02)
    lamp = (x, y - height * 0.87)
    canvas.drawRect(skia.Rect.MakeLTRB(x - high * 1.5, y - height * 0.82, x + high * 1.5, y - height * 0.79), pen(iron))
    glass = mix(palette.tone(0.6), palette.lamp, 0.3 + 0.7 * min(palette.lit_windows, 1.0))
    canvas.drawRect(
        skia.Rect.MakeLTRB(x - high * 0.75, y - height * 0.92, x + high * 0.75, y - height * 0.82), pen(glass)
    )
    canvas.drawLine(x, y - height * 0.92, x, y - height * 0.82, stroke(iron, 1.6))
    canvas.drawPath(
        polygon([(x - high * 1.1, y - height * 0.92), (x, y - height), (x + high * 1.1, y - height * 0.92)]), pen(red)
    )
    if palette.lit_windows > 0.4:
        glow(canvas, lamp, height * 0.75, palette.lamp, 0.8)
    return lamp


def beam(stage: Stage, lamp: tuple[float, float], z: float, reach: float) -> Live:
    """The lighthouse's light, turning once in seven seconds: it sweeps left and right and flashes at the viewer."""
    palette = stage.palette
    ink = linear((0, 0), (1, 0), [palette.lamp] * 3, [0, 0.3, 1], [0.6, 0.24, 0.0], blend="Screen")
    wedge = polygon([(0, -0.006), (1, -0.075), (1, 0.055), (0, 0.006)])

    def draw(canvas: Canvas, seconds: float) -> None:
        turn = 2 * np.pi * seconds / 7.0
        for half in (0.0, np.pi):
            across = float(np.cos(turn + half))
            if abs(across) < 0.06:
                continue
            canvas.save()
            canvas.translate(*lamp)
            canvas.scale(reach * across, reach * (0.45 + 0.55 * abs(across)))
            canvas.drawPath(wedge, ink)
            canvas.restore()
        flash = max(0.0, float(np.sin(turn))) ** 24
        if flash > 0.02:
            glow(canvas, lamp, reach * 0.22, palette.lamp, 0.8 * flash)

    return Live(z, draw)


def spray(stage: Stage, spots: list[tuple[float, float, float]], z: float, power: float) -> Live:
    """Bursts of drops and mist where waves strike at `spots` (x, y, size), every few seconds, falling back again."""
    rng = stage.rng("spray")
    drops = rng.random((len(spots), 160, 3))
    period, start = rng.uniform(2.6, 4.4, len(spots)), rng.uniform(0, 4, len(spots))
    white = mix(stage.palette.snow, (1.0, 1.0, 1.0), 0.4)
    mist = lights.halo(mix(white, stage.palette.haze, 0.3))

    def draw(canvas: Canvas, seconds: float) -> None:
        for index, (x, y, size) in enumerate(spots):
            age = (seconds + start[index]) % period[index]
            if age > 1.8:
                continue
            fade = float(np.clip(1.4 - age * 0.8, 0, 1)) * min(age / 0.15, 1.0)
            lift = drops[index, :, 0] ** 0.8 * size * 2.6 * power
            px = x + (drops[index, :, 1] - 0.5) * size * (1.0 + age * 1.1)
            py = y - size * 0.2 - lift * age * 1.9 + size * 2.3 * power * age * age
            for spot in range(9):
                wide = size * (0.22 + 0.36 * age) * (0.6 + drops[index, spot, 2])
                mist(canvas, (float(px[spot]), float(py[spot])), (wide, wide * 0.8), 0.42 * fade)
            alive = py < y + 6
            points = [skia.Point(float(a), float(b)) for a, b in zip(px[alive], py[alive], strict=True)]
            canvas.drawPoints(skia.Canvas.kPoints_PointMode, points, stroke(white, max(size * 0.018, 2.0), 0.6 * fade))

    return Live(z, draw)
