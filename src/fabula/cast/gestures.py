"""Gestures: hands that prepare, strike on the stressed word, hold and go back to rest."""

from collections.abc import Sequence
from itertools import pairwise
from math import cos, sin
from typing import NamedTuple

import numpy as np

from fabula.cast.body import LEFT, RIGHT, SIDES, Body
from fabula.cast.curves import Curve, bump, ease, mix
from fabula.cast.facing import CARD, reach_room
from fabula.cast.strokes import Stroke, strokes
from fabula.vocabulary import ShotSize

Place = tuple[float, float, float]

HOME: Place = (0.06, -0.56, 0.40)
"""Where a hand waits between two gestures of one thought: before the waist."""

STROKE_SECONDS = 0.17
PREPARATION_SECONDS = 0.34
_HOLD_SECONDS = 0.32
_RETRACTION_SECONDS = 0.65
_RESTS_AFTER = 1.0  # seconds without a stroke, after which a hand goes back to where it rests

_SIZE: dict[ShotSize, float] = {"ECU": 0.5, "CU": 0.55, "MCU": 0.72, "MS": 0.95, "MLS": 1.05, "WS": 1.15, "EWS": 1.25}
_WIDEST: dict[ShotSize, float] = {"ECU": 0.06, "CU": 0.08, "MCU": 0.24, "MS": 0.5}
_HIGHEST: dict[ShotSize, float] = {"ECU": -0.42, "CU": -0.36, "MCU": -0.1}


class _Form(NamedTuple):
    """Where a gesture is prepared and where it lands, with which hand."""

    ready: Place
    lands: Place
    grip: str


_FORMS: dict[str, _Form] = {
    "beat": _Form((0.14, -0.27, 0.42), (0.22, -0.55, 0.54), "open"),
    "open": _Form((0.02, -0.46, 0.40), (0.40, -0.44, 0.46), "open"),
    "offer": _Form((0.02, -0.52, 0.34), (0.14, -0.36, 0.66), "open"),
    "wide": _Form((-0.02, -0.40, 0.44), (0.66, -0.26, 0.34), "open"),
    "count": _Form((0.10, -0.16, 0.40), (0.14, -0.06, 0.46), "point"),
    "self": _Form((0.04, -0.40, 0.42), (-0.26, -0.28, 0.27), "open"),
    "brush": _Form((-0.18, -0.34, 0.42), (0.46, -0.48, 0.36), "open"),
    "fist": _Form((0.16, -0.12, 0.40), (0.18, -0.42, 0.50), "fist"),
}


class _Key(NamedTuple):
    """A stroke of one hand: it leaves at `start`, is ready, lands at `seconds`, and is let go at `end`."""

    start: float
    seconds: float
    end: float
    ready: Place
    lands: Place
    grip: str
    weight: float


def gesture(body: Body) -> None:
    """Let free hands underline what the character says."""
    made = strokes(body)
    for hand in (LEFT, RIGHT):
        own = [_key(body, hand, stroke) for stroke in made if hand in stroke.hands]
        if own:
            _move(body, hand, own)
    for stroke in made:
        _trunk(body, stroke)


def _key(body: Body, hand: int, stroke: Stroke) -> _Key:
    tempo = body.temper.tempo**0.6
    form = _FORMS.get(stroke.kind) or _pointing(body, hand, stroke.kind)
    rng = np.random.default_rng([body.role.seed, hand, abs(round(stroke.seconds * 1000))])
    late = 0.0 if len(stroke.hands) == 1 else float(rng.uniform(0.0, 0.05)) * (hand == RIGHT)
    lively = 0.12 * rng.uniform(-1, 1, 3)
    size = _SIZE[body.role.size] * body.temper.size * (0.65 + 0.5 * stroke.weight)
    ready, lands = (_sized(body, place, size, lively) for place in (form.ready, form.lands))
    seconds = stroke.seconds + late
    start = seconds - (STROKE_SECONDS + PREPARATION_SECONDS) / tempo
    return _Key(start, seconds, seconds + _HOLD_SECONDS / tempo, ready, lands, form.grip, stroke.weight)


def _sized(body: Body, place: Place, size: float, lively: Curve) -> Place:
    """A place scaled around where hands wait, kept inside what the lens sees."""
    out, up, ahead = (h + (p - h) * size * (1 + v) for h, p, v in zip(HOME, place, lively, strict=True))
    low = 0.22 * max(1.0 - body.temper.openness, 0.0)  # who is downcast gestures low
    size_of = body.role.size
    room = reach_room(body)
    out, ahead = HOME[0] + (out - HOME[0]) * room, HOME[2] + (ahead - HOME[2]) * room
    return min(out, _WIDEST.get(size_of, 1.0)), min(up - low, _HIGHEST.get(size_of, 1.0)), ahead


def _pointing(body: Body, hand: int, kind: str) -> _Form:
    """Toward a partner, or the card."""
    partner = next(p for p in body.role.partners if (p.name == CARD) == (kind == "card"))
    yaw, way = float(np.median(body.yaw)), 1 if partner.across > 0 else -1
    out, ahead = SIDES[hand] * way * cos(yaw), way * sin(yaw)
    up = 0.02 if kind == "card" else -0.22
    far = 0.86 if kind == "card" else 0.7
    ahead = max(ahead, 0.25)
    return _Form((0.05, -0.42, 0.42), (far * out, up, far * ahead), "open" if kind == "partner" else "point")


def _move(body: Body, hand: int, keys: Sequence[_Key]) -> None:
    """Lead a hand from stroke to stroke, and to its rest where nothing is to be said."""
    at, tempo = body.at, body.temper.tempo**0.6
    course = np.broadcast_to(np.array(keys[0].ready), body.hands[hand].shape).copy()
    for key, after in [*pairwise(keys), (keys[-1], None)]:
        strikes = key.seconds - STROKE_SECONDS / tempo
        course = mix(course, np.broadcast_to(key.ready, course.shape), ease(at, key.start, strikes))
        course = mix(course, np.broadcast_to(key.lands, course.shape), ease(at, strikes, key.seconds))
        if after is not None and 0 < after.start - key.end <= _RESTS_AFTER:
            back = 0.6 * ease(at, key.end, max(after.start, key.end + 0.4))
            course = mix(course, np.broadcast_to(HOME, course.shape), back)
        body.grip(hand, key.grip, (at > key.start + 0.12) & (at < key.end + 0.35) & (body.busy[hand] < 0.5))
    lifted = _lifted(at, keys, tempo) * (1 - body.busy[hand])
    body.hands[hand] = mix(body.hands[hand], course, lifted)


def _lifted(at: Curve, keys: Sequence[_Key], tempo: float) -> Curve:
    """How far a hand is up and gesturing, 0 to 1: from before a first stroke until after a last one."""
    lifted = np.zeros_like(at)
    first = keys[0]
    for key, after in [*pairwise(keys), (keys[-1], None)]:
        if after is None or after.start - key.end > _RESTS_AFTER:
            up = ease(at, first.start - 0.06, first.seconds - STROKE_SECONDS / tempo)
            lifted += up * (1 - ease(at, key.end, key.end + _RETRACTION_SECONDS / tempo))
            first = after or first
    return lifted


def _trunk(body: Body, stroke: Stroke) -> None:
    """The trunk goes along: a little forward, and toward the hand that speaks."""
    beat = stroke.weight * bump(body.at, stroke.seconds - 0.3, stroke.seconds + 0.03, stroke.seconds + 0.7)
    body.lean += 0.022 * body.temper.size * beat
    if len(stroke.hands) == 1:
        body.twist -= 0.05 * SIDES[stroke.hands[0]] * beat
