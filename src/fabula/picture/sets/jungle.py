"""Jungle: giant leaves and lianas around a clearing in shafts of light, with a temple, a fall or a great tree in it."""

import numpy as np

from fabula.picture.brushes import alps, downs, falls, palms, pyramid, sky, woods
from fabula.picture.brushes.relief import Relief
from fabula.picture.colour import mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, skia
from fabula.picture.stage import FAR, Canvas, Haze, Layer, Motion, Piece, Scenery, Stage

SOUND = "forest"


def paint(stage: Stage) -> Scenery:
    """Build the jungle: light, far crowns, what stands in the clearing, trunks, ground, leaves near and nearest."""
    plan, horizon = stage.rng("plan"), stage.horizon
    kind = stage.seed % 3
    side = -1.0 if stage.sun[0] > stage.width / 2 else 1.0
    clearing = stage.x(0.5 + side * plan.uniform(0.02, 0.12))
    ground = downs.rolling(stage, "floor", (horizon - 4, stage.height + 130), 26, (5, 5))
    power = stage.palette.sun_strength * (0.5 if stage.palette.moon else 1.0)
    beams = [_beams(stage, name, z, 0.42 * power) for name, z in (("a", 7.0), ("b", 3.2))]
    air = Haze(stage.y(0.2), horizon + 20, 0.36)
    pieces: list[Piece] = [
        Layer(FAR, lambda canvas: _light(canvas, stage, clearing), grain=0.02, solid=True),
        Layer(26, lambda canvas: _crowns(canvas, stage, clearing, 0.10, 0.62), Haze(horizon - 420, horizon, 0.7)),
        Layer(
            20,
            lambda canvas: _crowns(canvas, stage, clearing, 0.22, 0.40),
            Haze(horizon - 320, horizon + 10, 0.62),
            rim=0.3,
        ),
        *_heart(stage, plan, kind, clearing),
        alps.mist(stage, "floor", 11, horizon - 10, 0.5),
        Layer(9, lambda canvas: _trunks(canvas, stage, clearing, (9, 12, 44), 0.13), air, rim=0.4),
        *(beams[:1] if power > 0.12 else []),
        Layer(
            5.4,
            lambda canvas: _floor(canvas, stage, ground, clearing),
            Haze(horizon + 130, horizon - 20, 0.3),
            rim=0.3,
            grain=0.045,
        ),
        Layer(4, lambda canvas: _trunks(canvas, stage, clearing, (4, 6, 96), 0.27), rim=0.42, grain=0.05),
        *(beams[1:] if power > 0.12 else []),
        Layer(2.8, lambda canvas: _thicket(canvas, stage), rim=0.4),
        Layer(1.7, lambda canvas: _frame(canvas, stage, side), rim=0.4),
        Layer(1.25, lambda canvas: _front(canvas, stage), rim=0.35),
    ]
    stand = min(horizon + (stage.height - horizon) * 0.60, stage.height - 110)
    return Scenery(tuple(pieces), focus=(clearing, horizon - 70, 9.0), subject_y=stand, subject_z=2.9)


def _light(canvas: Canvas, stage: Stage, clearing: float) -> None:
    """Moist green air, bright where the wood opens."""
    palette = stage.palette
    green = mix(palette.tone(0.36), palms.green(stage, 0.3), 0.5)
    colours = [shade(green, -0.10), mix(green, palette.sky[-2], 0.35), mix(palette.haze, palette.sky[-1], 0.5)]
    box = skia.Rect.MakeLTRB(stage.left * 2, stage.top * 2, stage.right * 2, stage.bottom * 2)
    canvas.drawRect(box, linear((0, stage.top), (0, stage.horizon), colours))
    if palette.dark:
        sky.stars(canvas, stage, round(160 * palette.stars))
    middle = (clearing + (stage.sun[0] / stage.width - 0.5) * stage.width * 0.16, stage.y(0.24))
    power = 0.4 + 0.5 * palette.sun_strength * (0.6 if palette.moon else 1.0)
    alps.soft(
        canvas,
        middle,
        (stage.width * (0.34 if stage.wide else 0.6), stage.height * 0.5),
        mix(palette.haze, palette.glow, 0.6),
        power,
    )
    if palette.sun_strength > 0.3:
        canvas.drawCircle(*middle, palette.sun_radius * 0.8, pen(palette.sun, 0.85, blur=7))
        glow(canvas, middle, stage.y(0.4), palette.glow, 0.5)


