"""Framing: how a shot holds the characters that it shows - how large they are, and where in the picture they stand."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from fabula.picture.moves import Curve, Track
from fabula.vocabulary import ShotSize, Side

View = tuple[float, float, float, float]
"""Left, top, right, bottom in units."""

# in sizes that cut a body: how many heads high the frame is, and how far down it the eyes of one alone are
_CLOSE: dict[ShotSize, tuple[float, float]] = {
    "ECU": (1.45, 0.46),
    "CU": (2.15, 0.44),
    "MCU": (2.9, 0.40),
    "MS": (3.9, 0.355),
}
# how far such a shot pushes in on the set behind them
_BEHIND: dict[ShotSize, float] = {"ECU": 2.1, "CU": 1.8, "MCU": 1.5, "MS": 1.28}
_SOFT: dict[ShotSize, float] = {"ECU": 11.0, "CU": 8.5, "MCU": 6.5, "MS": 4.0}
_PLACES: dict[Side, float] = {"left": 0.36, "centre": 0.5, "right": 0.64}
_HEADROOM = 0.035
"""What is left above the highest crown, of the frame's height."""
_ELBOW_ROOM = ((1.2, 2.6), (0.8, 2.1), (0.0, 1.75))
"""Heads of width that somebody in a group takes in frames at least so wide for their height: in narrow ones they stand
shoulder to shoulder."""
_SHOES = 0.94
"""What of the height of the eyes may be seen of somebody whose feet must not be."""
_SEEN_LEVEL = 0.8
"""How far below the highest eyes of a group others may be, in its largest heads, before they are lifted to them."""
_LIFT = 0.8
"""How much of what goes beyond that is taken away: where no feet are seen, the small stand on something."""
_NEARER = 1.6
"""How much larger than it is the smallest head of a group may be drawn: as if it stood nearer to the lens."""


def cuts_bodies(size: ShotSize) -> bool:
    """Whether a size shows no feet: the set is then a backdrop, and characters are framed by their heads."""
    return size in _CLOSE


def push(size: ShotSize) -> float:
    """How far such a shot pushes in on the set behind the characters."""
    return _BEHIND[size]


def softness(size: ShotSize) -> float:
    """How soft the backdrop of such a shot is: a sigma in pixels of a frame whose short side has 1080."""
    return _SOFT[size]


def set_aside(sides: Sequence[Side]) -> float:
    """How far the view of the set turns for who is framed, in shares of its width: shot and reverse see other parts."""
    if len(sides) != 1:
        return 0.0
    return {"left": -0.16, "centre": 0.0, "right": 0.16}[sides[0]]


@dataclass(frozen=True)
class Measure:
    """What framing needs to know of a character: the height of its eyes over the ground and of its head, metres.

    `crown` is how far what is highest on it (hair, hat, ears) is over the eyes, in heads.
    """

    eyes: float
    head: float
    crown: float = 0.62


@dataclass(frozen=True)
class Place:
    """Where a character stands: the foot of its mark (units), and how many units a metre has there."""

    x: float
    y: float
    metre: float


def close(
    view: View, size: ShotSize, measures: Sequence[Measure], sides: Sequence[Side], window: tuple[float, float]
) -> list[Place]:
    """The places of characters in a size that cuts bodies; `window` is the part of the width (0 to 1) they may use.

    Who is alone has the eyes where the size wants them. In a group the small are brought nearer and lifted, so that
    their faces count as well.
    """
    wide, high = view[2] - view[0], view[3] - view[1]
    eyes_at = _CLOSE[size][1]
    tallest = max(measure.head for measure in measures)
    scales = [_nearer(measure.head, tallest) for measure in measures]
    eyes = _levels([measure.eyes for measure in measures], tallest)
    spread = max(eyes) - min(eyes)
    metre = high / _metres(size, measures, wide / high * (window[1] - window[0]))
    line = max(eyes) - 0.5 * spread
    crowns = (m.crown * m.head * scale for m, scale in zip(measures, scales, strict=True))
    top = max(eye + crown for eye, crown in zip(eyes, crowns, strict=True)) * metre
    # a face is not pushed down by more than a little for a tall hat
    ground = view[1] + eyes_at * high + line * metre
    ground += min(max(view[1] + _HEADROOM * high + top - ground, 0.0), 0.09 * high if spread < 1e-6 else high)
    return [
        Place(view[0] + share * wide, ground - (eye - measure.eyes * scale) * metre, metre * scale)
        for share, eye, measure, scale in zip(_shares(sides, window), eyes, measures, scales, strict=True)
    ]


