"""Where a stretch of text is set, and what place and hour its things imply when it names none."""

from collections.abc import Sequence

from fabula.film.story import Subject
from fabula.vocabulary import TimeOfDay
from fabula.writing.acting import denied
from fabula.writing.gazetteer import Mention, mentions, set_of, table, weak_places
from fabula.writing.riding import PEOPLE
from fabula.writing.words import Word, folded, words_of

_WAYS = ("highway", "road", "street", "city", "bridge")
_DRIVES = {
    "train", "поезд", "drive", "driving", "highway", "motorcycle", "motorbike", "truck", "bus", "ехать", "шоссе",
    "трасса", "грузовик", "автобус", "мотоцикл",
}  # fmt: skip
_DARK = {"dark", "темный"}
_AT_HOME = {*PEOPLE, "cat", "dog", "mouse"}
_ROAMS = {"flies", "runs", "walks", "rides", "sails", "swims", "cycles", "rises"}


def place_in(text: str, words: tuple[Word, ...]) -> str | None:
    """The finer place that a text is set in: the first that it names, and no part or way where it names another."""
    weak = weak_places()
    found = [mention.meaning for mention in places_in(text, words)]
    if "mountains" in found and _driven(words) and (way := next((place for place in found if place in _WAYS), None)):
        return str(way)
    return next((place for place in found if place not in weak), found[0] if found else None)


def places_in(text: str, words: tuple[Word, ...]) -> tuple[Mention, ...]:
    """The places that a text names, without those ruled out, "a girl waves", and what another is called by.

    In "the castle garden" and "a street musician on the square" only the last is where we are.
    """
    named = mentions("subjects", words)
    doers = {mention.last for mention in named}
    found = mentions("places", words)
    heads = {m.first for m in found if m.meaning not in weak_places() and words[m.first].text.isascii()}
    kept = tuple(
        m
        for m in found
        if not denied(text, words, m)
        and not (m.meaning == "waves" and m.first in doers and _touch(text, words, m.first))
        and not (m.last in heads and _touch(text, words, m.last))
    )
    people = {one.first for one in named if words[one.first].text.isascii()}
    whole = tuple(m for m in kept if not (m.last in people and _touch(text, words, m.last)))
    return whole or kept


def _touch(text: str, words: tuple[Word, ...], index: int) -> bool:
    """Whether nothing but a space is before the word at `index`."""
    return text[words[index - 1].end : words[index].start].isspace()


def said_for(finer: str, words: tuple[Word, ...]) -> str:
    """A finer place in the text's words ("market" for the square), or "" when the painted set shows it as it is."""
    if finer not in table("weak_places")["painted_otherwise"]:
        return ""
    for mention in (m for m in mentions("places", words) if m.meaning == finer):
        if term := _term(finer, mention, words):
            return term
    return ""


def _term(finer: str, mention: Mention, words: tuple[Word, ...]) -> str:
    held = words[mention.first : mention.last]
    for term in table("places")[set_of(finer)][finer]:
        parts = folded(term).split()
        if len(parts) == len(held) and all(p in w.lemmas for p, w in zip(parts, held, strict=True)):
            return str(term)
    return ""


def implied_place(subjects: Sequence[Subject], text: str, look: str) -> str | None:
    """The place that goes with what is seen when the text names none: a ship is at sea, a piano in a room."""
    rules = table("implied")
    words = words_of(text)
    lemmas = {lemma for word in words for lemma in word.lemmas}
    if lemmas & set(rules["indoors"]["words"]):
        return "room"
    by_word = (
        rules["place_by_word"][lemma] for w in words for lemma in sorted(w.lemmas & rules["place_by_word"].keys())
    )
    if found := next(by_word, None):
        return str(found)
    for subject in subjects:
        if subject.kind in rules["place"] and not (subject.kind == "cat" and subject.action in _ROAMS):
            return str(rules["place"][subject.kind])
    found = rules["look_place"].get(look)
    return str(found) if found else None


def guessed_place(subjects: Sequence[Subject], text: str) -> str:
    """Where somebody is of whom the text says no place: at their work, in a bed, else out of doors."""
    rules = table("implied")["place_by_trade"]
    for word in words_of(text):
        for lemma in sorted(word.lemmas):
            if lemma in rules:
                return str(rules[lemma])
    return "room" if any(s.kind in _AT_HOME and s.action == "sleeps" for s in subjects) else "field"


def implied_time(subjects: Sequence[Subject], place: str | None, look: str) -> TimeOfDay | None:
    """The time that goes with what is seen, with the place or with the look, when the text names none."""
    rules = table("implied")
    found = [rules["time"][s.kind] for s in subjects if s.kind in rules["time"]]
    time: TimeOfDay | None = found[0] if found else rules["place_time"].get(place, rules["look_time"].get(look))
    return time


def is_dark(text: str) -> bool:
    """Whether a text calls what is seen dark: "a dark street", and no dark hair."""
    words = words_of(text)
    return any(words[mention.first].lemmas & _DARK for mention in mentions("moods", words))


def _driven(words: tuple[Word, ...]) -> bool:
    """Whether cars or somebody driving are what is seen."""
    cars = any(mention.meaning == "car" for mention in mentions("subjects", words))
    return cars or any(word.lemmas & _DRIVES for word in words)
