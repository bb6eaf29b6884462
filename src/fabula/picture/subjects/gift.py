"""Gift: a wrapped box with a ribbon and bow that rocks, jumps a little and sparkles."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import lights, troupe
from fabula.picture.brushes.outline import shape
from fabula.picture.colour import from_hexes, shade
from fabula.picture.ink import pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("room", "day")
"""Where and when it is met, for the sheet of all subjects."""

TALL = 0.9
"""Metres above the ground."""

_PAIRS = ("#d8433f #f2d06a", "#3f78c4 #f4efe2", "#4f9a5a #e0484a", "#7d55b4 #f2b0c8")


def play(part: Part) -> tuple[Live, ...]:
    """One, or a heap of them in several colours."""
    start = int(part.rng("paper").integers(4))
    own = blocking.named(part.subject.colour)
    stage = blocking.light_of(part)
    pairs = []
    for number in range(4):
        paper, ribbon = from_hexes(_PAIRS[(start + number) % 4])
        pairs.append((blocking.lit(stage, own or paper, 0.8), blocking.lit(stage, ribbon, 0.7)))
    star = lights.halo((1.0, 0.95, 0.75), 0.4)
    role = troupe.Role(0.72 * blocking.metre(part), 0.0, (0.75, 1.5, 0.05), shadow=0.5, usual="stands", gap=1.15)

    def player(canvas: Canvas, now: troupe.Now) -> None:
        paper, ribbon = pairs[now.index % 4]
        scale = (1.0, 0.78, 0.9, 0.66)[now.index % 4]
        turn = (now.seconds * 0.5 + now.phase) % 1.0
        hop = max(0.0, float(np.sin(turn * 20))) * 0.07 if turn < 0.3 else 0.0
        canvas.save()
        canvas.scale(scale, scale)
        canvas.translate(0, -hop)
        canvas.rotate(3.5 * float(np.sin(turn * 31)) if turn < 0.3 else 0.0)
        canvas.drawRect(
            skia.Rect.MakeLTRB(-0.42, -0.62, 0.42, 0.0),
            pen(paper),
        )
        for x, y in ((-0.30, -0.5), (-0.25, -0.16), (0.27, -0.40), (0.33, -0.10), (-0.34, -0.32), (0.20, -0.22)):
            canvas.drawCircle(x, y, 0.026, pen(shade(paper, 0.09)))
        canvas.drawRect(skia.Rect.MakeLTRB(-0.075, -0.62, 0.075, 0.0), pen(ribbon))
        canvas.drawRect(skia.Rect.MakeLTRB(-0.46, -0.74, 0.46, -0.58), pen(shade(paper, 0.02)))
        canvas.drawRect(skia.Rect.MakeLTRB(-0.46, -0.60, 0.46, -0.58), pen(shade(paper, -0.10)))
        canvas.drawRect(skia.Rect.MakeLTRB(-0.08, -0.74, 0.08, -0.58), pen(shade(ribbon, 0.03)))
        for side in (-1, 1):
            canvas.save()
            canvas.scale(side, 1)
            canvas.drawPath(polygon([(0.02, -0.74), (0.30, -0.66), (0.22, -0.58)]), pen(shade(ribbon, -0.07)))
            canvas.drawPath(shape("0,-.74! .10,-.94 .30,-.98 .36,-.86 .22,-.76"), pen(shade(ribbon, 0.02 * side)))
            canvas.drawPath(shape(".04,-.76 .14,-.86 .26,-.88 .20,-.80"), pen(shade(ribbon, -0.10)))
            canvas.restore()
        canvas.drawOval(skia.Rect.MakeLTRB(-0.07, -0.80, 0.07, -0.69), pen(shade(ribbon, 0.05)))
        canvas.restore()
        for spark in range(6):
            age = (now.seconds * 0.45 + spark * 0.618) % 1.0
            place = (0.5 * float(np.sin(spark * 2.3)), -0.55 - 0.75 * age)
            half = 0.075 * float(np.sin(np.pi * age))
            star(canvas, place, (half, half), 1.0)
            line = stroke((1.0, 0.97, 0.82), 0.012, float(np.sin(np.pi * age)))
            canvas.drawLine(place[0] - half, place[1], place[0] + half, place[1], line)
            canvas.drawLine(place[0], place[1] - half, place[0], place[1] + half, line)

    return troupe.grounded(part, role, player)
