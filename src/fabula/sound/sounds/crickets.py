"""Crickets on a warm night, each with its own pitch and pace."""

import numpy as np
from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.textures import add, band, clock, glide, hump, noise

BED = True
LEVEL_DB = -6.0


def make(samples: int, rng: Generator) -> Sound:
    """A field of crickets, (samples, 2)."""
    return chorus(samples, rng, voices=7) + np.float32(0.1) * noise(samples, band(200, 800, -3.0), rng)


def chorus(samples: int, rng: Generator, voices: int) -> Sound:
    """Crickets alone, (samples, 2); every one chirps a whole number of times round the circle."""
    out = np.zeros((samples, 2), np.float32)
    for _ in range(voices):
        chirp, pan = _chirp(rng), float(rng.uniform(-0.95, 0.95))
        gain = float(rng.uniform(0.12, 1.0)) ** 1.5
        count = max(1, round(samples / RATE * rng.uniform(1.1, 2.2)))
        offset = int(rng.integers(samples))
        for index in range(count):
            jitter = int(rng.integers(-900, 900))
            add(out, chirp, offset + index * samples // count + jitter, pan, gain * float(rng.uniform(0.8, 1)))
    return out


def _chirp(rng: Generator) -> Sound:
    """Three or four pulses of a high tone."""
    hertz, pulses, pulse = float(rng.uniform(3300, 4900)), int(rng.integers(3, 5)), 0.018
    grain = np.zeros(round((pulses * 0.034 + 0.03) * RATE), np.float32)
    t = clock(pulse)
    tone = (glide(hertz * (1 + 0.01 * t / pulse)) + 0.2 * glide(2 * hertz + 0 * t)) * hump(pulse, 0.7)
    for index in range(pulses):
        at = round(index * 0.034 * RATE)
        grain[at : at + len(tone)] += tone * np.float32(0.6 + 0.4 * index / pulses)
    return grain
