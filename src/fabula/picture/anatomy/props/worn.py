"""Worn: a scarf around the neck and a backpack with its straps, by the sheet."""

from math import cos, pi, sin

from fabula.picture.anatomy.clothes.cut import facing, neck_arc, strip, stroked
from fabula.picture.anatomy.outline import smooth
from fabula.picture.anatomy.physique import Physique
from fabula.picture.colour import from_hex, shade
from fabula.picture.ink import polygon
from fabula.picture.stage import Canvas


def behind(canvas: Canvas, body: Physique) -> None:
    """A backpack that is behind the trunk."""
    if body.sheet.prop == "backpack" and cos(body.bones.chest_yaw) > -0.1:
        _pack(canvas, body)


def over(canvas: Canvas, body: Physique) -> None:
    """Straps, a backpack seen from behind, a scarf."""
    if body.sheet.prop == "backpack":
        cloth = shade(from_hex(body.sheet.accent), -0.06)
        for angle in (-0.72, 0.72):
            if facing(body, 0.8, angle) > -0.2:
                canvas.drawPath(
                    strip(body, angle, (0.45, 0.6, 0.8, 0.98), 0.13, 0.012 * body.size), body.toner.pen(cloth)
                )
        if cos(body.bones.chest_yaw) <= -0.1:
            _pack(canvas, body)
    if body.sheet.prop == "scarf":
        _scarf(canvas, body)


def _pack(canvas: Canvas, body: Physique) -> None:
    size, colour = body.size, body.sheet.accent
    points = []
    for level, wide, deep in ((0.12, 0.95, 2.2), (0.35, 1.0, 2.5), (0.7, 0.95, 2.2), (0.92, 0.7, 1.5)):
        ring = body.ring(level)
        back = ring.joint(pi, deep)
        half = 0.085 * size * wide * abs(cos(ring.yaw)) + 0.055 * size * abs(sin(ring.yaw))
        points.append((*back.seen, half))
    path = smooth([*((x - h, y) for x, y, h in points), *((x + h, y) for x, y, h in reversed(points))])
    body.toner.fill(canvas, path, colour, 0.022 * size)
    x, y, half = points[1]
    pocket = polygon(
        [
            (x - 0.7 * half, y - 0.03 * size),
            (x + 0.7 * half, y - 0.03 * size),
            (x + 0.65 * half, y + 0.06 * size),
            (x - 0.65 * half, y + 0.06 * size),
        ]
    )
    canvas.drawPath(pocket, body.toner.flat(colour))


def _scarf(canvas: Canvas, body: Physique) -> None:
    size, colour = body.size, body.sheet.accent
    if facing(body, 0.7, 0.35) > -0.3:
        end = strip(body, 0.42, (0.42, 0.6, 0.8, 0.98), 0.22, 0.016 * size)
        body.toner.fill(canvas, end, colour, 0.010 * size, 0.005 * size)
        fringe = strip(body, 0.42, (0.42, 0.46), 0.22, 0.016 * size)
        canvas.drawPath(fringe, body.toner.lit(colour))
    for wide, drop, up in ((0.060, 0.030, 0.000), (0.054, 0.024, 0.020)):
        ring = smooth(neck_arc(body, wide, drop, up), closed=False)
        canvas.drawPath(ring, stroked(body.toner.flat(colour), 0.037 * size))
        canvas.drawPath(ring, stroked(body.toner.pen(colour), 0.031 * size))
