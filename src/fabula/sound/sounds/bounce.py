"""A ball that bounces: a dull slap and a hollow ring, ever quicker and lower, then thrown again."""

import numpy as np
from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.textures import add, band, clock, decay, glide, noise

BED = False
LEVEL_DB = -5.0


def make(samples: int, rng: Generator) -> Sound:
    """A ball thrown to the ground, as often as there is time for it, (samples, 2)."""
    out = np.zeros((samples, 2), np.float32)
    at, gap, force = 0.05, float(rng.uniform(0.5, 0.62)), 1.0
    pitch = float(rng.uniform(150, 190))
    while (at + 0.25) * RATE < samples:
        add(out, hit(pitch, force, rng), round(at * RATE), float(rng.uniform(-0.1, 0.1)), force)
        at, gap, force = at + gap, gap * 0.8, force * 0.8
        if gap < 0.12:
            at, gap, force = at + 0.6, float(rng.uniform(0.5, 0.62)), 1.0
    return out


def hit(pitch: float, force: float, rng: Generator) -> Sound:
    """One bounce, (samples,): the skin slaps, the air within rings a little flat."""
    seconds = 0.22
    t = clock(seconds)
    ring = glide(np.asarray(pitch * (1 + 0.35 * force * np.exp(-t / 0.02)), np.float32)) * np.exp(-t / 0.045)
    ring += 0.3 * glide(np.asarray(2.7 * pitch + 0 * t, np.float32)) * np.exp(-t / 0.02)
    slap = noise(len(t), band(350, 2200, -3.0), rng, 0.0)[:, 0] * decay(seconds, 0.010, 0.001)[: len(t)]
    edge = np.minimum(t / 0.0015, 1) * np.minimum((seconds - t) / 0.05, 1)
    return np.asarray((ring + 0.7 * slap) * edge, np.float32)
