"""A bee: a buzz that comes near, circles and goes."""

import numpy as np
from numpy.random import Generator

from fabula.media import Sound
from fabula.sound.textures import add, curve
from fabula.sound.throats import Hollow, voiced

BED = False
LEVEL_DB = -8.0


def make(samples: int, rng: Generator) -> Sound:
    """One bee on its winding way, (samples, 2)."""
    way, near = curve(samples, 0.9, rng), curve(samples, 0.7, rng)
    pitch = float(rng.uniform(195, 230)) * (1 + 0.10 * (curve(samples, 0.35, rng) - 0.5) + 0.08 * (near - 0.5))
    buzz = voiced(np.asarray(pitch, np.float32), (Hollow(650, 650, 300), Hollow(2400, 2400, 900, 0.35)), 5000.0, 0.5)
    ends = np.sin(np.pi * (np.arange(samples) + 0.5) / samples) ** 0.5
    buzz = np.asarray(buzz * (0.12 + 0.88 * near**2) * ends, np.float32)
    out = np.zeros((samples, 2), np.float32)
    left = np.sqrt(0.15 + 0.7 * way)
    add(out, np.stack([buzz * left, buzz * np.sqrt(1 - left**2)], axis=1).astype(np.float32), 0)
    return out
