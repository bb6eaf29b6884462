"""Ducking: how far music and ambience step back for speech, known beforehand from the dialogue windows."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from fabula.film import RATE, CueSheet, SpokenLine

Curve = NDArray[np.float32]
Coarse = Callable[[NDArray[np.float64]], NDArray[np.float64]]

_AHEAD, _ATTACK, _HOLD, _RELEASE = (round(seconds * RATE) for seconds in (0.15, 0.12, 0.3, 0.7))
_BRIDGE = round(1.1 * RATE)  # a shorter gap between lines does not let the music up: it would pump
_STEP = 64
_STEP_ASIDE = round(0.5 * RATE)


class Ducking:
    """How much is ducked at any sample: 0 for nothing, 1 for fully."""

    def __init__(self, lines: Sequence[SpokenLine]) -> None:
        windows: list[list[int]] = []
        for start, end in sorted((line.start, line.end) for line in lines if line.end > line.start):
            if windows and start - windows[-1][1] < _BRIDGE:
                windows[-1][1] = max(windows[-1][1], end)
            else:
                windows.append([start, end])
        self._starts = np.array([start for start, _ in windows], dtype=np.int64)
        self._ends = np.array([end for _, end in windows], dtype=np.int64)

    def amount(self, start: int, end: int) -> Curve:
        """The amount over the samples from `start` to `end`, (samples,): down before the speech, up after it."""
        return _fine(self._at, start, end)

    def _at(self, times: NDArray[np.float64]) -> NDArray[np.float64]:
        if len(self._starts) == 0:
            return np.zeros_like(times)
        near = np.searchsorted(self._starts, times + _AHEAD, side="right") - 1
        amount = np.zeros_like(times)
        for index in (near, near - 1):  # the window we are in or after, and the one before, still being released
            valid = index >= 0
            start, end = self._starts[index * valid], self._ends[index * valid]
            down = _ease((times - (start - _AHEAD)) / _ATTACK)
            up = _ease((times - (end + _HOLD)) / _RELEASE)
            amount = np.maximum(amount, np.where(valid, np.minimum(down, 1 - up), 0.0))
        return amount


class Foreground:
    """Where the music stands in front: 0 for behind, 1 for in front."""

    def __init__(self, sheet: CueSheet) -> None:
        self._edges = [0, *(passage.end for passage in sheet.passages)]
        self._front = [float(passage.cue.foreground) for passage in sheet.passages]

    def amount(self, start: int, end: int) -> Curve:
        """The amount over the samples from `start` to `end`, (samples,)."""
        return _fine(self._at, start, end)

    def _at(self, times: NDArray[np.float64]) -> NDArray[np.float64]:
        amount = np.full_like(times, self._front[0])
        steps = zip(self._edges[1:], self._front, self._front[1:], strict=False)
        for edge, before, after in steps:
            amount += (after - before) * _ease((times - edge) / _STEP_ASIDE + 0.5)
        return amount


def decibels(curve: Curve, full_db: float) -> Curve:
    """The gain curve that is 0 dB where `curve` is 0 and `full_db` where it is 1."""
    gain: Curve = np.exp(curve * np.float32(full_db * np.log(10) / 20))
    return gain


def _fine(coarse: Coarse, start: int, end: int) -> Curve:
    """A curve reckoned at every 64th sample of the film's clock and drawn straight between."""
    knots = np.arange(start // _STEP, -(-end // _STEP) + 1, dtype=np.float64) * _STEP
    return np.interp(np.arange(start, end), knots, coarse(knots)).astype(np.float32)


def _ease(x: NDArray[np.float64]) -> NDArray[np.float64]:
    return 0.5 - 0.5 * np.cos(np.pi * np.clip(x, 0.0, 1.0))
