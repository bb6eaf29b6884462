"""Leaves: leaves that tumble through the frame with the wind."""

from fabula.picture import weather
from fabula.picture.stage import Live
from fabula.picture.subjects import Part

HOME = ("park", "day")
"""Where and when it is met, for the sheet of all subjects."""


def play(part: Part) -> tuple[Live, ...]:
    """As many as the text counts, seventy if it does not."""
    count = part.subject.count if part.subject.count > 1 else 70
    return (weather.leaves(part.stage, part.motion_rng("leaves"), count),)
