"""Duck: a drake with a green head that paddles and dips, or waddles over the ground."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import hoppers, swimmers, troupe
from fabula.picture.brushes.outline import shape
from fabula.picture.colour import Colour, from_hex, mix, shade
from fabula.picture.ink import pen, polygon, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("lake", "day")
"""Where and when it is met, for the sheet of all subjects."""

TALL = 0.7
"""Metres above the ground."""


def play(part: Part) -> tuple[Live, ...]:
    """One or several on the set's water, or on the ground where there is none; the second is a brown hen."""
    stage, own = part.stage, blocking.named(part.subject.colour)
    drake = [blocking.lit(stage, own or from_hex(text), 0.8) for text in ("#9a958c", "#2f6a4a", "#6a4636")]
    hen = [blocking.lit(stage, from_hex(text), 0.8) for text in ("#a88a64", "#8f7452", "#7d6346")]
    gold, white = blocking.lit(stage, from_hex("#eeb43f"), 0.6), blocking.lit(stage, from_hex("#f5f1e8"), 0.7)

    def player(canvas: Canvas, now: troupe.Now) -> None:
        _duck(canvas, hen if now.index % 2 else drake, (gold, white), now)

    size = 84.0 if part.scenery.water else 0.68 * blocking.metre(part)
    return swimmers.floating(part, size, 0.5, player, 1.05)


def _duck(canvas: Canvas, coat: list[Colour], other: tuple[Colour, Colour], now: troupe.Now) -> None:
    back, head, breast = coat
    gold, white = other
    if now.action != "swims":
        turn = now.made * 14
        for x, off in ((-0.06, 0.0), (0.08, 3.14)):
            step = 0.10 * float(np.cos(turn + off)) if now.made else 0.0
            canvas.drawLine(x, -0.24, x + step, -0.02, stroke(gold, 0.06))
            canvas.drawPath(polygon([(x + step - 0.05, 0.0), (x + step, -0.05), (x + step + 0.17, 0.0)]), pen(gold))
        canvas.translate(0, -0.18)
        canvas.rotate(4 * float(np.sin(turn)) if now.made else 0.0)
    bob = 0.02 * float(np.sin(now.seconds * 2.6 + now.phase))
    canvas.drawPath(shape("-.52,-.34! -.62,-.46 -.48,-.40 -.34,-.30!"), pen(shade(back, -0.15)))
    canvas.drawPath(
        shape("-.58,-.34! -.40,-.32 -.10,-.38 .22,-.34 .42,-.22 .38,-.02 .10,.05 -.26,.03 -.46,-.12"), pen(back)
    )
    canvas.drawPath(shape(".16,-.34 .34,-.30 .44,-.18 .38,-.02 .16,.04 .08,-.14"), pen(breast))
    canvas.drawPath(shape(".16,-.30! .20,-.50 .28,-.60! .46,-.52! .40,-.30!"), pen(head))
    canvas.save()
    canvas.translate(0.0, bob)
    canvas.drawCircle(0.36, -0.64, 0.155, pen(head))
    canvas.drawPath(shape(".49,-.68! .62,-.63 .72,-.60 .70,-.555 .48,-.56!"), pen(gold))
    canvas.drawLine(0.52, -0.60, 0.68, -0.585, stroke(shade(gold, -0.16), 0.014))
    hoppers.eye(canvas, (0.415, -0.685), 0.026)
    canvas.restore()
    if head != coat[0] and now.index % 2 == 0:
        canvas.drawPath(shape(".17,-.43 .28,-.39 .42,-.42", closed=False), stroke(white, 0.035))
    canvas.drawPath(shape(".14,-.28 -.10,-.36 -.44,-.30 -.56,-.26! -.30,-.10 .0,-.08"), pen(shade(back, -0.05)))
    canvas.drawPath(shape("-.16,-.15! -.36,-.18 -.42,-.22! -.20,-.21!"), pen(mix((0.25, 0.4, 0.8), back, 0.3)))
