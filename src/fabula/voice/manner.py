"""Manner: how a recording is spoken - its pitch, how far that goes, its level and its pace - and what feeling that is.

A speaker is measured against nobody but themselves: the usual of their own recordings. The signs of each feeling
are those on which studies of acted speech agree (Juslin and Laukka, 2003; Scherer, 2003): directions, not amounts.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import fft, signal

from fabula.film import RATE, Speech
from fabula.media import Sound
from fabula.vocabulary import Emotion

_RATE = 16_000
_WINDOW, _STEP = 640, 160
_LOWEST_HZ, _HIGHEST_HZ = 65.0, 520.0
_PERIODIC = 0.45
_QUIET_DB = -32.0


class Manner(NamedTuple):
    """How something is spoken.

    `level_db` over voiced parts, `pitch` in semitones over 100 Hz (median), `range` of pitch in semitones (10 % to
    90 %), `pace` in sounds a second without pauses, `bright` in dB: what is above 1 kHz against what is below.
    """

    level_db: float
    pitch: float
    range: float
    pace: float
    bright: float


# how far from a speaker's usual each feeling lies, in units of what feeling changes
_SIGNS: dict[Emotion, Manner] = {
    "neutral": Manner(0.0, 0.0, 0.0, 0.0, 0.0),
    "happy": Manner(0.3, 0.9, 0.5, 0.4, 0.2),
    "sad": Manner(-1.0, -1.4, -1.2, -1.5, -0.4),
    "angry": Manner(0.8, 0.2, 1.0, 0.6, 0.5),
    "surprised": Manner(0.2, 1.4, 0.4, 0.1, 0.2),
    "fearful": Manner(-0.4, 1.1, -0.2, 1.2, 0.0),
    "disgusted": Manner(-0.2, -0.4, 0.4, -1.2, 0.1),
    "excited": Manner(0.6, 1.2, 0.5, 0.9, 0.3),
    "calm": Manner(-0.6, -0.8, -0.7, -1.0, -0.2),
    "confident": Manner(0.3, -0.3, 0.4, -0.4, 0.1),
}
_UNITS = Manner(2.0, 3.5, 2.5, 0.0, 4.0)
_PACE_UNIT = 0.15  # of the speaker's own pace
_WEIGHTS = Manner(1.0, 1.0, 1.0, 1.0, 0.4)
"""How much each measure counts; brightness changes with the microphone."""


def manner(sound: Sound, speech: Speech) -> Manner:
    """How a recording (samples, 1) at 48 kHz of a speech is spoken."""
    small = signal.resample_poly(sound[:, 0].astype(np.float64), 1, RATE // _RATE)
    frames = _frames(small)
    power = (frames**2).mean(axis=1) + 1e-12
    heard = power > np.sort(power)[-max(1, len(power) // 20) :].mean() * 10 ** (_QUIET_DB / 10)
    pitch = _pitches(frames[heard])
    spectrum = np.abs(fft.rfft(frames[heard] * np.hanning(_WINDOW))) ** 2
    split = round(1000 * _WINDOW / _RATE)
    sounds = [phone for phone in speech.phones if phone.ipa]
    spoken = sum(phone.end - phone.start for phone in sounds) / RATE
    return Manner(
        level_db=float(10 * np.log10(power[heard].mean())),
        pitch=float(np.median(pitch)) if len(pitch) else 0.0,
        range=float(np.percentile(pitch, 90) - np.percentile(pitch, 10)) if len(pitch) else 0.0,
        pace=len(sounds) / max(spoken, 0.05),
        bright=float(10 * np.log10(spectrum[:, split:].sum() / max(spectrum[:, :split].sum(), 1e-12) + 1e-12)),
    )


def usual(manners: Sequence[Manner]) -> Manner:
    """What is usual for a speaker: the median of each measure."""
    return Manner(*(float(np.median(column)) for column in zip(*manners, strict=True)))


def feeling(heard: Manner, own: Manner) -> tuple[Emotion, float]:
    """What somebody feels who speaks so and usually speaks as `own`, and how much (0 to 1)."""
    away = np.array(heard) - np.array(own)
    scaled = away / np.array([unit or _PACE_UNIT * max(own.pace, 1e-6) for unit in _UNITS])
    scaled = np.clip(scaled, -2.0, 2.0)
    weights = np.array(_WEIGHTS)

    def apart(emotion: Emotion) -> float:
        return float((weights * (scaled - np.array(_SIGNS[emotion])) ** 2).sum())

    found = min(_SIGNS, key=apart)
    if found == "neutral":
        return found, 0.0
    sign = np.array(_SIGNS[found])
    amount = float((weights * scaled) @ sign / ((weights * sign) @ sign))
    return found, round(float(np.clip(0.75 * amount, 0.3, 1.0)), 2)


def _frames(small: NDArray[np.float64]) -> NDArray[np.float64]:
    count = max(1, 1 + (len(small) - _WINDOW) // _STEP)
    padded = np.pad(small, (0, max(0, (count - 1) * _STEP + _WINDOW - len(small))))
    return np.asarray(padded[np.arange(count)[:, None] * _STEP + np.arange(_WINDOW)], np.float64)


def _pitches(frames: NDArray[np.float64]) -> NDArray[np.float64]:
    """The pitch of the periodic frames in semitones over 100 Hz, by normalised autocorrelation."""
    if not len(frames):
        return np.zeros(0)
    centred = frames - frames.mean(axis=1, keepdims=True)
    spectrum = np.abs(fft.rfft(centred, 2 * _WINDOW)) ** 2
    alike = fft.irfft(spectrum)[:, :_WINDOW]
    fading = 1 - np.arange(_WINDOW) / _WINDOW
    alike = alike / (alike[:, :1] + 1e-12) / np.maximum(fading, 0.2)
    shortest, longest = int(_RATE / _HIGHEST_HZ), int(_RATE / _LOWEST_HZ)
    within = alike[:, shortest : longest + 1]
    best = within.max(axis=1)
    # the shortest period that is nearly as good is the pitch; longer ones are its multiples
    first = (within > 0.9 * best[:, None]).argmax(axis=1) + shortest
    return np.asarray(12 * np.log2(_RATE / first[best > _PERIODIC] / 100), np.float64)
