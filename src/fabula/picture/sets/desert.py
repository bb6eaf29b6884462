"""Desert: seas of dunes with a caravan on the crest, table mountains and an arch of stone, or an oasis with palms."""

import numpy as np

from fabula.picture.brushes import downs, dunes, grass, palms, rocks, sky, streams
from fabula.picture.brushes.relief import Relief
from fabula.picture.colour import from_hex, mix, shade
from fabula.picture.ink import glow, pen, polygon, skia, stroke
from fabula.picture.stage import FAR, Canvas, Haze, Layer, Motion, Piece, Scenery, Stage, Water

SOUND = "heights"


def paint(stage: Stage) -> Scenery:
    """Build one of three deserts by the seed."""
    plan = stage.rng("plan")
    side = -1.0 if stage.sun[0] > stage.width / 2 else 1.0
    return (_dunes, _mesas, _oasis)[stage.seed % 3](stage, plan, side)


def _above(stage: Stage, clouds: int) -> list[Piece]:
    """The sky, with more and greater stars than elsewhere when it is dark."""
    layers: list[Piece] = [*sky.layers(stage, clouds)]
    if stage.palette.stars > 0.5:
        layers.insert(1, Layer(FAR, lambda canvas: _stars(canvas, stage)))
    return layers


def _stars(canvas: Canvas, stage: Stage) -> None:
    rng = stage.rng("desert stars")
    for _ in range(round(620 * stage.palette.stars)):
        x, y = rng.uniform(stage.left, stage.right), stage.top + (stage.horizon * 0.98 - stage.top) * rng.random()
        size = 0.9 + rng.exponential(0.75)
        colour = mix(from_hex("#fff2d8"), from_hex("#a9ccff"), rng.random())
        canvas.drawCircle(x, y, min(size, 3.4), pen(colour, rng.uniform(0.5, 1.0)))
        if size > 2.4:
            glow(canvas, (x, y), size * 8, colour, 0.5)


def _haze(stage: Stage, level: float) -> list[Piece]:
    """Hot air over the plain by day: bright strips that tremble like water."""
    if stage.time != "day" or stage.weather not in ("clear", "wind", "cloudy") or stage.snowy:
        return []

    def shimmer(period: float, reach: float) -> Motion:
        def motion(seconds: float) -> tuple[float, float, float]:
            turn = 2 * np.pi * seconds / period
            return (reach * float(np.sin(turn)), 1.6 * float(np.sin(turn * 2.3)), 0.7 + 0.3 * float(np.sin(turn * 1.4)))

        return motion

    return [
        Layer(11, lambda canvas: _mirage(canvas, stage, "a", level), motion=shimmer(2.1, 14.0)),
        Layer(11, lambda canvas: _mirage(canvas, stage, "b", level), motion=shimmer(1.5, -10.0)),
    ]


def _mirage(canvas: Canvas, stage: Stage, name: str, level: float) -> None:
    rng = stage.rng("mirage", name)
    colour = mix(stage.palette.sky[-2], stage.palette.haze, 0.5)
    for _ in range(26):
        x, y = rng.uniform(stage.left, stage.right), level + rng.normal(0, 5)
        half = rng.uniform(60, 240)
        canvas.drawOval(skia.Rect.MakeLTRB(x - half, y - 2.4, x + half, y + 2.4), pen(colour, rng.uniform(0.2, 0.5)))


def _dunes(stage: Stage, plan: np.random.Generator, side: float) -> Scenery:
    """Wave behind wave of sand; a caravan crosses the great dune."""
    horizon, tall = stage.horizon, 1.3 if stage.tall else 1.0
    far = dunes.field(stage, "far", (horizon - 46 * tall, horizon + 40), 74 * tall, plan.uniform(420, 560))
    great = dunes.field(
        stage,
        "great",
        (horizon - 8, horizon + 170),
        plan.uniform(270, 350) * tall,
        stage.width * plan.uniform(0.62, 0.85),
    )
    near = dunes.field(stage, "near", (horizon + 120, stage.height + 150), 150, stage.width * plan.uniform(0.7, 0.95))
    way = stage.x(0.5 + side * plan.uniform(0.10, 0.18))
    camels = int(plan.integers(4, 7))
    pieces: list[Piece] = [
        *_above(stage, 3),
        Layer(
            18,
            lambda canvas: dunes.paint(canvas, stage, far, 0.2),
            Haze(horizon - 130, horizon + 50, 0.6),
            rim=0.3,
            grain=0.03,
        ),
        *_haze(stage, horizon + 14),
        Layer(
            8,
            lambda canvas: _great(canvas, stage, great, (way, camels)),
            Haze(horizon - 60, horizon + 220, 0.2),
            rim=0.5,
            grain=0.035,
        ),
        Layer(3.4, lambda canvas: _near(canvas, stage, near), rim=0.45, grain=0.045),
        Layer(1.4, lambda canvas: _scrub(canvas, stage, side), rim=0.45),
    ]
    return Scenery(
        tuple(pieces), focus=(way, great.level(way) - 10, 8.0), subject_y=_stand(stage), subject_z=2.6, wild=False
    )


