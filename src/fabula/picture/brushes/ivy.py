"""Ivy and vines: leaves that creep over stone and hang down in strands."""

import numpy as np

from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Stage


def leaf_colour(stage: Stage, tone: float, rng: np.random.Generator) -> Colour:
    """The green (or rust) of creepers at a depth."""
    leaf = stage.palette.foliage[int(rng.integers(4))]
    share = 0.08 if stage.palette.dark else 0.5 if stage.time == "day" else 0.22
    return shade(mix(stage.palette.tone(tone), leaf, share), -0.05)


def strand(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, root: tuple[float, float], length: float, tone: float
) -> None:
    """One strand that hangs from `root`, `length` units long, with leaves on both sides; bare in winter."""
    x, y = root
    sway, colour = rng.normal(0, 0.08) * length, leaf_colour(stage, tone, rng)
    share = np.linspace(0, 1, max(int(length / 7), 4))
    px, py = x + sway * share**1.5 + 3 * np.sin(share * 9 + x), y + length * share
    line = polygon(list(zip(px.tolist(), py.tolist(), strict=True)), closed=False)
    canvas.drawPath(line, stroke(shade(colour, -0.04), max(length * 0.008, 1.4)))
    if stage.season == "winter":
        return
    for group in range(3):
        path = skia.Path()
        for index in range(group, len(share), 3):
            size = rng.uniform(4.5, 9.5) * (1.15 - 0.5 * share[index])
            side = -1 if index % 2 else 1
            a, b = float(px[index]), float(py[index])
            path.addPoly(
                [
                    skia.Point(a, b),
                    skia.Point(a + side * size, b - size * 0.25),
                    skia.Point(a + side * size * 0.8, b + size * 0.9),
                ],
                True,
            )
        canvas.drawPath(path, pen(shade(colour, 0.03 * group - 0.02)))


def creep(
    canvas: Canvas,
    stage: Stage,
    rng: np.random.Generator,
    box: tuple[float, float, float, float],
    tone: float,
    count: int,
) -> None:
    """Leaves that cover part of a wall inside `box` (left, top, right, foot), thickest at its foot."""
    left, top, right, foot = box
    if stage.season == "winter":
        return
    colour = leaf_colour(stage, tone, rng)
    lit = mix(colour, stage.palette.rim, 0.3)
    for tint in (shade(colour, -0.03), colour, lit):
        path = skia.Path()
        for _ in range(count // 3):
            x, y = rng.uniform(left, right), foot - (foot - top) * rng.beta(0.9, 2.0)
            size, turn = rng.uniform(4, 10), rng.uniform(0, 6.28)
            corners = [(size, 0.0), (0.0, size * 0.6), (-size * 0.8, 0.0), (0.0, -size * 0.6)]
            cos, sin = float(np.cos(turn)), float(np.sin(turn))
            path.addPoly([skia.Point(x + a * cos - b * sin, y + a * sin + b * cos) for a, b in corners], True)
        canvas.drawPath(path, pen(tint, 0.92))
