"""Goat: a bearded goat with swept horns."""

from fabula.picture.brushes import animals, herd
from fabula.picture.colour import from_hex
from fabula.picture.stage import Live
from fabula.picture.subjects import Part

HOME = ("mountains", "day")
"""Where and when it is met, for the sheet of all subjects."""

TALL = 1.3
"""Metres above the ground."""

_BUILD = animals.Build(
    length=0.86,
    depth=0.5,
    neck=(0.36, 0.6, 0.14),
    head=(0.125, 0.15, 0.075),
    ears="side",
    tail="flag",
    legs=(0.085, 0.042),
    coat=from_hex("#cfc3b2"),
    belly=from_hex("#efe8da"),
    dark=from_hex("#5a4c44"),
    horns="goat",
    tilt=0.4,
    feet="hoof",
    beard=True,
)


def play(part: Part) -> tuple[Live, ...]:
    """One or several, walking unless the text has them run, sit, sleep, stand or graze."""
    return herd.cast(part, _BUILD, 0.85, 0.85)
