"""Fireflies: small lights that hover over the ground and glow by turns."""

from fabula.picture import weather
from fabula.picture.stage import Live
from fabula.picture.subjects import Part

HOME = ("forest", "night")
"""Where and when it is met, for the sheet of all subjects."""


def play(part: Part) -> tuple[Live, ...]:
    """As many as the text counts, thirty if it does not."""
    count = part.subject.count if part.subject.count > 1 else 30
    return (weather.fireflies(part.stage, part.motion_rng("fireflies"), count),)
