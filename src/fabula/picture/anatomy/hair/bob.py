"""Bob: a bell of hair down to the jaw, with a full fringe."""

from fabula.picture.anatomy import tresses
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.fringe import both
from fabula.picture.anatomy.haircut import Cut, combed, draw
from fabula.picture.anatomy.mane import Volume, mane
from fabula.picture.stage import Canvas

_VOLUME = Volume(0.14, 0.13, 0.14, low=3.4)
_LINE = both(
    (
        (0, -0.36, 1.0),
        (14, -0.33, 1.0),
        (30, -0.33, 1.0),
        (44, -0.28, 1.0),
        (52, -0.12, 1.0),
        (55, 0.15, 1.0),
        (55, 0.45, 1.05),
        (57, 0.70, 1.1),
        (62, 0.86, 1.1),
        (72, 0.90, 1.1),
        (95, 0.88, 1.05),
        (130, 0.85, 1.0),
        (180, 0.84, 1.0),
    )
)
_CUT = Cut(
    _VOLUME,
    _LINE,
    combed(
        (-8, 10, -26, 28, -42, 44, -62, 62, -80, 80, -105, 105, -140, 140),
        (0, -1.05),
        (-0.4, -0.4, -0.36, -0.36, -0.33, -0.33, 0.7, 0.7, 0.75, 0.75, 0.75, 0.75, 0.7, 0.7),
    ),
)


def behind(canvas: Canvas, head: Head) -> None:
    """The hair behind the neck."""
    tresses.fall(canvas, head, mane(head.skull, _VOLUME), 0.86, 1.04, tips=4)


def front(canvas: Canvas, head: Head) -> None:
    """The bell."""
    draw(canvas, head, _CUT)
