"""Bedding: beds, nightstands, sofas, wardrobes, trunks and table lamps for rooms where people live."""

import numpy as np

from fabula.picture.brushes import joinery
from fabula.picture.brushes.furniture import Timber, rounded
from fabula.picture.colour import Colour, from_hex, mix, shade
from fabula.picture.ink import linear, pen, polygon, radial, skia, stroke
from fabula.picture.stage import Canvas

Point = tuple[float, float]


def bed(canvas: Canvas, foot: Point, width: float, kit: Timber, head: float) -> None:
    """A bed from the side, `width` units long, its head at the left (-1) or right (1); `foot` is the floor's middle."""
    canvas.save()
    canvas.translate(*foot)
    joinery.under(canvas, (0, 0), width * 0.54)
    canvas.scale(head, 1)
    half, high = width / 2, width * 0.20
    for x, tall in ((half, 0.56), (-half, 0.34)):
        board = (x - width * 0.028, -width * tall, x + width * 0.028, 0)
        joinery.slab(canvas, board, kit.wood, 8)
        canvas.drawCircle(x, -width * tall - width * 0.012, width * 0.032, pen(shade(kit.wood, 0.05)))
    joinery.slab(canvas, (-half, -high * 0.95, half, -high * 0.35), shade(kit.wood, -0.04), 4)
    sheet = from_hex("#efe6e2")
    rounded(
        canvas,
        (-half + 8, -high * 1.75, half - 8, -high * 0.8),
        22,
        linear((0, -high * 1.75), (0, -high * 0.8), [sheet, shade(sheet, -0.10)]),
    )
    _pillow(canvas, (half - width * 0.15, -high * 1.9), width * 0.13, from_hex("#faf4ee"))
    _pillow(canvas, (half - width * 0.24, -high * 1.82), width * 0.10, kit.accent)
    _quilt(canvas, width, high, kit)
    canvas.restore()


def _pillow(canvas: Canvas, middle: Point, half: float, colour: Colour) -> None:
    x, y = middle
    path = skia.Path()
    path.moveTo(x - half, y + half * 0.5)
    path.cubicTo(x - half * 1.1, y - half * 0.9, x + half * 0.4, y - half * 1.0, x + half, y - half * 0.5)
    path.cubicTo(x + half * 1.1, y + half * 0.1, x + half * 0.8, y + half * 0.8, x + half * 0.5, y + half * 0.7)
    path.close()
    canvas.drawPath(path, linear((x, y - half), (x, y + half * 0.8), [shade(colour, 0.02), shade(colour, -0.11)]))


def _quilt(canvas: Canvas, width: float, high: float, kit: Timber) -> None:
    """A thick cover that hangs over the near side in folds, patched in two cloths."""
    half = width / 2
    path = skia.Path()
    path.moveTo(-half - 4, -high * 1.72)
    path.cubicTo(-half * 0.4, -high * 2.15, half * 0.1, -high * 2.05, half * 0.34, -high * 1.92)
    path.quadTo(half * 0.46, -high * 1.2, half * 0.40, -high * 0.42)
    for index in range(7):
        x = half * 0.40 - (index + 1) * (half * 1.40 / 7)
        path.quadTo(x + half * 0.1, -high * (0.18 if index % 2 else 0.30), x, -high * 0.36)
    path.close()
    canvas.save()
    canvas.clipPath(path, True)
    canvas.drawPaint(
        linear((0, -high * 2.1), (0, -high * 0.2), [shade(kit.cloth, 0.08), kit.cloth, shade(kit.cloth, -0.09)])
    )
    step = width * 0.075
    for row in range(5):
        for column in range(-9, 8):
            if (row * 5 + column * 3) % 4 == 0:
                box = skia.Rect.MakeXYWH(column * step, -high * 2.1 + row * step * 0.8, step, step * 0.8)
                canvas.drawRect(box, pen(mix(kit.cloth, kit.accent, 0.55), 0.55))
    for column in range(-9, 8):
        canvas.drawLine(column * step, -high * 2.2, column * step - 14, 0, stroke(shade(kit.cloth, -0.10), 3, 0.5))
    canvas.drawPath(path, stroke(shade(kit.cloth, 0.12), 8, 0.5))
    canvas.restore()


def nightstand(canvas: Canvas, foot: Point, size: float, kit: Timber) -> None:
    """A small chest by the bed, `size` units high, with a book on it."""
    x, y = foot
    joinery.cabinet(canvas, (x - size * 0.42, y - size, x + size * 0.42, y), kit.wood, 1, drawers=True)
    for index, colour in enumerate((kit.rug, kit.accent)):
        rounded(
            canvas,
            (x + size * 0.02, y - size * (1.17 + index * 0.06), x + size * 0.38, y - size * (1.11 + index * 0.06)),
            3,
            pen(colour),
        )


