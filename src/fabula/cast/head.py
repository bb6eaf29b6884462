"""Head: how it sways, nods, shakes and tilts, and how the chest breathes."""

from collections.abc import Sequence

import numpy as np

from fabula.cast.curves import Curve, bump
from fabula.cast.hearing import Said, phrases
from fabula.cast.keys import Key, add, follow, wave
from fabula.cast.stress import accents
from fabula.cast.temper import Temper
from fabula.film import RATE, Role

SWAY_X_HERTZ, SWAY_Y_HERTZ, BREATH_HERTZ = 0.05, 0.03, 0.12
"""How often the head sways across and down, and how often the chest fills, a second."""

_SWAY_X, _SWAY_Y = 0.035, 0.02
_NOD, _JAW = 0.11, 0.05
_NODS, _SHAKES = frozenset(("nods", "agrees")), frozenset(("shakes", "refuses", "disagrees"))
WORDS = _NODS | _SHAKES
"""Actions that the head does."""

_NOD_SECONDS, _SHAKE_HERTZ, _TURNS = 0.42, 1.35, 3
_AGAIN_SECONDS = 3.4  # as the shoulders that go with it
_JAW_SECONDS = 0.1
_DENIAL_WORDS = "no not never nobody nothing none cannot нет не никогда ничего никто нельзя ни"
_DENIALS = frozenset(_DENIAL_WORDS.split())
_DENIAL, _DENIAL_SECONDS, _DENIAL_APART = 0.075, 0.75, 1.1
_ATTITUDE = (0.085, 0.035, 0.06)  # how far yaw, pitch and roll change from phrase to phrase


def sways(role: Role, times: Curve) -> tuple[Curve, Curve, Curve]:
    """The yaw, pitch and roll of a head that is only alive, in radians; its phases are this shot's own."""
    phases = np.random.default_rng([role.seed, role.character.seed, 337]).random(3)
    across = _SWAY_X * wave(times, SWAY_X_HERTZ, phases[0])
    down = _SWAY_Y * wave(times, SWAY_Y_HERTZ, phases[1])
    return across, down, 0.4 * _SWAY_X * wave(times, SWAY_X_HERTZ, phases[2])


def breaths(role: Role, times: Curve, tempo: Curve) -> Curve:
    """How full the chest is in every frame, 0 to 1; `tempo` quickens the breath of who is moved."""
    phase = float(np.random.default_rng([role.seed, role.character.seed, 347]).random())
    turns = np.cumsum(BREATH_HERTZ * tempo) / role.fps
    return np.asarray(0.5 - 0.5 * np.cos(2 * np.pi * (turns + phase)), np.float64)


def nods(role: Role, lines: Sequence[Said], times: Curve, size: Curve) -> Curve:
    """The pitch that words and answers bring, in radians, down positive.

    A speaker's head falls on stressed words, after a small lift; a listener's nods at the ends of the other's phrases.
    """
    pitch = np.zeros(len(times))
    for line in lines:
        start = line.heard.start / RATE
        if line.mine:
            for accent in accents(line.heard.speech):
                at, weight = start + accent.seconds, accent.weight
                add(pitch, times, -0.35 * _NOD * weight, (at - 0.34, at - 0.16, at - 0.14, at + 0.02))
                add(pitch, times, _NOD * weight, (at - 0.12, at + 0.06, at + 0.1, at + 0.42))
        else:
            _answer(role, line, pitch, times)
    return pitch * size


def _answer(role: Role, line: Said, pitch: Curve, times: Curve) -> None:
    rng = np.random.default_rng([role.seed, role.character.seed, abs(line.heard.start), 349])
    for phrase in phrases(line.heard.speech):
        wanted, late, twice, large = (float(value) for value in rng.random(4))
        if wanted > (0.45 if phrase.ending == "," else 0.75):
            continue
        at = line.heard.start / RATE + phrase.end - 0.15 + 0.25 * late
        for repeat in range(2 if twice < 0.5 else 1):
            begin = at + 0.42 * repeat
            add(pitch, times, (0.05 + 0.04 * large) * 0.7**repeat, (begin, begin + 0.2, begin + 0.22, begin + 0.48))


