"""Bicycle: its saddle below the hips, its pedals under the feet and its bar in the hands."""

from fabula.film.props import BICYCLE_CRANK, BICYCLE_PEDALS, BICYCLE_WHEEL, SEATS
from fabula.picture.anatomy.lines import lined
from fabula.picture.anatomy.outline import smooth
from fabula.picture.anatomy.physique import Physique
from fabula.picture.anatomy.props.solid import Place, Space, hip_height, mid
from fabula.picture.anatomy.skeleton import ANKLE, Limb, turned
from fabula.picture.ink import polygon
from fabula.picture.stage import Canvas

RUBBER = "#26242c"
METAL = "#c4cad2"


class _Frame:
    """The places of a bicycle around a rider, metres."""

    def __init__(self, body: Physique):
        leg = body.figure.measures.leg * body.size
        self.space = Space(body, body.bones.yaw, body.figure.pose.lift)
        self.seat = body.figure.pose.seat or SEATS["bicycle"]
        hips = hip_height(body, self.seat)
        self.radius = BICYCLE_WHEEL * leg
        self.crank = BICYCLE_CRANK * leg
        self.saddle: Place = (0.0, hips - 0.062 * body.size, -0.02)
        self.pedals: Place = (0.0, hips + BICYCLE_PEDALS.up * leg - ANKLE * body.size, BICYCLE_PEDALS.ahead * leg)
        self.rear: Place = (0.0, self.radius, self.pedals[2] - 0.58 * leg)
        self.front: Place = (0.0, self.radius, self.pedals[2] + 0.82 * leg)
        hands = mid(body.bones.left_arm.end, body.bones.right_arm.end)
        ahead = turned(0.0, 0.0, 1.0, body.bones.yaw)
        far = (hands.x - body.bones.hips.x) * ahead.x + (hands.z - body.bones.hips.z) * ahead.z
        self.bar: Place = (0.0, -hands.y - body.figure.pose.lift - 0.01, far + 0.03)
        self.fork: Place = (0.0, 2.1 * self.radius, self.front[2] - 0.14 * leg)
        self.joint: Place = (0.0, 0.5 * self.bar[1] + 0.5 * self.fork[1], 0.5 * self.bar[2] + 0.5 * self.fork[2])
        self.post: Place = tuple(s + (p - s) * 0.28 for s, p in zip(self.saddle, self.pedals, strict=True))  # type: ignore[assignment]


def behind(canvas: Canvas, body: Physique) -> None:
    """Wheels, frame, saddle, bar and the far pedal."""
    frame = _Frame(body)
    space, paint = frame.space, body.sheet.accent
    for hub in (frame.rear, frame.front):
        _wheel(canvas, frame, hub)
    _pedal(canvas, body, frame, _far(body))
    for places in (
        (frame.pedals, frame.rear, frame.post), (frame.post, frame.fork),
        (frame.pedals, frame.fork), (frame.post, frame.pedals),
    ):  # fmt: skip
        space.rod(canvas, places, 0.034, paint)
    space.rod(canvas, (frame.bar, frame.fork, frame.front), 0.030, METAL)
    space.rod(canvas, (frame.saddle, frame.post), 0.028, METAL)
    out, up, ahead = frame.saddle
    space.rod(
        canvas, ((out, up, ahead - 0.09), (out, up + 0.004, ahead), (out, up - 0.012, ahead + 0.14)), 0.055, RUBBER
    )
    canvas.drawCircle(*space.at(*frame.pedals), 0.075, lined(body.toner.flat(METAL), 0.014))
    _handlebar(canvas, body, frame)


def before(canvas: Canvas, body: Physique) -> None:
    """The near pedal with its crank."""
    frame = _Frame(body)
    far = _far(body)
    near = body.bones.right_leg if far is body.bones.left_leg else body.bones.left_leg
    _pedal(canvas, body, frame, near)


def _far(body: Physique) -> Limb:
    return body.legs()[0][0]


def _wheel(canvas: Canvas, frame: _Frame, hub: Place) -> None:
    toner = frame.space.body.toner
    middle = frame.space.at(*hub)
    rim = frame.space.wheel(hub, frame.radius - 0.014)
    spoke = lined(toner.flat(METAL), 0.004)
    for i in range(0, len(rim), 2):
        canvas.drawLine(*middle, *rim[i], spoke)
    canvas.drawPath(smooth(rim), lined(toner.flat(RUBBER), 0.030))
    canvas.drawPath(smooth(frame.space.wheel(hub, frame.radius - 0.032)), lined(toner.lit(METAL), 0.010))
    canvas.drawCircle(*middle, 0.022, toner.flat(METAL))


def _handlebar(canvas: Canvas, body: Physique, frame: _Frame) -> None:
    left, right = body.bones.left_arm.end.seen, body.bones.right_arm.end.seen
    stem = frame.space.at(*frame.bar)
    canvas.drawPath(polygon([left, stem, right], closed=False), lined(body.toner.flat(METAL), 0.026))


def _pedal(canvas: Canvas, body: Physique, frame: _Frame, leg: Limb) -> None:
    """A crank and its pedal below a foot."""
    x, y = leg.end.seen
    ahead = turned(0.0, 0.0, 0.30 * body.figure.measures.foot * body.size, body.bones.yaw)
    foot = (x + ahead.x, y + ANKLE * body.size)
    middle = frame.space.at(*frame.pedals)
    canvas.drawLine(*middle, *foot, lined(body.toner.flat("#8f97a2"), 0.024))
    canvas.drawLine(foot[0] - 0.045, foot[1], foot[0] + 0.045, foot[1], lined(body.toner.flat(RUBBER), 0.024))
