"""Umbrella: somebody under an open umbrella, the one bright colour in a grey day."""

from fabula.picture.brushes import people
from fabula.picture.stage import Live
from fabula.picture.subjects import Part

HOME = ("alley", "night")
"""Where and when it is met, for the sheet of all subjects."""

TALL = 2.0
"""Metres above the ground."""


def play(part: Part) -> tuple[Live, ...]:
    """One or several walkers with umbrellas of the colour that the text gives, red if it gives none."""
    return people.cast(part, "person", umbrella=True)
