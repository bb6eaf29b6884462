"""River: a tall fall in a gorge, a broad cascade in the woods, or a stream that winds through a green valley."""

import numpy as np

from fabula.picture.brushes import alps, downs, falls, grass, hills, rocks, shore, sky, streams, trees, woods
from fabula.picture.brushes.relief import Relief
from fabula.picture.colour import mix, shade
from fabula.picture.stage import Canvas, Haze, Layer, Piece, Scenery, Stage, Water

SOUND = "stream"


def paint(stage: Stage) -> Scenery:
    """Build one of three rivers by the seed."""
    plan = stage.rng("plan")
    side = -1.0 if stage.sun[0] > stage.width / 2 else 1.0
    return (_gorge, _cascade, _valley)[stage.seed % 3](stage, plan, side)


def _distance(stage: Stage, plan: np.random.Generator, foot: float, tall: float) -> list[Piece]:
    """Sky, a mountain far up the valley, and wooded hills before it."""
    grow = stage.height * tall * (0.8 if stage.tall else 1.0)
    peaks = []
    for share in (plan.uniform(0.3, 0.7), plan.uniform(-0.1, 0.2), plan.uniform(0.8, 1.1)):
        height = grow * plan.uniform(0.6, 1.0)
        peaks.append(alps.Peak(stage.x(float(share)), height, height * plan.uniform(1.4, 1.9)))
    range_ = alps.build(stage, "up the valley", foot, peaks)
    wood = hills.hill(stage, "wood", foot - 34, 42, 0.34, plan.uniform(0.9, 1.4))
    line = stage.height * 0.17
    return [
        *sky.layers(stage, 6),
        Layer(
            20,
            lambda canvas: alps.paint(canvas, stage, range_, 0.24, line, line * 0.7),
            Haze(foot - grow, foot, 0.74),
            rim=0.4,
            grain=0.03,
        ),
        Layer(12, lambda canvas: _wooded(canvas, stage, wood), Haze(foot - 110, foot + 10, 0.6), rim=0.35, grain=0.03),
    ]


def _wooded(canvas: Canvas, stage: Stage, form: hills.Hill) -> None:
    hills.ground(canvas, stage, form)
    alps.wood(canvas, stage, f"hill {form.tone}", form, form.tone, (24, 54), 90)


def _gorge(stage: Stage, plan: np.random.Generator, side: float) -> Scenery:
    """A wall of rock across the valley and one tall fall over it into a green pool."""
    horizon = stage.horizon
    pool, foot = horizon + 18, horizon + (stage.height - horizon) * 0.72
    place = stage.x(0.5 + side * plan.uniform(0.05, 0.14))
    lip = stage.height * (plan.uniform(0.30, 0.36) if stage.tall else plan.uniform(0.22, 0.29))
    great = falls.Fall(place, lip, plan.uniform(44, 78), pool + 4)
    walls = falls.gorge(stage, "great", great, (pool + 2, pool + 70), stage.width * (0.42 if stage.wide else 0.55))
    end = (stage.x(0.5 - side * 0.08), stage.bottom)
    course = streams.winding(stage, "run", (place, pool), end, (480, 860 if stage.wide else 640), 1.2)
    pieces: list[Piece] = [
        *_distance(stage, plan, horizon - stage.height * 0.20, 0.34),
        Layer(
            9,
            lambda canvas: _crags(canvas, stage, walls, great, 0.46),
            Haze(lip - 40, pool + 10, 0.40),
            rim=0.4,
            grain=0.045,
        ),
        Layer(8.9, lambda canvas: falls.body(canvas, stage, great)),
        falls.falling(stage, great, 8.8),
        Water(5, pool, foot + 150, ripple=1.2),
        Layer(5, lambda canvas: streams.depths(canvas, stage, pool, foot + 150)),
        Layer(5, lambda canvas: shore.ripples(canvas, stage, "ripples", pool, foot + 90)),
        falls.mist(stage, great, 4.95),
        streams.flow(stage, course, 4.9, 34, 0.4),
        Layer(4.4, lambda canvas: _pool_edge(canvas, stage, course, pool), rim=0.4, grain=0.05),
        Layer(2.8, lambda canvas: _bank(canvas, stage, foot), rim=0.4, grain=0.045),
        Layer(1.6, lambda canvas: _frame(canvas, stage, side), rim=0.42),
    ]
    focus = (place, pool - great.drop * 0.3, 8.0)
    level = pool + (foot - pool) * 0.45
    return Scenery(
        tuple(pieces),
        focus=focus,
        subject_y=min(foot + 106, stage.height - 50),
        subject_z=2.5,
        water=(level, 4.3),
        banks=_banks(course, level),
    )


