"""Footsteps on firm ground: heel, toe and a little weight."""

import numpy as np
from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.textures import add, band, decay, noise

BED = False
LEVEL_DB = -4.0


def make(samples: int, rng: Generator) -> Sound:
    """A walk at about two steps a second, (samples, 2)."""
    out = np.zeros((samples, 2), np.float32)
    at, left = round(0.05 * RATE), True
    while at + RATE // 3 < samples:
        step = _step(rng)
        add(out, step, at, -0.08 if left else 0.08, float(rng.uniform(0.75, 1.0)))
        at += round(float(rng.uniform(0.5, 0.56)) * RATE)
        left = not left
    return out


def _step(rng: Generator) -> Sound:
    step = np.zeros((round(0.3 * RATE), 2), np.float32)
    for late, gain, low, high in ((0.0, 1.0, 500.0, 2600.0), (0.085, 0.6, 900.0, 4200.0)):
        scuff = noise(round(0.09 * RATE), band(low, high, -2.0), rng, 0.2) * decay(0.09, 0.012)[:, None]
        add(step, scuff, round(late * RATE), 0.0, gain)
    t = np.arange(len(step)) / RATE
    thump = np.sin(2 * np.pi * 95 * t) * np.exp(-t / 0.03) * np.minimum(t / 0.003, 1)
    return step + np.float32(0.9) * thump[:, None].astype(np.float32)
