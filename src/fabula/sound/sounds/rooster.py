"""A rooster: cock-a-doodle-doo, and hens that cluck between."""

import numpy as np
from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.textures import clock, hump
from fabula.sound.throats import Hollow, breath, laid, voiced

BED = False
LEVEL_DB = -4.0

_BEAK = (Hollow(1000, 1050, 260), Hollow(2000, 2100, 420, 0.8), Hollow(3400, 3400, 600, 0.3))
_CROW = ((0.16, 0.05, 0.72, 0.82), (0.14, 0.03, 0.95, 1.0), (0.22, 0.02, 1.08, 1.12), (0.75, 0.3, 1.2, 0.8))


def make(samples: int, rng: Generator) -> Sound:
    """Hens, a crow, and hens again, (samples, 2)."""
    out = np.zeros((samples, 2), np.float32)
    at = round(0.05 * RATE)
    call = crow(rng)
    laid(out, call, at)
    at = at + len(call) if at + len(call) < samples else at
    while at + RATE // 4 < samples:
        laid(out, cluck(rng), at, float(rng.uniform(-0.6, 0.6)), float(rng.uniform(0.2, 0.45)))
        at += round(float(rng.uniform(0.16, 0.5)) * RATE)
    return out


def crow(rng: Generator) -> Sound:
    """Four notes, the last long and falling, (samples,)."""
    base, parts = float(rng.uniform(560, 680)), []
    for seconds, rest, first, last in _CROW:
        t = clock(seconds)
        x = t / seconds
        hertz = base * (first + (last - first) * x**1.6) * (1 + 0.012 * np.sin(2 * np.pi * 21 * t))
        call = voiced(np.asarray(hertz, np.float32), _BEAK, 7000.0, 0.25) + 0.12 * breath(len(t), 1500, 5000, rng)
        parts += [call * hump(seconds, 0.35)[: len(t)], np.zeros(round(rest * RATE), np.float32)]
    return np.concatenate(parts).astype(np.float32)


def cluck(rng: Generator) -> Sound:
    """One short cluck, (samples,)."""
    seconds = float(rng.uniform(0.05, 0.09))
    t = clock(seconds)
    hertz = np.asarray(float(rng.uniform(360, 460)) * (1.25 - 0.5 * t / seconds), np.float32)
    return np.asarray(voiced(hertz, _BEAK, 5000.0, 0.4) * hump(seconds, 0.8)[: len(t)], np.float32)