def _stand(stage: Stage) -> float:
    return min(stage.horizon + (stage.height - stage.horizon) * 0.72, stage.height - 70)


def _great(canvas: Canvas, stage: Stage, form: Relief, line: tuple[float, int]) -> None:
    step = -64.0 if stage.rng("way").random() < 0.5 else 64.0
    dunes.paint(canvas, stage, form, 0.45, 240)
    dunes.caravan(canvas, stage, form, (line[0] - step * line[1] / 2, step), line[1], 46)


def _near(canvas: Canvas, stage: Stage, form: Relief) -> None:
    dunes.paint(canvas, stage, form, 0.7, 620)
    rng = stage.rng("steps")
    dark = dunes.tones(stage, 0.7)[0]
    start, end = stage.x(rng.uniform(0.3, 0.7)), stage.x(rng.uniform(0.3, 0.7))
    for index, share in enumerate(np.linspace(0.1, 0.95, 44).tolist()):
        x = start + (end - start) * share + 60 * float(np.sin(share * 6))
        if downs.seen(form, x, share):
            px, py = downs.spot(form, x, share)
            size = 2.5 + 8 * share
            px += (1 if index % 2 else -1) * size * 1.3
            canvas.drawOval(skia.Rect.MakeLTRB(px - size, py - size * 0.4, px + size, py + size * 0.4), pen(dark, 0.7))


def _scrub(canvas: Canvas, stage: Stage, side: float) -> None:
    """A dune's shoulder with dry grass in one lower corner, stones in the other."""
    rng = stage.rng("scrub")
    tones = dunes.tones(stage, 0.95)
    x = np.linspace(stage.left - 60, stage.right + 60, 90)
    run = np.clip((0.5 - x / stage.width) * side * 2 - 0.12, 0, 2)
    y = stage.height + 46 - 150 * run**1.4 * (0.6 if stage.tall else 1.0)
    dry = mix(stage.palette.tone(0.9), (0.62, 0.50, 0.26), 0.1 if stage.palette.dark else 0.35)
    for px in rng.uniform(stage.left, stage.right, 40):
        if float(np.interp(px, x, run)) > 0.25:
            for _ in range(14):
                tip = (float(rng.normal(10, 30)), float(rng.uniform(40, 120)))
                root = (float(px + rng.normal(0, 12)), float(np.interp(px, x, y)) + 12)
                grass.blade(canvas, root, tip, shade(dry, rng.uniform(-0.04, 0.04)), rng.uniform(2.5, 4.5))
    crest = list(zip(x.tolist(), y.tolist(), strict=True))
    below = [(stage.right + 60, stage.bottom + 60), (stage.left - 60, stage.bottom + 60)]
    canvas.drawPath(polygon([*crest, *below]), pen(mix(tones[0], tones[1], 0.6)))
    canvas.drawPath(polygon(crest, closed=False), stroke(tones[2], 3.0, 0.8))
    for _ in range(9):
        px = stage.x(0.5 + side * rng.uniform(0.3, 0.62))
        size = rng.uniform(18, 66)
        rocks.rock(canvas, stage, rng, (px, stage.height + 22), (size * 1.5, size), dunes.stone_tones(stage, 0.8)[0][1])


