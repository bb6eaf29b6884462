"""Clapping: hands that meet before the chest, on the beat when there is music."""

import numpy as np

from fabula.cast.body import LEFT, RIGHT, Body
from fabula.cast.curves import ease
from fabula.cast.tempo import tempo_of

WORDS = ("claps", "applauds", "cheers")
TRAVELS = False


def act(body: Body) -> None:
    """Clap, twice a beat without music."""
    tempo = tempo_of(body)
    beats = tempo.beats if body.role.beat else 1.9 * body.temper.tempo**0.5 * tempo.beats
    apart = (0.5 - 0.5 * np.cos(2 * np.pi * beats)) ** 0.8
    high = -0.05 if body.role.action == "cheers" else -0.30
    share = ease(body.at, 0.0, 0.5)
    for hand, still in ((LEFT, 0.75), (RIGHT, 1.0)):
        out = -0.31 + 0.26 * still * apart
        reach = np.stack([out, high + 0.05 * apart * still, 0.52 - 0.05 * apart], axis=-1)
        body.hand(hand, reach, share)
        body.grip(hand, "open")
    body.busy[:] = 1.0
    body.hips -= 0.012 * (1 - apart)
