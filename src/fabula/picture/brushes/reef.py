"""Reef: rock, sea weed, kelp that reaches for the surface, sand with its finds, and a sunken ship."""

import numpy as np

from fabula.picture import noise
from fabula.picture.brushes import deep
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Stage

Place = tuple[float, float]


def mound(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Place, size: tuple[float, float], colour: Colour
) -> None:
    """A rounded rock on `foot`, `size` (width, height), lit from above."""
    (x, y), (wide, high) = foot, size
    across = np.linspace(-0.5, 0.5, 24)
    rise = np.clip(1 - np.abs(across * 2) ** 2.2, 0, 1) ** 0.7 * (1 + 0.14 * noise.line(rng, 24, 4))
    crest = [(x + a * wide, y - r * high) for a, r in zip(across, rise, strict=True)]
    ink = linear(
        (0, y - high), (0, y), [mix(shade(colour, 0.06), stage.palette.rim, 0.22), colour, shade(colour, -0.08)]
    )
    canvas.drawPath(polygon([*crest, (x + wide / 2, y + 6), (x - wide / 2, y + 6)]), ink)


def weed(canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Place, size: float, colour: Colour) -> None:
    """A tuft of sea grass: long ribbons that bend one way."""
    lean = rng.normal(0, 0.25)
    for _ in range(9):
        x, high = foot[0] + rng.normal(0, size * 0.14), size * rng.uniform(0.5, 1.0)
        bend, wide = (lean + rng.normal(0, 0.16)) * high, size * rng.uniform(0.025, 0.045)
        leaf = skia.Path()
        leaf.moveTo(x - wide, foot[1] + 3)
        leaf.cubicTo(
            x - bend * 0.4 - wide,
            foot[1] - high * 0.4,
            x + bend - wide,
            foot[1] - high * 0.6,
            x + bend * 1.1,
            foot[1] - high,
        )
        leaf.cubicTo(
            x + bend + wide, foot[1] - high * 0.6, x - bend * 0.4 + wide, foot[1] - high * 0.4, x + wide, foot[1] + 3
        )
        canvas.drawPath(
            leaf, linear((0, foot[1] - high), (0, foot[1]), [mix(colour, stage.palette.rim, 0.3), shade(colour, -0.06)])
        )


def kelp(canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Place, tone: float, size: float) -> None:
    """One strand of giant kelp from `foot` past the top of the frame: a swaying stem with blades and bladders."""
    own = from_hexes("#b9a23a #8a9a3f #6f8a34 #c9a84a")[int(rng.integers(4))]
    low, high = deep.tinted(stage, shade(own, -0.12), tone), mix(deep.tinted(stage, own, tone), stage.palette.rim, 0.3)
    step, phase, sway = size * 0.62, rng.uniform(0, 6.28), rng.uniform(0.5, 1.0) * size
    count = int((foot[1] - stage.top) / step) + 2
    points = []
    for index in range(count):
        share = index / count
        points.append((foot[0] + sway * float(np.sin(phase + share * 5)) * (0.25 + share), foot[1] - index * step))
    canvas.drawPath(polygon(points, closed=False), stroke(low, size * 0.075))
    for index, (x, y) in enumerate(points[1:]):
        colour = mix(low, high, index / count)
        side = 1.0 if index % 2 else -1.0
        reach, drop = side * size * rng.uniform(0.95, 1.5), size * rng.uniform(-0.75, 0.1)
        leaf = skia.Path()
        leaf.moveTo(x, y)
        leaf.cubicTo(
            x + reach * 0.3, y + drop * 0.2 - size * 0.26, x + reach * 0.7, y + drop - size * 0.2, x + reach, y + drop
        )
        leaf.cubicTo(x + reach * 0.7, y + drop + size * 0.08, x + reach * 0.3, y + drop * 0.2 + size * 0.2, x, y)
        canvas.drawPath(leaf, pen(shade(colour, rng.uniform(-0.03, 0.03))))
        canvas.drawCircle(x + side * size * 0.08, y, size * 0.075, pen(shade(colour, 0.05)))


