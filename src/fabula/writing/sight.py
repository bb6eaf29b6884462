"""What is to be seen in a stretch of text: place, time, weather, season, mood, subjects, and what cannot be shown."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from fabula.film.story import Subject
from fabula.vocabulary import Mood, Season, TimeOfDay, Weather
from fabula.writing.acting import actions_of, denied
from fabula.writing.chase import chase_in, chasing
from fabula.writing.counting import NUMBERS, are_two, count_of, is_plural, measures, with_more, without_groups
from fabula.writing.gazetteer import Mention, mentions, set_of, table
from fabula.writing.heads import Head, figures_in, heads_of, rig_in, with_trades
from fabula.writing.people import trades_in
from fabula.writing.riding import PEOPLE, PROPS_ONLY, brought, carried, mounted, ridden
from fabula.writing.unseen import unseen
from fabula.writing.whereabouts import place_in, said_for
from fabula.writing.words import Word, folded, words_of

_IDIOMS = re.compile(
    r"\b(?:good (?:morning|day|afternoon|evening|night)|(?:one|some|every|the other) day|days|nights"
    r"|добр\w+ (?:утр\w+|день|вечер)|спокойной ночи|дней|целыми днями|каждый день)\b",
    re.IGNORECASE,
)  # words of time that name no hour
NOBODY: Mapping[str, str] = MappingProxyType({})
_RIDERS = {
    "horse": {"rider", "horseman", "всадник"},
    "motorcycle": {"motorcyclist", "biker", "мотоциклист", "байкер"},
}
_INSTRUMENTS = {
    "guitarist": "guitar", "гитарист": "guitar", "musician": "guitar", "музыкант": "guitar", "pianist": "piano",
    "пианист": "piano", "violinist": "violin", "скрипач": "violin", "drummer": "drum", "барабанщик": "drum",
}  # fmt: skip
_USUAL_ACTIONS = {
    "birds": "flies", "gulls": "flies", "butterfly": "flies", "fireflies": "flies", "kite": "flies", "balloon": "flies",
    "ship": "sails", "boat": "sails", "car": "rides", "lightning": "flashes", "campfire": "burns", "lantern": "burns",
    "leaves": "falls", "fish": "swims", "whale": "swims", "dolphin": "swims", "swan": "swims", "duck": "swims",
    "train": "rides", "bus": "rides", "truck": "rides", "tram": "rides", "tractor": "rides", "carriage": "rides",
    "motorcycle": "rides", "plane": "flies", "helicopter": "flies", "spaceship": "flies", "rocket": "rises",
    "bat": "flies", "bee": "flies", "dragonfly": "flies", "eagle": "flies", "dragon": "flies", "meteor": "falls",
    "fireworks": "burns", "candle": "burns", "bubble": "rises",
}  # fmt: skip
_ABOUT = {"about", "о", "об", "обо", "про"}
_GROWS = {"flower", "tree", "fish", "mushroom"}  # what a field or a garden is of: "a field of poppies"
_PLAINLY = {
    "reads": "looks", "listens": "looks", "points": "stands", "waves": "", "nods": "", "shrugs": "", "thinks": "stands",
    "turns": "stands", "laughs": "", "cries": "", "hugs": "", "grieves": "", "rejoices": "",
}  # fmt: skip
"""What those who are no characters do instead of a gesture."""
_SEATS = {"bench", "chair", "скамейка", "скамья", "стул"}
_MOVING = {"flies", "runs", "walks", "rides", "sails", "swims", "cycles", "rises"}


@dataclass(frozen=True)
class Sight:
    """What a stretch of text lets us see; None and "" where it is silent. `finer` is the place as the text has it.

    `said_place` is its word in the text when another place is painted for it; `time_to` the hour to which its light
    changes while we look. `heads` are those among the subjects who may be characters, each by themselves.
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
    heads: tuple[Head, ...] = ()

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
    named = _with_people(words, _shown(text, words), people)
    subjects = _apart(words, named)
    verbs = tuple(verb for verb in verbs_in(words) if not denied(text, words, verb))
    done = _performed(words, subjects, actions_of(text, words, subjects, verbs))
    shown, idle = _handled(_subjects(text, words, subjects, done))
    place = place_in(text, words)
    weather: Weather | None = _first("weathers", words)
    lightning = any(mention.meaning == "lightning" for mention in subjects)
    return Sight(
        place=set_of(place) if place else None,
        finer=place or "",
        said_place=said_for(place, words) if place else "",
        time_of_day=_first("times", words),
        weather="storm" if lightning else weather or _implied("weather", subjects),
        season=_first("seasons", words) or _implied("season", subjects),
        mood=_first("moods", words),
        subjects=shown,
        unknown=(
            *_but_seats(words, unseen(text, words, named, done, guess=guess_things)),
            *_said(words, subjects, idle),
        ),
        heads=heads_of(text, words, subjects, done, people),
    )


