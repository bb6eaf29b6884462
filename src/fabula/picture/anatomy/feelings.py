"""Feelings: what an animal's ears, tail and brows read from its face."""

from math import sin
from typing import NamedTuple

from fabula.film import Face


class Feeling(NamedTuple):
    """What a face says to the rest of the animal.

    `perk` -1 (ears down and back) to 1 (straight up), `cross` 0 to 1 anger, `grief` 0 to 1, `joy` -1 to 1,
    `startle` 0 to 1, `brow` -1 to 1 raised.
    """

    perk: float
    cross: float
    grief: float
    joy: float
    startle: float
    brow: float


def feeling_of(face: Face) -> Feeling:
    """The feeling of a face; a continuous function of it."""
    brow = (face.brow_left + face.brow_right) / 2
    cross, grief = _share(-face.brow_tilt), _share(face.brow_tilt)
    startle = _share(((face.lid_left + face.lid_right) / 2 - 1.0) / 0.38)
    down = 0.95 * grief + 0.75 * cross + 0.3 * _share(-face.smile)
    perk = 0.1 + 0.55 * brow + 0.45 * startle * (1 - grief) + 0.2 * _share(face.smile) - down
    return Feeling(min(max(perk, -1.0), 1.0), cross, grief, min(max(face.smile, -1.0), 1.0), startle, brow)


def flick(seconds: float, phase: float) -> float:
    """A small quick twitch now and then, 0 to 1; a continuous function of time in seconds."""
    beat = max(sin(0.83 * seconds + phase), 0.0) ** 24
    return beat * (0.5 + 0.5 * sin(19.0 * seconds))


def _share(value: float) -> float:
    return min(max(value, 0.0), 1.0)
