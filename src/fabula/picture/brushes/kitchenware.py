"""Kitchenware: counters, a stove with a kettle that steams, pots on a rail, jars, plates, fruit and bread."""

import numpy as np

from fabula.picture.brushes import joinery, lights
from fabula.picture.brushes.furniture import rounded
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import linear, pen, polygon, radial, skia, stroke
from fabula.picture.stage import Canvas, Live

Point = tuple[float, float]
Box = tuple[float, float, float, float]

COPPER: Colour = from_hex("#d8824a")
STEEL: Colour = from_hex("#a8b0b8")


def counter(canvas: Canvas, box: Box, colour: Colour, top: Colour) -> None:
    """Cupboards in a row under a worktop; the box goes from the worktop to the floor."""
    left, high, right, foot = box
    count = max(round((right - left) / 170), 1)
    wide = (right - left) / count
    joinery.under(canvas, ((left + right) / 2, foot), (right - left) * 0.51)
    canvas.drawRect(skia.Rect.MakeLTRB(left, foot - 26, right, foot), pen(shade(colour, -0.22)))
    for index in range(count):
        x = left + index * wide
        door = (x + 3, high + 66, x + wide - 3, foot - 28)
        joinery.slab(canvas, (x + 3, high + 20, x + wide - 3, high + 62), colour, 4)
        joinery.slab(canvas, door, colour, 4)
        canvas.drawRect(skia.Rect.MakeLTRB(*door).makeInset(18, 20), pen(shade(colour, -0.04)))
        canvas.drawLine(x + wide / 2 - 20, high + 42, x + wide / 2 + 20, high + 42, stroke(from_hex("#d8b878"), 6))
        canvas.drawCircle(door[2] - 14 if index % 2 == 0 else door[0] + 14, high + 100, 6, pen(from_hex("#d8b878")))
    joinery.slab(canvas, (left - 10, high - 6, right + 10, high + 20), top, 4)


def stove(canvas: Canvas, foot: Point, size: float, colour: Colour, *, lit: bool) -> Point:
    """A range `size` units high with an oven door; gives the middle of its hob."""
    x, y = foot
    half = size * 0.52
    joinery.under(canvas, foot, half * 1.1)
    joinery.slab(canvas, (x - half, y - size, x + half, y), colour, 10)
    joinery.slab(canvas, (x - half - 8, y - size - 14, x + half + 8, y - size + 14), from_hex("#3a3a42"), 4)
    for index in range(5):
        knob = (x - half * 0.72 + index * half * 0.36, y - size * 0.86)
        canvas.drawCircle(*knob, 13, pen(from_hex("#2c2c34")))
        canvas.drawLine(*knob, knob[0], knob[1] - 10, stroke((0.95, 0.95, 0.9), 3))
    door = (x - half * 0.82, y - size * 0.72, x + half * 0.82, y - size * 0.14)
    joinery.slab(canvas, door, shade(colour, -0.04), 10)
    window = skia.Rect.MakeLTRB(*door).makeInset(34, 40)
    tones = [from_hex("#ff9a45"), from_hex("#6a2a18")] if lit else [from_hex("#3a3a48"), from_hex("#1c1c26")]
    canvas.drawRRect(skia.RRect.MakeRectXY(window, 12, 12), radial((x, window.bottom()), half, tones))
    canvas.drawLine(door[0] + 24, door[1] + 20, door[2] - 24, door[1] + 20, stroke(STEEL, 10))
    return (x, y - size - 14)


def kettle(canvas: Canvas, foot: Point, size: float, colour: Colour, facing: float = 1.0) -> Point:
    """A round kettle; gives the tip of its spout."""
    x, y = foot
    spout = polygon(
        [
            (x + facing * size * 0.30, y - size * 0.30),
            (x + facing * size * 0.62, y - size * 0.62),
            (x + facing * size * 0.68, y - size * 0.54),
            (x + facing * size * 0.40, y - size * 0.12),
        ]
    )
    canvas.drawPath(spout, pen(shade(colour, -0.05)))
    canvas.drawArc(
        skia.Rect.MakeLTRB(x - size * 0.32, y - size * 0.98, x + size * 0.32, y - size * 0.3),
        180,
        180,
        False,
        stroke(from_hex("#3a2a26"), size * 0.07),
    )
    body = skia.Path()
    body.moveTo(x - size * 0.44, y)
    body.cubicTo(x - size * 0.52, y - size * 0.42, x - size * 0.28, y - size * 0.62, x, y - size * 0.62)
    body.cubicTo(x + size * 0.28, y - size * 0.62, x + size * 0.52, y - size * 0.42, x + size * 0.44, y)
    body.close()
    canvas.drawPath(
        body,
        radial(
            (x - size * 0.16, y - size * 0.36),
            size * 0.7,
            [shade(colour, 0.18), colour, shade(colour, -0.16)],
            [0, 0.4, 1],
        ),
    )
    canvas.drawCircle(x, y - size * 0.65, size * 0.06, pen(from_hex("#3a2a26")))
    return (x + facing * size * 0.65, y - size * 0.6)


