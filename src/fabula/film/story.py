"""The film as plain data: Film > Scene > Shot > Line, with the cast and the cues. This is what film.yaml holds."""

from typing import Annotated, Literal, Self
from zlib import crc32

from pydantic import Field, model_validator

from fabula.film.format import Format
from fabula.film.plain import Name, Plain, Seconds, Seed, Share
from fabula.film.sheet import Sheet
from fabula.vocabulary import (
    Age,
    CharacterKind,
    Emotion,
    Gender,
    Mode,
    Mood,
    Move,
    Season,
    ShotSize,
    Side,
    SubtitleMode,
    TimeOfDay,
    Transition,
    Weather,
)

SCHEMA_VERSION: Literal[1] = 1
NARRATOR = "narrator"


class VoiceSheet(Plain):
    """How somebody sounds: a voice by name, and pitch, pitch range and rate against that voice's own middle.

    `pitch` and `range` are 0 to 1 with 0.5 as the voice's own; `rate_wpm` is in words per minute.
    """

    name: str = "auto"
    gender: Gender = "neutral"
    age: Age = "adult"
    pitch: Share = 0.5
    range: Share = 0.5
    rate_wpm: Annotated[int, Field(ge=80, le=300)] = 150


class Character(Plain):
    """Somebody in the film; `sheet` is what they look like in every shot. Without one it is drawn up by `seed`."""

    id: Name
    name: str
    kind: CharacterKind = "person"
    gender: Gender = "neutral"
    age: Age = "adult"
    description: str = ""
    emotion: Emotion = "neutral"
    voice: VoiceSheet = VoiceSheet()
    seed: Seed = 0
    sheet: Sheet | None = None


class Line(Plain):
    """One spoken line; the speaker is the narrator or a character's id.

    `recording` is a sound file of the author's own in which the text is spoken, beside film.yaml.
    """

    text: Annotated[str, Field(min_length=1, max_length=2000)]
    speaker: Name = NARRATOR
    emotion: Emotion = "neutral"
    intensity: Share = 0.5
    pause_seconds: Annotated[float, Field(ge=0, le=30)] = 0.25
    recording: Annotated[str, Field(max_length=1000)] = ""


class Subject(Plain):
    """A thing or creature that the text names: what it is, what it does and where it stands.

    `character` says that it is one of the cast, who then is drawn by their sheet; `emotion` is what they feel here
    while they do not speak, their own when None.
    """

    kind: Name
    action: str = ""
    side: Side = "centre"
    count: Annotated[int, Field(ge=1, le=50)] = 1
    colour: str = ""
    character: Name | None = None
    emotion: Emotion | None = None


class Card(Plain):
    """A card beside a speaker: a title with points that appear one after the other, or a picture.

    The first `shown` points are there from the start, as those of the shot before.
    """

    title: str = ""
    points: Annotated[tuple[str, ...], Field(max_length=8)] = ()
    shown: Annotated[int, Field(ge=0, le=8)] = 0
    picture: str = ""
    side: Side = "right"


class Cue(Plain):
    """A piece of music: mood, tempo and how far in front it stands; mood "none" is silence."""

    mood: Mood = "neutral"
    tempo_bpm: Annotated[int, Field(ge=40, le=200)] | None = None
    instrument: str = ""
    foreground: bool = False
    seed: Seed = 0


class Finish(Plain):
    """How far the lens and the film stock show, each 0 to 1; None leaves it to the look.

    `grain` is on every frame; `bloom` (light that runs over its edges), `shafts` (rays of a low sun) and
    `depth_of_field` (far and very near things go soft) are the painted camera's.
    """

    grain: Share | None = None
    bloom: Share | None = None
    shafts: Share | None = None
    depth_of_field: Share | None = None

    def over(self, other: "Finish") -> "Finish":
        """This finish, with what it leaves open taken from another."""
        own = self.model_dump(exclude_none=True)
        return other.model_copy(update=own)


