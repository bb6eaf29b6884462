"""Lightning: strikes behind the hills; in a storm the weather brings them already."""

from fabula.picture import air
from fabula.picture.stage import Piece
from fabula.picture.subjects import Part

HOME = ("sea", "night")
"""Where and when it is met, for the sheet of all subjects."""


def play(part: Part) -> tuple[Piece, ...]:
    """Bolts and flashes every few seconds, where the weather does not strike by itself."""
    if part.stage.weather == "storm" or not part.scenery.sky:
        return ()
    return tuple(air.lightning(part.stage))
