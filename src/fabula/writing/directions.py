"""Lines at the head or foot of a text that only direct the film ("Style: watercolor, 20 seconds"), and are not read."""

from fabula.writing.description import cut_out
from fabula.writing.gazetteer import function_words
from fabula.writing.wishes import Wishes, read_wishes
from fabula.writing.words import words_of

_LOOKED_AT = 3
_MOST_WORDS = 14


def without_directions(text: str) -> tuple[str, Wishes]:
    """The text without such lines, and what they wish; a text of a single line is left as it is."""
    lines = text.split("\n")
    wishes = Wishes()
    if len(lines) < 2:
        return text, wishes
    outer = [i for i, line in enumerate(lines) if line.strip()]
    kept = dict(enumerate(lines))
    for index in dict.fromkeys([*outer[:_LOOKED_AT], *outer[-_LOOKED_AT:]]):
        found = _direction(lines[index])
        if found is not None:
            wishes = wishes.over(found)
            del kept[index]
    left = "\n".join(kept.values()).strip()
    return (left, wishes) if words_of(left) else (text, Wishes())


def _direction(line: str) -> Wishes | None:
    if len(line.split()) > _MOST_WORDS:
        return None
    wishes, spans = read_wishes(line)
    left = cut_out(line, spans) if spans else line
    labels = function_words("labels") | function_words("fillers")
    return wishes if spans and all(word.text.lower() in labels for word in words_of(left)) else None
