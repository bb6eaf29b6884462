"""Millinery: hats of cloth, felt and wool - a cap with its peak, a beanie, a brimmed hat, a wizard's hat."""

from functools import lru_cache
from itertools import pairwise
from math import cos, pi, radians, sin

from fabula.picture.anatomy import gloss
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.lighting import Light
from fabula.picture.anatomy.lines import blade, smooth, trace
from fabula.picture.anatomy.mane import Mane, Volume, cap, hang, mane
from fabula.picture.anatomy.swatches import Swatch
from fabula.picture.anatomy.wear.rims import LINES, rim
from fabula.picture.colour import from_hex, shade
from fabula.picture.ink import Point, pen, skia
from fabula.picture.stage import Canvas

_CAP = Volume(0.11, 0.17, 0.12, low=4.0)
_BEANIE = Volume(0.13, 0.22, 0.14, low=4.0)
_CUFF = Volume(0.17, 0.20, 0.18, low=4.0)
_FELT = Volume(0.11, 0.30, 0.12, low=4.0)
_CONE = Volume(0.12, 0.3, 0.12, low=4.0)


@lru_cache(maxsize=128)
def cloth(light: Light, colour: str, half: float, deeper: float = 0.0) -> Swatch:
    """The shade of a hat `half` wide in head units; `deeper` darkens an inside."""
    own = from_hex(colour)
    return light.swatch(shade(own, -deeper) if deeper else own, -half, half)


@lru_cache(maxsize=128)
def flat(light: Light, colour: str, tone: str, alpha: float = 1.0) -> "skia.Paint":
    """A pen in one tone ("dark", "base", "lit", "edge") of a colour."""
    return pen(getattr(light.tones(colour), tone), alpha)


