"""Bodies: the pose of a character in every frame of a role."""

from collections.abc import Sequence

from fabula.cast import actions
from fabula.cast.body import Body
from fabula.cast.facing import face
from fabula.cast.gestures import gesture
from fabula.cast.posture import carry
from fabula.cast.solving import solved
from fabula.cast.stance import breathe, stance
from fabula.cast.travel import come_and_go
from fabula.film import Pose, Role


def poses(role: Role) -> Sequence[Pose]:
    """How the character holds its body: `role.frames` poses; equal roles give equal poses.

    An action that nobody here knows is stood through.
    """
    body = Body(role)
    action = actions.find(role.action)
    if not action.TRAVELS:
        face(body)
        stance(body)
    action.act(body)
    if not action.TRAVELS:
        come_and_go(body)
    carry(body, action.TRAVELS)
    gesture(body)
    breathe(body)
    return solved(body)
