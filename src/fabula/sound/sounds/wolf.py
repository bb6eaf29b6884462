"""A wolf: one long howl that rises, holds and sinks."""

import numpy as np
from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.textures import clock, glide

BED = False
LEVEL_DB = -2.0


def make(samples: int, rng: Generator) -> Sound:
    """A howl with the valley answering, (samples, 2)."""
    seconds = min(5.0, samples / RATE) * 0.8
    t = clock(seconds)
    x = t / seconds
    base = float(rng.uniform(330, 400))
    shape = np.interp(x, [0, 0.15, 0.3, 0.7, 1.0], [0.72, 1.0, 1.18, 1.1, 0.7])
    hertz = base * shape * (1 + 0.006 * np.sin(2 * np.pi * 5.2 * t))
    howl = sum(gain * glide(n * hertz) for n, gain in enumerate((1.0, 0.45, 0.2, 0.08), start=1))
    howl = np.asarray(howl * np.sin(np.pi * np.clip(x, 0, 1)) ** 0.8, np.float32)
    out = np.zeros((samples, 2), np.float32)
    for late, left, right in ((0.01, 1.0, 1.0), (0.23, 0.25, 0.35), (0.41, 0.22, 0.15)):
        at = round(late * RATE)
        piece = howl[: samples - at]
        out[at : at + len(piece)] += piece[:, None] * np.array([left, right], np.float32)
    return out
