"""Throats: the voices of animals, from a row of harmonics shaped by the hollows of a mouth that opens and closes."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.textures import Curve, add, band, glide, noise


class Hollow(NamedTuple):
    """One resonance of a mouth: its pitch in Hz at the start and the end of the call, its width in Hz, its gain."""

    start: float
    end: float
    width: float
    gain: float = 1.0


def voiced(hertz: Curve, hollows: Sequence[Hollow], top: float = 6000.0, tilt: float = 0.7) -> Curve:
    """A call whose pitch follows `hertz` (one value a sample), its harmonics up to `top` Hz coloured by the hollows.

    `tilt` is how quickly higher harmonics fall off before the mouth: 0 not at all, 1 as one over their number.
    """
    share = np.linspace(0, 1, len(hertz), dtype=np.float32)
    out = np.zeros(len(hertz), np.float32)
    for number in range(1, int(top / float(hertz.min())) + 1):
        pitch = number * hertz
        gain = np.full(len(hertz), 0.03, np.float32)
        for one in hollows:
            middle = one.start + (one.end - one.start) * share
            gain += one.gain / (1 + ((pitch - middle) / one.width) ** 2)
        out += glide(pitch) * gain * np.clip((top - pitch) / (0.2 * top), 0, 1) / number**tilt
    return out


def rough(call: Curve, rng: Generator, pulses: float, depth: float) -> Curve:
    """A call that rattles: broken into about `pulses` a second, uneven, `depth` 0 to 1."""
    pace = pulses * (1 + 0.15 * np.interp(np.arange(len(call)), *_wander(len(call), rng)))
    pulse = 0.5 + 0.5 * glide(np.asarray(pace, np.float32))
    return np.asarray(call * (1 - depth + depth * pulse), np.float32)


def _wander(samples: int, rng: Generator) -> tuple[Curve, Curve]:
    points = max(2, samples // (RATE // 20))
    knots = np.linspace(0, samples, points, dtype=np.float32)
    return knots, rng.standard_normal(points).astype(np.float32)


def breath(samples: int, low: float, high: float, rng: Generator) -> Curve:
    """The air in a call, mono noise of RMS 1 between two frequencies in Hz, (samples,)."""
    return noise(max(samples, 2), band(low, high), rng, 0.0)[:samples, 0]


def laid(out: Sound, call: Curve, at: int, pan: float = 0.0, gain: float = 1.0) -> None:
    """Lay a call into `out` at sample `at`, followed by its soft answer off walls and trees; it never goes round."""
    for late, side, share in ((0.0, pan, 1.0), (0.09, pan + 0.4, 0.13), (0.17, pan - 0.5, 0.09)):
        start = at + round(late * RATE)
        if start + len(call) < len(out):
            add(out, call, start, float(np.clip(side, -1, 1)), gain * share)
