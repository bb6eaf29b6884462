"""Reading: something is held in both hands before the chest, and a page is turned."""

import numpy as np

from fabula.cast.body import LEFT, RIGHT, Body
from fabula.cast.curves import drift, held, mix

WORDS = ("reads", "writes", "studies")
TRAVELS = False


def act(body: Body) -> None:
    """Hold a book, and turn a page from time to time."""
    rng = body.chance(81)
    wander = 0.01 * drift(body.at, rng, 1.7)
    for hand in (LEFT, RIGHT):
        body.hand(hand, np.stack([-0.16 + wander, -0.44 + wander, 0.50 + 0 * wander], axis=-1))
        body.grip(hand, "hold")
    start = float(rng.uniform(1.5, 3.0))
    while start < body.seconds:
        turning = held(body.at, (start, start + 0.4, start + 0.6, start + 1.1))
        page = np.broadcast_to((-0.36, -0.36, 0.48), body.hands[RIGHT].shape)
        body.hands[RIGHT] = mix(body.hands[RIGHT], page, turning)
        start += float(rng.uniform(3.5, 6.0))
    body.busy[:] = 1.0
    body.lean += 0.05
