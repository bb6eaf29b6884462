"""A sheep or a goat: bleats that tremble."""

import numpy as np
from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.textures import clock, hump
from fabula.sound.throats import Hollow, breath, laid, voiced

BED = False
LEVEL_DB = -4.0

_MOUTH = (Hollow(700, 900, 160), Hollow(1500, 1750, 260, 0.8), Hollow(2900, 3000, 400, 0.3))


def make(samples: int, rng: Generator) -> Sound:
    """Bleats, one sheep and another that answers, (samples, 2)."""
    out = np.zeros((samples, 2), np.float32)
    at, pan = round(0.04 * RATE), -0.25
    while at + RATE // 2 < samples:
        call = bleat(float(rng.uniform(0.5, 0.85)), float(rng.uniform(250, 380)), rng)
        laid(out, call, at, pan, float(rng.uniform(0.6, 1.0)))
        at, pan = at + len(call) + round(float(rng.uniform(0.35, 1.0)) * RATE), -pan
    return out


def bleat(seconds: float, base: float, rng: Generator) -> Sound:
    """One bleat, (samples,): a nasal vowel chopped about nine times a second."""
    t = clock(seconds)
    x = t / seconds
    tremble = np.sin(2 * np.pi * float(rng.uniform(8, 10)) * t)
    hertz = np.asarray(base * (1.02 - 0.14 * x) * (1 + 0.035 * tremble), np.float32)
    call = voiced(hertz, _MOUTH, 6000.0, 0.35) + 0.2 * breath(len(t), 900, 3500, rng)
    return np.asarray(call * (0.62 + 0.38 * tremble) * hump(seconds, 0.45)[: len(t)], np.float32)
