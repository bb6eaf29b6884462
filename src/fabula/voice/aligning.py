"""Aligning: where in a recording each moment of another reading of the same words is, by the sound of both.

Mel cepstra (Davis and Mermelstein, 1980) with their slopes, each reading's own mean and spread taken out, are matched
by dynamic time warping in a band. So a synthetic reading, whose sounds are known to the sample, tells those of a
recording.
"""

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray
from scipy import fft, signal

from fabula.film import RATE

Curve = NDArray[np.float64]

HOP = RATE // 100
_RATE = 16_000
_WINDOW, _STEP, _SPECTRUM = 400, 160, 512
_BANDS, _KEPT = 26, 13
_BAND = 0.22
"""How far the two may drift apart, as a share of their length."""

_MOST_STEPS = 4000
"""Readings longer than that (40 s) are matched in coarser steps: the table would take gigabytes."""

_LATE_SECONDS = 0.0
"""How much later than it is a sound is found on average (measured on speech with known times)."""


def warp(guide: NDArray[np.float32], heard: NDArray[np.float32]) -> Curve:
    """For every 10 ms of `guide` the second in `heard` that sounds like it, rising; both (samples,) at 48 kHz."""
    ours, theirs = cepstra(guide), cepstra(heard)
    together = -(-max(len(ours), len(theirs)) // _MOST_STEPS)
    if together > 1:
        coarse = _matched(_thinned(ours, together), _thinned(theirs, together)) * together
        return np.interp(np.arange(len(ours)) / together, np.arange(len(coarse)), coarse)
    return _matched(ours, theirs)


def _thinned(steps: Curve, together: int) -> Curve:
    """The mean of every few steps; the last is filled up with itself."""
    padded = np.pad(steps, ((0, -len(steps) % together), (0, 0)), "edge")
    return np.asarray(padded.reshape(-1, together, steps.shape[1]).mean(axis=1), np.float64)


def _matched(ours: Curve, theirs: Curve) -> Curve:
    """For every step of ours the second of theirs, for steps of 10 ms."""
    band = max(round(_BAND * max(len(ours), len(theirs))), abs(len(ours) - len(theirs)) + 20)
    path = _warped(_distances(ours, theirs), band)
    sums = np.bincount(path[:, 0], weights=path[:, 1], minlength=len(ours))
    counts = np.bincount(path[:, 0], minlength=len(ours))
    places = np.maximum.accumulate(sums / np.maximum(counts, 1))
    return np.maximum(places * HOP / RATE - _LATE_SECONDS, 0.0)


def cepstra(sound: NDArray[np.float32]) -> Curve:
    """Thirteen mel cepstra and their slopes every 10 ms, each with mean 0 and spread 1: (frames, 26)."""
    small = signal.resample_poly(sound.astype(np.float64), 1, RATE // _RATE)
    small = np.append(small[0], small[1:] - 0.97 * small[:-1])
    count = max(1, 1 + (len(small) - _WINDOW) // _STEP)
    padded = np.pad(small, (0, max(0, (count - 1) * _STEP + _WINDOW - len(small))))
    places = np.arange(count)[:, None] * _STEP + np.arange(_WINDOW)
    power = np.abs(fft.rfft(padded[places] * np.hamming(_WINDOW), _SPECTRUM)) ** 2
    bands = np.log(power @ _mel_bands().T + 1e-8)
    kept = fft.dct(bands, norm="ortho")[:, :_KEPT]
    both = np.hstack([kept, np.gradient(kept, axis=0) if count > 1 else np.zeros_like(kept)])
    return np.asarray((both - both.mean(axis=0)) / (both.std(axis=0) + 1e-6), np.float64)


def _mel_bands() -> Curve:
    def mel(hertz: float) -> float:
        return 2595 * float(np.log10(1 + hertz / 700))

    edges = 700 * (10 ** (np.linspace(mel(60), mel(7600), _BANDS + 2) / 2595) - 1)
    lines = np.arange(_SPECTRUM // 2 + 1) * _RATE / _SPECTRUM
    rising = (lines - edges[:-2, None]) / (edges[1:-1] - edges[:-2])[:, None]
    falling = (edges[2:, None] - lines) / (edges[2:] - edges[1:-1])[:, None]
    return np.asarray(np.clip(np.minimum(rising, falling), 0, 1), np.float64)


def _distances(ours: Curve, theirs: Curve) -> NDArray[np.float32]:
    squares = (ours**2).sum(axis=1)[:, None] + (theirs**2).sum(axis=1) - 2 * ours @ theirs.T
    return np.asarray(np.sqrt(np.maximum(squares, 0)), np.float32)


def _warped(distances: NDArray[np.float32], band: int) -> NDArray[np.int64]:
    path: NDArray[np.int64] = _cheapest(distances, band)
    return path


@njit(cache=True)
def _cheapest(distances: Any, band: int) -> Any:
    """The cheapest rising path from corner to corner as (row, column) pairs; a slanted step counts one and a half."""
    rows, columns = distances.shape
    cost = np.full((rows, columns), np.inf, np.float32)
    step = np.zeros((rows, columns), np.uint8)
    for i in range(rows):
        middle = i * columns // rows
        for j in range(max(0, middle - band), min(columns, middle + band + 1)):
            here = distances[i, j]
            if i == 0 and j == 0:
                cost[i, j] = here
                continue
            best, way = np.inf, 0
            if i > 0 and j > 0 and cost[i - 1, j - 1] + 1.5 * here < best:
                best, way = cost[i - 1, j - 1] + 1.5 * here, 0
            if i > 0 and cost[i - 1, j] + here < best:
                best, way = cost[i - 1, j] + here, 1
            if j > 0 and cost[i, j - 1] + here < best:
                best, way = cost[i, j - 1] + here, 2
            cost[i, j] = best
            step[i, j] = way
    path = np.zeros((rows + columns, 2), np.int64)
    i, j, count = rows - 1, columns - 1, 0
    while True:
        path[count, 0], path[count, 1] = i, j
        count += 1
        if i == 0 and j == 0:
            break
        way = step[i, j]
        if (way == 0 and i > 0 and j > 0) or i == 0 or j == 0:
            i, j = max(i - 1, 0), max(j - 1, 0)
        elif way == 1:
            i -= 1
        else:
            j -= 1
    return path[:count][::-1]
