"""What a spoken line feels like, and how strongly: by the words in brackets before it, else by its own."""

import re
from dataclasses import replace
from functools import cache

from fabula.vocabulary import EMOTIONS, Emotion
from fabula.writing.gazetteer import Mention, mentions, table
from fabula.writing.words import Word, folded, words_of

_STRONG, _WEAK = 1.0, 0.34
_MORE, _LESS = 1.4, 0.6
_LEAST = 0.55
_SHOUT = 0.3
_REACH = 3
_NEUTRAL_INTENSITY = 0.5
_BY_BRACKETS = 0.75
_SHOUTED = re.compile(r"!+[\"'»”)]*\s*$")
_ASKED_LOUD = re.compile(r"\?!|!\?|\?\?")
_TRAILING = re.compile(r"(?:\.\.\.|…)[\"'»”)]*\s*$")
_ECHO = re.compile(r"^\s*(?:what|who|why|how|you|me|really|что|кто|как|почему|ты|я|правда|где)\s*\?", re.IGNORECASE)
_CAPITALS = re.compile(r"\b[A-ZА-ЯЁ]{3,}\b")


def feeling_of(text: str, manner: str = "") -> tuple[Emotion, float]:
    """The emotion of a line and its intensity, 0 to 1 (0.5 when neutral); `manner` is what stands in brackets."""
    named = manner_in(manner)
    emotion, weight = felt(text)
    if named is not None:
        strength = _scale(words_of(manner), 0, len(words_of(manner)))
        return named, _NEUTRAL_INTENSITY if named == "neutral" else round(min(_BY_BRACKETS * strength, 1.0), 2)
    if emotion == "neutral":
        return emotion, _NEUTRAL_INTENSITY
    return emotion, round(min(0.35 + 0.3 * weight, 1.0), 2)


def manner_in(manner: str) -> Emotion | None:
    """The emotion that a direction names ("smiling", «испуганно»), or None."""
    words = words_of(manner)
    for mention in mentions("feelings.manner", _unbroken(words)):
        if not _denied(words, mention):
            return _emotion(mention.meaning)
    return None


def felt(text: str) -> tuple[Emotion, float]:
    """The emotion that the words and the marks of a line speak of most, and how much they do (0 upward)."""
    words = words_of(text)
    scores: dict[str, float] = dict.fromkeys(EMOTIONS, 0.0)
    taken: set[int] = set()
    for section, weight in (("strong", _STRONG), ("weak", _WEAK)):
        for mention in mentions(f"feelings.{section}", _unbroken(words)):
            if taken.isdisjoint(range(mention.first, mention.last)):
                taken |= set(range(mention.first, mention.last))
                said, share = _turned(words, mention)
                scores[said] += weight * share * _scale(words, mention.first, mention.last)
    scores["neutral"] = 0.0
    _marked(text, scores)
    best = max(EMOTIONS, key=lambda emotion: scores[emotion])
    return (best, scores[best]) if scores[best] >= _LEAST else ("neutral", 0.0)


def _marked(text: str, scores: dict[str, float]) -> None:
    """What exclamation and question marks, capitals and three dots add."""
    if _ASKED_LOUD.search(text) or _ECHO.search(text):
        scores["surprised"] += 0.6
    if _TRAILING.search(text) and (scores["sad"] or scores["fearful"]):
        scores["sad" if scores["sad"] >= scores["fearful"] else "fearful"] += 0.25
    if _SHOUTED.search(text):
        scores["calm"] *= 0.5
        loud = [emotion for emotion in scores if scores[emotion] > 0]
        for emotion in loud:
            scores[emotion] += _SHOUT
        if not any(scores[emotion] >= _LEAST for emotion in loud):
            scores["excited"] += 0.6
    elif "?" in text:
        scores["confident"] *= 0.5
        scores["excited"] *= 0.6
    if _CAPITALS.search(text) and any(scores.values()):
        scores[max(scores, key=lambda emotion: scores[emotion])] += _SHOUT


def _turned(words: tuple[Word, ...], mention: Mention) -> tuple[str, float]:
    """The feeling that a term means, or what its denial is like, with half its weight."""
    if not _denied(words, mention):
        return str(mention.meaning), 1.0
    return str(table("feelings")["instead"].get(mention.meaning, "neutral")), 0.65


def _denied(words: tuple[Word, ...], mention: Mention) -> bool:
    for word in reversed(words[max(0, mention.first - _REACH) : mention.first]):
        if word.ends:
            return False
        if word.text.lower() in _small("denied"):
            return True
    return False


def _scale(words: tuple[Word, ...], first: int, last: int) -> float:
    near = words[max(0, first - _REACH) : last]
    more = any(word.text.lower() in _small("more") for word in near)
    less = any(word.text.lower() in _small("less") for word in near)
    return (_MORE if more else 1.0) * (_LESS if less else 1.0)


@cache
def _small(group: str) -> frozenset[str]:
    return frozenset(folded(word) for said in table("feelings")[group]["words"] for word in said.split()) - {"a"}


def _unbroken(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words as if no comma stood between them: "oh, no" is "oh no"."""
    return tuple(replace(word, ends=False) for word in words)


def _emotion(said: str) -> Emotion:
    return next(emotion for emotion in EMOTIONS if emotion == said)
