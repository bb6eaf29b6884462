"""Hats: they sit on the skull over the hair, turn with it, and throw their shadow on the face."""

from collections.abc import Callable

from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.wear import crowns, hoods, millinery
from fabula.picture.stage import Canvas

_HATS: dict[str, Callable[[Canvas, Head], None]] = {
    "cap": millinery.cap_with_peak,
    "beanie": millinery.beanie,
    "brimmed": millinery.brimmed,
    "wizard": millinery.wizard,
    "crown": crowns.crown,
    "flowers": crowns.flowers,
    "hood": hoods.hood,
}


def hat(canvas: Canvas, head: Head) -> None:
    """The sheet's hat, over face and hair."""
    if head.sheet.hat != "none":
        _HATS[head.sheet.hat](canvas, head)


def hat_behind(canvas: Canvas, head: Head) -> None:
    """What of the hat is behind the head: the inside of a hood, the far side of a brim."""
    if head.sheet.hat == "hood":
        hoods.lining(canvas, head)
    elif head.sheet.hat in ("brimmed", "wizard"):
        millinery.far_brim(canvas, head)
