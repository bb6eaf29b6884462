"""Keys: the moments of a performance from which a curve goes somewhere else."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from fabula.cast.curves import Curve, ease, held
from fabula.film import Role


class Key(NamedTuple):
    """From `time` on, within `seconds`, a curve of several channels goes over to `values`."""

    time: float
    seconds: float
    values: tuple[float, ...]


def frame_times(role: Role) -> Curve:
    """The middle of every frame of the shot, in seconds from its first."""
    return np.asarray((np.arange(role.frames) + 0.5) / role.fps, np.float64)


def follow(times: Curve, keys: Sequence[Key]) -> Curve:
    """The channels that keys in time order lead through, (channels, times); the first key holds from the beginning."""
    values = np.repeat(np.array(keys[0].values, np.float64)[:, None], len(times), axis=1)
    for key in keys[1:]:
        first = int(np.searchsorted(times, key.time))
        if first < len(times):
            share = ease(times[first:], key.time, key.time + key.seconds)
            values[:, first:] += (np.array(key.values, np.float64)[:, None] - values[:, first:]) * share
    return values


def add(curve: Curve, times: Curve, size: float, moments: tuple[float, float, float, float]) -> None:
    """Add `size` to a curve between four moments: rising, held, and falling back, as `held` does."""
    first, last = np.searchsorted(times, (moments[0], moments[3]))
    if first < last:
        curve[first:last] += size * held(times[first:last], moments)


def wave(times: Curve, hertz: float, phase: float) -> Curve:
    """A sine of a frequency, with its phase in turns."""
    return np.asarray(np.sin(2 * np.pi * (hertz * times + phase)), np.float64)
