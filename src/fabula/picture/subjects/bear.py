"""Bear: a heavy brown bear with a humped back and round ears."""

from fabula.picture.brushes import animals, herd
from fabula.picture.colour import from_hex
from fabula.picture.stage import Live
from fabula.picture.subjects import Part

HOME = ("forest", "day")
"""Where and when it is met, for the sheet of all subjects."""

TALL = 1.7
"""Metres above the ground."""

_BUILD = animals.Build(
    length=1.02,
    depth=0.66,
    neck=(0.26, 0.95, 0.27),
    head=(0.2, 0.15, 0.12),
    ears="disc",
    tail="stub",
    legs=(0.17, 0.115),
    coat=from_hex("#6f4a32"),
    belly=from_hex("#8a6344"),
    dark=from_hex("#4a3226"),
    eye=0.7,
    tilt=0.22,
    rump=0.97,
    flank=0.9,
    hock=0.5,
)


def play(part: Part) -> tuple[Live, ...]:
    """One or several, walking unless the text has them run, sit, sleep, stand or graze."""
    return herd.cast(part, _BUILD, 1.25, 0.62)
