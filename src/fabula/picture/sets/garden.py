"""Garden: flower borders before clipped hedges, an arch of roses, a glasshouse, a pavilion or a fountain, stones."""

from dataclasses import replace

import numpy as np

from fabula.picture.brushes import (
    bandstand,
    flowerbeds,
    fountain,
    glasshouse,
    grass,
    groundlife,
    hills,
    parkland,
    sky,
    trees,
)
from fabula.picture.colour import shade
from fabula.picture.ink import glow
from fabula.picture.stage import Canvas, Haze, Layer, Piece, Scenery, Stage

SOUND = "field"


def paint(stage: Stage) -> Scenery:
    """Build the garden: sky, trees, hedge, centrepiece, lawn with stones, borders at both sides, near flowers."""
    plan = stage.rng("plan")
    stage = replace(stage, horizon=stage.height * (plan.uniform(0.555, 0.60) - (0.02 if stage.tall else 0.0)))
    horizon, deep = stage.horizon, stage.height - stage.horizon
    side = 1.0 if stage.sun[0] < stage.width * 0.5 else -1.0
    kind = int(plan.integers(4))
    goal = stage.x(0.5 + side * plan.uniform(0.10, 0.17))
    lawn = hills.hill(stage, "lawn", horizon + 30, 7, 0.50, plan.uniform(0.3, 0.6))
    spot = (goal, horizon + deep * (0.20 if stage.wide else 0.16))
    pieces: list[Piece] = [
        *sky.layers(stage, 8),
        Layer(18, lambda canvas: _hills(canvas, stage), Haze(horizon - 140, horizon, 0.6), rim=0.35, grain=0.03),
        Layer(
            11,
            lambda canvas: _trees(canvas, stage, goal),
            Haze(horizon - 220, horizon + 30, 0.32),
            rim=0.45,
            grain=0.03,
        ),
        Layer(8, lambda canvas: _hedge(canvas, stage, goal, kind), Haze(horizon - 90, horizon + 60, 0.14), rim=0.4),
        Layer(7, lambda canvas: _lawn(canvas, stage, lawn, spot, -side), rim=0.3, grain=0.035),
        Layer(
            6,
            lambda canvas: _centre(canvas, stage, kind, spot),
            Haze(spot[1] - 260, spot[1] + 60, 0.10),
            rim=0.5,
            grain=0.02,
        ),
        *(fountain.jets(stage, spot, 210, 5.9) if kind == 2 else ()),
        Layer(4.4, lambda canvas: _beds(canvas, stage, 0.36, 84, (goal, 0.60)), rim=0.45, grain=0.03),
        Layer(3.0, lambda canvas: _beds(canvas, stage, 0.56, 122, (goal, 0.72)), rim=0.45, grain=0.03),
        *([Layer(2.3, lambda canvas: _beds(canvas, stage, 0.78, 170, (goal, 0.8)), rim=0.45)] if stage.tall else []),
        Layer(1.9, lambda canvas: _near(canvas, stage), rim=0.4, grain=0.03),
        Layer(1.35, lambda canvas: _front(canvas, stage, -side), rim=0.4, grain=0.03),
    ]
    return Scenery(
        tuple(pieces),
        focus=(goal, spot[1] - 90, 6.0),
        subject_y=horizon + deep * (0.72 if stage.wide else 0.62),
        subject_z=2.4,
    )


def _hills(canvas: Canvas, stage: Stage) -> None:
    form = hills.hill(stage, "far", stage.horizon - 60, 46, 0.2, stage.rng("far hills").uniform(0.8, 1.3))
    hills.copse(canvas, stage, stage.rng("far wood"), form, 20, (14, 32), 0.28)
    hills.ground(canvas, stage, form, fields=6)


def _trees(canvas: Canvas, stage: Stage, goal: float) -> None:
    """Trees behind the hedge: high at both sides, low where the centrepiece stands against the sky."""
    rng = stage.rng("trees")
    slim = rng.random() < 0.4
    x = stage.left
    while x < stage.right:
        away = min(abs(x - goal) / (0.30 * stage.width), 1.0)
        height = (110 + 190 * away) * rng.uniform(0.75, 1.15) * (1.0 if stage.wide else 1.25)
        foot = (x, stage.horizon + 16)
        if slim and rng.random() < 0.5:
            parkland.poplar(canvas, stage, rng, foot, height * 1.3, 0.42)
        elif rng.random() < 0.2:
            trees.far_conifer(canvas, stage, rng, foot, height * 1.1, stage.palette.tone(0.46))
        else:
            trees.broadleaf(canvas, stage, rng, foot, height, parkland.leaf_colour(stage, rng, 0.42))
        x += height * rng.uniform(0.34, 0.6)


def _hedge(canvas: Canvas, stage: Stage, goal: float, kind: int) -> None:
    """The hedge that closes the garden, with a gap under the arch, and clipped bushes in front of it."""
    rng = stage.rng("hedge")
    top, foot = stage.horizon - 42 * rng.uniform(0.7, 1.2), stage.horizon + 46
    gap = 96 if kind == 0 else 0
    flowerbeds.hedge(canvas, stage, rng, (stage.left * 1.5, top, goal - gap, foot), 0.46)
    flowerbeds.hedge(canvas, stage, rng, (goal + gap, top, stage.right * 1.5, foot), 0.46)
    if rng.random() < 0.7:
        for x in np.arange(stage.left + rng.uniform(0, 200), stage.right, 250.0):
            if abs(x - goal) > 210:
                flowerbeds.topiary(canvas, stage, rng, (float(x), foot + 10), rng.uniform(96, 140), 0.52)


