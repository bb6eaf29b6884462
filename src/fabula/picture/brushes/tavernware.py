"""Tavernware: mugs, bottles, bar counters, casks on a rack, wheel chandeliers, shields and roasts for an inn."""

import numpy as np

from fabula.picture.brushes import hearth, joinery
from fabula.picture.brushes.furniture import rounded
from fabula.picture.colour import Colour, from_hex, from_hexes, shade
from fabula.picture.ink import linear, pen, polygon, radial, skia, stroke
from fabula.picture.stage import Canvas

Point = tuple[float, float]
Box = tuple[float, float, float, float]

IRON: Colour = from_hex("#34302f")
_GLASS = from_hexes("#3f7a52 #7a4a2a #4a6a8a #8a3a3a #9a8a3a")


def mug(canvas: Canvas, foot: Point, size: float, wood: Colour, *, foam: bool = True) -> None:
    """A wooden mug with hoops, and foam over its rim."""
    x, y = foot
    canvas.drawOval(
        skia.Rect.MakeXYWH(x + size * 0.22, y - size * 0.72, size * 0.44, size * 0.5),
        stroke(shade(wood, -0.08), size * 0.1),
    )
    body = (x - size * 0.36, y - size * 0.9, x + size * 0.36, y)
    rounded(
        canvas,
        body,
        size * 0.07,
        linear((body[0], 0), (body[2], 0), [shade(wood, 0.0), shade(wood, 0.08), shade(wood, -0.10)], [0, 0.4, 1]),
    )
    for level in (0.18, 0.70):
        canvas.drawLine(body[0], y - size * level, body[2], y - size * level, stroke(IRON, size * 0.08))
    if foam:
        for share in (-0.26, -0.02, 0.22):
            canvas.drawCircle(x + share * size, y - size * 0.93, size * 0.17, pen(from_hex("#fff4da")))


def bottles(canvas: Canvas, rng: np.random.Generator, ends: tuple[float, float], y: float, size: float) -> None:
    """Bottles, jugs and cups along a shelf whose upper edge is at `y`."""
    x = ends[0] + size * 0.2
    while x < ends[1] - size * 0.2:
        tone, grow = _GLASS[int(rng.integers(5))], float(rng.uniform(0.75, 1.05))
        if rng.random() < 0.68:
            half, high = size * 0.13, size * grow
            path = skia.Path()
            path.moveTo(x - half, y)
            path.lineTo(x - half, y - high * 0.55)
            path.cubicTo(x - half, y - high * 0.72, x - half * 0.35, y - high * 0.7, x - half * 0.35, y - high)
            path.lineTo(x + half * 0.35, y - high)
            path.cubicTo(x + half * 0.35, y - high * 0.7, x + half, y - high * 0.72, x + half, y - high * 0.55)
            path.lineTo(x + half, y)
            path.close()
            canvas.drawPath(
                path, linear((x - half, 0), (x + half, 0), [shade(tone, 0.16), tone, shade(tone, -0.10)], [0, 0.35, 1])
            )
            canvas.drawRect(
                skia.Rect.MakeLTRB(x - half * 0.8, y - high * 0.42, x + half * 0.8, y - high * 0.16),
                pen(from_hex("#e8d8b0"), 0.85),
            )
        else:
            mug(canvas, (x, y), size * 0.5, from_hex("#9a6a40"), foam=False)
        x += size * float(rng.uniform(0.3, 0.46))


def bar(canvas: Canvas, box: Box, wood: Colour) -> None:
    """A counter with panels and a brass rail along its foot."""
    left, top, right, foot = box
    joinery.under(canvas, ((left + right) / 2, foot), (right - left) * 0.52)
    joinery.slab(canvas, box, shade(wood, -0.04), 4)
    count = max(round((right - left) / 150), 2)
    wide = (right - left - 20) / count
    for index in range(count):
        cell = skia.Rect.MakeXYWH(left + 10 + index * wide + 8, top + 40, wide - 16, foot - top - 86)
        canvas.drawRect(cell, pen(shade(wood, -0.09)))
        canvas.drawRect(
            cell.makeInset(12, 12), linear((0, cell.top()), (0, cell.bottom()), [shade(wood, 0.02), shade(wood, -0.05)])
        )
    canvas.drawLine(left + 10, foot - 26, right - 10, foot - 26, stroke(from_hex("#c79a4e"), 9))
    joinery.slab(canvas, (left - 22, top - 12, right + 22, top + 24), shade(wood, 0.05), 6)


