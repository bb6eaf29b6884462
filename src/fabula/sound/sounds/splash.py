"""A splash: a slap on the water, spray, and bubbles that rise."""

import numpy as np
from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.textures import add, band, clock, decay, glide, noise

BED = False
LEVEL_DB = -2.0


def make(samples: int, rng: Generator) -> Sound:
    """Something falls into water, (samples, 2)."""
    out = np.zeros((samples, 2), np.float32)
    length = min(1.2, samples / RATE)
    slap = noise(round(length * RATE), band(300, 2200, -2.0), rng, 0.4) * decay(length, 0.05)[:, None]
    spray = noise(round(length * RATE), band(1800, 8000, -2.0), rng) * decay(length, 0.14, 0.05)[:, None]
    add(out, slap, 0, 0.0, 1.0)
    add(out, spray[:samples], 0, 0.0, 0.6)
    for _ in range(26):
        seconds = float(rng.uniform(0.02, 0.07))
        hertz = float(rng.uniform(450, 1500)) * (1 + 0.6 * clock(seconds) / seconds)
        bubble = glide(hertz) * decay(seconds, seconds / 4, 0.003)
        at = round(min(0.08 + float(rng.exponential(0.22)), samples / RATE - 0.1) * RATE)
        add(out, bubble, at, float(rng.uniform(-0.6, 0.6)), float(rng.uniform(0.1, 0.5)))
    return out