def attitudes(role: Role, lines: Sequence[Said], times: Curve) -> Curve:
    """Yaw, pitch and roll that change a little with every phrase, (3, frames): no two are spoken with the same head.

    Who listens inclines their head once a line.
    """
    keys = [Key(-10.0, 1.0, (0.0, 0.0, 0.0))]
    for line in lines:
        start = line.heard.start / RATE
        rng = np.random.default_rng([role.seed, role.character.seed, abs(line.heard.start), 373])
        for phrase in phrases(line.heard.speech) if line.mine else ():
            drawn = rng.uniform(-1.0, 1.0, 3) * _ATTITUDE
            if phrase.end - phrase.start > 0.5:
                keys.append(Key(start + phrase.start - 0.2, 0.55, tuple(drawn.tolist())))
        if not line.mine:
            tilt = float(rng.uniform(0.4, 1.0)) * _ATTITUDE[2] * (1.0 if rng.random() < 0.5 else -1.0)
            keys.append(Key(line.start + 0.5, 0.8, (0.0, 0.02, tilt)))
        keys.append(Key(line.end + 0.4, 0.8, (0.0, 0.0, 0.0)))
    return follow(times, sorted(keys, key=lambda key: key.time))


def denials(lines: Sequence[Said], times: Curve, size: Curve) -> Curve:
    """The yaw of a head that shakes a little on the character's own no, never, nothing, in radians."""
    yaw, last = np.zeros(len(times)), -_DENIAL_APART
    for line in lines:
        for word in line.heard.speech.words if line.mine else ():
            at = (line.heard.start + word.start) / RATE
            if word.text.lower() in _DENIALS and at - last >= _DENIAL_APART:
                last = at
                first, end = np.searchsorted(times, (at - 0.1, at - 0.1 + _DENIAL_SECONDS))
                near = times[first:end]
                swing = wave(near - at + 0.1, 2.0 / _DENIAL_SECONDS, 0.0)
                yaw[first:end] += _DENIAL * swing * bump(near, at - 0.1, at + 0.25, at - 0.1 + _DENIAL_SECONDS)
    return yaw * size


def gestures(role: Role, times: Curve, tempo: float) -> tuple[Curve, Curve]:
    """The yaw and pitch of a head that nods, shakes or moves to the beat because the action says so."""
    yaw, pitch = np.zeros(len(times)), np.zeros(len(times))
    begin = 0.4
    while role.action in _NODS | _SHAKES and begin < times[-1]:
        if role.action in _NODS:
            for turn in range(_TURNS):
                down = begin + _NOD_SECONDS * turn / tempo**0.5
                moments = (down, down + 0.2 / tempo**0.5, down + 0.42 / tempo**0.5)
                pitch += (0.18 - 0.035 * turn) * bump(times, *moments)
        else:
            length = _TURNS / (_SHAKE_HERTZ * tempo**0.5)
            yaw += (
                0.26
                * bump(times, begin, begin + 0.35 * length, begin + length)
                * wave(times - begin, _SHAKE_HERTZ * tempo**0.5, 0.0)
            )
        begin += _AGAIN_SECONDS / tempo**0.5
    if role.beat and role.action == "dances":
        beats = (times - role.beat.first / RATE) * role.beat.bpm / 60.0
        pitch += 0.07 * np.cos(2 * np.pi * beats)
        yaw += 0.06 * np.sin(np.pi * beats / 2)
    return yaw, pitch


def with_jaw(role: Role, opened: Curve) -> Curve:
    """The pitch that an open jaw brings, in radians: the head lifts a little as the mouth opens."""
    weights = np.exp(-np.arange(int(0.5 * role.fps) + 1) / (_JAW_SECONDS * role.fps))
    return np.asarray(-_JAW * np.convolve(opened, weights / weights.sum())[: len(opened)], np.float64)


def temper_curves(tempers: Sequence[tuple[float, Temper]], times: Curve) -> Curve:
    """The numbers of a temper over time, (4, frames)."""
    return follow(times, [Key(start, 0.5, tuple(temper)) for start, temper in tempers])
