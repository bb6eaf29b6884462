"""Passing: how machines that come by are heard - strokes of an engine, nearness, the fall in pitch, side to side."""

import numpy as np
from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.textures import Curve, curve


def nearness(samples: int, sharpness: float = 2.4) -> Curve:
    """How near something that passes is, 0 at both ends to 1 in the middle, (samples,)."""
    x = np.linspace(-1, 1, samples, dtype=np.float32)
    far = 1 / (1 + sharpness**2)
    near: Curve = ((1 / (1 + (x * sharpness) ** 2) - far) / (1 - far)).astype(np.float32)
    return near


def fallen(samples: int, share: float) -> Curve:
    """The pitch of something that passes, about 1, higher by `share` when it comes and lower when it goes."""
    x = np.linspace(-1, 1, samples, dtype=np.float32)
    return (1 - share * np.tanh(3 * x)).astype(np.float32)


def strokes(hertz: Curve, rng: Generator, uneven: float = 0.1, sharp: float = 6.0) -> Curve:
    """An engine's strokes, `hertz` of them a second: short pushes of pressure, each `uneven` unlike the next."""
    turn = np.cumsum(hertz, dtype=np.float64) / RATE
    number, share = np.floor(turn).astype(int), turn % 1.0
    force = 1 + uneven * rng.standard_normal(int(number[-1]) + 2)
    push = force[number] * np.exp(-share * sharp) * np.minimum(share * 14, 1)
    return np.asarray(push - push.mean(), np.float32)


def across(mono: Curve, way: float, reach: float = 0.8) -> Sound:
    """A mono sound led from one side to the other (`way` +1 to the right), (samples, 2)."""
    x = np.linspace(-1, 1, len(mono), dtype=np.float32)
    angle = (1 + way * reach * np.tanh(1.8 * x)) * np.pi / 4
    return np.stack([mono * np.cos(angle), mono * np.sin(angle)], axis=1).astype(np.float32)


def unsteady(samples: int, seconds: float, share: float, rng: Generator) -> Curve:
    """A factor about 1 that wanders by `share` within `seconds`, (samples,)."""
    return (1 + share * 2 * (curve(samples, seconds, rng) - 0.5)).astype(np.float32)
