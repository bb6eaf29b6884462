"""Hanging cloth: skirts of dresses, coats and robes, stretched over hips and legs and swinging with them."""

from math import cos, hypot, pi, sin

from fabula.picture.anatomy.limbs import along
from fabula.picture.anatomy.outline import Disc, between, skin, smooth
from fabula.picture.anatomy.physique import Physique
from fabula.picture.anatomy.skeleton import Limb
from fabula.picture.colour import Colour
from fabula.picture.ink import Point, polygon, skia
from fabula.picture.stage import Canvas


def hang(
    canvas: Canvas,
    body: Physique,
    colour: str | Colour,
    length: float,
    flare: float,
    *,
    hem: str = "",
    front: str = "",
    pleats: tuple[float, ...] = (0.2, 0.42, 0.66, 0.86),
) -> None:
    """Cloth from the waist to `length` of the legs; `flare` is its hem's radius around a leg in shares of the height.

    `pleats` are the places of its folds along the hem, 0 to 1.
    """
    size = body.size
    radius = flare * size * body.girth**0.5
    waist, hips = body.ring(0.28, 0.006 * size), body.ring(0.0, 0.014 * size)
    top: list[Disc] = [(*_edge(waist.middle.seen, side * (waist.half - 0.02 * size)), 0.02 * size) for side in (-1, 1)]
    middle: list[Disc] = [(*_edge(hips.middle.seen, side * (hips.half - 0.05 * size)), 0.05 * size) for side in (-1, 1)]
    path = skin([*top, *middle])
    ends = [_hem(body, limb, length, radius) for limb, _ in body.legs()]
    knee = max(min(length - 0.12, 0.5), 0.08)
    knees = [(*along(limb, knee), radius * 0.9) for limb, _ in body.legs()]
    skin([*middle, *knees], path)
    skin([*knees, *(disc for pair in ends for disc in pair)], path)
    body.toner.fill(canvas, path, colour, 0.022 * size, 0.006 * size)
    canvas.save()
    canvas.clipPath(path, True)
    _folds(canvas, body, colour, (waist.middle.seen, ends), pleats)
    if front:
        _front(canvas, body, front, ends)
    if hem:
        _trim(canvas, body, hem, ends)
    canvas.restore()


def _edge(middle: Point, across: float) -> Point:
    return middle[0] + across, middle[1]


def _hem(body: Physique, limb: Limb, length: float, radius: float) -> tuple[Disc, Disc]:
    """Two small discs at either side of a leg where the hem goes around it."""
    x, y = along(limb, length)
    small = 0.012 * body.size
    return (x - radius + small, y, small), (x + radius - small, y, small)


def _lowest(ends: list[tuple[Disc, Disc]]) -> tuple[Point, Point, float]:
    """The hem's left and right end and how far it hangs down between them."""
    discs = [disc for pair in ends for disc in pair]
    left, right = min(discs), max(discs)
    return (left[0], left[1]), (right[0], right[1]), max(disc[1] for disc in discs)


def _folds(
    canvas: Canvas,
    body: Physique,
    colour: str | Colour,
    span: tuple[Point, list[tuple[Disc, Disc]]],
    pleats: tuple[float, ...],
) -> None:
    """Long soft folds from the waist, that fan out to the hem."""
    waist, ends = span
    left, right, _ = _lowest(ends)
    size = body.size
    for share in pleats:
        end = between(left, right, share)
        start = (waist[0] + (share - 0.5) * 0.10 * size, waist[1] + 0.05 * size)
        far = hypot(end[0] - start[0], end[1] - start[1])
        middle = between(start, end, 0.5)
        bowed = (middle[0] + 0.05 * far * (share - 0.5), middle[1])
        width = 0.007 * size
        canvas.drawPath(
            smooth([start, bowed, (end[0], end[1] + 0.02 * size)], closed=False), body.toner.line(colour, width, 0.35)
        )


def _trim(canvas: Canvas, body: Physique, colour: str, ends: list[tuple[Disc, Disc]]) -> None:
    """A band of another colour along the hem."""
    discs = sorted(disc for pair in ends for disc in pair)
    points = [(x, y + 0.004 * body.size) for x, y, _ in discs]
    points = [
        (points[0][0] - 0.05 * body.size, points[0][1]),
        *points,
        (points[-1][0] + 0.05 * body.size, points[-1][1]),
    ]
    paint = skia.Paint(body.toner.pen(colour))
    paint.setStyle(skia.Paint.kStroke_Style)
    paint.setStrokeWidth(0.022 * body.size)
    canvas.drawPath(smooth(points, closed=False), paint)


def _front(canvas: Canvas, body: Physique, colour: str, ends: list[tuple[Disc, Disc]]) -> None:
    """A trim down the middle of the front, which turns with the body."""
    left, right, _ = _lowest(ends)
    yaw = body.bones.yaw
    facing = max(cos(yaw), 0.0)
    if facing <= 0.02:
        return
    ring = body.ring(0.2)
    start = ring.at(0.0)
    end = between(left, right, 0.5 + 0.5 * sin(min(max(yaw, -pi / 2), pi / 2)))
    half = 0.020 * body.size * facing
    low = end[1] + 0.03 * body.size
    corners = [
        (start[0] - half, start[1]),
        (start[0] + half, start[1]),
        (end[0] + 1.5 * half, low),
        (end[0] - 1.5 * half, low),
    ]
    body.toner.lay(canvas, polygon(corners), colour)
