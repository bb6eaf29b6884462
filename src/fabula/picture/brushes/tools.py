"""Tools: hammers, saws, planes and spanners on a wall, a bench with a vice, planks, and things half built."""

import numpy as np

from fabula.picture.brushes import joinery
from fabula.picture.brushes.furniture import rounded
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import linear, pen, polygon, radial, skia, stroke
from fabula.picture.stage import Canvas

Point = tuple[float, float]
Box = tuple[float, float, float, float]

STEEL: Colour = from_hex("#aab2ba")
_HANDLES = from_hexes("#b5703a #c8503a #3f6f9a #d9a03a #8a5a3a")
_PAINTS = from_hexes("#d8503a #e8b03a #3f7fb0 #5a9a5a #e8e0d0 #8a5aa0")


def rack(canvas: Canvas, rng: np.random.Generator, box: Box, wood: Colour) -> None:
    """A board of holes with tools hung on it, each with its shadow."""
    left, top, right, foot = box
    canvas.drawRect(skia.Rect.MakeLTRB(left, top + 8, right + 8, foot + 12), pen((0, 0, 0), 0.24, blur=8))
    joinery.slab(canvas, box, wood, 4)
    hole = pen(shade(wood, -0.10))
    for x in np.arange(left + 24, right - 8, 30.0):
        for y in np.arange(top + 20, foot - 8, 30.0):
            canvas.drawCircle(float(x), float(y), 2.6, hole)
    kinds = (_hammer, _saw, _spanner, _pliers, _chisel, _square)
    columns = max(int((right - left - 30) / 92), 2)
    rows = max(int((foot - top) / 140), 1)
    for row in range(rows):
        for column in range(columns):
            spot = (left + (column + 0.5) * (right - left) / columns, top + 24 + row * (foot - top) / rows)
            size = min((foot - top) / rows * 0.82, 130.0) * float(rng.uniform(0.85, 1.0))
            kind, colour = kinds[int(rng.integers(6))], _HANDLES[int(rng.integers(5))]
            canvas.save()
            canvas.translate(*spot)
            canvas.scale(size, size)
            kind(canvas, colour)
            canvas.restore()


def _hammer(canvas: Canvas, colour: Colour) -> None:
    canvas.drawLine(0, 0.1, 0, 0.95, stroke(colour, 0.09))
    canvas.drawRect(skia.Rect.MakeLTRB(-0.24, 0.02, 0.20, 0.18), pen(shade(STEEL, -0.12)))
    canvas.drawPath(polygon([(0.20, 0.02), (0.36, 0.10), (0.20, 0.16)]), pen(shade(STEEL, -0.04)))


def _saw(canvas: Canvas, colour: Colour) -> None:
    blade = [(-0.10, 0.30), (0.16, 0.30), (0.06, 1.0), (-0.04, 1.0)]
    canvas.drawPath(polygon(blade), pen(STEEL))
    teeth = [(0.16 - 0.10 * i / 11 + (0.035 if i % 2 else 0.0), 0.30 + 0.70 * i / 11) for i in range(12)]
    canvas.drawPath(polygon(teeth, closed=False), stroke(shade(STEEL, -0.2), 0.02))
    canvas.drawRRect(skia.RRect.MakeRectXY(skia.Rect.MakeLTRB(-0.18, 0.0, 0.20, 0.32), 0.1, 0.1), pen(colour))
    canvas.drawRRect(
        skia.RRect.MakeRectXY(skia.Rect.MakeLTRB(-0.06, 0.08, 0.09, 0.22), 0.05, 0.05), pen(shade(colour, -0.22))
    )


def _spanner(canvas: Canvas, colour: Colour) -> None:
    canvas.drawLine(0, 0.18, 0, 0.84, stroke(STEEL, 0.09))
    for y, gap in ((0.10, -1), (0.90, 1)):
        canvas.drawCircle(0, y, 0.13, pen(shade(STEEL, -0.04)))
        canvas.drawRect(
            skia.Rect.MakeLTRB(-0.05, min(y, y + gap * 0.16), 0.05, max(y, y + gap * 0.16)), pen(shade(STEEL, -0.3))
        )


def _pliers(canvas: Canvas, colour: Colour) -> None:
    for side in (-1, 1):
        grip = skia.Path()
        grip.moveTo(0, 0.36)
        grip.quadTo(side * 0.20, 0.55, side * 0.12, 0.95)
        canvas.drawPath(grip, stroke(colour, 0.085))
        canvas.drawLine(side * 0.05, 0.05, side * 0.03, 0.34, stroke(shade(STEEL, -0.08), 0.085))
    canvas.drawCircle(0, 0.36, 0.06, pen(shade(STEEL, -0.2)))


