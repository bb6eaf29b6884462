"""Hearing: what is said in a shot, in seconds, as the one who acts hears it: who speaks when, and in which phrases."""

from collections.abc import Iterator
from typing import NamedTuple

from fabula.film import RATE, Heard, Role, Speech, Word

PAUSE_SECONDS = 0.12
"""A silence as long as this is a pause: the mouth closes and a phrase ends."""

_STOPS = ".!?…。！？"
_BREAKS = ",;:—–\n、；：" + _STOPS


class Said(NamedTuple):
    """A line in seconds from the shot's first frame: `start` and `end` are of its voice, `mine` of who acts."""

    start: float
    end: float
    mine: bool
    heard: Heard


class Phrase(NamedTuple):
    """What is said in one breath, in seconds from the start of what holds it.

    `ending` is the mark that it ends with: "," for a phrase that goes on, "." or "!" or "?" for a sentence's end.
    """

    start: float
    end: float
    ending: str
    words: tuple[Word, ...]


def said(role: Role) -> tuple[Said, ...]:
    """All lines that are heard in the shot, in the order of their starts; lines without a sound are left out."""
    found = []
    for heard in role.lines:
        voiced = [phone for phone in heard.speech.phones if phone.ipa]
        if voiced:
            start, end = (heard.start + voiced[0].start) / RATE, (heard.start + voiced[-1].end) / RATE
            found.append(Said(start, end, heard.speaker == role.character.id, heard))
    return tuple(sorted(found, key=lambda line: (line.start, line.end, line.heard.speaker)))


def phrases(speech: Speech) -> tuple[Phrase, ...]:
    """The phrases of a speech in seconds from its start: parted where the text has a mark or the voice a pause."""
    return tuple(_phrases(speech))


def _phrases(speech: Speech) -> Iterator[Phrase]:
    words: list[Word] = []
    for index, word in enumerate(speech.words):
        words.append(word)
        last = index + 1 == len(speech.words)
        after = len(speech.text) if last else speech.words[index + 1].char_start
        ending = _ending(speech.text[word.char_end : after])
        paused = not last and speech.words[index + 1].start - word.end > PAUSE_SECONDS * RATE
        if last or ending or paused:
            yield Phrase(words[0].start / RATE, word.end / RATE, ending or ("." if last else ","), tuple(words))
            words = []


def _ending(between: str) -> str:
    """The mark among the characters after a word: the weightiest of them, empty when there is none."""
    for mark in ("?", "!"):
        if mark in between or {"?": "？", "!": "！"}[mark] in between:
            return mark
    if any(char in _STOPS for char in between):
        return "."
    spaced = between.startswith((" -", " –", " —"))
    return "," if spaced or any(char in _BREAKS for char in between) else ""
