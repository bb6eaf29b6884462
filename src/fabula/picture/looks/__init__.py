"""Looks: how sets are painted and how finished frames are graded, one file per look, found by looking into this folder.

How to add a look: write `picture/looks/<name>.py` (an underscore is a hyphen in the look's name) with

    ABOUT = "what it looks like, in a few words"
    STYLE = Style(...)       # optional: how the painters paint for it (picture/style.py)
    GRAIN = 4.0              # optional: the deviation of its film grain in bytes; laid on after everything else
    def grading(shot: Sighted) -> Grading: ...

`grading` is called once per shot and works out tables, paper and noise there; what it returns is called for each
frame with its number, in any order and by several workers, and must not change the frame it is given. It may look at
`shot.glimpses()`, a few frames of the shot that are the same for every worker: once, in a cached function that the
first frame calls, because they have to be drawn. Whatever does not move with the picture
(paper, wash, warp) is the same for all frames of a shot, or it boils; only grain may change from frame to frame.
A look takes any frame: painted, footage or made by a network. What STYLE adds is seen in painted shots only.
"""

import importlib
import pkgutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from types import ModuleType

import numpy as np

from fabula.errors import BadSource
from fabula.media import Frame
from fabula.picture.looks import _tables
from fabula.picture.style import Style

Grading = Callable[[Frame, int], Frame]
"""Grades one frame: (frame, its number in the shot) to a new frame of the same shape."""

VERSION = 3
"""Raise it when a look grades the same frame differently: every reel is then printed anew."""

HEAVIEST_GRAIN = 14.0
"""The deviation in bytes of the grain that a film asks for with 1.0."""


@dataclass(frozen=True)
class Sighted:
    """A shot as a look sees it before it grades: its size in pixels, its chance, and its ungraded roll.

    `roll` is empty for a single picture that belongs to no shot.
    """

    width: int
    height: int
    seed: int
    roll: Sequence[Frame] = field(default=(), compare=False, repr=False)

    @property
    def unit(self) -> float:
        """Pixels in a unit: 1.0 where the short side has 1080."""
        return min(self.width, self.height) / 1080

    def rng(self, *keys: int) -> np.random.Generator:
        """The chance of one thing in the shot."""
        return np.random.default_rng([self.seed, *keys])

    def glimpses(self) -> tuple[Frame, ...]:
        """The first, the middle and the last frame of the roll, each once; none where there is no roll."""
        count = len(self.roll)
        return tuple(self.roll[index] for index in sorted({0, count // 2, count - 1})) if count else ()


@cache
def names() -> tuple[str, ...]:
    """All looks, sorted."""
    found = (each.name for each in pkgutil.iter_modules(__path__) if not each.name.startswith("_"))
    return tuple(sorted(name.replace("_", "-") for name in found))


@cache
def describe() -> dict[str, str]:
    """Every look with what it looks like, in a few words."""
    return {name: str(_find(name).ABOUT) for name in names()}


def style(name: str) -> Style:
    """How the painters paint under a look; BadSource for no such look."""
    found: Style = getattr(_find(name), "STYLE", Style())
    return found


def grain(name: str) -> float:
    """The deviation in bytes of a look's own film grain, 0.0 for none; BadSource for no such look."""
    return float(getattr(_find(name), "GRAIN", 0.0))


def grading(
    name: str, width: int, height: int, seed: int, *, roll: Sequence[Frame] = (), grain: float | None = None
) -> Grading:
    """The grading of a shot of `width` x `height` pixels; equal arguments grade equally. BadSource for no such look.

    `roll` is the shot before grading, for looks whose tables follow the whole shot; `grain` 0 to 1 is in place of the
    look's own.
    """
    module = _find(name)
    grade: Grading = module.grading(Sighted(width, height, seed, roll))
    deviation = float(getattr(module, "GRAIN", 0.0)) if grain is None else grain * HEAVIEST_GRAIN
    if deviation <= 0:
        return grade
    lay = _tables.grain(width, height, seed, deviation)
    return lambda frame, index: lay(grade(frame, index), index)


def _find(name: str) -> ModuleType:
    if name not in names():
        raise BadSource(f"look {name!r} is not known; choose one of: {', '.join(names())}")
    return importlib.import_module(f"{__name__}.{name.replace('-', '_')}")
