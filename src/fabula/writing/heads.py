"""Heads: each one that a text names, with their name, what is said of their looks, and what they do."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from fabula.vocabulary import RIGS, Age, CharacterKind, Gender
from fabula.writing.counting import count_of
from fabula.writing.gazetteer import Mention, function_words, mentions, table
from fabula.writing.riding import PEOPLE, clause_around
from fabula.writing.words import Word, analyser, folded, words_of

_KIND_OF: dict[str, CharacterKind] = {rig: kind for kind, rigs in RIGS.items() for rig in rigs}
_GENDERS: dict[str, Gender] = {"woman": "female", "man": "male"}
_BOTH: dict[str, Gender] = {"female": "female", "male": "male"}
PRONOUNS = frozenset({
    "he", "she", "they", "him", "her", "them", "он", "она", "они", "его", "ее", "её", "их", "ему", "ей",
})  # fmt: skip
"""Words for somebody who was named before."""

_TRADED = frozenset({"robot", "cyborg", *RIGS["animal"]})
_NO_TRADES = frozenset({
    "man", "woman", "person", "people", "child", "kid", "boy", "girl", "baby", "lady", "guy", "owner", "lover",
    "trainer", "hunter", "keeper", "walker", "breeder", "tamer", "rider", "builder", "inventor", "engineer", "designer",
    "family", "couple", "friend", "team", "son", "daughter", "mother", "father", "toddler", "human", "handler",
    "seller",
})  # fmt: skip
"""Words after a creature's for people who are no such creature."""

_THE = {"the", "this", "that", "his", "her", "their", "its"}
_NOT_DESCRIBED = {"and", "и", "but", "а", "но", "while", "when", "who", "which", "where", "пока", "когда", "который"}
_LINKS = re.compile(r"in|on|at|by|near|into|to|from|over|under|across|through|along|behind|of|down|up|inside|outside"
                    r"|в|во|на|у|к|ко|из|от|по|под|над|за|через|сквозь|вдоль|около|возле|среди|мимо")  # fmt: skip
_TIES = {"with", "about", "for", "с", "со", "о", "об", "обо", "про", "для"}
_BEFORE_WORDS = 4
_NEAR = 3
_NEXT_VERB = 9
_OPENERS = {
    "with", "without", "in", "wearing", "dressed", "named", "called", "holding", "с", "со", "без", "в", "во", "по",
    "одетый", "одетая",
}  # fmt: skip
_AFTER_WORDS = 14
_CALLED = re.compile(r"\s*(?:(?:named|called|by the name of|по имени|по прозвищу|имя которо\w+)\s+)?")


@dataclass(frozen=True)
class Head:
    """One that a text names: kind of subject, rig, name and noun, what is said of them; `start` in characters.

    `definite` when the text speaks of them as known already, `single` when it is one and no crowd. `manner` is what
    stands beside their verb, `link` the preposition before them, and `character` who
    of the cast they are.
    """

    kind: str
    rig: str
    name: str
    noun: str
    phrase: str
    gender: Gender
    age: Age
    action: str
    verb: str
    single: bool
    definite: bool
    far: bool
    start: int
    manner: str = ""
    link: str = ""
    character: str = ""

    @property
    def character_kind(self) -> CharacterKind:
        """The kind of character that the rig draws."""
        return _KIND_OF[self.rig]

    @property
    def key(self) -> str:
        """What tells them from the others of a text: the name, else the noun."""
        return folded(self.name or self.noun)


def rig_in(words: Sequence[Word]) -> str:
    """The rig that words name ("fox", "wizard"), "person" when they name none."""
    return next((mention.meaning for mention in mentions("figures.rigs", words)), "person")


def kind_of_rig(rig: str) -> CharacterKind:
    """The kind of character that a rig draws."""
    return _KIND_OF[rig]


def age_in(words: Sequence[Word], kind: str) -> Age:
    """The age that words and the kind of subject say."""
    said = {mention.meaning for mention in mentions("figures.age", words)}
    if "old" in said and kind != "child":
        return "old"
    small = {mention.meaning for mention in mentions("figures.small", words)}
    if kind == "child" or (kind not in PEOPLE and said & {"child"}) or small:
        return "child"
    return "young" if "young" in said else "adult"


def gender_in(words: Sequence[Word], kind: str) -> Gender:
    """The gender that the kind of subject and the words say."""
    if kind in _GENDERS:
        return _GENDERS[kind]
    found = next((mention.meaning for mention in mentions("figures.gender", words)), "")
    if found or kind != "person" or not words:
        return _BOTH.get(found, "neutral")
    return _BOTH.get(_grammatical(words[-1].text), "neutral")


def _grammatical(noun: str) -> str:
    """The gender that the grammar gives to a Russian word for somebody: «профессор», «соседка»; "" for any other."""
    if not re.search("[а-яё]", noun.lower()):
        return ""
    tag = next((p.tag for p in analyser().parse(noun.lower()) if {"NOUN", "anim"} in p.tag), None)
    if tag is None or tag.number != "sing" or "ms-f" in tag:
        return ""
    return {"masc": "male", "femn": "female"}.get(str(tag.gender), "")


