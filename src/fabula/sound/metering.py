"""The meter on the mixing desk: loudness by ITU-R BS.1770 over sound that comes block by block."""

import math

import numpy as np
from numba import njit
from numpy.typing import NDArray

from fabula.film import RATE
from fabula.media import Sound

_HOP = RATE // 10
# the two filters of BS.1770 at 48 kHz, as b0 b1 b2 a1 a2: the head's shelf, then the high-pass
_K = np.array(
    [
        [1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585],
        [1.0, -2.0, 1.0, -1.99004745483398, 0.99007225036621],
    ]
)


@njit(cache=True)
def _weigh(sound, state, sums, k):  # type: ignore[no-untyped-def]
    """Run both filters over (n, 2) and gather the energy of each 100 ms; state is (2, 4), sums [energy, samples]."""
    done = np.empty(len(sound) // 4800 + 2)
    count = 0
    energy, filled = sums[0], int(sums[1])
    for n in range(len(sound)):
        for c in range(2):
            s = state[c]
            x = sound[n, c] + (1e-15 if n % 2 else -1e-15)  # silence would leave numbers too small to be quick
            y = k[0, 0] * x + s[0]
            s[0] = k[0, 1] * x - k[0, 3] * y + s[1]
            s[1] = k[0, 2] * x - k[0, 4] * y
            z = k[1, 0] * y + s[2]
            s[2] = k[1, 1] * y - k[1, 3] * z + s[3]
            s[3] = k[1, 2] * y - k[1, 4] * z
            energy += z * z
        filled += 1
        if filled == 4800:
            done[count] = energy / 4800
            count += 1
            energy, filled = 0.0, 0
    sums[0], sums[1] = energy, filled
    return done[:count]


class Meter:
    """Takes stereo sound in blocks and tells its loudness."""

    def __init__(self) -> None:
        self._state = np.zeros((2, 4))
        self._sums = np.zeros(2)
        self._hops: list[NDArray[np.float64]] = []

    def feed(self, block: Sound) -> None:
        """Listen to the next block, (samples, 2)."""
        self._hops.append(_weigh(block, self._state, self._sums, _K))

    def integrated(self) -> float | None:
        """Gated loudness in LUFS of all that was fed; None for silence. Under 0.4 s the whole is taken, ungated."""
        energy = self._windows()
        heard = energy[energy > _energy_of(-70.0)]
        if heard.size == 0:
            return None
        return _loudness_of(float(heard[heard > heard.mean() * 0.1].mean()))

    def loudest(self) -> float | None:
        """The loudest 0.4 s in LUFS; None for silence."""
        top = float(self._windows().max(initial=0.0))
        return _loudness_of(top) if top > _energy_of(-70.0) else None

    def _windows(self) -> NDArray[np.float64]:
        hops = np.concatenate(self._hops) if self._hops else np.zeros(0)
        if len(hops) >= 4:
            return np.convolve(hops, np.full(4, 0.25), "valid")
        samples = len(hops) * _HOP + self._sums[1]
        return np.array([(hops.sum() * _HOP + self._sums[0]) / samples]) if samples else np.zeros(0)


def _energy_of(lufs: float) -> float:
    return 10 ** ((lufs + 0.691) / 10)


def _loudness_of(energy: float) -> float:
    return -0.691 + 10 * math.log10(energy)
