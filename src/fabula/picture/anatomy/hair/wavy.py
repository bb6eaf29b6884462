"""Wavy: waves from a side parting down to the shoulders."""

from fabula.picture.anatomy import tresses
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.haircut import Cut, combed, draw
from fabula.picture.anatomy.mane import Volume, mane
from fabula.picture.stage import Canvas

_VOLUME = Volume(0.13, 0.15, 0.14, low=4.0)
_PART = 26
_LINE = (
    (-180, 0.9, 1.0),
    (-140, 0.95, 1.0),
    (-112, 1.12, 1.05),
    (-98, 1.02, 1.1),
    (-84, 1.2, 1.15),
    (-72, 0.92, 1.0),
    (-67, 0.62, 0.8),
    (-68, 0.36, 0.7),
    (-62, 0.10, 0.8),
    (-58, -0.16, 0.8),
    (-48, -0.36, 0.9),
    (-28, -0.50, 1.0),
    (0, -0.60, 1.0),
    (18, -0.69, 0.7),
    (26, -0.76, 0.4),
    (34, -0.66, 0.7),
    (46, -0.48, 0.8),
    (56, -0.22, 0.8),
    (62, 0.08, 0.7),
    (69, 0.36, 0.7),
    (66, 0.64, 0.8),
    (72, 0.92, 1.0),
    (84, 1.2, 1.15),
    (98, 1.02, 1.1),
    (112, 1.12, 1.05),
    (140, 0.95, 1.0),
    (180, 0.9, 1.0),
)
_CUT = Cut(
    _VOLUME,
    _LINE,
    (
        *combed((0, -22, -44, -60, -74, -92, -120), (_PART, -1.02), (-0.6, -0.5, -0.36, -0.05, 0.6, 0.8, 0.8)),
        *combed((44, 58, 74, 92, 120), (_PART, -1.02), (-0.45, -0.05, 0.6, 0.8, 0.8)),
    ),
)


def behind(canvas: Canvas, head: Head) -> None:
    """The waves behind neck and shoulders."""
    tresses.fall(canvas, head, mane(head.skull, _VOLUME), 1.75, 1.24, wave=0.09, tips=6)


def front(canvas: Canvas, head: Head) -> None:
    """The cap and the waves beside the face."""
    draw(canvas, head, _CUT)
