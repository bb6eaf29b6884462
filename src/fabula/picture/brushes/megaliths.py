"""Megaliths: standing stones and trilithons, weathered, with lichen and moss, and stepped temples of blocks."""

import numpy as np

from fabula.picture import noise
from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Stage

Point = tuple[float, float]


def menhir(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Point, size: Point, colour: Colour, lean: float = 0.0
) -> None:
    """A standing stone on `foot`, `size` (width, height) units; `lean` how far its top is off, in widths."""
    (x, y), (wide, high) = foot, size
    share = np.linspace(0, 1, 14)
    half = wide / 2 * (1.06 - 0.22 * share - 0.12 * share**4)
    left = x - half + lean * wide * share + noise.line(rng, 14, 4) * wide * 0.05
    right = x + half + lean * wide * share + noise.line(rng, 14, 4) * wide * 0.05
    level = y - high * share
    outline = [
        *zip(left, level, strict=True),
        *zip(right[::-1], level[::-1] + rng.uniform(-0.04, 0.04) * high, strict=True),
    ]
    block(canvas, stage, rng, [(float(a), float(b)) for a, b in outline], colour)


def block(canvas: Canvas, stage: Stage, rng: np.random.Generator, outline: list[Point], colour: Colour) -> None:
    """A rough block of the given outline: rounded in the light, pitted, with lichen, and snow on top of it."""
    edge = np.array(outline)
    left, top = edge.min(axis=0)
    right, foot = edge.max(axis=0)
    middle, half = (left + right) / 2, (right - left) / 2
    way = 1.0 if stage.sun[0] > middle else -1.0
    lit, dark = mix(shade(colour, 0.05), stage.palette.rim, 0.3), shade(colour, -0.1)
    shape = polygon(outline)
    canvas.save()
    canvas.clipPath(shape, True)
    tones = [dark, shade(colour, -0.03), colour, lit]
    canvas.drawPaint(linear((middle - way * half, 0), (middle + way * half, 0), tones, [0, 0.3, 0.72, 1]))
    for _ in range(26):
        x, y = rng.uniform(left, right), rng.uniform(top, foot)
        wide, high = rng.uniform(0.1, 0.4) * half, rng.uniform(0.04, 0.16) * (foot - top)
        pit = [(x - wide, y), (x, y - high), (x + wide, y + high * 0.2), (x + wide * 0.1, y + high)]
        canvas.drawPath(polygon(pit), pen(shade(colour, rng.choice([-0.06, -0.04, 0.04])), 0.4))
    moss = mix(colour, stage.palette.foliage[int(rng.integers(4))], 0.08 if stage.palette.dark else 0.4)
    for _ in range(14):
        x, y = rng.uniform(left, right), foot - rng.exponential(0.16) * (foot - top)
        size = rng.uniform(0.08, 0.3) * half
        canvas.drawOval(skia.Rect.MakeLTRB(x - size, y - size * 0.6, x + size, y + size * 0.6), pen(moss, 0.5))
    base = linear(
        (0, float(foot - (foot - top) * 0.25)), (0, float(foot)), [shade(colour, -0.12)] * 2, None, [0.0, 0.6]
    )
    canvas.drawRect(skia.Rect.MakeLTRB(left, top, right, foot), base)
    if stage.snowy:
        canvas.drawRect(
            skia.Rect.MakeLTRB(left, top, right, top + (foot - top) * 0.06 + 4), pen(stage.palette.snow, 0.9)
        )
    canvas.restore()


