"""Fireworks: a whistle that climbs, a bang over the roofs, and sparks that crackle as they fall."""

import numpy as np
from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.textures import add, band, clock, decay, glide, hump, noise

BED = False
LEVEL_DB = 0.0


def make(samples: int, rng: Generator) -> Sound:
    """One shell after another, (samples, 2)."""
    out = np.zeros((samples, 2), np.float32)
    at = 0.03
    while (at + 1.0) * RATE <= samples:
        pan, far = float(rng.uniform(-0.6, 0.6)), float(rng.uniform(0.55, 1.0))
        climb = min(float(rng.uniform(0.4, 0.8)), samples / RATE - at - 0.6)
        add(out, _climb(climb, rng), round(at * RATE), pan, 0.16 * far)
        burst = round((at + climb) * RATE)
        bang = _bang(rng)[: samples - burst]
        add(out, _closed(bang), burst, pan, far)
        _sparks(out, burst, pan, far, rng)
        at += float(rng.uniform(0.7, 1.3))
    return out


def _climb(seconds: float, rng: Generator) -> Sound:
    t = clock(seconds)
    hertz = float(rng.uniform(900, 1300)) * (1 + 1.2 * (t / seconds) ** 0.7) * (1 + 0.01 * np.sin(2 * np.pi * 31 * t))
    hiss = 0.4 * noise(len(t), band(2000, 7000), rng, 0.0)[:, 0]
    return np.asarray((glide(np.asarray(hertz, np.float32)) + hiss) * hump(seconds, 0.7)[: len(t)], np.float32)


def _bang(rng: Generator) -> Sound:
    length = 1.4
    boom = noise(round(length * RATE), band(75, 420, -3.0), rng, 0.5) * decay(length, 0.11, 0.002)[:, None]
    crack = noise(round(length * RATE), band(700, 4500, -3.0), rng, 0.7) * decay(length, 0.03, 0.001)[:, None]
    echo = noise(round(length * RATE), band(150, 1100, -4.0), rng, 1.0) * decay(length, 0.3, 0.12)[:, None]
    return np.asarray(2.2 * boom + 0.9 * crack + 0.35 * echo, np.float32)


def _closed(sound: Sound) -> Sound:
    """The sound with its last tenth of a second taken down to nothing."""
    left = np.minimum(1, np.arange(len(sound))[::-1] / (0.1 * RATE))
    return np.asarray(sound * left[:, None], np.float32)


def _sparks(out: Sound, burst: int, pan: float, far: float, rng: Generator) -> None:
    for late in np.sort(rng.gamma(2.0, 0.22, 46)):
        seconds = float(rng.uniform(0.004, 0.014))
        at = burst + round((0.12 + float(late)) * RATE)
        if at + round(seconds * RATE) + 1 < len(out):
            pop = rng.standard_normal(round(seconds * RATE)).astype(np.float32) * decay(seconds, seconds / 5, 0.0004)
            add(out, pop, at, float(np.clip(pan + rng.normal(0, 0.3), -1, 1)), far * float(rng.uniform(0.1, 0.5)))