def bank(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, side: float, form: tuple[float, float], tone: float
) -> list[Place]:
    """Rock that climbs toward one `side` of the frame; `form` its height there and at its toe; gives its crest."""
    edge = stage.left - 60 if side < 0 else stage.right + 60
    toe = stage.x(0.5 + side * rng.uniform(0.02, 0.12))
    share = np.linspace(0, 1, 50)
    rise = form[0] * (1 - share) ** 1.05 * (1 + 0.34 * noise.line(rng, 50, 5, 0.7)) + form[1] * (1 - share) - 60 * share
    crest = [(float(edge + (toe - edge) * s), float(stage.height * 0.8 - r)) for s, r in zip(share, rise, strict=True)]
    colour = stage.palette.tone(tone)
    top = min(y for _, y in crest)
    shape = polygon([*crest, (toe, stage.bottom + 40), (edge, stage.bottom + 40)])
    canvas.drawPath(
        shape,
        linear(
            (0, top),
            (0, stage.height),
            [mix(shade(colour, 0.03), stage.palette.rim, 0.16), colour, shade(colour, -0.05)],
            [0, 0.4, 1],
        ),
    )
    canvas.save()
    canvas.clipPath(shape, True)
    for _ in range(40):
        x, y = crest[int(rng.integers(50))]
        size = rng.uniform(20, 90)
        y += rng.exponential(120)
        facet = [(x, y), (x + size, y + size * 0.3), (x + size * 0.4, y + size)]
        canvas.drawPath(polygon(facet), pen(shade(colour, rng.choice([-0.04, 0.03])), 0.5))
    canvas.restore()
    return crest


def floor(canvas: Canvas, stage: Stage, level: float) -> None:
    """The sand from `level` down past the frame, in ripples, with stones, shells and stars."""
    rng, palette = stage.rng("floor"), stage.palette
    sand = deep.tinted(stage, from_hex("#f2d99a"), 0.56)
    x = np.linspace(stage.left - 80, stage.right + 80, 90)
    crest = np.column_stack(
        [x, level + 30 * noise.line(rng, 90, 2) + 22 * np.sin(x / stage.width * rng.uniform(4, 7) + rng.uniform(0, 6))]
    )
    below = [(stage.right + 80, stage.bottom + 60), (stage.left - 80, stage.bottom + 60)]
    ink = linear(
        (0, level), (0, stage.height * 1.05), [mix(sand, palette.haze, 0.55), sand, shade(sand, -0.16)], [0, 0.4, 1]
    )
    canvas.drawPath(polygon([*map(tuple, crest), *below]), ink)
    for _ in range(120):
        near = rng.random()
        y, px = level + 24 + (stage.bottom - level) * near, rng.uniform(stage.left, stage.right)
        half, bend = rng.uniform(40, 150) * (0.4 + near), rng.uniform(4, 14) * (0.4 + near)
        line = skia.Path()
        line.moveTo(px - half, y)
        line.quadTo(px, y - bend, px + half, y + rng.normal(0, 4))
        canvas.drawPath(line, stroke(shade(sand, rng.choice([-0.06, 0.05])), 1.6 + 3.4 * near, 0.4))
    for _ in range(34):
        near = rng.random() ** 0.7
        y, px = level + 30 + (stage.height - level) * near, rng.uniform(stage.left, stage.right)
        size = rng.uniform(5, 17) * (0.4 + near)
        stone = deep.tinted(stage, from_hex("#8f9a9a"), 0.5 + 0.3 * near)
        canvas.drawOval(
            skia.Rect.MakeLTRB(px - size, y - size * 0.6, px + size, y + size * 0.4),
            pen(shade(stone, rng.uniform(-0.06, 0.04))),
        )
    for _ in range(3):
        star(
            canvas,
            stage,
            (stage.x(rng.uniform(0.1, 0.9)), level + (stage.height - level) * rng.uniform(0.45, 0.85)),
            rng.uniform(15, 24),
            float(rng.uniform(0, 1)),
        )


def star(canvas: Canvas, stage: Stage, place: Place, size: float, turn: float) -> None:
    """A sea star lying on the sand."""
    colour = deep.tinted(stage, from_hex("#ff7a4a"), 0.8)
    points = []
    for index in range(10):
        reach = size if index % 2 == 0 else size * 0.42
        angle = turn + index * np.pi / 5
        points.append((place[0] + reach * float(np.cos(angle)), place[1] + reach * 0.55 * float(np.sin(angle))))
    canvas.drawPath(polygon(points), pen(colour))
    canvas.drawPath(polygon(points), stroke(shade(colour, 0.08), size * 0.12, 0.6))


