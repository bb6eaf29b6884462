"""Nursery: toys, a play tent, a canopy over a bed, a moon lamp, and stars that it throws on the walls."""

import numpy as np

from fabula.picture.brushes import joinery, lights
from fabula.picture.brushes.furniture import rounded
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import linear, pen, polygon, radial, skia, stroke
from fabula.picture.stage import Canvas, Live, Stage

Point = tuple[float, float]

_TOYS = from_hexes("#e8604a #f0b63a #4fa3d1 #6fbf6a #b07ad0 #f2f0ea")


def teddy(canvas: Canvas, foot: Point, size: float, fur: Colour) -> None:
    """A teddy bear that sits, `size` units high."""
    x, y = foot
    joinery.under(canvas, foot, size * 0.4)
    light = shade(fur, 0.10)

    def ball(dx: float, dy: float, radius: float, colour: Colour) -> None:
        spot = (x + dx * size, y - dy * size)
        tones = [shade(colour, 0.06), colour, shade(colour, -0.10)]
        ink = radial((spot[0] - radius * size * 0.3, spot[1] - radius * size * 0.4), radius * size * 1.4, tones)
        canvas.drawCircle(*spot, radius * size, ink)

    for side in (-1, 1):
        ball(side * 0.17, 0.88, 0.085, fur)
        ball(side * 0.17, 0.88, 0.045, light)
        ball(side * 0.26, 0.40, 0.10, fur)
    ball(0.0, 0.32, 0.27, fur)
    ball(0.0, 0.30, 0.17, light)
    for side in (-1, 1):
        ball(side * 0.23, 0.11, 0.13, fur)
        ball(side * 0.25, 0.11, 0.07, light)
    ball(0.0, 0.72, 0.22, fur)
    ball(0.0, 0.66, 0.10, light)
    for dx, dy, radius in ((-0.08, 0.76, 0.022), (0.08, 0.76, 0.022), (0.0, 0.69, 0.030)):
        canvas.drawCircle(x + dx * size, y - dy * size, radius * size, pen(from_hex("#2a1c1a")))
    bow = polygon(
        [
            (x - size * 0.14, y - size * 0.57),
            (x + size * 0.14, y - size * 0.47),
            (x + size * 0.14, y - size * 0.57),
            (x - size * 0.14, y - size * 0.47),
        ]
    )
    canvas.drawPath(bow, pen(_TOYS[0]))


def bricks(canvas: Canvas, rng: np.random.Generator, foot: Point, size: float) -> None:
    """A tower of wooden bricks with an arch and a roof, and a ball beside it."""
    x, y = foot
    joinery.under(canvas, foot, size * 1.5)
    order = rng.permutation(6)
    for index, (dx, level, wide) in enumerate(
        ((-0.6, 0, 1.0), (0.6, 0, 1.0), (0.0, 1, 2.0), (-0.4, 2, 0.8), (0.5, 2, 0.9))
    ):
        colour = _TOYS[int(order[index])]
        joinery.slab(
            canvas,
            (
                x + (dx - wide / 2) * size,
                y - (level + 1) * size * 0.8,
                x + (dx + wide / 2) * size,
                y - level * size * 0.8,
            ),
            colour,
            5,
        )
    roof = polygon(
        [(x - size * 0.9, y - size * 2.4), (x + size * 0.1, y - size * 2.4), (x - size * 0.4, y - size * 3.1)]
    )
    canvas.drawPath(roof, pen(_TOYS[int(order[5])]))
    ball = (x + size * 1.9, y - size * 0.5)
    joinery.under(canvas, (ball[0], y), size * 0.5)
    canvas.drawCircle(
        *ball,
        size * 0.5,
        radial(
            (ball[0] - size * 0.16, ball[1] - size * 0.2),
            size * 0.75,
            [shade(_TOYS[0], 0.10), _TOYS[0], shade(_TOYS[0], -0.14)],
        ),
    )
    canvas.drawArc(
        skia.Rect.MakeLTRB(ball[0] - size * 0.5, ball[1] - size * 0.2, ball[0] + size * 0.5, ball[1] + size * 0.2),
        0,
        180,
        False,
        stroke(_TOYS[5], size * 0.12),
    )


