"""Bun: drawn back into a ball on top of the head."""

from fabula.picture.anatomy import tresses
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.fringe import DRAWN_BACK, SWEPT, both
from fabula.picture.anatomy.haircut import Cut, backing, draw
from fabula.picture.anatomy.mane import Volume
from fabula.picture.stage import Canvas

_CUT = Cut(
    Volume(0.05, 0.09, 0.09),
    both(DRAWN_BACK),
    SWEPT,
)


def behind(canvas: Canvas, head: Head) -> None:
    """The ball."""
    backing(canvas, head, _CUT)
    tresses.knot(canvas, head, at=(0.0, -1.14, -0.28), radius=0.36)


def front(canvas: Canvas, head: Head) -> None:
    """The hair drawn back."""
    draw(canvas, head, _CUT)
