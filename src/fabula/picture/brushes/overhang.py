"""Overhang: a leafy bough that reaches into the picture from its upper edge and frames what lies beyond."""

import numpy as np

from fabula.picture.colour import mix, shade
from fabula.picture.ink import pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Stage


def bough(canvas: Canvas, stage: Stage, rng: np.random.Generator, root: tuple[float, float], reach: float) -> None:
    """A bough from `root` (outside the frame) that hangs `reach` units into it, toward the side of its sign."""
    wood = shade(stage.palette.tone(0.98), -0.01)
    leaf = mix(
        stage.palette.foliage[int(rng.integers(4))], stage.palette.tone(0.96), 0.9 if stage.palette.dark else 0.72
    )
    twigs = [(root, 0.10, abs(reach), 0)]
    while twigs:
        (x, y), lean, length, level = twigs.pop()
        way = float(np.sign(reach))
        spots = [(x, y)]
        for step in range(6):
            turn = lean + 0.045 * step + float(rng.normal(0, 0.06))
            x += length / 6 * float(np.cos(turn)) * way
            y += length / 6 * float(np.sin(turn))
            spots.append((x, y))
            if level < 2 and step and rng.random() < 0.72:
                twigs.append(
                    ((x, y), turn + float(rng.uniform(-0.25, 0.75)), length * float(rng.uniform(0.3, 0.5)), level + 1)
                )
        canvas.drawPath(polygon(spots, closed=False), stroke(wood, max(abs(reach) * 0.022 * 0.5**level, 1.6)))
        if stage.season == "winter":
            white = polygon([(px, py - 3) for px, py in spots], closed=False)
            canvas.drawPath(white, stroke(stage.palette.snow, max(abs(reach) * 0.009 * 0.5**level, 1.0), 0.9))
        elif level:
            _leaves(canvas, stage, rng, spots, leaf)


def _leaves(
    canvas: Canvas,
    stage: Stage,
    rng: np.random.Generator,
    spots: list[tuple[float, float]],
    colour: tuple[float, float, float],
) -> None:
    for x, y in spots[1:]:
        for _ in range(9):
            size = float(rng.uniform(7, 13))
            px, py = x + float(rng.normal(0, 15)), y + float(rng.normal(6, 13))
            tint = shade(colour, float(rng.uniform(-0.03, 0.035)))
            canvas.save()
            canvas.translate(px, py)
            canvas.rotate(float(rng.uniform(20, 160)))
            canvas.drawOval(
                skia.Rect.MakeLTRB(-size, -size * 0.42, size, size * 0.42), pen(mix(tint, stage.palette.rim, 0.06))
            )
            canvas.restore()
