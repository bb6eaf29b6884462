"""Who speaks: characters from the names of a dialogue, or the one who tells the film, with voices that fit."""

import re

from fabula.film.orders import Brief
from fabula.film.story import NARRATOR, Character, Line, Subject, VoiceSheet
from fabula.vocabulary import RIGS, Age, Emotion, Gender, Side
from fabula.writing.feelings import feeling_of
from fabula.writing.gazetteer import mentions, table
from fabula.writing.heads import age_in, gender_in, kind_of_rig, rig_in
from fabula.writing.seeds import seed_of
from fabula.writing.words import analyser, folded, words_of

PITCHES = (0.5, 0.38, 0.62, 0.3, 0.7)
"""Where the voices of people of one gender lie, one after the other."""

_GENDERS: dict[str, Gender] = {"female": "female", "male": "male"}
_LATIN = str.maketrans(
    dict(zip("абвгдезийклмнопрстуфхцыэ", "abvgdeziyklmnoprstufhcye", strict=True))
    | {"ё": "yo", "ж": "zh", "ч": "ch", "ш": "sh", "щ": "sch", "ъ": "", "ь": "", "ю": "yu", "я": "ya"}
)
TELLER = "teller"
"""The id of the one who tells the film."""

_KINDS: dict[Gender, str] = {"female": "woman", "male": "man"}
_ROLES = ("child", "woman", "man")


def cast_of(names: list[str], seed: int, brief: Brief) -> tuple[Character, ...]:
    """A character for each name in order of appearance; people of one gender get voices of their own pitch."""
    found: list[Character] = []
    for number, name in enumerate(dict.fromkeys(names), start=1):
        gender, age = gender_of(name)
        alike = sum(character.gender == gender for character in found)
        voice = VoiceSheet(gender=gender, age=age, pitch=PITCHES[alike % len(PITCHES)])
        found.append(
            Character(
                id=id_of(name, number, {character.id for character in found}),
                name=name,
                kind=brief.character or kind_of_rig(rig_in(words_of(name))),
                gender=gender,
                age=age,
                emotion=brief.emotion or "neutral",
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
    hybrid = brief.mode == "hybrid"
    return Character(
        id=TELLER,
        name=names.get(language, "Presenter" if hybrid else "Storyteller"),
        kind=brief.character or "person",
        gender=gender,
        age="young" if brief.character == "anime" else "adult",
        emotion=brief.emotion or "neutral",
        voice=VoiceSheet(name=brief.voice or "auto", gender=gender),
        seed=seed_of(seed, "character", TELLER),
    )


def seen(character: Character, side: Side = "centre", action: str = "talks", emotion: Emotion | None = None) -> Subject:
    """The character as a subject of a shot."""
    return Subject(kind=_subject_kind(character), action=action, side=side, character=character.id, emotion=emotion)


def _subject_kind(character: Character) -> str:
    """The kind of subject that a character is: a fox, a robot, a child, a woman ..."""
    words = words_of(f"{character.name} {character.description}")
    kinds = table("subjects")
    own = next((mention.meaning for mention in mentions("figures.rigs", words)), character.kind)
    if character.kind in ("animal", "robot", "cyborg", "fantasy"):
        own = own if own in kinds else RIGS[character.kind][0]
        if own in kinds:
            return str(own)
    return "child" if character.age == "child" else _KINDS.get(character.gender, "person")


def gender_of(name: str) -> tuple[Gender, Age]:
    """The gender and age that a name or a role lets us guess; neutral when nothing speaks for either."""
    words = words_of(name)
    roles = [mention.meaning for mention in mentions("subjects", words)]
    role = next((role for role in _ROLES if role in roles), "")
    age = age_in(words, role or "person")
    if (gender := gender_in(words, role or "person")) != "neutral":
        return gender, age
    if role == "child":
        return "male", age
    first = folded(re.split(r"[\s.]+", name.strip())[0])
    lists = table("names")
    for gender in ("female", "male"):
        if first in lists[gender]:
            return _GENDERS[gender], age
    if re.search("[а-яё]", first):
        for parse in analyser().parse(first):
            if "Name" in parse.tag or "anim" in parse.tag:
                return ("female" if parse.tag.gender == "femn" else "male"), age
    return _by_ending(first, lists["female_endings"]), age


def line_of(text: str, speaker: str, emotion: Emotion | None = None, manner: str = "") -> Line:
    """One spoken line: said with `emotion` where it is given, else as `manner` or its words say.

    The narrator stays neutral.
    """
    if speaker == NARRATOR:
        told = emotion or "neutral"
        return Line(text=text, speaker=speaker, emotion=told, intensity=0.5 if told == "neutral" else 0.7)
    said, strength = feeling_of(text, manner)
    if emotion is None:
        return Line(text=text, speaker=speaker, emotion=said, intensity=strength)
    usual = 0.5 if emotion == "neutral" else 0.85 if said == emotion else 0.7
    return Line(text=text, speaker=speaker, emotion=emotion, intensity=usual)


def _by_ending(name: str, female_endings: list[str]) -> Gender:
    if name.endswith(tuple(female_endings)):
        return "female"
    return "male" if name.isalpha() and len(name) > 2 else "neutral"


def id_of(name: str, number: int, taken: set[str]) -> str:
    """An id for the `number`-th character from its name, in plain letters, that none of `taken` has."""
    latin = name.lower().translate(_LATIN)
    plain = re.sub(r"[^a-z0-9]+", "-", latin).strip("-")[:40] or f"character-{number}"
    free = (name for name in (plain, *(f"{plain}-{n}" for n in range(number, number + len(taken) + 2))))
    return next(name for name in free if name not in taken and name not in (NARRATOR, TELLER))
