"""The limiter at the end of the desk: a gain that keeps true peaks under the ceiling, looking ahead."""

import numpy as np
from numba import njit
from numpy.typing import NDArray

from fabula.media import Sound

_AHEAD = 240  # 5 ms
_TAPS = 16
DELAY = _AHEAD + _TAPS // 2
"""Samples by which the gain comes later than the sound that was fed."""

_RELEASE = 1 - np.exp(-1 / (0.09 * 48_000))


def _between() -> NDArray[np.float64]:
    """Windowed-sinc taps for the three points between two samples that 4x oversampling adds."""
    offsets = np.arange(_TAPS) - (_TAPS // 2 - 1)
    rows = []
    for phase in (0.25, 0.5, 0.75):
        x = offsets - phase
        row = np.sinc(x) * np.cos(np.pi * x / (_TAPS + 1)) ** 2
        rows.append(row / row.sum())
    return np.array(rows)


@njit(cache=True)
def _follow(sound, ceiling, taps, release, need, low, calm, sums):  # type: ignore[no-untyped-def]
    """Gain per sample, late by DELAY.

    `sound` begins with 16 samples already seen; need is a ring of the last 241 wanted gains, low the minima's
    release chain as two rings of 120, sums their running state.
    """
    half = taps.shape[1] // 2
    ahead = need.shape[0] - 1
    box = low.shape[0]
    count = len(sound) - 2 * half
    gain = np.empty(count, np.float32)
    at, held, last, first_sum, second_sum, since = int(sums[0]), sums[1], int(sums[2]), sums[3], sums[4], int(sums[5])
    for n in range(count):
        i = n + half  # the sample whose peak is known now
        peak = 0.0
        for c in range(2):
            here, there = abs(sound[i, c]), abs(sound[i + 1, c])
            peak = max(peak, here)
            if max(here, there) > 0.35 * ceiling:
                for p in range(3):
                    y = 0.0
                    for t in range(2 * half):
                        y += taps[p, t] * sound[i - half + 1 + t, c]
                    peak = max(peak, abs(y))
        want = 1.0 if peak <= ceiling else ceiling / peak
        place = at % (ahead + 1)
        need[place] = want
        if since >= ahead:  # the least of the window has just left it
            last = 0
            for j in range(ahead + 1):
                if need[j] < need[last]:
                    last = j
            since = (at - last) % (ahead + 1)
        elif want <= need[last]:
            last, since = place, 0
        else:
            since += 1
        held = min(need[last], held + (1.0 - held) * release)
        slot = at % box
        first_sum += held - low[slot]
        low[slot] = held
        mean = first_sum / box
        second_sum += mean - calm[slot]
        calm[slot] = mean
        gain[n] = min(1.0, second_sum / box)
        at += 1
    sums[0], sums[1], sums[2], sums[3], sums[4], sums[5] = at, held, last, first_sum, second_sum, since
    return gain


class Limiter:
    """Follows stereo sound block by block and gives the gain, `DELAY` samples late, that holds `ceiling`."""

    def __init__(self, ceiling: float) -> None:
        box = _AHEAD // 2
        self._ceiling = ceiling
        self._taps = _between()
        self._seen = np.zeros((_TAPS, 2), np.float32)
        self._need, self._low, self._calm = np.ones(_AHEAD + 1), np.ones(box), np.ones(box)
        self._sums = np.array([0.0, 1.0, 0.0, box, box, 0.0])

    def follow(self, block: Sound) -> NDArray[np.float32]:
        """The gains for the samples that are `DELAY` before those of the block, (samples,)."""
        sound = np.concatenate([self._seen, block])
        self._seen = sound[-_TAPS:].copy()
        gains: NDArray[np.float32] = _follow(
            sound, self._ceiling, self._taps, _RELEASE, self._need, self._low, self._calm, self._sums
        )
        return gains
