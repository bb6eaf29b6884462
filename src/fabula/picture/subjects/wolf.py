"""Wolf: a grey wolf with a thick ruff, pricked ears and a hanging brush."""

from fabula.picture.brushes import animals, herd
from fabula.picture.colour import from_hex
from fabula.picture.stage import Live
from fabula.picture.subjects import Part

HOME = ("winter_wood", "day")
"""Where and when it is met, for the sheet of all subjects."""

TALL = 1.2
"""Metres above the ground."""

_BUILD = animals.Build(
    length=1.0,
    depth=0.5,
    neck=(0.3, 0.82, 0.2),
    head=(0.145, 0.17, 0.078),
    ears="pointed",
    tail="plume",
    legs=(0.095, 0.048),
    coat=from_hex("#7d8087"),
    belly=from_hex("#c9c6c0"),
    dark=from_hex("#4d4f57"),
    eye=0.85,
    tilt=0.12,
    flank=0.74,
)


def play(part: Part) -> tuple[Live, ...]:
    """One or several, walking unless the text has them run, sit, sleep, stand or graze."""
    return herd.cast(part, _BUILD, 0.82, 0.98)
