"""Eyes: where they rest and jump to, and when they blink."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.random import Generator

from fabula.cast.curves import Curve, ease
from fabula.cast.hearing import Said, phrases
from fabula.cast.keys import Key, follow
from fabula.cast.regard import Regard, regards
from fabula.cast.temper import Temper
from fabula.film import RATE, Role

BLINK_SECONDS = 0.13
"""From open to open; lids fall faster than they rise."""

RANGE = 0.55
"""The angle in radians at which the eyes stand in their corners: a gaze of 1."""

AHEAD_SECONDS = 6.0
"""Beyond the shot, so that what happens near its end does not depend on where it ends."""

THINKERS = frozenset(("thinks", "wonders", "ponders", "dreams", "remembers"))
"""Actions whose doers look up and away."""

_DOWN, _SHUT = 0.045, 0.02
_BLINKS_EVERY = (1.8, 4.6)
_JUMP_SECONDS, _LARGE = 0.07, 0.2
_HEAD_LAG, _HEAD_TURN_SECONDS = 0.09, 0.46
_HEAD_SHARE, _HEAD_PITCH_SHARE, _HEAD_GLANCE_SHARE = 0.8, 0.55, 0.22
_STAGED = 1.1  # who goes across the picture keeps a little of the face to the lens, in radians
_NECK = 1.1  # a head turns no further against its body, in radians


class Looks(NamedTuple):
    """Where somebody looks in every frame, (frames,) each, in radians against the picture, and when they jump far.

    `eyes_x`, `eyes_y` are the eyes' own aim, `head_x`, `head_y` that of the head, which follows; `shifts` are the
    moments of large jumps, in seconds.
    """

    eyes_x: Curve
    eyes_y: Curve
    head_x: Curve
    head_y: Curve
    shifts: tuple[float, ...]


class _Glance(NamedTuple):
    """From `seconds` on the eyes are off their regard by so much: to the picture's right and down, in radians."""

    seconds: float
    across: float
    down: float


def looks(
    role: Role, lines: Sequence[Said], times: Curve, tempers: Sequence[tuple[float, Temper]], body: Curve
) -> Looks:
    """Where eyes and head go in a shot; `body` is the yaw of the body in every frame, straight ahead of which is 0."""
    rng = np.random.default_rng([role.seed, role.character.seed, 313])
    steps, body = regards(role), _STAGED * np.tanh(body / _STAGED)
    glances = list(_glances(role, lines, tempers, [step.seconds for step in steps[1:]], rng))
    eyes = follow(times, [Key(s.seconds, _JUMP_SECONDS, s[1:]) for s in steps])
    darts = follow(times, [Key(g.seconds, _JUMP_SECONDS, g[1:]) for g in glances])
    turn = [_turn_seconds(role, before, after, body) for before, after in pairwise((steps[0], *steps))]
    turn = [t / _temper_at(tempers, s.seconds).tempo for t, s in zip(turn, steps, strict=True)]
    head = follow(times, [Key(s.seconds + _HEAD_LAG, t, s[1:]) for s, t in zip(steps, turn, strict=True)])
    drawn = follow(times, [Key(g.seconds + _HEAD_LAG, _HEAD_TURN_SECONDS, _drawn(g)) for g in glances])
    against = _HEAD_SHARE * head[0] - body * head[2] + drawn[0]
    head_x = body + against / (1.0 + (np.abs(against) / _NECK) ** 4) ** 0.25
    large = [g.seconds for g in glances if abs(g.across) + abs(g.down) > _LARGE]
    return Looks(
        eyes[0] + body * (1.0 - eyes[2]) + darts[0],
        eyes[1] + darts[1],
        head_x,
        _HEAD_PITCH_SHARE * head[1] + drawn[1],
        tuple(sorted([*large, *(step.seconds for step in steps[1:])])),
    )


def blinks(role: Role, lines: Sequence[Said], times: Curve, shifts: Sequence[float], hurry: float) -> Curve:
    """How far the lids are down in every frame, 0 to 1; a blink falls on a frame, and by choice on a phrase's end.

    `hurry` above 1 blinks more often, within the natural 1.8 to 4.6 seconds.
    """
    shut = np.zeros(len(times))
    for seconds in blink_times(role, lines, shifts, hurry):
        frame = np.floor(seconds * role.fps)
        middle = (frame + 0.5) / role.fps
        down = ease(times, middle - _DOWN - _SHUT / 2, middle - _SHUT / 2)
        up = ease(times, middle + _SHUT / 2, middle + BLINK_SECONDS - _DOWN)
        np.maximum(shut, down * (1.0 - up), out=shut)
    return shut


