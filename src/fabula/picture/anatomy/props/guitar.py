"""Guitar: its body lies before the player's belly and its neck in the left hand."""

from math import atan2, degrees

from fabula.picture.anatomy.hands import Palm
from fabula.picture.anatomy.lines import lined
from fabula.picture.anatomy.outline import smooth
from fabula.picture.anatomy.physique import Physique
from fabula.picture.anatomy.props.solid import apart
from fabula.picture.colour import from_hex, shade
from fabula.picture.ink import Point, skia
from fabula.picture.stage import Canvas

WOOD = "#d08a44"
NECK = "#5a3524"

_BOUT = (
    (-0.235, 0.0),
    (-0.20, 0.135),
    (-0.09, 0.165),
    (0.0, 0.118),
    (0.06, 0.108),
    (0.14, 0.125),
    (0.195, 0.075),
    (0.20, 0.0),
)


def amid(canvas: Canvas, body: Physique) -> None:
    """The whole guitar with its strap."""
    rest = body.ring(0.30, 0.05 * body.size).at(-0.30, 1.05)
    palm = Palm(body, body.bones.left_arm, 1)
    canvas.drawPath(
        smooth([_strap(body, -0.9, 0.34), body.ring(0.72, 0.02).at(0.1), _strap(body, 0.7, 1.0)], closed=False),
        lined(body.toner.pen(shade(from_hex(body.sheet.accent), -0.05)), 0.035),
    )
    paint(canvas, body, rest, palm.at(0.3, 0.0))


def _strap(body: Physique, angle: float, level: float) -> Point:
    return body.ring(level, 0.012 * body.size).at(angle)


def paint(canvas: Canvas, body: Physique, rest: Point, neck: Point) -> None:
    """A guitar whose body's middle is at `rest` and whose neck runs through `neck`."""
    scale = body.size / 1.75
    far = max(apart(rest, neck), 0.05)
    # as the neck turns toward the lens the whole shortens
    squeeze = min(max(far / (0.56 * scale), 0.74), 1.0)
    canvas.save()
    canvas.translate(*rest)
    canvas.rotate(degrees(atan2(neck[1] - rest[1], neck[0] - rest[0])))
    canvas.scale(scale * squeeze, scale)
    outline = smooth([*_BOUT, *((x, -y) for x, y in reversed(_BOUT[1:-1]))])
    body_side = skia.Path()
    outline.offset(-0.012, 0.018, body_side)
    canvas.drawPath(body_side, body.toner.flat(NECK))
    canvas.drawPath(outline, body.toner.lit(WOOD))
    canvas.drawPath(outline, lined(body.toner.flat(WOOD), 0.010))
    canvas.drawCircle(0.055, 0.0, 0.052, body.toner.flat("#c9a26a"))
    canvas.drawCircle(0.055, 0.0, 0.043, body.toner.flat("#2a1a18"))
    canvas.drawRect(skia.Rect.MakeLTRB(-0.13, -0.05, -0.112, 0.05), body.toner.flat(NECK))
    canvas.drawRect(skia.Rect.MakeLTRB(0.10, -0.024, 0.66, 0.024), body.toner.flat(NECK))
    frets = lined(body.toner.lit("#cdb98a"), 0.005)
    for i in range(8):
        canvas.drawLine(0.24 + 0.052 * i, -0.022, 0.24 + 0.052 * i, 0.022, frets)
    head = skia.Path()
    head.addPoly(
        [
            skia.Point(*p)
            for p in ((0.65, -0.024), (0.68, -0.040), (0.80, -0.034), (0.80, 0.034), (0.68, 0.040), (0.65, 0.024))
        ],
        True,
    )
    canvas.drawPath(head, body.toner.flat(NECK))
    for i in range(3):
        for y in (-0.046, 0.046):
            canvas.drawCircle(0.70 + 0.036 * i, y, 0.011, body.toner.lit("#d8d2c2"))
    string = lined(body.toner.lit("#efe6d0"), 0.003)
    for y in (-0.014, -0.005, 0.005, 0.014):
        canvas.drawLine(-0.12, 1.4 * y, 0.70, y, string)
    canvas.restore()
