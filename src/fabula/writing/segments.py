"""A prompt cut where time passes: beginning, middle and end; first, then, finally; three pictures; numbered parts."""

import re
from dataclasses import dataclass
from itertools import pairwise

from fabula.vocabulary import TimeOfDay
from fabula.writing.gazetteer import mentions, near, scene_changing, set_of
from fabula.writing.requests import pictures_in
from fabula.writing.whereabouts import place_in
from fabula.writing.words import Word, words_of

_LABEL = (
    r"(?:in the |at the )?(?:beginning|start|opening|middle|end|ending|finale|climax)"
    r"|(?:act|scene|shot|part|picture|frame) \d+"
    r"|начало|середина|конец|финал|концовка|кульминация|(?:акт|сцена|кадр|часть|картинка) \d+"
)
_ADVERB = (
    r"(?:at )?first(?:ly)?|to begin with|in the beginning|in the middle|in the end|at the end|and then|then|next"
    r"|after that|afterwards|later|finally|at last|lastly|сначала|вначале|сперва|в начале|в середине"
    r"|затем|а затем|потом|а потом|и потом|далее|после этого|позже|наконец|в конце|под конец|в финале"
)
_MARK = re.compile(
    r"(?:^|(?<=[.,;!?\n])|(?<=[.,;!?\n] ))"
    rf"(?:(?P<label>(?:{_LABEL})\s*[:—–-]\s*|\d{{1,2}}[.)]\s+(?=\D))|(?P<adverb>(?:{_ADVERB})\b,?\s+))",
    re.IGNORECASE,
)


_PART = re.compile(r"(?:act|part|акт|часть) \d+", re.IGNORECASE)
_PASSING = re.compile(
    r"\b(?:from|turns?|becomes?|into|till|until|сменя\w+|переход\w+|превраща\w+|становится|до|timelapse|таймлапс)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Segment:
    """A stretch of a prompt that is one scene; `later` when time has passed, `time_of_day` as one of several.

    `part` when the text says that an act or a part of the film begins with it.
    """

    text: str
    later: bool = False
    time_of_day: TimeOfDay | None = None
    part: bool = False


def segments_of(text: str) -> tuple[Segment, ...]:
    """The stretches of a prompt in order, at least one; together they hold all of it."""
    if len(pictures := pictures_in(text)) > 1:
        return tuple(Segment(picture, later=i > 0) for i, picture in enumerate(pictures))
    marked = _at_marks(text)
    found = marked if len(marked) > 1 else _at_sentences(text)
    return tuple(part for segment in found or [Segment(text)] for part in _at_times(segment))


def _at_marks(text: str) -> list[Segment]:
    marks = list(_MARK.finditer(text))
    starts = [0, *(mark.start() for mark in marks), len(text)]
    parts: list[Segment] = []
    for index, (start, end) in enumerate(pairwise(starts)):
        mark = marks[index - 1] if index else None
        said = text[mark.end() if mark and mark.group("label") else start : end].strip(" ,;\n")
        if said:
            label = (mark.group("label") if mark else None) or ""
            parts.append(Segment(said, later=bool(parts), part=bool(parts) and bool(_PART.match(label))))
    return parts


def _at_sentences(text: str) -> list[Segment]:
    """A new scene where a sentence names another place or another time than the scene so far."""
    parts: list[list[str]] = []
    here: dict[str, str] = {}
    for sentence in re.split(r"(?<=[.!?…])\s+|\n+", text):
        words = words_of(sentence)
        if not words:
            continue
        said = _whereabouts(sentence, words)
        if parts and all(_same(topic, here.get(topic, meaning), meaning) for topic, meaning in said.items()):
            parts[-1].append(sentence)
        else:
            parts.append([sentence])
        here |= said
    return [Segment(" ".join(part), later=i > 0) for i, part in enumerate(parts)]


def _whereabouts(sentence: str, words: tuple[Word, ...]) -> dict[str, str]:
    """The place and the hour that a sentence names; a part or a way is no place of its own."""
    found = {"times": times[0].meaning} if (times := mentions("times", words)) else {}
    place = place_in(sentence, words)
    return found | ({"places": place} if place and place in scene_changing() else {})


def _same(topic: str, one: str, other: str) -> bool:
    return one == other or (topic == "places" and near(set_of(one), set_of(other)))


def _at_times(segment: Segment) -> list[Segment]:
    """A list such as "the lake at dawn, at noon, by night": each clause with another time is a scene."""
    clauses = re.split(r"(?<=[,;])\s+|\s+(?:and|и)\s+(?=(?:\w+\s+){0,2}\w+[.!]?$)", segment.text)
    timed = [{m.meaning for m in mentions("times", words_of(clause))} for clause in clauses]
    if len({frozenset(times) for times in timed if times}) < 2:
        return _passing(segment)
    parts: list[str] = []
    for clause, times in zip(clauses, timed, strict=True):
        if parts and (not times or not any(timed[: len(parts)])):
            parts[-1] = f"{parts[-1]} {clause}"
        else:
            parts.append(clause)
    return [
        Segment(part.strip(" ,;"), later=segment.later or i > 0, part=segment.part and i == 0)
        for i, part in enumerate(parts)
    ]


def _passing(segment: Segment) -> list[Segment]:
    """One phrase in which time runs on ("from dawn to dusk", "day turns into night"): a scene for each hour."""
    times = tuple(dict.fromkeys(mention.meaning for mention in mentions("times", words_of(segment.text))))
    if len(times) < 2 or not _PASSING.search(segment.text):
        return [segment]
    return [
        Segment(segment.text, segment.later or i > 0, time, segment.part and i == 0) for i, time in enumerate(times)
    ]
