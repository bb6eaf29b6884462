"""Dog: a cheerful dog with a curled tail and hanging ears."""

from fabula.picture.brushes import animals, herd
from fabula.picture.colour import from_hex
from fabula.picture.stage import Live
from fabula.picture.subjects import Part

TALL = 0.9
"""Metres above the ground."""

_BUILD = animals.Build(
    length=0.84,
    depth=0.5,
    neck=(0.26, 0.62, 0.165),
    head=(0.195, 0.135, 0.105),
    ears="round",
    tail="whip",
    legs=(0.1, 0.056),
    coat=from_hex("#b98150"),
    belly=from_hex("#efe0c4"),
    dark=from_hex("#8a5c3a"),
    tilt=0.08,
)


def play(part: Part) -> tuple[Live, ...]:
    """One or several, walking unless the text has them run, sit, stand or graze."""
    return herd.cast(part, _BUILD, 0.62, 1.15)
