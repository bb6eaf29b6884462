"""Fairyland: glowing mushrooms, twisted giant trees, a small lit door, garlands of lights and wisps that float."""

import numpy as np

from fabula.picture import noise
from fabula.picture.brushes import lights
from fabula.picture.colour import Colour, from_hex, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, radial, skia, stroke
from fabula.picture.stage import Canvas, Live, Stage

Point = tuple[float, float]

_WHITE: Colour = (1.0, 1.0, 1.0)


def mushroom(
    canvas: Canvas, rng: np.random.Generator, foot: Point, height: float, colour: Colour, dark: Colour, power: float
) -> None:
    """A mushroom whose cap glows from within, `height` units high; `power` 0 to 1 is its light."""
    x, y = foot
    lean = rng.normal(0, 0.08) * height
    half, cap = height * rng.uniform(0.36, 0.52), height * rng.uniform(0.36, 0.5)
    top = (x + lean, y - height * 0.68)
    glow(canvas, (top[0], top[1]), height * 1.5, colour, 0.5 * power)
    stem = skia.Path()
    stem.moveTo(x - height * 0.10, y + 3)
    stem.quadTo(x - height * 0.04, y - height * 0.4, top[0] - height * 0.055, top[1])
    stem.lineTo(top[0] + height * 0.055, top[1])
    stem.quadTo(x + height * 0.05, y - height * 0.4, x + height * 0.11, y + 3)
    stem.close()
    pale = mix(mix(colour, _WHITE, 0.6), dark, 0.30)
    canvas.drawPath(stem, linear((0, top[1]), (0, y), [mix(pale, _WHITE, 0.25 * power), mix(pale, dark, 0.35), dark]))
    under = skia.Rect.MakeLTRB(top[0] - half * 0.92, top[1] - half * 0.17, top[0] + half * 0.92, top[1] + half * 0.17)
    gill = mix(mix(colour, _WHITE, 0.55), dark, 0.25 * (1 - power))
    canvas.drawOval(under, pen(gill))
    for share in np.linspace(-0.85, 0.85, 11):
        ends = (top[0] + float(share) * half * 0.9, top[1] + half * 0.15 * (1 - float(share) ** 2) ** 0.5)
        canvas.drawLine(top[0] + float(share) * half * 0.25, top[1], *ends, stroke(mix(colour, dark, 0.4), 1.3, 0.6))
    dome = skia.Path()
    dome.moveTo(top[0] - half, top[1])
    dome.cubicTo(
        top[0] - half * 0.96, top[1] - cap * 0.9, top[0] - half * 0.4, top[1] - cap * 1.2, top[0], top[1] - cap * 1.2
    )
    dome.cubicTo(
        top[0] + half * 0.4, top[1] - cap * 1.2, top[0] + half * 0.96, top[1] - cap * 0.9, top[0] + half, top[1]
    )
    dome.quadTo(top[0], top[1] - cap * 0.24, top[0] - half, top[1])
    spot = (top[0] - half * 0.25, top[1] - cap * 0.75)
    tones = [mix(colour, _WHITE, 0.55), colour, mix(shade(colour, -0.12), dark, 0.35)]
    canvas.drawPath(dome, radial(spot, half * 1.5, tones, [0, 0.45, 1]))
    canvas.save()
    canvas.clipPath(dome, True)
    for _ in range(9):
        px, py = top[0] + rng.uniform(-0.85, 0.85) * half, top[1] - rng.uniform(0.15, 1.1) * cap
        size = half * rng.uniform(0.05, 0.13)
        canvas.drawOval(
            skia.Rect.MakeLTRB(px - size, py - size * 0.75, px + size, py + size * 0.75),
            pen(mix(colour, _WHITE, 0.8), 0.8),
        )
    canvas.restore()