def table_lamp(
    canvas: Canvas, foot: Point, size: float, lamp: Colour, *, on: bool, shade_colour: str = "#e9d9b8"
) -> Point:
    """A lamp with a cloth shade standing on a table; gives the middle of its light."""
    x, y = foot
    base = from_hex("#b08a55")
    path = skia.Path()
    path.moveTo(x - size * 0.16, y)
    path.cubicTo(x - size * 0.26, y - size * 0.3, x - size * 0.02, y - size * 0.34, x - size * 0.03, y - size * 0.55)
    path.lineTo(x + size * 0.03, y - size * 0.55)
    path.cubicTo(x + size * 0.02, y - size * 0.34, x + size * 0.26, y - size * 0.3, x + size * 0.16, y)
    canvas.drawPath(
        path, linear((x - size * 0.2, 0), (x + size * 0.2, 0), [shade(base, 0.05), base, shade(base, -0.12)])
    )
    cloth = mix(from_hex(shade_colour), lamp, 0.5 if on else 0.0)
    hood = polygon(
        [
            (x - size * 0.20, y - size),
            (x + size * 0.20, y - size),
            (x + size * 0.36, y - size * 0.5),
            (x - size * 0.36, y - size * 0.5),
        ]
    )
    middle = (x, y - size * 0.62)
    if on:
        canvas.drawPath(
            hood, radial(middle, size * 0.42, [from_hex("#fff6d8"), cloth, shade(cloth, -0.06)], [0, 0.5, 1])
        )
    else:
        canvas.drawPath(
            hood, linear((x - size * 0.36, 0), (x + size * 0.36, 0), [cloth, shade(cloth, 0.03), shade(cloth, -0.10)])
        )
    return middle


def sofa(canvas: Canvas, foot: Point, width: float, kit: Timber) -> None:
    """A sofa from the front with three seats and cushions, `width` units across."""
    x, y = foot
    cloth, high = kit.cloth, width * 0.40
    joinery.under(canvas, foot, width * 0.56)
    for side in (-0.42, 0.42):
        canvas.drawRect(skia.Rect.MakeXYWH(x + side * width - 9, y - 26, 18, 26), pen(shade(kit.dark, -0.04)))
    rounded(
        canvas,
        (x - width * 0.46, y - high, x + width * 0.46, y - high * 0.2),
        high * 0.2,
        linear((0, y - high), (0, y - high * 0.3), [shade(cloth, 0.07), cloth, shade(cloth, -0.06)]),
    )
    for seat in (-1, 0, 1):
        left = x + seat * width * 0.275 - width * 0.135
        rounded(
            canvas,
            (left, y - high * 0.92, left + width * 0.27, y - high * 0.46),
            20,
            linear((0, y - high * 0.92), (0, y - high * 0.46), [shade(cloth, 0.05), shade(cloth, -0.02)]),
        )
        rounded(
            canvas,
            (left, y - high * 0.53, left + width * 0.27, y - high * 0.26),
            18,
            linear((0, y - high * 0.53), (0, y - high * 0.26), [shade(cloth, 0.09), shade(cloth, -0.04)]),
        )
    rounded(
        canvas, (x - width * 0.46, y - high * 0.30, x + width * 0.46, y - high * 0.10), 14, pen(shade(cloth, -0.08))
    )
    for side in (-1, 1):
        middle = x + side * width * 0.46
        rounded(
            canvas,
            (middle - width * 0.055, y - high * 0.68, middle + width * 0.055, y - high * 0.08),
            width * 0.05,
            linear((middle - 40, 0), (middle + 40, 0), [shade(cloth, 0.06), shade(cloth, -0.07)]),
        )
    for side, colour, turn in ((-0.30, kit.accent, 10), (0.28, mix(kit.rug, kit.accent, 0.2), -9)):
        canvas.save()
        canvas.translate(x + side * width, y - high * 0.66)
        canvas.rotate(turn)
        size = high * 0.21
        rounded(
            canvas,
            (-size, -size, size, size),
            size * 0.35,
            linear((0, -size), (0, size), [shade(colour, 0.05), shade(colour, -0.07)]),
        )
        canvas.restore()


def wardrobe(canvas: Canvas, box: tuple[float, float, float, float], kit: Timber) -> None:
    """A tall wardrobe with two doors and a cornice."""
    left, top, right, foot = box
    joinery.cabinet(canvas, (left, top + 26, right, foot), kit.wood, 2)
    joinery.slab(canvas, (left - 16, top, right + 16, top + 34), shade(kit.wood, -0.02), 5)


def trunk(canvas: Canvas, foot: Point, width: float, kit: Timber) -> None:
    """An old travelling trunk with bands of brass."""
    x, y = foot
    high, brass = width * 0.52, from_hex("#c09a55")
    joinery.under(canvas, foot, width * 0.54)
    rounded(
        canvas,
        (x - width / 2, y - high, x + width / 2, y),
        16,
        linear((0, y - high), (0, y), [shade(kit.rug, 0.06), kit.rug, shade(kit.rug, -0.08)]),
    )
    canvas.drawLine(x - width / 2, y - high * 0.64, x + width / 2, y - high * 0.64, stroke(shade(kit.rug, -0.16), 5))
    for side in np.array([-0.36, 0.36]):
        canvas.drawRect(
            skia.Rect.MakeXYWH(float(x + side * width - 14), y - high, 28, high), pen(shade(kit.dark, 0.02))
        )
        canvas.drawCircle(float(x + side * width), y - high * 0.64, 9, pen(brass))
    rounded(canvas, (x - 22, y - high * 0.74, x + 22, y - high * 0.48), 5, pen(brass))
