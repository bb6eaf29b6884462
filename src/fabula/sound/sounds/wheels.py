"""Small wheels rolling over pavement, with the click of its joints."""

import numpy as np
from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.textures import add, band, curve, decay, noise

BED = False
LEVEL_DB = -3.0


def make(samples: int, rng: Generator) -> Sound:
    """A skateboard rolling by, (samples, 2)."""
    x = np.arange(samples) / samples
    near = (np.sin(np.pi * np.clip(x, 0, 1)) ** 0.7)[:, None]
    rough = (0.6 + 0.4 * curve(samples, 0.15, rng))[:, None]
    out = (noise(samples, band(300, 1800, -2.0), rng, 0.3) + 0.4 * noise(samples, band(1800, 6000, -3.0), rng)) * rough
    at = round(0.2 * RATE)
    while at + RATE // 4 < samples:
        for late in (0.0, 0.11):
            click = noise(round(0.05 * RATE), band(500, 3500), rng, 0.2) * decay(0.05, 0.007)[:, None]
            add(out, click, at + round(late * RATE), 0.0, 3.0)
        at += round(float(rng.uniform(0.5, 0.8)) * RATE)
    return np.asarray(out * near, np.float32)
