"""Pig: a round pink pig with a curled tail."""

from fabula.picture.brushes import animals, herd
from fabula.picture.colour import from_hex
from fabula.picture.stage import Live
from fabula.picture.subjects import Part

HOME = ("farm", "day")
"""Where and when it is met, for the sheet of all subjects."""

TALL = 1.0
"""Metres above the ground."""

_BUILD = animals.Build(
    length=1.12,
    depth=0.72,
    neck=(0.14, 1.15, 0.29),
    head=(0.22, 0.14, 0.125),
    ears="pointed",
    tail="curl",
    legs=(0.12, 0.07),
    coat=from_hex("#eeb2a8"),
    belly=from_hex("#f6cfc4"),
    dark=from_hex("#c98a84"),
    tilt=0.3,
    rump=0.98,
    flank=0.95,
    hock=0.6,
    feet="hoof",
    nose=False,
)


def play(part: Part) -> tuple[Live, ...]:
    """One or several, walking unless the text has them run, sit, sleep, stand or graze."""
    return herd.cast(part, _BUILD, 0.72, 0.85)