def cuts_all(size: ShotSize, measures: Sequence[Measure], aspect: float) -> bool:
    """Whether a group can be framed so close that nobody's feet are seen, in a frame `aspect` times as wide as high."""
    metres = _metres(size, measures, aspect)
    tallest = max(measure.head for measure in measures)
    eyes = _levels([measure.eyes for measure in measures], tallest)
    line = _CLOSE[size][1] * metres - 0.5 * (max(eyes) - min(eyes))
    below = metres - line
    return all(
        below - (max(eyes) - eye) < _SHOES * measure.eyes * _nearer(measure.head, tallest)
        for eye, measure in zip(eyes, measures, strict=True)
    )


def _metres(size: ShotSize, measures: Sequence[Measure], aspect: float) -> float:
    """How many metres a close frame is high: by its size, and as many as all of a group and their heights need."""
    tallest = max(measure.head for measure in measures)
    eyes = _levels([measure.eyes for measure in measures], tallest)
    elbows = next(heads for least, heads in _ELBOW_ROOM if aspect >= least)
    least = len(measures) * elbows * tallest / aspect if len(measures) > 1 else 0.0
    return max(_CLOSE[size][0] * tallest, least, (max(eyes) - min(eyes)) * 1.25 + 1.9 * tallest)


def _nearer(head: float, largest: float) -> float:
    """How much larger somebody with a small head is drawn beside one with a large head."""
    return float(np.clip((0.75 * largest / head) ** 0.75, 1.0, _NEARER))


def _levels(eyes: Sequence[float], head: float) -> list[float]:
    """The heights at which the eyes of a group are shown: those far below the highest are lifted toward them."""
    highest, free = max(eyes), _SEEN_LEVEL * head
    return [eye + _LIFT * max(highest - eye - free, 0.0) for eye in eyes]


def _shares(sides: Sequence[Side], window: tuple[float, float]) -> list[float]:
    """Where each stands, as a share of the width: one alone by its side, several in order from left to right."""
    start, room = window[0], window[1] - window[0]
    if len(sides) == 1:
        return [start + room * _PLACES[sides[0]]]
    order = sorted(range(len(sides)), key=lambda i: (("left", "centre", "right").index(sides[i]), i))
    rank = {who: place for place, who in enumerate(order)}
    inset = {2: 0.27, 3: 0.19, 4: 0.14}.get(len(sides), 0.11)
    step = (1 - 2 * inset) / (len(sides) - 1)
    return [start + room * (inset + rank[i] * step) for i in range(len(sides))]


def in_set(view: View, sides: Sequence[Side], ground: float, metre: float, gap: float) -> list[Place]:
    """The places of characters who are seen whole, on the set's own ground, `gap` units from each other at least."""
    wide = view[2] - view[0]
    shares = (
        _shares(sides, (0.06, 0.94)) if len(sides) > 1 else [{"left": 0.33, "centre": 0.5, "right": 0.67}[sides[0]]]
    )
    places = np.array([view[0] + share * wide for share in shares])
    middle = float(places.mean())
    if len(places) > 1:
        # a group stands together: closer than the frame would allow, but not on each other's feet
        span = float(np.ptp(places))
        wanted = float(np.clip(gap * (len(places) - 1), 0, span))
        places = middle + (places - middle) * (wanted / span)
    return [Place(float(x), ground, metre) for x in places]


def view_of(track: Track, size: tuple[int, int]) -> View:
    """What is seen of the world in the middle of the shot."""
    middle = len(track.scale) // 2
    scale, x, y = (float(curve[middle]) for curve in (track.scale, track.x, track.y))
    return (-x / scale, -y / scale, (size[0] - x) / scale, (size[1] - y) / scale)


def followed_place(way: Curve, room: float) -> Curve:
    """Where the view goes (units aside) to stay with somebody on a way of their own, within `room` to each side."""
    reach = float(np.abs(way).max())
    return way * min(1.0, room / max(reach, 1e-6))
