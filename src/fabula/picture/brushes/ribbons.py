"""Ribbons: silk woven of fine threads that turns over as it runs through the picture, still or flowing."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from fabula.picture.brushes import lights
from fabula.picture.brushes.schemes import Scheme
from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import linear, polygon, skia, stroke
from fabula.picture.stage import Canvas, Live, Stage

_WHITE: Colour = (1.0, 1.0, 1.0)


@dataclass(frozen=True)
class Wave:
    """How a ribbon runs: its frame (width, height), and the numbers that chance gave it."""

    frame: tuple[float, float]
    chance: tuple[float, ...]

    def height(self, x: NDArray[np.float64], share: float, seconds: float = 0.0) -> NDArray[np.float64]:
        """The height of a thread at `x` (units): `share` 0 to 1 across the ribbon; they cross where it turns over."""
        width, tall = self.frame
        level, slope, turns, phase, wide, twist, rise = self.chance
        turn = x / width * 2 * np.pi * turns + phase + seconds * 0.24
        across = tall * wide * np.sin(turn * 0.8 + twist + seconds * 0.2)
        main = tall * (rise * np.sin(turn) + 0.05 * np.sin(turn * 2.3 + seconds * 0.3))
        fold = 0.05 * tall * np.sin(turn * 1.7 + share * 2.4)
        return np.asarray(tall * level + tall * slope * (x / width - 0.5) + main + fold + across * (share - 0.5) * 2)


def wave(stage: Stage, index: int) -> Wave:
    """The way that ribbon `index` runs."""
    rng = stage.rng("wave", index)
    low = (0.3, -0.3, 0.5, 0.0, 0.10, 0.0, 0.09)
    high = (0.72, 0.3, 0.95, 6.28, 0.2, 6.28, 0.17)
    return Wave((stage.width, stage.height), tuple(rng.uniform(low, high).tolist()))


def silk(canvas: Canvas, stage: Stage, colours: Scheme, index: int) -> None:
    """The body of a ribbon: strips side by side, each lit by how steeply it lies."""
    x = np.linspace(stage.left - 140, stage.right + 140, 90)
    strips, run = 16, wave(stage, index)
    for strip in range(strips):
        a, b = strip / strips, (strip + 1) / strips
        upper, lower = run.height(x, a), run.height(x, b)
        shape = [
            *zip(x.tolist(), upper.tolist(), strict=True),
            *zip(x[::-1].tolist(), lower[::-1].tolist(), strict=True),
        ]
        tint = mix(colours.accent(index), colours.accent(index + 1), a)
        sheen = 0.5 + 0.5 * float(np.sin(a * 9 + index))
        lit = mix(shade(tint, -0.10), mix(tint, _WHITE, 0.4), sheen)
        ends = linear(
            (stage.left, 0), (stage.right, 0), [lit, tint, lit, shade(tint, -0.12)], None, [0.22, 0.66, 0.36, 0.56]
        )
        canvas.drawPath(polygon(shape), ends)


def threads(canvas: Canvas, stage: Stage, colours: Scheme, index: int, count: int) -> None:
    """The fine threads of ribbon `index`, brightest at its two edges."""
    x = np.linspace(stage.left - 140, stage.right + 140, 100)
    run = wave(stage, index)
    for thread in range(count):
        share = thread / (count - 1)
        tint = mix(mix(colours.accent(index), colours.accent(index + 1), share), _WHITE, 0.25)
        line = polygon(list(zip(x.tolist(), run.height(x, share).tolist(), strict=True)), closed=False)
        canvas.drawPath(line, stroke(tint, 1.3, 0.10 + 0.5 * abs(share - 0.5) ** 1.5 * 2))


def flowing(stage: Stage, colours: Scheme, z: float = 4.0) -> Live:
    """The ribbon that flows: threads drawn anew for every frame, with lights that run along two of them."""
    x = np.linspace(stage.left - 40, stage.right + 40, 34)
    count = 10
    inks = []
    for thread in range(count):
        tint = mix(mix(colours.accents[2], colours.accents[0], thread / (count - 1)), _WHITE, 0.25)
        inks.append(stroke(tint, 1.5, 0.32 + 0.5 * abs(thread / (count - 1) - 0.5)))
    spark, run = lights.halo(colours.accents[1], 0.25), wave(stage, 7)

    def draw(canvas: Canvas, seconds: float) -> None:
        for thread, ink in enumerate(inks):
            y = run.height(x, thread / (count - 1), seconds)
            spots = [skia.Point(a, b) for a, b in zip(x.tolist(), y.tolist(), strict=True)]
            canvas.drawPoints(skia.Canvas.kPolygon_PointMode, spots, ink)
        for light in range(5):
            place = (seconds * (0.05 + 0.012 * light) + light * 0.23) % 1.0
            px = stage.left + (stage.right - stage.left) * place
            height = float(run.height(np.array([px]), 0.25 * (light % 5), seconds)[0])
            spark(canvas, (px, height), (20, 20), 0.9 * float(np.sin(np.pi * place)))

    return Live(z, draw)
