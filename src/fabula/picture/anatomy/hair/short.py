"""Short: cropped at the sides, with a tousled fringe."""

from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.fringe import FREE_EAR, arched, both, joined, locks
from fabula.picture.anatomy.haircut import Clump, Cut, backing, clumps, combed, draw
from fabula.picture.anatomy.mane import Volume, mane
from fabula.picture.stage import Canvas

_VOLUME = Volume(0.055, 0.13, 0.08)
_FRONT = arched(locks(-56, 56, 5, -0.60, -0.44, 0.8, 0.8), 0.08)
_CUT = Cut(
    _VOLUME,
    joined(_FRONT, both(FREE_EAR)),
    combed(
        (-70, -45, -20, 8, 34, 62, 100, 140, -110, -150),
        (-8, -1.02),
        (-0.3, -0.55, -0.6, -0.6, -0.55, -0.3, -0.2, 0.2, -0.2, 0.2),
        9,
    ),
)
_TOPS = (
    Clump(-30, -0.96, 0.30, (4, -1.19, 0.05)),
    Clump(24, -0.98, 0.32, (66, -1.17, 0.05)),
    Clump(150, -0.90, 0.30, (170, -1.10, 0.08)),
)


def behind(canvas: Canvas, head: Head) -> None:
    """The hair beyond the ears."""
    backing(canvas, head, _CUT)


def front(canvas: Canvas, head: Head) -> None:
    """The cap with its fringe."""
    draw(canvas, head, _CUT, clumps(mane(head.skull, _VOLUME), _TOPS))
