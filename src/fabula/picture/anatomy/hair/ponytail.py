"""Ponytail: drawn back into a tail that swings high behind the head."""

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
    """The tail with its ribbon."""
    backing(canvas, head, _CUT)
    tresses.tail(canvas, head, hold=(0.12, -0.66, -0.62), length=1.9, width=0.56)


def front(canvas: Canvas, head: Head) -> None:
    """The hair drawn back."""
    draw(canvas, head, _CUT)
