"""What the stages ask of the crew: each order holds all that one craft needs, and nothing else.

An order is what a take is hashed by, so a shot's order must not name anything another shot could change.
"""

from typing import Annotated

from pydantic import Field

from fabula.film.cut import Speech
from fabula.film.plain import Name, Plain, Seconds, Seed, Share
from fabula.film.story import Card, Character, Cue, Finish, Subject
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
    Side,
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


class Heard(Plain):
    """A line as it is heard in a shot; `start` is its first sample from the shot's first frame, at 48 kHz."""

    speaker: Name
    start: int
    speech: Speech
    emotion: Emotion = "neutral"
    intensity: Share = 0.5


class Beat(Plain):
    """The music's beat in a shot: beats a minute, the first sample of a bar from the shot's start, beats a bar.

    `first` is the first such bar in the shot; beats lie before it as after it.
    """

    bpm: Annotated[float, Field(gt=0, le=400)]
    first: Annotated[int, Field(ge=0)] = 0
    meter: Annotated[int, Field(ge=1, le=12)] = 4


class Beyond(Plain):
    """A character of the scene who is out of the picture, on their own side of it."""

    character: Name
    side: Side


class Partner(Plain):
    """Somebody or something that a character may look at: metres to the picture's right of them, and above their eyes.

    `name` is a character's id, or a kind of subject.
    """

    name: Name
    across: float
    up: float = 0.0


class Role(Plain):
    """What a character has to act in one shot, to the performer.

    `action` is the writer's word (walks, runs, dances, plays, rides, sits, talks, waves, points, ...), `props` the
    kinds of things that the shot gives them (piano, skateboard, ...). `lines` are all that is heard in the shot from
    any character. `heading` is -1 or 1 where the picture wants them to go or face that way, 0 leaves it open.
    `room` is how many metres there are from their mark to the left and to the right edge of the view, `pace` how many
    metres a second a camera that follows them makes (0 when none does). `enters` and `leaves` are by which side.
    """

    character: Character
    action: str = ""
    props: tuple[Name, ...] = ()
    lines: tuple[Heard, ...] = ()
    partners: tuple[Partner, ...] = ()
    emotion: Emotion = "neutral"
    intensity: Share = 0.5
    size: ShotSize = "MS"
    heading: Annotated[int, Field(ge=-1, le=1)] = 0
    room: tuple[float, float] = (4.0, 4.0)
    pace: float = 0.0
    enters: Side | None = None
    leaves: Side | None = None
    beat: Beat | None = None
    seed: Seed = 0
    fps: Annotated[int, Field(ge=1, le=120)]
    frames: Annotated[int, Field(ge=1)]


class Setup(Plain):
    """A camera set-up: all that is needed to shoot one shot, to the camera.

    `seed` draws the set (equal seeds, equal set), `shot_seed` what moves in it; `frames` is the roll's length.
    `characters` are who is seen in it, without name, description and voice: a sheet is all that they look like.
    `mood` tints the light; `time_to` is the hour to which it changes during the shot, if it does. `lines` is what the
    characters are heard to say in it, `beat` the music's where somebody moves to it; both are empty in a shot that
    shows no character. `card` stands beside who speaks;
    `beyond` are the scene's others, to be looked at.
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
    lines: tuple[Heard, ...] = ()
    beyond: tuple[Beyond, ...] = ()
    beat: Beat | None = None
    card: Card | None = None
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
