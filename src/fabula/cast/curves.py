"""Curves: how things move between two keys, drift by themselves, and lose their corners."""

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

Curve = NDArray[np.float64]
"""A value for every moment of a shot."""


def ease(at: Curve, start: float, end: float) -> Curve:
    """From 0 before `start` to 1 after `end`, with no speed and no acceleration at either."""
    share = np.clip((at - start) / max(end - start, 1e-6), 0.0, 1.0)
    smooth: Curve = share**3 * (10 - 15 * share + 6 * share**2)
    return smooth


def bump(at: Curve, start: float, top: float, end: float) -> Curve:
    """From 0 at `start` to 1 at `top` and back to 0 at `end`."""
    return ease(at, start, top) * (1.0 - ease(at, top, end))


def held(at: Curve, times: tuple[float, float, float, float]) -> Curve:
    """From 0 to 1 between the first two of four times, held, and back to 0 between the last two."""
    return ease(at, times[0], times[1]) * (1.0 - ease(at, times[2], times[3]))


def drift(at: Curve, rng: Generator, seconds: float) -> Curve:
    """A slow wandering between -1 and 1 that never repeats, with turns about every `seconds`."""
    total = np.zeros_like(at)
    for octave, share in ((1.0, 0.55), (1.618, 0.3), (2.71, 0.15)):
        total += share * np.sin(2 * np.pi * (at * octave / (2 * seconds) + rng.uniform()))
    return total


def mix(one: Curve, other: Curve, share: Curve) -> Curve:
    """`one` where `share` is 0 and `other` where it is 1; `share` has one axis, the values may have a last one more."""
    part = share if one.ndim == share.ndim else share[..., None]
    return one + (other - one) * part


def rounded(values: Curve, sigma: float) -> Curve:
    """The values (time is the last axis) without their corners: a Gaussian of `sigma` moments.

    Beyond the ends they are taken to go on as they came.
    """
    reach = int(np.ceil(3 * sigma))
    if reach < 1:
        return values
    bell = np.exp(-0.5 * (np.arange(-reach, reach + 1) / sigma) ** 2)
    bell /= bell.sum()
    flat = values.reshape(-1, values.shape[-1])
    wide = np.pad(flat, ((0, 0), (reach, reach)), mode="reflect", reflect_type="odd")
    smooth = np.stack([np.convolve(row, bell, mode="valid") for row in wide])
    return smooth.reshape(values.shape)
