"""Hedgehog: a hedgehog in its coat of spines that trots with its nose down, or rolls up asleep."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import hoppers, troupe
from fabula.picture.brushes.outline import curve, shape
from fabula.picture.colour import from_hex, shade
from fabula.picture.ink import pen, polygon, skia
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

TALL = 0.5
"""Metres above the ground."""


def play(part: Part) -> tuple[Live, ...]:
    """One or several, trotting unless the text has them stay. Drawn larger than life, so that they are seen."""
    own = blocking.named(part.subject.colour) or from_hex("#6a5443")
    spine, tip = blocking.lit(part.stage, own, 0.85), blocking.lit(part.stage, from_hex("#c9b08c"), 0.85)
    face = blocking.lit(part.stage, from_hex("#d9b88f"), 0.85)
    rng = np.random.default_rng(5)
    spines = [
        (float(a), float(r))
        for a, r in zip(rng.uniform(0, np.pi, 130), rng.uniform(0.35, 1.0, 130) ** 0.7, strict=True)
    ]
    role = troupe.Role(0.52 * blocking.metre(part), 0.62, (0.95, 0.95, 0.05), shadow=0.5, gap=1.6)

    def player(canvas: Canvas, now: troupe.Now) -> None:
        asleep = now.action == "sleeps"
        turn = now.made * 13
        if not asleep:
            for x, off in ((-0.28, 0.0), (0.24, 2.0), (-0.16, 3.1), (0.34, 5.1)):
                step = 0.07 * float(np.cos(turn + off)) if now.made else 0.0
                canvas.drawOval(
                    skia.Rect.MakeLTRB(x + step - 0.06, -0.09, x + step + 0.09, 0.0), pen(shade(face, -0.1))
                )
            nod = 0.015 * float(np.sin(now.seconds * 7))
            snout = [(0.20, -0.44), (0.42, -0.38), (0.58, -0.22), (0.74, -0.115 + nod), (0.72, -0.06 + nod)]
            canvas.drawPath(curve([*snout, (0.5, -0.05), (0.2, -0.05)]), pen(face))
            canvas.drawCircle(0.745, -0.10 + nod, 0.045, pen((0.10, 0.08, 0.09)))
            hoppers.eye(canvas, (0.50, -0.215), 0.04)
            canvas.drawOval(skia.Rect.MakeLTRB(0.26, -0.36, 0.40, -0.22), pen(shade(face, -0.06)))
        canvas.translate(0.0, 0.012 * float(np.sin(turn * 2)) if now.made else 0.006 * float(np.sin(now.seconds * 2)))
        canvas.drawPath(shape("-.58,-.07! -.56,-.34 -.34,-.62 .0,-.68 .26,-.54 .38,-.32 .34,-.06!"), pen(spine))
        for index, (angle, reach) in enumerate(spines):
            x, y = -0.11 + 0.46 * reach * float(np.cos(angle)), -0.06 - 0.58 * reach * float(np.sin(angle))
            way = angle + 0.35
            dx, dy = float(np.cos(way)), -float(np.sin(way))
            quill = [(x - dy * 0.016, y + dx * 0.016), (x + dx * 0.15, y + dy * 0.15), (x + dy * 0.016, y - dx * 0.016)]
            canvas.drawPath(polygon(quill), pen(tip if index % 3 else shade(spine, -0.08)))

    return troupe.grounded(part, role, player)
