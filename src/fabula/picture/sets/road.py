"""Road: a country road that runs to the horizon between fields, by asphalt, as a lane or as an avenue of poplars."""

from dataclasses import replace

import numpy as np

from fabula.picture.brushes import (
    cottages,
    grass,
    groundlife,
    hills,
    mountains,
    parkland,
    roadway,
    sky,
    trees,
    wayside,
)
from fabula.picture.colour import mix, shade
from fabula.picture.ink import glow, linear, polygon, skia
from fabula.picture.stage import Canvas, Haze, Layer, Piece, Scenery, Stage

SOUND = "field"

_KINDS = ("asphalt", "lane", "avenue")


def paint(stage: Stage) -> Scenery:
    """Build the road: sky, heights, hills with a farm, fields and road in one vanishing point, wayside, front road."""
    plan = stage.rng("plan")
    stage = replace(stage, horizon=stage.height * (plan.uniform(0.53, 0.58) - (0.01 if stage.tall else 0.0)))
    horizon, deep = stage.horizon, stage.height - stage.horizon
    side = 1.0 if stage.sun[0] < stage.width * 0.5 else -1.0
    kind = _KINDS[int(plan.integers(3))]
    top = horizon + deep * ((0.55 if stage.wide else 0.50) + plan.uniform(-0.06, 0.05))
    foot = top + deep * (0.30 if stage.wide else 0.20) * plan.uniform(0.85, 1.12)
    goal = stage.x(0.5 + side * plan.uniform(0.08, 0.17))
    way = roadway.Way(
        (goal, horizon + 3),
        (stage.x(0.5 + side * plan.uniform(-0.04, 0.08)), top),
        stage.width * (0.26 if stage.wide else 0.36),
        float(plan.normal(0, 0.035)) * stage.width,
        kind,
    )
    far = hills.hill(stage, "far", horizon - 40, 42, 0.24, plan.uniform(0.8, 1.3))
    close = hills.hill(stage, "close", horizon - 6, 17, 0.40, plan.uniform(0.6, 1.0))
    farm = stage.x(0.5 - side * plan.uniform(0.14, 0.26))
    pieces: list[Piece] = [
        *sky.layers(stage, 10),
        *_heights(stage, plan),
        Layer(15, lambda canvas: _hills(canvas, stage, far), Haze(horizon - 130, horizon, 0.58), rim=0.4, grain=0.03),
        Layer(
            11,
            lambda canvas: _farm(canvas, stage, close, farm, goal),
            Haze(horizon - 80, horizon + 40, 0.36),
            rim=0.45,
            grain=0.03,
        ),
        Layer(8, lambda canvas: _plain(canvas, stage, way), grain=0.03, grain_stretch=2.0),
        *_wayside(stage, plan, way),
        Layer(3.0, lambda canvas: _front_road(canvas, stage, way, (top, foot)), grain=0.04, grain_stretch=2.4),
        Layer(1.9, lambda canvas: _verge(canvas, stage, foot), rim=0.35, grain=0.03),
        Layer(1.3, lambda canvas: _front(canvas, stage, -side), rim=0.4, grain=0.03),
    ]
    return Scenery(
        tuple(pieces),
        focus=(goal, horizon - 20, 9.0),
        subject_y=foot - 10,
        subject_z=2.4,
        road=(top + (foot - top) * 0.74, 2.7),
    )


def _heights(stage: Stage, plan: np.random.Generator) -> list[Layer]:
    """Mountains at the end of the road in every second landscape."""
    if plan.random() < 0.45:
        return []
    rng, found = stage.rng("heights"), []
    for _ in range(int(rng.integers(2, 5))):
        height = rng.uniform(110, 240) * (1.3 if stage.tall else 1.0)
        found.append(mountains.Summit(stage.x(rng.uniform(-0.05, 1.05)), height, height * rng.uniform(1.3, 1.9)))
    foot = stage.horizon - 10

    def draw(canvas: Canvas) -> None:
        mountains.chain(canvas, stage, stage.rng("chain"), foot, 0.14, found, 0.5)

    return [Layer(24, draw, Haze(foot - 210, foot, 0.82), rim=0.4, grain=0.03, grain_stretch=2.2)]


def _hills(canvas: Canvas, stage: Stage, form: hills.Hill) -> None:
    hills.copse(canvas, stage, stage.rng("wood"), form, 22, (14, 34), 0.32)
    hills.ground(canvas, stage, form, fields=8)


def _farm(canvas: Canvas, stage: Stage, form: hills.Hill, farm: float, goal: float) -> None:
    """A farm far off among its trees, and copses that leave the end of the road open."""
    rng = stage.rng("farm")
    for _ in range(26):
        x = float(rng.choice([farm, stage.x(0.05), stage.x(0.96)]) + rng.normal(0, 90))
        if abs(x - goal) > 60:
            colour = parkland.leaf_colour(stage, rng, 0.46)
            trees.broadleaf(canvas, stage, rng, (x, form.height(x) + 5), rng.uniform(26, 58), colour)
    hills.ground(canvas, stage, form, fields=5)
    for shift, width in ((0.0, 86.0), (-88.0, 60.0), (80.0, 52.0)):
        x = farm + shift
        cottages.cottage(canvas, stage, rng, (x, form.height(x) + 12), width, 0.46)
    if stage.palette.lit_windows > 0.5:
        glow(canvas, (farm, form.height(farm) - 4), 90, stage.palette.lamp, 0.4)


