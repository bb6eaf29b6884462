"""Waves: swells that rumble, break and hiss back over the shore."""

import numpy as np
from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.textures import add, band, curve, hump, noise

BED = True
LEVEL_DB = 0.0


def make(samples: int, rng: Generator) -> Sound:
    """Surf, (samples, 2)."""
    low = noise(samples, band(120, 420, -3.0), rng, 0.6)
    wash = noise(samples, band(350, 2600, -3.0), rng)
    hiss = noise(samples, band(2500, 9000, -2.0), rng)
    swells = _swells(samples, rng)
    levels = np.zeros((samples, 2), np.float32)
    out = (0.18 * low + 0.10 * wash) * (0.6 + 0.4 * curve(samples, 5.0, rng))[:, None]
    for part, late, seconds, strength in ((low, 0.0, 5.0, 0.9), (wash, 0.9, 4.2, 0.8), (hiss, 1.9, 4.6, 0.32)):
        levels[:] = 0
        for at, pan in swells:
            add(levels, hump(seconds, 2.2), at + round(late * RATE), pan, strength)
        out += part * levels
    return np.asarray(out, np.float32)


def _swells(samples: int, rng: Generator) -> list[tuple[int, float]]:
    """(moment, pan) of every swell, evenly round the circle, about every 6 s, each a little early or late."""
    count = max(1, round(samples / RATE / 6.0))
    late = rng.uniform(-0.18, 0.18, count)
    return [(round((i + late[i]) * samples / count), float(rng.uniform(-0.5, 0.5))) for i in range(count)]
