"""Cave: crystals that glow over a black lake, a shaft of light on moss, or the way out into the open."""

from dataclasses import replace

import numpy as np

from fabula.picture import noise
from fabula.picture.brushes import (
    bushes,
    caverns,
    crystals,
    grass,
    ivy,
    mountains,
    pools,
    rocks,
    shore,
    sky,
    trees,
    woods,
)
from fabula.picture.brushes.caverns import Gloom
from fabula.picture.brushes.mountains import Summit
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, radial, skia, stroke
from fabula.picture.stage import FAR, Canvas, Haze, Layer, Motion, Piece, Scenery, Stage

SOUND = "hum"

_GEMS = from_hexes("#62e6ff #a983ff #ff9fd0 #6dffc4 #ffc26b #7fa8ff")


def paint(stage: Stage) -> Scenery:
    """Build one of three caves, as the seed chooses."""
    plan = stage.rng("plan")
    return (_crystals, _shaft, _mouth)[int(plan.integers(3))](stage, plan)


def _crystals(stage: Stage, plan: np.random.Generator) -> Scenery:
    """Clusters of crystals around an underground lake; the hour only turns their light up or down."""
    first = int(plan.integers(len(_GEMS)))
    gems = [_GEMS[first], _GEMS[(first + int(plan.integers(1, 3))) % len(_GEMS)]]
    power = {"day": 0.8, "night": 1.0}.get(stage.time, 0.9)
    inside = caverns.gloom(stage, gems[0])
    shore_y = stage.horizon + 34
    middle = stage.x(plan.uniform(0.36, 0.64))
    great = (middle, shore_y - 2, plan.uniform(230, 290) * (1.2 if stage.tall else 1.0))

    def wall(canvas: Canvas) -> None:
        rng = stage.rng("wall")
        caverns.spires(canvas, stage, rng, shore_y + 6, 0.32, 24, inside, (60, 210))
        for _ in range(6):
            x, size = stage.x(rng.uniform(-0.1, 1.1)), rng.uniform(46, 120)
            crystals.cluster(canvas, rng, (x, shore_y + 2), size, gems[int(rng.integers(2))], power * 0.8)
        for _ in range(4):
            x = stage.x(rng.uniform(0.05, 0.95))
            crystals.cluster(
                canvas, rng, (x, stage.y(rng.uniform(0.02, 0.16))), rng.uniform(50, 110), gems[1], power * 0.7, True
            )

    def jewel(canvas: Canvas) -> None:
        rng = stage.rng("jewel")
        rocks.rock(canvas, stage, rng, (middle, shore_y + 8), (great[2] * 2.0, great[2] * 0.3), inside.rock(0.6))
        crystals.cluster(canvas, rng, (middle, shore_y - great[2] * 0.1), great[2], gems[0], power)
        crystals.cluster(canvas, rng, (middle + great[2] * 0.5, shore_y), great[2] * 0.5, gems[1], power)

    near = _near_clusters(stage, gems, power)
    pieces: list[Piece] = [
        *_depths(stage, inside, (middle, stage.horizon - 120), 0.75),
        Layer(9, wall, rim=0.0, grain=0.04),
        Layer(7, jewel, grain=0.03),
        crystals.pulse(stage, [(middle, shore_y - great[2] * 0.5, great[2] * 1.5)], gems, 7),
        *pools.pool(stage, inside, shore_y, stage.height * 0.9),
        _beach(stage, inside, stage.height * 0.79),
        near,
        caverns.dust(stage, "air", (stage.left, stage.y(0.1), stage.right, stage.height * 0.8), gems[0], 90, 3.0),
        _frame(stage, inside, 0.55),
    ]
    return Scenery(
        tuple(pieces),
        focus=(middle, shore_y - great[2] * 0.5, 7.0),
        subject_y=stage.height * 0.9,
        subject_z=2.6,
        sky=False,
        wild=False,
        water=(shore_y + 60, 4.8),
    )


