"""A city: traffic far off, and cars that pass."""

import numpy as np
from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.sounds import car
from fabula.sound.textures import add, band, curve, noise

BED = True
LEVEL_DB = 0.0


def make(samples: int, rng: Generator) -> Sound:
    """Streets from a little above, (samples, 2)."""
    out = noise(samples, band(120, 900, -4.0), rng, 0.7) * (0.75 + 0.25 * curve(samples, 4.0, rng))[:, None]
    out += 0.22 * noise(samples, band(900, 4000, -4.0), rng) * (0.6 + 0.4 * curve(samples, 3.0, rng))[:, None]
    for index in range(max(1, round(samples / RATE / 5))):
        passing = car.passing(min(6.0, samples / RATE), rng)
        at = round((index + float(rng.uniform(0, 0.7))) * 5 * RATE)
        add(out, passing, at, 0.0, float(rng.uniform(0.25, 0.8)))
    return out.astype(np.float32)
