"""A visual prompt without its technical words, and as sentences that a narrator can read."""

import re
from typing import Any

from fabula.writing.gazetteer import function_words, mentions
from fabula.writing.requests import without_request
from fabula.writing.wishes import Span
from fabula.writing.words import analyser, words_of

_CLAUSE_END = re.compile(r"\s*[,;]\s*")
_RU_WORD = re.compile("[А-Яа-яЁё]")
_MOST_HEAD_WORDS = 5


def cut_out(text: str, spans: tuple[Span, ...]) -> str:
    """The text without the given stretches, and without clauses in which nothing is then left to say."""
    kept, last = [], 0
    for start, end in sorted(spans):
        kept.append(text[last : max(start, last)])
        last = max(last, end)
    left = "".join([*kept, text[last:]])
    if not spans:
        return left
    parts = re.split(r"([,.;!?\n]+)", left)
    clauses = zip(parts[::2], [*parts[1::2], ""], strict=True)
    said = "".join(f"{clause}{mark}" if _says(clause) else _only_end(mark) for clause, mark in clauses)
    said = re.sub(r"\s*[,;]+\s*([.!?\n])", r"\1", re.sub(r"[^\S\n]+", " ", said))
    said = re.sub(r"([.!?])(?:\s*[.,;])+", r"\1", said)
    return re.sub(r"\s+([.,;!?])", r"\1", said).strip(" ,;\n")


def _says(clause: str) -> bool:
    return any(word.text.lower() not in function_words("fillers") for word in words_of(clause))


def _only_end(mark: str) -> str:
    return "".join(character for character in mark if character in ".!?\n")[:1]


def narration_of(description: str) -> list[str]:
    """The description as sentences in the author's words: no order, first noun in the nominative, capitals, stops."""
    text, case = without_request(description.strip())
    text = nominative_start(text.strip(" ,;:—-\n"), case) if case else text
    found: list[str] = []
    for sentence in re.split(r"(?<=[.!?…])\s+|\n+", text):
        found += [_as_sentence(part) for part in _parts(sentence) if _says(part)]
    return found


def _parts(sentence: str) -> list[str]:
    """The noun phrases of a list, comma by comma; what leans on the one before ("with an owl") stays with it."""
    parts: list[str] = []
    for clause in _CLAUSE_END.split(sentence.strip()):
        if parts and _leans(parts[-1], clause):
            parts[-1] = f"{parts[-1]}, {clause}"
        elif clause:
            parts.append(clause)
    return parts


def _leans(before: str, clause: str) -> bool:
    said = clause.split()
    if not said or len(said) < 3 or len(before.rsplit(",", 1)[-1].split()) < 3:
        return True
    first = said[0].lower().strip("«\"'“(")
    if first in function_words("joiners") or _is_verb(clause) or (first.endswith("ing") and len(first) > 5):
        return True
    if not _RU_WORD.match(first):
        return False
    tag = analyser().parse(first)[0].tag
    return tag.POS in {"PRTF", "PRTS", "GRND", "VERB", "INFN"}


def _is_verb(clause: str) -> bool:
    """Whether a clause begins with what somebody before its comma does: "Anna and Boris, walk in the park"."""
    words = words_of(clause)
    if not words or not words[0].text.islower() or not words[0].text.isascii() or words[0].text.endswith("ing"):
        return False
    return any(m.first == 0 for topic in ("actions", "gestures") for m in mentions(topic, words[:3]))


def _as_sentence(part: str) -> str:
    part = part.strip(" ,;:—-")
    first = next((i for i, character in enumerate(part) if character.isalnum()), 0)
    part = part[:first] + part[first].upper() + part[first + 1 :]
    return part if part[-1] in ".!?…" else f"{part}."


def nominative_start(text: str, case: str | None) -> str:
    """A Russian text whose first noun phrase is put from `case` into the nominative, number and gender kept."""
    words = words_of(text)[: _MOST_HEAD_WORDS + 1]
    changes: list[tuple[int, int, str]] = []
    for word in words:
        if not _RU_WORD.match(word.text):
            return text
        parse = _in_case(word.text, case)
        if parse is None:
            if analyser().parse(word.text.lower())[0].tag.POS in {"ADVB", "NUMR", "CONJ"} and word.text.lower() != "и":
                continue
            return text
        changes.append((word.start, word.end, _nominative(parse)))
        if "NOUN" in parse.tag:
            changes += _second_head(text, word.end, case)
            break
    else:
        return text
    for start, end, said in reversed(changes):
        text = text[:start] + said + text[end:]
    return text


def _second_head(text: str, end: int, case: str | None) -> list[tuple[int, int, str]]:
    """The noun joined to the first one by "и" («кота и рыжего пса»), with its adjectives."""
    joined = re.match(r"\s+и\s+", text[end:])
    if not joined:
        return []
    found = []
    for word in words_of(text[end + joined.end() :])[:3]:
        parse = _in_case(word.text, case)
        if parse is None:
            return []
        at = end + joined.end()
        found.append((at + word.start, at + word.end, _nominative(parse)))
        if "NOUN" in parse.tag:
            return found
    return []


def _in_case(word: str, case: str | None) -> Any | None:
    parses = [p for p in analyser().parse(word.lower()) if p.tag.POS in {"NOUN", "ADJF", "PRTF"} and case in p.tag]
    return parses[0] if parses else None


def _nominative(parse: Any) -> str:
    wanted = {"nomn", parse.tag.number}
    if parse.tag.POS != "NOUN" and parse.tag.gender:
        wanted.add(parse.tag.gender)
    changed = parse.inflect(wanted)
    return str(changed.word if changed else parse.word)
