"""Bushes: low masses of leaves that stand on the ground in groups; bare twigs under snow in winter."""

import numpy as np

from fabula.picture.brushes import woods
from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import stroke
from fabula.picture.stage import Canvas, Stage


def bush(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: tuple[float, float], width: float, colour: Colour
) -> None:
    """One bush on `foot`, `width` units across: masses of leaves, the higher ones lit; twigs in winter."""
    x, y = foot
    if stage.season == "winter":
        _twigs(canvas, stage, rng, foot, width, colour)
        return
    if stage.season == "autumn":
        colour = mix(colour, stage.palette.foliage[int(rng.integers(4))], 0.2 if stage.palette.dark else 0.5)
    count = int(np.clip(width / 16, 3, 9))
    for index in range(count):
        share = (index + rng.uniform(0.2, 0.8)) / count * 2 - 1
        size = width * rng.uniform(0.17, 0.27) * (1.1 - 0.4 * abs(share))
        lift = size * rng.uniform(0.25, 0.9) * (1 - abs(share) * 0.7)
        spot = (x + share * width * 0.42, y - lift)
        woods.leaf_mass(canvas, stage, rng, spot, size, shade(colour, rng.uniform(-0.03, 0.015)))


def _twigs(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: tuple[float, float], width: float, colour: Colour
) -> None:
    bark = mix(stage.palette.tone(0.85), colour, 0.4)
    for _ in range(int(width / 4)):
        lean, tall = rng.normal(0, 0.3) * width, width * rng.uniform(0.25, 0.62)
        start = (foot[0] + rng.normal(0, 0.08) * width, foot[1])
        tip = (start[0] + lean, start[1] - tall)
        canvas.drawLine(*start, *tip, stroke(bark, 1.6))
        if abs(lean) > tall * 0.3:
            canvas.drawLine(*start, *tip, stroke(stage.palette.snow, 1.0, 0.6))
