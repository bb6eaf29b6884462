"""The words of a text with their dictionary forms, English and Russian side by side."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import pymorphy3

_TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_BREAK = re.compile(r"[^\w\s'’-]|\s+[—–-]\s|\s*\n")
_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
_LEAST_SHARE = 0.3  # of the likeliest reading: «сел» is sat, not of the villages
_LEAST_SCORE = 0.1  # of one reading among many
_LEAST_HALF = 2  # letters of a word before its hyphen
_IRREGULAR = {
    "children": "child", "men": "man", "women": "woman", "people": "people", "leaves": "leaf", "wolves": "wolf",
    "mice": "mouse", "geese": "goose", "feet": "foot", "flew": "fly", "flown": "fly", "ran": "run", "rode": "ride",
    "ridden": "ride", "went": "go", "gone": "go", "sat": "sit", "stood": "stand", "slept": "sleep", "saw": "see",
    "seen": "see", "said": "say", "told": "tell", "spoke": "speak", "sang": "sing", "fell": "fall", "fallen": "fall",
    "rose": "rise", "risen": "rise", "swam": "swim", "drove": "drive", "lay": "lie", "lying": "lie", "shone": "shine",
    "ate": "eat", "drank": "drink", "knives": "knife", "shelves": "shelf", "struck": "strike", "spun": "spin",
    "leapt": "leap", "woods": "woods", "alps": "alps", "wept": "cry", "foxes": "fox", "died": "die", "dying": "die",
}  # fmt: skip


@dataclass(frozen=True)
class Word:
    """One word: as written, its possible dictionary forms, and where it stands in the text, in characters.

    `nouns` are the forms without those that only an English -ing or -ed can have: "parked" is no park.
    `ends` when a comma, a stop or a dash comes after it.
    """

    text: str
    lemmas: frozenset[str]
    start: int
    end: int
    nouns: frozenset[str]
    ends: bool = False


def words_of(text: str) -> tuple[Word, ...]:
    """All words of a text in order."""
    found = ((m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text))
    return tuple(
        Word(said, lemmas_of(said), start, end, nouns_of(said), bool(_BREAK.match(text, end)))
        for said, start, end in found
    )


@lru_cache(maxsize=20_000)
def lemmas_of(word: str) -> frozenset[str]:
    """The dictionary forms that a word may have, lower case, with е for ё; the word itself is always one."""
    plain = folded(word)
    if _CYRILLIC.search(plain):
        if len(plain) > 40:
            return frozenset({plain})
        first, hyphen, _ = plain.partition("-")
        return frozenset(_russian_lemmas(plain) | {plain} | ({first} if hyphen and _is_creature(first) else set()))
    return frozenset(_english_lemmas(plain.removesuffix("'s").removesuffix("’s")) | {plain})


def nouns_of(word: str) -> frozenset[str]:
    """The dictionary forms that a word may have when it names a thing."""
    plain = folded(word)
    if _CYRILLIC.search(plain) or not plain.endswith(("ing", "ed")):
        return lemmas_of(word)
    return frozenset({plain})


def folded(word: str) -> str:
    """A word in lower case, with е for ё."""
    return word.lower().replace("ё", "е")


@cache
def analyser() -> Any:
    """The Russian dictionary, loaded when the first Russian word is met."""
    return pymorphy3.MorphAnalyzer()


def _is_creature(word: str) -> bool:
    """Whether the first half of a word with a hyphen is somebody: «робот-учитель» is a robot."""
    first = analyser().parse(word)[0]
    return len(word) > _LEAST_HALF and {"NOUN", "anim"} in first.tag and first.normal_form == word


def _russian_lemmas(word: str) -> set[str]:
    """Forms likely by all their readings or by one: «парке» is as much of a park as of a parka in its five cases."""
    scores: Counter[str] = Counter()
    single: dict[str, float] = {}
    for parse in analyser().parse(word):
        lemma = folded(parse.normal_form)
        scores[lemma] += parse.score
        single[lemma] = max(single.get(lemma, 0.0), parse.score)
    least, least_single = (_LEAST_SHARE * max(found.values()) for found in (scores, single))
    return {
        lemma for lemma, score in scores.items() if score >= least or single[lemma] >= max(least_single, _LEAST_SCORE)
    }


def _english_lemmas(word: str) -> set[str]:
    found = {word, _IRREGULAR.get(word, word)}
    if len(word) < 4:
        return found
    if word.endswith("ies"):
        found |= {word[:-3] + "y", word[:-1]}
    elif word.endswith("es"):
        found |= {word[:-2], word[:-1]} if word.endswith(("ses", "xes", "zes", "ches", "shes", "oes")) else {word[:-1]}
    elif word.endswith("s") and not word.endswith("ss"):
        found.add(word[:-1])
    for ending in ("ing", "ed"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= 2:
            found |= {stem, stem + "e"} | ({stem[:-1]} if stem[-1] == stem[-2:-1] else set())
            found |= {stem[:-1] + "y"} if stem.endswith("i") else set()
    return found
