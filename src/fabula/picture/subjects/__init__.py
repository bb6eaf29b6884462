"""Subjects: the creatures and things that a shot names, one file per kind, found by looking into this folder.

How to add a subject: write `picture/subjects/<kind>.py` with

    def play(part: Part) -> tuple[Piece, ...]: ...

It returns pieces, mostly live: a `Live` has a depth `z` and `draw(canvas, seconds)`, called for every frame with the
canvas in world units (y down), so draw small vector shapes, and everything that moves is a function of `seconds` alone.
`part.stage` gives the frame and the light: mix own colours some 20 % with `palette.ambient()` and edge them with
`palette.rim` on the side of `stage.sun`. `part.view` is what the lens sees, `part.side_x()` where the text wants it,
`part.height(share)` a height in the view, `part.ground()` where something stands (give the module a `TALL` in metres
then, so that closer lenses look down to it), `part.scale()` what to multiply sizes by. A kind that drives on a road
has `ROAD = True`. `part.seconds` is the shot's length: what flies or drives through enters and leaves within it.
Names of kinds are the ones that the writer uses (lower case, one word). A kind without a file is not drawn.
"""

import importlib
import pkgutil
import zlib
from dataclasses import dataclass, replace
from functools import cache

import numpy as np

from fabula.film import Subject
from fabula.picture.brushes import deep
from fabula.picture.stage import Piece, Scenery, Stage
from fabula.vocabulary import TimeOfDay


@dataclass(frozen=True)
class Part:
    """What a subject has to play: who, where, how long (seconds), with what looks (`seed`) and chance (`shot_seed`).

    `seed` stays from shot to shot of a scene, and for a character through the whole film.

    `view` is what the lens sees in the middle of the shot, (left, top, right, bottom) in units: closer sizes see less.
    `company` are the other subjects of the shot: who plays a piano sits at the one that is named. `place` is the set.
    `heading` is +1 or -1 when a pan to the right or left follows the subject, which then goes that way; `reach` is how
    far the pan takes the view to each side, in units. `steady` says that the lens never changes its scale.
    """

    subject: Subject
    stage: Stage
    scenery: Scenery
    seconds: float
    seed: int
    shot_seed: int
    view: tuple[float, float, float, float]
    company: tuple[Subject, ...] = ()
    place: str = ""
    heading: float = 0.0
    reach: float = 0.0
    steady: bool = False

    def rng(self, *keys: str | int) -> np.random.Generator:
        """The chance of the subject's looks and ways: equal in every shot that it is seen in."""
        return self._chance(self.seed, *keys)

    def motion_rng(self, *keys: str | int) -> np.random.Generator:
        """The chance of what the subject does in this shot alone, such as the foot that it starts with."""
        return self._chance(self.shot_seed, *keys)

    def _chance(self, seed: int, *keys: str | int) -> np.random.Generator:
        words = [key if isinstance(key, int) else zlib.crc32(key.encode()) for key in (self.subject.kind, *keys)]
        return np.random.default_rng([seed, *words])

    def other(self, *kinds: str, doing: str = "") -> Subject | None:
        """The first other subject of one of these kinds, doing that (anything if not said); None without one."""
        return next((one for one in self.company if one.kind in kinds and doing in ("", one.action)), None)

    def led_by(self, lead: Subject, *others: Subject) -> "Part":
        """The same part for another subject, with `others` added to its company."""
        return replace(self, subject=lead, company=(*self.company, *others))

    def side_x(self) -> float:
        """Where the text puts it: a third from the left, the middle, or a third from the right of the view, units."""
        share = {"left": 0.3, "centre": 0.5, "right": 0.7}[self.subject.side]
        return self.view[0] + share * (self.view[2] - self.view[0])

    def float_x(self) -> float:
        """The same for what floats or leaps: brought in between the banks where water fills only part of the width."""
        if self.scenery.banks is None:
            return self.side_x()
        left, right = self.scenery.banks
        inset = 0.3 * (right - left)
        return float(np.clip(self.side_x(), left + inset, right - inset))

    def height(self, share: float) -> float:
        """The world height at a share of the view, 0 its top and 1 its bottom, in units."""
        return self.view[1] + share * (self.view[3] - self.view[1])

    def ground(self) -> float:
        """Where something stands: on the set's ground; a closer lens looks down far enough to see it."""
        return self.scenery.subject_y

    def low(self) -> float:
        """What fliers keep above: the set's ground, or low in a view that does not reach down to it."""
        return min(self.scenery.subject_y, self.height(0.9))

    def scale(self) -> float:
        """How large to draw: 1.0 in a wide shot, less (in units) where a closer lens enlarges it."""
        return float(((self.view[2] - self.view[0]) / self.stage.width) ** 0.6)


@cache
def names() -> tuple[str, ...]:
    """All kinds of subject that can be drawn, sorted."""
    return tuple(sorted(found.name for found in pkgutil.iter_modules(__path__)))


def describe() -> dict[str, str]:
    """Every kind of subject with what it is and does, as the first line of its file says."""
    docs = {kind: importlib.import_module(f"{__name__}.{kind}").__doc__ or "" for kind in names()}
    return {kind: doc.partition(": ")[2].split("\n")[0].rstrip(".") for kind, doc in docs.items()}


def home(kind: str) -> tuple[str, TimeOfDay]:
    """A place and an hour where a kind may well be met: a field by day unless its file says `HOME`."""
    found: tuple[str, TimeOfDay] = getattr(importlib.import_module(f"{__name__}.{kind}"), "HOME", ("field", "day"))
    return found


def tallness(kind: str) -> float:
    """How tall a kind stands on the ground, in metres; 0 for what flies, floats or is not known."""
    if kind not in names():
        return 0.0
    return float(getattr(importlib.import_module(f"{__name__}.{kind}"), "TALL", 0.0))


def on_road(kind: str) -> bool:
    """Whether a kind drives on the set's road."""
    return kind in names() and bool(getattr(importlib.import_module(f"{__name__}.{kind}"), "ROAD", False))


def play(part: Part) -> tuple[Piece, ...]:
    """The pieces of one subject; empty when its kind is not known."""
    if part.subject.kind not in names():
        return ()
    if part.scenery.submerged:
        part = replace(part, stage=replace(part.stage, palette=deep.water_light(part.stage), murk=0.26))
    pieces: tuple[Piece, ...] = importlib.import_module(f"{__name__}.{part.subject.kind}").play(part)
    return pieces
