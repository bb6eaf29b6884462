"""Cards: what stands beside a speaker."""

from fabula.film import Card


def window(card: Card, size: tuple[int, int]) -> tuple[float, float]:
    """The part of the frame's width (0 to 1) that is left to the speaker."""
    return (0.0, 0.52) if card.side == "right" else (0.48, 1.0)
