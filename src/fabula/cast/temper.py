"""Temper: how fast, how large and how steadily somebody moves by what they feel, in the face as in the body."""

from typing import NamedTuple

from fabula.vocabulary import Emotion


class Temper(NamedTuple):
    """How a feeling moves: each against 1 for a neutral mind.

    `tempo` is how quickly everything goes, `size` how large gestures, nods and mouths are, `unrest` how much the eyes
    and the weight shift, `openness` how far arms, chest and chin open up (below 1 they are drawn in).
    """

    tempo: float = 1.0
    size: float = 1.0
    unrest: float = 1.0
    openness: float = 1.0


TEMPERS: dict[Emotion, Temper] = {
    "neutral": Temper(),
    "happy": Temper(1.12, 1.15, 1.0, 1.15),
    "sad": Temper(0.68, 0.66, 0.6, 0.7),
    "angry": Temper(1.2, 1.2, 0.8, 1.1),
    "surprised": Temper(1.15, 1.2, 1.0, 1.1),
    "fearful": Temper(1.3, 0.8, 2.4, 0.6),
    "disgusted": Temper(0.9, 0.9, 0.9, 0.8),
    "excited": Temper(1.35, 1.4, 1.5, 1.3),
    "calm": Temper(0.76, 0.78, 0.6, 1.0),
    "confident": Temper(0.94, 1.1, 0.45, 1.25),
}
"""The temper of every emotion at full intensity."""


def strength(intensity: float) -> float:
    """How strongly an intensity of 0 to 1 shows, 0 to 1: the usual half is acted as two thirds, to read from afar."""
    return float(min(max(intensity, 0.0), 1.0) ** 0.6)


def temper_of(emotion: Emotion, intensity: float) -> Temper:
    """The temper of an emotion by its intensity, 0 (neutral) to 1."""
    share = strength(intensity)
    return Temper(*(1.0 + (value - 1.0) * share for value in TEMPERS[emotion]))
