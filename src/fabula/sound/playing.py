"""Playing: notes become sound, block by block, so that the memory taken does not grow with the music."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from fabula.film import RATE
from fabula.media import Sound, let_go, scratch
from fabula.sound import synthesis
from fabula.sound.instruments import INSTRUMENTS, Beaten, Bowed, Plucked, Struck

LONGEST = 18 * RATE
"""The longest a note may last, in samples, its release included."""

_BLOCK = 5 * RATE
_LINES = (1423, 1777, 2089, 2371, 2683, 2999, 3319, 3709)
_REVERB_SECONDS = 2.4


class Note(NamedTuple):
    """One note: samples on the film's clock, MIDI pitch, 0 to 1 of strength, -1 to 1 of pan."""

    start: int
    samples: int
    pitch: float
    strength: float
    instrument: str
    pan: float = 0.0


def play(notes: Sequence[Note], samples: int, rng: Generator) -> Sound:
    """Play the notes into `samples` of stereo; a note that would ring past the end is cut there, so end in time."""
    out = scratch(samples)
    buffer = np.zeros((_BLOCK + LONGEST, 4), np.float32)
    hall = _Hall()
    waiting = sorted(notes, key=lambda note: note.start)
    first = 0
    for block in range(0, samples, _BLOCK):
        while first < len(waiting) and waiting[first].start < block + _BLOCK:
            _sound(buffer, waiting[first], block, rng)
            first += 1
        hall.ring(buffer, out[block : block + _BLOCK])
        let_go(out)
        buffer[:-_BLOCK] = buffer[_BLOCK:]
        buffer[-_BLOCK:] = 0
    return out


class _Hall:
    """The room the music is played in."""

    def __init__(self) -> None:
        self._lengths = np.array(_LINES)
        self._lines = np.zeros((8, max(_LINES)))
        self._places = np.zeros(8, np.int64)
        self._feedback = 10 ** (-3 * self._lengths / (_REVERB_SECONDS * RATE))
        self._damping, self._dc = np.zeros(8), np.zeros((2, 2))

    def ring(self, buffer: Sound, out: Sound) -> None:
        """Mix the dry sound at the front of the buffer with the room's answer into `out`."""
        synthesis.room(buffer, out, self._lines, self._lengths, self._places, self._feedback, self._damping, self._dc)


def _sound(buffer: Sound, note: Note, block: int, rng: Generator) -> None:
    kind = INSTRUMENTS[note.instrument]
    start, hertz = note.start - block, 440.0 * 2 ** ((note.pitch - 69) / 12)
    if isinstance(kind, Bowed):
        _bow(buffer, start, note, kind, hertz, rng)
    elif isinstance(kind, Struck):
        _strike(buffer, start, note, kind, hertz, rng)
    elif isinstance(kind, Plucked):
        _pluck(buffer, start, note, kind, hertz, rng)
    else:
        _beat(buffer, start, note, kind, rng)


def _bow(buffer: Sound, start: int, note: Note, kind: Bowed, hertz: float, rng: Generator) -> None:
    spread = np.linspace(-1, 1, kind.voices) if kind.voices > 1 else np.zeros(1)
    layers = np.empty((kind.voices, 3))
    layers[:, 0] = hertz * 2 ** ((spread * kind.detune_cents + rng.uniform(-1, 1, kind.voices)) / 1200)
    layers[:, 1] = np.clip(note.pan + 0.85 * rng.permutation(spread), -1, 1)
    layers[:, 2] = rng.random(kind.voices)
    release = kind.release * RATE
    length = min(note.samples, LONGEST - round(release) - RATE)
    times = (max(kind.attack * RATE * (1.3 - 0.5 * note.strength), 48.0), kind.decay * RATE, kind.sustain, release)
    # a stronger note is a brighter one
    bright = 0.55 + 0.9 * note.strength
    filtering = (kind.cutoff_from * bright + hertz, kind.cutoff_to * bright + hertz, kind.sweep * RATE)
    gain = (kind.level * note.strength / kind.voices**0.5, kind.send)
    vibrato = (kind.vibrato_cents, float(rng.random()))
    span = (start, length)
    synthesis.bow(buffer, span, _table(kind, hertz), times, filtering, layers, vibrato, gain)


