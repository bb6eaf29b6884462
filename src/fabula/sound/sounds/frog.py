"""Frogs: croaks in a row, and others that answer from farther off."""

import numpy as np
from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.textures import clock, hump
from fabula.sound.throats import Hollow, laid, voiced

BED = False
LEVEL_DB = -5.0


def make(samples: int, rng: Generator) -> Sound:
    """Two or three frogs by turns, (samples, 2)."""
    out = np.zeros((samples, 2), np.float32)
    for pan, far, base in ((0.0, 1.0, 150.0), (-0.6, 0.35, 190.0), (0.7, 0.25, 125.0)):
        at = round(float(rng.uniform(0.03, 0.25)) * RATE)
        while at + RATE // 2 < samples:
            call = croak(base * float(rng.uniform(0.95, 1.05)), rng)
            laid(out, call, at, pan, far)
            at += len(call) + round(float(rng.uniform(0.25, 0.9)) * RATE)
    return out


def croak(base: float, rng: Generator) -> Sound:
    """One croak, (samples,): a throat that pulses some thirty times a second under two rising hollows."""
    seconds = float(rng.uniform(0.22, 0.4))
    t = clock(seconds)
    beat = float(rng.uniform(26, 36))
    pulses = np.maximum(0.0, np.sin(2 * np.pi * beat * t)) ** 1.5
    hertz = np.asarray(base * (0.95 + 0.15 * t / seconds), np.float32)
    call = voiced(hertz, (Hollow(620, 780, 130), Hollow(1550, 1800, 240, 0.8)), 4000.0, 0.3)
    return np.asarray(call * (0.12 + 0.88 * pulses) * hump(seconds, 0.5)[: len(t)], np.float32)
