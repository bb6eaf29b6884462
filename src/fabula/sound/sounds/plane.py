"""A plane that flies over: the drone of its engine, the beat of two tones, air that tears."""

import numpy as np
from numpy.random import Generator

from fabula.media import Sound
from fabula.sound.passing import across, fallen, nearness, unsteady
from fabula.sound.textures import band, glide, noise

BED = False
LEVEL_DB = -3.0


def make(samples: int, rng: Generator) -> Sound:
    """One pass overhead, (samples, 2)."""
    near = nearness(samples, 1.9)
    pitch = float(rng.uniform(84, 104)) * fallen(samples, 0.09)
    drone = np.zeros(samples, np.float32)
    for number in range(1, 13):
        for detune in (1.0, 1.012):
            drone += glide(np.asarray(pitch * number * detune, np.float32)) / np.float32(number**0.75)
    drone *= unsteady(samples, 0.6, 0.25, rng)
    air = noise(samples, band(350, 3200, -3.0), rng, 0.0)[:, 0]
    return across(np.asarray((0.5 * drone + 0.7 * air * near) * near, np.float32), float(rng.choice([-1.0, 1.0])))
