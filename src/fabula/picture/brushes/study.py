"""Study: the things of people who read - banker's lamps, globes, ladders, open books, piles of books and busts."""

import numpy as np

from fabula.picture.brushes.furniture import BOOKS, rounded
from fabula.picture.colour import Colour, from_hex, shade
from fabula.picture.ink import linear, pen, polygon, radial, skia, stroke
from fabula.picture.stage import Canvas

Point = tuple[float, float]

BRASS: Colour = from_hex("#c79a4e")


def green_lamp(canvas: Canvas, foot: Point, size: float, *, on: bool) -> Point:
    """A banker's lamp with a green glass shade on a brass foot; gives the middle of its light."""
    x, y = foot
    rounded(canvas, (x - size * 0.24, y - size * 0.07, x + size * 0.24, y), size * 0.03, pen(shade(BRASS, -0.06)))
    canvas.drawLine(x, y - size * 0.06, x, y - size * 0.66, stroke(BRASS, size * 0.055))
    glass = skia.Path()
    glass.moveTo(x - size * 0.56, y - size * 0.56)
    glass.cubicTo(x - size * 0.54, y - size * 0.86, x - size * 0.3, y - size * 0.92, x, y - size * 0.92)
    glass.cubicTo(x + size * 0.3, y - size * 0.92, x + size * 0.54, y - size * 0.86, x + size * 0.56, y - size * 0.56)
    glass.close()
    tones = ("#8ff0a0", "#2f9a58", "#17623a") if on else ("#3f8a60", "#256a48", "#174a34")
    canvas.drawPath(glass, linear((0, y - size * 0.56), (0, y - size * 0.92), [from_hex(tone) for tone in tones]))
    canvas.drawLine(
        x - size * 0.3, y - size * 0.84, x - size * 0.1, y - size * 0.87, stroke((0.9, 1.0, 0.92), size * 0.03, 0.6)
    )
    if on:
        bulb = skia.Rect.MakeLTRB(x - size * 0.5, y - size * 0.58, x + size * 0.5, y - size * 0.52)
        canvas.drawOval(bulb, pen(from_hex("#fff2c4")))
    return (x, y - size * 0.5)


def globe(canvas: Canvas, foot: Point, size: float, wood: Colour, tilt: float = 0.4) -> None:
    """A globe in a brass ring on a turned stand, `size` units high; its lands follow the turn `tilt`."""
    x, y = foot
    radius = size * 0.30
    middle = (x, y - size * 0.68)
    canvas.drawOval(
        skia.Rect.MakeLTRB(x - size * 0.3, y - size * 0.03, x + size * 0.3, y + size * 0.05),
        pen((0.05, 0.03, 0.1), 0.35, blur=6),
    )
    for side in (-1, 1):
        canvas.drawLine(x, y - size * 0.3, x + side * size * 0.22, y, stroke(shade(wood, -0.05), size * 0.045))
    canvas.drawLine(x, y - size * 0.40, x, y - size * 0.06, stroke(wood, size * 0.07))
    sea = from_hex("#3f86a8")
    canvas.drawCircle(
        *middle,
        radius,
        radial(
            (middle[0] - radius * 0.35, middle[1] - radius * 0.4),
            radius * 1.6,
            [shade(sea, 0.13), sea, shade(sea, -0.20)],
            [0, 0.45, 1],
        ),
    )
    canvas.save()
    ball = skia.Path()
    ball.addCircle(*middle, radius * 0.98)
    canvas.clipPath(ball, True)
    rng = np.random.default_rng(round(tilt * 1000))
    for _ in range(5):
        px, py = middle[0] + rng.uniform(-0.8, 0.8) * radius, middle[1] + rng.uniform(-0.7, 0.7) * radius
        spots = [
            (px + radius * rng.uniform(0.14, 0.42) * np.cos(a), py + radius * rng.uniform(0.14, 0.36) * np.sin(a))
            for a in np.arange(0, 6.2, 0.7)
        ]
        canvas.drawPath(polygon(spots), pen(from_hex("#b9b06a"), 0.9))
    canvas.drawCircle(
        middle[0] + radius * 0.2,
        middle[1] + radius * 0.25,
        radius * 1.12,
        stroke((0.04, 0.06, 0.16), radius * 0.34, 0.32),
    )
    canvas.restore()
    ring = skia.Rect.MakeLTRB(
        middle[0] - radius * 1.1, middle[1] - radius * 1.1, middle[0] + radius * 1.1, middle[1] + radius * 1.1
    )
    canvas.drawArc(ring, 115, 190, False, stroke(BRASS, size * 0.028))
    canvas.drawLine(
        middle[0] - radius * 0.5,
        middle[1] + radius * 1.0,
        middle[0] + radius * 0.48,
        middle[1] - radius * 1.02,
        stroke(BRASS, size * 0.016),
    )
    canvas.drawOval(
        skia.Rect.MakeLTRB(
            middle[0] - radius * 0.5, middle[1] - radius * 0.66, middle[0] - radius * 0.12, middle[1] - radius * 0.36
        ),
        pen((1, 1, 1), 0.28, blur=3),
    )


