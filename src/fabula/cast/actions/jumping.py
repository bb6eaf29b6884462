"""Jumping: knees bend, arms swing, both feet leave the ground and land softly, again and again."""

import numpy as np

from fabula.cast.body import LEFT, RIGHT, UPRIGHT, Body
from fabula.cast.curves import ease
from fabula.cast.facing import standing_yaw
from fabula.cast.gaits import GRAVITY

WORDS = ("jumps", "hops", "leaps", "celebrates")
TRAVELS = True

_CROUCH_SECONDS = 0.42
_LANDING_SECONDS = 0.38


def act(body: Body) -> None:
    """Jump on the spot; how high and how often is the feeling's and the age's."""
    body.yaw[:] = 0.6 * standing_yaw(body)
    body.stand(0.04)
    body.busy[:] = 1.0
    high = 0.34 * body.build.leg * body.temper.size**0.8 * (0.4 if body.role.character.age == "old" else 1.0)
    flight = 2 * float(np.sqrt(2 * high / GRAVITY))
    pause = 0.15 / body.temper.tempo
    whole = _CROUCH_SECONDS + flight + _LANDING_SECONDS + pause
    at = (body.at + float(body.chance(95).uniform(0, 0.2))) % whole
    air = np.clip((at - _CROUCH_SECONDS) / flight, 0, 1)
    up = high * 4 * air * (1 - air)
    crouch = ease(at, 0.0, 0.26) * (1 - ease(at, 0.26, _CROUCH_SECONDS))
    lands = _CROUCH_SECONDS + flight
    soft = ease(at, lands - 0.04, lands + 0.12) * (1 - ease(at, lands + 0.12, lands + _LANDING_SECONDS))
    body.hips[:] = UPRIGHT - 0.02 - 0.15 * crouch - 0.13 * soft + up / body.build.leg
    tuck = np.sin(np.pi * air) ** 2
    for foot in (LEFT, RIGHT):
        body.feet[foot, :, 1] = up + 0.10 * body.build.leg * tuck
        body.toes[foot] = 0.7 * ease(air, 0.0, 0.2) * (1 - ease(air, 0.8, 1.0))
    rise = ease(at, 0.2, _CROUCH_SECONDS + 0.4 * flight) * (1 - ease(at, lands - 0.1, lands + 0.25))
    for hand, late in ((LEFT, 0.0), (RIGHT, 0.04)):
        ahead = 0.20 - 0.45 * crouch + 0.16 * rise
        reach = np.stack([0.20 + 0.16 * rise, -0.82 + (1.45 - late) * rise + 0.1 * soft, ahead], axis=-1)
        body.hand(hand, reach)
        body.grip(hand, "open", rise > 0.4)
    body.lean += 0.20 * crouch + 0.14 * soft - 0.05 * tuck
    body.still[:] = 1.0
