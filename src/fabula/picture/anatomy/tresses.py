"""Tresses: hair that hangs or is tied - a fall down the back, a tail, a bun, braids."""

from math import cos, pi, sin

from fabula.picture.anatomy import gloss
from fabula.picture.anatomy.face import outline
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.lines import blade, smooth
from fabula.picture.anatomy.mane import Mane, curtain, hang
from fabula.picture.ink import Point, pen, skia
from fabula.picture.stage import Canvas

_LEVELS = 9


def fall(
    canvas: Canvas, head: Head, mass: Mane, length: float, spread: float, wave: float = 0.0, tips: int = 5
) -> None:
    """Hair that falls behind the shoulders down to y `length`, `spread` times as wide there; it hangs and sways."""
    bend = []
    for step in range(_LEVELS):
        below = max(step / (_LEVELS - 1) * length - 0.25, 0.0)
        bend.append(hang(head.face.roll, head.seconds, below))
    half = mass.side(1, 0.0)[0]
    gloss.fill(head, half * spread, 0.045).lay(canvas, curtain(mass, length, spread, bend, tips, wave))
    lines = skia.Path()
    for share in (-0.86, -0.62, -0.25, 0.25, 0.62, 0.86):
        way = []
        for step in (1, 4, 7):
            y = step / (_LEVELS - 1) * length
            ripple = wave * sin(y * 4.6) * min(3 * step / (_LEVELS - 1), 1.0)
            way.append((share * half * (1 + (spread - 1) * step / (_LEVELS - 1)) + bend[step] + ripple, y))
        gloss.sliver(lines, way[0], way[1], way[2], 0.06)
    canvas.drawPath(lines, gloss.line_pen(head))
    side = 1 if head.light.side >= 0 else -1
    outer = [
        (
            mass.side(side, 0.0)[0] * (1 + (spread - 1) * step / (_LEVELS - 1))
            + bend[step]
            + wave * sin(step / (_LEVELS - 1) * length * 4.6) * min(3 * step / (_LEVELS - 1), 1.0)
            - 0.22 * mass.axes[2] * sin(mass.skull.yaw) * step / (_LEVELS - 1),
            step / (_LEVELS - 1) * length,
        )
        for step in range(_LEVELS)
    ]
    gloss.edge_of(canvas, head, outer, 0.05 * abs(head.light.side), side, head.sheet.hair)


def tail(canvas: Canvas, head: Head, hold: tuple[float, float, float], length: float, width: float) -> None:
    """A tail from its `hold` on the head (x, y, z): up and over a ribbon, then down; it swings with the head's tilt."""
    start = head.skull.through(*hold)
    out = head.skull.through(hold[0] * 2.6, hold[1] - 0.22, hold[2] * 1.6)
    places: list[Point] = [start[:2], out[:2]]
    for step in range(1, 6):
        share = step / 5
        below = share * length
        aside = hang(head.face.roll, head.seconds, below, 0.6) + 0.05 * sin(3.2 * share)
        bulge = 0.2 * sin(pi * share)
        places.append(
            (
                out.x + (out.x - start.x) * 0.5 * min(share * 3, 1.0) + bulge * (out.x - start.x) + aside,
                out.y + 0.12 + below,
            )
        )
    widths = [width * k for k in (0.42, 0.74, 1.0, 1.02, 0.86, 0.56, 0.02)]
    path = blade(places, widths)
    gloss.fill(head, max(abs(out.x) + width, 0.6), 0.02).lay(canvas, path)
    lines = skia.Path()
    for share in (-0.28, 0.02, 0.3):
        way = [(x + share * w, y) for (x, y), w in zip(places, widths, strict=True)]
        lines.addPath(blade(way[1:], [0.0, 0.024, 0.03, 0.026, 0.02, 0.0]))
    canvas.drawPath(lines, gloss.line_pen(head))
    side = 1 if head.light.side >= 0 else -1
    edge = [(x + side * w / 2, y) for (x, y), w in zip(places[1:], widths[1:], strict=True)]
    gloss.edge_of(canvas, head, edge, 0.06 * abs(head.light.side), side, head.sheet.hair)
    ribbon(canvas, head, blade([start[:2], out[:2]], [0.50 * width, 0.66 * width]))


def ribbon(canvas: Canvas, head: Head, path: "skia.Path") -> None:
    """A ribbon in the sheet's accent."""
    canvas.drawPath(path, pen(head.light.tones(head.sheet.accent).base))


