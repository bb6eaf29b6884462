"""Mechanics: the body of a machine - plates over ball joints, grippers, a trunk with a lamp that breathes."""

from math import cos, pi, sin, sqrt
from typing import TYPE_CHECKING

from fabula.picture.anatomy import body as bodies
from fabula.picture.anatomy.forms import Ellipse, capsule, fill, halo, hull, luminous, round_off
from fabula.picture.anatomy.grippers import Metals, gripper
from fabula.picture.anatomy.hands import Palm
from fabula.picture.anatomy.lines import oval
from fabula.picture.anatomy.physique import Physique
from fabula.picture.anatomy.props import carried, worn
from fabula.picture.anatomy.skeleton import GROUND_TILT, Joint, Limb
from fabula.picture.colour import mix, shade
from fabula.picture.ink import Point, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas

if TYPE_CHECKING:
    from fabula.picture.anatomy.figure import Figure

_ROUND = [(cos(2 * pi * i / 28), sin(2 * pi * i / 28)) for i in range(28)]


class Trunk:
    """Places on the trunk: across to the picture's right as seen from the front, along 0 hips to 1 shoulders."""

    def __init__(self, figure: "Figure") -> None:
        self._hips, self._chest = figure.bones.hips, figure.bones.chest
        self._yaws = figure.bones.yaw, figure.bones.chest_yaw

    def at(self, across: float, along: float, ahead: float = 0.0) -> Joint:
        """A place in metres."""
        hips, chest = self._hips, self._chest
        yaw = self.yaw(along)
        x = hips.x + (chest.x - hips.x) * along + across * cos(yaw) + ahead * sin(yaw)
        z = hips.z + (chest.z - hips.z) * along + ahead * cos(yaw) - across * sin(yaw)
        return Joint(x, hips.y + (chest.y - hips.y) * along, z)

    def yaw(self, along: float) -> float:
        """Where the trunk faces at a height."""
        return self._yaws[0] + (self._yaws[1] - self._yaws[0]) * min(max(along, 0.0), 1.0)

    def ring(self, along: float, wide: float, deep: float, high: float) -> Ellipse:
        """The trunk's girth at a height as the lens sees it."""
        yaw = self.yaw(along)
        x, y = self.at(0.0, along).seen
        return (x, y, sqrt((wide * cos(yaw)) ** 2 + (deep * sin(yaw)) ** 2), high)


def metals(figure: "Figure") -> Metals:
    """The metals of a figure by its sheet."""
    return Metals.of(figure.sheet.skin, figure.sheet.accent)


def body(canvas: Canvas, figure: "Figure") -> None:
    """Legs, trunk and neck, and the arms that are behind the trunk; canvas in metres."""
    arms(canvas, figure, near=False)
    sides = sorted((1, -1), key=lambda side: _leg(figure, side).bend.z)
    for side in sides:
        leg(canvas, figure, side)
    worn.behind(canvas, Physique(figure))
    _neck(canvas, figure)
    _trunk(canvas, figure)
    worn.over(canvas, Physique(figure))


def arms(canvas: Canvas, figure: "Figure", *, near: bool) -> None:
    """The arms before the trunk, or those behind it; canvas in metres."""
    parts = metals(figure)
    for side in sorted((1, -1), key=lambda side: _arm(figure, side).bend.z):
        if before_trunk(figure, side) is near:
            arm(canvas, figure, side, parts)


def before_trunk(figure: "Figure", side: int) -> bool:
    """Whether an arm (`side` 1 the character's left) is nearer to the lens than the trunk, or beside it."""
    limb = _arm(figure, side)
    ahead = 0.3 * limb.root.z + 0.35 * limb.bend.z + 0.35 * limb.end.z
    return ahead >= figure.bones.chest.z - 0.05 * figure.sheet.height_metres


def _arm(figure: "Figure", side: int) -> Limb:
    return figure.bones.left_arm if side > 0 else figure.bones.right_arm


