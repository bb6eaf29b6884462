"""Instruments: pianos with their stools, and guitars, in metres, so that whoever plays them fits."""

import numpy as np

from fabula.picture.brushes.outline import Point, shape
from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import pen, polygon, skia, stroke
from fabula.picture.stage import Canvas

KEYS: Point = (0.50, -0.74)
"""Where the hands are on the keys, in metres from the foot of the stool, facing right."""
SEAT = 0.50
"""How high the stool is, metres."""

_WHITE = (0.95, 0.93, 0.88)
_BLACK = (0.09, 0.08, 0.10)


def stool(canvas: Canvas, wood: Colour, cloth: Colour) -> None:
    """A padded stool on (0, 0)."""
    for x in (-0.17, 0.17):
        canvas.drawLine(x, -SEAT + 0.06, x * 1.16, 0.0, stroke(shade(wood, -0.02), 0.045))
    canvas.drawLine(-0.18, -0.18, 0.18, -0.18, stroke(shade(wood, -0.04), 0.03))
    seat = skia.Rect.MakeLTRB(-0.26, -SEAT, 0.26, -SEAT + 0.09)
    canvas.drawRRect(skia.RRect.MakeRectXY(seat, 0.045, 0.045), pen(cloth))


def _keyboard(canvas: Canvas, left: float, right: float, beat: float) -> None:
    """The keys in slight view from above; those under the hands go down with the beat."""
    canvas.drawPath(polygon([(left, -0.735), (right, -0.755), (right, -0.72), (left, -0.70)]), pen(_WHITE))
    for key in range(7):
        x = left + (right - left) * (key + 0.7) / 7.6
        down = 0.006 * max(0.0, float(np.sin(beat * np.pi + key * 1.7)))
        canvas.drawRect(skia.Rect.MakeXYWH(x, -0.752 + down, 0.018, 0.02), pen(_BLACK))


def upright(canvas: Canvas, wood: Colour, beat: float) -> None:
    """An upright piano from the side, its keyboard over KEYS, its front toward the stool on the left."""
    canvas.drawRect(skia.Rect.MakeLTRB(0.70, -1.26, 1.16, -0.04), pen(wood))
    canvas.drawRect(skia.Rect.MakeLTRB(0.70, -1.26, 0.78, -0.04), pen(shade(wood, 0.06)))
    panel = skia.Rect.MakeLTRB(0.84, -0.66, 1.10, -0.16)
    canvas.drawRRect(skia.RRect.MakeRectXY(panel, 0.03, 0.03), stroke(shade(wood, 0.06), 0.02))
    canvas.drawRect(skia.Rect.MakeLTRB(0.66, -1.31, 1.20, -1.25), pen(shade(wood, 0.09)))
    canvas.drawRect(skia.Rect.MakeLTRB(0.66, -0.05, 1.18, 0.0), pen(shade(wood, -0.05)))
    canvas.drawPath(polygon([(0.36, -0.70), (0.72, -0.72), (0.72, -0.58), (0.40, -0.60)]), pen(shade(wood, 0.03)))
    _keyboard(canvas, 0.37, 0.70, beat)
    canvas.drawPath(polygon([(0.40, -0.60), (0.47, -0.60), (0.45, 0.0), (0.41, 0.0)]), pen(shade(wood, 0.02)))
    sheet = [(0.61, -1.08), (0.68, -1.08), (0.69, -0.78), (0.63, -0.78)]
    canvas.drawPath(polygon(sheet), pen(mix((0.97, 0.95, 0.9), wood, 0.1)))


