"""Spaceship: a starship with glowing engines, or a saucer ringed with lights, that passes and hovers."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import fire, lights, troupe
from fabula.picture.brushes.outline import shape
from fabula.picture.colour import Colour, from_hex, mix, shade
from fabula.picture.ink import linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("space", "day")
"""Where and when it is met, for the sheet of all subjects."""


def play(part: Part) -> tuple[Live, ...]:
    """One or several; a saucer hovers, a starship crosses the frame unless the text has it stand."""
    stage, rng = part.stage, part.rng("spaceship")
    saucer = bool(rng.random() < 0.35)
    own = blocking.named(part.subject.colour)
    hull = blocking.lit(stage, own or from_hex("#aeb6c6"), 0.6)
    trim, glass = blocking.lit(stage, from_hex("#d8643f"), 0.5), mix(from_hex("#7fe0ff"), hull, 0.15)
    halo = lights.halo(from_hex("#7fd8ff"), 0.15)
    drawn = _saucer if saucer else _starship

    def player(canvas: Canvas, now: troupe.Now) -> None:
        drawn(canvas, (hull, trim, glass), halo, now.seconds)

    still = part.subject.action in troupe.STILL
    flight = troupe.Flight(
        380.0, (0.28, 0.36), (0.95, 0.62), z=6.0, bob=0.05, lean=-7.0, crosses=not (still or saucer), arc=0.06
    )
    return troupe.flying(part, flight, player)


def _starship(canvas: Canvas, tones: tuple[Colour, Colour, Colour], halo: lights.Halo, seconds: float) -> None:
    hull, trim, glass = tones
    canvas.save()
    canvas.translate(-0.42, 0.0)
    canvas.rotate(90)
    for y, size in ((-0.075, 0.06), (0.075, 0.06), (0.0, 0.08)):
        fire.jet(canvas, (y, 0.0), (size * 0.7, size * 4.6), seconds + y, cold=True)
    canvas.restore()
    halo(canvas, (-0.46, 0.0), (0.24, 0.2), 0.9)
    canvas.drawPath(shape("-.05,-.07! -.36,-.28! -.50,-.28! -.40,-.06!"), pen(shade(hull, -0.10)))
    canvas.drawPath(
        shape("-.44,-.11! -.10,-.13 .22,-.10 .52,.0! .56,.025! .28,.085 -.10,.12 -.44,.10!"),
        pen(hull),
    )
    canvas.drawPath(shape("-.44,-.02! .0,-.02 .30,.0 .53,.02! .28,.035 -.44,.03!"), pen(trim))
    canvas.drawPath(shape(".12,-.105! .19,-.165 .32,-.13 .40,-.05!"), pen(glass))
    canvas.drawPath(shape(".19,-.15! .25,-.155 .31,-.12! .24,-.11!"), pen((1, 1, 1), 0.5))
    canvas.drawPath(shape(".08,.05! -.26,.22! -.48,.24! -.30,.05!"), pen(shade(hull, -0.05)))
    canvas.drawLine(-0.48, 0.24, -0.22, 0.225, stroke(trim, 0.018))
    for x in (-0.30, -0.20, -0.10, 0.0):
        canvas.drawRect(skia.Rect.MakeXYWH(x, -0.075, 0.055, 0.018), pen(glass))
    for x in (-0.25, -0.05, 0.15):
        canvas.drawLine(x, -0.12, x + 0.02, 0.11, stroke(shade(hull, -0.08), 0.006, 0.7))
    canvas.drawRect(skia.Rect.MakeLTRB(-0.49, -0.10, -0.42, 0.10), pen(shade(hull, -0.22)))


def _saucer(canvas: Canvas, tones: tuple[Colour, Colour, Colour], halo: lights.Halo, seconds: float) -> None:
    hull, _, glass = tones
    beam = 0.30 + 0.05 * float(np.sin(seconds * 3))
    cone = polygon([(-0.13, 0.08), (0.13, 0.08), (0.40, 0.60), (-0.40, 0.60)])
    canvas.drawPath(cone, linear((0, 0.08), (0, 0.6), [glass, glass], None, [beam, 0.0]))
    canvas.drawPath(shape("-.20,-.06! -.17,-.20 0,-.27 .17,-.20 .20,-.06!"), pen(glass, 0.85))
    canvas.drawPath(shape("-.13,-.12! -.10,-.19 -.02,-.23 -.06,-.14"), pen((1, 1, 1), 0.5))
    canvas.drawPath(
        shape("-.52,.0 -.30,-.085 0,-.105 .30,-.085 .52,.0 .30,.07 0,.10 -.30,.07"),
        pen(hull),
    )
    canvas.drawPath(shape("-.52,.0! -.2,.03 .2,.03 .52,.0", closed=False), stroke(shade(hull, -0.14), 0.01))
    for index in range(9):
        x = -0.40 + index * 0.1
        on = 0.5 + 0.5 * float(np.sin(seconds * 6 - index * 0.9))
        y = 0.012 + 0.03 * (1 - (x / 0.45) ** 2)
        canvas.drawCircle(x, y, 0.019, pen(mix(shade(hull, -0.2), (1.0, 0.93, 0.6), on)))
        halo(canvas, (x, y), (0.06, 0.06), 0.6 * on)
