"""Tempo: where a shot's beats lie, for bodies that move to the music, or to a tempo of their own without it."""

from typing import NamedTuple

from fabula.cast.body import Body
from fabula.cast.curves import Curve
from fabula.film import RATE, Beat

OWN_BPM = 108.0
"""The tempo of somebody who dances or plays without music."""

_FASTEST_BPM = 190.0  # above it a body moves on every other beat


class Tempo(NamedTuple):
    """`beats` is the beat of every moment, whole numbers on the beat and multiples of `meter` on a bar's first."""

    beats: Curve
    seconds: float
    meter: int


def tempo_of(body: Body) -> Tempo:
    """The beats of a shot, as the music has them."""
    beat = body.role.beat or Beat(bpm=OWN_BPM)
    seconds, meter = 60.0 / beat.bpm, beat.meter
    while 60.0 / seconds > _FASTEST_BPM:
        seconds, meter = 2 * seconds, max(1, meter // 2)
    return Tempo((body.at - beat.first / RATE) / seconds, seconds, meter)
