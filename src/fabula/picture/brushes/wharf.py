"""Wharf: the far side of a harbour - warehouses in a row, a town on its hill, masts and cranes."""

from itertools import pairwise

import numpy as np

from fabula.picture.brushes import lights
from fabula.picture.brushes.cottages import church, tinted
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Stage

_WALLS = from_hexes("#b5523f #d9a05a #8f5a48 #e3cfa8 #6f8f9a #c9836a #a8b09a #d8d0c4 #577a8a")
_ROOFS = from_hexes("#5a4a52 #7a4238 #4a5260 #8a5a44")

Place = tuple[float, float]


def warehouses(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: float, heights: tuple[float, float], tone: float
) -> None:
    """A row of gabled houses side by side along a far quay, with its wall and its lamps."""
    x, last = stage.left - 40, -1
    while x < stage.right + 40:
        width = float(rng.uniform(84, 150))
        height = float(rng.uniform(*heights))
        index = int(rng.integers(len(_WALLS)))
        index = (index + 1) % len(_WALLS) if index == last else index
        last = index
        if rng.random() < 0.1:
            x += width * 0.5
        _house(canvas, stage, rng, (x, foot), (width, height), (_WALLS[index], tone))
        x += width
    stone = mix(tinted(stage, from_hex("#7c7a78"), tone), stage.palette.tone(tone), 0.3)
    wall = skia.Rect.MakeLTRB(stage.left * 2, foot, stage.right * 2, foot + 26)
    canvas.drawRect(wall, linear((0, foot), (0, foot + 26), [shade(stone, 0.05), shade(stone, -0.08)]))
    for lamp in np.arange(stage.left + rng.uniform(0, 120), stage.right, 236.0):
        lights.street_lamp(canvas, stage, (float(lamp), foot + 4), 74, 12)
        if stage.palette.lit_windows > 0.45:
            glow(canvas, (float(lamp) + 12, foot - 66), 60, stage.palette.lamp, 0.5)


def terraces(canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: float, tone: float) -> None:
    """A town that climbs its hill behind the quay: rows of houses above each other, a church among them."""
    middle = stage.x(float(rng.uniform(0.3, 0.7)))
    green = stage.palette.foliage[2]
    leaf = mix(stage.palette.tone(tone), green, 0.08 if stage.palette.dark else 0.35)
    for row, rise in enumerate((150.0, 82.0)):
        reach = stage.width * (0.24 + 0.16 * row)
        shape = [(middle - reach * 1.3, foot), (middle - reach * 0.7, foot - rise), (middle + reach * 0.7, foot - rise)]
        canvas.drawPath(polygon([*shape, (middle + reach * 1.3, foot)]), pen(shade(leaf, -0.02 - 0.02 * row)))
        if row == 0:
            church(canvas, stage, (middle + reach * rng.uniform(-0.3, 0.3), foot - rise + 6), 230, tone)
        x = middle - reach
        while x < middle + reach:
            size = (float(rng.uniform(54, 84)), float(rng.uniform(44, 84)))
            bend = rise * (1 - 0.5 * abs((x - middle) / reach) ** 2)
            look = (_WALLS[int(rng.integers(len(_WALLS)))], tone)
            _house(canvas, stage, rng, (x, foot - bend + 10), size, look)
            x += size[0] * rng.uniform(1.0, 1.5)


