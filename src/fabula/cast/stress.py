"""Stress: which words of a line carry weight, and when; brows, nods and gestures land on them."""

from typing import NamedTuple

from fabula.cast.hearing import Phrase, phrases, said
from fabula.film import RATE, Phone, Role, Speech, Word

CLOSEST_SECONDS = 0.34
"""Two words nearer than this share one accent: nobody nods faster."""

_LEAST = 0.4
_LIGHT_WORDS = (
    "a an the and or but if so as of to in on at by for from with into than then that this these those it its he she"
    " we you they i me him her us them my your his our their is am are was were be been being do does did has have had"
    " will would can could should may might must there here when while who which what not no nor up out just"
    " и а но или да же ли бы б в во на с со к ко у о об от до из за по под над при про для без через не ни что чтобы"
    " как так когда если то это этот эта эти тот та те я ты он она оно мы вы они меня тебя его ее её нас вас их мне"
    " тебе ему ей нам вам им мной мой моя мое моё мои твой твоя свой наш ваш был была было были есть быть уж вот"
    " ну"
)
_HEAVY_WORDS = (
    "never always nothing nobody everything everyone very really only must all now stop wait yes no please"
    " никогда всегда ничего никто всё все очень правда только совсем сейчас стой подожди нет пожалуйста нельзя"
)
_LIGHT, _HEAVY = frozenset(_LIGHT_WORDS.split()), frozenset(_HEAVY_WORDS.split())


class Accent(NamedTuple):
    """A word that carries weight: when its stressed vowel begins, in seconds, how much (0 to 1), and the word."""

    seconds: float
    weight: float
    word: Word


def stresses(role: Role) -> tuple[tuple[float, float], ...]:
    """When the character stresses a word in the shot and how much: (seconds, weight 0 to 1), in time order."""
    found = []
    for line in said(role):
        if line.mine:
            found += [(line.heard.start / RATE + a.seconds, a.weight) for a in accents(line.heard.speech)]
    return tuple(sorted(found))


def accents(speech: Speech) -> tuple[Accent, ...]:
    """The words of a speech that carry weight, in time order and never nearer than `CLOSEST_SECONDS`.

    Weight comes from what the text shows (long and telling words, capitals, the last such word before a pause, an
    exclamation) and from what the voice does (a primary stress, a long vowel).
    """
    usual = _usual_vowel(speech)
    found = [_accent(word, phrase, speech, usual) for phrase in phrases(speech) for word in phrase.words]
    kept: list[Accent] = []
    for accent in sorted(found, key=lambda a: (-a.weight, a.seconds)):
        if accent.weight >= _LEAST and all(abs(accent.seconds - k.seconds) >= CLOSEST_SECONDS for k in kept):
            kept.append(accent)
    return tuple(sorted(kept, key=lambda a: a.seconds))


def _accent(word: Word, phrase: Phrase, speech: Speech, usual: float) -> Accent:
    inside = [p for p in speech.phones if word.start <= p.start < word.end]
    strong = next((p for p in inside if "ˈ" in p.ipa), None)
    weight = _written(word, phrase, speech.text)
    if strong is None:
        weight -= 0.2
    else:
        weight += min(max((strong.end - strong.start) / usual - 1.0, -0.5), 1.0) * 0.12
    start = strong.start if strong else word.start
    return Accent(start / RATE, min(max(weight, 0.0), 1.0), word)


def _written(word: Word, phrase: Phrase, text: str) -> float:
    """The weight that the page gives a word."""
    lower = word.text.lower()
    weight = 0.12 if lower in _LIGHT else 0.34 + 0.03 * min(len(word.text) - 3, 6)
    weight += 0.25 * (lower in _HEAVY)
    weight += 0.35 * (len(word.text) > 1 and word.text.isupper() and not text.isupper())
    weight += 0.35 * (text[: word.char_start].endswith("*") and text[word.char_end :].startswith("*"))
    telling = [w for w in phrase.words if w.text.lower() not in _LIGHT] or list(phrase.words)
    if word == telling[-1]:
        weight += 0.22 + 0.12 * (phrase.ending == "!")
    return weight


def _usual_vowel(speech: Speech) -> float:
    """How long a stressed vowel of this speech usually is, in samples."""
    lengths = sorted(_length(phone) for phone in speech.phones if "ˈ" in phone.ipa)
    return float(lengths[len(lengths) // 2]) if lengths else RATE * 0.1


def _length(phone: Phone) -> int:
    return max(phone.end - phone.start, 1)
