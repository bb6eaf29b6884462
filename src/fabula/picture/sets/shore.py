"""Shore: the sea rolls in under a wide sky - at a cape with its light, under palms or cliffs, by a jetty and huts."""

from dataclasses import replace

import numpy as np

from fabula.picture.brushes import grass, rocks, sea, seaside, shore, sky, waves
from fabula.picture.colour import mix, shade
from fabula.picture.ink import linear, pen, skia
from fabula.picture.stage import Canvas, Haze, Layer, Live, Piece, Scenery, Stage
from fabula.picture.subjects import gulls

SOUND = "sea"

_KINDS = ("cape", "palms", "cliffs", "jetty")


def paint(stage: Stage) -> Scenery:
    """Build the shore: sky, far isles, the coast of its kind, sea, swell, beach with swash, rocks, growth in front."""
    plan, horizon, wild = stage.rng("plan"), stage.horizon, sea.force(stage)
    kind = _KINDS[stage.seed % 4]
    # the sun's glitter keeps one third, the coast takes the other
    side = -1.0 if stage.sun[0] > stage.width / 2 else 1.0
    level = horizon + (stage.height - horizon) * (0.68 if wild > 0.9 else plan.uniform(0.46, 0.58))
    foot, coast = _coast(stage, plan, kind, side)
    surface = shore.sheet(stage, horizon, level + 40, 9.0)
    power = float(np.clip((wild - 0.1) * 1.12, 0.0, 1.0)) * 0.85
    swell = waves.rows(stage, 6, power, level - 4, 3.4)
    pieces: list[Piece] = [
        *sky.layers(stage, 7),
        Layer(20, lambda canvas: _isles(canvas, stage, -side), Haze(horizon - 60, horizon + 2, 0.6), rim=0.4),
        *coast,
        *(surface[:2] if wild < 0.9 else []),
        Layer(9, lambda canvas: _depths(canvas, stage, level)),
        *(surface[2:4] if wild < 0.9 else []),
        *[waves.layer(stage, replace(wave, z=min(wave.z, 8.9)), power) for wave in swell],
        *[replace(layer, z=3.3) for layer in surface[4:] if isinstance(layer, Layer)],
        *_strand(stage, plan, level, -side, kind),
    ]
    if kind == "jetty":
        pier = ((stage.x(0.5 + side * 0.30), level + 92.0), (foot, horizon + 40.0))
        pieces.append(
            Layer(2.95, lambda canvas: seaside.jetty(canvas, stage, *pier, (190.0, 16.0)), rim=0.45, grain=0.03)
        )
    if wild < 0.6 and not stage.palette.dark:
        pieces.append(gulls.flock(stage, stage.rng("gulls"), 5, stage.x(0.5 - side * 0.12), 0.0, 40.0))
    pieces.sort(key=lambda piece: -piece.z)
    return Scenery(
        tuple(pieces),
        focus=(foot, horizon - 40, 9.0),
        subject_y=min(level + 150, stage.height - 36),
        subject_z=2.3,
        water=(horizon + (46 if wild < 0.6 else 70), 6.0),
        wild=False,
    )


def _coast(stage: Stage, plan: np.random.Generator, kind: str, side: float) -> tuple[float, list[Piece]]:
    """What stands behind the water on one side, and the world x that the eye goes to."""
    horizon = stage.horizon
    reach = stage.x(0.5 + side * plan.uniform(0.10, 0.17))
    foot = stage.x(0.5 + side * plan.uniform(0.18, 0.26))
    grow = 0.75 if stage.tall else 1.0
    if kind in ("palms", "jetty"):
        low = stage.height * plan.uniform(0.05, 0.10) * grow
        land = Layer(
            12,
            lambda canvas: _cape(canvas, stage, side, (reach, low), None),
            Haze(horizon - low, horizon + 6, 0.4),
            rim=0.5,
            grain=0.04,
        )
        return (stage.x(0.5 + side * 0.14) if kind == "jetty" else foot), [land]
    height = stage.height * grow * (plan.uniform(0.10, 0.17) if kind == "cape" else plan.uniform(0.24, 0.32))
    tower = foot if kind == "cape" else None
    cape = Layer(
        12,
        lambda canvas: _cape(canvas, stage, side, (reach, height), tower),
        Haze(horizon - height, horizon + 6, 0.30),
        rim=0.5,
        grain=0.04,
    )
    if kind == "cliffs":
        gate = (reach - side * stage.width * 0.09, horizon + 6.0)
        size = (stage.width * (0.12 if stage.wide else 0.2), height * 0.62)
        return gate[0], [
            cape,
            Layer(
                11.5,
                lambda canvas: _gate(canvas, stage, gate, size, side),
                Haze(horizon - height, horizon + 6, 0.22),
                rim=0.5,
                grain=0.04,
            ),
        ]
    lamp = (foot, horizon - height * 0.74 - 196 * 0.87)
    light = [rocks.beam(stage, lamp, 11.9, stage.width * 0.42)] if stage.palette.lit_windows > 0.4 else []
    return foot, [cape, *light]


