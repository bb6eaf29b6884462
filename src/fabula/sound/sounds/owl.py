"""An owl: a low hoot, and a longer, wavering answer to itself."""

import numpy as np
from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.textures import clock, glide, hump

BED = False
LEVEL_DB = -2.0


def make(samples: int, rng: Generator) -> Sound:
    """One call with a soft echo from the trees, (samples, 2)."""
    voice = call(rng)[: samples - RATE // 3]
    out = np.zeros((samples, 2), np.float32)
    for late, left, right in ((0.02, 1.0, 1.0), (0.17, 0.22, 0.3), (0.3, 0.16, 0.1)):
        at = round(late * RATE)
        out[at : at + len(voice)] += voice[:, None] * np.array([left, right], np.float32)
    return out


def call(rng: Generator) -> Sound:
    """Hoo ... hu, hu-hooo, about two seconds, (samples,)."""
    base = float(rng.uniform(330, 410))
    parts = [np.zeros(480, np.float32)]
    for seconds, rest, pitch, wave in ((0.42, 0.38, 1.0, 0.0), (0.12, 0.09, 0.96, 0.0), (0.75, 0.02, 1.02, 0.025)):
        t = clock(seconds)
        x = t / seconds
        hertz = base * pitch * (0.94 + 0.08 * np.sin(np.pi * x) + wave * np.sin(2 * np.pi * 11 * t))
        tone = glide(hertz) + 0.18 * glide(2 * hertz) + 0.07 * glide(3 * hertz)
        breath = 0.03 * rng.standard_normal(len(t)).astype(np.float32)
        parts += [(tone + breath) * hump(seconds, 0.6), np.zeros(round(rest * RATE), np.float32)]
    return np.concatenate(parts).astype(np.float32)
