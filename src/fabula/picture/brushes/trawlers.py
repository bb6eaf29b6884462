"""Trawlers: fishing boats at their moorings with wheelhouse, masts, rigging and nets, and their image in the water."""

from dataclasses import dataclass

import numpy as np

from fabula.picture.brushes.cottages import tinted
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Stage

_HULLS = from_hexes("#2f6f9e #b8413c #3f7f5e #e0a23a #2d4460 #7a3f4a #d8d4c8")


@dataclass(frozen=True)
class Boat:
    """A moored boat: the middle of its water line, its `length` in units, the way its bow looks, what it is."""

    x: float
    y: float
    length: float
    facing: float
    paint: Colour
    kind: int


def moored(stage: Stage, rng: np.random.Generator, spots: list[tuple[float, float, float]]) -> list[Boat]:
    """Boats on `spots` (x, y, length), no two neighbours of one colour."""
    order = rng.permutation(len(_HULLS))
    return [
        Boat(
            x,
            y,
            length,
            1.0 if rng.random() < 0.5 else -1.0,
            _HULLS[int(order[index % len(order)])],
            int(rng.integers(3)),
        )
        for index, (x, y, length) in enumerate(spots)
    ]


def trawler(canvas: Canvas, stage: Stage, boat: Boat, tone: float) -> None:
    """One boat and, under it, its broken image in the water."""
    canvas.saveLayerAlpha(None, 88)
    canvas.translate(0, boat.y)
    canvas.scale(1, -0.62)
    canvas.translate(0, -boat.y)
    _vessel(canvas, stage, boat, tone)
    canvas.restore()
    water = mix(stage.palette.water, stage.palette.sky[-1], 0.35)
    for line in range(9):
        level = boat.y + boat.length * (0.03 + 0.055 * line)
        half = boat.length * (0.6 - 0.03 * line)
        band = skia.Rect.MakeLTRB(boat.x - half, level, boat.x + half, level + boat.length * 0.009)
        canvas.drawOval(band, pen(water, 0.5))
    _vessel(canvas, stage, boat, tone)


def _vessel(canvas: Canvas, stage: Stage, boat: Boat, tone: float) -> None:
    canvas.save()
    canvas.translate(boat.x, boat.y)
    canvas.scale(boat.facing * boat.length, boat.length)
    paint = tinted(stage, boat.paint, tone)
    white = tinted(stage, from_hex("#efe9dc"), tone)
    wood = tinted(stage, from_hex("#8a5a3c"), tone)
    _rigging(canvas, boat.kind, wood, shade(wood, -0.1))
    _house(canvas, stage, boat.kind, white, paint)
    _hull(canvas, stage, paint, white)
    canvas.restore()
    if stage.palette.lit_windows > 0.4:
        lamp = (boat.x - boat.facing * boat.length * 0.2, boat.y - boat.length * 0.34)
        glow(canvas, lamp, boat.length * 0.4, stage.palette.lamp, 0.34 * stage.palette.lit_windows)


def _hull(canvas: Canvas, stage: Stage, paint: Colour, white: Colour) -> None:
    path = skia.Path()
    path.moveTo(-0.50, -0.135)
    path.quadTo(0.05, -0.09, 0.54, -0.235)
    path.quadTo(0.46, -0.07, 0.40, 0.012)
    path.lineTo(-0.43, 0.012)
    path.quadTo(-0.485, -0.05, -0.50, -0.135)
    canvas.drawPath(path, linear((0, -0.23), (0, 0.01), [shade(paint, 0.05), paint, shade(paint, -0.07)]))
    canvas.save()
    canvas.clipPath(path, True)
    canvas.drawRect(
        skia.Rect.MakeLTRB(-0.6, -0.028, 0.6, 0.02), pen(shade(mix(paint, from_hex("#5a2a2a"), 0.6), -0.03))
    )
    strake = skia.Path()
    strake.moveTo(-0.52, -0.118)
    strake.quadTo(0.05, -0.072, 0.55, -0.215)
    canvas.drawPath(strake, stroke(white, 0.018))
    canvas.restore()
    for index, x in enumerate((-0.34, -0.14, 0.06, 0.24)):
        y = -0.062 - 0.012 * (index == 3)
        canvas.drawCircle(x, y, 0.027, pen(shade(stage.palette.tone(0.95), 0.01)))
        canvas.drawCircle(x, y, 0.012, pen(paint))
    side = stroke(mix(paint, stage.palette.rim, 0.5), 0.006)
    edge = skia.Path()
    edge.moveTo(-0.50, -0.137)
    edge.quadTo(0.05, -0.092, 0.54, -0.237)
    canvas.drawPath(edge, side)