def _lawn(canvas: Canvas, stage: Stage, form: hills.Hill, spot: tuple[float, float], side: float) -> None:
    hills.ground(canvas, stage, form)
    near = (stage.x(0.5), stage.height + 40)
    bend = side * stage.width * stage.rng("bend").uniform(0.04, 0.10)
    flowerbeds.stepping_stones(canvas, stage, near, (spot[0], spot[1] + 14), (210, 30), bend)
    ground = (form.height(spot[0]) + 70, stage.height - 30)
    groundlife.tree_shade(canvas, stage, "lawn", ground, hills.ground_colour(stage, form.tone), 3)
    groundlife.scatter(canvas, stage, "lawn", ground, form.tone, 80)
    hills.blooms(canvas, stage, stage.rng("daisies"), (form.height(spot[0]) + 50, stage.height - 90), 70, 5.0)


def _centre(canvas: Canvas, stage: Stage, kind: int, spot: tuple[float, float]) -> None:
    """The thing to walk to: an arch of roses, a pavilion, a fountain or a glasshouse, with a bed at its foot."""
    rng = stage.rng("centre")
    (x, y) = spot
    half = 250.0
    if kind == 0:
        flowerbeds.rose_arch(canvas, stage, rng, spot, (230, 330), 0.52)
        half = 190
    elif kind == 1:
        bandstand.bandstand(canvas, stage, spot, 290, 0.5)
    elif kind == 2:
        fountain.fountain(canvas, stage, spot, 210, 0.5)
    else:
        glasshouse.glasshouse(canvas, stage, rng, spot, 560 if stage.wide else 480, 0.5)
        half = 310
    for side in (-1.0, 1.0):
        start = x + side * (half * 0.55 + 30)
        line = [(start + side * share * 190, y + 8 + 5 * share) for share in np.linspace(0, 1, 14)]
        flowerbeds.border(canvas, stage, rng, line[:: int(side)], 56, 0.55)
    if stage.palette.lit_windows > 0.5:
        glow(canvas, (x, y - 60), 340, stage.palette.lamp, 0.22)


def _beds(canvas: Canvas, stage: Stage, share: float, height: float, view: tuple[float, float]) -> None:
    """Borders that come in from both sides and leave the way to the centrepiece open."""
    goal, tone = view
    deep = stage.height - stage.horizon
    middle = goal + (stage.width / 2 - goal) * share * 1.4
    for side in (-1.0, 1.0):
        rng = stage.rng("bed", round(share * 100), "left" if side < 0 else "right")
        gap = stage.width * (0.10 + 0.24 * share) * (1.0 if stage.wide else 1.25) * rng.uniform(0.9, 1.15)
        edge = stage.left - 40 if side < 0 else stage.right + 40
        x = np.linspace(middle + side * gap, edge, 34)
        rise = np.linspace(0, 1, 34)
        y = stage.horizon + deep * share + 40 * rise**1.3 * rng.uniform(0.2, 1.0) - 16 * np.sin(rise * np.pi)
        order = slice(None) if side > 0 else slice(None, None, -1)
        flowerbeds.border(
            canvas, stage, rng, list(zip(x[order].tolist(), y[order].tolist(), strict=True)), height, tone
        )
        if rng.random() < 0.7:
            flowerbeds.topiary(canvas, stage, rng, (float(x[9]), float(y[9])), height * 1.9, tone)


def _near(canvas: Canvas, stage: Stage) -> None:
    """Grass and high flowers along the bottom, low in the middle."""
    rng = stage.rng("near")
    green = shade(hills.ground_colour(stage, 0.82), -0.02)
    for _ in range(1000):
        x = stage.left + (stage.right - stage.left) * rng.beta(0.6, 0.6)
        edge = abs(x / stage.width - 0.5) * 2
        root = (float(x), float(stage.height + 60 - 110 * edge**1.6 + rng.uniform(0, 90)))
        tip = (rng.normal(3, 12), rng.uniform(24, 60) * (0.5 + 0.6 * edge))
        grass.blade(canvas, root, tip, shade(green, rng.uniform(-0.04, 0.03)), rng.uniform(2.5, 5))


def _front(canvas: Canvas, stage: Stage, side: float) -> None:
    """Flowers close to the lens in one corner and a bough that hangs in above them."""
    rng = stage.rng("front")
    for way, reach in ((side, 0.26), (-side, 0.13)):
        start, end = stage.x(0.5 + way * (0.5 - reach)), (stage.left - 60 if way < 0 else stage.right + 60)
        share = np.linspace(0, 1, 26)
        x = start + (end - start) * share
        y = stage.height + 70 - 90 * share**0.7
        order = slice(None) if way > 0 else slice(None, None, -1)
        line = list(zip(x[order].tolist(), y[order].tolist(), strict=True))
        flowerbeds.border(canvas, stage, rng, line, 190 if way == side else 150, 0.88)
    if rng.random() < 0.6:
        parkland.overhang(canvas, stage, rng, -side, stage.width * (0.18 if stage.wide else 0.34))
    elif not stage.palette.dark:
        grass.flowers(canvas, stage, rng, stage.height - 30, 0.9, 14)
