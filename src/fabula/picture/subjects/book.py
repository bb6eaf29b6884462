"""Book: a great open book on a lectern whose pages turn, with a light that rises out of it."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import lights, troupe
from fabula.picture.brushes.outline import curve, shape
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import pen, polygon, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("library", "day")
"""Where and when it is met, for the sheet of all subjects."""

TALL = 1.5
"""Metres above the ground."""

_COVERS = from_hexes("#8a2f35 #2f4f7a #3f6a4a #5a3a6a")


def play(part: Part) -> tuple[Live, ...]:
    """One book, or several; their pages turn by themselves."""
    stage = blocking.light_of(part)
    own = blocking.named(part.subject.colour) or _COVERS[int(part.rng("cover").integers(4))]
    cover, paper = blocking.lit(stage, own, 0.8), blocking.lit(stage, from_hex("#f5ecd6"), 0.7)
    wood, ink = blocking.lit(stage, from_hex("#6f4a33"), 0.8), blocking.lit(stage, from_hex("#5a4a44"), 0.6)
    glow = lights.halo(mix(stage.palette.lamp, (1.0, 0.95, 0.8), 0.5))
    role = troupe.Role(
        1.35 * blocking.metre(part), 0.0, (0.65, 1.5, 0.04), shadow=0.3, usual="stands", gap=1.2, form=0.6
    )

    def player(canvas: Canvas, now: troupe.Now) -> None:
        _lectern(canvas, wood)
        canvas.translate(0, -0.82)
        canvas.drawPath(
            shape("-.50,-.05! -.02,.10! .02,.10! .50,-.05! .50,-.02! .03,.145 -.03,.145 -.50,-.02!"), pen(cover)
        )
        for side in (-1.0, 1.0):
            canvas.save()
            canvas.scale(side, 1)
            canvas.drawPath(
                shape("0,.08! .10,-.0 .30,-.06 .47,-.07! .47,-.03! .2,.03 .0,.115!"), pen(shade(paper, -0.06))
            )
            canvas.drawPath(shape("0,.05! .10,-.04 .30,-.10 .46,-.10! .45,-.30! .28,-.30 .10,-.24 0,-.14!"), pen(paper))
            for line in range(5):
                y = -0.075 - line * 0.035
                canvas.drawPath(
                    curve([(0.07, y + 0.045), (0.22, y - 0.02), (0.40, y - 0.04)], closed=False),
                    stroke(ink, 0.008, 0.55),
                )
            canvas.restore()
        _turning(canvas, paper, ink, now)
        canvas.drawLine(0, 0.06, 0, -0.15, stroke(shade(paper, -0.14), 0.012))
        glow(canvas, (0.0, -0.16), (0.55, 0.42), 0.40 + 0.08 * float(np.sin(now.seconds * 2)))
        for mote in range(9):
            age = (now.seconds * 0.22 + mote * 0.618) % 1.0
            x = 0.32 * float(np.sin(mote * 2.4 + now.seconds * 0.5))
            glow(canvas, (x, -0.15 - 0.5 * age), (0.03, 0.03), 0.9 * (1 - age))

    return troupe.grounded(part, role, player)


def _lectern(canvas: Canvas, wood: Colour) -> None:
    canvas.drawPath(shape("-.06,-.72! -.04,-.3 -.07,-.08! .07,-.08! .04,-.3 .06,-.72!"), pen(wood))
    canvas.drawPath(polygon([(-0.28, 0.0), (-0.22, -0.085), (0.22, -0.085), (0.28, 0.0)]), pen(shade(wood, -0.03)))
    canvas.drawPath(polygon([(-0.36, -0.70), (0.36, -0.70), (0.30, -0.645), (-0.30, -0.645)]), pen(shade(wood, 0.04)))


def _turning(canvas: Canvas, paper: Colour, ink: Colour, now: troupe.Now) -> None:
    """A page that lifts on the right, stands and falls to the left, then a rest."""
    turn = (now.seconds * 0.42 + now.phase) % 1.0
    if turn > 0.62:
        return
    angle = np.pi * (turn / 0.62)
    tip = (0.45 * float(np.cos(angle)), -0.10 - 0.26 * float(np.sin(angle)))
    bend = (0.26 * float(np.cos(angle)) + 0.06, -0.06 - 0.24 * float(np.sin(angle)))
    page = curve(
        [(0.0, 0.05), bend, tip, (tip[0] * 0.98, tip[1] - 0.20), (bend[0], bend[1] - 0.20), (0.0, -0.14)],
        corners=frozenset({0, 2, 3, 5}),
    )
    canvas.drawPath(page, pen(shade(paper, 0.02 if angle < np.pi / 2 else -0.05)))
    canvas.drawPath(page, stroke(mix(paper, ink, 0.3), 0.006, 0.6))
