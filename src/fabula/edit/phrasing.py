"""Where a subtitle may break: by grammar, by length and by the pauses of the speaker."""

import itertools
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from fabula.film import RATE, SpokenLine, Word

LONGEST_SECONDS = 7.0
_COMFORTABLE_CPS, _QUICKEST_CPS = 17, 19
_KEPT_FORMATS = "\u200c\u200d"  # joiners: Persian and emoji fall apart without them
_CLINGING = frozenset(
    re.findall(
        r"\S+",
        """
    a an the of to in on at by for with from into as and or but nor so that which who if than then my your his her its
    our their this these those is are was were not no very mr mrs ms dr st
    о об в во на с со к ко у от ото до из изо за по под над при про без для через между перед и а но или да что чтобы
    как если не ни то это этот эта эти мой твой его её их наш ваш очень
    der die das ein eine und oder mit von zu le la les un une de du des et ou el los las y o il lo gli di che
    """,
    )
)
"""Small words that belong to the next one: articles, prepositions, conjunctions."""

_LEANING = frozenset(("бы", "б", "ли", "ль", "же", "ж", "—", "–", "-"))


_ORNAMENT = re.compile(r"[*_#=~|]+|[-—–]{3,}")
_ENDING = re.compile(r"[.!?…。！？][\"'»”’)]*$")


@dataclass(frozen=True)
class Piece:
    """A stretch of a line that is never broken: its text, its first and last sample on the film's clock, its words.

    The words' characters are counted from the start of `text`.
    """

    text: str
    start: int
    end: int
    words: tuple[Word, ...] = ()


def pieces_of(line: SpokenLine, limit: int) -> tuple[Piece, ...]:
    """A spoken line as pieces of at most `limit` characters in order; every word is in exactly one of them."""
    text = _readable(line.speech.text)
    waiting = list(line.speech.words)
    pieces: list[Piece] = []
    now = line.start
    for match in re.finditer(r"\S+", text):
        here: list[Word] = []
        while waiting and waiting[0].char_start < match.end():
            here.append(waiting.pop(0))
        if not here and _ORNAMENT.fullmatch(match.group()):
            continue
        start = line.start + here[0].start if here else now
        now = line.start + here[-1].end if here else now
        moved = [_moved(word, line.start, match.start(), match.end()) for word in here]
        pieces += _within(Piece(match.group(), start, now, tuple(moved)), limit)
    return _carried(pieces, waiting, line, limit)


def events(pieces: Sequence[Piece], limit: int) -> list[tuple[Piece, ...]]:
    """Group pieces into subtitles of at most two lines of `limit` characters, at the best places to break."""
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(pieces) + 1):
        found = (float("inf"), end - 1)
        for start in range(end - 1, -1, -1):
            group = pieces[start:end]
            if start < end - 1 and sum(len(piece.text) + 1 for piece in group) > 2 * limit + 1:
                break
            cost = best[start][0] + _cost(group, pieces[end] if end < len(pieces) else None, limit)
            found = min(found, (cost, start))
        best.append(found)
    groups, end = [], len(pieces)
    while end:
        start = best[end][1]
        groups.append(tuple(pieces[start:end]))
        end = start
    return groups[::-1]


def wrap(texts: Sequence[str], limit: int) -> int:
    """The place to break texts into two lines, as the number of texts in the first; all of them when one line will do.

    Minus one when two lines of `limit` characters do not hold them.
    """
    if len(" ".join(texts)) <= limit:
        return len(texts)
    best, place = float("inf"), -1
    for count in range(1, len(texts)):
        upper, lower = len(" ".join(texts[:count])), len(" ".join(texts[count:]))
        if upper <= limit and lower <= limit:
            uneven = abs(upper - lower) + (3 if upper > lower else 0)
            cost = uneven + 1.5 * break_cost(texts[count - 1], texts[count])
            if cost < best:
                best, place = cost, count
    return place


def break_cost(before: str, after: str) -> float:
    """How much it hurts to break between two texts: 0 at a full stop, 24 after a preposition or an article."""
    bare = before.strip("\"'«»“”„()").lower()
    if after.strip(".,!?…").lower() in _LEANING:
        return 24
    if _ENDING.search(before):
        return 6 if after[:1] in "—–-" and after.strip("—–- «“\"'")[:1].islower() else 0
    if re.search(r"[,;:—–][\"'»”’)]*$", before):
        return 4
    if bare in _CLINGING:
        return 24
    return 6 if after.lower() in _CLINGING else 10


