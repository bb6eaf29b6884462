"""Roofs: what stands on the flat roof of a town house - tanks, chimneys, aerials, coolers, parapets, doves, huts."""

import numpy as np

from fabula.picture.brushes.cottages import tinted
from fabula.picture.colour import Colour, from_hex, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Stage

Spot = tuple[float, float]


def tank(canvas: Canvas, stage: Stage, foot: Spot, metre: float, tone: float = 0.8) -> None:
    """A wooden water tank on iron legs with a cone for a roof, some six metres high; `foot` is the middle below it."""
    x, y = foot
    wood, iron = tinted(stage, from_hex("#8a6248"), tone), shade(stage.palette.tone(min(tone + 0.12, 1.0)), -0.01)
    half, low, high = 1.35 * metre, 2.1 * metre, 5.0 * metre
    leg = stroke(iron, 0.12 * metre)
    for side in (-0.85, 0.85):
        canvas.drawLine(x + side * half, y, x + side * half * 0.92, y - low, leg)
        canvas.drawLine(x + side * half, y, x - side * half * 0.92, y - low, stroke(iron, 0.05 * metre))
    canvas.drawRect(skia.Rect.MakeLTRB(x - half * 1.05, y - low, x + half * 1.05, y - low + 0.16 * metre), pen(iron))
    body = [(x - half, y - low), (x - half * 0.94, y - high), (x + half * 0.94, y - high), (x + half, y - low)]
    sunny = stage.sun[0] < x
    lit, dark = mix(shade(wood, 0.04), stage.palette.rim, 0.2), shade(wood, -0.08)
    ends = [lit, wood, dark] if sunny else [dark, wood, lit]
    canvas.drawPath(polygon(body), linear((x - half, 0), (x + half, 0), ends))
    for share in np.linspace(-0.9, 0.9, 13):
        canvas.drawLine(
            x + float(share) * half,
            y - low,
            x + float(share) * half * 0.94,
            y - high,
            stroke(shade(wood, -0.05), 0.025 * metre, 0.7),
        )
    for level in (2.4, 3.2, 4.0, 4.7):
        canvas.drawLine(
            x - half * 0.98, y - level * metre, x + half * 0.98, y - level * metre, stroke(iron, 0.045 * metre)
        )
    roof = [(x - half * 1.08, y - high), (x, y - high - 1.0 * metre), (x + half * 1.08, y - high)]
    canvas.drawPath(
        polygon(roof), pen(stage.palette.snow if stage.snowy else mix(shade(wood, -0.06), stage.palette.rim, 0.06))
    )
    for side in (0.12, 0.26):
        canvas.drawLine(x + side * half, y, x + side * half, y - high, stroke(iron, 0.035 * metre))
    for level in np.arange(0.2, 4.9, 0.3):
        canvas.drawLine(
            x + 0.12 * half,
            y - float(level) * metre,
            x + 0.26 * half,
            y - float(level) * metre,
            stroke(iron, 0.025 * metre),
        )


def chimney(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Spot, metre: float, tone: float = 0.8
) -> Spot:
    """A brick stack with clay pots; gives the mouth of one of them."""
    x, y = foot
    brick = tinted(stage, from_hex("#9a5a48"), tone)
    half, high = float(rng.uniform(0.45, 0.8)) * metre, float(rng.uniform(1.5, 2.4)) * metre
    body = skia.Rect.MakeLTRB(x - half, y - high, x + half, y)
    lit = mix(shade(brick, 0.03), stage.palette.rim, 0.2)
    ends = [lit, brick, shade(brick, -0.06)] if stage.sun[0] < x else [shade(brick, -0.06), brick, lit]
    canvas.drawRect(body, linear((x - half, 0), (x + half, 0), ends))
    for row in range(int(high / (0.16 * metre))):
        for column in range(int(2 * half / (0.3 * metre)) + 1):
            if rng.random() < 0.4:
                left = x - half + (column + 0.5 * (row % 2)) * 0.3 * metre
                box = skia.Rect.MakeLTRB(
                    left, y - (row + 0.9) * 0.16 * metre, min(left + 0.26 * metre, x + half), y - row * 0.16 * metre
                )
                canvas.drawRect(box, pen(shade(brick, float(rng.normal(-0.01, 0.025))), 0.6))
    canvas.drawRect(
        skia.Rect.MakeLTRB(x - half * 1.14, y - high - 0.14 * metre, x + half * 1.14, y - high + 0.06 * metre),
        pen(shade(brick, 0.05)),
    )
    clay = tinted(stage, from_hex("#b8704a"), tone)
    count = max(int(half * 2 / (0.5 * metre)), 1)
    for index in range(count):
        px = x + (index - (count - 1) / 2) * 0.5 * metre
        pot = [(px - 0.15 * metre, y - high - 0.12 * metre), (px - 0.11 * metre, y - high - 0.55 * metre)]
        pot += [(px + 0.11 * metre, y - high - 0.55 * metre), (px + 0.15 * metre, y - high - 0.12 * metre)]
        canvas.drawPath(polygon(pot), pen(clay))
    if stage.snowy:
        canvas.drawRect(
            skia.Rect.MakeLTRB(x - half * 1.14, y - high - 0.22 * metre, x + half * 1.14, y - high - 0.1 * metre),
            pen(stage.palette.snow),
        )
    return (x - (count - 1) / 2 * 0.5 * metre, y - high - 0.58 * metre)


