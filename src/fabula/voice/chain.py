"""The voice chain: a raw synthetic voice to the sound of a recorded one, sample for sample in the same place.

Everything here keeps time: the resampler and the equaliser have no delay, the compressor and the limiter only
change level, and the room follows the dry voice.
"""

from functools import cache

import numpy as np
from numpy.typing import NDArray
from scipy import fft, ndimage, signal

from fabula.film import RATE
from fabula.media import Sound

Mono = NDArray[np.float32]

LEVEL_DB = -15.0
"""The loudness of a neutral line, in dB of K-weighted level over its voiced parts (about LUFS)."""

_CURVE_HZ = (20, 55, 80, 120, 180, 300, 450, 700, 1000, 1500, 2000, 2800, 4000, 5500, 8000, 11000, 16000, 24000)
_CURVE_DB = (-48, -14, -1, 5.5, 6.5, 4.5, 2, -0.5, -1.5, -3, -6, -7.5, -8, -9, -7.5, -3.5, -5, -30)
_KNEE = 0.5
_CEILING, _HEADROOM_DB = 0.88, 13.0
_HOP = RATE // 500
_HALF = 2048  # half of the equaliser's length: a curve this fine needs 85 ms
_BLOCK = 10 * RATE  # what is worked on at a time where a whole line would take much memory


def finish(raw: Mono, rate: int, level_db: float = 0.0) -> Sound:
    """The finished voice, (samples, 1) float32 at 48 kHz, from mono `raw` (samples,) at `rate` Hz.

    A place p of `raw` is heard at p * 48000 / rate. `level_db` moves the level against LEVEL_DB; peaks stay
    below 0.89. Silence stays silence.
    """
    dry = resample(raw, rate)
    if not np.any(np.abs(dry) > 1e-5):
        return np.zeros((len(dry), 1), np.float32)
    dry = _soften(dry * np.float32(10 ** ((-20 - _loudness_db(dry)) / 20)))
    dry = _compress(_equalise(dry))
    wet = dry + _room(dry)
    loud = _loudness_db(wet)
    wanted = LEVEL_DB + level_db
    ceiling = min(_CEILING, 10 ** ((wanted + _HEADROOM_DB) / 20))
    return _fade(_limit(wet * np.float32(10 ** ((wanted - loud) / 20)), ceiling))[:, None]


