"""Mountains: high peaks in the light over an alp with a chalet, a rocky pass, or a ledge above a sea of cloud."""

from itertools import pairwise

import numpy as np

from fabula.picture.brushes import alps, downs, grass, hills, houses, lively, rocks, sky, trees
from fabula.picture.brushes.relief import Relief
from fabula.picture.brushes.weathered import weathered
from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Haze, Layer, Piece, Scenery, Stage

SOUND = "heights"


def paint(stage: Stage) -> Scenery:
    """Build the heights: sky, far range, the great peaks with mist at their feet, then one of three foregrounds."""
    plan = stage.rng("plan")
    kind = stage.seed % 3
    side = -1.0 if stage.sun[0] > stage.width / 2 else 1.0
    build = (_alp, _pass, _ledge)[kind]
    return build(stage, plan, side)


def _peaks(stage: Stage, plan: np.random.Generator, side: float, tall: float) -> list[alps.Peak]:
    """One great peak toward `side`, a lesser one across, and shoulders between."""
    grow = stage.height * (0.34 if stage.tall else 0.50) * tall
    reach = 1.0 if stage.wide else 0.8
    great = stage.x(0.5 + side * plan.uniform(0.08, 0.17))
    peaks = [alps.Peak(great, grow * plan.uniform(0.96, 1.1), grow * plan.uniform(1.25, 1.6) * reach)]
    for share, size in ((-0.30, 0.66), (0.36, 0.58), (-0.62, 0.7), (0.66, 0.74), (-0.12, 0.4)):
        height = grow * size * plan.uniform(0.8, 1.15)
        x = stage.x(0.5 + side * (share + plan.uniform(-0.06, 0.06)))
        peaks.append(alps.Peak(x, height, height * plan.uniform(1.3, 1.9) * reach))
    return peaks


def _heights(stage: Stage, plan: np.random.Generator, side: float, foot: float, tall: float) -> list[Piece]:
    """Sky, a far range and the great one, with mist between them."""
    far = alps.build(stage, "far", foot, _peaks(stage, plan, -side, tall * plan.uniform(0.55, 0.7)))
    main = alps.build(stage, "main", foot + 10, _peaks(stage, plan, side, tall))
    top = min(y for _, y in main.crest())
    line = stage.height * (0.20 if stage.season == "summer" else 0.15) * (0.75 if stage.tall else 1.0)
    return [
        *sky.layers(stage, 6),
        Layer(
            24,
            lambda canvas: alps.paint(canvas, stage, far, 0.16, line * 0.5),
            Haze(foot - 240, foot + 10, 0.86),
            rim=0.3,
            grain=0.03,
        ),
        Layer(
            14,
            lambda canvas: alps.paint(canvas, stage, main, 0.34, line, stage.height * 0.10),
            Haze(top + (foot - top) * 0.2, foot + 20, 0.62),
            rim=0.4,
            grain=0.035,
        ),
        alps.mist(stage, "feet", 12, foot - stage.height * 0.035, 0.6),
    ]


def _alp(stage: Stage, plan: np.random.Generator, side: float) -> Scenery:
    """A green valley between two wooded slopes, a chalet on a third and the path that leads up to it."""
    horizon, tall = stage.horizon, 1.25 if stage.tall else 1.0
    chalet = stage.x(0.5 - side * plan.uniform(0.10, 0.17) * (0.8 if stage.tall else 1.0))
    left = _shoulder(stage, "left", -1.0, horizon, plan.uniform(0.75, 1.1), 0.44)
    right = _shoulder(stage, "right", 1.0, horizon, plan.uniform(0.75, 1.1), 0.50)
    meadow = downs.rolling(stage, "alp", (horizon + 6, stage.height + 120), 25)
    share = plan.uniform(0.13, 0.2)
    foot = downs.spot(meadow, chalet, share)
    width = 150.0
    air = Haze(horizon - 150, horizon + 40, 0.5)
    smoke = lively.smoke(stage, (chalet + width * 0.255, foot[1] - width * 0.92), 5.9, 64)
    pieces: list[Piece] = [
        *_heights(stage, plan, side, horizon - 8, 1.0),
        Layer(10, lambda canvas: _slope(canvas, stage, left, "left", 150 * tall), air, grain=0.03, rim=0.3),
        Layer(9, lambda canvas: _slope(canvas, stage, right, "right", 150 * tall), air, grain=0.03, rim=0.3),
        Layer(5.5, lambda canvas: _meadow(canvas, stage, meadow, (chalet, share), width), rim=0.4, grain=0.04),
        *([smoke] if plan.random() < 0.8 else []),
        Layer(1.7, lambda canvas: _pines(canvas, stage, side, 1.0), rim=0.42),
        Layer(1.2, lambda canvas: _turf(canvas, stage), rim=0.4),
    ]
    ground = min(horizon + (stage.height - horizon) * 0.7, stage.height - 70)
    return Scenery(tuple(pieces), focus=(chalet, foot[1] - 60, 5.5), subject_y=ground, subject_z=2.6)


