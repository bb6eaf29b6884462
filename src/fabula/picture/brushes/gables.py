"""Gables: the narrow houses of an old square - stepped, curved and pointed gables, painted shutters, doors, shops."""

import numpy as np

from fabula.picture.brushes import wallware
from fabula.picture.brushes.cottages import tinted
from fabula.picture.brushes.walls import MANNERS, Wall, windows
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Stage

COLOURS = from_hexes("#d98a5a #e8c478 #9fb8a8 #d9a0a0 #8fa8c4 #e6d8b8 #b8705a #c8b070")
_TILES = from_hexes("#9a4f3c #8a5a48 #6a5560 #a8604a")
KINDS = ("point", "steps", "curve", "slope", "hip")

Spot = tuple[float, float]


def house(
    canvas: Canvas,
    stage: Stage,
    rng: np.random.Generator,
    form: tuple[float, float, float],
    own: Colour,
    kind: str,
    tone: float,
) -> Spot:
    """A gabled house, flat from (0, 0) at its left foot; `form` is its width, wall height and units to a metre.

    Gives where its chimney smokes.
    """
    width, high, metre = form
    wall = tinted(stage, own, tone)
    tile = tinted(stage, _TILES[int(rng.integers(4))], tone)
    rise = width * (0.62 if kind in ("point", "steps") else 0.5)
    stack = (width * float(rng.choice([0.2, 0.8])), -high - rise * 0.55)
    _chimney(canvas, stage, stack, metre, tile)
    outline = _gable(width, high, rise, kind)
    sunny = stage.sun[0] < stage.width / 2
    lit, dark = mix(shade(wall, 0.02), stage.palette.rim, 0.10), shade(wall, -0.035)
    ends = [lit, wall, dark] if sunny else [dark, wall, lit]
    if kind in ("slope", "hip"):
        canvas.drawRect(skia.Rect.MakeLTRB(0, -high, width, 0), linear((0, 0), (width, 0), ends))
        _tiled(canvas, stage, rng, outline, tile, metre)
    else:
        body = polygon([(0.0, 0.0), (0.0, -high), *outline, (width, -high), (width, 0.0)])
        canvas.drawPath(body, linear((0, 0), (width, 0), ends))
        edge = stage.palette.snow if stage.snowy else mix(shade(wall, 0.08), (1, 1, 1), 0.2)
        canvas.drawPath(polygon([(0.0, -high), *outline, (width, -high)], closed=False), stroke(edge, metre * 0.14))
    windows(canvas, stage, rng, Wall(width, high + metre * 0.6, metre, MANNERS["old"], wall, tone), metre * 3.5)
    _attic(canvas, stage, rng, (width / 2, -high - rise * 0.34), metre, wall, dormer=kind in ("slope", "hip"))
    wallware.ground_floor(canvas, stage, rng, (width, metre * 3.5), metre, wall, "old")
    canvas.drawRect(
        skia.Rect.MakeLTRB(0, -metre * 0.3, width, 0), pen(shade(tinted(stage, from_hex("#a89a88"), tone), -0.04), 0.8)
    )
    canvas.drawRect(skia.Rect.MakeLTRB(0, -high, metre * 0.10, 0), pen(dark, 0.6))
    return stack[0], stack[1] - metre * 2.0


def _gable(width: float, high: float, rise: float, kind: str) -> list[Spot]:
    """The outline over the wall from left to right."""
    middle = width / 2
    if kind == "steps":
        steps = 5
        left: list[Spot] = []
        for index in range(steps):
            x = middle * 0.86 * index / steps
            left += [(x, -high - rise * index / steps), (x, -high - rise * (index + 1) / steps)]
        return left + [(width - x, y) for x, y in reversed(left)]
    if kind == "curve":
        xs = np.linspace(0, 1, 14)
        left = [
            (
                middle * float(s),
                -high - rise * (0.5 - 0.5 * float(np.cos(np.pi * s**0.8))) - rise * 0.12 * float(np.sin(np.pi * 3 * s)),
            )
            for s in xs
        ]
        return left + [(width - x, y) for x, y in reversed(left)]
    if kind == "slope":
        return [
            (-width * 0.04, -high),
            (width * 0.08, -high - rise * 0.8),
            (width * 0.92, -high - rise * 0.8),
            (width * 1.04, -high),
        ]
    if kind == "hip":
        return [
            (-width * 0.04, -high),
            (width * 0.26, -high - rise),
            (width * 0.74, -high - rise),
            (width * 1.04, -high),
        ]
    return [(0.0, -high), (middle, -high - rise), (width, -high)]


