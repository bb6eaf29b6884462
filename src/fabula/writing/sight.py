"""What is to be seen in a stretch of text: place, time, weather, season, mood, subjects, and what cannot be shown."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from fabula.film.story import Subject
from fabula.vocabulary import Mood, Season, TimeOfDay, Weather
from fabula.writing.acting import AND, actions_of, denied, is_plural_verb
from fabula.writing.chase import chase_in, chasing
from fabula.writing.gazetteer import Mention, mentions, set_of, table, weak_places
from fabula.writing.riding import PEOPLE, brought, carried, ridden
from fabula.writing.words import Word, analyser, folded, words_of

_IDIOMS = re.compile(
    r"\b(?:good (?:morning|day|afternoon|evening|night)|(?:one|some|every|the other) day|days|nights"
    r"|добр\w+ (?:утр\w+|день|вечер)|спокойной ночи|дней|целыми днями|каждый день)\b",
    re.IGNORECASE,
)  # words of time that name no hour
NOBODY: Mapping[str, str] = MappingProxyType({})
_NUMBERS = {
    "2": 2, "two": 2, "два": 2, "две": 2, "двое": 2, "3": 3, "three": 3, "три": 3, "трое": 3, "4": 4, "four": 4,
    "четыре": 4, "5": 5, "five": 5, "пять": 5, "6": 6, "six": 6, "шесть": 6, "7": 7, "seven": 7, "семь": 7,
    "both": 2, "оба": 2, "обе": 2, "двух": 2, "двоих": 2, "двумя": 2, "трех": 3, "трёх": 3, "троих": 3, "several": 4,
    "несколько": 4, "couple": 2, "pair": 2, "пара": 2, "десять": 10, "ten": 10, "10": 10,
    "hundreds": 30, "dozens": 12, "many": 7, "много": 7,
}  # fmt: skip
_TOGETHER = {
    "they": 2, "они": 2, "couple": 2, "lover": 2, "lovers": 2, "twin": 2, "twins": 2, "crowd": 6, "family": 3,
    "friends": 2, "brothers": 2, "sisters": 2, "parents": 2, "пара": 2, "влюбленные": 2, "близнецы": 2, "толпа": 6,
    "семья": 3, "друзья": 2,
    "подруги": 2, "братья": 2, "сестры": 2, "родители": 2,
}  # fmt: skip
_WAYS = ("highway", "road", "street", "city", "bridge")
_DRIVES = {
    "train",
    "поезд",
    "drive",
    "driving",
    "highway",
    "motorcycle",
    "motorbike",
    "truck",
    "bus",
    "ехать",
    "шоссе",
    "трасса",
    "грузовик",
    "автобус",
    "мотоцикл",
}
_MOST = 30
_LONGEST_LIST = 5
_RIDERS = {"rider", "horseman", "всадник"}
_INSTRUMENTS = {
    "guitarist": "guitar", "гитарист": "guitar", "musician": "guitar", "музыкант": "guitar", "pianist": "piano",
    "пианист": "piano",
}  # fmt: skip
_RARE = 0.05
_SINGLE = {"birds", "gulls", "fish", "bat", "bee"}  # kinds that may come alone
_MANY = {"flock", "стая"}
_ALWAYS_PLURAL = {"часы", "ходики", "fireworks", "нло"}
_FLOCKS = {"fish": 7, "bat": 5, "bee": 6, "birds": 5, "gulls": 4, "fireflies": 14, "leaves": 16}
_USUAL_ACTIONS = {
    "birds": "flies", "gulls": "flies", "butterfly": "flies", "fireflies": "flies", "kite": "flies", "balloon": "flies",
    "ship": "sails", "boat": "sails", "car": "rides", "lightning": "flashes", "campfire": "burns", "lantern": "burns",
    "leaves": "falls", "fish": "swims", "whale": "swims", "dolphin": "swims", "swan": "swims", "duck": "swims",
    "train": "rides", "bus": "rides", "truck": "rides", "tram": "rides", "tractor": "rides", "carriage": "rides",
    "motorcycle": "rides", "plane": "flies", "helicopter": "flies", "spaceship": "flies", "rocket": "rises",
    "bat": "flies", "bee": "flies", "dragonfly": "flies", "eagle": "flies", "dragon": "flies", "meteor": "falls",
    "fireworks": "burns", "candle": "burns", "bubble": "rises",
}  # fmt: skip
_AT_HOME = {*PEOPLE, "cat", "dog", "mouse"}
_MOVING = {"flies", "runs", "walks", "rides", "sails", "swims", "cycles", "rises"}


@dataclass(frozen=True)
class Sight:
    """What a stretch of text lets us see; None and "" where it is silent. `finer` is the place as the text has it.

    `said_place` is its word in the text when another place is painted for it; `time_to` the hour to which its light
    changes while we look.
    """

    place: str | None = None
    finer: str = ""
    said_place: str = ""
    time_of_day: TimeOfDay | None = None
    weather: Weather | None = None
    season: Season | None = None
    mood: Mood | None = None
    time_to: TimeOfDay | None = None
    subjects: tuple[Subject, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def moving(self) -> bool:
        """Whether a subject crosses the picture."""
        return any(subject.action in _MOVING for subject in self.subjects)

    def over(self, earlier: "Sight") -> "Sight":
        """This sight, with place, time, weather and season taken from an earlier one where this one is silent.

        A storm does not outlast its hour.
        """
        passed = self.time_of_day is not None and self.time_of_day != earlier.time_of_day
        weather = None if passed and earlier.weather == "storm" else earlier.weather
        if weather == "storm" and self.weather in ("wind", "cloudy"):
            return replace(self, weather="storm").over(earlier)
        return replace(
            self,
            place=self.place or earlier.place,
            finer=self.finer if self.place else earlier.finer,
            said_place=self.said_place if self.place else earlier.said_place,
            time_of_day=self.time_of_day or earlier.time_to or earlier.time_of_day,
            weather=self.weather or weather,
            season=self.season or earlier.season,
        )


def see(text: str, *, guess_things: bool = False, people: Mapping[str, str] = NOBODY) -> Sight:
    """Read a stretch of text; `people` are names and pronouns (as `folded` words) and the kind of subject they mean.

    With `guess_things` a creature that no list knows counts as something that cannot be shown.
    """
    words = words_of(_IDIOMS.sub(lambda idiom: "_" * len(idiom.group()), text))
    subjects = _with_people(words, _shown(text, words), people)
    shown = _subjects(text, words, subjects)
    used = {index for mention in subjects for index in range(mention.first, mention.last)}
    place = _place(text, words)
    weather: Weather | None = _first("weathers", words)
    lightning = any(mention.meaning == "lightning" for mention in subjects)
    return Sight(
        place=set_of(place) if place else None,
        finer=place or "",
        said_place=_said_for(place, words) if place else "",
        time_of_day=_first("times", words),
        weather="storm" if lightning else weather or _implied("weather", subjects),
        season=_first("seasons", words) or _implied("season", subjects),
        mood=_first("moods", words),
        subjects=shown,
        unknown=_unknown(text, words, used, guess_things=guess_things),
    )


def _with_people(words: tuple[Word, ...], found: tuple[Mention, ...], people: Mapping[str, str]) -> tuple[Mention, ...]:
    """The subjects and those who are called by name or pronoun, in order; "Captain Ahab" is one man."""
    used = {index for mention in found for index in range(mention.first, mention.last + 1)}
    named: list[Mention] = []
    for index, word in enumerate(words):
        kind = people.get(folded(word.text.removesuffix("'s").removesuffix("’s")))
        follows = bool(named) and named[-1].last == index
        if kind and index not in used and not follows:
            named.append(Mention(kind, index, index + 1))
    return tuple(sorted((*found, *named), key=lambda mention: mention.first))


def implied_place(sight: Sight, text: str, look: str) -> str | None:
    """The place that goes with what is seen when the text names none: a ship is at sea, a piano in a room."""
    rules = table("implied")
    lemmas = {lemma for word in words_of(text) for lemma in word.lemmas}
    if lemmas & set(rules["indoors"]["words"]):
        return "room"
    for subject in sight.subjects:
        if subject.kind in rules["place"] and not (subject.kind == "cat" and subject.action in _MOVING):
            return str(rules["place"][subject.kind])
    for word in words_of(text):
        for lemma in sorted(word.lemmas):
            if lemma in rules["place_by_word"]:
                return str(rules["place_by_word"][lemma])
    found = rules["look_place"].get(look)
    return str(found) if found else None


def guessed_place(sight: Sight, text: str) -> str:
    """Where somebody is of whom the text says no place: at their work, in a bed, else out of doors."""
    rules = table("implied")["place_by_trade"]
    for word in words_of(text):
        for lemma in sorted(word.lemmas):
            if lemma in rules:
                return str(rules[lemma])
    return "room" if any(s.kind in _AT_HOME and s.action == "sleeps" for s in sight.subjects) else "field"


def implied_time(sight: Sight, look: str) -> TimeOfDay | None:
    """The time that goes with what is seen, or with the look, when the text names none."""
    rules = table("implied")
    found = [rules["time"][s.kind] for s in sight.subjects if s.kind in rules["time"]]
    time: TimeOfDay | None = found[0] if found else rules["look_time"].get(look)
    return time


def _first(topic: str, words: tuple[Word, ...]) -> Any:
    return next((mention.meaning for mention in mentions(topic, words)), None)


def _place(text: str, words: tuple[Word, ...]) -> str | None:
    weak = weak_places()
    found = [mention.meaning for mention in mentions("places", words) if not denied(text, words, mention)]
    if "mountains" in found and _driven(words) and (way := next((place for place in found if place in _WAYS), None)):
        return str(way)
    return next((place for place in found if place not in weak), found[0] if found else None)


def _driven(words: tuple[Word, ...]) -> bool:
    """Whether cars or somebody driving are what is seen."""
    cars = any(mention.meaning == "car" for mention in mentions("subjects", words))
    return cars or any(word.lemmas & _DRIVES for word in words)


def _said_for(finer: str, words: tuple[Word, ...]) -> str:
    """A finer place in the text's words ("dune" for the desert), or "" when the painted set shows it as it is."""
    if finer not in table("weak_places")["painted_otherwise"]:
        return ""
    said = [m for m in mentions("places", words) if m.meaning == finer]
    terms = table("places")[set_of(finer)][finer]
    for mention in said:
        for term in terms:
            parts = folded(term).split()
            held = words[mention.first : mention.last]
            if len(parts) == len(held) and all(p in w.lemmas for p, w in zip(parts, held, strict=True)):
                return str(term)
    return ""


