"""Strokes: which of a speaker's words are underlined by which hand, and with what gesture."""

from collections.abc import Iterator
from typing import NamedTuple

from numpy.random import Generator

from fabula.cast.body import LEFT, RIGHT, Body
from fabula.cast.facing import CARD
from fabula.cast.hearing import Phrase, Said, phrases, said
from fabula.cast.stress import Accent, accents
from fabula.film import RATE
from fabula.vocabulary import Emotion

_WORDS = {
    "self": "i me my mine myself i'm я меня мне мой моя моё мое мои мной сам сама",
    "partner": "you your yours yourself ты тебя тебе вы вас вам твой твоя ваш ваша",
    "count": "one two three four five first second third один одна два две три четыре пять первый второй третий",
    "wide": "all everything everyone everybody big huge great whole world every always enormous весь вся всё все"
    " огромный большой мир каждый всегда целый",
    "card": "this that here there look see это вот тут там здесь смотри смотрите видишь взгляни",
    "brush": "no not never nothing nobody don't нет не никогда ничего никто нельзя",
}
_ASKS = {kind: frozenset(words.split()) for kind, words in _WORDS.items()}

_EVERY_SECONDS: dict[Emotion, float] = {"sad": 2.2, "calm": 1.6, "fearful": 1.5, "disgusted": 1.3, "confident": 1.1}
_USUALLY_EVERY = 0.9


class Stroke(NamedTuple):
    """A gesture: `seconds` is when it lands, `weight` 0 to 1 how much it says, `hands` who makes it."""

    seconds: float
    weight: float
    hands: tuple[int, ...]
    kind: str


def strokes(body: Body) -> tuple[Stroke, ...]:
    """The gestures of all that the character says in the shot, in time order."""
    rng = body.chance(51)
    found: list[Stroke] = []
    hand = int(body.own(52).integers(2))
    for line in said(body.role):
        if line.mine:
            offset = line.heard.start / RATE
            weighty = accents(line.heard.speech)
            for phrase in phrases(line.heard.speech):
                inside = [a for a in weighty if phrase.start <= a.seconds < phrase.end]
                found += _phrase(body, rng, line, phrase, _Turn(offset, inside, hand))
                hand = 1 - hand if rng.uniform() < 0.7 else hand
    return tuple(found)


class _Turn(NamedTuple):
    offset: float
    weighty: list[Accent]
    hand: int


def _phrase(body: Body, rng: Generator, line: Said, phrase: Phrase, turn: _Turn) -> Iterator[Stroke]:
    """The strokes of a phrase: one idea, told by one hand or by both, beaten again on later stresses."""
    apart = _EVERY_SECONDS.get(line.heard.emotion, _USUALLY_EVERY) / (0.6 + 0.4 * body.temper.tempo)
    kept: list[Accent] = []
    for accent in sorted(turn.weighty, key=lambda a: -a.weight):
        if all(abs(accent.seconds - other.seconds) > apart for other in kept):
            kept.append(accent)
    both = rng.uniform() < 0.28 + 0.15 * (body.temper.size - 1)
    told = _kind(body, rng, phrase, line.heard.emotion)
    for index, accent in enumerate(sorted(kept, key=lambda a: a.seconds)):
        kind = told if index == 0 else "count" if told == "count" else "beat" if told != "fist" else "fist"
        paired = kind == "wide" or (both and kind in ("open", "beat", "fist"))
        other = index % 2 == 1 and rng.uniform() < 0.4
        hands = (LEFT, RIGHT) if paired else (1 - turn.hand if other else turn.hand,)
        hands = (_near_hand(body, kind),) if kind in ("partner", "card") else hands
        yield Stroke(turn.offset + accent.seconds, accent.weight, hands, kind)


def _kind(body: Body, rng: Generator, phrase: Phrase, emotion: Emotion) -> str:
    """What the phrase asks for by its words, or by how it is felt."""
    words = {word.text.lower().strip("*.,!?…") for word in phrase.words}
    people = any(partner.name != CARD for partner in body.role.partners)
    card = any(partner.name == CARD for partner in body.role.partners)
    if card and (words & _ASKS["card"] or rng.uniform() < 0.3):
        return "card"
    for kind, chance in (("count", 0.9), ("wide", 0.8), ("self", 0.5)):
        if words & _ASKS[kind] and rng.uniform() < chance:
            return kind
    if people and words & _ASKS["partner"] and rng.uniform() < 0.6:
        return "partner"
    if words & _ASKS["brush"] and rng.uniform() < 0.6:
        return "brush"
    if emotion == "angry":
        return "fist"
    return str(rng.choice(("open", "beat", "beat", "offer", "wide" if emotion in ("excited", "happy") else "open")))


def _near_hand(body: Body, kind: str) -> int:
    """The hand on the side of what is pointed to."""
    for partner in body.role.partners:
        if (partner.name == CARD) == (kind == "card"):
            return LEFT if partner.across > 0 else RIGHT
    return RIGHT
