"""Swamp: still black water in the mist, crooked trees hung with moss, reeds, and lights that wander after dark."""

import numpy as np

from fabula.picture.brushes import alps, crooked, grass, hills, houses, shore, sky, trees
from fabula.picture.colour import mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Haze, Layer, Live, Piece, Scenery, Stage, Water

SOUND = "lake"


def paint(stage: Stage) -> Scenery:
    """Build the swamp: pale sky, far wood in the mist, trees in the water, their mirror, tussocks, the near bank."""
    plan, horizon = stage.rng("plan"), stage.horizon
    kind = stage.seed % 3
    side = -1.0 if stage.sun[0] > stage.width / 2 else 1.0
    shore_y, foot = horizon + 4, horizon + (stage.height - horizon) * 0.66
    focus = stage.x(0.5 + side * plan.uniform(0.10, 0.18))
    pieces: list[Piece] = [
        *sky.layers(stage, 3),
        Layer(24, lambda canvas: _wood(canvas, stage, "far", 0.16, (70, 250)), Haze(horizon - 240, horizon, 0.84)),
        alps.mist(stage, "far", 22, horizon - 40, 0.6),
        Layer(16, lambda canvas: _row(canvas, stage, 16, focus, kind), Haze(horizon - 300, horizon + 4, 0.62), rim=0.3),
        alps.mist(stage, "middle", 13, horizon - 16, 0.66),
        Layer(
            9,
            lambda canvas: _row(canvas, stage, 9, focus, kind),
            Haze(horizon - 260, horizon + 30, 0.36),
            rim=0.4,
            grain=0.04,
        ),
        Layer(
            8,
            lambda canvas: _story(canvas, stage, kind, focus),
            Haze(horizon - 160, horizon + 30, 0.2),
            rim=0.4,
            grain=0.03,
        ),
        Water(5, shore_y, foot + 90, ripple=0.42, squeeze=1.15),
        Layer(5, lambda canvas: _film(canvas, stage, shore_y, foot + 90)),
        *([Live(5, shore.rings(stage, shore_y, foot))] if stage.wet else []),
        Layer(4.6, lambda canvas: _tussocks(canvas, stage, (shore_y, foot), focus), rim=0.35, grain=0.035),
        alps.mist(stage, "near", 4.2, horizon + 44, 0.5, 1.3),
        *_lights(stage, horizon),
        Layer(2.6, lambda canvas: _bank(canvas, stage, foot, kind), rim=0.35, grain=0.04),
        Layer(1.7, lambda canvas: _frame(canvas, stage, side), rim=0.42),
        Layer(1.2, lambda canvas: _front(canvas, stage), rim=0.35),
    ]
    stand = min(foot + 104, stage.height - 64)
    return Scenery(
        tuple(pieces), focus=(focus, horizon - 60, 8.0), subject_y=stand, subject_z=2.4, water=(shore_y + 80, 4.7)
    )


def _lights(stage: Stage, horizon: float) -> list[Live]:
    if stage.time not in ("night", "dusk"):
        return []
    count = 9 if stage.palette.dark else 5
    return [crooked.wisps(stage, "over water", 4.1, (horizon - 60, horizon + 130), count)]


def _wood(canvas: Canvas, stage: Stage, name: str, tone: float, heights: tuple[float, float]) -> None:
    """A far wall of ragged trees."""
    rng = stage.rng("wood", name)
    for x in np.arange(stage.left - 30, stage.right + 30, 26.0):
        height = rng.uniform(*heights) * (0.6 + 0.4 * float(np.sin(x * 0.004 + tone * 30)))
        colour = shade(crooked.moss(stage, tone), rng.uniform(-0.03, 0.02))
        foot = (float(x + rng.normal(0, 9)), stage.horizon + 8)
        if rng.random() < 0.45:
            trees.far_conifer(canvas, stage, rng, foot, height * 1.2, colour)
        else:
            trees.broadleaf(canvas, stage, rng, foot, height, colour)


def _row(canvas: Canvas, stage: Stage, z: int, focus: float, kind: int) -> None:
    """Crooked trees standing in the water, open toward what the eye shall find."""
    rng = stage.rng("row", z)
    near = z < 12
    count, height = (11, 330) if not near else (7, 520)
    span = stage.right - stage.left
    count = count if stage.wide else round(count * 0.7)
    for index in range(count):
        x = stage.left + span * (index + rng.uniform(0.1, 0.9)) / count
        if abs(x - focus) < stage.width * (0.16 if near else 0.07):
            continue
        foot = (float(x), stage.horizon + (26 if near else 8) + rng.uniform(-6, 12))
        leafy = kind != 1 or rng.random() < 0.3
        crooked.tree(canvas, stage, rng, foot, height * rng.uniform(0.7, 1.15), 0.5 if near else 0.34, leafy=leafy)
        crooked.reeds(canvas, stage, rng, foot, 40 if near else 24, 9, 0.5 if near else 0.36)


