"""Downs: rolling open ground modelled as relief, with trails that dip behind its swells and things set on it."""

from dataclasses import replace

import cv2
import numpy as np

from fabula.picture.brushes import relief
from fabula.picture.brushes.relief import Field, Relief
from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import pen, polygon
from fabula.picture.stage import Canvas, Stage


def rolling(
    stage: Stage, name: str, base: tuple[float, float], swell: float, cells: tuple[float, float] = (4.0, 5.0)
) -> Relief:
    """Ground from the height `base[0]` down to `base[1]` that swells by `swell` units nearby and less far off.

    `cells` is how many swells lie across a frame's width and from far to near.
    """
    rng = stage.rng("rolling", name)
    rows = 84
    x, _ = relief.grid(stage, rows, 13.0, base)
    share = np.linspace(0, 1, rows)
    wide = float(x[-1] - x[0]) / stage.width
    field = relief.cloudy(rng, (rows, len(x)), (cells[0] * wide, cells[1]), 3)
    field = np.asarray(cv2.GaussianBlur(np.asarray(field, np.float32), (0, 0), 2.0), np.float64)
    rise = swell * (0.15 + 0.85 * share)[:, None] * field
    return Relief(x, base[0] + (base[1] - base[0]) * share**1.5, rise, 9.0)


def lower(form: Relief, by: Field) -> Relief:
    """The same ground raised by `by` units (rows, columns), less than nothing to dig."""
    return replace(form, rise=form.rise + by)


def tones(stage: Stage, colour: Colour, depth: float = 0.085) -> relief.Tones:
    """Ground of one colour from its shaded to its lit slopes; snow where it lies."""
    if stage.snowy:
        return relief.snow_tones(stage, 0.45)
    return (shade(colour, -depth), colour, mix(shade(colour, depth * 0.55), stage.palette.rim, 0.24))


def paint(canvas: Canvas, stage: Stage, form: Relief, far: Colour, near: Colour, steps: float = 7.0) -> None:
    """Paint ground that goes from the colour `far` to `near`, in the light of its slopes."""
    rng = stage.rng("downs", round(form.base[0]))
    light = relief.painted(relief.lit(stage, form, low=0.5), rng, steps, 0.45)
    share = np.repeat(np.linspace(0, 1, len(form.base))[:, None], light.shape[1], axis=1)
    colours = relief.over(relief.ink(tones(stage, far), light), relief.ink(tones(stage, near), light), share)
    relief.draw(canvas, form, colours, near)


def spot(form: Relief, x: float, share: float) -> tuple[float, float]:
    """Where the ground is at the world x and `share` (0 far to 1 near) of its depth."""
    row = share * (len(form.base) - 1)
    low = min(int(row), len(form.base) - 2)
    heights = form.heights
    first, second = (float(np.interp(x, form.x, heights[i])) for i in (low, low + 1))
    return x, first + (second - first) * (row - low)


def seen(form: Relief, x: float, share: float) -> bool:
    """Whether the ground there is not hidden behind a nearer swell."""
    row = int(share * (len(form.base) - 1))
    column = int(np.clip(np.searchsorted(form.x, x), 0, len(form.x) - 1))
    heights = form.heights[:, column]
    return bool(row >= len(form.base) - 2 or heights[row] <= heights[row + 1 :].min() + 3)


def scattered(
    form: Relief, rng: np.random.Generator, count: int, span: tuple[float, float] = (0.0, 1.0)
) -> list[tuple[float, float, float]]:
    """`count` places at random as (x, y, depth share), far to near, none of them behind a swell."""
    found = []
    for share in np.sort(rng.uniform(*span, count)).tolist():
        x = float(rng.uniform(form.x[0], form.x[-1]))
        if seen(form, x, share):
            found.append((*spot(form, x, share), share))
    return found


def trail(
    canvas: Canvas,
    stage: Stage,
    form: Relief,
    way: tuple[tuple[float, float], tuple[float, float]],
    widths: tuple[float, float],
    colour: Colour,
    bends: float = 1.6,
) -> None:
    """A trail from `way[0]` (x, depth share) to `way[1]`, `widths` units wide at its ends, with worn edges."""
    rng = stage.rng("trail", round(abs(way[0][0])))
    share = np.linspace(0, 1, 70)
    deep = way[0][1] + (way[1][1] - way[0][1]) * share
    turn = rng.choice([-1, 1]) * np.sin(share * np.pi * bends) * 0.16 * stage.width * (0.25 + deep)
    x = way[0][0] + (way[1][0] - way[0][0]) * share + turn
    half = (widths[0] + (widths[1] - widths[0]) * share**1.3) / 2
    rough = rng.uniform(0.86, 1.1, (2, 70))
    points = [(spot(form, float(a), float(d)), seen(form, float(a), float(d))) for a, d in zip(x, deep, strict=True)]
    for i in range(69):
        if not (points[i][1] and points[i + 1][1]):
            continue
        (ax, ay), (bx, by) = points[i][0], points[i + 1][0]
        sides = [(ax - half[i] * rough[0, i], ay), (bx - half[i + 1] * rough[0, i + 1], by + 1.5)]
        others = [(bx + half[i + 1] * rough[1, i + 1], by + 1.5), (ax + half[i] * rough[1, i], ay)]
        tint = mix(colour, stage.palette.haze, 0.25 * (1 - float(deep[i])))
        canvas.drawPath(polygon([*sides, *others]), pen(tint))
