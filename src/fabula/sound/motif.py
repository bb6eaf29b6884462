"""The film's motif: a few notes, drawn once for a film, that return and vary through its passages."""

from typing import NamedTuple

from numpy.random import Generator

from fabula.sound.harmony import MODES, nearest, pitch

_RHYTHMS: dict[int, tuple[tuple[float, ...], ...]] = {
    4: ((1, 1, 2), (1.5, 0.5, 2), (2, 1, 1), (1, 0.5, 0.5, 2), (0.5, 0.5, 1, 2), (1.5, 1.5, 1)),
    3: ((1, 1, 1), (1.5, 0.5, 1), (2, 0.5, 0.5), (1, 0.5, 0.5, 1), (0.5, 0.5, 1, 1), (1.5, 1, 0.5)),
}
_STEPS = ((1, 1), (2, -1), (4, -1), (1, -2), (-1, 2), (2, 2), (-2, 1), (3, -1))


class Motif(NamedTuple):
    """Which of the rhythms, and the steps from note to note in scale degrees; the same in every metre and mode."""

    rhythm: int
    steps: tuple[int, ...]


class Sung(NamedTuple):
    """A note of the melody within its bar, in beats."""

    beat: float
    beats: float
    pitch: int


def draw_motif(rng: Generator) -> Motif:
    """A motif of three or four notes: one leap at most, then back by step."""
    steps = _STEPS[int(rng.integers(len(_STEPS)))]
    return Motif(int(rng.integers(6)), (*steps, -1 if sum(steps) > 0 else 1))


class Singer:
    """Sings the motif over one passage, bar by bar, and remembers where it was."""

    def __init__(self, motif: Motif, mode: str, tonic: int, meter: int, turn: int) -> None:
        self._motif, self._mode, self._tonic, self._meter = motif, mode, tonic, meter
        self._turn = turn  # how often the motif has come before: later ones are varied
        self._at = tonic + (12 if turn % 3 == 2 else 7)
        self._home = self._at

    def bar(self, index: int, beats: int, chord: tuple[int, ...], sparse: bool) -> list[Sung]:
        """The melody of a bar over a chord's pitch classes: statement, answer, turn and rest in every four bars."""
        role = index % 4
        if beats != self._meter:
            return self._held(beats, chord)
        if sparse:
            return self._sparse(role, beats, chord)
        if role == 3:
            return self._held(beats, chord)
        again = index // 4 + self._turn
        return self._line(chord, down=role == 2 or (again % 2 == 1 and role == 1), busy=again % 3 == 2)

    def _line(self, chord: tuple[int, ...], down: bool, busy: bool) -> list[Sung]:
        rhythm = _RHYTHMS[self._meter][self._motif.rhythm]
        note = nearest(self._start(), chord)
        sung, beat = [], 0.0
        for index, length in enumerate(rhythm):
            if index:
                step = self._motif.steps[index - 1] * (-1 if down else 1)
                note = self._sharpened(self._stepped(note, step), chord)
                if length >= 1 and beat == int(beat):
                    note = nearest(note, chord)
            parts = 2 if busy and length >= 2 else 1
            sung.append(Sung(beat, length / parts, note))
            if parts == 2:
                sung.append(Sung(beat + length / 2, length / 2, nearest(self._stepped(note, 1), chord)))
            beat += length
        self._at = note
        return sung

    def _sparse(self, role: int, beats: int, chord: tuple[int, ...]) -> list[Sung]:
        """The motif in long notes, spread over two bars; then one held note, then nothing."""
        if role == 3:
            return []
        if role == 2:
            return self._held(beats, chord)
        note = nearest(self._start(), chord)
        step = self._motif.steps[role] * (1 if self._turn % 2 == 0 else -1)
        then = nearest(self._stepped(note, step), chord)
        self._at = then
        half = beats / 2
        return [Sung(0.0, half, note), Sung(half, half, then)]

    def _held(self, beats: int, chord: tuple[int, ...]) -> list[Sung]:
        self._at = nearest(self._start(), chord)
        return [Sung(0.0, float(beats), self._at)]

    def _start(self) -> int:
        """Where the next bar begins: near the last note, drawn back to the singer's own register."""
        return round(0.6 * self._at + 0.4 * self._home)

    def _sharpened(self, note: int, chord: tuple[int, ...]) -> int:
        """The seventh step as the chord has it: under a dominant in minor it is a leading note."""
        leading = (note + 1 - self._tonic) % 12 == 11 and (note + 1) % 12 in chord
        return note + 1 if leading else note

    def _stepped(self, note: int, step: int) -> int:
        scale = MODES[self._mode]
        octave, above = divmod(note - self._tonic, 12)
        degree = 7 * octave + max(i for i, s in enumerate(scale) if s <= above)
        return pitch(degree + step, self._mode, self._tonic)