def _leg(figure: "Figure", side: int) -> Limb:
    return figure.bones.left_leg if side > 0 else figure.bones.right_leg


def arm(canvas: Canvas, figure: "Figure", side: int, parts: Metals, ball: float = 1.36) -> None:
    """A mechanical arm: `side` 1 is the character's left, `ball` the shoulder in upper arms; canvas in metres."""
    limb, light = _arm(figure, side), figure.light
    girth = figure.sheet.height_metres * (0.8 + 0.4 * figure.sheet.build)
    upper, fore = figure.measures.upper_arm * girth, figure.measures.forearm * girth
    root, bend, end = limb.root.seen, limb.bend.seen, limb.end.seen
    fill(canvas, capsule(root, 0.72 * upper, bend, 0.62 * upper), light, parts.joint)
    plate = capsule(_between(root, bend, 0.2), 1.02 * upper, _between(root, bend, 0.74), 0.92 * upper)
    fill(canvas, plate, light, parts.plate, 0.25 * upper)
    _ball(canvas, figure, root, ball * upper, parts)
    fill(canvas, capsule(bend, 0.6 * fore, end, 0.55 * fore), light, parts.joint)
    _knob(canvas, figure, bend, 0.95 * upper, parts)
    plate = capsule(_between(bend, end, 0.24), 0.80 * fore, _between(bend, end, 0.78), 1.08 * fore)
    fill(canvas, plate, light, parts.plate, 0.22 * fore)
    _cuff(canvas, figure, (bend, end), 1.0 * fore, parts)
    grip = figure.pose.left_grip if side > 0 else figure.pose.right_grip
    hold(canvas, figure, limb, side)
    gripper(canvas, figure, (bend, end), grip, side, parts)


def hold(canvas: Canvas, figure: "Figure", limb: Limb, side: int) -> None:
    """What the sheet gives to the right hand, below a gripper's fingers; canvas in metres."""
    body_now = Physique(figure)
    if bodies.holds(body_now, side):
        carried.draw(canvas, body_now, Palm(body_now, limb, side))


def _between(start: Point, end: Point, share: float) -> Point:
    return (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)


def _ball(canvas: Canvas, figure: "Figure", middle: Point, radius: float, parts: Metals) -> None:
    """A shoulder: a plated ball with a coloured disc."""
    path = skia.Path()
    path.addCircle(*middle, radius)
    fill(canvas, path, figure.light, parts.plate, 0.16 * radius)
    tones = figure.light.tones(parts.accent)
    canvas.drawCircle(*middle, 0.60 * radius, pen(figure.light.tones(parts.joint).dark))
    canvas.drawCircle(*middle, 0.47 * radius, pen(tones.base))
    canvas.drawCircle(middle[0] - 0.12 * radius, middle[1] - 0.14 * radius, 0.24 * radius, pen(tones.lit))


def _knob(canvas: Canvas, figure: "Figure", middle: Point, radius: float, parts: Metals) -> None:
    """An elbow or a knee: a disc with a bolt."""
    path = skia.Path()
    path.addCircle(*middle, radius)
    fill(canvas, path, figure.light, parts.joint, 0.18 * radius)
    canvas.drawCircle(*middle, 0.45 * radius, pen(figure.light.tones(parts.plate).base))
    canvas.drawCircle(*middle, 0.20 * radius, pen(figure.light.tones(parts.joint).dark))


def _cuff(canvas: Canvas, figure: "Figure", bone: tuple[Point, Point], radius: float, parts: Metals) -> None:
    """A coloured ring around the wrist."""
    start, end = _between(*bone, 0.70), _between(*bone, 0.77)
    path = capsule(start, 0.99 * radius, end, 1.04 * radius)
    canvas.save()
    canvas.clipPath(path, True)
    tones = figure.light.tones(parts.accent)
    thick = stroke(tones.base, 0.30 * radius)
    thick.setStrokeCap(skia.Paint.kButt_Cap)
    dx, dy = end[0] - start[0], end[1] - start[1]
    size = sqrt(dx * dx + dy * dy) or 1.0
    nx, ny = -dy / size * 1.5 * radius, dx / size * 1.5 * radius
    canvas.drawLine(end[0] - nx, end[1] - ny, end[0] + nx, end[1] + ny, thick)
    canvas.restore()


