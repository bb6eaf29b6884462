"""Fox: a red fox with black legs and a white-tipped brush."""

from fabula.picture.brushes import animals, herd
from fabula.picture.colour import from_hex
from fabula.picture.stage import Live
from fabula.picture.subjects import Part

TALL = 0.7
"""Metres above the ground."""

_BUILD = animals.Build(
    length=1.08,
    depth=0.40,
    neck=(0.32, 0.78, 0.125),
    head=(0.15, 0.19, 0.06),
    ears="pointed",
    tail="brush",
    legs=(0.075, 0.038),
    coat=from_hex("#d9692e"),
    belly=from_hex("#f4e6d4"),
    dark=from_hex("#3a2a2a"),
    socks=True,
)


def play(part: Part) -> tuple[Live, ...]:
    """One or several, walking unless the text has them run, sit, stand or graze."""
    return herd.cast(part, _BUILD, 0.56, 1.1)
