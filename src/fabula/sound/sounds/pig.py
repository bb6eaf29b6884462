"""A pig: snorts and short grunts."""

import numpy as np
from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.textures import clock, hump
from fabula.sound.throats import Hollow, breath, laid, rough, voiced

BED = False
LEVEL_DB = -5.0

_MOUTH = (Hollow(420, 340, 130), Hollow(1050, 900, 220, 0.6), Hollow(2300, 2100, 500, 0.2))


def make(samples: int, rng: Generator) -> Sound:
    """Grunts in groups of two or three, (samples, 2)."""
    out = np.zeros((samples, 2), np.float32)
    at = round(0.04 * RATE)
    while at + RATE // 2 < samples:
        for _ in range(int(rng.integers(2, 4))):
            call = grunt(float(rng.uniform(0.13, 0.24)), rng)
            laid(out, call, at, float(rng.uniform(-0.15, 0.15)), float(rng.uniform(0.6, 1.0)))
            at += len(call) + round(float(rng.uniform(0.06, 0.16)) * RATE)
        at += round(float(rng.uniform(0.4, 0.9)) * RATE)
    return out


def grunt(seconds: float, rng: Generator) -> Sound:
    """One grunt through the nose, (samples,)."""
    t = clock(seconds)
    hertz = np.asarray(float(rng.uniform(105, 150)) * (1.1 - 0.3 * t / seconds), np.float32)
    call = voiced(hertz, _MOUTH, 4500.0, 0.5) + 0.9 * breath(len(t), 350, 2200, rng)
    return rough(np.asarray(call * hump(seconds, 0.6)[: len(t)], np.float32), rng, 34.0, 0.75)
