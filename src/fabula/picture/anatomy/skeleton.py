"""The skeleton: a pose becomes joints in space, seen by a lens that looks down a little."""

from dataclasses import dataclass
from math import cos, exp, sin, sqrt
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
    neck: float = 0.045
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
    leg, torso = measures.leg * height, measures.torso * height
    shapes = [
        _limb(_offset(reach, side, 1.0), leg, _KNEES_AT, (0.14 * side, 0.0, 1.0))
        for reach, side in ((pose.left_foot, 1), (pose.right_foot, -1))
    ]
    low = -min(shape[1][1] for shape in shapes)
    rise = pose.seat * leg if pose.seat else low
    hips = Joint(pose.x, -pose.lift - rise - ANKLE * height, 0.0)
    legs = [
        _placed(_plus(hips, _turned(side * measures.hip * height, 0.0, 0.0, pose.yaw)), shape, pose.yaw)
        for shape, side in zip(shapes, (1, -1), strict=True)
    ]
    spine = _turned(0.0, torso * cos(pose.lean), torso * sin(pose.lean), pose.yaw)
    sideways = torso * sin(pose.sway)
    chest = Joint(hips.x + spine.x + sideways, hips.y - spine.y * cos(pose.sway), hips.z + spine.z)
    chest_yaw = pose.yaw + pose.twist
    neck = Joint(chest.x + 0.15 * sideways, chest.y - measures.neck * height, chest.z + 0.1 * spine.z)
    half = measures.head * height * head_size / 2
    tip = _turned(0.0, 0.0, half * (0.12 + 0.6 * sin(pose.lean)), pose.yaw)
    head = Joint(neck.x + tip.x + 0.1 * sideways, neck.y - half * 0.86, neck.z + tip.z)
    arms = [
        _arm(measures, height, pose, chest, (reach, side, chest_yaw))
        for reach, side in ((pose.left_hand, 1), (pose.right_hand, -1))
    ]
    return Bones(hips, chest, neck, head, arms[0], arms[1], legs[0], legs[1], pose.yaw, chest_yaw, half)


def _arm(measures: Proportions, height: float, pose: Pose, chest: Joint, which: tuple[Reach, int, float]) -> Limb:
    """An arm whose shoulder rises and comes along with the hand, which stays where the reach says."""
    reach, side, yaw = which
    length = measures.arm * height
    at = _turned(side * measures.shoulder * height, -SHOULDER * height + ANKLE * height * pose.shrug, 0.0, yaw)
    root = _plus(chest, at)
    high = _smooth((reach.up + 0.3) / 1.2)
    gone = (-0.10 * high * max(reach.out, 0.0), 0.085 * high, 0.05 * _smooth((reach.ahead - 0.3) / 0.7))
    goal = (side * (reach.out - gone[0]), reach.up - gone[1], reach.ahead - gone[2])
    root = _plus(root, _turned(side * gone[0] * length, gone[1] * length, gone[2] * length, yaw))
    raised = _smooth((reach.ahead + 0.05) / 0.35)
    near = _smooth((0.9 - sqrt(reach.out**2 + reach.up**2 + reach.ahead**2)) / 0.3)
    hint = (side * (0.3 + 0.65 * near - (0.05 + 0.5 * near) * raised), -0.5 - 0.5 * raised, 0.0)
    elbows_at = (0.25 * side, -0.35, 0.90)
    return _placed(root, _limb(goal, length, elbows_at, hint), yaw)


ANKLE = 0.04
"""How high an ankle is over the sole, in shares of the height."""

SHOULDER = 0.03
"""How far below the chest's joint the shoulders are, in shares of the height."""

_KNEES_AT = (0.0, -1.0, 0.0)
_BENT_BELOW = 0.988
_SPARE = 0.008

Vector = tuple[float, float, float]


def _smooth(share: float) -> float:
    """From 0 to 1 without a corner."""
    held = min(max(share, 0.0), 1.0)
    return held * held * (3 - 2 * held)


def turned(out: float, up: float, ahead: float, yaw: float) -> Joint:
    """A way in a body that faces `yaw` (to its own left, up, ahead) in the picture's: right, down, toward the lens."""
    return _turned(out, up, ahead, yaw)._replace(y=-up)


def _turned(out: float, up: float, ahead: float, yaw: float) -> Joint:
    """A direction in the body (its own left, up, ahead) in the picture's; y is still up."""
    return Joint(out * cos(yaw) + ahead * sin(yaw), up, ahead * cos(yaw) - out * sin(yaw))


def _offset(reach: Reach, side: int, length: float) -> Vector:
    return side * reach.out * length, reach.up * length, reach.ahead * length


def _plus(one: Joint, way: Joint) -> Joint:
    """A joint and a way whose y is up."""
    return Joint(one.x + way.x, one.y - way.y, one.z + way.z)


def _placed(root: Joint, shape: tuple[Vector, Vector], yaw: float) -> Limb:
    bend, end = (_plus(root, _turned(*way, yaw)) for way in shape)
    return Limb(root, bend, end)


def _limb(goal: Vector, length: float, rest: Vector, hint: Vector) -> tuple[Vector, Vector]:
    """Bend and end of two equal bones that reach for `goal` (limb lengths), from their root in body directions.

    The bend goes the way of `hint` when the limb points along `rest`, and turns with the limb from there, so that it
    jumps nowhere but straight opposite of `rest`. No limb is ever quite straight: the last of its length comes softly.
    """
    far = max(sqrt(goal[0] ** 2 + goal[1] ** 2 + goal[2] ** 2), 1e-6)
    unit = (goal[0] / far, goal[1] / far, goal[2] / far)
    reach = far if far < _BENT_BELOW else _BENT_BELOW + _SPARE * (1 - exp(-(far - _BENT_BELOW) / _SPARE))
    side = _carried(_across(hint, rest), rest, unit)
    bow = sqrt(max(0.25 - reach * reach / 4, 0.0))
    bend = tuple((u * reach / 2 + s * bow) * length for u, s in zip(unit, side, strict=True))
    end = tuple(u * reach * length for u in unit)
    return (bend[0], bend[1], bend[2]), (end[0], end[1], end[2])


def _across(hint: Vector, way: Vector) -> Vector:
    """The unit vector of `hint` without what lies along `way`."""
    size = sum(w * w for w in way)
    along = sum(h * w for h, w in zip(hint, way, strict=True)) / size
    x, y, z = (h - along * w for h, w in zip(hint, way, strict=True))
    far = max(sqrt(x * x + y * y + z * z), 1e-6)
    return x / far, y / far, z / far


def _carried(vector: Vector, start: Vector, end: Vector) -> Vector:
    """A vector across `start`, carried along by the shortest turn from `start` to `end`."""
    size = sqrt(sum(s * s for s in start))
    a = (start[0] / size, start[1] / size, start[2] / size)
    middle = (a[0] + end[0], a[1] + end[1], a[2] + end[2])
    weight = max(sum(m * m for m in middle), 1e-9)
    along = 2 * sum(v * m for v, m in zip(vector, middle, strict=True)) / weight
    x, y, z = (v - along * m for v, m in zip(vector, middle, strict=True))
    # two mirrors make the turn: the first is across `a`, which the vector has no part in
    return x, y, z
