"""Reads a line of any text as phrases that can be spoken, each with its exact place in the line."""

import re
import unicodedata
from dataclasses import dataclass

_ABBREVIATIONS = re.compile(
    r"mr|mrs|ms|dr|st|prof|sr|jr|vs|etc|e\.g|i\.e|cf|vol|fig|т|е|д|п|г|гг|ул|пр|им|руб|коп|тыс|млн|млрд|см|стр|рис|напр|др"
)
_SIGNS = frozenset("%&+=@#°№©")
_STOP = re.compile(r"[.!?…。！？]+[\"'»”’)]*(?=\s|$)|[。！？]|[\n\r\u2028\u2029]+")
_CYRILLIC_RUN = re.compile(r"[\u0400-\u052f][\u0400-\u052f\u0301\W\d_]*")
_TOKEN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\s\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
_CYRILLIC_LANGUAGES = frozenset(("ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "tt", "ba", "cv", "mn"))


@dataclass(frozen=True)
class Phrase:
    """What is said in one breath: its text, the offset of that text in the line, and the pause after it.

    `tongue` is the language when it is not the line's own, `pause_seconds` is for a neutral voice.
    """

    text: str
    offset: int
    pause_seconds: float
    tongue: str = ""


@dataclass(frozen=True)
class Token:
    """A word as it is written, without the punctuation around it: characters [start, end) of the line."""

    text: str
    start: int
    end: int


def clean(text: str) -> str:
    """The text with every character that no voice can say turned into a space, so places stay as they are.

    Control characters, emoji, brackets, markup and private characters go; letters, digits, marks and the
    punctuation that gives pauses stay. The result is as long as `text`.
    """
    return "".join(char if _is_sayable(char) else "\n" if char in "\r\u2028\u2029" else " " for char in text)


def phrases(text: str, language: str) -> tuple[Phrase, ...]:
    """Split a line into phrases at the ends of sentences and where the alphabet changes; empty when no word is there.

    A Cyrillic stretch in a language of another alphabet becomes a phrase with the tongue "ru"; the other way
    round the voice changes by itself.
    """
    sayable = clean(text)
    found: list[Phrase] = []
    for start, end in _sentences(sayable):
        for piece_start, piece_end, tongue in _tongues(sayable, start, end, language):
            pause = _pause(sayable[piece_start:piece_end]) if piece_end == end else 0.04
            found.extend(_phrase(sayable, piece_start, piece_end, pause, tongue))
    return tuple(found)


def tokens(text: str) -> tuple[Token, ...]:
    """The words of a line in order, each with at least one letter or digit; one ideograph is one word."""
    sayable = clean(text)
    found = []
    for match in _TOKEN.finditer(sayable):
        start, end = match.span()
        while start < end and not _is_core(sayable[start]):
            start += 1
        while end > start and not _is_core(sayable[end - 1]):
            end -= 1
        if any(char.isalnum() for char in sayable[start:end]):
            found.append(Token(text[start:end], start, end))
    return tuple(found)


def _is_sayable(char: str) -> bool:
    if char in " \n" or char in _SIGNS:
        return True
    if char in "_[]{}<>\\*|~^`/":
        return False
    return unicodedata.category(char)[0] in "LNMP" or unicodedata.category(char) == "Sc"


def _is_core(char: str) -> bool:
    return char.isalnum() or char in _SIGNS or unicodedata.category(char)[0] in "MS"


def _sentences(text: str) -> list[tuple[int, int]]:
    spans, start = [], 0
    for match in _STOP.finditer(text):
        if match.group()[0] in ".…" and _goes_on(text, match.start(), match.end()):
            continue
        spans.append((start, match.end()))
        start = match.end()
    return [*spans, (start, len(text))]


def _goes_on(text: str, stop: int, after: int) -> bool:
    """True when the stop belongs to an abbreviation or an initial, or the sentence goes on in lower case."""
    before = re.search(r"[^\W\d_][\w.]*$", text[max(0, stop - 12) : stop])
    follows = text[after:].lstrip(" ")[:1]
    if follows.islower():
        return True
    short = before.group() if before else ""
    if not follows or follows == "\n":
        return False
    initial = len(short) == 1 and short.isupper() and short not in "IЯ"
    return initial or _ABBREVIATIONS.fullmatch(short.lower()) is not None


def _tongues(text: str, start: int, end: int, language: str) -> list[tuple[int, int, str]]:
    if language in _CYRILLIC_LANGUAGES:
        return [(start, end, "")]
    pieces, at = [], start
    for match in _CYRILLIC_RUN.finditer(text, start, end):
        pieces += [(at, match.start(), ""), (match.start(), match.end(), "ru")]
        at = match.end()
    return [*pieces, (at, end, "")] if at < end or not pieces else pieces


def _pause(text: str) -> float:
    if "\n" in text:
        return 0.55
    ending = text.rstrip("\"'»”’) ")[-1:]
    return {"!": 0.32, "?": 0.38, "…": 0.5}.get(ending, 0.34)


def _phrase(text: str, start: int, end: int, pause: float, tongue: str) -> list[Phrase]:
    piece = text[start:end]
    if not any(char.isalnum() for char in piece):
        return []
    lead = len(piece) - len(piece.lstrip())
    return [Phrase(piece.strip(), start + lead, pause, tongue)]
