"""What lies on the ground of a wood: fallen trunks with moss, stumps, mushrooms, a brook between stones."""

import numpy as np

from fabula.picture.brushes import grass, rocks, shore, streams
from fabula.picture.brushes.weathered import weathered
from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import linear, pen, polygon, radial, skia, stroke
from fabula.picture.stage import Canvas, Stage

Point = tuple[float, float]


def bark(stage: Stage, tone: float) -> Colour:
    """The brown of old wood at a depth."""
    share = 0.08 if stage.palette.dark else 0.5 if stage.time == "day" else 0.22
    return weathered(stage, mix(stage.palette.tone(tone), (0.36, 0.26, 0.19), share))


def _moss(stage: Stage, tone: float) -> Colour:
    palette = stage.palette
    green = mix(palette.tone(tone), (0.38, 0.56, 0.22), 0.06 if palette.dark else 0.45 if stage.time == "day" else 0.16)
    return mix(green, palette.snow, 0.85) if stage.snowy else green


def fallen(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Point, size: tuple[float, float], tone: float
) -> None:
    """A fallen trunk that lies on `foot` (its left end), `size` (length, thickness) units, its cut end to the right."""
    (x, y), (long, thick) = foot, size
    wood = bark(stage, tone)
    lift = -0.05 * long
    shadow = skia.Rect.MakeLTRB(x - thick * 0.3, y - thick * 0.16, x + long + thick * 0.3, y + thick * 0.34)
    canvas.drawOval(shadow, pen(stage.palette.tone(min(tone + 0.25, 1.0)), 0.55, blur=thick * 0.08))
    share = np.linspace(0, 1, 24)
    half = thick / 2 * (1.12 - 0.16 * share)
    top = [
        (x + long * float(u), y - thick * 0.5 + lift * float(u) - float(h) * rng.uniform(0.94, 1.05))
        for u, h in zip(share, half, strict=True)
    ]
    low = [
        (x + long * float(u), y - thick * 0.5 + lift * float(u) + float(h) * rng.uniform(0.95, 1.03))
        for u, h in zip(share, half, strict=True)
    ]
    shape = polygon([*top, *low[::-1]])
    canvas.save()
    canvas.clipPath(shape, True)
    tones = [mix(shade(wood, 0.06), stage.palette.rim, 0.22), wood, shade(wood, -0.11)]
    canvas.drawPaint(linear((x, y - thick), (x + thick * 0.1, y), tones))
    for _ in range(int(long / 9)):
        px, py = x + rng.uniform(0, long), y - rng.uniform(0, thick)
        run = rng.uniform(0.1, 0.5) * thick
        ink = stroke(shade(wood, rng.choice([-0.08, 0.05])), max(thick * 0.02, 1.0), 0.5)
        canvas.drawLine(px, py + lift * (px - x) / long, px + run, py + lift * (px + run - x) / long, ink)
    canvas.restore()
    _stubs(canvas, rng, top, thick, wood)
    _blanket(canvas, stage, rng, top, thick, tone)
    _rings(canvas, stage, (x + long, y - thick * 0.5 + lift), thick * 0.48, wood)


def _stubs(canvas: Canvas, rng: np.random.Generator, top: list[Point], thick: float, wood: Colour) -> None:
    for spot in (4, 10, 17):
        x, y = top[spot]
        lean, tall = rng.uniform(-0.3, 0.5) * thick, rng.uniform(0.3, 0.9) * thick
        stub = [
            (x - thick * 0.1, y + thick * 0.1),
            (x + lean - 2, y - tall),
            (x + lean + 4, y - tall * 0.9),
            (x + thick * 0.1, y + thick * 0.1),
        ]
        canvas.drawPath(polygon(stub), pen(shade(wood, 0.02)))


def _blanket(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, top: list[Point], thick: float, tone: float
) -> None:
    """Moss along the upper side (snow in winter), hanging over in places, and mushrooms on it."""
    moss = _moss(stage, tone)
    for x, y in top[1:-1]:
        if rng.random() < 0.75:
            wide, hang = thick * rng.uniform(0.2, 0.42), thick * rng.uniform(0.1, 0.42)
            patch = [
                (x - wide, y + 3),
                (x - wide * 0.4, y - thick * 0.06),
                (x + wide * 0.5, y - thick * 0.07),
                (x + wide, y + 3),
                (x + rng.normal(0, wide * 0.3), y + hang),
            ]
            canvas.drawPath(polygon(patch), pen(shade(moss, rng.uniform(-0.04, 0.05)), 0.95))
    if not stage.snowy:
        for spot in rng.integers(2, 21, 5):
            mushroom(canvas, stage, rng, top[int(spot)], thick * rng.uniform(0.16, 0.3), tone)


def _rings(canvas: Canvas, stage: Stage, middle: Point, half: float, wood: Colour) -> None:
    """The sawn or broken end with its rings."""
    x, y = middle
    pale = mix(shade(wood, 0.16), stage.palette.rim, 0.15)
    box = skia.Rect.MakeLTRB(x - half * 0.5, y - half, x + half * 0.5, y + half)
    canvas.drawOval(box, radial((x, y), half, [pale, shade(pale, -0.07)]))
    for ring in (0.25, 0.5, 0.72, 0.9):
        inner = skia.Rect.MakeLTRB(x - half * 0.5 * ring, y - half * ring, x + half * 0.5 * ring, y + half * ring)
        canvas.drawOval(inner, stroke(shade(pale, -0.09), max(half * 0.03, 1.0), 0.7))


