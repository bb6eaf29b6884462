"""Ruins: a Greek temple on its hill, a stepped temple in the jungle, or a ring of standing stones."""

import numpy as np

from fabula.picture.brushes import (
    braziers,
    bushes,
    flagstones,
    grass,
    groundlife,
    hills,
    ivy,
    jungle,
    megaliths,
    mountains,
    puddles,
    rocks,
    sky,
    temples,
    trees,
    woods,
)
from fabula.picture.brushes.mountains import Summit
from fabula.picture.colour import mix, shade
from fabula.picture.ink import glow
from fabula.picture.stage import Canvas, Haze, Layer, Motion, Piece, Scenery, Stage

SOUND = "heights"


def paint(stage: Stage) -> Scenery:
    """Build one of three ruins, as the seed chooses."""
    plan = stage.rng("plan")
    return (_temple, _jungle, _circle)[stage.seed % 3](stage, plan)


def _ground_y(stage: Stage) -> float:
    return stage.horizon + (stage.height - stage.horizon) * 0.66


def _temple(stage: Stage, plan: np.random.Generator) -> Scenery:
    """Columns on their steps before the sun, fallen drums in the grass, a statue, far mountains."""
    horizon = stage.horizon
    middle = float(np.clip(stage.sun[0], stage.x(0.34), stage.x(0.66)))
    gap = 172.0 * plan.uniform(0.94, 1.08) * (1.0 if stage.wide else 0.82)
    base = horizon + 66
    side = 1.0 if plan.random() < 0.5 else -1.0
    figure = (stage.x(0.5 - side * (0.31 if stage.wide else 0.28)), _ground_y(stage) - 66)

    bowls = [(middle + way * gap * 0.5, base + 92.0, 62.0) for way in (-1.0, 1.0)]

    def drums(canvas: Canvas) -> None:
        rng = stage.rng("drums")
        colour = temples.marble(stage, 0.66)
        _way(canvas, stage, middle, base + 64)
        for _ in range(9):
            x = stage.x(rng.choice([rng.uniform(-0.1, 0.3), rng.uniform(0.7, 1.1)]))
            spot = (x, base + 74 + rng.random() * 60)
            temples.drum(canvas, stage, rng, spot, rng.uniform(40, 62), colour, float(rng.choice([-1, 1])))
        for bowl in bowls:
            braziers.brazier(canvas, stage, bowl, 0.7)
        temples.statue(canvas, stage, figure, 330 * (1.0 if stage.wide else 1.2), colour)
        ivy.creep(canvas, stage, rng, (figure[0] - 44, figure[1] - 110, figure[0] + 44, figure[1]), 0.7, 120)

    pieces: list[Piece] = [
        *sky.layers(stage, 7),
        *_mountains(stage, plan),
        *_hill(stage, horizon + 6, 9, 0.4, "conifers"),
        Layer(
            6.5,
            lambda canvas: _colonnade(canvas, stage, middle, gap, base, back=True),
            Haze(horizon - 320, base, 0.5),
            rim=0.6,
            grain=0.03,
        ),
        Layer(
            4.6,
            lambda canvas: _colonnade(canvas, stage, middle, gap, base, back=False),
            Haze(horizon - 300, base + 60, 0.16),
            rim=0.7,
            grain=0.04,
        ),
        _lawn(stage, base + 58, 3.6, 0.68),
        *_puddles(stage, base + 96, 3.3),
        Layer(3.0, drums, rim=0.6, grain=0.04),
        *braziers.fires(stage, bowls, 3.0),
        Layer(1.7, lambda canvas: _near_column(canvas, stage, side), rim=0.6, grain=0.04),
        _foreground(stage),
    ]
    return Scenery(tuple(pieces), focus=(middle, horizon - 150, 4.6), subject_y=_ground_y(stage), subject_z=2.6)


