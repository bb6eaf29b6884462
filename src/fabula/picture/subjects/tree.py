"""Tree: a broad tree that sways in the wind and drops its leaves, or stands bare in the snow."""

from collections.abc import Callable

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import trees
from fabula.picture.brushes.outline import shape
from fabula.picture.colour import mix, shade
from fabula.picture.ink import pen, skia
from fabula.picture.stage import Canvas, Layer, Live, Piece
from fabula.picture.subjects import Part

TALL = 4.6
"""Metres above the ground."""

_LEAVES = 16


def play(part: Part) -> tuple[Piece, ...]:
    """One, or several of different sizes, at the side that the text gives."""
    height = min(4.4 * blocking.metre(part), part.stage.height * 0.66)
    spots = enumerate(blocking.marks(part, height * 0.72))
    return tuple(piece for index, mark in spots for piece in _one(part, index, mark, height))


def _one(part: Part, index: int, mark: blocking.Mark, height: float) -> tuple[Piece, ...]:
    stage, rng = part.stage, part.rng("tree", index)
    height *= float(rng.uniform(0.85, 1.0)) if index == 0 else float(rng.uniform(0.6, 0.85))
    own = blocking.named(part.subject.colour)
    leaf = own or stage.palette.foliage[int(rng.integers(len(stage.palette.foliage)))]
    colour = mix(blocking.lit(stage, leaf, 0.9), stage.palette.tone(0.8), 0.25)
    gust = {"storm": 3.2, "wind": 2.4}.get(stage.weather, 1.0)
    foot, z = (mark.x, mark.y), mark.z + 0.12 + 0.01 * index

    def stand(canvas: Canvas) -> None:
        blocking.shadow(canvas, stage, foot, height * 0.26)
        trees.broadleaf(canvas, stage, part.rng("crown", index), foot, height, colour)

    def crown(canvas: Canvas) -> None:
        canvas.save()
        canvas.clipRect(skia.Rect.MakeLTRB(stage.left, mark.y - height * 2, stage.right, mark.y - height * 0.5))
        trees.broadleaf(canvas, stage, part.rng("crown", index), foot, height, colour)
        canvas.restore()

    def sway(seconds: float) -> tuple[float, float, float]:
        turn = float(np.sin(seconds * (0.9 + 0.3 * gust) + mark.phase) + 0.4 * np.sin(seconds * 2.3))
        return (height * 0.006 * gust * turn, height * 0.0015 * gust * turn, 1.0)

    return (
        Layer(z + 0.002, stand, rim=0.5, grain=0.03),
        Layer(z + 0.001, crown, rim=0.5, grain=0.03, motion=sway),
        Live(z, _falling(part, index, (mark.x, mark.y, height), colour)),
    )


def _falling(
    part: Part, index: int, place: tuple[float, float, float], colour: tuple[float, float, float]
) -> Callable[[Canvas, float], None]:
    """Leaves that come down from the crown, more of them in autumn; none in winter."""
    stage, rng, (x, y, height) = part.stage, part.motion_rng("falling", index), place
    count = 0 if stage.season == "winter" else _LEAVES if stage.season == "autumn" else _LEAVES // 2
    start, side = rng.random(count), rng.uniform(-0.3, 0.3, count)
    spin, size = rng.uniform(0, 6.28, count), rng.uniform(7, 12, count)
    wind = height * {"wind": 0.9, "storm": 1.2}.get(stage.weather, 0.16)
    pens = [pen(shade(colour, float(rng.uniform(-0.02, 0.08))), 0.95) for _ in range(count)]
    leaf = shape("-1,0! -.4,-.34 .2,-.36 1,0! .2,.34 -.5,.28")

    def draw(canvas: Canvas, seconds: float) -> None:
        for number in range(count):
            age = float((start[number] + seconds * 0.17) % 1.0)
            px = x + height * float(side[number]) + wind * age + 26 * float(np.sin(seconds * 1.6 + spin[number]))
            py = y - height * (0.72 - 0.74 * age)
            canvas.save()
            canvas.translate(px, py)
            canvas.rotate(float(np.degrees(seconds * 1.9 + spin[number])))
            turn = 0.3 + 0.7 * abs(float(np.cos(seconds * 2.4 + spin[number])))
            canvas.scale(float(size[number]), float(size[number]) * turn)
            canvas.drawPath(leaf, pens[number])
            canvas.restore()

    return draw
