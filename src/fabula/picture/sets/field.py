"""Field: rolling country under a wide sky with a lone tree, ripe corn and haystacks, poppies, or a flower meadow."""

from collections.abc import Callable

import numpy as np

from fabula.picture.brushes import downs, farm, grass, hills, mountains, sky, trees
from fabula.picture.brushes.relief import Relief
from fabula.picture.brushes.weathered import weathered
from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import pen, skia
from fabula.picture.stage import Canvas, Haze, Layer, Piece, Scenery, Stage

SOUND = "field"


def paint(stage: Stage) -> Scenery:
    """Build the country: sky, perhaps mountains, chains of hills, what stands on the third, the ground in front."""
    plan, horizon = stage.rng("plan"), stage.horizon
    kind = stage.seed % 4
    side = 1.0 if stage.sun[0] < stage.width * 0.5 else -1.0
    story = stage.x(0.5 + side * plan.uniform(0.13, 0.20))
    tall = 1.3 if stage.tall else 1.0
    far = hills.hill(stage, "far", horizon - 66 * tall, 58 * tall, 0.20, plan.uniform(0.9, 1.5))
    middle = hills.hill(stage, "middle", horizon - 12, 50 * tall, 0.34, plan.uniform(0.8, 1.3))
    close = hills.hill(stage, "close", horizon + 36, 44 * tall, 0.50, plan.uniform(0.6, 1.0))
    near = downs.rolling(stage, "near", (horizon + 64 * tall, stage.height + 150), 34, (3, 4))
    air = Haze(horizon - 80, horizon + 60, 0.44)
    pieces: list[Piece] = [
        *sky.layers(stage, 9),
        *_heights(stage, plan),
        Layer(
            13,
            lambda canvas: _hills(canvas, stage, far, (22, (16, 34))),
            Haze(horizon - 140, horizon + 20, 0.62),
            rim=0.4,
        ),
        Layer(9, lambda canvas: _hills(canvas, stage, middle, (30, (24, 58))), air, rim=0.4, grain=0.035),
        Layer(
            6,
            lambda canvas: _close(canvas, stage, close, story, kind),
            Haze(horizon - 40, horizon + 170, 0.2),
            rim=0.45,
            grain=0.04,
        ),
        Layer(3.4, lambda canvas: _GROUNDS[kind](canvas, stage, near, story), rim=0.35, grain=0.045),
        Layer(1.9, lambda canvas: _meadow(canvas, stage), rim=0.35, grain=0.03),
        Layer(1.2, lambda canvas: _front(canvas, stage, kind), rim=0.4, grain=0.03),
    ]
    stand = min(horizon + (stage.height - horizon) * 0.72, stage.height - 66)
    return Scenery(tuple(pieces), focus=(story, horizon - 50, 6.0), subject_y=stand, subject_z=2.6)


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
    hills.ground(canvas, stage, form, fields=9)


def _close(canvas: Canvas, stage: Stage, form: hills.Hill, story: float, kind: int) -> None:
    """The hill with what the eye goes to: the great tree, or a farm among poplars."""
    rng = stage.rng("close")
    hills.copse(canvas, stage, rng, form, 9, (46, 84), 0.56)
    if kind in (1, 2):
        farm.farm(canvas, stage, form, story, 118)
        hills.ground(canvas, stage, form, wheat=0.5 if kind == 1 else 0.0, fields=4)
        return
    hills.ground(canvas, stage, form, fields=3)
    _great_tree(canvas, stage, rng, (story, form.height(story) + 16), rng.uniform(330, 420))


def _great_tree(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: tuple[float, float], height: float
) -> None:
    """A broad old tree with its shadow, and a bench under it."""
    side = 1.0 if stage.sun[0] > foot[0] else -1.0
    reach = -side * height * 0.22
    shadow = skia.Rect.MakeLTRB(
        foot[0] - height * 0.42 + reach, foot[1] - 8, foot[0] + height * 0.42 + reach, foot[1] + 26
    )
    canvas.drawOval(shadow, pen(shade(hills.ground_colour(stage, 0.6), -0.13), 0.65, blur=8))
    leaf = mix(
        stage.palette.tone(0.62), stage.palette.foliage[int(rng.integers(4))], 0.12 if stage.palette.dark else 0.5
    )
    for share, way in ((0.80, -0.10), (0.86, 0.10), (1.0, 0.0)):
        tint = shade(leaf, -0.03 if way else 0.0)
        trees.broadleaf(canvas, stage, rng, (foot[0] + way * height * 0.5, foot[1]), height * share, tint)
    wood = mix(stage.palette.tone(0.82), (0.40, 0.28, 0.20), 0.2 if stage.palette.dark else 0.45)
    x, y = foot[0] - reach * 0.9, foot[1] + 6
    for dx in (-26, 26):
        canvas.drawRect(skia.Rect.MakeLTRB(x + dx - 2, y - 17, x + dx + 2, y), pen(wood))
    canvas.drawRect(skia.Rect.MakeLTRB(x - 34, y - 20, x + 34, y - 15), pen(shade(wood, 0.04)))
    canvas.drawRect(skia.Rect.MakeLTRB(x - 34, y - 36, x + 34, y - 27), pen(wood))


def _sand(stage: Stage) -> Colour:
    sand = mix((0.85, 0.73, 0.54), stage.palette.tone(0.62), {"day": 0.14, "night": 0.74}.get(stage.time, 0.48))
    sand = weathered(stage, sand)
    return mix(sand, stage.palette.snow, 0.6) if stage.snowy else sand