def _implied(what: str, subjects: tuple[Mention, ...]) -> Any:
    rules = table("implied")[what]
    return next((rules[mention.meaning] for mention in subjects if mention.meaning in rules), None)


def _subjects(text: str, words: tuple[Word, ...], found: tuple[Mention, ...]) -> tuple[Subject, ...]:
    verbs = tuple(verb for verb in mentions("actions", words) if not denied(text, words, verb))
    done = actions_of(text, words, found, verbs)
    seen: dict[str, Subject] = {}
    before: dict[str, Mention] = {}
    people = tuple(mention for mention in found if mention.meaning in PEOPLE)
    for mention in found:
        verb = done.get(mention.first)
        shared = sum(verb == other for other in done.values()) > 1
        count = _count(words, mention, None if shared else verb)
        if mention.meaning not in seen:
            action = verb.meaning if verb else _USUAL_ACTIONS.get(mention.meaning, "")
            by = carried(text, words, people, mention, action) if mention in people else ""
            seen[mention.meaning] = Subject(
                kind=mention.meaning,
                action=ridden(mention.meaning, action, by=by),
                count=count,
                colour=_colour(words, mention),
            )
        elif verb and mention.meaning in PEOPLE and not seen[mention.meaning].action:
            action = ridden(mention.meaning, verb.meaning, by="")
            seen[mention.meaning] = seen[mention.meaning].model_copy(update={"action": action})
        elif _are_two(words, before[mention.meaning], mention):
            one = seen[mention.meaning]
            seen[mention.meaning] = one.model_copy(update={"count": min(one.count + count, _MOST)})
        before[mention.meaning] = mention
    if "horse" in seen and "person" not in seen and any(word.lemmas & _RIDERS for word in words):
        seen["person"] = Subject(kind="person", action="rides")
    if not {"piano", "guitar"} & seen.keys() and any(subject.action == "plays" for subject in seen.values()):
        said = (_INSTRUMENTS[lemma] for word in words for lemma in sorted(word.lemmas & _INSTRUMENTS.keys()))
        seen |= {kind: Subject(kind=kind) for kind in list(said)[:1]}
    chase = chase_in(words, found)
    if chase and set(chase) == set(seen):
        return chasing(tuple(seen[kind] for kind in chase))
    return placed(tuple(seen.values()))


