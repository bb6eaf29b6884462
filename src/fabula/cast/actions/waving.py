"""Waving: a raised hand that greets, and greets again."""

import numpy as np

from fabula.cast.body import LEFT, RIGHT, Body
from fabula.cast.curves import held, mix

WORDS = ("waves", "greets", "beckons")
TRAVELS = False

_WAVES_SECONDS = 1.9
_PAUSE_SECONDS = 2.6


def act(body: Body) -> None:
    """Wave with the hand on the side where somebody is."""
    hand = LEFT if body.role.heading > 0 or any(p.across > 0 for p in body.role.partners) else RIGHT
    hand = int(body.own(71).integers(2)) if not body.role.partners and not body.role.heading else hand
    tempo = body.temper.tempo**0.5
    start = 0.25
    while start < body.seconds:
        end = start + 0.45 + _WAVES_SECONDS / tempo
        up = held(body.at, (start, start + 0.45 / tempo, end, end + 0.6 / tempo))
        swing = np.sin(2 * np.pi * 1.9 * tempo * (body.at - start - 0.3))
        reach = np.stack([0.34 + 0.17 * swing, 0.44 - 0.05 * np.abs(swing), 0.30 + 0 * swing], axis=-1)
        body.hands[hand] = mix(body.hands[hand], reach, up)
        body.busy[hand] = np.maximum(body.busy[hand], up)
        body.grip(hand, "open", up > 0.3)
        body.lean -= 0.03 * up
        body.shrug += 0.1 * up
        start = end + _PAUSE_SECONDS / tempo
