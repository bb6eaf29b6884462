"""Buzz: shorn to a shadow on the skull."""

from fabula.picture.anatomy import gloss
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.fringe import FREE_EAR, both, joined
from fabula.picture.anatomy.mane import Volume, cap, crest, mane
from fabula.picture.stage import Canvas

_VOLUME = Volume(0.02, 0.025, 0.02)
_FRONT = ((0, -0.58, 0.5), (22, -0.59, 0.5), (40, -0.56, 0.5), (52, -0.46, 0.5))
_LINE = joined(both(_FRONT), both(FREE_EAR))
_SOFT = tuple((angle, y + 0.035, off) for angle, y, off in _LINE)


def behind(canvas: Canvas, head: Head) -> None:
    """Nothing."""


def front(canvas: Canvas, head: Head) -> None:
    """The shorn cap with its soft border."""
    mass = mane(head.skull, _VOLUME)
    gloss.shorn(canvas, head, mass, cap(mass, _LINE), cap(mass, _SOFT))
    gloss.rim(canvas, head, crest(mass, _LINE), 0.03)
