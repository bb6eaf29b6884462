"""Helicopter: a helicopter with whirling rotors that passes or hovers."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import lights, troupe
from fabula.picture.brushes.outline import shape
from fabula.picture.colour import from_hex, from_hexes, mix
from fabula.picture.ink import pen, skia, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("skyline", "day")
"""Where and when it is met, for the sheet of all subjects."""

_PAINTS = from_hexes("#c8433a #2f5f9a #e0a02f #4f6a4a")


def play(part: Part) -> tuple[Live, ...]:
    """One or several; it crosses the frame unless the text has it stand."""
    stage, rng = part.stage, part.rng("helicopter")
    own = blocking.named(part.subject.colour) or _PAINTS[int(rng.integers(4))]
    body, dark = blocking.lit(stage, own, 0.8), blocking.lit(stage, from_hex("#33343c"), 0.7)
    pale = blocking.lit(stage, from_hex("#f0ece0"), 0.8)
    glass = mix(stage.palette.sky[-1], stage.palette.tone(0.9), 0.5)
    flash = lights.halo(from_hex("#ff5a4a"), 0.2)

    def player(canvas: Canvas, now: troupe.Now) -> None:
        canvas.drawPath(shape("-.08,-.10! -.46,-.06! -.52,-.19! -.58,-.19! -.56,-.02! -.10,.06!"), pen(body))
        spin = now.seconds * 40
        canvas.drawCircle(-0.545, -0.12, 0.085, pen(pale, 0.22))
        canvas.drawLine(
            -0.545 - 0.08 * float(np.cos(spin)),
            -0.12 - 0.08 * float(np.sin(spin)),
            -0.545 + 0.08 * float(np.cos(spin)),
            -0.12 + 0.08 * float(np.sin(spin)),
            stroke(dark, 0.012),
        )
        hull = shape(".30,.0 .24,-.12 .10,-.185 -.08,-.17 -.17,-.06 -.12,.08 .06,.125 .24,.10")
        canvas.drawPath(hull, pen(body))
        canvas.drawPath(shape(".29,-.0! .235,-.115 .11,-.165! .11,-.01!"), pen(glass))
        canvas.drawPath(shape(".085,-.165! -.03,-.155! -.03,-.02! .085,-.01!"), pen(glass))
        canvas.drawPath(shape("-.15,.02! .1,.05 .30,.02", closed=False), stroke(pale, 0.016))
        for x in (-0.04, 0.13):
            canvas.drawLine(x, 0.11, x + 0.015, 0.19, stroke(dark, 0.014))
        canvas.drawPath(shape("-.16,.195! .20,.195! .27,.16", closed=False), stroke(dark, 0.018))
        canvas.drawRect(skia.Rect.MakeLTRB(-0.015, -0.235, 0.02, -0.165), pen(dark))
        half = 0.56 * abs(float(np.cos(now.seconds * 27))) + 0.05
        canvas.drawOval(skia.Rect.MakeLTRB(-0.56, -0.262, 0.56, -0.228), pen(pale, 0.24))
        canvas.drawLine(-half, -0.245, half, -0.245, stroke(dark, 0.014))
        if stage.palette.lit_windows > 0.45 and now.seconds % 0.9 < 0.2:
            flash(canvas, (-0.02, 0.13), (0.09, 0.09), 1.0)

    still = part.subject.action in troupe.STILL
    flight = troupe.Flight(330.0, (0.26, 0.34), (0.7, 0.5), z=8.0, bob=0.05, lean=5.0, crosses=not still, arc=0.05)
    return troupe.flying(part, flight, player)
