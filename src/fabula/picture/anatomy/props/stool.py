"""Stool: a round seat on three legs."""

from fabula.picture.anatomy.physique import Physique
from fabula.picture.anatomy.props.solid import Space
from fabula.picture.ink import skia
from fabula.picture.stage import Canvas

WOOD = "#7c4a30"


def behind(canvas: Canvas, body: Physique) -> None:
    """The whole stool."""
    paint(canvas, body, WOOD)


def paint(canvas: Canvas, body: Physique, colour: str) -> None:
    """A stool below the hips."""
    space = Space(body, body.bones.yaw, body.figure.pose.lift)
    top = -body.bones.hips.y - body.figure.pose.lift - 0.052 * body.size
    half = 0.105 * body.size
    for out, ahead in ((-0.7, -0.7), (0.7, -0.7), (0.0, 0.9)):
        space.rod(
            canvas,
            [(out * half * 0.8, top, ahead * half * 0.8), (out * half * 1.2, 0.0, ahead * half * 1.2)],
            0.034,
            colour,
        )
    x, y = space.at(0.0, top, 0.0)
    for down, pen in ((0.04, body.toner.flat(colour)), (0.0, body.toner.pen(colour))):
        canvas.drawOval(skia.Rect.MakeLTRB(x - half, y + down - 0.2 * half, x + half, y + down + 0.2 * half), pen)