def _story(canvas: Canvas, stage: Stage, kind: int, x: float) -> None:
    """What one finds there: a hut on stilts with a lamp, a sunken boat under the greatest tree, or that tree alone."""
    rng, level = stage.rng("story"), stage.horizon + 30
    if kind == 0:
        _hut(canvas, stage, x, level)
        return
    height = stage.height * (0.44 if stage.tall else 0.62)
    crooked.tree(canvas, stage, rng, (x, level + 8), height, 0.6, leafy=kind == 2)
    crooked.reeds(canvas, stage, rng, (x + 50, level + 12), 60, 22, 0.6)
    if kind == 1:
        wood = mix(crooked.bark(stage, 0.66), (0.36, 0.24, 0.16), 0.3)
        bx = x - 190 if x > stage.width / 2 else x + 190
        hull = [
            (bx - 84, level - 4),
            (bx + 70, level - 32),
            (bx + 96, level - 40),
            (bx + 62, level + 12),
            (bx - 50, level + 14),
        ]
        canvas.drawPath(
            polygon(hull),
            linear((0, level - 40), (0, level + 14), [mix(wood, stage.palette.rim, 0.25), shade(wood, -0.07)]),
        )
        canvas.drawPath(
            polygon([(bx - 66, level - 3), (bx + 66, level - 27), (bx + 50, level - 12), (bx - 44, level + 2)]),
            pen(shade(wood, -0.12)),
        )


def _hut(canvas: Canvas, stage: Stage, x: float, level: float) -> None:
    """A hut on stilts with a ladder and a lamp at its door."""
    wood = mix(crooked.bark(stage, 0.66), (0.36, 0.24, 0.16), 0.35)
    floor = level - 66
    for share in (-0.44, -0.15, 0.15, 0.44):
        canvas.drawLine(x + share * 150, level + 12, x + share * 138, floor, stroke(shade(wood, -0.05), 6))
    deck = skia.Rect.MakeLTRB(x - 100, floor - 7, x + 118, floor + 3)
    canvas.drawRect(deck, pen(shade(wood, 0.03)))
    for way in (-1, 1):
        canvas.drawLine(x + 96 + way * 9, floor, x + 116 + way * 9, level + 10, stroke(wood, 3.4))
    for step in range(5):
        y = floor + 12 + step * 13
        canvas.drawLine(x + 88 + step * 3.4, y, x + 110 + step * 3.4, y, stroke(wood, 3))
    houses.cabin(canvas, stage, (x, floor - 6), 136, 0.62)
    lamp = (x + 108, floor - 46)
    canvas.drawLine(x + 108, floor - 5, x + 108, floor - 62, stroke(wood, 4))
    canvas.drawCircle(*lamp, 6, pen(mix(stage.palette.tone(0.6), stage.palette.lamp, stage.palette.lit_windows)))
    if stage.palette.lit_windows > 0.3:
        glow(canvas, lamp, 120, stage.palette.lamp, 0.8 * stage.palette.lit_windows)


def _film(canvas: Canvas, stage: Stage, top: float, foot: float) -> None:
    """The water's own brown-green, deep toward the viewer, with a scum of duckweed; grey ice where it is frozen."""
    rng, palette = stage.rng("film"), stage.palette
    dark = mix(mix(palette.water, palette.tone(0.82), 0.55), (0.10, 0.16, 0.10), 0.1 if palette.dark else 0.35)
    if stage.snowy:
        dark = mix(dark, palette.snow, 0.5)
    box = skia.Rect.MakeLTRB(stage.left * 2, top, stage.right * 2, foot + 40)
    canvas.drawRect(box, linear((0, top), (0, foot), [palette.haze, dark, dark], [0, 0.2, 1], [0.35, 0.34, 0.74]))
    weed = crooked.moss(stage, 0.5) if not stage.snowy else palette.snow
    for _ in range(150):
        share = rng.random() ** 1.3
        y = top + 6 + (foot - top) * share
        x = rng.uniform(stage.left, stage.right)
        shore.lens(
            canvas,
            (x, y),
            rng.uniform(40, 190) * (0.3 + share),
            2 + 7 * share * rng.random(),
            pen(weed, rng.uniform(0.16, 0.5)),
        )


def _tussocks(canvas: Canvas, stage: Stage, span: tuple[float, float], focus: float) -> None:
    """Islands of grass and reeds with lilies between them, and their short shadows on the water."""
    rng = stage.rng("tussocks")
    for share in np.sort(rng.random(26 if stage.wide else 18)).tolist():
        y = span[0] + 14 + (span[1] - span[0]) * share**1.3
        x = rng.uniform(stage.left, stage.right)
        size = 18 + 74 * share
        if abs(x - focus) < stage.width * 0.07:
            crooked.lilies(canvas, stage, rng, (x, y), size * 0.32, 9)
            continue
        body = crooked.moss(stage, 0.5 + 0.2 * share)
        canvas.drawOval(
            skia.Rect.MakeLTRB(x - size * 1.3, y - size * 0.1, x + size * 1.3, y + size * 0.28),
            pen(shade(body, -0.14), 0.6),
        )
        canvas.drawOval(
            skia.Rect.MakeLTRB(x - size, y - size * 0.36, x + size, y + size * 0.14), pen(shade(body, -0.05))
        )
        for _ in range(46):
            tip = (float(rng.normal(0, 0.42) * size), size * float(rng.uniform(0.4, 0.9)))
            root = (x + float(rng.uniform(-0.9, 0.9)) * size, y + float(rng.uniform(-0.1, 0.1)) * size)
            grass.blade(canvas, root, tip, shade(body, rng.uniform(-0.06, 0.05)), 1.5 + 3 * share)
        if rng.random() < 0.6:
            crooked.reeds(canvas, stage, rng, (x, y), size * rng.uniform(1.2, 2.0), 10, 0.54 + 0.2 * share)
        crooked.lilies(canvas, stage, rng, (x + size * 2.2, y + size * 0.2), size * 0.34, 5)


