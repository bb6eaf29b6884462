"""Word and phone times of a spoken line: from the events of the synthesiser to the 48 kHz clock of the film."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from fabula.film import RATE, Phone, Speech, Word
from fabula.voice.phrases import Token

_SHORTEST_SILENCE = RATE * 35 // 1000  # a shorter gap is a stop's closure, not a rest for the mouth
_MARKS = ("ʲ", "ː")


@dataclass(frozen=True)
class Sounded:
    """What was heard of one line, on the 48 kHz clock: its length, and when which place and which phone began.

    `places` are (character, sample), `phones` are (sample, IPA) with "" for silence; both in time order.
    """

    samples: int
    places: tuple[tuple[int, int], ...]
    phones: tuple[tuple[int, str], ...]


def speech_of(text: str, tokens: Sequence[Token], sounded: Sounded) -> Speech:
    """The speech of a line: words with their exact source spans, and phones that cover it without a gap."""
    phones = _phones(sounded)
    starts = _word_starts(tokens, sounded, phones)
    words = []
    for index, token in enumerate(tokens):
        limit = starts[index + 1] if index + 1 < len(tokens) else sounded.samples
        end = _voice_end(phones, starts[index], limit)
        words.append(Word(text=token.text, start=starts[index], end=end, char_start=token.start, char_end=token.end))
    return Speech(text=text, samples=sounded.samples, words=tuple(words), phones=phones)


def _phones(sounded: Sounded) -> tuple[Phone, ...]:
    runs: list[list[int | str]] = []
    bounds = [*(start for start, _ in sounded.phones), sounded.samples]
    for index, (start, ipa) in enumerate(sounded.phones):
        end = min(max(bounds[index + 1], start), sounded.samples)
        if runs and _joins(str(runs[-1][2]), ipa, end - start):
            runs[-1][1] = end
            runs[-1][2] = str(runs[-1][2]) + (ipa if ipa in _MARKS else "")
        elif end > start:
            runs.append([start, end, ipa])
    if not runs:
        return (Phone(ipa="", start=0, end=sounded.samples),) if sounded.samples else ()
    runs[0][0], runs[-1][1] = 0, sounded.samples
    return tuple(Phone(ipa=str(ipa), start=int(start), end=int(end)) for start, end, ipa in runs)


def _joins(before: str, ipa: str, length: int) -> bool:
    if ipa == "":
        return before == "" or length < _SHORTEST_SILENCE
    return before != "" and ipa in _MARKS


def _word_starts(tokens: Sequence[Token], sounded: Sounded, phones: Sequence[Phone]) -> list[int]:
    heard: list[int | None] = []
    for token in tokens:
        inside = [sample for char, sample in sounded.places if token.start <= char < token.end]
        heard.append(min(inside) if inside else None)
    known = [-1, *(i for i, start in enumerate(heard) if start is not None), len(tokens)]
    starts: list[int] = []
    for index, start in enumerate(heard):
        if start is None:
            before = max(i for i in known if i < index)
            after = min(i for i in known if i > index)
            low = heard[before] if before >= 0 else 0
            high = heard[after] if after < len(tokens) else sounded.samples
            start = (low or 0) + ((high or 0) - (low or 0)) * (index - before) // max(after - before, 1)
        starts.append(max(_onset(phones, start), starts[-1] if starts else 0))
    return _spread(starts, sounded.samples)


def _spread(starts: list[int], samples: int) -> list[int]:
    """Give words that were heard as one, such as the two halves of "10 000", an equal share of its time each."""
    spread: list[int] = []
    for start, shared in groupby(starts):
        count = len(list(shared))
        after = starts[len(spread) + count] if len(spread) + count < len(starts) else samples
        spread += [start + (after - start) * index // count for index in range(count)]
    return spread


def _onset(phones: Sequence[Phone], start: int) -> int:
    """The start, or the end of the silence that it falls in: a word begins with its sound."""
    phone = phones[_index_at(phones, start)]
    if phone.ipa == "" and phone.start <= start < phone.end and phone.end - start < RATE:
        return phone.end
    return start


def _voice_end(phones: Sequence[Phone], start: int, limit: int) -> int:
    """The end of the last sound between start and limit."""
    for index in range(_index_at(phones, limit - 1), -1, -1):
        phone = phones[index]
        if phone.end <= start:
            break
        if phone.ipa and phone.start < limit:
            return min(phone.end, limit)
    return limit


def _index_at(phones: Sequence[Phone], sample: int) -> int:
    return max(bisect_right(phones, sample, key=lambda phone: phone.start) - 1, 0)
