"""Suburbs: ranks of small houses among trees, seen from a hill over them."""

import numpy as np

from fabula.picture.brushes import buildings, trees
from fabula.picture.colour import from_hex, mix, shade
from fabula.picture.ink import linear, pen, polygon, skia
from fabula.picture.stage import Canvas, Haze, Layer, Stage


def outskirts(canvas: Canvas, stage: Stage, foot: float) -> None:
    """The ground between the town's foot and the first roofs."""
    colour = mix(stage.palette.tone(0.5), stage.palette.haze, 0.35)
    box = skia.Rect.MakeLTRB(stage.left * 2, foot - 4, stage.right * 2, foot + 120)
    canvas.drawRect(box, linear((0, foot), (0, foot + 60), [colour, stage.palette.tone(0.56)]))


def roofs(stage: Stage, z: float, tone: float, level: float, size: float) -> Layer:
    """A rank of small houses among trees, seen from above."""

    def paint_roofs(canvas: Canvas) -> None:
        rng = stage.rng("roofs", round(z * 10))
        ground = mix(stage.palette.tone(tone), stage.palette.snow, 0.5 if stage.snowy else 0.0)
        canvas.drawRect(
            skia.Rect.MakeLTRB(stage.left * 2, level - size * 0.3, stage.right * 2, stage.bottom),
            pen(shade(ground, -0.02)),
        )
        for row in range(3):
            x = stage.left - size
            foot = level + row * size * 0.9
            while x < stage.right + size:
                wide = size * rng.uniform(0.9, 1.8)
                pick = rng.random()
                if pick < 0.34:
                    colour = mix(
                        stage.palette.foliage[int(rng.integers(4))],
                        stage.palette.tone(tone),
                        0.75 if stage.palette.dark else 0.45,
                    )
                    trees.broadleaf(canvas, stage, rng, (x + wide / 2, foot), size * rng.uniform(1.0, 1.6), colour)
                else:
                    _house(canvas, stage, rng, (x, foot), (wide, size * rng.uniform(0.6, 1.3)), tone)
                x += wide * rng.uniform(0.75, 1.05)

    return Layer(z, paint_roofs, Haze(level - size * 2, level + size, 0.2), rim=0.35)


def _house(
    canvas: Canvas,
    stage: Stage,
    rng: np.random.Generator,
    corner: tuple[float, float],
    form: tuple[float, float],
    tone: float,
) -> None:
    (x, foot), (wide, high) = corner, form
    wall = buildings.wall(stage, rng, tone)
    roof = mix(shade(wall, -0.06), from_hex("#9a5a4a"), 0.12 if stage.palette.dark else 0.4)
    canvas.drawRect(skia.Rect.MakeLTRB(x, foot - high, x + wide, foot + high), pen(wall))
    slope = [
        (x - 3, foot - high),
        (x + wide * 0.2, foot - high * 1.5),
        (x + wide * 0.8, foot - high * 1.5),
        (x + wide + 3, foot - high),
    ]
    canvas.drawPath(polygon(slope), pen(stage.palette.snow if stage.snowy else roof))
    for share in (0.2, 0.45, 0.7):
        lit = rng.random() < 0.55 * stage.palette.lit_windows
        pane = skia.Rect.MakeXYWH(x + wide * share, foot - high * 0.72, wide * 0.12, high * 0.34)
        canvas.drawRect(pane, pen(stage.palette.lamp if lit else shade(wall, -0.08)))
