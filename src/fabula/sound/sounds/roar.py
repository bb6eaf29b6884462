"""A roar: a great beast, from deep in its chest."""

import numpy as np
from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.textures import clock
from fabula.sound.throats import Hollow, breath, laid, rough, voiced

BED = False
LEVEL_DB = -2.0

_MOUTH = (Hollow(320, 520, 130), Hollow(820, 1050, 220, 0.8), Hollow(1900, 2300, 500, 0.3))


def make(samples: int, rng: Generator) -> Sound:
    """One long roar and shorter ones after it, (samples, 2)."""
    out = np.zeros((samples, 2), np.float32)
    at, seconds = round(0.05 * RATE), float(rng.uniform(1.5, 2.1))
    while at + RATE // 2 < samples:
        call = growl(min(seconds, (samples - at) / RATE - 0.25), rng)
        laid(out, call, at)
        at, seconds = at + len(call) + round(float(rng.uniform(0.3, 0.6)) * RATE), float(rng.uniform(0.5, 0.8))
    return out


def growl(seconds: float, rng: Generator) -> Sound:
    """One roar, (samples,): pitch and mouth open and sink again, the cords rattle."""
    t = clock(max(seconds, 0.2))
    x = t / t[-1]
    hertz = float(rng.uniform(88, 110)) * np.interp(x, [0, 0.25, 0.6, 1], [0.8, 1.4, 1.25, 0.65])
    call = voiced(np.asarray(hertz, np.float32), _MOUTH, 4500.0, 0.4) + 1.3 * breath(len(t), 220, 2400, rng)
    envelope = np.interp(x, [0, 0.12, 0.4, 0.75, 1], [0, 0.7, 1, 0.7, 0])
    return rough(np.asarray(call * envelope, np.float32), rng, 29.0, 0.6)
