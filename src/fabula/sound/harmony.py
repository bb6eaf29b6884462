"""Harmony: modes, chords and how they are voiced, as plain numbers; pitches are MIDI note numbers."""

from collections.abc import Iterable
from itertools import pairwise, product

MODES: dict[str, tuple[int, ...]] = {
    "ionian": (0, 2, 4, 5, 7, 9, 11),
    "dorian": (0, 2, 3, 5, 7, 9, 10),
    "phrygian": (0, 1, 3, 5, 7, 8, 10),
    "lydian": (0, 2, 4, 6, 7, 9, 11),
    "mixolydian": (0, 2, 4, 5, 7, 9, 10),
    "aeolian": (0, 2, 3, 5, 7, 8, 10),
    "harmonic": (0, 2, 3, 5, 7, 8, 11),
}
Chord = tuple[int, ...]
"""The scale degrees of a chord above its root, counted from the tonic: (4, 6, 8) is the fifth step's triad."""


def pitch(degree: int, mode: str, tonic: int) -> int:
    """The pitch of a scale degree, 0 for the tonic, of any octave."""
    octave, step = divmod(degree, 7)
    return tonic + 12 * octave + MODES[mode][step]


def chord(root: int, colour: str = "") -> Chord:
    """A chord on a scale degree: a triad, or with "7", "9" (added) or "sus" a coloured one."""
    root %= 7
    return {
        "": (root, root + 2, root + 4),
        "7": (root, root + 2, root + 4, root + 6),
        "9": (root, root + 2, root + 4, root + 8),
        "sus": (root, root + 3, root + 4),
        "5": (root, root + 4, root + 7),
    }[colour]


def pitch_classes(notes: Chord, mode: str, tonic: int) -> tuple[int, ...]:
    """The pitch classes of a chord, 0 to 11, its root first."""
    return tuple(pitch(degree, mode, tonic) % 12 for degree in notes)


def voiced(classes: tuple[int, ...], before: tuple[int, ...], low: int = 52, high: int = 74) -> tuple[int, ...]:
    """A chord laid out between `low` and `high` so that its voices move least from the chord before."""
    places = [[p for p in range(low, high + 1) if p % 12 == c] for c in classes]
    middle = before or tuple(round(low + (high - low) * (i + 1) / (len(classes) + 1)) for i in range(len(classes)))

    def movement(candidate: Iterable[int]) -> float:
        notes = sorted(candidate)
        old = sorted(middle)
        moved = sum(min(abs(note - o) for o in old) for note in notes) + sum(
            min(abs(o - n) for n in notes) for o in old
        )
        narrow = sum(2.0 for a, b in pairwise(notes) if b - a < 3)
        wide = max(0, notes[-1] - notes[0] - 16)
        return moved + narrow + wide + 0.08 * abs(sum(notes) / len(notes) - (low + high) / 2)

    return tuple(sorted(min(product(*places), key=movement)))


def nearest(target: int, classes: tuple[int, ...]) -> int:
    """The pitch nearest to `target` that belongs to one of the pitch classes."""
    return min((p for p in range(target - 7, target + 8) if p % 12 in classes), key=lambda p: (abs(p - target), p))
