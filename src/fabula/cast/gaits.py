"""Gaits: walking and running by the length of the legs, each foot set down once and left where it is."""

from collections.abc import Iterator
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

    `resting` says at which of its ends the body stands still, as it is put there already.
    """

    begin: float
    end: float
    start: float
    resting: tuple[bool, bool] = (True, True)

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
    natural = pace * (1.0 if runs else 0.44) * temper.tempo**0.75
    natural *= 0.8 if age == "old" else 1.0
    step = leg * (1.32 if runs else 0.77) * temper.size**0.4 * (0.82 if age == "old" else 1.0)
    if body.role.emotion == "fearful":
        step *= 1 - 0.25 * body.role.intensity
    faster = speed / natural if speed else 1.0
    step *= min(max(faster, 0.2), 3.0) ** 0.55
    lively = 1 + (_LIVELY.get(body.role.emotion, 1.0) - 1) * body.role.intensity
    lively *= {"child": 1.3, "old": 0.7}.get(age, 1.0)
    stoop = 0.11 if age == "old" else 0.0
    if runs:
        return Gait(speed or natural, step, 0.34, 0.30 * leg, 0.872, 0.035 * lively, 0.36, 0.15 + stoop, True)
    step = min(step, 0.98 * leg)
    swing = 0.30 * temper.size * (0.8 + 0.2 * temper.openness)
    return Gait(speed or natural, step, 0.57, 0.13 * leg, 0.938, 0.032 * lively, swing, 0.03 + stoop, False)


def duration(way: Way, gait: Gait) -> float:
    """How many seconds a way takes."""
    return way.length / gait.speed + STARTING_SECONDS * sum(way.resting) / 2


def go(body: Body, way: Way, gait: Gait) -> float:
    """Send the body along a way; returns when it is at its end, in seconds.

    Where the way rests at an end, the body is already put there as it stands before or after: x, yaw and feet.
    """
    finish = way.start + duration(way, gait)
    on = (body.at >= way.start) & (body.at < finish)
    if not on.any():
        return finish
    gone = _gone(body, way, gait, finish)
    from_rest = ease(body.at, way.start, way.start + STARTING_SECONDS) if way.resting[0] else np.ones_like(gone)
    to_rest = ease(body.at, finish - STARTING_SECONDS, finish) if way.resting[1] else np.zeros_like(gone)
    for foot in (LEFT, RIGHT):
        _tread(body, foot, way, gait, gone, finish)
    path = way.begin + way.side * gone
    first, last = _moment(body, way.start), _moment(body, finish)
    standing = (body.x[first] - way.begin) * (1 - from_rest) + (body.x[last] - way.end) * to_rest
    body.x = np.where(on, path + standing, body.x)
    moving = from_rest * (1 - to_rest) * on
    _turn(body, way, finish, on)
    _trunk(body, gait, gone, moving, way)
    _arms(body, gait, gone, moving, way)
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


def _tread(body: Body, foot: int, way: Way, gait: Gait, gone: Curve, finish: float) -> None:
    """Set a foot down along the way, step by step."""
    on = (body.at >= way.start) & (body.at < finish)
    track = np.zeros((len(gone), 4))
    spot = np.zeros(2)
    for index, tread in enumerate(_treads(body, foot, way, gait, finish)):
        if index == 0:
            spot = np.array(tread.place)
            track[:, :2] = spot
            continue
        share = np.clip((gone - tread.begin) / max(tread.until - tread.begin, 1e-6), -0.5, 1.5)
        far = np.array(tread.place) - spot
        small = min(1.0, float(np.hypot(*far)) / (2 * gait.step))
        heel = 0.1 if gait.runs else 0.26
        track[:, :2] += far * ease(share, 0.03, 0.95)[:, None]
        track[:, 2] += gait.lift * small * bump(share, 0.0, 0.44, 1.0)
        track[:, 3] += small * (0.7 * bump(share, -0.12, 0.26, 0.72) - heel * bump(share, 0.5, 0.92, 1.25))
        spot = np.array(tread.place)
    body.feet[foot, on, 0], body.feet[foot, on, 2] = track[on, 0], track[on, 1]
    body.feet[foot, on, 1], body.toes[foot, on] = track[on, 2], track[on, 3]


class _Tread(NamedTuple):
    """Where a foot is set down (to the picture's right, toward the lens), in the air while the body goes from `begin`
    to `until` metres of the way.
    """

    place: tuple[float, float]
    begin: float = 0.0
    until: float = 0.0


def _treads(body: Body, foot: int, way: Way, gait: Gait, finish: float) -> Iterator[_Tread]:
    """All places of a foot along a way in order, the first where it stands before."""
    rests, stops = way.resting
    count = max(1, round(way.length / gait.step))
    step = way.length / count if stops else gait.step
    parity = 0 if foot == (LEFT if way.side > 0 else RIGHT) else 1
    last = count + 1 if stops else int(way.length / step) + 4
    own = [j for j in range(1 if rests else -1, last + 1) if j % 2 == parity]
    aside = -0.6 * SIDES[foot] * body.build.hip * way.side

    def passing(j: int) -> tuple[float, float]:
        return way.begin + way.side * j * step, aside

    def standing(seconds: float) -> tuple[float, float]:
        moment = _moment(body, seconds)
        return float(body.feet[foot, moment, 0]), float(body.feet[foot, moment, 2])

    yield _Tread(standing(way.start) if rests else passing(own[0] - 2))
    for j in own:
        begin, until = (j - 2 + gait.duty) * step, (j - gait.duty) * step
        if stops and j >= count:
            until = way.length if j > count else until
            yield _Tread(standing(finish), max(begin, 0.0) if rests else begin, until)
        else:
            yield _Tread(passing(j), max(begin, 0.0) if rests else begin, until)


def _moment(body: Body, seconds: float) -> int:
    return min(int(np.searchsorted(body.at, seconds)), len(body.at) - 1)


def _turn(body: Body, way: Way, finish: float, on: NDArray[np.bool_]) -> None:
    """Face the way while going, and at its ends as one stands there."""
    before, along = body.yaw[_moment(body, way.start)], np.full_like(body.at, way.side * PROFILE)
    after = body.yaw[_moment(body, finish)]
    if way.resting[0]:
        along += (before - along) * (1 - ease(body.at, way.start, way.start + 0.7))
    if way.resting[1]:
        along += (after - along) * ease(body.at, finish - 0.8, finish)
    body.yaw = np.where(on, along, body.yaw)


def _trunk(body: Body, gait: Gait, gone: Curve, moving: Curve, way: Way) -> None:
    """Hips that rise over each standing leg, a trunk that leans and winds against the legs."""
    phase = 2 * pi * gone / (2 * gait.step)
    middle = gait.hips + gait.bob * (-np.cos(2 * phase) if gait.runs else np.cos(2 * phase))
    body.hips = mix(body.hips, middle, moving)
    body.lean += gait.lean * moving
    body.twist -= moving * (0.16 if gait.runs else 0.10) * np.sin(phase)
    body.sway += moving * 0.02 * np.cos(phase)


def _arms(body: Body, gait: Gait, gone: Curve, moving: Curve, way: Way) -> None:
    """Arms that swing against the legs."""
    phase = pi * gone / gait.step
    for hand in (LEFT, RIGHT):
        free = moving * (1 - body.busy[hand])
        swing = way.side * np.sin(phase + (0.0 if hand == LEFT else pi))
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
