"""A forest by day: leaves in a light wind and birds at several distances."""

import numpy as np
from numpy.random import Generator

from fabula.media import Sound
from fabula.sound.sounds.birds import phrase
from fabula.sound.textures import add, band, curve, moments, noise

BED = True
LEVEL_DB = -2.0


def make(samples: int, rng: Generator) -> Sound:
    """Leaves and birdsong, (samples, 2)."""
    gust = curve(samples, 5.0, rng)
    out = 0.10 * noise(samples, band(1200, 7000, -3.0), rng) * (0.3 + gust**1.5)[:, None]
    out += 0.12 * noise(samples, band(200, 700, -3.0), rng) * (0.4 + 0.6 * gust)[:, None]
    for at in moments(samples, 0.55, rng):
        far = float(rng.uniform(0.08, 0.5))
        add(out, phrase(rng), at, float(rng.uniform(-0.9, 0.9)), far)
    return out.astype(np.float32)
