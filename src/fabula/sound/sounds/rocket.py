"""A rocket: it ignites with a thud, roars and crackles, and dies away as it climbs."""

import numpy as np
from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.textures import add, band, decay, moments, noise

BED = False
LEVEL_DB = 2.0


def make(samples: int, rng: Generator) -> Sound:
    """One start, (samples, 2)."""
    x = np.arange(samples) / samples
    rise = np.minimum(x / 0.12, 1) ** 0.8
    gone = np.interp(x, [0, 0.35, 1], [1, 1, 0.0]) ** 1.6
    low = noise(samples, band(70, 420, -3.0), rng, 0.5)
    high = noise(samples, band(420, 5200, -4.0), rng, 0.9)
    out = np.asarray(low * (rise * gone**0.7)[:, None] + 0.75 * high * (rise * gone**1.5)[:, None], np.float32)
    for at in moments(samples, 55, rng):
        seconds = float(rng.uniform(0.006, 0.03))
        if at + round(seconds * RATE) + 1 < samples:
            crack = rng.standard_normal(round(seconds * RATE), np.float32) * decay(seconds, seconds / 4, 0.0005)
            force = min(0.7 * float(rng.pareto(2.2)) + 0.2, 3.0) * float(rise[at] * gone[at])
            add(out, crack, at, float(rng.uniform(-0.5, 0.5)), force)
    return np.asarray(np.tanh(0.7 * out), np.float32)
