"""Tiger: a striped tiger that walks softly."""

from fabula.picture.brushes import animals, herd
from fabula.picture.colour import from_hex
from fabula.picture.stage import Live
from fabula.picture.subjects import Part

TALL = 1.4
"""Metres above the ground."""

_BUILD = animals.Build(
    length=1.2,
    depth=0.46,
    neck=(0.24, 0.85, 0.165),
    head=(0.175, 0.085, 0.105),
    ears="disc",
    tail="whip",
    legs=(0.11, 0.065),
    coat=from_hex("#df8a3a"),
    belly=from_hex("#f3e4cc"),
    dark=from_hex("#2f2622"),
    eye=0.8,
    coat_kind="stripes",
    tilt=0.15,
    flank=0.78,
)


def play(part: Part) -> tuple[Live, ...]:
    """One or several, walking unless the text has them run, sit, sleep, stand or graze."""
    return herd.cast(part, _BUILD, 1.0, 0.75)
