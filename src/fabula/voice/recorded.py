"""Recorded lines: an author's own recording of a line becomes its speech, with words and sounds found in it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from fabula.crew import Recording, Voice
from fabula.film import RATE, Line, Phone, Speech, VoiceSheet, Word
from fabula.media import Sound
from fabula.voice.aligning import HOP, warp

_QUIET_DB = -36.0
"""Against its loudest tenth of a second, below which a recording counts as silent."""

_SILENCE_SECONDS = 0.14
_LEVEL = 0.12
"""The level (root mean square of its voiced part) to which a recording is brought, as the synthetic voice has it."""

_PEAK = 0.89

Found = Callable[[int], int]
"""A sample of the voice's reading to the one of the recording that sounds like it."""


@dataclass(frozen=True)
class RecordedVoice:
    """Finds the words and sounds of a line in a recording of it, with the help of a voice that reads the line."""

    guide: Voice
    version: int = 1

    def hear(self, line: Line, voice: VoiceSheet, language: str, sound: Sound) -> Recording:
        """The recording (samples, 1) at 48 kHz as the line's: its speech timed by the sound, its level half evened."""
        plain = line.model_copy(update={"emotion": "neutral", "recording": ""})
        read = self.guide.say(plain, voice, language)
        loud = _loud(sound[:, 0])
        first, last = _edges(loud)
        ours, theirs = _voiced(read.speech), (first * HOP, min((last + 1) * HOP, len(sound)))
        places = warp(read.sound[ours[0] : ours[1], 0], sound[theirs[0] : theirs[1], 0])

        def found(sample: int) -> int:
            at = np.interp((sample - ours[0]) / HOP, np.arange(len(places)), places)
            return int(np.clip(theirs[0] + round(float(at) * RATE), theirs[0], theirs[1]))

        speech = Speech(
            text=line.text,
            samples=len(sound),
            words=tuple(_words(read.speech, found)),
            phones=tuple(_phones(read.speech, found, loud, len(sound))),
        )
        voiced = sound[:, 0][np.repeat(loud, HOP)[: len(sound)]]
        level = float(np.sqrt(np.mean(voiced**2))) if len(voiced) else 1.0
        # by half, so that a shout stays louder than a whisper
        gain = min((_LEVEL / max(level, 1e-6)) ** 0.5, _PEAK / max(float(np.abs(sound).max()), 1e-6))
        return Recording(speech=speech, sound=np.asarray(sound * gain, np.float32))


def _loud(sound: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Which 10 ms of a recording are not silent."""
    count = max(1, -(-len(sound) // HOP))
    padded = np.pad(sound.astype(np.float64), (0, count * HOP - len(sound)))
    power = (padded.reshape(count, HOP) ** 2).mean(axis=1)
    smooth = np.convolve(power, np.full(3, 1 / 3), "same")
    most = np.sort(smooth)[-max(1, min(10, count)) :].mean()
    return np.asarray(smooth > most * 10 ** (_QUIET_DB / 10), np.bool_)


def _edges(loud: NDArray[np.bool_]) -> tuple[int, int]:
    there = np.flatnonzero(loud)
    return (int(there[0]), int(there[-1])) if len(there) else (0, len(loud) - 1)


def _voiced(speech: Speech) -> tuple[int, int]:
    """From the first to the last sound of a speech, samples."""
    sounds = [phone for phone in speech.phones if phone.ipa]
    return (sounds[0].start, sounds[-1].end) if sounds else (0, speech.samples)


def _words(speech: Speech, found: Found) -> Iterator[Word]:
    before = 0
    for word in speech.words:
        start = max(found(word.start), before)
        before = max(found(word.end), start + 1)
        yield word.model_copy(update={"start": start, "end": before})


def _phones(speech: Speech, found: Found, loud: NDArray[np.bool_], samples: int) -> Iterator[Phone]:
    """The sounds where they are heard, with every longer silence of the recording between them as a rest."""
    at = 0
    rests = list(_rests(loud, samples))
    for phone in speech.phones:
        if not phone.ipa:
            continue
        start, end = max(found(phone.start), at), max(found(phone.end), at)
        for rest_start, rest_end in rests:
            # a sound that reaches into a silence ends or begins at its edge
            if rest_start <= start < rest_end:
                start = min(rest_end, end)
            elif start < rest_start < end:
                end = rest_start
        if end <= start:
            continue
        if start - at <= HOP * 3 and at:
            start = at  # too short for a rest
        elif start > at:
            yield Phone(ipa="", start=at, end=start)
        yield Phone(ipa=phone.ipa, start=start, end=end)
        at = end
    if at < samples:
        yield Phone(ipa="", start=at, end=samples)


def _rests(loud: NDArray[np.bool_], samples: int) -> Iterator[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate([[True], loud, [True]]).astype(np.int8)))
    for first, last in zip(edges[::2], edges[1::2], strict=True):
        if (last - first) * HOP >= _SILENCE_SECONDS * RATE:
            yield int(first) * HOP, min(int(last) * HOP, samples)
