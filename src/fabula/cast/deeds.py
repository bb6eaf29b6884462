"""Deeds: what an action alone does to a face, without words: sleeping, laughing, crying, chewing, singing."""

import numpy as np

from fabula.cast.curves import Curve, bump, held
from fabula.cast.eyes import THINKERS
from fabula.cast.keys import add, wave
from fabula.film import RATE, Face, Role

FIELDS = {name: index for index, name in enumerate(Face._fields)}

SLEEPERS = frozenset(("sleeps", "dozes"))
"""Actions whose doers have their eyes shut."""

_LAUGHS, _CRIES = frozenset(("laughs", "giggles")), frozenset(("cries", "weeps", "sobs"))
_CHEWS, _SINGS, _HUGS = frozenset(("eats", "tastes", "grazes")), frozenset(("sings",)), frozenset(("hugs", "embraces"))
_DANCES = frozenset(("dances", "jumps"))

WORDS = SLEEPERS | THINKERS | _LAUGHS | _CRIES | _CHEWS | _SINGS | _HUGS | _DANCES
"""Actions that are seen in the face."""

_THOUGHT = {"brow_left": 0.42, "brow_right": 0.05, "brow_tilt": -0.2, "lower_lid": 0.15, "smile": -0.12, "width": -0.15}
_HA_HERTZ, _CHEW_HERTZ, _SOB_HERTZ = 4.2, 1.5, 2.6
_SUNG_BPM = 84.0
_VOWELS = ((0.85, 0.1, 0.05), (0.5, 0.28, 0.0), (0.62, -0.25, 0.7), (0.34, -0.35, 0.85), (0.36, 0.34, 0.0))


def deeds(role: Role, times: Curve, spoken: Curve) -> Curve:
    """What the action adds to the face, (23, frames); `spoken` is 1 in frames whose mouth belongs to words."""
    face = np.zeros((len(FIELDS), len(times)))
    rng = np.random.default_rng([role.seed, role.character.seed, 379])
    if role.action in SLEEPERS:
        face[FIELDS["pitch"]] += 0.2
        face[FIELDS["smile"]] += 0.05
    elif role.action in THINKERS:
        _set(face, held(times, (0.2, 0.9, times[-1] + 1.0, times[-1] + 2.0)), **_THOUGHT)
    elif role.action in _LAUGHS:
        _laugh(face, times, rng)
    elif role.action in _CRIES:
        _cry(face, times, rng)
    elif role.action in _CHEWS:
        _chew(face, times, float(rng.random()))
    elif role.action in _DANCES and role.emotion == "neutral":
        # who dances enjoys it, if nothing else is said
        _set(face, held(times, (-0.8, 0.0, times[-1] + 1.0, times[-1] + 2.0)), smile=0.5, cheek=0.3, lower_lid=0.15)
    elif role.action in _SINGS:
        _sing(face, times, role, rng)
    elif role.action in _HUGS:
        _set(face, held(times, (0.4, 1.0, times[-1] + 1.0, times[-1] + 2.0)), smile=0.5, cheek=0.4, roll=0.08)
        _set(face, held(times, (0.9, 1.5, times[-1] + 1.0, times[-1] + 2.0)), lid_left=-0.7, lid_right=-0.7)
    for name in ("open", "width", "round", "teeth", "press"):
        face[FIELDS[name]] *= 1.0 - spoken
    return face


def _set(face: Curve, share: Curve, **channels: float) -> None:
    for name, value in channels.items():
        face[FIELDS[name]] += value * share


def _laugh(face: Curve, times: Curve, rng: np.random.Generator) -> None:
    """Peals of laughter with a breath between: eyes narrow, the head goes back and shakes with it."""
    begin = 0.25
    while begin < times[-1]:
        length, rest, back = 1.6 + 1.2 * rng.random(), 0.5 + 0.7 * rng.random(), 0.08 + 0.06 * rng.random()
        peal = held(times, (begin, begin + 0.5, begin + length - 0.6, begin + length))
        shaken = 0.5 + 0.5 * wave(times - begin, _HA_HERTZ, 0.0)
        _set(face, peal, smile=0.75, cheek=0.6, lower_lid=0.55, lid_left=-0.45, lid_right=-0.45, teeth=0.9, width=0.2)
        _set(face, peal, brow_left=0.3, brow_right=0.3, pitch=-float(back))
        _set(face, peal * shaken, open=0.28, pitch=0.03)
        _set(face, peal, open=0.3)
        begin += length + float(rest)


def _cry(face: Curve, times: Curve, rng: np.random.Generator) -> None:
    """Sobs: brows and lids press together, the lips tremble, the head sinks."""
    _set(face, np.ones(len(times)), brow_tilt=0.6, brow_left=0.1, brow_right=0.1, smile=-0.4, pitch=0.12, lower_lid=0.4)
    _set(face, np.ones(len(times)), lid_left=-0.35, lid_right=-0.35)
    begin = 0.3
    while begin < times[-1]:
        length, rest = 1.0 + 0.8 * rng.random(), 0.4 + 0.8 * rng.random()
        sob = held(times, (begin, begin + 0.3, begin + length - 0.4, begin + length))
        trembling = 0.5 + 0.5 * wave(times - begin, _SOB_HERTZ, 0.0)
        _set(face, sob * trembling, open=0.14, width=0.15, pitch=0.04)
        _set(face, sob, open=0.08, teeth=0.4, lid_left=-0.3, lid_right=-0.3, sneer=0.2)
        begin += length + float(rest)


def _chew(face: Curve, times: Curve, phase: float) -> None:
    """Jaws that work behind closed lips, to one side and the other."""
    chewing = 0.5 + 0.5 * wave(times, _CHEW_HERTZ, phase)
    _set(face, chewing, open=0.1, cheek=0.25, width=-0.12)
    _set(face, np.ones(len(times)), press=0.6)


def _sing(face: Curve, times: Curve, role: Role, rng: np.random.Generator) -> None:
    """Long vowels on the beat, a breath after each line of song, brows that go along."""
    bpm, first = (role.beat.bpm, role.beat.first / RATE) if role.beat else (_SUNG_BPM, 0.0)
    beat = 60.0 / bpm
    note = first - beat * np.ceil(first / beat)
    count = 0
    while note < times[-1]:
        length = beat * (2.0 if rng.random() < 0.3 else 1.0)
        opened, width, rounded = _VOWELS[int(rng.integers(len(_VOWELS)))]
        if count % 8 != 7:
            sung = (note - 0.1, note + 0.14, note + length - 0.24, note + length)
            for name, value in (("open", opened), ("width", width), ("round", rounded), ("teeth", 0.4)):
                add(face[FIELDS[name]], times, value, sung)
            lift = 0.35 * opened * bump(times, note - 0.1, note + length * 0.5, note + length)
            _set(face, lift, brow_left=1.0, brow_right=1.0, pitch=-0.14)
        note, count = note + length, count + 1
