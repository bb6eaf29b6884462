"""Schoolroom: a blackboard with chalk drawings, desks, a map, a clock that goes, paper garlands, pendant lamps."""

import itertools

import numpy as np

from fabula.picture.brushes import joinery
from fabula.picture.brushes.furniture import rounded
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import linear, pen, polygon, radial, skia, stroke
from fabula.picture.stage import Canvas, Live

Box = tuple[float, float, float, float]
Point = tuple[float, float]

CHALK = from_hexes("#f4f4ea #ffd98a #ff9fb0 #9fdcff #a8e8a0")


def blackboard(
    canvas: Canvas, rng: np.random.Generator, box: Box, wood: Colour, slate: Colour, *, science: bool = False
) -> None:
    """A framed board, cloudy with old chalk, with drawings and a tray of chalk; `science` leaves out children's."""
    left, top, right, foot = box
    canvas.drawRect(skia.Rect.MakeLTRB(left - 12, top + 6, right + 20, foot + 30), pen((0, 0, 0), 0.25, blur=10))
    joinery.slab(canvas, (left - 20, top - 20, right + 20, foot + 20), wood, 6)
    canvas.drawRect(skia.Rect.MakeLTRB(*box), linear((0, top), (0, foot), [shade(slate, 0.02), shade(slate, -0.02)]))
    canvas.save()
    canvas.clipRect(skia.Rect.MakeLTRB(*box))
    for _ in range(14):
        x, y = rng.uniform(left, right), rng.uniform(top, foot)
        canvas.drawOval(skia.Rect.MakeXYWH(x - 110, y - 26, 220, 52), pen(CHALK[0], 0.05, blur=14))
    canvas.restore()
    joinery.slab(canvas, (left - 30, foot + 12, right + 30, foot + 34), shade(wood, 0.03), 4)
    for index in range(5):
        x = left + (right - left) * (0.1 + 0.07 * index)
        rounded(canvas, (x, foot + 4, x + 26, foot + 12), 4, pen(CHALK[index]))
    rounded(canvas, (right - 120, foot - 8, right - 56, foot + 12), 4, pen(from_hex("#8a6a4a")))
    wide = (right - left) / 3
    drawings = [_sums, _geometry, _planets, _atom] if science else [_sums, _geometry, _planets, _flower, _house, _atom]
    for slot, pick in enumerate(rng.permutation(len(drawings))[:3]):
        cell = (left + wide * slot + 34, top + 34, left + wide * (slot + 1) - 24, foot - 40)
        drawings[int(pick)](canvas, rng, cell)


def _chalk(colour: int = 0, width: float = 4.0) -> "skia.Paint":
    return stroke(CHALK[colour], width, 0.86)


def _geometry(canvas: Canvas, rng: np.random.Generator, cell: Box) -> None:
    """A triangle in a circle with its heights, and a curve over two axes."""
    left, top, right, foot = cell
    x, y, radius = (left + right) / 2, top + (foot - top) * 0.45, min(right - left, foot - top) * 0.40
    canvas.drawCircle(x, y, radius, _chalk())
    angles = np.array([1.57, 3.6, 5.9]) + rng.uniform(-0.2, 0.2)
    spots = [(x + radius * float(np.cos(a)), y - radius * float(np.sin(a))) for a in angles]
    path = polygon(spots)
    canvas.drawPath(path, _chalk(3))
    canvas.drawLine(*spots[0], (spots[1][0] + spots[2][0]) / 2, (spots[1][1] + spots[2][1]) / 2, _chalk(1, 3))
    for spot in spots:
        canvas.drawCircle(*spot, 6, pen(CHALK[2]))


def _sums(canvas: Canvas, rng: np.random.Generator, cell: Box) -> None:
    """Axes with a wave and a bell, as in a lesson on curves."""
    left, top, right, foot = cell
    middle = (top + foot) / 2
    canvas.drawLine(left, foot, right, foot, _chalk())
    canvas.drawLine(left, foot, left, top, _chalk())
    for colour, bend in ((1, 2.1), (3, 1.2)):
        xs = np.linspace(0, 1, 24)
        ys = np.sin(xs * 6.28 * bend + rng.uniform(0, 2)) * (0.6 if bend > 2 else 0.9)
        spots = [
            (left + (right - left) * float(a), middle - float(b) * (foot - top) * 0.36)
            for a, b in zip(xs, ys, strict=True)
        ]
        canvas.drawPath(polygon(spots, closed=False), _chalk(colour))
    for share in (0.2, 0.4, 0.6, 0.8):
        x = left + (right - left) * share
        canvas.drawLine(x, foot - 8, x, foot + 8, _chalk(0, 3))