def _house(canvas: Canvas, stage: Stage, kind: int, white: Colour, paint: Colour) -> None:
    """The wheelhouse: aft, amidships or low and long."""
    left, wide, high = ((-0.40, 0.25, 0.27), (-0.10, 0.24, 0.30), (-0.38, 0.36, 0.19))[kind]
    foot = -0.10
    wall = skia.Rect.MakeLTRB(left, foot - high, left + wide, foot + 0.02)
    canvas.drawRect(wall, linear((left, 0), (left + wide, 0), [shade(white, -0.09), white]))
    roof = [(left - 0.025, foot - high), (left + wide + 0.05, foot - high - 0.014)]
    canvas.drawPath(
        polygon([*roof, (roof[1][0], roof[1][1] - 0.026), (roof[0][0], roof[0][1] - 0.026)]), pen(shade(paint, 0.02))
    )
    if stage.snowy:
        canvas.drawLine(*roof[0], *roof[1], stroke(stage.palette.snow, 0.03))
    lit = min(stage.palette.lit_windows * 1.2, 1.0)
    glass = mix(mix(stage.palette.tone(0.85), stage.palette.sky[1], 0.4), stage.palette.lamp, lit)
    panes = 3 if kind != 2 else 4
    for pane in range(panes):
        x = left + wide * (0.1 + pane * 0.88 / panes)
        box = skia.Rect.MakeXYWH(x, foot - high + 0.035, wide * 0.62 / panes, min(high * 0.36, 0.09))
        canvas.drawRect(box, pen(glass))
    door = skia.Rect.MakeXYWH(left + wide * 0.06, foot - high * 0.5, wide * 0.2, high * 0.5)
    canvas.drawRect(door, pen(shade(paint, -0.05), 0.8))


def _rigging(canvas: Canvas, kind: int, wood: Colour, rope: Colour) -> None:
    """Masts, booms, stays and a net that hangs to dry."""
    mast, top = ((0.10, 0.86), (-0.28, 0.78), (0.16, 0.70))[kind]
    aft = -0.44 if kind != 1 else 0.30
    thin = stroke(rope, 0.004)
    canvas.drawLine(mast, -0.1, mast, -top, stroke(wood, 0.017))
    canvas.drawLine(mast, -0.24, mast + (0.34 if kind != 1 else -0.18), -0.52, stroke(wood, 0.012))
    canvas.drawLine(aft, -0.1, aft, -top * 0.62, stroke(wood, 0.012))
    for end in ((0.52, -0.235), (-0.49, -0.14), (aft, -top * 0.62)):
        canvas.drawLine(mast, -top + 0.03, *end, thin)
    canvas.drawLine(mast - 0.05, -top * 0.8, mast + 0.05, -top * 0.8, stroke(wood, 0.010))
    net = skia.Path()
    net.moveTo(mast, -top * 0.56)
    net.quadTo((mast + aft) / 2, -top * 0.30, aft, -top * 0.52)
    net.lineTo(aft, -top * 0.34)
    net.quadTo((mast + aft) / 2, -top * 0.12, mast, -top * 0.22)
    net.close()
    canvas.drawPath(net, pen(mix(rope, from_hex("#3f6f6a"), 0.5), 0.34))
    canvas.save()
    canvas.clipPath(net, True)
    for step in range(14):
        x = -0.6 + step * 0.09
        canvas.drawLine(x, -0.9, x + 0.3, 0.0, thin)
        canvas.drawLine(x + 0.3, -0.9, x, 0.0, thin)
    canvas.restore()
    for level in (0.88, 0.93):
        canvas.drawCircle(mast, -top * level, 0.011, pen(from_hex("#f0c46a" if level < 0.9 else "#c9483f")))
