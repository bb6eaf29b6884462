"""Zebra: a striped zebra with an upright mane."""

from fabula.picture.brushes import animals, herd
from fabula.picture.colour import from_hex
from fabula.picture.stage import Live
from fabula.picture.subjects import Part

TALL = 1.9
"""Metres above the ground."""

_BUILD = animals.Build(
    length=1.0,
    depth=0.47,
    neck=(0.44, 0.66, 0.19),
    head=(0.12, 0.2, 0.1),
    ears="short",
    tail="hair",
    legs=(0.11, 0.048),
    coat=from_hex("#f2efea"),
    belly=from_hex("#f6f4ef"),
    dark=from_hex("#2c2a30"),
    eye=0.85,
    mane="crest",
    coat_kind="stripes",
    tilt=0.6,
    feet="hoof",
    nose=False,
)


def play(part: Part) -> tuple[Live, ...]:
    """One or several, walking unless the text has them run, sit, sleep, stand or graze."""
    return herd.cast(part, _BUILD, 1.3, 0.75)
