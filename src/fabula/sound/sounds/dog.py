"""A dog: a few barks."""

import numpy as np
from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.textures import add, band, clock, glide, hump, noise

BED = False
LEVEL_DB = -4.0


def make(samples: int, rng: Generator) -> Sound:
    """Barks in twos, (samples, 2)."""
    out = np.zeros((samples, 2), np.float32)
    at = round(0.03 * RATE)
    while at + RATE // 3 < samples:
        for late in (0.0, 0.3):
            sound = bark(rng)
            if at + round(late * RATE) + len(sound) < samples:
                add(out, sound, at + round(late * RATE))
        at += round(float(rng.uniform(0.9, 1.5)) * RATE)
    return out


def bark(rng: Generator) -> Sound:
    """One bark, (samples,)."""
    seconds, base = float(rng.uniform(0.14, 0.2)), float(rng.uniform(330, 470))
    t = clock(seconds)
    hertz = base * (0.85 + 0.4 * np.sin(np.pi * (t / seconds) ** 0.6))
    weights = (0.5, 1.0, 0.9, 0.6, 0.35, 0.2)
    voice = sum(gain * glide(n * hertz) for n, gain in enumerate(weights, start=1))
    rough = 0.5 * noise(len(t), band(700, 2600), rng, 0.0)[:, 0]
    return np.asarray((voice + rough) * hump(len(t) / RATE, 0.5)[: len(t)], np.float32)