def steam(spout: Point, size: float, z: float, facing: float = 1.0) -> Live:
    """Steam that puffs from a spout, leans and fades."""
    puff = lights.halo(from_hex("#eef0f4"))

    def draw(canvas: Canvas, seconds: float) -> None:
        for index in range(9):
            age = (seconds * 0.42 + index / 9) % 1.0
            x = (
                spout[0]
                + facing * size * (0.5 * age**0.6)
                + size * 0.08 * float(np.sin(seconds * 2 + index * 2.3)) * age
            )
            half = size * (0.05 + 0.22 * age)
            puff(canvas, (x, spout[1] - size * 1.3 * age), (half, half * 1.1), 0.42 * (1 - age) * min(age * 7, 1))

    return Live(z, draw)


def pan(canvas: Canvas, hook: Point, size: float, colour: Colour, kind: int) -> None:
    """A pot, pan or ladle that hangs by its handle."""
    x, y = hook
    canvas.drawLine(x, y, x, y + size * 0.10, stroke(from_hex("#3a3438"), 4))
    canvas.drawLine(x, y + size * 0.08, x, y + size * 0.5, stroke(shade(colour, -0.12), size * 0.07))
    if kind == 0:
        middle = (x, y + size * 0.74)
        canvas.drawCircle(
            *middle,
            size * 0.30,
            radial(
                (x - size * 0.1, middle[1] - size * 0.1),
                size * 0.42,
                [shade(colour, 0.16), colour, shade(colour, -0.16)],
                [0, 0.4, 1],
            ),
        )
        canvas.drawCircle(*middle, size * 0.22, stroke(shade(colour, -0.10), size * 0.03))
    elif kind == 1:
        pot = polygon(
            [
                (x - size * 0.26, y + size * 0.48),
                (x + size * 0.26, y + size * 0.48),
                (x + size * 0.23, y + size * 0.86),
                (x - size * 0.23, y + size * 0.86),
            ]
        )
        canvas.drawPath(
            pot,
            linear(
                (x - size * 0.26, 0),
                (x + size * 0.26, 0),
                [shade(colour, 0.05), shade(colour, 0.15), shade(colour, -0.15)],
                [0, 0.35, 1],
            ),
        )
        canvas.drawLine(
            x - size * 0.28, y + size * 0.49, x + size * 0.28, y + size * 0.49, stroke(shade(colour, 0.2), size * 0.035)
        )
    else:
        canvas.drawArc(
            skia.Rect.MakeLTRB(x - size * 0.16, y + size * 0.42, x + size * 0.16, y + size * 0.70),
            0,
            180,
            True,
            pen(colour),
        )


def hanging(canvas: Canvas, rng: np.random.Generator, ends: tuple[float, float], y: float, size: float) -> None:
    """A rail between two x with pots, pans, ladles, and strings of onions and herbs."""
    canvas.drawLine(ends[0], y, ends[1], y, stroke(from_hex("#4a4048"), 9))
    x = ends[0] + size * 0.4
    while x < ends[1] - size * 0.3:
        pick, grow = rng.random(), float(rng.uniform(0.8, 1.1))
        if pick < 0.72:
            pan(canvas, (x, y), size * grow, COPPER if rng.random() < 0.6 else STEEL, int(rng.integers(3)))
        elif pick < 0.86:
            canvas.drawLine(x, y, x, y + size * 0.7, stroke(from_hex("#8a7a4a"), 4))
            for index in range(7):
                spot = (x + (-1) ** index * size * 0.07, y + size * (0.22 + 0.09 * index))
                canvas.drawCircle(
                    *spot,
                    size * 0.085,
                    radial((spot[0] - 4, spot[1] - 4), size * 0.12, [from_hex("#f0c890"), from_hex("#b5703a")]),
                )
        else:
            for lean in np.linspace(-0.2, 0.2, 7):
                canvas.drawLine(
                    x,
                    y + size * 0.1,
                    x + size * float(lean),
                    y + size * float(0.62 - abs(lean)),
                    stroke(from_hex("#5f9a52"), 7, 0.9),
                )
        x += size * float(rng.uniform(0.58, 0.8))


