"""Officeware: desks with screens that glow, swivel chairs, pin boards, open shelves with folders, bare lamps."""

from collections.abc import Callable

import numpy as np

from fabula.picture.brushes import joinery
from fabula.picture.brushes.furniture import rounded
from fabula.picture.colour import Colour, from_hex, from_hexes, shade
from fabula.picture.ink import linear, pen, polygon, radial, skia, stroke
from fabula.picture.stage import Canvas, Live

Point = tuple[float, float]
Box = tuple[float, float, float, float]

NOTES = from_hexes("#ffd95a #ff9f8a #8fd3ff #a8e6a1 #d9b3ff #ffffff")
_SYNTAX = from_hexes("#7fd8ff #ffb86a #a8f0a0 #ff8fb8 #d0d8e8 #c8a8ff")


def desk(canvas: Canvas, foot: Point, size: tuple[float, float], wood: Colour, metal: Colour) -> float:
    """A desk top on two metal trestles with a chest of drawers; gives the height of the top."""
    (x, y), (wide, high) = foot, size
    joinery.under(canvas, foot, wide * 0.55)
    for side in (-0.42, 0.42):
        for lean in (-0.05, 0.05):
            canvas.drawLine(x + side * wide, y - high, x + (side + lean) * wide, y, stroke(metal, 11))
        canvas.drawLine(
            x + (side - 0.03) * wide, y - high * 0.35, x + (side + 0.03) * wide, y - high * 0.35, stroke(metal, 7)
        )
    joinery.cabinet(
        canvas, (x + wide * 0.20, y - high * 0.84, x + wide * 0.36, y - 6), shade(metal, 0.25), 1, drawers=True
    )
    joinery.slab(canvas, (x - wide / 2, y - high, x + wide / 2, y - high * 0.92), wood, 4)
    return y - high


def screen(canvas: Canvas, foot: Point, wide: float) -> Box:
    """A monitor on its stand, seen from the front and dark; gives the box of its picture."""
    x, y = foot
    high, case = wide * 0.58, from_hex("#2a2c34")
    canvas.drawOval(
        skia.Rect.MakeLTRB(x - wide * 0.2, y - wide * 0.03, x + wide * 0.2, y + wide * 0.02), pen(shade(case, 0.12))
    )
    canvas.drawRect(skia.Rect.MakeLTRB(x - wide * 0.035, y - wide * 0.2, x + wide * 0.035, y), pen(shade(case, 0.08)))
    box = (x - wide / 2, y - wide * 0.12 - high, x + wide / 2, y - wide * 0.12)
    rounded(canvas, box, 10, linear((box[0], 0), (box[2], 0), [shade(case, 0.06), case]))
    return (box[0] + 9, box[1] + 9, box[2] - 9, box[3] - 16)


def shown(canvas: Canvas, rng: np.random.Generator, box: Box, kind: int) -> None:
    """What a screen shows, in its own light: coloured lines of a program, a chart, or a picture."""
    left, top, right, foot = box
    wide, high = right - left, foot - top
    rect = skia.Rect.MakeLTRB(*box)
    canvas.save()
    canvas.clipRect(rect)
    deep = from_hexes("#16203a #10302f #2a1a40")[kind % 3]
    canvas.drawRect(rect, linear((left, top), (right, foot), [shade(deep, 0.10), deep]))
    if kind == 0:
        indent = 0
        for row in range(int(high / 13)):
            indent = int(np.clip(indent + rng.integers(-1, 2), 0, 4))
            x = left + 14 + indent * 16.0
            for _ in range(int(rng.integers(1, 4))):
                long = float(rng.uniform(14, 62))
                ink = stroke(_SYNTAX[int(rng.integers(6))], 5, 0.95)
                canvas.drawLine(x, top + 12 + row * 13, min(x + long, right - 12), top + 12 + row * 13, ink)
                x += long + 14
    elif kind == 1:
        for index in range(9):
            tall = high * float(rng.uniform(0.15, 0.7))
            x = left + wide * (0.08 + 0.095 * index)
            canvas.drawRect(
                skia.Rect.MakeLTRB(x, foot - 16 - tall, x + wide * 0.06, foot - 16), pen(_SYNTAX[index % 3])
            )
        spots = [(left + wide * (0.08 + 0.1 * i), top + high * float(rng.uniform(0.1, 0.5))) for i in range(9)]
        canvas.drawPath(polygon(spots, closed=False), stroke(_SYNTAX[3], 4))
    else:
        sky = from_hexes("#3a2a6a #d0608a #ffb87a")
        canvas.drawRect(rect, linear((0, top), (0, foot), sky))
        canvas.drawCircle(left + wide * 0.6, top + high * 0.6, high * 0.16, pen(from_hex("#fff0c8")))
        for level, tone in ((0.62, "#6a3f7a"), (0.78, "#35245a")):
            spots = (
                [(left, foot)]
                + [(left + wide * i / 6, top + high * (level + float(rng.uniform(-0.12, 0.08)))) for i in range(7)]
                + [(right, foot)]
            )
            canvas.drawPath(polygon(spots), pen(from_hex(tone)))
    canvas.drawPath(
        polygon([(left, top), (left + wide * 0.42, top), (left + wide * 0.18, foot), (left, foot)]),
        pen((1, 1, 1), 0.05),
    )
    canvas.restore()


