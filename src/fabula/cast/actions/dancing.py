"""Dancing: another figure every two bars (in a short shot every bar), its low points on the beat."""

from collections.abc import Callable

import numpy as np

from fabula.cast.body import LEFT, RIGHT, SIDES, UPRIGHT, Body
from fabula.cast.curves import Curve, bump, ease, mix
from fabula.cast.dance_figures import GENTLE, LIVELY, Figure
from fabula.cast.facing import standing_yaw
from fabula.cast.tempo import tempo_of

WORDS = ("dances",)
TRAVELS = True

_CHANGE_BEATS = 0.7
_FEW_BARS = 6.0
_APART = 0.06  # leg lengths by which each foot stands outside its hip
_HIPS = UPRIGHT - 0.04
_PLAIN = ("x", "yaw", "lean", "sway", "twist", "shrug")
_GENTLE_MOODS = ("sad", "calm", "fearful", "disgusted")


def act(body: Body) -> None:
    """Dance for the whole shot."""
    tempo = tempo_of(body)
    front = 0.45 * standing_yaw(body)
    body.yaw[:] = front
    body.still[:] = 1.0
    body.busy[:] = 1.0
    bars = (tempo.beats[-1] - tempo.beats[0]) / tempo.meter
    turn = tempo.meter * (2 if bars >= _FEW_BARS else 1)
    first, last = (int(np.floor(tempo.beats[i] / turn)) for i in (0, -1))
    size = body.temper.size**0.6 * (0.85 if body.role.character.age == "old" else 1.0)
    whole = _blended(tempo.beats, _chosen(body, last - first + 2), first, turn, size)
    _wear(body, whole, front)
    # the lowest of each bend is the beat: nothing else may move the hips up or down
    bend = (0.5 + 0.5 * np.cos(2 * np.pi * tempo.beats)) ** 1.3
    body.hips[:] = _HIPS - whole.dip * bend + whole.hop


def _chosen(body: Body, count: int) -> list[Callable[[Curve, float], Figure]]:
    """The figures in the order in which they are danced, none again before all were."""
    known = GENTLE if body.role.emotion in _GENTLE_MOODS else LIVELY
    rng = body.chance(61)
    order: list[int] = []
    while len(order) < count:
        fresh = [int(i) for i in rng.permutation(len(known))]
        order += fresh if not order or fresh[0] != order[-1] else fresh[1:] + fresh[:1]
    return [known[i] for i in order[:count]]


def _blended(beats: Curve, order: list[Callable[[Curve, float], Figure]], first: int, turn: int, size: float) -> Figure:
    """One figure after the other, `turn` beats each, coming out of the one before just ahead of its first bar."""
    whole = Figure.still(len(beats))
    for number, dance in enumerate(order, first):
        begin, end = turn * number, turn * (number + 1)
        inside = slice(*np.searchsorted(beats, (begin - _CHANGE_BEATS, end)))
        beat = beats[inside]
        if not len(beat):
            continue
        figure = dance(beat - begin, size)
        share = ease(beat, begin - _CHANGE_BEATS, begin) if number > first else np.ones_like(beat)
        for name in (*_PLAIN, "hop", "dip"):
            part = getattr(whole, name)
            part[inside] = mix(part[inside], getattr(figure, name), share)
        for limb in (LEFT, RIGHT):
            moved = np.abs(figure.feet[limb, :, 0] - whole.feet[limb, inside, 0])
            hop = bump(beat, begin - _CHANGE_BEATS, begin - _CHANGE_BEATS / 2, begin) * (share < 1)
            whole.feet[limb, inside] = mix(whole.feet[limb, inside], figure.feet[limb], share)
            whole.feet[limb, inside, 1] += 0.05 * hop * np.minimum(moved / 0.1, 1.0)
            whole.hands[limb, inside] = mix(whole.hands[limb, inside], figure.hands[limb], share)
    return whole


def _wear(body: Body, figure: Figure, front: float) -> None:
    """Write a figure into the body."""
    leg = body.build.leg
    body.x += leg * figure.x
    body.yaw += figure.yaw
    body.lean += figure.lean
    body.sway += figure.sway
    body.twist += figure.twist
    body.shrug += figure.shrug
    body.hands[:] = figure.hands
    stance = np.full_like(body.at, front)
    for foot in (LEFT, RIGHT):
        body.place(foot, stance, np.zeros_like(body.at), _APART, 0.04 * SIDES[foot] + figure.feet[foot, :, 2])
        body.feet[foot, :, 0] += leg * figure.feet[foot, :, 0]
        body.feet[foot, :, 1] = leg * (np.maximum(figure.feet[foot, :, 1], 0.0) + figure.hop)
        body.toes[foot] = 1.6 * np.clip(figure.feet[foot, :, 1] + figure.hop, 0, 0.25)
        body.grip(foot, "open", (body.hands[foot, :, 1] > -0.1) | (body.hands[foot, :, 0] < -0.1))