def _near_clusters(stage: Stage, gems: list[Colour], power: float) -> Layer:
    def draw(canvas: Canvas) -> None:
        rng = stage.rng("near clusters")
        for share in rng.permutation([-0.06, 0.05, 0.15, 0.86, 0.95, 1.05])[: int(rng.integers(3, 6))]:
            size = rng.uniform(90, 190)
            spot = (stage.x(float(share)), stage.height * 0.87 + rng.uniform(0, 50))
            crystals.cluster(canvas, rng, spot, size, gems[int(rng.integers(2))], power * 0.85)

    return Layer(2.9, draw, grain=0.03)


def _shaft(stage: Stage, plan: np.random.Generator) -> Scenery:
    """A hole in the roof: light falls on a green island with a tree, dust hangs in it, creepers hang down."""
    palette = stage.palette
    light = mix(palette.glow, palette.sky[-1], 0.3)
    if palette.moon:
        light = mix(light, from_hex("#86b4ff"), 0.5)
    inside = caverns.gloom(stage, mix(light, from_hex("#6fd0b8"), 0.4 if stage.time == "day" else 0.12))
    power = (0.45 + 0.55 * palette.sun_strength) * (0.85 if palette.moon else 1.0)
    shore_y = stage.horizon + 30
    middle = stage.x(plan.uniform(0.36, 0.64))
    hole = (middle + plan.uniform(-0.1, 0.1) * stage.width, stage.top)
    isle = shore_y - 34

    def wall(canvas: Canvas) -> None:
        caverns.spires(canvas, stage, stage.rng("wall"), shore_y + 6, 0.30, 26, inside, (50, 190))

    def island(canvas: Canvas) -> None:
        _island(canvas, stage, inside, (middle, isle, shore_y), light)

    def beam(canvas: Canvas) -> None:
        caverns.shaft(canvas, stage, stage.rng("shaft"), hole, (middle, isle + 10), (110, 230), light, power)

    pieces: list[Piece] = [
        *_depths(stage, inside, (middle, stage.horizon - 200), 0.5 * power + 0.15),
        Layer(9, wall, grain=0.04),
        Layer(
            8,
            lambda canvas: caverns.shaft(
                canvas, stage, stage.rng("back shaft"), hole, (middle, isle), (90, 200), light, power * 0.7
            ),
            motion=_breathe(8.0, 0.0),
            blur=7,
        ),
        Layer(6.5, island, rim=0.7, grain=0.045),
        Layer(6.0, beam, motion=_breathe(11.0, 1.5), blur=6),
        *pools.pool(stage, inside, shore_y, stage.height * 0.9),
        caverns.dust(
            stage, "shaft", (middle - 230, stage.y(0.05), middle + 230, isle + 20), mix(light, (1, 1, 1), 0.5), 120, 5.6
        ),
        _beach(stage, inside, stage.height * 0.79, moss=True),
        _frame(stage, inside, 0.35, green=True),
    ]
    return Scenery(
        tuple(pieces),
        focus=(middle, isle - 90, 6.5),
        subject_y=stage.height * 0.9,
        subject_z=2.6,
        sky=False,
        wild=False,
        water=(shore_y + 60, 4.8),
    )


def _island(canvas: Canvas, stage: Stage, inside: Gloom, place: tuple[float, float, float], light: Colour) -> None:
    """A mound with moss, a small tree, ferns and flowers, bright in the middle."""
    rng, (x, top, foot) = stage.rng("island"), place
    green = mix(mix(inside.rock(0.35), stage.palette.foliage[0], 0.12 if stage.palette.dark else 0.55), light, 0.12)
    if stage.snowy:
        green = mix(green, stage.palette.snow, 0.6)
    across = np.linspace(-1, 1, 50)
    top -= 22
    crest = top + (foot + 6 - top) * np.abs(across) ** 2.2 + 6 * noise.line(rng, 50, 5)
    mound = [*zip((x + across * 330).tolist(), crest.tolist(), strict=True)]
    shape = polygon([*mound, (x + 340, foot + 8), (x - 340, foot + 8)])
    canvas.drawPath(shape, radial((x, top), 340, [mix(green, light, 0.45), green, shade(green, -0.16)], [0, 0.5, 1]))
    for _ in range(15):
        spot = rng.uniform(-0.95, 0.95)
        size = rng.uniform(24, 74)
        place_y = float(np.interp(spot, across, crest)) + 8
        rocks.rock(canvas, stage, rng, (x + spot * 330, place_y + 8), (size, size * 0.6), inside.rock(0.5))
    trees.broadleaf(canvas, stage, rng, (x + rng.uniform(-40, 40), top + 8), rng.uniform(300, 380), shade(green, -0.02))
    for _ in range(16):
        spot = rng.uniform(-0.85, 0.85)
        root = (x + spot * 330, float(np.interp(spot, across, crest)) + 12)
        woods.fern(canvas, stage, rng, root, rng.uniform(24, 54), shade(green, -0.04 - 0.06 * abs(spot)))
    for _ in range(60):
        spot = rng.normal(0, 0.4)
        py = float(np.interp(spot, across, crest)) + rng.uniform(4, 22)
        canvas.drawCircle(x + spot * 330, py, rng.uniform(1.6, 3.2), pen(mix(light, (1, 1, 1), 0.4), 0.8))