def _chisel(canvas: Canvas, colour: Colour) -> None:
    for dx in (-0.16, 0.04, 0.24):
        canvas.drawLine(dx, 0.0, dx, 0.34, stroke(colour, 0.10))
        canvas.drawRect(skia.Rect.MakeLTRB(dx - 0.035, 0.36, dx + 0.035, 0.86), pen(STEEL))


def _square(canvas: Canvas, colour: Colour) -> None:
    canvas.drawLine(-0.14, 0.05, -0.14, 0.75, stroke(colour, 0.11))
    canvas.drawLine(-0.10, 0.72, 0.34, 0.72, stroke(STEEL, 0.07))


def bench(canvas: Canvas, rng: np.random.Generator, foot: Point, size: tuple[float, float], wood: Colour) -> float:
    """A heavy bench with drawers, a vice, a plane, a mallet and tins; gives the height of its top."""
    (x, y), (wide, high) = foot, size
    joinery.under(canvas, foot, wide * 0.56)
    for side in (-0.44, 0.44):
        joinery.slab(canvas, (x + side * wide - 30, y - high, x + side * wide + 30, y), shade(wood, -0.05), 3)
    joinery.slab(canvas, (x - wide * 0.44, y - high * 0.32, x + wide * 0.44, y - high * 0.22), shade(wood, -0.07), 3)
    joinery.cabinet(
        canvas,
        (x - wide * 0.10, y - high * 0.84, x + wide * 0.36, y - high * 0.34),
        shade(wood, -0.03),
        3,
        drawers=True,
    )
    for index in range(4):
        box = (x - wide * 0.40 + index * 74, y - high * 0.34 - 44, x - wide * 0.40 + index * 74 + 62, y - high * 0.32)
        if box[2] < x - wide * 0.12:
            rounded(canvas, box, 4, pen(_PAINTS[int(rng.integers(6))]))
    top = y - high
    joinery.slab(canvas, (x - wide / 2, top, x + wide / 2, top + high * 0.14), wood, 4)
    vice = x - wide * 0.38
    joinery.slab(canvas, (vice - 40, top - 34, vice + 40, top + 50), from_hex("#566270"), 6)
    canvas.drawLine(vice - 56, top + 26, vice + 56, top + 26, stroke(STEEL, 8))
    plane = x + wide * 0.33
    rounded(canvas, (plane - 62, top - 26, plane + 62, top), 6, pen(shade(wood, -0.10)))
    canvas.drawPath(
        polygon([(plane - 6, top - 26), (plane + 14, top - 66), (plane + 30, top - 60), (plane + 16, top - 26)]),
        pen(STEEL),
    )
    tins(canvas, rng, (x + wide * 0.40, x + wide * 0.49), top, 54)
    return top


def tins(canvas: Canvas, rng: np.random.Generator, ends: tuple[float, float], y: float, size: float) -> None:
    """Tins of paint, jars of screws and brushes along a shelf whose upper edge is at `y`."""
    x = ends[0] + size * 0.4
    while x < ends[1] - size * 0.2:
        tone, grow = _PAINTS[int(rng.integers(6))], float(rng.uniform(0.8, 1.1))
        half, high = size * 0.36 * grow, size * 0.86 * grow
        box = (x - half, y - high, x + half, y)
        rounded(
            canvas,
            box,
            4,
            linear((box[0], 0), (box[2], 0), [shade(STEEL, -0.05), shade(STEEL, 0.10), shade(STEEL, -0.16)]),
        )
        rounded(canvas, (x - half, y - high * 0.72, x + half, y - high * 0.2), 2, pen(tone))
        if rng.random() < 0.35:
            for lean in (-0.16, 0.02, 0.2):
                canvas.drawLine(x, y - high, x + lean * size, y - high - size * 0.6, stroke(_HANDLES[0], 6))
                canvas.drawLine(
                    x + lean * size,
                    y - high - size * 0.6,
                    x + lean * size * 1.25,
                    y - high - size * 0.8,
                    stroke(tone, 11),
                )
        x += half * 2 + size * float(rng.uniform(0.1, 0.3))