def jars(canvas: Canvas, rng: np.random.Generator, ends: tuple[float, float], y: float, size: float) -> None:
    """Jars, plates, cups and bottles along a shelf whose upper edge is at `y`."""
    x = ends[0] + size * 0.3
    fills = from_hexes("#c8553a #d9a441 #7a8f4a #8a5a3a #e8d8b0 #a8446a")
    china = from_hexes("#f0ece4 #8fb8d0 #e8a890 #d8c890")
    while x < ends[1] - size * 0.3:
        pick, grow = rng.random(), float(rng.uniform(0.75, 1.05))
        if pick < 0.5:
            half, high = size * 0.22 * grow, size * 0.72 * grow
            fill = fills[int(rng.integers(6))]
            rounded(
                canvas,
                (x - half, y - high, x + half, y),
                half * 0.3,
                linear((x - half, 0), (x + half, 0), [shade(fill, 0.08), fill, shade(fill, -0.10)]),
            )
            rounded(canvas, (x - half, y - high, x + half, y - high * 0.72), half * 0.3, pen((0.92, 0.96, 0.98), 0.55))
            rounded(
                canvas, (x - half * 0.9, y - high * 1.12, x + half * 0.9, y - high * 0.96), 4, pen(from_hex("#b58a5a"))
            )
        elif pick < 0.75:
            plate = china[int(rng.integers(4))]
            canvas.drawCircle(x, y - size * 0.36 * grow, size * 0.36 * grow, pen(plate))
            canvas.drawCircle(x, y - size * 0.36 * grow, size * 0.24 * grow, stroke(shade(plate, -0.12), 4))
        else:
            cup = china[int(rng.integers(4))]
            canvas.drawOval(
                skia.Rect.MakeXYWH(x + size * 0.08, y - size * 0.30, size * 0.2, size * 0.2), stroke(cup, size * 0.05)
            )
            rounded(
                canvas,
                (x - size * 0.18, y - size * 0.36, x + size * 0.18, y),
                size * 0.08,
                linear((x - size * 0.18, 0), (x + size * 0.18, 0), [shade(cup, 0.03), shade(cup, -0.10)]),
            )
        x += size * float(rng.uniform(0.58, 0.78))


def fruit(canvas: Canvas, rng: np.random.Generator, foot: Point, size: float) -> None:
    """A bowl heaped with apples, oranges, pears and grapes."""
    x, y = foot
    tones = from_hexes("#d8433a #f0a03a #d9c24a #8fb84a #e8683a #7a4a8f")
    for row, count in ((0, 4), (1, 3), (2, 2)):
        for index in range(count):
            spot = (x + (index - (count - 1) / 2) * size * 0.24, y - size * (0.40 + row * 0.17))
            tone = tones[int(rng.integers(6))]
            canvas.drawCircle(
                *spot,
                size * 0.145,
                radial(
                    (spot[0] - size * 0.05, spot[1] - size * 0.06),
                    size * 0.21,
                    [shade(tone, 0.15), tone, shade(tone, -0.14)],
                    [0, 0.45, 1],
                ),
            )
    bowl = skia.Path()
    bowl.moveTo(x - size * 0.62, y - size * 0.42)
    bowl.cubicTo(x - size * 0.5, y - size * 0.02, x - size * 0.2, y, x, y)
    bowl.cubicTo(x + size * 0.2, y, x + size * 0.5, y - size * 0.02, x + size * 0.62, y - size * 0.42)
    bowl.close()
    china = from_hex("#5f8fb8")
    canvas.drawPath(
        bowl, linear((x - size * 0.6, 0), (x + size * 0.6, 0), [shade(china, 0.14), china, shade(china, -0.14)])
    )
    canvas.drawLine(
        x - size * 0.6, y - size * 0.41, x + size * 0.6, y - size * 0.41, stroke((0.95, 0.96, 0.97), size * 0.045)
    )


def bread(canvas: Canvas, foot: Point, size: float) -> None:
    """A loaf on a board."""
    x, y = foot
    joinery.slab(canvas, (x - size * 0.7, y - size * 0.08, x + size * 0.7, y), from_hex("#c89a62"), 5)
    crust = from_hex("#c07f3f")
    rounded(
        canvas,
        (x - size * 0.5, y - size * 0.46, x + size * 0.5, y - size * 0.07),
        size * 0.2,
        linear((0, y - size * 0.46), (0, y), [shade(crust, 0.10), crust, shade(crust, -0.10)]),
    )
    for share in (-0.26, 0.0, 0.26):
        canvas.drawLine(
            x + share * size - size * 0.06,
            y - size * 0.42,
            x + share * size + size * 0.06,
            y - size * 0.26,
            stroke(mix(crust, (1, 0.95, 0.8), 0.6), size * 0.05),
        )


def hood(canvas: Canvas, x: float, foot: float, half: float, top: float, colour: Colour) -> None:
    """The hood over a stove, from its rim at `foot` up through the ceiling."""
    shape = [
        (x - half, foot),
        (x + half, foot),
        (x + half * 0.46, foot - half * 0.9),
        (x + half * 0.46, top),
        (x - half * 0.46, top),
        (x - half * 0.46, foot - half * 0.9),
    ]
    canvas.drawPath(
        polygon(shape),
        linear(
            (x - half, 0), (x + half, 0), [shade(colour, 0.05), shade(colour, 0.10), shade(colour, -0.08)], [0, 0.35, 1]
        ),
    )
    joinery.slab(canvas, (x - half - 10, foot - 8, x + half + 10, foot + 26), shade(colour, -0.03), 4)