def casks(canvas: Canvas, foot: Point, size: float, wood: Colour, rows: tuple[int, ...] = (3, 2)) -> None:
    """Barrels lying on each other on a rack, taps to the front."""
    x, y = foot
    joinery.under(canvas, foot, size * rows[0] * 0.46)
    step = size * 0.88
    for level, count in enumerate(rows):
        low = y - 20 - level * size * 0.76
        for index in range(count):
            spot = (x + (index - (count - 1) / 2) * step, low)
            joinery.barrel(canvas, spot, size, shade(wood, 0.012 * ((index + level) % 3)), lying=True)
            tap = (spot[0], low - size * 0.12)
            canvas.drawLine(*tap, tap[0], tap[1] + size * 0.1, stroke(from_hex("#c79a4e"), size * 0.045))
            canvas.drawLine(
                tap[0] - size * 0.06,
                tap[1] - 3,
                tap[0] + size * 0.06,
                tap[1] - 3,
                stroke(from_hex("#c79a4e"), size * 0.035),
            )
    half = step * rows[0] / 2
    joinery.slab(canvas, (x - half, y - 24, x + half, y), shade(wood, -0.08), 3)


def wheel(canvas: Canvas, top: Point, drop: float, half: float, wood: Colour) -> list[Point]:
    """A cart wheel hung on chains with candles on its rim; gives the places of their flames."""
    x, y = top[0], top[1] + drop
    for side in (-0.9, 0.0, 0.9):
        canvas.drawLine(x, y - half * 0.8, x + side * half, y, stroke(IRON, 4))
    canvas.drawLine(*top, x, y - half * 0.8, stroke(IRON, 5))
    rim = skia.Rect.MakeLTRB(x - half, y - half * 0.16, x + half, y + half * 0.16)
    canvas.drawOval(rim, stroke(shade(wood, -0.05), half * 0.13))
    canvas.drawLine(x - half, y, x + half, y, stroke(shade(wood, -0.08), half * 0.07))
    canvas.drawLine(
        x - half * 0.5, y - half * 0.13, x + half * 0.5, y + half * 0.13, stroke(shade(wood, -0.08), half * 0.06)
    )
    flames = []
    for angle in (3.5, 4.25, 5.0, 5.75, 0.5, 1.2, 1.95, 2.7):
        spot = (x + half * 0.96 * float(np.cos(angle)), y + half * 0.14 * float(np.sin(angle)) - half * 0.05)
        flames.append(hearth.candle(canvas, spot, half * 0.28, dish=False))
    canvas.drawArc(rim, 0, 180, False, stroke(wood, half * 0.13))
    return flames


def shield(canvas: Canvas, middle: Point, size: float, colour: Colour) -> None:
    """A painted shield over two crossed blades."""
    x, y = middle
    for side in (-1, 1):
        canvas.drawLine(
            x - side * size * 0.62,
            y + size * 0.62,
            x + side * size * 0.62,
            y - size * 0.62,
            stroke(from_hex("#b8bcc4"), size * 0.07),
        )
        canvas.drawLine(
            x - side * size * 0.56,
            y + size * 0.40,
            x - side * size * 0.40,
            y + size * 0.56,
            stroke(from_hex("#a8803f"), size * 0.07),
        )
    path = skia.Path()
    path.moveTo(x - size * 0.40, y - size * 0.42)
    path.quadTo(x, y - size * 0.54, x + size * 0.40, y - size * 0.42)
    path.cubicTo(x + size * 0.42, y + size * 0.1, x + size * 0.26, y + size * 0.38, x, y + size * 0.52)
    path.cubicTo(x - size * 0.26, y + size * 0.38, x - size * 0.42, y + size * 0.1, x - size * 0.40, y - size * 0.42)
    canvas.drawPath(
        path, linear((x - size * 0.4, 0), (x + size * 0.4, 0), [shade(colour, 0.07), colour, shade(colour, -0.10)])
    )
    canvas.save()
    canvas.clipPath(path, True)
    canvas.drawPath(
        polygon(
            [
                (x - size * 0.6, y + size * 0.3),
                (x + size * 0.2, y - size * 0.6),
                (x + size * 0.5, y - size * 0.6),
                (x - size * 0.3, y + size * 0.6),
            ]
        ),
        pen(from_hex("#e8d098"), 0.85),
    )
    canvas.restore()
    canvas.drawPath(path, stroke(from_hex("#a8803f"), size * 0.06))


def roast(canvas: Canvas, foot: Point, size: float) -> None:
    """A roast fowl on a plate."""
    x, y = foot
    canvas.drawOval(
        skia.Rect.MakeLTRB(x - size * 0.62, y - size * 0.14, x + size * 0.62, y + size * 0.06), pen(from_hex("#b8a890"))
    )
    tone = from_hex("#b86a2c")
    canvas.drawOval(
        skia.Rect.MakeLTRB(x - size * 0.40, y - size * 0.50, x + size * 0.36, y - size * 0.02),
        radial(
            (x - size * 0.1, y - size * 0.38), size * 0.5, [shade(tone, 0.14), tone, shade(tone, -0.12)], [0, 0.5, 1]
        ),
    )
    canvas.drawOval(
        skia.Rect.MakeLTRB(x + size * 0.10, y - size * 0.36, x + size * 0.44, y - size * 0.08), pen(shade(tone, 0.04))
    )
    canvas.drawLine(
        x + size * 0.40, y - size * 0.24, x + size * 0.58, y - size * 0.36, stroke(from_hex("#f0e4d0"), size * 0.07)
    )
