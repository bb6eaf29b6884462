"""The plan between text and storyboard: scenes with what is seen in them, and beats that become one shot each."""

from dataclasses import dataclass, replace
from typing import Literal

from fabula.film.story import Card, Line, Subject
from fabula.vocabulary import ShotSize
from fabula.writing.sight import Sight

Role = Literal["establish", "view", "subject", "detail", "speech", "group", "reaction", "close"]

_WORDS_PER_SECOND = {"en": 130 / 60, "ru": 105 / 60}
_LETTERS_PER_WORD = 9.0  # long words take longer than their number says
_PAUSE_SECONDS = 0.3
_ROUND_BEAT_SECONDS = 0.5
_LEAST_SHOT_SECONDS = 2.0
_REACTION_SECONDS = 2.0


@dataclass(frozen=True)
class Beat:
    """One shot to be: what it is for, what is said and seen in it; `speech_seconds` is an estimate.

    `size` is the one that the scene's grammar asks for (a reverse shot is as close as the shot before it), None leaves
    it open.
    """

    role: Role = "view"
    lines: tuple[Line, ...] = ()
    subjects: tuple[Subject, ...] = ()
    action: str = ""
    speech_seconds: float = 0.0
    size: ShotSize | None = None
    card: Card | None = None

    @property
    def least_seconds(self) -> float:
        """How long the shot must be at least, to be read by the eye and for its words."""
        least = _REACTION_SECONDS if self.role == "reaction" else _LEAST_SHOT_SECONDS
        return max(self.speech_seconds + _ROUND_BEAT_SECONDS if self.lines else 0.0, least)


@dataclass(frozen=True)
class ScenePlan:
    """One place at one time; `lapse` when it is the scene before in another light, to be dissolved into.

    `part` when a new part of the film begins with it.
    """

    sight: Sight
    beats: tuple[Beat, ...]
    later: bool = False
    lapse: bool = False
    part: bool = False


def speech_seconds(texts: tuple[str, ...], language: str) -> float:
    """About how long the texts take to say, at an unhurried pace, pauses included."""
    rate = _WORDS_PER_SECOND.get(language, _WORDS_PER_SECOND["en"])
    return sum(max(len(text.split()), len(text) / _LETTERS_PER_WORD) / rate + _PAUSE_SECONDS for text in texts)


def with_lines(beat: Beat, lines: tuple[Line, ...], language: str) -> Beat:
    """A beat in which these lines are said as well."""
    said = (*beat.lines, *lines)
    return replace(beat, lines=said, speech_seconds=speech_seconds(tuple(line.text for line in said), language))
