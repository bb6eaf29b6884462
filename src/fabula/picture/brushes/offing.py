"""The offing: what is seen far out at sea - sails, an isle, a light on a rock, ice, a coast in the haze."""

import numpy as np

from fabula.picture import noise
from fabula.picture.brushes import lights, rocks, trees
from fabula.picture.colour import from_hex, mix, shade
from fabula.picture.ink import linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Live, Stage

Place = tuple[float, float]


def sails(canvas: Canvas, stage: Stage, goal: Place) -> None:
    """Two to four sailing ships under way, the largest where the eye goes."""
    rng = stage.rng("sails")
    way = 1.0 if rng.random() < 0.5 else -1.0
    x = goal[0]
    for number in range(int(rng.integers(2, 5))):
        size = rng.uniform(105, 135) if number == 0 else rng.uniform(34, 62)
        sail(canvas, stage, (x, goal[1] + 5), size, way)
        x = goal[0] + way * (-1) ** number * rng.uniform(110, 330)


def sail(canvas: Canvas, stage: Stage, foot: Place, size: float, way: float) -> None:
    """One far ship, `size` units high: a hull and three gaff sails that catch the light."""
    palette = stage.palette
    cloth = mix(palette.tone(0.3), from_hex("#fff2da"), 0.4 if palette.dark else 0.72)
    hull = mix(palette.tone(0.7), from_hex("#4a2a2c"), 0.5)
    canvas.save()
    canvas.translate(*foot)
    canvas.scale(way * size, size)
    canvas.drawPath(polygon([(-0.42, -0.14), (0.5, -0.17), (0.36, 0.02), (-0.34, 0.02)]), pen(hull))
    for mast, top in ((-0.16, 0.86), (0.14, 1.0)):
        canvas.drawLine(mast, -0.1, mast, -top, stroke(hull, 0.018))
        leaf = skia.Path()
        leaf.moveTo(mast + 0.01, -top + 0.04)
        leaf.quadTo(mast - 0.24, -top * 0.5, mast - 0.30, -0.2)
        leaf.lineTo(mast + 0.01, -0.2)
        canvas.drawPath(leaf, linear((mast - 0.3, 0), (mast, 0), [shade(cloth, -0.10), cloth]))
    canvas.drawPath(polygon([(0.18, -0.92), (0.5, -0.22), (0.19, -0.24)]), pen(shade(cloth, -0.04)))
    if palette.lit_windows > 0.45:
        for port in (-0.28, -0.1, 0.08):
            canvas.drawCircle(port, -0.08, 0.028, pen(palette.lamp))
    canvas.restore()


def isle(canvas: Canvas, stage: Stage, goal: Place) -> None:
    """An isle with a wooded back and cliffs, and stacks beside it; palms where it is summer."""
    rng, (x, y) = stage.rng("isle"), goal
    wide, high = rng.uniform(300, 460), rng.uniform(60, 130)
    colour = rocks.stone(stage, 0.4)
    rocks.rock(canvas, stage, rng, (x, y + 4), (wide, high), colour)
    side = 1.0 if rng.random() < 0.5 else -1.0
    rocks.rock(canvas, stage, rng, (x + side * wide * 0.3, y + 4), (wide * 0.5, high * 0.62), shade(colour, 0.01))
    for step in range(2):
        size = high * rng.uniform(0.3, 0.6)
        stack = (x - side * (wide * 0.6 + 44 * step), y + 4)
        rocks.rock(canvas, stage, rng, stack, (size * 0.9, size), shade(colour, -0.01))
    leaf = mix(stage.palette.tone(0.5), stage.palette.foliage[2], 0.1 if stage.palette.dark else 0.4)
    for spot in np.linspace(-0.34, 0.34, 13):
        top = y - high * (1 - abs(spot * 2) ** 2.4) * 0.86
        height = rng.uniform(18, 40)
        foot = (x + spot * wide + rng.normal(0, 6), top + 10)
        if rng.random() < 0.5:
            trees.far_conifer(canvas, stage, rng, foot, height, shade(leaf, rng.uniform(-0.03, 0.02)))
        else:
            trees.broadleaf(canvas, stage, rng, foot, height, shade(leaf, rng.uniform(-0.03, 0.02)))


