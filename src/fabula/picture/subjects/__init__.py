"""Subjects: the creatures and things that a shot names, one file per kind, found by looking into this folder.

How to add a subject: write `picture/subjects/<kind>.py` with

    def play(part: Part) -> tuple[Piece, ...]: ...

It returns pieces, mostly live: a `Live` has a depth `z` and `draw(canvas, seconds)`, called for every frame with the
canvas in world units (y down), so draw small vector shapes, and everything that moves is a function of `seconds` alone.
`part.stage` gives the frame and the light: mix own colours some 20 % with `palette.ambient()` and edge them with
`palette.rim` on the side of `stage.sun`. `part.side_x()` is where the text wants it, `part.seconds` the shot's length:
something that flies or drives through enters and leaves within it. Ground subjects stand at `part.scenery.subject_y`.
Names of kinds are the ones that the writer uses (lower case, one word). A kind without a file is not drawn.
"""

import importlib
import pkgutil
import zlib
from dataclasses import dataclass
from functools import cache

import numpy as np

from fabula.film import Subject
from fabula.picture.stage import Piece, Scenery, Stage


@dataclass(frozen=True)
class Part:
    """What a subject has to play: who, where, how long (seconds) and with what chance (`seed`)."""

    subject: Subject
    stage: Stage
    scenery: Scenery
    seconds: float
    seed: int

    def rng(self, *keys: str | int) -> np.random.Generator:
        """The subject's own chance, apart from the set's."""
        words = [key if isinstance(key, int) else zlib.crc32(key.encode()) for key in (self.subject.kind, *keys)]
        return np.random.default_rng([self.seed, *words])

    def side_x(self) -> float:
        """Where the text puts it: a third from the left, the middle, or a third from the right, in units."""
        return self.stage.x({"left": 0.3, "centre": 0.5, "right": 0.7}[self.subject.side])


@cache
def names() -> tuple[str, ...]:
    """All kinds of subject that can be drawn, sorted."""
    return tuple(sorted(found.name for found in pkgutil.iter_modules(__path__)))


def play(part: Part) -> tuple[Piece, ...]:
    """The pieces of one subject; empty when its kind is not known."""
    if part.subject.kind not in names():
        return ()
    pieces: tuple[Piece, ...] = importlib.import_module(f"{__name__}.{part.subject.kind}").play(part)
    return pieces
