"""Who rides what: people on a skateboard, a bicycle, a horse or in a vehicle; and what belongs to what they do."""

import re
from collections.abc import Sequence

from fabula.film.story import Subject
from fabula.writing.gazetteer import Mention, mentions
from fabula.writing.words import Word

PEOPLE = frozenset({"person", "woman", "man", "child"})
MOUNTS = frozenset({"horse", "unicorn", "camel", "elephant", "zebra", "motorcycle"})
VEHICLES = frozenset({"car", "bus", "truck", "tram", "train", "tractor", "carriage"})
_AIRCRAFT = frozenset({"plane", "helicopter", "rocket", "spaceship"})
_SWIMMERS = frozenset({"fish", "whale", "dolphin", "swan", "duck", "turtle", "frog"})
_WATERFOWL = frozenset({"swan", "duck"})
_FLIERS = frozenset({"eagle", "bat", "bee", "dragonfly"})
_PLAYED = frozenset({"piano", "guitar", "ball", "violin", "drum"})
_READ = frozenset({"book"})
_HELD = {"plays": _PLAYED, "reads": _READ}
PROPS_ONLY = frozenset({"violin", "drum", "scooter"})
"""Things that are only painted in the hands or under the feet of somebody of the cast."""

_RIDDEN = {"skateboard": "rides", "scooter": "rides", "bicycle": "cycles"} | dict.fromkeys(
    sorted(MOUNTS | VEHICLES | _AIRCRAFT), "rides"
)
_ON_A_BOARD = {"", "rides", "walks", "runs", "sails", "flies", "stands"}
_ON = {"on", "upon", "astride", "на", "верхом", "in", "в", "во", "into"}
_CYCLISTS = {"cyclist", "велосипедист"}
_NEAR_WORDS = 3
_GALLOPS = {"gallop", "race", "charge", "скакать", "мчаться", "нестись", "галоп"}


def carriers_in(words: Sequence[Word]) -> list[Mention]:
    """The things in a text that somebody can ride on or in."""
    return [mention for mention in mentions("subjects", words) if mention.meaning in _RIDDEN]


def carried_in(words: Sequence[Word]) -> str:
    """The action of somebody who rides on what a text names: "rides", "cycles", or "" when it names nothing."""
    return next((_RIDDEN[carrier.meaning] for carrier in carriers_in(words)), "")


def carried(text: str, words: Sequence[Word], people: Sequence[Mention], rider: Mention, action: str) -> str:
    """How somebody of `people` is carried by what their clause names: "rides", "cycles" or "".

    They ride when they ride it, or are the last named before it and on it.
    """
    if words[rider.first].lemmas & _CYCLISTS:
        return "cycles"
    clause = clause_around(text, words, rider.first)
    for carrier in carriers_in(words):
        if carrier.first not in clause or rider.first > carrier.first:
            continue
        before = [one.first for one in people if one.first < carrier.first and one.first in clause]
        said_on = {word.text.lower() for word in words[max(carrier.first - _NEAR_WORDS, 0) : carrier.first]} & _ON
        on_it = bool(said_on) or carrier.meaning in ("skateboard", "scooter")
        boarded = before[-1:] == [rider.first] and on_it and carrier.meaning not in _AIRCRAFT
        if action == "rides" or boarded:
            return _RIDDEN[carrier.meaning]
    return ""


def clause_around(text: str, words: Sequence[Word], index: int) -> range:
    """The indices of the words between the same two punctuation marks as the word at `index`."""
    first = last = index
    while first and not _broken(text, words[first - 1], words[first]):
        first -= 1
    while last + 1 < len(words) and not _broken(text, words[last], words[last + 1]):
        last += 1
    return range(first, last + 1)


def ridden(kind: str, action: str, *, by: str) -> str:
    """The action as the camera can show it; `by` is how a person is carried ("rides", "cycles" or "")."""
    if kind not in PEOPLE:
        return _fitted(kind, action)
    if by and action in _ON_A_BOARD:
        return by
    return "walks" if action == "rides" else action


def _fitted(kind: str, action: str) -> str:
    """The action of a thing or creature in the camera's word: a train that walks rides, a fish that sails swims."""
    if kind in VEHICLES or kind == "motorcycle":
        return "rides" if action in ("walks", "runs") else action
    if kind in _AIRCRAFT:
        return "flies" if action in ("walks", "runs", "rides", "sails") else action
    if kind in _SWIMMERS:
        glides = action == "flies" and kind not in _WATERFOWL
        return "swims" if action == "sails" or glides else action
    return "flies" if kind in _FLIERS and action in ("rides", "runs", "walks", "jumps") else action


def brought(one: Subject, others: Sequence[Subject]) -> bool:
    """Whether a thing comes with somebody of `others` who rides or plays it, and needs no place of its own."""
    doing = {other.action for other in others if other.kind in PEOPLE}
    if one.kind in _PLAYED | _READ:
        return ("reads" if one.kind in _READ else "plays") in doing
    return one.kind in ("skateboard", "scooter", "bicycle") and _RIDDEN[one.kind] in doing


def mounted(words: Sequence[Word], seen: dict[str, Subject]) -> dict[str, Subject]:
    """The subjects by kind, with the creature that somebody rides at their pace: a knight who gallops does it on it."""
    if not any(kind in PEOPLE and one.action == "rides" for kind, one in seen.items()):
        return seen
    pace = "runs" if any(word.lemmas & _GALLOPS for word in words) else "walks"
    return {
        kind: one.model_copy(update={"action": pace}) if kind in MOUNTS - {"motorcycle"} and not one.action else one
        for kind, one in seen.items()
    }


def with_gear(one: Subject, others: Sequence[Subject]) -> tuple[Subject, ...]:
    """Somebody with what they ride or play, or a thing with whoever does: they are never parted."""
    kinds = _RIDDEN.keys() if one.action in ("rides", "cycles") else _HELD.get(one.action, frozenset())
    gear = [other for other in others if one.kind in PEOPLE and other.kind in kinds]
    users = [other for other in others if other.kind in PEOPLE and _uses(other, one)]
    return (one, *gear, *users)


def _uses(person: Subject, thing: Subject) -> bool:
    if thing.kind in _PLAYED | _READ:
        return thing.kind in _HELD.get(person.action, ())
    return thing.kind in _RIDDEN and person.action == _RIDDEN[thing.kind]


def _broken(text: str, one: Word, other: Word) -> bool:
    return bool(re.search(r"[,.:;!?\n]", text[one.end : other.start]))
