"""Wings: a bird's, a bat's or a dragon's wing seen from the side, that beats and turns its edge to us between."""

import numpy as np

from fabula.picture.brushes.outline import Point, shape
from fabula.picture.colour import Colour, shade
from fabula.picture.ink import pen, stroke
from fabula.picture.stage import Canvas

_ARM = ".12,.02! .17,-.20 .10,-.46 -.02,-.60! -.16,-.42 -.28,-.22 -.36,.0!"
_FEATHERS = (
    ((-0.02, -0.58), (-0.34, -1.04)),
    ((-0.05, -0.57), (-0.46, -0.97)),
    ((-0.08, -0.53), (-0.55, -0.86)),
    ((-0.11, -0.48), (-0.60, -0.73)),
    ((-0.14, -0.42), (-0.62, -0.60)),
    ((-0.18, -0.36), (-0.61, -0.47)),
    ((-0.21, -0.30), (-0.58, -0.35)),
    ((-0.24, -0.23), (-0.54, -0.24)),
    ((-0.28, -0.16), (-0.50, -0.13)),
    ((-0.31, -0.09), (-0.46, -0.03)),
)
_SKIN = (
    ".14,.03! .22,-.30 .10,-.62! -.10,-.86 -.44,-1.08! -.44,-.86 -.66,-.74! -.60,-.56 -.78,-.36! "
    "-.64,-.26 -.70,-.02! -.54,-.06 -.42,.06!"
)
_TIPS: tuple[Point, ...] = ((-0.44, -1.08), (-0.66, -0.74), (-0.78, -0.36), (-0.70, -0.02))


def feathered(canvas: Canvas, root: Point, span: float, flap: float, tones: tuple[Colour, Colour]) -> None:
    """A feathered wing from `root`, `span` long; `flap` -1 (down) to 1 (up); `tones` are (arm, flight feathers)."""
    arm, tip = tones
    canvas.save()
    _turn(canvas, root, span, flap)
    for index, (start, end) in enumerate(_FEATHERS):
        wide = 0.10 - 0.003 * index
        canvas.drawLine(*start, *end, stroke(shade(tip, 0.03 * (index % 2)), wide))
    canvas.drawPath(shape(_ARM), pen(arm))
    for index, (start, end) in enumerate(_FEATHERS[1:]):
        middle = (start[0] + (end[0] - start[0]) * 0.42, start[1] + (end[1] - start[1]) * 0.42)
        canvas.drawLine(*start, *middle, stroke(shade(arm, -0.02 + 0.02 * (index % 2)), 0.085))
    canvas.drawPath(shape(".10,.0 .15,-.20 .09,-.45 -.02,-.59", closed=False), stroke(shade(arm, 0.06), 0.05))
    canvas.restore()


def leathery(canvas: Canvas, root: Point, span: float, flap: float, tones: tuple[Colour, Colour]) -> None:
    """A wing of skin between long fingers; `tones` are (bones, skin)."""
    bone, skin = tones
    canvas.save()
    _turn(canvas, root, span, flap)
    canvas.drawPath(shape(_SKIN), pen(skin))
    for tip in _TIPS:
        canvas.drawLine(0.10, -0.62, *tip, stroke(bone, 0.022))
    canvas.drawPath(shape(".08,.02 .20,-.30 .10,-.62", closed=False), stroke(bone, 0.075))
    canvas.drawPath(shape(".10,-.62 -.10,-.86 -.44,-1.08", closed=False), stroke(bone, 0.035))
    canvas.drawPath(shape(".10,-.60! .20,-.72! .13,-.58!"), pen(bone))
    canvas.restore()


def _turn(canvas: Canvas, root: Point, span: float, flap: float) -> None:
    """Lay the wing as it stands at this point of its beat: up, edge on, or down and swept ahead."""
    high = float(np.clip(flap, -1.0, 1.0))
    high = max(high, 0.16) if high >= 0 else min(high, -0.16)
    canvas.translate(*root)
    canvas.scale(span, span * high)
    canvas.skew(0.22 * (1 - abs(high)), 0.0)
