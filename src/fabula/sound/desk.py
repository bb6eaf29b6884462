"""The desk: faders, ducking and master; it runs over the film in blocks, so its memory does not grow with it."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from fabula.film import Cut, Loudness
from fabula.media import Sound, let_go, read_wav, scratch, wav_writer
from fabula.media.video import print_sound
from fabula.sound.ducking import Ducking, Foreground, decibels
from fabula.sound.limiting import DELAY, Limiter
from fabula.sound.loudness import measure
from fabula.sound.metering import Meter
from fabula.sound.mixing import STEMS
from fabula.sound.spotting import Spotting
from fabula.sound.tracks import EffectsTrack, ScoreTrack, Track, VoiceTrack

TARGET_LUFS = -14.0
CEILING_DBTP = -2.0  # where the limiter begins: leaves the mix under -1.5 by any meter
CODED_DBTP = -1.1  # the most that may come out of the film's AAC, which adds up to 1.5 dB at a sharp onset
_CODED_PASSES = 4
_BLOCK = 1 << 17
_NOTHING_LUFS = -60.0  # what is fainter is left as it is: raising it would bring up noise
_CLOSE_LU = 0.1
_PASSES = 8

# where the faders stand, in LUFS before the master: with speech in the film, and without
_VOICE, _MUSIC, _AMBIENCE, _EFFECTS = (-16.0, -16.0), (-22.5, -18.0), (-27.5, -24.5), (-20.0, -18.0)
_DUCK_MUSIC_DB, _DUCK_AMBIENCE_DB = -7.5, -4.0
_FRONT_MUSIC_DB, _FRONT_AMBIENCE_DB = 4.0, -4.0
_KNEE, _ROOM = 0.4, 0.35  # of the voice: full scale above which peaks are rounded, and how much more they may reach


class Desk:
    """Everything that is mixed, with its faders set."""

    def __init__(
        self, spotting: Spotting, cut: Cut, voices: Sequence[Sound], score: Sound, effects: Sequence[Sound]
    ) -> None:
        self._samples = cut.samples
        self._ducking = Ducking(cut.lines)
        self._foreground = Foreground(spotting.cue_sheet)
        self._tracks: tuple[Track, ...] = (
            VoiceTrack(cut.lines, voices),
            ScoreTrack(score),
            EffectsTrack(spotting.effects, effects, beds=False),
            EffectsTrack(spotting.effects, effects, beds=True),
        )
        self._gains = self._set_faders()
        self._ceiling_db = CEILING_DBTP

    def print(self, folder: Path) -> Loudness:
        """Write the stems and the mix into `folder`, and measure the mix.

        The limiter's ceiling is lowered until the true peak holds after the film's lossy codec, too.
        """
        for _ in range(_CODED_PASSES):
            loudness = self._print(folder)
            coded = self._coded(folder / "mix.wav")
            if coded.true_peak_dbtp is None or coded.true_peak_dbtp <= CODED_DBTP:
                break
            self._ceiling_db -= coded.true_peak_dbtp - CODED_DBTP + 0.1
        return loudness

    @staticmethod
    def _coded(mix: Path) -> Loudness:
        """The loudness of the mix as it comes out of the film's own sound track."""
        with tempfile.TemporaryDirectory() as folder:
            track = Path(folder, "mix.mp4")
            print_sound(track, read_wav(mix))
            return measure(track)

    def _print(self, folder: Path) -> Loudness:
        gain = self._master_gain()
        with ExitStack() as stack:
            writers = [stack.enter_context(wav_writer(folder / f"{name}.wav")) for name in (*STEMS, "mix")]
            for stems in self._mastered(gain):
                for writer, stem in zip(writers, (*stems, stems.sum(axis=0)), strict=True):
                    writer.write(stem)
        return measure(folder / "mix.wav")

    def _set_faders(self) -> tuple[float, ...]:
        """The gain of every track: voice and beds to their loudness, effects by their loudest moment."""
        meters = [Meter() for _ in self._tracks]
        for start, end in self._blocks():
            for meter, track in zip(meters, self._tracks, strict=True):
                meter.feed(track.read(start, end))
        loud = [meter.integrated() for meter in meters]
        quiet = 0 if loud[0] is not None and loud[0] > _NOTHING_LUFS else 1
        return (
            _to(loud[0], _VOICE[quiet], -40, 40),
            _to(loud[1], _MUSIC[quiet], -40, 40),
            _to(meters[2].loudest(), _EFFECTS[quiet], -12, 4),
            _to(loud[3], _AMBIENCE[quiet], -20, 20),
        )

    def _faded(self, start: int, end: int) -> NDArray[np.float32]:
        """The stems behind their faders and their ducking, before the master: (4, samples, 2)."""
        ducking, front = self._ducking.amount(start, end), self._foreground.amount(start, end)
        stems = np.stack([track.read(start, end) for track in self._tracks])
        stems *= np.array(self._gains, np.float32)[:, None, None]
        stems[0] = _rounded(stems[0])
        music = decibels(ducking, _DUCK_MUSIC_DB) * decibels(front * (1 - ducking), _FRONT_MUSIC_DB)
        stems[1] *= music[:, None]
        stems[3] *= (decibels(ducking, _DUCK_AMBIENCE_DB) * decibels(front, _FRONT_AMBIENCE_DB))[:, None]
        return stems

    def _master_gain(self) -> float:
        """The gain in front of the limiter that brings the mix behind it to the target."""
        mixed, meter = scratch(self._samples), Meter()
        for start, end in self._blocks():
            mixed[start:end] = self._faded(start, end).sum(axis=0)
            meter.feed(mixed[start:end])
            let_go(mixed)
        loudness = meter.integrated()
        if loudness is None or loudness < _NOTHING_LUFS:
            return 1.0
        gain_db = TARGET_LUFS - loudness
        for _ in range(_PASSES):
            reached = self._limited_loudness(mixed, 10 ** (gain_db / 20))
            if reached is None or abs(TARGET_LUFS - reached) < _CLOSE_LU:
                break
            gain_db += TARGET_LUFS - reached
        return float(10 ** (gain_db / 20))

    def _limited_loudness(self, mixed: Sound, gain: float) -> float | None:
        """How loud the mix would be behind the limiter."""
        limiter, meter = Limiter(10 ** (self._ceiling_db / 20)), Meter()
        waiting = np.zeros((DELAY, 2), np.float32)
        for start, end in self._blocks():
            block = mixed[start:end] * np.float32(gain)
            line = np.concatenate([waiting, block])
            waiting = line[-DELAY:]
            meter.feed(line[:-DELAY] * limiter.follow(block)[:, None])
            let_go(mixed)
        return meter.integrated()

    def _mastered(self, gain: float) -> Iterator[NDArray[np.float32]]:
        """The stems under the master gain and the limiter's gain, (4, samples, 2) at a time, in order."""
        limiter = Limiter(10 ** (self._ceiling_db / 20))
        waiting = np.zeros((4, DELAY, 2), np.float32)
        skip = DELAY
        for start, end in (*self._blocks(), (self._samples, self._samples + DELAY)):
            stems = self._faded(start, end) * np.float32(gain) if start < self._samples else np.zeros_like(waiting)
            line = np.concatenate([waiting, stems], axis=1)
            waiting = line[:, -DELAY:]
            limited = line[:, :-DELAY] * limiter.follow(stems.sum(axis=0))[None, :, None]
            yield limited[:, skip:]
            skip = max(0, skip - limited.shape[1])

    def _blocks(self) -> list[tuple[int, int]]:
        return [(start, min(start + _BLOCK, self._samples)) for start in range(0, self._samples, _BLOCK)]


def _to(loudness: float | None, target: float, least_db: float, most_db: float) -> float:
    if loudness is None or loudness < _NOTHING_LUFS:
        return 1.0
    return float(10 ** (min(max(target - loudness, least_db), most_db) / 20))


def _rounded(voice: Sound) -> Sound:
    """The voice with its highest peaks rounded off, so that they do not push the whole mix into the limiter."""
    over = np.abs(voice) - np.float32(_KNEE)
    if not (over > 0).any():
        return voice
    soft = np.sign(voice) * (_KNEE + _ROOM * np.tanh(np.maximum(over, 0) / _ROOM))
    return np.where(over > 0, soft, voice).astype(np.float32)
