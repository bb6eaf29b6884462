"""Turning: from one side to the other, the feet stepping after it."""

from math import copysign

from fabula.cast.body import Body
from fabula.cast.facing import turn

WORDS = ("turns", "searches")
TRAVELS = False


def act(body: Body) -> None:
    """Turn around to the other side and, in a long shot, back."""
    start = min(0.6, 0.25 * body.seconds)
    while start < body.seconds:
        moment = min(round(start / body.step), len(body.at) - 1)
        before = float(body.yaw[moment])
        after = -copysign(max(abs(before), 0.7), before)
        turn(body, start, before, after)
        start += 3.2 / body.temper.tempo**0.5
