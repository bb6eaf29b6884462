"""Palace: columns with capitals and bases, arcades, banners, chandeliers, thrones, steps and carpets."""

import itertools

import numpy as np

from fabula.picture.brushes import hearth, joinery
from fabula.picture.brushes.furniture import rounded
from fabula.picture.colour import Colour, from_hex, mix, shade
from fabula.picture.ink import linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas

Point = tuple[float, float]

GOLD: Colour = from_hex("#d0a04e")


def column(canvas: Canvas, foot: Point, top: float, half: float, stone: Colour) -> None:
    """A fluted column from its base on `foot` up to `top`, `half` units thick on each side, with gilt bands."""
    x, y = foot
    joinery.under(canvas, (x, y), half * 2.2, 0.42)
    shaft = skia.Rect.MakeLTRB(x - half, top + half * 1.2, x + half, y - half * 0.9)
    tones = [shade(stone, -0.14), shade(stone, 0.03), shade(stone, 0.08), shade(stone, -0.04), shade(stone, -0.18)]
    canvas.drawRect(shaft, linear((x - half, 0), (x + half, 0), tones, [0, 0.24, 0.40, 0.72, 1]))
    for share in (-0.76, -0.48, -0.16, 0.18, 0.50, 0.78):
        canvas.drawLine(
            x + share * half,
            shaft.top(),
            x + share * half,
            shaft.bottom(),
            stroke(shade(stone, -0.13), half * 0.075, 0.5),
        )
    for grow, low, high in ((1.45, 0.0, 0.30), (1.25, 0.30, 0.52), (1.34, 0.52, 0.72), (1.12, 0.72, 0.94)):
        box = (x - half * grow, y - half * high, x + half * grow, y - half * low)
        rounded(canvas, box, half * 0.1, linear((box[0], 0), (box[2], 0), tones, [0, 0.24, 0.40, 0.72, 1]))
    canvas.drawRect(skia.Rect.MakeLTRB(x - half * 1.1, y - half * 1.06, x + half * 1.1, y - half * 0.92), pen(GOLD))
    _capital(canvas, (x, top), half, stone)


def _capital(canvas: Canvas, top: Point, half: float, stone: Colour) -> None:
    """Leaves and scrolls under a slab."""
    x, y = top
    bell = polygon(
        [
            (x - half, y + half * 1.3),
            (x + half, y + half * 1.3),
            (x + half * 1.5, y + half * 0.3),
            (x - half * 1.5, y + half * 0.3),
        ]
    )
    canvas.drawPath(
        bell, linear((x - half, 0), (x + half, 0), [shade(stone, -0.08), shade(stone, 0.06), shade(stone, -0.14)])
    )
    for share in (-0.7, -0.24, 0.24, 0.7):
        leaf = skia.Path()
        leaf.moveTo(x + share * half * 0.95, y + half * 1.25)
        leaf.quadTo(x + share * half * 1.0 - half * 0.26, y + half * 0.8, x + share * half * 1.4, y + half * 0.46)
        leaf.quadTo(x + share * half * 1.0 + half * 0.30, y + half * 0.8, x + share * half * 0.95, y + half * 1.25)
        canvas.drawPath(leaf, pen(mix(GOLD, stone, 0.25)))
    for side in (-1, 1):
        canvas.drawCircle(x + side * half * 1.26, y + half * 0.42, half * 0.26, pen(shade(GOLD, -0.02)))
        canvas.drawCircle(x + side * half * 1.26, y + half * 0.42, half * 0.11, pen(shade(GOLD, -0.2)))
    joinery.slab(canvas, (x - half * 1.62, y, x + half * 1.62, y + half * 0.32), shade(stone, 0.02), 3)
    canvas.drawRect(skia.Rect.MakeLTRB(x - half * 1.02, y + half * 1.28, x + half * 1.02, y + half * 1.42), pen(GOLD))


def arcade(canvas: Canvas, columns: list[float], top: float, rise: float, head: float, stone: Colour) -> None:
    """Round arches from column to column with a gilt edge, and the wall above them up to `head`."""
    for left, right in itertools.pairwise(columns):
        path = skia.Path()
        path.addRect(skia.Rect.MakeLTRB(left, head, right, top + 4))
        hole = skia.Path()
        inset = (right - left) * 0.07
        reach = min((right - left) / 2 - inset, rise)
        hole.addOval(skia.Rect.MakeLTRB(left + inset, top - reach, right - inset, top + reach))
        both = skia.Op(path, hole, skia.PathOp.kDifference_PathOp)
        if both is not None:
            canvas.drawPath(both, linear((0, head), (0, top), [shade(stone, -0.08), shade(stone, 0.02)]))
        arc = skia.Rect.MakeLTRB(left + inset, top - reach, right - inset, top + reach)
        canvas.drawArc(arc, 180, 180, False, stroke(shade(stone, -0.13), 18))
        canvas.drawArc(arc.makeOutset(9, 9), 180, 180, False, stroke(GOLD, 7))


