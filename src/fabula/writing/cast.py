"""Who speaks: characters from the names of a dialogue, or the one who tells the film, with voices that fit."""

import re

from fabula.film.orders import Brief
from fabula.film.story import Character, Line, Subject, VoiceSheet
from fabula.vocabulary import Age, Emotion, Gender
from fabula.writing.gazetteer import mentions, table
from fabula.writing.seeds import seed_of
from fabula.writing.words import analyser, folded, words_of

_PITCHES = (0.5, 0.38, 0.62, 0.3, 0.7)
_GENDERS: dict[str, Gender] = {"female": "female", "male": "male"}
_LATIN = str.maketrans(
    dict(zip("абвгдезийклмнопрстуфхцыэ", "abvgdeziyklmnoprstufhcye", strict=True))
    | {"ё": "yo", "ж": "zh", "ч": "ch", "ш": "sh", "щ": "sch", "ъ": "", "ь": "", "ю": "yu", "я": "ya"}
)
_TELLER = "teller"
_KINDS: dict[tuple[Gender, bool], str] = {("female", False): "woman", ("male", False): "man"}


def cast_of(names: list[str], seed: int, brief: Brief) -> tuple[Character, ...]:
    """A character for each name in order of appearance; people of one gender get voices of their own pitch."""
    found: list[Character] = []
    for number, name in enumerate(dict.fromkeys(names), start=1):
        gender, age = gender_of(name)
        alike = sum(character.gender == gender for character in found)
        voice = VoiceSheet(gender=gender, age=age, pitch=_PITCHES[alike % len(_PITCHES)])
        found.append(
            Character(
                id=_id_of(name, number, {character.id for character in found}),
                name=name,
                kind=brief.character or "person",
                gender=gender,
                age=age,
                voice=voice,
                seed=seed_of(seed, "character", name),
            )
        )
    return tuple(found)


def teller_of(brief: Brief, seed: int, language: str) -> Character | None:
    """The one character who tells the film, when the mode or the brief asks for one."""
    if brief.mode not in ("character", "hybrid") and brief.character is None:
        return None
    gender: Gender = "female" if (brief.character or "person") in ("person", "anime", "fantasy") else "male"
    names = {"ru": "Ведущая" if gender == "female" else "Рассказчик"}
    return Character(
        id=_TELLER,
        name=names.get(language, "Presenter" if brief.mode == "hybrid" else "Storyteller"),
        kind=brief.character or "person",
        gender=gender,
        emotion=brief.emotion or "neutral",
        voice=VoiceSheet(name=brief.voice or "auto", gender=gender),
        seed=seed_of(seed, "character", _TELLER),
    )


def seen(character: Character, side: str = "centre") -> Subject:
    """The character as a subject of a shot, talking."""
    kind = "child" if character.age == "child" else _KINDS.get((character.gender, False), "person")
    return Subject.model_validate({"kind": kind, "action": "talks", "side": side, "character": character.id})


def emotion_in(manner: str, text: str) -> Emotion:
    """How a line is said: by the words in brackets, else neutral (a shout is excited)."""
    said = mentions("emotions", words_of(manner))
    if said:
        feeling: Emotion = said[0].meaning
        return feeling
    return "excited" if text.rstrip("\"'»”").endswith("!") else "neutral"


def gender_of(name: str) -> tuple[Gender, Age]:
    """The gender and age that a name or a role lets us guess; neutral when nothing speaks for either."""
    roles = {mention.meaning for mention in mentions("subjects", words_of(name))}
    for role, guess in _ROLES.items():
        if role in roles:
            return guess
    first = folded(re.split(r"[\s.]+", name.strip())[0])
    lists = table("names")
    for gender in ("female", "male"):
        if first in lists[gender]:
            return _GENDERS[gender], "adult"
    if re.search("[а-яё]", first):
        for parse in analyser().parse(first):
            if "Name" in parse.tag or "anim" in parse.tag:
                return ("female" if parse.tag.gender == "femn" else "male"), "adult"
    return _by_ending(first, lists["female_endings"]), "adult"


def line_of(text: str, speaker: str, emotion: Emotion) -> Line:
    """One spoken line; a line with feeling is said with more of it than a neutral one."""
    return Line(text=text, speaker=speaker, emotion=emotion, intensity=0.5 if emotion == "neutral" else 0.7)


_ROLES: dict[str, tuple[Gender, Age]] = {
    "child": ("male", "child"),
    "woman": ("female", "adult"),
    "man": ("male", "adult"),
}


def _by_ending(name: str, female_endings: list[str]) -> Gender:
    if name.endswith(tuple(female_endings)):
        return "female"
    return "male" if name.isalpha() and len(name) > 2 else "neutral"


def _id_of(name: str, number: int, taken: set[str]) -> str:
    latin = name.lower().translate(_LATIN)
    plain = re.sub(r"[^a-z0-9]+", "-", latin).strip("-")[:40] or f"character-{number}"
    return f"{plain}-{number}" if plain in taken or plain == "narrator" else plain
