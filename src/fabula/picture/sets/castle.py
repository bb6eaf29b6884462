"""Castle: towers on a crag with a bridge to their gate, a fortress over a river, or an old keep on its hill."""

from dataclasses import replace

import numpy as np

from fabula.picture import noise
from fabula.picture.brushes import (
    bridges,
    bushes,
    castle,
    crag,
    flags,
    grass,
    groundlife,
    hills,
    houses,
    lively,
    mountains,
    puddles,
    rocks,
    shore,
    sky,
    strongholds,
    trees,
)
from fabula.picture.brushes.castle import Part
from fabula.picture.brushes.mountains import Summit
from fabula.picture.brushes.strongholds import Site
from fabula.picture.colour import from_hex, mix, shade
from fabula.picture.ink import pen, polygon
from fabula.picture.stage import Canvas, Haze, Layer, Piece, Scenery, Stage

SOUND = "heights"


def paint(stage: Stage) -> Scenery:
    """Build one of three castles, as the seed chooses; an old keep more often at night."""
    plan = stage.rng("plan")
    kind = stage.seed % 3
    away = -1.0 if stage.sun[0] > stage.width / 2 else 1.0
    if plan.random() < 0.25:
        away = -away
    if kind == 0:
        return _on_a_crag(stage, plan, away)
    return _over_a_river(stage, plan, away) if kind == 1 else _old_keep(stage, plan)


def _on_a_crag(stage: Stage, plan: np.random.Generator, away: float) -> Scenery:
    """Towers high on a crag, a bridge from the hill beside it; a lake or woods and mist below."""
    horizon = stage.horizon
    unit = 84.0 * plan.uniform(0.94, 1.06) * (1.0 if stage.wide else 0.9)
    rise = plan.uniform(225, 265) * (1.5 if stage.tall else 1.0)
    site = Site(stage.x(0.5 + away * plan.uniform(0.10, 0.16)), horizon - rise, away, unit)
    lake = plan.random() < 0.6
    foot = horizon + (34 if lake else 90)
    parts, poles = strongholds.fairy(stage.rng("castle"), site)
    tops = [site.at(*spot) for spot in ((-2.7, -0.42), (-1.7, -0.1), (-0.9, 0.0), (1.1, 0.0), (1.8, -0.1), (2.6, -0.3))]
    feet = ((site.x - 4.7 * unit, foot), (site.x + 4.5 * unit, foot))
    cliff = crag.profile(stage.rng("cliff"), sorted(tops), feet)

    def rock(canvas: Canvas) -> None:
        _stronghold(canvas, stage, cliff, parts)
        if lake:
            trees.conifer_row(canvas, stage, stage.rng("lake wood"), foot, 0.56, (14, 66))

    pieces: list[Piece] = [
        *sky.layers(stage, 6),
        *_backdrop(stage, plan, (0.5 - away * 0.3, 0.5 + away * 0.42)),
        Layer(8, lambda canvas: _neighbour(canvas, stage, site, foot), Haze(site.y, foot, 0.7), rim=0.5, grain=0.04),
        Layer(7, rock, Haze(site.y, foot, 0.66), rim=0.6, grain=0.035),
        flags.flags(stage, poles, 7, unit * 0.5, 0.5),
        *(shore.sheet(stage, foot, _ground_y(stage) + 30) if lake else _valley(stage, horizon + 46, 5)),
        *_near_ground(stage, plan, -away, water=lake),
    ]
    afloat = (horizon + 92, 4.6) if lake else None
    return Scenery(
        tuple(pieces), focus=(*site.at(0.1, 1.5), 7.0), subject_y=_ground_y(stage), subject_z=2.6, water=afloat
    )


