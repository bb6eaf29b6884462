"""Shore: the sea rolling in under a wide sky, with a headland or lighthouse, and sand or a wild swell in front."""

from dataclasses import replace

import numpy as np

from fabula.picture.brushes import grass, rocks, sea, shore, sky
from fabula.picture.colour import mix, shade
from fabula.picture.ink import linear, pen, skia
from fabula.picture.stage import Canvas, Haze, Layer, Live, Piece, Scenery, Stage
from fabula.picture.subjects import gulls

SOUND = "sea"


def paint(stage: Stage) -> Scenery:
    """Build the shore: sky, far isles, headland, sea, swell, beach with swash, rocks, dune grass."""
    plan, horizon, wild = stage.rng("plan"), stage.horizon, sea.force(stage)
    # the sun's glitter keeps one third, the headland takes the other
    side = -1.0 if stage.sun[0] > stage.width / 2 else 1.0
    level = horizon + (stage.height - horizon) * (0.70 if wild > 0.9 else plan.uniform(0.50, 0.60))
    reach = stage.x(0.5 + side * plan.uniform(0.10, 0.17))
    height, tower = stage.height * plan.uniform(0.10, 0.17) * (0.7 if stage.tall else 1.0), plan.random() < 0.72
    foot = (stage.x(0.5 + side * plan.uniform(0.20, 0.26)), 0.0)
    lamp = (foot[0], horizon - height * 0.74 - 196 * 0.87)
    surface = shore.sheet(stage, horizon, level + 40, 9.0)
    pieces: list[Piece] = [
        *sky.layers(stage, 7),
        Layer(20, lambda canvas: _isles(canvas, stage, -side), Haze(horizon - 60, horizon + 2, 0.6), rim=0.4),
        Layer(
            12,
            lambda canvas: _cape(canvas, stage, side, (reach, height), foot[0] if tower else None),
            Haze(horizon - height, horizon + 6, 0.30),
            rim=0.5,
            grain=0.04,
        ),
        *([rocks.beam(stage, lamp, 11.9, stage.width * 0.42)] if tower and stage.palette.lit_windows > 0.4 else []),
        *surface[:2],
        Layer(9, lambda canvas: _depths(canvas, stage, level)),
        *surface[2:4],
        *sea.swell(stage, horizon + 12, level - 16, (8.5, 3.4), 7 if wild < 0.7 else 9),
        *[replace(layer, z=3.3) for layer in surface[4:] if isinstance(layer, Layer)],
        *_strand(stage, plan, level, -side),
    ]
    if wild < 0.6 and not stage.palette.dark:
        pieces.insert(5, gulls.flock(stage, stage.rng("gulls"), 5, stage.x(0.5 - side * 0.12), 0.0, 40.0))
    return Scenery(
        tuple(pieces),
        focus=(foot[0], horizon - 40, 9.0),
        subject_y=min(level + 130, stage.height - 36),
        subject_z=2.3,
        water=(horizon + (46 if wild < 0.6 else 70), 6.0),
        wild=False,
    )


def _isles(canvas: Canvas, stage: Stage, side: float) -> None:
    rng = stage.rng("isles")
    for _ in range(int(rng.integers(1, 4))):
        x = stage.x(0.5 + side * rng.uniform(0.05, 0.55))
        size = (rng.uniform(160, 420), rng.uniform(16, 60))
        rocks.rock(canvas, stage, rng, (x, stage.horizon + 1), size, stage.palette.tone(rng.uniform(0.16, 0.3)))


def _cape(canvas: Canvas, stage: Stage, side: float, form: tuple[float, float], tower: float | None) -> None:
    rng = stage.rng("cape")
    reach, height = form
    rocks.headland(canvas, stage, rng, side, stage.horizon + 3, reach, height, 0.46)
    for step in range(3):
        size = height * rng.uniform(0.14, 0.4) / (1 + step * 0.4)
        x = reach - side * (16 + 60 * step + rng.uniform(0, 26))
        rocks.rock(canvas, stage, rng, (x, stage.horizon + 4), (size * 1.3, size), rocks.stone(stage, 0.5))
    if tower is not None:
        rocks.lighthouse(canvas, stage, (tower, stage.horizon - height * 0.70), 196, 0.46)