def giant(
    canvas: Canvas,
    stage: Stage,
    rng: np.random.Generator,
    foot: Point,
    width: float,
    tones: tuple[Colour, Colour],
    reach: float,
) -> None:
    """A twisted giant tree: it winds up past the frame, with roots like fingers and boughs; tones (bark, light)."""
    x, y = foot
    bark, light = tones
    top = stage.top - 30
    share = np.linspace(0, 1, 40)
    bend = np.sin(share * rng.uniform(4.0, 6.5) + rng.uniform(0, 6.28)) * width * 0.26 * np.sin(share * np.pi) ** 0.5
    middle = x + bend + rng.normal(0, 0.2) * width * share
    swell = 1 - 0.42 * share + 0.9 * np.exp(-share * 15) + 0.5 * np.clip(share - 0.7, 0, 1)
    half = width / 2 * swell * (1 + 0.07 * noise.line(rng, 40, 5))
    level = y + (top - y) * share
    left, right = middle - half, middle + half
    outline = [
        *zip(left.tolist(), level.tolist(), strict=True),
        *zip(right[::-1].tolist(), level[::-1].tolist(), strict=True),
    ]
    for way in (-1.0, 1.0):
        for _ in range(4):
            start = (x + way * width * rng.uniform(0.1, 0.5), y - width * rng.uniform(0.1, 0.4))
            out = (way * width * rng.uniform(0.5, 1.3), width * rng.uniform(0.3, 0.55))
            _root(canvas, rng, start, out, width * 0.16, bark)
    for _ in range(4):
        spot, way = int(rng.integers(20, 36)), float(rng.choice([-1, 1]))
        start = (float(middle[spot] + way * half[spot] * 0.7), float(level[spot]))
        out = (way * reach * rng.uniform(0.6, 1.3), -reach * rng.uniform(0.0, 0.6))
        _bough(canvas, rng, start, out, width * 0.15, bark)
    canvas.save()
    canvas.clipPath(polygon(outline), True)
    side = 1.0 if stage.width / 2 > x else -1.0
    lit, dark = mix(shade(bark, 0.05), light, 0.4), shade(bark, -0.05)
    canvas.drawPaint(
        linear((x - side * width * 0.6, 0), (x + side * width * 0.6, 0), [dark, bark, bark, lit], [0.1, 0.4, 0.66, 1.0])
    )
    for groove in np.linspace(-0.86, 0.86, 13):
        twist = float(groove) + 0.5 * np.sin(share * 3.2 + float(groove) * 2)
        line = middle + np.sin(np.clip(twist, -1.5, 1.5)) * half
        tint = lit if rng.random() < 0.3 else dark
        path = polygon(list(zip(line.tolist(), level.tolist(), strict=True)), closed=False)
        canvas.drawPath(path, stroke(tint, width * rng.uniform(0.014, 0.04), 0.55))
    canvas.restore()


def _root(canvas: Canvas, rng: np.random.Generator, start: Point, way: Point, thick: float, colour: Colour) -> None:
    path = skia.Path()
    end = (start[0] + way[0], start[1] + way[1])
    path.moveTo(start[0] - thick, start[1] - thick)
    path.cubicTo(start[0] + way[0] * 0.4, start[1], start[0] + way[0] * 0.5, end[1] - thick * 0.4, end[0], end[1])
    path.cubicTo(
        start[0] + way[0] * 0.45, end[1] + thick * 0.5, start[0], start[1] + way[1], start[0] - thick, start[1] + way[1]
    )
    path.close()
    canvas.drawPath(path, pen(shade(colour, rng.uniform(-0.03, 0.02))))


def _bough(canvas: Canvas, rng: np.random.Generator, start: Point, way: Point, thick: float, colour: Colour) -> None:
    """A bough that winds outward and ends in a curl."""
    share = np.linspace(0, 1, 24)
    x = start[0] + way[0] * share
    y = start[1] + way[1] * share**1.4 + np.sin(share * rng.uniform(5, 8)) * abs(way[0]) * 0.10 * share
    half = thick * (1 - share) ** 0.8 + 1.2
    shape = [
        *zip(x.tolist(), (y - half).tolist(), strict=True),
        *zip(x[::-1].tolist(), (y + half)[::-1].tolist(), strict=True),
    ]
    canvas.drawPath(polygon(shape), pen(colour))
    for _ in range(4):
        spot = int(rng.integers(8, 22))
        long = abs(way[0]) * rng.uniform(0.12, 0.34)
        twig = skia.Path()
        twig.moveTo(float(x[spot]), float(y[spot]))
        side = 1.0 if way[0] > 0 else -1.0
        lift = rng.choice([-1, 1]) * long * 0.6
        twig.quadTo(
            float(x[spot]) + side * long * 0.7,
            float(y[spot]) + lift * 0.2,
            float(x[spot]) + side * long,
            float(y[spot]) + lift,
        )
        canvas.drawPath(twig, stroke(colour, max(float(half[spot]) * 0.6, 1.4)))


