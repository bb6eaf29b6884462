"""Dolphin: dolphins that leap out of the water in an arc, or glide through it."""

from fabula.picture import blocking
from fabula.picture.brushes import swimmers, troupe
from fabula.picture.brushes.outline import curve, shape
from fabula.picture.colour import Colour, from_hex, mix, shade
from fabula.picture.ink import linear, pen, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("sea", "day")
"""Where and when it is met, for the sheet of all subjects."""


def play(part: Part) -> tuple[Live, ...]:
    """One or several; where the set has no water there are none."""
    coat = blocking.lit(part.stage, blocking.named(part.subject.colour) or from_hex("#5f7f9a"), 0.7)
    belly = blocking.lit(part.stage, from_hex("#e8edf0"), 0.7)

    def swimmer(canvas: Canvas, beat: float, now: troupe.Now) -> None:
        _draw(canvas, coat, belly, beat)

    return swimmers.leaping(part, swimmers.Leap(300.0, 0.72, 1.6, 3.0, 3.4), swimmer, 3)


def _draw(canvas: Canvas, coat: Colour, belly: Colour, beat: float) -> None:
    swing = 0.05 * beat
    canvas.drawPath(
        curve(
            [
                (-0.40, swing),
                (-0.54, -0.05 + swing * 2),
                (-0.60, -0.11 + swing * 2),
                (-0.53, 0.01 + swing * 2),
                (-0.60, 0.10 + swing * 2),
                (-0.50, 0.05 + swing * 2),
            ],
            corners=frozenset({0, 2, 4}),
        ),
        pen(shade(coat, -0.05)),
    )
    canvas.drawPath(shape(".06,-.10! -.03,-.24 -.10,-.25! -.09,-.16 -.10,-.07!"), pen(shade(coat, -0.04)))
    body = curve(
        [
            (0.52, 0.035),
            (0.40, 0.0),
            (0.345, -0.06),
            (0.24, -0.105),
            (0.02, -0.13),
            (-0.22, -0.075),
            (-0.45, -0.01 + swing),
            (-0.44, 0.025 + swing),
            (-0.18, 0.085),
            (0.08, 0.12),
            (0.28, 0.095),
            (0.42, 0.06),
            (0.515, 0.06),
        ]
    )
    canvas.drawPath(
        body,
        linear((0, -0.13), (0, 0.13), [shade(coat, 0.03), coat, mix(coat, belly, 0.4), belly], [0, 0.42, 0.62, 0.85]),
    )
    canvas.drawPath(shape(".14,.06! .05,.20 .0,.235! .03,.13 .04,.07!"), pen(shade(coat, -0.06)))
    canvas.drawPath(shape(".51,.045! .42,.045 .34,.015", closed=False), stroke(shade(coat, -0.12), 0.009))
    canvas.drawCircle(0.315, -0.012, 0.015, pen((0.05, 0.06, 0.08)))
    canvas.drawCircle(0.32, -0.017, 0.005, pen((1.0, 1.0, 1.0)))
