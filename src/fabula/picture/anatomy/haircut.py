"""The haircut: a mass with its hairline, strands and shine, drawn at once, and clumps and curls that grow out of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot, radians, sin

from fabula.picture.anatomy import gloss
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.lines import trace
from fabula.picture.anatomy.mane import Knot, Mane, Volume, cap, crest, mane
from fabula.picture.ink import Point, skia
from fabula.picture.stage import Canvas


@dataclass(frozen=True)
class Cut:
    """Hair on the head: its volume, its hairline around it, its strands' ways (degrees around, y), and its shine.

    `shine` 0 to 1 is how bright the band is, `inset` how far inside the edge it lies, `thick` how broad it is (shares
    of the mass); `shadow` is how far its shadow falls on the face.
    """

    volume: Volume
    line: tuple[Knot, ...]
    ways: tuple[tuple[Point, ...], ...] = ()
    inset: float = 0.17
    thick: float = 0.10
    shine: float = 0.42
    shadow: float = 0.09


def draw(canvas: Canvas, head: Head, cut: Cut, grown: "Sequence[skia.Path]" = ()) -> Mane:
    """Draw a cut in head units; `grown` is what sticks out of the mass and is one with it."""
    mass = mane(head.skull, cut.volume)
    path = cap(mass, cut.line)
    fill = gloss.fill(head, mass.side(1, 0.0)[0])
    gloss.shadow(canvas, head, path, cut.shadow)
    for each in grown:
        fill.lay(canvas, each)
    fill.lay(canvas, path)
    canvas.save()
    canvas.clipPath(path, True)
    if cut.ways:
        gloss.strands(canvas, head, mass, cut.ways)
    if cut.shine:
        gloss.band(canvas, head, mass, cut.inset, cut.thick, cut.shine)
    canvas.restore()
    if not grown:
        gloss.rim(canvas, head, crest(mass, cut.line))
    return mass


def backing(canvas: Canvas, head: Head, cut: Cut, grown: "skia.Path | None" = None) -> None:
    """The far inside of a cut, behind the head: it is seen beside ears and turned cheeks."""
    mass = mane(head.skull, cut.volume)
    fill = gloss.fill(head, mass.side(1, 0.0)[0], 0.05)
    path = skia.Path()
    trace(path, crest(mass, cut.line))
    path.close()
    fill.lay(canvas, path)
    if grown is not None:
        fill.lay(canvas, grown)


def combed(
    angles: Sequence[float], start: Point, ends: Sequence[float], bend: float = 0.0
) -> tuple[tuple[Point, ...], ...]:
    """Strands from a crown or parting at `start` (degrees, y) down to each angle, at the y of its end."""
    found = []
    for angle, end in zip(angles, ends, strict=True):
        way = []
        for step in range(5):
            share = 0.12 + 0.88 * step / 4
            turn = start[0] + (angle - start[0]) * min(share * 1.25, 1.0) + bend * sin(3.14 * share)
            way.append((turn, start[1] + (end - start[1]) * share))
        found.append(tuple(way))
    return tuple(found)


@dataclass(frozen=True)
class Clump:
    """A pointed lock: where its root is (degrees, y), how wide, and its tip (degrees, y, how far off the mass)."""

    angle: float
    y: float
    width: float
    tip: tuple[float, float, float]


def clumps(mass: Mane, parts: Sequence[Clump], hidden: float = -0.6) -> "list[skia.Path]":
    """The clumps' paths; those that are turned further away than `hidden` have shrunk to nothing."""
    found = []
    for part in parts:
        grown = min(max((mass.facing(part.angle) - hidden) / 0.3, 0.0), 1.0)
        if grown <= 0:
            continue
        spot = mass.place(part.angle, part.y, 0.6)
        # rooted inside the mass, so that its blunt end is never seen
        root = (0.74 * spot.x, 0.74 * spot.y)
        angle, y, off = part.tip
        tip = mass.place(angle, y, 1 + (off / max(mass.volume.side, 0.03)) * grown)[:2]
        found.append(_spike(root, tip, part.width * grown))
    return found


def _spike(root: Point, tip: Point, width: float) -> "skia.Path":
    """A lock with hollow sides."""
    dx, dy = tip[0] - root[0], tip[1] - root[1]
    share = width / 2 / max(hypot(dx, dy), 1e-9)
    aside = (-dy * share, dx * share)
    middle = (root[0] + 0.55 * dx, root[1] + 0.55 * dy)
    path = skia.Path()
    path.moveTo(root[0] + aside[0], root[1] + aside[1])
    path.quadTo(middle[0] + 0.55 * aside[0], middle[1] + 0.55 * aside[1], *tip)
    path.quadTo(middle[0] - 0.3 * aside[0], middle[1] - 0.3 * aside[1], root[0] - aside[0], root[1] - aside[1])
    path.close()
    return path


def curls(mass: Mane, seeds: Sequence[tuple[float, float, float]], hidden: float = -0.15) -> "skia.Path":
    """Round curls (degrees, y, radius) as one path; what is turned away has shrunk to nothing."""
    path = skia.Path()
    for angle, y, radius in seeds:
        spot = mass.place(angle, y, 0.85)
        size = radius * min(max((mass.facing(angle) - hidden) / 0.3, 0.0), 1.0)
        if size > 0.005:
            path.addCircle(spot.x, spot.y, size)
    return path


def ringlets(mass: Mane, seeds: Sequence[tuple[float, float, float]], turn: float) -> "skia.Path":
    """Little arcs inside curls, open toward `turn` degrees, for a stroke."""
    path = skia.Path()
    for angle, y, radius in seeds:
        facing = mass.facing(angle)
        size = 0.62 * radius * min(max((facing - 0.2) / 0.45, 0.0), 1.0)
        if size > 0.01:
            spot = mass.place(angle, y, 0.85)
            box = skia.Rect.MakeLTRB(spot.x - size, spot.y - size, spot.x + size, spot.y + size)
            path.addArc(box, turn + 40 * sin(radians(7 * angle + 300 * y)), 150)
    return path
