"""Who rides: the camera shows riding as standing on a skateboard, so only people on one ride, and others walk."""

import re
from collections.abc import Sequence

from fabula.writing.words import Word

PEOPLE = frozenset({"person", "woman", "man", "child"})
_BOARDS = {"skateboard", "longboard", "скейтборд", "скейт", "лонгборд"}
_ON_A_BOARD = {"", "rides", "walks", "runs", "sails", "flies", "stands"}


def boards_in(words: Sequence[Word]) -> list[int]:
    """The indices of the words that name a skateboard."""
    return [index for index, word in enumerate(words) if word.lemmas & _BOARDS]


def clause_around(text: str, words: Sequence[Word], index: int) -> range:
    """The indices of the words between the same two punctuation marks as the word at `index`."""
    first = last = index
    while first and not _broken(text, words[first - 1], words[first]):
        first -= 1
    while last + 1 < len(words) and not _broken(text, words[last], words[last + 1]):
        last += 1
    return range(first, last + 1)


def ridden(kind: str, action: str, *, on_board: bool) -> str:
    """The action as the camera can show it."""
    if kind not in PEOPLE:
        return action
    if on_board and action in _ON_A_BOARD:
        return "rides"
    return "walks" if action == "rides" else action


def _broken(text: str, one: Word, other: Word) -> bool:
    return bool(re.search(r"[,.:;!?\n]", text[one.end : other.start]))
