"""Wheels: bicycles, motorcycles, skateboards and what every vehicle rolls on."""

import numpy as np

from fabula.picture.brushes.outline import Point, shape
from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import pen, skia, stroke
from fabula.picture.stage import Canvas


def wheel(canvas: Canvas, middle: Point, radius: float, turn: float, tones: tuple[Colour, Colour], spokes: int) -> None:
    """A solid wheel of (tyre, hub) colours with thick spokes, turned by `turn` radians."""
    x, y = middle
    tyre, hub = tones
    canvas.drawCircle(x, y, radius, pen(tyre))
    canvas.drawCircle(x, y, radius * 0.62, pen(hub))
    ink = stroke(shade(hub, -0.2), radius * 0.13)
    for spoke in range(spokes):
        angle = turn + spoke * 6.283 / spokes
        canvas.drawLine(x, y, x + radius * 0.56 * float(np.cos(angle)), y + radius * 0.56 * float(np.sin(angle)), ink)
    canvas.drawCircle(x, y, radius * 0.16, pen(shade(hub, -0.25)))


def wire(canvas: Canvas, middle: Point, radius: float, turn: float, tones: tuple[Colour, Colour], spokes: int) -> None:
    """A wheel of wire spokes in a thin tyre, seen through; `tones` are (tyre, metal)."""
    x, y = middle
    tyre, metal = tones
    ink = stroke(metal, radius * 0.03, 0.8)
    for spoke in range(spokes):
        angle = turn + spoke * 6.283 / spokes
        canvas.drawLine(x, y, x + radius * 0.9 * float(np.cos(angle)), y + radius * 0.9 * float(np.sin(angle)), ink)
    canvas.drawCircle(x, y, radius * 0.94, stroke(tyre, radius * 0.12))
    canvas.drawCircle(x, y, radius * 0.85, stroke(metal, radius * 0.05))
    canvas.drawCircle(x, y, radius * 0.1, pen(metal))


SADDLE: Point = (-0.17, -0.96)
"""Where a rider's hip is on a bicycle, in metres from the middle of its foot, facing right."""
GRIP: Point = (0.36, -1.0)
"""Where the hands are on a bicycle."""
CRANK: Point = (-0.03, -0.30)
"""The middle of a bicycle's cranks."""
PEDAL = 0.165
"""The length of a crank, metres."""


def pedals(turn: float) -> tuple[Point, Point]:
    """The near and the far pedal of a bicycle whose cranks are turned by `turn` radians, in metres."""
    dx, dy = PEDAL * float(np.cos(turn)), PEDAL * float(np.sin(turn))
    return (CRANK[0] + dx, CRANK[1] + dy), (CRANK[0] - dx, CRANK[1] - dy)


def bicycle(canvas: Canvas, turn: float, paint: Colour, dark: Colour, metal: Colour) -> None:
    """A bicycle of natural size (canvas in metres) on (0, 0), facing right; `turn` is the way made in metres."""
    radius = 0.34
    for x in (-0.53, 0.53):
        wire(canvas, (x, -radius), radius, turn / radius, (dark, metal), 14)
    near, far = pedals(turn * 1.4)
    canvas.drawLine(*CRANK, *far, stroke(shade(metal, -0.12), 0.035))
    canvas.drawLine(far[0] - 0.05, far[1], far[0] + 0.06, far[1], stroke(dark, 0.035))
    frame = stroke(paint, 0.045)
    head, seat = (0.36, -0.80), (-0.15, -0.78)
    lines = (
        (CRANK, seat),
        (seat, (0.34, -0.74)),
        (CRANK, (0.38, -0.66)),
        ((-0.53, -radius), CRANK),
        ((-0.53, -radius), seat),
    )
    for a, b in lines:
        canvas.drawLine(*a, *b, frame)
    canvas.drawLine(*head, 0.53, -radius, frame)
    canvas.drawLine(*head, 0.33, -0.96, stroke(metal, 0.032))
    canvas.drawLine(seat[0], seat[1], SADDLE[0], -0.88, stroke(metal, 0.032))
    canvas.drawPath(shape("-.30,-.93! -.20,-.93 -.02,-.90! -.10,-.87 -.24,-.85"), pen(dark))
    canvas.drawPath(shape(".33,-.96! .44,-.98 .46,-.92 .38,-.90", closed=False), stroke(dark, 0.035))
    for x in (-0.53, 0.53):
        guard = skia.Rect.MakeLTRB(x - 0.38, -radius - 0.38, x + 0.38, -radius + 0.38)
        canvas.drawArc(guard, 195 if x < 0 else 210, 120, False, stroke(paint, 0.03))
    canvas.drawCircle(*CRANK, 0.075, pen(metal))
    canvas.drawLine(*CRANK, *near, stroke(metal, 0.04))
    canvas.drawLine(near[0] - 0.05, near[1], near[0] + 0.06, near[1], stroke(dark, 0.035))