def _grassy(canvas: Canvas, stage: Stage, form: Relief, wheat: float = 0.0) -> None:
    """Lit and shaded ground with tussocks all over it."""
    rng = stage.rng("grassy")
    far, near = (hills.ground_colour(stage, tone, wheat=wheat) for tone in (0.56, 0.74))
    downs.paint(canvas, stage, form, far, near)
    for x, y, share in downs.scattered(form, rng, 900):
        tint = shade(mix(far, near, share), rng.uniform(-0.06, 0.035))
        size = 5 + 24 * share
        for _ in range(3):
            tip = (float(rng.normal(0, 0.5) * size), size * float(rng.uniform(0.5, 1.1)))
            grass.blade(canvas, (x + float(rng.normal(0, size * 0.5)), y + 2), tip, tint, 1 + 3 * share)


def _way(canvas: Canvas, stage: Stage, form: Relief, story: float, bends: float = 1.7) -> None:
    """The path that leads from the viewer to what stands on the hill."""
    start = (story + (stage.width / 2 - story) * 0.25, 0.0)
    end = (stage.x(0.5) + (stage.width / 2 - story) * 0.8, 1.0)
    downs.trail(canvas, stage, form, (start, end), (16, 260), _sand(stage), bends)


def _tree_ground(canvas: Canvas, stage: Stage, form: Relief, story: float) -> None:
    _grassy(canvas, stage, form)
    _way(canvas, stage, form, story)
    farm.carpet(canvas, stage, form, "verge", farm.MEADOW, 700)


def _corn_ground(canvas: Canvas, stage: Stage, form: Relief, story: float) -> None:
    """Stubble with haystacks and bales, a fence across it, and standing corn closest by when it is ripe."""
    rng = stage.rng("corn")
    ripe = stage.season in ("summer", "autumn")
    _grassy(canvas, stage, form, 0.85 if ripe else 0.25)
    side = 1.0 if story > stage.width / 2 else -1.0
    start, end = (stage.x(0.5 - side * 0.62), 0.34), (stage.x(0.5 + side * 0.30), 0.02)
    farm.fence(canvas, stage, form, (start, end), 62)
    spots = [(0.5 - side * 0.26, 0.14), (0.5 + side * 0.07, 0.10), (0.5 + side * 0.30, 0.26), (0.5 - side * 0.42, 0.30)]
    for number, (share, deep) in enumerate(sorted(spots, key=lambda spot: spot[1])):
        place = downs.spot(form, stage.x(share + rng.uniform(-0.03, 0.03)), deep)
        if number % 2:
            farm.bale(canvas, stage, rng, place, 44 + 150 * deep)
        else:
            farm.haystack(canvas, stage, rng, place, 84 + 230 * deep)
    if ripe and not stage.snowy:
        hills.wheat(canvas, stage, rng, (stage.height - 120, stage.height + 60), 5, 70)


def _poppy_ground(canvas: Canvas, stage: Stage, form: Relief, story: float) -> None:
    """Poppies to the foot of the hills."""
    _grassy(canvas, stage, form)
    bloom = stage.season in ("spring", "summer")
    farm.carpet(canvas, stage, form, "poppies", farm.POPPIES if bloom else farm.MEADOW, 5200 if bloom else 900)
    _way(canvas, stage, form, story, 1.2)


def _flower_ground(canvas: Canvas, stage: Stage, form: Relief, story: float) -> None:
    """A meadow with flowers of all colours and an old fence along it."""
    side = 1.0 if story > stage.width / 2 else -1.0
    _grassy(canvas, stage, form)
    farm.fence(canvas, stage, form, ((stage.x(0.5 - side * 0.6), 0.42), (stage.x(0.5 + side * 0.06), 0.03)), 78)
    farm.carpet(canvas, stage, form, "meadow", farm.MEADOW, 2600)


_GROUNDS: tuple[Callable[[Canvas, Stage, Relief, float], None], ...] = (
    _tree_ground,
    _corn_ground,
    _poppy_ground,
    _flower_ground,
)


def _meadow(canvas: Canvas, stage: Stage) -> None:
    """Tufts along both sides in front, that leave the middle open for whoever walks there."""
    rng = stage.rng("meadow")
    green = shade(hills.ground_colour(stage, 0.82), -0.03)
    for _ in range(1300):
        share = rng.beta(0.6, 0.6)
        x = stage.left + (stage.right - stage.left) * share
        edge = abs(x / stage.width - 0.5) * 2
        y = stage.height + 74 - 130 * edge**1.6 + rng.uniform(0, 90)
        tip = (rng.normal(4, 14), rng.uniform(28, 74) * (0.5 + 0.6 * edge))
        grass.blade(canvas, (x, y), tip, shade(green, rng.uniform(-0.035, 0.03)), rng.uniform(2.5, 6))
    if not stage.snowy:
        grass.flowers(canvas, stage, rng, stage.height - 60, 0.88, 26)


def _front(canvas: Canvas, stage: Stage, kind: int) -> None:
    """Dark bushes in one lower corner, or a bough that hangs into the picture from above."""
    rng = stage.rng("front")
    side = 1.0 if stage.sun[0] < stage.width * 0.5 else -1.0
    colour = stage.palette.tone(0.9)
    if not stage.palette.dark:
        colour = mix(colour, stage.palette.foliage[2], 0.18)
    sizes = ((0.60, 0.66), (0.54, 0.40), (0.48, 0.22), (0.43, 0.14)) if kind % 2 == 0 else ((0.57, 0.30), (0.50, 0.16))
    for share, size in sizes:
        foot = (stage.x(0.5 - side * share), stage.height + 20)
        for again in (0.9, 1.0):
            height = stage.height * size * again * (0.7 if stage.tall else 1.0)
            trees.broadleaf(canvas, stage, rng, foot, height, colour)
    grass.seed_heads(canvas, stage, rng, stage.height - 20, 0.9, 26)
    grass.meadow(canvas, stage, rng, stage.height - 44, 0.95, 60, 0.8)
