"""What the stages ask of the crew: each order holds all that one craft needs, and nothing else.

An order is what a take is hashed by, so a shot's order must not name anything another shot could change.
"""

from typing import Annotated

from pydantic import Field

from fabula.film.plain import Name, Plain, Seconds, Seed
from fabula.film.story import Character, Cue, Finish, Subject
from fabula.vocabulary import (
    Aspect,
    CharacterKind,
    Emotion,
    Mode,
    Mood,
    Move,
    Quality,
    Season,
    ShotSize,
    SubtitleMode,
    TimeOfDay,
    Weather,
)


class Brief(Plain):
    """What the author asks for, to the writer; a field that is None is read from the text, or chosen."""

    text: str
    mode: Mode | None = None
    look: Name | None = None
    quality: Quality | None = None
    aspect: Aspect | None = None
    seconds: Seconds | None = None
    move: Move | None = None
    character: CharacterKind | None = None
    emotion: Emotion | None = None
    language: str | None = None
    narrate: bool | None = None
    music: Mood | None = None
    subtitles: SubtitleMode | None = None
    voice: str | None = None
    seed: Seed | None = None


class Setup(Plain):
    """A camera set-up: all that is needed to shoot one shot, to the camera.

    `seed` draws the set (equal seeds, equal set), `shot_seed` what moves in it; `frames` is the roll's length.
    `mood` tints the light; `time_to` is the hour to which it changes during the shot, if it does.
    """

    place: Name
    time_of_day: TimeOfDay
    weather: Weather
    season: Season
    mood: Mood = "none"
    time_to: TimeOfDay | None = None
    look: Name
    finish: Finish = Finish()
    seed: Seed
    shot_seed: Seed
    size: ShotSize
    move: Move
    subjects: tuple[Subject, ...] = ()
    characters: tuple[Character, ...] = ()
    action: str = ""
    width: Annotated[int, Field(ge=16, le=8192)]
    height: Annotated[int, Field(ge=16, le=8192)]
    fps: Annotated[int, Field(ge=1, le=120)]
    frames: Annotated[int, Field(ge=1)]


class Passage(Plain):
    """A stretch of the score with one mood, from `start` to `end` in samples."""

    start: int
    end: int
    cue: Cue


class CueSheet(Plain):
    """What the composer writes to: the passages in order, the cuts to land on, and the last sample to end with."""

    samples: Annotated[int, Field(ge=1)]
    passages: Annotated[tuple[Passage, ...], Field(min_length=1)]
    hits: tuple[int, ...] = ()
    seed: Seed = 0


class Effect(Plain):
    """A sound effect or a bed of ambience by name, to the foley artist; `level_db` is against its usual level."""

    kind: Name
    samples: Annotated[int, Field(ge=1)]
    seed: Seed = 0
    level_db: float = 0.0
