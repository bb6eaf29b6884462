"""How many of a subject are seen: numbers, plurals, flocks, couples and families."""

import re
from collections.abc import Iterator

from fabula.film.story import Subject
from fabula.writing.acting import AND, is_plural_verb
from fabula.writing.gazetteer import Mention, mentions
from fabula.writing.riding import PEOPLE
from fabula.writing.words import Word, analyser, folded

NUMBERS = {
    "2": 2, "two": 2, "два": 2, "две": 2, "двое": 2, "3": 3, "three": 3, "три": 3, "трое": 3, "4": 4, "four": 4,
    "четыре": 4, "5": 5, "five": 5, "пять": 5, "6": 6, "six": 6, "шесть": 6, "7": 7, "seven": 7, "семь": 7,
    "both": 2, "оба": 2, "обе": 2, "двух": 2, "двоих": 2, "двумя": 2, "трех": 3, "трёх": 3, "троих": 3, "several": 4,
    "несколько": 4, "couple": 2, "pair": 2, "пара": 2, "десять": 10, "ten": 10, "10": 10,
    "hundreds": 30, "dozens": 12, "many": 7, "много": 7, "eight": 8, "восемь": 8, "nine": 9, "девять": 9, "some": 3,
}  # fmt: skip
_TOGETHER = {
    "they": 2, "они": 2, "couple": 2, "lover": 2, "lovers": 2, "twin": 2, "twins": 2, "crowd": 6, "family": 3,
    "friends": 2, "brothers": 2, "sisters": 2, "parents": 2, "пара": 2, "влюбленные": 2, "близнецы": 2, "толпа": 6,
    "семья": 3, "друзья": 2, "team": 5, "команда": 5, "band": 4, "choir": 8, "хор": 8, "orchestra": 9, "оркестр": 9,
    "детвора": 4, "ребятня": 4, "ребятишки": 4,
    "подруги": 2, "братья": 2, "сестры": 2, "родители": 2,
}  # fmt: skip
_GROUPS = {
    "family": 4, "couple": 2, "pair": 2, "crowd": 8, "herd": 6, "flock": 6, "pack": 5, "swarm": 8, "school": 8,
    "shoal": 8, "team": 4, "group": 4, "pod": 3, "colony": 8, "pride": 4, "litter": 4, "caravan": 4,
    "семья": 4, "пара": 2, "стая": 6, "стадо": 6, "табун": 6, "караван": 4, "рой": 8, "косяк": 8, "упряжка": 4,
    "группа": 4, "отара": 6, "выводок": 5, "колония": 8, "толпа": 8, "row": 5, "ряд": 5, "bunch": 4, "fleet": 4,
    "traffic": 3, "cattle": 4,
}  # fmt: skip
_MOST = 30
_LONGEST_LIST = 5
_RARE = 0.05
_SINGLE = {"birds", "gulls", "fish", "bat", "bee"}  # kinds that may come alone
_MANY = {"flock", "стая", "shoal", "косяк", "рой", "swarm"}
_ALWAYS_PLURAL = {"часы", "ходики", "fireworks", "нло", "traffic", "бинокль", "brass", "куранты"}
_SAME_IN_PLURAL = {"sheep", "deer", "elk", "moose", "bison", "reindeer", "caribou", "cattle"}
_FLOCKS = {"fish": 7, "bat": 5, "bee": 6, "birds": 5, "gulls": 4, "fireflies": 14, "leaves": 16, "bubble": 6}
_ANIMATE_GROUPS = {"person", "birds"}
_ONE = {"a", "an", "one", "the", "this", "that", "its", "her", "his", "every", "each"}


def count_of(words: tuple[Word, ...], mention: Mention, verb: Mention | None) -> int:
    """How many the words name; `verb` is what they do, when no other subject does it with them."""
    named = words[mention.first].text
    if mention.meaning == "crowd":
        return 1
    if mention.meaning in PEOPLE and not mentions("subjects", words[mention.first : mention.last]):
        return _TOGETHER.get(named.lower(), 1)
    for word in words[max(0, mention.first - 2) : mention.first]:
        if word.text.lower() in NUMBERS:
            return NUMBERS[word.text.lower()]
    if grouped := _group(words, mention):
        return grouped
    last = words[mention.last - 1]
    together = [_TOGETHER[said] for said in (folded(last.text), *sorted(last.lemmas)) if said in _TOGETHER]
    if mention.meaning in PEOPLE and together:
        return together[0]
    several = is_plural(re.sub("['’]s$", "", last.text.lower())) and not last.lemmas & _ALWAYS_PLURAL
    if mention.meaning in _FLOCKS and (
        several or mention.meaning not in _SINGLE or words[mention.first].lemmas & _MANY
    ):
        return _FLOCKS[mention.meaning]
    many = several or (verb and is_plural_verb(words[verb.first].text)) or _graze(words, mention, verb)
    return 3 if many else 1


