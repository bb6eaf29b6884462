"""Cow: a patched cow with short horns, that grazes if it is let."""

from fabula.picture.brushes import animals, herd
from fabula.picture.colour import from_hex
from fabula.picture.stage import Live
from fabula.picture.subjects import Part

HOME = ("farm", "day")
"""Where and when it is met, for the sheet of all subjects."""

TALL = 1.9
"""Metres above the ground."""

_BUILD = animals.Build(
    length=1.06,
    depth=0.56,
    neck=(0.32, 0.88, 0.19),
    head=(0.135, 0.19, 0.1),
    ears="side",
    tail="tuft",
    legs=(0.12, 0.052),
    coat=from_hex("#f1ece2"),
    belly=from_hex("#f4d9cc"),
    dark=from_hex("#4a3a36"),
    eye=0.8,
    horns="cow",
    coat_kind="patches",
    tilt=0.55,
    nose=False,
    feet="hoof",
    flank=0.95,
)


def play(part: Part) -> tuple[Live, ...]:
    """One or several, walking unless the text has them run, sit, sleep, stand or graze."""
    return herd.cast(part, _BUILD, 1.4, 0.6)
