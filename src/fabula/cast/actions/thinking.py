"""Thinking: a hand at the chin, the other beneath its elbow."""

import numpy as np

from fabula.cast.body import LEFT, RIGHT, Body
from fabula.cast.curves import drift, ease

WORDS = ("thinks", "wonders", "ponders", "dreams")
TRAVELS = False


def act(body: Body) -> None:
    """Bring a hand to the chin and stay there; it taps a little now and then."""
    chin = int(body.own(75).integers(2))
    arm = LEFT if chin == RIGHT else RIGHT
    speaks = any(line.speaker == body.role.character.id for line in body.role.lines)
    share = ease(body.at, 0.1, 0.9 / body.temper.tempo**0.5)
    wander = 0.012 * drift(body.at, body.chance(76), 0.7)
    reach = np.stack([-0.28 + wander, 0.02 + wander, np.full_like(wander, 0.36)], axis=-1)
    body.hand(chin, reach, share)
    body.grip(chin, "point", share > 0.3)
    body.busy[chin] = share
    if not speaks:
        body.hand(arm, (-0.44, -0.50, 0.34), share)
        body.grip(arm, "hold", share > 0.3)
        body.busy[arm] = share
    body.lean += 0.02 * share
    body.sway += 0.04 * drift(body.at, body.chance(77), 3.0) * share
