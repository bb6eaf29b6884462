"""Cat: a slender cat with pricked ears and its tail up."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import animals, herd, rimlight
from fabula.picture.colour import Colour, from_hex, mix, shade
from fabula.picture.ink import pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("room", "day")
"""Where and when it is met, for the sheet of all subjects."""

TALL = 0.7
"""Metres above the ground."""

_BUILD = animals.Build(
    length=1.08,
    depth=0.46,
    neck=(0.15, 0.95, 0.17),
    head=(0.205, 0.015, 0.085),
    ears="pointed",
    tail="whip",
    legs=(0.10, 0.055),
    coat=from_hex("#6b625f"),
    belly=from_hex("#d9cfc6"),
    dark=from_hex("#4f4745"),
)


def play(part: Part) -> tuple[Live, ...]:
    """One or several, walking unless the text has them run, sit, sleep, stand or graze."""
    if part.subject.action not in ("sits", "sleeps"):
        return herd.cast(part, _BUILD, 0.40, 1.15)
    height = 0.44 * blocking.metre(part)
    return tuple(_resting(part, mark, height) for mark in blocking.marks(part, height * 2))


def _resting(part: Part, mark: blocking.Mark, height: float) -> Live:
    stage = blocking.light_of(part)
    coat = blocking.lit(stage, blocking.named(part.subject.colour) or _BUILD.coat)
    belly, dark = blocking.lit(stage, _BUILD.belly), blocking.lit(stage, _BUILD.dark)
    asleep = part.subject.action == "sleeps"

    def draw(canvas: Canvas, seconds: float) -> None:
        breath = float(np.sin(seconds * 1.9 + mark.phase))
        wag = 0.06 * float(np.sin(seconds * 1.3 + mark.phase)) ** 3

        def body(inner: Canvas) -> None:
            inner.save()
            inner.translate(mark.x, mark.y)
            inner.scale(height * mark.facing, height)
            if asleep:
                _curled(inner, coat, belly, dark, breath)
            else:
                _seated(inner, coat, belly, dark, (breath, wag))
            inner.restore()

        blocking.shadow(canvas, stage, (mark.x, mark.y), height * 0.66)
        rimlight.edged(canvas, stage, (mark.x, mark.y - height), body, max(height * 0.014, 1.2), 0.7)

    return Live(mark.z, draw)


def _seated(canvas: Canvas, coat: Colour, belly: Colour, dark: Colour, life: tuple[float, float]) -> None:
    """A cat of height 1 at the shoulder that sits upright and looks to the right, its tail around its side."""
    breath, wag = life
    tail = skia.Path()
    tail.moveTo(-0.36, -0.10)
    tail.cubicTo(-0.66, 0.04, -0.86, -0.06 + wag, -0.80, -0.34 + wag * 2)
    canvas.drawPath(tail, stroke(shade(coat, -0.03), 0.115))
    back = skia.Path()
    back.moveTo(0.30, 0.0)
    back.cubicTo(0.34, -0.30, 0.40, -0.62, 0.30, -0.86)
    back.lineTo(-0.02, -0.92)
    back.cubicTo(-0.22 - 0.01 * breath, -0.72, -0.50, -0.52, -0.48, -0.18)
    back.cubicTo(-0.48, -0.06, -0.42, 0.0, -0.30, 0.0)
    back.close()
    canvas.drawPath(back, pen(coat))
    bib = skia.Path()
    bib.moveTo(0.335, -0.72)
    bib.cubicTo(0.44, -0.56, 0.37, -0.34, 0.27, -0.30)
    bib.cubicTo(0.22, -0.46, 0.24, -0.62, 0.335, -0.72)
    canvas.drawPath(bib, pen(belly, 0.9))
    thigh = skia.Path()
    thigh.moveTo(-0.40, 0.0)
    thigh.cubicTo(-0.52, -0.36, -0.10, -0.50, 0.02, -0.16)
    thigh.cubicTo(0.04, -0.08, 0.06, -0.05, 0.10, 0.0)
    thigh.close()
    canvas.drawPath(thigh, pen(shade(coat, 0.022)))
    canvas.drawLine(0.16, -0.34, 0.185, -0.03, stroke(shade(coat, -0.03), 0.02))
    for paw, ink in ((0.31, shade(coat, 0.03)), (0.20, shade(coat, 0.03)), (0.02, shade(coat, 0.03))):
        canvas.drawOval(skia.Rect.MakeLTRB(paw - 0.05, -0.075, paw + 0.11, 0.008), pen(ink))
    _head(canvas, (0.19, -1.02 + 0.008 * breath), (coat, belly, dark), asleep=False)


def _curled(canvas: Canvas, coat: Colour, belly: Colour, dark: Colour, breath: float) -> None:
    """A cat that sleeps in a ring, its chin on its paws and its tail around."""
    high = 0.50 + 0.012 * breath
    canvas.drawOval(skia.Rect.MakeLTRB(-0.66, -high, 0.52, 0.02), pen(coat))
    canvas.drawOval(skia.Rect.MakeLTRB(-0.58, -high * 0.98, 0.10, -0.10), pen(shade(coat, 0.02)))
    _head(canvas, (0.42, -0.24), (coat, belly, dark), asleep=True)
    tail = skia.Path()
    tail.moveTo(-0.58, -0.14)
    tail.cubicTo(-0.50, 0.02, 0.0, 0.03, 0.34, -0.03)
    canvas.drawPath(tail, stroke(shade(coat, -0.035), 0.11))


def _head(canvas: Canvas, place: tuple[float, float], colours: tuple[Colour, Colour, Colour], *, asleep: bool) -> None:
    """A round head in three-quarter view with cheeks, pricked ears and, unless it sleeps, open eyes."""
    coat, belly, dark = colours
    canvas.save()
    canvas.translate(*place)
    canvas.rotate(18 if asleep else 0)
    for side, ink in ((0.11, shade(coat, -0.03)), (-0.13, coat)):
        ear = [(side - 0.105, -0.11), (side + 0.0, -0.37), (side + 0.115, -0.13)]
        canvas.drawPath(polygon(ear), pen(ink))
        inside = [(side - 0.05, -0.15), (side + 0.0, -0.30), (side + 0.06, -0.15)]
        canvas.drawPath(polygon(inside), pen(mix(belly, (0.85, 0.5, 0.48), 0.5), 0.8))
    canvas.drawOval(skia.Rect.MakeLTRB(-0.27, -0.22, 0.27, 0.20), pen(coat))
    canvas.drawOval(skia.Rect.MakeLTRB(-0.03, -0.02, 0.23, 0.16), pen(belly, 0.9))
    canvas.drawPath(polygon([(0.085, 0.01), (0.145, 0.01), (0.115, 0.045)]), pen(mix(dark, (0.8, 0.4, 0.4), 0.5)))
    for eye in (0.01, 0.19):
        if asleep:
            canvas.drawLine(eye - 0.035, -0.04, eye + 0.035, -0.035, stroke(shade(dark, -0.1), 0.018))
            continue
        canvas.drawOval(skia.Rect.MakeLTRB(eye - 0.042, -0.09, eye + 0.042, -0.005), pen((0.80, 0.78, 0.35)))
        canvas.drawOval(skia.Rect.MakeLTRB(eye - 0.014, -0.088, eye + 0.018, -0.008), pen((0.06, 0.06, 0.07)))
    for level in (0.06, 0.095):
        canvas.drawLine(0.20, level, 0.40, level - 0.02, stroke(belly, 0.008, 0.7))
        canvas.drawLine(-0.01, level, -0.17, level - 0.01, stroke(belly, 0.008, 0.5))
    canvas.restore()
