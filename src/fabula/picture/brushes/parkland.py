"""Parkland: trees in the season's colours, boughs that hang in, a pond with its bridge, gravel walks and paving."""

import numpy as np

from fabula.picture.brushes import hills, shore, trees, woods
from fabula.picture.brushes.cottages import tinted
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Stage

Place = tuple[float, float]


def leaf_colour(stage: Stage, rng: np.random.Generator, tone: float) -> Colour:
    """A crown's colour at a depth: the hour's, with one of the season's greens or golds."""
    kind = int(rng.integers(4))
    own = stage.palette.foliage[kind]
    if stage.season == "spring" and kind == 2 and stage.time != "night":
        return mix(stage.palette.tone(tone), from_hex("#f7a9cb"), 0.84 if stage.time == "day" else 0.5)
    share = 0.08 if stage.palette.dark else 0.52 if stage.time == "day" else 0.20 if stage.time == "dawn" else 0.12
    return mix(stage.palette.tone(tone), own, share)


def tree(canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Place, height: float, tone: float) -> None:
    """A park tree on `foot`: its shadow on the lawn, a straight trunk and a full crown."""
    colour = leaf_colour(stage, rng, tone)
    half = height * 0.34
    shadow = skia.Rect.MakeLTRB(foot[0] - half, foot[1] - half * 0.08, foot[0] + half, foot[1] + half * 0.13)
    canvas.drawOval(shadow, pen(shade(hills.ground_colour(stage, tone), -0.12), 0.5, blur=half * 0.06))
    for share in (0.9, 1.0) if height < 300 else (1.0,):
        trees.broadleaf(canvas, stage, rng, foot, height * share, colour)


def poplar(canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Place, height: float, tone: float) -> None:
    """A tall narrow poplar: a flame of leaves, lit on the sun's side; a broom of twigs in winter."""
    (x, y), colour = foot, leaf_colour(stage, rng, tone)
    bark = shade(mix(colour, stage.palette.tone(0.95), 0.6), -0.03)
    canvas.drawLine(x, y, x, y - height * 0.5, stroke(bark, height * 0.024))
    bare = stage.season == "winter"
    side = 1.0 if stage.sun[0] > x else -1.0
    lit = mix(shade(colour, 0.04), stage.palette.rim, 0.32)
    if not bare:
        up = np.linspace(0.04, 0.96, 22)
        reach = height * 0.085 * np.sin(np.pi * np.clip(up * 0.86 + 0.1, 0, 1)) ** 0.8 * rng.uniform(0.85, 1.1, 22)
        level = y - height * (0.12 + 0.86 * up)
        flame = [*zip(x - reach, level, strict=True), *zip((x + reach)[::-1], level[::-1], strict=True)]
        canvas.drawPath(polygon(flame), pen(shade(colour, -0.03)))
    for _ in range(int(np.clip(height * 0.9, 60, 520))):
        up = rng.random() ** 0.85
        half = height * 0.105 * np.sin(np.pi * np.clip(up * 0.86 + 0.1, 0, 1)) ** 0.8 + 1.5
        px, py = x + rng.uniform(-1, 1) * half, y - height * (0.10 + 0.88 * up)
        size = min(height, 420.0) * rng.uniform(0.020, 0.040)
        if bare:
            canvas.drawLine(
                x + (px - x) * 0.2, py + size * 2, px, py - size, stroke(bark, max(height * 0.004, 0.8), 0.8)
            )
            continue
        toward = side * (px - x) / half
        tint = (
            mix(colour, lit, 0.5 + 0.5 * toward)
            if toward > 0
            else shade(colour, 0.06 * toward + rng.uniform(-0.02, 0.01))
        )
        canvas.save()
        canvas.translate(float(px), float(py))
        canvas.rotate(float(rng.uniform(-24, 24)))
        canvas.drawOval(skia.Rect.MakeLTRB(-size * 0.55, -size, size * 0.55, size), pen(tint, 0.9))
        canvas.restore()