def without_groups(words: tuple[Word, ...], found: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions without those that only gather others: "a family of ducks", «стая волков» are no people or birds."""
    return tuple(m for m in found if not _gathers(words, m, found))


def is_plural(word: str) -> bool:
    """Whether a word, in lower case, names several."""
    if re.search("[а-яё]", word):
        first, *others = analyser().parse(word)
        if "Fixd" in first.tag:
            return False  # «пианино» is the same in every case and number, so one is likelier
        return first.tag.number == "plur" or any({"plur", "nomn"} in p.tag and p.score > _RARE for p in others)
    return word in {"people", "men", "women", "children", "crowd"} or (word.endswith("s") and not word.endswith("ss"))


def are_two(words: tuple[Word, ...], one: Mention, other: Mention) -> bool:
    """Whether two words of one kind are two people ("a king and a prince") and not one told of twice."""
    between = words[one.last : other.first]
    listed = len(between) <= _LONGEST_LIST and any(word.text.lower() in AND for word in between)
    named = not between and words[one.first].text.istitle() and words[other.first].text.istitle()
    listed = (
        listed
        or (named and words[one.last - 1].ends)
        or (len(between) <= _LONGEST_LIST and _each_new(words, one, other))
    )
    return one.meaning in PEOPLE and listed and not words[one.first].lemmas & words[other.first].lemmas


def _each_new(words: tuple[Word, ...], one: Mention, other: Mention) -> bool:
    """Whether both are told of for the first time: "a king, a queen, a knight"."""
    before = (words[mention.first - 1].text.lower() if mention.first else "" for mention in (one, other))
    return words[one.last - 1].ends and all(word in ("a", "an") for word in before)


def with_more(one: Subject, count: int) -> Subject:
    """A subject with so many more of its kind."""
    return one.model_copy(update={"count": min(one.count + count, _MOST)})


def measures(words: tuple[Word, ...], mention: Mention) -> bool:
    """Whether "a couple" or «пара» is only a number or steam here: "a couple of days", «пара минут»."""
    after = words[mention.last : mention.last + 1]
    said = words[mention.last - 1]
    if said.text.lower() == "couple":
        return bool(after) and after[0].text.lower() == "of"
    if "пара" not in said.lemmas or mention.last - mention.first > 1:
        return False
    return folded(said.text) == "пар" or bool(after and {"NOUN", "gent"} in analyser().parse(after[0].text)[0].tag)


def _beside(words: tuple[Word, ...], mention: Mention) -> Iterator[Word]:
    """Words that may say that there is a group: "a herd of cows", «стадо коров», "a duck family"."""
    before = [w for w in words[max(0, mention.first - 3) : mention.first] if w.text.lower() not in ("of", "the")]
    yield from (
        before[-2:]
        if len(before) > 1 and re.fullmatch(r"\w+(?:ый|ой|ий|ых|их|y|e|ck|d)", before[-1].text)
        else before[-1:]
    )
    yield from words[mention.last : mention.last + 1]


def _group(words: tuple[Word, ...], mention: Mention) -> int:
    own = (_GROUPS[lemma] for word in words[mention.first : mention.last] for lemma in word.lemmas & _GROUPS.keys())
    if mention.meaning in PEOPLE:
        return 0
    near = (_GROUPS[lemma] for word in _beside(words, mention) for lemma in sorted(word.lemmas & _GROUPS.keys()))
    return next(own, next(near, 0))


def _gathers(words: tuple[Word, ...], mention: Mention, found: tuple[Mention, ...]) -> bool:
    if mention.meaning not in _ANIMATE_GROUPS or not words[mention.last - 1].lemmas & _GROUPS.keys():
        return False
    return any(
        other.meaning not in PEOPLE
        and other != mention
        and any(words[mention.last - 1] is w for w in _beside(words, other))
        for other in found
    )


def _graze(words: tuple[Word, ...], mention: Mention, verb: Mention | None) -> bool:
    """Whether an English word that is the same for one and many means many: "sheep graze", and no "a" before it."""
    last = words[mention.last - 1]
    if not last.lemmas & _SAME_IN_PLURAL:
        return False
    alone = any(word.text.lower() in _ONE for word in words[max(0, mention.first - 2) : mention.first])
    return not alone and (verb is None or not words[verb.first].text.endswith("s"))