def leg(canvas: Canvas, figure: "Figure", side: int) -> None:
    """A mechanical leg with its boot; canvas in metres."""
    limb, light, parts = _leg(figure, side), figure.light, metals(figure)
    girth = figure.sheet.height_metres * (0.8 + 0.4 * figure.sheet.build)
    thigh, calf = figure.measures.thigh * girth, figure.measures.calf * girth
    root, bend, end = limb.root.seen, limb.bend.seen, limb.end.seen
    fill(canvas, capsule(root, 0.70 * thigh, bend, 0.62 * thigh), light, parts.joint)
    fill(
        canvas,
        capsule(_between(root, bend, 0.16), 1.0 * thigh, _between(root, bend, 0.72), 0.86 * thigh),
        light,
        parts.plate,
        0.2 * thigh,
    )
    _boot(canvas, figure, limb.end, side, parts)
    fill(canvas, capsule(bend, 0.60 * calf, end, 0.6 * calf), light, parts.joint)
    fill(
        canvas,
        capsule(_between(bend, end, 0.22), 0.78 * calf, _between(bend, end, 0.86), 1.14 * calf),
        light,
        parts.plate,
        0.2 * calf,
    )
    _knob(canvas, figure, bend, 0.86 * thigh, parts)


def _boot(canvas: Canvas, figure: "Figure", ankle: Joint, side: int, parts: Metals) -> None:
    size, yaw = figure.sheet.height_metres, figure.bones.yaw
    toe = figure.pose.left_toe if side > 0 else figure.pose.right_toe
    long = figure.measures.foot * size
    wide = (0.034 * abs(cos(yaw)) + 0.024) * size
    places: list[Ellipse] = []
    for share, high, broad in ((-0.22, 0.030, 0.9), (0.30, 0.030, 1.0), (0.62, 0.021, 0.94)):
        dip = (share + 0.22) * long * sin(toe)
        x = ankle.x + share * long * sin(yaw)
        y = ankle.y + 0.04 * size + GROUND_TILT * (ankle.z + share * long * cos(yaw)) + dip
        places.append((x, y - high * size, wide * broad, high * size))
    boot = hull(places)
    fill(canvas, boot, figure.light, parts.joint, 0.006 * size)
    cap = hull([places[2], (places[2][0] * 0.6 + places[1][0] * 0.4, places[2][1], places[2][2], places[2][3])])
    fill(canvas, cap, figure.light, parts.plate, 0.005 * size)


def _neck(canvas: Canvas, figure: "Figure") -> None:
    """Rings from the shoulders into the head."""
    size, parts = figure.sheet.height_metres, metals(figure)
    start, end = figure.bones.chest.seen, figure.bones.head.seen
    wide = 0.042 * size
    tones = figure.light.tones(parts.joint)
    canvas.drawLine(*start, *end, stroke(tones.dark, 1.5 * wide))
    for i in range(6):
        x, y = _between(start, end, -0.02 + 0.13 * i)
        ring = skia.Path()
        ring.addRRect(
            skia.RRect.MakeRectXY(
                skia.Rect.MakeLTRB(x - wide, y - 0.010 * size, x + wide, y + 0.006 * size), 0.008 * size, 0.008 * size
            )
        )
        fill(canvas, ring, figure.light, parts.joint, 0.004 * size)


