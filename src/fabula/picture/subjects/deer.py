"""Deer: a stag with branching antlers."""

from fabula.picture.brushes import animals, herd
from fabula.picture.colour import from_hex
from fabula.picture.stage import Live
from fabula.picture.subjects import Part

HOME = ("forest", "day")
"""Where and when it is met, for the sheet of all subjects."""

TALL = 1.7
"""Metres above the ground."""

_BUILD = animals.Build(
    length=0.92,
    depth=0.42,
    neck=(0.50, 0.38, 0.115),
    head=(0.105, 0.17, 0.058),
    ears="long",
    tail="flag",
    legs=(0.082, 0.034),
    coat=from_hex("#a4693f"),
    belly=from_hex("#ead6b8"),
    dark=from_hex("#5f4030"),
    socks=True,
    horns="antlers",
    feet="hoof",
    tilt=0.22,
)


def play(part: Part) -> tuple[Live, ...]:
    """One or several, walking unless the text has them run, sit, stand or graze."""
    return herd.cast(part, _BUILD, 1.15, 0.8)
