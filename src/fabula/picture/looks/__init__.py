"""Looks: how a finished frame is graded, one file per look, found by looking into this folder.

How to add a look: write `picture/looks/<name>.py` with

    ABOUT = "what it looks like, in a few words"
    def grading(width: int, height: int, seed: int) -> Callable[[Frame, int], Frame]: ...

`grading` is called once per shot and works out tables, paper and noise there; what it returns is called for each
frame with its number and must not change the frame it is given. Whatever does not move with the picture (paper,
wash, warp) is the same for all frames of a shot, or it boils; only grain may change from frame to frame.
"""

import importlib
import pkgutil
from collections.abc import Callable
from functools import cache
from types import ModuleType

from fabula.errors import BadSource
from fabula.media import Frame

Grading = Callable[[Frame, int], Frame]
"""Grades one frame: (frame, its number in the shot) to a new frame of the same shape."""


@cache
def names() -> tuple[str, ...]:
    """All looks, sorted."""
    return tuple(sorted(found.name for found in pkgutil.iter_modules(__path__) if not found.name.startswith("_")))


@cache
def describe() -> dict[str, str]:
    """Every look with what it looks like, in a few words."""
    return {name: str(_find(name).ABOUT) for name in names()}


def grading(name: str, width: int, height: int, seed: int) -> Grading:
    """The grading of a shot of `width` x `height` pixels; equal arguments grade equally. BadSource for no such look."""
    grade: Grading = _find(name).grading(width, height, seed)
    return grade


def _find(name: str) -> ModuleType:
    if name not in names():
        raise BadSource(f"look {name!r} is not known; choose one of: {', '.join(names())}")
    return importlib.import_module(f"{__name__}.{name}")
