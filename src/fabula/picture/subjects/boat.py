"""Boat: a small sailing boat that bobs on the water."""

from fabula.picture.brushes import ships
from fabula.picture.stage import Live
from fabula.picture.subjects import Part

HOME = ("lake", "day")
"""Where and when it is met, for the sheet of all subjects."""


def play(part: Part) -> tuple[Live, ...]:
    """One or several boats on the set's water."""
    return ships.afloat(part, 130.0, ships.boat(part))