def _colonnade(canvas: Canvas, stage: Stage, middle: float, gap: float, base: float, *, back: bool) -> None:
    """A row of columns with the sun in its widest gap; some still carry their beam and a piece of the gable."""
    rng = stage.rng("row", "back" if back else "front")
    tall = (430 if not back else 330) * (1.25 if stage.tall else 1.0)
    wide, pace = (62.0, gap) if not back else (44.0, gap * 0.76)
    foot = base - 4 if not back else base - 26
    colour = temples.marble(stage, 0.56 if not back else 0.36)
    places = [middle + (index + 0.5) * pace for index in range(-5, 5)]
    first = int(rng.integers(0, 2)) if rng.random() < 0.5 else int(rng.integers(5, 7))
    kept = set(range(first, first + int(rng.integers(3, 5))))
    if not back:
        colour_step = shade(colour, -0.02)
        temples.steps(canvas, stage, rng, (places[0] - 120, places[-1] + 120), base - 6, (3, 24), colour_step)
    for index, x in enumerate(places):
        whole = index in kept or rng.random() < 0.14
        standing = 1.0 if whole else float(rng.choice([rng.uniform(0.12, 0.4), rng.uniform(0.5, 0.86)]))
        form = temples.Column((x, foot), wide, tall, standing)
        temples.column(canvas, stage, rng, form, shade(colour, rng.uniform(-0.015, 0.015)))
        if not back and rng.random() < 0.5:
            ivy.creep(canvas, stage, rng, (x - wide * 0.6, foot - tall * 0.4, x + wide * 0.6, foot), 0.62, 150)
    ends = (places[min(kept)] - wide, places[min(max(kept), 9)] + wide)
    deep, top = wide * 1.05, foot - tall - wide * 0.3
    temples.beam(canvas, stage, rng, ends, top, deep, colour)
    if not back:
        share = (-0.62, 0.62)[int(first < 4)]
        temples.gable(canvas, stage, (ends[0] - 8, ends[1] + 8), top - deep, share, colour)
    for x in np.arange(ends[0], ends[1], 34):
        if rng.random() < 0.4:
            ivy.strand(canvas, stage, rng, (float(x), top - deep * 0.2), rng.uniform(40, 150), 0.62)


def _near_column(canvas: Canvas, stage: Stage, side: float) -> None:
    """A dark column at the edge with ivy, and a stump at the other."""
    rng, colour = stage.rng("near column"), temples.marble(stage, 0.9)
    colour = mix(colour, stage.palette.tone(0.92), 0.62)
    x, wide = stage.x(0.5 + side * 0.485), 150.0
    foot = stage.height - 50
    temples.column(canvas, stage, rng, temples.Column((x, foot), wide, stage.height * 1.3), colour)
    for _ in range(9):
        root = (x + rng.uniform(-0.5, 0.5) * wide, stage.top + rng.uniform(0.0, 0.5) * stage.height)
        ivy.strand(canvas, stage, rng, root, rng.uniform(160, 460), 0.86)
    ivy.creep(canvas, stage, rng, (x - wide * 0.6, foot - 420, x + wide * 0.6, foot), 0.86, 420)
    other = stage.x(0.5 - side * 0.53)
    temples.column(canvas, stage, rng, temples.Column((other, foot), wide * 0.95, 900, 0.3), colour)
    ivy.creep(canvas, stage, rng, (other - 80, foot - 200, other + 80, foot), 0.86, 240)


def _jungle(stage: Stage, plan: np.random.Generator) -> Scenery:
    """A stepped temple that rises from the green, mist before it, giant trunks and lianas at both sides."""
    horizon, base = stage.horizon, stage.horizon + 50
    middle = stage.x(0.5 + plan.uniform(-0.12, 0.12))
    size = (
        stage.width * plan.uniform(0.44, 0.54) * (1.0 if stage.wide else 1.6),
        plan.uniform(430, 500) * (1.3 if stage.tall else 1.0),
    )
    tiers = int(plan.integers(4, 7))
    bowls = [(middle + way * size[0] * 0.16, base + 22.0, 46.0) for way in (-1.0, 1.0)]
    door = (middle, base - size[1] * 0.86)

    power = stage.palette.sun_strength * (0.6 if stage.palette.moon else 1.0)
    pieces: list[Piece] = [
        *sky.layers(stage, 5),
        *_mountains(stage, plan, snow=0.0),
        *_hill(stage, horizon - 30, 10, 0.34, "jungle"),
        Layer(
            6.5,
            lambda canvas: _pyramid(canvas, stage, (middle, base), size, tiers),
            Haze(base - size[1], base + 20, 0.5),
            rim=0.6,
            grain=0.045,
        ),
        _lawn(stage, base - 4, 4.4, 0.6),
        Layer(4.3, lambda canvas: _bowls(canvas, stage, bowls)),
        *braziers.fires(stage, bowls, 4.3),
        *([_beams(stage, power)] if power > 0.15 else []),
        Layer(
            3.4,
            lambda canvas: jungle.leafage(canvas, stage, "middle", base + 60, 0.62, (36, 64), 34, 0.27),
            rim=0.4,
            grain=0.04,
        ),
        *_puddles(stage, base + 90, 3.1),
        Layer(2.9, lambda canvas: _idols(canvas, stage, middle), rim=0.6, grain=0.04),
        Layer(1.7, lambda canvas: jungle.edge_trunks(canvas, stage), rim=0.4, grain=0.05),
        Layer(1.2, lambda canvas: jungle.floor(canvas, stage), rim=0.35, grain=0.03),
    ]
    return Scenery(tuple(pieces), focus=(*door, 6.5), subject_y=_ground_y(stage), subject_z=2.6)


