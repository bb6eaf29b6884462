"""Spiky: locks that stand up to all sides."""

from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.fringe import FREE_EAR, arched, both, joined, locks
from fabula.picture.anatomy.haircut import Clump, Cut, backing, clumps, combed, draw
from fabula.picture.anatomy.mane import Volume, mane
from fabula.picture.stage import Canvas

_VOLUME = Volume(0.07, 0.12, 0.1)
_FRONT = arched(locks(-56, 56, 4, -0.60, -0.36, 0.7, 0.9), 0.05)
_CUT = Cut(
    _VOLUME,
    joined(_FRONT, both(FREE_EAR)),
    combed(
        (-60, -35, -10, 15, 40, 64, 100, 140, -100, -140),
        (0, -1.0),
        (-0.4, -0.5, -0.55, -0.55, -0.5, -0.4, -0.2, 0, -0.2, 0),
    ),
)
_ROWS = (
    # angle, height, width, height of the tip, how far off it points
    (0, -0.92, 0.42, -1.42, 0.06),
    (32, -0.90, 0.40, -1.36, 0.12),
    (70, -0.82, 0.40, -1.22, 0.22),
    (84, -0.55, 0.36, -0.84, 0.30),
    (90, -0.25, 0.30, -0.46, 0.26),
    (116, -0.70, 0.42, -1.08, 0.30),
    (124, -0.20, 0.40, -0.36, 0.32),
    (136, 0.16, 0.34, 0.20, 0.28),
    (150, -0.86, 0.42, -1.30, 0.20),
    (172, -0.50, 0.44, -0.66, 0.36),
    (176, -0.05, 0.42, 0.0, 0.34),
)
_SPIKES = tuple(
    Clump(side * angle, y, width, (side * angle + 8, tip, off))
    for angle, y, width, tip, off in _ROWS
    for side in ((-1, 1) if angle else (1,))
)


def behind(canvas: Canvas, head: Head) -> None:
    """The hair beyond the ears."""
    backing(canvas, head, _CUT)


def front(canvas: Canvas, head: Head) -> None:
    """The cap with its spikes."""
    draw(canvas, head, _CUT, clumps(mane(head.skull, _VOLUME), _SPIKES, -0.35))
