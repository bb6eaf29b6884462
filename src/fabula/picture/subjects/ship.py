"""Ship: a sailing ship that rides the swell, with its wake and its lights after dark."""

from fabula.picture.brushes import ships
from fabula.picture.stage import Live
from fabula.picture.subjects import Part

HOME = ("sea", "day")
"""Where and when it is met, for the sheet of all subjects."""


def play(part: Part) -> tuple[Live, ...]:
    """One or several ships on the set's water."""
    return ships.afloat(part, 250.0, ships.ship(part))
