"""Passers-by: people of a set who walk through it, each drawn once for every part of their step."""

from collections.abc import Callable

import numpy as np

from fabula.picture.brushes import figures, stamps
from fabula.picture.stage import Canvas, Stage

_STEPS = 28
_SWING = 0.4

Walker = Callable[[Canvas, tuple[float, float], float], None]
"""draw(canvas, foot, made): somebody on their feet at `foot`, `made` units along their way."""


def walker(stage: Stage, look: figures.Look, tall: float, way: float) -> Walker:
    """Somebody `tall` units high who walks to the right (`way` +1) or the left."""
    stride = figures.stride(look, tall, _SWING)
    high = 1.32 if look.umbrella else 1.1
    frame = (-0.42 * tall, -high * tall, 0.42 * tall, 0.05 * tall)
    kept: dict[int, Callable[[Canvas], None]] = {}

    def posed(step: int) -> Callable[[Canvas], None]:
        pose = figures.Pose(2 * float(np.pi) * step / _STEPS, _SWING, way)
        return stamps.stamp(
            frame, lambda canvas: figures.figure(canvas, (0.0, 0.0), tall, look, pose), steady=stage.steady
        )

    def draw(canvas: Canvas, foot: tuple[float, float], made: float) -> None:
        step = int(made / stride * _STEPS) % _STEPS
        if step not in kept:
            kept[step] = posed(step)
        canvas.save()
        canvas.translate(*foot)
        kept[step](canvas)
        canvas.restore()

    return draw
