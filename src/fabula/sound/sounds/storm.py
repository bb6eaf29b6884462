"""Storm: driving rain and gusts of wind; the thunder is a sound of its own."""

import numpy as np
from numpy.random import Generator

from fabula.media import Sound
from fabula.sound.textures import band, curve, noise

BED = True
LEVEL_DB = 3.0


def make(samples: int, rng: Generator) -> Sound:
    """Wind-driven rain, (samples, 2)."""
    gust = curve(samples, 3.0, rng)
    rain = noise(samples, band(500, 8000, -3.5), rng) * (0.45 + 0.55 * gust)[:, None]
    roar = noise(samples, band(160, 650, -3.0), rng, 0.7) * (0.25 + gust**1.6)[:, None]
    howl = noise(samples, band(520, 620, 0.0, 5), rng, 0.5) * (gust**3 * curve(samples, 1.2, rng))[:, None]
    return np.asarray(rain + 1.1 * roar + 0.8 * howl, np.float32)
