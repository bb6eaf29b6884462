"""A motorcycle that comes, passes and goes: sharp strokes of its engine, and a change of gear."""

import numpy as np
from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.passing import across, fallen, nearness, strokes
from fabula.sound.textures import band, noise
from fabula.sound.throats import Hollow, voiced

BED = False
LEVEL_DB = -2.0


def make(samples: int, rng: Generator) -> Sound:
    """One motorcycle, (samples, 2)."""
    near = nearness(samples, 2.2)
    x = np.arange(samples) / samples
    gear = np.interp(x, [0, 0.34, 0.36, 0.72, 0.74, 1], [0.8, 1.25, 0.95, 1.3, 1.05, 1.15])
    hertz = np.asarray(float(rng.uniform(62, 78)) * gear * fallen(samples, 0.07), np.float32)
    pops = strokes(hertz, rng, 0.22, 7.0)
    pipe = voiced(
        hertz, (Hollow(190, 190, 90), Hollow(520, 560, 180, 0.7), Hollow(1500, 1500, 500, 0.25)), 3200.0, 0.35
    )
    air = noise(samples, band(500, 3200, -2.0), rng, 0.0)[:, 0]
    rasp = np.maximum(pops, 0) * air
    sound = (0.9 * pops + 0.35 * pipe + 0.8 * rasp + 0.25 * air * near) * near
    fade = np.minimum(1, np.minimum(np.arange(samples), np.arange(samples)[::-1]) / (0.05 * RATE))
    return across(np.asarray(sound * fade, np.float32), float(rng.choice([-1.0, 1.0])))