@lru_cache(maxsize=256)
def _table(kind: Bowed, hertz: float) -> NDArray[np.float64]:
    """One round of the wave with all harmonics under 18 kHz, RMS 1, and its first point again at the end."""
    count = min(int(18_000 / hertz), synthesis.TABLE // 4)
    n = np.arange(1, count + 1)
    gain = n**-kind.power * np.where(n % 2 == 0, kind.even, 1.0)
    colour = np.full(count, 1.0 if not kind.formants else 0.35)
    for centre, width, strength in kind.formants:
        colour += strength * np.exp(-(((n * hertz - centre) / width) ** 2))
    spectrum = np.zeros(synthesis.TABLE // 2 + 1, np.complex128)
    spectrum[1 : count + 1] = gain * colour * np.exp(1j * (n * n * 0.7))
    wave = np.fft.irfft(spectrum, synthesis.TABLE)
    wave /= np.sqrt(np.mean(np.square(wave)))
    return np.append(wave, wave[0])


def _strike(buffer: Sound, start: int, note: Note, kind: Struck, hertz: float, rng: Generator) -> None:
    ratio, loud, ring = (np.array(column, dtype=np.float64) for column in zip(*kind.partials, strict=True))
    ring = ring * (261.6 / hertz) ** 0.45
    heard = hertz * ratio < 17_000
    partials = np.empty((int(heard.sum()), 4))
    apart = hertz * ratio[heard] * 0.0004
    partials[:, 0], partials[:, 1] = hertz * ratio[heard] - apart, hertz * ratio[heard] + apart
    # struck softly, the upper partials hardly sound
    partials[:, 2] = (loud * note.strength ** (0.6 * np.log2(np.maximum(ratio, 1))))[heard]
    partials[:, 3] = 10 ** (-3 / (ring[heard] * RATE))
    length = min(note.samples, round(float(ring.max()) * RATE), LONGEST - RATE - round(kind.damp * RATE))
    level = kind.level * note.strength / float(np.sqrt(np.square(loud).sum()))
    gain = (level, kind.send)
    synthesis.strike(buffer, (start, length), partials, kind.damp * RATE, _sides(note.pan), gain)
    if kind.hammer:
        hiss = rng.standard_normal((RATE // 20, 2)).astype(np.float32)
        knock = (900.0, 600.0, 0.25 * kind.hammer, 0.0)
        synthesis.beat(buffer, start, hiss, (0.0, 0.0, 0.0), knock, (24.0, 1500.0), gain)


def _pluck(buffer: Sound, start: int, note: Note, kind: Plucked, hertz: float, rng: Generator) -> None:
    period = RATE / hertz
    burst = rng.standard_normal(max(8, int(period)))
    burst = np.convolve(np.append(burst, burst[:3]), (0.25, 0.5, 0.25), "same")[: len(burst)]
    place = max(1, round(len(burst) * 0.22))  # plucked at about a fifth of the string
    burst = burst - np.roll(burst, place)
    burst -= burst.mean()
    burst /= np.sqrt(np.mean(np.square(burst)))
    ring = kind.ring * (261.6 / hertz) ** 0.5
    loss = 10 ** (-3 / (ring * hertz))
    bright = kind.bright * (0.7 + 0.3 * note.strength)
    length, damp = min(note.samples, LONGEST // 2), kind.damp * RATE
    gain = (kind.level * note.strength, kind.send)
    string = (period, loss, bright)
    synthesis.pluck(buffer, (start, length), burst, string, damp, _sides(note.pan), gain)


def _beat(buffer: Sound, start: int, note: Note, kind: Beaten, rng: Generator) -> None:
    rise = kind.rise * RATE if kind.rise < 0.5 else float(note.samples)  # a riser rises for as long as its note
    length = min(round(rise + kind.fall * RATE), LONGEST)
    hiss = rng.standard_normal((length, 2), dtype=np.float32)
    tone = (float(kind.tone_from), float(kind.tone_to), float(kind.tone_gain))
    noise = (float(kind.noise_from), float(kind.noise_to), float(kind.noise_gain), float(kind.high))
    gain = (kind.level * note.strength, kind.send)
    times = (float(max(rise, 1.0)), float(kind.fall * RATE))
    synthesis.beat(buffer, start, hiss, tone, noise, times, gain)


def _sides(pan: float) -> tuple[float, float]:
    angle = (pan + 1) * np.pi / 4
    return float(np.cos(angle)), float(np.sin(angle))
