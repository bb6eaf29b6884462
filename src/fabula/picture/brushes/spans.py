"""Spans: bridges - a suspension bridge with towers, cables and lamps, and stone arches over a river."""

import itertools
from dataclasses import dataclass
from functools import partial

import numpy as np

from fabula.picture.brushes.cottages import tinted
from fabula.picture.brushes.hangings import sagging
from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Stage


@dataclass(frozen=True)
class Deck:
    """A suspension bridge's roadway from `left` to `right` (units), each end with its height and size (a unit scale).

    The near end has the larger size, so that the bridge runs into the picture.
    """

    left: tuple[float, float, float]
    right: tuple[float, float, float]
    towers: tuple[float, ...]
    rise: float

    def at(self, share: float) -> tuple[float, float, float]:
        """x, y and size at a share of the way, as it is seen: even steps shrink toward the small end."""
        first, last = self.left[2], self.right[2]
        seen = (
            share * first / (last + share * (first - last))
            if first < last
            else 1 - (1 - share) * last / (first + (1 - share) * (last - first))
        )
        return (
            self.left[0] + (self.right[0] - self.left[0]) * seen,
            self.left[1] + (self.right[1] - self.left[1]) * seen,
            self.left[2] + (self.right[2] - self.left[2]) * seen,
        )


def suspension(canvas: Canvas, stage: Stage, deck: Deck, colour: Colour, water: float) -> None:
    """Towers that stand in the water at the height `water`, main cables, hangers, roadway and its lamps."""
    for share in sorted(deck.towers, key=lambda place: deck.at(place)[2]):
        _pylon(canvas, stage, deck, share, colour, water)
    knots = [-0.08, *deck.towers, 1.08]
    for first, last in itertools.pairwise(knots):
        _cable(canvas, stage, deck, (first, last), colour)
    _roadway(canvas, stage, deck, colour)


def _pylon(canvas: Canvas, stage: Stage, deck: Deck, share: float, colour: Colour, water: float) -> None:
    x, y, size = deck.at(share)
    half, top = 34 * size, y - deck.rise * size
    foot = max(y + 90 * size, water)
    lit = mix(shade(colour, 0.03), stage.palette.rim, 0.25)
    sunny = -1.0 if stage.sun[0] < x else 1.0
    for side in (-1.0, 1.0):
        leg = [(x + side * half * 1.15 - 9 * size, foot), (x + side * half * 0.85 - 7 * size, top)]
        leg += [(x + side * half * 0.85 + 7 * size, top), (x + side * half * 1.15 + 9 * size, foot)]
        canvas.drawPath(polygon(leg), pen(lit if side == sunny else shade(colour, -0.02)))
    for level in (0.04, 0.30, 0.58):
        beam = skia.Rect.MakeXYWH(x - half, top + deck.rise * size * level, half * 2, 13 * size)
        canvas.drawRect(beam, pen(colour))
    for upper, lower in ((0.10, 0.30), (0.36, 0.58), (0.64, 0.97)):
        high, low = top + deck.rise * size * upper, top + deck.rise * size * lower
        brace = stroke(shade(colour, -0.01), 5 * size)
        canvas.drawLine(x - half * 0.9, high, x + half * 0.9, low, brace)
        canvas.drawLine(x + half * 0.9, high, x - half * 0.9, low, brace)
    pier = skia.Rect.MakeLTRB(x - half * 1.7, foot - 30 * size, x + half * 1.7, foot + 12 * size)
    canvas.drawRect(pier, pen(mix(colour, stage.palette.tone(0.8), 0.6)))
    if stage.palette.lit_windows > 0.5:
        for side in (-0.9, 0.9):
            canvas.drawCircle(x + side * half, top - 6 * size, 4 * size, pen((1.0, 0.42, 0.36)))
            glow(canvas, (x + side * half, top - 6 * size), 46 * size, (1.0, 0.35, 0.3), 0.6)


def _cable(canvas: Canvas, stage: Stage, deck: Deck, ends: tuple[float, float], colour: Colour) -> None:
    first, last = ends
    shares = np.linspace(first, last, 34)
    spots = []
    for share in shares:
        x, y, size = deck.at(float(np.clip(share, -0.2, 1.2)))
        along = (float(share) - first) / (last - first)
        hang = 1 - 4 * along * (1 - along) * 0.93 if first > 0 and last < 1 else _side(along, first < 0)
        spots.append((x, y - deck.rise * size * hang, y, size))
    for x, high, y, size in spots[::1]:
        canvas.drawLine(x, high, x, y, stroke(colour, max(1.6 * size, 0.7), 0.75))
    path = polygon([(x, high) for x, high, _, _ in spots], closed=False)
    wide = stroke(shade(colour, 0.02), 6.5 * float(np.mean([spot[3] for spot in spots])))
    wide.setStyle(skia.Paint.kStroke_Style)
    canvas.drawPath(path, wide)
    if stage.palette.lit_windows > 0.5:
        for x, high, _, size in spots[::2]:
            canvas.drawCircle(x, high, 2.6 * size, pen(mix(stage.palette.lamp, (1, 1, 1), 0.5)))
            glow(canvas, (x, high), 20 * size, stage.palette.lamp, 0.5)


def _side(along: float, rising: bool) -> float:
    """How high the cable of a side span hangs: straight with a little sag from the tower down to the end."""
    share = along if rising else 1 - along
    return max(share - 0.35 * share * (1 - share), 0.0)


