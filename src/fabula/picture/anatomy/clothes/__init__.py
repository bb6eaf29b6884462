"""Clothes: what can be worn, one file for each outfit of the vocabulary, found by looking into this folder.

How to add an outfit: name it in `fabula.vocabulary.Outfit` and write `clothes/<name>.py` with an `OUTFIT`, an instance
of a class made of `fabula.picture.anatomy.clothes.cut.Cut`: its numbers say how long and wide its parts are, and
`details` draws what lies upon it through the levels of the trunk, so that it turns and leans with the body.
"""

import importlib
from functools import cache

from fabula.picture.anatomy.clothes.cut import Cut


@cache
def find(name: str) -> Cut:
    """The cut of an outfit; ModuleNotFoundError when there is none."""
    cut: Cut = importlib.import_module(f"{__name__}.{name}").OUTFIT
    return cut
