"""Snowfall: a muffled, breathing wind and hardly anything else."""

import numpy as np
from numpy.random import Generator

from fabula.media import Sound
from fabula.sound.textures import band, curve, noise

BED = True
LEVEL_DB = -6.0


def make(samples: int, rng: Generator) -> Sound:
    """Quiet winter air, (samples, 2)."""
    breath = curve(samples, 6.0, rng)
    low = noise(samples, band(180, 420, -4.0), rng, 0.8) * (0.35 + 0.65 * breath)[:, None]
    flakes = noise(samples, band(2500, 7000, -3.0), rng) * (0.5 + 0.5 * curve(samples, 2.5, rng))[:, None]
    return np.asarray(low + 0.08 * flakes, np.float32)
