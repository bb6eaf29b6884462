"""Curves: how the numbers of a performance go over time without a jump."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from fabula.film import Role

Curve = NDArray[np.float64]


class Key(NamedTuple):
    """From `time` on, within `seconds`, a curve of several channels goes over to `values`."""

    time: float
    seconds: float
    values: tuple[float, ...]


def frame_times(role: Role) -> Curve:
    """The middle of every frame of the shot, in seconds from its first."""
    return (np.arange(role.frames) + 0.5) / role.fps


def ease(share: Curve) -> Curve:
    """0 to 1 for a share of 0 to 1, with neither speed nor acceleration at the ends; clipped outside."""
    x = np.clip(share, 0.0, 1.0)
    return np.asarray(x * x * x * (x * (x * 6.0 - 15.0) + 10.0), np.float64)


def bump(times: Curve, start: float, rise: float, hold: float, fall: float) -> Curve:
    """0, then from `start` on up to 1 within `rise`, held for `hold` and down again within `fall`, all in seconds."""
    return ease((times - start) / rise) * (1.0 - ease((times - start - rise - hold) / fall))


def add_bump(curve: Curve, times: Curve, size: float, shape: tuple[float, float, float, float]) -> None:
    """Add a bump of some size to a curve where it is not zero; `shape` is start, rise, hold and fall of `bump`."""
    first, last = np.searchsorted(times, (shape[0], sum(shape)))
    if first < last:
        curve[first:last] += size * bump(times[first:last], *shape)


def follow(times: Curve, keys: Sequence[Key]) -> Curve:
    """The channels that keys in time order lead through, (channels, times); the first key holds from the beginning."""
    values = np.repeat(np.array(keys[0].values, np.float64)[:, None], len(times), axis=1)
    for key in keys[1:]:
        first = int(np.searchsorted(times, key.time))
        if first < len(times):
            share = ease((times[first:] - key.time) / key.seconds)
            values[:, first:] += (np.array(key.values, np.float64)[:, None] - values[:, first:]) * share
    return values


def wave(times: Curve, hertz: float, phase: float) -> Curve:
    """A sine of a frequency, with its phase in turns."""
    return np.asarray(np.sin(2 * np.pi * (hertz * times + phase)), np.float64)
