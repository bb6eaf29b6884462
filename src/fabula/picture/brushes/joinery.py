"""Joinery: tables, benches, stools, chairs, barrels, shelves and the shadows under them, in plain local colours."""

import numpy as np

from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas

Box = tuple[float, float, float, float]
Point = tuple[float, float]


def under(canvas: Canvas, middle: Point, half: float, alpha: float = 0.36) -> None:
    """The soft shadow on the floor under a thing `half` units to each side of `middle`."""
    oval = skia.Rect.MakeLTRB(middle[0] - half, middle[1] - half * 0.11, middle[0] + half, middle[1] + half * 0.11)
    canvas.drawOval(oval, pen((0.05, 0.03, 0.1), alpha, blur=max(half * 0.05, 4)))


def slab(canvas: Canvas, box: Box, colour: Colour, radius: float = 3.0) -> None:
    """A board seen from the front: light on its upper edge, darker below."""
    left, top, right, foot = box
    rect = skia.RRect.MakeRectXY(skia.Rect.MakeLTRB(*box), radius, radius)
    canvas.drawRRect(rect, linear((0, top), (0, foot), [shade(colour, 0.035), colour, shade(colour, -0.05)]))
    canvas.drawLine(left + radius, top + 2, right - radius, top + 2, stroke(shade(colour, 0.09), 2.5, 0.8))


def table(canvas: Canvas, foot: Point, size: tuple[float, float], colour: Colour, deep: float = 0.0) -> float:
    """A table of `size` (width, height) units, its feet on `foot`; `deep` shows its top from above. Gives that top."""
    (x, y), (wide, high) = foot, size
    top, thick = y - high, high * 0.085
    under(canvas, (x, y), wide * 0.55)
    for side, back in ((-0.42, True), (0.42, True), (-0.45, False), (0.45, False)):
        lift = deep * 0.8 if back else 0.0
        leg = skia.Rect.MakeLTRB(x + side * wide - wide * 0.022, top, x + side * wide + wide * 0.022, y - lift)
        own = shade(colour, -0.11 if back else -0.04)
        canvas.drawRect(leg, linear((leg.left(), 0), (leg.right(), 0), [shade(own, 0.03), shade(own, -0.04)]))
    apron = (x - wide * 0.46, top + thick, x + wide * 0.46, top + thick + high * 0.13)
    slab(canvas, apron, shade(colour, -0.07))
    if deep:
        plate = [
            (x - wide * 0.47, top - deep),
            (x + wide * 0.47, top - deep),
            (x + wide * 0.5, top),
            (x - wide * 0.5, top),
        ]
        canvas.drawPath(polygon(plate), linear((0, top - deep), (0, top), [shade(colour, -0.01), shade(colour, 0.06)]))
    slab(canvas, (x - wide * 0.5, top, x + wide * 0.5, top + thick), colour)
    return top - deep * 0.5


def bench(canvas: Canvas, foot: Point, size: tuple[float, float], colour: Colour) -> None:
    """A plain bench of `size` units."""
    (x, y), (wide, high) = foot, size
    under(canvas, foot, wide * 0.52, 0.3)
    for side in (-0.38, 0.38):
        leg = [
            (x + side * wide - 16, y - high),
            (x + side * wide + 16, y - high),
            (x + side * wide + 24, y),
            (x + side * wide - 24, y),
        ]
        canvas.drawPath(polygon(leg), pen(shade(colour, -0.07)))
    slab(canvas, (x - wide / 2, y - high, x + wide / 2, y - high * 0.78), colour)


def stool(canvas: Canvas, foot: Point, size: float, colour: Colour) -> None:
    """A three-legged stool, `size` units high."""
    x, y = foot
    under(canvas, foot, size * 0.45, 0.3)
    for side in (-0.30, 0.0, 0.30):
        canvas.drawLine(
            x + side * size * 0.6, y - size * 0.9, x + side * size, y, stroke(shade(colour, -0.07), size * 0.075)
        )
    canvas.drawLine(
        x - size * 0.22, y - size * 0.36, x + size * 0.22, y - size * 0.36, stroke(shade(colour, -0.09), size * 0.05)
    )
    slab(canvas, (x - size * 0.34, y - size, x + size * 0.34, y - size * 0.86), colour, size * 0.05)


def chair(canvas: Canvas, foot: Point, size: float, colour: Colour, facing: float = 1.0) -> None:
    """A wooden chair from the side, `size` units high, its back away from `facing`."""
    x, y = foot
    under(canvas, foot, size * 0.34, 0.3)
    canvas.save()
    canvas.translate(x, y)
    canvas.scale(facing * size, size)
    dark = shade(colour, -0.06)
    for leg in (((-0.20, -0.46), (-0.24, 0)), ((0.20, -0.46), (0.22, 0)), ((-0.20, -0.46), (-0.27, -1.0))):
        canvas.drawLine(*leg[0], *leg[1], stroke(dark, 0.055))
    canvas.drawLine(-0.22, -0.2, 0.2, -0.2, stroke(dark, 0.035))
    for rise in (0.94, 0.80, 0.66):
        canvas.drawLine(-0.22 - rise * 0.04, -rise, -0.13 - rise * 0.04, -rise + 0.02, stroke(colour, 0.07))
    canvas.drawRRect(
        skia.RRect.MakeRectXY(skia.Rect.MakeLTRB(-0.25, -0.52, 0.25, -0.45), 0.03, 0.03), pen(shade(colour, 0.03))
    )
    canvas.restore()


