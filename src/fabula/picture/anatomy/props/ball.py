"""Ball: held in the right hand, or lying before the right foot."""

from math import cos, sin

from fabula.film.props import BALL_RADIUS
from fabula.picture.anatomy.hands import Palm
from fabula.picture.anatomy.outline import smooth
from fabula.picture.anatomy.physique import Physique
from fabula.picture.anatomy.skeleton import turned
from fabula.picture.ink import Point, skia
from fabula.picture.stage import Canvas


def amid(canvas: Canvas, body: Physique) -> None:
    """The ball in the hand, below its fingers."""
    if body.figure.pose.right_grip == "hold":
        palm = Palm(body, body.bones.right_arm, -1)
        paint(canvas, body, palm.at(0.45, 0.55 * palm.thumb), 0.0)


def before(canvas: Canvas, body: Physique) -> None:
    """The ball on the ground; it rolls as it is moved along."""
    if body.figure.pose.right_grip != "hold":
        ankle = body.bones.right_leg.end
        way = turned(0.0, 0.0, 0.16 * body.size, body.bones.yaw)
        x = ankle.x + way.x
        paint(canvas, body, (x, 0.10 * (ankle.z + way.z) - BALL_RADIUS), x / BALL_RADIUS)


def paint(canvas: Canvas, body: Physique, middle: Point, rolled: float) -> None:
    """A ball that has turned by `rolled` radians."""
    x, y = middle
    path = skia.Path()
    path.addCircle(x, y, BALL_RADIUS)
    body.toner.fill(canvas, path, body.sheet.accent, 0.045, 0.005)
    canvas.save()
    canvas.clipPath(path, True)
    pen = body.toner.lit("#fbf3e2")
    for i in range(2):
        angle = rolled + 1.57 * i
        a, b = cos(angle) * BALL_RADIUS, sin(angle) * BALL_RADIUS
        line = skia.Paint(pen)
        line.setStyle(skia.Paint.kStroke_Style)
        line.setStrokeWidth(0.016)
        canvas.drawPath(smooth([(x - a, y - b), (x + 0.35 * b, y - 0.35 * a), (x + a, y + b)], closed=False), line)
    canvas.restore()