def beacon(canvas: Canvas, stage: Stage, goal: Place) -> None:
    """A lighthouse on a bare rock, with surf around its foot."""
    rng, (x, y) = stage.rng("beacon"), goal
    colour = rocks.stone(stage, 0.5)
    for share, wide, high in ((0.0, 190, 58), (-0.6, 90, 30), (0.7, 70, 24)):
        rocks.rock(canvas, stage, rng, (x + share * 120, y + 5), (wide, high * rng.uniform(0.8, 1.3)), colour)
    rocks.lighthouse(canvas, stage, (x, y - 40), 150, 0.44)
    foam = mix(stage.palette.snow, stage.palette.haze, 0.4)
    for _ in range(14):
        px = x + rng.normal(0, 80)
        canvas.drawOval(skia.Rect.MakeLTRB(px - 16, y + 1, px + 16, y + 6), pen(foam, 0.5))


def flash(stage: Stage, goal: Place) -> Live:
    """The light of the far lighthouse, turning."""
    return rocks.beam(stage, (goal[0], goal[1] - 40 - 150 * 0.87), 15.85, stage.width * 0.3)


def ice(canvas: Canvas, stage: Stage, goal: Place) -> None:
    """Icebergs: a great one with a split summit, floes around it."""
    rng, (x, y), palette = stage.rng("ice"), goal, stage.palette
    lit = mix((0.96, 0.98, 1.0), palette.sky[-1], 0.3)
    for number in range(4):
        size = rng.uniform(150, 190) if number == 0 else rng.uniform(30, 70)
        middle = x if number == 0 else x + rng.uniform(-420, 420)
        across = np.linspace(-0.6, 0.6, 12)
        bell = np.clip(1 - np.abs(across / 0.62) ** 1.6, 0, 1) * rng.uniform(0.45, 1.0, 12)
        crest = [(middle + a * size * 1.5, y + 4 - b * size) for a, b in zip(across, bell, strict=True)]
        blue = mix(from_hex("#6fb0d6"), palette.tone(0.3), 0.4)
        canvas.drawPath(polygon(crest), linear((0, y - size), (0, y), [lit, mix(lit, blue, 0.5)]))
        for (ax, ay), (bx, by) in zip(crest[1:-2:2], crest[2:-1:2], strict=False):
            facet = [(ax, ay), (bx, by), (bx - size * 0.1, y + 3), (ax + size * 0.04, (ay + y) / 2)]
            canvas.drawPath(polygon(facet), pen(blue, 0.4))


def coast(canvas: Canvas, stage: Stage, side: float) -> None:
    """A low coast that leaves the frame on one `side` (-1 left, 1 right)."""
    rng, y = stage.rng("coast"), stage.horizon + 3
    edge = stage.left - 60 if side < 0 else stage.right + 60
    tip = stage.x(0.5 + side * rng.uniform(0.16, 0.3))
    share = np.linspace(0, 1, 70)
    rise = rng.uniform(34, 80) * (1 - share) ** 0.7 * (0.7 + 0.4 * noise.line(rng, 70, 4))
    crest = [(edge + (tip - edge) * s, y - max(r, 0)) for s, r in zip(share, rise, strict=True)]
    colour = stage.palette.tone(0.2)
    canvas.drawPath(polygon([*crest, (tip, y), (edge, y)]), pen(colour))
    if stage.palette.lit_windows > 0.6:
        glint = lights.halo(stage.palette.lamp, 0.3)
        for _ in range(16):
            px = edge + (tip - edge) * rng.uniform(0.2, 0.95)
            glint(canvas, (px, y - rng.uniform(2, 14)), (4.5, 4.5), 0.8)
