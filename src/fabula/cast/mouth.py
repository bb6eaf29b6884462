"""Mouth: the lips of a speaker in every frame, from visemes that run into each other as spoken sounds do."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from fabula.cast.curves import Curve, ease
from fabula.cast.hearing import PAUSE_SECONDS, Said, said
from fabula.cast.keys import frame_times
from fabula.cast.visemes import VOWELS, Shape, visemes_of
from fabula.film import RATE, Face, Role

MOUTH = ("open", "width", "round", "teeth", "tongue", "press", "tuck")
"""The channels of a face that speech moves, in the order of the curves."""

SMOOTHING = 0.7
"""Of the mouth as it was, how much stays at each of `SMOOTHING_HERTZ` steps a second."""
SMOOTHING_HERTZ = 120


class _Lips(NamedTuple):
    """A shape's aim, and how strongly it pulls the jaw (with teeth and tongue) and the corners of the mouth."""

    aim: tuple[float, float, float, float, float]
    jaw: float
    corners: float


_LIPS: dict[Shape, _Lips] = {
    "sil": _Lips((0.0, 0.0, 0.0, 0.0, 0.0), 0.9, 0.4),
    "PP": _Lips((0.05, -0.12, 0.15, 0.0, 0.0), 0.9, 0.3),
    "FF": _Lips((0.2, 0.05, 0.0, 1.0, 0.0), 0.9, 0.4),
    "TH": _Lips((0.3, 0.12, 0.0, 0.75, 0.95), 0.6, 0.25),
    "DD": _Lips((0.26, 0.16, 0.0, 0.8, 0.5), 0.5, 0.18),
    "kk": _Lips((0.34, 0.06, 0.0, 0.4, 0.15), 0.4, 0.1),
    "CH": _Lips((0.26, -0.35, 0.65, 0.75, 0.0), 0.7, 1.2),
    "SS": _Lips((0.22, 0.35, 0.0, 1.0, 0.05), 0.75, 0.5),
    "nn": _Lips((0.26, 0.12, 0.0, 0.6, 0.65), 0.45, 0.15),
    "RR": _Lips((0.3, -0.2, 0.4, 0.4, 0.3), 0.5, 0.6),
    "aa": _Lips((0.95, 0.12, 0.05, 0.35, 0.25), 1.0, 0.8),
    "E": _Lips((0.56, 0.42, 0.0, 0.55, 0.2), 1.0, 0.9),
    "I": _Lips((0.36, 0.55, 0.0, 0.6, 0.1), 0.9, 1.0),
    "O": _Lips((0.68, -0.38, 0.8, 0.1, 0.1), 1.0, 1.5),
    "U": _Lips((0.36, -0.68, 1.0, 0.0, 0.0), 0.95, 1.7),
}
_JAW = (0.03, 0.04)  # seconds in which a sound's pull on the jaw rises before it and fades after it
_CORNERS = (0.11, 0.07)  # lips round and spread well ahead of their sound
_REACH = 4.0  # pulls are cut off after so many times these
_LEAD_SECONDS = 0.042  # the picture leads the sound by about this much, as lips do
_BEFORE, _AFTER = 0.4, 0.2  # seconds beyond the shot in which sounds still move its mouth
_OPENS, _CLOSES = (0.034, 0.024), (0.01, 0.08)  # seconds around the edge of a silence in which the lips part, meet
_HELD = 0.35  # share of a closed sound at each end in which the lips come and go
_TUCKED_OPEN = 0.12
_AT_REST = Face()


class _Sound(NamedTuple):
    """A viseme in seconds from the shot's first frame."""

    shape: Shape
    start: float
    end: float
    stress: float = 1.0


class _Closure(NamedTuple):
    """Lips that meet (PP) or teeth on the lip (FF), seconds; `frame` shows them whatever the rate of speech."""

    shape: Shape
    start: float
    end: float
    frame: int


def mouth_of(shape: Shape, face: Face = _AT_REST) -> Face:
    """A face with its mouth in one shape, as a sheet of visemes shows it."""
    opened, width, rounded, teeth, tongue = _LIPS[shape].aim
    if shape == "PP":
        return face._replace(open=0.0, width=width, round=rounded, press=1.0)
    if shape == "FF":
        return face._replace(open=_TUCKED_OPEN, width=width, round=rounded, teeth=1.0, tuck=1.0)
    return face._replace(open=opened, width=width, round=rounded, teeth=teeth, tongue=tongue)


def lips(role: Role) -> Curve:
    """The mouth of a character who speaks, (7, frames), channels as in `MOUTH`; all zero while they say nothing."""
    times = frame_times(role)
    curves = np.zeros((len(MOUTH), len(times)))
    voiced = [sound for line in said(role) if line.mine for sound in _voiced(line)]
    if voiced:
        rests = _rests(voiced)
        curves[:5] = _blended([*voiced, *rests], role)
        curves[[0, 3, 4]] *= _parted(times, rests)
        _close(curves, times, _closures(voiced, role))
    return curves


def _voiced(line: Said) -> Iterator[_Sound]:
    offset = line.heard.start
    for viseme in visemes_of(line.heard.speech):
        if viseme.shape != "sil":
            yield _Sound(viseme.shape, (offset + viseme.start) / RATE, (offset + viseme.end) / RATE, viseme.stress)


def _rests(voiced: Sequence[_Sound]) -> list[_Sound]:
    """The pauses in which the mouth closes, with the time before the first sound and after the last."""
    ends, starts = [-np.inf, *(s.end for s in voiced)], [*(s.start for s in voiced), np.inf]
    return [_Sound("sil", a, b) for a, b in zip(ends, starts, strict=True) if b - a >= PAUSE_SECONDS]


