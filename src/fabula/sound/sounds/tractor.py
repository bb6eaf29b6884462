"""A tractor: slow heavy strokes of a diesel engine, the knock of its valves, and iron that rattles."""

import numpy as np
from numpy.random import Generator

from fabula.media import Sound
from fabula.sound.passing import across, nearness, strokes, unsteady
from fabula.sound.textures import band, noise
from fabula.sound.throats import Hollow, voiced

BED = False
LEVEL_DB = -3.0


def make(samples: int, rng: Generator) -> Sound:
    """A tractor that works its way past, (samples, 2)."""
    near = 0.3 + 0.7 * nearness(samples, 1.2)
    hertz = np.asarray(float(rng.uniform(21, 26)) * unsteady(samples, 1.4, 0.05, rng), np.float32)
    push = strokes(hertz, rng, 0.16, 4.0)
    body = voiced(4 * hertz, (Hollow(170, 170, 90), Hollow(390, 390, 120, 0.6)), 1600.0, 0.4)
    knock = np.maximum(strokes(2 * hertz, rng, 0.3, 16.0), 0) * noise(samples, band(900, 3600), rng, 0.0)[:, 0]
    rattle = 0.12 * noise(samples, band(1400, 4200), rng, 0.0)[:, 0] * unsteady(samples, 0.09, 0.9, rng)
    smoke = np.maximum(push, 0) * noise(samples, band(120, 700, -2.0), rng, 0.0)[:, 0]
    ends = np.sin(np.pi * (np.arange(samples) + 0.5) / samples) ** 0.3
    sound = (0.5 * push + 0.45 * body + 1.1 * smoke + 0.9 * knock + rattle) * near * ends
    return across(np.asarray(sound, np.float32), float(rng.choice([-1.0, 1.0])), 0.5)
