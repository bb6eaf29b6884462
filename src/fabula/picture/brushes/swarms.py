"""Swarms: the shapes that points of light gather into (spheres, rings, helices, galaxies), and how they are drawn."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from fabula.picture.colour import Colour, mix
from fabula.picture.ink import skia, stroke
from fabula.picture.stage import Canvas

Points = NDArray[np.float64]
Shape = Callable[[np.random.Generator, int], Points]
"""(chance, how many) to (n, 3) points within about the unit ball."""


def sphere(rng: np.random.Generator, count: int) -> Points:
    """Points spread evenly over a ball, with a small bright core."""
    index = np.arange(count) + 0.5
    polar, around = np.arccos(1 - 2 * index / count), np.pi * (1 + 5**0.5) * index
    ball = np.column_stack([np.cos(around) * np.sin(polar), np.cos(polar), np.sin(around) * np.sin(polar)])
    core = rng.random(count) < 0.16
    ball[core] *= rng.uniform(0.15, 0.42, (int(core.sum()), 1))
    return ball


def torus(rng: np.random.Generator, count: int) -> Points:
    """A ring as thick as a third of itself."""
    a, b = rng.uniform(0, 2 * np.pi, count), rng.uniform(0, 2 * np.pi, count)
    wide = 0.74 + 0.27 * np.cos(b)
    return np.column_stack([wide * np.cos(a), 0.27 * np.sin(b), wide * np.sin(a)])


def helix(rng: np.random.Generator, count: int) -> Points:
    """Two strands wound about an axis, with rungs between them."""
    share = rng.random(count) * 2 - 1
    turn = share * 7.0
    strand = rng.integers(0, 3, count)
    reach = np.where(strand == 2, rng.uniform(-0.4, 0.4, count), np.where(strand == 1, 0.42, -0.42))
    turn = np.where(strand == 2, np.round(turn / 0.55) * 0.55, turn)
    level = np.where(strand == 2, turn / 7.0, share)
    blur = rng.normal(0, 0.016, (count, 3))
    return np.column_stack([reach * np.cos(turn), level * 1.12, reach * np.sin(turn)]) + blur


def galaxy(rng: np.random.Generator, count: int) -> Points:
    """A spiral of three arms about a round core."""
    far = rng.random(count) ** 0.7
    arm = rng.integers(0, 3, count) * 2 * np.pi / 3
    turn = arm + far * 4.6 + rng.normal(0, 0.2, count) * (1.2 - far)
    thick = rng.normal(0, 0.05, count) * (1.25 - far)
    core = rng.random(count) < 0.2
    place = np.column_stack([far * np.cos(turn), thick, far * np.sin(turn)]) * 1.12
    place[core] = rng.normal(0, 0.13, (int(core.sum()), 3))
    return place


def cube(rng: np.random.Generator, count: int) -> Points:
    """The edges of a cube, and of a smaller one within it."""
    place = rng.choice([-1.0, 1.0], (count, 3))
    place[np.arange(count), rng.integers(0, 3, count)] = rng.uniform(-1, 1, count)
    inner = rng.random(count) < 0.3
    place[inner] *= 0.5
    return np.asarray(place * 0.62 + rng.normal(0, 0.008, (count, 3)))


def knot(rng: np.random.Generator, count: int) -> Points:
    """A trefoil knot."""
    turn = rng.uniform(0, 2 * np.pi, count)
    place = np.column_stack(
        [
            np.sin(turn) + 2 * np.sin(2 * turn),
            np.cos(turn) - 2 * np.cos(2 * turn),
            -np.sin(3 * turn),
        ]
    )
    return np.asarray(place / 3.0 + rng.normal(0, 0.035, (count, 3)))


def burst(rng: np.random.Generator, count: int) -> Points:
    """Rays that fly out from the middle."""
    ray = rng.normal(0, 1, (34, 3))
    ray /= np.linalg.norm(ray, axis=1)[:, None]
    return np.asarray(ray[rng.integers(0, 34, count)] * rng.random(count)[:, None] ** 0.6 * 1.2)


SHAPES: tuple[Shape, ...] = (sphere, torus, helix, galaxy, cube, knot, burst)

Pens = list[list["skia.Paint"]]


def pens(colours: tuple[Colour, ...], sizes: tuple[float, ...], alphas: tuple[float, ...]) -> Pens:
    """A pen for each colour and size, small to large."""
    white: Colour = (1.0, 1.0, 1.0)
    return [
        [
            stroke(mix(colour, white, 0.04 + 0.17 * step), size, alpha)
            for step, (size, alpha) in enumerate(zip(sizes, alphas, strict=True))
        ]
        for colour in colours
    ]


def dots(canvas: Canvas, place: Points, near: NDArray[np.float64], inks: Pens) -> None:
    """Draw (n, 2) points; the colour goes by their number, the size by `near` (0 far to 1 near)."""
    size = np.clip((near * len(inks[0])).astype(int), 0, len(inks[0]) - 1)
    kind = np.arange(len(place)) % len(inks)
    for colour, row in enumerate(inks):
        for step, ink in enumerate(row):
            held = (kind == colour) & (size == step)
            spots = [skia.Point(a, b) for a, b in place[held].tolist()]
            if spots:
                canvas.drawPoints(skia.Canvas.kPoints_PointMode, spots, ink)
