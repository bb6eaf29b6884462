"""What happens within a shot that can be heard: thunder, transitions, creatures, machines and steps."""

import random
from collections.abc import Iterator
from typing import NamedTuple

from fabula.film import RATE, CutShot, Scene, Shot, Subject, sample_of
from fabula.film.lightning import strikes
from fabula.sound.ambience import place_kind

_PAN = {"left": -0.6, "centre": 0.0, "right": 0.6}


class Happening(NamedTuple):
    """Something heard: what, its first sample on the film's clock, its length, and how it is heard."""

    kind: str
    nth: int
    start: int
    samples: int
    pan: float = 0.0
    level_db: float = 0.0
    until: int | None = None  # the sample by which it has faded, where it does not ring out


class _Voice(NamedTuple):
    """How a subject is heard: the words that name it, its sound, its length in seconds and its level."""

    words: tuple[str, ...]
    kind: str
    seconds: float
    level_db: float = 0.0
    moves: bool = False  # sounds only with an action


_VOICES: tuple[_Voice, ...] = (
    _Voice(("owl",), "owl", 2.4),
    _Voice(("gull",), "gull", 3.0),
    _Voice(("wolf",), "wolf", 3.6),
    _Voice(("dog", "puppy"), "dog", 1.6),
    _Voice(("bird", "lark", "nightingale", "robin", "sparrow"), "birds", 3.0),
    _Voice(("skateboard", "skater", "bicycle", "cart"), "wheels", 5.0),
    _Voice(("car", "taxi", "bus", "truck"), "car", 5.0),
    _Voice(("church", "bell"), "bell", 4.5, -4.0),
    _Voice(("fish", "whale", "dolphin", "frog"), "splash", 1.4, -2.0),
    _Voice(("fairy", "magic", "wizard", "star", "unicorn", "crystal"), "shimmer", 3.0, -3.0),
    _Voice(("campfire", "bonfire", "fireplace", "fire"), "fire", 6.0, -4.0),
    _Voice(("person", "man", "woman", "boy", "girl", "child", "traveller", "knight"), "footsteps", 4.0, -4.0, True),
)
_WALKING = ("walk", "run", "stroll", "step", "march", "goes", "идёт", "идет", "бежит", "бегут", "гуля", "шага", "идут")
_ROLLING = ("skate", "скейт", "ride", "едет", "катит", "велосипед", "самокат")
_SHARP = ("wipe", "iris")


def happenings(scene: Scene, shot: Shot, placed: CutShot, fps: int) -> Iterator[Happening]:
    """Everything heard in one shot of the cut; depends on nothing outside this shot but its place on the clock."""
    yield from _transition(placed, fps)
    if scene.weather == "storm":
        yield from _thunder(scene, shot, placed, fps)
    yield from _subjects(shot, placed, fps)


def _transition(placed: CutShot, fps: int) -> Iterator[Happening]:
    if placed.transition == "cut" or placed.overlap == 0:
        return
    length = round(1.1 * RATE) if placed.transition in _SHARP else round(1.8 * RATE)
    level_db = 0.0 if placed.transition in _SHARP else -9.0
    middle = (sample_of(placed.start, fps) + sample_of(placed.start + placed.overlap, fps)) // 2
    yield Happening("whoosh", 0, middle - round(0.55 * length), length, 0.0, level_db)


def _thunder(scene: Scene, shot: Shot, placed: CutShot, fps: int) -> Iterator[Happening]:
    chance = random.Random(f"thunder {shot.seed} {shot.id}")
    inside = -8.0 if place_kind(scene.place) == "room" else 0.0
    for index, frame in enumerate(strikes(shot.chance, placed.frames, fps)):
        delay = chance.uniform(0.5, 3.0)  # seconds: 340 m of distance each
        start = sample_of(placed.start + frame, fps) + round(delay * RATE)
        pan = chance.uniform(-0.4, 0.4)
        yield Happening("thunder", index, start, 6 * RATE, pan, round(inside - 2.5 * (delay - 0.5), 1))


def _subjects(shot: Shot, placed: CutShot, fps: int) -> Iterator[Happening]:
    chance = random.Random(f"subjects {shot.seed} {shot.id}")
    first, last = sample_of(placed.start, fps), sample_of(placed.end, fps)
    heard: set[str] = set()
    for subject in shot.subjects:
        voice = _voice_of(subject, shot)
        lead = chance.uniform(0.15, 0.35)
        if voice is None or voice.kind in heard:
            continue
        heard.add(voice.kind)
        start, length = first + round(lead * (last - first)), round(voice.seconds * RATE)
        until = last + RATE // 2
        yield Happening(voice.kind, 0, start, length, _PAN[subject.side], voice.level_db, until)


def _voice_of(subject: Subject, shot: Shot) -> _Voice | None:
    doing = f"{subject.action} {shot.action}".lower().split()
    parts = subject.kind.replace("-", "_").split("_")
    for voice in _VOICES:
        if not any(part in (word, word + "s") for part in parts for word in voice.words):
            continue
        if not voice.moves:
            return voice
        if any(word.startswith(_ROLLING) for word in doing):
            return _Voice((), "wheels", 5.0)
        return voice if any(word.startswith(_WALKING) for word in doing) else None
    return None