def planks(canvas: Canvas, rng: np.random.Generator, foot: Point, high: float, count: int, lean: float) -> None:
    """Planks that lean against the wall."""
    x, y = foot
    for index in range(count):
        tall, wide = high * float(rng.uniform(0.7, 1.0)), float(rng.uniform(26, 44))
        colour = shade(from_hexes("#d0a070 #b8854f #dcb888")[int(rng.integers(3))], float(rng.uniform(-0.03, 0.03)))
        left, shift = x + index * 34.0, lean * tall
        shape = [(left, y), (left + wide, y), (left + wide + shift, y - tall), (left + shift, y - tall)]
        canvas.drawPath(
            polygon(shape), linear((left, 0), (left + wide, 0), [shade(colour, 0.04), shade(colour, -0.07)])
        )


def shavings(canvas: Canvas, rng: np.random.Generator, middle: Point, half: float) -> None:
    """Curls of wood on the floor."""
    for _ in range(34):
        x, y = middle[0] + float(rng.normal(0, half * 0.5)), middle[1] + float(rng.normal(0, half * 0.07))
        size = float(rng.uniform(6, 15))
        curl = skia.Rect.MakeXYWH(x, y, size * 1.5, size)
        canvas.drawArc(
            curl,
            float(rng.uniform(0, 360)),
            270,
            False,
            stroke(from_hexes("#e8c890 #f2dcb0 #cfa468")[int(rng.integers(3))], 4),
        )


def boat(canvas: Canvas, foot: Point, wide: float, wood: Colour) -> None:
    """A rowing boat on trestles, planked to half its height, its ribs still bare."""
    x, y = foot
    joinery.under(canvas, foot, wide * 0.5)
    for side in (-0.28, 0.28):
        for lean in (-30, 30):
            canvas.drawLine(x + side * wide, y - wide * 0.17, x + side * wide + lean, y, stroke(shade(wood, -0.10), 13))
    keel, rail = y - wide * 0.16, y - wide * 0.40
    for share in np.linspace(-0.42, 0.40, 9):
        bend, ends = float(abs(share)), x + float(share) * wide
        canvas.drawLine(
            ends, keel - bend * 40, ends + float(share) * 40, rail - bend * 44, stroke(shade(wood, -0.06), 12)
        )
    for row in range(4):
        low = keel - row * wide * 0.045
        strake = skia.Path()
        strake.moveTo(x - wide * (0.40 + 0.02 * row), low - wide * 0.055)
        strake.quadTo(x, low + wide * 0.035, x + wide * (0.42 + 0.024 * row), low - wide * 0.085)
        canvas.drawPath(strake, stroke(shade(wood, 0.05 - 0.03 * (row % 2)), wide * 0.046))
    gunwale = skia.Path()
    gunwale.moveTo(x - wide * 0.48, rail - wide * 0.03)
    gunwale.quadTo(x, rail + wide * 0.07, x + wide * 0.53, rail - wide * 0.07)
    canvas.drawPath(gunwale, stroke(shade(wood, 0.02), wide * 0.028))
    canvas.drawLine(
        x + wide * 0.435,
        keel - wide * 0.06,
        x + wide * 0.53,
        rail - wide * 0.07,
        stroke(shade(wood, -0.03), wide * 0.03),
    )
    canvas.drawLine(
        x - wide * 0.41,
        keel - wide * 0.03,
        x - wide * 0.48,
        rail - wide * 0.03,
        stroke(shade(wood, -0.03), wide * 0.03),
    )