def _pyramid(canvas: Canvas, stage: Stage, foot: tuple[float, float], size: tuple[float, float], tiers: int) -> None:
    """The stepped temple, grown over, between the trees of the jungle."""
    middle, base = foot
    door = (middle, base - size[1] * 0.86)
    colour = mix(rocks.stone(stage, 0.46), temples.marble(stage, 0.46), 0.5)
    rng = stage.rng("pyramid")
    for index in range(7):
        x = stage.x(float(rng.choice([rng.uniform(-0.2, 0.2), rng.uniform(0.8, 1.2)])))
        green = ivy.leaf_colour(stage, 0.36, rng)
        trees.broadleaf(canvas, stage, rng, (x, base - 20), rng.uniform(250, 400) * (1.2 if index < 3 else 1), green)
    jungle.leafage(canvas, stage, "behind", base - 60, 0.38, (28, 46), 30)
    megaliths.ziggurat(canvas, stage, rng, (middle, base), size, colour, tiers)
    for _ in range(13):
        tier = int(rng.integers(1, tiers + 1))
        share, up = float(rng.choice([-1, 1])) * rng.uniform(0.3, 0.47), 0.8 * tier / tiers
        if abs(share) > 0.12:
            x = middle + share * size[0] * (1 - 0.72 * (tier - 1) / tiers) * 0.98
            ivy.strand(canvas, stage, rng, (x, base - up * size[1]), rng.uniform(40, 130), 0.5)
            bushes.bush(
                canvas,
                stage,
                rng,
                (x, base - up * size[1] + 4),
                rng.uniform(30, 80),
                ivy.leaf_colour(stage, 0.5, rng),
            )
    if stage.palette.lit_windows > 0.4:
        glow(canvas, door, 170, stage.palette.lamp, 0.6)


def _bowls(canvas: Canvas, stage: Stage, spots: list[braziers.Spot]) -> None:
    for spot in spots:
        braziers.brazier(canvas, stage, spot, 0.62)


def _idols(canvas: Canvas, stage: Stage, middle: float) -> None:
    """Two carved heads that watch over the way, half grown over, and fallen blocks."""
    rng, colour = stage.rng("idols"), mix(rocks.stone(stage, 0.72), temples.marble(stage, 0.72), 0.4)
    _way(canvas, stage, middle, stage.horizon + 52)
    level = _ground_y(stage) - 34
    reach = (0.27 if stage.wide else 0.34) * stage.width
    for way in (-1.0, 1.0):
        x = middle + way * reach
        if way * rng.random() > 0.7:
            continue
        high = rng.uniform(190, 240)
        megaliths.menhir(canvas, stage, rng, (x, level), (high * 0.72, high), colour)
        megaliths.face(canvas, (x, level - high * 0.5), high, colour)
        ivy.creep(canvas, stage, rng, (x - high * 0.36, level - high * 0.9, x + high * 0.36, level), 0.7, 170)
        for share in (-0.3, -0.1, 0.25, 0.34):
            ivy.strand(canvas, stage, rng, (x + share * high, level - high * 0.97), rng.uniform(40, 130), 0.68)
        bushes.bush(canvas, stage, rng, (x - way * high * 0.4, level + 8), 130, ivy.leaf_colour(stage, 0.74, rng))
    for _ in range(8):
        x = stage.x(rng.uniform(-0.1, 1.1))
        if abs(x - middle) > 0.16 * stage.width:
            size = rng.uniform(30, 80)
            rocks.rock(canvas, stage, rng, (x, level + rng.uniform(-10, 40)), (size * 1.3, size * 0.7), colour)


def _way(canvas: Canvas, stage: Stage, middle: float, top: float) -> None:
    """Old flagstones that lead from the viewer to the steps."""
    rng = stage.rng("way")
    colour = mix(
        mix(temples.marble(stage, 0.64), rocks.stone(stage, 0.64), 0.6), hills.ground_colour(stage, 0.66), 0.25
    )
    near = middle + (stage.width / 2 - middle) * 0.6
    half = 0.2 * stage.width
    flagstones.way(canvas, stage, rng, (middle, top, 74), (near, stage.bottom, half), colour, rng.uniform(0.66, 0.9))
    for _ in range(14):
        x, y = stage.x(rng.uniform(-0.1, 1.1)), top + rng.random() ** 1.4 * (stage.height - top)
        if abs(x - middle) > 0.12 * stage.width:
            size = rng.uniform(26, 74) * (0.6 + (y - top) / 300)
            rocks.rock(canvas, stage, rng, (x, y), (size * 1.3, size * 0.6), colour)
            bushes.bush(canvas, stage, rng, (x + size, y + 4), size, hills.ground_colour(stage, 0.76))


