"""The pelt: an animal's body as it is without clothes - fur, a pale belly, limbs with paws."""

from math import cos, hypot, pi, sin
from typing import NamedTuple

from fabula.picture.anatomy import body as bodies
from fabula.picture.anatomy import coats, hands
from fabula.picture.anatomy.figure import Figure
from fabula.picture.anatomy.masses import smooth
from fabula.picture.anatomy.paws import foot_paw, limb_path
from fabula.picture.anatomy.physique import Physique
from fabula.picture.anatomy.props import worn
from fabula.picture.anatomy.skeleton import Limb
from fabula.picture.ink import Point, skia
from fabula.picture.stage import Canvas

_LEVELS = (-0.16, 0.0, 0.2, 0.45, 0.7, 0.92, 1.08, 1.17)


class PeltStyle(NamedTuple):
    """How a body is rounded: half widths at neck, shoulders, chest, waist, belly, hips, seat and crotch.

    In shares of the height; `deep` is its depth against its width, `belly` the pale part's share of the way around,
    `limbs` multiplies the limbs' girths, `socks` how far dark fur reaches up from the paws (0 is none).
    """

    halves: tuple[float, ...] = (0.060, 0.100, 0.112, 0.112, 0.122, 0.118, 0.086, 0.03)
    deep: float = 0.86
    belly: float = 0.62
    limbs: float = 1.0
    socks: float = 0.0
    bib: bool = True


PLAIN = PeltStyle()


def before(figure: Figure, limb: Limb) -> bool:
    """Whether an arm is held before the head."""
    return limb.end.y < figure.bones.neck.y + 0.02 and limb.end.z > figure.bones.chest.z


def draw_pelt(canvas: Canvas, style: PeltStyle, figure: Figure) -> None:
    """The body without the arms that are held before the head; canvas in metres."""
    bones = figure.bones
    legs = sorted(((bones.left_leg, 1), (bones.right_leg, -1)), key=lambda leg: leg[0].end.z)
    arms = sorted(((bones.left_arm, 1), (bones.right_arm, -1)), key=lambda arm: arm[0].root.z + arm[0].end.z)
    for arm, side in arms:
        if not before(figure, arm) and arm.end.z + arm.bend.z + arm.root.z < 3 * bones.chest.z - 0.02:
            draw_arm(canvas, style, figure, arm, side)
    worn.behind(canvas, Physique(figure))
    for leg, side in legs:
        _leg(canvas, style, figure, leg, side)
    _torso(canvas, style, figure)
    worn.over(canvas, Physique(figure))
    for arm, side in arms:
        if not before(figure, arm) and arm.end.z + arm.bend.z + arm.root.z >= 3 * bones.chest.z - 0.02:
            draw_arm(canvas, style, figure, arm, side)


def draw_arm(canvas: Canvas, style: PeltStyle, figure: Figure, arm: Limb, side: int) -> None:
    """An arm with its paw."""
    measures, size, light = figure.measures, figure.sheet.height_metres, figure.light
    girth = style.limbs * size
    halves = (1.25 * measures.upper_arm * girth, 1.1 * measures.forearm * girth, 1.05 * measures.forearm * girth)
    path = limb_path(arm, halves)
    coat = figure.sheet.skin
    paw = coats.blend(coats.marked(figure.sheet), coat, 0.15) if style.socks else coat
    body = Physique(figure)
    bodies.hand(canvas, body, hands.Palm(body, arm, side), side, paw)
    coats.rimmed(canvas, path, light, coat, 0.005 * size)
    if style.socks:
        _sock(canvas, path, figure, arm, style.socks)


def _leg(canvas: Canvas, style: PeltStyle, figure: Figure, leg: Limb, side: int) -> None:
    measures, size, light = figure.measures, figure.sheet.height_metres, figure.light
    girth = style.limbs * size
    path = limb_path(leg, (1.25 * measures.thigh * girth, 1.15 * measures.calf * girth, 1.1 * measures.calf * girth))
    coat = figure.sheet.skin
    paw = coats.blend(coats.marked(figure.sheet), coat, 0.15) if style.socks else coat
    toe = figure.pose.left_toe if side > 0 else figure.pose.right_toe
    foot_paw(canvas, leg, measures.foot * size * 1.05, light, paw, figure.bones.yaw, toe)
    coats.rimmed(canvas, path, light, coat, 0.005 * size)
    if style.socks:
        _sock(canvas, path, figure, leg, style.socks)


def _sock(canvas: Canvas, path: "skia.Path", figure: Figure, limb: Limb, share: float) -> None:
    """Dark fur from the paw up, with a jagged border."""
    (bx, by), (ex, ey) = limb.bend.seen, limb.end.seen
    dx, dy = ex - bx, ey - by
    long = max(hypot(dx, dy), 1e-6)
    dx, dy = dx / long, dy / long
    size = figure.sheet.height_metres
    wide = 0.06 * size
    x, y = bx + dx * long * (1 - share), by + dy * long * (1 - share)
    ring = []
    for i, deep in enumerate((0.0, 1.0, 0.2, 1.2, 0.1, 1.0, 0.0)):
        across = wide * (1 - i / 3)
        ring.append((x - dy * across - dx * deep * 0.03 * size, y + dx * across - dy * deep * 0.03 * size))
    ring += [
        (ex + dy * wide + dx * wide, ey - dx * wide + dy * wide),
        (ex - dy * wide + dx * wide, ey + dx * wide + dy * wide),
    ]
    canvas.save()
    canvas.clipPath(path, True)
    coats.clad(
        canvas,
        smooth(ring, tuple(range(len(ring)))),
        figure.light,
        coats.blend(coats.marked(figure.sheet), figure.sheet.skin, 0.15),
    )
    canvas.restore()


