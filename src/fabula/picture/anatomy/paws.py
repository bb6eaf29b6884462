"""Limbs of fur: arms and legs that taper along their bones, and the paws at their ends."""

from collections.abc import Sequence
from math import cos, hypot, pi, sin

from fabula.picture.anatomy import coats
from fabula.picture.anatomy.lighting import Light
from fabula.picture.anatomy.masses import smooth
from fabula.picture.anatomy.skeleton import Limb
from fabula.picture.colour import Colour
from fabula.picture.ink import Point, skia
from fabula.picture.stage import Canvas

_BENDS = 4


def ribbon(places: Sequence[Point], halves: Sequence[float], fringe: Sequence[float] = ()) -> "skia.Path":
    """A band along places, with a half width at each and round ends; units as given.

    A `fringe` makes a jagged start instead: how far each of its even places reaches back, in half widths.
    """
    over, under = [], []
    last = len(places) - 1
    ways = []
    for i in range(last + 1):
        ahead, behind = places[min(i + 1, last)], places[max(i - 1, 0)]
        dx, dy = ahead[0] - behind[0], ahead[1] - behind[1]
        size = max(hypot(dx, dy), 1e-9)
        ways.append((dx / size, dy / size))
    for (x, y), half, (dx, dy) in zip(places, halves, ways, strict=True):
        over.append((x - dy * half, y + dx * half))
        under.append((x + dy * half, y - dx * half))
    end = _cap(places[-1], halves[-1], ways[-1], 1.0)
    if not fringe:
        return smooth([*over, *end, *under[::-1], *_cap(places[0], halves[0], ways[0], -1.0)])
    (x, y), half, (dx, dy) = places[0], halves[0], ways[0]
    start = []
    for i, deep in enumerate(fringe):
        across = half * (1 - 2 * (i + 1) / (len(fringe) + 1))
        start.append((x + dy * across - dx * half * deep, y - dx * across - dy * half * deep))
    ring = [*over, *end, *under[::-1], *start]
    return smooth(ring, {0, *range(len(ring) - len(start) - 1, len(ring))})


def _cap(place: Point, half: float, way: tuple[float, float], side: float) -> list[Point]:
    (x, y), (dx, dy) = place, way
    ring = []
    for angle in (pi / 4, pi / 2, 3 * pi / 4):
        along, across = side * sin(angle) * half, side * cos(angle) * half
        ring.append((x + dx * along - dy * across, y + dy * along + dx * across))
    return ring


def limb_line(limb: Limb) -> list[Point]:
    """The line of a limb as seen, rounded at its bend."""
    (ax, ay), (bx, by), (cx, cy) = limb.root.seen, limb.bend.seen, limb.end.seen
    line = []
    for i in range(2 * _BENDS + 1):
        t = i / (2 * _BENDS)
        straight = (
            (ax + (bx - ax) * 2 * t, ay + (by - ay) * 2 * t)
            if t <= 0.5
            else (bx + (cx - bx) * (2 * t - 1), by + (cy - by) * (2 * t - 1))
        )
        share = 0.42 * (1 - abs(2 * t - 1)) ** 2
        line.append(
            (straight[0] + ((ax + cx) / 2 - bx) * share * 0.5, straight[1] + ((ay + cy) / 2 - by) * share * 0.5)
        )
    return line


def limb_path(limb: Limb, halves: tuple[float, float, float]) -> "skia.Path":
    """The outline of a limb with half widths at root, bend and end, metres."""
    line = limb_line(limb)
    root, bend, end = halves
    widths = []
    for i in range(len(line)):
        t = 2 * i / (len(line) - 1)
        widths.append(root + (bend - root) * t if t <= 1 else bend + (end - bend) * (t - 1))
    return ribbon(line, widths)


def foot_paw(
    canvas: Canvas, limb: Limb, length: float, light: Light, colour: str | Colour, yaw: float, toe: float = 0.0
) -> None:
    """A hind paw on the ground with three toes, turned where the body faces; `length` metres, `toe` radians down."""
    x, y = limb.end.seen
    ahead, front = sin(yaw), cos(yaw)
    half = 0.5 * length * (0.62 + 0.38 * abs(ahead))
    tall = 0.40 * length
    shift = 0.30 * length * ahead
    canvas.save()
    canvas.translate(x, y)
    canvas.rotate(toe * ahead * 180 / pi)
    path = skia.Path()
    path.addOval(skia.Rect.MakeLTRB(shift - half, -0.55 * tall, shift + half, 0.62 * tall + 0.05 * length * front))
    path.addOval(skia.Rect.MakeLTRB(-0.26 * length, -0.9 * tall, 0.26 * length, 0.5 * tall))
    for row in (-1, 0, 1):
        at = shift + ahead * half * 0.62 + row * 0.30 * length * max(front, 0.0)
        low = (0.30 + 0.12 * max(front, 0.0) - 0.05 * abs(row)) * tall + 0.03 * row * abs(ahead) * length
        path.addOval(skia.Rect.MakeLTRB(at - 0.19 * length, low - 0.42 * tall, at + 0.19 * length, low + 0.34 * tall))
    whole = skia.Simplify(path)
    coats.rimmed(canvas, whole, light, colour, 0.03 * length)
    ink = coats.shadow(light, colour, 0.55)
    ink.setStyle(skia.Paint.kStroke_Style)
    ink.setStrokeWidth(0.045 * length)
    ink.setStrokeCap(skia.Paint.kRound_Cap)
    if front > 0.05:
        for gap in (-0.5, 0.5):
            at = shift + ahead * half * 0.8 + gap * 0.34 * length * front
            canvas.drawLine(at, 0.62 * tall, at, 0.62 * tall - 0.3 * tall * front, ink)
    canvas.restore()
