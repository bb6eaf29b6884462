"""Posture: how a feeling carries the body: spine, shoulders, hands and restlessness."""

from typing import NamedTuple

import numpy as np

from fabula.cast.body import LEFT, RIGHT, Body
from fabula.cast.curves import Curve, drift, ease, mix
from fabula.cast.hearing import said
from fabula.vocabulary import Emotion


class Carriage(NamedTuple):
    """How a feeling carries the body at full intensity.

    `lean` radians forward, `shrug` 0 to 1, `hips` in leg lengths, `pull` 0 to 1 how far hands that are free go to
    `hand` (their reach), with `grip`; `bounce` and `tremble` in leg lengths and radians.
    """

    lean: float = 0.0
    shrug: float = 0.0
    hips: float = 0.0
    pull: float = 0.0
    hand: tuple[float, float, float] = (0.12, -0.95, 0.10)
    grip: str = ""
    bounce: float = 0.0
    tremble: float = 0.0


CARRIAGES: dict[Emotion, Carriage] = {
    "neutral": Carriage(),
    "happy": Carriage(lean=-0.03, pull=0.35, hand=(0.28, -0.80, 0.22), grip="open", bounce=0.004),
    "sad": Carriage(lean=0.17, shrug=0.0, hips=-0.025, pull=0.75, hand=(0.02, -0.95, 0.20)),
    "angry": Carriage(lean=0.11, shrug=0.30, hips=-0.01, pull=0.85, hand=(0.26, -0.80, 0.18), grip="fist"),
    "surprised": Carriage(lean=-0.10, shrug=0.45, pull=0.85, hand=(0.24, -0.18, 0.46), grip="open"),
    "fearful": Carriage(
        lean=0.03, shrug=0.85, hips=-0.045, pull=0.95, hand=(-0.16, -0.20, 0.34), grip="fist", tremble=0.008
    ),
    "disgusted": Carriage(lean=-0.15, shrug=0.25, pull=0.55, hand=(0.16, -0.40, 0.40), grip="open"),
    "excited": Carriage(lean=-0.02, shrug=0.25, pull=0.75, hand=(0.22, -0.36, 0.42), grip="fist", bounce=0.03),
    "calm": Carriage(lean=-0.015, pull=0.45, hand=(-0.20, -0.72, 0.30)),
    "confident": Carriage(lean=-0.05, pull=0.9, hand=(0.16, -0.60, 0.0), grip="fist"),
}
"""The carriage of every feeling."""


def carry(body: Body, travels: bool) -> None:
    """Lay what the character feels over what it does, growing and fading with the feelings of its lines."""
    for emotion, share in feelings(body).items():
        if np.any(share > 0):
            _carry(body, CARRIAGES[emotion], share, travels)


def feelings(body: Body) -> dict[Emotion, Curve]:
    """How strongly the character feels what, 0 to 1 over the shot: its own mood, and that of each of its lines."""
    role = body.role
    found: dict[Emotion, Curve] = {role.emotion: np.full_like(body.at, role.intensity)}
    for line in said(role):
        if not line.mine or line.heard.emotion == role.emotion:
            continue
        on = ease(body.at, line.start - 0.45, line.start + 0.15) * (1 - ease(body.at, line.end, line.end + 0.9))
        for emotion in found:
            found[emotion] = found[emotion] * (1 - on)
        before = found.get(line.heard.emotion, np.zeros_like(body.at))
        found[line.heard.emotion] = before + on * line.heard.intensity
    return found


def _carry(body: Body, carriage: Carriage, share: Curve, travels: bool) -> None:
    firm = np.sqrt(np.clip(share, 0, 1))
    body.lean += carriage.lean * firm * (0.6 if travels else 1.0)
    body.shrug += carriage.shrug * firm
    body.hips += carriage.hips * firm * (0.3 if body.seated else 1.0)
    rng = body.chance(31)
    off = 0.06 * body.own(32).uniform(-1, 1, (2, 3))
    for hand in (LEFT, RIGHT):
        free = (1 - body.busy[hand]) * (0.0 if travels else 1.0)
        goal = np.broadcast_to(np.add(carriage.hand, off[hand]), body.hands[hand].shape)
        pulled = carriage.pull * firm * free
        body.hands[hand] = mix(body.hands[hand], goal, pulled)
        if carriage.grip:
            body.grip(hand, carriage.grip, pulled > 0.5)
        if carriage.tremble:
            for axis in range(3):
                body.hands[hand, :, axis] += carriage.tremble * firm * drift(body.at, rng, 0.09)
    if carriage.bounce and not travels and not body.seated:
        beat = np.sin(np.pi * 1.9 * body.temper.tempo * body.at + rng.uniform(0, np.pi)) ** 2
        body.hips -= carriage.bounce * share * beat * (1 - body.still)
