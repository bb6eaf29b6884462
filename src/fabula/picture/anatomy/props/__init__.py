"""Props: what figures sit on, play and ride, one file each, found by looking into this folder.

A prop's file draws it around a figure, in metres from the figure's mark and tied to its hips, hands and feet:

    def behind(canvas: Canvas, body: Physique) -> None: ...   # before anything of the figure is drawn
    def amid(canvas: Canvas, body: Physique) -> None: ...     # upon the trunk, below the arms and the head
    def before(canvas: Canvas, body: Physique) -> None: ...   # over everything

It has those of the three that it needs. Where hands and feet are upon it is said in `fabula.film.props`.
"""

import importlib
import pkgutil
from functools import cache
from typing import TYPE_CHECKING

from fabula.picture.stage import Canvas

if TYPE_CHECKING:
    from fabula.picture.anatomy.physique import Physique

_PARTS = ("carried", "solid", "worn")


@cache
def names() -> tuple[str, ...]:
    """All props that a figure can sit on, play or ride, sorted."""
    return tuple(sorted(found.name for found in pkgutil.iter_modules(__path__) if found.name not in _PARTS))


def draw(canvas: Canvas, body: "Physique", layer: str) -> None:
    """Draw a layer ("behind", "amid", "before") of all props of a figure; KeyError when there is no such prop."""
    for name in body.figure.props:
        if name not in names():
            raise KeyError(name)
        paint = getattr(importlib.import_module(f"{__name__}.{name}"), layer, None)
        if paint is not None:
            paint(canvas, body)


def busy(body: "Physique") -> bool:
    """Whether a prop takes the hands, so that nothing else is carried."""
    return any(name not in ("bench", "chair", "skateboard", "stool") for name in body.figure.props)
