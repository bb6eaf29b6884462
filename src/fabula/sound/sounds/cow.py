"""A cow: a long low moo that opens and sinks."""

import numpy as np
from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.textures import clock
from fabula.sound.throats import Hollow, breath, laid, voiced

BED = False
LEVEL_DB = -3.0

_MOUTH = (Hollow(260, 420, 110), Hollow(620, 900, 170, 0.6), Hollow(1900, 2200, 400, 0.14))


def make(samples: int, rng: Generator) -> Sound:
    """One or two moos, (samples, 2)."""
    out = np.zeros((samples, 2), np.float32)
    at = round(0.05 * RATE)
    while at + RATE // 2 < samples:
        call = moo(min(float(rng.uniform(1.2, 1.7)), (samples - at) / RATE - 0.25), rng)
        laid(out, call, at)
        at += len(call) + round(float(rng.uniform(0.7, 1.6)) * RATE)
    return out


def moo(seconds: float, rng: Generator) -> Sound:
    """One moo, (samples,): closed lips, then open, a little hoarse."""
    t = clock(max(seconds, 0.2))
    x = t / t[-1]
    base = float(rng.uniform(118, 150))
    hertz = base * np.interp(x, [0, 0.18, 0.5, 0.85, 1], [0.82, 1.0, 1.1, 1.04, 0.8])
    hertz = np.asarray(hertz * (1 + 0.008 * np.sin(2 * np.pi * 4.6 * t)), np.float32)
    envelope = np.interp(x, [0, 0.12, 0.3, 0.75, 1], [0, 0.5, 1, 0.9, 0])
    call = voiced(hertz, _MOUTH, 4000.0) + 0.12 * breath(len(t), 300, 1400, rng) * np.interp(x, [0, 0.4, 1], [0, 1, 1])
    return np.asarray(call * envelope, np.float32)