def _banks(course: streams.Course, level: float) -> tuple[float, float]:
    """The left and right x of the water at a height."""
    middle, half = course.at(level)
    return middle - half, middle + half


def _pool_edge(canvas: Canvas, stage: Stage, course: streams.Course, pool: float) -> None:
    """Shingle and grass on both sides of the pool, with the stones that lie in it."""
    land = downs.rolling(stage, "shingle", (pool + 6, stage.height + 140), 16, (6, 5))
    earth = mix(hills.ground_colour(stage, 0.62), rocks.stone(stage, 0.5), 0.45)
    picture = streams.recorded(lambda own: _shingle(own, stage, land, float(course.x[0])), stage)
    streams.banks(canvas, stage, course, picture, earth)
    streams.stones(canvas, stage, course, "pool", 22, (0.03, 0.62))


def _shingle(canvas: Canvas, stage: Stage, form: Relief, middle: float) -> None:
    """Stony ground with heaps of boulders under the walls, firs and bushes between them."""
    rng = stage.rng("shingle")
    green, stone = hills.ground_colour(stage, 0.66), rocks.stone(stage, 0.5)
    downs.paint(canvas, stage, form, mix(green, stone, 0.5), mix(green, stone, 0.2))
    heaps = rng.uniform(stage.left, stage.right, 9)
    for x, y, share in downs.scattered(form, rng, 420):
        if share < 0.2 and abs(x - middle) > 420 and rng.random() < 0.5:
            colour = shade(stage.palette.tone(0.6), rng.uniform(-0.03, 0.03))
            trees.far_conifer(canvas, stage, rng, (x, y), rng.uniform(40, 130) * (0.7 + 2 * share), colour)
        elif float(np.abs(heaps - x).min()) < 90 + 60 * rng.random():
            size = (6 + 34 * share) * rng.lognormal(0, 0.45)
            rocks.rock(canvas, stage, rng, (x, y), (size * 1.6, size * 0.8), rocks.stone(stage, rng.uniform(0.5, 0.66)))
        else:
            tint = shade(green, rng.uniform(-0.06, 0.03))
            for _ in range(4):
                tip = (float(rng.normal(0, 6)), (8 + 22 * share) * float(rng.uniform(0.5, 1.1)))
                grass.blade(canvas, (x + float(rng.normal(0, 8)), y), tip, tint, 1.5 + 3 * share)


def _bank(canvas: Canvas, stage: Stage, foot: float) -> None:
    """The near bank where people stand: grass over a stony edge, with ferns at the sides."""
    rng = stage.rng("bank")
    form = hills.hill(stage, "bank", foot + 34, 16, 0.72, 0.7)
    x = np.linspace(stage.left, stage.right, 60)
    for px in x:
        size = rng.uniform(20, 70) * (0.6 + abs(px / stage.width - 0.5))
        rocks.rock(
            canvas,
            stage,
            rng,
            (float(px), form.height(float(px)) + size * 0.3),
            (size * 1.5, size * 0.8),
            rocks.stone(stage, rng.uniform(0.6, 0.74)),
        )
    hills.ground(canvas, stage, form)
    tint = hills.ground_colour(stage, 0.78)
    for _ in range(900):
        px = rng.uniform(stage.left, stage.right)
        y = form.height(float(px)) + rng.exponential(60) + 6
        grass.blade(
            canvas,
            (float(px), y),
            (float(rng.normal(0, 8)), float(rng.uniform(10, 30))),
            shade(tint, rng.uniform(-0.05, 0.04)),
            rng.uniform(2, 4.5),
        )
    hills.blooms(canvas, stage, rng, (foot + 60, stage.height - 30), 150, 7.0)


