"""Riding: on a skateboard, a bicycle or a scooter, as fast as its wheels turn and its feet push."""

from collections.abc import Callable

import numpy as np

from fabula.cast.actions.sitting import sit_down
from fabula.cast.body import LEFT, RIGHT, Body
from fabula.cast.curves import Curve, bump, drift, held
from fabula.cast.shoulders import hold_on
from fabula.cast.travel import drift_through
from fabula.film.acting import Reach
from fabula.film.props import (
    BICYCLE_BAR,
    BICYCLE_CRANK,
    BICYCLE_LEAN,
    BICYCLE_PEDALS,
    BICYCLE_WHEEL,
    BICYCLE_YAW,
    SCOOTER_BAR,
    SCOOTER_DECK,
    SCOOTER_FEET,
    SCOOTER_YAW,
    SEATS,
    SKATEBOARD_DECK,
    SKATEBOARD_FEET,
)

WORDS = ("rides", "cycles", "skates", "drives", "rolls", "skateboards")
TRAVELS = True

_GEAR = 2.1  # turns of the wheel for one of the pedals
_SKATES, _CYCLES, _SCOOTS = 2.5, 3.4, 2.2  # metres a second
_PUSH_EVERY = 3.6
_STROKE = 0.8  # leg lengths that a foot pushes back along the ground


def act(body: Body) -> None:
    """Ride what the shot gives the character; something else that moves is sat in."""
    named = {"cycles": "bicycle", "skates": "skateboard", "skateboards": "skateboard"}
    for prop in (*body.role.props, named.get(body.role.action, "")):
        if prop in _RIDDEN:
            return _RIDDEN[prop](body)
    drift_through(body, _CYCLES)
    return sit_down(body, float(body.yaw[0]) * 0.8)


def skateboard(body: Body) -> None:
    """Stand sideways on the board with bent knees, balancing; the rear foot pushes now and then."""
    side = _start(body, _SKATES, 0.0)
    front = LEFT if side > 0 else RIGHT
    rear = 1 - front
    rng = body.chance(111)
    wobble, carve = drift(body.at, rng, 0.9), drift(body.at, rng, 2.2)
    push, stroke = _pushes(body)
    body.yaw += side * (0.25 + 0.55 * push)
    body.hips[:] = -SKATEBOARD_FEET[0].up - 0.03 + 0.02 * carve - 0.05 * push + SKATEBOARD_DECK / body.build.leg
    # the feet stay across the board although the hips turn: they are placed as of somebody who faces the lens
    across = np.zeros_like(body.at)
    for foot in (LEFT, RIGHT):
        reach = SKATEBOARD_FEET[foot]
        body.place(foot, across, body.x, reach.out, reach.ahead)
        body.feet[foot, :, 1] = SKATEBOARD_DECK
    _push(body, rear, push, stroke, side)
    body.sway += side * 0.03 + 0.05 * carve
    body.lean += 0.14 + 0.10 * push + 0.02 * wobble
    body.twist += side * (0.35 - 0.2 * push)
    for hand, phase in ((front, 1.0), (rear, -1.0)):
        out, up = 0.56 + 0.10 * wobble * phase - 0.2 * push, -0.34 + 0.12 * carve * phase - 0.24 * push
        body.hand(hand, np.stack([out, up, 0.16 + 0.08 * wobble], axis=-1))
        body.grip(hand, "open")


