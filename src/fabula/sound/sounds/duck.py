"""A duck: quacks in a row that grow softer."""

import numpy as np
from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.textures import clock, hump
from fabula.sound.throats import Hollow, breath, laid, rough, voiced

BED = False
LEVEL_DB = -5.0

_BILL = (Hollow(1150, 950, 180), Hollow(2150, 1900, 260, 0.9), Hollow(3500, 3200, 400, 0.35))


def make(samples: int, rng: Generator) -> Sound:
    """Quacks in runs of three to five, (samples, 2)."""
    out = np.zeros((samples, 2), np.float32)
    at = round(0.04 * RATE)
    while at + RATE // 3 < samples:
        base = float(rng.uniform(210, 260))
        for index in range(int(rng.integers(3, 6))):
            call = quack(base * (1 - 0.03 * index), float(rng.uniform(0.13, 0.19)), rng)
            laid(out, call, at, 0.0, 0.86**index)
            at += len(call) + round(float(rng.uniform(0.05, 0.1)) * RATE)
        at += round(float(rng.uniform(0.5, 1.1)) * RATE)
    return out


def quack(base: float, seconds: float, rng: Generator) -> Sound:
    """One quack, (samples,): flat, nasal and hoarse."""
    t = clock(seconds)
    hertz = np.asarray(base * (1.1 - 0.25 * t / seconds), np.float32)
    call = voiced(hertz, _BILL, 6000.0, 0.1) + 0.5 * breath(len(t), 900, 3200, rng)
    return rough(np.asarray(call * hump(seconds, 0.5)[: len(t)], np.float32), rng, 70.0, 0.5)
