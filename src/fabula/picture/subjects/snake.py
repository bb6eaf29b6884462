"""Snake: a snake that winds over the ground in waves, its tongue flicking."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import hoppers, troupe
from fabula.picture.brushes.outline import curve
from fabula.picture.colour import from_hex, from_hexes, shade
from fabula.picture.ink import pen, skia, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

TALL = 0.6
"""Metres above the ground."""

_COATS = from_hexes("#6f8a3c #8a6a3c #4f7a6a")
_JOINTS = 40


def play(part: Part) -> tuple[Live, ...]:
    """One or several; they wind along unless the text has them stay, then they lie and lift their head."""
    own = blocking.named(part.subject.colour) or _COATS[int(part.rng("coat").integers(3))]
    coat, mark = blocking.lit(part.stage, own, 0.8), blocking.lit(part.stage, from_hex("#3a3428"), 0.8)
    pale = blocking.lit(part.stage, from_hex("#e0d6a4"), 0.8)
    role = troupe.Role(1.5 * blocking.metre(part), 0.28, (0.75, 0.45, 0.06), shadow=0.5, gap=1.2)

    def player(canvas: Canvas, now: troupe.Now) -> None:
        points, widths = _spine(now)
        canvas.drawPath(_skin(points, widths, 0.0), pen(coat))
        for index in range(4, _JOINTS - 4, 3):
            x, y = points[index]
            canvas.drawCircle(x, y - widths[index] * 0.35, widths[index] * 0.62, pen(mark, 0.75))
        canvas.drawPath(
            curve([(x, y + w * 0.55) for (x, y), w in zip(points[2:-2], widths[2:-2], strict=True)], closed=False),
            stroke(pale, 0.012, 0.8),
        )
        hx, hy = points[-1]
        canvas.drawPath(
            curve(
                [
                    (hx - 0.05, hy - 0.028),
                    (hx + 0.01, hy - 0.045),
                    (hx + 0.085, hy - 0.01),
                    (hx + 0.08, hy + 0.018),
                    (hx, hy + 0.034),
                    (hx - 0.05, hy + 0.026),
                ]
            ),
            pen(shade(coat, 0.02)),
        )
        hoppers.eye(canvas, (hx + 0.025, hy - 0.012), 0.010, asleep=now.action == "sleeps")
        if now.seconds * 1.3 % 1.0 < 0.4 and now.action != "sleeps":
            tip = (hx + 0.14, hy + 0.01)
            canvas.drawLine(hx + 0.08, hy + 0.008, *tip, stroke((0.75, 0.2, 0.25), 0.008))
            for side in (-0.016, 0.016):
                canvas.drawLine(*tip, tip[0] + 0.025, tip[1] + side, stroke((0.75, 0.2, 0.25), 0.006))

    return troupe.grounded(part, role, player)


def _spine(now: troupe.Now) -> tuple[list[tuple[float, float]], list[float]]:
    """The middle line from tail to head, flat waves on the ground and the head raised, and its half widths."""
    points, widths = [], []
    wave = now.made * 16 if now.made else float(np.sin(now.seconds * 0.8)) * 0.3
    for joint in range(_JOINTS):
        share = joint / (_JOINTS - 1)
        swing = 0.052 * float(np.sin(share * 15 - wave)) * (1 - 0.8 * share**6)
        lift = 0.0 if now.action == "sleeps" else 0.17 * max(0.0, (share - 0.86) / 0.14) ** 1.6
        points.append((-0.58 + 1.1 * share, -0.065 + swing * 0.8 - lift))
        widths.append(
            0.034
            * float(np.sin(np.pi * min(0.06 + share * 0.62, 0.5)))
            * (1.0 if share < 0.9 else 1 - (share - 0.9) * 2.4)
        )
    return points, widths


def _skin(points: list[tuple[float, float]], widths: list[float], low: float) -> "skia.Path":
    upper = [(x, y - w + low) for (x, y), w in zip(points, widths, strict=True)]
    lower = [(x, y + w + low) for (x, y), w in zip(points, widths, strict=True)]
    return curve(upper + lower[::-1])
