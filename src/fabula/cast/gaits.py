"""Gaits: walking and running by the length of the legs, each foot set down once and left where it is."""

from math import pi, sqrt
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from fabula.cast.body import LEFT, RIGHT, SIDES, Body
from fabula.cast.curves import Curve, bump, ease, mix
from fabula.vocabulary import Emotion

GRAVITY = 9.81
PROFILE = 1.28
"""How far somebody who goes across the picture turns from the lens, radians: a little of the face is still seen."""

STARTING_SECONDS = 0.55


class Gait(NamedTuple):
    """How somebody goes: `speed` in metres a second, `step` and `lift` (of the foot) in metres.

    `duty` is how long a foot stays down, in shares of two steps; `hips` their middle height and `bob` how far they
    rise and fall, in leg lengths; `swing` the arms' in arm lengths; `runs` says that both feet may be off the ground.
    """

    speed: float
    step: float
    duty: float
    lift: float
    hips: float
    bob: float
    swing: float
    lean: float
    runs: bool


class Way(NamedTuple):
    """A way across the picture: from one place to another in metres from the mark, begun at `start` seconds.

    `resting` says at which of its ends the body stands still; `yaws` is how it stands there.
    """

    begin: float
    end: float
    start: float
    resting: tuple[bool, bool] = (True, True)
    yaws: tuple[float, float] = (0.0, 0.0)

    @property
    def side(self) -> int:
        """1 to the picture's right, -1 to its left."""
        return 1 if self.end >= self.begin else -1

    @property
    def length(self) -> float:
        """Its length in metres."""
        return abs(self.end - self.begin)


_LIVELY: dict[Emotion, float] = {"happy": 1.35, "excited": 1.7, "sad": 0.55, "calm": 0.8, "fearful": 0.7}


def gait_of(body: Body, runs: bool, speed: float = 0.0) -> Gait:
    """The gait of a body by its legs, age and feeling; at a `speed` in metres a second when that is not 0."""
    leg, temper, age = body.build.leg, body.temper, body.role.character.age
    pace = sqrt(GRAVITY * leg)
    natural = pace * (1.0 if runs else 0.46) * temper.tempo**0.75
    natural *= 0.8 if age == "old" else 1.0
    step = leg * (1.32 if runs else 0.82) * temper.size**0.4 * (0.82 if age == "old" else 1.0)
    if body.role.emotion == "fearful":
        step *= 1 - 0.25 * body.role.intensity
    faster = speed / natural if speed else 1.0
    step *= min(max(faster, 0.2), 3.0) ** 0.55
    lively = 1 + (_LIVELY.get(body.role.emotion, 1.0) - 1) * body.role.intensity
    lively *= {"child": 1.3, "old": 0.7}.get(age, 1.0)
    stoop = 0.11 if age == "old" else 0.0
    if runs:
        return Gait(speed or natural, step, 0.34, 0.30 * leg, 0.90, 0.035 * lively, 0.36, 0.15 + stoop, True)
    step = min(step, 0.98 * leg)
    swing = 0.30 * temper.size * (0.8 + 0.2 * temper.openness)
    return Gait(speed or natural, step, 0.57, 0.13 * leg, 0.938, 0.026 * lively, swing, 0.03 + stoop, False)


def duration(way: Way, gait: Gait) -> float:
    """How many seconds a way takes."""
    return way.length / gait.speed + STARTING_SECONDS * sum(way.resting) / 2


def go(body: Body, way: Way, gait: Gait) -> float:
    """Send the body along a way, and leave it at the way's end from then on; returns when it is there, in seconds."""
    finish = way.start + duration(way, gait)
    speed = np.full_like(body.at, gait.speed)
    if way.resting[0]:
        speed *= ease(body.at, way.start, way.start + STARTING_SECONDS)
    if way.resting[1]:
        speed *= 1 - ease(body.at, finish - STARTING_SECONDS, finish)
    on = (body.at >= way.start) & (body.at < finish)
    gone = _gone(body, way, gait, finish)
    since = body.at >= way.start
    body.x = np.where(since, way.begin + way.side * gone, body.x)
    for foot in (LEFT, RIGHT):
        _carry(body, foot, way, gait, gone, since)
    moving = np.where(on, speed / gait.speed, 0.0)
    _turn(body, way, finish, since)
    _trunk(body, gait, gone, moving, way)
    _arms(body, gait, gone, moving)
    return finish


def _gone(body: Body, way: Way, gait: Gait, finish: float) -> Curve:
    """The metres that are behind the body."""
    at = np.clip(body.at, way.start, finish)
    gone = gait.speed * (at - way.start)
    ramp = STARTING_SECONDS
    if way.resting[0]:
        gone = gait.speed * (_eased_time(at - way.start, ramp))
    if way.resting[1]:
        left = _eased_time(finish - at, ramp)
        late = at > finish - ramp
        gone = np.where(late, way.length - gait.speed * left, gone)
    whole: Curve = np.clip(gone, 0.0, way.length) if all(way.resting) else gone
    return whole


def _eased_time(at: Curve, ramp: float) -> Curve:
    """The integral of `ease` from 0 to `ramp`."""
    share = np.clip(at / ramp, 0, 1)
    inside = ramp * (2.5 * share**4 - 3 * share**5 + share**6)
    return inside + np.maximum(at - ramp, 0.0)


