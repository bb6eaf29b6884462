"""Running: through the view, to and fro, or before a moving camera."""

from fabula.cast.body import Body
from fabula.cast.travel import travel

WORDS = ("runs", "chases", "races", "flees", "hurries", "gallops")
TRAVELS = True


def act(body: Body) -> None:
    """Run."""
    travel(body, runs=True)