def _crowns(canvas: Canvas, stage: Stage, clearing: float, tone: float, open_: float) -> None:
    """Far trees as domes of leaves on pale trunks, lower toward the clearing."""
    rng = stage.rng("far crowns", round(tone * 100))
    colour = palms.green(stage, tone)
    for x in np.arange(stage.left - 60, stage.right + 60, 74.0):
        away = float(np.clip(abs(x - clearing) / (open_ * stage.width), 0.12, 1))
        top = stage.horizon - stage.height * (0.10 + 0.62 * away) * rng.uniform(0.8, 1.1)
        canvas.drawRect(skia.Rect.MakeLTRB(x - 7, top, x + 7, stage.horizon + 10), pen(shade(colour, -0.04)))
        for _ in range(5):
            size = rng.uniform(46, 92)
            place = (float(x + rng.normal(0, 46)), float(top + abs(rng.normal(0, 46))))
            woods.leaf_mass(canvas, stage, rng, place, size, shade(colour, rng.uniform(-0.03, 0.02)))
    under = polygon(
        [
            (stage.left - 80, stage.horizon - 40),
            (stage.right + 80, stage.horizon - 40),
            (stage.right + 80, stage.bottom),
            (stage.left - 80, stage.bottom),
        ]
    )
    canvas.drawPath(under, linear((0, stage.horizon - 90), (0, stage.horizon), [colour] * 2, None, [0.0, 1.0]))


def _heart(stage: Stage, plan: np.random.Generator, kind: int, clearing: float) -> list[Piece]:
    """What the clearing keeps: an old temple, a fall over a rock, or the tree of all trees."""
    horizon = stage.horizon
    if kind == 0:
        size = (
            stage.width * plan.uniform(0.24, 0.30) * (1.0 if stage.wide else 1.9),
            stage.height * plan.uniform(0.36, 0.44) * (0.75 if stage.tall else 1.0),
        )
        return [
            Layer(
                14,
                lambda canvas: pyramid.pyramid(canvas, stage, (clearing, horizon + 8), size, 0.36),
                Haze(horizon - size[1], horizon + 10, 0.46),
                rim=0.45,
                grain=0.045,
            )
        ]
    if kind == 1:
        fall = falls.Fall(clearing, stage.height * plan.uniform(0.26, 0.34), plan.uniform(46, 76), horizon - 6)
        walls = falls.gorge(
            stage, "jungle", fall, (horizon - 6, horizon + 20), stage.width * (0.30 if stage.wide else 0.42)
        )
        return [
            Layer(
                14,
                lambda canvas: _walls(canvas, stage, walls, fall),
                Haze(fall.lip, horizon, 0.42),
                rim=0.4,
                grain=0.045,
            ),
            falls.falling(stage, fall, 13.8),
            falls.mist(stage, fall, 13.6),
        ]
    return [
        Layer(
            12,
            lambda canvas: _great_tree(canvas, stage, clearing),
            Haze(stage.y(0.2), horizon + 10, 0.36),
            rim=0.45,
            grain=0.045,
        )
    ]


def _walls(canvas: Canvas, stage: Stage, form: Relief, fall: falls.Fall) -> None:
    rng = stage.rng("overgrown")
    falls.rocky(canvas, stage, form, 0.36)
    falls.body(canvas, stage, fall)
    for _ in range(120):
        x = rng.uniform(stage.left, stage.right)
        if abs(x - fall.x) < fall.half * 1.4:
            continue
        top = form.level(float(x))
        y = top + (fall.foot - top) * rng.random() ** 2.2
        woods.leaf_mass(
            canvas,
            stage,
            rng,
            (float(x), y),
            rng.uniform(18, 46),
            shade(palms.green(stage, 0.38), rng.uniform(-0.05, 0.03)),
        )
        if rng.random() < 0.4:
            palms.liana(canvas, stage, rng, (float(x), y), rng.uniform(60, 220), 0.42)


