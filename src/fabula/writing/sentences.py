"""Sentences of a text, word for word: what is read aloud is what the author wrote, whole and in order."""

import re

LONGEST_LINE = 320
"""Characters in one spoken line at most; a longer sentence is spoken as several lines."""

_END = re.compile(r"[.!?…]+[\"'»”’)\]]*(?=\s)")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(«\"“])(?:[^\W\d_]|Mr|Mrs|Ms|Dr|St|Prof|Sr|Jr|vs|etc|e\.g|i\.e|No|Fig|гг?|ул|им|др|пр|т\.е|т\.д|т\.п|см|стр"
    r"|тыс|руб|проф|св|[^\W\d_]\.[^\W\d_])\.$"
)
_NEXT = re.compile(r"\s+[\"'«“„(\[—–-]*\s*(?:[A-ZА-ЯЁ0-9]|[^\x00-\x7fа-яё])")
_SOFT_END = re.compile(r"[,;:—–]\s")


def paragraphs_of(text: str) -> list[str]:
    """The paragraphs, each on one line; a single line end counts as one only where the text has no empty lines."""
    separator = r"\n\s*\n" if re.search(r"\n\s*\n", text) else r"\n"
    return [" ".join(part.split()) for part in re.split(separator, text) if part.strip()]


def sentences_of(paragraph: str) -> list[str]:
    """The sentences of a paragraph, none longer than `LONGEST_LINE`; joined by spaces they are the paragraph."""
    found, start = [], 0
    for match in _END.finditer(paragraph):
        before = paragraph[start : match.end()]
        if _NEXT.match(paragraph, match.end()) and not _ABBREVIATION.search(before):
            found.append(before.strip())
            start = match.end()
    found.append(paragraph[start:].strip())
    return [line for sentence in found if sentence for line in _lines_of(sentence)]


def _lines_of(sentence: str) -> list[str]:
    """A long sentence in pieces, cut at its commas, else between words, else (a word of endless length) anywhere."""
    found = []
    while len(sentence) > LONGEST_LINE:
        head = sentence[: LONGEST_LINE + 1]
        soft = [match.end() for match in _SOFT_END.finditer(head) if match.end() > LONGEST_LINE // 3]
        cut = soft[-1] if soft else head.rfind(" ") + 1 or LONGEST_LINE
        found.append(sentence[:cut].strip())
        sentence = sentence[cut:].strip()
    return [*found, sentence] if sentence else found