def _are_two(words: tuple[Word, ...], one: Mention, other: Mention) -> bool:
    """Whether two words of one kind are two people ("a king and a prince") and not one told of twice."""
    between = words[one.last : other.first]
    listed = len(between) <= _LONGEST_LIST and any(word.text.lower() in AND for word in between)
    return one.meaning in PEOPLE and listed and not words[one.first].lemmas & words[other.first].lemmas


def _shown(text: str, words: tuple[Word, ...]) -> tuple[Mention, ...]:
    """Subjects named and not ruled out, nor part of a thing that cannot be shown ("a space ship")."""
    hidden = {i for m in mentions("not_shown", words) if m.last - m.first > 1 for i in range(m.first, m.last)}
    found = mentions("subjects", words)
    return tuple(
        m
        for m in found
        if not denied(text, words, m) and m.first not in hidden and not _measures(words, m) and not _wood(words, m)
    )


def _wood(words: tuple[Word, ...], mention: Mention) -> bool:
    """Whether trees are only the wood that the set has: "the wind tore at the trees"."""
    said = words[mention.last - 1].text.lower()
    return (
        mention.meaning == "tree"
        and _is_plural(said)
        and not any(w.text.lower() in _NUMBERS for w in words[max(0, mention.first - 2) : mention.first])
    )