def _shoulder(stage: Stage, name: str, side: float, level: float, steep: float, tone: float) -> hills.Hill:
    """A slope that comes down from one edge and ends a little beyond the middle."""
    form = hills.hill(stage, f"shoulder {name}", level, 14, tone, 2.2)
    x = form.crest[:, 0]
    run = np.clip((x / stage.width - 0.5) * side + 0.02, 0, 1)
    rise = stage.height * (0.52 if stage.wide else 0.42) * steep * run**1.25
    return hills.Hill(np.column_stack([x, form.crest[:, 1] + 20 - rise]), tone)


def _slope(canvas: Canvas, stage: Stage, form: hills.Hill, name: str, deep: float) -> None:
    hills.ground(canvas, stage, form)
    alps.wood(canvas, stage, name, form, form.tone, (26, 58), deep)


def _meadow(canvas: Canvas, stage: Stage, form: Relief, chalet: tuple[float, float], width: float) -> None:
    """The alp: rolling grass with the path, boulders and flowers, firs behind, the chalet on its knoll."""
    rng = stage.rng("meadow")
    for _ in range(34):
        x = float(rng.choice([rng.uniform(stage.left, stage.x(0.34)), rng.uniform(stage.x(0.66), stage.right)]))
        colour = shade(stage.palette.tone(0.62), rng.uniform(-0.03, 0.02))
        trees.far_conifer(canvas, stage, rng, (x, form.level(x) + 4), rng.uniform(50, 130), colour)
    _pasture(canvas, stage, form)
    end = (chalet[0] + width * 0.34, chalet[1])
    start = (stage.x(0.5) + (stage.width / 2 - chalet[0]) * 1.1, 1.0)
    downs.trail(canvas, stage, form, (end, start), (15, 190), _sand(stage))
    foot = downs.spot(form, *chalet)
    for way in (-1.5, 1.35, -2.1, 1.8, -1.05):
        place = downs.spot(form, foot[0] + (way + rng.uniform(-0.2, 0.2)) * width, chalet[1] - 0.04)
        colour = shade(stage.palette.tone(0.68), rng.uniform(-0.03, 0.02))
        trees.far_conifer(canvas, stage, rng, place, rng.uniform(90, 210), colour)
    _fence(canvas, stage, form, (foot[0] - width * 3.0, foot[0] + width * 3.2), chalet[1] + 0.07)
    shadow = skia.Rect.MakeLTRB(foot[0] - width * 0.7, foot[1] - 8, foot[0] + width * 0.7, foot[1] + 10)
    canvas.drawOval(shadow, pen(shade(hills.ground_colour(stage, 0.66), -0.10), 0.7, blur=4))
    houses.cabin(canvas, stage, foot, width, 0.66)
    _litter(canvas, stage, form, 16)
    hills.blooms(canvas, stage, rng, (stage.horizon + 150, stage.height - 20), 260, 8.0)


def _sand(stage: Stage) -> Colour:
    sand = mix((0.83, 0.73, 0.58), stage.palette.tone(0.62), {"day": 0.12, "night": 0.72}.get(stage.time, 0.5))
    sand = weathered(stage, sand)
    return mix(sand, stage.palette.snow, 0.6) if stage.snowy else sand


