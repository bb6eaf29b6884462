"""Plane: an airliner or a small propeller plane, by the set's seed, that crosses the sky."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import lights, troupe
from fabula.picture.brushes.outline import shape
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import pen, skia, stroke
from fabula.picture.stage import Canvas, Live, Stage
from fabula.picture.subjects import Part

HOME = ("skyline", "day")
"""Where and when it is met, for the sheet of all subjects."""

_PAINTS = from_hexes("#c8433a #2f6fae #e09a2f #3f8a6a")


def play(part: Part) -> tuple[Live, ...]:
    """One plane through the middle of the sky, or several in formation."""
    stage, rng = part.stage, part.rng("plane")
    small = bool(rng.random() < 0.4)
    own = blocking.named(part.subject.colour) or _PAINTS[int(rng.integers(4))]
    body, trim = blocking.lit(stage, from_hex("#f2f1ec"), 0.8), blocking.lit(stage, own, 0.8)
    glass = blocking.lit(stage, from_hex("#3a5066"), 0.7)
    if stage.palette.lit_windows > 0.45 and not small:
        glass = mix(glass, stage.palette.lamp, 0.8)
    flash, drawn = lights.halo(from_hex("#ff5a4a"), 0.2), _light_plane if small else _airliner

    def player(canvas: Canvas, now: troupe.Now) -> None:
        drawn(canvas, (body, trim, glass), now.seconds)
        if stage.palette.lit_windows > 0.45 and now.seconds % 1.0 < 0.18:
            flash(canvas, (0.0, 0.07), (0.07, 0.07), 1.0)

    flight = troupe.Flight(300.0 if small else 520.0, (0.2, 0.3), (0.62, 0.45), z=12.0, bob=0.02, lean=4.0, arc=0.05)
    return troupe.flying(part, flight, player) + (() if small else _trails(part))


def _airliner(canvas: Canvas, tones: tuple[Colour, Colour, Colour], seconds: float) -> None:
    body, trim, glass = tones
    canvas.drawPath(shape("-.04,-.02! -.20,-.17! -.15,-.175! .06,-.02!"), pen(shade(body, -0.10)))
    canvas.drawPath(shape("-.43,-.035! -.51,-.095! -.47,-.10! -.36,-.03!"), pen(shade(body, -0.1)))
    hull = shape("-.52,-.055 -.30,-.068 .30,-.072 .43,-.05 .50,-.008 .44,.03 .30,.048 -.20,.046 -.40,.0")
    canvas.drawPath(shape("-.50,-.05! -.56,-.225! -.475,-.225! -.34,-.065!"), pen(trim))
    canvas.drawPath(hull, pen(body))
    canvas.drawPath(shape("-.50,-.03! .2,-.012 .49,-.008", closed=False), stroke(trim, 0.012))
    for index in range(22):
        canvas.drawCircle(-0.33 + index * 0.032, -0.033, 0.0065, pen(glass))
    canvas.drawPath(shape(".415,-.048! .455,-.03 .465,-.018! .405,-.02!"), pen(glass))
    canvas.drawPath(shape(".11,.015! -.09,.02! -.33,.175! -.275,.18! .06,.05!"), pen(shade(body, -0.045)))
    for x, y in ((-0.03, 0.075), (-0.125, 0.12)):
        canvas.drawRRect(
            skia.RRect.MakeRectXY(skia.Rect.MakeLTRB(x - 0.05, y - 0.018, x + 0.055, y + 0.024), 0.02, 0.02),
            pen(shade(trim, -0.03)),
        )
        canvas.drawOval(skia.Rect.MakeLTRB(x + 0.038, y - 0.018, x + 0.062, y + 0.024), pen(shade(glass, -0.1)))
    canvas.drawPath(shape("-.40,-.015! -.53,.03! -.49,.038! -.34,.005!"), pen(shade(body, -0.05)))


def _light_plane(canvas: Canvas, tones: tuple[Colour, Colour, Colour], seconds: float) -> None:
    body, trim, glass = tones
    canvas.drawPath(shape("-.48,-.03! -.54,-.19! -.44,-.19! -.32,-.05!"), pen(shade(trim, -0.04)))
    hull = shape("-.52,-.03 -.20,-.075 .02,-.10 .24,-.085 .38,-.05 .40,.02 .30,.075 .0,.085 -.30,.03")
    canvas.drawPath(hull, pen(trim))
    canvas.drawPath(shape("-.50,-.01! -.1,.01 .38,.0", closed=False), stroke(body, 0.022))
    canvas.drawPath(shape("-.08,-.085! .0,-.165! .14,-.165! .23,-.08!"), pen(glass))
    canvas.drawLine(0.075, -0.16, 0.075, -0.085, stroke(trim, 0.012))
    canvas.drawPath(shape("-.12,-.165! .24,-.175! .25,-.155! -.11,-.14!"), pen(shade(body, -0.02)))
    canvas.drawLine(0.0, 0.02, 0.06, -0.15, stroke(shade(body, -0.12), 0.012))
    canvas.drawPath(shape("-.38,-.02! -.52,.015! -.48,.025! -.32,.0!"), pen(body))
    for x in (-0.02, 0.2):
        canvas.drawLine(x, 0.06, x + 0.02, 0.15, stroke(shade(body, -0.25), 0.014))
        canvas.drawCircle(x + 0.02, 0.16, 0.035, pen(shade(glass, -0.12)))
    half = 0.15 * abs(float(np.sin(seconds * 31)))
    canvas.drawOval(skia.Rect.MakeLTRB(0.405, -0.17, 0.43, 0.15), pen(body, 0.28))
    canvas.drawLine(0.417, -0.015 - half, 0.417, -0.015 + half, stroke(shade(glass, -0.1), 0.016))
    canvas.drawCircle(0.41, -0.015, 0.026, pen(body))


def _trails(part: Part) -> tuple[Live, ...]:
    """Nothing by night or under clouds; else the white lines that earlier planes have left, far up."""
    stage: Stage = part.stage
    if stage.palette.dark or stage.weather not in ("clear", "wind"):
        return ()
    y, white = part.height(0.10), mix((1.0, 1.0, 1.0), stage.palette.sky[1], 0.25)
    left, right = part.view[0] - 200, part.view[2] + 200

    def draw(canvas: Canvas, seconds: float) -> None:
        drift = 6 * seconds
        for step in range(24):
            share = step / 24
            x = left + (right - left) * share + drift
            canvas.drawLine(
                x,
                y + 60 * share,
                x + (right - left) / 24,
                y + 60 * (share + 1 / 24),
                stroke(white, 3 + 5 * (1 - share), 0.10 + 0.22 * share),
            )

    return (Live(44.0, draw),)