def _plain(canvas: Canvas, stage: Stage, way: roadway.Way) -> None:
    base = hills.ground_colour(stage, 0.56)
    box = skia.Rect.MakeLTRB(stage.left * 2, way.far[1], stage.right * 2, stage.bottom + 60)
    canvas.drawRect(box, linear((0, way.far[1]), (0, stage.height), [mix(base, stage.palette.haze, 0.4), base]))
    roadway.crops(canvas, stage, way, way.near[1] + 60)
    roadway.lane(canvas, stage, way)
    if way.kind == "avenue":
        for share in (0.10, 0.14, 0.19, 0.26):
            _pair(canvas, stage, way, share, 0.5)


def _pair(canvas: Canvas, stage: Stage, way: roadway.Way, share: float, tone: float) -> None:
    rng = stage.rng("poplar", round(share * 100))
    tall = 640 if stage.wide else 820
    for off in (-1.75, 1.75):
        parkland.poplar(canvas, stage, rng, way.beside(share, off), tall * share * rng.uniform(0.92, 1.08), tone)


def _wayside(stage: Stage, plan: np.random.Generator, way: roadway.Way) -> list[Piece]:
    """Poles, fences or poplars that shrink along the road, and a stone, a signpost or a shelter where roads meet."""
    side = 1.0 if plan.random() < 0.5 else -1.0
    mark = int(plan.integers(3))

    def rows(canvas: Canvas) -> None:
        if way.kind == "avenue":
            for share in (0.36, 0.5):
                _pair(canvas, stage, way, share, 0.6)
            return
        wayside.poles(canvas, stage, way, side * 1.7, 520 if stage.wide else 640)
        if way.kind == "lane":
            wayside.rails(canvas, stage, way, -side * 1.45, 74)

    def near(canvas: Canvas) -> None:
        rng, (x, top) = stage.rng("near wayside"), way.near
        if way.kind == "avenue":
            for share in (0.70, 0.98):
                _pair(canvas, stage, way, share, 0.7)
        elif way.kind == "lane":
            wayside.fence(canvas, stage, top - 10, 62, (x - way.width * 0.75, x + way.width * 0.75))
        spot = (x - side * way.width * (0.82 if way.kind != "avenue" else 0.6), top - 4)
        if mark == 0:
            wayside.milestone(canvas, stage, spot, 74)
        elif mark == 1:
            wayside.signpost(canvas, stage, rng, spot, 210)
        else:
            away = spot[0] - side * stage.width * 0.10
            wayside.shelter(canvas, stage, (away, top), 230)
            wayside.milestone(canvas, stage, spot, 60)

    return [
        Layer(6, rows, Haze(stage.horizon - 260, way.near[1], 0.10), rim=0.45, grain=0.02),
        Layer(3.3, near, rim=0.45, grain=0.03),
    ]


def _front_road(canvas: Canvas, stage: Stage, way: roadway.Way, span: tuple[float, float]) -> None:
    """The road across the front, in many views with the shade of trees on it."""
    roadway.carriageway(canvas, stage, way, *span)
    trees_by = int(stage.rng("shade").integers(0, 4))
    if trees_by:
        colour = roadway.surface(stage, way.kind)
        groundlife.tree_shade(canvas, stage, "front road", (span[0], span[1] + 10), colour, trees_by)


def _verge(canvas: Canvas, stage: Stage, foot: float) -> None:
    """The grass between the road and the lens, its edge ragged, with the flowers of the season."""
    rng, green = stage.rng("verge"), hills.ground_colour(stage, 0.76)
    edge = hills.hill(stage, "verge", foot + 16, 15, 0.76, float(rng.uniform(0.8, 1.9)))
    low = [(stage.right * 2, stage.bottom + 60), (stage.left * 2, stage.bottom + 60)]
    shape = polygon([*map(tuple, edge.crest), *low])
    canvas.drawPath(shape, linear((0, foot), (0, stage.height), [green, shade(green, -0.08)]))
    groundlife.scatter(canvas, stage, "verge", (foot + 8, foot + 70), 0.76, 70)
    for _ in range(1500):
        x, y = rng.uniform(stage.left, stage.right), foot + 20 + (stage.bottom - foot) * rng.random()
        tip = (rng.normal(3, 9), rng.uniform(12, 34) * (0.7 + (y - foot) / 300))
        grass.blade(canvas, (x, y), tip, shade(green, rng.uniform(-0.05, 0.03)), rng.uniform(2, 4.5))
    if not stage.snowy:
        hills.blooms(canvas, stage, rng, (foot + 46, stage.height + 10), 130, 9)


def _front(canvas: Canvas, stage: Stage, side: float) -> None:
    """High grass along the bottom, and in some views a tree whose boughs hang in."""
    rng = stage.rng("front")
    if rng.random() < 0.45:
        parkland.overhang(canvas, stage, rng, side, stage.width * (0.2 if stage.wide else 0.36))
    grass.meadow(canvas, stage, rng, stage.height - 34, 0.94, 56, 0.7)
