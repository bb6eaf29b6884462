"""The tracks on the desk: each gives any stretch of its raw sound, so that a film of any length can be mixed."""

import math
from collections.abc import Sequence
from typing import Protocol

import numpy as np

from fabula.film import RATE, SpokenLine
from fabula.media import Sound
from fabula.sound.spotting import PlacedEffect

_JOIN = 2 * RATE  # how long a bed fades into its own beginning


class Track(Protocol):
    """Anything that sounds on the film's clock."""

    def read(self, start: int, end: int) -> Sound:
        """The raw sound from sample `start` to `end`, (end - start, 2), a fresh array."""
        ...


class VoiceTrack:
    """All spoken lines in their places."""

    def __init__(self, lines: Sequence[SpokenLine], voices: Sequence[Sound]) -> None:
        self._placed = [(line.start, voice) for line, voice in zip(lines, voices, strict=True)]

    def read(self, start: int, end: int) -> Sound:
        """The raw sound from sample `start` to `end`, (end - start, 2)."""
        out = np.zeros((end - start, 2), np.float32)
        for at, voice in self._placed:
            first, last = max(start, at), min(end, at + len(voice))
            if first < last:
                out[first - start : last - start] += voice[first - at : last - at]
        return out


class ScoreTrack:
    """The music, as the composer delivered it."""

    def __init__(self, score: Sound) -> None:
        self._score = score

    def read(self, start: int, end: int) -> Sound:
        """The raw sound from sample `start` to `end`, (end - start, 2)."""
        return np.array(self._score[start:end], dtype=np.float32)


class EffectsTrack:
    """Placed effects or beds: panned, faded, and beds looped with an equal-power join."""

    def __init__(self, placed: Sequence[tuple[PlacedEffect, Sound]]) -> None:
        self._placed = [(effect, sound) for effect, sound in placed if len(sound)]

    def read(self, start: int, end: int) -> Sound:
        """The raw sound from sample `start` to `end`, (end - start, 2)."""
        out = np.zeros((end - start, 2), np.float32)
        for effect, sound in self._placed:
            length = effect.samples if effect.bed else min(effect.samples, len(sound))
            first, last = max(start, effect.start), min(end, effect.start + length)
            if first >= last:
                continue
            piece = _looped(sound, first, last) if effect.bed else _cut(sound, effect, first, last)
            piece *= _fades(effect, length, first, last)[:, None]
            if effect.pan:
                piece *= _balance(effect.pan)
            out[first - start : last - start] += piece
        return out


def _cut(sound: Sound, effect: PlacedEffect, first: int, last: int) -> Sound:
    piece = sound[first - effect.start : last - effect.start]
    return np.repeat(piece, 2, axis=1) if piece.shape[1] == 1 else np.array(piece, dtype=np.float32)


def _looped(sound: Sound, first: int, last: int) -> Sound:
    """A bed over film samples first..last; its phase hangs on the film's clock alone, not on where it begins."""
    join = min(_JOIN, len(sound) // 2)
    period = len(sound) - join
    out = np.zeros((last - first, 2), np.float32)
    for turn in range((first - join) // period, (last - 1) // period + 1):
        begin = turn * period
        a, b = max(first, begin), min(last, begin + len(sound))
        if a < b:
            out[a - first : b - first] += sound[a - begin : b - begin] * _join_gain(
                a - begin, b - begin, len(sound), join
            )
    return out


def _join_gain(a: int, b: int, length: int, join: int) -> Sound:
    gain = np.ones((b - a, 1), np.float32)
    if join and a < join:
        head = np.arange(a, min(b, join), dtype=np.float32)
        gain[: len(head), 0] = np.sin((head + 0.5) * np.float32(0.5 * math.pi / join))
    if join and b > length - join:
        tail = np.arange(max(a, length - join), b, dtype=np.float32) - (length - join)
        gain[len(gain) - len(tail) :, 0] = np.cos((tail + 0.5) * np.float32(0.5 * math.pi / join))
    return gain


def _fades(effect: PlacedEffect, length: int, first: int, last: int) -> Sound:
    gain = np.ones(last - first, np.float32)
    for fade, into in ((effect.fade_in, 0), (effect.fade_out, length)):
        if not fade:
            continue
        inside = np.abs(np.arange(first, last) - effect.start - into) + 0.5
        gain *= np.sin(0.5 * math.pi * np.minimum(inside / fade, 1.0)).astype(np.float32)
    return gain


def _balance(pan: float) -> Sound:
    angle = (pan + 1) * math.pi / 4
    return np.array([math.sqrt(2) * math.cos(angle), math.sqrt(2) * math.sin(angle)], dtype=np.float32)
