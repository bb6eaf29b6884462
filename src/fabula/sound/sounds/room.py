"""A room: its tone, and a clock on the wall."""

import numpy as np
from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.textures import add, band, clock, decay, glide, noise

BED = True
LEVEL_DB = -8.0


def make(samples: int, rng: Generator) -> Sound:
    """Room tone with a ticking clock, (samples, 2)."""
    out = noise(samples, band(140, 900, -5.0), rng, 0.5) + 0.15 * noise(samples, band(900, 5000, -4.0), rng)
    ticks = 2 * max(1, round(samples / RATE))
    sounds = (_tick(2350.0, rng), _tick(1950.0, rng))
    for index in range(ticks):
        add(out, sounds[index % 2], index * samples // ticks, 0.45, 2.6)
    return out.astype(np.float32)


def _tick(hertz: float, rng: Generator) -> Sound:
    t = clock(0.03)
    click = (glide(hertz + 0 * t) + 0.5 * glide(2.7 * hertz + 0 * t)) * decay(0.03, 0.004, 0.0005)
    return np.asarray(click + 0.3 * rng.standard_normal(len(t)) * decay(0.03, 0.0015, 0.0003), np.float32)
