"""The tracks on the desk: each gives any stretch of its raw sound, so that a film of any length can be mixed."""

import math
from collections.abc import Sequence
from typing import Protocol

import numpy as np

from fabula.film import RATE, SpokenLine
from fabula.media import Sound, let_go
from fabula.sound.spotting import PlacedEffect

_JOIN = 2 * RATE  # how long a bed fades into its own beginning


class Track(Protocol):
    """Anything that sounds on the film's clock."""

    def read(self, start: int, end: int) -> Sound:
        """The raw sound from sample `start` to `end`, (end - start, 2), a fresh array."""
        ...


class VoiceTrack:
    """All spoken lines in their places; a voice is looked up when it is heard."""

    def __init__(self, lines: Sequence[SpokenLine], voices: Sequence[Sound]) -> None:
        self._voices = voices
        self._placed = [(line.start, line.start + len(voice)) for line, voice in zip(lines, voices, strict=True)]

    def read(self, start: int, end: int) -> Sound:
        """The raw sound from sample `start` to `end`, (end - start, 2)."""
        out = np.zeros((end - start, 2), np.float32)
        for index, (at, until) in enumerate(self._placed):
            first, last = max(start, at), min(end, until)
            if first < last:
                out[first - start : last - start] += self._voices[index][first - at : last - at]
        return out


class ScoreTrack:
    """The music, as the composer delivered it."""

    def __init__(self, score: Sound) -> None:
        self._score = score

    def read(self, start: int, end: int) -> Sound:
        """The raw sound from sample `start` to `end`, (end - start, 2)."""
        block = np.array(self._score[start:end], dtype=np.float32)
        let_go(self._score)
        return block


class EffectsTrack:
    """Placed effects or beds: panned, faded, and beds looped with an equal-power join."""

    def __init__(self, placed: Sequence[PlacedEffect], sounds: Sequence[Sound], beds: bool) -> None:
        """`sounds[i]` is that of `placed[i]`, looked up when it is heard; of these the beds, or all that are none."""
        self._sounds = sounds
        self._placed = [
            (index, effect, effect.samples if beds else min(effect.samples, len(sound)))
            for index, (effect, sound) in enumerate(zip(placed, sounds, strict=True))
            if effect.bed is beds and len(sound)
        ]

    def read(self, start: int, end: int) -> Sound:
        """The raw sound from sample `start` to `end`, (end - start, 2)."""
        out = np.zeros((end - start, 2), np.float32)
        for index, effect, length in self._placed:
            first, last = max(start, effect.start), min(end, effect.start + length)
            if first >= last:
                continue
            sound = self._sounds[index]
            piece = _looped(sound, first, last) if effect.bed else _cut(sound, effect, first, last)
            _fade(piece, effect, length, first)
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
            piece = np.array(np.broadcast_to(sound[a - begin : b - begin], (b - a, 2)), dtype=np.float32)
            _join(piece, a - begin, len(sound), join)
            out[a - first : b - first] += piece
    return out


def _join(piece: Sound, at: int, length: int, join: int) -> None:
    """Fade the piece at sample `at` of a bed where the bed runs into its own beginning, in place, equal power."""
    quarter = np.float32(0.5 * math.pi / max(join, 1))
    if at < join:
        head = np.arange(at, min(at + len(piece), join), dtype=np.float32) + np.float32(0.5)
        piece[: len(head)] *= np.sin(head * quarter)[:, None]
    if at + len(piece) > length - join:
        tail = np.arange(max(at, length - join), at + len(piece), dtype=np.float32) - np.float32(length - join - 0.5)
        piece[len(piece) - len(tail) :] *= np.cos(tail * quarter)[:, None]


def _fade(piece: Sound, effect: PlacedEffect, length: int, first: int) -> None:
    """Fade the piece of an effect that begins at film sample `first`, in place, where its fades reach into it."""
    at = first - effect.start
    if effect.fade_in > at:
        rise = np.arange(at, min(at + len(piece), effect.fade_in), dtype=np.float32) + np.float32(0.5)
        piece[: len(rise)] *= np.sin(rise * np.float32(0.5 * math.pi / effect.fade_in))[:, None]
    left = length - at - len(piece)  # of the effect, after the piece
    if effect.fade_out > left:
        fall = np.arange(min(left + len(piece), effect.fade_out) - 1, left - 1, -1, dtype=np.float32) + np.float32(0.5)
        piece[len(piece) - len(fall) :] *= np.sin(fall * np.float32(0.5 * math.pi / effect.fade_out))[:, None]


def _balance(pan: float) -> Sound:
    angle = (pan + 1) * math.pi / 4
    return np.array([math.sqrt(2) * math.cos(angle), math.sqrt(2) * math.sin(angle)], dtype=np.float32)
