"""Hangings: what hangs over a street - strings of bulbs, lanterns, washing, cables, and signs that face the viewer."""

import itertools
from collections.abc import Sequence

import numpy as np

from fabula.picture.brushes import lights, wallware
from fabula.picture.brushes.cottages import tinted
from fabula.picture.colour import Colour, from_hexes, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, radial, skia, stroke
from fabula.picture.stage import Canvas, Live, Stage

Spot = tuple[float, float]

CLOTHES = from_hexes("#f4efe4 #d9584f #4f86b8 #e8c25a #7fae8a #e8a0b0 #5a5f8a #f4efe4")
PAPER = from_hexes("#e8483a #f08a3a #f4c04a #e85a6a")
_BOARDS = ("HOTEL", "KINO", "CLUB", "JAZZ", "BAR", "RADIO", "TEA", "SOBA", "DISCO")


def sagging(first: Spot, last: Spot, drop: float, count: int) -> list[Spot]:
    """`count` points along a rope between two spots that hangs `drop` units in the middle."""
    shares = np.linspace(0.0, 1.0, count)
    return [
        (
            float(first[0] + (last[0] - first[0]) * share),
            float(first[1] + (last[1] - first[1]) * share + 4 * drop * share * (1 - share)),
        )
        for share in shares
    ]


def rope(canvas: Canvas, spots: Sequence[Spot], ink: "skia.Paint") -> None:
    """A line through the spots."""
    canvas.drawPath(polygon(spots, closed=False), ink)


def bulbs(canvas: Canvas, stage: Stage, spots: Sequence[Spot], size: float, tint: Colour | None = None) -> None:
    """A string of bulbs along a rope, `size` units each; they burn when it is dark."""
    iron, power = stage.palette.tone(0.9), stage.palette.lit_windows
    rope(canvas, spots, stroke(iron, max(size * 0.22, 1.0)))
    colour = tint or stage.palette.lamp
    for x, y in spots[1:-1]:
        canvas.drawLine(x, y, x, y + size * 0.5, stroke(iron, size * 0.45))
        if power > 0.35:
            glow(canvas, (x, y + size), size * 5.0, colour, 0.55 * power)
        core = mix(colour, (1, 1, 1), 0.6) if power > 0.35 else mix((1, 1, 1), stage.palette.tone(0.4), 0.3)
        canvas.drawOval(skia.Rect.MakeLTRB(x - size * 0.5, y + size * 0.35, x + size * 0.5, y + size * 1.6), pen(core))


def lantern(canvas: Canvas, stage: Stage, middle: Spot, size: float, colour: Colour) -> None:
    """A paper lantern `size` units high, with ribs, caps and a tassel; lit from within after dark."""
    x, y = middle
    power = min(stage.palette.lit_windows, 1.0)
    own = mix(colour, stage.palette.tone(0.6), 0.25 * (1 - power))
    if power > 0.35:
        glow(canvas, middle, size * 2.2, colour, 0.55 * power)
    half = size * 0.52
    body = skia.Rect.MakeLTRB(x - half, y - size * 0.42, x + half, y + size * 0.42)
    bright = mix(own, (1.0, 0.95, 0.75), 0.55 * power)
    canvas.drawOval(body, radial((x, y + size * 0.08), half * 1.15, [bright, own, shade(own, -0.10)], [0, 0.55, 1]))
    rib = stroke(shade(own, -0.09), size * 0.016, 0.6)
    for share in (-0.6, -0.25, 0.25, 0.6):
        level = y + size * 0.42 * share
        wide = half * float(np.sqrt(1 - share**2))
        canvas.drawLine(x - wide, level, x + wide, level, rib)
    cap = pen(shade(stage.palette.tone(0.95), -0.02))
    for level in (y - size * 0.45, y + size * 0.37):
        canvas.drawRect(skia.Rect.MakeXYWH(x - size * 0.2, level, size * 0.4, size * 0.08), cap)
    canvas.drawLine(x, y + size * 0.45, x, y + size * 0.72, stroke(shade(own, -0.04), size * 0.04))


