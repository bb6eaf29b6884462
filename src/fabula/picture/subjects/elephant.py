"""Elephant: a grey elephant with swinging trunk, tusks and great ears."""

from fabula.picture.brushes import animals, herd
from fabula.picture.colour import from_hex
from fabula.picture.stage import Live
from fabula.picture.subjects import Part

TALL = 3.2
"""Metres above the ground."""

_BUILD = animals.Build(
    length=0.86,
    depth=0.62,
    neck=(0.2, 0.72, 0.26),
    head=(0.21, 0.02, 0.14),
    ears="flap",
    tail="tuft",
    legs=(0.15, 0.115),
    coat=from_hex("#8b8790"),
    belly=from_hex("#a39c9c"),
    dark=from_hex("#6a6670"),
    eye=0.5,
    tilt=0.1,
    rump=0.94,
    flank=0.95,
    hock=0.2,
    feet="pad",
    nose=False,
    proboscis=True,
    tusks=True,
)


def play(part: Part) -> tuple[Live, ...]:
    """One or several, walking unless the text has them run, sit, sleep, stand or graze."""
    return herd.cast(part, _BUILD, 2.35, 0.5)
