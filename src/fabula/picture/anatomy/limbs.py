"""Limbs: arms and legs as tapered forms with muscles and soft joints, in skin or in cloth."""

from math import hypot

from fabula.picture.anatomy.outline import Disc, between, skin
from fabula.picture.anatomy.physique import Physique
from fabula.picture.anatomy.skeleton import Joint, Limb, turned
from fabula.picture.ink import Point, skia
from fabula.picture.stage import Canvas

Radii = tuple[float, float, float, float, float]
"""Root, muscle, joint, muscle, end; metres."""


def arm_radii(body: Physique) -> Radii:
    """How thick an arm is."""
    measures, scale = body.figure.measures, body.size * body.girth
    slim = 1 - 0.12 * body.curves
    upper, fore = measures.upper_arm * scale * slim, measures.forearm * scale * slim
    return upper * 1.08, upper, 0.92 * fore, 0.96 * fore, 0.62 * fore


def leg_radii(body: Physique) -> Radii:
    """How thick a leg is."""
    measures, scale = body.figure.measures, body.size * body.girth
    thigh, calf = measures.thigh * scale * (1 + 0.06 * body.curves), measures.calf * scale
    return thigh * 0.84, thigh * 0.94, 0.98 * calf, 1.0 * calf, 0.60 * calf


def wider(radii: Radii, by: float, shares: Radii) -> Radii:
    """Radii with cloth around them: `by` metres times a share at each place."""
    a, b, c, d, e = (radius + by * share for radius, share in zip(radii, shares, strict=True))
    return a, b, c, d, e


def arm_path(limb: Limb, radii: Radii, end: float = 1.0) -> "skia.Path":
    """An arm's outline from the shoulder to `end` (share of its length)."""
    return _path(_discs(limb, radii, (0.0, 0.0)), end)


def leg_path(body: Physique, limb: Limb, radii: Radii, end: float = 1.0) -> "skia.Path":
    """A leg's outline: thighs swell to the front and calves to the back."""
    return _path(_discs(limb, radii, (0.010 * body.size, -0.016 * body.size), body.bones.yaw), end)


def _discs(limb: Limb, radii: Radii, swells: tuple[float, float], yaw: float = 0.0) -> list[Disc]:
    middles = []
    for start, finish, share, swell in (
        (limb.root, limb.bend, 0.45, swells[0]),
        (limb.bend, limb.end, 0.32, swells[1]),
    ):
        way = turned(0.0, 0.0, swell, yaw)
        middles.append(Joint(*(a + (b - a) * share + w for a, b, w in zip(start, finish, way, strict=True))))
    places = (limb.root, middles[0], limb.bend, middles[1], limb.end)
    return [(*place.seen, radius) for place, radius in zip(places, radii, strict=True)]


def _path(discs: list[Disc], end: float) -> "skia.Path":
    if end >= 1.0:
        return skin(discs[2:], skin(discs[:3]))
    if end > 0.5:
        share = (end - 0.5) * 2
        return skin(_cut_off([discs[2], *_part(discs[2:], share)]), skin(discs[:3]))
    return skin(_cut_off([discs[0], *_part(discs[:3], end * 2)]))


def _cut_off(discs: list[Disc]) -> list[Disc]:
    """Discs whose last is cut off straight across, as sleeves and trousers end."""
    (x, y, _), (ex, ey, radius) = discs[0], discs[-1]
    wx, wy = ex - x, ey - y
    far = hypot(wx, wy) + 0.25 * radius
    nx, ny = -wy / far * 0.78 * radius, wx / far * 0.78 * radius
    small = 0.22 * radius
    return [*discs[:-1], (ex + nx, ey + ny, small), (ex - nx, ey - ny, small)]


def _part(discs: list[Disc], share: float) -> list[Disc]:
    """The discs of a bone's first share, after its start."""
    start, middle, end = discs
    if share <= 0.4:
        return [_mixed(start, middle, share / 0.4)]
    return [middle, _mixed(middle, end, (share - 0.4) / 0.6)]


def _mixed(one: Disc, other: Disc, share: float) -> Disc:
    x, y, r = (a + (b - a) * share for a, b in zip(one, other, strict=True))
    return x, y, r


def along(limb: Limb, share: float) -> Point:
    """The place at a share of a limb's length, seen."""
    if share <= 0.5:
        return between(limb.root.seen, limb.bend.seen, 2 * share)
    return between(limb.bend.seen, limb.end.seen, 2 * share - 1)


def across(limb: Limb, share: float, half: float) -> tuple[Point, Point]:
    """Two places beside a limb, `half` metres to either side of it as seen."""
    start, end = (limb.root.seen, limb.bend.seen) if share <= 0.5 else (limb.bend.seen, limb.end.seen)
    x, y = end[0] - start[0], end[1] - start[1]
    size = hypot(x, y) + 1e-4
    middle = along(limb, share)
    nx, ny = -y / size * half, x / size * half
    return (middle[0] + nx, middle[1] + ny), (middle[0] - nx, middle[1] - ny)


def folds(canvas: Canvas, body: Physique, limb: Limb, colour: str, half: float) -> None:
    """The creases of cloth inside a bent joint; they come with the bend."""
    root, bend, end = limb.root.seen, limb.bend.seen, limb.end.seen
    middle = between(root, end, 0.5)
    inward = (middle[0] - bend[0], middle[1] - bend[1])
    far = hypot(*inward)
    straight = hypot(end[0] - root[0], end[1] - root[1]) + 1e-6
    strength = min(max((far / straight - 0.10) * 3.0, 0.0), 1.0)
    if strength <= 0.02:
        return
    ux, uy = inward[0] / far, inward[1] / far
    pen = body.toner.line(colour, 0.0045 * body.size, 0.5 * strength)
    for turn, long in ((0.10, 0.8), (-0.9, 0.35)):
        x, y = ux - turn * uy, uy + turn * ux
        start = (bend[0] + 0.95 * half * ux, bend[1] + 0.95 * half * uy)
        canvas.drawLine(*start, start[0] - long * half * x, start[1] - long * half * y, pen)


def knee(canvas: Canvas, body: Physique, limb: Limb, colour: str, half: float) -> None:
    """The round of a knee that comes at the lens; it comes with the thigh's shortening."""
    root, bend = limb.root, limb.bend
    long = 0.5 * body.figure.measures.leg * body.size
    shortened = 1 - hypot(bend.seen[0] - root.seen[0], bend.seen[1] - root.seen[1]) / long
    strength = min(max((shortened - 0.35) * 2.5, 0.0), 1.0) * (1.0 if bend.z > root.z else 0.0)
    if strength <= 0.02:
        return
    x, y = bend.seen
    arc = skia.Path()
    arc.addArc(skia.Rect.MakeLTRB(x - half, y - half, x + half, y + half), 190, 160)
    canvas.drawPath(arc, body.toner.line(colour, 0.006 * body.size, 0.7 * strength))
