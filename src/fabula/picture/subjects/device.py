"""Device: gadgets that float over lit pedestals with light around them."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import lights
from fabula.picture.brushes.outline import shape
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("abstract", "day")
"""Where and when it is met, for the sheet of all subjects."""

TALL = 1.9
"""Metres above the ground."""

_GLOWS = from_hexes("#5fd0ff #8a9aff #6affd0 #ff9ad8")


def play(part: Part) -> tuple[Live, ...]:
    """One in the middle for one, else a row of three to seven; all turn, hover and breathe light."""
    count = min(max(part.subject.count, 1), 7)
    single = part.subject.model_copy(update={"count": count})
    size = 1.5 * blocking.metre(part) * (1.15 if count == 1 else 1.0)
    first = int(part.rng("device").integers(4))
    spots = blocking.marks(part.led_by(single), size * 0.72)
    return tuple(_one(part, mark, size, (first + number) % 4) for number, mark in enumerate(spots))


def _one(part: Part, mark: blocking.Mark, size: float, kind: int) -> Live:
    own = blocking.named(part.subject.colour)
    lamp = mix(own, (1.0, 1.0, 1.0), 0.25) if own else _GLOWS[kind]
    stone = blocking.lit(part.stage, from_hex("#3f4558"), 0.6)
    glow, spark = lights.halo(lamp), lights.halo(lamp, 0.4)
    drawn = (_telephone, _tablet, _watch, _ring)[kind]
    column = linear((-0.18, 0), (0.18, 0), [shade(stone, 0.08), stone, shade(stone, -0.09)])
    beam = linear((0, -0.42), (0, -1.0), [lamp, lamp], None, [0.42, 0.0])

    def draw(canvas: Canvas, seconds: float) -> None:
        clock = seconds + mark.phase
        canvas.save()
        canvas.translate(mark.x, mark.y)
        canvas.scale(size, size)
        glow(canvas, (0.0, 0.0), (0.5, 0.08), 0.5)
        canvas.drawPath(shape("-.18,-.40! -.15,-.2 -.19,.0! .19,.0! .15,-.2 .18,-.40!"), column)
        canvas.drawOval(skia.Rect.MakeLTRB(-0.22, -0.03, 0.22, 0.035), pen(shade(stone, -0.04)))
        canvas.drawOval(skia.Rect.MakeLTRB(-0.20, -0.445, 0.20, -0.375), pen(shade(stone, 0.06)))
        canvas.drawOval(skia.Rect.MakeLTRB(-0.16, -0.435, 0.16, -0.385), pen(mix(lamp, (1, 1, 1), 0.4)))
        canvas.drawPath(polygon([(-0.14, -0.41), (0.14, -0.41), (0.26, -1.0), (-0.26, -1.0)]), beam)
        y = -0.80 + 0.03 * float(np.sin(clock * 1.5))
        glow(canvas, (0.0, y), (0.52, 0.50), 0.55 + 0.15 * float(np.sin(clock * 2.1)))
        canvas.save()
        canvas.translate(0, y)
        canvas.scale(0.82 + 0.18 * float(np.cos(clock * 0.9)), 1.0)
        drawn(canvas, lamp, clock)
        canvas.restore()
        for mote in range(5):
            turn = clock * 1.3 + mote * 1.2566
            depth = float(np.sin(turn))
            place = (0.30 * float(np.cos(turn)), y + 0.09 * depth)
            half = 0.022 + 0.012 * depth
            spark(canvas, place, (half * 2, half * 2), 0.55 + 0.4 * depth)
        canvas.restore()

    return Live(mark.z, draw)


def _panel(canvas: Canvas, half: tuple[float, float], lamp: Colour, corner: float) -> None:
    wide, tall = half
    frame = skia.Rect.MakeLTRB(-wide, -tall, wide, tall)
    canvas.drawRRect(skia.RRect.MakeRectXY(frame, corner, corner), pen((0.10, 0.12, 0.18)))
    inside = frame.makeInset(0.012, 0.012)
    dark = mix(lamp, (0.05, 0.06, 0.16), 0.6)
    canvas.drawRRect(
        skia.RRect.MakeRectXY(inside, corner * 0.8, corner * 0.8),
        linear((-wide, -tall), (wide, tall), [mix(lamp, (1, 1, 1), 0.35), lamp, dark]),
    )
    canvas.drawRRect(skia.RRect.MakeRectXY(frame, corner, corner), stroke(mix(lamp, (1, 1, 1), 0.6), 0.007))


def _telephone(canvas: Canvas, lamp: Colour, clock: float) -> None:
    _panel(canvas, (0.115, 0.225), lamp, 0.03)
    white = pen((1.0, 1.0, 1.0), 0.85)
    for row in range(4):
        for column in range(3):
            x, y = -0.068 + column * 0.052, -0.12 + row * 0.062
            fade = 0.5 + 0.5 * float(np.sin(clock * 2 + row + column))
            tile = skia.Rect.MakeXYWH(x, y, 0.034, 0.034)
            canvas.drawRRect(skia.RRect.MakeRectXY(tile, 0.009, 0.009), pen((1.0, 1.0, 1.0), 0.35 + 0.5 * fade))
    canvas.drawRect(skia.Rect.MakeLTRB(-0.03, 0.19, 0.03, 0.198), white)


def _tablet(canvas: Canvas, lamp: Colour, clock: float) -> None:
    _panel(canvas, (0.24, 0.165), lamp, 0.025)
    path = skia.Path()
    for step in range(25):
        x = -0.21 + step * 0.0175
        y = 0.02 - 0.06 * float(np.sin(step * 0.5 + clock * 2)) * float(np.sin(step * 0.21 + clock))
        if step == 0:
            path.moveTo(x, y)
        else:
            path.lineTo(x, y)
    canvas.drawPath(path, stroke((1.0, 1.0, 1.0), 0.012, 0.9))
    for bar in range(6):
        high = 0.03 + 0.045 * abs(float(np.sin(clock * 1.4 + bar)))
        canvas.drawRect(
            skia.Rect.MakeLTRB(-0.19 + bar * 0.066, 0.14 - high, -0.155 + bar * 0.066, 0.14), pen((1.0, 1.0, 1.0), 0.55)
        )


def _watch(canvas: Canvas, lamp: Colour, clock: float) -> None:
    band = (0.16, 0.17, 0.24)
    canvas.drawPath(shape("-.08,-.12! -.065,-.26! .065,-.26! .08,-.12!"), pen(band))
    canvas.drawPath(shape("-.08,.12! -.065,.26! .065,.26! .08,.12!"), pen(band))
    _panel(canvas, (0.135, 0.15), lamp, 0.05)
    for ring, tone in ((0.09, (1.0, 1.0, 1.0)), (0.062, mix(lamp, (1, 1, 1), 0.5))):
        box = skia.Rect.MakeLTRB(-ring, -ring, ring, ring)
        canvas.drawArc(box, -90, 200 + 100 * float(np.sin(clock + ring * 30)), False, stroke(tone, 0.016, 0.95))


def _ring(canvas: Canvas, lamp: Colour, clock: float) -> None:
    for number in range(3):
        canvas.save()
        canvas.rotate(clock * (24 + 14 * number) * (1 if number % 2 else -1))
        radius = 0.20 - 0.05 * number
        canvas.drawOval(
            skia.Rect.MakeLTRB(-radius, -radius * 0.42, radius, radius * 0.42),
            stroke(mix(lamp, (1, 1, 1), 0.25 * number), 0.020),
        )
        canvas.restore()
    canvas.drawCircle(0, 0, 0.052 + 0.008 * float(np.sin(clock * 3)), pen(mix(lamp, (1.0, 1.0, 1.0), 0.7)))
