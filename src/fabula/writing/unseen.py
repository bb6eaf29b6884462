"""What a text names that the picture will not show: things that nobody paints, and doings that nobody performs."""

import re
from collections.abc import Mapping

from fabula.writing.acting import denied
from fabula.writing.chase import FOUR_LEGGED
from fabula.writing.gazetteer import Mention, mentions, table
from fabula.writing.riding import PEOPLE, clause_around
from fabula.writing.words import Word, analyser

_TOPICS = ("places", "times", "weathers", "seasons", "moods", "changes")
_DOERS = {*PEOPLE, *FOUR_LEGGED, "robot", "dragon", "penguin", "owl", "eagle", "frog", "crowd", "birds", "gulls"}
_FARTHEST_WORDS = 5


def unseen(
    text: str, words: tuple[Word, ...], subjects: tuple[Mention, ...], done: Mapping[int, Mention], *, guess: bool
) -> tuple[str, ...]:
    """The words for what is not shown, in the text's order; `done` is what the subjects do, by their first word.

    With `guess` also creatures that no list knows, and what somebody does who does nothing else.
    """
    used = {index for mention in subjects for index in range(mention.first, mention.last)}
    found = [
        (m.first, " ".join(w.text for w in words[m.first : m.last]))
        for m in mentions("not_shown", words)
        if m.first not in used and not denied(text, words, m)
    ]
    if guess:
        unpainted = {i for m in mentions("not_shown", words) for i in range(m.first, m.last)}
        known = (
            used | unpainted | {i for topic in _TOPICS for m in mentions(topic, words) for i in range(m.first, m.last)}
        )
        found += [(i, words[i].text) for i in _creatures(words) if i not in known]
        found += [(i, words[i].text) for i in _undone(text, words, subjects, done) if i not in known]
    return tuple(dict.fromkeys(said for _, said in sorted(found)))


def _creatures(words: tuple[Word, ...]) -> list[int]:
    """Words that are creatures by the Russian dictionary; English has no such mark, and is read by its lists alone."""
    found = []
    for index, word in enumerate(words):
        if re.search("[а-яё]", word.text.lower()):
            tag = analyser().parse(word.text.lower())[0].tag
            if "NOUN" in tag and "anim" in tag and not {"Name", "Surn", "Patr", "Geox"} & set(tag.grammemes):
                found.append(index)
    return found


def _undone(
    text: str, words: tuple[Word, ...], subjects: tuple[Mention, ...], done: Mapping[int, Mention]
) -> list[int]:
    """The verbs of those who do nothing that can be shown, each the nearest in the clause."""
    acted = {index for verb in done.values() for index in range(verb.first, verb.last)}
    verbs = {verb.first for verb in mentions("actions", words)}
    found = []
    for one in subjects:
        if one.first in done:
            continue
        clause = clause_around(text, words, one.first)
        after = range(one.last, min(one.last + _FARTHEST_WORDS, clause.stop))
        before = range(one.first - 1, max(one.first - 3, clause.start - 1), -1)
        doing = (
            i
            for i in (*after, *before)
            if i not in acted and _is_doing(one, words[i], i in verbs, follows=i >= one.last)
        )
        found += list(doing)[:1]
    return found


def _is_doing(one: Mention, word: Word, known: bool, *, follows: bool) -> bool:
    if one.meaning not in _DOERS:
        return bool(word.lemmas & set(table("not_done")["by_things"]))
    if re.search("[а-яё]", word.text.lower()):
        tag = analyser().parse(word.text.lower())[0].tag
        return tag.POS == "VERB" and "impr" not in tag and not word.lemmas & set(table("not_done")["silent"])
    return follows and (
        (known and not word.text.endswith("ing")) or bool(word.lemmas & set(table("not_done")["doings"]))
    )