def _depths(canvas: Canvas, stage: Stage, level: float) -> None:
    far, near = sea.colour(stage, 0.0), sea.colour(stage, 1.0)
    calm = 1 - sea.force(stage)
    box = skia.Rect.MakeLTRB(stage.left * 2, stage.horizon + 1, stage.right * 2, stage.bottom + 60)
    alphas = [0.62 - 0.42 * calm, 0.86 - 0.42 * calm, 0.98 - 0.34 * calm]
    canvas.drawRect(box, linear((0, stage.horizon), (0, level + 60), [far, mix(far, near, 0.5), near], None, alphas))


def _strand(stage: Stage, plan: np.random.Generator, level: float, side: float) -> list[Piece]:
    spots = _rock_places(stage, level, side)
    power = 0.35 + sea.force(stage)
    boulders = Layer(2.5, lambda canvas: _boulders(canvas, stage, spots), rim=0.5, grain=0.04)
    burst: list[Live] = (
        [rocks.spray(stage, [(x, y, size) for x, y, size in spots[:3]], 2.49, power)] if power > 0.6 else []
    )
    front = Layer(1.3, lambda canvas: _dune(canvas, stage, side), rim=0.4, grain=0.03)
    sand = Layer(3.0, lambda canvas: sea.beach(canvas, stage, level), grain=0.045, grain_stretch=2.0)
    return [sand, *sea.swash(stage, level, 2.98), boulders, *burst, front]


def _rock_places(stage: Stage, level: float, side: float) -> list[tuple[float, float, float]]:
    rng = stage.rng("boulders")
    storm = sea.force(stage) > 0.9
    found = []
    for index in range(5):
        x = stage.x(0.5 + side * (rng.uniform(0.26, 0.56) if index < 4 else -rng.uniform(0.42, 0.56)))
        y = level + rng.uniform(-26, 40)
        found.append((float(x), float(y), float(rng.uniform(70, 190) * (1.5 if storm else 0.85))))
    return sorted(found, key=lambda one: one[1])


def _boulders(canvas: Canvas, stage: Stage, spots: list[tuple[float, float, float]]) -> None:
    rng = stage.rng("boulder shapes")
    for x, y, size in spots:
        shadow = skia.Rect.MakeLTRB(x - size * 0.75, y - size * 0.06, x + size * 0.75, y + size * 0.12)
        canvas.drawOval(shadow, pen(shade(sea.colour(stage, 1.0), -0.06), 0.5))
        rocks.rock(canvas, stage, rng, (x, y), (size * 1.25, size * rng.uniform(0.55, 0.9)), rocks.stone(stage, 0.8))
        rocks.rock(canvas, stage, rng, (x + size * 0.6, y + 8), (size * 0.6, size * 0.3), rocks.stone(stage, 0.86))


def _dune(canvas: Canvas, stage: Stage, side: float) -> None:
    """A dune with marram grass in one lower corner."""
    rng, palette = stage.rng("dune"), stage.palette
    sand = shade(mix(sea.sand_colour(stage), palette.tone(0.9), 0.3), -0.03)
    x = np.linspace(stage.left - 60, stage.right + 60, 80)
    rise = np.clip((x / stage.width - 0.5) * side * 2, 0, 2) ** 1.5
    y = stage.height + 70 - rise * 165
    for px, py in zip(x, y, strict=True):
        if rise[np.searchsorted(x, px)] > 0.16:
            for _ in range(9):
                tip = (rng.normal(14, 26), rng.uniform(50, 150))
                ink = shade(
                    mix(palette.tone(0.9), palette.foliage[3], 0.1 if palette.dark else 0.3), rng.uniform(-0.03, 0.03)
                )
                grass.blade(canvas, (px + rng.normal(0, 14), py + 14), tip, ink, rng.uniform(2.5, 5))
    dune = skia.Path()
    dune.addPoly(
        [
            skia.Point(float(a), float(b))
            for a, b in [
                *zip(x, y, strict=True),
                (stage.right + 60, stage.bottom + 60),
                (stage.left - 60, stage.bottom + 60),
            ]
        ],
        True,
    )
    canvas.drawPath(dune, pen(sand))
    for px, py in zip(x, y, strict=True):
        if rise[np.searchsorted(x, px)] > 0.2:
            for _ in range(5):
                tip = (rng.normal(10, 22), rng.uniform(30, 90))
                grass.blade(
                    canvas,
                    (px + rng.normal(0, 14), py + rng.uniform(14, 50)),
                    tip,
                    palette.tone(0.94),
                    rng.uniform(2.5, 5),
                )
