"""A field in summer: insects in the grass and a skylark high above."""

import numpy as np
from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.textures import add, band, clock, curve, glide, hump, noise

BED = True
LEVEL_DB = -4.0


def make(samples: int, rng: Generator) -> Sound:
    """Summer meadow, (samples, 2)."""
    out = 0.25 * noise(samples, band(300, 2600, -4.0), rng) * (0.3 + 0.7 * curve(samples, 4.0, rng))[:, None]
    for hertz, rate in ((5200.0, 41), (6100.0, 53)):
        pulse = 0.5 + 0.5 * np.sin(2 * np.pi * rate * np.arange(samples) / RATE)
        hum = noise(samples, band(hertz - 120, hertz + 120, 0.0, 6), rng, 0.8)
        out += 0.05 * hum * (pulse**2 * curve(samples, 3.0, rng))[:, None]
    for index in range(max(1, round(samples / RATE / 7))):
        at = round((index + 0.2 + float(rng.uniform(0, 0.3))) * 7 * RATE)
        add(out, _lark(float(rng.uniform(2.2, 3.6)), rng), at, float(rng.uniform(-0.4, 0.4)), 0.16)
    return out.astype(np.float32)


def _lark(seconds: float, rng: Generator) -> Sound:
    """An unbroken run of quick warbles."""
    song = np.zeros(round(seconds * RATE) + RATE // 4, np.float32)
    at = 0
    while at < round(seconds * RATE):
        t = clock(float(rng.uniform(0.03, 0.075)))
        x = t / t[-1]
        hertz = float(rng.uniform(2600, 5200)) * (1 + float(rng.uniform(-0.25, 0.25)) * x)
        song[at : at + len(t)] += glide(hertz) * hump(len(t) / RATE)[: len(t)] * np.float32(rng.uniform(0.5, 1))
        at += len(t) + int(rng.integers(200, 1200))
    return song
