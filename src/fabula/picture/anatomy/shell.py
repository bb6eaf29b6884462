"""The shell: the head of a machine, a box with rounded edges that turns as a skull does."""

from dataclasses import dataclass
from functools import cached_property
from math import cos, pi, sin, sqrt

from fabula.picture.anatomy.forms import ring
from fabula.picture.anatomy.masses import Poll
from fabula.picture.anatomy.skull import Spot
from fabula.picture.ink import Point, skia

_CORNER = [(cos(pi / 2 * i / 5), sin(pi / 2 * i / 5)) for i in range(6)]


@dataclass(frozen=True)
class Shell(Poll):
    """A rounded box of half sides `width`, `height`, `depth` with edges of `radius`, head units; turned by radians."""

    radius: float = 0.34

    def at(self, u: float, v: float, lift: float = 0.0) -> Spot:
        """The place (u, v) on the shell's front; what is turned away lies on its outline."""
        radius = self.radius
        over_x = max(abs(u) - (self.width - radius), 0.0) / radius
        over_y = max(abs(v) - (self.height - radius), 0.0) / radius
        deep = sqrt(max(1.0 - over_x**2 - over_y**2, 0.0))
        cy, sy, _, _ = self._turn
        facing = deep * cy - (over_x if u > 0 else -over_x) * sy
        spot = self.through(u, v, self.depth - radius + radius * deep + lift)
        high = min(max(spot.y, -self.tall), self.tall)
        away = min(max(abs(high) - (self.tall - radius), 0.0) / radius, 1.0)
        limb = self.half - radius + radius * sqrt(1 - away**2)
        if facing >= 0 or over_x == 0:
            return Spot(min(max(spot.x, -limb), limb), high, facing)
        return Spot(limb if u > 0 else -limb, high, facing)

    @property
    def half(self) -> float:
        """Half the width of the shell as seen now."""
        cy, sy = self._turn[:2]
        return (self.width - self.radius) * abs(cy) + (self.depth - self.radius) * _soft(sy) + self.radius

    @cached_property
    def tall(self) -> float:
        """Half the height of the shell as seen now."""
        cp, sp = self._turn[2:]
        return (self.height - self.radius) * abs(cp) + (self.depth - self.radius) * _soft(sp) + self.radius

    def outline(self) -> "skia.Path":
        """The shell against the background."""
        path = skia.Path()
        box = skia.Rect.MakeLTRB(-self.half, -self.tall, self.half, self.tall)
        path.addRRect(skia.RRect.MakeRectXY(box, self.radius, self.radius))
        return path

    def patch(self, middle: Point, half: Point, corner: float, lift: float = 0.0) -> "skia.Path":
        """A plate with round corners on the shell's front: its middle and half sides as seen from the front."""
        (x, y), (wide, high) = middle, half
        corner = min(corner, wide, high)
        places: list[Point] = []
        for right, down in ((1, 1), (-1, 1), (-1, -1), (1, -1)):
            arc = _CORNER if right == down else _CORNER[::-1]
            places += [
                (x + right * (wide - corner + corner * c), y + down * (high - corner + corner * s)) for c, s in arc
            ]
            # the long sides bend with the shell
            places += _bridge(places[-1], (right, down), (x, y), (wide - corner, high - corner))
        return ring([self.at(u, v, lift)[:2] for u, v in places])


def _bridge(start: Point, corner: tuple[int, int], middle: Point, flat: Point) -> list[Point]:
    """Places on the way to the next corner, clockwise."""
    right, down = corner
    if right == down:
        end = middle[0] - right * flat[0]
        return [(start[0] + (end - start[0]) * t / 5, start[1]) for t in range(1, 5)]
    end = middle[1] - down * flat[1]
    return [(start[0], start[1] + (end - start[1]) * t / 5) for t in range(1, 5)]


def _soft(value: float) -> float:
    """The absolute value without its kink, and never less than it."""
    return sqrt(value * value + 4e-4)
