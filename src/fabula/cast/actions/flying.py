"""Flying: off the ground with arms spread, rising and sinking."""

import numpy as np

from fabula.cast.body import LEFT, RIGHT, SIDES, Body
from fabula.cast.travel import drift_through

WORDS = ("flies", "hovers", "soars", "rises", "falls")
TRAVELS = True


def act(body: Body) -> None:
    """Fly through the view, leaning into it, with arms like wings."""
    drift_through(body, 1.6 * body.temper.tempo**0.5)
    body.seated = True
    body.busy[:] = 1.0
    heave = np.sin(2 * np.pi * 0.45 * body.at)
    body.lean[:] = 0.55 + 0.05 * heave
    over = 0.9 + 0.12 * heave
    body.hips[:] = over + 0.9
    for limb in (LEFT, RIGHT):
        beat = np.sin(2 * np.pi * 0.9 * body.at + 0.2 * SIDES[limb])
        body.hand(limb, np.stack([0.82 - 0.08 * beat**2, 0.10 + 0.34 * beat, 0.12 - 0.06 * beat], axis=-1))
        body.grip(limb, "open")
        body.place(limb, body.yaw, body.x, 0.0, -0.45 - 0.1 * limb)
        body.feet[limb, :, 1] = body.build.leg * (over + 0.08 + 0.05 * np.sin(2 * np.pi * 0.9 * body.at - 0.8 + limb))
        body.toes[limb] = 1.0
