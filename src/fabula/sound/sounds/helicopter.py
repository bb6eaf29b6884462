"""A helicopter: blades that slap the air a dozen times a second over the whine of its turbine."""

import numpy as np
from numpy.random import Generator

from fabula.media import Sound
from fabula.sound.passing import across, fallen, nearness, strokes
from fabula.sound.textures import band, glide, noise

BED = False
LEVEL_DB = -2.0


def make(samples: int, rng: Generator) -> Sound:
    """One pass, (samples, 2)."""
    near, down = nearness(samples, 1.6), fallen(samples, 0.06)
    beat = np.asarray(float(rng.uniform(11, 13.5)) * down, np.float32)
    slap = np.maximum(strokes(beat, rng, 0.06, 9.0), 0)
    low = noise(samples, band(80, 520, -2.0), rng, 0.0)[:, 0]
    blades = slap * (1.4 * low + 0.6 * noise(samples, band(600, 2600, -2.0), rng, 0.0)[:, 0])
    whine = sum(glide(np.asarray(hertz * down, np.float32)) for hertz in (1180.0, 1774.0)) * np.float32(0.035)
    air = 0.16 * noise(samples, band(300, 2000, -3.0), rng, 0.0)[:, 0]
    return across(np.asarray((1.6 * blades + whine + air) * (0.06 + near) * _ends(samples), np.float32), 1.0, 0.7)


def _ends(samples: int) -> np.ndarray:
    return np.asarray(np.sin(np.pi * (np.arange(samples) + 0.5) / samples) ** 0.4, np.float32)