def grand(canvas: Canvas, wood: Colour, beat: float) -> None:
    """A grand piano from the side with its lid open, its keyboard over KEYS."""
    brass = mix((0.85, 0.66, 0.30), wood, 0.25)
    for x in (0.62, 1.30, 1.95):
        canvas.drawPath(
            polygon([(x - 0.06, -0.66), (x + 0.06, -0.66), (x + 0.03, -0.06), (x - 0.03, -0.06)]),
            pen(shade(wood, -0.01)),
        )
        canvas.drawCircle(x, -0.035, 0.035, pen(brass))
    canvas.drawLine(0.98, -0.6, 0.98, -0.12, stroke(shade(wood, -0.03), 0.05))
    canvas.drawLine(0.90, -0.08, 1.02, -0.08, stroke(brass, 0.028))
    canvas.drawPath(shape(".62,-1.0! .80,-1.72! 1.30,-1.86 1.90,-1.72 2.14,-1.50! 2.10,-1.0!"), pen(shade(wood, -0.03)))
    canvas.drawPath(shape(".66,-1.0! .83,-1.66! 1.30,-1.79 1.86,-1.66 2.07,-1.48! 2.04,-1.0!"), pen(shade(wood, 0.05)))
    inside = pen(mix(brass, wood, 0.35))
    canvas.drawPath(polygon([(0.66, -1.0), (2.08, -1.0), (2.04, -1.05), (0.72, -1.07)]), inside)
    canvas.drawLine(1.42, -0.98, 1.56, -1.62, stroke(wood, 0.025))
    canvas.drawPath(
        shape(".36,-.70! .38,-.82! .60,-.84! .62,-1.02! 2.10,-1.02! 2.22,-.96 2.22,-.76 2.08,-.64! .42,-.62!"),
        pen(wood),
    )
    canvas.drawPath(shape(".62,-1.0! 2.10,-1.0! 2.20,-.95", closed=False), stroke(shade(wood, 0.16), 0.022))
    canvas.drawLine(0.44, -0.66, 2.06, -0.68, stroke(shade(wood, -0.04), 0.03))
    _keyboard(canvas, 0.36, 0.62, beat)
    sheet = [(0.58, -1.30), (0.66, -1.32), (0.70, -1.0), (0.63, -1.0)]
    canvas.drawPath(polygon(sheet), pen(mix((0.97, 0.95, 0.9), wood, 0.1)))


def guitar(canvas: Canvas, wood: Colour, strum: float) -> None:
    """An acoustic guitar of 1 m around (0, 0), its neck to the right and up; `strum` shakes the strings."""
    body = shape(
        "-.42,0 -.38,-.16 -.24,-.19 -.10,-.125 .02,-.145 .11,-.08 .13,0 .11,.08 .02,.145 -.10,.125 -.24,.19 -.38,.16"
    )
    canvas.drawPath(body, pen(wood))
    canvas.drawPath(body, stroke(shade(wood, -0.16), 0.018))
    canvas.drawCircle(-0.03, 0.0, 0.062, pen(shade(wood, -0.34)))
    canvas.drawCircle(-0.03, 0.0, 0.072, stroke(shade(wood, 0.12), 0.012))
    dark = shade(wood, -0.28)
    canvas.drawRect(skia.Rect.MakeLTRB(0.06, -0.026, 0.56, 0.026), pen(dark))
    canvas.drawPath(polygon([(0.56, -0.03), (0.70, -0.045), (0.70, 0.045), (0.56, 0.03)]), pen(shade(dark, -0.03)))
    canvas.drawRect(skia.Rect.MakeLTRB(-0.27, -0.06, -0.24, 0.06), pen(dark))
    for string in range(4):
        y = -0.018 + string * 0.012
        shake = 0.004 * float(np.sin(strum * 30 + string))
        canvas.drawLine(-0.25, y + shake, 0.60, y, stroke(_WHITE, 0.004, 0.8))
    for peg in (0.60, 0.66):
        for side in (-1, 1):
            canvas.drawCircle(peg, side * 0.058, 0.014, pen(_WHITE))


def note(canvas: Canvas, place: Point, size: float, colour: Colour, alpha: float) -> None:
    """A quaver that floats in the air, `size` units high."""
    x, y = place
    ink = pen(colour, alpha)
    canvas.drawOval(skia.Rect.MakeLTRB(x - size * 0.30, y - size * 0.18, x + size * 0.10, y + size * 0.10), ink)
    line = stroke(colour, size * 0.08, alpha)
    canvas.drawLine(x + size * 0.07, y - size * 0.05, x + size * 0.07, y - size * 0.85, line)
    flag = skia.Path()
    flag.moveTo(x + size * 0.07, y - size * 0.85)
    flag.quadTo(x + size * 0.36, y - size * 0.70, x + size * 0.26, y - size * 0.40)
    canvas.drawPath(flag, line)


def notes(canvas: Canvas, source: Point, size: float, colour: Colour, seconds: float) -> None:
    """Quavers that rise from an instrument, sway and fade."""
    for index in range(4):
        age = (seconds * 0.32 + index / 4) % 1.0
        x = source[0] + size * (1.6 * (index % 3 - 1) * age + 0.5 * float(np.sin(seconds * 1.7 + index * 2)))
        note(canvas, (x, source[1] - size * 4.2 * age), size, colour, 0.85 * (1 - age) * min(1.0, age * 6))
