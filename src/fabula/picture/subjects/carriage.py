"""Carriage: a coach drawn by a trotting horse, its coachman on the box."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import animals, figures, motors, troupe, wheels
from fabula.picture.brushes.outline import shape
from fabula.picture.colour import from_hex, from_hexes, shade
from fabula.picture.ink import pen, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part, horse

HOME = ("square", "day")
"""Where and when it is met, for the sheet of all subjects."""

TALL = 2.5
"""Metres above the ground."""

ROAD = True
"""It drives on the set's road."""

_PAINTS = from_hexes("#7a2f3a #2f4a6a #3f5a3f #4a3350")
_WITHERS = 1.45


def play(part: Part) -> tuple[Live, ...]:
    """One or several that trot through; they wait when the text has them stand."""
    stage, rng = blocking.light_of(part), part.rng("carriage")
    own = blocking.named(part.subject.colour) or _PAINTS[int(rng.integers(4))]
    paint = motors.painted(stage, own, "#d8ae58")
    steed = animals.lit(horse.BUILD, stage)
    look = figures.dressed(stage, rng, "man", coat=from_hex("#34303c"))
    role = troupe.Role(blocking.metre(part), 1.5, (3.4, 2.75, 0.05), shadow=1.9, usual="rides", gap=5.4)

    def player(canvas: Canvas, now: troupe.Now) -> None:
        phase = now.made / (4 * 0.62 * _WITHERS * 0.42) * 6.283
        gait = animals.Gait(phase, 0.0 if now.still else 0.42, head=0.04 * float(np.sin(phase * 2)))
        strap = stroke(paint.tyre, 0.03)
        animals.animal(canvas, (1.75, 0.0), _WITHERS, 1.0, steed, gait)
        canvas.drawLine(0.35, -0.72, 2.35, -0.98, stroke(shade(paint.body, -0.1), 0.055))
        canvas.drawLine(-0.05, -1.75, 2.35, -1.62, strap)
        canvas.drawLine(1.4, -1.42, 1.42, -0.75, strap)
        canvas.translate(0, 0.02 * float(np.sin(now.made * 5)))
        _coach(canvas, paint, now.made)
        pose = figures.Pose(0.0, 0.1, 1.0, lean=0.12, feet=((0.22, 0.17), (0.20, 0.18)), hands=((0.2, 0.1), (0.2, 0.1)))
        figures.figure(canvas, (-0.12, -1.50), 1.6, look, pose)

    return troupe.driven(part, role, player)


def _coach(canvas: Canvas, paint: motors.Paint, made: float) -> None:
    """The coach of 2.2 metres between its wheels."""
    for x, radius in ((-2.15, 0.52), (-0.22, 0.40)):
        wheels.wire(canvas, (x, -radius), radius, made / radius, (paint.trim, paint.trim), 12)
        canvas.drawCircle(x, -radius, 0.09, pen(paint.body))
    canvas.drawLine(-2.2, -0.62, 0.05, -0.55, stroke(paint.tyre, 0.06))
    hull = shape("-2.15,-1.78! -.72,-1.78! -.70,-1.1 -.95,-.68 -1.5,-.58 -2.0,-.72 -2.2,-1.15")
    ink = pen(paint.body)
    canvas.drawPath(hull, ink)
    canvas.drawPath(hull, stroke(paint.trim, 0.03))
    canvas.drawPath(shape("-2.3,-1.78! -2.1,-1.96 -1.45,-2.03 -.8,-1.95 -.6,-1.78!"), pen(shade(paint.body, -0.05)))
    for left, right in ((-2.02, -1.62), (-1.52, -1.22), (-1.12, -0.82)):
        canvas.drawPath(
            shape(f"{left},-1.2! {left},-1.62! {(left + right) / 2},-1.70 {right},-1.62! {right},-1.2!"),
            pen(paint.glass),
        )
    canvas.drawPath(shape("-1.55,-.66! -1.55,-1.14! -1.19,-1.14! -1.19,-.70!"), stroke(paint.trim, 0.022))
    canvas.drawPath(
        shape("-.55,-1.0! -.5,-1.45! .08,-1.45! .05,-1.30! -.18,-1.28! -.12,-.95 .28,-.80! .24,-.70! -.5,-.72!"),
        pen(paint.body),
    )
    canvas.drawPath(shape("-.48,-1.50! .05,-1.50! .02,-1.40! -.46,-1.40!"), pen(from_hex("#6a2f35")))
