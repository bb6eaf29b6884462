"""Brows: how they rise on stressed words and questions, flash at an answer, and flicker by themselves."""

from collections.abc import Sequence

import numpy as np

from fabula.cast.curves import Curve
from fabula.cast.hearing import Said, phrases
from fabula.cast.keys import add
from fabula.cast.stress import accents
from fabula.film import RATE, Face, Role

FLICKER_HERTZ = 0.3
"""How often a small involuntary expression crosses a face, a second."""

_ACCENT, _QUESTION, _FLASH = 0.3, 0.42, 0.4
_FLICKERS: tuple[dict[str, float], ...] = (
    {"brow_left": 0.16, "brow_right": 0.03},
    {"brow_left": 0.02, "brow_right": 0.16},
    {"smile": 0.13, "cheek": 0.12, "lower_lid": 0.08},
    {"smile": -0.1, "brow_tilt": 0.14},
    {"lower_lid": 0.2, "brow_tilt": -0.12},
    {"sneer": 0.1, "brow_left": -0.08, "brow_right": -0.08},
    {"width": 0.12, "smile": 0.05},
)
_FIELDS = {name: index for index, name in enumerate(Face._fields)}


def raises(role: Role, lines: Sequence[Said], times: Curve) -> Curve:
    """How far words lift the brows in every frame, before the size of the one who speaks: 0, up to about 1."""
    lift = np.zeros(len(times))
    for line in lines:
        if line.mine:
            _on_words(line, lift, times)
        else:
            _on_answers(role, line, lift, times)
    return np.asarray(np.tanh(lift), np.float64)


def flickers(role: Role, times: Curve) -> Curve:
    """The small involuntary expressions that cross a face 0.3 times a second, as channels of a face, (23, frames)."""
    face = np.zeros((len(_FIELDS), len(times)))
    rng = np.random.default_rng([role.seed, role.character.seed, 359])
    period = 1.0 / FLICKER_HERTZ
    begin = -period * float(rng.random())
    while begin < times[-1]:
        which, late, size, hold = (float(value) for value in rng.random(4))
        start = begin + 0.6 * period * late
        moments = (start, start + 0.24, start + 0.28 + 0.25 * hold, start + 0.6 + 0.3 * hold)
        for name, value in _FLICKERS[int(which * len(_FLICKERS))].items():
            add(face[_FIELDS[name]], times, value * (0.6 + 0.6 * size), moments)
        begin += period
    return face


def _on_words(line: Said, lift: Curve, times: Curve) -> None:
    start = line.heard.start / RATE
    for accent in accents(line.heard.speech):
        at = start + accent.seconds
        add(lift, times, _ACCENT * accent.weight, (at - 0.22, at + 0.05, at + 0.12, at + 0.5))
    for phrase in phrases(line.heard.speech):
        if phrase.ending == "?":
            rise = max(start + phrase.start, start + phrase.end - 1.2)
            end = start + phrase.end
            add(lift, times, _QUESTION, (rise, min(rise + 0.35, end), end + 0.35, end + 0.95))


def _on_answers(role: Role, line: Said, lift: Curve, times: Curve) -> None:
    """Who listens flashes their brows at the ends of sentences, at most questions."""
    rng = np.random.default_rng([role.seed, role.character.seed, abs(line.heard.start), 367])
    for phrase in phrases(line.heard.speech):
        wanted, late = float(rng.random()), float(rng.random())
        if phrase.ending != "," and wanted < (0.9 if phrase.ending == "?" else 0.5):
            at = line.heard.start / RATE + phrase.end + 0.05 + 0.2 * late
            add(lift, times, _FLASH, (at - 0.02, at + 0.22, at + 0.3, at + 0.7))
