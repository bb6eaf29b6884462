"""What sounds are made of: shaped noise, slow curves, tones and grains, all running in a circle so that they loop."""

from collections.abc import Callable

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from fabula.film import RATE
from fabula.media import Sound

Curve = NDArray[np.float32]
Shape = Callable[[Curve], Curve]
"""The strength of a noise by frequency in Hz."""


def band(low: float, high: float, tilt_db: float = 0.0, order: int = 2) -> Shape:
    """Noise from `low` to `high` Hz with skirts of 6 dB per octave and order; `tilt_db` per octave in between."""

    def shape(hertz: Curve) -> Curve:
        f = np.maximum(hertz, 1.0)
        below, above = np.minimum(low / f, 1e3), np.minimum(f / high, 1e3)
        skirts = 1 / np.sqrt((1 + below ** (2 * order)) * (1 + above ** (2 * order)))
        tilted: Curve = (skirts * (f / np.sqrt(low * high)) ** (tilt_db / 6.02)).astype(np.float32)
        return tilted

    return shape


def noise(samples: int, shape: Shape, rng: Generator, width: float = 1.0) -> Sound:
    """Stereo noise of RMS 1 that loops, (samples, 2); `width` is 0 for mono to 1 for wide."""
    hertz = np.fft.rfftfreq(samples, 1 / RATE).astype(np.float32)
    gain = shape(hertz)
    gain[0] = 0
    drawn = rng.standard_normal((2, len(hertz), 2), dtype=np.float32).view(np.complex64)[..., 0] * gain
    mid, side = np.fft.irfft(drawn, samples, axis=1).astype(np.float32, copy=False)
    out = np.stack([mid + width * side, mid - width * side], axis=1)
    out /= np.sqrt(np.mean(np.square(out))) + 1e-12
    return out


def curve(samples: int, seconds: float, rng: Generator) -> Curve:
    """A random curve between 0 and 1 that swells about every `seconds` and loops, (samples,)."""
    turns = max(1, round(samples / RATE / seconds))
    points = max(64, turns * 16)
    spectrum = np.zeros(points // 2 + 1, np.complex128)
    spectrum[1 : turns + 1] = rng.standard_normal(turns) + 1j * rng.standard_normal(turns)
    coarse = np.fft.irfft(spectrum, points)
    coarse = 0.5 + 0.5 * np.tanh(1.2 * coarse / (coarse.std() + 1e-12))
    knots = np.arange(points) * (samples / points)
    return np.asarray(np.interp(np.arange(samples), knots, coarse, period=samples), np.float32)


def clock(seconds: float) -> Curve:
    """The time of every sample of a grain, in seconds."""
    return np.arange(max(1, round(seconds * RATE)), dtype=np.float32) / np.float32(RATE)


def glide(hertz: Curve) -> Curve:
    """A sine whose frequency follows `hertz`, one value per sample."""
    return np.asarray(np.sin(2 * np.pi * np.cumsum(hertz, dtype=np.float64) / RATE), np.float32)


def decay(seconds: float, half: float, attack: float = 0.002) -> Curve:
    """An envelope that rises in `attack` seconds, halves every `half` seconds and ends at nothing."""
    t = clock(seconds)
    body = np.minimum(t / attack, 1) * np.exp2(-t / half)
    tail = np.minimum((t[-1] - t) / (0.15 * seconds + 1e-6), 1)
    return np.asarray(body * tail, np.float32)


def hump(seconds: float, sharpness: float = 1.0) -> Curve:
    """An envelope that rises and falls like half a sine, raised to `sharpness`."""
    t = clock(seconds)
    return np.asarray(np.sin(np.pi * (t + 0.5 / RATE) / (seconds + 1 / RATE)) ** sharpness, np.float32)


def add(out: Sound, grain: Curve | Sound, at: int, pan: float = 0.0, gain: float = 1.0) -> None:
    """Lay a grain into `out` at sample `at`, going round at its end; `pan` is -1 to 1, equal power."""
    angle = (pan + 1) * np.pi / 4
    sides = np.array([np.cos(angle), np.sin(angle)], np.float32) * np.float32(gain * np.sqrt(2))
    stereo = (grain[:, None] if grain.ndim == 1 else grain) * sides
    at %= len(out)
    while len(stereo):
        room = min(len(out) - at, len(stereo))
        out[at : at + room] += stereo[:room]
        stereo, at = stereo[room:], 0


def moments(samples: int, per_second: float, rng: Generator) -> list[int]:
    """Random moments, `per_second` on average, in order."""
    count = rng.poisson(per_second * samples / RATE)
    return sorted(int(at) for at in rng.integers(0, samples, count))
