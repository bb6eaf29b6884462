"""Hearth: fireplaces, their fire, candles and hanging lanterns, whose light flickers in every frame."""

from collections.abc import Sequence

import numpy as np

from fabula.picture.brushes import joinery, lights
from fabula.picture.colour import Colour, from_hex, mix, shade
from fabula.picture.ink import linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Live, Stage

Point = tuple[float, float]

WARM: Colour = from_hex("#ff9a45")
_TONGUES = ((-0.62, 0.50), (0.58, 0.56), (-0.30, 0.86), (0.30, 0.78), (0.02, 1.0))


def fireplace(canvas: Canvas, stage: Stage, foot: Point, width: float, stone: Colour, wood: Colour) -> None:
    """A chimney breast with a mantel on `foot` (the middle of its base) and an open hearth with logs."""
    x, y = foot
    high, rng = width * 0.86, stage.rng("fireplace")
    breast = skia.Rect.MakeLTRB(x - width * 0.40, stage.top * 1.5, x + width * 0.40, y - high)
    canvas.drawRect(
        breast,
        linear((breast.left(), 0), (breast.right(), 0), [shade(stone, 0.05), shade(stone, 0.02), shade(stone, -0.05)]),
    )
    _stones(canvas, rng, breast, shade(stone, 0.015), width * 0.16)
    canvas.drawRect(skia.Rect.MakeLTRB(x - width / 2, y - high, x + width / 2, y), pen(shade(stone, -0.05)))
    _stones(canvas, rng, skia.Rect.MakeLTRB(x - width / 2, y - high, x + width / 2, y), stone, width * 0.125)
    hole = _mouth(foot, width)
    canvas.drawPath(
        hole, linear((0, y - high * 0.74), (0, y), [from_hex("#0d0708"), from_hex("#2c1410"), from_hex("#5a2614")])
    )
    canvas.drawPath(hole, stroke(shade(stone, -0.16), width * 0.018))
    for turn, rise in ((-14, 0.05), (12, 0.05), (-3, 0.10)):
        canvas.save()
        canvas.translate(x, y - width * rise)
        canvas.rotate(turn)
        log = (-width * 0.20, -width * 0.035, width * 0.20, width * 0.035)
        joinery.slab(canvas, log, from_hex("#5a3826"), width * 0.03)
        canvas.drawCircle(width * 0.19, 0, width * 0.032, pen(from_hex("#c08a55")))
        canvas.restore()
    canvas.drawRect(
        skia.Rect.MakeLTRB(x - width * 0.52, y - high + 6, x + width * 0.52, y - high + 34), pen((0, 0, 0), 0.3, blur=8)
    )
    joinery.slab(
        canvas, (x - width * 0.58, y - high - width * 0.06, x + width * 0.58, y - high + width * 0.02), wood, 5
    )
    joinery.slab(
        canvas, (x - width * 0.56, y - width * 0.012, x + width * 0.56, y + width * 0.05), shade(stone, 0.03), 4
    )


def _mouth(foot: Point, width: float) -> "skia.Path":
    x, y = foot
    path, half, rise = skia.Path(), width * 0.29, width * 0.60
    path.moveTo(x - half, y)
    path.lineTo(x - half, y - rise * 0.66)
    path.quadTo(x, y - rise * 1.22, x + half, y - rise * 0.66)
    path.lineTo(x + half, y)
    path.close()
    return path


def _stones(canvas: Canvas, rng: np.random.Generator, box: "skia.Rect", stone: Colour, size: float) -> None:
    for index, y in enumerate(np.arange(box.top(), box.bottom(), size * 0.66)):
        x = box.left() - (index % 2) * size * 0.5
        while x < box.right():
            wide = size * float(rng.uniform(0.75, 1.25))
            left, right = max(x + 2, box.left()), min(x + wide - 2, box.right())
            if right - left > 8:
                block = skia.Rect.MakeLTRB(left, y + 2, right, min(y + size * 0.66 - 2, box.bottom()))
                own = shade(stone, float(rng.uniform(-0.05, 0.05)))
                canvas.drawRRect(
                    skia.RRect.MakeRectXY(block, 8, 8),
                    linear((0, block.top()), (0, block.bottom()), [shade(own, 0.04), shade(own, -0.03)]),
                )
            x += wide


def fire(stage: Stage, foot: Point, width: float, z: float, strength: float = 1.0) -> Live:
    """Flames on the logs of a fireplace of `width`, with the glow that breathes around them."""
    phase = float(stage.rng("fire").uniform(0, 6.28))
    warm, ember = lights.halo(WARM), lights.halo(from_hex("#ffc060"), 0.25)
    x, y = foot[0], foot[1] - width * 0.06
    layers = [
        (pen(from_hex(tone), alpha), grow)
        for tone, alpha, grow in (
            ("#e8481c", 0.85, 1.0),
            ("#ff8a2a", 0.9, 0.78),
            ("#ffc04a", 0.92, 0.54),
            ("#fff0b0", 0.95, 0.30),
        )
    ]
    sparks = stage.rng("sparks").random((10, 3))

    def draw(canvas: Canvas, seconds: float) -> None:
        flick = 0.84 + 0.11 * np.sin(seconds * 9.3 + phase) + 0.05 * np.sin(seconds * 17.1)
        half = width * 0.62 * float(flick)
        warm(canvas, (x, y - width * 0.16), (half, half * 0.86), 0.62 * strength * float(flick))
        for paint, grow in layers:
            for number, (side, tall) in enumerate(_TONGUES):
                turn = seconds * (4.6 + number * 0.7) + number * 1.9 + phase
                _tongue(
                    canvas,
                    (x + width * 0.20 * side * grow, y),
                    width * 0.075 * grow,
                    width * 0.40 * tall * grow,
                    turn,
                    paint,
                )
        for share, side, pace in sparks:
            age = (seconds * (0.4 + 0.4 * pace) + share) % 1.0
            spot = (
                x + (side - 0.5) * width * 0.3 + width * 0.05 * float(np.sin(age * 9 + side * 7)),
                y - width * (0.1 + 0.5 * age),
            )
            size = width * 0.012 * (1 - age) + 1
            ember(canvas, spot, (size, size), 1 - age)

    return Live(z, draw)