def _tiled(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, outline: list[Spot], tile: Colour, metre: float
) -> None:
    path = polygon(outline)
    top, foot = min(y for _, y in outline), max(y for _, y in outline)
    own = mix(tile, stage.palette.snow, 0.85) if stage.snowy else tile
    canvas.drawPath(
        path, linear((0, top), (0, foot), [mix(shade(own, 0.03), stage.palette.rim, 0.12), shade(own, -0.03)])
    )
    canvas.save()
    canvas.clipPath(path, True)
    for row, y in enumerate(np.arange(top, foot, metre * 0.34)):
        canvas.drawLine(outline[0][0], float(y), outline[-1][0], float(y), stroke(shade(own, -0.05), metre * 0.05, 0.6))
        for x in np.arange(outline[0][0] + (row % 2) * metre * 0.2, outline[-1][0], metre * 0.4):
            if rng.random() < 0.3:
                box = skia.Rect.MakeXYWH(float(x), float(y), metre * 0.36, metre * 0.3)
                canvas.drawRect(box, pen(shade(own, float(rng.normal(0, 0.03))), 0.6))
    canvas.restore()
    canvas.drawRect(
        skia.Rect.MakeLTRB(outline[0][0], foot - metre * 0.06, outline[-1][0], foot + metre * 0.12),
        pen(shade(tile, -0.08)),
    )


def _attic(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, middle: Spot, metre: float, wall: Colour, *, dormer: bool
) -> None:
    x, y = middle
    if dormer:
        face = [
            (x - metre * 0.75, y + metre * 0.7),
            (x - metre * 0.75, y - metre * 0.4),
            (x, y - metre * 1.1),
            (x + metre * 0.75, y - metre * 0.4),
            (x + metre * 0.75, y + metre * 0.7),
        ]
        canvas.drawPath(polygon(face), pen(wall))
        canvas.drawPath(
            polygon(face[1:4], closed=False),
            stroke(stage.palette.snow if stage.snowy else shade(wall, -0.12), metre * 0.16),
        )
    box = skia.Rect.MakeLTRB(x - metre * 0.36, y - metre * 0.42, x + metre * 0.36, y + metre * 0.5)
    canvas.drawRRect(
        skia.RRect.MakeRectXY(box.makeOutset(metre * 0.08, metre * 0.08), metre * 0.3, metre * 0.3),
        pen(shade(wall, 0.08)),
    )
    lit = rng.random() < 0.6 * stage.palette.lit_windows
    tones = [stage.palette.lamp, shade(stage.palette.lamp, -0.06)] if lit else wallware.glass(stage, wall)
    canvas.drawRRect(
        skia.RRect.MakeRectXY(box, metre * 0.28, metre * 0.28), linear((0, box.top()), (0, box.bottom()), tones)
    )
    bar = stroke(shade(wall, 0.08), metre * 0.05)
    canvas.drawLine(x, box.top(), x, box.bottom(), bar)
    canvas.drawLine(box.left(), y, box.right(), y, bar)


def _chimney(canvas: Canvas, stage: Stage, spot: Spot, metre: float, tile: Colour) -> None:
    x, y = spot
    brick = shade(tile, -0.04)
    canvas.drawRect(skia.Rect.MakeLTRB(x - metre * 0.34, y - metre * 1.9, x + metre * 0.34, y + metre * 2), pen(brick))
    cap = stage.palette.snow if stage.snowy else shade(brick, 0.05)
    canvas.drawRect(skia.Rect.MakeLTRB(x - metre * 0.44, y - metre * 2.05, x + metre * 0.44, y - metre * 1.8), pen(cap))
