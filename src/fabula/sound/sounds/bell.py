"""A church bell: its hum, prime, tierce, quint and nominal."""

import numpy as np
from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.textures import add, clock

BED = False
LEVEL_DB = -2.0


_PARTIALS = (
    (0.5, 0.5, 1.0),
    (1.0, 0.8, 0.7),
    (1.19, 0.9, 0.55),
    (1.5, 0.35, 0.4),
    (2.0, 1.0, 0.45),
    (2.66, 0.4, 0.25),
    (3.0, 0.35, 0.2),
    (4.15, 0.25, 0.12),
)


def make(samples: int, rng: Generator) -> Sound:
    """One stroke for every three seconds, (samples, 2)."""
    out = np.zeros((samples, 2), np.float32)
    sound = stroke(min(8.0, samples / RATE), rng)
    for at in range(round(0.01 * RATE), max(samples - 2 * RATE, round(0.01 * RATE) + 1), 3 * RATE):
        ring = sound[: samples - at]
        fade = np.minimum((len(ring) - np.arange(len(ring))) / (0.3 * len(ring)), 1)[:, None]
        add(out, np.asarray(ring * fade, np.float32), at)
    return out


def stroke(seconds: float, rng: Generator) -> Sound:
    """One stroke of a middling bell, its partials beating a little between the sides, (samples, 2)."""
    t = clock(seconds)
    prime = float(rng.uniform(290, 380))
    out = np.zeros((len(t), 2), np.float32)
    for ratio, gain, ring in _PARTIALS:
        fall = np.exp(-t / (ring * 3.0)) * np.minimum(t / 0.002, 1) * np.minimum((seconds - t) / (0.2 * seconds), 1)
        for side in range(2):
            beat = prime * ratio + float(rng.uniform(-0.5, 0.5))
            out[:, side] += gain * np.sin(2 * np.pi * beat * t + float(rng.uniform(0, 2))) * fall
    return out
