"""Wind: gusts through open country, with a thin whistle at their height."""

import numpy as np
from numpy.random import Generator

from fabula.media import Sound
from fabula.sound.textures import band, curve, noise

BED = True
LEVEL_DB = 0.0


def make(samples: int, rng: Generator) -> Sound:
    """Gusty wind, (samples, 2)."""
    gust = curve(samples, 4.5, rng)
    low = noise(samples, band(170, 600, -3.0), rng, 0.7) * (0.2 + gust**1.6)[:, None]
    air = noise(samples, band(600, 3500, -5.0), rng) * (0.1 + gust**2.2)[:, None]
    whistle = noise(samples, band(700, 770, 0.0, 6), rng, 0.4) * (gust**3 * curve(samples, 1.5, rng))[:, None]
    return np.asarray(low + 0.5 * air + 0.35 * whistle, np.float32)
