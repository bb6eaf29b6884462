"""Horse: a horse with a flowing mane and tail."""

from fabula.picture.brushes import animals, herd
from fabula.picture.colour import from_hex
from fabula.picture.stage import Live
from fabula.picture.subjects import Part

TALL = 2.2
"""Metres above the ground."""

BUILD = animals.Build(
    length=1.02,
    depth=0.46,
    neck=(0.50, 0.66, 0.20),
    head=(0.125, 0.22, 0.105),
    ears="short",
    tail="hair",
    legs=(0.115, 0.048),
    coat=from_hex("#8a5236"),
    belly=from_hex("#9a6242"),
    dark=from_hex("#33221f"),
    eye=0.85,
    socks=True,
    mane="crest",
    feet="hoof",
    tilt=0.62,
    nose=False,
)
"""A horse's shape."""


def play(part: Part) -> tuple[Live, ...]:
    """One or several, walking unless the text has them run, sit, stand or graze."""
    return herd.cast(part, BUILD, 1.45, 0.72)
