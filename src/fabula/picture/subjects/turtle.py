"""Turtle: a turtle that plods over the ground with its patterned shell, or rows through the water."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import swimmers, troupe
from fabula.picture.brushes.outline import curve, shape
from fabula.picture.colour import Colour, from_hex, mix, shade
from fabula.picture.ink import pen, skia, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("shore", "day")
"""Where and when it is met, for the sheet of all subjects."""

TALL = 0.6
"""Metres above the ground."""


def play(part: Part) -> tuple[Live, ...]:
    """One or several; under water they swim, elsewhere they walk."""
    own = blocking.named(part.subject.colour)
    shell = blocking.lit(part.stage, own or from_hex("#6f7a3c"), 0.8)
    skin = blocking.lit(part.stage, from_hex("#9aa05a"), 0.8)
    if part.scenery.submerged:

        def swimmer(canvas: Canvas, beat: float, now: troupe.Now) -> None:
            _swimming(canvas, shell, skin, beat)

        return swimmers.schooling(part, swimmers.Leap(300.0, 1, 1, 1, 2.2), swimmer, 1)
    role = troupe.Role(0.95 * blocking.metre(part), 0.13, (0.85, 0.7, 0.05), shadow=0.5, gap=1.5)

    def player(canvas: Canvas, now: troupe.Now) -> None:
        _walking(canvas, shell, skin, now)

    return troupe.grounded(part, role, player)


def _walking(canvas: Canvas, shell: Colour, skin: Colour, now: troupe.Now) -> None:
    turn = now.made * 22
    for x, offset, colour in (
        (-0.24, 3.14, shade(skin, -0.08)),
        (0.30, 0.0, shade(skin, -0.08)),
        (-0.30, 0.0, skin),
        (0.24, 3.14, skin),
    ):
        step = 0.07 * float(np.cos(turn + offset)) if now.made else 0.0
        lift = 0.04 * max(0.0, -float(np.sin(turn + offset))) if now.made else 0.0
        foot = (x + step, -0.02 - lift)
        canvas.drawPath(
            curve([(x - 0.09, -0.22), (foot[0] - 0.10, foot[1]), (foot[0] + 0.09, foot[1]), (x + 0.09, -0.22)]),
            pen(colour),
        )
    hidden = now.action == "sleeps"
    nod = 0.02 * float(np.sin(now.seconds * 1.7))
    canvas.drawPath(shape("-.46,-.16! -.60,-.10 -.46,-.10!"), pen(skin))
    if not hidden:
        canvas.drawPath(
            curve(
                [
                    (0.34, -0.20),
                    (0.50, -0.34 + nod),
                    (0.62, -0.42 + nod),
                    (0.74, -0.36 + nod),
                    (0.72, -0.27 + nod),
                    (0.58, -0.25 + nod),
                    (0.42, -0.12),
                ]
            ),
            pen(skin),
        )
        canvas.drawCircle(0.655, -0.355 + nod, 0.022, pen((0.06, 0.06, 0.07)))
        canvas.drawLine(0.735, -0.295 + nod, 0.65, -0.285 + nod, stroke(shade(skin, -0.14), 0.012))
    dome = shape("-.48,-.15! -.44,-.34 -.24,-.52 .04,-.56 .30,-.46 .44,-.28 .47,-.15!")
    canvas.drawPath(dome, pen(shell))
    canvas.save()
    canvas.clipPath(dome, True)
    seam = stroke(shade(shell, -0.12), 0.02)
    for line in (
        "-.30,-.60 -.22,-.40 -.30,-.22 -.30,-.1",
        ".02,-.60 .06,-.40 -.02,-.22 0,-.1",
        ".34,-.56 .28,-.38 .32,-.22 .34,-.1",
    ):
        canvas.drawPath(shape(line, closed=False), seam)
    canvas.drawPath(shape("-.46,-.30 -.22,-.40 .06,-.40 .28,-.38 .46,-.26", closed=False), seam)
    canvas.drawPath(shape("-.5,-.225 -.30,-.22 -.02,-.22 .32,-.22 .5,-.2", closed=False), seam)
    canvas.drawOval(skia.Rect.MakeLTRB(-0.32, -0.56, 0.12, -0.38), pen(shade(shell, 0.07), 0.5))
    canvas.restore()
    canvas.drawPath(shape("-.50,-.155 -.2,-.12 .2,-.12 .49,-.155", closed=False), stroke(mix(shell, skin, 0.6), 0.045))


def _swimming(canvas: Canvas, shell: Colour, skin: Colour, beat: float) -> None:
    canvas.drawPath(
        curve([(0.2, 0.05), (0.12, 0.30 + 0.1 * beat), (-0.02, 0.46 + 0.16 * beat), (0.02, 0.2)]),
        pen(shade(skin, -0.07)),
    )
    canvas.drawPath(shape("-.34,.04! -.52,.10 -.56,.2! -.36,.16"), pen(shade(skin, -0.04)))
    canvas.drawPath(shape(".30,-.08 .46,-.14 .58,-.08 .56,.02 .42,.06 .30,.08"), pen(skin))
    canvas.drawCircle(0.51, -0.06, 0.02, pen((0.06, 0.06, 0.07)))
    hull = shape("-.44,.04 -.30,-.16 -.02,-.24 .26,-.16 .38,.02 .2,.10 -.2,.12")
    canvas.drawPath(hull, pen(shell))
    canvas.save()
    canvas.clipPath(hull, True)
    seam = stroke(shade(shell, -0.12), 0.016)
    for line in (
        "-.24,-.3 -.16,-.08 -.22,.1",
        ".04,-.3 .06,-.08 .0,.12",
        ".26,-.24 .22,-.08 .26,.1",
        "-.5,-.02 -.16,-.08 .06,-.08 .22,-.08 .4,-.02",
    ):
        canvas.drawPath(shape(line, closed=False), seam)
    canvas.restore()
    canvas.drawPath(
        curve([(0.24, 0.04), (0.14, 0.16 - 0.22 * beat), (-0.08, 0.34 - 0.42 * beat), (0.02, 0.10)]),
        pen(shade(skin, 0.02)),
    )