def _beams(stage: Stage, power: float) -> Layer:
    def motion(seconds: float) -> tuple[float, float, float]:
        turn = 2 * np.pi * seconds / 9.0
        return (12.0 * float(np.sin(turn * 0.5)), 0.0, 0.74 + 0.26 * float(np.sin(turn)))

    moving: Motion = motion
    return Layer(
        4.0, lambda canvas: woods.shafts(canvas, stage, stage.rng("beams"), 8, 0.3 * power), motion=moving, blur=5
    )


def _circle(stage: Stage, plan: np.random.Generator) -> Scenery:
    """A ring of standing stones on the moor; the sun or moon looks through the middle one."""
    horizon, base = stage.horizon, stage.horizon + 40
    middle = float(np.clip(stage.sun[0], stage.x(0.32), stage.x(0.68)))
    count = int(plan.integers(11, 15))
    angles = np.linspace(0, 2 * np.pi, count, endpoint=False) + 2 * np.pi / count / 2
    spots = sorted(((float(np.cos(a)), float(np.sin(a))) for a in angles), key=lambda spot: spot[1])
    half = len(spots) // 2

    altar = [(middle, base + 14.0, 44.0)]

    def heart(canvas: Canvas) -> None:
        rng = stage.rng("heart")
        colour = rocks.stone(stage, 0.5)
        high = 330 * (1.25 if stage.tall else 1.0)
        megaliths.trilithon(canvas, stage, rng, (middle, base + 22), (high * 1.0, high), colour)
        rocks.rock(canvas, stage, rng, (middle, base + 40), (150, 34), shade(colour, 0.02))
        braziers.brazier(canvas, stage, altar[0], 0.6)

    pieces: list[Piece] = [
        *sky.layers(stage, 9),
        *_mountains(stage, plan, snow=0.5),
        *_hill(stage, horizon + 4, 10, 0.38, "conifers"),
        _lawn(stage, base - 18, 7.0, 0.5),
        _ring(stage, (middle, base), spots[:half], 0.42),
        Layer(5.0, heart, Haze(base - 300, base + 40, 0.2), rim=0.8, grain=0.05),
        *braziers.fires(stage, altar, 5.0),
        _lawn(stage, base + 60, 4.2, 0.64, path=middle),
        *_puddles(stage, base + 110, 4.0),
        _ring(stage, (middle, base), spots[half:], 0.66),
        Layer(
            1.8,
            lambda canvas: _near_stone(canvas, stage, -1.0 if middle > stage.width / 2 else 1.0),
            rim=0.7,
            grain=0.05,
        ),
        _foreground(stage),
    ]
    return Scenery(tuple(pieces), focus=(middle, base - 150, 5.0), subject_y=_ground_y(stage) + 20, subject_z=2.6)


def _ring(stage: Stage, centre: tuple[float, float], part: list[tuple[float, float]], tone: float) -> Layer:
    """The far or the near half of the ring, standing stones and trilithons, open in front."""
    middle, base = centre
    far = tone < 0.5
    wide = stage.width * (0.27 if stage.wide else 0.36)

    def draw(canvas: Canvas) -> None:
        rng, colour = stage.rng("ring", "back" if far else "front"), rocks.stone(stage, tone)
        for across, near in part:
            high = (170 + 78 * (near + 1)) * (1.25 if stage.tall else 1.0)
            spot = (middle + across * wide, base + 44 + near * 62)
            if abs(across) < 0.16 and near > 0:
                continue
            tint = shade(colour, rng.uniform(-0.02, 0.02))
            if rng.random() < 0.42:
                megaliths.trilithon(canvas, stage, rng, spot, (high * 0.86, high), tint)
            else:
                size = (high * rng.uniform(0.26, 0.36), high * rng.uniform(0.6, 0.95))
                megaliths.menhir(canvas, stage, rng, spot, size, tint, rng.normal(0, 0.14))
            root = (spot[0] + high * 0.2, spot[1] + 6)
            bushes.bush(canvas, stage, rng, root, high * 0.3, hills.ground_colour(stage, tone + 0.1))

    return Layer(6.0 if far else 3.6, draw, Haze(base - 260, base + 60, 0.42 if far else 0.1), rim=0.7, grain=0.05)


