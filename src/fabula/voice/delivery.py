"""How a line is delivered: emotion, intensity and the voice sheet as rate, pitch, range, pauses and level."""

from dataclasses import dataclass

import numpy as np

from fabula.film import Line, VoiceSheet
from fabula.vocabulary import Emotion
from fabula.voice.casting import Build

_SLOWEST_WPM, _FASTEST_WPM = 80, 280
_TRUE_RATE = 0.92  # espeak-ng says about 8 % more words a minute than it is asked for


@dataclass(frozen=True)
class Feeling:
    """An emotion at full intensity: rate and pauses multiplied, pitch and range added, level in dB added."""

    rate: float = 1.0
    pitch: int = 0
    range: int = 0
    pause: float = 1.0
    level_db: float = 0.0
    gap: int = 0


FEELINGS: dict[Emotion, Feeling] = {
    "neutral": Feeling(),
    "happy": Feeling(rate=1.14, pitch=20, range=40, pause=0.85, level_db=0.8),
    "sad": Feeling(rate=0.74, pitch=-20, range=-38, pause=1.7, level_db=-2.0, gap=3),
    "angry": Feeling(rate=1.18, pitch=-4, range=48, pause=0.7, level_db=2.0),
    "surprised": Feeling(rate=1.08, pitch=30, range=48, pause=1.1, level_db=0.8),
    "fearful": Feeling(rate=1.3, pitch=32, range=14, pause=0.7, level_db=-0.8),
    "disgusted": Feeling(rate=0.86, pitch=-12, range=24, pause=1.25, gap=1),
    "excited": Feeling(rate=1.24, pitch=26, range=46, pause=0.6, level_db=1.5),
    "calm": Feeling(rate=0.84, pitch=-7, range=-18, pause=1.5, level_db=-1.0, gap=2),
    "confident": Feeling(rate=0.95, pitch=-8, range=16, pause=1.1, level_db=1.0),
}
"""The ten emotions; a line's intensity of 0 is neutral, 1 is all of what stands here."""


@dataclass(frozen=True)
class Delivery:
    """The settings of one phrase in espeak-ng's units: words a minute, 0 to 99 and 10 ms."""

    rate: int
    pitch: int
    range: int
    gap: int
    pause_factor: float


def level_db(line: Line) -> float:
    """How much louder than usual the line is spoken, in dB."""
    return FEELINGS[line.emotion].level_db * line.intensity


def deliver(line: Line, voice: VoiceSheet, build: Build, chance: np.random.Generator) -> Delivery:
    """The settings for the next phrase of a line; `chance` moves pitch by up to 3 so that phrases differ."""
    feeling, amount = FEELINGS[line.emotion], line.intensity
    rate = _TRUE_RATE * voice.rate_wpm * build.rate * (1 + (feeling.rate - 1) * amount)
    pitch = 50 + (voice.pitch - 0.5) * 90 + build.pitch + feeling.pitch * amount + chance.integers(-3, 4)
    spread = 50 + (voice.range - 0.5) * 90 + build.range + feeling.range * amount + chance.integers(-4, 5)
    rate *= 1 + float(chance.uniform(-0.025, 0.025))
    return Delivery(
        rate=round(float(np.clip(rate, _SLOWEST_WPM, _FASTEST_WPM))),
        pitch=round(float(np.clip(pitch, 0, 99))),
        range=round(float(np.clip(spread, 0, 99))),
        gap=round(feeling.gap * amount),
        pause_factor=(1 + (feeling.pause - 1) * amount) * 150 / max(voice.rate_wpm, 110),
    )
