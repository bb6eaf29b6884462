"""Stance: how somebody stands who does nothing: weight on a leg, arms at rest in a way of their own, breathing."""

from typing import NamedTuple

import numpy as np

from fabula.cast.body import LEFT, RIGHT, SIDES, Body
from fabula.cast.curves import Curve, drift, ease, mix

BREATH_HZ = 0.12
_CLOSE = ("ECU", "CU")


class Rest(NamedTuple):
    """Where a hand rests: its reach and its grip."""

    reach: tuple[float, float, float]
    grip: str = "rest"


HANGING = Rest((0.13, -0.95, 0.10))
LOOSE = Rest((0.17, -0.90, 0.16))
ON_HIP = Rest((0.10, -0.62, 0.02), "fist")
POCKET = Rest((0.05, -0.76, 0.12), "fist")
CLASPED = Rest((-0.30, -0.66, 0.34), "rest")
HOLDS_ARM = Rest((-0.48, -0.52, 0.34), "hold")
BEHIND = Rest((-0.18, -0.72, -0.22), "rest")
BEFORE_CHEST = Rest((-0.26, -0.22, 0.34), "fist")

_WAYS: tuple[tuple[Rest, Rest], ...] = (
    (HANGING, LOOSE),
    (LOOSE, HANGING),
    (POCKET, LOOSE),
    (HANGING, POCKET),
    (CLASPED, CLASPED._replace(reach=(-0.27, -0.62, 0.36))),
    (HOLDS_ARM, HANGING),
    (BEHIND, BEHIND._replace(reach=(-0.14, -0.68, -0.20))),
)


def stance(body: Body) -> None:
    """Stand the body in its own way: feet, weight and arms; where it faces and its feet are is left as it is."""
    own = body.own(21)
    width = float(own.uniform(0.0, 0.05)) + 0.05 * max(body.temper.openness - 1.0, 0.0) / 0.25
    stagger = float(own.choice((-1, 1)) * own.uniform(0.04, 0.12))
    _spread(body, width, (stagger, -stagger))
    _weight(body)
    _arms(body)


def breathe(body: Body) -> None:
    """Let the chest rise: shoulders and spine by a little."""
    rate = BREATH_HZ * (0.6 + 0.4 * body.temper.tempo) + 0.14 * max(body.temper.unrest - 1.2, 0.0)
    breath = np.sin(2 * np.pi * (rate * body.at + float(body.chance(22).uniform())))
    body.shrug += 0.05 + 0.05 * breath
    body.lean -= 0.008 * breath
    body.hands[:, :, 1] += 0.006 * breath
    body.hands[:, :, 0] += 0.004 * breath


def _spread(body: Body, out: float, ahead: tuple[float, float]) -> None:
    """Shift the feet against where they stand, along where the body faces at first and then."""
    leg = body.build.leg
    for foot in (LEFT, RIGHT):
        aside, before = SIDES[foot] * out * leg, ahead[foot] * leg
        yaw = _planted_yaw(body, foot)
        body.feet[foot, :, 0] += aside * np.cos(yaw) + before * np.sin(yaw)
        body.feet[foot, :, 2] += before * np.cos(yaw) - aside * np.sin(yaw)


def _planted_yaw(body: Body, foot: int) -> Curve:
    """Where a foot that stands beside the body's middle points to."""
    side = SIDES[foot]
    yaw: Curve = np.unwrap(np.arctan2(-side * body.feet[foot, :, 2], side * (body.feet[foot, :, 0] - body.x)))
    return yaw


def _weight(body: Body) -> None:
    """Rest on one leg, now and then on the other."""
    rng = body.chance(23)
    side = float(body.own(24).choice((-1, 1)))
    load = np.full_like(body.at, side)
    when = float(rng.uniform(1.5, 5.0))
    while when < body.seconds:
        load += -2 * side * ease(body.at, when, when + 1.1 / body.temper.tempo)
        side = -side
        when += float(rng.uniform(3.0, 8.0)) / (0.5 + 0.5 * body.temper.unrest)
    load = 0.75 * load + 0.25 * drift(body.at, rng, 2.5)
    shift = load * 0.014 * body.build.height * np.abs(np.cos(body.yaw))
    body.x += shift
    body.sway -= 0.028 * load
    body.hips -= 0.006 * (1 - np.abs(load))
    body.twist += 0.05 * drift(body.at, rng, 3.5) + 0.04 * side


def _arms(body: Body) -> None:
    """Arms at rest in the character's own way, in another after a while, and never quite still."""
    rng = body.chance(25)
    first = int(body.own(26).integers(len(_WAYS)))
    ways = [first]
    times = [0.0]
    when = float(rng.uniform(4.0, 8.0))
    while when < body.seconds - 1.5:
        ways.append(first if ways[-1] != first else int(rng.integers(len(_WAYS))))
        times.append(when)
        when += float(rng.uniform(5.0, 10.0))
    for index, (way, start) in enumerate(zip(ways, times, strict=True)):
        share = np.ones_like(body.at) if index == 0 else ease(body.at, start, start + 0.9 / body.temper.tempo)
        for hand in (LEFT, RIGHT):
            rest_hand(body, hand, _WAYS[way][hand], share)
    for hand in (LEFT, RIGHT):
        for axis in range(3):
            body.hands[hand, :, axis] += 0.012 * drift(body.at, rng, 1.9)


def rest_hand(body: Body, hand: int, rest: Rest, share: Curve) -> None:
    """Bring a hand to a place of rest by a share of the way."""
    body.hands[hand] = mix(body.hands[hand], np.broadcast_to(rest.reach, body.hands[hand].shape), share)
    body.grip(hand, rest.grip, share > 0.5)