def mushroom(canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Point, size: float, tone: float) -> None:
    """A toadstool on `foot`, `size` units high: brown or red with white dots."""
    (x, y), palette = foot, stage.palette
    pull = 0.5 if palette.dark else 0.12 if stage.time == "day" else 0.34
    red = rng.random() < 0.4
    cap = mix((0.80, 0.20, 0.16) if red else (0.62, 0.40, 0.24), palette.tone(tone), pull)
    stem = mix((0.93, 0.89, 0.80), palette.tone(tone), pull)
    canvas.drawPath(
        polygon(
            [
                (x - size * 0.13, y),
                (x - size * 0.09, y - size * 0.6),
                (x + size * 0.09, y - size * 0.6),
                (x + size * 0.13, y),
            ]
        ),
        pen(stem),
    )
    top = skia.Path()
    top.addArc(skia.Rect.MakeLTRB(x - size * 0.45, y - size * 1.05, x + size * 0.45, y - size * 0.1), 180, 180)
    top.close()
    canvas.drawPath(
        top, linear((x - size * 0.4, 0), (x + size * 0.4, 0), [shade(cap, -0.05), mix(cap, palette.rim, 0.2)])
    )
    if red:
        for dx, dy in ((-0.2, 0.72), (0.05, 0.88), (0.24, 0.70), (-0.02, 0.66)):
            canvas.drawCircle(x + dx * size, y - dy * size, size * 0.055, pen(stem))


def stump(canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Point, size: float, tone: float) -> None:
    """A stump on `foot`, `size` units wide, with roots, rings and moss on one side."""
    (x, y), wood = foot, bark(stage, tone)
    high, half = size * 0.62, size * 0.4
    side = 1.0 if stage.sun[0] > x else -1.0
    body = [
        (x - half * 1.5, y + 4),
        (x - half * 1.05, y - high * 0.3),
        (x - half, y - high),
        (x + half, y - high),
        (x + half * 1.05, y - high * 0.3),
        (x + half * 1.6, y + 5),
    ]
    ends = [shade(wood, -0.1), wood, mix(shade(wood, 0.04), stage.palette.rim, 0.25)]
    canvas.drawPath(polygon(body), linear((x - side * half, 0), (x + side * half, 0), ends))
    pale = mix(shade(wood, 0.16), stage.palette.rim, 0.15)
    if stage.snowy:
        pale = stage.palette.snow
    for ring, tint in ((1.0, pale), (0.7, shade(pale, -0.05)), (0.64, pale), (0.3, shade(pale, -0.05)), (0.25, pale)):
        canvas.drawOval(
            skia.Rect.MakeLTRB(
                x - half * ring, y - high - half * 0.28 * ring, x + half * ring, y - high + half * 0.28 * ring
            ),
            pen(tint),
        )
    moss = _moss(stage, tone)
    for _ in range(26):
        px = x + rng.uniform(-1.6, 1.6) * half
        grass.blade(
            canvas,
            (px, y + 7),
            (float(rng.normal(0, 6)), size * float(rng.uniform(0.1, 0.3))),
            shade(moss, rng.uniform(-0.05, 0.04)),
            3.5,
        )


def brook(canvas: Canvas, stage: Stage, course: streams.Course, name: str) -> None:
    """A shallow brook painted on the ground: it shines with the sky far off, is brown and clear close by; stones."""
    rng, palette = stage.rng("brook", name), stage.palette
    far, near = mix(palette.haze, palette.sky[-1], 0.5), mix(palette.water, palette.tone(0.72), 0.5)
    if stage.snowy:
        near = mix(near, palette.snow, 0.45)
    top, foot = float(course.y[0]), float(course.y[-1])
    canvas.drawPath(
        course.shape(),
        linear((0, top), (0, foot), [far, mix(far, near, 0.45), near, shade(near, -0.06)], [0, 0.25, 0.6, 1]),
    )
    canvas.save()
    canvas.clipPath(course.shape(), True)
    for _ in range(120):
        y = top + (foot - top) * rng.random() ** 1.2
        x, half = course.at(y)
        light = mix(palette.haze, palette.sky[-1], rng.random()) if rng.random() < 0.65 else shade(near, -0.1)
        shore.lens(
            canvas,
            (x + rng.uniform(-1, 1) * half, y),
            half * rng.uniform(0.2, 0.9),
            1 + half * 0.014,
            pen(light, rng.uniform(0.2, 0.6)),
        )
    canvas.restore()
    streams.stones(canvas, stage, course, name, 26, (0.02, 0.8))
    for _ in range(44):
        y = top + (foot - top) * rng.random()
        x, half = course.at(y)
        size = (4 + 0.10 * half) * rng.uniform(0.6, 1.5)
        place = (x + rng.choice([-1, 1]) * half * rng.uniform(0.96, 1.14), y + size * 0.2)
        rocks.rock(canvas, stage, rng, place, (size * 2.4, size * 1.3), rocks.stone(stage, 0.64))