def cursor(box: Box, z: float) -> Live:
    """The blink of a cursor on a screen."""
    ink = pen((1.0, 1.0, 1.0), 0.95)
    x, y = box[0] + (box[2] - box[0]) * 0.3, box[1] + (box[3] - box[1]) * 0.55

    def draw(canvas: Canvas, seconds: float) -> None:
        if seconds % 1.1 < 0.6:
            canvas.drawRect(skia.Rect.MakeXYWH(x, y, 5, 13), ink)

    return Live(z, draw)


def keyboard(canvas: Canvas, foot: Point, wide: float) -> None:
    """A keyboard and a mouse."""
    x, y = foot
    rounded(canvas, (x - wide / 2, y - wide * 0.10, x + wide / 2, y), 5, pen(from_hex("#d5d7de")))
    for row in range(2):
        canvas.drawLine(
            x - wide * 0.45,
            y - wide * (0.03 + 0.035 * row),
            x + wide * 0.45,
            y - wide * (0.03 + 0.035 * row),
            stroke(from_hex("#8f939e"), wide * 0.014),
        )
    canvas.drawOval(
        skia.Rect.MakeXYWH(x + wide * 0.6, y - wide * 0.09, wide * 0.13, wide * 0.09), pen(from_hex("#c9ccd4"))
    )


def chair(canvas: Canvas, foot: Point, size: float, cloth: Colour) -> None:
    """A swivel chair from behind, `size` units high."""
    x, y = foot
    dark = from_hex("#2c2e36")
    joinery.under(canvas, foot, size * 0.34)
    for side in (-0.26, -0.1, 0.1, 0.26):
        canvas.drawLine(x, y - size * 0.12, x + side * size, y - size * 0.03, stroke(dark, size * 0.03))
        canvas.drawCircle(x + side * size, y - size * 0.025, size * 0.028, pen(dark))
    canvas.drawLine(x, y - size * 0.4, x, y - size * 0.1, stroke(dark, size * 0.05))
    rounded(
        canvas,
        (x - size * 0.27, y - size * 0.47, x + size * 0.27, y - size * 0.37),
        size * 0.05,
        pen(shade(cloth, -0.08)),
    )
    for side in (-1, 1):
        canvas.drawLine(
            x + side * size * 0.29, y - size * 0.44, x + side * size * 0.29, y - size * 0.60, stroke(dark, size * 0.03)
        )
        rounded(
            canvas,
            (
                x + side * size * 0.29 - size * 0.05,
                y - size * 0.63,
                x + side * size * 0.29 + size * 0.05,
                y - size * 0.59,
            ),
            6,
            pen(dark),
        )
    back = (x - size * 0.23, y - size, x + size * 0.23, y - size * 0.50)
    rounded(
        canvas, back, size * 0.09, linear((0, back[1]), (0, back[3]), [shade(cloth, 0.06), cloth, shade(cloth, -0.06)])
    )
    rounded(
        canvas, (back[0] + 14, back[1] + 16, back[2] - 14, back[3] - 16), size * 0.06, stroke(shade(cloth, -0.07), 3)
    )