def _tongue(canvas: Canvas, foot: Point, half: float, high: float, turn: float, paint: "skia.Paint") -> None:
    x, y = foot
    sway, high = half * 0.6 * float(np.sin(turn)), high * (0.82 + 0.18 * float(np.sin(turn * 1.7)))
    path = skia.Path()
    path.moveTo(x - half, y)
    path.cubicTo(x - half * 1.2, y - high * 0.42, x - half * 0.1 + sway, y - high * 0.55, x + sway * 1.6, y - high)
    path.cubicTo(x + half * 0.35 + sway, y - high * 0.6, x + half * 1.25, y - high * 0.4, x + half, y)
    path.quadTo(x, y + half * 0.5, x - half, y)
    canvas.drawPath(path, paint)


def candle(canvas: Canvas, foot: Point, size: float, *, dish: bool = True) -> Point:
    """An unlit candle of `size` units; gives the place of its flame."""
    x, y = foot
    if dish:
        canvas.drawOval(
            skia.Rect.MakeLTRB(x - size * 0.42, y - size * 0.10, x + size * 0.42, y + size * 0.08),
            pen(from_hex("#a8824a")),
        )
    body = skia.Rect.MakeLTRB(x - size * 0.14, y - size * 0.78, x + size * 0.14, y)
    wax = from_hex("#f2e3c2")
    canvas.drawRRect(
        skia.RRect.MakeRectXY(body, size * 0.05, size * 0.05),
        linear((body.left(), 0), (body.right(), 0), [wax, shade(wax, -0.12)]),
    )
    canvas.drawLine(x, y - size * 0.76, x, y - size * 0.88, stroke(from_hex("#3a2a22"), size * 0.03))
    return (x, y - size * 0.86)


def flames(stage: Stage, spots: Sequence[Point], size: float, z: float, strength: float = 1.0) -> Live:
    """Candle flames at the spots, `size` units high, each with its halo, trembling on their own."""
    phase = stage.rng("flames", len(spots)).uniform(0, 6.28, max(len(spots), 1))
    warm, flame = lights.halo(from_hex("#ffb45a")), _flame()
    sampling = skia.SamplingOptions(skia.FilterMode.kLinear)

    def draw(canvas: Canvas, seconds: float) -> None:
        for (x, y), own in zip(spots, phase, strict=False):
            tremble = float(np.sin(seconds * 8.1 + own) + 0.6 * np.sin(seconds * 13.7 + own * 2.3))
            high, lean = size * (1 + 0.09 * tremble), size * 0.05 * float(np.sin(seconds * 5.3 + own * 1.7))
            warm(canvas, (x, y - size * 0.4), (size * 2.0, size * 2.0), (0.55 + 0.06 * tremble) * strength)
            box = skia.Rect.MakeLTRB(x - size * 0.3 + lean, y - high, x + size * 0.3 + lean, y + size * 0.06)
            canvas.drawImageRect(flame, box, sampling, skia.Paint(Alphaf=0.96))

    return Live(z, draw)


def _flame() -> "skia.Image":
    """A candle flame drawn once."""
    surface = skia.Surface(48, 96)
    canvas = surface.getCanvas()
    for tone, grow in (("#ff8a2a", 1.0), ("#ffc04a", 0.78), ("#fff6d0", 0.5)):
        path = skia.Path()
        wide, high = 17 * grow, 88 * grow
        path.moveTo(24, 92 - high)
        path.cubicTo(24 + wide * 0.5, 92 - high * 0.62, 24 + wide * 1.2, 92 - high * 0.2, 24, 92)
        path.cubicTo(24 - wide * 1.2, 92 - high * 0.2, 24 - wide * 0.5, 92 - high * 0.62, 24, 92 - high)
        canvas.drawPath(path, pen(from_hex(tone), 0.9, blur=1.2))
    return surface.makeImageSnapshot()


def lantern(canvas: Canvas, top: Point, drop: float, size: float, *, on: bool) -> Point:
    """A lantern on a chain from `top`, `drop` units down; gives the middle of its light."""
    x, y = top[0], top[1] + drop
    iron = from_hex("#2e2a30")
    canvas.drawLine(*top, x, y, stroke(iron, size * 0.05))
    glass = skia.Rect.MakeLTRB(x - size * 0.30, y + size * 0.22, x + size * 0.30, y + size * 0.92)
    light = from_hex("#ffdc90") if on else from_hex("#8f8a80")
    canvas.drawRect(
        glass, linear((0, glass.top()), (0, glass.bottom()), [shade(light, -0.08), light, shade(light, -0.05)])
    )
    canvas.drawPath(
        polygon([(x - size * 0.42, y + size * 0.24), (x, y - size * 0.02), (x + size * 0.42, y + size * 0.24)]),
        pen(iron),
    )
    for side in (-0.3, 0.0, 0.3):
        canvas.drawLine(x + side * size, glass.top(), x + side * size, glass.bottom(), stroke(iron, size * 0.045))
    canvas.drawRect(
        skia.Rect.MakeLTRB(x - size * 0.36, glass.bottom(), x + size * 0.36, glass.bottom() + size * 0.09),
        pen(mix(iron, (0.5, 0.4, 0.3), 0.2)),
    )
    return (x, y + size * 0.58)
