"""Faces: what a face does in every frame of a shot, from lips, eyes, brows, head and what is felt."""

from collections.abc import Sequence

import numpy as np

from fabula.cast.brows import flickers, raises
from fabula.cast.curves import Curve, ease, held
from fabula.cast.deeds import FIELDS, SLEEPERS, deeds
from fabula.cast.eyes import RANGE, blinks, looks
from fabula.cast.feeling import feelings, mood_starts, tempers
from fabula.cast.head import attitudes, breaths, denials, gestures, nods, sways, temper_curves, with_jaw
from fabula.cast.hearing import Said, said
from fabula.cast.keys import frame_times
from fabula.cast.mouth import MOUTH, lips
from fabula.film import Face, Role

_LIMITS: dict[str, tuple[float, float]] = {
    **dict.fromkeys(("width", "smile", "gaze_x", "gaze_y", "brow_left", "brow_right", "brow_tilt"), (-1.0, 1.0)),
    **dict.fromkeys(("lid_left", "lid_right"), (0.0, 1.4)),
    "pupil": (0.6, 1.4),
    "yaw": (-1.2, 1.2),
    "pitch": (-0.6, 0.6),
    "roll": (-0.5, 0.5),
}
_LOW = np.array([_LIMITS.get(name, (0.0, 1.0))[0] for name in Face._fields])[:, None]
_HIGH = np.array([_LIMITS.get(name, (0.0, 1.0))[1] for name in Face._fields])[:, None]
_SOFT = ("smile", "width", "brow_left", "brow_right", "brow_tilt", "cheek", "gaze_x", "gaze_y")
_FREE = 0.7
_GASP_SECONDS, _GASP_FALLS = 0.9, 0.7


def faces(role: Role, body: Curve) -> Curve:
    """The channels of `Face` in every frame, (23, frames), each within its range.

    `body` is the yaw of the character's body in every frame, in radians as in `Pose`.
    """
    times, lines = frame_times(role), said(role)
    moved = tempers(role, lines)
    tempo, size, _, _ = temper_curves(moved, times)
    face = feelings(role, lines, times) + flickers(role, times)
    _lift(face, raises(role, lines, times) * size)
    mouth = lips(role)
    _speak(face, mouth, size, _gasp(role, lines, times))
    face += deeds(role, times, _spoken(lines, times))
    _turn(face, role, times, (tempo, size))
    gaze = looks(role, lines, times, moved, body)
    yaw, pitch, roll = attitudes(role, lines, times) * size
    face[FIELDS["yaw"]] += gaze.head_x + yaw + denials(lines, times, size)
    face[FIELDS["pitch"]] += gaze.head_y + pitch + nods(role, lines, times, size)
    face[FIELDS["roll"]] += roll
    _look(face, gaze.eyes_x, gaze.eyes_y)
    shut = blinks(role, lines, times, gaze.shifts, float(tempo[0]))
    if role.action in SLEEPERS:
        shut = np.ones(len(times))
    for name in ("lid_left", "lid_right"):
        face[FIELDS[name]] *= 1.0 - shut
    for name in _SOFT:
        face[FIELDS[name]] = _soft(face[FIELDS[name]])
    return np.clip(face, _LOW, _HIGH)


def _soft(values: Curve) -> Curve:
    """The values, those beyond 0.7 gently kept below 1, so that a face at its limit gets there without a jolt."""
    size = np.abs(values)
    over = _FREE + (1.0 - _FREE) * np.tanh((size - _FREE) / (1.0 - _FREE))
    return np.asarray(np.sign(values) * np.where(size > _FREE, over, size), np.float64)


def _lift(face: Curve, lift: Curve) -> None:
    """Raise the brows, and the lids a little with them; both brows do not rise quite alike."""
    face[FIELDS["brow_left"]] += lift
    face[FIELDS["brow_right"]] += 0.9 * lift
    for name in ("lid_left", "lid_right"):
        face[FIELDS[name]] += 0.12 * lift


def _speak(face: Curve, mouth: Curve, size: Curve, gasp: Curve) -> None:
    """Lay speech over the felt mouth: what is felt stays in corners and cheeks, the rest gives way to the words."""
    shaped = dict(zip(MOUTH, mouth, strict=True))
    silent = gasp * (1.0 - ease(mouth[0], 0.0, 0.25)) * (1.0 - shaped["press"]) * (1.0 - shaped["tuck"])
    large = np.clip(0.45 + 0.55 * size, 0.6, 1.2)
    for name, channel in shaped.items():
        felt = face[FIELDS[name]]
        if name == "width":
            face[FIELDS[name]] = 0.7 * felt + channel
        elif name == "open":
            face[FIELDS[name]] = np.maximum(felt * silent, channel * large)
        else:
            face[FIELDS[name]] = channel + felt * silent * (1.0 - channel)
    face[FIELDS["smile"]] *= 1.0 - 0.4 * shaped["round"]
    face[FIELDS["cheek"]] += 0.1 * np.maximum(face[FIELDS["smile"]], 0.0) * shaped["open"]


def _spoken(lines: Sequence[Said], times: Curve) -> Curve:
    """1 while the character speaks, 0 while it does not, with a moment between."""
    spoken = np.zeros(len(times))
    for line in lines:
        if line.mine:
            spoken = np.maximum(
                spoken, held(times, (line.start - 0.4, line.start - 0.1, line.end + 0.1, line.end + 0.5))
            )
    return spoken


def _gasp(role: Role, lines: Sequence[Said], times: Curve) -> Curve:
    """How far a feeling still holds the mouth open without words: a breath long for who has something to say."""
    if not any(line.mine for line in lines):
        return np.ones(len(times))
    gasp = np.zeros(len(times))
    for start in mood_starts(role, lines):
        falls = start + _GASP_SECONDS
        gasp = np.maximum(gasp, ease(times, start, start + 0.3) * (1.0 - ease(times, falls, falls + _GASP_FALLS)))
    first = min(line.start for line in lines if line.mine)
    return np.asarray(gasp * (1.0 - ease(times, first - 0.6, first - 0.1)), np.float64)


def _turn(face: Curve, role: Role, times: Curve, temper: tuple[Curve, Curve]) -> None:
    """Let the head live: sway, the action's own nods, what the jaw brings; and the chest breathe."""
    tempo, size = temper
    yaw, pitch, roll = sways(role, times)
    turned, nodded = gestures(role, times, float(tempo[0]))
    face[FIELDS["yaw"]] += yaw + turned * size
    face[FIELDS["pitch"]] += pitch + nodded * size + with_jaw(role, face[FIELDS["open"]])
    face[FIELDS["roll"]] += roll
    face[FIELDS["breath"]] = breaths(role, times, 0.5 + 0.5 * tempo)


def _look(face: Curve, eyes_x: Curve, eyes_y: Curve) -> None:
    """Turn the eyes to their aim against the head, which may still be on its way; lids go along up and down."""
    face[FIELDS["gaze_x"]] += (eyes_x - face[FIELDS["yaw"]]) / RANGE
    face[FIELDS["gaze_y"]] += (eyes_y - face[FIELDS["pitch"]]) / RANGE
    for name in ("lid_left", "lid_right"):
        face[FIELDS[name]] *= 1.0 - 0.3 * np.clip(face[FIELDS["gaze_y"]], -0.4, 1.0)
