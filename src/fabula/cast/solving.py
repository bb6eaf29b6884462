"""Solving: a body's places in the world become poses: reaches of limbs from hips and shoulders."""

from collections.abc import Sequence

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from fabula.cast.body import SIDES, Body
from fabula.cast.curves import Curve, mix, rounded
from fabula.cast.shoulders import Shoulders
from fabula.film import Pose, Reach

ROUNDING_SECONDS = 0.03
"""What is quicker than this is rounded off: no joint jumps."""

GIVING_SECONDS = 0.07
"""How long before a step reaches its end the hips begin to sink for it."""

_LONGEST = 0.998
_CHANNELS = ("x", "yaw", "lean", "sway", "twist", "shrug", "hips")


def solved(body: Body) -> Sequence[Pose]:
    """The poses of a body, one for every frame."""
    sigma = ROUNDING_SECONDS / body.step
    body.shrug[:] = np.clip(body.shrug, 0.0, 1.0)
    plain = rounded(np.stack([getattr(body, name) for name in _CHANNELS]), sigma)
    x, yaw, lean, sway, twist, shrug, hips = plain
    feet = _along(body.feet, sigma)
    toes = rounded(body.toes, sigma)
    legs, hips = _legs(body, x, yaw, hips, feet)
    low = np.zeros_like(x) if body.seated else np.min(feet[:, :, 1], axis=0)
    over = np.maximum(low, 0.0)
    chest = Shoulders(body.build, hips, np.stack([yaw, lean, sway, twist, np.clip(shrug, 0, 1)]))
    grasped = rounded(body.grasped, sigma)
    grasp = _along(body.grasp, sigma)
    hands = _along(body.hands, sigma)
    arms = [mix(hands[i], chest.reach(i, grasp[i]), grasped[i]) for i in (0, 1)]
    arms = [_within(arm, 0.985) for arm in arms]
    every = slice(0, None, body.fine)
    numbers = np.stack([x, over, yaw, lean, sway, twist, hips if body.seated else 0 * hips, np.clip(shrug, 0, 1)])
    rows = np.concatenate([numbers, *(limb.T for limb in (*arms, *legs)), toes])[:, every].T.tolist()
    grips = body.grips[:, every].T.tolist()
    return [_pose(row, left, right) for row, (left, right) in zip(rows, grips, strict=True)]


def _along(values: Curve, sigma: float) -> Curve:
    """Round (limbs, moments, 3) along time."""
    return np.moveaxis(rounded(np.moveaxis(values, 1, -1), sigma), -1, 1)


def _pose(row: list[float], left: str, right: str) -> Pose:
    arm, other, leg, last = (Reach(*row[first : first + 3]) for first in (8, 11, 14, 17))
    x, lift, yaw, lean, sway, twist, seat, shrug = row[:8]
    return Pose(x, lift, yaw, lean, sway, twist, seat, shrug, arm, other, leg, last, row[20], row[21], left, right)


def _legs(body: Body, x: Curve, yaw: Curve, hips: Curve, feet: Curve) -> tuple[list[Curve], Curve]:
    """The reaches of both feet, and hips that are low enough for the legs to be as long as they are."""
    leg, hip = body.build.leg, body.build.hip
    cos, sin = np.cos(yaw), np.sin(yaw)
    aside = []
    room = []
    for index, side in enumerate(SIDES):
        right = feet[index, :, 0] - x - side * hip * cos
        near = feet[index, :, 2] + side * hip * sin
        out, ahead = side * (right * cos - near * sin) / leg, (right * sin + near * cos) / leg
        aside.append((out, ahead))
        far = np.minimum(out**2 + ahead**2, 0.9 * _LONGEST**2)
        # the hips wait for a foot on the ground; one in the air follows as far as its leg lets it
        room.append(np.sqrt(_LONGEST**2 - far) + 3 * feet[index, :, 1] / leg)
    if not body.seated:
        hips = _softest(np.stack([hips, *_foreseen(np.stack(room), round(GIVING_SECONDS / body.step))]))
    reaches = [
        np.stack([out, feet[index, :, 1] / leg - hips, ahead], axis=-1) for index, (out, ahead) in enumerate(aside)
    ]
    return [_within(reach, 0.999) for reach in reaches], hips


def _foreseen(room: Curve, before: int) -> Curve:
    """Limits (rows, moments) that come and go smoothly: a body gives way a little before it has to."""
    wide = np.pad(room, ((0, 0), (before, before)), mode="edge")
    least = sliding_window_view(wide, 2 * before + 1, axis=-1).min(axis=-1)
    return rounded(least, before / 2.5)


def _softest(choices: Curve) -> Curve:
    """Never more than the least of the choices, and without a corner where another becomes the least."""
    soft = 0.004
    least = choices.min(axis=0)
    lowest: Curve = least - soft * np.log(np.exp(-(choices - least) / soft).sum(axis=0))
    return lowest


def _within(reach: Curve, longest: float) -> Curve:
    """Reaches of at most `longest`."""
    far = np.sqrt((reach**2).sum(axis=-1, keepdims=True))
    kept: Curve = reach * np.minimum(1.0, longest / np.maximum(far, 1e-9))
    return kept
