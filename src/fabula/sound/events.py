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
    """How a subject is heard: the words that name it, its sound, its length in seconds and its level.

    Where `doing` says how, it is heard only when its action or the shot's begins so.
    """

    words: tuple[str, ...]
    kind: str
    seconds: float
    level_db: float = 0.0
    doing: tuple[str, ...] = ()


_WALKING = ("walk", "run", "stroll", "step", "march", "goes", "идёт", "идет", "бежит", "бегут", "гуля", "шага", "идут")
_ROLLING = ("skate", "скейт", "ride", "едет", "катит", "велосипед", "самокат")
_GOING = (*_WALKING, "ride", "chase", "jump", "gallop", "trot", "скач", "едет", "мчит")
_LEAPING = ("jump", "leap", "splash", "dive", "прыга", "выпрыг", "ныря", "плещ")
_PEOPLE = ("person", "man", "woman", "boy", "girl", "child", "traveller", "knight")
_CARRIERS = (
    "horse",
    "unicorn",
    "camel",
    "elephant",
    "zebra",
    "motorcycle",
    "car",
    "taxi",
    "bus",
    "truck",
    "tram",
    "train",
    "tractor",
    "carriage",
    "plane",
    "helicopter",
    "rocket",
    "spaceship",
    "boat",
    "ship",
    "dragon",
    "balloon",
)
"""What somebody sits on or in who rides without small wheels."""

_VOICES: tuple[_Voice, ...] = (
    _Voice(("owl",), "owl", 2.4),
    _Voice(("gull",), "gull", 3.0),
    _Voice(("wolf",), "wolf", 3.6),
    _Voice(("dog", "puppy"), "dog", 1.6),
    _Voice(("cat", "kitten"), "cat", 2.4, -3.0),
    _Voice(("cow", "bull"), "cow", 3.6),
    _Voice(("sheep", "lamb", "goat"), "sheep", 3.0),
    _Voice(("pig", "piglet"), "pig", 2.6),
    _Voice(("chicken", "rooster", "hen"), "rooster", 3.2),
    _Voice(("duck", "swan", "goose"), "duck", 2.4, -2.0),
    _Voice(("carriage",), "hooves", 6.0, -1.0),
    _Voice(("horse", "zebra", "unicorn"), "hooves", 6.0, -1.0, _GOING),
    _Voice(("horse", "zebra"), "horse", 2.6),
    _Voice(("elephant",), "elephant", 3.6),
    _Voice(("lion", "tiger", "bear", "dragon"), "roar", 3.4),
    _Voice(("frog", "toad"), "splash", 1.4, -2.0, _LEAPING),
    _Voice(("frog", "toad"), "frog", 3.2),
    _Voice(("bee", "dragonfly", "wasp"), "bee", 4.0),
    _Voice(("bird", "lark", "nightingale", "robin", "sparrow"), "birds", 3.0),
    _Voice(("train",), "train", 7.0),
    _Voice(("plane", "airplane", "aeroplane"), "plane", 6.0),
    _Voice(("helicopter",), "helicopter", 6.0),
    _Voice(("motorcycle", "motorbike"), "motorcycle", 5.0),
    _Voice(("tractor",), "tractor", 6.0),
    _Voice(("rocket", "spaceship"), "rocket", 6.0),
    _Voice(("fireworks", "firework"), "fireworks", 6.0),
    _Voice(("fountain", "waterfall"), "stream", 8.0, -2.0),
    _Voice(("clock",), "clock", 8.0),
    _Voice(("ball",), "bounce", 4.0),
    _Voice(("crowd", "audience"), "crowd", 8.0, -1.0),
    _Voice(("skateboard", "skater", "bicycle", "cart"), "wheels", 5.0),
    _Voice(("car", "taxi", "bus", "truck", "tram"), "car", 5.0),
    _Voice(("church", "bell"), "bell", 4.5, -4.0),
    _Voice(("fish", "whale", "dolphin"), "splash", 1.4, -2.0),
    _Voice(("fairy", "magic", "wizard", "star", "unicorn", "crystal"), "shimmer", 3.0, -3.0),
    _Voice(("campfire", "bonfire", "fireplace", "fire"), "fire", 6.0, -4.0),
    _Voice(_PEOPLE, "wheels", 5.0, 0.0, _ROLLING),
    _Voice(_PEOPLE, "footsteps", 4.0, -4.0, _WALKING),
)
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
    carried = any(_named(other, _CARRIERS) for other in shot.subjects if other is not subject)
    for voice in _VOICES:
        if not _named(subject, voice.words):
            continue
        if voice.kind == "wheels" and voice.doing and carried:
            return None
        if not voice.doing or any(word.startswith(voice.doing) for word in doing):
            return voice
    return None


def _named(subject: Subject, words: tuple[str, ...]) -> bool:
    parts = subject.kind.replace("-", "_").split("_")
    return any(part in (word, word + "s") for part in parts for word in words)
