"""Ears: pointed, round, long or hanging, drawn along a line that rises, leans and bends with a feeling."""

from functools import lru_cache
from math import cos, hypot, sin
from typing import NamedTuple

from fabula.picture.anatomy import coats
from fabula.picture.anatomy.feelings import feeling_of, flick
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.masses import Mass, smooth
from fabula.picture.colour import Colour
from fabula.picture.ink import Point, skia
from fabula.picture.stage import Canvas

_STEPS = 10
_EDGE_ON = 0.34


class EarStyle(NamedTuple):
    """How an ear grows, head units and radians; both ears are the same, mirrored.

    It is rooted at (x, y, z), leans outward by `lean`, bends on by `bend` to its tip, and turns by `swing` when the
    feeling goes from calm to down; `droop` is how much it bends then. `widths` are its half widths from root to tip.
    `inner` is how much of it is the pale inside, `tip` the share that has the markings' colour, `cup` how much the
    outer rim lies behind the inner one.
    """

    x: float
    y: float
    z: float
    length: float
    lean: float
    widths: tuple[float, ...]
    bend: float = 0.0
    swing: float = 0.5
    droop: float = 0.2
    inner: float = 0.62
    tip: float = 0.0
    cup: float = 0.45
    round: bool = False


class Ear(NamedTuple):
    """The two rims of an ear as seen, root to tip, and the line between them."""

    outer: list[Point]
    inner: list[Point]
    spine: list[Point]


def ear_lines(style: EarStyle, head: Head, side: int) -> Ear:
    """Where an ear is now; `side` 1 is the character's own left."""
    feeling = feeling_of(head.face)
    twitch = flick(head.seconds, 1.7 if side > 0 else 4.1)
    down = max(-feeling.perk, 0.0) if style.swing >= 0 else 0.0
    lean = style.lean - abs(style.swing) * feeling.perk + 0.16 * twitch + 0.25 * feeling.cross * abs(style.swing)
    bend = style.bend + style.droop * down
    back = 0.25 + 0.55 * feeling.cross
    x, y, z = style.x, style.y, style.z
    step = style.length / _STEPS
    outer: list[Point] = []
    inner: list[Point] = []
    spine: list[Point] = []
    seen = hypot(cos(head.skull.yaw) - side * style.cup * sin(head.skull.yaw), _EDGE_ON)
    for i in range(_STEPS + 1):
        share = i / _STEPS
        angle = lean + bend * share * share
        half = _width(style.widths, share)
        for rim, way in ((outer, 1.0), (inner, -1.0), (spine, 0.0)):
            across = way * half
            place = head.skull.through(side * x, y, z)
            rim.append((place.x + side * across * cos(angle) * seen, place.y + across * sin(angle)))
        x, y, z = x + step * sin(angle), y - step * cos(angle), z - step * back * 0.5
    return Ear(outer, inner, spine)


@lru_cache(maxsize=1024)
def _width(widths: tuple[float, ...], share: float) -> float:
    """The half width at a share of the length, on a smooth curve through `widths`."""
    place = share * (len(widths) - 1)
    index = min(int(place), len(widths) - 2)
    t = place - index
    a, b = widths[index], widths[index + 1]
    before = widths[index - 1] if index else 2 * a - b
    after = widths[index + 2] if index + 2 < len(widths) else 2 * b - a
    slope, end = (b - before) / 2, (after - a) / 2
    return max(a + slope * t + (3 * (b - a) - 2 * slope - end) * t * t + (2 * (a - b) + slope + end) * t**3, 0.0)


def ear_path(ear: Ear, *, blunt: bool = False) -> "skia.Path":
    """The ear's outline, to a point or `blunt`."""
    ring = [*ear.outer[:-1], ear.spine[-1], *ear.inner[:-1][::-1]]
    return smooth(ring, (0, len(ring) - 1) if blunt else (0, _STEPS, len(ring) - 1))


def draw_ear(canvas: Canvas, style: EarStyle, head: Head, side: int, colours: tuple[str | Colour, ...]) -> None:
    """Paint an ear; `colours` are coat, inside and tip."""
    coat, inside, tip = colours
    ear = ear_lines(style, head, side)
    path = ear_path(ear, blunt=style.round)
    coats.clad(canvas, path, head.light, coat)
    if style.tip:
        canvas.save()
        canvas.clipPath(path, True)
        start = _STEPS - max(round(style.tip * _STEPS), 1)
        coats.clad(canvas, _tip(ear, start), head.light, tip)
        canvas.restore()
    if style.inner:
        canvas.save()
        canvas.clipPath(path, True)
        coats.clad(canvas, _inside(ear, style), head.light, inside, 0.7)
        canvas.restore()
    coats.edge(canvas, path, head.light, coat, 0.024)


class FlapStyle(NamedTuple):
    """An ear that hangs over the side of the head from (u, y): its length, how far out it ends, its half widths."""

    u: float
    y: float
    length: float
    out: float
    widths: tuple[float, ...]
    swing: float = 0.3


def draw_flap(canvas: Canvas, style: FlapStyle, mass: Mass, head: Head, side: int, coat: str | Colour) -> None:
    """Paint a hanging ear; it lifts and spreads with a perky feeling and lies close in a sad one."""
    feeling = feeling_of(head.face)
    sway = 0.03 * sin(1.9 * head.seconds + side) + 0.10 * flick(head.seconds, 1.2 + side)
    lift = style.swing * feeling.perk
    outer, inner = [], []
    for i in range(_STEPS + 1):
        share = i / _STEPS
        half = _width(style.widths, share)
        u = style.u + (style.out + 0.35 * lift + sway) * sin(1.57 * min(share * 1.25, 1.0)) - 0.10 * share**3
        y = style.y + style.length * share * (1.0 - 0.3 * lift) - 0.10 * lift * share - 0.10 * sin(3.14 * share)
        outer.append(mass.on(side * (u + half), y - 0.25 * half, 0.03))
        inner.append(mass.on(side * (u - half), y + 0.1 * half, -0.02))
    path = smooth([*outer, *inner[::-1]])
    canvas.save()
    canvas.clipPath(mass.path, True)
    canvas.translate(-0.03 * side, 0.045)
    canvas.drawPath(path, coats.shadow(head.light, coat, 0.3))
    canvas.restore()
    coats.clad(canvas, path, head.light, coat)
    coats.edge(canvas, path, head.light, coat, 0.025)


def _tip(ear: Ear, start: int) -> "skia.Path":
    """The dark end of an ear, with a pointed border."""
    a, b, middle = ear.outer[start], ear.inner[start], ear.spine[max(start - 1, 0)]
    rest = [*ear.outer[start:], *ear.inner[start:][::-1]]
    return smooth([middle, a, *rest, b], tuple(range(len(rest) + 3)))


def _inside(ear: Ear, style: EarStyle) -> "skia.Path":
    """The pale inside, nearer to the inner rim, ending before the tip; round when the ear is."""
    left, right, share = [], [], style.inner
    for i in range(_STEPS):
        rise = share + (1 - share) * 0.4 * (1 - i / _STEPS)
        left.append(_between(ear.outer[i], ear.spine[i], 1 - rise * 0.82))
        right.append(_between(ear.inner[i], ear.spine[i], 1 - rise))
    end = _between(ear.spine[_STEPS - 1], ear.spine[_STEPS], 0.15)
    return smooth([*left, end, *right[::-1]], (0, 2 * _STEPS) if style.round else (0, _STEPS, 2 * _STEPS))


def _between(p: Point, q: Point, share: float) -> Point:
    return p[0] + (q[0] - p[0]) * share, p[1] + (q[1] - p[1]) * share