def _pasture(canvas: Canvas, stage: Stage, form: Relief, rocky: float = 0.0) -> None:
    """Grass in the light of its swells, greyer where it is `rocky` (0 to 1), with tussocks all over."""
    rng = stage.rng("pasture")
    bare = rocks.stone(stage, 0.5)
    far, near = (mix(hills.ground_colour(stage, tone), bare, rocky) for tone in (0.50, 0.74))
    downs.paint(canvas, stage, form, mix(far, stage.palette.haze, 0.12), near)
    for x, y, share in downs.scattered(form, rng, 700):
        tint = shade(mix(far, near, share), rng.uniform(-0.06, 0.035))
        size = 5 + 22 * share
        for _ in range(3):
            tip = (float(rng.normal(0, 0.5) * size), size * float(rng.uniform(0.5, 1.1)))
            grass.blade(canvas, (x + float(rng.normal(0, size * 0.5)), y + 2), tip, tint, 1 + 3 * share)


def _litter(canvas: Canvas, stage: Stage, form: Relief, count: int) -> None:
    """Boulders on the ground, away from the middle where people walk."""
    rng = stage.rng("boulders")
    for x, y, share in downs.scattered(form, rng, count * 3, (0.06, 0.95)):
        if abs(x / stage.width - 0.5) < 0.06 + 0.2 * share:
            continue
        size = rng.uniform(14, 44) * (0.35 + 1.3 * share)
        shadow = skia.Rect.MakeLTRB(x - size * 0.8, y - size * 0.08, x + size * 0.8, y + size * 0.14)
        canvas.drawOval(shadow, pen(stage.palette.tone(0.85), 0.4))
        rocks.rock(canvas, stage, rng, (x, y), (size * 1.4, size * rng.uniform(0.5, 0.8)), rocks.stone(stage, 0.6))


def _fence(canvas: Canvas, stage: Stage, form: Relief, span: tuple[float, float], share: float) -> None:
    wood = mix(stage.palette.tone(0.74), (0.42, 0.30, 0.24), 0.3)
    tops = [downs.spot(form, float(x), share) for x in np.arange(*span, 36.0)]
    for (ax, ay), (bx, by) in pairwise(tops):
        for lift in (9, 18):
            canvas.drawLine(ax, ay - lift, bx, by - lift, stroke(wood, 2.0))
    for x, y in tops:
        canvas.drawLine(x, y + 3, x, y - 25, stroke(wood, 3.4))


def _pines(canvas: Canvas, stage: Stage, side: float, size: float) -> None:
    """A group of dark pines at the edge opposite the peak, one or two at the other."""
    rng = stage.rng("pines")
    tall = stage.height * (0.60 if stage.tall else 0.86) * size
    foot = stage.height - 60
    for share, height in ((0.44, 1.0), (0.36, 0.62), (0.53, 0.9), (0.29, 0.34), (-0.46, 0.5), (-0.53, 0.76)):
        x = stage.x(0.5 - side * share) + rng.normal(0, 14)
        trees.conifer(
            canvas,
            stage,
            rng,
            (x, foot + rng.uniform(0, 40)),
            tall * height * rng.uniform(0.88, 1.1),
            rng.uniform(0.9, 0.98),
        )


def _turf(canvas: Canvas, stage: Stage) -> None:
    rng = stage.rng("turf")
    level = stage.height - 66
    if not stage.snowy:
        grass.flowers(canvas, stage, rng, level + 10, 0.9, 36)
    grass.meadow(canvas, stage, rng, level + 26, 0.95, 58, 0.8)


def _pass(stage: Stage, plan: np.random.Generator, side: float) -> Scenery:
    """A saddle of rock and thin grass: the way climbs in bends to a cairn between two walls, the peak behind."""
    horizon = stage.horizon
    saddle = stage.x(0.5 - side * plan.uniform(0.10, 0.16))
    walls = _walls(stage, plan, horizon + 50, saddle, side)
    ground = downs.rolling(stage, "pass", (horizon + 26, stage.height + 120), 36, (5, 6))
    share = plan.uniform(0.05, 0.12)
    foot = downs.spot(ground, saddle, share)
    snow, green = stage.height * 0.36, stage.height * 0.10
    air = Haze(horizon - 260, horizon + 70, 0.34)
    pieces: list[Piece] = [
        *_heights(stage, plan, side, horizon + 4, 1.12),
        Layer(8, lambda canvas: alps.paint(canvas, stage, walls, 0.5, snow, green), air, rim=0.45, grain=0.045),
        alps.mist(stage, "pass", 7, horizon + 26, 0.34),
        Layer(5, lambda canvas: _saddle(canvas, stage, ground, (saddle, share)), rim=0.4, grain=0.05),
        Layer(1.7, lambda canvas: _crags(canvas, stage, side), rim=0.5),
        Layer(1.2, lambda canvas: _turf(canvas, stage), rim=0.4),
    ]
    stand = min(horizon + (stage.height - horizon) * 0.7, stage.height - 66)
    return Scenery(tuple(pieces), focus=(saddle, foot[1] - 60, 5.0), subject_y=stand, subject_z=2.6)


