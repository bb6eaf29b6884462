"""Set-ups for tests: a small shot with everything named that a test does not care about."""

from typing import Any

from fabula.film import Setup


def setup(**changes: Any) -> Setup:
    """A small lake shot at dusk, with changes."""
    plain: dict[str, Any] = {
        "place": "lake",
        "time_of_day": "dusk",
        "weather": "clear",
        "season": "summer",
        "look": "cinematic",
        "seed": 3,
        "shot_seed": 4,
        "size": "WS",
        "move": "static",
        "width": 160,
        "height": 90,
        "fps": 12,
        "frames": 12,
    }
    return Setup(**{**plain, **changes})
