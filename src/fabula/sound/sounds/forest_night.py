"""A forest at night: crickets, a breath of wind, and an owl far away."""

import numpy as np
from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.sounds import crickets, owl
from fabula.sound.textures import add, band, curve, noise

BED = True
LEVEL_DB = -3.0


def make(samples: int, rng: Generator) -> Sound:
    """Night sounds, (samples, 2)."""
    out = 0.5 * crickets.chorus(samples, rng, voices=4)
    out += 0.2 * noise(samples, band(200, 900, -3.0), rng) * (0.3 + curve(samples, 6.0, rng) ** 1.6)[:, None]
    for at in range(0, samples - 4 * RATE, 11 * RATE):
        call = owl.call(rng)
        late = int(rng.integers(RATE, 5 * RATE))
        add(out, call, at + late, float(rng.uniform(-0.8, 0.8)), 0.22)
        add(out, call, at + late + RATE // 4, 0.0, 0.05)
    return out.astype(np.float32)