def lanterns(canvas: Canvas, stage: Stage, rng: np.random.Generator, spots: Sequence[Spot], size: float) -> None:
    """Paper lanterns along a rope."""
    rope(canvas, spots, stroke(stage.palette.tone(0.92), max(size * 0.03, 1.0)))
    for x, y in spots[1:-1]:
        lantern(canvas, stage, (x, y + size * 0.55), size, PAPER[int(rng.integers(4))])


def washing(canvas: Canvas, stage: Stage, rng: np.random.Generator, spots: Sequence[Spot], size: float) -> None:
    """Shirts, towels, trousers and socks on a line; `size` units is the height of a shirt."""
    rope(canvas, spots, stroke(stage.palette.tone(0.85), max(size * 0.025, 1.0)))
    for (x, y), (nx, ny) in itertools.pairwise(spots):
        own = tinted(stage, CLOTHES[int(rng.integers(len(CLOTHES)))], 0.5)
        room = nx - x
        lean = float(rng.normal(0, 0.06)) * size
        canvas.save()
        canvas.translate(x, y)
        canvas.skew(lean / size, (ny - y) / max(abs(room), 1e-6) * float(np.sign(room)))
        canvas.drawPath(_garment(int(rng.integers(4)), size, min(abs(room) * 0.86, size)), _cloth(own, size))
        canvas.restore()


def _cloth(own: Colour, size: float) -> "skia.Paint":
    return linear((0, 0), (size * 0.8, size * 0.4), [shade(own, 0.02), own, shade(own, -0.05)])


def _garment(kind: int, size: float, wide: float) -> "skia.Path":
    """The outline of something that dries, its pegs at (0, 0) and (wide, 0)."""
    if kind == 0:
        spots = [(0.0, 0.02), (0.35, 0.0), (0.65, 0.0), (1.0, 0.02), (1.16, 0.36), (0.98, 0.42), (0.86, 0.26)]
        spots += [(0.86, 0.95), (0.14, 0.95), (0.14, 0.26), (0.02, 0.42), (-0.16, 0.36)]
    elif kind == 1:
        spots = [(0.0, 0.0), (1.0, 0.0), (0.98, 1.25), (0.5, 1.29), (0.02, 1.25)]
    elif kind == 2:
        spots = [(0.1, 0.0), (0.9, 0.0), (0.96, 1.2), (0.60, 1.2), (0.5, 0.4), (0.40, 1.2), (0.04, 1.2)]
    else:
        spots = [(0.15, 0.0), (0.85, 0.0), (0.8, 0.3), (1.05, 1.1), (-0.05, 1.1), (0.2, 0.3)]
    return polygon([(px * wide, py * size) for px, py in spots])


def sign(canvas: Canvas, stage: Stage, rng: np.random.Generator, box: "skia.Rect", colour: Colour) -> None:
    """An upright board that faces the viewer: a word, or made-up characters, in light, with a frame."""
    power = stage.palette.lit_windows
    back = shade(mix(stage.palette.tone(0.95), colour, 0.16), -0.01)
    filled = rng.random() < 0.35 and power > 0.3
    path, size, high = _writing(rng, box)
    box = skia.Rect.MakeLTRB(box.left(), box.top(), box.right(), box.top() + high)
    if power > 0.3:
        glow(canvas, (box.centerX(), box.centerY()), box.height() * 0.8, colour, 0.34 * power)
    round_ = skia.RRect.MakeRectXY(box, box.width() * 0.12, box.width() * 0.12)
    if filled:
        ends = [mix(colour, (1, 1, 1), 0.45), colour, shade(colour, -0.06)]
        canvas.drawRRect(round_, linear((0, box.top()), (0, box.bottom()), ends))
        canvas.drawPath(path, stroke(shade(back, -0.03), size * 0.11))
        return
    canvas.drawRRect(round_, pen(back))
    edge = skia.Path()
    edge.addRRect(skia.RRect.MakeRectXY(box.makeInset(box.width() * 0.09, box.width() * 0.09), 3, 3))
    lights.neon(canvas, stage, edge, mix(colour, wallware.NEON[1], 0.3), box.width() * 0.035)
    lights.neon(canvas, stage, path, colour, size * 0.10)