def _bank(canvas: Canvas, stage: Stage, foot: float, kind: int) -> None:
    """The near bank: wet moss, grass and roots; planks laid over it in some swamps."""
    rng = stage.rng("bank")
    form = hills.hill(stage, "bank", foot + 40, 14, 0.74, 0.8)
    ground = shade(mix(hills.ground_colour(stage, 0.76), crooked.moss(stage, 0.8), 0.8), -0.05)
    below = [(stage.right + 120, stage.bottom + 80), (stage.left - 120, stage.bottom + 80)]
    top = float(form.crest[:, 1].min())
    fill = linear((0, top), (0, stage.height), [shade(ground, 0.03), shade(ground, -0.05)])
    canvas.drawPath(polygon([*map(tuple, form.crest), *below]), fill)
    canvas.drawPath(polygon(list(map(tuple, form.crest)), closed=False), stroke(shade(ground, -0.14), 5, 0.5))
    if kind == 2:
        _planks(canvas, stage, rng, form)
    for _ in range(1000):
        x = rng.uniform(stage.left, stage.right)
        edge = abs(x / stage.width - 0.5) * 2
        y = form.height(float(x)) + rng.exponential(70) * (0.4 + edge)
        tip = (float(rng.normal(0, 10)), float(rng.uniform(10, 34)) * (0.6 + 0.5 * edge))
        grass.blade(canvas, (float(x), y), tip, shade(ground, rng.uniform(-0.07, 0.05)), rng.uniform(2, 4.5))
    for x in rng.uniform(stage.left, stage.right, 12):
        if abs(x / stage.width - 0.5) > 0.2:
            crooked.reeds(canvas, stage, rng, (float(x), form.height(float(x)) + 16), rng.uniform(90, 170), 12, 0.78)


def _planks(canvas: Canvas, stage: Stage, rng: np.random.Generator, form: hills.Hill) -> None:
    wood = mix(crooked.bark(stage, 0.7), (0.46, 0.36, 0.28), 0.35)
    for x in np.arange(stage.left, stage.right, 46.0):
        y = form.height(float(x)) + 64
        lift = rng.normal(0, 3)
        plank = [(x, y + lift), (x + 43, y + lift + rng.normal(0, 2)), (x + 37, y + 66 + lift), (x - 7, y + 66 + lift)]
        canvas.drawPath(polygon([(a, b + 7) for a, b in plank]), pen(shade(wood, -0.12), 0.8))
        canvas.drawPath(polygon(plank), pen(shade(wood, rng.uniform(-0.03, 0.04))))


def _frame(canvas: Canvas, stage: Stage, side: float) -> None:
    """A great crooked tree at one edge whose boughs reach over the picture with moss on them."""
    rng = stage.rng("frame")
    tall = stage.height * (0.40 if stage.tall else 1.12)
    crooked.tree(canvas, stage, rng, (stage.x(0.5 - side * 0.47), stage.height + 20), tall, 0.9, leafy=False)
    crooked.tree(canvas, stage, rng, (stage.x(0.5 + side * 0.54), stage.height + 20), tall * 0.72, 0.93, leafy=False)
    for x in np.sort(rng.uniform(stage.left, stage.right, 40)):
        away = abs(x / stage.width - 0.5) * 2
        if rng.random() < away:
            long = stage.height * rng.uniform(0.08, 0.24) * (0.3 + 0.7 * away)
            crooked.hanging(
                canvas,
                rng,
                (float(x), stage.top + stage.height * 0.18),
                long,
                shade(crooked.moss(stage, 0.88), rng.uniform(-0.04, 0.03)),
            )


def _front(canvas: Canvas, stage: Stage) -> None:
    rng = stage.rng("front")
    for x in np.sort(rng.uniform(stage.left, stage.right, 22)):
        away = abs(x / stage.width - 0.5) * 2
        if rng.random() < 0.1 + 0.8 * away:
            crooked.reeds(
                canvas, stage, rng, (float(x), stage.height + 30), rng.uniform(120, 260) * (0.4 + 0.6 * away), 9, 0.92
            )
    grass.meadow(canvas, stage, rng, stage.height - 30, 0.95, 50, 0.7)
