"""Plain dialogue: "Name: line" and "(action)" lines, English and Russian."""

import re
from dataclasses import dataclass

from fabula.writing.gazetteer import function_words, mentions, table
from fabula.writing.riding import PEOPLE
from fabula.writing.words import folded, words_of

_NUMBERED = (
    r"(?:First|Second|Third|Fourth|Перв(?:ый|ая|ое)|Втор(?:ой|ая|ое)|Трет(?:ий|ья|ье)"
    r"|Четв[её]рт(?:ый|ая|ое)) [а-яёa-z-]+"
)
_NAME = rf"(?:{_NUMBERED}|[A-ZА-ЯЁ][\w'’.-]*(?: [A-ZА-ЯЁ0-9][\w'’.-]*){{0,2}})"
_CUE = re.compile(rf"^\s*(?P<name>{_NAME})\s*(?:\((?P<manner>[^()]{{1,60}})\))?\s*:\s*(?P<said>\S.*)$")
_ASIDE = re.compile(r"^\s*[(\[](?P<action>[^()\[\]]+)[)\]]\.?\s*$")
_BREAK = re.compile(
    rf"\n+|\s+/\s+(?={_NAME}\s*(?:\([^()]*\))?\s*:|[(\[])"
    rf"|(?<=[.!?…\"»])\s+(?={_NAME}\s*:\s|\([^()\n]{{6,}}\)\s*(?:\n|$))"
)
_TELLER = re.compile(
    r"^\s*(?:narrator|narration|voice-?\s?over|v\.?o\.?|рассказчик|автор|диктор|закадровый голос"
    r"|голос за кадром|от автора)"
    r"\s*(?:\([^()]{1,60}\))?\s*:\s*(?P<said>\S.*)$",
    re.IGNORECASE,
)
_LEAST_CUES = 2
_INNER = re.compile(r"[(\[](?P<inner>[^()\[\]]{2,80})[)\]]")
_PAUSES = re.compile(r"(?:a |long )*(?:pause|beat|silence|пауза|молчит|тишина)", re.IGNORECASE)
_AIMED = re.compile(r"(?:to|aside|quietly|loudly|off|в сторону|обращаясь|тихо|громко|к)\b", re.IGNORECASE)
_MOST_DIRECTION = 8


@dataclass(frozen=True)
class Spoken:
    """A line of the dialogue: who says it (empty for the narrator), how, and the words."""

    name: str
    manner: str
    text: str


@dataclass(frozen=True)
class Shown:
    """A line in brackets: what is seen; `name` is whose line it follows, when it stands at its end."""

    action: str
    name: str = ""


Turn = Spoken | Shown


def is_dialogue(text: str) -> bool:
    """Whether a text is written as dialogue: two cues or more, and at least half of all lines cues or actions."""
    turns = turns_of(text)
    cues = [turn for turn in turns if isinstance(turn, Spoken) and turn.name]
    others = [turn for turn in turns if isinstance(turn, Spoken) and not turn.name]
    asides = len(turns) - len(cues) - len(others)
    enough = len(cues) >= _LEAST_CUES or (len(cues) == 1 and (asides >= 1 or _is_somebody(cues[0].name)))
    return enough and len(others) <= len(cues) + asides


def turns_of(text: str) -> list[Turn]:
    """The lines of a dialogue in order; a line without a cue is the narrator's."""
    found: list[Turn] = []
    for line in _BREAK.split(text):
        if not line or not line.strip():
            continue
        if aside := _ASIDE.match(line):
            found.append(Shown(" ".join(aside.group("action").split())))
        elif told := _TELLER.match(line):
            found.append(Spoken("", "", " ".join(told.group("said").split())))
        elif (cue := _CUE.match(line)) and not _is_label(cue.group("name")):
            said = " ".join(cue.group("said").split())
            found += _directed(cue.group("name"), cue.group("manner") or "", said)
        else:
            found.append(Spoken("", "", " ".join(line.split())))
    return found


def _is_somebody(name: str) -> bool:
    """Whether a word before a colon is somebody by the lists, so that one line is enough to be spoken by them."""
    words = words_of(name)
    first = folded(name.split()[0])
    known = any(first in table("names")[gender] for gender in ("female", "male"))
    return (
        known
        or any(mentions(topic, words) for topic in ("figures.rigs", "figures.gender", "figures.age"))
        or any(mention.meaning in PEOPLE for mention in mentions("subjects", words))
    )


def _directed(name: str, manner: str, said: str) -> list[Turn]:
    """A speech cut at the directions in it: "(laughing) You? (pause) No. (leaves)" is two lines and a going."""
    found: list[Turn] = []
    start = 0
    for match in _INNER.finditer(said):
        if not _directs(match.group("inner")):
            continue
        if before := said[start : match.start()].strip():
            found.append(Spoken(name, manner, before))
            manner = ""
        manner = ", ".join(filter(None, (manner, " ".join(match.group("inner").split()))))
        start = match.end()
    if rest := said[start:].strip():
        found.append(Spoken(name, manner, rest))
    elif manner and found:
        found.append(Shown(manner, name))
    return found or [Spoken(name, manner, said)]


def _directs(inner: str) -> bool:
    """Whether what stands in brackets within a speech tells how it is said or what is done, and is not said itself."""
    words = words_of(inner)
    topics = ("feelings.manner", "gestures", "actions")
    directed = bool(_PAUSES.fullmatch(inner.strip())) or bool(_AIMED.match(inner.strip()))
    return directed or (len(words) <= _MOST_DIRECTION and any(mentions(topic, words[:3]) for topic in topics))


def _is_label(name: str) -> bool:
    return any(word.lower().strip(".") in function_words("labels") for word in name.split())