class Shot(Plain):
    """One shot: size, move, what is seen and what is said; `seconds` is a wish that speech may lengthen.

    `time_to` is the hour to which the light changes during the shot: from dawn to day is a sunrise.
    """

    id: Name
    size: ShotSize = "WS"
    move: Move = "static"
    seconds: Seconds | None = None
    action: str = ""
    subjects: Annotated[tuple[Subject, ...], Field(max_length=255)] = ()
    lines: tuple[Line, ...] = ()
    transition: Transition = "cut"
    time_to: TimeOfDay | None = None
    card: Card | None = None
    look: Name | None = None
    finish: Finish = Finish()
    seed: Seed | None = None

    @property
    def chance(self) -> int:
        """The seed of what happens in the shot: its own, or one that follows from its id and not from its place."""
        return self.seed if self.seed is not None else crc32(f"shot/{self.id}".encode()) & 0x7FFFFFFF


class Scene(Plain):
    """One place at one time: everything its shots share; equal place and seed give the same set.

    `mood` tints the light of the picture; the music has its own in `cue`.
    """

    id: Name
    heading: str = ""
    place: Name = "forest"
    time_of_day: TimeOfDay = "day"
    weather: Weather = "clear"
    season: Season = "summer"
    mood: Mood = "none"
    seed: Seed = 0
    ambience: tuple[Name, ...] = ()
    cue: Cue | None = None
    shots: Annotated[tuple[Shot, ...], Field(min_length=1)]


class Film(Plain):
    """A whole film as plain data; `prompt` is the text it was made from, word for word."""

    schema_version: Literal[1] = SCHEMA_VERSION
    title: str
    prompt: str = ""
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}$")] = "en"
    mode: Mode = "cinematic"
    look: Name = "cinematic"
    finish: Finish = Finish()
    seed: Seed = 0
    format: Format = Format()
    subtitles: SubtitleMode = "both"
    narrator: VoiceSheet = VoiceSheet()
    cue: Cue = Cue()
    characters: tuple[Character, ...] = ()
    scenes: Annotated[tuple[Scene, ...], Field(min_length=1)]
    not_shown: tuple[str, ...] = ()

    @property
    def shots(self) -> tuple[Shot, ...]:
        """All shots in film order."""
        return tuple(shot for scene in self.scenes for shot in scene.shots)

    def where(self, shot: Shot) -> str:
        """Where a shot stands in film.yaml, as `scenes[0].shots[2]`; StopIteration when it is not in the film."""
        return next(
            f"scenes[{scene_index}].shots[{index}]"
            for scene_index, scene in enumerate(self.scenes)
            for index, other in enumerate(scene.shots)
            if other.id == shot.id
        )

    def voice_of(self, line: Line) -> VoiceSheet:
        """The voice that speaks `line`."""
        if line.speaker == NARRATOR:
            return self.narrator
        return next(c.voice for c in self.characters if c.id == line.speaker)

    @model_validator(mode="after")
    def _ids_fit(self) -> Self:
        _unique("scene", [scene.id for scene in self.scenes])
        _unique("shot", [shot.id for shot in self.shots])
        _unique("character", [character.id for character in self.characters])
        known = {NARRATOR, *(character.id for character in self.characters)}
        for shot in self.shots:
            for line in shot.lines:
                if line.speaker not in known:
                    allowed = ", ".join(sorted(known))
                    raise ValueError(f"shot {shot.id!r}: speaker {line.speaker!r} is not in the cast ({allowed})")
            for subject in shot.subjects:
                if subject.character and subject.character not in known - {NARRATOR}:
                    allowed = ", ".join(sorted(known - {NARRATOR})) or "nobody"
                    raise ValueError(f"shot {shot.id!r}: {subject.character!r} is not in the cast ({allowed})")
        return self


def _unique(what: str, ids: list[str]) -> None:
    twice = sorted({i for i in ids if ids.count(i) > 1}) if len(set(ids)) < len(ids) else []
    if twice:
        raise ValueError(f"{what} id {twice[0]!r} is used more than once; every {what} needs its own")