def knot(canvas: Canvas, head: Head, at: tuple[float, float, float], radius: float) -> None:
    """A bun: a ball of wound hair around a place (x, y, z) on the head."""
    spot = head.skull.through(*at)
    canvas.save()
    canvas.translate(spot.x, spot.y)
    ball = skia.Path()
    ball.addOval(skia.Rect.MakeLTRB(-1.08 * radius, -radius, 1.08 * radius, radius))
    gloss.fill(head, radius).lay(canvas, ball)
    lines = skia.Path()
    for share in (0.25, 0.55, 0.85):
        way = [
            (radius * 0.92 * share * cos(a) + 0.1 * radius, radius * (share * 0.9 * sin(a)) + 0.12 * radius)
            for a in (2.4, 3.1, 3.9, 4.7, 5.5, 6.2)
        ]
        lines.addPath(blade(way, [0.0, 0.02, 0.028, 0.028, 0.02, 0.0]))
    canvas.drawPath(lines, gloss.line_pen(head))
    side = 1 if head.light.side >= 0 else -1
    shine = [(side * radius * 0.72 * cos(a), radius * 0.66 * sin(a)) for a in (-2.0, -1.6, -1.2, -0.8, -0.4)]
    canvas.drawPath(blade(shine, [0.0, 0.2 * radius, 0.26 * radius, 0.2 * radius, 0.0]), gloss.shine_pen(head, 0.45))
    rim = [(side * 1.08 * radius * cos(a), radius * sin(a)) for a in (0.7, 0.3, -0.1, -0.5, -0.9, -1.3)]
    gloss.edge_of(canvas, head, rim, 0.045 * abs(head.light.side), side, head.sheet.hair)
    canvas.restore()


def braid(canvas: Canvas, head: Head, side: int, hold: tuple[float, float, float], length: float) -> None:
    """A braid from its `hold` on the head (x, y, z) down to a ribbon and a tuft; it hangs and sways."""
    start = head.skull.through(*hold)
    links, step_long = 6, length / 6
    light_side = 1 if head.light.side >= 0 else -1
    # on the far side of a turned head it comes out from behind the cheek
    push = 0.20 * max(side * sin(head.skull.yaw), 0.0)
    places = []
    for link in range(links + 2):
        below = link * step_long
        out = side * (push + 0.10 * sin(min(below * 1.4, pi / 2)))
        places.append((start.x + out + hang(head.face.roll, head.seconds, below, 1.3 * side), start.y + below))
    fill, line = gloss.fill(head, max(abs(start.x) + 0.2, 0.6)), gloss.line_pen(head)
    canvas.save()
    if push > 0:
        canvas.clipPath(outline(head), skia.ClipOp.kDifference, True)
    tuft = [places[links], places[links + 1], (places[links + 1][0], places[links + 1][1] + 0.16)]
    fill.lay(canvas, blade(tuft, [0.16, 0.24, 0.0]))
    body, seams, glints = skia.Path(), skia.Path(), skia.Path()
    for link in range(links):
        (x, y), (below_x, below_y) = places[link], places[link + 1]
        wide = (0.10, 0.15)[link] if link < 2 else 0.205 - 0.014 * link
        body.addPath(_link(x, y, below_x, below_y, wide))
        gloss.sliver(
            seams, (x - wide * 0.85, y + 0.03), (x - 0.2 * wide, below_y - 0.1), (below_x + 0.02, below_y), 0.06
        )
        gloss.sliver(seams, (x + wide * 0.85, y + 0.05), (x + 0.5 * wide, y + 0.11), (x + 0.02, below_y - 0.06), 0.055)
        glint = [(x + light_side * wide * k, y + step_long * h) for k, h in ((0.35, 0.3), (0.66, 0.48), (0.6, 0.78))]
        gloss.sliver(glints, glint[0], glint[1], glint[2], 0.09)
    fill.lay(canvas, body)
    canvas.drawPath(seams, line)
    canvas.drawPath(glints, gloss.shine_pen(head, 0.5))
    x, y = places[links]
    ribbon(
        canvas, head, smooth([(x - 0.13, y - 0.05), (x + 0.13, y - 0.05), (x + 0.13, y + 0.06), (x - 0.13, y + 0.06)])
    )
    canvas.restore()


def _link(x: float, y: float, below_x: float, below_y: float, wide: float) -> "skia.Path":
    """One heart-shaped link of a braid."""
    deep = below_y - y
    return smooth(
        [
            (x, y + 0.02),
            (x + wide * 0.8, y + 0.1 * deep),
            (x + wide, y + 0.55 * deep),
            (below_x + wide * 0.3, y + 1.15 * deep),
            (below_x, y + 1.25 * deep),
            (below_x - wide * 0.3, y + 1.15 * deep),
            (x - wide, y + 0.55 * deep),
            (x - wide * 0.8, y + 0.1 * deep),
        ]
    )
