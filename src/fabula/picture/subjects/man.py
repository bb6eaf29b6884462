"""Man: a man in the scene's light who walks, runs, dances, rides a board, sits or plays, as the text says."""

from fabula.picture.brushes import people
from fabula.picture.stage import Live
from fabula.picture.subjects import Part

TALL = 1.8
"""Metres above the ground."""


def play(part: Part) -> tuple[Live, ...]:
    """One or several, around the side that the text gives."""
    return people.cast(part, "man")
