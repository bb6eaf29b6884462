"""A stream: water running over stones, made of many small bubbles."""

import numpy as np
from numpy.random import Generator

from fabula.media import Sound
from fabula.sound.textures import add, band, clock, curve, decay, glide, moments, noise

BED = True
LEVEL_DB = -1.0


def make(samples: int, rng: Generator) -> Sound:
    """Running water, (samples, 2)."""
    out = 0.8 * noise(samples, band(450, 4200, -3.0), rng) * (0.8 + 0.2 * curve(samples, 1.0, rng))[:, None]
    bubbles = [_bubble(rng) for _ in range(40)]
    for at in moments(samples, 90, rng):
        bubble = bubbles[int(rng.integers(len(bubbles)))]
        add(out, bubble, at, float(rng.uniform(-0.8, 0.8)), min(0.4 * float(rng.pareto(2.5)) + 0.1, 1.6))
    return out


def _bubble(rng: Generator) -> Sound:
    seconds = float(rng.uniform(0.015, 0.06))
    hertz = float(np.exp(rng.uniform(np.log(500), np.log(2600)))) * (1 + 0.4 * clock(seconds) / seconds)
    grain: Sound = glide(hertz) * decay(seconds, seconds / 4, 0.002)
    return grain
