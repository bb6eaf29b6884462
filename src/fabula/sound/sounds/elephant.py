"""An elephant: a trumpet call through the trunk over a low rumble."""

import numpy as np
from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.textures import clock
from fabula.sound.throats import Hollow, breath, laid, rough, voiced

BED = False
LEVEL_DB = -3.0

_TRUNK = (Hollow(750, 900, 240), Hollow(1500, 1700, 350, 0.9), Hollow(2700, 2900, 600, 0.5))


def make(samples: int, rng: Generator) -> Sound:
    """One call, and a rumble after it, (samples, 2)."""
    out = np.zeros((samples, 2), np.float32)
    at = round(0.05 * RATE)
    call = trumpet(min(float(rng.uniform(1.2, 1.7)), samples / RATE - 0.3), rng)
    laid(out, call, at)
    at += len(call) + round(0.25 * RATE)
    seconds = min(1.5, (samples - at) / RATE - 0.25)
    if seconds > 0.3:
        t = clock(seconds)
        low = voiced(np.full(len(t), 78.0, np.float32), (Hollow(180, 160, 90), Hollow(420, 380, 160, 0.4)), 1200.0)
        laid(out, np.asarray(low * np.sin(np.pi * t / seconds), np.float32), at, 0.0, 0.4)
    return out


def trumpet(seconds: float, rng: Generator) -> Sound:
    """One blast, (samples,): it leaps up, holds and breaks, brassy with much air in it."""
    t = clock(max(seconds, 0.3))
    x = t / t[-1]
    base = float(rng.uniform(390, 460))
    hertz = base * np.interp(x, [0, 0.12, 0.3, 0.7, 1], [0.62, 1.05, 1.25, 1.15, 0.7])
    hertz *= 1 + 0.014 * np.sin(2 * np.pi * 6.5 * t)
    call = voiced(np.asarray(hertz, np.float32), _TRUNK, 8000.0, 0.05) + 0.6 * breath(len(t), 700, 5200, rng)
    envelope = np.interp(x, [0, 0.07, 0.3, 0.8, 1], [0, 0.8, 1, 0.8, 0])
    return rough(np.asarray(call * envelope, np.float32), rng, 47.0, 0.4)
