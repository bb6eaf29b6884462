"""Crowns and wreaths: what sits in the hair and leaves it to be seen."""

from math import cos, pi, radians, sin

from fabula.picture.anatomy import gloss
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.lines import blade, trace
from fabula.picture.anatomy.mane import Mane, Volume, mane
from fabula.picture.anatomy.wear.millinery import cloth, flat
from fabula.picture.ink import Point, skia
from fabula.picture.stage import Canvas

_GOLD = "#e9b949"
_RING = Volume(0.15, 0.2, 0.17, low=6.0)
_PETALS = ("accent", "#fff3ea", "#f7c86a")
_LEAF = "#5f8f4e"
_HEART = "#f6cf5a"


def _ring(mass: Mane, y: float, flare: float, angles: list[float]) -> list[Point]:
    wide, _, deep = mass.axes
    girth = mass.girth(-0.58)
    return [
        mass.skull.through(
            flare * wide * girth * sin(radians(a)),
            y - 0.05 * cos(radians(a)) + 0.1,
            flare * deep * girth * cos(radians(a)),
        )[:2]
        for a in angles
    ]


def crown(canvas: Canvas, head: Head) -> None:
    """A golden crown with jewels in the accent."""
    light = head.light
    mass = mane(head.skull, _RING)
    left, right = mass.edge - 180, mass.edge
    angles = [left + (right - left) * step / 14 for step in range(15)]
    path = skia.Path()
    base = [(x, y + 0.07 * sin(pi * i / 14)) for i, (x, y) in enumerate(_ring(mass, -0.66, 1.0, angles))]
    trace(path, base)
    for point in _zigzag(mass, left, right):
        path.lineTo(*point)
    path.close()
    gloss.shadow(canvas, head, path, 0.06)
    cloth(light, _GOLD, round(mass.axes[0], 1)).lay(canvas, path)
    lower = [(x, y - 0.05) for x, y in base]
    canvas.drawPath(blade(lower, [0.0, *[0.05] * 13, 0.0]), flat(light, _GOLD, "lit"))
    canvas.drawPath(blade(base, [0.0, *[0.035] * 13, 0.0]), flat(light, _GOLD, "dark"))
    for angle in range(-150, 181, 30):
        facing = max(mass.facing(angle), 0.0)
        if facing > 0.02:
            x, y = _ring(mass, -0.76, 1.02, [angle])[0]
            y += 0.07 * facing
            half = 0.062 * facing
            canvas.drawOval(
                skia.Rect.MakeLTRB(x - half, y - 0.065, x + half, y + 0.065), flat(light, head.sheet.accent, "base")
            )
            canvas.drawCircle(x + 0.3 * half, y - 0.025, 0.3 * half, flat(light, head.sheet.accent, "edge"))


def _zigzag(mass: Mane, left: float, right: float) -> list[Point]:
    """The crown's points from right to left; they are fixed to the head and turn with it."""
    found = [_ring(mass, _tip_height(right), 1.06, [right])[0]]
    for step in range(23, -24, -1):
        angle = step * 15.0 / 2 * 1.0
        if left < angle < right:
            found.append(_ring(mass, _tip_height(angle), 1.06, [angle])[0])
    found.append(_ring(mass, _tip_height(left), 1.06, [left])[0])
    return found


def _tip_height(angle: float) -> float:
    """How high the crown is at an angle: a point every 30 degrees, rounded valleys between."""
    share = abs(((angle + 15) % 30) / 15 - 1)
    return -0.86 - 0.30 * (1.0 - share)


def flowers(canvas: Canvas, head: Head) -> None:
    """A wreath of flowers in the accent and white."""
    mass = mane(head.skull, _RING)
    for angle in range(-172, 180, 16):
        facing = min(max(mass.facing(angle) + 0.12, 0.0) * 2.2, 1.0)
        if facing > 0.03:
            x, y = _ring(mass, -0.70, 1.03, [angle])[0]
            _leaf(canvas, head, (x, y), 0.15 * facing, angle)
    for index, angle in enumerate(range(-180, 180, 30)):
        facing = min(max(mass.facing(angle) + 0.1, 0.0) * 2.0, 1.0)
        if facing > 0.03:
            x, y = _ring(mass, -0.70, 1.06, [angle])[0]
            y += 0.05 * max(mass.facing(angle), 0.0)
            size = (0.15, 0.115, 0.125)[index % 3]
            _flower(canvas, head, (x, y), size * (0.4 + 0.6 * facing), facing, _PETALS[index % 3], 0.5 * index)


def _leaf(canvas: Canvas, head: Head, at: Point, size: float, angle: float) -> None:
    way = -0.5 if (angle // 16) % 2 else 0.55
    tip = (at[0] + 1.3 * size * sin(way * 2), at[1] + size * (0.9 if way < 0 else -0.9))
    middle = ((at[0] + tip[0]) / 2, (at[1] + tip[1]) / 2)
    canvas.drawPath(blade([at, middle, tip], [0.3 * size, 0.75 * size, 0.0]), flat(head.light, _LEAF, "base"))


def _flower(canvas: Canvas, head: Head, at: Point, size: float, wide: float, colour: str, turn: float) -> None:
    light, own = head.light, head.sheet.accent if colour == "accent" else colour
    canvas.save()
    canvas.translate(*at)
    canvas.scale(0.45 + 0.55 * wide, 1)
    petals = skia.Path()
    for petal in range(5):
        angle = turn + petal * 2 * pi / 5
        petals.addCircle(0.58 * size * cos(angle), 0.58 * size * sin(angle), 0.52 * size)
    canvas.drawPath(petals, flat(light, own, "base"))
    canvas.drawCircle(0.16 * size * light.side, -0.2 * size, 0.55 * size, flat(light, own, "lit", 0.55))
    canvas.drawCircle(0, 0, 0.3 * size, flat(light, _HEART, "base"))
    canvas.restore()