def figures_in(words: tuple[Word, ...]) -> tuple[Mention, ...]:
    """Single figures whom only the cast can show, as the kind of subject that one of them is."""
    stand_ins = table("figures")["shown_as"]
    found = (mention for mention in mentions("figures.rigs", words) if mention.meaning in stand_ins)
    return tuple(
        Mention(stand_ins[m.meaning], m.first, m.last)
        for m in found
        if count_of(words, Mention("figure", m.first, m.last), None) == 1
    )


def with_trades(text: str, words: tuple[Word, ...], found: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions with each creature's or robot's trade as a part of it: "a robot teacher" is one robot."""
    kept: list[Mention] = []
    for mention in found:
        before = kept[-1] if kept else None
        if before is not None and before.last == mention.first and _is_trade(words, mention):
            said = words[before.last - 1]
            rig = rig_in(words[before.first : before.last])
            beside = text[said.end : words[mention.first].start].isspace() and said.text.isascii()
            if beside and rig in _TRADED and not said.text.lower().endswith("s"):
                kept[-1] = replace(before, last=mention.last)
                continue
        kept.append(mention)
    return tuple(kept)


def _is_trade(words: tuple[Word, ...], mention: Mention) -> bool:
    said = words[mention.first : mention.last]
    lemmas = {lemma for word in said for lemma in word.lemmas}
    return mention.meaning in PEOPLE and lemmas.isdisjoint(_NO_TRADES) and rig_in(said) == "person"


@dataclass(frozen=True)
class _Somebody:
    """A mention on its way to a head: `last` is the word after the name, `alone` when it is one."""

    mention: Mention
    rig: str
    name: str
    last: int
    verb: Mention | None
    alone: bool


def heads_of(
    text: str, words: tuple[Word, ...], found: Sequence[Mention], done: Mapping[int, Mention], named: Mapping[str, str]
) -> tuple[Head, ...]:
    """Everybody among the mentions `found`, in order; `done` is what they do, `named` the names of the text."""
    stops = _stops(words, found)
    verbs = list(done.values())
    heads: list[Head] = []
    called: set[int] = set()
    for mention in found:
        said = words[mention.first : mention.last]
        rig = rig_in(said)
        pronoun = said[0].text.lower() in PRONOUNS
        if mention.first in called or pronoun or (mention.meaning not in PEOPLE and rig == "person"):
            continue
        name, last = _name(text, words, mention, named)
        called |= set(range(mention.last, last))
        verb = done.get(mention.first) or (done.get(last - 1) if last > mention.last else None)
        alone = count_of(words, mention, None if verb and verbs.count(verb) > 1 else verb) == 1
        one = _Somebody(mention, rig, name, last, _spoken_too(words, verb, found), alone)
        heads.append(_head(text, words, one, _phrase(text, words, one, stops)))
    return tuple(heads)


def _spoken_too(words: tuple[Word, ...], verb: Mention | None, found: Sequence[Mention]) -> Mention | None:
    """The verb, or the talking that goes with it: "stands before the class and explains"."""
    if verb is None:
        return None
    for other in mentions("actions", words[verb.last : verb.last + _NEXT_VERB]):
        first = verb.last + other.first
        between = range(verb.last, first)
        joined = first > 0 and words[first - 1].text.lower() in ("and", "и")
        if other.meaning == "talks" and joined and not any(one.first in between for one in found):
            return Mention(other.meaning, first, verb.last + other.last)
    return verb


def _head(text: str, words: tuple[Word, ...], one: _Somebody, span: tuple[int, int]) -> Head:
    mention, verb, name = one.mention, one.verb, one.name
    first, last = span
    described = words[first:last]
    noun = " ".join(_nominative(word.text) for word in words[mention.first : mention.last])
    before = words[first - 1].text.lower() if first else ""
    clause = text[words[first].start : words[last - 1].end]
    clause_words = clause_around(text, words, mention.first)
    near = range(max(clause_words.start, mention.first - _NEAR), min(clause_words.stop, mention.last + _NEAR))
    far = bool(mentions("figures.far", words[near.start : near.stop]))
    manner = words[verb.first - 1 : verb.first] + words[verb.last : verb.last + 1] if verb and verb.first else ()
    return Head(
        kind=mention.meaning,
        rig=one.rig,
        name=name,
        noun="" if folded(noun) == folded(name) else noun,
        phrase=clause,
        gender=gender_in(words_of(noun), mention.meaning),
        age=age_in((*described, *words_of(noun)), mention.meaning),
        action=verb.meaning if verb else "",
        verb=words[verb.first].text if verb else "",
        single=one.alone,
        definite=before in _THE or words[first].text.lower() in _THE,
        far=far,
        start=words[mention.first].start,
        manner=" ".join(word.text for word in manner),
        link=_link(words, first),
    )


def _is_named(word: Word) -> bool:
    """Whether a word before "the robot" is its name, and no small word that begins a sentence."""
    small = function_words("joiners") | function_words("loose_ends") | function_words("openers")
    return word.text.istitle() and not word.ends and word.text.lower() not in small


def _link(words: tuple[Word, ...], first: int) -> str:
    """The preposition that ties somebody to what is before them: "to a fox", «с медведем», or ""."""
    said = [word.text.lower() for word in words[max(0, first - 2) : first]]
    said = [word for word in said if word not in ("a", "an", "the", "his", "her", "their")]
    return said[-1] if said and (_LINKS.fullmatch(said[-1]) or said[-1] in _TIES) else ""


def _name(text: str, words: tuple[Word, ...], mention: Mention, named: Mapping[str, str]) -> tuple[str, int]:
    """What somebody is called, and the first word after it: "Anna", "a girl named Anna", "Bob the robot"."""
    own = words[mention.first]
    if folded(own.text) in named and own.text.istitle() and own.text.lower() not in PRONOUNS:
        return _nominative(own.text).title(), mention.last
    known_as = words[mention.first - 2 : mention.first]
    if len(known_as) == 2 and known_as[1].text == "the" and _is_named(known_as[0]):
        return known_as[0].text, mention.last
    for index in range(mention.last, min(mention.last + 5, len(words))):
        between = text[words[mention.last - 1].end : words[index].start]
        if not _CALLED.fullmatch(between):
            continue
        word = words[index].text
        titled = word.istitle() and len(word) > 1
        if titled and (between.strip() or folded(word) in named):
            return _nominative(word).title(), index + 1
    return "", mention.last


def _stops(words: tuple[Word, ...], found: Sequence[Mention]) -> frozenset[int]:
    """The words at which the description of somebody ends: verbs, places and others."""
    verbs = [m for topic in ("actions", "gestures") for m in mentions(topic, words)]
    every = (*verbs, *mentions("places", words), *found)
    return frozenset(mention.first for mention in every)


def _phrase(text: str, words: tuple[Word, ...], one: _Somebody, stops: frozenset[int]) -> tuple[int, int]:
    """The words (end exclusive) that describe somebody: adjectives before the noun, "with", "in" and such after it."""
    mention, last = one.mention, one.last
    first = mention.first
    while first > max(0, mention.first - _BEFORE_WORDS) and _describes(words[first - 1], words, first - 1, stops):
        first -= 1
    end = last
    opens = end < len(words) and (words[end].text.lower() in _OPENERS or end > mention.last or words[end - 1].ends)
    while opens and end < min(len(words), last + _AFTER_WORDS) and end not in stops:
        broken = words[end - 1].ends and not (end > last and _wears_on(text, words, end, stops))
        if broken or words[end].text.lower() in _NOT_DESCRIBED - {"and", "и"} or _does(words[end]):
            break
        end += 1
    if end in stops or (end < len(words) and _does(words[end])):
        while end > last and _joins(words[end - 1].text.lower()):
            end -= 1
    return first, end


def _wears_on(text: str, words: tuple[Word, ...], first: int, stops: frozenset[int]) -> bool:
    """Whether the words after a comma go on about what somebody has on: "with a bun, glasses and a red dress"."""
    if text[words[first - 1].end : words[first].start].strip() != ",":
        return False
    for index in range(first, min(first + _NEAR, len(words))):
        if index in stops or words[index].text.lower() in _THE:
            return False
        if mentions("figures.worn", words[index : index + 1]):
            return True
        if words[index].ends:
            return False
    return False


def _joins(word: str) -> bool:
    """Whether a word before a verb, a place or another one belongs to that, and not to who is described."""
    return bool(_LINKS.fullmatch(word)) or word in _NOT_DESCRIBED or word in {"a", "an", "the", "with", "с", "со", "is"}


def _describes(word: Word, words: tuple[Word, ...], index: int, stops: frozenset[int]) -> bool:
    said = word.text.lower()
    if (
        word.ends
        or index in stops
        or said in _THE
        or _LINKS.fullmatch(said)
        or said in _NOT_DESCRIBED | {"with", "с", "a", "an"}
    ):
        return False
    if re.search("[а-яё]", said):
        return analyser().parse(said)[0].tag.POS in {"ADJF", "PRTF"}
    return True


def _does(word: Word) -> bool:
    """Whether a word is a verb that nobody performs."""
    said = word.text.lower()
    if re.search("[а-яё]", said):
        return bool(analyser().parse(said)[0].tag.POS == "VERB")
    return said.endswith("s") and not said.endswith("ss") and not word.lemmas.isdisjoint(table("not_done")["doings"])


@cache
def _nominative(word: str) -> str:
    """A Russian noun in the nominative, one of them; an English one as it is written, lower case unless a name."""
    if not re.search("[а-яё]", word.lower()):
        return word if word.istitle() else word.lower()
    parses = [p for p in analyser().parse(word.lower()) if "NOUN" in p.tag]
    return str(parses[0].normal_form) if parses else word.lower()
