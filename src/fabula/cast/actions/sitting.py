"""Sitting: on something at the height of a chair, at ease, or asleep on it."""

import numpy as np

from fabula.cast.body import LEFT, RIGHT, Body
from fabula.cast.curves import drift
from fabula.cast.facing import standing_yaw
from fabula.film.props import SEATS

WORDS = ("sits", "rests", "waits", "sleeps", "dozes", "fishes")
TRAVELS = True

_SEATS = ("chair", "stool", "bench")


def act(body: Body) -> None:
    """Sit with the feet on the ground; asleep, the trunk sinks and breathes slowly."""
    sleeps = body.role.action in ("sleeps", "dozes")
    # who shares a bench sits along it and turns the head
    sit_down(body, (0.4 if "bench" in body.role.props else 1.0) * standing_yaw(body))
    rng = body.chance(91)
    if sleeps:
        slow = np.sin(2 * np.pi * 0.2 * body.at)
        body.lean += 0.26 + 0.02 * slow
        body.sway += 0.07 + 0.01 * slow
        body.busy[:] = 1.0
    else:
        body.lean += 0.03 + 0.02 * drift(body.at, rng, 3.0)
        body.sway += 0.02 * drift(body.at, rng, 4.0)
    body.twist += 0.05 * drift(body.at, rng, 3.5)


def sit_down(body: Body, yaw: float) -> None:
    """Put the body on a seat with its feet before it and its hands in its lap."""
    own = body.own(92)
    body.seated = True
    body.hips[:] = next((SEATS[prop] for prop in body.role.props if prop in _SEATS), SEATS["chair"])
    body.yaw[:] = yaw
    ahead = (0.44 + float(own.uniform(-0.05, 0.08)), 0.44 + float(own.uniform(-0.05, 0.08)))
    body.stand(0.05, ahead)
    crossed = own.uniform() < 0.4
    for hand in (LEFT, RIGHT):
        out = -0.26 if crossed else 0.0
        body.hand(hand, (out, -0.62, 0.40 if crossed else 0.50))
        for axis in range(3):
            body.hands[hand, :, axis] += 0.008 * drift(body.at, body.chance(93 + hand), 2.1)
