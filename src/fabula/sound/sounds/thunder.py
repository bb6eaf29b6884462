"""Thunder: a crack, then a roll that dies away over the hills."""

import numpy as np
from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.textures import band, clock, noise

BED = False
LEVEL_DB = 2.0


def make(samples: int, rng: Generator) -> Sound:
    """One clap, (samples, 2)."""
    seconds = samples / RATE
    t = clock(seconds)[:samples]
    roll = noise(samples, band(70, 320, -4.0), rng, 0.6)
    body = noise(samples, band(300, 1500, -6.0), rng, 0.8)
    claps = np.zeros(samples, np.float32)
    for index in range(9):
        at = 0.02 if index == 0 else float(rng.uniform(0.05, 0.55)) * seconds
        length = float(rng.uniform(0.25, 0.9)) * min(1.0, seconds / 4)
        late = np.maximum(t - at, 0)
        strength = 1.0 if index == 0 else float(rng.uniform(0.2, 0.7)) * np.exp(-at / seconds * 2)
        claps += strength * (t >= at) * np.minimum(late / 0.012, 1) * np.exp(-late / length)
    fall = np.exp(-4.0 * t / seconds) * np.minimum((seconds - t) / (0.3 * seconds), 1)
    crack = noise(samples, band(800, 6000, -3.0), rng) * (np.minimum(t / 0.003, 1) * np.exp(-t / 0.09))[:, None]
    rumble = np.tanh(1.6 * roll * claps[:, None]) + 0.5 * body * (claps**1.5)[:, None]
    return np.asarray((rumble * fall[:, None]) + 0.8 * crack, np.float32)