def _but_seats(words: tuple[Word, ...], unknown: tuple[str, ...]) -> tuple[str, ...]:
    """What is not shown, without the bench or the chair that somebody sits on: the cast have one to sit on."""
    if not any(verb.meaning == "sits" for verb in verbs_in(words)):
        return unknown
    seats = {word.text for word in words if word.lemmas & _SEATS}
    return tuple(word for word in unknown if word not in seats)


def _handled(found: tuple[Subject, ...]) -> tuple[tuple[Subject, ...], frozenset[str]]:
    """The subjects without the props that nobody among them plays or rides, and the kinds of those."""
    doing = {subject.action for subject in found}
    idle = {one.kind for one in found if one.kind in PROPS_ONLY}
    idle -= {kind for kind in idle if ("rides" if kind == "scooter" else "plays") in doing}
    return tuple(one for one in found if one.kind not in idle), frozenset(idle)


def _said(words: tuple[Word, ...], found: tuple[Mention, ...], kinds: frozenset[str]) -> tuple[str, ...]:
    """The words for subjects of some kinds, as the text writes them."""
    there = (mention for mention in found if mention.meaning in kinds)
    return tuple(" ".join(word.text for word in words[m.first : m.last]) for m in there)


def verbs_in(words: tuple[Word, ...]) -> tuple[Mention, ...]:
    """What is done in a text, in order, gestures among it; a coming and going is a walk."""
    gestures = [m for m in mentions("gestures", words) if m.meaning in _PLAINLY]
    taken = {index for mention in gestures for index in range(mention.first, mention.last)}
    others = [m for m in mentions("actions", words) if taken.isdisjoint(range(m.first, m.last))]
    return tuple(sorted((*gestures, *others), key=lambda mention: mention.first))


def _performed(words: tuple[Word, ...], found: tuple[Mention, ...], done: Mapping[int, Mention]) -> dict[int, Mention]:
    """What the subjects do, in what each of them can be shown doing: gestures are only for one by themselves."""
    kept: dict[int, Mention] = {}
    for mention in found:
        verb = done.get(mention.first)
        if verb is None:
            continue
        able = mention.meaning in PEOPLE or rig_in(words[mention.first : mention.last]) != "person"
        alone = able and count_of(words, mention, None) == 1
        if verb.meaning not in _PLAINLY or alone:
            kept[mention.first] = verb
        elif plain := _PLAINLY[verb.meaning]:
            kept[mention.first] = replace(verb, meaning=plain)
    return kept


def _with_people(words: tuple[Word, ...], found: tuple[Mention, ...], people: Mapping[str, str]) -> tuple[Mention, ...]:
    """The subjects and those who are called by name or pronoun, in order; "Captain Ahab" is one man."""
    used = {i for mention in found for i in range(mention.first, mention.last + (not words[mention.last - 1].ends))}
    used |= {mention.last + after for mention in found for after in _called(words, mention)}
    named: list[Mention] = []
    for index, word in enumerate(words):
        kind = people.get(folded(word.text.removesuffix("'s").removesuffix("’s")))
        follows = bool(named) and named[-1].last == index and not words[index - 1].ends
        if kind and index not in used and not follows:
            named.append(Mention(kind, index, index + 1))
    return tuple(sorted((*found, *named), key=lambda mention: mention.first))


