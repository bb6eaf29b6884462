"""Hair: one file per style, found by looking into this folder.

How to add a style: write `picture/anatomy/hair/<name>.py` with `behind(canvas, head)`, what of it is drawn behind the
body, and `front(canvas, head)`, what lies over the face, both in head units, and name it in
`fabula.vocabulary.HairStyle`. A style is a mass around the skull with a hairline (`anatomy.mane`), shaded by
`anatomy.gloss`; its shape is a function of the turned skull, of `head.face.roll` and of `head.seconds`, so that nothing
jumps.
"""

import importlib
import pkgutil
from collections.abc import Callable
from functools import cache
from typing import Protocol, cast

from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.mane import bare
from fabula.picture.anatomy.wear import hoods, rims
from fabula.picture.ink import skia
from fabula.picture.stage import Canvas


class Style(Protocol):
    """What a style's file has."""

    def behind(self, canvas: Canvas, head: Head) -> None:
        """What is drawn behind the body."""

    def front(self, canvas: Canvas, head: Head) -> None:
        """What lies over the face."""


@cache
def names() -> tuple[str, ...]:
    """All styles, sorted."""
    return tuple(sorted(found.name for found in pkgutil.iter_modules(__path__)))


@cache
def find(name: str) -> Style:
    """The style of a name; KeyError when there is none."""
    if name not in names():
        raise KeyError(name)
    return cast(Style, importlib.import_module(f"{__name__}.{name}"))


def behind(canvas: Canvas, head: Head) -> None:
    """The hair that is behind the body: canvas in head units."""
    if head.sheet.hat != "hood":
        _under_hat(canvas, head, find(head.sheet.hair_style).behind)


def front(canvas: Canvas, head: Head) -> None:
    """The hair on the head and over the face: canvas in head units."""
    _under_hat(canvas, head, find(head.sheet.hair_style).front)


def leave_hat(canvas: Canvas, head: Head) -> None:
    """Clip a saved canvas to where hair is seen beside the sheet's hat."""
    hat = head.sheet.hat
    if hat in rims.LINES:
        canvas.clipPath(rims.covered(bare(head.skull), hat), skia.ClipOp.kDifference, True)
    elif hat == "hood":
        canvas.clipPath(hoods.opening(bare(head.skull)), True)


def _under_hat(canvas: Canvas, head: Head, draw: Callable[[Canvas, Head], None]) -> None:
    canvas.save()
    leave_hat(canvas, head)
    draw(canvas, head)
    canvas.restore()
