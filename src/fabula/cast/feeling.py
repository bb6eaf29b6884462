"""Feeling: what the face shows of an emotion, and how it goes over from one to the next as a shot goes on."""

from collections.abc import Iterator, Sequence

import numpy as np

from fabula.cast.curves import Curve
from fabula.cast.hearing import Said
from fabula.cast.keys import Key, follow
from fabula.cast.temper import Temper, strength, temper_of
from fabula.film import Face, Role
from fabula.vocabulary import Emotion

_FELT: dict[Emotion, dict[str, float]] = {
    "neutral": {},
    "happy": {
        "smile": 0.85, "brow_left": 0.25, "brow_right": 0.25, "lid": 0.92, "lower_lid": 0.38, "cheek": 0.65,
        "pupil": 1.06, "open": 0.1, "teeth": 0.7, "pitch": -0.04, "roll": 0.05, "width": 0.12,
    },
    "sad": {
        "smile": -0.72, "brow_left": 0.08, "brow_right": 0.08, "brow_tilt": 1.0, "lid": 0.68, "lower_lid": 0.04,
        "pitch": 0.15, "roll": -0.08, "gaze_y": 0.3, "pupil": 1.05, "width": -0.1,
    },
    "angry": {
        "smile": -0.5, "brow_left": -0.6, "brow_right": -0.6, "brow_tilt": -1.0, "lid": 0.88, "lower_lid": 0.36,
        "sneer": 0.35, "open": 0.05, "teeth": 0.45, "width": 0.1, "pitch": 0.1, "pupil": 0.88,
    },
    "surprised": {
        "smile": 0.0, "brow_left": 1.0, "brow_right": 1.0, "brow_tilt": 0.1, "lid": 1.36, "open": 0.45, "round": 0.25,
        "width": -0.2, "cheek": 0.1, "pitch": -0.08, "pupil": 0.82,
    },
    "fearful": {
        "smile": -0.35, "brow_left": 0.75, "brow_right": 0.75, "brow_tilt": 0.7, "lid": 1.3, "lower_lid": 0.1,
        "open": 0.22, "teeth": 0.5, "width": 0.25, "pitch": 0.03, "roll": -0.05, "pupil": 0.7,
    },
    "disgusted": {
        "smile": -0.45, "brow_left": -0.45, "brow_right": 0.2, "brow_tilt": -0.3, "lid": 0.62, "lower_lid": 0.6,
        "sneer": 0.9, "open": 0.06, "teeth": 0.3, "pitch": -0.07, "roll": -0.1, "yaw": 0.14, "pupil": 0.94,
    },
    "excited": {
        "smile": 1.0, "brow_left": 0.62, "brow_right": 0.62, "brow_tilt": 0.1, "lid": 1.18, "lower_lid": 0.25,
        "cheek": 0.8, "open": 0.36, "teeth": 0.85, "width": 0.2, "pitch": -0.06, "roll": 0.05, "pupil": 1.16,
    },
    "calm": {
        "smile": 0.42, "brow_left": 0.1, "brow_right": 0.1, "brow_tilt": 0.14, "lid": 0.72, "lower_lid": 0.2,
        "cheek": 0.25, "roll": 0.04, "pupil": 1.02,
    },
    "confident": {
        "smile": 0.42, "brow_left": 0.22, "brow_right": -0.08, "brow_tilt": -0.15, "lid": 0.9, "lower_lid": 0.2,
        "cheek": 0.15, "pitch": -0.11, "roll": 0.03, "pupil": 1.0,
    },
}  # fmt: skip
_REST = Face(smile=0.12)
_FIELDS = {name: index for index, name in enumerate(Face._fields)}
_EARLY_SECONDS = 0.16  # a feeling is seen before its words are heard
_EBBS_AFTER_SECONDS = 0.9
_CHANGED_SECONDS = 0.4
_SYMPATHY: dict[Emotion, tuple[Emotion, float]] = {
    "happy": ("happy", 0.3),
    "sad": ("sad", 0.3),
    "angry": ("fearful", 0.35),
    "surprised": ("surprised", 0.25),
    "fearful": ("fearful", 0.25),
    "disgusted": ("surprised", 0.2),
    "excited": ("happy", 0.35),
    "calm": ("calm", 0.3),
    "confident": ("calm", 0.2),
    "neutral": ("neutral", 0.0),
}