def _gate(canvas: Canvas, stage: Stage, foot: tuple[float, float], size: tuple[float, float], side: float) -> None:
    """The arch of rock before the cliffs, and stacks beyond it."""
    rng = stage.rng("gate")
    seaside.arch(canvas, stage, rng, foot, size, 0.54)
    for number in range(2):
        x = foot[0] - side * size[0] * (0.85 + 0.5 * number)
        stack = (size[0] * rng.uniform(0.2, 0.34), size[1] * rng.uniform(0.3, 0.7) / (1 + 0.5 * number))
        rocks.rock(canvas, stage, rng, (x, foot[1]), stack, rocks.stone(stage, 0.52))


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
    # a storm mirrors nothing
    alphas = [0.62 - 0.42 * calm, 0.86 - 0.42 * calm, 0.98 - 0.34 * calm] if calm > 0.1 else [1.0, 1.0, 1.0]
    canvas.drawRect(box, linear((0, stage.horizon), (0, level + 60), [far, mix(far, near, 0.5), near], None, alphas))


def _strand(stage: Stage, plan: np.random.Generator, level: float, side: float, kind: str) -> list[Piece]:
    """The beach: sand, the water that runs up it, boulders or what people left, and growth in front."""
    spots = _rock_places(stage, level, side, 5 if kind in ("cape", "cliffs") else 2)
    power = 0.35 + sea.force(stage)
    boulders = Layer(2.5, lambda canvas: _boulders(canvas, stage, spots), rim=0.5, grain=0.04)
    burst: list[Live] = (
        [rocks.spray(stage, [(x, y, size) for x, y, size in spots[:3]], 2.49, power)] if power > 0.6 else []
    )
    sand = Layer(3.0, lambda canvas: sea.beach(canvas, stage, level), grain=0.045, grain_stretch=2.0)
    found: list[Piece] = [sand, *sea.swash(stage, level, 2.98), boulders, *burst]
    found.append(Layer(2.4, lambda canvas: _things(canvas, stage, level, side, kind), rim=0.45, grain=0.03))
    if kind == "palms":
        found.append(Layer(1.5, lambda canvas: _palms(canvas, stage, -side), rim=0.45, grain=0.03))
    found.append(Layer(1.3, lambda canvas: _dune(canvas, stage, side), rim=0.4, grain=0.03))
    return found


def _things(canvas: Canvas, stage: Stage, level: float, side: float, kind: str) -> None:
    """What lies on the sand: a boat drawn up, beach huts, a parasol when the sun shines."""
    rng, deep = stage.rng("things"), stage.height - level
    line = sea.beach_line(stage, level)

    def dry(x: float, up: float) -> tuple[float, float]:
        return x, min(float(np.interp(x, line[:, 0], line[:, 1])) + up, stage.height - 24)

    if kind == "jetty":
        wide = 118.0 if stage.wide else 100.0
        seaside.huts(canvas, stage, rng, (stage.x(0.5 + side * 0.30), level + deep * 0.34), (wide, 4), side)
    elif rng.random() < 0.6:
        spot = dry(stage.x(0.5 - side * rng.uniform(0.16, 0.28)), 96)
        seaside.dinghy(canvas, stage, spot, 280.0 if stage.wide else 240.0, side)
    sunny = stage.season == "summer" and stage.time != "night" and stage.weather in ("clear", "cloudy")
    if sunny and kind != "cape" and deep > 150:
        seaside.parasol(canvas, stage, dry(stage.x(0.5 + side * rng.uniform(0.12, 0.2)), 120), 190)


def _palms(canvas: Canvas, stage: Stage, side: float) -> None:
    """Palms that lean in over the water from one side."""
    rng = stage.rng("palms")
    tall = stage.height * (0.72 if stage.wide else 0.46)
    for share, height, lean in ((0.34, 0.66, -0.18), (0.47, 1.0, -0.30), (0.56, 0.84, -0.10)):
        place = (stage.x(0.5 + side * (share + rng.normal(0, 0.012))), stage.height - 10 + rng.uniform(0, 40))
        look = (side * (lean + rng.normal(0, 0.04)), 0.84)
        seaside.palm(canvas, stage, rng, place, tall * height * rng.uniform(0.92, 1.06), look)


def _rock_places(stage: Stage, level: float, side: float, count: int) -> list[tuple[float, float, float]]:
    rng = stage.rng("boulders")
    storm = sea.force(stage) > 0.9
    found = []
    for index in range(count):
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
