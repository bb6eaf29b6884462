"""Singing: the weight swings with the beat, an arm opens over two bars, the other hand is at the heart or the mike."""

import numpy as np

from fabula.cast.body import LEFT, RIGHT, Body
from fabula.cast.curves import ease
from fabula.cast.tempo import tempo_of

WORDS = ("sings", "hums", "performs")
TRAVELS = False


def act(body: Body) -> None:
    """Sing to the beat."""
    tempo = tempo_of(body)
    size = body.temper.size
    slow = np.cos(np.pi * tempo.beats / 2)
    body.sway -= 0.045 * size * slow
    body.x += 0.02 * slow
    body.hips -= 0.016 * (0.5 + 0.5 * np.cos(2 * np.pi * tempo.beats))
    body.lean -= 0.03
    hand = int(body.own(97).integers(2))
    phrase = tempo.beats / (2 * tempo.meter) % 1.0
    opens = ease(phrase, 0.08, 0.35) * (1 - ease(phrase, 0.70, 0.98))
    arm = np.stack([-0.18 + 0.68 * opens * size, -0.40 + 0.34 * opens, 0.36 + 0.12 * opens], axis=-1)
    share = ease(body.at, 0.0, 0.6)
    body.hand(hand, arm, share)
    body.grip(hand, "open")
    other = LEFT if hand == RIGHT else RIGHT
    mike = any(prop in ("microphone", "mic") for prop in body.role.props)
    body.hand(other, (-0.28, 0.06, 0.40) if mike else (-0.22, -0.30, 0.30), share)
    body.grip(other, "hold" if mike else "open")
    body.busy[:] = 1.0
    body.still[:] = 1.0
