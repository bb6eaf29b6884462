"""The skeleton: a pose becomes joints in space, seen by a lens that looks down a little."""

from dataclasses import dataclass
from math import cos, sin, sqrt
from typing import NamedTuple

from fabula.film import Pose, Reach

GROUND_TILT = 0.10
"""How much lower in the picture a foot stands that is a metre nearer to the lens, metres."""


class Joint(NamedTuple):
    """A place in metres from the mark: x right, y down (the ground is 0), z toward the lens."""

    x: float
    y: float
    z: float

    @property
    def seen(self) -> tuple[float, float]:
        """Where it is in the picture."""
        return self.x, self.y + GROUND_TILT * self.z


@dataclass(frozen=True)
class Proportions:
    """A rig's measures in shares of its height; `head` is from chin to crown, girths are radii of limbs."""

    head: float = 0.20
    neck: float = 0.025
    shoulder: float = 0.115
    torso: float = 0.30
    hip: float = 0.058
    arm: float = 0.33
    leg: float = 0.43
    upper_arm: float = 0.034
    forearm: float = 0.027
    thigh: float = 0.048
    calf: float = 0.034
    hand: float = 0.042
    foot: float = 0.125


@dataclass(frozen=True)
class Limb:
    """Three joints: shoulder, elbow and hand, or hip, knee and ankle."""

    root: Joint
    bend: Joint
    end: Joint


@dataclass(frozen=True)
class Bones:
    """All joints of a body in one moment, metres; `yaw` and `chest_yaw` are where hips and shoulders face."""

    hips: Joint
    chest: Joint
    neck: Joint
    head: Joint
    left_arm: Limb
    right_arm: Limb
    left_leg: Limb
    right_leg: Limb
    yaw: float
    chest_yaw: float
    head_half: float


def pose_bones(measures: Proportions, height: float, pose: Pose, head_size: float = 1.0) -> Bones:
    """The joints of somebody `height` metres tall in a pose; `head_size` enlarges the head on its neck."""
    leg, hip, torso = measures.leg * height, measures.hip * height, measures.torso * height
    feet = [_offset(reach, pose.yaw, side, leg) for reach, side in ((pose.left_foot, 1), (pose.right_foot, -1))]
    low = max(foot.y for foot in feet)
    rise = pose.seat * leg if pose.seat else low
    hips = Joint(pose.x, -pose.lift - rise - 0.04 * height, 0.0)
    spine = _turned(0.0, torso * cos(pose.lean), torso * sin(pose.lean), pose.yaw)
    sideways = torso * sin(pose.sway)
    chest = Joint(hips.x + spine.x + sideways, hips.y - spine.y * cos(pose.sway), hips.z + spine.z)
    chest_yaw = pose.yaw + pose.twist
    up = measures.neck * height
    neck = Joint(chest.x + 0.15 * sideways, chest.y - up, chest.z + 0.1 * spine.z)
    half = measures.head * height * head_size / 2
    tip = _turned(0.0, 0.0, half * (0.12 + 0.6 * sin(pose.lean)), pose.yaw)
    head = Joint(neck.x + tip.x + 0.1 * sideways, neck.y - half * 0.86, neck.z + tip.z)
    raise_y = 0.04 * height * pose.shrug
    arms = []
    for reach, side in ((pose.left_hand, 1), (pose.right_hand, -1)):
        at = _turned(side * measures.shoulder * height, 0.0, 0.0, chest_yaw)
        root = Joint(chest.x + at.x, chest.y - at.y + 0.03 * height - raise_y, chest.z + at.z)
        length = measures.arm * height
        goal = _plus(root, _offset(reach, chest_yaw, side, length))
        hint = _turned(side * 0.35, -0.8, -0.6, chest_yaw)
        arms.append(_limb(root, goal, length, (hint.x, -hint.y, hint.z)))
    legs = []
    for foot, side in zip(feet, (1, -1), strict=True):
        at = _turned(side * hip, 0.0, 0.0, pose.yaw)
        root = Joint(hips.x + at.x, hips.y, hips.z + at.z)
        ahead = _turned(side * 0.15, 0.0, 1.0, pose.yaw)
        legs.append(_limb(root, _plus(root, foot), leg, (ahead.x, -0.2, ahead.z)))
    return Bones(hips, chest, neck, head, arms[0], arms[1], legs[0], legs[1], pose.yaw, chest_yaw, half)


def _turned(out: float, up: float, ahead: float, yaw: float) -> Joint:
    """A direction in the body (its own left, up, ahead) in the picture's; y is still up."""
    return Joint(out * cos(yaw) + ahead * sin(yaw), up, ahead * cos(yaw) - out * sin(yaw))


def _offset(reach: Reach, yaw: float, side: int, length: float) -> Joint:
    way = _turned(side * reach.out * length, reach.up * length, reach.ahead * length, yaw)
    return Joint(way.x, -way.y, way.z)


def _plus(one: Joint, other: Joint) -> Joint:
    return Joint(one.x + other.x, one.y + other.y, one.z + other.z)


def _limb(root: Joint, goal: Joint, length: float, hint: tuple[float, float, float]) -> Limb:
    """Two equal bones from `root` toward `goal`, bent the way of `hint`; stretched straight when it is too far."""
    half = length / 2
    way = (goal.x - root.x, goal.y - root.y, goal.z - root.z)
    far = max(sqrt(way[0] ** 2 + way[1] ** 2 + way[2] ** 2), 1e-6)
    reach = min(far, length * 0.9995)
    unit = (way[0] / far, way[1] / far, way[2] / far)
    along = unit[0] * hint[0] + unit[1] * hint[1] + unit[2] * hint[2]
    side = (hint[0] - along * unit[0], hint[1] - along * unit[1], hint[2] - along * unit[2])
    size = max(sqrt(side[0] ** 2 + side[1] ** 2 + side[2] ** 2), 1e-6)
    bow = sqrt(max(half * half - reach * reach / 4, 0.0)) / size
    bend = Joint(*(r + u * reach / 2 + s * bow for r, u, s in zip(root, unit, side, strict=True)))
    return Limb(root, bend, Joint(*(r + u * reach for r, u in zip(root, unit, strict=True))))
