"""Quotations: a text in which several say something in quotes is a dialogue, and is put down as one."""

import re

from fabula.writing.sight import see

_QUOTE = re.compile(r"«([^«»]+)»|“([^“”]+)”|\"([^\"\n]+)\"")
_LEAST = 2
_MOST_CHARACTERS = 1500
_STOP = re.compile(r"[.!?…]")
_NAMED = re.compile(r"(?<!^)\b[A-ZА-ЯЁ][\w-]+")
_AFTER = re.compile(r"^[\s,.—–-]*([^.!?«“\"]*)")


def as_dialogue(text: str) -> str | None:
    """The text as "Name (manner): words" lines under a direction, when two or more in it speak in quotes; else None.

    A quote is said by whoever speaks before it, or right after it; one without either goes on with the last speaker.
    """
    quotes = list(_QUOTE.finditer(text))
    if len(quotes) < _LEAST or len(text) > _MOST_CHARACTERS:
        return None
    turns: list[tuple[str, str, str]] = []
    end = 0
    for number, quote in enumerate(quotes):
        until = quotes[number + 1].start() if number + 1 < len(quotes) else len(text)
        after = _AFTER.match(text[quote.end() : until])
        said = next(group for group in quote.groups() if group)
        # what stands before a quote speaks of it from the last full stop on; before that it speaks of the quote before
        speaker = _speaker(_STOP.split(text[end : quote.start()])[-1]) or _speaker(after.group(1) if after else "")
        if speaker is None and not turns:
            return None
        name, manner = speaker or (turns[-1][0], "")
        turns.append((name, manner, " ".join(said.split()).rstrip(",")))
        end = quote.end()
    if len({name for name, _, _ in turns}) < _LEAST:
        return None
    scene = _QUOTE.sub(" ", text[: quotes[0].start()]).strip(" :,\n—–-")
    cues = [f"{name} ({manner}): {said}" if manner else f"{name}: {said}" for name, manner, said in turns]
    rest = text[end:].strip(" .,!?\n—–-")
    return "\n".join([f"({scene})" if scene else "", *cues, f"({rest})" if len(rest.split()) > _LEAST else ""]).strip()


def _speaker(clause: str) -> tuple[str, str] | None:
    """Who speaks in a clause, and in what manner: the one who talks in it, else the last or the name that it names."""
    heads = [head for head in see(clause).heads if head.single] if clause.strip() else []
    head = next((head for head in heads if head.action == "talks"), heads[-1] if heads else None)
    if head:
        called = head.name or head.noun
        return called[:1].upper() + called[1:], head.manner
    named = _NAMED.findall(clause)
    return (named[-1], "") if named else None
