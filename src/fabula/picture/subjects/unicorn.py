"""Unicorn: a white horse with a golden horn, its mane and tail in colours of the evening."""

from fabula.picture.brushes import animals, herd
from fabula.picture.colour import from_hex
from fabula.picture.stage import Live
from fabula.picture.subjects import Part

HOME = ("magic_forest", "day")
"""Where and when it is met, for the sheet of all subjects."""

TALL = 2.5
"""Metres above the ground."""

_BUILD = animals.Build(
    length=1.0,
    depth=0.45,
    neck=(0.5, 0.62, 0.19),
    head=(0.125, 0.2, 0.1),
    ears="short",
    tail="hair",
    legs=(0.11, 0.046),
    coat=from_hex("#f6f1f4"),
    belly=from_hex("#fdfbff"),
    dark=from_hex("#b48ad0"),
    mane="crest",
    horns="spiral",
    tilt=0.58,
    feet="hoof",
    nose=False,
)


def play(part: Part) -> tuple[Live, ...]:
    """One or several, walking unless the text has them run, sit, sleep, stand or graze."""
    return herd.cast(part, _BUILD, 1.45, 0.72)
