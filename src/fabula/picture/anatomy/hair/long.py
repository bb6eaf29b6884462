"""Long: smooth from a parting, falling behind the shoulders."""

from fabula.picture.anatomy import tresses
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.haircut import Cut, combed, draw
from fabula.picture.anatomy.mane import Volume, mane
from fabula.picture.stage import Canvas

_VOLUME = Volume(0.10, 0.12, 0.12, low=5.0)
_PART = -10
_LINE = (
    (-180, 0.8, 1.0),
    (-130, 0.85, 1.0),
    (-104, 0.95, 1.0),
    (-92, 1.12, 1.0),
    (-80, 1.25, 0.9),
    (-72, 1.0, 0.8),
    (-68, 0.6, 0.6),
    (-66, 0.2, 0.6),
    (-62, -0.10, 0.7),
    (-54, -0.34, 0.8),
    (-40, -0.52, 0.8),
    (-24, -0.67, 0.7),
    (-10, -0.78, 0.4),
    (2, -0.70, 0.7),
    (20, -0.60, 0.9),
    (38, -0.46, 0.9),
    (52, -0.26, 0.8),
    (61, 0.0, 0.7),
    (66, 0.3, 0.6),
    (69, 0.65, 0.6),
    (73, 1.0, 0.8),
    (81, 1.25, 0.9),
    (92, 1.12, 1.0),
    (104, 0.95, 1.0),
    (130, 0.85, 1.0),
    (180, 0.8, 1.0),
)
_CUT = Cut(
    _VOLUME,
    _LINE,
    (
        *combed((10, 28, 46, 60, 74, 90, 112, 140), (_PART, -1.02), (-0.64, -0.54, -0.34, 0.0, 0.85, 0.85, 0.7, 0.7)),
        *combed((-28, -46, -60, -74, -90, -112, -140), (_PART, -1.02), (-0.64, -0.45, -0.1, 0.85, 0.85, 0.7, 0.7)),
    ),
)


def behind(canvas: Canvas, head: Head) -> None:
    """The fall of hair down the back."""
    tresses.fall(canvas, head, mane(head.skull, _VOLUME), 2.15, 1.16, tips=6)


def front(canvas: Canvas, head: Head) -> None:
    """The cap and the locks beside the face."""
    draw(canvas, head, _CUT)