def _mouth(stage: Stage, plan: np.random.Generator) -> Scenery:
    """Looking out of the cave: the weather stays outside, over a lake and mountains."""
    palette = stage.palette
    inside = caverns.gloom(stage, mix(palette.haze, palette.glow, 0.5))
    middle = float(np.clip(stage.sun[0], stage.x(0.36), stage.x(0.64)))
    shore_y = stage.horizon + 14
    half = (stage.width * (0.33 if stage.wide else 0.4), stage.height * 0.47)
    water = plan.random() < 0.65

    def arch(canvas: Canvas) -> None:
        rng = stage.rng("arch")
        edge = caverns.opening(rng, (middle, shore_y + 30), half, stage.bottom + 80, 16, 150)
        caverns.vault(canvas, stage, rng, edge, 0.72, inside, 0.9 * _daylight(stage))
        for _ in range(13):
            px, py = edge[int(rng.integers(30, 120))]
            ivy.strand(canvas, stage, rng, (px, py - 12), rng.uniform(50, 190), 0.8)

    far_ground: list[Piece] = (
        [*shore.sheet(stage, shore_y, stage.height * 0.88)]
        if water
        else [
            Layer(6.0, lambda canvas: _meadow(canvas, stage, shore_y), Haze(shore_y - 90, shore_y + 90, 0.5), rim=0.4)
        ]
    )
    pieces: list[Piece] = [
        *sky.layers(stage, 6),
        *_view(stage, plan, shore_y),
        *far_ground,
        *_outside(stage),
        Layer(3.4, arch, grain=0.05),
        Layer(3.3, lambda canvas: _light_pool(canvas, stage, middle), motion=_breathe(9.0, 0.0)),
        _beach(stage, inside, stage.height * 0.80),
        caverns.dust(
            stage, "mouth", (stage.x(0.2), stage.y(0.2), stage.x(0.8), stage.height * 0.85), inside.light, 70, 2.8
        ),
        _frame(stage, inside, 0.5 * _daylight(stage), green=True),
    ]
    return Scenery(
        tuple(pieces),
        focus=(middle, stage.horizon - 110, 8.0),
        subject_y=stage.height * 0.9,
        subject_z=2.6,
        sky=False,
        wild=False,
        water=(shore_y + 66, 4.8) if water else None,
    )


def _daylight(stage: Stage) -> float:
    return 0.55 if stage.palette.dark else 1.0


def _outside(stage: Stage) -> list[Piece]:
    """Rain or snow beyond the mouth: a curtain that slides down, painted once."""
    if stage.weather not in ("rain", "storm", "snow"):
        return []
    colour = mix(stage.palette.haze, (1.0, 1.0, 1.0), 0.5)
    snow = stage.weather == "snow"
    period = 4.0 if snow else 0.7
    span = stage.height * 0.5

    def draw(canvas: Canvas) -> None:
        rng = stage.rng("curtain")
        for _ in range(420):
            x, y = rng.uniform(stage.left, stage.right), rng.uniform(0, span)
            for turn in (-1, 0, 1):
                py = y + turn * span + stage.y(0.2)
                if snow:
                    canvas.drawCircle(x, py, rng.uniform(1.4, 3.4), pen(colour, 0.7))
                else:
                    canvas.drawLine(x, py, x - 4, py + 34, stroke(colour, 1.5, 0.4))

    def fall(seconds: float) -> tuple[float, float, float]:
        return (0.0, span * (seconds / period % 1.0), 1.0)

    return [Layer(5.0, draw, motion=fall)]


