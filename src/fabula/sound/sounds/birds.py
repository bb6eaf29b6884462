"""Birdsong: phrases of chirps that slide and trill."""

import numpy as np
from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.textures import add, clock, glide, hump

BED = False
LEVEL_DB = -2.0


def make(samples: int, rng: Generator) -> Sound:
    """A few phrases of one bird and an answer, (samples, 2)."""
    out = np.zeros((samples, 2), np.float32)
    at, pan = round(0.05 * RATE), -0.35
    while at < samples:
        song = phrase(rng)
        song = song[: samples - at]
        add(out, song * np.linspace(1, 0 if at + len(song) == samples else 1, len(song), dtype=np.float32), at, pan)
        at += len(song) + round(float(rng.uniform(0.1, 0.5)) * RATE)
        pan = -pan
    return out


def phrase(rng: Generator) -> Sound:
    """One phrase of two to eight chirps, (samples,)."""
    base, seconds = float(rng.uniform(2300, 4600)), float(rng.uniform(0.05, 0.13))
    gap, trill = float(rng.uniform(0.02, 0.09)), float(rng.uniform(0.0, 0.12))
    slide = float(rng.uniform(-0.35, 0.35))
    parts = []
    for _ in range(int(rng.integers(2, 9))):
        t = clock(seconds * float(rng.uniform(0.8, 1.2)))
        x = t / t[-1]
        hertz = base * float(rng.uniform(0.92, 1.1)) * (1 + slide * x + trill * np.sin(2 * np.pi * 28 * t))
        tone = (glide(hertz) + 0.12 * glide(2 * hertz)) * hump(len(t) / RATE, 0.8)[: len(t)]
        parts += [tone, np.zeros(round(gap * RATE), np.float32)]
    return np.concatenate(parts).astype(np.float32)
