"""Instruments: how they are played, hands upon their keys and strings and the trunk with the beat."""

import numpy as np

from fabula.cast.body import LEFT, RIGHT, SIDES, UPRIGHT, Body
from fabula.cast.curves import Curve, bump, drift, ease
from fabula.cast.facing import standing_yaw
from fabula.cast.shoulders import hold_on
from fabula.cast.tempo import Tempo, tempo_of
from fabula.film.acting import Reach
from fabula.film.props import (
    BALL_RADIUS,
    DRUM_READY,
    DRUM_STRIKE,
    GUITAR_NECK,
    GUITAR_STRUM,
    PIANO_KEYS,
    PIANO_SPAN,
    PIANO_YAW,
    SEATED_FOOT,
    SEATS,
    VIOLIN_BOW,
    VIOLIN_NECK,
)

_KEY_DEEP, _HAND_HIGH = 0.03, 0.06
_SLOW_MOODS = ("sad", "calm")


def piano(body: Body) -> None:
    """Sit at the piano: the left hand on the beats, the right one on beats and between, the trunk swaying over bars."""
    tempo = tempo_of(body)
    side = body.role.heading or int(body.own(101).choice((-1, 1)))
    _sit(body, "piano", side * PIANO_YAW)
    slow = body.role.emotion in _SLOW_MOODS
    rates = {LEFT: 0.5 if slow else 1.0, RIGHT: 1.0 if slow else 2.0}
    for hand in (LEFT, RIGHT):
        keys = _keys(body, tempo.beats * rates[hand], hand)
        hold_on(body, hand, keys, 0.06)
        body.grip(hand, "open")
    _sway(body, tempo, 0.06 + 0.05 * body.temper.size)
    body.toes[RIGHT] = -0.12 + 0.12 * (0.5 + 0.5 * np.cos(2 * np.pi * tempo.beats / tempo.meter))


def _keys(body: Body, notes: Curve, hand: int) -> Curve:
    """A hand's way along the keys: it hops from note to note and is down on each; `notes` counts them."""
    number = np.floor(notes).astype(int)
    first = int(number[0])
    rng = body.chance(102 + hand)
    steps = rng.normal(0.0, 0.32, int(number[-1]) - first + 3)
    line = np.zeros(len(steps))
    for index, step in enumerate(steps[1:], 1):
        line[index] = np.clip(0.75 * line[index - 1] + step, -1, 1)
    part = notes - number
    here, after = line[number - first], line[number - first + 1]
    along = here + (after - here) * ease(part, 0.3, 0.95)
    hop = bump(part, 0.15, 0.55, 1.0)
    down = np.exp(-((np.minimum(part, 1 - part) / 0.16) ** 2))
    up = PIANO_KEYS.up - _KEY_DEEP * down + _HAND_HIGH * hop * (0.6 + np.abs(after - here))
    out = PIANO_KEYS.out + 0.10 + 0.8 * PIANO_SPAN * along
    return np.stack([out, up, np.full_like(up, PIANO_KEYS.ahead)], axis=-1)


def _sit(body: Body, prop: str, yaw: float) -> None:
    body.seated = True
    body.hips[:] = SEATS[prop]
    body.yaw[:] = yaw
    for foot, ahead in ((LEFT, -0.06), (RIGHT, 0.04)):
        body.tread(foot, SEATED_FOOT.out, -SEATS[prop], SEATED_FOOT.ahead + ahead)


def _sway(body: Body, tempo: Tempo, size: float) -> None:
    """The trunk goes with the music: to and fro over two beats, from side to side over a bar."""
    body.lean += 0.06 + 0.5 * size * np.cos(np.pi * tempo.beats)
    body.sway += 0.5 * size * np.sin(2 * np.pi * tempo.beats / (2 * tempo.meter))
    body.twist += 0.4 * size * np.sin(np.pi * tempo.beats / tempo.meter + 0.7)
    body.still[:] = 1.0


def _stand(body: Body, tempo: Tempo) -> None:
    """Stand apart, giving in the knees on the beat, a foot tapping."""
    body.yaw[:] = 0.55 * standing_yaw(body)
    body.stand(0.05, (0.04, -0.04))
    body.busy[:] = 1.0
    lively = body.temper.size
    body.hips[:] = UPRIGHT - 0.02 - 0.02 * lively * (0.5 + 0.5 * np.cos(2 * np.pi * tempo.beats))
    body.x += 0.012 * np.sin(np.pi * tempo.beats)
    body.toes[LEFT] = -0.28 * lively * (0.5 - 0.5 * np.cos(2 * np.pi * tempo.beats))


def guitar(body: Body) -> None:
    """Stand with a guitar: down-strokes on the beat, up-strokes between, another grip on the neck every bar."""
    tempo = tempo_of(body)
    _stand(body, tempo)
    stroke = np.cos(2 * np.pi * tempo.beats) * (1 + 0.2 * np.cos(np.pi * tempo.beats))
    strum = _at(body, GUITAR_STRUM)
    strum[:, 1] += 0.035 - 0.07 * body.temper.size * stroke
    body.hand(RIGHT, strum)
    body.hand(LEFT, _neck(body, tempo, GUITAR_NECK, 0.14))
    body.grip(RIGHT, "open")
    body.grip(LEFT, "hold")
    _sway(body, tempo, 0.05 + 0.03 * body.temper.size)


