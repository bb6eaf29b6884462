"""Eating and drinking: a hand that goes to the mouth and comes back."""

import numpy as np

from fabula.cast.body import LEFT, RIGHT, Body
from fabula.cast.curves import held, mix

WORDS = ("eats", "drinks", "grazes", "tastes")
TRAVELS = False


def act(body: Body) -> None:
    """Take something to the mouth every few seconds."""
    drinks = body.role.action == "drinks"
    hand = RIGHT if body.own(83).uniform() < 0.85 else LEFT
    rng = body.chance(84)
    body.hand(hand, (0.0, -0.46, 0.44))
    body.grip(hand, "hold")
    body.busy[hand] = 1.0
    tempo = body.temper.tempo**0.5
    start = float(rng.uniform(0.3, 0.9))
    while start < body.seconds:
        stays = (0.9 if drinks else 0.35) / tempo
        up = held(body.at, (start, start + 0.55 / tempo, start + 0.55 / tempo + stays, start + 1.15 / tempo + stays))
        mouth = np.broadcast_to((-0.30, 0.16, 0.34), body.hands[hand].shape)
        body.hands[hand] = mix(body.hands[hand], mouth, up)
        body.lean += (-0.05 if drinks else 0.04) * up
        start += (stays + float(rng.uniform(2.0, 3.4))) / tempo
