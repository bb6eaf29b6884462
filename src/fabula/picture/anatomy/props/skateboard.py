"""Skateboard: along the picture below the rider's feet, whichever of them is higher."""

from fabula.film.props import SKATEBOARD_DECK
from fabula.picture.anatomy.lines import lined
from fabula.picture.anatomy.outline import smooth
from fabula.picture.anatomy.physique import Physique
from fabula.picture.anatomy.skeleton import ANKLE
from fabula.picture.ink import skia
from fabula.picture.stage import Canvas

_HALF = 0.41
_WHEEL = 0.036


def behind(canvas: Canvas, body: Physique) -> None:
    """Deck, trucks and wheels."""
    feet = (body.bones.left_leg.end, body.bones.right_leg.end)
    top = min(foot.y for foot in feet) + ANKLE * body.size
    x, z = body.bones.hips.x, sum(foot.z for foot in feet) / 2
    top += 0.10 * z + 0.004
    deck = [
        (x - _HALF, top - 0.055),
        (x - 0.76 * _HALF, top),
        (x, top + 0.004),
        (x + 0.76 * _HALF, top),
        (x + _HALF, top - 0.055),
    ]
    for side in (-1, 1):
        axle = (x + side * 0.60 * _HALF, top + SKATEBOARD_DECK - _WHEEL)
        canvas.drawLine(axle[0], top, *axle, lined(body.toner.flat("#8a929c"), 0.03))
        canvas.drawCircle(*axle, _WHEEL, body.toner.flat("#e8dcc0"))
        canvas.drawCircle(*axle, 0.8 * _WHEEL, body.toner.pen("#f4ecd8"))
        canvas.drawCircle(*axle, 0.3 * _WHEEL, body.toner.flat("#8a929c"))
    path: skia.Path = smooth(deck, closed=False)
    canvas.drawPath(path, lined(body.toner.flat(body.sheet.accent), 0.034))
    canvas.save()
    canvas.translate(0.0, -0.009)
    canvas.drawPath(path, lined(body.toner.flat("#3a3440"), 0.018))
    canvas.restore()