def _walls(stage: Stage, plan: np.random.Generator, foot: float, saddle: float, side: float) -> Relief:
    """Two rock walls that leave a gap over the saddle."""
    grow = stage.height * (0.30 if stage.tall else 0.46)
    gap = stage.width * (0.26 if stage.wide else 0.34)
    peaks = []
    for way, size in ((side, 0.55), (-side, 1.0)):
        for step in range(4):
            height = grow * size * (0.5 + 0.34 * step) * plan.uniform(0.9, 1.1)
            peaks.append(alps.Peak(saddle + way * gap * (0.72 + step * 0.46), height, height * 1.5))
    return alps.build(stage, "walls", foot, peaks, 30)


def _saddle(canvas: Canvas, stage: Stage, form: Relief, cairn: tuple[float, float]) -> None:
    _pasture(canvas, stage, form, 0.3)
    start = (stage.x(0.5) + (stage.width / 2 - cairn[0]) * 0.9, 1.0)
    downs.trail(canvas, stage, form, ((cairn[0] + 30, cairn[1]), start), (14, 170), _sand(stage), 2.6)
    _litter(canvas, stage, form, 44)
    _cairn(canvas, stage, stage.rng("cairn"), downs.spot(form, *cairn), 92)


def _cairn(canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: tuple[float, float], height: float) -> None:
    """Stones piled up by those who came by, and a pole from which the wind has torn at lines of flags."""
    (x, y), palette = foot, stage.palette
    shadow = skia.Rect.MakeLTRB(x - height * 0.8, y - 6, x + height * 0.8, y + 12)
    canvas.drawOval(shadow, pen(palette.tone(0.85), 0.45, blur=5))
    canvas.drawLine(x, y, x + 4, y - height * 1.9, stroke(mix(palette.tone(0.85), (0.36, 0.26, 0.2), 0.3), 6))
    for row, count in enumerate((4, 3, 3, 2, 1)):
        for index in range(count):
            px = x + (index - (count - 1) / 2) * height * 0.27 + rng.normal(0, 3)
            size = (height * rng.uniform(0.34, 0.46), height * rng.uniform(0.2, 0.27))
            rocks.rock(
                canvas, stage, rng, (px, y - row * height * 0.165 + 6), size, rocks.stone(stage, rng.uniform(0.42, 0.6))
            )
    flags = ((0.86, 0.30, 0.26), (0.95, 0.80, 0.36), (0.93, 0.93, 0.9), (0.32, 0.56, 0.78), (0.42, 0.66, 0.42))
    for way in (-1.0, 1.0):
        end = (x + way * height * 2.6, y + 8)
        for index in range(13):
            share = (index + 0.5) / 13
            px = x + 4 + (end[0] - x) * share
            py = y - height * 1.85 + (end[1] - y + height * 1.85) * share + 46 * np.sin(share * np.pi)
            tint = mix(flags[index % 5], palette.tone(0.6), 0.55 if palette.dark else 0.2)
            low = rng.normal(way * 2, 4)
            flag = [(px - 9, py - way * 3), (px + 9, py + way * 3), (px + 8 + low, py + 23), (px - 8 + low, py + 21)]
            canvas.drawPath(polygon(flag), pen(tint))


