"""Spiky: locks that stand up to all sides."""

from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.fringe import FREE_EAR, arched, both, joined, locks
from fabula.picture.anatomy.haircut import Clump, Cut, clumps, combed, draw
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
    band=-0.6,
)
_SPIKES = tuple(
    Clump(angle, y, width, (angle * spread, y - rise, off))
    for angle, y, width, spread, rise, off in (
        (0, -0.93, 0.46, 1.0, 0.16, 0.34),
        (42, -0.88, 0.44, 1.0, 0.16, 0.32),
        (-42, -0.88, 0.44, 1.0, 0.16, 0.32),
        (80, -0.70, 0.42, 1.0, 0.20, 0.30),
        (-80, -0.70, 0.42, 1.0, 0.20, 0.30),
        (88, -0.36, 0.36, 1.02, 0.16, 0.24),
        (-88, -0.36, 0.36, 1.02, 0.16, 0.24),
        (130, -0.75, 0.44, 1.0, 0.16, 0.34),
        (-130, -0.75, 0.44, 1.0, 0.16, 0.34),
        (125, -0.25, 0.42, 1.0, 0.04, 0.32),
        (-125, -0.25, 0.42, 1.0, 0.04, 0.32),
        (135, 0.2, 0.36, 1.0, -0.08, 0.26),
        (-135, 0.2, 0.36, 1.0, -0.08, 0.26),
        (180, -0.6, 0.46, 1.0, 0.1, 0.34),
        (175, -0.1, 0.44, 1.0, 0.0, 0.34),
    )
)


def behind(canvas: Canvas, head: Head) -> None:
    """Nothing."""


def front(canvas: Canvas, head: Head) -> None:
    """The cap with its spikes."""
    draw(canvas, head, _CUT, clumps(mane(head.skull, _VOLUME), _SPIKES, -0.35))
