"""Performing: a role to the face and pose of every frame."""

from collections.abc import Sequence
from typing import overload

import numpy as np

from fabula.cast import actions, deeds, head, regard
from fabula.cast.bodies import poses
from fabula.cast.curves import Curve
from fabula.cast.faces import faces
from fabula.crew import Performance
from fabula.film import Face, Moment, Pose, Role


class Acted(Sequence[Moment]):
    """A performance as curves: `faces` (23, frames) holds the channels of `Face`; a moment is made when asked for."""

    def __init__(self, faces: Curve, poses: Sequence[Pose], seen: Sequence[bool]):
        self.faces = faces
        self.poses = poses
        self.seen = seen

    def __len__(self) -> int:
        return int(self.faces.shape[1])

    @overload
    def __getitem__(self, index: int) -> Moment: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Moment]: ...
    def __getitem__(self, index: int | slice) -> Moment | Sequence[Moment]:
        """The moment of a frame, or those of several; IndexError outside the shot."""
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        return Moment(Face(*self.faces[:, index].tolist()), self.poses[index], bool(self.seen[index]))


class HousePerformer:
    """Acts by rule: lips by phones, feeling by emotion, the body by the writer's verbs."""

    version = 2

    @property
    def actions(self) -> tuple[str, ...]:
        """Every word for something that it can act; what another asks for is stood through."""
        return tuple(sorted(actions.words().keys() | deeds.WORDS | head.WORDS | regard.BUSY))

    def perform(self, role: Role) -> Performance:
        """What the character does in the shot: `role.frames` moments; equal roles give equal moments."""
        held = poses(role)
        return Acted(faces(role, np.array([pose.yaw for pose in held])), held, [True] * role.frames)
