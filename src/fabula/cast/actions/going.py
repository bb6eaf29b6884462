"""Going: walking through the view, strolling to and fro in it, or following its own way before a moving camera."""

from fabula.cast.body import Body
from fabula.cast.travel import travel

WORDS = ("walks", "strolls", "marches", "goes", "leads", "follows", "wanders", "carries", "pulls", "pushes")
TRAVELS = True


def act(body: Body) -> None:
    """Walk."""
    travel(body, runs=False)