def rocket(canvas: Canvas, foot: Point, size: float) -> None:
    """A toy rocket on its fins."""
    x, y = foot
    joinery.under(canvas, foot, size * 0.3)
    for side in (-1, 1):
        canvas.drawPath(
            polygon(
                [
                    (x + side * size * 0.13, y - size * 0.36),
                    (x + side * size * 0.30, y),
                    (x + side * size * 0.12, y - size * 0.10),
                ]
            ),
            pen(_TOYS[0]),
        )
    body = skia.Path()
    body.moveTo(x - size * 0.13, y - size * 0.08)
    body.cubicTo(x - size * 0.24, y - size * 0.5, x - size * 0.12, y - size * 0.84, x, y - size)
    body.cubicTo(x + size * 0.12, y - size * 0.84, x + size * 0.24, y - size * 0.5, x + size * 0.13, y - size * 0.08)
    body.close()
    canvas.drawPath(
        body,
        linear(
            (x - size * 0.2, 0),
            (x + size * 0.2, 0),
            [from_hex("#f4f2ee"), from_hex("#ffffff"), from_hex("#b8bcc8")],
            [0, 0.35, 1],
        ),
    )
    canvas.save()
    canvas.clipPath(body, True)
    canvas.drawRect(skia.Rect.MakeLTRB(x - size, y - size, x + size, y - size * 0.78), pen(_TOYS[0]))
    canvas.drawRect(skia.Rect.MakeLTRB(x - size, y - size * 0.22, x + size, y - size * 0.16), pen(_TOYS[2]))
    canvas.restore()
    canvas.drawCircle(x, y - size * 0.58, size * 0.085, pen(_TOYS[2]))
    canvas.drawCircle(x, y - size * 0.58, size * 0.06, pen(from_hex("#d8f2ff")))


def tent(canvas: Canvas, foot: Point, size: float, cloth: Colour, *, lit: bool) -> None:
    """A play tent of poles and cloth with an open flap; by lamp light it glows from inside."""
    x, y = foot
    joinery.under(canvas, foot, size * 0.5)
    wood = from_hex("#c89a62")
    for side in (-1, 1):
        canvas.drawLine(x + side * size * 0.42, y, x - side * size * 0.07, y - size * 1.06, stroke(wood, size * 0.022))
    sheet = polygon(
        [
            (x - size * 0.40, y),
            (x - size * 0.02, y - size * 0.94),
            (x + size * 0.02, y - size * 0.94),
            (x + size * 0.40, y),
        ]
    )
    canvas.drawPath(
        sheet,
        linear((x - size * 0.4, 0), (x + size * 0.4, 0), [shade(cloth, 0.03), shade(cloth, 0.07), shade(cloth, -0.06)]),
    )
    canvas.save()
    canvas.clipPath(sheet, True)
    for row in range(7):
        for column in range(-5, 6):
            spot = (x + (column + 0.5 * (row % 2)) * size * 0.085, y - size * (0.06 + 0.13 * row))
            canvas.drawCircle(*spot, size * 0.012, pen(_TOYS[(row + column) % 5], 0.9))
    canvas.restore()
    mouth = skia.Path()
    mouth.moveTo(x - size * 0.17, y)
    mouth.quadTo(x - size * 0.09, y - size * 0.34, x, y - size * 0.70)
    mouth.quadTo(x + size * 0.09, y - size * 0.34, x + size * 0.17, y)
    mouth.close()
    inside = [from_hex("#ffe9b0"), from_hex("#e8a860")] if lit else [from_hex("#6a5058"), from_hex("#3a2c38")]
    canvas.drawPath(mouth, radial((x, y - size * 0.14), size * 0.5, inside))
    for side in (-1, 1):
        flap = polygon(
            [
                (x + side * size * 0.005, y - size * 0.70),
                (x + side * size * 0.17, y),
                (x + side * size * 0.27, y),
                (x + side * size * 0.13, y - size * 0.34),
            ]
        )
        canvas.drawPath(flap, pen(shade(cloth, 0.10 if side < 0 else -0.03)))