def banner(canvas: Canvas, top: Point, size: tuple[float, float], cloth: Colour, sign: int) -> None:
    """A long banner on a rod with a device: a sun, a crescent, a tree or a bend."""
    (x, y), (wide, high) = top, size
    canvas.drawLine(x - wide * 0.6, y, x + wide * 0.6, y, stroke(GOLD, 9))
    for side in (-0.62, 0.62):
        canvas.drawCircle(x + side * wide, y, 10, pen(shade(GOLD, 0.05)))
    shape = [
        (x - wide / 2, y),
        (x + wide / 2, y),
        (x + wide / 2, y + high * 0.86),
        (x, y + high),
        (x - wide / 2, y + high * 0.86),
    ]
    canvas.drawPath(polygon([(a + 9, b + 10) for a, b in shape]), pen((0, 0, 0), 0.26, blur=7))
    path = polygon(shape)
    canvas.drawPath(
        path,
        linear(
            (x - wide / 2, 0),
            (x + wide / 2, 0),
            [shade(cloth, -0.06), shade(cloth, 0.05), shade(cloth, -0.02), shade(cloth, 0.03), shade(cloth, -0.09)],
        ),
    )
    canvas.drawPath(
        polygon(
            [
                (x - wide * 0.41, y + 14),
                (x + wide * 0.41, y + 14),
                (x + wide * 0.41, y + high * 0.82),
                (x, y + high * 0.94),
                (x - wide * 0.41, y + high * 0.82),
            ]
        ),
        stroke(GOLD, 5),
    )
    middle, gold = (x, y + high * 0.40), pen(GOLD)
    if sign == 0:
        canvas.drawCircle(*middle, wide * 0.17, gold)
        for angle in np.arange(0, 6.2, 0.52):
            dx, dy = float(np.cos(angle)), float(np.sin(angle))
            canvas.drawLine(
                middle[0] + dx * wide * 0.21,
                middle[1] + dy * wide * 0.21,
                middle[0] + dx * wide * 0.30,
                middle[1] + dy * wide * 0.30,
                stroke(GOLD, 6),
            )
    elif sign == 1:
        canvas.drawCircle(*middle, wide * 0.25, gold)
        canvas.drawCircle(middle[0] + wide * 0.10, middle[1] - wide * 0.04, wide * 0.20, pen(shade(cloth, 0.02)))
    elif sign == 2:
        canvas.drawRect(skia.Rect.MakeLTRB(x - 6, middle[1], x + 6, middle[1] + wide * 0.36), gold)
        for dx, dy in ((-0.13, 0.0), (0.13, 0.0), (0.0, -0.16)):
            canvas.drawCircle(x + dx * wide, middle[1] + dy * wide, wide * 0.14, gold)
    else:
        crown = [(-0.26, 0.18), (0.26, 0.18), (0.30, -0.16), (0.14, 0.02), (0.0, -0.22), (-0.14, 0.02), (-0.30, -0.16)]
        canvas.drawPath(polygon([(x + a * wide, middle[1] + b * wide) for a, b in crown]), gold)


def chandelier(canvas: Canvas, top: Point, drop: float, half: float) -> list[Point]:
    """A chandelier of gilt arms and crystal on a chain; gives the places of its flames."""
    x, y = top[0], top[1] + drop
    canvas.drawLine(*top, x, y - half, stroke(shade(GOLD, -0.14), 6))
    canvas.drawRect(skia.Rect.MakeLTRB(x - 7, y - half, x + 7, y + half * 0.36), pen(GOLD))
    for level, radius in ((-0.8, 0.10), (-0.3, 0.14), (0.2, 0.19)):
        canvas.drawCircle(
            x,
            y + level * half,
            half * radius,
            linear((x - half * radius, 0), (x + half * radius, 0), [shade(GOLD, 0.10), shade(GOLD, -0.10)]),
        )
    flames = []
    for row, (reach, lift) in enumerate(((1.0, 0.0), (0.58, -0.42))):
        for share in (-1.0, -0.62, -0.24, 0.24, 0.62, 1.0):
            end = (x + share * half * reach, y + half * lift + half * 0.10 * (1 - share * share))
            arm = skia.Path()
            arm.moveTo(x, y + half * (0.2 + lift))
            arm.cubicTo(x + share * half * reach * 0.4, y + half * (0.42 + lift), end[0], end[1] + half * 0.34, *end)
            canvas.drawPath(arm, stroke(GOLD if row == 0 else shade(GOLD, -0.05), 6))
            flames.append(hearth.candle(canvas, end, half * 0.26))
            for bead in range(3):
                canvas.drawCircle(end[0], end[1] + 12 + bead * 11, 4.5 - bead, pen((0.95, 0.98, 1.0), 0.8))
    return flames