def _planets(canvas: Canvas, rng: np.random.Generator, cell: Box) -> None:
    """The sun with planets on their rings."""
    left, top, right, foot = cell
    x, y, reach = (left + right) / 2, (top + foot) / 2, (right - left) / 2
    canvas.drawCircle(x, y, reach * 0.15, pen(CHALK[1], 0.85))
    for index, share in enumerate((0.36, 0.62, 0.94)):
        ring = skia.Rect.MakeLTRB(
            x - reach * share, y - reach * share * 0.5, x + reach * share, y + reach * share * 0.5
        )
        canvas.drawOval(ring, _chalk(0, 2.5))
        angle = float(rng.uniform(0, 6.28))
        spot = (x + reach * share * float(np.cos(angle)), y + reach * share * 0.5 * float(np.sin(angle)))
        canvas.drawCircle(*spot, reach * (0.06 + 0.02 * index), pen(CHALK[2 + index]))


def _flower(canvas: Canvas, rng: np.random.Generator, cell: Box) -> None:
    """A flower with its roots, as in a lesson on plants."""
    left, top, right, foot = cell
    x, y, size = (left + right) / 2, top + (foot - top) * 0.30, (foot - top) * 0.13
    soil = foot - (foot - top) * 0.14
    canvas.drawLine(left + 20, soil, right - 20, soil, _chalk(1))
    canvas.drawLine(x, y, x, soil, _chalk(4, 5))
    for side in (-1, 1):
        leaf = skia.Path()
        leaf.moveTo(x, soil - size * 1.3)
        leaf.quadTo(x + side * size * 1.4, soil - size * 2.6, x + side * size * 2.0, soil - size * 1.6)
        leaf.quadTo(x + side * size * 1.0, soil - size * 0.9, x, soil - size * 1.3)
        canvas.drawPath(leaf, _chalk(4))
        canvas.drawLine(x, soil, x + side * size * 0.9, foot, _chalk(0, 3))
    for angle in np.arange(0, 6.2, 0.785) + rng.uniform(0, 0.5):
        canvas.drawCircle(
            x + size * 0.95 * float(np.cos(angle)), y + size * 0.95 * float(np.sin(angle)), size * 0.42, _chalk(2)
        )
    canvas.drawCircle(x, y, size * 0.5, pen(CHALK[1], 0.8))


def _house(canvas: Canvas, rng: np.random.Generator, cell: Box) -> None:
    """A child's house, tree and sun."""
    left, top, right, foot = cell
    wide, base = (right - left) * 0.42, foot - 16
    x = left + (right - left) * 0.12
    canvas.drawRect(skia.Rect.MakeLTRB(x, base - wide * 0.7, x + wide, base), _chalk())
    canvas.drawPath(
        polygon([(x - 16, base - wide * 0.7), (x + wide / 2, base - wide * 1.25), (x + wide + 16, base - wide * 0.7)]),
        _chalk(2),
    )
    canvas.drawRect(skia.Rect.MakeLTRB(x + wide * 0.4, base - wide * 0.4, x + wide * 0.6, base), _chalk(1))
    tree = right - (right - left) * 0.2
    canvas.drawLine(tree, base, tree, base - wide * 0.5, _chalk(1, 7))
    for dx, dy in ((-0.16, 0.62), (0.16, 0.62), (0.0, 0.86)):
        canvas.drawCircle(tree + dx * wide, base - dy * wide, wide * 0.22, _chalk(4))
    sun = (right - 40, top + 40)
    canvas.drawCircle(*sun, 22, pen(CHALK[1], 0.85))
    for angle in np.arange(0, 6.2, 0.7) + rng.uniform(0, 0.3):
        dx, dy = float(np.cos(angle)), float(np.sin(angle))
        canvas.drawLine(sun[0] + dx * 30, sun[1] + dy * 30, sun[0] + dx * 46, sun[1] + dy * 46, _chalk(1, 3))
    canvas.drawLine(left, base, right, base, _chalk(4))