def _view(stage: Stage, plan: np.random.Generator, level: float) -> list[Piece]:
    summits = []
    rng, grow = stage.rng("view"), 1.4 if stage.tall else 1.0
    for share in (plan.uniform(0.28, 0.42), plan.uniform(0.52, 0.74), plan.uniform(0.1, 0.9)):
        height = rng.uniform(150, 300) * grow
        summits.append(Summit(stage.x(share), height, height * rng.uniform(1.1, 1.7)))

    def range_(canvas: Canvas) -> None:
        mountains.chain(canvas, stage, stage.rng("chain"), level, 0.2, summits, 1.0)

    def wood(canvas: Canvas) -> None:
        trees.conifer_row(canvas, stage, stage.rng("wood"), level, 0.46, (16, 74))

    return [
        Layer(18, range_, Haze(level - 300 * grow, level, 0.84), rim=0.5, grain=0.035, grain_stretch=2.4),
        Layer(7, wood, Haze(level - 80, level + 4, 0.5), rim=0.5),
    ]


def _meadow(canvas: Canvas, stage: Stage, level: float) -> None:
    rng = stage.rng("meadow")
    x = np.linspace(stage.left - 80, stage.right + 80, 90)
    trees.bank(canvas, stage, list(zip(x.tolist(), (level + 10 * noise.line(rng, 90, 4)).tolist(), strict=True)), 0.55)
    for _ in range(24):
        place = (stage.x(rng.uniform(0.05, 0.95)), level + rng.random() ** 1.5 * 90 + 8)
        bushes.bush(canvas, stage, rng, place, rng.uniform(30, 90), stage.palette.tone(0.62))


def _light_pool(canvas: Canvas, stage: Stage, middle: float) -> None:
    """What of the light outside falls in over the floor."""
    power = (0.25 + 0.5 * stage.palette.sun_strength) * _daylight(stage)
    glow(canvas, (middle, stage.horizon - 40), stage.height * 0.62, stage.palette.glow, 0.42 * power)


def _breathe(period: float, phase: float) -> Motion:
    def motion(seconds: float) -> tuple[float, float, float]:
        turn = 2 * np.pi * seconds / period + phase
        return (6.0 * float(np.sin(turn)), 0.0, 0.84 + 0.16 * float(np.sin(turn * 0.7)))

    return motion


def _depths(stage: Stage, inside: Gloom, bright: tuple[float, float], power: float) -> list[Piece]:
    """The farthest chamber: a glow, and two vaults one before the other."""

    def ground(canvas: Canvas) -> None:
        everything = skia.Rect.MakeLTRB(stage.left * 2, stage.top * 2, stage.right * 2, stage.bottom * 2)
        tones = [inside.rock(0.36), inside.rock(0.12), inside.rock(0.4)]
        canvas.drawRect(everything, linear((0, stage.top), (0, stage.height), tones, [0, 0.6, 1]))
        glow(canvas, bright, stage.height * 0.8, inside.light, 0.55 * power)
        rng = stage.rng("far columns")
        for _ in range(16):
            x, wide = stage.x(rng.uniform(-0.2, 1.2)), rng.uniform(16, 64)
            shape = [
                (x - wide, stage.top),
                (x - wide * 0.3, stage.horizon * 0.5),
                (x - wide * 0.8, stage.horizon + 60),
                (x + wide * 0.8, stage.horizon + 60),
                (x + wide * 0.3, stage.horizon * 0.5),
                (x + wide, stage.top),
            ]
            canvas.drawPath(polygon(shape), pen(inside.rock(rng.uniform(0.16, 0.3)), 0.6))

    def vault(name: str, near: float, width: float, lift: float) -> Layer:
        def draw(canvas: Canvas) -> None:
            rng = stage.rng("vault", name)
            half = (stage.width * width, stage.height * lift)
            middle = (stage.width / 2 * 0.7 + bright[0] * 0.3, stage.horizon + 30)
            edge = caverns.opening(rng, middle, half, stage.bottom + 60, 26, 190)
            caverns.vault(canvas, stage, rng, edge, near, inside, 0.75 * power)

        return Layer(13 if name == "far" else 10, draw, grain=0.04)

    return [
        Layer(FAR, ground, solid=True, grain=0.03),
        vault("far", 0.36, 0.36 if stage.wide else 0.5, 0.50),
        vault("middle", 0.58, 0.47 if stage.wide else 0.6, 0.58),
    ]


