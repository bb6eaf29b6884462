"""Hugging: open arms that close around somebody."""

import numpy as np

from fabula.cast.body import LEFT, RIGHT, Body
from fabula.cast.curves import drift, ease, mix

WORDS = ("hugs", "embraces", "kisses")
TRAVELS = False


def act(body: Body) -> None:
    """Open the arms, lean in and close them."""
    tempo = body.temper.tempo**0.5
    opens, closes = ease(body.at, 0.2, 0.9 / tempo), ease(body.at, 1.0 / tempo, 1.8 / tempo)
    rock = drift(body.at, body.chance(85), 1.1)
    for hand, high in ((LEFT, -0.18), (RIGHT, -0.30)):
        shape = body.hands[hand].shape
        body.hands[hand] = mix(body.hands[hand], np.broadcast_to((0.52, high, 0.48), shape), opens)
        body.hands[hand] = mix(body.hands[hand], np.broadcast_to((-0.24, high, 0.62), shape), closes)
        body.grip(hand, "open", opens > 0.3)
    body.busy[:] = opens
    body.lean += 0.09 * closes
    body.sway += 0.03 * rock * closes