def _mesas(stage: Stage, plan: np.random.Generator, side: float) -> Scenery:
    """Table mountains over a red plain, and a great arch that frames one of them."""
    horizon, grow = stage.horizon, stage.height * (0.8 if stage.tall else 1.0)
    great = stage.x(0.5 + side * plan.uniform(0.14, 0.2))
    towers = [
        (great, grow * plan.uniform(0.30, 0.38), stage.x(0.085)),
        (great + side * stage.x(0.17), grow * 0.24, stage.x(0.05)),
    ]
    towers += [
        (stage.x(0.5 - side * share), grow * plan.uniform(0.14, 0.22), stage.x(wide))
        for share, wide in ((0.52, 0.10), (0.36, 0.035))
    ]
    distant = [
        (stage.x(plan.uniform(-0.1, 1.1)), grow * plan.uniform(0.08, 0.17), stage.x(plan.uniform(0.04, 0.12)))
        for _ in range(6)
    ]
    far, close = dunes.mesas(stage, "far", horizon + 4, distant), dunes.mesas(stage, "close", horizon + 22, towers)
    plain = dunes.field(stage, "plain", (horizon + 8, stage.height + 150), 44, stage.width * 0.5)
    span = stage.x(0.5 - side * plan.uniform(0.17, 0.23))
    size = (plan.uniform(330, 400), plan.uniform(270, 330))
    foot = downs.spot(plain, span, 0.3)
    pieces: list[Piece] = [
        *_above(stage, 6),
        Layer(
            20,
            lambda canvas: dunes.banded(canvas, stage, far, 0.2),
            Haze(horizon - 200, horizon + 8, 0.7),
            rim=0.3,
            grain=0.03,
        ),
        Layer(
            12,
            lambda canvas: dunes.banded(canvas, stage, close, 0.4),
            Haze(horizon - grow * 0.4, horizon + 30, 0.36),
            rim=0.45,
            grain=0.045,
        ),
        *_haze(stage, horizon + 16),
        Layer(
            5,
            lambda canvas: _plain(canvas, stage, plain, foot, size),
            Haze(horizon - 40, horizon + 260, 0.10),
            rim=0.45,
            grain=0.045,
        ),
        Layer(1.4, lambda canvas: _scrub(canvas, stage, -side), rim=0.45),
    ]
    return Scenery(
        tuple(pieces), focus=(great, horizon - grow * 0.16, 12.0), subject_y=_stand(stage), subject_z=2.6, wild=False
    )


def _plain(canvas: Canvas, stage: Stage, form: Relief, foot: tuple[float, float], size: tuple[float, float]) -> None:
    """Sand with stones and thorn bushes, and the arch."""
    rng = stage.rng("plain")
    dunes.paint(canvas, stage, form, 0.6, 420)
    shadow = dunes.tones(stage, 0.6)[0]
    reach = float(np.clip((foot[0] - stage.sun[0]) / stage.width * 2, -1, 1)) * size[0] * 0.4
    canvas.drawOval(
        skia.Rect.MakeLTRB(
            foot[0] - size[0] * 0.62 + reach, foot[1] - 4, foot[0] + size[0] * 0.62 + reach, foot[1] + 46
        ),
        pen(shadow, 0.5, blur=9),
    )
    dunes.arch(canvas, stage, foot, size, 0.55)
    stone = dunes.stone_tones(stage, 0.6)[0]
    thorn = mix(stage.palette.tone(0.8), (0.36, 0.40, 0.22), 0.1 if stage.palette.dark else 0.4)
    for x, y, share in downs.scattered(form, rng, 110, (0.03, 0.9)):
        size_ = (6 + 40 * share) * rng.uniform(0.5, 1.1)
        if rng.random() < 0.5:
            canvas.drawOval(
                skia.Rect.MakeLTRB(x - size_, y - size_ * 0.1, x + size_, y + size_ * 0.2), pen(shadow, 0.5)
            )
            rocks.rock(canvas, stage, rng, (x, y), (size_ * 1.4, size_ * 0.7), stone[2])
        else:
            for _ in range(9):
                tip = (float(rng.normal(0, 0.6) * size_), size_ * float(rng.uniform(0.5, 1.1)))
                grass.blade(canvas, (x, y), tip, shade(thorn, rng.uniform(-0.04, 0.04)), 1 + 2 * share)


