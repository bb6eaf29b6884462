"""Fire: a low flickering roar and crackles."""

import numpy as np
from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.textures import add, band, curve, decay, moments, noise

BED = True
LEVEL_DB = -2.0


def make(samples: int, rng: Generator) -> Sound:
    """A wood fire, (samples, 2)."""
    flicker = 0.5 + 0.5 * curve(samples, 0.35, rng)
    out = noise(samples, band(130, 600, -3.0), rng, 0.5) * (flicker * (0.6 + 0.4 * curve(samples, 4.0, rng)))[:, None]
    out += 0.18 * noise(samples, band(900, 5000, -3.0), rng) * flicker[:, None]
    for at in moments(samples, 22, rng):
        seconds = float(rng.uniform(0.003, 0.02))
        crackle = rng.standard_normal(round(seconds * RATE)).astype(np.float32) * decay(seconds, seconds / 5, 0.0004)
        add(out, crackle, at, float(rng.uniform(-0.6, 0.6)), min(1.2 * float(rng.pareto(2.0)) + 0.2, 6.0))
    return out.astype(np.float32)
