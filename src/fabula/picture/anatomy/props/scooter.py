"""Scooter: a deck below the feet, two small wheels and a bar in the hands."""

from fabula.film.props import SCOOTER_DECK
from fabula.picture.anatomy.lines import lined
from fabula.picture.anatomy.physique import Physique
from fabula.picture.anatomy.props.solid import Space, mid
from fabula.picture.anatomy.skeleton import ANKLE, turned
from fabula.picture.ink import polygon
from fabula.picture.stage import Canvas

METAL = "#b9c2cc"
_WHEEL = 0.085


def behind(canvas: Canvas, body: Physique) -> None:
    """The whole scooter; the hands lie on its bar and the feet on its deck."""
    bones, size = body.bones, body.size
    feet = (bones.left_leg.end, bones.right_leg.end)
    ground = min(foot.y for foot in feet) + ANKLE * size + SCOOTER_DECK
    space = Space(body, bones.yaw, -ground)
    ahead = turned(0.0, 0.0, 1.0, bones.yaw)
    hands = mid(bones.left_arm.end, bones.right_arm.end)
    far = (hands.x - bones.hips.x) * ahead.x + (hands.z - bones.hips.z) * ahead.z
    nose = far + 0.10
    for place in (-0.36, nose):
        x, y = space.at(0.0, _WHEEL, place)
        canvas.drawCircle(x, y, _WHEEL, body.toner.flat("#26242c"))
        canvas.drawCircle(x, y, 0.62 * _WHEEL, body.toner.pen("#e9e2d2"))
        canvas.drawCircle(x, y, 0.2 * _WHEEL, body.toner.flat(METAL))
    deck = SCOOTER_DECK - 0.012
    space.rod(
        canvas,
        [(0.0, 0.15, -0.44), (0.0, deck, -0.30), (0.0, deck, nose - 0.20), (0.0, 0.30, nose - 0.07)],
        0.036,
        body.sheet.accent,
    )
    top = ground - hands.y
    space.rod(canvas, [(0.0, _WHEEL, nose), (0.0, 0.30, nose - 0.04), (0.0, top, far + 0.02)], 0.030, METAL)
    bar = [bones.left_arm.end.seen, space.at(0.0, top, far + 0.02), bones.right_arm.end.seen]
    canvas.drawPath(polygon(bar, closed=False), lined(body.toner.flat("#3a3a44"), 0.030))
