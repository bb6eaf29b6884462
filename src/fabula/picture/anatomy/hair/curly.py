"""Curly: round curls all over, down onto the forehead."""

from functools import cache

import numpy as np

from fabula.picture.anatomy import gloss
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.fringe import FREE_EAR, both, joined
from fabula.picture.anatomy.haircut import Cut, backing, curls, draw, ringlets
from fabula.picture.anatomy.mane import Volume, mane
from fabula.picture.stage import Canvas

_VOLUME = Volume(0.12, 0.15, 0.14)
_FRONT = ((0, -0.58, 0.8), (20, -0.57, 0.8), (40, -0.50, 0.7), (52, -0.40, 0.5))
_CUT = Cut(_VOLUME, joined(both(_FRONT), both(FREE_EAR)), shine=0.0)


@cache
def _seeds() -> tuple[tuple[float, float, float], ...]:
    """Curls in rows from the hairline up to the crown."""
    rng = np.random.default_rng(11)
    found = []
    for y, count, low in (
        (-0.52, 20, 150),
        (-0.72, 17, 180),
        (-0.92, 13, 180),
        (-1.06, 7, 180),
        (-0.28, 22, 0),
        (0.0, 20, 0),
        (0.26, 18, 0),
    ):
        for i in range(count):
            angle = -180 + 360 * (i + 0.5 * (count % 2) + float(rng.uniform(-0.2, 0.2))) / count
            if low == 0 and abs(angle) < (62 if y < -0.2 else 108):
                continue
            found.append((angle, y + float(rng.uniform(-0.04, 0.04)), float(rng.uniform(0.135, 0.18))))
    return tuple(found)


def behind(canvas: Canvas, head: Head) -> None:
    """The hair beyond the ears."""
    backing(canvas, head, _CUT, curls(mane(head.skull, _VOLUME), _seeds(), -0.5))


def front(canvas: Canvas, head: Head) -> None:
    """The curls."""
    mass = mane(head.skull, _VOLUME)
    draw(canvas, head, _CUT, [curls(mass, _seeds(), -0.25)])
    gloss.ringlets(canvas, head, ringlets(mass, _seeds(), 150), ringlets(mass, _seeds()[::2], -70))
