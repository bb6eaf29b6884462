"""Flagstones: a way of old flagstones that runs from the viewer to what stands ahead, gaps grown with grass."""

from itertools import pairwise

import numpy as np

from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import pen, polygon
from fabula.picture.stage import Canvas, Stage


def way(
    canvas: Canvas,
    stage: Stage,
    rng: np.random.Generator,
    far: tuple[float, float, float],
    near: tuple[float, float, float],
    colour: Colour,
    kept: float = 0.8,
) -> None:
    """Slabs from `far` to `near`, each (x of the middle, y, half the width) in units; `kept` 0 to 1 is how many lie."""
    rows = 15
    shares = (np.linspace(0, 1, rows + 1)) ** 1.9
    shine = mix(colour, stage.palette.sky[-1], 0.5)
    for row in range(rows):
        top, low = float(shares[row]), float(shares[row + 1])
        y, foot = far[1] + (near[1] - far[1]) * top, far[1] + (near[1] - far[1]) * low
        edges = np.sort(np.concatenate([[-1, 1], rng.uniform(-0.75, 0.75, int(rng.integers(1, 4)))]))
        for left, right in pairwise(edges.tolist()):
            if right - left < 0.16 or rng.random() > kept:
                continue
            slab = []
            for side, share, level in ((left, top, y), (right, top, y), (right, low, foot), (left, low, foot)):
                middle = far[0] + (near[0] - far[0]) * share
                half = far[2] + (near[2] - far[2]) * share
                inset = 0.04 if side == left else -0.04
                slab.append((middle + (side + inset + rng.normal(0, 0.02)) * half, level + (foot - y) * 0.07))
            tint = shade(colour, rng.uniform(-0.045, 0.03))
            canvas.drawPath(polygon([(px, py + (foot - y) * 0.1) for px, py in slab]), pen(shade(colour, -0.13), 0.7))
            canvas.drawPath(polygon(slab), pen(mix(tint, stage.palette.snow, 0.6 if stage.snowy else 0.0)))
            canvas.drawPath(polygon(slab[:2], closed=False), pen(shade(tint, 0.05)))
            if stage.wet and rng.random() < 0.6:
                inner = [(px * 0.7 + (slab[0][0] + slab[1][0]) * 0.15, (py + slab[0][1]) / 2 + 1) for px, py in slab]
                canvas.drawPath(polygon(inner), pen(shine, 0.45))
