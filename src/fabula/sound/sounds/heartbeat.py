"""A heartbeat: two soft knocks, with enough above the lows to be heard on a small speaker."""

import numpy as np
from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.textures import add, band, clock, decay, noise

BED = False
LEVEL_DB = -2.0


def make(samples: int, rng: Generator) -> Sound:
    """A heart at about 66 beats a minute, (samples, 2)."""
    out = np.zeros((samples, 2), np.float32)
    at = round(0.05 * RATE)
    while at + RATE // 2 < samples:
        for late, gain, hertz in ((0.0, 1.0, 78.0), (0.28, 0.7, 92.0)):
            t = clock(0.22)
            knock = np.sin(2 * np.pi * hertz * t) + 0.5 * np.sin(2 * np.pi * 2 * hertz * t)
            knock = knock + 0.25 * np.sin(2 * np.pi * 3.1 * hertz * t)
            add(out, np.asarray(knock, np.float32) * decay(0.22, 0.04, 0.008), at + round(late * RATE), 0.0, gain)
            skin = noise(round(0.08 * RATE), band(200, 700), rng, 0.2) * decay(0.08, 0.015, 0.006)[:, None]
            add(out, skin, at + round(late * RATE), 0.0, 0.15 * gain)
        at += round(float(rng.uniform(0.88, 0.94)) * RATE)
    return out