def _atom(canvas: Canvas, rng: np.random.Generator, cell: Box) -> None:
    """An atom with three crossing orbits."""
    left, top, right, foot = cell
    x, y, reach = (left + right) / 2, (top + foot) / 2, min(right - left, foot - top) * 0.46
    for index in range(3):
        canvas.save()
        canvas.translate(x, y)
        canvas.rotate(60.0 * index + float(rng.uniform(-6, 6)))
        canvas.drawOval(skia.Rect.MakeLTRB(-reach, -reach * 0.34, reach, reach * 0.34), _chalk(index and index + 1))
        canvas.drawCircle(reach * 0.86, -reach * 0.17, 9, pen(CHALK[index + 1]))
        canvas.restore()
    canvas.drawCircle(x, y, reach * 0.11, pen(CHALK[2], 0.9))


def desk(canvas: Canvas, foot: Point, wide: float, wood: Colour, iron: Colour) -> None:
    """A pupil's desk with a sloping lid, a book, and a bench behind it, seen from the front."""
    x, y = foot
    high = wide * 0.62
    joinery.under(canvas, foot, wide * 0.56)
    joinery.slab(canvas, (x - wide * 0.44, y - high * 0.86, x + wide * 0.44, y - high * 0.72), shade(wood, -0.07), 6)
    for side in (-0.40, 0.40):
        leg = polygon(
            [
                (x + side * wide - 7, y - high * 0.8),
                (x + side * wide + 7, y - high * 0.8),
                (x + side * wide * 1.08 + 6, y),
                (x + side * wide * 1.08 - 8, y),
            ]
        )
        canvas.drawPath(leg, pen(iron))
    canvas.drawLine(x - wide * 0.41, y - high * 0.22, x + wide * 0.41, y - high * 0.22, stroke(iron, 9))
    lid = [
        (x - wide * 0.42, y - high * 0.78),
        (x + wide * 0.42, y - high * 0.78),
        (x + wide * 0.5, y - high * 0.56),
        (x - wide * 0.5, y - high * 0.56),
    ]
    canvas.drawPath(
        polygon(lid), linear((0, y - high * 0.78), (0, y - high * 0.56), [shade(wood, 0.0), shade(wood, 0.07)])
    )
    joinery.slab(canvas, (x - wide * 0.5, y - high * 0.57, x + wide * 0.5, y - high * 0.34), shade(wood, -0.02), 5)


def chart(canvas: Canvas, rng: np.random.Generator, box: Box) -> None:
    """A map of some world on a roll: seas, lands, meridians."""
    left, top, right, foot = box
    canvas.drawRect(skia.Rect.MakeLTRB(left + 8, top + 10, right + 10, foot + 10), pen((0, 0, 0), 0.22, blur=6))
    sea = from_hex("#8fc4d8")
    canvas.drawRect(skia.Rect.MakeLTRB(*box), pen(from_hex("#f0e6cc")))
    inner = skia.Rect.MakeLTRB(left + 14, top + 14, right - 14, foot - 14)
    canvas.drawRect(inner, linear((0, top), (0, foot), [shade(sea, 0.03), shade(sea, -0.03)]))
    canvas.save()
    canvas.clipRect(inner)
    for colour in from_hexes("#c9c27a #d9a86a #9fbf7a #d8b98a #b5a56a"):
        x, y = rng.uniform(left, right), rng.uniform(top + 30, foot - 30)
        size = (right - left) * rng.uniform(0.12, 0.24)
        spots = [
            (x + size * rng.uniform(0.5, 1.1) * np.cos(a), y + size * 0.7 * rng.uniform(0.5, 1.1) * np.sin(a))
            for a in np.arange(0, 6.2, 0.42)
        ]
        canvas.drawPath(polygon(spots), pen(colour))
        canvas.drawPath(polygon(spots), stroke(shade(colour, -0.12), 2))
    for share in (0.2, 0.4, 0.6, 0.8):
        canvas.drawLine(
            left + (right - left) * share, top, left + (right - left) * share, foot, stroke((1, 1, 1), 1.6, 0.4)
        )
        canvas.drawLine(
            left, top + (foot - top) * share, right, top + (foot - top) * share, stroke((1, 1, 1), 1.6, 0.4)
        )
    canvas.restore()
    for y in (top, foot):
        rounded(canvas, (left - 10, y - 9, right + 10, y + 9), 8, pen(from_hex("#6a4632")))


