"""Rims: where hats sit around the head, and what hair they leave to be seen."""

from functools import lru_cache

from fabula.picture.anatomy.fringe import both
from fabula.picture.anatomy.mane import Knot, Mane, Volume, mane, visible
from fabula.picture.anatomy.skull import Skull
from fabula.picture.ink import Point, polygon, skia

FIT = Volume(0.10, 0.14, 0.11, low=4.0)
"""The inside of a hat: the hair under it is pressed to this."""

_FAR = 9.0


def _rim(front: float, side: float, back: float) -> tuple[Knot, ...]:
    """A smooth line around the head at these heights."""
    steep = [(0.0, front), (30.0, front + 0.12 * (side - front)), (60.0, front + 0.5 * (side - front)), (90.0, side)]
    behind = [(120.0, side + 0.45 * (back - side)), (150.0, side + 0.85 * (back - side)), (180.0, back)]
    return both([(angle, y, 1.0) for angle, y in (*steep, *behind)])


LINES: dict[str, tuple[Knot, ...]] = {
    "cap": _rim(-0.50, -0.36, -0.20),
    "beanie": _rim(-0.46, -0.30, -0.16),
    "brimmed": _rim(-0.52, -0.44, -0.36),
    "wizard": _rim(-0.50, -0.42, -0.34),
}
"""The rims of the hats that hair disappears under: once around the head."""


@lru_cache(maxsize=64)
def covered(skull: Skull, hat: str) -> "skia.Path":
    """All above a hat's rim as seen, out to the picture's ends: where no hair is to be seen."""
    places = rim(mane(skull, FIT), LINES[hat])
    left, right = places[0], places[-1]
    corners = [(_FAR, right[1]), (_FAR, -_FAR), (-_FAR, -_FAR), (-_FAR, left[1])]
    path: skia.Path = polygon([*places, *corners])
    return path


def rim(mass: Mane, line: tuple[Knot, ...], lower: float = 0.0) -> list[Point]:
    """The part of a rim that is seen, from left to right, `lower` head units further down."""
    return [mass.place(angle, y + lower, off)[:2] for angle, y, off in visible(mass, line)]
