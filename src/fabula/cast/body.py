"""The body: every joint that an action may move, for every moment of a shot, before it becomes poses."""

from functools import cached_property
from math import ceil
from typing import Any

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from fabula.cast.curves import Curve, mix
from fabula.cast.measures import Build, build_of
from fabula.cast.temper import Temper, temper_of
from fabula.film import Role, Sheet
from fabula.vocabulary import Age

LEFT, RIGHT = 0, 1
SIDES = (1, -1)
"""Which way a limb's own side is, by `LEFT` and `RIGHT`."""

UPRIGHT = 0.996
"""How high the hips of somebody stand who stands upright, in leg lengths: knees are never locked."""

_MOMENTS_A_SECOND = 96
_AGE_TEMPO: dict[Age, float] = {"child": 1.2, "young": 1.05, "adult": 1.0, "old": 0.78}


class Body:
    """A body over a shot: arrays with one value per moment, which actions write and poses are read from.

    Moments are finer than frames, `fine` to each, so that a pose does not hang on the frame rate. `x` is metres from
    the mark to the picture's right, `hips` their height over the ankles in leg lengths. `feet` (2, moments, 3) are
    metres: to the picture's right from the mark, over the ground, toward the lens; `hands` (2, moments, 3) are reaches
    from the shoulders (out, up, ahead). Where `grasped` (2, moments) is not 0 a hand goes to `grasp` (2, moments, 3)
    instead: metres to the picture's right from `x`, over the ground, toward the lens. `seated` says that something
    else than the feet holds the hips. `busy` (2, moments) is 1 where a hand has work and does not gesture, `still` is 1
    where the body's own sway has to keep out. Angles are radians as in `Pose`.
    """

    def __init__(self, role: Role):
        self.role = role
        self.sheet = role.character.sheet or Sheet()
        self.build: Build = build_of(self.sheet)
        self.fine = ceil(_MOMENTS_A_SECOND / role.fps)
        self.step = 1.0 / (role.fps * self.fine)
        moments = role.frames * self.fine
        self.at: Curve = np.arange(moments, dtype=np.float64) * self.step
        self.x: Curve = np.zeros(moments)
        self.yaw: Curve = np.zeros(moments)
        self.lean: Curve = np.zeros(moments)
        self.sway: Curve = np.zeros(moments)
        self.twist: Curve = np.zeros(moments)
        self.shrug: Curve = np.zeros(moments)
        self.hips: Curve = np.full(moments, UPRIGHT)
        self.feet: Curve = np.zeros((2, moments, 3))
        self.toes: Curve = np.zeros((2, moments))
        self.hands: Curve = np.empty((2, moments, 3))
        self.hands[:] = (0.12, -0.95, 0.10)
        self.grasp: Curve = np.zeros((2, moments, 3))
        self.grasped: Curve = np.zeros((2, moments))
        self.grips: NDArray[Any] = np.full((2, moments), "rest", dtype=object)
        self.busy: Curve = np.zeros((2, moments))
        self.still: Curve = np.zeros(moments)
        self.seated = False

    @property
    def seconds(self) -> float:
        """How long the shot is."""
        return self.role.frames / self.role.fps

    @cached_property
    def temper(self) -> Temper:
        """How the character's feeling and age move it."""
        temper = temper_of(self.role.emotion, self.role.intensity)
        return temper._replace(tempo=temper.tempo * _AGE_TEMPO[self.role.character.age])

    def own(self, salt: int) -> Generator:
        """Chance that is the character's own, the same in every shot."""
        return np.random.default_rng([self.role.character.seed, salt])

    def chance(self, salt: int) -> Generator:
        """Chance of this shot."""
        return np.random.default_rng([self.role.seed, self.role.character.seed, salt])

    def stand(self, out: float = 0.03, ahead: tuple[float, float] = (0.0, 0.0)) -> None:
        """Put the feet beneath the body as it faces; `out` and `ahead` are in leg lengths against the hips' width."""
        for foot in (LEFT, RIGHT):
            self.place(foot, self.yaw, self.x, out, ahead[foot])

    def place(self, foot: int, yaw: Curve, x: Curve, out: Curve | float, ahead: Curve | float) -> None:
        """Put a foot where a body that faces `yaw` at `x` has it; height is left as it is."""
        aside = SIDES[foot] * (self.build.hip + out * self.build.leg)
        before = ahead * self.build.leg
        self.feet[foot, :, 0] = x + aside * np.cos(yaw) + before * np.sin(yaw)
        self.feet[foot, :, 2] = before * np.cos(yaw) - aside * np.sin(yaw)

    def tread(self, foot: int, out: Curve | float, up: Curve | float, ahead: Curve | float) -> None:
        """Put a foot where a reach from its hip goes, in leg lengths."""
        self.place(foot, self.yaw, self.x, out, ahead)
        self.feet[foot, :, 1] = (up + self.hips) * self.build.leg

    def hand(self, side: int, reach: tuple[float, float, float] | Curve, share: Curve | float = 1.0) -> None:
        """Bring a hand to a reach, by a share of the way."""
        goal = np.broadcast_to(np.asarray(reach, dtype=float), self.hands[side].shape)
        self.hands[side] = mix(self.hands[side], goal, np.broadcast_to(share, self.at.shape))

    def grip(self, side: int, name: str, when: NDArray[np.bool_] | None = None) -> None:
        """Shape a hand, always or where `when` is true."""
        self.grips[side, slice(None) if when is None else when] = name
