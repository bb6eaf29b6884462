"""Shoulders: where they are in the world as the trunk moves, so that hands can stay upon things that do not."""

import numpy as np

from fabula.cast.body import SIDES, Body
from fabula.cast.curves import Curve
from fabula.cast.measures import ANKLE, Build


class Shoulders:
    """Where the shoulders are, metres from the body's place: to the picture's right, over the ground, to the lens.

    `hips` are leg lengths over the ankles; `angles` (5, moments) are yaw, lean, sway, twist and shrug.
    """

    def __init__(self, build: Build, hips: Curve, angles: Curve):
        yaw, lean, sway, twist, shrug = angles
        self.build = build
        self.turn = yaw + twist
        high = hips * build.leg + ANKLE * build.height
        self.right = build.torso * np.sin(lean) * np.sin(yaw) + build.torso * np.sin(sway)
        self.up = high + build.torso * np.cos(lean) * np.cos(sway) - 0.03 * build.height + ANKLE * build.height * shrug
        self.near = build.torso * np.sin(lean) * np.cos(yaw)

    def reach(self, side: int, goal: Curve) -> Curve:
        """The reach from a shoulder to places (moments, 3)."""
        own, wide = SIDES[side], self.build.shoulder
        cos, sin = np.cos(self.turn), np.sin(self.turn)
        right = goal[:, 0] - self.right - own * wide * cos
        near = goal[:, 2] - self.near + own * wide * sin
        up = goal[:, 1] - self.up
        return np.stack([own * (right * cos - near * sin), up, right * sin + near * cos], axis=-1) / self.build.arm

    def place(self, side: int, reach: Curve) -> Curve:
        """The places (moments, 3) to which reaches (moments, 3) go; the inverse of `reach`."""
        own, wide, arm = SIDES[side], self.build.shoulder, self.build.arm
        cos, sin = np.cos(self.turn), np.sin(self.turn)
        aside, ahead = own * (wide + arm * reach[:, 0]), arm * reach[:, 2]
        right = self.right + aside * cos + ahead * sin
        near = self.near + ahead * cos - aside * sin
        return np.stack([right, self.up + arm * reach[:, 1], near], axis=-1)


def hold_on(body: Body, hand: int, reach: Curve, lean: float = 0.0) -> None:
    """Keep a hand at a thing, whatever the trunk does: at reaches (moments, 3) of a trunk at rest with a `lean`.

    Where the body faces and how high its hips are has to be said before.
    """
    still = np.zeros_like(body.at)
    at_rest = Shoulders(body.build, body.hips, np.stack([body.yaw, still + lean, still, still, still]))
    body.grasp[hand] = at_rest.place(hand, np.broadcast_to(reach, body.hands[hand].shape))
    body.grasped[hand] = 1.0
    body.busy[hand] = 1.0
    body.grip(hand, "hold")
