"""Masses: the rounded volumes that an animal's head is modelled from; their outlines turn with its skull."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import asin, atan2, cos, hypot, pi, sin
from typing import NamedTuple

from fabula.picture.anatomy.skull import Skull, Spot
from fabula.picture.ink import Point, skia

_ROUND = tuple((cos(2 * pi * i / 24), sin(2 * pi * i / 24)) for i in range(24))


class Slice(NamedTuple):
    """A level cut through a head at y: half its width, half its depth, and how far ahead its middle is, head units."""

    y: float
    width: float
    depth: float
    ahead: float = 0.0


class Ball(NamedTuple):
    """An ellipsoid on the head: its middle (z toward the face's front) and its half axes, head units."""

    x: float
    y: float
    z: float
    width: float
    height: float
    depth: float


@dataclass(frozen=True)
class Poll(Skull):
    """A skull that nods about its own ears before it is turned, so that both eyes stay level in a turned, bent head."""

    def through(self, x: float, y: float, z: float) -> Spot:
        """A place beside the surface, z toward the face's own front."""
        cy, sy, cp, sp = self._turn
        y, z = y * cp + z * sp, z * cp - y * sp
        return Spot(x * cy + z * sy, y, z * cy - x * sy)


@dataclass(frozen=True)
class Mass:
    """A head as a stack of level cuts, from the crown down, on a turned skull."""

    slices: tuple[Slice, ...]
    skull: Skull

    def row(self, y: float) -> tuple[float, float, float]:
        """Half the width, half the depth and the middle's z at a height."""
        above = self.slices[0]
        if y <= above.y:
            return above[1:]
        for below in self.slices[1:]:
            if y <= below.y:
                share = (y - above.y) / (below.y - above.y)
                wide, deep, ahead = (a + (b - a) * share for a, b in zip(above[1:], below[1:], strict=True))
                return wide, deep, ahead
            above = below
        return above[1:]

    def on(self, u: float, y: float, lift: float = 0.0) -> Point:
        """Where a place of the surface is seen; what is turned away lies on the outline, what stands off (|u| wider
        than the head, or `lift`) stands off it there, too.
        """
        wide, deep, ahead = self.row(y)
        cy, sy, _, _ = self._turn
        excess = abs(u) - wide
        side = 1.0 if u >= 0 else -1.0
        angle = asin(u / wide) if excess < 0 else side * pi / 2
        limb = atan2(wide * cy, deep * sy)
        angle = min(max(angle, limb - pi), limb)
        wide, deep = wide + lift, deep + lift
        x, z = wide * sin(angle), ahead + deep * cos(angle)
        spot = self.skull.through(x, y, z)
        if excess <= 0:
            return spot.x, spot.y
        return spot.x + side * excess * (0.45 + 0.55 * cy), spot.y

    @cached_property
    def _turn(self) -> tuple[float, float, float, float]:
        yaw, pitch = self.skull.yaw, self.skull.pitch
        return cos(yaw), sin(yaw), cos(pitch), sin(pitch)

    def outline(self) -> list[Point]:
        """The silhouette as seen now, from the crown down the right and up the left."""
        cy, sy, cp, sp = self._turn
        right, left = [], []
        for y, wide, deep, ahead in self.slices:
            half = hypot(wide * cy, deep * sy)
            middle = ahead * sy
            level = y * (0.35 + 0.65 * cp) + ahead * sp
            right.append((middle + half, level))
            left.append((middle - half, level))
        crown, jaw = right[0][0] - left[0][0], right[-1][0] - left[-1][0]
        top = ((right[0][0] + left[0][0]) / 2, right[0][1] - 0.045 * crown)
        low = ((right[-1][0] + left[-1][0]) / 2, right[-1][1] + 0.06 * jaw)
        return [top, *right, low, *left[::-1]]

    @cached_property
    def path(self) -> "skia.Path":
        """The silhouette as a smooth path."""
        return smooth(self.outline())


def outline_of(ball: Ball, skull: Skull) -> list[Point]:
    """The outline of a ball as seen now, a ring of places."""
    middle = skull.through(ball.x, ball.y, ball.z)
    cy, sy, cp, sp = cos(skull.yaw), sin(skull.yaw), cos(skull.pitch), sin(skull.pitch)
    wide = hypot(ball.width * cy, hypot(ball.depth * cp, ball.height * sp) * sy)
    tall = hypot(ball.height * cp, ball.depth * sp)
    return [(middle.x + wide * c, middle.y + tall * s) for c, s in _ROUND]


def hull(balls: Sequence[Ball], skull: Skull) -> "skia.Path":
    """The skin stretched around balls, as a smooth path."""
    return smooth(_around([place for ball in balls for place in outline_of(ball, skull)]))


def _around(places: list[Point]) -> list[Point]:
    """The convex hull of places, counter-clockwise, without places that lie closer than a hair."""
    places = sorted(places)
    chains: list[list[Point]] = []
    for row in (places, places[::-1]):
        chain: list[Point] = []
        for p in row:
            while len(chain) > 1 and _turns(chain[-2], chain[-1], p) <= 1e-9:
                chain.pop()
            chain.append(p)
        chains.append(chain[:-1])
    ring = chains[0] + chains[1]
    return _with_long_edges_split(ring)


def _turns(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _with_long_edges_split(ring: list[Point]) -> list[Point]:
    """The ring with places on its long edges, near their ends, so that a smooth path keeps them straight."""
    split = []
    for i, p in enumerate(ring):
        q = ring[(i + 1) % len(ring)]
        split.append(p)
        far = hypot(q[0] - p[0], q[1] - p[1])
        if far > 0.12:
            near = 0.05 / far
            split.append((p[0] + (q[0] - p[0]) * near, p[1] + (q[1] - p[1]) * near))
            split.append((q[0] - (q[0] - p[0]) * near, q[1] - (q[1] - p[1]) * near))
    return split


def smooth(points: Sequence[Point], corners: Collection[int] = (), *, closed: bool = True) -> "skia.Path":
    """A path that flows through points; those whose index is in `corners` stay sharp."""
    path = skia.Path()
    count = len(points)
    path.moveTo(*points[0])
    last = count if closed else count - 1
    for i in range(last):
        a, b = points[i], points[(i + 1) % count]
        before = points[i - 1] if closed or i else a
        after = points[(i + 2) % count] if closed or i + 2 < count else b
        bent_a = 0.0 if i in corners else 1 / 6
        bent_b = 0.0 if (i + 1) % count in corners else 1 / 6
        path.cubicTo(
            a[0] + (b[0] - before[0]) * bent_a,
            a[1] + (b[1] - before[1]) * bent_a,
            b[0] - (after[0] - a[0]) * bent_b,
            b[1] - (after[1] - a[1]) * bent_b,
            *b,
        )
    if closed:
        path.close()
    return path


@lru_cache(maxsize=64)
def mirrored(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """The points of a right half with those of the left half after them, as a ring; x must not be negative."""
    return points + tuple((-x, y) for x, y in reversed(points) if x > 0)
