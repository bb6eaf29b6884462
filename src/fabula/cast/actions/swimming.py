"""Swimming: the trunk lies forward, arms pull by turns and legs beat."""

import numpy as np

from fabula.cast.body import LEFT, RIGHT, Body
from fabula.cast.travel import drift_through

WORDS = ("swims", "sails", "floats", "dives")
TRAVELS = True


def act(body: Body) -> None:
    """Swim through the view with a steady stroke."""
    drift_through(body, 0.9 * body.temper.tempo**0.5)
    tempo = 0.55 * body.temper.tempo**0.7
    body.seated = True
    body.busy[:] = 1.0
    body.lean[:] = 1.12
    body.hips[:] = 0.62 + 0.02 * np.sin(2 * np.pi * tempo * body.at)
    for limb in (LEFT, RIGHT):
        turn = 2 * np.pi * tempo * body.at + np.pi * limb
        reach = np.stack([0.14 + 0.08 * np.sin(turn), 0.62 * np.cos(turn) + 0.1, 0.35 + 0.5 * np.sin(turn)], axis=-1)
        body.hand(limb, reach)
        body.grip(limb, "open")
        beat = 2 * np.pi * 2.2 * tempo * body.at + np.pi * limb
        body.place(limb, body.yaw, body.x, 0.0, -0.85 + 0.02 * np.cos(beat))
        body.feet[limb, :, 1] = body.build.leg * (0.38 + 0.10 * np.sin(beat))
        body.toes[limb] = 0.9
    body.twist += 0.22 * np.sin(2 * np.pi * tempo * body.at)