def _frame(canvas: Canvas, stage: Stage, side: float) -> None:
    """Dark firs and ferns at the edges, the heavier group opposite the water."""
    rng = stage.rng("frame")
    tall = stage.height * (0.50 if stage.tall else 0.84)
    foot = stage.height - 20
    for share, height in ((0.46, 1.05), (0.38, 0.55), (0.54, 0.8), (-0.48, 0.6), (-0.55, 0.9)):
        x = stage.x(0.5 - side * share) + rng.normal(0, 14)
        trees.conifer(
            canvas,
            stage,
            rng,
            (x, foot + rng.uniform(0, 30)),
            tall * height * rng.uniform(0.88, 1.1),
            rng.uniform(0.9, 0.98),
        )
    for x in rng.uniform(stage.left, stage.right, 26):
        edge = min(abs(x / stage.width - 0.5) * 2, 1.2)
        if edge > 0.5 and not stage.snowy:
            colour = stage.palette.tone(rng.uniform(0.86, 0.95))
            woods.fern(canvas, stage, rng, (float(x), stage.height + 20), rng.uniform(60, 130) * edge, colour)
    grass.meadow(canvas, stage, rng, stage.height - 24, 0.95, 52, 0.8)


def _cascade(stage: Stage, plan: np.random.Generator, side: float) -> Scenery:
    """Three broad steps of white water one below the other in the wood."""
    horizon = stage.horizon
    middle = stage.x(0.5 + side * plan.uniform(0.0, 0.08))
    reach = 1.0 if stage.wide else 0.72
    levels = (stage.height * 0.38, horizon - 26, horizon + 86)
    drops = (stage.height * plan.uniform(0.16, 0.20), 96.0, 118.0)
    steps = []
    for index, (level, drop) in enumerate(zip(levels, drops, strict=True)):
        half = (130 + 110 * index) * plan.uniform(0.9, 1.15) * reach
        steps.append(falls.Fall(middle + side * (40 - 46 * index) * plan.uniform(0.6, 1.3), level, half, level + drop))
    pool = steps[2].foot - 4
    foot = horizon + (stage.height - horizon) * 0.78
    pieces: list[Piece] = [*_distance(stage, plan, horizon - stage.height * 0.16, 0.30)]
    for index, step in enumerate(steps):
        pieces += _step(stage, index, step, (9.0, 7.0, 5.6)[index])
    pieces += [
        Water(5, pool, foot + 140, ripple=1.4),
        Layer(5, lambda canvas: streams.depths(canvas, stage, pool, foot + 140)),
        Layer(5, lambda canvas: shore.ripples(canvas, stage, "ripples", pool, foot + 90)),
        falls.mist(stage, steps[2], 4.9),
        Layer(4.2, lambda canvas: _pool_stones(canvas, stage, middle, (pool, foot)), rim=0.4, grain=0.05),
        Layer(2.8, lambda canvas: _bank(canvas, stage, foot), rim=0.4, grain=0.045),
        Layer(1.6, lambda canvas: _frame(canvas, stage, side), rim=0.42),
    ]
    return Scenery(
        tuple(pieces),
        focus=(middle, horizon - 30, 7.0),
        subject_y=min(foot + 106, stage.height - 50),
        subject_z=2.5,
        water=(pool + (foot - pool) * 0.5, 4.1),
        banks=(middle - 360 * reach, middle + 360 * reach),
    )


def _step(stage: Stage, index: int, fall: falls.Fall, z: float) -> list[Piece]:
    """One step of a cascade: the rock it runs over with the wood on both sides, the water, its foam."""
    air = Haze(fall.lip - 120, fall.foot + 20, 0.42 - 0.14 * index)
    return [
        Layer(z, lambda canvas: _shelf(canvas, stage, index, fall), air, rim=0.4, grain=0.045),
        falls.falling(stage, fall, z - 0.1),
        *([falls.mist(stage, fall, z - 0.2)] if index == 0 else []),
    ]


