"""Hooves on a firm way: a trot, each hoof a hollow clop with the weight behind it."""

import numpy as np
from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.textures import add, band, clock, decay, noise

BED = False
LEVEL_DB = -4.0


def make(samples: int, rng: Generator) -> Sound:
    """A horse that trots by, nearest in the middle, (samples, 2)."""
    out = np.zeros((samples, 2), np.float32)
    step = float(rng.uniform(0.29, 0.33))
    way = float(rng.choice([-1.0, 1.0]))
    at, number = 0.05, 0
    while (at + 0.3) * RATE < samples:
        share = at * RATE / samples
        near = 0.45 + 0.55 * float(np.sin(np.pi * share))
        for late, gain in ((0.0, 1.0), (float(rng.uniform(0.018, 0.035)), 0.7)):
            clop = hoof(rng, number)
            add(out, clop, round((at + late) * RATE), 0.6 * way * (2 * share - 1), near * gain)
        at, number = at + step * float(rng.uniform(0.97, 1.03)), number + 1
    return out


def hoof(rng: Generator, number: int) -> Sound:
    """One hoof, (samples,): a click of the iron, a hollow ring and a thud; by turns a little higher and lower."""
    seconds = 0.12
    t = clock(seconds)
    pitch = (760.0 if number % 2 else 880.0) * float(rng.uniform(0.94, 1.06))
    ring = np.sin(2 * np.pi * pitch * t) * np.exp(-t / 0.012) + 0.6 * np.sin(2 * np.pi * 2.3 * pitch * t) * np.exp(
        -t / 0.006
    )
    thud = 0.9 * np.sin(2 * np.pi * 115 * t) * np.exp(-t / 0.022)
    click = 0.45 * noise(len(t), band(1200, 5200), rng, 0.0)[:, 0] * decay(seconds, 0.004, 0.0006)[: len(t)]
    edge = np.minimum(t / 0.0012, 1) * np.minimum((seconds - t) / 0.03, 1)
    return np.asarray((ring + thud + click) * edge, np.float32)