def pond(canvas: Canvas, stage: Stage, middle: Place, size: tuple[float, float]) -> None:
    """A pond with the sky in it, stones and reeds on its bank, lilies on its water."""
    (x, y), (wide, high), rng, palette = middle, size, stage.rng("pond"), stage.palette
    turns = np.linspace(0, 2 * np.pi, 60, endpoint=False)
    edge = [
        (
            x + wide * float(np.cos(a)) * (1 + 0.06 * float(np.sin(a * 3 + 1))),
            y + high * float(np.sin(a)) * (1 + 0.10 * float(np.sin(a * 2))),
        )
        for a in turns
    ]
    bank = shade(hills.ground_colour(stage, 0.6), -0.08)
    canvas.drawPath(polygon([(a, b + 7) for a, b in edge]), stroke(bank, 16))
    water = [mix(palette.sky[-1], palette.water, 0.15), mix(palette.sky[-3], palette.water, 0.4)]
    if stage.season == "winter":
        water = [mix(colour, palette.snow, 0.5) for colour in water]
    canvas.drawPath(polygon(edge), linear((0, y - high), (0, y + high), water))
    for _ in range(40):
        share, along = rng.uniform(-0.9, 0.9), rng.uniform(-0.8, 0.8)
        reach = wide * float(np.sqrt(1 - share**2)) * along
        shore.lens(
            canvas,
            (x + reach * 0.8, y + high * share),
            rng.uniform(20, 110),
            1.5,
            pen(mix(palette.haze, (1.0, 1.0, 1.0), 0.3), 0.4),
        )
    lily = tinted(stage, from_hex("#5f9a4a"), 0.6)
    for _ in range(0 if stage.snowy else 16):
        px, py, half = x + wide * rng.uniform(-0.75, 0.75), y + high * rng.uniform(-0.2, 0.7), rng.uniform(9, 18)
        canvas.drawOval(
            skia.Rect.MakeLTRB(px - half, py - half * 0.3, px + half, py + half * 0.3),
            pen(shade(lily, rng.uniform(-0.05, 0.03))),
        )
        if rng.random() < 0.3:
            canvas.drawCircle(px, py - 4, 5, pen(tinted(stage, from_hex("#ffc2dd"), 0.5)))
    reed = leaf_colour(stage, rng, 0.66)
    for _ in range(70):
        px, py = edge[int(rng.integers(len(edge)))]
        tall = rng.uniform(24, 62)
        canvas.drawLine(
            px, py + 6, px + rng.normal(0, 7), py - tall, stroke(shade(reed, rng.uniform(-0.05, 0.04)), 2.4)
        )


def footbridge(canvas: Canvas, stage: Stage, middle: Place, width: float) -> None:
    """A bowed wooden footbridge seen from the side."""
    x, y = middle
    wood = tinted(stage, from_hex("#a5482f"), 0.6)
    share = np.linspace(-0.5, 0.5, 40)
    arch = [(x + s * width, y - width * 0.20 * float(np.cos(s * np.pi))) for s in share]
    for lift, thick in ((0.0, 0.045), (0.13, 0.020)):
        canvas.drawPath(polygon([(a, b - width * lift) for a, b in arch], closed=False), stroke(wood, width * thick))
    for a, b in arch[2:-1:4]:
        canvas.drawLine(a, b, a, b - width * 0.15, stroke(shade(wood, -0.03), width * 0.016))
    if stage.snowy:
        canvas.drawPath(
            polygon([(a, b - width * 0.02) for a, b in arch], closed=False), stroke(stage.palette.snow, width * 0.02)
        )


def overhang(canvas: Canvas, stage: Stage, rng: np.random.Generator, side: float, reach: float) -> None:
    """A tree close to the lens: its trunk at one `side`, boughs with leaves that hang `reach` units into the frame."""
    colour = mix(stage.palette.tone(0.93), leaf_colour(stage, rng, 0.8), 0.7 if stage.time == "day" else 0.4)
    edge = stage.x(0.5 + side * (0.56 if stage.wide else 0.62))
    if stage.season == "winter":
        trees.bare(canvas, stage, rng, (edge, stage.height + 40), stage.height * (1.05 if stage.wide else 0.7), colour)
        return
    woods.trunk(canvas, stage, rng, (edge, stage.height + 70), 120, 0.93)
    bark = shade(stage.palette.tone(0.95), -0.01)
    for _ in range(12):
        place = (edge - side * rng.uniform(-0.1, 0.42) * reach, stage.y(rng.uniform(-0.06, 0.3)))
        woods.leaf_mass(canvas, stage, rng, place, rng.uniform(80, 130), shade(colour, rng.uniform(-0.04, 0.0)))
    for bough in range(4):
        start = (edge, stage.y(0.46 - 0.14 * bough))
        tip = (edge - side * reach * rng.uniform(0.6, 1.0), start[1] - rng.uniform(20, 190))
        limb = skia.Path()
        limb.moveTo(*start)
        limb.quadTo((start[0] + tip[0]) / 2, tip[1] + 40, *tip)
        canvas.drawPath(limb, stroke(bark, 20 - 3 * bough))
        for _ in range(9):
            share = rng.uniform(0.15, 1.1)
            place = (
                start[0] + (tip[0] - start[0]) * share,
                start[1] + (tip[1] - start[1]) * share**0.6 + rng.normal(0, 44),
            )
            size = rng.uniform(54, 104) * (1.15 - 0.4 * share)
            woods.leaf_mass(canvas, stage, rng, place, size, shade(colour, rng.uniform(-0.03, 0.02)))


