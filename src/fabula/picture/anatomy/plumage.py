"""Plumage: a bird's body - a feathered belly, wings for arms with fingers of feathers, and talons."""

from math import atan2, cos, pi, sin
from typing import NamedTuple

from fabula.picture.anatomy import body as bodies
from fabula.picture.anatomy import coats
from fabula.picture.anatomy.figure import Figure
from fabula.picture.anatomy.hands import Palm
from fabula.picture.anatomy.masses import smooth
from fabula.picture.anatomy.paws import limb_line, limb_path, ribbon
from fabula.picture.anatomy.pelt import PeltStyle, before, belly_path, girths, torso_path
from fabula.picture.anatomy.physique import Physique
from fabula.picture.anatomy.props import carried, worn
from fabula.picture.anatomy.skeleton import Limb
from fabula.picture.colour import Colour
from fabula.picture.ink import Point, pen, skia
from fabula.picture.stage import Canvas

_FAN = {"open": 0.34, "point": 0.10, "fist": 0.05, "hold": 0.16, "thumb": 0.16, "rest": 0.15}


class Plumes(NamedTuple):
    """The colours of a bird: coat, its pale front, the dark of its quills, and its horn."""

    coat: str | Colour
    pale: str | Colour
    quill: str | Colour
    horn: str | Colour


def draw_plumage(canvas: Canvas, style: PeltStyle, figure: Figure, plumes: Plumes) -> None:
    """The body without the wings that are held before the head; canvas in metres."""
    bones = figure.bones
    wings = sorted(((bones.left_arm, 1), (bones.right_arm, -1)), key=lambda wing: wing[0].root.z + wing[0].end.z)
    for wing, side in wings:
        if not before(figure, wing) and wing.root.z + wing.end.z < 2 * bones.chest.z - 0.02:
            draw_wing(canvas, figure, wing, side, plumes)
    worn.behind(canvas, Physique(figure))
    for leg in sorted((bones.left_leg, bones.right_leg), key=lambda limb: limb.end.z):
        _talon(canvas, figure, leg, plumes)
    _trunk(canvas, style, figure, plumes)
    worn.over(canvas, Physique(figure))
    for wing, side in wings:
        if not before(figure, wing) and wing.root.z + wing.end.z >= 2 * bones.chest.z - 0.02:
            draw_wing(canvas, figure, wing, side, plumes)


def _trunk(canvas: Canvas, style: PeltStyle, figure: Figure, plumes: Plumes) -> None:
    """The body with its speckled front, in a waistcoat when the sheet has clothes."""
    light, sheet = figure.light, figure.sheet
    path = torso_path(style, figure)
    dressed = sheet.outfit != "none"
    coats.rimmed(canvas, path, light, sheet.top if dressed else plumes.coat, 0.006 * sheet.height_metres)
    canvas.save()
    canvas.clipPath(path, True)
    front = belly_path(style._replace(belly=style.belly * (0.5 if dressed else 1.0)), figure)
    coats.clad(canvas, front, light, plumes.pale, 0.9)
    canvas.clipPath(front, True)
    _speckles(canvas, style, figure, plumes)
    canvas.restore()
    if dressed:
        _buttons(canvas, style, figure)


def _front(level: tuple[Point, float, float, float], angle: float) -> Point:
    """A place on the torso at an angle from where it faces."""
    (x, y), wide, deep, yaw = level
    turned = min(max(angle + yaw, -pi / 2), pi / 2)
    half = ((wide * cos(yaw)) ** 2 + (deep * sin(yaw)) ** 2) ** 0.5
    return x + half * sin(turned), y


def _between(levels: list[tuple[Point, float, float, float]], place: float) -> tuple[Point, float, float, float]:
    index = min(int(place), len(levels) - 2)
    t = place - index
    ((ax, ay), aw, ad, yaw), ((bx, by), bw, bd, _) = levels[index], levels[index + 1]
    return (ax + (bx - ax) * t, ay + (by - ay) * t), aw + (bw - aw) * t, ad + (bd - ad) * t, yaw


def _speckles(canvas: Canvas, style: PeltStyle, figure: Figure, plumes: Plumes) -> None:
    """Rows of small pointed feathers down the front."""
    levels = girths(style, figure)
    ink = pen(figure.light.tones(plumes.quill).base, 0.55)
    size = figure.sheet.height_metres
    for row in range(6):
        level = _between(levels, 1.6 + 0.72 * row)
        shift = 0.5 * (row % 2)
        for column in range(-3, 4):
            angle = (column + shift) * 0.34
            at, left, right = _front(level, angle), _front(level, angle - 0.10), _front(level, angle + 0.10)
            if right[0] - left[0] < 0.006 * size:
                continue
            mark = skia.Path()
            mark.moveTo(left[0], at[1])
            mark.quadTo(at[0], at[1] + 0.008 * size, right[0], at[1])
            mark.quadTo(at[0] + 0.3 * (right[0] - at[0]), at[1] + 0.026 * size, at[0], at[1] + 0.032 * size)
            mark.quadTo(at[0] + 0.3 * (left[0] - at[0]), at[1] + 0.026 * size, left[0], at[1])
            canvas.drawPath(mark, ink)


