"""A hum of machines: a soft chord of electricity that slowly beats."""

import numpy as np
from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.textures import band, curve, noise

BED = True
LEVEL_DB = -5.0


def make(samples: int, rng: Generator) -> Sound:
    """An abstract, technological drone, (samples, 2)."""
    t = np.arange(samples) / RATE
    out = 0.25 * noise(samples, band(400, 5000, -5.0), rng) * (0.3 + 0.7 * curve(samples, 5.0, rng))[:, None]
    for ratio, gain in ((1.0, 0.5), (2.0, 0.5), (3.0, 0.35), (4.0, 0.18), (6.0, 0.1), (9.0, 0.05)):
        swell = (0.4 + 0.6 * curve(samples, 6.0, rng)).astype(np.float32)
        for side in range(2):
            turns = round((110.0 * ratio + float(rng.uniform(-0.4, 0.4))) * samples / RATE)  # whole turns: it loops
            phase = float(rng.uniform(0, 2 * np.pi))
            out[:, side] += gain * swell * np.sin(2 * np.pi * turns / (samples / RATE) * t + phase)
    return out.astype(np.float32)
