"""Jungle: masses of leaves on every level, trunks with creepers, lianas, and ferns close by."""

import numpy as np

from fabula.picture.brushes import grass, ivy, woods
from fabula.picture.colour import shade
from fabula.picture.stage import Canvas, Stage


def leafage(
    canvas: Canvas,
    stage: Stage,
    name: str,
    level: float,
    tone: float,
    sizes: tuple[float, float],
    count: int,
    gap: float = 0.0,
) -> None:
    """Trees and bushes of the jungle along `level`, open for `gap` (a share of the width) in the middle."""
    rng = stage.rng("leafage", name)
    for x in np.sort(rng.uniform(stage.left, stage.right, count)):
        if abs(x / stage.width - 0.5) < gap:
            continue
        colour = ivy.leaf_colour(stage, tone, rng)
        for _ in range(4):
            size = rng.uniform(*sizes)
            spot = (float(x) + rng.normal(0, size), level - rng.uniform(0, 2.4) * size)
            woods.leaf_mass(canvas, stage, rng, spot, size, shade(colour, rng.uniform(-0.03, 0.02)))


def edge_trunks(canvas: Canvas, stage: Stage) -> None:
    """Great trunks at both sides, grown over, crowns above and lianas that hang from them."""
    rng = stage.rng("trunks")
    for share, size in ((-0.12, 1.0), (0.03, 0.8), (0.97, 0.9), (1.12, 1.1)):
        x = stage.x(share) + rng.normal(0, 24)
        woods.trunk(canvas, stage, rng, (x, stage.height + 10), 135 * size, 0.92)
        ivy.creep(canvas, stage, rng, (x - 80, stage.y(0.3), x + 80, stage.height), 0.86, 260)
    woods.canopy(canvas, stage, rng, stage.y(0.16), 0.9, (60, 110))
    for _ in range(16):
        x = stage.x(rng.choice([rng.uniform(-0.15, 0.24), rng.uniform(0.76, 1.15)]))
        ivy.strand(canvas, stage, rng, (x, stage.top), stage.y(rng.uniform(0.35, 0.72)), 0.88)


def floor(canvas: Canvas, stage: Stage) -> None:
    """Ferns and grass close to the viewer, high at the sides."""
    rng, level = stage.rng("ferns"), stage.height - 90
    for x in np.sort(rng.uniform(stage.left, stage.right, 28 if stage.wide else 18)):
        edge = min(abs(x / stage.width - 0.5) * 2, 1.1)
        if rng.random() < 0.2 + 0.8 * edge:
            size = rng.uniform(90, 190) * (0.5 + 0.6 * edge)
            woods.fern(canvas, stage, rng, (float(x), level + 100), size, stage.palette.tone(rng.uniform(0.84, 0.96)))
    grass.meadow(canvas, stage, rng, level + 44, 0.97, 54)
