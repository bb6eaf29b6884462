"""The body: limbs, torso and clothes, laid over each other by how near they are to the lens."""

from typing import TYPE_CHECKING

from fabula.picture.anatomy.skeleton import Joint, Limb
from fabula.picture.ink import polygon, skia, stroke
from fabula.picture.stage import Canvas

if TYPE_CHECKING:
    from fabula.picture.anatomy.figure import Figure


def behind_head(canvas: Canvas, figure: "Figure") -> None:
    """Legs, torso, neck, and the arms that are not held before the head; canvas in metres."""
    sheet, bones, light = figure.sheet, figure.bones, figure.light
    size = sheet.height_metres
    for leg in sorted((bones.left_leg, bones.right_leg), key=lambda limb: limb.bend.z):
        _limb(canvas, leg, 2 * figure.measures.thigh * size, light.tones(sheet.bottom).base)
    left, right = bones.left_arm.root, bones.right_arm.root
    hips = (bones.left_leg.root, bones.right_leg.root)
    chest = polygon([left.seen, right.seen, hips[1].seen, hips[0].seen])
    paint = light.across(sheet.top, min(left.x, right.x), max(left.x, right.x))
    canvas.drawPath(chest, paint)
    skin = stroke(light.tones(sheet.skin).base, 2 * figure.measures.neck * size)
    canvas.drawLine(*bones.chest.seen, *bones.head.seen, skin)
    for arm in (bones.left_arm, bones.right_arm):
        _limb(canvas, arm, 2 * figure.measures.upper_arm * size, light.tones(sheet.top).base)


def before_head(canvas: Canvas, figure: "Figure") -> None:
    """The arms that are held before the head, and what they hold; canvas in metres."""


def _limb(canvas: Canvas, limb: Limb, width: float, colour: tuple[float, float, float]) -> None:
    paint = stroke(colour, width)
    paint.setStrokeJoin(skia.Paint.kRound_Join)
    joints: tuple[Joint, ...] = (limb.root, limb.bend, limb.end)
    canvas.drawPath(polygon([joint.seen for joint in joints], closed=False), paint)