def _blended(sounds: Sequence[_Sound], role: Role) -> Curve:
    """Jaw, corners, rounding, teeth and tongue at the frames: the sounds' aims by how strongly each pulls, smoothed."""
    steps = max(1, round(SMOOTHING_HERTZ / role.fps / 2 - 0.5) * 2 + 1)  # odd, so that a step is a frame's middle
    hertz = role.fps * steps
    first = -int(_BEFORE * role.fps) * steps
    count = (role.frames + int(_AFTER * role.fps)) * steps - first
    keep = SMOOTHING ** (SMOOTHING_HERTZ / hertz)
    lag = keep / (1 - keep) / hertz
    times = (np.arange(count) + first + 0.5) / hertz + lag + _LEAD_SECONDS
    weights = keep ** np.arange(int(0.3 * hertz))
    weights /= weights.sum()
    aims = _aims(sounds, times)
    smooth = np.stack([np.convolve(channel, weights)[:count] for channel in aims])
    middle = -first + steps // 2
    return smooth[:, middle : middle + role.frames * steps : steps]


def _aims(sounds: Sequence[_Sound], times: Curve) -> Curve:
    """Where the sounds pull the mouth at each time, (5, times), not yet smoothed."""
    pulled = np.zeros((5, len(times)))
    jaw, corners = np.full(len(times), 1e-9), np.full(len(times), 1e-9)
    for sound in sounds:
        made = _LIPS[sound.shape]
        aim = np.array(made.aim)
        aim[0] *= sound.stress if sound.shape in VOWELS else 1.0
        low, pull = _pull(sound, times, _JAW)
        span = slice(low, low + len(pull))
        jaw[span] += made.jaw * pull
        pulled[0, span] += aim[0] * made.jaw * pull
        pulled[3:, span] += aim[3:, None] * (made.jaw * pull)
        low, pull = _pull(sound, times, _CORNERS)
        span = slice(low, low + len(pull))
        corners[span] += made.corners * pull
        pulled[1:3, span] += aim[1:3, None] * (made.corners * pull)
    pulled[[0, 3, 4]] /= jaw
    pulled[1:3] /= corners
    return pulled


def _pull(sound: _Sound, times: Curve, spread: tuple[float, float]) -> tuple[int, Curve]:
    """How much a sound is felt around its time, and the first step where it is."""
    before, after = spread
    low, high = np.searchsorted(times, (sound.start - before * _REACH, sound.end + after * _REACH))
    near = times[low:high]
    away = np.maximum(np.maximum((sound.start - near) / before, (near - sound.end) / after), 0.0)
    return int(low), np.asarray(np.exp(-away), np.float64)


def _parted(times: Curve, rests: Sequence[_Sound]) -> Curve:
    """0 where a rest keeps the lips together, 1 where they may part: they pop open and come together slowly."""
    parted = np.ones(len(times))
    for rest in rests:
        met = ease(times, rest.start - _CLOSES[0], rest.start + _CLOSES[1]) if np.isfinite(rest.start) else 1.0
        left = ease(times, rest.end - _OPENS[0], rest.end + _OPENS[1]) if np.isfinite(rest.end) else 0.0
        parted *= 1.0 - met * (1.0 - left)
    return parted


def _closures(voiced: Sequence[_Sound], role: Role) -> list[_Closure]:
    """Every p, b, m, f and v in time order, with a frame of its own; neighbours of one kind may share theirs."""
    taken: dict[int, Shape] = {}
    found = []
    for sound in voiced:
        if sound.shape not in ("PP", "FF"):
            continue
        nearest = int(np.floor((sound.start + sound.end) / 2 * role.fps))
        choices = (nearest, nearest + 1, nearest - 1, nearest + 2, nearest - 2)
        frame = next((f for f in choices if taken.get(f, sound.shape) == sound.shape), nearest)
        taken[frame] = sound.shape
        hold = (sound.end - sound.start) * _HELD
        found.append(_Closure(sound.shape, sound.start + hold, sound.end - hold, frame))
    return found


def _close(curves: Curve, times: Curve, closures: Sequence[_Closure]) -> None:
    """Press the lips together, or tuck the lower one, wherever a closure is; its own frame shows it wholly."""
    opened, _, rounded, teeth, tongue, press, tuck = curves
    step = float(times[1] - times[0]) if len(times) > 1 else 1.0 / 24.0
    ramp = max(1.05 * step, 0.042)
    owned: dict[int, Shape] = {}
    for closure in closures:
        middle = times[0] + closure.frame * step
        start, end = min(closure.start, middle), max(closure.end, middle)
        low, high = np.searchsorted(times, (start - ramp, end + ramp))
        near = times[low:high]
        away = np.maximum(np.maximum(start - near, near - end), 0.0)
        channel = press if closure.shape == "PP" else tuck
        channel[low:high] = np.maximum(channel[low:high], 1.0 - ease(away, 0.0, ramp))
        if 0 <= closure.frame < len(times):
            owned[closure.frame] = closure.shape
    tuck *= 1.0 - press
    for frame, shape in owned.items():
        press[frame], tuck[frame] = float(shape == "PP"), float(shape == "FF")
    opened *= 1.0 - press
    opened += tuck * (_TUCKED_OPEN - opened)
    teeth += tuck * (1.0 - teeth)
    tongue *= (1.0 - press) * (1.0 - tuck)
    rounded *= 1.0 - 0.4 * tuck
