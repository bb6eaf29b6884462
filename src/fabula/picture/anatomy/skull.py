"""The skull: a face is drawn as seen from the front, and the skull turns every place of it with the head."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import cos, sin, sqrt
from typing import NamedTuple


class Spot(NamedTuple):
    """A place on the head as seen: x right, y down, in head units; `front` 1 faces the lens, below 0 is turned away."""

    x: float
    y: float
    front: float


@dataclass(frozen=True)
class Skull:
    """A head of half axes `width`, `height`, `depth` in head units (1 is half the head's height), turned by radians.

    Roll is the canvas' business. A place is given as seen from the front: u to the picture's right, v down,
    -1 to 1 over the head; `lift` raises it off the surface (a nose, a muzzle, a brow ridge).
    """

    width: float = 0.82
    height: float = 1.0
    depth: float = 0.9
    yaw: float = 0.0
    pitch: float = 0.0

    @cached_property
    def _turn(self) -> tuple[float, float, float, float]:
        return cos(self.yaw), sin(self.yaw), cos(self.pitch), sin(self.pitch)

    def at(self, u: float, v: float, lift: float = 0.0) -> Spot:
        """The place (u, v) on the turned head."""
        cy, sy, cp, sp = self._turn
        inside = 1.0 - (u / self.width) ** 2 - (v / self.height) ** 2
        z = self.depth * sqrt(inside) if inside > 0 else 0.0
        front = z / self.depth
        z += lift
        x, z = u * cy + z * sy, z * cy - u * sy
        facing = front * cy - (u / self.width) * sy
        return Spot(x, v * cp + z * sp, facing)

    def through(self, x: float, y: float, z: float) -> Spot:
        """A place beside the surface, z toward the face's own front: hair, ears, hats; front is its depth now."""
        cy, sy, cp, sp = self._turn
        x, z = x * cy + z * sy, z * cy - x * sy
        return Spot(x, y * cp + z * sp, z * cp - y * sp)

    def line(self, places: Sequence[tuple[float, float]], lift: float = 0.0) -> list[tuple[float, float]]:
        """Many places at once, without their fronts."""
        return [self.at(u, v, lift)[:2] for u, v in places]

    @property
    def half(self) -> float:
        """Half the width of the head as seen now."""
        cy, sy = self._turn[:2]
        return sqrt((self.width * cy) ** 2 + (self.depth * sy) ** 2)
