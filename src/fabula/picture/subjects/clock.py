"""Clock: a tall case clock whose pendulum swings and whose hands go faster than the hours."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import troupe
from fabula.picture.brushes.outline import shape
from fabula.picture.colour import Colour, from_hex, shade
from fabula.picture.ink import pen, skia, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("room", "day")
"""Where and when it is met, for the sheet of all subjects."""

TALL = 2.3
"""Metres above the ground."""


def play(part: Part) -> tuple[Live, ...]:
    """One clock, or several that do not agree."""
    stage = blocking.light_of(part)
    wood = blocking.lit(stage, blocking.named(part.subject.colour) or from_hex("#6f4430"), 0.8)
    brass, face = blocking.lit(stage, from_hex("#d8ab4f"), 0.7), blocking.lit(stage, from_hex("#f6efdc"), 0.6)
    hour = float(part.rng("hour").uniform(0, 12))
    role = troupe.Role(2.2 * blocking.metre(part), 0.0, (0.26, 1.06, 0.03), shadow=0.2, usual="stands", gap=0.42)

    def player(canvas: Canvas, now: troupe.Now) -> None:
        _case(canvas, wood)
        swing = 13 * float(np.sin(now.seconds * 3.14159))
        canvas.save()
        canvas.clipRect(skia.Rect.MakeLTRB(-0.075, -0.62, 0.075, -0.25))
        canvas.translate(0, -0.66)
        canvas.rotate(swing)
        canvas.drawLine(0, 0, 0, 0.32, stroke(brass, 0.010))
        canvas.drawCircle(0, 0.33, 0.042, pen(brass))
        canvas.drawCircle(-0.012, 0.32, 0.014, pen((1.0, 1.0, 0.95), 0.6))
        canvas.restore()
        _dial(canvas, face, brass, hour + now.index * 1.7 + now.seconds * 0.08)

    return troupe.grounded(part, role, player)


def _case(canvas: Canvas, wood: Colour) -> None:
    ink = pen(wood)
    canvas.drawRect(skia.Rect.MakeLTRB(-0.17, -0.19, 0.17, 0.0), ink)
    canvas.drawRect(skia.Rect.MakeLTRB(-0.185, -0.035, 0.185, 0.0), pen(shade(wood, -0.05)))
    canvas.drawRect(skia.Rect.MakeLTRB(-0.12, -0.68, 0.12, -0.19), ink)
    canvas.drawRect(skia.Rect.MakeLTRB(-0.185, -0.205, 0.185, -0.175), pen(shade(wood, 0.06)))
    canvas.drawRect(skia.Rect.MakeLTRB(-0.16, -0.96, 0.16, -0.66), ink)
    canvas.drawPath(
        shape("-.19,-.95! -.12,-1.0 -.04,-.985 0,-1.04 .04,-.985 .12,-1.0 .19,-.95!"), pen(shade(wood, 0.04))
    )
    canvas.drawRect(skia.Rect.MakeLTRB(-0.185, -0.675, 0.185, -0.645), pen(shade(wood, 0.06)))
    window = skia.Rect.MakeLTRB(-0.08, -0.625, 0.08, -0.245)
    canvas.drawRRect(skia.RRect.MakeRectXY(window, 0.02, 0.02), pen(shade(wood, -0.17)))
    canvas.drawRRect(
        skia.RRect.MakeRectXY(skia.Rect.MakeLTRB(-0.11, -0.155, 0.11, -0.06), 0.01, 0.01),
        stroke(shade(wood, -0.07), 0.01),
    )


def _dial(canvas: Canvas, face: Colour, brass: Colour, hours: float) -> None:
    y = -0.815
    canvas.drawCircle(0, y, 0.128, pen(brass))
    canvas.drawCircle(0, y, 0.113, pen(face))
    dark = (0.16, 0.12, 0.12)
    for mark in range(12):
        angle = mark * 0.5236
        inner = 0.086 if mark % 3 == 0 else 0.096
        dx, dy = float(np.sin(angle)), -float(np.cos(angle))
        canvas.drawLine(
            inner * dx, y + inner * dy, 0.105 * dx, y + 0.105 * dy, stroke(dark, 0.010 if mark % 3 == 0 else 0.006)
        )
    for turn, long, wide in ((hours / 12, 0.058, 0.014), (hours % 1.0, 0.09, 0.010)):
        angle = turn * 6.2832
        canvas.drawLine(0, y, long * float(np.sin(angle)), y - long * float(np.cos(angle)), stroke(dark, wide))
    canvas.drawCircle(0, y, 0.013, pen(brass))