def horse(canvas: Canvas, foot: Point, size: float, wood: Colour) -> None:
    """A rocking horse, carved but not painted."""
    canvas.save()
    canvas.translate(*foot)
    joinery.under(canvas, (0, 0), size * 0.6)
    canvas.scale(size, size)
    pale = shade(wood, 0.08)
    canvas.drawArc(skia.Rect.MakeLTRB(-0.72, -1.22, 0.72, -0.02), 38, 104, False, stroke(shade(wood, -0.06), 0.06))
    for x0, x1 in ((-0.24, -0.40), (-0.16, -0.24), (0.20, 0.26), (0.26, 0.42)):
        canvas.drawLine(x0, -0.46, x1, -0.10, stroke(shade(pale, -0.05), 0.075))
    body = skia.Path()
    body.moveTo(-0.38, -0.62)
    body.cubicTo(-0.2, -0.70, 0.1, -0.62, 0.22, -0.72)
    body.cubicTo(0.30, -0.84, 0.32, -1.0, 0.38, -1.06)
    body.cubicTo(0.46, -1.08, 0.52, -0.98, 0.62, -0.86)
    body.cubicTo(0.62, -0.78, 0.54, -0.78, 0.48, -0.84)
    body.cubicTo(0.44, -0.70, 0.42, -0.54, 0.34, -0.44)
    body.cubicTo(0.1, -0.36, -0.2, -0.36, -0.34, -0.42)
    body.cubicTo(-0.44, -0.48, -0.44, -0.58, -0.38, -0.62)
    canvas.drawPath(body, linear((0, -1.06), (0, -0.36), [shade(pale, 0.05), pale, shade(pale, -0.10)]))
    canvas.drawCircle(0.46, -0.95, 0.018, pen(from_hex("#2a1e1a")))
    for index in range(6):
        canvas.drawCircle(0.34 - index * 0.030, -1.04 + index * 0.055, 0.045, pen(shade(wood, -0.12)))
    canvas.drawLine(-0.40, -0.58, -0.52, -0.36, stroke(shade(wood, -0.12), 0.06))
    canvas.drawRRect(
        skia.RRect.MakeRectXY(skia.Rect.MakeLTRB(-0.16, -0.70, 0.14, -0.60), 0.04, 0.04), pen(from_hex("#a8443a"))
    )
    canvas.restore()


def robot(canvas: Canvas, foot: Point, size: float, metal: Colour) -> None:
    """A friendly robot with its chest open, one arm still off."""
    canvas.save()
    canvas.translate(*foot)
    joinery.under(canvas, (0, 0), size * 0.3)
    canvas.scale(size, size)
    dark = shade(metal, -0.16)
    for side in (-0.11, 0.11):
        canvas.drawLine(side, -0.34, side, -0.06, stroke(dark, 0.07))
        canvas.drawRRect(
            skia.RRect.MakeRectXY(skia.Rect.MakeLTRB(side - 0.09, -0.08, side + 0.09, 0.0), 0.03, 0.03),
            pen(shade(metal, -0.08)),
        )
    chest = skia.Rect.MakeLTRB(-0.21, -0.72, 0.21, -0.30)
    canvas.drawRRect(
        skia.RRect.MakeRectXY(chest, 0.06, 0.06),
        linear((-0.21, 0), (0.21, 0), [shade(metal, 0.08), metal, shade(metal, -0.12)]),
    )
    canvas.drawRRect(
        skia.RRect.MakeRectXY(skia.Rect.MakeLTRB(-0.13, -0.64, 0.13, -0.40), 0.03, 0.03), pen(from_hex("#241f2c"))
    )
    for index, tone in enumerate(("#e85a4a", "#f0c04a", "#5ac8f0")):
        wire = skia.Path()
        wire.moveTo(-0.10 + 0.07 * index, -0.62)
        wire.quadTo(0.06 - 0.06 * index, -0.52, -0.06 + 0.08 * index, -0.42)
        canvas.drawPath(wire, stroke(from_hex(tone), 0.014))
    canvas.drawCircle(0.05, -0.50, 0.035, stroke(from_hex("#d9a441"), 0.02))
    canvas.drawLine(0.21, -0.66, 0.32, -0.50, stroke(dark, 0.06))
    canvas.drawLine(0.32, -0.50, 0.28, -0.36, stroke(dark, 0.05))
    canvas.drawCircle(-0.22, -0.65, 0.045, pen(dark))
    canvas.drawLine(0, -0.78, 0, -0.70, stroke(dark, 0.06))
    head = skia.Rect.MakeLTRB(-0.17, -1.0, 0.17, -0.76)
    canvas.drawRRect(
        skia.RRect.MakeRectXY(head, 0.07, 0.07),
        linear((0, -1.0), (0, -0.76), [shade(metal, 0.10), shade(metal, -0.05)]),
    )
    for side in (-0.075, 0.075):
        canvas.drawCircle(side, -0.88, 0.048, pen(from_hex("#1c2430")))
        canvas.drawCircle(side, -0.88, 0.032, radial((side, -0.88), 0.036, [from_hex("#d8fbff"), from_hex("#4ac8e8")]))
    canvas.drawLine(0.06, -1.0, 0.09, -1.10, stroke(dark, 0.02))
    canvas.drawCircle(0.09, -1.11, 0.026, pen(mix(from_hex("#e8503a"), (1, 1, 1), 0.1)))
    canvas.restore()
