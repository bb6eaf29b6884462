"""Rigs: the kinds of characters that can be drawn, one file each, found by looking into this folder.

How to add a character: write `picture/rigs/<name>.py` with a `RIG`, an instance of a class made of
`fabula.picture.anatomy.figure.Rig`, and name it in `fabula.vocabulary.RIGS`. A rig draws a head (`head`, on a canvas in
head units, features placed through `head.skull` so that they turn with it) and may override the body, or add tails and
wings (`behind`). Every colour comes from `sheet` through `light.tones`; everything is a function of the moment alone.
"""

import importlib
import pkgutil
from functools import cache

from fabula.picture.anatomy.figure import Rig


@cache
def names() -> tuple[str, ...]:
    """All rigs, sorted."""
    return tuple(sorted(found.name for found in pkgutil.iter_modules(__path__)))


@cache
def find(name: str) -> Rig:
    """The rig of a name; KeyError when there is none."""
    if name not in names():
        raise KeyError(name)
    rig: Rig = importlib.import_module(f"{__name__}.{name}").RIG
    return rig


def describe() -> dict[str, str]:
    """Every rig with what it is, as the first line of its file says."""
    docs = {name: importlib.import_module(f"{__name__}.{name}").__doc__ or "" for name in names()}
    return {name: doc.partition(": ")[2].split("\n")[0].rstrip(".") for name, doc in docs.items()}