def _buttons(canvas: Canvas, style: PeltStyle, figure: Figure) -> None:
    levels = girths(style, figure)
    size = figure.sheet.height_metres
    for place in (3.6, 4.3, 5.0):
        level = _between(levels, place)
        for angle in (-0.52, 0.52):
            at, near = _front(level, angle), _front(level, angle + 0.06)
            wide = max(near[0] - at[0], 0.0) * 2.0
            oval = skia.Rect.MakeXYWH(at[0] - wide / 2, at[1] - 0.008 * size, wide, 0.016 * size)
            canvas.drawOval(oval, coats.flat(figure.light, figure.sheet.accent))


def draw_wing(canvas: Canvas, figure: Figure, wing: Limb, side: int, plumes: Plumes) -> None:
    """A wing along the bones of an arm: long feathers at its end, shorter ones behind them, coverts over all."""
    size, light, measures = figure.sheet.height_metres, figure.light, figure.measures
    grip = figure.pose.left_grip if side > 0 else figure.pose.right_grip
    fan = _FAN.get(grip, 0.15)
    line = limb_line(wing)
    (bx, by), (ex, ey) = line[len(line) // 2 + 1], line[-1]
    angle = atan2(ey - by, ex - bx)
    raised = -sin(angle)
    spread = fan * (1.0 + 0.6 * max(raised, 0.0))
    dark = coats.blend(coats.marked(figure.sheet), figure.sheet.skin, 0.25)
    for i in range(5):
        lean = angle + (i - 1.6) * spread * side
        long = (0.15, 0.165, 0.15, 0.125, 0.10)[i] * size
        start = (ex - 0.2 * long * cos(angle), ey - 0.2 * long * sin(angle))
        feather = _feather(start, lean, long, 0.026 * size)
        coats.clad(
            canvas,
            feather,
            light,
            dark if i % 2 == 0 else coats.blend(coats.marked(figure.sheet), figure.sheet.skin, 0.55),
        )
    girth = size * 1.0
    halves = (1.7 * measures.upper_arm * girth, 1.9 * measures.forearm * girth, 1.15 * measures.forearm * girth)
    path = limb_path(wing, halves)
    coats.rimmed(canvas, path, light, plumes.coat, 0.006 * size)
    _coverts(canvas, figure, line, plumes, path)
    body = Physique(figure)
    if bodies.holds(body, side):
        carried.draw(canvas, body, Palm(body, wing, side))


def _coverts(canvas: Canvas, figure: Figure, line: list[Point], plumes: Plumes, path: "skia.Path") -> None:
    """Scales of small feathers over the wing."""
    size = figure.sheet.height_metres
    ink = coats.flat(figure.light, plumes.quill, 0.5)
    canvas.save()
    canvas.clipPath(path, True)
    for i in range(2, len(line) - 1):
        (x, y), (nx, ny) = line[i], line[i + 1]
        way = atan2(ny - y, nx - x)
        for across in (-0.028, 0.0, 0.028) if i % 2 else (-0.014, 0.014):
            at = (x - sin(way) * across * size, y + cos(way) * across * size)
            canvas.drawPath(_feather(at, way, 0.03 * size, 0.009 * size), ink)
    canvas.restore()


def _feather(start: Point, angle: float, long: float, half: float) -> "skia.Path":
    """A leaf from its root, broadest past its middle, with a blunt tip."""
    dx, dy = cos(angle), sin(angle)
    ring = []
    for along, across in ((0, 0.45), (0.5, 1.0), (0.85, 0.8), (1.0, 0.0), (0.85, -0.8), (0.5, -1.0), (0, -0.45)):
        ring.append(
            (start[0] + dx * along * long - dy * across * half, start[1] + dy * along * long + dx * across * half)
        )
    return smooth(ring)


def _talon(canvas: Canvas, figure: Figure, leg: Limb, plumes: Plumes) -> None:
    """A feathered thigh, a bare shank and three toes with claws."""
    size, light = figure.sheet.height_metres, figure.light
    x, y = leg.end.seen
    shank = ribbon([leg.bend.seen, (x, y)], [0.02 * size, 0.018 * size])
    coats.clad(canvas, shank, light, plumes.horn)
    yaw = figure.bones.yaw
    for way in (-0.6, 0.6, 0.0):
        out, ahead = sin(yaw + way), cos(yaw + way)
        tip = (x + 0.065 * size * out, y + (0.012 + 0.03 * max(ahead, 0.0)) * size)
        toe = ribbon(
            [(x, y), ((x + tip[0]) / 2, (y + tip[1]) / 2 - 0.004 * size), tip],
            [0.017 * size, 0.016 * size, 0.014 * size],
        )
        coats.clad(canvas, toe, light, plumes.horn)
        claw = ribbon([tip, (tip[0] + 0.018 * size * out, tip[1] + 0.012 * size)], [0.010 * size, 0.003 * size])
        canvas.drawPath(claw, pen(light.tones("#3a2e2c").base))
    thigh = ribbon([leg.root.seen, leg.bend.seen], [0.062 * size, 0.04 * size])
    coats.clad(canvas, thigh, light, coats.blend(figure.sheet.skin, figure.sheet.skin_light, 0.3))