def girths(style: PeltStyle, figure: Figure) -> list[tuple[Point, float, float, float]]:
    """The torso level by level: its middle as seen, half its width, half its depth (metres), and where it faces."""
    bones, sheet = figure.bones, figure.sheet
    size = sheet.height_metres
    levels = []
    for level, half in zip(_LEVELS, style.halves, strict=True):
        round_middle = max(1 - abs(level - 0.65) / 0.7, 0.0)
        stout = (
            half * (1 + (sheet.build - 0.5) * (0.25 + 0.75 * round_middle)) + 0.004 * figure.face.breath * round_middle
        )
        x = bones.chest.x + (bones.hips.x - bones.chest.x) * level
        y = bones.chest.seen[1] + (bones.hips.seen[1] - bones.chest.seen[1]) * level
        yaw = bones.chest_yaw + (bones.yaw - bones.chest_yaw) * min(max(level, 0.0), 1.0)
        levels.append(((x, y), stout * size, stout * size * style.deep, yaw))
    return levels


def torso_path(style: PeltStyle, figure: Figure) -> "skia.Path":
    """The outline of the torso."""
    right, left = [], []
    for (x, y), wide, deep, yaw in girths(style, figure):
        half = hypot(wide * cos(yaw), deep * sin(yaw))
        right.append((x + half, y))
        left.append((x - half, y))
    return smooth(right + left[::-1])


def _torso(canvas: Canvas, style: PeltStyle, figure: Figure) -> None:
    light, sheet = figure.light, figure.sheet
    path = torso_path(style, figure)
    coats.rimmed(canvas, path, light, sheet.skin, 0.006 * sheet.height_metres)
    canvas.save()
    canvas.clipPath(path, True)
    if style.belly:
        coats.clad(canvas, belly_path(style, figure), light, sheet.skin_light, 0.9)
    canvas.restore()
    if style.bib:
        _bib(canvas, figure)


def _bib(canvas: Canvas, figure: Figure) -> None:
    """The tuft of fur on the chest, under the head, with the head's shadow on it."""
    light, sheet, bones = figure.light, figure.sheet, figure.bones
    turned = cos(bones.chest_yaw)
    if turned <= -0.3:
        return
    x, y = bones.neck.x, bones.neck.seen[1]
    x += 0.035 * sheet.height_metres * sin(bones.chest_yaw)
    wide = 0.078 * sheet.height_metres * (0.45 + 0.55 * max(turned, 0.0)) * min(1.0, (turned + 0.3) / 0.3)
    tall = 0.125 * sheet.height_metres
    half = ((0.82, -0.1), (1.0, 0.2), (0.84, 0.34), (0.92, 0.56), (0.56, 0.58), (0.5, 0.82), (0.2, 0.74), (0.0, 1.08))
    ring = [(x + wide * u, y + tall * v) for u, v in half]
    ring += [(x - wide * u, y + tall * v) for u, v in reversed(half[:-1])]
    path = smooth(ring, (0, 1, 3, 5, 7, 9, 11, 13, 14))
    canvas.save()
    canvas.translate(-0.004 * sheet.height_metres * light.side, 0.008 * sheet.height_metres)
    canvas.drawPath(path, coats.shadow(light, sheet.skin_light, 0.24))
    canvas.restore()
    coats.clad(canvas, path, light, sheet.skin_light, 0.8)
    canvas.save()
    canvas.clipPath(path, True)
    below = skia.Rect.MakeLTRB(x - 1.6 * wide, y - tall, x + 1.6 * wide, y + 0.22 * tall)
    canvas.drawOval(below, coats.shadow(light, sheet.skin_light, 0.3))
    canvas.restore()


def belly_path(style: PeltStyle, figure: Figure) -> "skia.Path":
    """The pale front from the throat to the seat, turned with the body; its upper border falls in tufts."""
    right: list[Point] = []
    left: list[Point] = []
    sharp: set[int] = set()
    for index, ((x, y), wide, deep, yaw) in enumerate(girths(style, figure)[:-1]):
        open_by = style.belly * (0.75, 0.95, 0.86, 0.92, 1.0, 0.9, 0.5)[index] * pi / 2
        edges = []
        for way in (1, -1):
            angle = min(max(way * open_by + yaw, -pi / 2), pi / 2) if abs(yaw) < pi / 2 + open_by else _behind(yaw)
            edges.append(x + hypot(wide * cos(yaw), deep * sin(yaw)) * sin(angle))
        if style.bib and 2 <= index <= 5:
            # the fur of the flanks falls over the belly's border in a tuft between every two levels
            tuft = 0.016 * figure.sheet.height_metres * max(cos(yaw), 0.0)
            for side, edge, out in ((right, edges[0], 1.0), (left, edges[1], -1.0)):
                last_x, last_y = side[-1]
                side.append((0.3 * last_x + 0.7 * edge + out * tuft, 0.3 * last_y + 0.7 * y))
                sharp.add(len(side) - 1)
        right.append((edges[0], y))
        left.append((edges[1], y))
    count = len(right)
    return smooth(right + left[::-1], {*sharp, *(2 * count - 1 - i for i in sharp)})


def _behind(yaw: float) -> float:
    return pi / 2 if sin(yaw) > 0 else -pi / 2
