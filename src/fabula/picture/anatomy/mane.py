"""The mane: a mass of hair around a skull, which turns with it, and the outlines that it is seen by."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from math import asin, atan2, cos, degrees, pi, radians, sin, sqrt

from fabula.picture.anatomy.lines import trace
from fabula.picture.anatomy.skull import Skull, Spot
from fabula.picture.ink import Point, skia

Knot = tuple[float, float, float]
"""A place of a hairline: degrees around the head (0 the face, 90 the picture's right, 180 the back), y, and how far it
lies off the skull, 0 on the skin to 1 on the mass."""

_CROWN_STEPS = 6


@dataclass(frozen=True)
class Volume:
    """How far hair stands off the skull, in head units: at the sides, on top and at the back.

    `low` is how far below the middle it would close to a ball: small tucks it in at the nape, large hangs straight.
    """

    side: float = 0.06
    top: float = 0.08
    back: float = 0.08
    low: float = 1.3


@dataclass(frozen=True)
class Mane:
    """A volume around a turned skull. Angles are degrees around the head, y is down, all in head units."""

    skull: Skull
    volume: Volume

    @cached_property
    def axes(self) -> tuple[float, float, float]:
        """Half width, height and depth of the mass."""
        skull, volume = self.skull, self.volume
        return skull.width + volume.side, skull.height + volume.top, skull.depth + volume.back

    @cached_property
    def edge(self) -> float:
        """The angle at which the mass is seen from the side on the picture's right; the left one is 180 less."""
        wide, _, deep = self.axes
        return degrees(atan2(wide * cos(self.skull.yaw), deep * sin(self.skull.yaw)))

    def facing(self, angle: float) -> float:
        """1 where the mass faces the lens, 0 at its edges, below that behind."""
        return sin(radians(self.edge - angle))

    def girth(self, y: float) -> float:
        """The share of its full girth at y."""
        reach = self.axes[1] if y < 0 else self.volume.low
        return sqrt(max(1.0 - (y / reach) ** 2, 0.0))

    def place(self, angle: float, y: float, off: float = 1.0) -> Spot:
        """Where a place on the mass is seen; `off` 0 lays it onto the skull, above 1 lifts it off the mass."""
        skull, volume = self.skull, self.volume
        turn, thick = radians(angle), max(off, 0.05)
        reach = skull.height + volume.top * thick if y < 0 else max(volume.low * thick, 1.06 * (1 - thick))
        girth = sqrt(max(1.0 - (y / reach) ** 2, 0.0)) if y < 0 else max(self.girth(y), 0.2)
        wide, deep = skull.width + volume.side * thick, skull.depth + volume.back * thick
        return skull.through(wide * girth * sin(turn), y, deep * girth * cos(turn))

    def side(self, side: int, y: float) -> Point:
        """The edge of the mass as seen at y, on the picture's right (1) or left (-1)."""
        skull, (wide, tall, deep) = self.skull, self.axes
        cy, sy, cp, sp = cos(skull.yaw), sin(skull.yaw), cos(skull.pitch), sin(skull.pitch)
        turn, girth = radians(self.edge), self.girth(y)
        x = wide * sin(turn) * cy + deep * cos(turn) * sy
        z = (deep * cos(turn) * cy - wide * sin(turn) * sy) * girth * side
        rise = sqrt((cp * tall) ** 2 + (sp * sp) * ((deep * cy) ** 2 + (wide * sy) ** 2)) / tall if y < 0 else cp
        return side * x * girth, y * rise + z * sp

    def dome(self, right: float, left: float, off_right: float = 1.0, off_left: float = 1.0) -> list[Point]:
        """The edge of the mass as seen, from y `right` on the right over the crown to y `left` on the left.

        Where an end is not all `off` the skull, the mass swells from there as a ball does.
        """
        up, down = self._rise(1, right, off_right), self._rise(-1, left, off_left)
        return [*up, *down[-2::-1]]

    def _rise(self, side: int, start: float, off: float) -> list[Point]:
        tall, under = self.axes[1], self.skull.height
        swelling = min(0.12 + 1.6 * self.volume.side, 0.6)
        heights = [start - swelling * share for share in (0.0, 0.08, 0.25, 0.55, 1.0)]
        last = heights[-1]
        if last > 0:
            heights += [last * 0.5, 0.0]
            last = 0.0
        first = degrees(asin(max(last / tall, -1.0)))
        steps = range(1, _CROWN_STEPS + 1)
        heights += [tall * sin(radians(first + (-90 - first) * step / _CROWN_STEPS)) for step in steps]
        found = []
        for y in heights:
            x, low = self.side(side, max(y, -tall))
            share = min(max((start - y) / swelling, 0.0), 1.0)
            thick = off + (1 - off) * sqrt(1 - (1 - share) ** 2)
            if thick < 1.0 and y > -0.97 * under:
                skin, _ = mane(self.skull, _SKIN).side(side, y)
                x = skin + (x - skin) * thick
            found.append((x, low))
        return found


_SKIN = Volume(0.0, 0.0, 0.0, low=1.3)


def bare(skull: Skull) -> Skull:
    """The skull without what only the face does, so that what is on the head stays as it is while the jaw moves."""
    return Skull(skull.width, skull.height, skull.depth, skull.yaw, skull.pitch)


@lru_cache(maxsize=64)
def mane(skull: Skull, volume: Volume) -> Mane:
    """The mass on a skull."""
    return Mane(bare(skull), volume)


@lru_cache(maxsize=64)
def cap(mass: Mane, line: tuple[Knot, ...]) -> "skia.Path":
    """What is seen of a mass above its hairline; the line goes once around the head, from -180 to 180 degrees."""
    path = skia.Path()
    trace(path, [mass.place(*knot)[:2] for knot in visible(mass, line)])
    trace(path, crest(mass, line), joined=True)
    path.close()
    return path


@lru_cache(maxsize=64)
def crest(mass: Mane, line: tuple[Knot, ...]) -> tuple[Point, ...]:
    """The outer edge of what is seen of a mass above its hairline, from its right end over the crown to the left."""
    seen = visible(mass, line)
    return tuple(mass.dome(seen[-1][1], seen[0][1], min(seen[-1][2], 1.0), min(seen[0][2], 1.0)))


def visible(mass: Mane, line: Sequence[Knot]) -> list[Knot]:
    """The part of a hairline that faces the lens, cut off exactly where it turns away."""
    right = mass.edge
    left = right - 180
    found: list[Knot] = []
    for one, two in pairwise(line):
        if one[0] < left < two[0]:
            found.append(_cut(one, two, left))
        if left <= one[0] <= right:
            found.append(one)
        if one[0] < right < two[0]:
            found.append(_cut(one, two, right))
    return found


def _cut(one: Knot, two: Knot, angle: float) -> Knot:
    share = (angle - one[0]) / (two[0] - one[0])
    return angle, one[1] + (two[1] - one[1]) * share, one[2] + (two[2] - one[2]) * share


def mirrored(half: Sequence[Knot]) -> tuple[Knot, ...]:
    """A whole hairline from its half on the picture's right, which starts at or after the middle of the forehead."""
    other = [(-angle, y, off) for angle, y, off in reversed(half) if angle > 0]
    return (*other, *half)


def hang(head_roll: float, seconds: float, below: float, phase: float = 0.0) -> float:
    """How far to the right hair hangs, `below` head units under its hold: a tilted head, and a breath of air."""
    breath = 0.02 * sin(1.15 * seconds + phase) + 0.012 * sin(2.3 * seconds + 1.7 * phase)
    return below * (sin(head_roll) + breath)


def curtain(
    mass: Mane, length: float, spread: float, bend: Sequence[float], tips: int = 5, wave: float = 0.0
) -> "skia.Path":
    """Hair that hangs behind the head down to y `length`, `spread` times as wide there, with `tips` ends.

    `bend` is how far it is moved to the right at its levels, evenly from the middle of the head to its ends; `wave` is
    the depth of its waves.
    """
    levels = len(bend)
    left: list[Point] = []
    right: list[Point] = []
    for step, aside in enumerate(bend):
        share = step / (levels - 1)
        y = share * length
        wide = 1.0 + (spread - 1.0) * share
        ripple = wave * sin(share * length * 4.6) * min(3 * share, 1.0)
        edge, other = mass.side(1, 0.0)[0] * wide, mass.side(-1, 0.0)[0] * wide
        back = -0.22 * mass.axes[2] * sin(mass.skull.yaw) * share
        right.append((edge + ripple + aside + back, y))
        left.append((other + ripple + aside + back, y))
    path = skia.Path()
    trace(path, [*mass.dome(0.0, 0.0)[::-1], *right[1:]])
    low, high = left[-1], right[-1]
    trace(path, _ends(high, low, tips), joined=True)
    trace(path, left[::-1], joined=True)
    path.close()
    return path


def _ends(start: Point, end: Point, tips: int) -> list[Point]:
    found = [start]
    for step in range(1, 2 * tips):
        share = step / (2 * tips)
        deep = 0.10 * sin(pi * share) + (0.07 if step % 2 else -0.03)
        found.append((start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share + deep))
    return [*found, end]
