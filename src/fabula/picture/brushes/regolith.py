"""Regolith: the ground of moons and dead planets, with craters, ridges and boulders, and asteroids in space."""

import numpy as np

from fabula.picture import noise
from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Stage

Point = tuple[float, float]


def ground(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, level: float, swell: float, colour: Colour, light: Colour
) -> np.ndarray:
    """Ground from about `level` down past the frame, lit along its crest; gives the crest as (n, 2) points."""
    x = np.linspace(stage.left - 100, stage.right + 100, 170)
    wave = np.sin(x / stage.width * 2 * np.pi * rng.uniform(0.5, 1.0) + rng.uniform(0, 6.28))
    y = level - swell * (0.6 * wave + 0.5 * noise.line(rng, 170, 6, 0.62))
    crest = np.column_stack([x, y])
    shape = polygon(
        [*map(tuple, crest.tolist()), (stage.right + 110, stage.bottom + 90), (stage.left - 110, stage.bottom + 90)]
    )
    top = float(y.min())
    canvas.save()
    canvas.clipPath(shape, True)
    tones = [mix(shade(colour, 0.06), light, 0.28), colour, shade(colour, -0.09)]
    canvas.drawPaint(linear((0, top), (0, max(top + 330, stage.height)), tones, [0, 0.25, 1]))
    for _ in range(110):
        spot = (rng.uniform(stage.left, stage.right), top + rng.random() ** 0.8 * (stage.bottom - top))
        near = (spot[1] - top) / max(stage.bottom - top, 1)
        half = rng.uniform(30, 190) * (0.4 + near)
        tint = shade(colour, rng.choice([-0.04, -0.02, 0.025]))
        canvas.drawOval(skia.Rect.MakeXYWH(spot[0] - half, spot[1], 2 * half, half * 0.16), pen(tint, 0.4))
    canvas.restore()
    return crest


def crater(
    canvas: Canvas, stage: Stage, place: Point, half: float, colour: Colour, light: Colour, flat: float = 0.26
) -> None:
    """A crater seen slantwise: a raised lit rim, one wall in shadow, one in the light."""
    x, y = place
    high = half * flat
    way = 1.0 if stage.sun[0] > x else -1.0
    lit, dark = mix(shade(colour, 0.09), light, 0.5), shade(colour, -0.19)
    canvas.drawOval(
        skia.Rect.MakeLTRB(x - half * 1.16, y - high * 1.22, x + half * 1.16, y + high * 1.24),
        pen(shade(colour, 0.025), 0.7),
    )
    rim = skia.Rect.MakeLTRB(x - half * 1.06, y - high * 1.12, x + half * 1.06, y + high * 1.06)
    canvas.drawOval(rim, linear((x - way * half, y), (x + way * half, y), [shade(colour, 0.0), lit], None, [0.9, 0.9]))
    bowl = skia.Rect.MakeLTRB(x - half * 0.94, y - high * 0.9, x + half * 0.94, y + high * 0.94)
    canvas.drawOval(
        bowl,
        linear(
            (x - way * half, y), (x + way * half, y), [mix(colour, lit, 0.4), shade(colour, -0.05), dark], [0, 0.45, 1]
        ),
    )
    canvas.save()
    path = skia.Path()
    path.addOval(bowl)
    canvas.clipPath(path, True)
    floor = skia.Rect.MakeLTRB(
        x - half * 0.6 - way * half * 0.1, y - high * 0.1, x + half * 0.6 - way * half * 0.1, y + high * 0.9
    )
    canvas.drawOval(floor, pen(shade(colour, -0.03), 0.7))
    canvas.restore()
    canvas.drawArc(rim, 200 if way > 0 else 250, 90, False, stroke(lit, max(high * 0.08, 1.2), 0.7))


def craters(
    canvas: Canvas,
    stage: Stage,
    rng: np.random.Generator,
    area: Point,
    count: int,
    tones: tuple[Colour, Colour],
    gap: float = 0.0,
) -> None:
    """Craters between the heights `area`, larger toward the viewer; none within `gap` of the middle when near."""
    spots = sorted(rng.random(count))
    for near in spots:
        x = rng.uniform(stage.left, stage.right)
        if near > 0.35 and abs(x / stage.width - 0.5) < gap:
            continue
        y = area[0] + (area[1] - area[0]) * near
        half = rng.uniform(24, 120) * (0.3 + 1.5 * near) * rng.uniform(0.5, 1.2)
        crater(canvas, stage, (float(x), float(y)), float(half), tones[0], tones[1], 0.2 + 0.12 * near)