def walk(canvas: Canvas, stage: Stage, near: Place, far: Place, widths: tuple[float, float], bend: float) -> None:
    """A gravel walk that swings from `near` to `far` (units), `widths` wide at both ends, `bend` units to one side."""
    sand = mix(tinted(stage, from_hex("#dcc8a0"), 0.55), stage.palette.snow, 0.6 * stage.snowy)
    share = np.linspace(0, 1, 50)
    y = near[1] + (far[1] - near[1]) * share**0.75
    x = near[0] + (far[0] - near[0]) * share + bend * np.sin(share * np.pi * 1.5) * (1 - share) ** 0.6
    half = (widths[0] + (widths[1] - widths[0]) * share**0.6) / 2
    left, right = np.column_stack([x - half, y]), np.column_stack([x + half, y])
    shape = polygon([*map(tuple, left), *map(tuple, right[::-1])])
    canvas.drawPath(shape, linear((0, near[1]), (0, far[1]), [shade(sand, -0.04), mix(sand, stage.palette.haze, 0.15)]))
    edge = shade(hills.ground_colour(stage, 0.56), -0.05)
    for line in (left, right):
        canvas.drawPath(polygon(list(map(tuple, line)), closed=False), stroke(edge, 3.0, 0.6))


def promenade(canvas: Canvas, stage: Stage, top: float, foot: float) -> None:
    """A broad paved way across the frame between two heights, with kerbs, slabs and the play of leaves' shade."""
    rng, palette = stage.rng("promenade"), stage.palette
    stone = mix(tinted(stage, from_hex("#d9c7a8"), 0.62), palette.haze, 0.08)
    stone = mix(stone, palette.snow, 0.62) if stage.snowy else shade(stone, -0.10 if stage.wet else 0.0)
    left, right = stage.left * 2, stage.right * 2
    canvas.drawRect(
        skia.Rect.MakeLTRB(left, top, right, foot),
        linear((0, top), (0, foot), [shade(stone, 0.02), shade(stone, -0.06)]),
    )
    deep, middle = foot - top, stage.width / 2
    for row in range(1, 7):
        y = top + deep * (row / 7) ** 1.25
        canvas.drawLine(left, y, right, y, stroke(shade(stone, -0.10), 1.2 + 0.3 * row, 0.8))
    for x in np.arange(stage.left * 1.4, stage.right * 1.4, 96.0):
        canvas.drawLine(x, top, middle + (x - middle) * 1.34, foot, stroke(shade(stone, -0.10), 1.8, 0.6))
    for _ in range(90):
        near = rng.random()
        place = (rng.uniform(stage.left, stage.right), top + deep * near)
        if stage.wet:
            ink = pen(mix(palette.sky[-1], palette.lamp, 0.4 * palette.lit_windows), rng.uniform(0.12, 0.36))
        else:
            ink = pen(shade(mix(stone, palette.tone(0.85), 0.35), -0.10), rng.uniform(0.10, 0.3))
        shore.lens(canvas, place, rng.uniform(50, 220) * (0.5 + near), 3 + 8 * near, ink)
    for y, thick in ((top, 9.0), (foot, 15.0)):
        kerb = shade(mix(stone, palette.tone(0.6), 0.25), 0.03)
        canvas.drawRect(skia.Rect.MakeLTRB(left, y - thick * 0.6, right, y + thick * 0.4), pen(kerb))
        canvas.drawLine(left, y + thick * 0.4, right, y + thick * 0.4, stroke(shade(kerb, -0.14), 2))
    if stage.season == "autumn":
        for _ in range(150):
            spot = (rng.uniform(stage.left, stage.right), top + deep * rng.random())
            colour = tinted(stage, from_hexes("#d9762b #e0a93f #a8442f #c9a03a")[int(rng.integers(4))], 0.6)
            size = rng.uniform(3, 8)
            canvas.drawOval(
                skia.Rect.MakeLTRB(spot[0] - size, spot[1] - size * 0.4, spot[0] + size, spot[1] + size * 0.4),
                pen(colour, 0.9),
            )