def _measures(words: tuple[Word, ...], mention: Mention) -> bool:
    """Whether "a couple" or «пара» is only a number or steam here: "a couple of days", «пара минут»."""
    after = words[mention.last : mention.last + 1]
    said = words[mention.last - 1]
    if said.text.lower() == "couple":
        return bool(after) and after[0].text.lower() == "of"
    if "пара" not in said.lemmas or mention.last - mention.first > 1:
        return False
    return folded(said.text) == "пар" or bool(after and {"NOUN", "gent"} in analyser().parse(after[0].text)[0].tag)


def placed(subjects: tuple[Subject, ...]) -> tuple[Subject, ...]:
    """Subjects set on the thirds of the picture; one alone that moves or plays takes the middle.

    What somebody rides or plays stands where they are.
    """
    alone = [subject for subject in subjects if not brought(subject, subjects)]
    if len(alone) == 1 and (alone[0].action in _MOVING or len(subjects) > 1):
        return subjects
    sides = iter(("right", "left", "centre") * len(subjects))
    return tuple(s if brought(s, subjects) else s.model_copy(update={"side": next(sides)}) for s in subjects)


def _count(words: tuple[Word, ...], mention: Mention, verb: Mention | None) -> int:
    named = words[mention.first].text
    if mention.meaning in PEOPLE and not mentions("subjects", words[mention.first : mention.last]):
        return _TOGETHER.get(named.lower(), 1)
    for word in words[max(0, mention.first - 2) : mention.first]:
        if word.text.lower() in _NUMBERS:
            return _NUMBERS[word.text.lower()]
    last = words[mention.last - 1]
    together = [_TOGETHER[said] for said in (folded(last.text), *sorted(last.lemmas)) if said in _TOGETHER]
    if mention.meaning in PEOPLE and together:
        return together[0]
    several = _is_plural(last.text.lower()) and not last.lemmas & _ALWAYS_PLURAL
    if mention.meaning in _FLOCKS and (
        several or mention.meaning not in _SINGLE or words[mention.first].lemmas & _MANY
    ):
        return _FLOCKS[mention.meaning]
    return 3 if several or (verb and is_plural_verb(words[verb.first].text)) else 1


def _is_plural(word: str) -> bool:
    if re.search("[а-яё]", word):
        first, *others = analyser().parse(word)
        return first.tag.number == "plur" or any({"plur", "nomn"} in p.tag and p.score > _RARE for p in others)
    return word in {"people", "men", "women", "children", "crowd"} or (word.endswith("s") and not word.endswith("ss"))


def _colour(words: tuple[Word, ...], mention: Mention) -> str:
    before = words[max(0, mention.first - 2) : mention.first]
    return next((found.meaning for found in reversed(mentions("colours", before))), "")


def _unknown(text: str, words: tuple[Word, ...], used: set[int], *, guess_things: bool) -> tuple[str, ...]:
    known = {i for topic in ("places", "times", "weathers", "seasons", "moods") for i in _indices(topic, words)} | used
    found = [
        (m.first, " ".join(w.text for w in words[m.first : m.last]))
        for m in mentions("not_shown", words)
        if m.first not in used and not denied(text, words, m)
    ]
    if guess_things:
        found += [(i, words[i].text) for i in _guessed(words) if i not in known]
    return tuple(dict.fromkeys(said for _, said in sorted(found)))


def _indices(topic: str, words: tuple[Word, ...]) -> set[int]:
    return {index for mention in mentions(topic, words) for index in range(mention.first, mention.last)}


def _guessed(words: tuple[Word, ...]) -> list[int]:
    """Words that are creatures by the Russian dictionary; English has no such mark, and is read by its lists alone."""
    found = []
    for index, word in enumerate(words):
        if re.search("[а-яё]", word.text.lower()):
            tag = analyser().parse(word.text.lower())[0].tag
            if "NOUN" in tag and "anim" in tag and not {"Name", "Surn", "Patr", "Geox"} & set(tag.grammemes):
                found.append(index)
    return found