def _roadway(canvas: Canvas, stage: Stage, deck: Deck, colour: Colour) -> None:
    ends = [deck.at(-0.2), deck.at(1.2)]
    upper = [(x, y) for x, y, _ in ends]
    lower = [(x, y + 26 * size) for x, y, size in reversed(ends)]
    canvas.drawPath(polygon([*upper, *lower]), pen(shade(colour, -0.04)))
    for share in np.linspace(-0.2, 1.2, 60):
        x, y, size = deck.at(float(share))
        nx, ny, nsize = deck.at(float(share) + 0.023)
        canvas.drawLine(x, y + 26 * size, nx, ny + 6 * nsize, stroke(shade(colour, -0.01), 2.4 * size, 0.8))
    canvas.drawLine(*upper[0], *upper[1], stroke(mix(shade(colour, 0.03), stage.palette.rim, 0.3), 4 * ends[0][2]))
    if stage.snowy:
        canvas.drawLine(*upper[0], *upper[1], stroke(stage.palette.snow, 6 * ends[0][2], 0.9))
    if stage.palette.lit_windows > 0.45:
        for share in np.linspace(-0.18, 1.18, 26):
            x, y, size = deck.at(float(share))
            canvas.drawLine(x, y, x, y - 24 * size, stroke(colour, 2 * size))
            canvas.drawCircle(x, y - 26 * size, 3.2 * size, pen(mix(stage.palette.lamp, (1, 1, 1), 0.6)))
            glow(canvas, (x, y - 26 * size), 40 * size, stage.palette.lamp, 0.6 * stage.palette.lit_windows)


def crest(span: tuple[float, float], levels: tuple[float, float], x: float) -> float:
    """The height of a stone bridge's parapet at an x; `span` and `levels` as for its arches."""
    (left, right), (top, water) = span, levels
    return top + (water - top) * 0.22 * (2 * (x - left) / (right - left) - 1) ** 2


def arches(
    canvas: Canvas, stage: Stage, span: tuple[float, float], levels: tuple[float, float], count: int, own: Colour
) -> None:
    """A stone bridge between two x: `levels` are its parapet in the middle and the water; `count` arches."""
    (left, right), (top, water) = span, levels
    stone = tinted(stage, own, 0.6)
    rng, step = stage.rng("arches"), (right - left) / count
    rise = partial(crest, span, levels)
    body = skia.Path()
    xs = np.linspace(left, right, 40)
    outline = [(float(x), rise(float(x))) for x in xs]
    body.addPoly([skia.Point(*spot) for spot in [*outline, (right, water + 6), (left, water + 6)]], True)
    holes = skia.Path()
    for index in range(count):
        middle, half = left + (index + 0.5) * step, step * 0.40
        crown = rise(middle) + (water - top) * 0.24
        holes.addOval(skia.Rect.MakeLTRB(middle - half, crown, middle + half, 2 * water - crown))
    wall = skia.Op(body, holes, skia.PathOp.kDifference_PathOp)
    canvas.drawPath(wall, linear((0, top), (0, water), [shade(stone, 0.03), stone, shade(stone, -0.06)]))
    canvas.save()
    canvas.clipPath(wall, True)
    for _ in range(int((right - left) / 9)):
        x, y = rng.uniform(left, right), rng.uniform(top, water)
        block = skia.Rect.MakeXYWH(x, y, step * rng.uniform(0.05, 0.1), (water - top) * 0.05)
        canvas.drawRect(block, pen(shade(stone, float(rng.normal(0, 0.035))), 0.6))
    for index in range(count):
        middle, half = left + (index + 0.5) * step, step * 0.40
        crown = rise(middle) + (water - top) * 0.24
        ring = skia.Rect.MakeLTRB(middle - half, crown, middle + half, 2 * water - crown)
        canvas.drawOval(ring, stroke(shade(stone, 0.06), (water - top) * 0.10))
        canvas.drawOval(ring.makeOutset(3, 3), stroke(shade(stone, -0.08), 2.0, 0.5))
    canvas.restore()
    rail = polygon(outline, closed=False)
    canvas.drawPath(
        rail, stroke(stage.palette.snow if stage.snowy else mix(shade(stone, 0.06), stage.palette.rim, 0.3), 9)
    )
    canvas.drawPath(polygon([(x, y + 14) for x, y in outline], closed=False), stroke(shade(stone, -0.07), 4, 0.7))
    for index in range(1, count):
        x = left + index * step
        pier = [(x - step * 0.12, water + 8), (x - step * 0.09, rise(x) + 16), (x + step * 0.09, rise(x) + 16)]
        canvas.drawPath(polygon([*pier, (x + step * 0.12, water + 8)]), pen(shade(stone, -0.02), 0.8))
    if stage.palette.lit_windows > 0.45:
        for x, y in sagging((left + step / 2, 0), (right - step / 2, 0), 0, count * 2 - 1):
            _lamp(canvas, stage, (x, rise(x) + y), (water - top) * 0.26)


def _lamp(canvas: Canvas, stage: Stage, foot: tuple[float, float], high: float) -> None:
    x, y = foot
    canvas.drawLine(x, y, x, y - high, stroke(stage.palette.tone(0.92), max(high * 0.07, 1.5)))
    canvas.drawCircle(x, y - high, high * 0.15, pen(mix(stage.palette.lamp, (1, 1, 1), 0.6)))
    glow(canvas, (x, y - high), high * 1.3, stage.palette.lamp, 0.75 * stage.palette.lit_windows)
