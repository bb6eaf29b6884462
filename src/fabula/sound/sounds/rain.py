"""Rain: a hissing bed that comes and goes, and drops near by."""

import numpy as np
from numpy.random import Generator

from fabula.media import Sound
from fabula.sound.textures import add, band, clock, curve, decay, glide, moments, noise

BED = True
LEVEL_DB = 0.0


def make(samples: int, rng: Generator) -> Sound:
    """Steady rain, (samples, 2)."""
    gusts = 0.7 + 0.3 * curve(samples, 4.0, rng)
    out = noise(samples, band(700, 9000, -3.0), rng) * gusts[:, None]
    out += 0.35 * noise(samples, band(250, 900, -4.0), rng, 0.6) * gusts[:, None]
    drops = [_drop(rng) for _ in range(48)]
    for at in moments(samples, 260, rng):
        gain = min(0.35 * rng.pareto(2.2) + 0.1, 2.5)
        add(out, drops[int(rng.integers(len(drops)))], at, float(rng.uniform(-0.95, 0.95)), gain)
    return out


def _drop(rng: Generator) -> Sound:
    hertz, seconds = float(np.exp(rng.uniform(np.log(1200), np.log(8000)))), float(rng.uniform(0.006, 0.03))
    t = clock(seconds)
    grain: Sound = glide(hertz * (1 + 0.35 * t / seconds)) * decay(seconds, seconds / 5, 0.0006)
    return grain
