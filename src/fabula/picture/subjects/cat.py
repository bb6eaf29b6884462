"""Cat: a slender cat with pricked ears and its tail up."""

from fabula.picture.brushes import animals, herd
from fabula.picture.colour import from_hex
from fabula.picture.stage import Live
from fabula.picture.subjects import Part

TALL = 0.7
"""Metres above the ground."""

_BUILD = animals.Build(
    length=0.98,
    depth=0.42,
    neck=(0.24, 0.72, 0.12),
    head=(0.155, 0.05, 0.075),
    ears="pointed",
    tail="whip",
    legs=(0.08, 0.042),
    coat=from_hex("#6b625f"),
    belly=from_hex("#d9cfc6"),
    dark=from_hex("#4f4745"),
)


def play(part: Part) -> tuple[Live, ...]:
    """One or several, walking unless the text has them run, sit, stand or graze."""
    return herd.cast(part, _BUILD, 0.44, 1.15)