def violin(body: Body) -> None:
    """Stand with a violin: a bow's stroke for every beat, the left hand trembling on its place."""
    tempo = tempo_of(body)
    _stand(body, tempo)
    slower = 0.5 if body.role.emotion in _SLOW_MOODS else 1.0
    drawn = 0.5 - 0.5 * np.cos(np.pi * tempo.beats * slower)
    body.hand(RIGHT, np.array(VIOLIN_BOW[0]) + (np.array(VIOLIN_BOW[1]) - VIOLIN_BOW[0]) * drawn[:, None])
    left = _neck(body, tempo, VIOLIN_NECK, 0.06)
    left[:, 2] += 0.006 * np.sin(2 * np.pi * 5.5 * body.at)
    body.hand(LEFT, left)
    for hand in (LEFT, RIGHT):
        body.grip(hand, "hold")
    _sway(body, tempo, 0.10)


def drums(body: Body) -> None:
    """Sit at the drum: the right stick on every half beat, the left on every other beat."""
    tempo = tempo_of(body)
    _sit(body, "drum", 0.6 * standing_yaw(body))
    for hand, every, at in ((RIGHT, 0.5, 0.0), (LEFT, 2.0, 1.0)):
        part = (tempo.beats - at) / every % 1.0
        near = np.minimum(part, 1 - part) * every
        up = ease(near, 0.0, min(0.5 * every, 0.5)) * (0.6 if every < 1 else 1.0)
        body.hand(hand, np.array(DRUM_STRIKE) + (np.array(DRUM_READY) - DRUM_STRIKE) * up[:, None])
        body.grip(hand, "hold")
    body.busy[:] = 1.0
    _sway(body, tempo, 0.06 * body.temper.size)
    body.toes[RIGHT] = -0.3 * (0.5 - 0.5 * np.cos(2 * np.pi * tempo.beats))


def wind(body: Body) -> None:
    """Stand with a flute or a horn at the mouth, fingers moving, the bell rising on each bar."""
    tempo = tempo_of(body)
    _stand(body, tempo)
    rise = 0.05 * np.cos(2 * np.pi * tempo.beats / tempo.meter)
    tap = 0.006 * np.cos(4 * np.pi * tempo.beats)
    for hand, ahead in ((LEFT, 0.44), (RIGHT, 0.58)):
        body.hand(hand, np.stack([-0.26 + 0 * rise, -0.06 + rise + SIDES[hand] * tap, ahead + 0 * rise], axis=-1))
        body.grip(hand, "hold")
    _sway(body, tempo, 0.09)


def ball(body: Body) -> None:
    """Kick a ball that lies before the right foot, softly, again and again, arms balancing."""
    body.yaw[:] = 0.8 * standing_yaw(body)
    body.stand(0.04, (0.0, -0.04))
    body.busy[:] = 1.0
    body.hips[:] = UPRIGHT - 0.035
    rhythm = body.at * 0.8 * body.temper.tempo**0.5 % 1.0
    back, forth = bump(rhythm, 0.30, 0.46, 0.58), bump(rhythm, 0.48, 0.60, 0.92)
    leg = body.build.leg
    ahead = -0.04 - 0.22 * back + 0.30 * forth
    body.place(RIGHT, body.yaw, body.x, 0.04, ahead)
    body.feet[RIGHT, :, 1] = leg * (0.10 * back + 0.14 * forth) + 0.2 * BALL_RADIUS * forth
    body.toes[RIGHT] = 0.5 * back - 0.3 * forth
    for hand, way in ((LEFT, 1.0), (RIGHT, -1.0)):
        body.hand(hand, np.stack([0.30 + 0.1 * forth, -0.74 + 0.16 * forth, 0.12 + 0.3 * way * forth], axis=-1))
    body.lean += 0.05 - 0.08 * forth
    body.twist -= 0.12 * forth


def _at(body: Body, reach: Reach) -> Curve:
    return np.broadcast_to(np.array(reach), body.hands[LEFT].shape).copy()


def _neck(body: Body, tempo: Tempo, reach: Reach, span: float) -> Curve:
    """A hand on a neck: at another place for every bar, a little restless there."""
    bars = tempo.beats / tempo.meter
    number = np.floor(bars).astype(int)
    places = body.chance(104).uniform(0, 1, int(number[-1] - number[0]) + 3)
    part = bars - number
    here, after = places[number - number[0]], places[number - number[0] + 1]
    high = here + (after - here) * ease(part, 0.9, 1.0) + 0.06 * drift(body.at, body.chance(105), 0.5)
    hand = _at(body, reach)
    hand[:, 0] -= span * high
    hand[:, 1] -= 0.6 * span * high
    return hand
