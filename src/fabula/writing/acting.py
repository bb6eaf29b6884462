"""Who does what: each verb of a text goes to the nearest subject that can do it."""

import re
from itertools import pairwise

from fabula.writing.gazetteer import Mention, table
from fabula.writing.words import Word, analyser

_FARTHEST_WORDS = 7
_FARTHEST_ALONE = 13
_SUBORDINATE = re.compile(r"\b(?:why|how|because|that|if|whether|почему|зачем|как|потому|что|если)\b", re.IGNORECASE)
_NOT = {"no", "without", "без", "нет", "never", "not", "не", "ни", "don't", "doesn't", "isn't", "aren't"}
_PEOPLE = {"person", "woman", "man", "child"}
AND = {"and", "и", "with", "с", "со"}


def denied(text: str, words: tuple[Word, ...], mention: Mention) -> bool:
    """Whether a mention is only there to be ruled out: "without people", "never sleeps"."""
    before = words[max(0, mention.first - 2) : mention.first]
    start = words[mention.first].start
    return any(word.text.lower() in _NOT and not re.search(r"[.,:;!?\n]", text[word.end : start]) for word in before)


def actions_of(
    text: str, words: tuple[Word, ...], subjects: tuple[Mention, ...], actions: tuple[Mention, ...]
) -> dict[int, Mention]:
    """For each subject (by its first word) the verb it does; subjects joined by "and" share one."""
    free = [a for a in actions if not any(s.first <= a.first < s.last for s in subjects)]
    pairs = sorted(
        (_distance(subject, action, subjects), subject.first, action.first, subject, action)
        for subject in subjects
        for action in free
        if _can(subject.meaning, action.meaning) and _reaches(text, words, subject, action, (*subjects, *free))
    )
    found: dict[int, Mention] = {}
    taken: set[int] = set()
    for _, _, _, subject, action in pairs:
        if subject.first not in found and action.first not in taken:
            found[subject.first] = action
            taken.add(action.first)
            if is_plural_verb(words[action.first].text):
                _together(words, subjects, found)
    for one, other in pairwise(subjects):
        if _joined(words, one, other):
            _share(found, one, other)
            _share(found, other, one)
    return found


def _together(words: tuple[Word, ...], subjects: tuple[Mention, ...], found: dict[int, Mention]) -> None:
    """A verb for several goes to all who are listed with the one who has it: "Anna, Vera and Boris"."""
    for pairs in (pairwise(subjects), pairwise(reversed(subjects))):
        for giver, taker in pairs:
            one, other = sorted((giver, taker), key=lambda mention: mention.first)
            listed = other.first == one.last and words[one.last - 1].ends
            if listed or _joined(words, one, other):
                _share(found, giver, taker)


def is_plural_verb(word: str) -> bool:
    """Whether a Russian verb says that there are several."""
    tag = analyser().parse(word)[0].tag if re.search("[а-яё]", word.lower()) else None
    return tag is not None and tag.POS in {"VERB", "PRTF"} and tag.number == "plur"


def _share(found: dict[int, Mention], giver: Mention, taker: Mention) -> None:
    if giver.first in found and taker.first not in found and _can(taker.meaning, found[giver.first].meaning):
        found[taker.first] = found[giver.first]


def _can(kind: str, action: str) -> bool:
    things: dict[str, list[str]] = table("implied")["can"]
    return kind not in things or action in things[kind]


def _distance(subject: Mention, action: Mention, subjects: tuple[Mention, ...]) -> int:
    follows = subject.meaning in _PEOPLE and action.first >= subject.last
    if follows and not any(subject.last <= other.first < action.first for other in subjects):
        return 0  # nobody stands between somebody who is described at length and their verb
    # A verb follows its subject more often than not, so one that stands before it counts as further away.
    return action.first - subject.last if action.first >= subject.last else (subject.first - action.last) * 2 + 1


def _reaches(
    text: str, words: tuple[Word, ...], subject: Mention, action: Mention, others: tuple[Mention, ...]
) -> bool:
    """Whether a verb may be what somebody does: near them, or farther on with nobody and nothing done between."""
    if action.first < subject.last and subject.first < action.last:
        return False
    first, second = sorted((subject, action), key=lambda mention: mention.first)
    between = text[words[first.last - 1].end : words[second.first].start]
    free = first is subject and subject.meaning in _PEOPLE
    free = free and not any(first.last <= other.first < second.first for other in others)
    if first is subject and _SUBORDINATE.search(between):
        return False
    farthest = _FARTHEST_ALONE if free else _FARTHEST_WORDS
    return abs(action.first - subject.first) <= farthest and not re.search(r"[.:;!?\n]", between)


def _joined(words: tuple[Word, ...], one: Mention, other: Mention) -> bool:
    """Whether two mentions stand together: "a cat and a dog", «мама с дочкой»."""
    between = [word.text.lower() for word in words[one.last : other.first]]
    return len(between) <= 3 and bool(AND & set(between))
