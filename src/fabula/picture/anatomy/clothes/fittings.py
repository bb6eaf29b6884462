"""Fittings: collars, lapels, buttons, belts and pockets, laid upon the trunk."""

from math import cos, pi, sin

from fabula.picture.anatomy.clothes.cut import facing, neck_arc, strip
from fabula.picture.anatomy.physique import Physique
from fabula.picture.colour import from_hex, lightness, shade
from fabula.picture.ink import Point, polygon, skia
from fabula.picture.stage import Canvas


def buttons(
    canvas: Canvas, body: Physique, levels: tuple[float, ...], loose: float, angle: float = 0.0, colour: str = ""
) -> None:
    """Buttons down the trunk at an angle from its front; `loose` in shares of the height."""
    own = from_hex(body.sheet.top)
    tone = from_hex(colour) if colour else shade(own, 0.20 if lightness(own) < 0.6 else -0.22)
    for level in levels:
        front = facing(body, level, angle)
        if front > 0.05:
            x, y = body.ring(level, loose * body.size).at(angle)
            high = 0.0075 * body.size
            canvas.drawOval(
                skia.Rect.MakeLTRB(x - high * front, y - high, x + high * front, y + high), body.toner.lit(tone)
            )


def placket(canvas: Canvas, body: Physique, colour: str, loose: float) -> None:
    """The edge of a shirt's front."""
    edge = strip(body, 0.11, (-0.1, 0.2, 0.5, 0.8, 1.0), 0.018, loose * body.size)
    canvas.drawPath(edge, body.toner.line(colour, 0.001 * body.size, 0.5))


def belt(canvas: Canvas, body: Physique, level: float, colour: str, loose: float, *, buckle: bool = True) -> None:
    """A belt around a level, with a buckle in front."""
    wide = loose * body.size
    tone = shade(from_hex(colour), -0.05)
    body.toner.lay(canvas, _around(body, level, 0.045, wide), tone)
    if buckle and facing(body, level, 0.0) > 0.0:
        metal = strip(body, 0.0, (level - 0.04, level + 0.04), 0.16, wide)
        canvas.drawPath(metal, body.toner.lit("#e2bd62"))
        body.toner.lay(canvas, strip(body, 0.0, (level - 0.018, level + 0.018), 0.09, wide), tone)


def _around(body: Physique, level: float, half: float, wide: float) -> "skia.Path":
    """A band around the trunk whose edges sag in front as the lens looks down on them."""
    low, high = body.ring(level - half, wide * 1.3), body.ring(level + half, wide * 1.3)
    angles = [-pi / 2 - low.yaw + pi * i / 8 for i in range(9)]
    return polygon([*(high.at(a) for a in angles), *(low.at(a) for a in reversed(angles))])


def pocket(canvas: Canvas, body: Physique, angle: float, level: float, loose: float) -> None:
    """The slit of a pocket."""
    slit = strip(body, angle, (level, level + 0.035), 0.22, loose * body.size)
    canvas.drawPath(slit, body.toner.flat(body.sheet.top))


def open_front(
    canvas: Canvas, body: Physique, widths: tuple[float, float], colour: str, fit: tuple[float, float]
) -> None:
    """What is worn below an open front; half `widths` in radians at its lower and upper end, `fit` = (loose, end)."""
    loose, end = fit
    low, high = widths
    levels = tuple(end - 0.1 + (1.12 - end) * i / 5 for i in range(6))
    one: list[Point] = []
    other: list[Point] = []
    for i, level in enumerate(levels):
        half = low + (high - low) * i / 5
        ring = body.ring(level, loose * body.size)
        for side, points in ((-1, one), (1, other)):
            angle = min(max(side * half + ring.yaw, -pi / 2), pi / 2) - ring.yaw
            points.append(ring.at(angle))
    path = polygon([*one, *reversed(other)])
    body.toner.lay(canvas, path, colour)
    for edge in (one, other):
        canvas.drawPath(polygon(edge, closed=False), body.toner.line(body.sheet.top, 0.005 * body.size, 0.8))


def points_of_collar(canvas: Canvas, body: Physique, colour: str) -> None:
    """A shirt's turned-down collar: two leaves that meet before the throat."""
    arc = neck_arc(body, 0.047, 0.030, 0.005)
    size, yaw = body.size, body.ring(1.0).yaw
    for side, half in ((-1, arc[:4]), (1, arc[:2:-1])):
        turn = side * sin(yaw)
        if turn < -0.92:
            continue
        tip = (half[3][0] + side * 0.026 * size * cos(yaw), half[3][1] + 0.034 * size)
        under = (half[0][0] + side * 0.006 * size, half[0][1] + 0.030 * size)
        leaf = polygon([half[0], half[1], half[2], half[3], tip, under])
        body.toner.fill(canvas, leaf, colour, 0.006 * size, 0.003 * size)


def lapels(canvas: Canvas, body: Physique, colour: str, low: float, loose: float) -> None:
    """The turned-back edges of a jacket, from the neck down to a level."""
    size, wide = body.size, loose * body.size
    arc = neck_arc(body, 0.056, 0.020, 0.006)
    for side, start in ((-1, arc[0]), (1, arc[-1])):
        ring = body.ring(0.84, wide)
        angles = [min(max(side * a + ring.yaw, -pi / 2), pi / 2) - ring.yaw for a in (0.42, 0.92, 0.70)]
        end = body.ring(low, wide).at(min(max(side * 0.06 + ring.yaw, -pi / 2), pi / 2) - ring.yaw)
        inner, outer = ring.at(angles[0]), ring.at(angles[1])
        notch = body.ring(0.90, wide).at(angles[2])
        leaf = polygon([start, inner, end, outer, notch, (start[0] + side * 0.014 * size, start[1] + 0.016 * size)])
        body.toner.lay(canvas, leaf, shade(from_hex(colour), 0.035))
        edge = polygon([end, outer, notch], closed=False)
        canvas.drawPath(edge, body.toner.line(colour, 0.005 * size, 0.8))
