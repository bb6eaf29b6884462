"""A train: the beat of its wheels on the joints, the roar of its wagons, steam, and a whistle from afar."""

import numpy as np
from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.passing import across, nearness
from fabula.sound.textures import add, band, clock, decay, glide, hump, noise

BED = False
LEVEL_DB = -1.0


def make(samples: int, rng: Generator) -> Sound:
    """A train that passes, (samples, 2)."""
    near, way = nearness(samples, 1.7), float(rng.choice([-1.0, 1.0]))
    roar = noise(samples, band(110, 900, -3.0), rng, 0.0)[:, 0] + 0.35 * noise(samples, band(900, 4200), rng, 0.0)[:, 0]
    out = across(np.asarray(0.55 * roar * near, np.float32), way)
    wheels = np.zeros((samples, 2), np.float32)
    pace, at = float(rng.uniform(0.62, 0.74)), 0.05
    while (at + 0.6) * RATE < samples:
        for late, gain in ((0.0, 1.0), (0.11, 0.8), (0.27, 0.9), (0.38, 0.7)):
            add(wheels, _joint(rng), round((at + late * pace / 0.68) * RATE), 0.0, gain)
        at += pace
    out += 2.6 * wheels * (0.15 + 0.85 * near)[:, None] * np.minimum(1, np.arange(samples)[::-1] / RATE)[:, None]
    add(out, _whistle(min(1.3, samples / RATE * 0.4), rng), round(0.06 * samples), -0.4 * way, 0.5)
    return out


def _joint(rng: Generator) -> Sound:
    """A wheel that goes over a joint: a knock of iron and the weight behind it."""
    t = clock(0.16)
    iron = noise(len(t), band(400, 2400, -2.0), rng, 0.2) * decay(0.16, 0.014, 0.001)[: len(t), None]
    thump = (
        np.sin(2 * np.pi * 92 * t) * np.exp(-t / 0.035) * np.minimum(t / 0.003, 1) * np.minimum((0.16 - t) / 0.04, 1)
    )
    return np.asarray(iron + 0.8 * thump[:, None], np.float32)


def _whistle(seconds: float, rng: Generator) -> Sound:
    """A chord of three pipes blown by steam."""
    t = clock(seconds)
    bend = 0.96 + 0.04 * np.minimum(t / 0.15, 1)
    base = float(rng.uniform(420, 500))
    pipes = sum(glide(np.asarray(base * ratio * bend, np.float32)) for ratio in (1.0, 1.19, 1.5))
    steam = 0.35 * noise(len(t), band(900, 4500), rng, 0.0)[:, 0]
    return np.asarray((pipes + steam) * hump(seconds, 0.35)[: len(t)], np.float32)
