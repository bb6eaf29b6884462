"""A clock: tick and tock, twice a second, in a wooden case."""

import numpy as np
from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.textures import add, band, clock, decay, noise

BED = False
LEVEL_DB = -10.0


def make(samples: int, rng: Generator) -> Sound:
    """A case clock that ticks, (samples, 2)."""
    out = np.zeros((samples, 2), np.float32)
    case = float(rng.uniform(0.92, 1.08))
    for number, at in enumerate(range(round(0.06 * RATE), samples - RATE // 8, RATE // 2)):
        add(out, tick(case * (1.0 if number % 2 == 0 else 0.82), rng), at, 0.0, 1.0 if number % 2 == 0 else 0.85)
    return out


def tick(pitch: float, rng: Generator) -> Sound:
    """One tick, (samples,): the click of the escapement, and the case that answers."""
    seconds = 0.11
    t = clock(seconds)
    case = sum(
        gain * np.sin(2 * np.pi * hertz * pitch * t) * np.exp(-t / ring)
        for hertz, gain, ring in ((2450.0, 0.6, 0.006), (1120.0, 0.8, 0.012), (410.0, 0.7, 0.022))
    )
    click = 0.8 * noise(len(t), band(2500, 8000), rng, 0.0)[:, 0] * decay(seconds, 0.002, 0.0004)[: len(t)]
    edge = np.minimum(t / 0.0006, 1) * np.minimum((seconds - t) / 0.03, 1)
    return np.asarray((case + click) * edge, np.float32)
