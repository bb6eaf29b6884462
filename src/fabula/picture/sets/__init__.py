"""Sets: one file per place, found by looking into this folder.

How to add a set: write `picture/sets/<place>.py` with

    SOUND = "forest"                              # what it sounds like: a kind of place in sound/ambience.py
    CITY = False                                  # optional: True takes the neon-violet night palette
    def paint(stage: Stage) -> Scenery: ...

`stage` (picture/stage.py) gives the frame in units (`width`, `height`, `horizon`, `x(share)`, `y(share)`, `tall`),
the light (`palette`, `sun`, `snowy`, `wet`, `time`, `weather`, `season`) and chance (`rng("name of layer")`).
A set returns `Scenery(pieces, focus, subject_y)`: pieces from far to near, each a `Layer` (painted once; `z` its depth,
`haze`, `rim`, `grain`, `motion`), a `Water` (mirrors all that was drawn before it) or a `Live` (drawn every frame).
Layers close over the stage: `Layer(z=6, paint=lambda canvas: trees(canvas, stage, ...), haze=Haze(...))`.
Paint each layer out to `stage.left/right/top/bottom`; colours come from `stage.palette.tone(depth share)`.
Indoors, `brushes/interiors.py` lights the set: `Lighting(stage, windows, floor, lamps)` gives layers painted in plain
local colours and seen in the light of the hour, `brushes/windows.py` the world and its weather behind the glass; such
a `Scenery` says `sky=False`.
Brushes to paint with are in `picture/brushes/`. Weather that falls and lightning are added by the camera, not by sets.
Place things by shares of the frame and check 16:9, 9:16 and 1:1; let positions vary with `stage.rng(...)`.
"""

import importlib
import pkgutil
from dataclasses import dataclass
from functools import cache
from types import ModuleType

from fabula.errors import BadSource
from fabula.picture.stage import Scenery, Stage


@dataclass(frozen=True)
class Place:
    """A set by name, ready to be painted."""

    name: str
    city: bool
    sound: str
    module: ModuleType

    def paint(self, stage: Stage) -> Scenery:
        """Build the set on a stage."""
        scenery: Scenery = self.module.paint(stage)
        return scenery


@cache
def names() -> tuple[str, ...]:
    """All places that can be painted, sorted."""
    return tuple(sorted(found.name for found in pkgutil.iter_modules(__path__)))


@cache
def find(name: str) -> Place:
    """A place by name; BadSource lists what there is when it is unknown."""
    if name not in names():
        raise BadSource(f"place {name!r} cannot be painted; choose one of: {', '.join(names())}")
    module = importlib.import_module(f"{__name__}.{name}")
    return Place(name, bool(getattr(module, "CITY", False)), str(module.SOUND), module)


def describe() -> dict[str, str]:
    """Every place with what is to be seen there, as the first line of its file says."""
    return {name: (find(name).module.__doc__ or "").partition(": ")[2].split("\n")[0].rstrip(".") for name in names()}


def sounds() -> dict[str, str]:
    """What each place sounds like, as the kind of place that ambience knows."""
    return {name: find(name).sound for name in names()}