def ladder(canvas: Canvas, foot: Point, top: Point, wood: Colour, width: float = 84.0) -> None:
    """A ladder that leans from `foot` to `top` (units), with its shadow on what stands behind."""
    count = max(int(np.hypot(top[0] - foot[0], top[1] - foot[1]) / 62), 3)
    for shift, ink, rail in ((12.0, pen((0, 0, 0), 0.0), 0), (0.0, stroke(wood, 13), 1)):
        colour = stroke((0.05, 0.03, 0.08), 12, 0.3) if not rail else ink
        for side in (-0.5, 0.5):
            canvas.drawLine(
                foot[0] + side * width + shift, foot[1], top[0] + side * width * 0.8 + shift, top[1], colour
            )
        for step in range(1, count):
            share = step / count
            x, y = foot[0] + (top[0] - foot[0]) * share + shift, foot[1] + (top[1] - foot[1]) * share
            half = width * (0.5 - 0.1 * share)
            canvas.drawLine(x - half, y, x + half, y, stroke(shade(wood, 0.03), 9) if rail else colour)


def open_book(canvas: Canvas, foot: Point, size: float) -> None:
    """An open book lying on a table, seen a little from above."""
    x, y = foot
    rounded(canvas, (x - size * 0.54, y - size * 0.05, x + size * 0.54, y + size * 0.02), 3, pen(from_hex("#7a3a3a")))
    for side in (-1, 1):
        page = skia.Path()
        page.moveTo(x, y - size * 0.04)
        page.quadTo(x + side * size * 0.2, y - size * 0.20, x + side * size * 0.5, y - size * 0.10)
        page.lineTo(x + side * size * 0.52, y - size * 0.01)
        page.quadTo(x + side * size * 0.2, y - size * 0.09, x, y + size * 0.01)
        page.close()
        canvas.drawPath(page, linear((x, 0), (x + side * size * 0.5, 0), [from_hex("#d8c8a8"), from_hex("#fbf3de")]))


def pile(canvas: Canvas, rng: np.random.Generator, foot: Point, wide: float, count: int) -> float:
    """Books that lie on each other; gives the height of the uppermost."""
    x, y = foot
    for _ in range(count):
        half, thick = wide * rng.uniform(0.40, 0.5), wide * rng.uniform(0.12, 0.2)
        shift, colour = wide * rng.uniform(-0.05, 0.05), BOOKS[int(rng.integers(8))]
        box = (x - half + shift, y - thick, x + half + shift, y)
        rounded(canvas, box, thick * 0.15, linear((0, box[1]), (0, y), [shade(colour, 0.05), shade(colour, -0.05)]))
        canvas.drawRect(
            skia.Rect.MakeLTRB(box[0] + 4, y - thick * 0.80, box[0] + wide * 0.07, y - thick * 0.2),
            pen(from_hex("#e8d0a0"), 0.8),
        )
        y -= thick
    return y


def bust(canvas: Canvas, foot: Point, size: float) -> None:
    """A plaster bust on a plinth."""
    x, y = foot
    stone = from_hex("#e4dcd2")
    canvas.drawRect(skia.Rect.MakeLTRB(x - size * 0.26, y - size * 0.16, x + size * 0.26, y), pen(shade(stone, -0.14)))
    body = skia.Path()
    body.moveTo(x - size * 0.36, y - size * 0.16)
    body.cubicTo(x - size * 0.36, y - size * 0.40, x - size * 0.12, y - size * 0.40, x - size * 0.10, y - size * 0.52)
    body.lineTo(x + size * 0.10, y - size * 0.52)
    body.cubicTo(x + size * 0.12, y - size * 0.40, x + size * 0.36, y - size * 0.40, x + size * 0.36, y - size * 0.16)
    body.close()
    tones = [shade(stone, 0.03), stone, shade(stone, -0.16)]
    canvas.drawPath(body, linear((x - size * 0.3, 0), (x + size * 0.3, 0), tones))
    head = skia.Rect.MakeLTRB(x - size * 0.16, y - size * 0.94, x + size * 0.16, y - size * 0.48)
    canvas.drawOval(head, linear((head.left(), 0), (head.right(), 0), tones))
    canvas.drawPath(
        polygon(
            [(x + size * 0.13, y - size * 0.76), (x + size * 0.21, y - size * 0.66), (x + size * 0.12, y - size * 0.64)]
        ),
        pen(shade(stone, -0.08)),
    )
