"""Violin: on the left collarbone with its neck in the left hand, and a bow in the right."""

from math import atan2, degrees

from fabula.picture.anatomy.hands import Palm
from fabula.picture.anatomy.lines import lined
from fabula.picture.anatomy.outline import between, smooth
from fabula.picture.anatomy.physique import Physique
from fabula.picture.anatomy.props.solid import apart, rod
from fabula.picture.ink import Point, skia
from fabula.picture.stage import Canvas

WOOD = "#b5602e"
EBONY = "#2a1c1e"
_BOW = 0.66

_BOUT = (
    (0.0, 0.0),
    (0.02, 0.085),
    (0.11, 0.100),
    (0.16, 0.066),
    (0.21, 0.064),
    (0.26, 0.082),
    (0.34, 0.070),
    (0.365, 0.0),
)


def amid(canvas: Canvas, body: Physique) -> None:
    """The violin."""
    start, hand = _ends(body)
    scale = body.size / 1.75
    squeeze = min(max(apart(start, hand) / (0.46 * scale), 0.35), 1.0)
    canvas.save()
    canvas.translate(*start)
    canvas.rotate(degrees(atan2(hand[1] - start[1], hand[0] - start[0])))
    canvas.scale(scale * squeeze, 0.8 * scale)
    outline = smooth([*_BOUT, *((x, -y) for x, y in reversed(_BOUT[1:-1]))])
    side = skia.Path()
    outline.offset(0.0, 0.03, side)
    canvas.drawPath(side, body.toner.flat(EBONY))
    canvas.drawPath(outline, body.toner.lit(WOOD))
    canvas.drawPath(outline, lined(body.toner.flat(WOOD), 0.008))
    canvas.drawRect(skia.Rect.MakeLTRB(0.0, -0.024, 0.08, 0.024), body.toner.flat(EBONY))
    canvas.drawRect(skia.Rect.MakeLTRB(0.24, -0.017, 0.58, 0.017), body.toner.flat(EBONY))
    canvas.drawRect(skia.Rect.MakeLTRB(0.165, -0.03, 0.175, 0.03), body.toner.lit("#e8c890"))
    canvas.drawCircle(0.60, 0.0, 0.028, body.toner.flat(EBONY))
    string = lined(body.toner.lit("#efe6d0"), 0.003)
    for y in (-0.010, 0.0, 0.010):
        canvas.drawLine(0.07, y, 0.56, 0.8 * y, string)
    canvas.restore()


def before(canvas: Canvas, body: Physique) -> None:
    """The bow: from the right hand over the strings."""
    start, hand = _ends(body)
    strings = between(start, hand, 0.50)
    frog = Palm(body, body.bones.right_arm, -1).at(0.34, 0.0)
    far = max(apart(frog, strings), 0.04)
    long = _BOW * body.size / 1.75
    tip = between(frog, strings, long / far)
    rod(canvas, body, [frog, tip], 0.013, "#6a3a22")
    canvas.drawLine(frog[0], frog[1] + 0.016, tip[0], tip[1] + 0.010, lined(body.toner.lit("#f4eee0"), 0.006))


def _ends(body: Physique) -> tuple[Point, Point]:
    """Where the violin lies on the collarbone, and the hand on its neck."""
    start = body.ring(1.02, 0.012 * body.size).at(0.75, 1.0)
    return start, Palm(body, body.bones.left_arm, 1).at(0.30, 0.0)