def pin_board(canvas: Canvas, rng: np.random.Generator, box: Box, wood: Colour) -> None:
    """Cork with notes, sketches and a few red threads between them."""
    left, top, right, foot = box
    canvas.drawRect(skia.Rect.MakeLTRB(left, top + 8, right + 8, foot + 10), pen((0, 0, 0), 0.22, blur=6))
    joinery.slab(canvas, (left - 10, top - 10, right + 10, foot + 10), wood, 4)
    canvas.drawRect(skia.Rect.MakeLTRB(*box), pen(from_hex("#c99a68")))
    columns, rows = max(int((right - left) / 84), 2), max(int((foot - top) / 84), 2)
    pins = []
    for column in range(columns):
        for row in range(rows):
            if rng.random() < 0.2:
                continue
            x = left + (column + 0.5) * (right - left) / columns + float(rng.uniform(-8, 8))
            y = top + (row + 0.5) * (foot - top) / rows + float(rng.uniform(-8, 8))
            canvas.save()
            canvas.translate(x, y)
            canvas.rotate(float(rng.uniform(-9, 9)))
            half = float(rng.uniform(24, 34))
            canvas.drawRect(skia.Rect.MakeLTRB(-half + 3, -half + 4, half + 3, half + 4), pen((0, 0, 0), 0.18))
            canvas.drawRect(skia.Rect.MakeLTRB(-half, -half, half, half), pen(NOTES[int(rng.integers(6))]))
            for line in range(3):
                canvas.drawLine(
                    -half * 0.7,
                    -half * 0.3 + line * half * 0.42,
                    half * float(rng.uniform(0, 0.7)),
                    -half * 0.3 + line * half * 0.42,
                    stroke((0.3, 0.3, 0.4), 3, 0.55),
                )
            canvas.restore()
            pins.append((x, y - half * 0.7))
    for first, second in zip(pins[::3], pins[2::3], strict=False):
        canvas.drawLine(*first, *second, stroke(from_hex("#c8404a"), 2.4, 0.8))
    for pin in pins:
        canvas.drawCircle(*pin, 5, pen(from_hex("#d8433f")))


def rack(
    canvas: Canvas,
    rng: np.random.Generator,
    box: Box,
    wood: Colour,
    metal: Colour,
    leaf: Callable[[Canvas, Point, float], None],
) -> None:
    """Open shelves on a metal frame with folders, boxes and, here and there, a plant by `leaf`."""
    left, top, right, foot = box
    joinery.under(canvas, ((left + right) / 2, foot), (right - left) * 0.52)
    rows = max(round((foot - top) / 150), 2)
    high = (foot - top) / rows
    for row in range(rows):
        level = top + (row + 1) * high - (16 if row == rows - 1 else 0)
        x = left + 16
        while x < right - 30:
            pick = rng.random()
            if pick < 0.16:
                leaf(canvas, (x + 32, level), high * 0.72)
                x += 74
            elif pick < 0.3:
                tint = from_hexes("#d9cdb8 #8fa3a8 #b89a80")[int(rng.integers(3))]
                rounded(canvas, (x, level - high * 0.42, min(x + 76, right - 10), level), 4, pen(tint))
                rounded(
                    canvas,
                    (x + 24, level - high * 0.28, min(x + 52, right - 14), level - high * 0.18),
                    3,
                    pen(shade(tint, 0.12)),
                )
                x += 86
            elif pick < 0.38:
                x += 50
            else:
                tint, wide = NOTES[int(rng.integers(5))], float(rng.uniform(18, 30))
                tint = shade(tint, -0.16)
                canvas.drawRect(
                    skia.Rect.MakeLTRB(x, level - high * 0.66, x + wide, level),
                    linear((x, 0), (x + wide, 0), [shade(tint, 0.04), shade(tint, -0.06)]),
                )
                canvas.drawCircle(x + wide / 2, level - high * 0.14, wide * 0.2, pen(shade(tint, -0.2)))
                x += wide + 2
        joinery.slab(canvas, (left, level, right, level + 14), wood, 2)
    for edge in (left, right - 10):
        canvas.drawRect(skia.Rect.MakeXYWH(edge, top - 8, 10, foot - top + 8), pen(metal))


def bulb(canvas: Canvas, top: Point, drop: float, size: float, metal: Colour, *, on: bool) -> Point:
    """A hanging lamp with a wide metal shade; gives the middle of its light."""
    x, y = top[0], top[1] + drop
    canvas.drawLine(*top, x, y - size * 0.5, stroke(shade(metal, -0.1), 5))
    hood = skia.Path()
    hood.moveTo(x - size * 0.7, y)
    hood.cubicTo(x - size * 0.62, y - size * 0.42, x - size * 0.2, y - size * 0.40, x - size * 0.12, y - size * 0.62)
    hood.lineTo(x + size * 0.12, y - size * 0.62)
    hood.cubicTo(x + size * 0.2, y - size * 0.40, x + size * 0.62, y - size * 0.42, x + size * 0.7, y)
    hood.close()
    if on:
        canvas.drawCircle(x, y + 2, size * 0.24, radial((x, y), size * 0.26, [(1, 1, 0.94), (1.0, 0.88, 0.6)]))
    canvas.drawPath(
        hood,
        linear((x - size * 0.7, 0), (x + size * 0.7, 0), [shade(metal, 0.05), shade(metal, 0.12), shade(metal, -0.08)]),
    )
    return (x, y + size * 0.1)