def _crags(canvas: Canvas, stage: Stage, side: float) -> None:
    """Dark rocks at both edges in front, a crooked pine on the larger group."""
    rng = stage.rng("crags")
    tint = rocks.stone(stage, 0.92)
    dark = mix(tint, stage.palette.tone(0.96), 0.5)
    trees.conifer(
        canvas,
        stage,
        rng,
        (stage.x(0.5 - side * 0.44), stage.height - 150),
        stage.height * (0.36 if stage.tall else 0.52),
        0.94,
    )
    for share, size in ((0.52, 330), (0.43, 210), (0.36, 110), (-0.52, 230), (-0.45, 130)):
        x = stage.x(0.5 - side * share)
        rocks.rock(canvas, stage, rng, (x, stage.height + 50), (size * 1.5, size * rng.uniform(0.8, 1.0)), dark)


def _ledge(stage: Stage, plan: np.random.Generator, side: float) -> Scenery:
    """High above a sea of cloud: peaks stand in it like islands; a grassy ledge with a lone pine in front."""
    horizon = stage.horizon
    near = hills.hill(stage, "ledge", horizon + (stage.height - horizon) * 0.62, 20, 0.76, plan.uniform(0.4, 0.6))
    isle = stage.x(0.5 + side * plan.uniform(0.20, 0.28))
    island = _island(stage, plan, horizon + 74, isle)
    pieces: list[Piece] = [
        *_heights(stage, plan, -side, horizon + 26, 0.92),
        Layer(11, lambda canvas: alps.cloud_sea(canvas, stage, "far", horizon + 4, 0.12), grain=0.02),
        Layer(
            8, lambda canvas: _islet(canvas, stage, island), Haze(horizon - 60, horizon + 86, 0.5), rim=0.45, grain=0.04
        ),
        Layer(6, lambda canvas: alps.cloud_sea(canvas, stage, "near", horizon + 74, 0.7), grain=0.02),
        alps.mist(stage, "sea", 5.5, horizon + 80, 0.4, 1.5),
        Layer(3.0, lambda canvas: _brink(canvas, stage, near, side), rim=0.45, grain=0.05),
        Layer(1.3, lambda canvas: _turf(canvas, stage), rim=0.4),
    ]
    focus = (isle, horizon - stage.height * 0.06, 8.0)
    return Scenery(
        tuple(pieces), focus=focus, subject_y=min(near.height(stage.width / 2) + 80, stage.height - 56), subject_z=2.6
    )


def _island(stage: Stage, plan: np.random.Generator, foot: float, x: float) -> Relief:
    grow = stage.height * (0.16 if stage.tall else 0.24)
    peaks = [
        alps.Peak(x, grow, grow * 1.3),
        alps.Peak(x + grow * 0.9, grow * 0.62, grow),
        alps.Peak(x - grow * 1.1, grow * 0.5, grow),
    ]
    peaks.append(alps.Peak(stage.x(1.0) - x + plan.uniform(-80, 80), grow * 0.45, grow * 0.9))
    return alps.build(stage, "island", foot, peaks, 20)


def _islet(canvas: Canvas, stage: Stage, form: Relief) -> None:
    alps.paint(canvas, stage, form, 0.52, stage.height * 0.30, stage.height * 0.11)


def _brink(canvas: Canvas, stage: Stage, form: hills.Hill, side: float) -> None:
    rng = stage.rng("brink")
    x = stage.x(0.5 - side * 0.34)
    for share, height in ((0.0, 0.46), (0.09, 0.30), (-0.10, 0.62), (-0.17, 0.5)):
        px = x - side * stage.x(share)
        trees.conifer(
            canvas,
            stage,
            rng,
            (px, form.height(px) + 30),
            stage.height * height * (0.7 if stage.tall else 1.0),
            rng.uniform(0.86, 0.94),
        )
    hills.ground(canvas, stage, form)
    line = form.crest
    for _ in range(22):
        spot = line[int(rng.integers(len(line)))]
        size = rng.uniform(26, 90) * (0.5 + abs(spot[0] / stage.width - 0.5))
        rocks.rock(
            canvas,
            stage,
            rng,
            (float(spot[0]), float(spot[1]) + size * 0.25),
            (size * 1.5, size * 0.6),
            rocks.stone(stage, rng.uniform(0.66, 0.8)),
        )
    hills.blooms(canvas, stage, rng, (form.height(stage.width / 2) + 30, stage.height - 40), 160, 8.0)
