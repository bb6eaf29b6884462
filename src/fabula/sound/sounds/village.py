"""A village: a dog, a bell and birds, all of them far."""

import numpy as np
from numpy.random import Generator

from fabula.media import Sound
from fabula.sound.sounds import bell, birds, dog
from fabula.sound.textures import add, band, curve, moments, noise

BED = True
LEVEL_DB = -4.0


def make(samples: int, rng: Generator) -> Sound:
    """Country quiet with far signs of life, (samples, 2)."""
    out = 0.10 * noise(samples, band(220, 1800, -4.0), rng) * (0.4 + 0.6 * curve(samples, 5.0, rng))[:, None]
    for at in moments(samples, 0.3, rng):
        add(out, birds.phrase(rng), at, float(rng.uniform(-0.9, 0.9)), float(rng.uniform(0.06, 0.25)))
    for at in moments(samples, 0.1, rng):
        add(out, dog.bark(rng), at, float(rng.uniform(-0.8, 0.8)), 0.1)
    stroke = bell.stroke(6.0, rng)
    for index in range(2):
        add(out, stroke, round((0.2 + 0.13 * index) * samples), 0.35, 0.10)
    return out.astype(np.float32)
