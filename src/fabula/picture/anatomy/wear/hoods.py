"""Hoods: cloth around head and neck with an opening for the face."""

from functools import lru_cache
from math import cos, pi, sin

from fabula.picture.anatomy import gloss
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.lines import blade, smooth, trace
from fabula.picture.anatomy.mane import Mane, Volume, mane
from fabula.picture.anatomy.skull import Skull
from fabula.picture.anatomy.wear.beards import beard
from fabula.picture.anatomy.wear.millinery import cloth, flat
from fabula.picture.ink import Point, skia
from fabula.picture.stage import Canvas

_CLOTH = Volume(0.26, 0.26, 0.34, low=3.2)
_LOW = 1.30


@lru_cache(maxsize=32)
def opening(skull: Skull) -> "skia.Path":
    """The opening of a hood as seen: hair is seen in it only."""
    return smooth(_edge(skull, 1.0))


def _edge(skull: Skull, size: float) -> list[Point]:
    """The opening's edge: it stands before the temples and comes to a soft point at the top and under the chin."""
    found = []
    for step in range(20):
        angle = step / 20 * 2 * pi
        x = 0.88 * skull.width * sin(angle) * size * (1.05 - 0.05 * cos(angle))
        y = 0.10 - (0.90 if cos(angle) > 0 else 1.02) * cos(angle) * size
        found.append(skull.through(x, y, 0.30 + 0.22 * abs(cos(angle)))[:2])
    return found


def lining(canvas: Canvas, head: Head) -> None:
    """The inside of the hood, behind the head."""
    path = _outside(mane(head.skull, _CLOTH))
    cloth(head.light, head.sheet.top, 1.2, 0.16).lay(canvas, path)


@lru_cache(maxsize=32)
def _outside(mass: Mane) -> "skia.Path":
    tall = mass.axes[1]
    dome = mass.dome(0.8, 0.8)
    tip = mass.skull.through(0.0, -tall - 0.06, -0.5)
    middle = len(dome) // 2
    near = [(x + 0.25 * (tip.x - x), min(y, 0.6 * tip.y + 0.4 * y)) for x, y in dome[middle : middle + 1]]
    left, right = mass.side(-1, _LOW), mass.side(1, _LOW)
    ends = [(left[0] * 1.05, left[1]), (0.0, _LOW + 0.2), (right[0] * 1.05, right[1])]
    path = skia.Path()
    trace(path, [*dome[:middle], *near, *dome[middle + 1 :], *ends], closed=True)
    return path


def hood(canvas: Canvas, head: Head) -> None:
    """The hood in the robe's colour, around the face."""
    light, colour, skull = head.light, head.sheet.top, head.skull
    mass = mane(skull, _CLOTH)
    path = skia.Path(_outside(mass))
    path.addPath(smooth(_edge(mass.skull, 1.0)))
    path.setFillType(skia.PathFillType.kEvenOdd)
    gloss.shadow(canvas, head, path, 0.12)
    cloth(light, colour, 1.2).lay(canvas, path)
    edge = _edge(skull, 1.04)
    seam = [*edge, edge[0]]
    canvas.drawPath(blade(seam, [0.07] * len(seam)), flat(light, colour, "lit", 0.9))
    for side in (-1, 1):
        way = [
            skull.through(side * x, y, z)[:2]
            for x, y, z in ((0.3, -1.14, 0.15), (0.72, -0.86, 0.0), (0.98, -0.3, -0.1))
        ]
        canvas.drawPath(blade(way, [0.0, 0.045, 0.0]), flat(light, colour, "dark", 0.6))
        low = [
            skull.through(side * x, y, z)[:2] for x, y, z in ((0.78, 0.45, 0.2), (0.86, 0.8, 0.15), (0.72, 1.1, 0.2))
        ]
        canvas.drawPath(blade(low, [0.0, 0.05, 0.02]), flat(light, colour, "dark", 0.6))
    _beard_over(canvas, head)
    lit = 1 if light.side >= 0 else -1
    outer = mass.dome(0.7, 0.7)
    outer = outer[: len(outer) // 2] if lit > 0 else outer[: -len(outer) // 2 : -1]
    gloss.edge_of(canvas, head, outer, 0.055 * abs(light.side), lit, colour)


def _beard_over(canvas: Canvas, head: Head) -> None:
    """What of a beard hangs out of the hood, from the chin down."""
    if head.sheet.beard in ("full", "long"):
        chin = head.skull.at(0.0, 0.97).y
        canvas.save()
        canvas.clipRect(skia.Rect.MakeLTRB(-3, chin, 3, 6), True)
        beard(canvas, head)
        canvas.restore()