def wreck(canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Place, size: float, tone: float) -> None:
    """A wooden ship that sank long ago: hull with torn planks and bare ribs, a broken mast, coral on its rail."""
    wood = deep.tinted(stage, from_hex("#7a5a48"), tone)
    dark, lit = shade(wood, -0.12), mix(shade(wood, 0.06), stage.palette.rim, 0.25)
    way = 1.0 if rng.random() < 0.5 else -1.0
    canvas.save()
    canvas.translate(*foot)
    canvas.scale(way * size, size)
    canvas.rotate(float(rng.uniform(5, 11)))
    _spars(canvas, stage, wood, dark)
    hull = skia.Path()
    hull.moveTo(-0.56, -0.24)
    hull.quadTo(-0.40, -0.17, -0.2, -0.16)
    hull.lineTo(0.18, -0.165)
    hull.lineTo(0.20, -0.27)
    hull.lineTo(0.48, -0.31)
    hull.quadTo(0.50, -0.05, 0.42, 0.12)
    hull.lineTo(-0.36, 0.12)
    hull.quadTo(-0.48, -0.02, -0.56, -0.24)
    canvas.drawPath(hull, linear((0, -0.3), (0, 0.1), [lit, wood, dark]))
    canvas.save()
    canvas.clipPath(hull, True)
    for plank in range(1, 9):
        level = -0.26 + plank * 0.045
        line = skia.Path()
        line.moveTo(-0.6, level - 0.03)
        line.quadTo(0.0, level + 0.03, 0.55, level - 0.05)
        canvas.drawPath(line, stroke(dark, 0.005, 0.8))
    for x, y, wide, high in ((-0.24, -0.05, 0.15, 0.10), (0.10, -0.02, 0.19, 0.12)):
        _hole(canvas, rng, (x, y), (wide, high), (shade(dark, -0.10), wood))
    for port in range(3):
        canvas.drawRect(skia.Rect.MakeXYWH(0.24 + port * 0.075, -0.235, 0.042, 0.05), pen(shade(dark, -0.08)))
    canvas.restore()
    canvas.drawPath(
        polygon([(-0.56, -0.245), (-0.2, -0.165), (0.18, -0.17), (0.2, -0.275), (0.485, -0.315)], closed=False),
        stroke(lit, 0.016),
    )
    canvas.restore()


def _hole(
    canvas: Canvas, rng: np.random.Generator, place: Place, size: tuple[float, float], tones: tuple[Colour, Colour]
) -> None:
    x, y = place
    edge = [
        (x + size[0] / 2 * np.cos(a) * rng.uniform(0.8, 1.1), y + size[1] / 2 * np.sin(a) * rng.uniform(0.75, 1.1))
        for a in np.linspace(0, 6.28, 13)
    ]
    canvas.drawPath(polygon(edge), pen(tones[0]))
    for rib in np.linspace(-0.32, 0.32, 4):
        canvas.drawLine(
            x + rib * size[0],
            y - size[1] * 0.5,
            x + rib * size[0] * 0.9,
            y + size[1] * 0.5,
            stroke(tones[1], 0.011, 0.8),
        )


def _spars(canvas: Canvas, stage: Stage, wood: Colour, dark: Colour) -> None:
    """The masts of a wreck: one whole with torn sail and shrouds, one broken, and the bowsprit."""
    rope = stroke(dark, 0.004, 0.8)
    canvas.drawLine(0.02, -0.15, -0.05, -0.92, stroke(wood, 0.030))
    canvas.drawLine(-0.26, -0.66, 0.19, -0.72, stroke(wood, 0.016))
    canvas.drawLine(0.33, -0.3, 0.37, -0.56, stroke(wood, 0.026))
    canvas.drawLine(-0.52, -0.24, -0.80, -0.36, stroke(wood, 0.020))
    canvas.drawRect(skia.Rect.MakeLTRB(-0.085, -0.80, 0.01, -0.765), pen(dark))
    for end in ((-0.44, -0.2), (-0.3, -0.17), (0.18, -0.18), (0.30, -0.28)):
        canvas.drawLine(-0.045, -0.86, *end, rope)
    cloth = mix(deep.tinted(stage, from_hex("#cfc8ae"), 0.5), wood, 0.2)
    torn = [
        (-0.24, -0.66),
        (-0.02, -0.69),
        (0.16, -0.715),
        (0.13, -0.52),
        (0.08, -0.60),
        (0.03, -0.44),
        (-0.05, -0.56),
        (-0.11, -0.40),
        (-0.15, -0.55),
        (-0.21, -0.48),
    ]
    canvas.drawPath(polygon(torn), pen(cloth, 0.6))