def aerial(canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Spot, metre: float, tone: float = 0.9) -> None:
    """A television aerial on its pole."""
    x, y = foot
    iron = stage.palette.tone(tone)
    high = float(rng.uniform(2.0, 3.6)) * metre
    canvas.drawLine(x, y, x, y - high, stroke(iron, 0.06 * metre))
    lean = float(rng.choice([-1.0, 1.0]))
    canvas.drawLine(
        x - 0.5 * metre,
        y - high * 0.92,
        x + 0.5 * metre,
        y - high * 0.92 + lean * 0.06 * metre,
        stroke(iron, 0.04 * metre),
    )
    for share in np.linspace(-0.48, 0.48, 7):
        px, reach = x + float(share) * metre, (0.34 - 0.2 * abs(float(share))) * metre
        canvas.drawLine(px, y - high * 0.92 - reach, px, y - high * 0.92 + reach, stroke(iron, 0.03 * metre))
    canvas.drawLine(x - 0.3 * metre, y - high * 0.7, x + 0.3 * metre, y - high * 0.7, stroke(iron, 0.035 * metre))


def dish(canvas: Canvas, stage: Stage, foot: Spot, metre: float) -> None:
    """A satellite dish that looks up to one side."""
    x, y = foot
    shell = tinted(stage, from_hex("#d5d8dc"), 0.7)
    canvas.drawLine(x, y, x, y - 0.6 * metre, stroke(stage.palette.tone(0.95), 0.07 * metre))
    canvas.save()
    canvas.translate(x, y - 0.85 * metre)
    canvas.rotate(-28)
    canvas.drawOval(skia.Rect.MakeLTRB(-0.36 * metre, -0.5 * metre, 0.36 * metre, 0.5 * metre), pen(shell))
    canvas.drawOval(
        skia.Rect.MakeLTRB(-0.28 * metre, -0.44 * metre, 0.36 * metre, 0.44 * metre), pen(shade(shell, -0.06))
    )
    canvas.drawLine(0.0, 0.1 * metre, 0.55 * metre, 0.0, stroke(shade(shell, -0.2), 0.04 * metre))
    canvas.restore()


def cooler(canvas: Canvas, stage: Stage, foot: Spot, metre: float, count: int) -> None:
    """A row of `count` air-conditioning boxes with their fans; `foot` is their left lower corner."""
    shell = tinted(stage, from_hex("#aab0b6"), 0.8)
    for index in range(count):
        x, y = foot[0] + index * 1.25 * metre, foot[1]
        box = skia.Rect.MakeXYWH(x, y - 1.25 * metre, 1.12 * metre, 1.1 * metre)
        canvas.drawRect(
            box,
            linear(
                (0, box.top()),
                (0, box.bottom()),
                [mix(shade(shell, 0.04), stage.palette.rim, 0.1), shade(shell, -0.04)],
            ),
        )
        for leg in (0.1, 1.0):
            canvas.drawRect(
                skia.Rect.MakeXYWH(x + leg * metre, y - 0.16 * metre, 0.08 * metre, 0.16 * metre),
                pen(shade(shell, -0.16)),
            )
        cx, cy = x + 0.56 * metre, y - 0.7 * metre
        canvas.drawCircle(cx, cy, 0.4 * metre, pen(shade(shell, -0.15)))
        for blade in range(3):
            angle = blade * 2.094 + index
            fin = skia.Path()
            fin.addPoly(
                [
                    skia.Point(cx + r * metre * float(np.cos(angle + t)), cy + r * metre * float(np.sin(angle + t)))
                    for r, t in ((0.05, 0.0), (0.34, -0.3), (0.36, 0.35))
                ],
                True,
            )
            canvas.drawPath(fin, pen(shade(shell, -0.07)))
        for ring in (0.4, 0.27, 0.14):
            canvas.drawCircle(cx, cy, ring * metre, stroke(shade(shell, -0.03), 0.025 * metre))
        if stage.snowy:
            canvas.drawRect(
                skia.Rect.MakeXYWH(x - 0.03 * metre, y - 1.36 * metre, 1.18 * metre, 0.14 * metre),
                pen(stage.palette.snow),
            )