def resample(raw: Mono, rate: int) -> Mono:
    """Mono sound at 48 kHz: `samples_at(len(raw), rate)` samples, without delay."""
    if rate == RATE or not len(raw):
        return raw.astype(np.float32)
    common = int(np.gcd(rate, RATE))
    full = signal.resample_poly(raw.astype(np.float32), RATE // common, rate // common)
    return np.asarray(full[: samples_at(len(raw), rate)], np.float32)


def samples_at(place: int, rate: int) -> int:
    """A place in samples at `rate` Hz on the 48 kHz clock, rounded to the nearest sample."""
    return (place * RATE + rate // 2) // rate


def _soften(sound: Mono) -> Mono:
    """Round off, in place, the single glottal pulses that stand far above the rest."""
    over = np.flatnonzero(np.abs(sound) > _KNEE)
    loud = sound[over]
    sound[over] = np.sign(loud) * (_KNEE + (1 - _KNEE) * np.tanh((np.abs(loud) - _KNEE) / (1 - _KNEE)))
    return sound


@cache
def _equaliser() -> Mono:
    """The drawn curve as a symmetric filter, so that it moves no sound in time."""
    hertz = fft.rfftfreq(2 * _HALF, 1 / RATE)
    gain_db = np.interp(np.log2(np.maximum(hertz, 1)), np.log2(_CURVE_HZ), _CURVE_DB)
    response = np.roll(fft.irfft(10 ** (gain_db / 20)), _HALF)
    taps = np.append(response, response[0]) * signal.windows.hann(2 * _HALF + 1)
    return np.asarray(taps, np.float32)


def _equalise(sound: Mono) -> Mono:
    """No rumble, more body, less of the harsh 1 to 8 kHz."""
    return np.asarray(signal.oaconvolve(sound, _equaliser())[_HALF : _HALF + len(sound)], np.float32)


def _frames_db(sound: Mono, hop: int) -> NDArray[np.float64]:
    frames = np.pad(sound, (0, -len(sound) % hop)).reshape(-1, hop)
    power = np.einsum("ij,ij->i", frames, frames) / hop
    return np.asarray(10 * np.log10(power + 1e-12), np.float64)


def _compress(sound: Mono) -> Mono:
    """Even out syllables: 3:1 above a threshold under the line's own level, 4 ms attack, 90 ms release."""
    level = ndimage.maximum_filter1d(_frames_db(sound, _HOP), 5)
    threshold = _loudness_db(sound) - 3
    wanted = np.maximum(level - threshold, 0) * (1 - 1 / 3)
    attack, release = 1 - np.exp(-2 / 4), 1 - np.exp(-2 / 90)
    reduction, now = np.empty(len(wanted)), 0.0
    for index, target in enumerate(wanted.tolist()):
        now += (target - now) * (attack if target > now else release)
        reduction[index] = now
    places, gain = np.arange(len(wanted)) * _HOP + _HOP / 2, 10 ** (-reduction / 20)
    pressed = np.empty_like(sound)
    for start in range(0, len(sound), _BLOCK):
        block = sound[start : start + _BLOCK]
        pressed[start : start + _BLOCK] = block * np.interp(np.arange(start, start + len(block)), places, gain)
    return pressed


@cache
def _echo() -> Mono:
    """The answer of a small furnished room: a few early reflections and a short dark tail at -27 dB in all."""
    count = round(0.22 * RATE)
    time = np.arange(count) / RATE
    tail = np.random.default_rng(5).standard_normal(count) * np.exp(-time * 6.9 / 0.3) * np.clip(time / 0.012, 0, 1)
    numerator, denominator = signal.butter(2, [160, 3200], "bandpass", fs=RATE)
    tail = np.asarray(signal.lfilter(numerator, denominator, tail))
    tail /= np.sqrt(np.sum(tail**2))
    for seconds, gain in ((0.0071, 0.45), (0.0113, -0.36), (0.0173, 0.3), (0.0237, -0.22)):
        tail[round(seconds * RATE)] += gain
    tail *= np.linspace(1, 0, count) ** 0.5
    return np.asarray(tail * 10 ** (-25 / 20), np.float32)


def _room(sound: Mono) -> Mono:
    return np.asarray(signal.oaconvolve(sound, _echo())[: len(sound)], np.float32)


def _limit(sound: Mono, ceiling: float) -> Mono:
    """Hold peaks under the ceiling with a gain that moves smoothly over 5 ms around them."""
    if float(np.max(np.abs(sound))) <= ceiling:
        return sound
    reach = RATE // 200
    gain = np.minimum(1, ceiling / np.maximum(np.abs(sound), 1e-9))
    gain = ndimage.minimum_filter1d(gain, 2 * reach + 1)
    return np.asarray(sound * ndimage.uniform_filter1d(gain, 2 * reach - 1, mode="nearest"), np.float32)


def _fade(sound: Mono) -> Mono:
    """Start and end in silence, so that a line never clicks."""
    rise = min(RATE // 200, len(sound) // 2)
    fall = min(RATE // 20, len(sound) - rise)
    shape = np.ones(len(sound), np.float32)
    shape[:rise] = np.sin(np.linspace(0, np.pi / 2, rise)) ** 2
    if fall:
        shape[-fall:] *= (np.cos(np.linspace(0, np.pi / 2, fall)) ** 2).astype(np.float32)
    return sound * shape


@cache
def _weighting() -> NDArray[np.float64]:
    """A filter near to the K-weighting of loudness meters: less below 80 Hz, 4 dB more above 2 kHz."""
    high_pass = signal.butter(2, 38, "highpass", fs=RATE, output="sos")
    lift = 10 ** (4 / 20)
    pole = np.tan(np.pi * 1700 / RATE)
    shelf = np.array([[(1 * lift + pole), (pole - lift), 0, 1 + pole, pole - 1, 0]]) / (1 + pole)
    return np.vstack([high_pass, shelf])


def _loudness_db(sound: Mono) -> float:
    """The K-weighted level in dB over the parts that are within 25 dB of the loudest."""
    weighted = np.asarray(signal.sosfilt(_weighting(), sound), np.float32)
    frames = _frames_db(weighted, RATE // 20)
    voiced = frames[frames > frames.max() - 25]
    return float(10 * np.log10(np.mean(10 ** (voiced / 10))))
