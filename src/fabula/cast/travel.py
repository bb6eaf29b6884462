"""Travel: which ways a body takes across the view while it walks or runs."""

from math import copysign

from fabula.cast.body import Body
from fabula.cast.facing import face
from fabula.cast.gaits import PROFILE, Gait, Way, duration, gait_of, go
from fabula.cast.stance import stance
from fabula.vocabulary import Side

OUTSIDE_METRES = 0.7
"""How far beyond the edge of the view a body is out of sight."""

_STROLLING_ROOM = 3.2  # metres of view below which nobody turns about in it
_SLOWEST = 0.72
_LINGERS = 0.35
_LEAST_SHARE = 0.4


def travel(body: Body, runs: bool) -> None:
    """Walk or run for the whole shot."""
    side = body.role.heading or int(body.chance(41).choice((-1, 1)))
    gait = gait_of(body, runs, body.role.pace)
    left, right = body.role.room
    wide = left + right
    if body.role.pace > 0:
        _pass(body, gait, side, 0.0)
    elif gait.speed * _SLOWEST * body.seconds <= wide + 2 * OUTSIDE_METRES:
        fitting = min(gait.speed, max(wide / body.seconds, gait.speed * _SLOWEST))
        gait = gait_of(body, runs, fitting)
        middle = (right - left) / 2
        _pass(body, gait, side, middle - side * gait.speed * body.seconds / 2)
    elif wide >= _STROLLING_ROOM:
        _stroll(body, gait, side)
    else:
        _arrive(body, gait, side)


def _pass(body: Body, gait: Gait, side: int, begin: float) -> None:
    """Go on and on from `begin`."""
    far = gait.speed * (body.seconds + 1.0)
    go(body, Way(begin, begin + side * far, 0.0, (False, False)), gait)


def _stroll(body: Body, gait: Gait, side: int) -> None:
    """Go to and fro inside the view."""
    left, right = body.role.room
    inset = min(0.6, (left + right) / 5)
    ends = (-left + inset, right - inset)
    rng = body.chance(42)
    x = ends[0] if side > 0 else ends[1]
    x += side * float(rng.uniform(0.0, 0.3)) * (ends[1] - ends[0])
    at, resting = 0.0, False
    while at < body.seconds:
        way = Way(x, ends[1] if side > 0 else ends[0], at, (resting, True))
        arrives = at + duration(way, gait)
        _park(body, arrives, way.end, -0.5 * side)
        at = go(body, way, gait) + (0.0 if gait.runs else _LINGERS * float(rng.uniform(0.3, 1.0)))
        x, side, resting = way.end, -side, True


def _park(body: Body, seconds: float, x: float, yaw: float) -> None:
    """Put the body at a place from a moment on."""
    after = body.at >= min(seconds, body.at[-1]) - body.step
    kept = body.feet.copy()
    body.x[after], body.yaw[after] = x, yaw
    body.stand()
    body.feet[:, ~after] = kept[:, ~after]


def _arrive(body: Body, gait: Gait, side: int) -> None:
    """Come in from outside the view, and stand at the mark."""
    face(body)
    stance(body)
    enter(body, gait, -side)


def enter(body: Body, gait: Gait, side: int) -> float:
    """Come in from a side (-1 left, 1 right) to the mark; returns when the body stands there, in seconds."""
    edge = body.role.room[0] if side < 0 else body.role.room[1]
    begin = copysign(edge + OUTSIDE_METRES, side)
    return go(body, Way(begin, 0.0, 0.0, (False, True)), gait)


def leave(body: Body, gait: Gait, side: int, earliest: float = 0.0) -> None:
    """Go from the mark out of the view to a side, in time for the shot's end but not before `earliest` seconds."""
    edge = body.role.room[0] if side < 0 else body.role.room[1]
    way = Way(0.0, copysign(edge + OUTSIDE_METRES, side), 0.0, (True, False))
    start = max(earliest, body.seconds - duration(way, gait))
    go(body, way._replace(start=start, end=way.end + copysign(3 * gait.speed, side)), gait)


def come_and_go(body: Body) -> None:
    """Let somebody who stands come in at the shot's beginning and go off at its end, as the role wants it."""
    if body.seated:
        return
    gait = gait_of(body, runs=body.role.emotion == "excited" and body.role.intensity > 0.7)
    there = enter(body, gait, _edge(body, body.role.enters)) if body.role.enters else 0.0
    if body.role.leaves:
        leave(body, gait, _edge(body, body.role.leaves), there)


def _edge(body: Body, side: Side) -> int:
    """-1 for the view's left edge and 1 for its right; the nearer one when neither is asked for."""
    left, right = body.role.room
    return {"left": -1, "centre": -1 if left < right else 1, "right": 1}[side]


def drift_through(body: Body, speed: float) -> None:
    """Carry a body whose feet are off the ground steadily across the view, or with the camera that follows it.

    It goes slower where the view is small, and is at the view's middle in the middle of the shot.
    """
    side = body.role.heading or int(body.chance(41).choice((-1, 1)))
    left, right = body.role.room
    body.yaw[:] = side * PROFILE
    if body.role.pace > 0:
        body.x[:] = side * body.role.pace * body.at
        return
    pace = max(min(speed, (left + right) / body.seconds), _LEAST_SHARE * speed)
    body.x[:] = (right - left) / 2 + side * pace * (body.at - body.seconds / 2)
