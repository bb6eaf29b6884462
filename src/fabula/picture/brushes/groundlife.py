"""Ground life: what keeps an open ground from being a flat colour - tufts, stones, and the shade of trees on it."""

import numpy as np

from fabula.picture.brushes import grass, hills, rocks
from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import linear, pen, polygon, skia
from fabula.picture.stage import Canvas, Stage

Area = tuple[float, float]
"""The heights from the far to the near edge of a ground, units."""


def scatter(canvas: Canvas, stage: Stage, name: str, area: Area, tone: float, tufts: int = 90) -> None:
    """Tufts of grass in drifts and some stones between the heights `area`, growing toward the viewer."""
    rng, green = stage.rng("ground life", name), hills.ground_colour(stage, tone)
    if stage.snowy:
        green, tufts = mix(stage.palette.tone(min(tone + 0.2, 1.0)), (0.60, 0.47, 0.32), 0.3), tufts // 2
    drifts = rng.uniform(stage.left, stage.right, 11)
    grown = [(float(rng.random() ** 0.8), float(rng.choice(drifts) + rng.normal(0, 120))) for _ in range(tufts)]
    stones = [(float(rng.random()), float(rng.choice(drifts) + rng.normal(0, 190))) for _ in range(max(tufts // 9, 4))]
    for near, x in sorted(stones):
        size = (6 + 16 * near) * float(rng.uniform(0.6, 1.4))
        _pebble(canvas, stage, rng, (x, area[0] + (area[1] - area[0]) * near), size)
    for near, x in sorted(grown):
        _tuft(canvas, stage, rng, (x, area[0] + (area[1] - area[0]) * near), 13 + 32 * near, green)


def _pebble(canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: tuple[float, float], size: float) -> None:
    """A low round stone, sunk in the grass, lit from above."""
    (x, y), colour = foot, shade(rocks.stone(stage, 0.6), float(rng.uniform(-0.03, 0.05)))
    colour = mix(colour, stage.palette.snow, 0.55) if stage.snowy else colour
    angle = np.linspace(np.pi, 2 * np.pi, 14)
    edge = 1 + rng.uniform(-0.10, 0.10, 14)
    crest = list(
        zip((x + size * edge * np.cos(angle)).tolist(), (y + size * 0.62 * edge * np.sin(angle)).tolist(), strict=True)
    )
    flat = skia.Rect.MakeLTRB(x - size * 1.2, y - size * 0.14, x + size * 1.2, y + size * 0.2)
    canvas.drawOval(flat, pen(shade(stage.palette.tone(0.85), -0.02), 0.4))
    light = mix(shade(colour, 0.06), stage.palette.rim, 0.25)
    canvas.drawPath(polygon(crest), linear((x, y - size * 0.6), (x, y), [light, colour, shade(colour, -0.09)]))


def _tuft(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: tuple[float, float], size: float, green: Colour
) -> None:
    """Some blades out of one root with their shade beside them; those toward the sun are lit."""
    (x, y), way = foot, 1.0 if stage.sun[0] > foot[0] else -1.0
    base = skia.Rect.MakeLTRB(x - size * 0.9 - way * size * 0.3, y - size * 0.1, x + size * 0.9, y + size * 0.16)
    canvas.drawOval(base, pen(shade(green, -0.08), 0.4))
    for _ in range(int(rng.integers(6, 11))):
        lean = float(rng.normal(0, 0.36)) * size
        tint = shade(green, float(rng.uniform(-0.07, 0.0)))
        tint = mix(tint, stage.palette.rim, 0.13) if lean * way > 0 else tint
        root = (x + float(rng.normal(0, size * 0.26)), y + float(rng.uniform(-1, 2)))
        grass.blade(canvas, root, (lean, size * float(rng.uniform(0.5, 1.1))), tint, max(size * 0.11, 2.0))


def tree_shade(canvas: Canvas, stage: Stage, name: str, area: Area, colour: Colour, count: int = 3) -> None:
    """The shadows of trees outside the frame that lie across the ground, their leaves in flecks; none without sun."""
    power = min(stage.palette.sun_strength, 1.0) * (0.55 if stage.palette.moon else 1.0)
    if power < 0.35:
        return
    rng, way = stage.rng("tree shade", name), -1.0 if stage.sun[0] > stage.width / 2 else 1.0
    deep = area[1] - area[0]
    dark = mix(colour, stage.palette.tone(0.9), 0.55)
    centres = (np.arange(count) + rng.uniform(0.1, 0.9, count)) / count * (stage.width * 1.1) - stage.width * 0.05
    for centre in centres:
        long, lean = deep * float(rng.uniform(0.5, 0.85)), way * deep * float(rng.uniform(0.8, 1.3))
        foot = (float(centre), area[1] + deep * 0.12)
        head = (foot[0] + lean, foot[1] - long)
        if stage.season != "winter":
            _flecks(canvas, rng, head, deep, pen(dark, 0.34 * power))
        wide = deep * 0.09
        trunk = [(foot[0] - wide, foot[1]), (head[0] - wide * 0.5, head[1])]
        trunk += [(head[0] + wide * 0.5, head[1]), (foot[0] + wide, foot[1])]
        ink = linear(foot, head, [dark] * 2, None, [0.34 * power, 0.16 * power])
        ink.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 3.0))
        canvas.drawPath(polygon(trunk), ink)


def _flecks(
    canvas: Canvas, rng: np.random.Generator, middle: tuple[float, float], deep: float, ink: "skia.Paint"
) -> None:
    """The shade of a crown: one soft sheet of leaves with light between them."""
    path = skia.Path()
    for _ in range(110):
        x = middle[0] + float(rng.normal(0, 0.8)) * deep
        y = middle[1] + float(rng.normal(0, 0.15)) * deep
        half = deep * float(rng.uniform(0.05, 0.16))
        path.addOval(skia.Rect.MakeLTRB(x - half, y - half * 0.28, x + half, y + half * 0.28))
    ink.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 2.5))
    canvas.drawPath(path, ink)