def _oasis(stage: Stage, plan: np.random.Generator, side: float) -> Scenery:
    """A pool among palms, a tent beside it, dunes all around."""
    horizon, tall = stage.horizon, 1.3 if stage.tall else 1.0
    far = dunes.field(stage, "far", (horizon - 60 * tall, horizon + 50), 130 * tall, plan.uniform(520, 760))
    ground = dunes.field(stage, "ground", (horizon + 4, stage.height + 150), 30, stage.width * 0.9)
    middle = stage.x(0.5 + side * plan.uniform(0.06, 0.12))
    top, foot = horizon + 34, horizon + (stage.height - horizon) * 0.50
    y = np.linspace(top, foot, 60)
    round_ = np.sqrt(np.clip(1 - ((y - (top + foot) / 2) / ((foot - top) / 2)) ** 2, 0, 1))
    wide = stage.width * (0.25 if stage.wide else 0.34)
    pool = streams.Course(y, middle + 40 * np.sin(y * 0.03), wide * round_ * (1 + 0.12 * np.sin(y * 0.05)) + 2)
    pieces: list[Piece] = [
        *_above(stage, 4),
        Layer(
            14,
            lambda canvas: dunes.paint(canvas, stage, far, 0.25, 80),
            Haze(horizon - 150, horizon + 50, 0.45),
            rim=0.4,
            grain=0.03,
        ),
        *_haze(stage, horizon + 10),
        Layer(
            6.5,
            lambda canvas: _grove(canvas, stage, middle, top, side),
            Haze(horizon - 60, horizon + 60, 0.12),
            rim=0.45,
            grain=0.03,
        ),
        Water(5, top, foot + 8, ripple=0.6),
        Layer(5, lambda canvas: streams.depths(canvas, stage, top, foot, 0.7)),
        Layer(4.8, lambda canvas: _shores(canvas, stage, ground, pool, side), rim=0.4, grain=0.045),
        Layer(1.8, lambda canvas: _great_palms(canvas, stage, side), rim=0.45),
        Layer(1.4, lambda canvas: _scrub(canvas, stage, -side), rim=0.45),
    ]
    return Scenery(tuple(pieces), focus=(middle, horizon - 30, 6.0), subject_y=_stand(stage), subject_z=2.6)


def _grove(canvas: Canvas, stage: Stage, middle: float, level: float, side: float) -> None:
    """Palms and bushes behind the pool, standing on their own strip of green."""
    rng = stage.rng("grove")
    reach = stage.width * (0.30 if stage.wide else 0.4)
    bed = skia.Rect.MakeLTRB(middle - reach * 1.25, level - 26, middle + reach * 1.25, level + 60)
    canvas.drawOval(bed, pen(mix(palms.green(stage, 0.5), dunes.sand(stage, 0.5), 0.4)))
    for _ in range(54):
        x = middle + rng.normal(0, 0.5) * reach
        palms.plant(canvas, stage, rng, (x, level + rng.uniform(-12, 8)), rng.uniform(24, 60), rng.uniform(0.5, 0.66))
    for share in np.sort(rng.uniform(-1, 1, 13)):
        x = middle + float(share) * reach
        palms.palm(canvas, stage, rng, (x, level + rng.uniform(-6, 8)), rng.uniform(150, 310), rng.uniform(0.56, 0.7))


def _shores(canvas: Canvas, stage: Stage, form: Relief, pool: streams.Course, side: float) -> None:
    """Sand all round the pool, reeds and grass along it, and the tent."""
    rng = stage.rng("shores")
    sand = dunes.sand(stage, 0.6)
    picture = streams.recorded(lambda own: dunes.paint(own, stage, form, 0.62, 420), stage)
    canvas.save()
    sky_ = skia.Rect.MakeLTRB(stage.left * 2, float(pool.y[0]) - 12, stage.right * 2, stage.bottom * 2)
    canvas.clipRect(sky_)
    streams.banks(canvas, stage, pool, picture, mix(sand, palms.green(stage, 0.7), 0.5))
    canvas.restore()
    for _ in range(150):
        y = float(rng.uniform(pool.y[0], pool.y[-1]))
        x, half = pool.at(y)
        px = x + rng.choice([-1, 1]) * (half * 1.02 + rng.exponential(16))
        near = (y - float(pool.y[0])) / float(pool.y[-1] - pool.y[0])
        tint = shade(palms.green(stage, 0.62 + 0.2 * near), rng.uniform(-0.04, 0.05))
        for _ in range(5):
            tip = (float(rng.normal(0, 12)), (18 + 46 * near) * float(rng.uniform(0.5, 1.1)))
            grass.blade(canvas, (float(px + rng.normal(0, 7)), y + 3), tip, tint, 2 + 2 * near)
    where = stage.x(0.5 - side * 0.23)
    dunes.tent(canvas, stage, downs.spot(form, where, 0.24), 190)


def _great_palms(canvas: Canvas, stage: Stage, side: float) -> None:
    """Two tall palms that lean into the picture at the edge where the tent is not."""
    rng = stage.rng("great palms")
    tall = stage.height * (0.52 if stage.tall else 0.86)
    for share, size in ((0.40, 0.84), (0.49, 1.0), (0.57, 0.8)):
        palms.palm(canvas, stage, rng, (stage.x(0.5 + side * share), stage.height + 20), tall * size, 0.92)
    for share in (0.38, 0.46, 0.54):
        palms.plant(canvas, stage, rng, (stage.x(0.5 + side * share), stage.height + 30), rng.uniform(110, 190), 0.9)