def hut(canvas: Canvas, stage: Stage, foot: Spot, metre: float, colour: Colour) -> None:
    """The little house at the head of the stairs with its door and a lamp over it; `foot` is its left lower corner."""
    x, y = foot
    wide, high = 3.0 * metre, 2.7 * metre
    lit, dark = mix(shade(colour, 0.03), stage.palette.rim, 0.14), shade(colour, -0.05)
    ends = [lit, dark] if stage.sun[0] < x else [dark, lit]
    canvas.drawRect(skia.Rect.MakeXYWH(x, y - high, wide, high), linear((x, 0), (x + wide, 0), ends))
    canvas.drawRect(
        skia.Rect.MakeXYWH(x - 0.15 * metre, y - high - 0.14 * metre, wide + 0.3 * metre, 0.22 * metre),
        pen(shade(colour, 0.05)),
    )
    if stage.snowy:
        canvas.drawRect(
            skia.Rect.MakeXYWH(x - 0.15 * metre, y - high - 0.26 * metre, wide + 0.3 * metre, 0.16 * metre),
            pen(stage.palette.snow),
        )
    door = skia.Rect.MakeXYWH(x + 0.5 * metre, y - 2.05 * metre, 0.95 * metre, 2.05 * metre)
    canvas.drawRect(door.makeOutset(0.07 * metre, 0.07 * metre), pen(shade(colour, -0.09)))
    canvas.drawRect(door, pen(tinted(stage, from_hex("#4a6a72"), 0.85)))
    canvas.drawCircle(x + 1.33 * metre, y - 1.0 * metre, 0.05 * metre, pen(stage.palette.lamp))
    pane = skia.Rect.MakeXYWH(x + 1.85 * metre, y - 1.9 * metre, 0.75 * metre, 0.75 * metre)
    bright = stage.palette.lit_windows > 0.45
    canvas.drawRect(
        pane, pen(stage.palette.lamp if bright else mix(stage.palette.sky[1], stage.palette.tone(0.9), 0.5))
    )
    canvas.drawLine(
        pane.centerX(), pane.top(), pane.centerX(), pane.bottom(), stroke(shade(colour, -0.1), 0.05 * metre)
    )
    if bright:
        lamp = (x + 0.97 * metre, y - 2.32 * metre)
        canvas.drawCircle(*lamp, 0.09 * metre, pen(mix(stage.palette.lamp, (1, 1, 1), 0.6)))
        glow(canvas, lamp, 2.6 * metre, stage.palette.lamp, 0.6 * stage.palette.lit_windows)


def dove(canvas: Canvas, stage: Stage, foot: Spot, size: float, facing: float) -> None:
    """A pigeon that sits, `size` units long."""
    x, y = foot
    own = mix(tinted(stage, from_hex("#8a90a0"), 0.8), stage.palette.rim, 0.08)
    canvas.save()
    canvas.translate(x, y)
    canvas.scale(size * facing, size)
    body = skia.Path()
    body.moveTo(0.34, -0.52)
    body.cubicTo(0.5, -0.2, 0.2, -0.06, -0.1, -0.1)
    body.lineTo(-0.62, -0.02)
    body.cubicTo(-0.4, -0.28, -0.05, -0.46, 0.14, -0.5)
    body.close()
    canvas.drawPath(body, pen(own))
    canvas.drawCircle(0.27, -0.56, 0.12, pen(shade(own, -0.04)))
    canvas.drawPath(polygon([(0.37, -0.6), (0.5, -0.54), (0.37, -0.52)]), pen(shade(own, 0.1)))
    canvas.drawLine(0.08, -0.12, 0.08, 0.0, stroke(from_hex("#b86a5a"), 0.04))
    canvas.drawLine(0.18, -0.14, 0.18, 0.0, stroke(from_hex("#b86a5a"), 0.04))
    canvas.restore()


def parapet(canvas: Canvas, stage: Stage, y: float, high: float, colour: Colour) -> None:
    """A low wall along the whole roof edge, its coping lit, its foot in shade; `y` is where it stands."""
    left, right = stage.left * 2, stage.right * 1.6
    box = skia.Rect.MakeLTRB(left, y - high, right, y)
    canvas.drawRect(box, linear((0, y - high), (0, y), [shade(colour, 0.01), shade(colour, -0.06)]))
    coping = stage.palette.snow if stage.snowy else mix(shade(colour, 0.06), stage.palette.rim, 0.22)
    canvas.drawRect(skia.Rect.MakeLTRB(left, y - high * 1.16, right, y - high * 0.94), pen(coping))
    canvas.drawRect(skia.Rect.MakeLTRB(left, y - high * 0.94, right, y - high * 0.86), pen(shade(colour, -0.09), 0.7))
    rng = stage.rng("parapet")
    for x in np.arange(left, right, high * 2.4):
        canvas.drawLine(float(x), y - high * 0.9, float(x), y, stroke(shade(colour, -0.05), 2.0, 0.6))
    for _ in range(50):
        x, level = rng.uniform(left, right), rng.uniform(y - high * 0.85, y)
        canvas.drawRect(
            skia.Rect.MakeXYWH(x, level, high * 0.4, high * 0.13), pen(shade(colour, float(rng.normal(0, 0.02))), 0.7)
        )