def _trunk(canvas: Canvas, figure: "Figure") -> None:
    """Pelvis, bellows and the chest with panel and lamp."""
    size, light, parts, trunk = figure.sheet.height_metres, figure.light, metals(figure), Trunk(figure)
    girth = 0.84 + 0.32 * figure.sheet.build
    wide, deep = figure.measures.shoulder * size * girth, 0.085 * size * girth

    def barrel(rings: tuple[tuple[float, float, float, float], ...]) -> "skia.Path":
        return hull([trunk.ring(along, w * wide, d * deep, high * size) for along, w, d, high in rings])

    fill(canvas, barrel(_WAIST), light, parts.joint)
    dark = light.tones(parts.joint).dark
    for along in (0.14, 0.22):
        x, y, across, _ = trunk.ring(along, 0.45 * wide, 0.68 * deep, 0.0)
        canvas.drawLine(x - across, y, x + across, y, stroke(dark, 0.008 * size))
    fill(canvas, barrel(_PELVIS), light, parts.plate, 0.008 * size)
    chest = barrel(_CHEST)
    fill(canvas, chest, light, parts.plate, 0.011 * size)
    if cos(trunk.yaw(0.6)) > 0:
        canvas.save()
        canvas.clipPath(chest, True)
        _panel(canvas, figure, trunk, (wide, 0.94 * deep), parts)
        canvas.restore()


# rings from above: along the trunk, half width and half depth in shares of the trunk's own, half height in heights
_WAIST = ((0.02, 0.46, 0.70, 0.02), (0.45, 0.46, 0.70, 0.02))
_PELVIS = ((-0.07, 0.50, 0.75, 0.035), (0.06, 0.58, 0.80, 0.016))
_CHEST = ((0.92, 0.84, 0.84, 0.042), (0.66, 0.94, 1.0, 0.05), (0.34, 0.66, 0.86, 0.034))


def _panel(canvas: Canvas, figure: "Figure", trunk: Trunk, girth: Point, parts: Metals) -> None:
    """The plate on the chest with the lamp that breathes."""
    (wide, deep), light, size = girth, figure.light, figure.sheet.height_metres
    plate = _patch(trunk, (0.0, 0.62), (0.50 * wide, 0.27), deep)
    round_off(canvas, plate, light, figure.sheet.skin_light)
    tones = light.tones(figure.sheet.skin_light)
    canvas.drawPath(plate, stroke(light.tones(parts.plate).dark, 0.004 * size))
    facing = max(cos(trunk.yaw(0.6)), 0.0)
    x, y = trunk.at(0.0, 0.66, deep).seen
    breath = 0.30 + 0.7 * figure.face.breath
    lamp = luminous(figure.sheet.eyes, 0.66 + 0.2 * breath)
    radius = 0.030 * size
    canvas.drawOval(oval(x, y, 1.36 * radius * facing, 1.36 * radius), pen(light.tones(parts.joint).dark))
    canvas.drawOval(oval(x, y, radius * facing, radius), pen(lamp))
    canvas.drawOval(
        oval(x - 0.2 * radius * facing, y - 0.25 * radius, 0.45 * radius * facing, 0.4 * radius),
        pen(mix(lamp, (1.0, 1.0, 1.0), 0.75), 0.85),
    )
    halo(canvas, (x, y), 2.7 * radius, lamp, 0.55 * breath * facing)
    for i in range(3):
        line = [trunk.at(across * wide, 0.475 - 0.035 * i, deep).seen for across in (-0.24, 0.24)]
        canvas.drawLine(*line[0], *line[1], stroke(tones.dark, 0.006 * size))
    for across in (-0.40, 0.40):
        bolt = trunk.at(across * wide, 0.82, deep).seen
        canvas.drawCircle(*bolt, 0.006 * size, pen(shade(tones.dark, -0.08)))


def _patch(trunk: Trunk, middle: Point, half: Point, ahead: float) -> "skia.Path":
    """A plate with round corners on the front of the trunk."""
    places = []
    for c, s in _ROUND:
        across = middle[0] + half[0] * abs(c) ** 0.5 * (1 if c > 0 else -1)
        along = middle[1] + half[1] * abs(s) ** 0.5 * (1 if s > 0 else -1)
        places.append(trunk.at(across, along, ahead).seen)
    return polygon(places)