def trilithon(canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Point, size: Point, colour: Colour) -> None:
    """Two standing stones and the one that lies across them; `size` (width, height) over all, in units."""
    (x, y), (wide, high) = foot, size
    thick = wide * 0.29
    for way in (-1, 1):
        menhir(canvas, stage, rng, (x + way * (wide - thick) / 2, y), (thick, high * 0.8), colour, -way * 0.05)
    share = np.linspace(0, 1, 12)
    upper = y - high + noise.line(rng, 12, 4) * high * 0.014 + high * 0.03 * np.abs(share - 0.5)
    lower = y - high * 0.79 + noise.line(rng, 12, 4) * high * 0.008
    across = x - wide * 0.56 + wide * 1.12 * share
    top = [*zip(across, upper, strict=True), *zip(across[::-1], lower[::-1], strict=True)]
    block(canvas, stage, rng, [(float(a), float(b)) for a, b in top], shade(colour, 0.015))
    under = [(x - wide * 0.5, y - high * 0.785), (x + wide * 0.5, y - high * 0.785)]
    canvas.drawLine(*under[0], *under[1], stroke(shade(colour, -0.14), high * 0.018, 0.6))


def ziggurat(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Point, size: Point, colour: Colour, tiers: int
) -> Point:
    """A stepped temple with a stair up its middle and a doorway on top; gives the place of the doorway."""
    (x, y), (wide, high) = foot, size
    step = high * 0.8 / tiers
    way = 1.0 if stage.sun[0] > x else -1.0
    lit, dark = mix(shade(colour, 0.04), stage.palette.rim, 0.22), shade(colour, -0.07)
    for tier in range(tiers):
        half = wide / 2 * (1 - 0.72 * tier / tiers)
        low, top = y - tier * step, y - (tier + 1) * step
        face = [(x - half, low + 2), (x - half + step * 0.22, top), (x + half - step * 0.22, top), (x + half, low + 2)]
        tones = [dark, shade(colour, -0.02), colour, lit]
        canvas.drawPath(polygon(face), linear((x - way * half, 0), (x + way * half, 0), tones))
        _blocks(canvas, rng, (x - half, top, x + half, low), step * 0.3, colour)
        ledge = skia.Rect.MakeLTRB(x - half + step * 0.1, top - step * 0.1, x + half - step * 0.1, top + step * 0.07)
        canvas.drawRect(ledge, pen(mix(lit, stage.palette.snow, 0.8) if stage.snowy else lit))
        gloom = linear((0, low - step * 0.35), (0, low), [shade(colour, -0.14)] * 2, None, [0.0, 0.55])
        canvas.drawRect(skia.Rect.MakeLTRB(x - half, low - step * 0.35, x + half, low), gloom)
    _stair(canvas, stage, (x, y), (wide * 0.085, tiers * step), colour)
    door = _shrine(canvas, stage, rng, (x, y - tiers * step), (wide * 0.25, high * 0.2), colour)
    return door


def _blocks(
    canvas: Canvas, rng: np.random.Generator, box: tuple[float, float, float, float], size: float, colour: Colour
) -> None:
    left, top, right, foot = box
    for _ in range(int((right - left) / size * 0.8)):
        x, row = rng.uniform(left, right - size * 2), rng.integers(0, 3)
        rect = skia.Rect.MakeXYWH(
            float(x), float(top + (foot - top) * row / 3), float(size * rng.uniform(1, 2.2)), (foot - top) / 3 - 1
        )
        canvas.drawRect(rect, pen(shade(colour, rng.choice([-0.05, 0.03, -0.03])), 0.45))


def _stair(canvas: Canvas, stage: Stage, foot: Point, size: Point, colour: Colour) -> None:
    (x, y), (half, high) = foot, size
    shape = [(x - half * 1.25, y + 4), (x - half * 0.8, y - high), (x + half * 0.8, y - high), (x + half * 1.25, y + 4)]
    canvas.drawPath(polygon(shape), linear((0, y - high), (0, y), [shade(colour, 0.02), shade(colour, -0.03)]))
    light = mix(shade(colour, 0.05), stage.palette.rim, 0.2)
    for row in range(int(high / 9)):
        level = y - row * 9
        wide = half * (1.2 - 0.42 * row * 9 / high)
        canvas.drawLine(x - wide, level, x + wide, level, stroke(shade(colour, -0.11), 2.4, 0.8))
        canvas.drawLine(x - wide, level + 2.4, x + wide, level + 2.4, stroke(light, 1.6, 0.6))
    for way in (-1, 1):
        rail = [
            (x + way * half * 1.3, y + 4),
            (x + way * half * 0.85, y - high),
            (x + way * half * 1.05, y - high),
            (x + way * half * 1.62, y + 4),
        ]
        canvas.drawPath(polygon(rail), pen(shade(colour, 0.015)))


