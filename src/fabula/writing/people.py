"""People who are called by a name or a pronoun: who they are by kind, so that a shot can show them."""

import re
from collections.abc import Iterator, Mapping

from fabula.film.story import Subject
from fabula.vocabulary import Gender
from fabula.writing.cast import gender_of
from fabula.writing.chase import FOUR_LEGGED
from fabula.writing.gazetteer import Mention, mentions, table
from fabula.writing.riding import PEOPLE
from fabula.writing.words import Word, analyser, folded, words_of

UNNAMED: Mapping[str, str] = {"he": "man", "she": "woman"}
"""Who a pronoun means before anybody has been named."""

_KINDS: dict[Gender, str] = {"female": "woman", "male": "man", "neutral": "person"}
_PRONOUNS = {
    "man": ("he", "он"), "woman": ("she", "она"), "child": ("he", "she", "он", "она"),
    "person": ("he", "she", "он", "она"),
}  # fmt: skip
_CREATURES = {*FOUR_LEGGED, "owl", "dragon", "eagle", "penguin", "frog", "robot"}
_VERBS = {
    "said", "says", "asked", "came", "comes", "knew", "knows", "saw", "sees", "took", "takes",
    "made", "found", "finds", "felt", "thought", "went",
    "goes", "lives", "held", "kept",
    "heard", "began", "woke", "lit", "left", "met", "brought", "opens", "climbs", "climbed", "wakes", "holds",
}  # fmt: skip
_NO_NAMES = {
    "please", "let", "yes", "well", "just", "now", "come", "look",
    "both", "all", "everyone", "everybody", "full", "оба", "обе", "все", "the", "this", "that", "there", "then",
    "they", "she", "what", "who", "when", "where", "nobody", "someone",
}  # fmt: skip
_NO_VERBS = {"speed", "indeed", "hundred", "naked", "sacred", "breed", "greed", "exceed", "proceed", "biped"}
_TOPICS = (
    "subjects",
    "places",
    "times",
    "weathers",
    "seasons",
    "not_shown",
    "moods",
    "looks.sure",
    "colours",
    "actions",
)
_LIKELY = 0.3
_TRADE = re.compile("(?:ист|истка|щик|щица|тель|тельница|олог)$")


def names_in(text: str) -> dict[str, str]:
    """The names of people in a text, as `folded` words, and what kind of subject each is."""
    words = words_of(text)
    plain = {word.text for word in words if word.text.islower()}
    found: dict[str, str] = {}
    for index, word in _capitalised(words):
        name = folded(word.text)
        if name in plain or name in found or any(mentions(topic, (word,)) for topic in _TOPICS):
            continue
        opens_quote = text[word.start - 1 : word.start] in ('"', "“", "'")  # "Please play" is nobody called Please
        if _is_russian_name(word.text) or (name.isascii() and not opens_quote and _acts(words, index)):
            little = index and re.match(r"little|young|маленьк", words[index - 1].text.lower())
            found[name] = "child" if little else _kind(word.text)
    return found | _named_beside(words, found)


def _named_beside(words: tuple[Word, ...], found: Mapping[str, str]) -> dict[str, str]:
    """Names that stand with one that is known ("Anna and Boris", "Anna, Vera and Boris") or after "named"."""
    beside: dict[str, str] = {}
    for index, word in reversed(list(_capitalised(words))):
        name = folded(word.text)
        after = [w.text for w in words[index + 1 : index + 3]]
        joined = after[1:] if after[:1] in (["and"], ["и"]) else after[:1] if word.ends else []
        known = bool(joined) and folded(joined[0]) in found.keys() | beside.keys() and joined[0].istitle()
        before = [w.text.lower() for w in words[max(0, index - 2) : index]]
        called = before[-1:] in (["named"], ["called"]) or before == ["по", "имени"]
        free = name not in found and not any(mentions(topic, (word,)) for topic in _TOPICS)
        if free and (known or called):
            beside[name] = _kind(word.text)
    return beside


def trades_in(words: tuple[Word, ...]) -> tuple[Mention, ...]:
    """Russian words that no list knows and that end like a trade («тракторист», «стекольщик»), as men and women."""
    found = []
    for index, word in enumerate(words):
        said = next((lemma for lemma in sorted(word.lemmas) if _TRADE.search(lemma)), "")
        if said and "anim" in analyser().parse(word.text.lower())[0].tag and not mentions("subjects", (word,)):
            found.append(Mention("woman" if said.endswith("а") else "man", index, index + 1))
    return tuple(found)


def meant_by(subjects: tuple[Subject, ...], before: Mapping[str, str]) -> dict[str, str]:
    """What the pronouns mean after a sentence with these subjects; people before creatures."""
    meant = dict(before)
    for subject in subjects:
        if subject.kind in PEOPLE:
            said = ("they", "они") if subject.count > 1 else _PRONOUNS[subject.kind]
            meant |= dict.fromkeys(said, subject.kind)
    people = [subject for subject in subjects if subject.kind in PEOPLE]
    if len(people) > 1:
        meant |= dict.fromkeys(("they", "они"), people[0].kind)
    if any(s.kind in ("ship", "boat") for s in subjects) and "woman" not in {s.kind for s in people}:
        meant.pop("she", None)
    creature = next((s.kind for s in subjects if s.kind in _CREATURES), None)
    if creature and not people and meant.get("он", "") not in PEOPLE and meant.get("она", "") not in PEOPLE:
        meant |= dict.fromkeys(("he", "she"), creature)
    return meant


def _capitalised(words: tuple[Word, ...]) -> Iterator[tuple[int, Word]]:
    for index, word in enumerate(words):
        if len(word.text) > 2 and word.text.isalpha() and word.text.istitle() and folded(word.text) not in _NO_NAMES:
            yield index, word


def _acts(words: tuple[Word, ...], index: int) -> bool:
    after = [word for word in words[index + 1 : index + 3] if not word.text.endswith("ly")][:1]
    if not after or after[0].text.istitle() or words[index].text.endswith("ing"):
        return False
    said = after[0].text.lower()
    first = folded(words[index].text)
    if said in ("is", "was", "feels") and any(first in table("names")[gender] for gender in ("female", "male")):
        return True
    return (
        said in _VERBS
        or (said.endswith("ed") and len(said) > 4 and said not in _NO_VERBS)
        or bool(mentions("actions", after))
    )


def _is_russian_name(word: str) -> bool:
    if not re.search("[а-яё]", word):
        return False
    return any("Name" in parse.tag and parse.score >= _LIKELY for parse in analyser().parse(word.lower()))


def _kind(name: str) -> str:
    if re.search("[а-яё]", name):
        parse = next((p for p in analyser().parse(name.lower()) if "Name" in p.tag), None)
        if parse is not None:
            return "woman" if parse.tag.gender == "femn" else "man"
    return _KINDS[gender_of(name)[0]]