def expression(emotion: Emotion, intensity: float = 1.0, side: float = 1.0) -> Face:
    """The face of a feeling at its height, of somebody who does not speak; `intensity` is 0 to 1.

    `side` of 1 or -1 is the way to which the head tilts and, in disgust, turns.
    """
    felt, share = _FELT[emotion], strength(intensity)
    values = list(_REST)
    for name, value in felt.items():
        for field in ("lid_left", "lid_right") if name == "lid" else (name,):
            index = _FIELDS[field]
            turned = value * side if field in ("roll", "yaw") else value
            values[index] = _REST[index] + (turned - _REST[index]) * share
    return Face(*values)


def feelings(role: Role, lines: Sequence[Said], times: Curve) -> Curve:
    """What the character feels, as channels of a face over time, (23, times), without what speech does to them.

    A line's feeling comes up a moment before its words; between lines their own returns, and who listens shares a
    little of what the speaker feels.
    """
    side = side_of(role)
    keys = [Key(-10.0, 1.0, tuple(expression(role.emotion, role.intensity, side)))]
    for seconds, emotion, face in _moods(role, lines, side):
        seconds = max(seconds, keys[-1].time + 0.05)
        if face != keys[-1].values:
            keys.append(Key(seconds, _change_seconds(temper_of(*emotion)), face))
    return follow(times, keys)


def tempers(role: Role, lines: Sequence[Said]) -> list[tuple[float, Temper]]:
    """How the character moves from when on, by what they feel."""
    found = [(-10.0, temper_of(role.emotion, role.intensity))]
    for seconds, emotion, _ in _moods(role, lines, 1.0):
        found.append((max(seconds, found[-1][0]), temper_of(*emotion)))
    return found


def mood_starts(role: Role, lines: Sequence[Said]) -> list[float]:
    """When a new feeling comes up in the character, in seconds; one that they bring along came before the shot."""
    return [-_CHANGED_SECONDS, *(seconds for seconds, _, _ in _moods(role, lines, 1.0))]


def side_of(role: Role) -> float:
    """To which side a character tilts their head, 1 or -1: always the same."""
    return 1.0 if np.random.default_rng([role.character.seed, 311]).random() < 0.5 else -1.0


def _moods(
    role: Role, lines: Sequence[Said], side: float
) -> Iterator[tuple[float, tuple[Emotion, float], tuple[float, ...]]]:
    """From when on the character feels what: seconds, the emotion with its intensity, and its face."""
    own = expression(role.emotion, role.intensity, side)
    for index, line in enumerate(lines):
        follows = lines[index + 1] if index + 1 < len(lines) else None
        if line.mine:
            emotion = (line.heard.emotion, line.heard.intensity)
            yield line.start - _EARLY_SECONDS, emotion, tuple(expression(*emotion, side))
            ebbs = line.end + _EBBS_AFTER_SECONDS
            if not (follows and follows.start < ebbs):
                yield ebbs, (role.emotion, role.intensity), tuple(own)
        else:
            shared, share = _SYMPATHY[line.heard.emotion]
            other = expression(shared, line.heard.intensity, side)
            face = tuple(a + (b - a) * share for a, b in zip(own, other, strict=True))
            yield line.start + 0.35, (role.emotion, role.intensity), face


def _change_seconds(temper: Temper) -> float:
    """How long a face takes to change: quick tempers 0.35 seconds, slow ones 0.6."""
    return float(np.clip(0.46 / temper.tempo, 0.35, 0.6))
