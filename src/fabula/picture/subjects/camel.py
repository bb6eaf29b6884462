"""Camel: a camel with one hump or two, its head held high."""

from fabula.picture.brushes import animals, herd
from fabula.picture.colour import from_hex
from fabula.picture.stage import Live
from fabula.picture.subjects import Part

HOME = ("desert", "day")
"""Where and when it is met, for the sheet of all subjects."""

TALL = 2.5
"""Metres above the ground."""

_BUILD = animals.Build(
    length=0.86,
    depth=0.46,
    neck=(0.56, 0.78, 0.13),
    head=(0.095, 0.14, 0.066),
    ears="short",
    tail="tuft",
    legs=(0.09, 0.042),
    coat=from_hex("#c79a62"),
    belly=from_hex("#dcbc88"),
    dark=from_hex("#8a6238"),
    eye=0.9,
    humps=1,
    tilt=0.18,
    flank=0.72,
    feet="pad",
    nose=False,
)


def play(part: Part) -> tuple[Live, ...]:
    """One or several, walking unless the text has them run, sit, sleep, stand or graze."""
    return herd.cast(part, _BUILD, 1.75, 0.6)
