"""The gazetteer: which words mean which place, time, weather, subject, look and move. One data file per topic.

A term is one or several dictionary forms; the longest term wins, and a word belongs to one term of a topic.
"""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from fabula.writing.words import Word, folded

_NOTHING = ""  # what a homograph means: its words are taken, and say nothing on the topic
_THINGS = {"places", "subjects", "not_shown"}  # topics whose words are nouns
Terms = dict[str, tuple[tuple[tuple[str, ...], str], ...]]
"""First word of a term -> (all its words, what it means), longest first."""


@dataclass(frozen=True)
class Mention:
    """A term in a text: what it means (a word of its topic), and the words that say it (indices, end exclusive)."""

    meaning: Any
    first: int
    last: int


@cache
def table(topic: str) -> dict[str, Any]:
    """A topic's data file."""
    with files(__package__).joinpath(f"{topic}.toml").open("rb") as file:
        return tomllib.load(file)


def places() -> tuple[str, ...]:
    """Every place that a scene can be set in; the camera has a set for each."""
    return tuple(table("places"))


def subject_kinds() -> tuple[str, ...]:
    """Every kind of subject that a shot can hold; the camera can draw each."""
    return tuple(table("subjects"))


def looks() -> tuple[str, ...]:
    """Every look that a text can ask for."""
    return tuple(sorted({*table("looks")["sure"], *table("looks")["beside_style"]}))


def set_of(finer: str) -> str:
    """The painted set that stands for a finer place."""
    return next(painted for painted, finer_places in table("places").items() if finer in finer_places)


def mentions(topic: str, words: Sequence[Word]) -> tuple[Mention, ...]:
    """What a text says on a topic, in its order; for `places` the meaning is the finer place."""
    return tuple(_scan(_terms(topic), words, nouns=topic in _THINGS))


def _scan(terms: Terms, words: Sequence[Word], *, nouns: bool) -> Iterator[Mention]:
    index = 0
    while index < len(words):
        mention = _longest(terms, words, index, nouns=nouns)
        if mention and mention.meaning != _NOTHING:
            yield mention
        index = mention.last if mention else index + 1


def _longest(terms: Terms, words: Sequence[Word], index: int, *, nouns: bool) -> Mention | None:
    best: Mention | None = None
    for lemma in sorted(words[index].nouns if nouns else words[index].lemmas):
        for parts, meaning in terms.get(lemma, ()):
            last = index + len(parts)
            if best and last <= best.last:
                break
            said = words[index:last]
            if len(said) == len(parts) and _together(said) and _says(parts, said):
                best = Mention(meaning, index, last)
    return best


def _says(parts: tuple[str, ...], said: Sequence[Word]) -> bool:
    return all(part in word.lemmas for part, word in zip(parts, said, strict=True))


def _together(said: Sequence[Word]) -> bool:
    """Whether no comma or stop is between words: a term does not reach over one."""
    return not any(word.ends for word in said[:-1])


@cache
def function_words(group: str) -> frozenset[str]:
    """Small words by the part they play, lower case."""
    return frozenset(table("function_words")[group].split())


@cache
def indoors() -> frozenset[str]:
    """Sets that are inside a building."""
    return frozenset(table("weak_places")["indoors"])


@cache
def weak_places() -> frozenset[str]:
    """Finer places that lose against any other place named beside them."""
    return frozenset((*table("weak_places")["weak"], *table("weak_places")["yielding"]))


@cache
def scene_changing() -> frozenset[str]:
    """Finer places that say, when a sentence names them, that we may be somewhere else now."""
    known = table("weak_places")
    every = {finer for held in table("places").values() for finer in held}
    return frozenset((every - weak_places()) | set(known["yielding"]))


def near(one: str, other: str) -> bool:
    """Whether two painted sets are parts of one neighbourhood, such as the sea and its harbour."""
    return one == other or any({one, other} <= set(held) for held in table("weak_places")["near"].values())


@cache
def _terms(topic: str) -> Terms:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for meaning, term in _entries(topic):
        parts = tuple(folded(term).split())
        found.setdefault(parts[0], []).append((parts, meaning))
    return {first: tuple(sorted(terms, key=lambda term: -len(term[0]))) for first, terms in found.items()}


def _entries(topic: str) -> Iterator[tuple[str, str]]:
    file, _, section = topic.partition(".")
    yield from ((_NOTHING, term) for term in table("homographs").get(topic, ()))
    held = table(file)[section] if section else table(file)
    for meaning, terms in held.items():
        if isinstance(terms, dict):
            yield from ((finer, term) for finer, said in terms.items() for term in said)
        else:
            yield from ((meaning, term) for term in terms)