def masts(canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: float, count: int) -> None:
    """The bare masts of ships that lie behind the row of houses: yards, stays and furled sails."""
    wood = tinted(stage, from_hex("#5a3f38"), 0.5)
    cloth = tinted(stage, from_hex("#e9dcc4"), 0.5)
    for start in np.linspace(stage.left, stage.right, count // 3):
        x, tall = float(start) + rng.normal(0, 60), float(rng.uniform(270, 400))
        tops = [(x + gap, foot - tall * share) for gap, share in ((-78, 0.84), (0, 1.0), (72, 0.9))]
        for px, top in tops:
            canvas.drawLine(px, foot, px, top, stroke(wood, 5))
            for share in (0.45, 0.64, 0.82):
                level, half = foot + (top - foot) * share, tall * 0.13 * (1.25 - share)
                canvas.drawLine(px - half, level, px + half, level, stroke(wood, 3))
                canvas.drawLine(px - half * 0.9, level + 4, px + half * 0.9, level + 4, stroke(cloth, 5, 0.9))
        for (ax, ay), (bx, by) in pairwise(tops):
            canvas.drawLine(ax, ay, bx, by, stroke(wood, 1.2, 0.8))
            canvas.drawLine(ax, ay, bx, (by + foot) / 2, stroke(wood, 1.0, 0.7))
        for end, (px, top) in ((-1, tops[0]), (1, tops[-1])):
            canvas.drawLine(px, top, px + end * 90, foot, stroke(wood, 1.2, 0.8))


def _house(
    canvas: Canvas,
    stage: Stage,
    rng: np.random.Generator,
    foot: Place,
    size: tuple[float, float],
    look: tuple[Colour, float],
) -> None:
    (x, y), (width, height) = foot, size
    wall = tinted(stage, look[0], look[1])
    roof = tinted(stage, _ROOFS[int(rng.integers(4))], look[1])
    roof = mix(roof, stage.palette.snow, 0.8) if stage.snowy else roof
    kind, rise = int(rng.integers(3)), width * rng.uniform(0.3, 0.5)
    top, middle = y - height, x + width / 2
    side = 1.0 if stage.sun[0] > middle else -1.0
    ends = [shade(wall, -0.05), mix(shade(wall, 0.02), stage.palette.rim, 0.12)]
    shape = [(x, y + 2), (x, top), (middle, top - rise), (x + width, top), (x + width, y + 2)]
    if kind == 1:
        shape = [(x, y + 2), (x, top), (x + width, top), (x + width, y + 2)]
        slope = [(x - 3, top), (x + width * 0.12, top - rise), (x + width * 0.88, top - rise), (x + width + 3, top)]
        canvas.drawPath(polygon(slope), pen(roof))
    canvas.drawPath(polygon(shape), linear((middle - side * width / 2, 0), (middle + side * width / 2, 0), ends))
    if kind != 1:
        for edge in (x - 4, x + width + 4):
            canvas.drawLine(middle, top - rise - 2, edge, top + 3, stroke(roof, width * 0.05))
    if kind == 2:
        canvas.drawCircle(middle, top - rise * 0.36, width * 0.07, pen(shade(wall, -0.12)))
    _front(canvas, stage, rng, (x, top, width, height), wall)


def _front(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, box: tuple[float, float, float, float], wall: Colour
) -> None:
    """Windows in rows, a gate below, a beam with its tackle under the gable."""
    x, top, width, height = box
    palette = stage.palette
    glass = mix(shade(wall, -0.16), palette.sky[1], 0.3)
    columns, rows = int(rng.integers(2, 5)), max(int(height / 44), 2)
    for row in range(rows - 1):
        for column in range(columns):
            power = min(palette.lit_windows * 1.2, 1.0) * (rng.random() < 0.55)
            pane = mix(glass, palette.lamp, 0.95 * power)
            left = x + width * (column + 0.28) / columns
            level = top + 10 + row * (height - 20) / rows
            spot = skia.Rect.MakeXYWH(left, level, width * 0.44 / columns, height * 0.46 / rows)
            canvas.drawRect(spot.makeOutset(1.6, 1.6), pen(shade(wall, 0.06)))
            canvas.drawRect(spot, pen(pane))
    gate = skia.Rect.MakeLTRB(x + width * 0.32, top + height * (1 - 0.8 / rows), x + width * 0.68, top + height + 2)
    canvas.drawRect(gate, pen(shade(tinted(stage, from_hex("#4a5f5a"), 0.5), -0.03)))
    canvas.drawLine(gate.centerX(), gate.top(), gate.centerX(), gate.bottom(), stroke(shade(wall, -0.14), 1.4))


def crane(canvas: Canvas, stage: Stage, foot: Place, height: float, side: float) -> None:
    """A harbour crane on four legs: cab, lattice jib toward `side` (-1 left, 1 right), hook on its rope."""
    (x, y), unit = foot, height
    steel = tinted(stage, from_hex("#c9973a"), 0.42)
    dark = shade(steel, -0.16)
    for leg in (-0.13, 0.13):
        canvas.drawLine(x + leg * unit, y, x + leg * 0.5 * unit, y - 0.42 * unit, stroke(steel, unit * 0.022))
    canvas.drawLine(x - 0.11 * unit, y - 0.12 * unit, x + 0.09 * unit, y - 0.34 * unit, stroke(dark, unit * 0.01))
    canvas.drawLine(x + 0.11 * unit, y - 0.12 * unit, x - 0.09 * unit, y - 0.34 * unit, stroke(dark, unit * 0.01))
    deck = skia.Rect.MakeLTRB(x - 0.14 * unit, y - 0.45 * unit, x + 0.14 * unit, y - 0.41 * unit)
    canvas.drawRect(deck, pen(dark))
    cab = skia.Rect.MakeLTRB(x - 0.10 * unit, y - 0.60 * unit, x + 0.10 * unit, y - 0.45 * unit)
    canvas.drawRect(cab, linear((cab.left(), 0), (cab.right(), 0), [shade(steel, -0.06), steel]))
    lit = mix(dark, stage.palette.lamp, min(stage.palette.lit_windows, 1.0))
    canvas.drawRect(
        skia.Rect.MakeXYWH(x + side * 0.055 * unit - 0.03 * unit, y - 0.57 * unit, 0.06 * unit, 0.06 * unit), pen(lit)
    )
    root, tip = (x + side * 0.06 * unit, y - 0.58 * unit), (x + side * 0.62 * unit, y - 0.98 * unit)
    high = (x - side * 0.02 * unit, y - 0.80 * unit)
    for a, b, wide in (
        (root, tip, 0.014),
        (high, tip, 0.009),
        (root, high, 0.016),
        ((x - side * 0.1 * unit, y - 0.58 * unit), high, 0.01),
    ):
        canvas.drawLine(*a, *b, stroke(steel, unit * wide))
    for step in range(1, 12):
        share, next_share = step / 12, (step + 0.5) / 12
        a = (root[0] + (tip[0] - root[0]) * share, root[1] + (tip[1] - root[1]) * share)
        b = (high[0] + (tip[0] - high[0]) * next_share, high[1] + (tip[1] - high[1]) * next_share)
        canvas.drawLine(*a, *b, stroke(dark, unit * 0.005))
    canvas.drawLine(*tip, tip[0], tip[1] + 0.42 * unit, stroke(dark, unit * 0.004))
    canvas.drawCircle(tip[0], tip[1] + 0.43 * unit, unit * 0.014, pen(dark))
    if stage.palette.lit_windows > 0.45:
        glow(canvas, tip, unit * 0.10, from_hex("#ff6a5a"), 0.9)
