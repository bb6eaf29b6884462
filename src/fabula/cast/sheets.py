"""Sheets: a character without a character sheet gets one, by kind, gender, age, description and seed."""

import numpy as np

from fabula.film import Character, Film, Sheet
from fabula.vocabulary import RIGS


def with_sheets(film: Film) -> Film:
    """The film with a sheet for every character that has none."""
    cast = tuple(c if c.sheet else c.model_copy(update={"sheet": sheet_of(c)}) for c in film.characters)
    return film if cast == film.characters else film.model_copy(update={"characters": cast})


def sheet_of(character: Character) -> Sheet:
    """The sheet of a character by kind, gender, age, description and seed; equal characters get equal sheets."""
    rng = np.random.default_rng([character.seed, 41])
    return Sheet(rig=RIGS[character.kind][0], height_metres=round(float(rng.uniform(1.6, 1.85)), 2))
