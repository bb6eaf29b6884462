"""Field: rolling country under a wide sky, a path that winds to a lone tree, flowers in front, ripe corn in autumn."""

import numpy as np

from fabula.picture.brushes import grass, hills, mountains, sky, trees
from fabula.picture.colour import mix, shade
from fabula.picture.ink import pen, skia
from fabula.picture.stage import Canvas, Haze, Layer, Piece, Scenery, Stage

SOUND = "field"


def paint(stage: Stage) -> Scenery:
    """Build the country: sky, perhaps mountains, four chains of hills, the tree, the path, the meadow in front."""
    plan, horizon = stage.rng("plan"), stage.horizon
    side = 1.0 if stage.sun[0] < stage.width * 0.5 else -1.0
    tree_x = stage.x(0.5 + side * plan.uniform(0.15, 0.21))
    corn = stage.season == "autumn" or (stage.season == "summer" and plan.random() < 0.25)
    tall = 1.3 if stage.tall else 1.0
    far = hills.hill(stage, "far", horizon - 62 * tall, 56 * tall, 0.20, plan.uniform(0.9, 1.5))
    middle = hills.hill(stage, "middle", horizon - 8, 48 * tall, 0.34, plan.uniform(0.8, 1.3))
    close = hills.hill(stage, "close", horizon + 40, 44 * tall, 0.50, plan.uniform(0.6, 1.0))
    near = hills.hill(stage, "near", horizon + (stage.height - horizon) * 0.36, 36, 0.64, plan.uniform(0.45, 0.7))
    pieces: list[Piece] = [
        *sky.layers(stage, 9),
        *_heights(stage, plan),
        Layer(
            13,
            lambda canvas: _hills(canvas, stage, far, (20, (16, 34))),
            Haze(horizon - 140, horizon + 20, 0.62),
            rim=0.4,
            grain=0.03,
        ),
        Layer(
            9,
            lambda canvas: _hills(canvas, stage, middle, (26, (24, 58))),
            Haze(horizon - 80, horizon + 60, 0.44),
            rim=0.4,
            grain=0.035,
        ),
        Layer(
            6,
            lambda canvas: _close(canvas, stage, close, tree_x),
            Haze(horizon - 40, horizon + 170, 0.26),
            rim=0.45,
            grain=0.04,
        ),
        Layer(3.4, lambda canvas: _near(canvas, stage, near, tree_x, corn=corn), rim=0.35, grain=0.045),
        Layer(1.9, lambda canvas: _meadow(canvas, stage, corn=corn), rim=0.35, grain=0.03),
        Layer(1.2, lambda canvas: _front(canvas, stage), rim=0.4, grain=0.03),
    ]
    return Scenery(
        tuple(pieces), focus=(tree_x, horizon - 50, 6.0), subject_y=near.height(stage.width / 2) + 150, subject_z=2.6
    )


def _heights(stage: Stage, plan: np.random.Generator) -> list[Layer]:
    """Mountains behind the hills in every second landscape."""
    if plan.random() < 0.5:
        return []
    rng, found = stage.rng("heights"), []
    for _ in range(3):
        height = rng.uniform(120, 230) * (1.3 if stage.tall else 1.0)
        found.append(mountains.Summit(stage.x(rng.uniform(0.0, 1.0)), height, height * rng.uniform(1.2, 1.7)))
    foot = stage.horizon - 20

    def draw(canvas: Canvas) -> None:
        mountains.chain(canvas, stage, stage.rng("chain"), foot, 0.14, found, 0.6)

    return [Layer(24, draw, Haze(foot - 200, foot, 0.82), rim=0.4, grain=0.03, grain_stretch=2.2)]


def _hills(canvas: Canvas, stage: Stage, form: hills.Hill, wood: tuple[int, tuple[float, float]]) -> None:
    rng = stage.rng("wood", round(form.tone * 100))
    hills.copse(canvas, stage, rng, form, wood[0], wood[1], form.tone + 0.10)
    hills.ground(canvas, stage, form, fields=7)


def _close(canvas: Canvas, stage: Stage, form: hills.Hill, tree_x: float) -> None:
    rng = stage.rng("close")
    palette = stage.palette
    hills.copse(canvas, stage, rng, form, 5, (46, 80), 0.56)
    hills.ground(canvas, stage, form, fields=3)
    foot = (tree_x, form.height(tree_x) + 16)
    shadow = skia.Rect.MakeLTRB(tree_x - 150, foot[1] - 8, tree_x + 150, foot[1] + 22)
    canvas.drawOval(shadow, pen(shade(hills.ground_colour(stage, 0.6), -0.12), 0.6, blur=9))
    leaf = mix(palette.tone(0.62), palette.foliage[int(rng.integers(4))], 0.12 if palette.dark else 0.5)
    height = rng.uniform(280, 340)
    for share in (0.86, 1.0, 0.92):
        trees.broadleaf(canvas, stage, rng, foot, height * share, leaf)


def _near(canvas: Canvas, stage: Stage, form: hills.Hill, tree_x: float, *, corn: bool) -> None:
    rng = stage.rng("near")
    hills.ground(canvas, stage, form, wheat=0.8 if corn else 0.0)
    far = (tree_x + (stage.width / 2 - tree_x) * 0.25, form.height(tree_x) + 4)
    if corn and not stage.snowy:
        hills.wheat(canvas, stage, rng, (far[1] + 26, stage.height + 20), 9, 66)
    else:
        hills.blooms(canvas, stage, rng, (far[1] + 24, stage.height - 60), 420, 8.5)
    hills.path(
        canvas,
        stage,
        "walk",
        (stage.x(0.5) + (stage.width / 2 - tree_x) * 0.8, stage.bottom),
        far,
        (330, 20),
        wheat=0.8 if corn else 0.0,
    )


def _meadow(canvas: Canvas, stage: Stage, *, corn: bool) -> None:
    """Tufts along both sides in front, that leave the middle open for whoever walks there."""
    rng = stage.rng("meadow")
    green = shade(hills.ground_colour(stage, 0.82, wheat=0.5 if corn else 0.0), -0.02)
    for _ in range(1500):
        share = rng.beta(0.6, 0.6)
        x = stage.left + (stage.right - stage.left) * share
        edge = abs(x / stage.width - 0.5) * 2
        y = stage.height + 70 - 130 * edge**1.6 + rng.uniform(0, 90)
        tip = (rng.normal(4, 14), rng.uniform(28, 74) * (0.5 + 0.6 * edge))
        grass.blade(canvas, (x, y), tip, shade(green, rng.uniform(-0.035, 0.03)), rng.uniform(2.5, 6))
    if not stage.snowy:
        grass.flowers(canvas, stage, rng, stage.height - 60, 0.88, 26)


def _front(canvas: Canvas, stage: Stage) -> None:
    rng = stage.rng("front")
    side = 1.0 if stage.sun[0] < stage.width * 0.5 else -1.0
    colour = stage.palette.tone(0.9)
    if not stage.palette.dark:
        colour = mix(colour, stage.palette.foliage[2], 0.18)
    for share, size in ((0.60, 0.66), (0.54, 0.40), (0.48, 0.22), (0.43, 0.14)):
        foot = (stage.x(0.5 - side * share), stage.height + 20)
        for again in (0.9, 1.0):
            trees.broadleaf(
                canvas, stage, rng, foot, stage.height * size * again * (0.7 if stage.tall else 1.0), colour
            )
    grass.meadow(canvas, stage, rng, stage.height - 44, 0.95, 60, 0.8)