def _apart(words: tuple[Word, ...], found: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions without a group that is then named one by one: "two friends, Anna and Boris"."""
    listed = {
        one.first
        for one, name, other in zip(found, found[1:], found[2:], strict=False)
        if one.meaning in PEOPLE
        and words[one.last - 1].ends
        and one.last == name.first
        and count_of(words, one, None) > 1
        and {words[name.first].text.istitle(), words[other.first].text.istitle()} == {True}
    }
    return tuple(mention for mention in found if mention.first not in listed)


def _called(words: tuple[Word, ...], mention: Mention) -> range:
    """How many words after somebody their name stands: "a fox called Liza", «лиса по имени Алиса»."""
    after = [word.text.lower() for word in words[mention.last : mention.last + 2]]
    return range(3) if after == ["по", "имени"] else range(2) if after[:1] in (["named"], ["called"]) else range(0)


def _first(topic: str, words: tuple[Word, ...]) -> Any:
    return next((mention.meaning for mention in mentions(topic, words)), None)


def _implied(what: str, subjects: tuple[Mention, ...]) -> Any:
    rules = table("implied")[what]
    return next((rules[mention.meaning] for mention in subjects if mention.meaning in rules), None)


def _subjects(
    text: str, words: tuple[Word, ...], found: tuple[Mention, ...], done: Mapping[int, Mention]
) -> tuple[Subject, ...]:
    seen: dict[str, Subject] = {}
    before: dict[str, Mention] = {}
    people = tuple(mention for mention in found if mention.meaning in PEOPLE)
    for mention in found:
        verb = done.get(mention.first)
        shared = sum(verb == other for other in done.values()) > 1
        count = count_of(words, mention, None if shared else verb)
        if mention.meaning not in seen:
            action = verb.meaning if verb else _USUAL_ACTIONS.get(mention.meaning, "")
            by = carried(text, words, people, mention, action) if mention in people else ""
            does, colour = ridden(mention.meaning, action, by=by), _colour(words, mention)
            seen[mention.meaning] = Subject(kind=mention.meaning, action=does, count=count, colour=colour)
        elif verb and mention.meaning in PEOPLE and not seen[mention.meaning].action:
            action = ridden(mention.meaning, verb.meaning, by="")
            seen[mention.meaning] = seen[mention.meaning].model_copy(update={"action": action})
        elif are_two(words, before[mention.meaning], mention):
            seen[mention.meaning] = with_more(seen[mention.meaning], count)
        before[mention.meaning] = mention
    seen = mounted(words, _with_implied(words, seen))
    chase = chase_in(words, found)
    if chase and set(chase) == set(seen):
        return chasing(tuple(seen[kind] for kind in chase))
    return placed(tuple(seen.values()))


def _with_implied(words: tuple[Word, ...], seen: dict[str, Subject]) -> dict[str, Subject]:
    """The subjects by kind, with a horseman on his horse and the guitar that a guitarist plays."""
    found = dict(seen)
    ridden_ones = {kind for kind, said in _RIDERS.items() if any(word.lemmas & said for word in words)}
    if ridden_ones & seen.keys() and "person" not in seen:
        found["person"] = Subject(kind="person", action="rides")
    if not {"piano", "guitar", "violin", "drum"} & seen.keys() and any(
        subject.action == "plays" for subject in seen.values()
    ):
        said = (_INSTRUMENTS[lemma] for word in words for lemma in sorted(word.lemmas & _INSTRUMENTS.keys()))
        found |= {kind: Subject(kind=kind) for kind in list(said)[:1]}
    return found


def _shown(text: str, words: tuple[Word, ...]) -> tuple[Mention, ...]:
    """Subjects named and not ruled out, nor part of a thing that cannot be shown ("a space ship")."""
    hidden = {i for m in mentions("not_shown", words) if m.last - m.first > 1 for i in range(m.first, m.last)}
    grown = {i for m in mentions("places", words) if m.last - m.first > 1 for i in range(m.first, m.last)}
    known = tuple(
        m
        for m in (*mentions("subjects", words), *figures_in(words))
        if not measures(words, m) and not (m.meaning in _GROWS and m.last - 1 in grown)
    )
    found = without_groups(words, tuple(sorted((*known, *trades_in(words)), key=lambda mention: mention.first)))
    found = with_trades(text, words, found)
    return tuple(
        m
        for m in found
        if not denied(text, words, m)
        and m.first not in hidden
        and not _wood(words, m)
        and not _only_told_of(words, m)
        and not _names_another(text, words, m, found)
    )


def _names_another(text: str, words: tuple[Word, ...], mention: Mention, found: tuple[Mention, ...]) -> bool:
    """Whether an English noun only says of what kind the next one is: "a pirate ship", "a toy robot dog"."""
    said = words[mention.last - 1]
    follows = any(
        other.first == mention.last and text[said.end : words[other.first].start].isspace() for other in found
    )
    return follows and said.text.isascii() and not said.text.lower().endswith(("'s", "s"))


def _only_told_of(words: tuple[Word, ...], mention: Mention) -> bool:
    """Whether somebody is only what a tale or a talk is about: "tells a tale about a dragon", «сказка о драконе»."""
    before = words[max(0, mention.first - 4) : mention.first]
    about = next((i for i, word in enumerate(before) if word.text.lower() in _ABOUT), None)
    if about is None or any(word.ends for word in before[about:]):
        return False
    told = words[max(0, mention.first - 10) : mention.first]
    return any(verb.meaning in ("talks", "sings", "reads") for verb in verbs_in(told))


def _wood(words: tuple[Word, ...], mention: Mention) -> bool:
    """Whether trees are only the wood that the set has: "the wind tore at the trees"."""
    said = words[mention.last - 1].text.lower()
    return (
        mention.meaning == "tree"
        and is_plural(said)
        and not any(w.text.lower() in NUMBERS for w in words[max(0, mention.first - 2) : mention.first])
    )


def placed(subjects: tuple[Subject, ...]) -> tuple[Subject, ...]:
    """Subjects set on the thirds of the picture; one alone that moves or plays takes the middle.

    What somebody rides or plays stands where they are.
    """
    alone = [subject for subject in subjects if not brought(subject, subjects)]
    if len(alone) == 1 and (alone[0].action in _MOVING or len(subjects) > 1):
        return subjects
    sides = iter(("right", "left", "centre") * len(subjects))
    return tuple(s if brought(s, subjects) else s.model_copy(update={"side": next(sides)}) for s in subjects)


def _colour(words: tuple[Word, ...], mention: Mention) -> str:
    before = words[max(0, mention.first - 2) : mention.last]
    return next((found.meaning for found in reversed(mentions("colours", before))), "")
