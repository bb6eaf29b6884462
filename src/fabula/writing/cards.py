"""Cards: a title and points for a text that is presented, all in its own words."""

import re

from fabula.film.story import Card
from fabula.writing.description import nominative_start
from fabula.writing.titles import title_of
from fabula.writing.words import analyser

MOST_POINTS = 5
"""The most points on one card."""

_MOST_WORDS = 7
_MOST_ITEM_WORDS = 5
_LEAST_ITEMS = 2
_LEAST_WORDS = 2  # of a point that no "first" or "then" announces
_MARKS = " .!?…\"'«»“”"
_OPENER = re.compile(
    r"^(?:(?:and|but|so|then|first(?:ly)?|second(?:ly)?|third(?:ly)?|next|finally|also|now|after that|lastly|at last"
    r"|и|а|но|затем|потом|сначала|далее|наконец|также|теперь|во-первых|во-вторых|в-третьих|после этого|кроме того)"
    r"\b,?\s+)+",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"^[^:]*\b(?:tips?|steps?|rules?|reasons?|ways?|things?|facts?|совет\w*|шаг\w*|правил\w*|причин\w*|способ\w*|факт\w*)"
    r"\b[^:]*:\s",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r",?\s+(?:(?:and|и)\s+)?(?:then|next|after that|finally|lastly|затем|потом|далее|наконец)\b,?\s+", re.IGNORECASE
)
_LEARN = re.compile(
    r"^(?:(?:today\s+)?(?:you will|you'll|we will|we'll|let us|let's)\s+)?(?:learn|discover|find out|see|know)\s+"
    r"(?:how to|about|what|why)?\s*|^(?:welcome to|introducing|meet)\s+|^(?:узнайте|научитесь|откройте|познакомьтесь с)"
    r",?\s+(?:как\s+)?",
    re.IGNORECASE,
)
_TOPIC = re.compile(
    r"\b(?:the art|the basics|the secrets?|the world|the future|the history|a course|an overview) of ", re.IGNORECASE
)
_LIST = re.compile(r"\s*,\s*(?:and|и)\s+|\s*,\s*|\s+(?:and|и)\s+", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:—]\s|\s[-–—]\s|\s(?:because|so that|which|потому что|чтобы)\s")
_ARTICLE = re.compile(r"^(?:the|a|an|our|your|some)\s+", re.IGNORECASE)
_LEAD_VERB = re.compile(r"^(?:you )?(?:need|needs|choose|use|take|pick|get|buy|bring|have|try|add)\s+", re.IGNORECASE)


def card_of(title: str, lines: list[str], *, opens: bool) -> Card | None:
    """The card for a shot in which these lines are said; the first one of several holds only the title.

    None when there is nothing to write on it.
    """
    points = (
        ()
        if opens and len(lines) == 1 and not _COUNTED.match(lines[0])
        else tuple(dict.fromkeys(p for line in lines for p in points_in(line)))
    )
    points = tuple(point for point in points if point.lower() != title.lower())[:MOST_POINTS]
    return Card(title=title, points=points) if title or points else None


def topic_of(sentence: str) -> str:
    """What a text is about, as a card's title, from its first sentence."""
    said = _bare(sentence)
    head = _LEARN.sub("", said)
    if found := _TOPIC.search(head):
        head = head[found.end() :]
    title = title_of(head) if head.strip() else title_of(said)
    asked = sentence.strip(" \"'«»“”").endswith("?") and said.lower().endswith(title.lower())
    return f"{title}?" if asked else title


def points_in(sentence: str) -> tuple[str, ...]:
    """The points that a sentence makes: the items of a list in it, else its first clause, shortened."""
    bare = _bare(sentence)
    least = 1 if len(bare) < len(sentence.strip(_MARKS)) else _LEAST_WORDS
    said = _LEARN.sub("", bare)
    head, _, rest = said.partition(":")
    ordered = [part for part in _NEXT.split(bare) if part.strip()] if least == 1 else []
    if len(ordered) > 1:
        return tuple(_point(part) for part in ordered)
    if rest and (len(head.split()) > _MOST_ITEM_WORDS or _COUNTED.match(sentence)):
        said = rest.strip()
    elif rest:
        return (_point(head),) if head.strip() else ()
    if items := _items(said):
        return items
    clause = next((part for part in _CLAUSE.split(said) if len(part.split()) >= least), said)
    return (_point(clause),) if len(clause.split()) >= least else ()


def _items(said: str) -> tuple[str, ...]:
    """The items of a list of short things, the first without the verb that asks for them; () when it is none."""
    body = _LEAD_VERB.sub("", said)
    lead, objects = _imperative(said)
    parts = [part.strip() for part in _LIST.split(objects or body) if part.strip()]
    if len(parts) <= _LEAST_ITEMS or any(len(part.split()) > _MOST_ITEM_WORDS for part in parts):
        return ()
    named = [nominative_start(part, "accs") for part in parts] if lead else parts
    return tuple(_point(part) for part in named)


def _imperative(said: str) -> tuple[str, str]:
    """A Russian order as its verb and what it asks for: «Выберите» and «место, горшок»."""
    first, _, rest = said.partition(" ")
    if re.fullmatch("[а-яё]+", first.lower()) and "impr" in analyser().parse(first.lower())[0].tag:
        return first, rest
    return "", ""


def _bare(sentence: str) -> str:
    return _OPENER.sub("", sentence.strip(_MARKS))


def _point(clause: str) -> str:
    """A clause as it stands on a card: short, with a capital, without a stop."""
    words = _ARTICLE.sub("", clause.strip(" .,;:!?…—–-")).split()
    kept = words if len(words) <= _MOST_WORDS else title_of(" ".join(words)).split()
    said = " ".join(kept)
    return said[:1].upper() + said[1:]