def _shelf(canvas: Canvas, stage: Stage, index: int, fall: falls.Fall) -> None:
    """A step of rock with the wood on it, the water over it and boulders in its foot."""
    rng = stage.rng("shelf", index)
    tone = 0.42 + 0.10 * index
    form = falls.gorge(stage, f"shelf {index}", fall, (fall.foot, fall.foot + 46), stage.width * 0.3)
    for px in np.arange(stage.left, stage.right, 17.0 + 6 * index):
        if abs(px - fall.x) < fall.half * 1.25 + 20:
            continue
        tall = rng.uniform(60, 190) * (0.7 + 0.3 * index)
        colour = shade(stage.palette.tone(tone + 0.08), rng.uniform(-0.03, 0.03))
        place = (float(px), form.level(float(px)) + 10)
        if rng.random() < 0.7:
            trees.far_conifer(canvas, stage, rng, place, tall, colour)
        else:
            leaf = mix(colour, stage.palette.foliage[int(rng.integers(4))], 0.1 if stage.palette.dark else 0.4)
            trees.broadleaf(canvas, stage, rng, place, tall * 0.7, leaf)
    falls.rocky(canvas, stage, form, tone)
    falls.body(canvas, stage, fall)
    for share in (-0.62, -0.2, 0.3, 0.7):
        size = rng.uniform(24, 60) * (0.8 + 0.2 * index)
        place = (fall.x + (share + rng.uniform(-0.1, 0.1)) * fall.half, fall.foot + rng.uniform(-8, 10))
        rocks.rock(canvas, stage, rng, place, (size * 1.3, size * rng.uniform(0.8, 1.5)), rocks.stone(stage, tone))


def _pool_stones(canvas: Canvas, stage: Stage, middle: float, span: tuple[float, float]) -> None:
    share = np.linspace(0, 1, 40)
    y = span[0] + (span[1] + 60 - span[0]) * share
    half = np.full(40, stage.width * (0.42 if stage.wide else 0.5))
    streams.stones(canvas, stage, streams.Course(y, np.full(40, middle), half), "pool", 26, (0.0, 0.8))


def _valley(stage: Stage, plan: np.random.Generator, side: float) -> Scenery:
    """A stream that winds down a green valley between firs, over stones, with a little mist in the morning."""
    horizon = stage.horizon
    source = stage.x(0.5 + side * plan.uniform(0.04, 0.12))
    wide = (26, 620 if stage.wide else 480)
    course = streams.winding(
        stage, "stream", (source, horizon + 8), (stage.x(0.5 - side * 0.22), stage.bottom), wide, plan.uniform(2.3, 3.1)
    )
    foot, edge = stage.height, horizon + (stage.height - horizon) * 0.72
    pieces: list[Piece] = [
        *_distance(stage, plan, horizon - 4, 0.44),
        Layer(
            9,
            lambda canvas: _slopes(canvas, stage, source),
            Haze(horizon - 200, horizon + 30, 0.42),
            rim=0.35,
            grain=0.03,
        ),
        Water(5, horizon + 8, stage.bottom, ripple=1.1),
        Layer(5, lambda canvas: streams.depths(canvas, stage, horizon + 8, foot, 0.8)),
        Layer(5, lambda canvas: shore.ripples(canvas, stage, "ripples", horizon + 8, foot)),
        streams.flow(stage, course, 4.9, 56, 0.7),
        Layer(
            4.6,
            lambda canvas: _meadows(canvas, stage, course),
            Haze(horizon - 60, horizon + 200, 0.08),
            rim=0.35,
            grain=0.045,
        ),
        Layer(2.8, lambda canvas: _bank(canvas, stage, edge), rim=0.4, grain=0.045),
        alps.mist(stage, "stream", 4.5, horizon + 26, 0.5 if stage.time in ("dawn", "night") else 0.2),
        Layer(1.6, lambda canvas: _frame(canvas, stage, side), rim=0.42),
    ]
    x, _ = course.at(horizon + 120)
    stand = min(edge + 96, stage.height - 50)
    level = horizon + (edge - horizon) * 0.66
    return Scenery(
        tuple(pieces),
        focus=(x, horizon + 30, 6.0),
        subject_y=stand,
        subject_z=2.5,
        water=(level, 4.45),
        banks=_banks(course, level),
    )


