"""A whoosh: air that rushes up to its middle and away."""

import numpy as np
from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.textures import band, clock, noise

BED = False
LEVEL_DB = -2.0


def make(samples: int, rng: Generator) -> Sound:
    """A pass of air, strongest at 55 % of its length, (samples, 2)."""
    x = clock(samples / RATE)[:samples] * (RATE / samples)
    bell = np.exp(-(((x - 0.55) / np.where(x < 0.55, 0.2, 0.13)) ** 2)) * np.minimum(np.minimum(x, 1 - x) / 0.08, 1)
    out = np.zeros((samples, 2), np.float32)
    for hertz, centre in ((350.0, 0.45), (800.0, 0.5), (1700.0, 0.55), (3400.0, 0.57), (6500.0, 0.6)):
        part = np.exp(-(((x - centre) / 0.16) ** 2)) * bell * (700 / hertz) ** 0.35
        out += noise(samples, band(hertz * 0.7, hertz * 1.4), rng, 0.8) * part[:, None].astype(np.float32)
    swing = np.sqrt(1 + np.array([-0.7, 0.7]) * np.sin(np.pi * (x - 0.5))[:, None])
    return np.asarray(out * swing, np.float32)
