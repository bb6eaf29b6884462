"""What a description says of somebody's looks, English and Russian: the fields of their sheet that words decide."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from fabula.cast.colouring import shaded

_BETWEEN = re.compile(r"[\s-]*(?:(?!(?:and|и|in|with|on|of|в|во|с|со|на)\b)[\w-]+\s+){0,2}")
_AFTER = re.compile(r"\s+(?:as\s+)?")
_WORN = re.compile(r"(?:\bin|\bв|\bво|\bwearing|\bdressed in|\bодет\w+ в)\s+(?:all\s+)?$")
_ALL = ("outfit", "hat", "beard", "glasses", "prop", "hair_style", "face")
_SHADE = 0.11
_PALER = 0.2


@dataclass(frozen=True)
class _Found:
    what: str
    start: int
    end: int


@cache
def table() -> dict[str, Any]:
    """The words for looks."""
    with files("fabula.cast").joinpath("said.toml").open("rb") as file:
        return tomllib.load(file)


def said_of(description: str, *, clothed: bool) -> dict[str, Any]:
    """The sheet's fields that a description decides, and `traits` such as "old" and "tall".

    `clothed` is a person, to whom a colour without a noun is hair or clothes; to a creature it is fur or plating.
    """
    text = description.lower().replace("ё", "е")
    fields: dict[str, Any] = _trade(text)
    for group in _ALL:
        if found := _choice(text, group):
            fields[group] = found
    fields |= _colours(text, clothed=clothed)
    if re.search(rf"\b(?:{table()['trait']['freckles']})\b", text):
        fields["freckles"] = True
    traits = {name for name, words in table()["trait"].items() if _says(text, words)}
    return fields | {"traits": frozenset(traits - {"freckles"})}


def _trade(text: str) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    for trade in table()["trade"].values():
        if _says(text, trade["words"]):
            fields |= {key: value for key, value in trade.items() if key != "words"}
    return fields


def _choice(text: str, group: str) -> str:
    """The first of a group's choices that the text names, "none" when it only rules it out, "" when it is silent."""
    ruled_out = False
    for name, words in table()[group].items():
        for match in re.finditer(rf"\b(?:{words})(?!\w)", text):
            if _denied(text, match.start()):
                ruled_out = True
            else:
                return str(name)
    return "none" if ruled_out and group not in ("face", "hair_style") else ""


def _says(text: str, words: str) -> bool:
    return any(not _denied(text, match.start()) for match in re.finditer(rf"\b(?:{words})(?!\w)", text))


def _denied(text: str, start: int) -> bool:
    return bool(re.search(rf"\b(?:{table()['shade']['none']})\s+(?:\w+\s+)?$", text[:start]))


def _colours(text: str, *, clothed: bool) -> dict[str, str]:
    parts = _parts(text)
    fields: dict[str, str] = {}
    for colour in _named(text):
        uses = table()["colour"][colour.what]
        part = _part_of(text, colour, parts)
        if not part:
            part = _alone(text, colour, uses, clothed=clothed)
        if part == "beard":
            part = "hair"
        key = {"hair": "hair", "skin": "fur", "eyes": "eyes"}.get(part, "cloth")
        value = uses.get(key, uses["cloth"])
        value = shaded(value, _shade(text, colour))
        if part and part not in fields:
            fields[part] = value
    if "hat" in fields:
        fields.setdefault("accent", fields["hat"])
        del fields["hat"]
    if "skin" in fields:
        fields["skin_light"] = shaded(fields["skin"], _PALER)
    return fields


def _named(text: str) -> list[_Found]:
    """The colours in the text's order; a longer word wins over a shorter one that it holds."""
    found: list[_Found] = []
    for name, colour in table()["colour"].items():
        found += [_Found(name, m.start(), m.end()) for m in re.finditer(rf"\b(?:{colour['words']})(?!\w)", text)]
    found.sort(key=lambda one: (one.start, -one.end))
    kept: list[_Found] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _parts(text: str) -> list[_Found]:
    """What a colour can belong to: clothes as `top`, other parts by their own name."""
    groups = [("top", words) for words in table()["outfit"].values()] + list(table()["part"].items())
    groups += [("beard", words) for words in table()["beard"].values()]
    found = [
        _Found(name, m.start(), m.end()) for name, words in groups for m in re.finditer(rf"\b(?:{words})(?!\w)", text)
    ]
    return sorted(found, key=lambda one: one.start)


def _part_of(text: str, colour: _Found, parts: list[_Found]) -> str:
    for part in parts:
        overlaps = part.start < colour.end and colour.start < part.end
        before = part.start >= colour.end and _BETWEEN.fullmatch(text[colour.end : part.start])
        if overlaps or before:
            return part.what
    for part in parts:
        if part.end <= colour.start and _AFTER.fullmatch(text[part.end : colour.start]) and text.isascii() is False:
            return part.what
    return ""


def _alone(text: str, colour: _Found, uses: dict[str, str], *, clothed: bool) -> str:
    """What a colour without a noun of its own is: clothes ("in red"), hair, or a creature's coat."""
    if _WORN.search(text[: colour.start]):
        return "top"
    if not clothed:
        return "skin"
    said = text[colour.start : colour.end]
    own = re.search(
        r"hair|^рыж|^сед|brunet|брюнет|blond|блондин|белокур|волос|redhead|ginger|auburn|шатен|^gr[ea]y", said
    )
    return "hair" if own and "hair" in uses else ""


def _shade(text: str, colour: _Found) -> float:
    """How much darker or lighter a colour is said to be: "dark blue", «светло-зелёный»."""
    before = text[max(0, colour.start - 12) : colour.start]
    shades = table()["shade"]
    if re.search(rf"\b(?:{shades['dark']})[\s-]*$", before):
        return -_SHADE
    return _SHADE if re.search(rf"\b(?:{shades['light']})[\s-]*$", before) else 0.0
