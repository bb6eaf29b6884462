"""Sheets: a character without a character sheet gets one, by kind, gender, age, description and seed."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.random import Generator

from fabula.cast.colouring import apart, shaded
from fabula.cast.said import said_of
from fabula.cast.wardrobe import PEOPLE, features, has_clothes, rig_of
from fabula.film import Character, Film, Sheet

LEAST_APART = 0.12
"""How far apart, in OKLab, the main colours of two characters of a film are at least."""

_ATTEMPTS = 48
_HAIR_APART = 0.08
_MARKING = -0.16
"""How much darker (OKLab) the markings of a coat are whose colour the words say."""
_SHADES = (0.0, -0.15, 0.15, -0.27, 0.27, -0.36, 0.36)


def with_sheets(film: Film) -> Film:
    """The film with a sheet for every character that has none, each told from the others by colour and hair."""
    made = [character.sheet for character in film.characters if character.sheet]
    cast = []
    for character in film.characters:
        if character.sheet is None:
            sheet = _distinct(character, made)
            made.append(sheet)
            character = character.model_copy(update={"sheet": sheet})
        cast.append(character)
    return film if tuple(cast) == film.characters else film.model_copy(update={"characters": tuple(cast)})


def sheet_of(character: Character) -> Sheet:
    """The sheet of a character by kind, gender, age, description and seed; equal characters get equal sheets."""
    return _drawn_up(character, 0)


def _distinct(character: Character, others: Sequence[Sheet]) -> Sheet:
    """The first sheet by chance that no other character could be taken for; what words decide stays."""
    sheets = [_drawn_up(character, attempt) for attempt in range(_ATTEMPTS if others else 1)]
    best = max(sheets, key=lambda sheet: (min(_clearance(sheet, others), LEAST_APART), _hair_differs(sheet, others)))
    if _clearance(best, others) >= LEAST_APART:
        return next(s for s in sheets if s == best)
    shades = [_shaded(best, by) for by in _SHADES]
    return max(shades, key=lambda sheet: min(_clearance(sheet, others), LEAST_APART))


def _clearance(sheet: Sheet, others: Sequence[Sheet]) -> float:
    return min((apart(sheet.top, other.top) for other in others), default=1.0)


def _hair_differs(sheet: Sheet, others: Sequence[Sheet]) -> bool:
    alike = (other for other in others if other.rig == sheet.rig and other.hair_style == sheet.hair_style)
    return all(apart(sheet.hair, other.hair) >= _HAIR_APART for other in alike)


def _shaded(sheet: Sheet, by: float) -> Sheet:
    """The sheet with its main colour so much lighter; who wears nothing has it all over."""
    top = shaded(sheet.top, by)
    bare = sheet.outfit == "none" and sheet.rig not in PEOPLE
    return sheet.model_copy(update={"top": top} | ({"skin": top, "hair": shaded(sheet.hair, by)} if bare else {}))


def _drawn_up(character: Character, attempt: int) -> Sheet:
    rng = np.random.default_rng([character.seed, 41] + [attempt] * bool(attempt))
    said = said_of(character.description, clothed=has_clothes(character))
    traits: frozenset[str] = said.pop("traits")
    fields = features(character, traits, rng) | said
    _settle(fields, said, character, rng)
    return Sheet(**fields)


def _settle(fields: dict[str, Any], said: dict[str, Any], character: Character, rng: Generator) -> None:
    """What follows from what was chosen: who wears nothing has one main colour, unless words give clothes to them."""
    rig = rig_of(character)
    if rig not in PEOPLE and "skin" in said and "hair" not in said:
        fields["hair"] = shaded(fields["skin"], _MARKING)
    if rig not in PEOPLE and fields["outfit"] == "none":
        if "top" in said and "outfit" not in said and character.kind in ("animal", "monkey"):
            fields["outfit"] = "sweater"
        else:
            fields["top"] = fields["skin"]
    if fields.get("prop") == "scarf" and "accent" not in said and rng.random() < 0.5:
        fields["accent"] = "#c9463d"