def _lit_edge(canvas: Canvas, head: Head, mass: Mane, low: float, colour: str) -> None:
    side = 1 if head.light.side >= 0 else -1
    outer = mass.dome(low, low)
    outer = outer[: len(outer) // 2 + 2] if side > 0 else outer[: -len(outer) // 2 - 2 : -1]
    gloss.edge_of(canvas, head, outer, 0.05 * abs(head.light.side), side, colour)


def _around(mass: Mane, line: tuple[tuple[float, float, float], ...], top: float, low: float) -> "skia.Path":
    """A band around a hat between two heights over its rim."""
    path = skia.Path()
    trace(path, rim(mass, line, low))
    trace(path, rim(mass, line, top)[::-1], joined=True)
    path.close()
    return path


def _seams(mass: Mane, angles: tuple[float, ...], low: float, width: float = 0.022) -> "skia.Path":
    """Seams from the crown down to the rim, thinner where the hat turns away."""
    path, tall = skia.Path(), mass.axes[1]
    for angle in angles:
        facing = max(mass.facing(angle), 0.0)
        if facing > 0.01:
            way = [mass.place(angle, -tall + (low + tall) * share)[:2] for share in (0.02, 0.2, 0.5, 0.8, 1.0)]
            path.addPath(blade(way, [width * facing * k for k in (0.4, 1.0, 1.0, 1.0, 0.5)]))
    return path


def cap_with_peak(canvas: Canvas, head: Head) -> None:
    """A cap in the accent with a peak over the brow."""
    light, colour = head.light, head.sheet.accent
    mass, line = mane(head.skull, _CAP), LINES["cap"]
    peak = _peak(mass)
    gloss.shadow(canvas, head, peak, 0.14)
    cloth(light, colour, round(mass.axes[0], 1)).lay(canvas, cap(mass, line))
    canvas.drawPath(_seams(mass, (-120, -60, 0, 60, 120), -0.5), flat(light, colour, "dark", 0.8))
    canvas.drawPath(_around(mass, line, -0.09, 0.0), flat(light, colour, "dark", 0.45))
    top = mass.place(0, -mass.axes[1])
    canvas.drawOval(
        skia.Rect.MakeLTRB(top.x - 0.07, top.y - 0.03, top.x + 0.07, top.y + 0.05), flat(light, colour, "base")
    )
    _lit_edge(canvas, head, mass, -0.4, colour)
    cloth(light, colour, 0.9, 0.07).lay(canvas, peak)
    rim_line = _peak_edge(mass)
    canvas.drawPath(blade(rim_line, [0.0, *[0.03] * (len(rim_line) - 2), 0.0]), flat(light, colour, "lit", 0.9))


def _peak_edge(mass: Mane) -> list[Point]:
    wide, _, deep = mass.axes
    found = []
    for angle in range(-62, 63, 12):
        turn = radians(angle)
        near = cos(turn * 90 / 62)
        z = deep * cos(turn) * 0.88 + 0.60 * near
        found.append(mass.skull.through(0.9 * wide * sin(turn) * (1 + 0.12 * near), -0.46 + 0.13 * near, z)[:2])
    return found


def _peak(mass: Mane) -> "skia.Path":
    inner = [mass.place(angle, -0.55 + 0.07 * (angle / 62) ** 2, 0.9)[:2] for angle in range(62, -63, -12)]
    path = skia.Path()
    trace(path, _peak_edge(mass))
    trace(path, inner, joined=True)
    path.close()
    return path


def beanie(canvas: Canvas, head: Head) -> None:
    """A knitted beanie in the accent, with a cuff and a pompom."""
    light, colour = head.light, head.sheet.accent
    mass, cuff, line = mane(head.skull, _BEANIE), mane(head.skull, _CUFF), LINES["beanie"]
    band = _around(cuff, line, -0.30, 0.0)
    gloss.shadow(canvas, head, band, 0.08)
    top = mass.place(0, -mass.axes[1] - 0.06)
    _pompom(canvas, head, (top.x, top.y - 0.12))
    cloth(light, colour, round(mass.axes[0], 1)).lay(canvas, cap(mass, line))
    ribs = tuple(range(-170, 180, 20))
    canvas.drawPath(_seams(mass, ribs, -0.7, 0.03), flat(light, colour, "dark", 0.55))
    _lit_edge(canvas, head, mass, -0.6, colour)
    cloth(light, colour, round(cuff.axes[0], 1), -0.05).lay(canvas, band)
    knit = skia.Path()
    for angle in range(-174, 180, 12):
        facing = max(cuff.facing(angle), 0.0)
        if facing > 0.01:
            y = _height(line, angle)
            way = [
                cuff.place(angle, y - 0.27)[:2],
                cuff.place(angle, y - 0.15, 1.06)[:2],
                cuff.place(angle, y - 0.02)[:2],
            ]
            knit.addPath(blade(way, [0.012 * facing, 0.026 * facing, 0.012 * facing]))
    canvas.drawPath(knit, flat(light, colour, "dark", 0.6))


def _height(line: tuple[tuple[float, float, float], ...], angle: float) -> float:
    for one, two in pairwise(line):
        if one[0] <= angle <= two[0]:
            return one[1] + (two[1] - one[1]) * (angle - one[0]) / (two[0] - one[0])
    return line[-1][1]


def _pompom(canvas: Canvas, head: Head, at: Point) -> None:
    light, colour = head.light, head.sheet.accent
    ring = []
    for step in range(18):
        angle, radius = step / 18 * 2 * pi, 0.21 if step % 2 else 0.185
        ring.append((at[0] + radius * cos(angle), at[1] + radius * sin(angle)))
    canvas.drawPath(smooth(ring), flat(light, colour, "base"))
    aside = 0.06 * head.light.side
    canvas.drawCircle(at[0] + aside, at[1] - 0.04, 0.12, flat(light, colour, "lit", 0.8))
    canvas.drawCircle(at[0] - aside, at[1] + 0.1, 0.08, flat(light, colour, "dark", 0.35))


def _brim(mass: Mane, reach: float, front: float, side: float) -> list[Point]:
    """The near edge of a brim `reach` times as wide as the hat, from left to right."""
    wide, _, deep = mass.axes
    left, right = mass.edge - 180, mass.edge
    found = []
    for step in range(13):
        angle = radians(left + (right - left) * step / 12)
        y = side + (front - side) * (0.5 + 0.5 * cos(angle))
        found.append(mass.skull.through(reach * wide * sin(angle), y, reach * deep * cos(angle))[:2])
    return found


_BRIMS = {"brimmed": (1.48, -0.33, -0.56), "wizard": (1.62, -0.30, -0.50)}


def far_brim(canvas: Canvas, head: Head) -> None:
    """The far side of a brim, seen from beneath, behind the head."""
    kind = head.sheet.hat
    reach, front, side = _BRIMS[kind]
    mass = mane(head.skull, _FELT if kind == "brimmed" else _CONE)
    near = _brim(mass, reach, front, side)
    middle = (near[0][1] + near[-1][1]) / 2
    far = [(x, 1.2 * middle - 0.2 * y) for x, y in near]
    path = skia.Path()
    trace(path, near)
    trace(path, far[::-1], joined=True)
    path.close()
    cloth(head.light, _felt(head), round(reach, 1), 0.12).lay(canvas, path)


def _felt(head: Head) -> str:
    return head.sheet.top if head.sheet.hat == "wizard" else head.sheet.bottom


def _brim_path(mass: Mane, kind: str) -> "skia.Path":
    reach, front, side = _BRIMS[kind]
    near = _brim(mass, reach, front, side)
    over = [mass.place(angle, y - 0.05, off)[:2] for angle, y, off in LINES[kind] if mass.facing(angle) > 0.25]
    path = skia.Path()
    trace(path, near)
    trace(path, over[::-1], joined=True)
    path.close()
    return path


def brimmed(canvas: Canvas, head: Head) -> None:
    """A felt hat with a band in the accent."""
    light, colour = head.light, _felt(head)
    mass, line = mane(head.skull, _FELT), LINES["brimmed"]
    brim = _brim_path(mass, "brimmed")
    gloss.shadow(canvas, head, brim, 0.13)
    cloth(light, colour, round(mass.axes[0], 1)).lay(canvas, cap(mass, line))
    tall = mass.axes[1]
    dent = [mass.place(angle, -0.93 * tall)[:2] for angle in (-40, -20, 0, 20, 40)]
    canvas.drawPath(blade(dent, [0.0, 0.09, 0.12, 0.09, 0.0]), flat(light, colour, "dark", 0.6))
    cloth(light, head.sheet.accent, round(mass.axes[0], 1)).lay(canvas, _around(mass, line, -0.24, -0.04))
    _lit_edge(canvas, head, mass, -0.75, colour)
    _finish_brim(canvas, head, brim, mass)


def _finish_brim(canvas: Canvas, head: Head, brim: "skia.Path", mass: Mane) -> None:
    light, colour, kind = head.light, _felt(head), head.sheet.hat
    cloth(light, colour, round(_BRIMS[kind][0], 1), -0.02).lay(canvas, brim)
    near = _brim(mass, *_BRIMS[kind])
    lip = [(x, y - 0.012) for x, y in near]
    canvas.drawPath(blade(lip, [0.0, *[0.035] * (len(lip) - 2), 0.0]), flat(light, colour, "lit", 0.8))


def wizard(canvas: Canvas, head: Head) -> None:
    """A wizard's tall bent hat in the robe's colour, with a band and stars in the accent."""
    light, colour = head.light, _felt(head)
    mass = mane(head.skull, _CONE)
    brim = _brim_path(mass, "wizard")
    gloss.shadow(canvas, head, brim, 0.15)
    rows = _cone(head, mass)
    left, right = [row[0] for row in rows], [row[1] for row in rows]
    path = skia.Path()
    trace(path, left)
    trace(path, right[::-1], joined=True)
    path.close()
    cloth(light, colour, round(mass.axes[0], 1)).lay(canvas, path)
    for share, row in ((0.25, 2), (0.62, 3), (0.35, 4)):
        folded = _across_row(rows[row], share)
        canvas.drawPath(blade(folded, [0.0, 0.035, 0.0]), flat(light, colour, "dark", 0.7))
    side = 1 if light.side >= 0 else -1
    gloss.edge_of(canvas, head, right if side > 0 else left, 0.06 * abs(light.side), side, colour)
    band = skia.Path()
    trace(band, [rows[0][0], *rim(mass, LINES["wizard"], -0.03)[2:-2], rows[0][1]])
    trace(band, [rows[1][1], *rim(mass, LINES["wizard"], -0.22)[-3:1:-1], rows[1][0]], joined=True)
    canvas.save()
    canvas.clipPath(path, True)
    cloth(light, head.sheet.accent, round(mass.axes[0], 1)).lay(canvas, band)
    canvas.restore()
    _stars(canvas, head, mass)
    _finish_brim(canvas, head, brim, mass)


def _cone(head: Head, mass: Mane) -> list[tuple[Point, Point]]:
    """The two edges of the hat at levels from its rim to its tip, which nods and hangs aside."""
    skull, rows = head.skull, []
    half = abs(mass.side(1, -0.45)[0])
    for share, wide in ((0.0, 1.0), (0.1, 0.95), (0.3, 0.70), (0.52, 0.47), (0.72, 0.29), (0.9, 0.13), (1.0, 0.02)):
        y = -0.45 - 1.75 * share * (1 - 0.14 * share * share)
        bent = 0.62 * share**3
        spot = skull.through(0.34 * share**2.4, y, -0.30 * share - bent)
        sway = -hang(head.face.roll * 0.35, head.seconds, share * share) * 0.6
        drop = 0.16 * share**4
        tilt = 0.32 * share
        rows.append(
            (
                (spot.x + sway - half * wide, spot.y + drop - tilt * half * wide),
                (spot.x + sway + half * wide, spot.y + drop + tilt * half * wide),
            )
        )
    return rows


def _across_row(row: tuple[Point, Point], share: float) -> list[Point]:
    (lx, ly), (rx, ry) = row
    start = (lx + (rx - lx) * (share - 0.25), ly + (ry - ly) * (share - 0.25))
    end = (lx + (rx - lx) * (share + 0.35), ly + (ry - ly) * (share + 0.35) + 0.06)
    return [start, ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2 + 0.05), end]


def _stars(canvas: Canvas, head: Head, mass: Mane) -> None:
    for angle, y, size in ((-34, -0.96, 0.12), (26, -1.12, 0.09), (100, -0.9, 0.11), (-110, -0.92, 0.11)):
        facing = min(max(mass.facing(angle) * 2, 0.0), 1.0)
        if facing > 0.02:
            spot = mass.place(angle, y * 0.86)
            canvas.drawPath(_star(spot.x, spot.y, size, facing), flat(head.light, head.sheet.accent, "lit"))


def _star(x: float, y: float, size: float, wide: float) -> "skia.Path":
    path = skia.Path()
    points = []
    for step in range(10):
        angle, radius = -pi / 2 + step * pi / 5, size if step % 2 == 0 else 0.45 * size
        points.append(skia.Point(x + wide * radius * cos(angle), y + radius * sin(angle)))
    path.addPoly(points, True)
    return path