def door(canvas: Canvas, stage: Stage, foot: Point, height: float, bark: Colour) -> None:
    """A small round-topped door between roots, with a lit pane, a lamp beside it and two steps; light falls out."""
    (x, y), wide = foot, height * 0.56
    lamp, power = stage.palette.lamp, max(stage.palette.lit_windows, 0.45)
    glow(canvas, (x, y - height * 0.5), height * 2.2, lamp, 0.5 * power)

    def arch(half: float, high: float) -> "skia.Path":
        path = skia.Path()
        path.moveTo(x - half, y)
        path.lineTo(x - half, y - high * 0.56)
        path.cubicTo(x - half, y - high, x + half, y - high, x + half, y - high * 0.56)
        path.lineTo(x + half, y)
        path.close()
        return path

    canvas.drawPath(arch(wide * 0.66, height * 1.22), pen(shade(bark, 0.04)))
    canvas.drawPath(arch(wide * 0.56, height * 1.1), pen(shade(bark, -0.07)))
    wood = mix(from_hex("#8a4a2c"), stage.palette.tone(0.75), 0.3)
    canvas.drawPath(
        arch(wide * 0.48, height), linear((x - wide / 2, 0), (x + wide / 2, 0), [shade(wood, -0.06), shade(wood, 0.05)])
    )
    for share in (-0.26, 0.0, 0.26):
        canvas.drawLine(x + share * wide, y, x + share * wide, y - height * 0.92, stroke(shade(wood, -0.12), 1.8, 0.8))
    pane = mix(lamp, _WHITE, 0.4)
    canvas.drawCircle(x, y - height * 0.66, wide * 0.21, pen(shade(wood, -0.14)))
    canvas.drawCircle(x, y - height * 0.66, wide * 0.17, pen(pane))
    glow(canvas, (x, y - height * 0.66), wide * 0.9, lamp, 0.7)
    cross = stroke(shade(wood, -0.14), 2.0)
    canvas.drawLine(x - wide * 0.17, y - height * 0.66, x + wide * 0.17, y - height * 0.66, cross)
    canvas.drawLine(x, y - height * 0.83, x, y - height * 0.49, cross)
    canvas.drawCircle(x + wide * 0.32, y - height * 0.36, wide * 0.045, pen(from_hex("#e8c060")))
    for step in range(2):
        out = wide * (0.66 + 0.22 * step)
        box = skia.Rect.MakeLTRB(x - out, y + step * height * 0.09 - 1, x + out, y + (step + 1) * height * 0.09)
        canvas.drawRoundRect(box, 4, 4, pen(mix(shade(bark, 0.10 - 0.04 * step), lamp, 0.3 * power)))
    canvas.save()
    canvas.translate(x, y + height * 0.3)
    canvas.scale(1, 0.3)
    glow(canvas, (0, 0), height * 1.3, lamp, 0.6 * power)
    canvas.restore()


def garland(
    canvas: Canvas, rng: np.random.Generator, ends: tuple[Point, Point], sag: float, colours: list[Colour], dark: Colour
) -> None:
    """A line hung between two points with small lights on it."""
    (ax, ay), (bx, by) = ends
    share = np.linspace(0, 1, 30)
    x, y = ax + (bx - ax) * share, ay + (by - ay) * share + sag * 4 * share * (1 - share)
    canvas.drawPath(polygon(list(zip(x.tolist(), y.tolist(), strict=True)), closed=False), stroke(dark, 2.0, 0.8))
    for index in range(2, 28, 2):
        tint = colours[int(rng.integers(len(colours)))]
        spot = (float(x[index]), float(y[index]) + 9)
        glow(canvas, spot, 42, tint, 0.7)
        canvas.drawOval(
            skia.Rect.MakeLTRB(spot[0] - 4.4, spot[1] - 6, spot[0] + 4.4, spot[1] + 6), pen(mix(tint, _WHITE, 0.6))
        )


def wisps(stage: Stage, colours: list[Colour], count: int, z: float, area: tuple[float, float]) -> Live:
    """Lights that float about between the heights `area` (top, foot), each on its own loop, with a faint tail."""
    rng = stage.rng("wisps", round(z * 10))
    x, y = rng.uniform(stage.left, stage.right, count), rng.uniform(*area, count)
    reach, pace, phase = rng.uniform(30, 110, count), rng.uniform(0.16, 0.5, count), rng.uniform(0, 6.28, count)
    size = rng.uniform(9, 26, count)
    halos = [lights.halo(colour, 0.2) for colour in colours]

    def draw(canvas: Canvas, seconds: float) -> None:
        for tail in range(3):
            clock = seconds - 0.16 * tail
            px = x + reach * np.sin(clock * pace * 1.7 + phase)
            py = y + reach * 0.6 * np.sin(clock * pace * 2.3 + phase * 2)
            for index in range(count):
                power = (0.72 + 0.28 * float(np.sin(seconds * 2.1 * pace[index] * 4 + phase[index]))) * (1.0, 0.4, 0.2)[
                    tail
                ]
                half = float(size[index]) * (1.0, 0.7, 0.5)[tail]
                halos[index % len(halos)](canvas, (float(px[index]), float(py[index])), (half, half), power)

    return Live(z, draw)
