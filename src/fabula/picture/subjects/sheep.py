"""Sheep: a woolly sheep with a dark face."""

from fabula.picture.brushes import animals, herd
from fabula.picture.colour import from_hex
from fabula.picture.stage import Live
from fabula.picture.subjects import Part

TALL = 1.1
"""Metres above the ground."""

_BUILD = animals.Build(
    length=0.88,
    depth=0.58,
    neck=(0.26, 0.75, 0.15),
    head=(0.125, 0.14, 0.085),
    ears="side",
    tail="stub",
    legs=(0.075, 0.042),
    coat=from_hex("#f3eee2"),
    belly=from_hex("#e6dccb"),
    dark=from_hex("#4a4245"),
    socks=True,
    coat_kind="wool",
    tilt=0.5,
    nose=False,
    feet="hoof",
)


def play(part: Part) -> tuple[Live, ...]:
    """One or several, walking unless the text has them run, sit, sleep, stand or graze."""
    return herd.cast(part, _BUILD, 0.78, 0.75)