def _shrine(canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Point, size: Point, colour: Colour) -> Point:
    (x, y), (wide, high) = foot, size
    lit = mix(shade(colour, 0.04), stage.palette.rim, 0.25)
    canvas.drawRect(
        skia.Rect.MakeLTRB(x - wide / 2, y - high * 0.78, x + wide / 2, y + 2),
        linear((0, y - high), (0, y), [lit, colour]),
    )
    _blocks(canvas, rng, (x - wide / 2, y - high * 0.78, x + wide / 2, y), high * 0.14, colour)
    roof = [
        (x - wide * 0.58, y - high * 0.76),
        (x - wide * 0.44, y - high),
        (x + wide * 0.44, y - high),
        (x + wide * 0.58, y - high * 0.76),
    ]
    canvas.drawPath(polygon(roof), pen(mix(shade(colour, 0.01), stage.palette.snow, 0.7 if stage.snowy else 0.0)))
    crest = [
        (x + wide * share, y - high * (1.16 + 0.12 * (index % 2)))
        for index, share in enumerate(np.linspace(-0.3, 0.3, 9))
    ]
    canvas.drawPath(
        polygon([(x - wide * 0.32, y - high), *crest, (x + wide * 0.32, y - high)]), pen(shade(colour, -0.02))
    )
    glow_in = mix(shade(colour, -0.25), stage.palette.lamp, 0.7 * stage.palette.lit_windows)
    door = [
        (x - wide * 0.13, y + 1),
        (x - wide * 0.1, y - high * 0.5),
        (x + wide * 0.1, y - high * 0.5),
        (x + wide * 0.13, y + 1),
    ]
    canvas.drawPath(polygon(door), pen(glow_in))
    return (x, y - high * 0.3)


def face(canvas: Canvas, place: tuple[float, float], high: float, colour: Colour) -> None:
    """Brows, eyes, nose and mouth cut into a stone."""
    x, y = place
    dark, lit = pen(shade(colour, -0.13), 0.9), pen(shade(colour, 0.06), 0.8)
    unit = high / 10
    for way in (-1, 1):
        eye = [
            (x + way * unit * 0.6, y - unit * 1.5),
            (x + way * unit * 2.3, y - unit * 1.8),
            (x + way * unit * 2.1, y - unit * 0.9),
            (x + way * unit * 0.8, y - unit * 0.8),
        ]
        brow = [
            (x + way * unit * 0.3, y - unit * 1.9),
            (x + way * unit * 2.7, y - unit * 2.5),
            (x + way * unit * 2.6, y - unit * 1.9),
            (x + way * unit * 0.4, y - unit * 1.4),
        ]
        canvas.drawPath(polygon(eye), dark)
        canvas.drawPath(polygon(brow), lit)
    nose = [
        (x - unit * 0.3, y - unit * 1.6),
        (x + unit * 0.3, y - unit * 1.6),
        (x + unit * 0.9, y + unit * 0.8),
        (x - unit * 0.9, y + unit * 0.8),
    ]
    canvas.drawPath(polygon(nose), lit)
    mouth = [
        (x - unit * 1.7, y + unit * 1.8),
        (x, y + unit * 1.5),
        (x + unit * 1.7, y + unit * 1.8),
        (x + unit * 1.1, y + unit * 2.7),
        (x - unit * 1.1, y + unit * 2.7),
    ]
    canvas.drawPath(polygon(mouth), dark)
