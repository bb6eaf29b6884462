"""A cat: a meow that opens and closes."""

import numpy as np
from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.textures import clock
from fabula.sound.throats import Hollow, breath, laid, voiced

BED = False
LEVEL_DB = -5.0


def make(samples: int, rng: Generator) -> Sound:
    """A meow, a pause, another, (samples, 2)."""
    out = np.zeros((samples, 2), np.float32)
    at = round(0.04 * RATE)
    while at + RATE // 2 < samples:
        call = meow(float(rng.uniform(0.5, 0.8)), rng)
        laid(out, call, at, 0.0, float(rng.uniform(0.7, 1.0)))
        at += len(call) + round(float(rng.uniform(0.6, 1.3)) * RATE)
    return out


def meow(seconds: float, rng: Generator) -> Sound:
    """One meow, (samples,): m, a wide e and a, then a rounded ou."""
    t = clock(seconds)
    x = t / seconds
    base = float(rng.uniform(480, 640))
    hertz = base * np.interp(x, [0, 0.15, 0.4, 1], [0.78, 1.05, 1.15, 0.72]) * (1 + 0.01 * np.sin(2 * np.pi * 7 * t))
    mouth = (Hollow(1250, 620, 220), Hollow(2500, 1300, 320, 0.7), Hollow(3900, 3400, 500, 0.25))
    envelope = np.interp(x, [0, 0.1, 0.3, 0.6, 1], [0, 0.35, 1.0, 0.75, 0.0])
    call = voiced(np.asarray(hertz, np.float32), mouth, 8000.0, 0.4) + 0.05 * breath(len(t), 1500, 6000, rng)
    return np.asarray(call * envelope, np.float32)