def canopy(canvas: Canvas, rng: np.random.Generator, top: Point, foot: float, half: float, cloth: Colour) -> None:
    """Thin cloth that falls from a crown over the head of a bed."""
    x, y = top
    for side in (-1, 1):
        path = skia.Path()
        path.moveTo(x, y)
        path.cubicTo(
            x + side * half * 0.3,
            y + (foot - y) * 0.3,
            x + side * half * 0.9,
            y + (foot - y) * 0.5,
            x + side * half,
            foot,
        )
        path.lineTo(x + side * half * 0.52, foot)
        path.cubicTo(x + side * half * 0.44, y + (foot - y) * 0.6, x + side * half * 0.1, y + (foot - y) * 0.35, x, y)
        canvas.drawPath(
            path, linear((x, 0), (x + side * half, 0), [shade(cloth, -0.02), shade(cloth, 0.08), shade(cloth, -0.05)])
        )
        for share in rng.uniform(0.55, 0.96, 4):
            fold = skia.Path()
            fold.moveTo(x, y)
            fold.cubicTo(
                x + side * half * 0.25 * share,
                y + (foot - y) * 0.32,
                x + side * half * 0.7 * share,
                y + (foot - y) * 0.55,
                x + side * half * float(share),
                foot,
            )
            canvas.drawPath(fold, stroke(shade(cloth, -0.09), 5, 0.5))
    joinery.slab(canvas, (x - half * 0.16, y - 16, x + half * 0.16, y + 14), from_hex("#d0a04e"), 12)


def moon_lamp(canvas: Canvas, middle: Point, radius: float, *, on: bool) -> None:
    """A crescent lamp on the wall."""
    glass = from_hex("#fff0b8") if on else from_hex("#d8d2c4")
    full, bite, path = skia.Path(), skia.Path(), None
    full.addCircle(*middle, radius)
    bite.addCircle(middle[0] + radius * 0.52, middle[1] - radius * 0.22, radius * 0.84)
    path = skia.Op(full, bite, skia.PathOp.kDifference_PathOp)
    if path is not None:
        canvas.drawPath(
            path,
            radial(
                (middle[0] - radius * 0.4, middle[1] + radius * 0.2),
                radius * 1.3,
                [mix(glass, (1, 1, 1), 0.5), glass, shade(glass, -0.06)],
            ),
        )


def star_light(stage: Stage, wall: tuple[float, float, float, float], z: float, power: float) -> Live:
    """Spots of light that a star lamp turns slowly over the wall (left, top, right, foot)."""
    rng = stage.rng("star light")
    left, top, right, foot = wall
    count = 26
    x, y, size = rng.uniform(0, 1, count), rng.uniform(0, 1, count), rng.uniform(7, 17, count)
    tones = [lights.halo(colour, 0.3) for colour in from_hexes("#ffe08a #9fd8ff #ffb0d8")]

    def draw(canvas: Canvas, seconds: float) -> None:
        for index in range(count):
            across = left + (right - left) * float((x[index] + seconds * 0.006) % 1.0)
            down = top + (foot - top) * float(y[index]) + 8 * float(np.sin(seconds * 0.4 + index))
            half = float(size[index])
            pulse = power * (0.55 + 0.3 * float(np.sin(seconds * 0.9 + index * 1.7)))
            tones[index % 3](canvas, (across, down), (half, half), pulse)

    return Live(z, draw)


def toy_chest(canvas: Canvas, rng: np.random.Generator, foot: Point, wide: float, wood: Colour) -> None:
    """An open chest with toys looking out of it."""
    x, y = foot
    high = wide * 0.44
    for index in range(6):
        spot = (x + (index - 2.5) * wide * 0.14, y - high - float(rng.uniform(0, 26)))
        canvas.drawCircle(*spot, wide * float(rng.uniform(0.07, 0.11)), pen(_TOYS[int(rng.integers(5))]))
    joinery.under(canvas, foot, wide * 0.55)
    joinery.slab(canvas, (x - wide / 2, y - high, x + wide / 2, y), wood, 6)
    for share in (-0.3, 0.0, 0.3):
        tone = _TOYS[int(rng.integers(5))]
        rounded(
            canvas,
            (x + share * wide - wide * 0.1, y - high * 0.78, x + share * wide + wide * 0.1, y - high * 0.26),
            8,
            pen(tone, 0.85),
        )