def _over_a_river(stage: Stage, plan: np.random.Generator, away: float) -> Scenery:
    """A wide fortress on the far bank, mirrored in the river, with a bridge to its gate."""
    horizon = stage.horizon
    unit = 112.0 * plan.uniform(0.94, 1.08) * (1.0 if stage.wide else 0.66)
    bank, foot = horizon + 26, horizon + (stage.height - horizon) * 0.55
    site = Site(stage.x(0.5 + away * plan.uniform(0.05, 0.12)), horizon - 40, away, unit)
    parts, poles = strongholds.fortress(stage.rng("castle"), site)
    across = -away

    def far_bank(canvas: Canvas) -> None:
        trees.conifer_row(canvas, stage, stage.rng("wood"), bank, 0.47, (24, 92))
        base = crag.profile(
            stage.rng("cliff"),
            sorted([site.at(-4.4), site.at(4.3)]),
            ((site.x - 5.3 * unit, bank + 8), (site.x + 5.2 * unit, bank + 8)),
            0.5,
        )
        _stronghold(canvas, stage, base, parts)
        far_end = stage.right + 60 if across > 0 else stage.left - 60
        deck = ((site.x + across * 4.0 * unit, horizon - 34), (far_end, horizon - 20))
        stones = castle.masonry(stage, stage.rng("stone"), 0.5)
        bridges.arched(canvas, stage, stage.rng("bridge"), deck, bank + 4, stones.wall)

    pieces: list[Piece] = [
        *sky.layers(stage, 7),
        *_backdrop(stage, plan, (0.5 - away * 0.36, 0.5 + away * 0.4)),
        Layer(6.2, far_bank, Haze(horizon - 130, bank, 0.42), rim=0.6, grain=0.035),
        flags.flags(stage, poles, 6.2, unit * 0.42, 0.5),
        *shore.sheet(stage, bank, foot + 62),
        *_near_ground(stage, plan, -away, water=True),
    ]
    focus = (*site.at(-0.4, 1.6), 6.2)
    return Scenery(tuple(pieces), focus=focus, subject_y=_ground_y(stage), subject_z=2.6, water=(horizon + 92, 4.6))


def _old_keep(stage: Stage, plan: np.random.Generator) -> Scenery:
    """A weathered castle on a round hill before the sun or moon, bare trees, a road that winds up to it."""
    horizon = stage.horizon
    unit = 100.0 * plan.uniform(0.9, 1.05) * (1.0 if stage.wide else 0.82)
    side = 1.0 if plan.random() < 0.5 else -1.0
    x = float(np.clip(stage.sun[0] + side * plan.uniform(20, 90), stage.x(0.27), stage.x(0.73)))
    site = Site(x, horizon - plan.uniform(120, 165) * (1.5 if stage.tall else 1.0), side, unit)
    parts, poles = strongholds.ruin(stage.rng("castle"), site)
    hill = _mound(stage, site)
    above = stage
    if stage.palette.moon:
        above = replace(stage, palette=replace(stage.palette, sun_radius=plan.uniform(105, 135)))

    def keep(canvas: Canvas) -> None:
        _stronghold(canvas, stage, None, parts, worn=0.75)
        hills.ground(canvas, stage, hill)
        _way_up(canvas, stage, hill, site)
        _hill_life(canvas, stage, hill, site)

    pieces: list[Piece] = [
        *sky.layers(above, 6),
        *_backdrop(stage, plan, (0.5 - side * 0.34, 0.5 + side * 0.44)),
        Layer(7, keep, Haze(site.y - 40, horizon + 90, 0.5), rim=0.7, grain=0.04),
        flags.flags(stage, poles, 7, unit * 0.4, 0.6),
        *_valley(stage, horizon + 74, 5),
        *_near_ground(stage, plan, side, wild=True),
    ]
    return Scenery(tuple(pieces), focus=(*site.at(0.0, 1.2), 7.0), subject_y=_ground_y(stage), subject_z=2.6)


def _ground_y(stage: Stage) -> float:
    return stage.horizon + (stage.height - stage.horizon) * 0.62


