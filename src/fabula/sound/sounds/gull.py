"""Gulls: mewing cries that fall."""

import numpy as np
from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.textures import add, clock, glide, hump

BED = False
LEVEL_DB = -3.0


def make(samples: int, rng: Generator) -> Sound:
    """Two gulls crying in turn, (samples, 2)."""
    out = np.zeros((samples, 2), np.float32)
    at = round(0.05 * RATE)
    for index in range(12):
        cry = _cry(rng)
        if at + len(cry) >= samples:
            break
        add(out, cry, at, -0.4 if index % 3 else 0.5, 1.0 if index % 3 else 0.5)
        at += round(len(cry) * float(rng.uniform(1.05, 1.5)))
    return out


def _cry(rng: Generator) -> Sound:
    seconds, base = float(rng.uniform(0.28, 0.5)), float(rng.uniform(880, 1150))
    t = clock(seconds)
    x = t / seconds
    hertz = base * (0.8 + 0.55 * np.sin(np.pi * x**0.6)) * (1 + 0.02 * np.sin(2 * np.pi * 35 * t))
    voice = sum(gain * glide(n * hertz) for n, gain in enumerate((0.6, 1.0, 0.8, 0.45, 0.2), start=1))
    return np.asarray(voice * hump(seconds, 0.7), np.float32)
