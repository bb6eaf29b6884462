"""What somebody in a prompt says: the words in quotes, else the prompt's own clause from their mouth."""

import re
from typing import Any

from fabula.writing.gazetteer import Mention, mentions
from fabula.writing.heads import Head
from fabula.writing.words import Word, analyser, folded, words_of

_QUOTED = re.compile(r"«([^«»]+)»|“([^“”]+)”|\"([^\"]+)\"")
_TOLD = {"explain", "tell", "teach", "show", "describe", "present", "introduce", "read"}
_OF = {"talk", "speak"}
_LEAST_QUOTED = 2
_LISTENER = re.compile(r"\s+(?:to|with|for)\s+(?:(?:an?|the|his|her|their)\s+)?(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
_PLACED = re.compile(
    r"\s+(?:in|on|at|by|near|under|beside|inside|around)\s+(?:(?:an?|the|his|her)\s+)?(?:[\w-]+\s+){0,2}$"
)
_PLACED_RU = re.compile(r"\s+(?:в|во|на|у|под|около|возле|среди)\s+(?:[\w-]+\s+){0,2}$")


def quoted_in(text: str) -> tuple[str, ...]:
    """What stands in quotes and is long enough to be said, as sentences."""
    found = ["".join(match.groups(default="")).strip() for match in _QUOTED.finditer(text)]
    return tuple(said for said in found if len(said.split()) > 1)


def parts_of(sentence: str) -> list[tuple[str, bool]]:
    """The sentence cut at what is said aloud in it: each part, and whether it stands in quotes; one part without any.

    Joined by spaces they are the sentence.
    """
    found: list[tuple[str, bool]] = []
    start = 0
    for match in _QUOTED.finditer(sentence):
        said = "".join(match.groups(default=""))
        apart = sentence[: match.start()].endswith((" ", "(")) or match.start() == 0
        if len(said.split()) < _LEAST_QUOTED or not apart or not re.match(r"\s|$", sentence[match.end() :]):
            continue
        if before := sentence[start : match.start()].strip():
            found.append((before, False))
        found.append((match.group(), True))
        start = match.end()
    if rest := sentence[start:].strip():
        found.append((rest, False))
    return found


def own_words(sentence: str, speaker: Head, others: tuple[Head, ...]) -> str:
    """The sentence as its speaker would say it ("Let me explain gravity to you."), "" where it says nothing sayable."""
    words = words_of(sentence)
    verbs = [m for m in mentions("actions", words) if m.meaning == "talks"]
    verb = next((m for m in verbs if folded(words[m.first].text) == folded(speaker.verb)), None)
    if verb is None:
        return ""
    if re.search("[а-яё]", words[verb.first].text.lower()):
        return _russian(sentence, words, verb, others)
    return _english(sentence, words, verb, others)


def _english(sentence: str, words: tuple[Word, ...], verb: Mention, others: tuple[Head, ...]) -> str:
    said = words[verb.first].lemmas & (_TOLD | _OF)
    topic = topic_in(sentence, words, verb, others)
    if not said or not topic:
        return ""
    base = sorted(said)[0]
    heard = any(_is_after(sentence, words, verb, other) for other in others)
    if base in _OF or topic.startswith("about"):
        return f"Let me tell you {topic}." if topic.startswith("about") else ""
    if base in ("tell", "teach", "show"):
        return f"Let me {base} you {topic}."
    return f"Let me {base} {topic} to you." if heard and len(topic.split()) <= 4 else f"Let me {base} {topic}."


def _russian(sentence: str, words: tuple[Word, ...], verb: Mention, others: tuple[Head, ...]) -> str:
    first = _first_person(words[verb.first].text)
    if first is None:
        return ""
    topic = topic_in(sentence, words, verb, others)
    if not topic:
        return ""
    link = ", " if re.match(r"(?:как|почему|что|зачем|где)\b", topic) else " "
    heard = [
        other for other in others if _is_after(sentence, words, verb, other) and other.link not in ("о", "об", "про")
    ]
    whom = "тебе" if len(heard) == 1 and heard[0].single else "вам"
    return f"Я {first} {whom}{link}{topic}."


def _first_person(verb: str) -> str | None:
    """A Russian verb as "I" do it, now or soon; None for one that cannot be so said."""
    parses: list[Any] = [p for p in analyser().parse(verb.lower()) if p.tag.POS == "VERB" and p.tag.number == "sing"]
    for parse in parses:
        if changed := parse.inflect({"1per", "sing"}):
            return str(changed.word)
    return None


def topic_in(sentence: str, words: tuple[Word, ...], verb: Mention, others: tuple[Head, ...]) -> str:
    """What is told of: the words after the verb, without who hears it and where."""
    start = words[verb.last - 1].end
    end = _clause_end(sentence, start)
    text = sentence[start:end]
    for other in others:
        if not _is_after(sentence, words, verb, other) or other.link in ("about", "of", "о", "об", "про"):
            continue
        text = _without(text, other)
    around = words_of(text)
    for thing in sorted((*mentions("places", around), *mentions("subjects", around)), key=lambda found: found.first):
        head = text[: around[thing.first].start]
        if cut := _PLACED.search(head) or _PLACED_RU.search(head):
            text = head[: cut.start()]
            break
    return " ".join(text.split()).strip(" ,;:—-.!?")


def _without(text: str, other: Head) -> str:
    """The text without the one who hears it: "to a fox", «старой лисе»."""
    said = other.noun or other.name
    for word in words_of(text):
        if folded(said.split()[0]) in word.lemmas or folded(word.text) == folded(said):
            head = text[: word.start]
            cut = _LISTENER.search(head)
            if cut:
                return text[: cut.start()] + text[word.end :]
            if re.search("[а-яё]", word.text.lower()) and other.link == "":
                return head + text[word.end :]
            if not head.strip() or re.fullmatch(r"\s*(?:(?:an?|the|his|her)\s+)?(?:\w+\s+)?", head):
                return text[word.end :]
    return text


def _is_after(sentence: str, words: tuple[Word, ...], verb: Mention, other: Head) -> bool:
    said = folded((other.noun or other.name).split()[0])
    return any(said in word.lemmas for word in words[verb.last :])


def _clause_end(sentence: str, start: int) -> int:
    match = re.search(r"[.!?;]|,(?!\s+(?:как|почему|что|зачем|где|how|why|what))", sentence[start:])
    return start + match.start() if match else len(sentence)