def _slopes(canvas: Canvas, stage: Stage, gap: float) -> None:
    """Wooded slopes on both sides that meet where the stream comes from."""
    for name, way in (("left", -1.0), ("right", 1.0)):
        form = hills.hill(stage, f"slope {name}", stage.horizon + 14, 8, 0.46, 2.0)
        x = form.crest[:, 0]
        run = np.clip((x - gap) * way / stage.width + 0.03, 0, 1)
        slope = hills.Hill(np.column_stack([x, form.crest[:, 1] - stage.height * 0.36 * run**1.2]), 0.46)
        clipped = slope.crest[(slope.crest[:, 0] - gap) * way > -0.03 * stage.width]
        hills.ground(canvas, stage, hills.Hill(clipped, 0.46))
        alps.wood(canvas, stage, f"slope {name}", slope, 0.5, (34, 76), 120)


def _meadows(canvas: Canvas, stage: Stage, course: streams.Course) -> None:
    """Both banks: grass with flowers, bushes and firs, and the stones in the rapids."""
    form = hills.hill(stage, "meadow", stage.horizon + 12, 5, 0.60, 1.1)
    picture = streams.recorded(lambda own: _grassy(own, stage, form, course), stage)
    streams.banks(canvas, stage, course, picture, mix(hills.ground_colour(stage, 0.64), (0.42, 0.32, 0.26), 0.3))
    streams.stones(canvas, stage, course, "rapids", 30, (0.10, 0.62))


def _grassy(canvas: Canvas, stage: Stage, form: hills.Hill, course: streams.Course) -> None:
    rng = stage.rng("grassy")
    hills.ground(canvas, stage, form)
    hills.blooms(canvas, stage, rng, (stage.horizon + 40, stage.height - 30), 320, 7.5)
    tint = hills.ground_colour(stage, 0.74)
    for share in np.sort(rng.random(1300)).tolist():
        x, y = rng.uniform(stage.left, stage.right), stage.horizon + 16 + (stage.height - stage.horizon) * share
        size = 5 + 24 * share
        ink = shade(tint, 0.06 - 0.08 * share + rng.uniform(-0.04, 0.03))
        grass.blade(canvas, (x, y), (rng.normal(0, 0.4) * size, size * rng.uniform(0.5, 1.1)), ink, 1.5 + 3 * share)
    for share in np.sort(rng.random(40)).tolist():
        y = stage.horizon + 18 + (stage.height - stage.horizon) * 0.5 * share**1.6
        middle, half = course.at(y)
        x = middle + rng.choice([-1, 1]) * (half * 1.25 + 20 + rng.exponential(240) * (0.4 + share))
        colour = shade(stage.palette.tone(0.6 + 0.12 * share), rng.uniform(-0.03, 0.03))
        trees.far_conifer(canvas, stage, rng, (float(x), y), rng.uniform(50, 120) * (0.6 + 1.3 * share), colour)


def _crags(canvas: Canvas, stage: Stage, form: Relief, fall: falls.Fall, tone: float) -> None:
    """The walls of the gorge with firs along their edge, open where the water falls."""
    rng = stage.rng("crags", round(tone * 100))
    for px in np.arange(stage.left, stage.right, 14.0):
        if abs(px - fall.x) < fall.half * 1.5 + 10:
            continue
        tall = rng.uniform(24, 90) * (0.45 + 0.55 * float(np.sin(px * 0.011 + tone * 9)) ** 2)
        colour = shade(stage.palette.tone(tone + 0.04), rng.uniform(-0.03, 0.03))
        trees.far_conifer(canvas, stage, rng, (float(px), form.level(float(px)) + 9), tall, colour)
    falls.rocky(canvas, stage, form, tone)
