"""Character stills: somebody of the cast before a plain ground, whole or the head alone, as on a model sheet."""

import numpy as np

from fabula.film import Moment, Sheet
from fabula.media import Frame
from fabula.picture import rigs
from fabula.picture.anatomy import figure
from fabula.picture.anatomy.lighting import Light
from fabula.picture.anatomy.skeleton import pose_bones
from fabula.picture.colour import from_hex, mix
from fabula.picture.ink import radial, skia

_LIGHT = Light()
_GROUND = from_hex("#8fa3b8")


def still(sheet: Sheet, moment: Moment, size: tuple[int, int], *, whole: bool = True, seconds: float = 0.0) -> Frame:
    """A character in a moment: (height, width, 3) uint8 RGB; the whole figure, or head and shoulders.

    `size` is (width, height) in pixels. BadSource is the caller's: the sheet's rig must be known.
    """
    width, height = size
    surface = skia.Surface(width, height)
    canvas = surface.getCanvas()
    far = mix(_GROUND, from_hex(sheet.top), 0.25)
    ground = radial((width / 2, height * 0.42), max(size) * 0.75, [mix(far, (1.0, 1.0, 1.0), 0.35), far])
    canvas.drawPaint(ground)
    rig = rigs.find(sheet.rig)
    bones = pose_bones(rig.proportions(sheet), sheet.height_metres, moment.pose, sheet.head)
    top = -bones.head.seen[1] + 1.35 * bones.head_half
    if whole:
        metre = min(height * 0.86 / top, width * 0.8 / sheet.height_metres)
        foot = height * 0.95
    else:
        metre = height / (3.4 * bones.head_half)
        foot = height * 0.47 - bones.head.seen[1] * metre
    canvas.translate(width / 2, foot)
    canvas.scale(metre, metre)
    figure.draw(canvas, rig, sheet, moment, _LIGHT, seconds)
    return np.array(surface.toarray(colorType=skia.kRGBA_8888_ColorType)[..., :3], np.uint8)
