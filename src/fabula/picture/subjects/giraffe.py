"""Giraffe: a giraffe with its net of patches, swaying its long neck."""

from fabula.picture.brushes import animals, herd
from fabula.picture.colour import from_hex
from fabula.picture.stage import Live
from fabula.picture.subjects import Part

TALL = 4.2
"""Metres above the ground."""

_BUILD = animals.Build(
    length=0.62,
    depth=0.4,
    neck=(0.98, 0.36, 0.155),
    head=(0.075, 0.125, 0.042),
    ears="side",
    tail="tuft",
    legs=(0.085, 0.036),
    coat=from_hex("#ecc98a"),
    belly=from_hex("#f5e6c4"),
    dark=from_hex("#a8662f"),
    horns="ossicones",
    coat_kind="net",
    tilt=0.5,
    rump=0.86,
    feet="hoof",
    nose=False,
)


def play(part: Part) -> tuple[Live, ...]:
    """One or several, walking unless the text has them run, sit, sleep, stand or graze."""
    return herd.cast(part, _BUILD, 2.35, 0.55)