def blink_times(role: Role, lines: Sequence[Said], shifts: Sequence[float], hurry: float) -> tuple[float, ...]:
    """The moments in which the eyes are shut, in seconds, up to some seconds beyond the shot."""
    rng = np.random.default_rng([role.seed, role.character.seed, 317])
    horizon = role.frames / role.fps + AHEAD_SECONDS
    calls = sorted([*shifts, *(line.heard.start / RATE + p.end for line in lines for p in phrases(line.heard.speech))])
    found: list[float] = []
    low, high = _BLINKS_EVERY
    seconds = float(rng.uniform(0.4, high - 0.6))
    while seconds < horizon - AHEAD_SECONDS / 2:
        found.append(seconds)
        drawn = seconds + low + (high - low) * float(rng.random()) ** max(hurry, 0.5)
        called = [
            c + 0.05 for c in calls if max(seconds + low, drawn - 1.1) <= c + 0.05 <= min(seconds + high, drawn + 1.1)
        ]
        wanted = float(rng.random()) < 0.75
        seconds = min((abs(c - drawn), c) for c in called)[1] if called and wanted else drawn
    return tuple(found)


def _glances(
    role: Role, lines: Sequence[Said], tempers: Sequence[tuple[float, Temper]], turns: Sequence[float], rng: Generator
) -> Iterator[_Glance]:
    """Holds and jumps around what is looked at: small ones all the time, and now and then away from it."""
    seconds = -2.0
    while seconds < role.frames / role.fps + AHEAD_SECONDS:
        length, chance, across, down, which = (float(value) for value in rng.random(5))
        unrest = _temper_at(tempers, seconds).unrest
        if chance < _often(role, lines, seconds) * unrest:
            yield _away(role, seconds, (across, down), which)
            hold = 0.35 + 0.5 * length
        else:
            yield _Glance(seconds, 0.09 * (across - 0.5) * unrest, 0.05 * (down - 0.5))
            hold = 0.5 + 1.7 * length
        until = seconds + hold / max(unrest, 0.4) ** 0.8
        turn = next((t for t in turns if seconds < t < until), None)
        if turn is not None:
            yield _Glance(turn, 0.0, 0.0)
            until = turn + 0.7
        seconds = until


def _often(role: Role, lines: Sequence[Said], seconds: float) -> float:
    """How likely the eyes leave what they look at, by what somebody does just then."""
    if role.action in THINKERS:
        return 0.72
    for line in lines:
        if line.start - 0.4 <= seconds < line.end:
            if not line.mine:
                return 0.06
            return 0.42 if seconds < line.start + 0.3 and line.end - line.start > 2.0 else 0.14
    return 0.22


def _away(role: Role, seconds: float, place: tuple[float, float], which: float) -> _Glance:
    """A look away from who or what is looked at: aside and a little up, down for the sad, all about for the fearful."""
    side = 1.0 if place[0] < 0.5 else -1.0
    across = side * (0.2 + 0.22 * abs(2 * place[0] - 1))
    if role.action in THINKERS:
        side = 1.0 if np.random.default_rng([role.character.seed, 331]).random() < 0.5 else -1.0
        return _Glance(seconds, side * (0.22 + 0.12 * place[0]), -0.26 - 0.1 * place[1])
    if role.emotion == "sad":
        return _Glance(seconds, across * 0.6, 0.3 + 0.1 * place[1])
    if role.emotion == "fearful":
        return _Glance(seconds, across * 1.15, 0.2 * (place[1] - 0.5))
    return _Glance(seconds, across, 0.16 * place[1] if which < 0.35 else -0.16 * place[1])


def _turn_seconds(role: Role, before: Regard, after: Regard, body: Curve) -> float:
    """How long a head takes from one regard to the next: the longer, the farther it has to go."""
    at = min(max(int(after.seconds * role.fps), 0), len(body) - 1)
    ahead = float(body[at])
    far = abs(after.yaw + (1.0 - after.held) * ahead - before.yaw - (1.0 - before.held) * ahead)
    return _HEAD_TURN_SECONDS * (1.0 + 0.6 * max(far - 0.7, 0.0))


def _drawn(glance: _Glance) -> tuple[float, float]:
    """How far the head goes along with a glance: a little with a large one, not with a small one."""
    share = _HEAD_GLANCE_SHARE if abs(glance.across) + abs(glance.down) > _LARGE else 0.0
    return glance.across * share, glance.down * share


def _temper_at(tempers: Sequence[tuple[float, Temper]], seconds: float) -> Temper:
    return next((temper for start, temper in reversed(tempers) if start <= seconds), tempers[0][1])
