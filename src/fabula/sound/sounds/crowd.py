"""A crowd: many voices that murmur at once, near and far, none of them to be understood."""

import numpy as np
from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.textures import add, band, clock, curve, noise
from fabula.sound.throats import Hollow, voiced

BED = True
LEVEL_DB = -2.0

_VOWELS = ((700, 1150), (400, 1950), (300, 2250), (450, 850), (560, 1500), (350, 760))


def make(samples: int, rng: Generator) -> Sound:
    """People who talk and pass, (samples, 2)."""
    out = 0.10 * noise(samples, band(280, 2200, -4.0), rng, 0.9) * (0.6 + 0.4 * curve(samples, 1.5, rng))[:, None]
    phrases = [_phrase(rng) for _ in range(14)]
    for index in range(max(8, round(samples / RATE * 7))):
        pan, far = float(rng.uniform(-0.95, 0.95)), float(rng.uniform(0.15, 1.0)) ** 1.5
        add(out, phrases[index % len(phrases)], int(rng.integers(samples)), pan, far * 0.5)
    return np.asarray(out, np.float32)


def _phrase(rng: Generator) -> Sound:
    """Some four to nine syllables of one voice, (samples,)."""
    base = float(rng.choice([rng.uniform(95, 140), rng.uniform(170, 240)]))
    parts = [np.zeros(64, np.float32)]
    for index in range(int(rng.integers(4, 10))):
        seconds = float(rng.uniform(0.09, 0.2))
        t = clock(seconds)
        first, second = _VOWELS[int(rng.integers(6))]
        hertz = np.asarray(base * float(rng.uniform(0.92, 1.14)) * (1.04 - 0.02 * index) * (1 + 0 * t), np.float32)
        mouth = (Hollow(first, first, 90), Hollow(second, second, 160, 0.5), Hollow(2700, 2700, 300, 0.14))
        syllable = voiced(hertz, mouth, 3600.0, 0.75) * np.sin(np.pi * t / seconds) ** 0.7
        rest = float(rng.uniform(0.02, 0.07))
        hiss = 0.16 * noise(round(rest * RATE) + 8, band(1800, 5200), rng, 0.0)[:, 0]
        hiss *= np.sin(np.pi * np.arange(len(hiss)) / len(hiss)).astype(np.float32)
        parts += [np.asarray(syllable, np.float32), np.asarray(hiss, np.float32)]
    return np.concatenate(parts)