def _beach(stage: Stage, inside: Gloom, level: float, *, moss: bool = False) -> Layer:
    """The near floor of rock with boulders; people stand on it."""

    def draw(canvas: Canvas) -> None:
        rng = stage.rng("beach")
        dry = replace(stage, season="summer", weather="clear")
        x = np.linspace(stage.left - 80, stage.right + 80, 110)
        bowl = 70 * np.clip(np.abs(x / stage.width - 0.5) * 2, 0, 1.2) ** 2
        y = level - bowl + 16 * noise.line(rng, 110, 5)
        crest = list(zip(x.tolist(), y.tolist(), strict=True))
        colour = inside.rock(0.68)
        shape = polygon([*crest, (stage.right + 90, stage.bottom + 80), (stage.left - 90, stage.bottom + 80)])
        tones = [mix(colour, inside.light, 0.26), colour, inside.rock(0.95)]
        canvas.drawPath(shape, linear((0, level - 50), (0, stage.height), tones, [0, 0.3, 1]))
        canvas.save()
        canvas.clipPath(shape, True)
        for _ in range(90):
            spot = (stage.x(rng.uniform(-0.2, 1.2)), level + rng.random() * (stage.bottom - level))
            tint = shade(mix(colour, inside.rock(0.9), (spot[1] - level) / 300), rng.choice([-0.03, 0.035]))
            shore.lens(canvas, spot, rng.uniform(50, 260), rng.uniform(4, 16), pen(tint, 0.5))
        canvas.restore()
        for _ in range(24):
            px = stage.x(float(rng.choice([rng.uniform(-0.2, 0.3), rng.uniform(0.7, 1.2)])))
            size = rng.uniform(26, 110)
            py = float(np.interp(px, x, y)) + rng.uniform(6, 70)
            rocks.rock(
                canvas, dry, rng, (px, py), (size * 1.3, size * 0.75), mix(inside.rock(0.74), inside.light, 0.08)
            )
        if moss:
            green = mix(inside.rock(0.66), stage.palette.foliage[0], 0.1 if stage.palette.dark else 0.35)
            for _ in range(22):
                px = stage.x(rng.uniform(-0.1, 1.1))
                woods.fern(
                    canvas,
                    stage,
                    rng,
                    (px, float(np.interp(px, x, y)) + rng.uniform(8, 60)),
                    rng.uniform(36, 90),
                    green,
                )
                tip = (rng.normal(0, 6), rng.uniform(12, 26))
                grass.blade(canvas, (px + 30, float(np.interp(px, x, y)) + 12), tip, green, 4)

    return Layer(3.2, draw, rim=0.35, grain=0.05)


def _frame(stage: Stage, inside: Gloom, power: float, *, green: bool = False) -> Layer:
    """The rock close to the lens: dark on all sides, stalactites into the picture, light along its edge."""

    def draw(canvas: Canvas) -> None:
        rng = stage.rng("frame")
        middle = (stage.x(rng.uniform(0.46, 0.54)), stage.height * 0.74)
        half = (stage.width * (0.54 if stage.wide else 0.56), stage.height * 0.72)
        edge = caverns.opening(rng, middle, half, stage.bottom + 100, 20, 260)
        caverns.vault(canvas, stage, rng, edge, 0.95, inside, power)
        for _ in range(10 if green else 0):
            px, py = edge[int(rng.integers(10, 140))]
            ivy.strand(canvas, stage, rng, (px, py - 20), rng.uniform(60, 230), 0.9)

    return Layer(1.6, draw, grain=0.05)
