"""Dance figures: what a dancer does for two bars, as a function of the beat; whole numbers are on the beat."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np

from fabula.cast.body import LEFT, RIGHT, SIDES
from fabula.cast.curves import Curve, bump, ease

TAU = 2 * np.pi


@dataclass
class Figure:
    """A dancer's body over some beats: lengths in leg lengths, reaches in arm lengths, angles in radians.

    `feet` (2, n, 3) are offsets to the picture's right, up and ahead from where feet stand apart at rest; `dip` is
    how deep the knees bend on the beat; `hop` is how high both feet are off the ground.
    """

    x: Curve
    yaw: Curve
    lean: Curve
    sway: Curve
    twist: Curve
    shrug: Curve
    hop: Curve
    dip: Curve
    feet: Curve
    hands: Curve

    @classmethod
    def still(cls, count: int) -> "Figure":
        """Nothing but bent elbows."""
        x, yaw, lean, sway, twist, shrug, hop = np.zeros((7, count))
        hands = np.empty((2, count, 3))
        hands[:] = (0.14, -0.52, 0.42)
        return cls(x, yaw, lean, sway, twist, shrug, hop, np.full(count, 0.065), np.zeros((2, count, 3)), hands)

    def hand(self, side: int, out: Curve | float, up: Curve | float, ahead: Curve | float) -> None:
        """Put a hand where it goes."""
        for axis, value in enumerate((out, up, ahead)):
            self.hands[side, :, axis] = value


def _on(beat: Curve, every: float, at: float = 0.0) -> Curve:
    """1 on one beat of `every`, falling to 0 on the one opposite, smoothly."""
    wave: Curve = 0.5 + 0.5 * np.cos(TAU * (beat - at) / every)
    return wave


def _snap(beat: Curve, every: float, at: float = 0.0, reach: float = 0.45) -> Curve:
    """-1 and 1 by turns, `every` beats for both, changing quickly just before the beat and resting on it."""
    turn = (beat - at) % every
    half = every / 2
    first = ease(turn, half - reach, half)
    second = ease(turn, every - reach, every)
    wave: Curve = 1 - 2 * (first - second)
    return wave


def bounce(beat: Curve, size: float) -> Figure:
    """Knees on the beat, fists that pump by turns, shoulders that go along."""
    figure = Figure.still(len(beat))
    figure.dip[:] = 0.095
    side = _snap(beat, 2)
    for hand in (LEFT, RIGHT):
        up = 0.5 + 0.5 * side * SIDES[hand]
        figure.hand(hand, 0.16 + 0.05 * up, -0.62 + 0.44 * up * size, 0.40 + 0.08 * up)
    figure.twist += 0.20 * size * side
    figure.sway += 0.05 * np.sin(np.pi * beat)
    figure.x += 0.05 * np.sin(np.pi * beat)
    return figure


def step_touch(beat: Curve, size: float) -> Figure:
    """A step to the side and the other foot beside it, and back; the arms swing along and clap between."""
    figure = Figure.still(len(beat))
    wide = 0.30 * size
    turn = beat % 4
    for foot, starts in ((RIGHT, (3.4, 2.4)), (LEFT, (1.4, 0.4))):
        # the picture's left foot of somebody who faces the lens is their right
        out, home = starts
        goes, comes = _window(turn, out), _window(turn, home)
        lead = -1.0 if foot == RIGHT else 1.0
        figure.feet[foot, :, 0] = lead * wide * (_after(turn, out, home, 4) - 0.5) * 2
        figure.feet[foot, :, 1] = 0.07 * (goes + comes)
    middle = 0.5 * (figure.feet[LEFT, :, 0] + figure.feet[RIGHT, :, 0])
    figure.x += 0.9 * middle
    figure.sway += 0.10 * size * np.sin(np.pi / 2 * (beat + 0.3))
    clap = bump((beat % 2), 0.55, 1.0, 1.5)
    swing = np.sin(np.pi / 2 * (beat + 0.2))
    for hand in (LEFT, RIGHT):
        apart = 0.42 * size + 0.14 * swing * SIDES[hand]
        out_now = apart * (1 - clap) + -0.30 * clap
        figure.hand(hand, out_now, -0.55 + 0.30 * clap, 0.36 + 0.20 * clap)
    return figure


def _window(turn: Curve, start: float) -> Curve:
    """A foot's swing that begins at `start` of four beats and takes 0.6 of one."""
    since = (turn - start) % 4
    return bump(since, 0.0, 0.3, 0.6)


def _after(turn: Curve, out: float, home: float, every: float) -> Curve:
    """1 from `out` until `home`, 0 for the rest of the turn."""
    since, back = (turn - out) % every, (turn - home) % every
    rises, falls = ease(since, 0.0, 0.6), ease(back, 0.0, 0.6)
    length = (home - out) % every
    inside: Curve = np.where(since < length, rises, 1 - falls)
    return inside


def wave(beat: Curve, size: float) -> Figure:
    """Arms overhead that sway from side to side with the hips."""
    figure = Figure.still(len(beat))
    swing = np.sin(np.pi / 2 * beat + np.pi / 2)
    for hand in (LEFT, RIGHT):
        aside = swing * SIDES[hand]
        figure.hand(hand, 0.22 + 0.36 * size * aside, 0.80 - 0.12 * np.abs(swing) - 0.06 * aside, 0.20)
    figure.sway -= 0.13 * size * swing
    figure.x += 0.12 * size * swing
    figure.yaw += 0.18 * swing
    figure.shrug += 0.3
    return figure


