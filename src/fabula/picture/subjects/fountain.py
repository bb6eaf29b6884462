"""Fountain: a stone fountain of two bowls, its water rising, falling and splashing."""

from fabula.picture import blocking
from fabula.picture.brushes import troupe
from fabula.picture.brushes.outline import shape
from fabula.picture.colour import from_hex, mix, shade
from fabula.picture.ink import pen, skia, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("park", "day")
"""Where and when it is met, for the sheet of all subjects."""

TALL = 2.3
"""Metres above the ground."""


def play(part: Part) -> tuple[Live, ...]:
    """One fountain, or a row of them."""
    stage = part.stage
    stone = blocking.lit(stage, blocking.named(part.subject.colour) or from_hex("#b9b1a4"), 0.9)
    water = mix(stage.palette.water, stage.palette.sky[-1], 0.35)
    foam = mix(mix(water, (1.0, 1.0, 1.0), 0.72), stage.palette.rim, 0.12)
    role = troupe.Role(
        2.2 * blocking.metre(part), 0.0, (0.85, 1.15, 0.12), shadow=0.66, usual="stands", gap=1.5, form=0.6
    )

    def player(canvas: Canvas, now: troupe.Now) -> None:
        _jets(canvas, foam, now.seconds, upper=True)
        _bowls(canvas, stone, water, now.seconds)
        _jets(canvas, foam, now.seconds, upper=False)

    return troupe.grounded(part, role, player)


def _bowls(
    canvas: Canvas, stone: tuple[float, float, float], water: tuple[float, float, float], seconds: float
) -> None:
    canvas.drawPath(shape("-.07,-.62! -.05,-.72 -.04,-.80! .04,-.80! .05,-.72 .07,-.62!"), pen(shade(stone, -0.04)))
    canvas.drawPath(
        shape("-.10,-.16! -.06,-.36 -.075,-.52! .075,-.52! .06,-.36 .10,-.16!"),
        pen(stone),
    )
    canvas.drawPath(
        shape("-.36,-.64! -.28,-.55 -.10,-.50! .10,-.50! .28,-.55 .36,-.64!"),
        pen(stone),
    )
    canvas.drawOval(skia.Rect.MakeLTRB(-0.365, -0.675, 0.365, -0.605), pen(shade(stone, 0.04)))
    canvas.drawOval(skia.Rect.MakeLTRB(-0.335, -0.665, 0.335, -0.615), pen(water))
    canvas.drawPath(
        shape("-.76,-.24! -.72,-.05 -.60,.06! .60,.06! .72,-.05 .76,-.24!"),
        pen(stone),
    )
    canvas.drawOval(skia.Rect.MakeLTRB(-0.77, -0.32, 0.77, -0.16), pen(shade(stone, 0.045)))
    canvas.drawOval(skia.Rect.MakeLTRB(-0.71, -0.305, 0.71, -0.175), pen(water))
    for ring in range(3):
        share = (seconds * 0.5 + ring / 3) % 1.0
        half = 0.14 + 0.5 * share
        line = stroke(mix(water, (1.0, 1.0, 1.0), 0.5), 0.008, 0.7 * (1 - share))
        canvas.drawOval(skia.Rect.MakeLTRB(-half, -0.24 - half * 0.085, half, -0.24 + half * 0.085), line)
    canvas.drawLine(-0.58, -0.06, 0.58, -0.06, stroke(shade(stone, -0.07), 0.014))


def _jets(canvas: Canvas, foam: tuple[float, float, float], seconds: float, *, upper: bool) -> None:
    """Drops along the arcs of the water, streaming."""
    starts = ((0.0, -0.80),) if upper else ((-0.355, -0.63), (0.355, -0.63), (-0.20, -0.605), (0.20, -0.605))
    for number, (x, y) in enumerate(starts):
        lanes = (-0.22, -0.14, -0.06, 0.06, 0.14, 0.22) if upper else (0.05,)
        for lane in lanes:
            high, reach = (0.30, lane) if upper else (0.02, 0.06 if x > 0 else -0.06)
            fall = 0.19 if upper else 0.38
            path = skia.Path()
            path.moveTo(x, y)
            path.cubicTo(
                x + reach * 0.35, y - high * 1.25, x + reach * 0.85, y - high * 1.1, x + reach * 1.25, y + fall
            )
            canvas.drawPath(path, stroke(foam, 0.013 if upper else 0.020, 0.5))
            for drop in range(7):
                t = (seconds * 0.85 + drop / 7 + number * 0.13 + lane) % 1.0
                s = 1 - t
                px = x + 3 * s * s * t * reach * 0.35 + 3 * s * t * t * reach * 0.85 + t**3 * reach * 1.25
                py = y - 3 * s * s * t * high * 1.25 - 3 * s * t * t * high * 1.1 + t**3 * fall
                canvas.drawCircle(px, py, 0.011 + 0.006 * (drop % 2), pen(foam, 0.95))
