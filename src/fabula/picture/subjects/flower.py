"""Flower: large flowers that stand close by, nod in the wind and open a little; by kind daisies, tulips or roses."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import modelling
from fabula.picture.brushes.outline import curve, shape
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import pen, skia, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("garden", "day")
"""Where and when it is met, for the sheet of all subjects."""

TALL = 1.3
"""Metres above the ground."""

_HEADS = from_hexes("#f4f0ea #e86a8f #d8433f #f0b43c #9a6ac4")


def play(part: Part) -> tuple[Live, ...]:
    """A cluster of three for one, more for more, at the side that the text gives."""
    metre, rng = blocking.metre(part), part.rng("bed")
    kind = int(rng.integers(3))
    count = min(3 if part.subject.count == 1 else part.subject.count + 2, 12)
    tint = int(rng.integers(5))
    made = []
    for index in range(count):
        shift = (index - (count - 1) / 2) * metre * 0.34 + float(rng.normal(0, 0.05)) * metre
        size = metre * float(rng.uniform(0.75, 1.1)) * (1.12 if index == count // 2 else 0.9)
        hue = (tint if index % 3 else tint + index) % 5
        made.append(_one(part, (part.side_x() + shift, size), kind, hue, index))
    return tuple(made)


def _one(part: Part, place: tuple[float, float], kind: int, hue: int, index: int) -> Live:
    stage, (x, size) = part.stage, place
    own = blocking.named(part.subject.colour)
    petal = blocking.lit(stage, own or _HEADS[hue], 0.75)
    stem, heart = blocking.lit(stage, from_hex("#4f8a3f"), 0.9), blocking.lit(stage, from_hex("#eab040"), 0.7)
    phase, y = float(part.rng("phase", index).uniform(0, 6.28)), part.ground() + 6 * (index % 3)
    gust = {"storm": 2.6, "wind": 2.0}.get(stage.weather, 1.0)
    light = modelling.model(stage, 1.3, form=0.6)
    head = (_daisy, _tulip, _rose)[kind]

    def draw(canvas: Canvas, seconds: float) -> None:
        sway = gust * 0.06 * float(np.sin(seconds * 1.5 + phase) + 0.4 * np.sin(seconds * 3.1 + phase * 2))
        box = (x - size * 0.6, y - size * 1.35, x + size * 0.6, y + size * 0.03)

        def body(inner: Canvas) -> None:
            inner.save()
            inner.translate(x, y)
            inner.scale(size, size)
            tip = (sway * 1.6, -0.95)
            inner.drawPath(curve([(0.0, 0.0), (sway * 0.3, -0.45), tip], closed=False), stroke(stem, 0.035))
            for side, high in ((1, -0.30), (-1, -0.46)):
                inner.save()
                inner.translate(sway * 0.35, high)
                inner.scale(side, 1)
                inner.rotate(8 * float(np.sin(seconds * 1.7 + phase + side)))
                inner.drawPath(shape("0,.06! .12,-.10 .34,-.20! .26,-.0 .10,.07"), pen(shade(stem, 0.02 * side)))
                inner.restore()
            inner.translate(*tip)
            inner.rotate(float(np.degrees(sway * 1.8)))
            breath = 1.0 + 0.03 * float(np.sin(seconds * 1.1 + phase))
            inner.scale(breath, breath)
            head(inner, petal, heart)
            inner.restore()

        light(canvas, box, body)

    return Live(part.scenery.subject_z - 0.06 - 0.004 * index, draw)


def _daisy(canvas: Canvas, petal: Colour, heart: Colour) -> None:
    leaf = shape("0,0! .06,-.12 .05,-.25 0,-.30 -.05,-.25 -.06,-.12")
    for ring, count, scale in ((0, 13, 1.0), (1, 13, 0.84)):
        for index in range(count):
            canvas.save()
            canvas.rotate(index * 360 / count + ring * 14)
            canvas.scale(scale, scale)
            canvas.drawPath(leaf, pen(shade(petal, -0.035 if ring == 0 else 0.01 * (index % 2))))
            canvas.restore()
    canvas.drawCircle(0, 0, 0.105, pen(heart))
    for index in range(14):
        angle, reach = index * 2.4, 0.085 * (index / 14) ** 0.5
        canvas.drawCircle(reach * float(np.cos(angle)), reach * float(np.sin(angle)), 0.012, pen(shade(heart, -0.1)))


def _tulip(canvas: Canvas, petal: Colour, heart: Colour) -> None:
    canvas.drawPath(
        shape("-.12,.08 -.20,-.12 -.14,-.34! -.04,-.22 0,-.36! .04,-.22 .14,-.34! .20,-.12 .12,.08 0,.12"),
        pen(shade(petal, -0.05)),
    )
    canvas.drawPath(shape("-.13,.07 -.20,-.12 -.14,-.34! -.03,-.16 -.02,.10"), pen(petal))
    canvas.drawPath(shape(".13,.07 .20,-.12 .14,-.34! .03,-.16 .02,.10"), pen(shade(petal, -0.02)))
    canvas.drawPath(shape("0,.12 -.10,.02 -.08,-.18 0,-.30! .08,-.18 .10,.02"), pen(shade(petal, 0.035)))


def _rose(canvas: Canvas, petal: Colour, heart: Colour) -> None:
    for index, (size, tone) in enumerate(((0.23, -0.06), (0.19, -0.02), (0.145, 0.02), (0.095, -0.02), (0.05, -0.06))):
        for number in range(5):
            angle = number * 1.2566 + index * 0.7
            x, y = size * 0.42 * float(np.cos(angle)), size * 0.36 * float(np.sin(angle)) - 0.02 * index
            canvas.drawCircle(x, y, size * 0.68, pen(shade(petal, tone + 0.012 * (number % 2))))
    canvas.drawArc(skia.Rect.MakeLTRB(-0.05, -0.13, 0.05, -0.03), 30, 280, False, stroke(shade(petal, -0.12), 0.014))
    canvas.drawArc(
        skia.Rect.MakeLTRB(-0.11, -0.17, 0.11, 0.03), 140, 200, False, stroke(mix(petal, heart, 0.1), 0.010, 0.7)
    )
