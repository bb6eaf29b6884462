"""Dragonfly: dragonflies that dart, stop in the air and dart again, their wings a shimmer."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes.outline import shape
from fabula.picture.colour import Colour, from_hexes, mix, shade
from fabula.picture.ink import pen, skia, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

_COATS = from_hexes("#2f9aa8 #3f7fd0 #5fae4f #c8503f")


def play(part: Part) -> tuple[Live, ...]:
    """One large at the side that the text gives, or several around it."""
    return tuple(_one(part, index) for index in range(min(part.subject.count, 10)))


def _one(part: Part, index: int) -> Live:
    stage, rng = part.stage, part.motion_rng("dragonfly", index)
    own = blocking.named(part.subject.colour) or _COATS[int(part.rng("coat", index).integers(4))]
    coat = blocking.lit(stage, own, 0.7)
    size = (105.0 if index == 0 else float(rng.uniform(48, 80))) * part.scale() ** 0.7
    wide, stops = part.view[2] - part.view[0], 12
    low = part.low()
    xs = part.side_x() + np.cumsum(rng.choice([-1.0, 1.0], stops) * rng.uniform(0.05, 0.14, stops)) * wide * 0.7
    xs = part.side_x() + (xs - xs.mean()) + (0.0 if index == 0 else float(rng.normal(0, 0.15)) * wide)
    ys = low - rng.uniform(120, 330, stops)
    phase, dwell = float(rng.uniform(0, 1)), 0.95

    def draw(canvas: Canvas, seconds: float) -> None:
        turn = seconds / dwell + phase * 3
        number, share = int(turn) % (stops - 1), min((turn % 1.0) * 2.6, 1.0)
        ease = share * share * (3 - 2 * share)
        x = float(xs[number] + (xs[number + 1] - xs[number]) * ease)
        y = float(ys[number] + (ys[number + 1] - ys[number]) * ease) + 5 * float(np.sin(seconds * 5 + phase))
        way = 1.0 if xs[number + 1] >= xs[number] else -1.0
        canvas.save()
        canvas.translate(x, y)
        canvas.scale(way * size, size)
        canvas.rotate(12 * float(np.sin(np.pi * share)) - 4)
        _draw(canvas, coat, seconds)
        canvas.restore()

    return Live(part.scenery.subject_z - 0.02 * (index + 1), draw)


def _draw(canvas: Canvas, coat: Colour, seconds: float) -> None:
    shimmer = mix(coat, (0.95, 0.98, 1.0), 0.72)
    for number, (x, lean, long) in enumerate(
        ((0.14, -64.0, 0.64), (0.02, -104.0, 0.58), (0.14, -40.0, 0.6), (0.02, -124.0, 0.54))
    ):
        beat = 16 * float(np.sin(seconds * 70 + number * 1.3))
        canvas.save()
        canvas.translate(x, -0.06)
        canvas.rotate(lean + beat)
        wing = shape("0,0 .2,-.075 .8,-.09 1.0,-.02 .92,.05 .4,.06")
        canvas.scale(long, long)
        canvas.drawPath(wing, pen(shimmer, 0.55 if number < 2 else 0.32))
        canvas.drawLine(0, 0, 0.95, -0.02, stroke(shade(coat, -0.1), 0.012, 0.6))
        canvas.drawOval(skia.Rect.MakeLTRB(0.84, -0.075, 0.93, -0.045), pen(shade(coat, -0.12), 0.8))
        canvas.restore()
    canvas.drawPath(shape(".0,-.05 -.40,-.015 -.74,.02 -.78,.04 -.4,.035 .0,.06"), pen(coat))
    for x in (-0.14, -0.28, -0.42, -0.56):
        canvas.drawLine(x, -0.03, x - 0.01, 0.045, stroke(shade(coat, -0.14), 0.018))
    canvas.drawPath(shape("-.05,-.02 .06,-.10 .24,-.08 .28,.02 .16,.09 .0,.08"), pen(shade(coat, -0.03)))
    canvas.drawCircle(0.33, -0.005, 0.085, pen(shade(coat, 0.03)))
    canvas.drawCircle(0.365, -0.03, 0.062, pen(mix(coat, (0.2, 0.1, 0.1), 0.6)))
    canvas.drawCircle(0.385, -0.05, 0.018, pen((1.0, 1.0, 1.0), 0.9))
    for x in (0.06, 0.14, 0.22):
        canvas.drawLine(x, 0.07, x + 0.05, 0.18, stroke(shade(coat, -0.2), 0.014))