def barrel(canvas: Canvas, foot: Point, size: float, colour: Colour, *, lying: bool = False) -> None:
    """A barrel `size` units high, or lying with its head to us."""
    x, y = foot
    if lying:
        radius = size * 0.42
        canvas.drawCircle(x, y - radius, radius, pen(shade(colour, -0.12)))
        canvas.drawCircle(x, y - radius, radius * 0.93, stroke((0.24, 0.22, 0.25), radius * 0.09))
        canvas.save()
        head = skia.Path()
        head.addCircle(x, y - radius, radius * 0.84)
        canvas.clipPath(head, True)
        for index in range(6):
            left = x - radius + index * radius / 3
            own = shade(colour, 0.03 - 0.02 * (index % 3))
            canvas.drawRect(skia.Rect.MakeXYWH(left, y - 2 * radius, radius / 3 - 2, 2 * radius), pen(own))
        canvas.restore()
        canvas.drawCircle(x, y - radius * 0.42, radius * 0.09, pen(shade(colour, -0.2)))
        return
    under(canvas, foot, size * 0.42)
    wide = size * 0.36
    path = skia.Path()
    path.moveTo(x - wide * 0.8, y - size)
    path.quadTo(x - wide * 1.22, y - size * 0.5, x - wide * 0.8, y)
    path.lineTo(x + wide * 0.8, y)
    path.quadTo(x + wide * 1.22, y - size * 0.5, x + wide * 0.8, y - size)
    path.close()
    canvas.drawPath(
        path,
        linear(
            (x - wide, 0), (x + wide, 0), [shade(colour, -0.05), shade(colour, 0.05), shade(colour, -0.10)], [0, 0.4, 1]
        ),
    )
    canvas.save()
    canvas.clipPath(path, True)
    for stave in np.arange(-0.8, 0.9, 0.32):
        canvas.drawLine(x + stave * wide, y - size, x + stave * wide * 1.1, y, stroke(shade(colour, -0.12), 2.2, 0.7))
    for level in (0.12, 0.34, 0.66, 0.88):
        hoop = skia.Rect.MakeXYWH(x - wide * 1.3, y - size * level - size * 0.025, wide * 2.6, size * 0.05)
        canvas.drawRect(
            hoop, linear((x - wide, 0), (x + wide, 0), [(0.22, 0.2, 0.23), (0.5, 0.47, 0.47), (0.18, 0.17, 0.2)])
        )
    canvas.restore()
    canvas.drawOval(
        skia.Rect.MakeLTRB(x - wide * 0.8, y - size * 1.05, x + wide * 0.8, y - size * 0.95), pen(shade(colour, 0.04))
    )


def cabinet(canvas: Canvas, box: Box, colour: Colour, doors: int = 2, drawers: bool = False) -> None:
    """A low cupboard with panelled doors or rows of drawers."""
    left, top, right, foot = box
    under(canvas, ((left + right) / 2, foot), (right - left) * 0.54)
    slab(canvas, box, shade(colour, -0.04))
    rows = 3 if drawers else 1
    wide, high = (right - left - 16) / doors, (foot - top - 34) / rows
    for column in range(doors):
        for row in range(rows):
            cell = (
                left + 8 + column * wide + 5,
                top + 20 + row * high,
                left + 8 + (column + 1) * wide - 5,
                top + 14 + (row + 1) * high,
            )
            slab(canvas, cell, colour, 4)
            inner = skia.Rect.MakeLTRB(*cell).makeInset(12, 12)
            if not drawers:
                canvas.drawRect(inner, pen(shade(colour, -0.035)))
            knob = (
                (cell[2] - 16, (cell[1] + cell[3]) / 2)
                if not drawers
                else ((cell[0] + cell[2]) / 2, (cell[1] + cell[3]) / 2)
            )
            canvas.drawCircle(*knob, 6, pen(mix(colour, (0.95, 0.8, 0.5), 0.6)))
    slab(canvas, (left - 8, top - 10, right + 8, top + 8), shade(colour, 0.03))


def shelf(canvas: Canvas, box: Box, colour: Colour) -> None:
    """A board on the wall with two brackets and its shadow; the box is the board."""
    left, _, right, foot = box
    canvas.drawRect(skia.Rect.MakeLTRB(left + 6, foot, right + 10, foot + 16), pen((0, 0, 0), 0.24, blur=5))
    for x in (left + (right - left) * 0.12, left + (right - left) * 0.88):
        canvas.drawPath(polygon([(x - 7, foot), (x + 7, foot), (x + 3, foot + 34)]), pen(shade(colour, -0.08)))
    slab(canvas, box, colour)
