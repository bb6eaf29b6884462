"""A shimmer of small bells that rises, as if by magic."""

import numpy as np
from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.textures import add, clock, decay

BED = False
LEVEL_DB = -4.0


def make(samples: int, rng: Generator) -> Sound:
    """A glissando of glassy notes, (samples, 2)."""
    out = np.zeros((samples, 2), np.float32)
    seconds = samples / RATE
    notes = 22
    for index in range(notes):
        at = 0.01 + 0.55 * seconds * (index / notes) ** 1.15
        hertz = 1046.5 * 2 ** ((0, 2, 4, 7, 9)[index % 5] / 12 + index // 5 * 0.5) * float(rng.uniform(0.998, 1.002))
        length = min(1.2, seconds - at)
        t = clock(length)
        tone = np.sin(2 * np.pi * hertz * t) + 0.3 * np.sin(2 * np.pi * 2.76 * hertz * t) * np.exp(-t / 0.08)
        grain = np.asarray(tone, np.float32) * decay(length, 0.22)
        add(out, grain, round(at * RATE), float(rng.uniform(-0.8, 0.8)), 0.4 + 0.6 * index / notes)
    return out
