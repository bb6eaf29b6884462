"""A car that passes from one side to the other."""

import numpy as np
from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.textures import band, clock, glide, noise

BED = False
LEVEL_DB = -2.0


def make(samples: int, rng: Generator) -> Sound:
    """One car passing, nearest at the middle, (samples, 2)."""
    return passing(samples / RATE, rng)


def passing(seconds: float, rng: Generator) -> Sound:
    """Engine and tyres with the fall in pitch of what passes, RMS about 1 at its nearest."""
    t = clock(seconds)
    where = (t / seconds - 0.5) * 2 * float(rng.choice([-1.0, 1.0]))
    near = 1 / (1 + (np.abs(where) * 3.2) ** 2) - 1 / (1 + 3.2**2)
    doppler = 1 - 0.06 * np.tanh(5 * (t / seconds - 0.5))
    base = float(rng.uniform(75, 110)) * doppler
    engine = sum(glide(n * base) * np.float32(0.5 / n**0.8) for n in range(1, 9))
    tyres = noise(len(t), band(350, 2600, -2.5), rng, 0.3)
    side = np.tanh(2.2 * where)[:, None] * np.array([-1.0, 1.0])
    sound = (0.45 * np.asarray(engine)[:, None] + 0.8 * tyres) * near[:, None] * np.sqrt(0.55 + 0.45 * side)
    return np.asarray(sound, np.float32)