def bicycle(body: Body) -> None:
    """Sit on the saddle, hands on the bar, pedals going round as the wheels do."""
    side = _start(body, _CYCLES, BICYCLE_YAW)
    body.seated = True
    body.hips[:] = SEATS["bicycle"]
    leg = body.build.leg
    turned = side * (body.x - body.x[0]) / (BICYCLE_WHEEL * leg * _GEAR)
    for foot, half in ((LEFT, 0.0), (RIGHT, np.pi)):
        ahead, up = BICYCLE_CRANK * np.sin(turned + half), BICYCLE_CRANK * np.cos(turned + half)
        body.tread(foot, BICYCLE_PEDALS.out, BICYCLE_PEDALS.up + up, BICYCLE_PEDALS.ahead + ahead)
        body.toes[foot] = 0.12 - 0.22 * np.cos(turned + half + 0.6)
    rng = body.chance(112)
    body.lean += BICYCLE_LEAN + 0.015 * np.cos(2 * turned)
    body.sway += 0.02 * np.sin(turned) + 0.015 * drift(body.at, rng, 2.0)
    _bar(body, BICYCLE_BAR, BICYCLE_LEAN)


def scooter(body: Body) -> None:
    """Stand on the deck with both hands on the bar; the rear foot pushes off again and again."""
    side = _start(body, _SCOOTS, SCOOTER_YAW)
    push, stroke = _pushes(body)
    body.hips[:] = -SCOOTER_FEET[0].up - 0.01 - 0.07 * push + SCOOTER_DECK / body.build.leg
    for foot in (LEFT, RIGHT):
        reach = SCOOTER_FEET[foot]
        body.place(foot, body.yaw, body.x, reach.out, reach.ahead)
        body.feet[foot, :, 1] = SCOOTER_DECK
    _push(body, RIGHT, push, stroke, side)
    body.lean += 0.06 + 0.12 * push
    body.sway += 0.02 * drift(body.at, body.chance(113), 1.6)
    _bar(body, SCOOTER_BAR, 0.06)


def _bar(body: Body, bar: Reach, lean: float) -> None:
    for hand in (LEFT, RIGHT):
        hold_on(body, hand, np.array(bar), lean)


def _start(body: Body, speed: float, yaw: float) -> int:
    """Roll steadily through the view, facing it by `yaw`; returns the way, 1 to the picture's right."""
    drift_through(body, speed * body.temper.tempo**0.4 * (0.8 if body.role.character.age == "old" else 1.0))
    side = 1 if body.yaw[0] > 0 else -1
    body.yaw[:] = side * yaw
    body.busy[:] = 1.0
    body.still[:] = 1.0
    return side


def _pushes(body: Body) -> tuple[Curve, Curve]:
    """How far the rear foot is off the board, and how far its stroke upon the ground has gone, both 0 to 1."""
    every = _PUSH_EVERY / body.temper.tempo**0.5
    at = (body.at + float(body.chance(114).uniform(0.0, 0.5)) * every) % every
    speed = abs(float(body.x[-1] - body.x[0])) / max(body.seconds, body.step)
    # the foot stays where it is on the ground, so the faster the board, the shorter the stroke
    lasts = min(_STROKE * body.build.leg / max(speed, 0.1), 0.6)
    push = held(at, (0.7, 1.08, 1.12 + lasts, 1.55 + lasts))
    stroke: Curve = np.clip((at - 1.1) / lasts, 0.0, 1.0)
    return push, stroke


def _push(body: Body, foot: int, push: Curve, stroke: Curve, side: int) -> None:
    """Take a foot off the board, set it down beside it, push it back along the ground and put it up again."""
    leg = body.build.leg
    ahead = side * leg * (0.34 - _STROKE * stroke)
    place = body.feet[foot].copy()
    place[:, 0] = body.x + ahead
    place[:, 2] += 0.12 * leg
    over = bump(push, 0.0, 0.5, 1.0) * 0.10 * leg
    body.feet[foot] += (place - body.feet[foot]) * push[:, None]
    body.feet[foot, :, 1] = body.feet[foot, :, 1] * (1 - push) + over
    body.toes[foot] += 0.5 * push * stroke


_RIDDEN: dict[str, Callable[[Body], None]] = {
    "skateboard": skateboard,
    "longboard": skateboard,
    "surfboard": skateboard,
    "bicycle": bicycle,
    "bike": bicycle,
    "scooter": scooter,
}
