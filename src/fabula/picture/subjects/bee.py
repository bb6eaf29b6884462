"""Bee: striped bees that hum from place to place on blurred wings."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import hoppers
from fabula.picture.brushes.outline import shape
from fabula.picture.colour import from_hex, shade
from fabula.picture.ink import linear, pen, skia, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("garden", "day")
"""Where and when it is met, for the sheet of all subjects."""


def play(part: Part) -> tuple[Live, ...]:
    """One large at the side that the text gives, or a swarm around it."""
    return tuple(_one(part, index) for index in range(min(part.subject.count, 14)))


def _one(part: Part, index: int) -> Live:
    stage, rng = part.stage, part.motion_rng("bee", index)
    size = (64.0 if index == 0 else float(rng.uniform(22, 44))) * part.scale() ** 0.7
    phase = rng.uniform(0, 6.28, 4)
    wide = part.view[2] - part.view[0]
    x0 = part.side_x() + (0.0 if index == 0 else float(rng.normal(0, 0.17)) * wide)
    y0 = part.low() - float(rng.uniform(120, 260)) * (1.0 if index else 0.9)
    gold = blocking.lit(stage, blocking.named(part.subject.colour) or from_hex("#f2b632"), 0.7)
    dark, fur = blocking.lit(stage, from_hex("#3a2a22"), 0.7), blocking.lit(stage, from_hex("#d99a3f"), 0.7)

    def draw(canvas: Canvas, seconds: float) -> None:
        x = (
            x0
            + wide * 0.10 * float(np.sin(seconds * 0.7 + phase[0]))
            + size * 0.5 * float(np.sin(seconds * 2.7 + phase[1]))
        )
        y = (
            y0
            + size * 0.8 * float(np.sin(seconds * 1.3 + phase[2]))
            + size * 0.14 * float(np.sin(seconds * 7 + phase[3]))
        )
        way = 1.0 if float(np.cos(seconds * 0.7 + phase[0])) > 0 else -1.0
        canvas.save()
        canvas.translate(x, y)
        canvas.scale(way * size, size)
        canvas.rotate(10 * float(np.sin(seconds * 1.9 + phase[1])) - 8)
        _bee(canvas, (gold, dark, fur), seconds)
        canvas.restore()

    return Live(part.scenery.subject_z - 0.02 * (index + 1), draw)


def _bee(canvas: Canvas, tones: tuple[tuple[float, float, float], ...], seconds: float) -> None:
    gold, dark, fur = tones
    for turn, alpha in ((-0.35, 0.35), (0.15, 0.5)):
        beat = turn + 0.25 * float(np.sin(seconds * 61))
        for long, wide, lean in ((0.62, 0.20, -62), (0.46, 0.16, -98)):
            canvas.save()
            canvas.translate(0.02, -0.24)
            canvas.rotate(lean + 50 * beat)
            canvas.drawOval(skia.Rect.MakeLTRB(0.0, -wide, long, wide), pen((0.93, 0.97, 1.0), alpha * 0.75))
            canvas.restore()
    body = shape("-.62,.03 -.46,-.20 -.14,-.27 .08,-.20 .10,.16 -.14,.24 -.46,.20")
    canvas.drawPath(body, linear((0, -0.27), (0, 0.24), [shade(gold, 0.04), gold, shade(gold, -0.10)]))
    canvas.save()
    canvas.clipPath(body, True)
    for x in (-0.44, -0.24, -0.04):
        canvas.save()
        canvas.translate(x, 0)
        canvas.drawPath(shape("-.05,-.3! .05,-.3! .02,.0 .05,.3! -.05,.3! -.08,.0"), pen(dark))
        canvas.restore()
    canvas.restore()
    canvas.drawPath(shape("-.61,.0! -.72,.04! -.60,.06!"), pen(dark))
    canvas.drawCircle(0.14, -0.02, 0.21, pen(fur))
    canvas.drawCircle(0.36, -0.01, 0.165, pen(dark))
    hoppers.eye(canvas, (0.43, -0.05), 0.055)
    for feeler in (".40,-.14 .50,-.30 .62,-.30", ".48,-.14 .58,-.30 .70,-.30"):
        canvas.drawPath(shape(feeler, closed=False), stroke(dark, 0.03))
    for leg in (0.02, 0.14, 0.24):
        canvas.drawLine(leg, 0.16, leg - 0.06, 0.30, stroke(dark, 0.035))
