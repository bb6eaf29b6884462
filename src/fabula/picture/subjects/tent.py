"""Tent: a tent pitched on the ground with its guy lines, glowing from within after dark."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import lights, troupe
from fabula.picture.brushes.outline import shape
from fabula.picture.colour import from_hex, from_hexes, mix, shade
from fabula.picture.ink import pen, skia, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("mountains", "day")
"""Where and when it is met, for the sheet of all subjects."""

TALL = 1.8
"""Metres above the ground."""

_CLOTHS = from_hexes("#e08a3a #c4503f #3f8a7a #d8b04a")


def play(part: Part) -> tuple[Live, ...]:
    """One, or a camp of several."""
    stage = part.stage
    own = blocking.named(part.subject.colour) or _CLOTHS[int(part.rng("cloth").integers(4))]
    dark = stage.palette.lit_windows > 0.45
    cloth = blocking.lit(stage, own, 0.8)
    if dark:
        cloth = mix(cloth, stage.palette.lamp, 0.35)
    inside = mix(stage.palette.lamp, cloth, 0.25) if dark else shade(cloth, -0.24)
    rope, glow = blocking.lit(stage, from_hex("#e6dcc4"), 0.8), lights.halo(stage.palette.lamp)
    role = troupe.Role(
        2.0 * blocking.metre(part), 0.0, (0.95, 0.95, 0.04), shadow=0.72, usual="stands", gap=1.5, form=0.8
    )

    def player(canvas: Canvas, now: troupe.Now) -> None:
        gust = 0.012 * float(np.sin(now.seconds * 2.1 + now.phase))
        for a, b in (((-0.52, -0.36), (-0.86, 0.0)), ((0.60, -0.40), (0.90, -0.02)), ((0.18, -0.80), (0.72, -0.02))):
            canvas.drawLine(*a, *b, stroke(rope, 0.008))
            canvas.drawLine(b[0] - 0.015, b[1] - 0.03, b[0] + 0.01, b[1] + 0.01, stroke(shade(rope, -0.3), 0.016))
        canvas.drawPath(
            shape("-.12,-.80! .36,-.76! .74,.0! .20,.02!"),
            pen(shade(cloth, -0.12)),
        )
        canvas.drawPath(
            shape("-.12,-.80! .16,-.38 .30,.02! -.60,.02! -.34,-.42"),
            pen(cloth),
        )
        canvas.drawPath(shape("-.12,-.70! .03,-.32 .10,.02! -.34,.02! -.24,-.34"), pen(inside))
        canvas.save()
        canvas.translate(gust, 0)
        canvas.drawPath(shape("-.12,-.70! -.22,-.36 -.34,.02! -.42,.02! -.36,-.22 -.26,-.36"), pen(shade(cloth, -0.08)))
        canvas.drawPath(shape("-.12,-.70! .02,-.36 .10,.02! .20,.02! .16,-.24 .06,-.40"), pen(shade(cloth, -0.06)))
        canvas.restore()
        canvas.drawPath(shape("-.12,-.80! .12,-.785 .36,-.76", closed=False), stroke(shade(cloth, 0.09), 0.016))
        if dark:
            beat = 0.8 + 0.1 * float(np.sin(now.seconds * 3.3))
            glow(canvas, (-0.12, -0.2), (0.55, 0.5), 0.7 * beat)
            if now.index == 0:
                sway = 0.06 * float(np.sin(now.seconds * 0.9))
                canvas.drawOval(_figure(sway), pen(shade(inside, -0.35), 0.6))

    return troupe.grounded(part, role, player)


def _figure(sway: float) -> "skia.Rect":
    """Somebody's shadow inside, as a rectangle to draw an oval in."""
    return skia.Rect.MakeLTRB(-0.20 + sway, -0.30, -0.06 + sway, 0.0)
