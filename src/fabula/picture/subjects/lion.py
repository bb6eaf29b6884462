"""Lion: a tawny lion with a wide dark mane and a tufted tail."""

from fabula.picture.brushes import animals, herd
from fabula.picture.colour import from_hex
from fabula.picture.stage import Live
from fabula.picture.subjects import Part

TALL = 1.5
"""Metres above the ground."""

_BUILD = animals.Build(
    length=1.12,
    depth=0.48,
    neck=(0.27, 0.72, 0.17),
    head=(0.175, 0.085, 0.105),
    ears="disc",
    tail="tuft",
    legs=(0.115, 0.068),
    coat=from_hex("#cf9a52"),
    belly=from_hex("#ecd3a0"),
    dark=from_hex("#7a4526"),
    eye=0.8,
    mane="lion",
    tilt=0.1,
    flank=0.78,
)


def play(part: Part) -> tuple[Live, ...]:
    """One or several, walking unless the text has them run, sit, sleep, stand or graze."""
    return herd.cast(part, _BUILD, 1.12, 0.72)