DECK = 0.115
"""How high the deck of a skateboard is, metres."""


def skateboard(canvas: Canvas, turn: float, deck: Colour, dark: Colour, wheels: Colour) -> None:
    """A skateboard of natural size (canvas in metres) on (0, 0); `turn` is the way made in metres."""
    radius = 0.038
    for x in (-0.26, 0.26):
        canvas.drawLine(x - 0.045, -DECK + 0.02, x, -radius, stroke(shade(dark, 0.12), 0.022))
        canvas.drawLine(x + 0.045, -DECK + 0.02, x, -radius, stroke(shade(dark, 0.12), 0.022))
        canvas.drawCircle(x, -radius, radius, pen(wheels))
        canvas.drawCircle(x, -radius, radius * 0.45, pen(dark))
        angle = turn / radius
        tip = (x + radius * 0.72 * float(np.cos(angle)), -radius + radius * 0.72 * float(np.sin(angle)))
        canvas.drawCircle(*tip, radius * 0.2, pen(mix(wheels, dark, 0.7)))
    board = shape("-.50,-.185 -.40,-.125 -.30,-.105 .30,-.105 .40,-.125 .50,-.185", closed=False)
    canvas.drawPath(board, stroke(deck, 0.045))
    canvas.drawPath(
        shape("-.49,-.20 -.40,-.142 -.30,-.122 .30,-.122 .40,-.142 .49,-.20", closed=False), stroke(dark, 0.016)
    )


def motorcycle(canvas: Canvas, turn: float, paint: Colour, dark: Colour, metal: Colour) -> None:
    """A motorcycle of natural size (canvas in metres) on (0, 0), facing right; `turn` is the way made in metres."""
    radius = 0.34
    for x in (-0.68, 0.72):
        canvas.drawCircle(x, -radius, radius, pen(dark))
        canvas.drawCircle(x, -radius, radius * 0.68, pen(shade(dark, 0.10)))
        wire(canvas, (x, -radius), radius * 0.72, turn / radius, (metal, metal), 10)
        canvas.drawCircle(x, -radius, radius * 0.2, pen(metal))
    canvas.drawPath(shape("-.30,-.34 -.10,-.22 .22,-.24 .36,-.44 .22,-.62 -.20,-.62"), pen(shade(dark, 0.06)))
    canvas.drawOval(skia.Rect.MakeLTRB(-0.06, -0.50, 0.24, -0.24), pen(mix(metal, dark, 0.35)))
    for fin in range(4):
        y = -0.56 + fin * 0.05
        canvas.drawLine(0.0, y, 0.24, y + 0.02, stroke(metal, 0.02))
    canvas.drawPath(shape("-1.02,-.30! -.50,-.24 -.12,-.22 .12,-.30", closed=False), stroke(metal, 0.07))
    canvas.drawLine(-0.68, -radius, 0.0, -0.36, stroke(metal, 0.05))
    canvas.drawLine(0.72, -radius, 0.47, -0.92, stroke(metal, 0.05))
    canvas.drawPath(shape("-.10,-.72 .10,-.90 .40,-.88 .50,-.74 .34,-.62 .02,-.60"), pen(paint))
    canvas.drawPath(shape("-.92,-.80! -.62,-.80 -.30,-.72 -.02,-.68! -.14,-.58 -.55,-.62 -.90,-.72!"), pen(dark))
    canvas.drawPath(
        shape("-1.08,-.50! -.98,-.70 -.72,-.76 -.46,-.66 -.34,-.5! -.50,-.60 -.72,-.68 -.94,-.62"), pen(paint)
    )
    canvas.drawPath(shape(".36,-.50! .52,-.70 .76,-.74 .98,-.62 1.06,-.44! .94,-.58 .72,-.66 .52,-.6"), pen(paint))
    canvas.drawPath(shape(".46,-.92 .42,-1.06 .24,-1.04", closed=False), stroke(metal, 0.035))
    canvas.drawCircle(0.58, -0.86, 0.10, pen(mix(metal, (1.0, 0.95, 0.75), 0.6)))