def _near_stone(canvas: Canvas, stage: Stage, side: float) -> None:
    rng, colour = stage.rng("near stone"), mix(rocks.stone(stage, 0.9), stage.palette.tone(0.95), 0.5)
    spot = (stage.x(0.5 + side * 0.47), stage.height - 40)
    high = stage.height * 0.74
    megaliths.menhir(canvas, stage, rng, spot, (high * 0.3, high), colour, -side * 0.12)
    ivy.creep(
        canvas, stage, rng, (spot[0] - high * 0.16, spot[1] - high * 0.5, spot[0] + high * 0.16, spot[1]), 0.88, 260
    )


def _mountains(stage: Stage, plan: np.random.Generator, snow: float = 0.6) -> list[Layer]:
    rng, grow = stage.rng("mountains"), 1.4 if stage.tall else 1.0
    summits = []
    for share in (plan.uniform(0.02, 0.3), plan.uniform(0.7, 1.0), plan.uniform(0.3, 0.7)):
        height = rng.uniform(120, 270) * grow
        summits.append(Summit(stage.x(share), height, height * rng.uniform(1.4, 2.2)))
    top = stage.horizon - 260 * grow

    def draw(canvas: Canvas) -> None:
        mountains.chain(canvas, stage, stage.rng("chain"), stage.horizon + 20, 0.16, summits, snow)

    return [Layer(20, draw, Haze(top, stage.horizon + 10, 0.84), rim=0.45, grain=0.035, grain_stretch=2.4)]


def _hill(stage: Stage, level: float, z: float, tone: float, wood: str) -> list[Layer]:
    form = hills.hill(stage, "far", level, 26, tone, 0.8)

    def draw(canvas: Canvas) -> None:
        rng = stage.rng("far wood")
        if wood == "jungle":
            jungle.leafage(canvas, stage, "far", level + 30, tone, (24, 46), 56)
        else:
            hills.ground(canvas, stage, form, fields=0)
            hills.copse(canvas, stage, rng, form, 44, (22, 62), tone + 0.06)

    return [Layer(z, draw, Haze(level - 70, level + 70, 0.6), rim=0.5, grain=0.03)]


def _lawn(stage: Stage, level: float, z: float, tone: float, path: float | None = None) -> Layer:
    form = hills.hill(stage, f"lawn {z}", level, 10, tone, 0.9)

    def draw(canvas: Canvas) -> None:
        hills.ground(canvas, stage, form)
        if path is not None:
            ends = ((stage.x(0.5), stage.bottom + 40), (path, form.height(path) + 2))
            hills.path(canvas, stage, "to the stones", ends[0], ends[1], (260, 40))
        rng = stage.rng("lawn", round(z * 10))
        colour = hills.ground_colour(stage, tone + 0.04)
        for _ in range(60):
            x = rng.uniform(stage.left, stage.right)
            y = form.height(x) + rng.exponential(60) + 6
            for _ in range(5):
                tip = (rng.normal(0, 6), rng.uniform(10, 26))
                grass.blade(canvas, (x + rng.normal(0, 9), y), tip, shade(colour, rng.uniform(-0.05, 0.02)), 3.4)
        ground = (level + 40, stage.height - 20)
        groundlife.tree_shade(canvas, stage, f"lawn {z}", ground, colour, 2)
        groundlife.scatter(canvas, stage, f"lawn {z}", ground, tone, 90)
        hills.blooms(canvas, stage, rng, (level + 40, stage.height), 60, 4.4)

    return Layer(z, draw, Haze(level + 130, level - 30, 0.36), rim=0.35, grain=0.05)


def _puddles(stage: Stage, top: float, z: float) -> list[Piece]:
    """What rain leaves on the ground before the ruins."""
    wet = puddles.spots(stage, "ground", top, stage.height - 60, 8)
    if not wet:
        return []
    return [Layer(z, lambda canvas: puddles.paint(canvas, stage, "ground", wet)), *puddles.rings(stage, z, wet)]


def _foreground(stage: Stage) -> Layer:
    def draw(canvas: Canvas) -> None:
        rng, level = stage.rng("foreground"), stage.height - 92
        for share in (-0.1, 0.06, 0.17, 0.84, 0.95, 1.08):
            colour = shade(stage.palette.tone(0.9), rng.uniform(-0.02, 0.02))
            bushes.bush(canvas, stage, rng, (stage.x(share), level + 50), rng.uniform(120, 220), colour)
        grass.flowers(canvas, stage, rng, level + 8, 0.9, 26)
        grass.meadow(canvas, stage, rng, level + 24, 0.96, 56)

    return Layer(1.15, draw, rim=0.4, grain=0.03)