def _carry(body: Body, foot: int, way: Way, gait: Gait, gone: Curve, since: NDArray[np.bool_]) -> None:
    """Set a foot down along the way, step by step."""
    places = _Places(body, foot, way)
    count = max(1, round(way.length / gait.step))
    step = way.length / count if all(way.resting) else gait.step
    first, last = (1, count + 1) if all(way.resting) else (-1, int(way.length / step) + 4)
    if not all(way.resting):
        last = count + 1 if way.resting[1] else last
        step = way.length / count if way.resting[1] else step
    parity = 0 if foot == (LEFT if way.side > 0 else RIGHT) else 1
    own = [j for j in range(first, last + 1) if j % 2 == parity]
    spot = places.at_rest(way.begin, way.yaws[0]) if way.resting[0] else places.passing((own[0] - 2) * step)
    track = np.broadcast_to(spot, (len(gone), 2)).copy()
    height, toe = np.zeros_like(gone), np.zeros_like(gone)
    for j in own:
        ends = way.resting[1] and j >= count
        landing = places.at_rest(way.end, way.yaws[1]) if ends else places.passing(j * step)
        begin = max((j - 2 + gait.duty) * step, 0.0 if way.resting[0] else -9e9)
        until = min((j - gait.duty) * step, way.length if way.resting[1] else 9e9)
        if way.resting[1] and j == count + 1:
            until = way.length
        share = np.clip((gone - begin) / max(until - begin, 1e-6), -0.5, 1.5)
        track += (landing - spot) * ease(share, 0.0, 1.0)[:, None]
        small = min(1.0, float(np.hypot(*(landing - spot))) / (2 * step))
        height += gait.lift * small * bump(share, 0.0, 0.42 if gait.runs else 0.36, 1.0)
        toe += small * (
            0.75 * bump(share, 0.0, 0.25, 0.7) - (0.1 if gait.runs else 0.26) * bump(share, 0.6, 0.92, 1.12)
        )
        spot = landing
    body.feet[foot, :, 0] = np.where(since, track[:, 0], body.feet[foot, :, 0])
    body.feet[foot, :, 2] = np.where(since, track[:, 1], body.feet[foot, :, 2])
    body.feet[foot, :, 1] = np.where(since, height, body.feet[foot, :, 1])
    body.toes[foot] = np.where(since, toe, body.toes[foot])


class _Places:
    """Where a foot may stand: beside its way while it goes, and beneath the hips where it rests."""

    def __init__(self, body: Body, foot: int, way: Way):
        self.aside = SIDES[foot] * body.build.hip
        self.way = way

    def passing(self, gone: float) -> Curve:
        """To the picture's right, and toward the lens: a foot that goes past."""
        return np.array([self.way.begin + self.way.side * gone, -0.6 * self.aside * self.way.side])

    def at_rest(self, x: float, yaw: float) -> Curve:
        """The same for a foot of somebody who stands at `x`."""
        return np.array([x + 1.3 * self.aside * np.cos(yaw), -1.3 * self.aside * np.sin(yaw)])


def _turn(body: Body, way: Way, finish: float, since: NDArray[np.bool_]) -> None:
    """Face the way while going, and at its ends as one stands there."""
    along = way.side * PROFILE
    yaw = np.full_like(body.at, along)
    if way.resting[0]:
        yaw += (way.yaws[0] - along) * (1 - ease(body.at, way.start - 0.1, way.start + 0.65))
    if way.resting[1]:
        yaw += (way.yaws[1] - along) * ease(body.at, finish - 0.75, finish + 0.1)
    body.yaw = np.where(since, yaw, body.yaw)


def _trunk(body: Body, gait: Gait, gone: Curve, moving: Curve, way: Way) -> None:
    """Hips that rise over each standing leg, a trunk that leans and winds against the legs."""
    phase = 2 * pi * gone / (2 * gait.step)
    middle = gait.hips + gait.bob * (-np.cos(2 * phase) if gait.runs else np.cos(2 * phase))
    body.hips = mix(body.hips, middle, moving)
    body.lean += gait.lean * moving
    body.twist += moving * way.side * (0.16 if gait.runs else 0.10) * -np.sin(phase) * _first(way)
    body.sway += moving * 0.02 * np.cos(phase)


def _first(way: Way) -> int:
    return way.side


def _arms(body: Body, gait: Gait, gone: Curve, moving: Curve) -> None:
    """Arms that swing against the legs."""
    phase = pi * gone / gait.step
    for hand in (LEFT, RIGHT):
        free = moving * (1 - body.busy[hand])
        swing = np.sin(phase + (0.0 if hand == LEFT else pi))
        if gait.runs:
            ahead = 0.20 + gait.swing * swing
            up = -0.56 + 0.16 * swing + 0.1 * swing**2
            out = 0.04 - 0.14 * np.maximum(swing, 0) ** 2
        else:
            ahead = 0.07 + gait.swing * swing
            up = -0.955 + 0.25 * ahead**2 + 0.035 * np.maximum(swing, 0)
            out = np.full_like(swing, 0.10)
        body.hands[hand] = mix(body.hands[hand], np.stack([out, up, ahead], axis=-1), free)
        body.grip(hand, "fist" if gait.runs else "rest", free > 0.5)