def _great_tree(canvas: Canvas, stage: Stage, x: float) -> None:
    """A giant with buttress roots whose crown closes the clearing like a roof."""
    rng, y = stage.rng("giant"), stage.horizon + 20
    bark = mix(stage.palette.tone(0.42), (0.40, 0.30, 0.24), 0.1 if stage.palette.dark else 0.35)
    side = 1.0 if stage.sun[0] > x else -1.0
    ends = [shade(bark, -0.09), bark, mix(bark, stage.palette.rim, 0.36)]
    half = stage.height * 0.075
    for _ in range(9):
        reach = rng.uniform(-1, 1) * half * 4.6
        rise = half * rng.uniform(1.4, 3.6)
        root = skia.Path()
        root.moveTo(x + np.sign(reach) * half * 0.3, y - rise)
        root.quadTo(x + reach * 0.3, y - rise * 0.2, x + reach, y + rng.uniform(0, 16))
        root.lineTo(x + reach * 0.6, y + 16)
        root.lineTo(x, y + 10)
        root.close()
        canvas.drawPath(root, linear((x - side * half * 3, 0), (x + side * half * 3, 0), ends))
    trunk = [
        (x - half * 1.2, y),
        (x - half * 0.7, y - stage.height * 0.3),
        (x - half * 0.8, stage.top),
        (x + half * 0.8, stage.top),
        (x + half * 0.7, y - stage.height * 0.3),
        (x + half * 1.2, y),
    ]
    canvas.drawPath(polygon(trunk), linear((x - side * half, 0), (x + side * half, 0), ends))
    for _ in range(14):
        palms.liana(
            canvas,
            stage,
            rng,
            (x + rng.uniform(-1, 1) * half, y - rng.uniform(0.2, 0.8) * stage.height),
            rng.uniform(120, 300),
            0.5,
        )
    for _ in range(46):
        place = (x + rng.normal(0, stage.width * 0.16), stage.height * rng.uniform(-0.1, 0.16))
        woods.leaf_mass(
            canvas, stage, rng, place, rng.uniform(60, 120), shade(palms.green(stage, 0.4), rng.uniform(-0.04, 0.03))
        )


def _trunks(canvas: Canvas, stage: Stage, clearing: float, row: tuple[int, int, float], gap: float) -> None:
    """Trunks with lianas between them and leaves at their feet; `row` is depth, how many, and their width."""
    z, count, width = row
    rng = stage.rng("trunks", z)
    tone = 0.46 if z > 6 else 0.80
    level = stage.horizon + 14 + (9 - z) * 12
    for index in range(count if stage.wide else round(count * 0.7)):
        x = stage.left + (stage.right - stage.left) * (index + rng.uniform(0.1, 0.9)) / (
            count if stage.wide else round(count * 0.7)
        )
        if abs(x - clearing) < gap * stage.width:
            continue
        wide = width * rng.uniform(0.5, 1.2)
        woods.trunk(canvas, stage, rng, (x, level), wide, tone)
        for _ in range(3):
            top = (x + rng.normal(0, wide * 2), stage.top + rng.uniform(0, 0.25) * stage.height)
            palms.liana(canvas, stage, rng, top, stage.height * rng.uniform(0.25, 0.6), tone)
        for _ in range(3):
            palms.plant(
                canvas,
                stage,
                rng,
                (x + rng.normal(0, wide), level + rng.uniform(0, 10)),
                wide * rng.uniform(1.2, 2.2) + 20,
                tone + 0.03,
            )
    canopy = palms.green(stage, tone + 0.02)
    for _ in range(60 if z > 6 else 34):
        x = rng.uniform(stage.left, stage.right)
        arch = 1 - 0.8 * float(np.exp(-(((x - clearing) / (0.24 * stage.width)) ** 2)))
        y = stage.top + (stage.y(0.34 if z > 6 else 0.18) - stage.top) * arch * rng.uniform(0.2, 1.0)
        woods.leaf_mass(
            canvas,
            stage,
            rng,
            (float(x), y),
            rng.uniform(0.9, 1.7) * width * (1.0 if z > 6 else 0.8) + 26,
            shade(canopy, rng.uniform(-0.04, 0.03)),
        )


