"""The author's text made fit to be read: no control characters, one kind of line end, and something to film in it."""

import re
import unicodedata

from fabula.errors import BadSource

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_UNREADABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_INLINE_SPACE = re.compile(r"[^\S\n]+")


def carried(text: str) -> str:
    """The text as UTF-8 can carry it: word for word, with U+FFFD for each lone surrogate."""
    return _SURROGATES.sub("\ufffd", text)


def cleaned(text: str) -> str:
    """The text without control characters, with plain line ends and single spaces; BadSource without a word in it."""
    lines = _LINE_ENDS.sub("\n", carried(text))
    lines = _UNREADABLE.sub("", lines).replace("\ufffd", "")
    lines = _INLINE_SPACE.sub(" ", lines)
    lines = "\n".join(line.strip() for line in lines.split("\n"))
    lines = re.sub("\n{3,}", "\n\n", lines).strip()
    if not any(unicodedata.category(character)[0] == "L" for character in lines):
        given = f"{len(text):,} characters without a word" if text.strip() else "nothing"
        raise BadSource(f"the text holds {given}; write what is to be seen or said, such as: A forest at dawn, an owl")
    return lines