def _cost(group: Sequence[Piece], after: Piece | None, limit: int) -> float:
    """How bad one subtitle is: its break, its length, its pauses; infinite when it does not fit."""
    texts = [piece.text for piece in group]
    place = wrap(texts, limit)
    seconds = (group[-1].end - group[0].start) / RATE
    if len(group) > 1 and (place < 0 or seconds > LONGEST_SECONDS):
        return float("inf")
    length = len(" ".join(texts))
    cost = 6.0 if after is None else 6.0 + 2 * break_cost(texts[-1], after.text)
    cost += max(0, 20 - length) * 0.8 + max(0.0, 1.0 - seconds) * 10
    shown = seconds + (0.5 if after is None else min(max((after.start - group[-1].end) / RATE, 0.0), 0.5))
    speed = length / max(shown, 0.2)
    cost += max(0.0, speed - _COMFORTABLE_CPS) * 0.5 + max(0.0, speed - _QUICKEST_CPS) * 8
    if 0 < place < len(texts):
        cost += 3 + 0.4 * break_cost(texts[place - 1], texts[place])
    for before, later in itertools.pairwise(group):
        cost += max(0.0, (later.start - before.end) / RATE - 0.25) * 25
        cost += 5 if break_cost(before.text, later.text) == 0 else 0
    return cost


def _readable(text: str) -> str:
    """The text as long as it was, with what cannot be shown turned into spaces."""
    return "".join(char if unicodedata.category(char)[0] != "C" or char in _KEPT_FORMATS else " " for char in text)


def _moved(word: Word, start: int, char_start: int, char_end: int) -> Word:
    return Word(
        text=word.text,
        start=start + word.start,
        end=start + word.end,
        char_start=max(word.char_start - char_start, 0),
        char_end=min(word.char_end, char_end) - char_start,
    )


def _within(piece: Piece, limit: int) -> list[Piece]:
    """Cut a text that is longer than a line; its words stay with the part that they begin in."""
    if len(piece.text) <= limit:
        return [piece]
    count, length = -(-len(piece.text) // limit), piece.end - piece.start
    parts = []
    for index in range(count):
        low, high = index * limit, (index + 1) * limit
        words = tuple(
            word.model_copy(update={"char_start": word.char_start - low, "char_end": min(word.char_end, high) - low})
            for word in piece.words
            if low <= word.char_start < high
        )
        start = piece.start + length * index // count
        end = piece.start + length * (index + 1) // count
        parts.append(Piece(piece.text[low:high], start, end, words))
    return parts


def _carried(pieces: list[Piece], waiting: list[Word], line: SpokenLine, limit: int) -> tuple[Piece, ...]:
    """Give texts without a word to their neighbours, and words whose place is not in the text a text of their own."""
    for word in waiting:
        start, end = line.start + word.start, line.start + word.end
        own = Word(text=word.text, start=start, end=end, char_start=0, char_end=len(word.text))
        pieces += _within(Piece(word.text, start, end, (own,)), limit)
    whole: list[Piece] = []
    for piece in pieces:
        last = whole[-1] if whole else None
        if last and len(last.text) + 1 + len(piece.text) <= limit and _belong(last, piece, whole[:-1]):
            whole[-1] = _joined(last, piece)
        else:
            whole.append(piece)
    return tuple(whole)


def _belong(last: Piece, piece: Piece, before: Sequence[Piece]) -> bool:
    """True when a piece is not to be parted from the last one, as one of them has no word of its own."""
    if piece.words:
        return _opens(last, before[-1] if before else None)
    return not _opens(piece, last)


def _opens(piece: Piece, before: Piece | None) -> bool:
    """True for a sign that belongs to what follows: an opening bracket, or a dash at the start of an utterance."""
    if piece.words or len(piece.text) > 1:
        return False
    return piece.text in "([«“" or (piece.text in "—–-" and (before is None or _ENDING.search(before.text) is not None))


def _joined(first: Piece, second: Piece) -> Piece:
    shift = len(first.text) + 1
    moved = (
        word.model_copy(update={"char_start": word.char_start + shift, "char_end": word.char_end + shift})
        for word in second.words
    )
    start = first.start if first.words else second.start
    text = f"{first.text} {second.text}"
    return Piece(text, start, max(first.end, second.end), (*first.words, *moved))
