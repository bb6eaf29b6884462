"""Bald: a shining crown; who is old keeps a wreath of hair."""

from fabula.picture.anatomy import gloss
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.fringe import both
from fabula.picture.anatomy.mane import Volume, cap, crest, mane
from fabula.picture.ink import skia
from fabula.picture.stage import Canvas

_SKIN = Volume(0.0, 0.0, 0.0)
_WREATH = Volume(0.09, 0.0, 0.1)
_TOP = both(((0, -0.20, 0.0), (62, -0.22, 0.0), (76, -0.30, 0.0), (100, -0.38, 0.0), (180, -0.44, 0.0)))
_LINE = both(
    (
        (74, -0.42, 0.2),
        (70, -0.14, 0.2),
        (71, 0.12, 0.15),
        (77, 0.12, 0.15),
        (84, -0.12, 0.3),
        (95, -0.18, 0.4),
        (106, -0.10, 0.4),
        (116, 0.12, 0.4),
        (128, 0.42, 0.5),
        (180, 0.5, 0.6),
    )
)


def behind(canvas: Canvas, head: Head) -> None:
    """Nothing."""


def front(canvas: Canvas, head: Head) -> None:
    """The light on the scalp, and the wreath."""
    mass = mane(head.skull, _SKIN)
    if head.sheet.wrinkles > 0.35:
        around = mane(head.skull, _WREATH)
        canvas.save()
        canvas.clipPath(cap(mass, _TOP), skia.ClipOp.kDifference, True)
        gloss.fill(head, around.axes[0]).lay(canvas, cap(around, _LINE))
        gloss.rim(canvas, head, crest(around, _LINE), 0.03)
        canvas.restore()
    gloss.scalp(canvas, head, mass)
