"""Chicken: a hen with a red comb that struts, jerks its head and pecks; every third one is a cock."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import hoppers, troupe
from fabula.picture.brushes.outline import curve, shape
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import pen, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("farm", "day")
"""Where and when it is met, for the sheet of all subjects."""

TALL = 0.8
"""Metres above the ground."""

_COATS = from_hexes("#f4eee2 #b5683a #d9a05a")


def play(part: Part) -> tuple[Live, ...]:
    """One or several, strutting unless the text has them stay; then they peck."""
    rng = part.rng("coat")
    own = blocking.named(part.subject.colour)
    start = int(rng.integers(3))
    coats = [blocking.lit(part.stage, own or _COATS[(start + number) % 3], 0.8) for number in range(3)]
    red, gold = blocking.lit(part.stage, from_hex("#d8402f"), 0.6), blocking.lit(part.stage, from_hex("#eab04a"), 0.6)
    green = blocking.lit(part.stage, from_hex("#2f4f48"), 0.7)
    role = troupe.Role(0.62 * blocking.metre(part), 0.55, (0.85, 1.25, 0.05), shadow=0.4, gap=1.5)

    def player(canvas: Canvas, now: troupe.Now) -> None:
        tail = green if now.index % 3 == 2 else shade(coats[now.index % 3], -0.03)
        _hen(canvas, coats[now.index % 3], (red, gold, tail), now)

    return troupe.grounded(part, role, player)


def _hen(canvas: Canvas, coat: Colour, other: tuple[Colour, Colour, Colour], now: troupe.Now) -> None:
    red, gold, tail = other
    turn = now.made * 12
    for x, off in ((-0.02, 3.14), (0.06, 0.0)):
        step = 0.11 * float(np.cos(turn + off)) if now.made else 0.0
        lift = 0.08 * max(0.0, -float(np.sin(turn + off))) if now.made else 0.0
        canvas.drawLine(x, -0.30, x + step * 0.6, -0.14 - lift, stroke(gold, 0.04))
        canvas.drawLine(x + step * 0.6, -0.14 - lift, x + step, -0.02 - lift, stroke(gold, 0.035))
        for toe in (-0.06, 0.06, 0.11):
            canvas.drawLine(x + step, -0.02 - lift, x + step + toe, -0.005 - lift, stroke(gold, 0.022))
    cock = now.index % 3 == 2
    if cock:
        for lean in range(4):
            feather = [(-0.34, -0.6), (-0.52 - 0.05 * lean, -1.0 + 0.12 * lean), (-0.74, -0.86 + 0.16 * lean)]
            feather.append((-0.54, -0.70 + 0.10 * lean))
            canvas.drawPath(curve(feather, corners=frozenset({0, 2})), pen(shade(tail, 0.02 * lean)))
    else:
        canvas.drawPath(shape("-.26,-.46! -.50,-.86 -.62,-.84! -.60,-.62 -.44,-.40!"), pen(tail))
    canvas.drawPath(
        shape("-.50,-.56 -.30,-.58 .0,-.56 .22,-.70 .36,-.56 .34,-.36 .14,-.22 -.18,-.22 -.40,-.36"), pen(coat)
    )
    peck = max(0.0, float(np.sin(now.seconds * 1.6 + now.phase))) ** 6 if now.still and now.action != "sleeps" else 0.0
    jerk = 0.05 * (1 if float(np.sin(turn * 2)) > 0 else -1) if now.made else 0.015 * float(np.sin(now.seconds * 3))
    canvas.save()
    canvas.translate(0.18, -0.52)
    canvas.rotate(88 * peck)
    canvas.translate(jerk, 0)
    canvas.drawPath(shape("-.18,.10! -.06,-.16 .02,-.34! .20,-.30! .20,-.06 .14,.12!"), pen(coat))
    canvas.drawCircle(0.12, -0.34, 0.125, pen(coat))
    comb = 1.35 if cock else 1.0
    crest = [(0.02, -0.43), (0.03, -0.44 - 0.12 * comb), (0.10, -0.47), (0.13, -0.46 - 0.13 * comb), (0.18, -0.46)]
    crest += [(0.23, -0.44 - 0.08 * comb), (0.22, -0.40)]
    canvas.drawPath(curve(crest, corners=frozenset({0, 6})), pen(red))
    canvas.drawPath(shape(".235,-.37! .36,-.32! .23,-.29!"), pen(gold))
    canvas.drawPath(shape(".20,-.29 .25,-.22 .20,-.16 .16,-.24"), pen(red))
    hoppers.eye(canvas, (0.165, -0.36), 0.022, asleep=now.action == "sleeps")
    canvas.restore()
    canvas.drawPath(shape(".12,-.48 -.12,-.54 -.40,-.50 -.46,-.42! -.18,-.30 .06,-.34"), pen(shade(coat, -0.045)))
    canvas.drawPath(
        shape("-.36,-.44 -.16,-.38 .02,-.40", closed=False), stroke(shade(mix(coat, tail, 0.2), -0.07), 0.018, 0.8)
    )