def _writing(rng: np.random.Generator, box: "skia.Rect") -> tuple["skia.Path", float, float]:
    """What is written on a board, the size of its letters, and how high the board has to be for it (units)."""
    size = box.width() * 0.62
    if rng.random() < 0.45:
        word = _BOARDS[int(rng.integers(len(_BOARDS)))]
        size = min(size, box.height() / (len(word) * 1.3 + 0.45))
        path = lights.letters(word, (box.centerX() - size * 0.25, box.top() + size * 0.42), size, upright=True)
        return path, size, size * (len(word) * 1.3 + 0.5)
    count = max(int((box.height() / size - 0.4) / 1.25), 1)
    path = skia.Path()
    for index in range(count):
        left = box.centerX() - size * 0.4
        path.addPath(_character(rng, (left, box.top() + size * (0.35 + 1.25 * index)), size * 0.8))
    return path, size, size * (count * 1.25 + 0.25)


def _character(rng: np.random.Generator, corner: Spot, size: float) -> "skia.Path":
    """A made-up written character: a few strokes across and down in a square."""
    path, (x, y) = skia.Path(), corner
    for level in rng.choice(4, int(rng.integers(2, 4)), replace=False):
        top = y + size * (0.08 + 0.28 * int(level))
        first, last = (0.0, 1.0) if rng.random() < 0.6 else (0.2, 0.8)
        path.moveTo(x + size * first, top)
        path.lineTo(x + size * last, top)
    for column in rng.choice(3, int(rng.integers(1, 3)), replace=False):
        left = x + size * (0.15 + 0.35 * int(column))
        path.moveTo(left, y + size * float(rng.choice([0.0, 0.3])))
        path.lineTo(left, y + size * float(rng.choice([0.7, 1.0])))
    if rng.random() < 0.5:
        path.moveTo(x + size * 0.5, y + size * 0.5)
        path.lineTo(x + size * float(rng.choice([0.0, 1.0])), y + size)
    return path


def steam(stage: Stage, mouths: Sequence[tuple[float, float, float]], z: float) -> Live:
    """Steam from grates and vents: `mouths` are x, y and size in units; puffs rise, grow and fade."""
    puff = lights.halo(mix(mix(stage.palette.haze, (1, 1, 1), 0.35), stage.palette.tone(0.3), 0.2))
    phases = stage.rng("steam").uniform(0, 1, (max(len(mouths), 1), 7))

    def draw(canvas: Canvas, seconds: float) -> None:
        for (x, y, size), row in zip(mouths, phases, strict=False):
            for phase in row:
                age = (seconds * 0.16 + float(phase)) % 1.0
                sway = 0.35 * size * float(np.sin(seconds * 0.6 + phase * 9 + age * 3)) * age
                half = size * (0.14 + 0.5 * age)
                fade = 0.34 * (1 - age) ** 1.4 * min(1.0, age * 6)
                puff(canvas, (x + sway + 0.25 * size * age, y - size * 1.7 * age), (half, half * 1.1), fade)

    return Live(z, draw)


def roof_sign(canvas: Canvas, stage: Stage, rng: np.random.Generator, corner: Spot, word: str, legs: float) -> None:
    """A word in light on a frame over a roof; `corner` is its upper left, `legs` how far its posts go down."""
    (x, y), iron = corner, stage.palette.tone(0.7)
    size = float(rng.uniform(30, 40))
    wide = len(word) * size * 0.775
    for post in np.linspace(x, x + wide, 4):
        canvas.drawLine(float(post), y, float(post), y + legs, stroke(iron, 3))
    canvas.drawLine(x - 6, y + size * 1.25, x + wide + 6, y + size * 1.25, stroke(iron, 4))
    colour = wallware.NEON[int(rng.integers(6))]
    lights.neon(canvas, stage, lights.letters(word, (x, y), size), colour, 3.4)
