"""A horse: a neigh that shakes as it falls, and a snort."""

import numpy as np
from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.textures import clock, hump
from fabula.sound.throats import Hollow, breath, laid, rough, voiced

BED = False
LEVEL_DB = -4.0

_MOUTH = (Hollow(1300, 800, 260), Hollow(2500, 1900, 380, 0.7), Hollow(3600, 3200, 500, 0.3))


def make(samples: int, rng: Generator) -> Sound:
    """A neigh, then a snort through the lips, (samples, 2)."""
    out = np.zeros((samples, 2), np.float32)
    at = round(0.04 * RATE)
    call = neigh(min(float(rng.uniform(1.3, 1.7)), samples / RATE - 0.3), rng)
    laid(out, call, at)
    at += len(call) + round(0.2 * RATE)
    snort = 0.8 * breath(round(0.45 * RATE), 250, 2600, rng) * hump(0.45, 0.7)
    laid(out, rough(np.asarray(snort, np.float32), rng, 24.0, 0.85), at, 0.0, 0.35)
    return out


def neigh(seconds: float, rng: Generator) -> Sound:
    """One neigh, (samples,): a leap up, then a shaken way down."""
    t = clock(max(seconds, 0.3))
    x = t / t[-1]
    base = float(rng.uniform(560, 680))
    shake = np.sin(2 * np.pi * np.cumsum(np.interp(x, [0, 1], [13, 8.5])) / RATE)
    hertz = base * np.interp(x, [0, 0.08, 0.25, 0.7, 1], [0.8, 1.35, 1.5, 0.95, 0.5]) * (1 + 0.055 * shake)
    call = voiced(np.asarray(hertz, np.float32), _MOUTH, 7000.0, 0.3) + 0.25 * breath(len(t), 900, 4500, rng)
    envelope = np.interp(x, [0, 0.06, 0.5, 0.85, 1], [0, 1, 0.8, 0.4, 0]) * (0.7 + 0.3 * shake)
    return np.asarray(call * envelope, np.float32)