def twist(beat: Curve, size: float) -> Figure:
    """Hips to one side, shoulders to the other, elbows bent, lower and higher over two bars."""
    figure = Figure.still(len(beat))
    turn = np.sin(np.pi * beat + np.pi / 2)
    figure.yaw += 0.42 * size * turn
    figure.twist -= 0.75 * size * turn
    figure.dip[:] = 0.05
    figure.lean += 0.05 + 0.05 * np.sin(np.pi / 4 * beat)
    for hand in (LEFT, RIGHT):
        along = turn * SIDES[hand]
        figure.hand(hand, 0.20 + 0.05 * along, -0.44 + 0.10 * along, 0.38 + 0.24 * size * along)
    return figure


def kick(beat: Curve, size: float) -> Figure:
    """A kick between the beats by turns of the feet, the arms against it."""
    figure = Figure.still(len(beat))
    for foot in (LEFT, RIGHT):
        when = (beat + (0.0 if foot == LEFT else 1.0)) % 2
        up = bump(when, 0.12, 0.5, 0.92)
        figure.feet[foot, :, 1] = 0.22 * size * up
        figure.feet[foot, :, 2] = 0.42 * size * up
        figure.feet[foot, :, 0] = SIDES[foot] * 0.10 * up
        figure.sway += SIDES[foot] * 0.06 * up
        figure.x -= SIDES[foot] * 0.10 * up
        figure.hand(1 - foot, 0.16 + 0.2 * up, -0.55 + 0.30 * up, 0.30 + 0.36 * size * up)
    figure.lean -= 0.05
    figure.dip[:] = 0.06
    return figure


def hop(beat: Curve, size: float) -> Figure:
    """Hops on both feet with the arms thrown up, landing on the beat."""
    figure = Figure.still(len(beat))
    figure.dip[:] = 0.12
    off = _on(beat, 1, 0.5) ** 1.5
    figure.hop += 0.16 * size * np.maximum(off - 0.25, 0) ** 1.5
    for hand in (LEFT, RIGHT):
        swing = 0.06 * np.sin(np.pi * beat) * SIDES[hand]
        figure.hand(hand, 0.34 + swing, 0.38 + 0.34 * size * off, 0.30)
    figure.twist += 0.16 * np.sin(np.pi / 2 * beat)
    return figure


def disco(beat: Curve, size: float, lead: int = RIGHT) -> Figure:
    """A hand that points high aside and low across by turns, the other on the hip."""
    figure = Figure.still(len(beat))
    up = 0.5 + 0.5 * _snap(beat, 2, 0.0, 0.6)
    low = np.array((-0.42, -0.62, 0.38))
    high = np.array((0.52 * size, 0.66, 0.30))
    figure.hands[lead] = low + (high - low) * up[:, None]
    figure.hand(1 - lead, 0.12, -0.60, 0.04)
    own = SIDES[lead]
    figure.sway += own * 0.09 * size * (up - 0.5) * 2
    figure.x -= own * 0.07 * size * (up - 0.5) * 2
    figure.twist += own * 0.16 * (up - 0.5) * 2
    figure.dip[:] = 0.085
    return figure


def swing(beat: Curve, size: float) -> Figure:
    """A slow swing from foot to foot with arms that float after it."""
    figure = Figure.still(len(beat))
    slow = np.cos(np.pi / 2 * beat)
    late = np.cos(np.pi / 2 * (beat - 0.4))
    figure.x += 0.16 * size * slow
    figure.sway -= 0.09 * slow
    figure.yaw += 0.25 * slow
    figure.dip[:] = 0.04
    for hand in (LEFT, RIGHT):
        aside = late * SIDES[hand]
        figure.hand(hand, 0.34 + 0.26 * size * aside, -0.48 + 0.26 * size * aside, 0.34 - 0.1 * aside)
    return figure


def turns(beat: Curve, size: float) -> Figure:
    """Turns to one side and to the other with an open arm."""
    figure = Figure.still(len(beat))
    way = _snap(beat, 4, 0.0, 0.9)
    figure.yaw += 0.75 * way
    figure.twist += 0.15 * way
    for hand in (LEFT, RIGHT):
        opens = 0.5 + 0.5 * way * SIDES[hand]
        lift = _on(beat, 1) * 0.06
        figure.hand(hand, 0.06 + 0.56 * size * opens, -0.62 + 0.62 * opens + lift, 0.40 - 0.10 * opens)
    for foot in (LEFT, RIGHT):
        figure.feet[foot, :, 1] = 0.05 * _window(beat % 4, 3.2 if foot == LEFT else 1.2)
    return figure


LIVELY: tuple[Callable[[Curve, float], Figure], ...] = (
    bounce,
    step_touch,
    hop,
    kick,
    disco,
    partial(disco, lead=LEFT),
    twist,
    wave,
    turns,
)
GENTLE: tuple[Callable[[Curve, float], Figure], ...] = (swing, step_touch, wave, turns, twist)
