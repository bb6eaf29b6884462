"""Bridges: stone arches over water or a valley, with a parapet."""

import numpy as np

from fabula.picture.brushes import castle
from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Stage

Point = tuple[float, float]


def arched(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, ends: tuple[Point, Point], foot: float, colour: Colour
) -> None:
    """A stone bridge whose deck runs from one end to the other (units), on arches that stand on `foot`."""
    (ax, ay), (bx, by) = ends if ends[0][0] < ends[1][0] else ends[::-1]
    length, thick = bx - ax, max(9.0, (foot - max(ay, by)) * 0.08)
    count = max(round(length / max((foot - (ay + by) / 2) * 0.62, 42.0)), 1)

    def deck(share: float) -> Point:
        return (ax + length * share, ay + (by - ay) * share - np.sin(np.pi * share) * length * 0.018)

    path = skia.Path()
    path.addPoly(
        [skia.Point(*deck(share)) for share in np.linspace(0, 1, 24)]
        + [skia.Point(bx, foot + 6), skia.Point(ax, foot + 6)],
        True,
    )
    for index in range(count):
        span = length / count
        left, right = ax + span * (index + 0.13), ax + span * (index + 0.87)
        top = deck((index + 0.5) / count)[1] + thick * 1.5
        spring = min(top + span * 0.42, foot)
        path.moveTo(left, foot + 8)
        path.lineTo(left, spring)
        path.cubicTo(left, top, right, top, right, spring)
        path.lineTo(right, foot + 8)
        path.close()
    path.setFillType(skia.PathFillType.kEvenOdd)
    canvas.save()
    canvas.clipPath(path, True)
    tones = [mix(shade(colour, 0.04), stage.palette.rim, 0.16), colour, shade(colour, -0.07)]
    canvas.drawPaint(linear((0, min(ay, by)), (0, foot), tones, [0, 0.3, 1]))
    box = skia.Rect.MakeLTRB(ax, min(ay, by), bx, foot)
    castle.courses(canvas, rng, box, max(thick * 0.5, 5), (shade(colour, 0.04), shade(colour, -0.05)))
    canvas.restore()
    rail = [deck(share) for share in np.linspace(0, 1, 24)]
    upper = [(x, y - thick * 0.7) for x, y in rail]
    canvas.drawPath(polygon([*upper, *rail[::-1]]), pen(mix(shade(colour, 0.03), stage.palette.rim, 0.12)))
    canvas.drawPath(polygon(rail, closed=False), stroke(shade(colour, -0.1), 2.2, 0.7))
    if stage.snowy:
        canvas.drawPath(polygon([(x, y - 1) for x, y in upper], closed=False), stroke(stage.palette.snow, 4, 0.9))