def clock_face(canvas: Canvas, middle: Point, radius: float) -> None:
    """A round wall clock without hands."""
    canvas.drawCircle(middle[0] + 5, middle[1] + 8, radius * 1.04, pen((0, 0, 0), 0.25, blur=6))
    canvas.drawCircle(*middle, radius, pen(from_hex("#5a4034")))
    canvas.drawCircle(*middle, radius * 0.86, radial(middle, radius, [(1.0, 0.99, 0.95), (0.9, 0.87, 0.8)]))
    for hour in range(12):
        dx, dy = float(np.sin(hour * np.pi / 6)), float(np.cos(hour * np.pi / 6))
        inner = 0.64 if hour % 3 == 0 else 0.72
        canvas.drawLine(
            middle[0] + dx * radius * inner,
            middle[1] - dy * radius * inner,
            middle[0] + dx * radius * 0.78,
            middle[1] - dy * radius * 0.78,
            stroke(from_hex("#3a3038"), radius * 0.05),
        )


def clock_hands(middle: Point, radius: float, hour: float, z: float) -> Live:
    """Hands at `hour` (0 to 12); the thin one steps every second."""
    dark, red = from_hex("#2c2630"), from_hex("#c0453a")
    inks = [stroke(dark, radius * 0.09), stroke(dark, radius * 0.06), stroke(red, radius * 0.03)]

    def draw(canvas: Canvas, seconds: float) -> None:
        turns = (hour / 12, hour % 1 + seconds / 3600, np.floor(seconds) / 60)
        for ink, turn, reach in zip(inks, turns, (0.42, 0.62, 0.68), strict=True):
            angle = 2 * np.pi * turn
            canvas.drawLine(
                *middle,
                middle[0] + radius * reach * float(np.sin(angle)),
                middle[1] - radius * reach * float(np.cos(angle)),
                ink,
            )

    return Live(z, draw)


def garland(canvas: Canvas, rng: np.random.Generator, ends: tuple[Point, Point], sag: float) -> None:
    """Paper flags on a string."""
    (x0, y0), (x1, y1) = ends
    count = max(int(abs(x1 - x0) / 58), 3)
    spots = [
        (x0 + (x1 - x0) * i / count, y0 + (y1 - y0) * i / count + sag * 4 * (i / count) * (1 - i / count))
        for i in range(count + 1)
    ]
    canvas.drawPath(polygon(spots, closed=False), stroke((0.92, 0.9, 0.86), 2.5))
    colours = from_hexes("#e8705a #f0b24a #5fa8c8 #7fb868 #b58ad0")
    for index, ((ax, ay), (bx, by)) in enumerate(itertools.pairwise(spots)):
        flag = [(ax + 6, ay), (bx - 6, by), ((ax + bx) / 2, (ay + by) / 2 + 50)]
        canvas.drawPath(polygon(flag), pen(colours[(index + int(rng.integers(2))) % 5]))


def pendant(canvas: Canvas, top: Point, drop: float, size: float, *, on: bool, colour: Colour) -> Point:
    """A milk-glass globe on a rod from the ceiling; gives the middle of its light."""
    x, y = top[0], top[1] + drop
    iron = from_hex("#3a3640")
    canvas.drawLine(*top, x, y - size * 0.5, stroke(iron, size * 0.06))
    canvas.drawPath(
        polygon(
            [
                (x - size * 0.28, y - size * 0.42),
                (x - size * 0.14, y - size * 0.62),
                (x + size * 0.14, y - size * 0.62),
                (x + size * 0.28, y - size * 0.42),
            ]
        ),
        pen(iron),
    )
    milk = mix((0.95, 0.94, 0.92), colour, 0.35) if on else (0.86, 0.87, 0.88)
    tones = [(1.0, 0.99, 0.94), milk, shade(milk, -0.08)] if on else [shade(milk, 0.06), milk, shade(milk, -0.12)]
    canvas.drawCircle(x, y, size * 0.5, radial((x - size * 0.1, y - size * 0.12), size * 0.62, tones, [0, 0.55, 1]))
    return (x, y)
