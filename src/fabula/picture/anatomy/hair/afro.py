"""Afro: a great soft ball of hair."""

from functools import cache
from math import asin, degrees

import numpy as np

from fabula.picture.anatomy import gloss
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.fringe import both
from fabula.picture.anatomy.haircut import Cut, backing, curls, draw, ringlets
from fabula.picture.anatomy.mane import Volume, mane
from fabula.picture.stage import Canvas

_VOLUME = Volume(0.40, 0.42, 0.34, low=0.95)
_LINE = both(
    (
        (0, -0.56, 0.15),
        (24, -0.56, 0.15),
        (42, -0.48, 0.15),
        (54, -0.34, 0.2),
        (62, -0.14, 0.2),
        (68, 0.08, 0.25),
        (76, 0.14, 0.4),
        (88, 0.20, 0.7),
        (104, 0.30, 0.8),
        (130, 0.46, 0.9),
        (180, 0.5, 0.9),
    )
)
_CUT = Cut(_VOLUME, _LINE, shine=0.0)


@cache
def _seeds() -> tuple[tuple[float, float, float], ...]:
    """Bumps evenly over the ball, in a sunflower's order."""
    rng = np.random.default_rng(5)
    found = []
    for i in range(92):
        y = -1.36 + 1.75 * (i + 0.5) / 92
        angle = (i * 137.508 + float(rng.uniform(-8, 8))) % 360 - 180
        aside = abs(angle)
        floor = -0.63 + 0.010 * max(aside - 44, 0.0) + 0.014 * max(aside - 80, 0.0)
        if y < min(floor, 0.24 if aside < 110 else 0.40):
            found.append(
                (angle, y, float(rng.uniform(0.175, 0.23)) * (1 - 0.2 * abs(degrees(asin(max(min(y, 1), -1)))) / 90))
            )
    return tuple(found)


def behind(canvas: Canvas, head: Head) -> None:
    """The hair beyond the ears."""
    backing(canvas, head, _CUT, curls(mane(head.skull, _VOLUME), _seeds(), -0.5))


def front(canvas: Canvas, head: Head) -> None:
    """The ball."""
    mass = mane(head.skull, _VOLUME)
    draw(canvas, head, _CUT, [curls(mass, _seeds(), -0.25)])
    gloss.ringlets(canvas, head, ringlets(mass, _seeds(), 150), ringlets(mass, _seeds()[::2], -70))
