"""Traffic: lanes of cars that come round again, trams in the street, and a lit train on its viaduct."""

from collections.abc import Callable

import numpy as np

from fabula.picture.brushes import stamps, vehicles
from fabula.picture.colour import Colour, from_hexes, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Live, Stage

_TRAMS = from_hexes("#c8483f #e0a83a #3f7a6a #3f6f9e")


def lane(stage: Stage, key: int, place: tuple[float, float], length: float, facing: float, count: int) -> Live:
    """One lane of `count` cars at a depth and height: all one way, at one pace, with gaps that hold."""
    rng = stage.rng("traffic", key)
    cars = [vehicles.car(stage, rng, length * float(rng.uniform(0.95, 1.05)), facing) for _ in range(count)]
    span = stage.right - stage.left + 900
    starts = (np.arange(count) + rng.uniform(0.1, 0.45, count)) * span / max(count, 1)
    pace = float(rng.uniform(110, 140)) * length / 252
    z, y = place

    def draw(canvas: Canvas, seconds: float) -> None:
        for one, start in zip(cars, starts, strict=True):
            run = (start + pace * seconds) % span - 450
            x = stage.left + run if facing > 0 else stage.right - run
            bump = 0.8 * float(np.sin(seconds * 9 + start))
            vehicles.driven(canvas, stage, one, (float(x), y + bump), pace * seconds)

    return Live(z, draw)


def tram(stage: Stage, place: tuple[float, float], metre: float) -> Live:
    """A tram that comes by every now and then, lit from within."""
    rng = stage.rng("tram")
    colour = mix(_TRAMS[int(rng.integers(4))], stage.palette.tone(0.85), 0.45 if stage.palette.dark else 0.15)
    facing, pace = float(rng.choice([-1.0, 1.0])), 210.0
    frame = (-13.0, -4.4, 13.0, 1.0)
    picture = stamps.stamp(frame, lambda canvas: _tram(canvas, stage, colour), steady=stage.steady)
    z, y = place
    span = stage.right - stage.left + 2600
    start = float(rng.uniform(0.25, 0.6)) * span

    def draw(canvas: Canvas, seconds: float) -> None:
        run = (start + pace * seconds) % span - 1300
        x = stage.left + run if facing > 0 else stage.right - run
        _placed(canvas, (x, y), metre, picture)

    return Live(z, draw)


def train(stage: Stage, place: tuple[float, float], metre: float) -> Live:
    """A train high on its viaduct: coaches with lit windows that cross the town."""
    rng = stage.rng("train")
    colour = mix(stage.palette.tone(0.7), (0.75, 0.77, 0.8), 0.25)
    facing, pace = float(rng.choice([-1.0, 1.0])), 260.0
    frame = (-22.0, -3.4, 22.0, 0.0)
    picture = stamps.stamp(frame, lambda canvas: _coaches(canvas, stage, colour), steady=stage.steady)
    z, y = place
    half = 22.0 * metre
    span = stage.right - stage.left + 4 * half
    start = float(rng.uniform(0.2, 0.6)) * span

    def draw(canvas: Canvas, seconds: float) -> None:
        run = (start + pace * seconds) % span - 2 * half
        x = stage.left + run if facing > 0 else stage.right - run
        _placed(canvas, (x, y), metre, picture)

    return Live(z, draw)


def _placed(canvas: Canvas, foot: tuple[float, float], metre: float, picture: Callable[[Canvas], None]) -> None:
    """A picture in metres around its foot, laid down where that is."""
    canvas.save()
    canvas.translate(*foot)
    canvas.scale(metre, metre)
    picture(canvas)
    canvas.restore()