def _floor(canvas: Canvas, stage: Stage, form: Relief, clearing: float) -> None:
    """The ground: moss and earth in patches of light, a trodden way, low plants everywhere else."""
    rng = stage.rng("floor")
    moss = shade(palms.green(stage, 0.62), 0.02)
    earth = mix(moss, (0.42, 0.32, 0.22), 0.12 if stage.palette.dark else 0.4)
    downs.paint(canvas, stage, form, mix(moss, stage.palette.haze, 0.12), mix(moss, earth, 0.4))
    way = ((clearing, 0.02), (stage.x(0.5) + (stage.width / 2 - clearing) * 1.2, 1.0))
    downs.trail(canvas, stage, form, way, (40, 360), mix(earth, stage.palette.haze, 0.14), 1.5)
    light = mix(stage.palette.glow, stage.palette.haze, 0.3)
    for _ in range(22):
        x, y, share = (
            *downs.spot(form, float(rng.normal(clearing, stage.width * 0.2)), float(rng.uniform(0, 0.7))),
            0.0,
        )
        wide = rng.uniform(60, 200)
        alps.soft(canvas, (x, y), (wide, wide * 0.16), light, 0.34 * stage.palette.sun_strength * rng.uniform(0.4, 1))
    for x, y, share in downs.scattered(form, rng, 230, (0.0, 0.8)):
        middle = clearing + (way[1][0] - clearing) * share
        if abs(x - middle) < (0.08 + 0.16 * share) * stage.width:
            continue
        tone = 0.52 + 0.2 * share + rng.uniform(-0.05, 0.05)
        if rng.random() < 0.45:
            palms.plant(canvas, stage, rng, (x, y), (26 + 96 * share) * rng.uniform(0.6, 1.2), tone)
        else:
            woods.fern(canvas, stage, rng, (x, y), (22 + 76 * share) * rng.uniform(0.7, 1.2), palms.green(stage, tone))


def _beams(stage: Stage, name: str, z: float, strength: float) -> Layer:
    def motion(seconds: float) -> tuple[float, float, float]:
        turn = 2 * np.pi * seconds / (7.0 if name == "a" else 11.0)
        return (14.0 * float(np.sin(turn * 0.5)), 0.0, 0.74 + 0.26 * float(np.sin(turn)))

    moving: Motion = motion
    return Layer(
        z, lambda canvas: woods.shafts(canvas, stage, stage.rng("beams", name), 8, strength), motion=moving, blur=5.0
    )


def _thicket(canvas: Canvas, stage: Stage) -> None:
    """Big plants and young palms at both sides, that leave the middle to whoever walks there."""
    rng = stage.rng("thicket")
    for share in (-0.06, 0.03, 0.10, 0.17, 0.83, 0.90, 0.97, 1.06):
        x = stage.x(share + rng.uniform(-0.03, 0.03))
        edge = abs(share - 0.5) * 2
        foot = (x, stage.horizon + (stage.height - stage.horizon) * (0.30 + 0.30 * edge))
        if rng.random() < 0.4:
            palms.palm(
                canvas, stage, rng, foot, stage.height * rng.uniform(0.30, 0.46) * (0.8 if stage.tall else 1.0), 0.76
            )
        palms.plant(canvas, stage, rng, foot, rng.uniform(150, 250) * edge, 0.74)
    for x in rng.uniform(stage.left, stage.right, 10):
        if abs(x / stage.width - 0.5) > 0.14:
            palms.liana(canvas, stage, rng, (float(x), stage.top), stage.height * rng.uniform(0.4, 0.75), 0.8)


def _frame(canvas: Canvas, stage: Stage, side: float) -> None:
    """Dark giant leaves that reach in from the corners."""
    rng = stage.rng("frame")
    grow = stage.height * (0.30 if stage.tall else 0.42)
    for way in (-1.0, 1.0):
        corner = (stage.x(0.5 + way * 0.56), stage.height * 0.97)
        heavy = 1.0 if way == -side else 0.72
        for angle in np.linspace(-2.75, -1.5, 6) if way > 0 else np.linspace(-1.64, -0.4, 6):
            long = grow * heavy * rng.uniform(0.7, 1.2)
            palms.broad(
                canvas,
                stage,
                corner,
                (float(angle), long, long * 0.15),
                shade(palms.green(stage, 0.9), rng.uniform(-0.04, 0.02)),
            )
        top = (stage.x(0.5 + way * 0.57), stage.height * -0.06)
        for angle in np.linspace(2.0, 2.9, 5) if way > 0 else np.linspace(0.25, 1.1, 5):
            palms.frond(
                canvas,
                stage,
                top,
                (float(angle), grow * heavy * rng.uniform(0.9, 1.5)),
                shade(palms.green(stage, 0.93), rng.uniform(-0.03, 0.02)),
            )


def _front(canvas: Canvas, stage: Stage) -> None:
    rng = stage.rng("front")
    for x in np.sort(rng.uniform(stage.left, stage.right, 34 if stage.wide else 22)):
        edge = min(abs(x / stage.width - 0.5) * 2, 1.2)
        size = rng.uniform(90, 190) * (0.45 + 0.75 * edge)
        tint = palms.green(stage, rng.uniform(0.86, 0.96))
        woods.fern(canvas, stage, rng, (float(x), stage.height + 18), size, tint)
