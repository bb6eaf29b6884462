"""Answering without words: nods, shrugs and shakes of the whole body."""

import numpy as np

from fabula.cast.body import LEFT, RIGHT, Body
from fabula.cast.curves import bump, held, mix

WORDS = ("nods", "agrees", "shrugs", "refuses")
TRAVELS = False


def act(body: Body) -> None:
    """Nod with the shoulders, or lift them with open palms, again after a while."""
    shrugs = body.role.action == "shrugs"
    tempo = body.temper.tempo**0.5
    start = 0.4
    while start < body.seconds:
        if shrugs:
            _shrug(body, start, tempo)
        else:
            for nod in range(3):
                begin = start + 0.42 * nod / tempo
                body.lean += (0.05 - 0.012 * nod) * bump(body.at, begin, begin + 0.2 / tempo, begin + 0.42 / tempo)
        start += 3.4 / tempo


def _shrug(body: Body, start: float, tempo: float) -> None:
    up = held(body.at, (start, start + 0.35 / tempo, start + 1.1 / tempo, start + 1.7 / tempo))
    body.shrug += 0.85 * up
    body.lean -= 0.03 * up
    body.sway += 0.03 * up
    for hand, out in ((LEFT, 0.44), (RIGHT, 0.40)):
        reach = np.broadcast_to((out, -0.42, 0.40), body.hands[hand].shape)
        body.hands[hand] = mix(body.hands[hand], reach, up)
        body.busy[hand] = np.maximum(body.busy[hand], up)
        body.grip(hand, "open", up > 0.3)
