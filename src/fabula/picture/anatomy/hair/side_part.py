"""Side part: combed over from a parting on the left side of the picture."""

from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.fringe import FREE_EAR, both, joined
from fabula.picture.anatomy.haircut import Cut, backing, combed, draw
from fabula.picture.anatomy.mane import Volume
from fabula.picture.stage import Canvas

_PART = -32
_FRONT = (
    (-54, -0.44, 0.3),
    (-46, -0.57, 0.3),
    (-38, -0.68, 0.3),
    (-33, -0.74, 0.4),
    (-26, -0.69, 0.9),
    (-8, -0.60, 1.0),
    (14, -0.53, 1.0),
    (34, -0.47, 0.9),
    (48, -0.42, 0.7),
    (56, -0.36, 0.5),
)
_CUT = Cut(
    Volume(0.06, 0.15, 0.08),
    joined(_FRONT, both(FREE_EAR)),
    (
        *combed((-12, 6, 24, 42, 58, 80, 110, 140), (_PART, -1.0), (-0.64, -0.6, -0.54, -0.5, -0.4, -0.25, -0.05, 0.2)),
        *combed((-48, -62, -85, -110, -140), (_PART, -1.0), (-0.6, -0.35, -0.25, -0.05, 0.2)),
        ((-33, -0.74), (-34, -0.86), (-40, -0.97)),
    ),
)


def behind(canvas: Canvas, head: Head) -> None:
    """The hair beyond the ears."""
    backing(canvas, head, _CUT)


def front(canvas: Canvas, head: Head) -> None:
    """The cap, combed over."""
    draw(canvas, head, _CUT)
