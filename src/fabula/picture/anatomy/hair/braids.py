"""Braids: a parting in the middle and two braids over the shoulders, tied with ribbons."""

from fabula.picture.anatomy import tresses
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.fringe import both
from fabula.picture.anatomy.haircut import Cut, backing, combed, draw
from fabula.picture.anatomy.mane import Volume
from fabula.picture.stage import Canvas

_LINE = both(
    (
        (0, -0.80, 0.4),
        (10, -0.71, 0.8),
        (26, -0.60, 0.9),
        (42, -0.46, 0.9),
        (54, -0.26, 0.8),
        (62, -0.02, 0.6),
        (70, 0.22, 0.5),
        (80, 0.42, 0.6),
        (94, 0.52, 0.8),
        (112, 0.54, 0.8),
        (130, 0.46, 0.7),
        (180, 0.42, 0.6),
    )
)
_CUT = Cut(
    Volume(0.07, 0.10, 0.09, low=1.6),
    _LINE,
    (
        *combed((14, 30, 46, 60, 76, 94, 116), (0, -1.02), (-0.66, -0.56, -0.4, -0.1, 0.3, 0.45, 0.4)),
        *combed((-14, -30, -46, -60, -76, -94, -116), (0, -1.02), (-0.66, -0.56, -0.4, -0.1, 0.3, 0.45, 0.4)),
        ((0, -0.8), (0, -0.92), (0, -1.02)),
    ),
)


def behind(canvas: Canvas, head: Head) -> None:
    """The hair beyond the ears; the braids lie over the shoulders."""
    backing(canvas, head, _CUT)


def front(canvas: Canvas, head: Head) -> None:
    """The cap and the braids."""
    for side in (-1, 1):
        tresses.braid(canvas, head, side, hold=(0.74 * side, 0.28, -0.1), length=1.45)
    draw(canvas, head, _CUT)