def throne(canvas: Canvas, foot: Point, size: float, cloth: Colour) -> None:
    """A high gilded throne on `foot`, `size` units tall."""
    x, y = foot
    back = skia.Path()
    back.moveTo(x - size * 0.24, y - size * 0.1)
    back.lineTo(x - size * 0.26, y - size * 0.78)
    back.cubicTo(x - size * 0.2, y - size * 0.86, x - size * 0.1, y - size * 0.84, x, y - size)
    back.cubicTo(x + size * 0.1, y - size * 0.84, x + size * 0.2, y - size * 0.86, x + size * 0.26, y - size * 0.78)
    back.lineTo(x + size * 0.24, y - size * 0.1)
    back.close()
    canvas.drawPath(
        back,
        linear((x - size * 0.26, 0), (x + size * 0.26, 0), [shade(GOLD, 0.08), shade(GOLD, -0.03), shade(GOLD, -0.13)]),
    )
    rounded(
        canvas,
        (x - size * 0.18, y - size * 0.76, x + size * 0.18, y - size * 0.3),
        size * 0.08,
        linear((0, y - size * 0.76), (0, y - size * 0.3), [shade(cloth, 0.06), shade(cloth, -0.05)]),
    )
    for row in range(3):
        for share in (-0.09, 0.0, 0.09):
            canvas.drawCircle(x + share * size, y - size * (0.68 - row * 0.12), size * 0.010, pen(GOLD))
    canvas.drawCircle(x, y - size * 0.98, size * 0.045, pen(from_hex("#d8404f")))
    rounded(
        canvas,
        (x - size * 0.22, y - size * 0.36, x + size * 0.22, y - size * 0.26),
        size * 0.03,
        pen(shade(cloth, 0.03)),
    )
    joinery.slab(canvas, (x - size * 0.25, y - size * 0.27, x + size * 0.25, y - size * 0.20), GOLD, 4)
    for side in (-1, 1):
        canvas.drawLine(
            x + side * size * 0.26, y, x + side * size * 0.26, y - size * 0.48, stroke(shade(GOLD, -0.05), size * 0.05)
        )
        rounded(
            canvas,
            (
                x + side * size * 0.27 - size * 0.05,
                y - size * 0.50,
                x + side * size * 0.27 + size * 0.05,
                y - size * 0.44,
            ),
            8,
            pen(shade(GOLD, 0.05)),
        )


def steps(canvas: Canvas, middle: float, floor: float, half: float, stone: Colour, count: int = 3) -> float:
    """A flight of broad steps in front of the wall; gives the height of the uppermost."""
    y = floor + 46
    for index in range(count):
        width, rise = half * (1.0 - 0.13 * index), 34.0
        tread = [
            (middle - width, y - rise),
            (middle + width, y - rise),
            (middle + width + 26, y),
            (middle - width - 26, y),
        ]
        canvas.drawPath(polygon(tread), pen(shade(stone, -0.03 + 0.02 * index)))
        joinery.slab(
            canvas,
            (middle - width - 6, y - rise - 8, middle + width + 6, y - rise + 12),
            shade(stone, 0.02 + 0.02 * index),
            2,
        )
        y -= rise
    return y - 8


def carpet(canvas: Canvas, middle: float, span: Point, halves: Point, cloth: Colour) -> None:
    """A runner toward the viewer between two heights, `halves` wide at both ends, with gilt borders."""
    (top, foot), (far, near) = span, halves
    for share, tone in (
        (1.0, shade(GOLD, -0.03)),
        (0.92, shade(cloth, -0.03)),
        (0.78, shade(GOLD, -0.06)),
        (0.74, cloth),
    ):
        shape = [
            (middle - far * share, top),
            (middle + far * share, top),
            (middle + near * share, foot),
            (middle - near * share, foot),
        ]
        canvas.drawPath(polygon(shape), linear((0, top), (0, foot), [shade(tone, -0.03), shade(tone, 0.03)]))


def sconce(canvas: Canvas, flame: Point, size: float) -> None:
    """A torch in an iron ring on a column, its flame to burn at `flame`."""
    x, y = flame
    iron = from_hex("#3a3234")
    canvas.drawLine(x, y + size * 0.1, x, y + size * 1.5, stroke(from_hex("#7a5236"), size * 0.26))
    canvas.drawPath(
        polygon(
            [
                (x - size * 0.3, y),
                (x + size * 0.3, y),
                (x + size * 0.16, y + size * 0.5),
                (x - size * 0.16, y + size * 0.5),
            ]
        ),
        pen(iron),
    )
    canvas.drawLine(x - size * 0.24, y + size * 0.9, x + size * 0.24, y + size * 0.9, stroke(GOLD, size * 0.14))