def _stronghold(
    canvas: Canvas, stage: Stage, cliff: list[tuple[float, float]] | None, parts: list[Part], worn: float = 0.0
) -> None:
    stones = castle.masonry(stage, stage.rng("stone"), 0.48, worn)
    back = replace(stones, wall=mix(stones.wall, stage.palette.haze, 0.16))
    castle.build(canvas, stage, stage.rng("back"), parts[: len(parts) // 2], back)
    castle.build(canvas, stage, stage.rng("front"), parts[len(parts) // 2 :], stones)
    if cliff:
        crag.crag(canvas, stage, stage.rng("crag"), cliff, 0.5)


def _mound(stage: Stage, site: Site) -> hills.Hill:
    x = np.linspace(stage.left - 100, stage.right + 100, 150)
    away = np.abs(x - site.x) / site.unit
    bell = 1 / (1 + (np.maximum(away - 1.5, 0) / 2.5) ** 2.0)
    rough = noise.line(stage.rng("mound"), 150, 6, 0.7)
    low = stage.horizon + 70 + 14 * np.sin(x * 0.006 + site.x)
    return hills.Hill(np.column_stack([x, low + (site.y - 2 - low) * bell + 9 * rough * (away > 1.2)]), 0.52)


def _way_up(canvas: Canvas, stage: Stage, hill: hills.Hill, site: Site) -> None:
    """The road that climbs the hill in bends to the gate."""
    sand = mix(hills.ground_colour(stage, 0.5), mix(from_hex("#d8b98a"), stage.palette.haze, 0.4), 0.42)
    top, foot = site.y + 0.1 * site.unit, stage.horizon + 80
    share = np.linspace(0, 1, 70)
    y = top + (foot - top) * share
    bend = np.sin(share * np.pi * 3.1) * (0.25 + 1.5 * share) * site.unit
    x = site.at(0.55)[0] + site.side * bend
    half = 3 + 13 * share**1.3
    edge = [
        *zip((x - half).tolist(), y.tolist(), strict=True),
        *zip((x + half)[::-1].tolist(), y[::-1].tolist(), strict=True),
    ]
    canvas.drawPath(polygon(edge), pen(sand, 0.9))


def _hill_life(canvas: Canvas, stage: Stage, hill: hills.Hill, site: Site) -> None:
    """Rocks that break through the turf, and trees in groups that leave the road free."""
    rng = stage.rng("hill life")
    stone = rocks.stone(stage, 0.5)
    for _ in range(16):
        x = site.x + rng.normal(0, 2.4) * site.unit
        y = hill.height(x) + rng.uniform(8, 90)
        size = rng.uniform(18, 60)
        rocks.rock(canvas, stage, rng, (x, y), (size, size * rng.uniform(0.35, 0.7)), stone)
    spots = [(rng.choice([-1, 1]) * rng.uniform(1.5, 5.2) * site.unit, rng.random() ** 1.4) for _ in range(46)]
    for across, down in sorted(spots, key=lambda spot: spot[1]):
        x = site.x + across
        y = hill.height(x) + 6 + down * 110
        colour = shade(stage.palette.tone(0.52 + 0.14 * down), rng.uniform(-0.02, 0.02))
        tree = trees.broadleaf if rng.random() < 0.3 else trees.far_conifer
        tree(canvas, stage, rng, (x, y), rng.uniform(30, 60) * (1 + 0.7 * down), colour)


def _backdrop(stage: Stage, plan: np.random.Generator, places: tuple[float, float]) -> list[Layer]:
    """Two chains of mountains, highest at `places` (shares of the width)."""
    found = []
    grow = 1.4 if stage.tall else 1.0
    for z, tone, tall in ((24, 0.10, 300), (14, 0.26, 210)):
        rng = stage.rng("range", z)
        summits = []
        for share in (*places, plan.uniform(0.1, 0.9)):
            height = tall * grow * rng.uniform(0.6, 1.15)
            summits.append(Summit(stage.x(share + rng.normal(0, 0.05)), height, height * rng.uniform(1.1, 1.7)))
        top = stage.horizon - tall * grow
        found.append(_chain(stage, z, tone, summits, top))
    return found


def _chain(stage: Stage, z: int, tone: float, summits: list[Summit], top: float) -> Layer:
    def draw(canvas: Canvas) -> None:
        mountains.chain(canvas, stage, stage.rng("chain", z), stage.horizon + 20, tone, summits, 0.8)

    return Layer(z, draw, Haze(top, stage.horizon + 10, 0.85), rim=0.45, grain=0.035, grain_stretch=2.4)


def _neighbour(canvas: Canvas, stage: Stage, site: Site, foot: float) -> None:
    """The hill beside the crag, and the bridge that comes from it."""
    edge = stage.right + 80 if site.side > 0 else stage.left - 80
    near = site.x + site.side * 5.0 * site.unit
    inner, outer = (near, site.y + 0.5 * site.unit), (edge + site.side * 200, site.y + 0.2 * site.unit)
    ends = sorted([inner, outer])
    feet = sorted([(near - site.side * 0.7 * site.unit, foot), (edge + site.side * 400, foot)])
    outline = crag.profile(stage.rng("neighbour"), ends, (feet[0], feet[1]), 0.7)
    stones = castle.masonry(stage, stage.rng("stone"), 0.42)
    deck = (site.at(2.2, -0.12), (near + site.side * 20, site.y + 0.52 * site.unit))
    bridges.arched(canvas, stage, stage.rng("bridge"), deck, foot, stones.wall)
    crag.crag(canvas, stage, stage.rng("neighbour rock"), outline, 0.42)
    rng = stage.rng("neighbour wood")
    for _ in range(26):
        x = rng.uniform(min(near, edge), max(near, edge))
        y = float(np.interp(x, *np.array(sorted(outline)).T))
        trees.far_conifer(canvas, stage, rng, (x, y + 8), rng.uniform(30, 80), stage.palette.tone(0.52))


def _valley(stage: Stage, level: float, z: float) -> list[Piece]:
    """Woods in the valley with a few roofs and their smoke."""
    plan = stage.rng("valley")
    form = hills.hill(stage, "valley", level, 16, 0.56, 0.8)
    homes = [(stage.x(plan.uniform(0.12, 0.88)), plan.uniform(44, 60)) for _ in range(int(plan.integers(2, 5)))]

    def draw(canvas: Canvas) -> None:
        trees.conifer_row(canvas, stage, stage.rng("valley wood"), level - 4, 0.52, (26, 88))
        hills.ground(canvas, stage, form, fields=2)
        for row, tone in enumerate((0.56, 0.62, 0.68)):
            _grove(canvas, stage, form, row, tone)
        for x, size in homes:
            houses.cabin(canvas, stage, (x, form.height(x) + 30), size, 0.62)

    smoke = lively.smoke(stage, (homes[0][0] + homes[0][1] * 0.26, form.height(homes[0][0]) + 30 - homes[0][1]), z, 34)
    return [Layer(z, draw, Haze(level - 90, level + 60, 0.4), rim=0.45, grain=0.03), smoke]


def _grove(canvas: Canvas, stage: Stage, form: hills.Hill, row: int, tone: float) -> None:
    """Conifers in groups over the valley's floor, one row of them."""
    rng = stage.rng("grove", row)
    groups, deep = rng.uniform(stage.left, stage.right, 6), 90 if stage.tall else 26
    for index in range(46):
        x = float(groups[index % 6] + rng.normal(0, 90))
        height = rng.uniform(34, 80) * (1 + 0.3 * row)
        colour = shade(stage.palette.tone(tone), rng.uniform(-0.02, 0.02))
        trees.far_conifer(
            canvas, stage, rng, (x, form.height(x) + 12 + deep * row + rng.uniform(-8, 8)), height, colour
        )


def _near_ground(
    stage: Stage, plan: np.random.Generator, heavy: float, *, water: bool = False, wild: bool = False
) -> list[Piece]:
    """The hill that people stand on, with the road, and dark trees that frame the view on the `heavy` side."""
    ground = _ground_y(stage)
    level = ground - (52 if water else 96)
    form = hills.hill(stage, "near", level, 16 if water else 24, 0.72, 0.9)
    road = stage.x(0.5 + heavy * 0.06)
    wet = puddles.spots(stage, "near", level + 66, stage.height - 40, 8)

    def near(canvas: Canvas) -> None:
        hills.ground(canvas, stage, form)
        far = stage.x(0.5 - heavy * 0.12)
        ends = ((road, stage.bottom + 40), (far, form.height(far) + 3))
        hills.path(canvas, stage, "road", ends[0], ends[1], (250, 18))
        puddles.paint(canvas, stage, "near", wet)
        ground = (level + 40, stage.height - 30)
        groundlife.tree_shade(canvas, stage, "near", ground, hills.ground_colour(stage, 0.72), 2)
        groundlife.scatter(canvas, stage, "near", ground, 0.72, 110)
        _near_life(canvas, stage, form, far)
        hills.blooms(canvas, stage, stage.rng("blooms"), (level + 50, stage.height), 90, 5)

    def frame(canvas: Canvas) -> None:
        rng = stage.rng("frame")
        tall = stage.height * (0.46 if stage.tall else 0.74)
        for share, size in ((0.03, 1.0), (0.12, 0.55), (-0.07, 0.85), (-0.15, 0.7), (1.03, 0.5), (1.12, 0.8)):
            x = stage.x(share if heavy < 0 else 1 - share) + rng.normal(0, 16)
            foot = (x, stage.height - 90 + rng.uniform(0, 30))
            if wild and (stage.palette.dark or stage.season in ("autumn", "winter")):
                trees.bare(canvas, stage, rng, foot, tall * size * 0.9, stage.palette.tone(0.95))
            else:
                trees.conifer(canvas, stage, rng, foot, tall * size * rng.uniform(0.9, 1.1), 0.95)

    def turf(canvas: Canvas) -> None:
        rng = stage.rng("turf")
        grass.meadow(canvas, stage, rng, stage.height - 92, 0.97, 58)

    return [
        Layer(3.2, near, Haze(level - 30, stage.height, 0.1), rim=0.4, grain=0.045),
        *puddles.rings(stage, 3.2, wet),
        Layer(1.7, frame, rim=0.42, grain=0.03),
        Layer(1.15, turf, rim=0.4, grain=0.03),
    ]


def _near_life(canvas: Canvas, stage: Stage, form: hills.Hill, far: float) -> None:
    """Bushes and stones in groups on the near hill, thick toward the edges and away from the road."""
    rng, stone = stage.rng("near life"), rocks.stone(stage, 0.7)
    groups = [float(stage.x(share)) for share in rng.choice([-0.12, 0.02, 0.12, 0.22, 0.74, 0.86, 0.97, 1.1], 6, False)]
    spots = [(groups[index % 6] + rng.normal(0, 62), rng.random() ** 1.5) for index in range(34)]
    for x, deep in sorted(spots, key=lambda spot: spot[1]):
        if abs(x - far) < 0.07 * stage.width:
            continue
        y = form.height(x) + 5 + deep * 92
        tint = shade(hills.ground_colour(stage, 0.76), -0.045 + rng.uniform(-0.02, 0.02))
        if rng.random() < 0.25:
            size = rng.uniform(24, 70)
            rocks.rock(canvas, stage, rng, (x, y), (size, size * 0.55), stone)
        elif rng.random() < 0.2 and deep < 0.4:
            trees.far_conifer(canvas, stage, rng, (x, y), rng.uniform(70, 150), stage.palette.tone(0.76))
        else:
            bushes.bush(canvas, stage, rng, (x, y), rng.uniform(44, 120) * (0.7 + 0.6 * deep), tint)
