"""Crystals: clusters of glowing prisms that grow from rock, and the slow pulse of their light."""

import numpy as np

from fabula.picture.brushes import lights
from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, stroke
from fabula.picture.stage import Canvas, Live, Stage

Point = tuple[float, float]


def cluster(
    canvas: Canvas, rng: np.random.Generator, root: Point, size: float, colour: Colour, power: float, down: bool = False
) -> None:
    """Five to nine prisms fanning out of `root`, the longest `size` units; `down` hangs them from a roof."""
    way = 1.0 if down else -1.0
    glow(canvas, (root[0], root[1] + way * size * 0.4), size * 1.5, colour, 0.55 * power)
    count = int(rng.integers(5, 10))
    fan = np.linspace(-1, 1, count) + rng.normal(0, 0.1, count)
    for lean in sorted(fan.tolist(), key=lambda one: -abs(one)):
        long = size * (1 - 0.5 * abs(lean)) * rng.uniform(0.7, 1.1)
        angle = lean * 0.62
        prism(
            canvas,
            (root[0] + lean * size * 0.2, root[1]),
            (float(np.sin(angle)), way * float(np.cos(angle))),
            long,
            colour,
            power,
        )


def prism(canvas: Canvas, root: Point, way: Point, long: float, colour: Colour, power: float) -> None:
    """One crystal from `root` along the unit vector `way`: three faces, brightest at the tip."""
    wide = long * 0.13
    across = (-way[1], way[0])

    def at(along: float, side: float) -> Point:
        return (
            root[0] + way[0] * along * long + across[0] * side * wide,
            root[1] + way[1] * along * long + across[1] * side * wide,
        )

    deep, white = shade(mix(colour, (0.05, 0.05, 0.16), 0.55), 0.0), mix(colour, (1.0, 1.0, 1.0), 0.35 + 0.4 * power)
    ends = (root, at(1.0, 0.0))
    body = [at(-0.06, -0.8), at(0.8, -1.0), at(1.0, 0.1), at(0.84, 1.0), at(-0.06, 0.8)]
    canvas.drawPath(polygon(body), linear(*ends, [deep, colour, white], [0, 0.62, 1], [0.96, 0.94, 0.98]))
    face = [at(-0.06, -0.8), at(0.8, -1.0), at(1.0, 0.1), at(0.78, -0.2), at(-0.06, -0.15)]
    canvas.drawPath(polygon(face), linear(*ends, [colour, white], None, [0.25, 0.75]))
    dark = [at(-0.06, 0.8), at(0.84, 1.0), at(0.78, 0.35), at(-0.06, 0.3)]
    canvas.drawPath(polygon(dark), linear(*ends, [deep, shade(colour, -0.05)], None, [0.7, 0.35]))
    canvas.drawPath(
        polygon([at(0.0, -0.15), at(0.78, -0.2), at(1.0, 0.1)], closed=False), stroke(white, max(wide * 0.07, 0.9), 0.7)
    )
    canvas.drawCircle(*at(0.985, 0.1), max(wide * 0.12, 1.0), pen((1.0, 1.0, 1.0), 0.6 * power + 0.2))


def pulse(stage: Stage, spots: list[tuple[float, float, float]], colours: list[Colour], z: float) -> Live:
    """The glow at `spots` (x, y, size) that swells and sinks, each in its own time."""
    rng = stage.rng("pulse", round(z * 10))
    halos = [lights.halo(colour) for colour in colours]
    phase, pace = rng.uniform(0, 6.28, len(spots)), rng.uniform(0.5, 1.1, len(spots))

    def draw(canvas: Canvas, seconds: float) -> None:
        for index, (x, y, size) in enumerate(spots):
            power = 0.22 + 0.2 * float(np.sin(seconds * pace[index] + phase[index]))
            halos[index % len(halos)](canvas, (x, y), (size, size), power)

    return Live(z, draw)