def ridge(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: float, height: float, colour: Colour, light: Colour
) -> None:
    """A far ridge of hard mountains without air: lit faces toward the sun, black ones away from it."""
    x = np.linspace(stage.left - 60, stage.right + 60, 210)
    swell = 0.5 + 0.5 * np.sin(x / stage.width * rng.uniform(3, 6) + rng.uniform(0, 6.28))
    crest = foot - height * np.clip(0.12 + 0.5 * swell * (1 + 0.8 * noise.line(rng, 210, 6, 0.66)), 0.03, None)
    for _ in range(int(rng.integers(2, 5))):
        peak, wide = rng.uniform(stage.left, stage.right), height * rng.uniform(0.7, 1.6)
        slope = np.clip(1 - np.abs(x - peak) / wide, 0, 1) ** 1.25
        rise = (
            height
            * rng.uniform(0.6, 1.2)
            * slope
            * (1 + 0.4 * noise.line(rng, 210, 7, 0.72) * np.clip(np.abs(x - peak) / wide * 4, 0, 1))
        )
        crest = np.minimum(crest, foot - rise)
    way = 1.0 if stage.sun[0] > stage.width / 2 else -1.0
    body = [*zip(x.tolist(), crest.tolist(), strict=True), (stage.right + 70, foot + 60), (stage.left - 70, foot + 60)]
    canvas.save()
    canvas.clipPath(polygon(body), True)
    canvas.drawPaint(linear((0, foot - height), (0, foot), [colour, shade(colour, 0.03)]))
    lit, dark = mix(shade(colour, 0.06), light, 0.35), shade(colour, -0.08)
    for index in range(2, 208, 4):
        px, py = float(x[index]), float(crest[index])
        drop, wide = (foot - py) * rng.uniform(0.4, 1.0), rng.uniform(14, 50)
        facing = (crest[index + 2] - crest[index - 2]) * way < 0
        lean = rng.normal(0, 0.5) * wide
        shape = [(px, py - 4), (px + lean + wide * 0.6, py + drop), (px + lean - wide * 0.5, py + drop * 1.1)]
        tint = lit if facing else dark
        canvas.drawPath(polygon(shape), linear((0, py), (0, py + drop), [tint] * 2, None, [0.6, 0.0]))
    canvas.restore()


def boulder(
    canvas: Canvas, rng: np.random.Generator, foot: Point, size: float, tones: tuple[Colour, Colour], way: float
) -> None:
    """A boulder with its long hard shadow; `tones` its own colour and the light's, `way` where the sun is (1 right)."""
    (x, y), (colour, light) = foot, tones
    long = size * rng.uniform(1.6, 2.6)
    shadow = [
        (x - size * 0.4, y),
        (x + size * 0.4, y),
        (x - way * long, y + size * 0.1),
        (x - way * long * 0.8, y - size * 0.06),
    ]
    canvas.drawPath(polygon(shadow), pen(shade(colour, -0.16), 0.6))
    rock(canvas, rng, (x, y - size * 0.26), size * 0.5, (colour, light), (way * 0.8, -0.6), flat=0.62, cut=y)


def rock(
    canvas: Canvas,
    rng: np.random.Generator,
    middle: Point,
    radius: float,
    tones: tuple[Colour, Colour],
    sun: Point,
    flat: float = 0.8,
    cut: float | None = None,
) -> None:
    """A tumbling rock (an asteroid): a lumpy outline, facets lit toward `sun` (a unit vector), pits on its face."""
    colour, light = tones
    count = 15
    angle = np.linspace(0, 2 * np.pi, count, endpoint=False)
    edge = radius * (1 + rng.uniform(-0.17, 0.15, count))
    x = middle[0] + edge * np.cos(angle)
    y = middle[1] + edge * np.sin(angle) * flat
    y = np.minimum(y, cut) if cut is not None else y
    outline = list(zip(x.tolist(), y.tolist(), strict=True))
    lit, dark = mix(shade(colour, 0.06), light, 0.5), shade(colour, -0.15)
    ends = (
        (middle[0] - sun[0] * radius, middle[1] - sun[1] * radius),
        (middle[0] + sun[0] * radius, middle[1] + sun[1] * radius),
    )
    canvas.save()
    canvas.clipPath(polygon(outline), True)
    canvas.drawPaint(linear(*ends, [dark, shade(colour, -0.05), colour, lit], [0.0, 0.4, 0.68, 1.0]))
    for index in range(count):
        corner, other = outline[index], outline[(index + 1) % count]
        inner = (middle[0] + rng.normal(0, 0.25) * radius, middle[1] + rng.normal(0, 0.2) * radius)
        facing = float(np.cos(angle[index]) * sun[0] + np.sin(angle[index]) * sun[1])
        tint = lit if facing > 0.3 else dark if facing < -0.2 else colour
        canvas.drawPath(polygon([corner, other, inner]), pen(tint, rng.uniform(0.1, 0.35)))
    for _ in range(int(np.clip(radius / 9, 2, 9))):
        px, py = middle[0] + rng.normal(0, 0.4) * radius, middle[1] + rng.normal(0, 0.3) * radius
        size = radius * rng.uniform(0.06, 0.2)
        canvas.drawOval(
            skia.Rect.MakeLTRB(px - size, py - size * flat, px + size, py + size * flat), pen(shade(colour, -0.1), 0.7)
        )
        box = skia.Rect.MakeLTRB(px - size, py - size * flat, px + size, py + size * flat)
        start = float(np.degrees(np.arctan2(-sun[1], -sun[0]))) - 70
        canvas.drawArc(box, start, 140, False, stroke(lit, max(size * 0.16, 1.0), 0.5))
    canvas.restore()