def _tram(canvas: Canvas, stage: Stage, colour: Colour) -> None:
    """A tram of two halves in metres around its foot: windows with people, doors, a route sign, its bow on the roof."""
    palette = stage.palette
    lit = palette.lit_windows > 0.4
    warm = mix(palette.lamp, (1, 1, 1), 0.3)
    dull = mix(mix(palette.sky[2], palette.sky[-1], 0.4), palette.tone(0.9), 0.35)
    dark = shade(palette.tone(1.0), -0.02)
    canvas.drawOval(skia.Rect.MakeLTRB(-11.6, -0.2, 11.6, 0.35), pen(dark, 0.45))
    if lit:
        for x in (-8.0, 0.0, 8.0):
            glow(canvas, (x, -1.6), 3.4, palette.lamp, 0.3)
    cream = mix((0.95, 0.92, 0.84), palette.tone(0.7), 0.45 if palette.dark else 0.12)
    for left, right in ((-11.4, -0.25), (0.25, 11.4)):
        body = skia.Rect.MakeLTRB(left, -3.25, right, -0.3)
        ink = linear(
            (0, -3.25),
            (0, -0.3),
            [mix(shade(cream, 0.03), palette.rim, 0.15), cream, colour, shade(colour, -0.07)],
            [0, 0.58, 0.6, 1],
        )
        canvas.drawRRect(skia.RRect.MakeRectXY(body, 0.5, 0.45), ink)
        x = left + 0.55
        for index in range(7):
            door = index in (2, 5)
            box = skia.Rect.MakeLTRB(x, -2.85, x + 1.25, -0.55 if door else -1.6)
            canvas.drawRRect(
                skia.RRect.MakeRectXY(box, 0.12, 0.12),
                linear((0, -2.85), (0, -1.2), [warm, shade(warm, -0.1)] if lit else [dull, shade(dull, -0.08)]),
            )
            if door:
                canvas.drawLine(box.centerX(), box.top(), box.centerX(), box.bottom(), stroke(colour, 0.08))
            elif (index + int(left)) % 3:
                who = pen(mix(dark, warm, 0.3 if lit else 0.1), 0.85)
                canvas.drawCircle(x + 0.55, -1.98, 0.2, who)
                canvas.drawRect(skia.Rect.MakeLTRB(x + 0.26, -1.76, x + 0.86, -1.6), who)
            x += 1.52
        for bogie in (left + 1.9, right - 1.9):
            canvas.drawRect(skia.Rect.MakeLTRB(bogie - 1.1, -0.42, bogie + 1.1, -0.05), pen(dark))
    canvas.drawRect(skia.Rect.MakeLTRB(-0.3, -3.0, 0.3, -0.4), pen(dark))
    canvas.drawPath(polygon([(3.0, -3.25), (4.2, -4.2), (5.4, -3.25)], closed=False), stroke(dark, 0.09))
    canvas.drawLine(3.5, -4.22, 4.9, -4.22, stroke(dark, 0.08))
    for end in (-11.3, 11.3):
        canvas.drawCircle(end, -0.85, 0.16, pen((1.0, 0.95, 0.8)))
        if lit:
            glow(canvas, (end, -0.85), 1.6, (1.0, 0.92, 0.72), 0.8)


def _coaches(canvas: Canvas, stage: Stage, colour: Colour) -> None:
    """Three coaches in metres around the middle of their foot."""
    palette = stage.palette
    lit = palette.lit_windows > 0.4
    pane = mix(palette.lamp, (1, 1, 1), 0.25) if lit else mix(palette.sky[1], palette.tone(0.9), 0.4)
    for index in range(3):
        left = -21.6 + index * 14.5
        body = skia.Rect.MakeLTRB(left, -3.0, left + 14.2, -0.3)
        canvas.drawRRect(
            skia.RRect.MakeRectXY(body, 0.35, 0.4),
            linear((0, -3), (0, -0.3), [mix(shade(colour, 0.05), palette.rim, 0.2), colour, shade(colour, -0.08)]),
        )
        for x in np.arange(left + 0.6, left + 13.0, 1.35):
            canvas.drawRect(skia.Rect.MakeXYWH(float(x), -2.35, 1.0, 0.95), pen(pane))
        canvas.drawRect(skia.Rect.MakeLTRB(left + 0.4, -0.4, left + 13.8, 0.0), pen(shade(palette.tone(0.95), -0.02)))


def viaduct(canvas: Canvas, stage: Stage, levels: tuple[float, float], tone: float) -> None:
    """Iron piers and girders that carry a railway over the town: `levels` are its deck and the ground."""
    deck, foot = levels
    iron = shade(stage.palette.tone(tone), -0.005)
    left, right, thick = stage.left * 2, stage.right * 1.6, (foot - deck) * 0.13
    for x in np.arange(left, right, (foot - deck) * 1.7):
        half = thick * 0.42
        canvas.drawRect(skia.Rect.MakeLTRB(float(x) - half, deck, float(x) + half, foot), pen(shade(iron, -0.012)))
        for side in (-1.0, 1.0):
            brace = skia.Path()
            brace.moveTo(float(x) + side * half, deck + thick * 3.2)
            brace.quadTo(float(x) + side * half * 1.6, deck + thick, float(x) + side * thick * 3.0, deck + thick)
            canvas.drawPath(brace, stroke(iron, thick * 0.3))
    canvas.drawRect(skia.Rect.MakeLTRB(left, deck, right, deck + thick), pen(iron))
    canvas.drawRect(
        skia.Rect.MakeLTRB(left, deck - 3, right, deck + 3),
        pen(stage.palette.snow if stage.snowy else mix(iron, stage.palette.rim, 0.3)),
    )
    line = stroke(shade(iron, -0.02), 2.0, 0.8)
    for x in np.arange(left, right, thick * 1.1):
        canvas.drawLine(float(x), deck + thick, float(x) + thick * 0.55, deck, line)
        canvas.drawLine(float(x) + thick * 0.55, deck, float(x) + thick * 1.1, deck + thick, line)
    for x in np.arange(left, right, thick * 1.6):
        canvas.drawLine(float(x), deck, float(x), deck - thick * 0.7, stroke(iron, 2.0))
    canvas.drawLine(left, deck - thick * 0.7, right, deck - thick * 0.7, stroke(iron, 2.4))
