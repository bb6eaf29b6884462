"""Tundra: floes and icebergs on a dark sea, the blue front of a glacier, or a plain of snow under northern lights."""

import numpy as np

from fabula.picture.brushes import alps, downs, grass, houses, ice, relief, rocks, shore, sky
from fabula.picture.brushes.relief import Relief
from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Haze, Layer, Motion, Piece, Scenery, Stage, Water

SOUND = "heights"


def paint(stage: Stage) -> Scenery:
    """Build one of three shores of the far north by the seed."""
    plan = stage.rng("plan")
    side = -1.0 if stage.sun[0] > stage.width / 2 else 1.0
    return (_plain, _floes, _glacier)[stage.seed % 3](stage, plan, side)


def _above(stage: Stage, clouds: int) -> list[Piece]:
    """The sky with the northern lights between stars and clouds."""
    layers: list[Piece] = [*sky.layers(stage, clouds)]
    layers[2:2] = ice.aurora(stage)
    return layers


def _range(stage: Stage, plan: np.random.Generator, foot: float, tall: float, focus: float) -> list[Piece]:
    """White mountains far off, the highest near `focus`."""
    grow = stage.height * tall * (0.85 if stage.tall else 1.0)
    peaks = [alps.Peak(focus, grow * plan.uniform(0.85, 1.1), grow * plan.uniform(1.4, 1.9))]
    for share in plan.uniform(-0.15, 1.15, 4):
        height = grow * plan.uniform(0.35, 0.8)
        peaks.append(alps.Peak(stage.x(float(share)), height, height * plan.uniform(1.4, 2.2)))
    form = alps.build(stage, "white range", foot, peaks)
    air = Haze(foot - grow, foot, 0.6)
    return [
        Layer(20, lambda canvas: alps.paint(canvas, stage, form, 0.26, grow * 0.12), air, rim=0.35, grain=0.03),
        alps.mist(stage, "range", 18, foot - 14, 0.45),
    ]


def _sea(stage: Stage, top: float, foot: float) -> list[Piece]:
    """Cold dark water that mirrors what stands in it."""
    return [
        Water(6, top, foot, ripple=0.8),
        Layer(6, lambda canvas: _deep(canvas, stage, top, foot)),
        Layer(6, lambda canvas: shore.ripples(canvas, stage, "ripples", top, foot)),
        *([Layer(6, lambda canvas: shore.glitter(canvas, stage, "glitter", top, foot))] if not stage.wet else []),
    ]


def _deep(canvas: Canvas, stage: Stage, top: float, foot: float) -> None:
    cold = mix(
        mix(stage.palette.water, stage.palette.tone(0.75), 0.45),
        (0.06, 0.24, 0.34),
        0.3 if stage.time == "day" else 0.12,
    )
    box = skia.Rect.MakeLTRB(stage.left * 2, top, stage.right * 2, foot + 60)
    canvas.drawRect(box, linear((0, top), (0, foot), [stage.palette.haze, cold, cold], [0, 0.14, 1], [0.4, 0.42, 0.8]))


def _floes(stage: Stage, plan: np.random.Generator, side: float) -> Scenery:
    """An arm of the sea full of floes, icebergs farther out, a shelf of ice in front."""
    horizon, grow = stage.horizon, stage.height * (0.75 if stage.tall else 1.0)
    great = stage.x(0.5 + side * plan.uniform(0.12, 0.19))
    height = grow * plan.uniform(0.22, 0.32)
    near = [
        (great, height, stage.x(plan.uniform(0.09, 0.13)) * (1.0 if stage.wide else 1.6)),
        (great + side * stage.x(0.17), height * 0.42, stage.x(0.06)),
    ]
    far = [
        (stage.x(plan.uniform(-0.1, 1.1)), grow * plan.uniform(0.03, 0.12), stage.x(plan.uniform(0.02, 0.07)))
        for _ in range(8)
    ]
    distant, close = ice.bergs(stage, "far", horizon + 6, far), ice.bergs(stage, "near", horizon + 30, near)
    foot = horizon + (stage.height - horizon) * 0.62
    shelf = _shelf(stage, foot)
    pieces: list[Piece] = [
        *_above(stage, 6),
        *_range(stage, plan, horizon + 2, 0.16, stage.x(0.5 - side * 0.3)),
        Layer(
            14, lambda canvas: ice.paint(canvas, stage, distant, 0.2), Haze(horizon - 120, horizon + 8, 0.5), rim=0.3
        ),
        Layer(
            9,
            lambda canvas: ice.paint(canvas, stage, close, 0.4),
            Haze(horizon - height, horizon + 40, 0.2),
            rim=0.5,
            grain=0.03,
        ),
        *_sea(stage, horizon + 12, foot + 70),
        *_drift(stage, (horizon + 22, foot + 20), great),
        Layer(2.9, lambda canvas: _ground(canvas, stage, shelf, edge=True), rim=0.4, grain=0.035),
        Layer(1.5, lambda canvas: _hummocks(canvas, stage, side), rim=0.45),
    ]
    stand = min(foot + 100, stage.height - 64)
    focus = (great, horizon - height * 0.3, 9.0)
    return Scenery(tuple(pieces), focus=focus, subject_y=stand, subject_z=2.5, water=(horizon + 70, 5.4), wild=False)


def _drift(stage: Stage, span: tuple[float, float], clear: float) -> list[Piece]:
    """Two fields of floes that slide slowly past each other."""

    def slide(way: float, period: float) -> Motion:
        def motion(seconds: float) -> tuple[float, float, float]:
            turn = 2 * np.pi * seconds / period
            return (way * 46 * float(np.sin(turn)), 1.6 * float(np.sin(turn * 5)), 1.0)

        return motion

    return [
        Layer(5.8, lambda canvas: _field(canvas, stage, "far", span, (0.0, 0.5)), motion=slide(1.0, 46.0)),
        Layer(4.4, lambda canvas: _field(canvas, stage, "near", span, (0.45, 1.0)), motion=slide(-1.0, 38.0), rim=0.3),
    ]


def _field(canvas: Canvas, stage: Stage, name: str, span: tuple[float, float], part: tuple[float, float]) -> None:
    rng = stage.rng("floes", name)
    count = (46 if name == "far" else 20) if stage.wide else (30 if name == "far" else 15)
    for share in np.sort(rng.uniform(*part, count)).tolist():
        y = span[0] + (span[1] - span[0]) * share**1.25
        half = (14 + 150 * share) * rng.lognormal(-0.3, 0.4)
        ice.floe(canvas, stage, rng, (float(rng.uniform(stage.left, stage.right)), y), half, 0.3 + 0.3 * share)


def _shelf(stage: Stage, foot: float) -> Relief:
    form = downs.rolling(stage, "shelf", (foot + 24, stage.height + 140), 22, (4, 4))
    return form


def _earth(stage: Stage) -> tuple[relief.Tones, Colour]:
    """Snow, shade to light, and the colour of its shadows."""
    snow = relief.snow_tones(stage, 0.44)
    return snow, mix(snow[0], stage.palette.tone(0.72), 0.3)


def _ground(canvas: Canvas, stage: Stage, form: Relief, *, edge: bool) -> None:
    """Snow with the wind's ridges in it; bare moss and stones between in summer; an edge of ice where water begins."""
    rng = stage.rng("snow field")
    snow, dark = _earth(stage)
    light = relief.painted(relief.lit(stage, form, low=0.4), rng, 6.0, 0.5)
    colours = relief.ink(snow, light)
    if not stage.snowy and not edge:
        moss = mix(
            stage.palette.tone(0.66),
            (0.46, 0.40, 0.24) if stage.season != "autumn" else (0.62, 0.28, 0.18),
            0.12 if stage.palette.dark else 0.5,
        )
        bare = np.clip(0.9 + 3.0 * relief.cloudy(rng, light.shape, (16, 12), 5), 0, 1)
        colours = relief.over(colours, relief.ink(downs.tones(stage, moss), light), bare)
    if edge:
        _ledge(canvas, stage, form)
    relief.draw(canvas, form, colours, snow[1])
    for x, y, share in downs.scattered(form, rng, 260):
        wide = (14 + 90 * share) * rng.uniform(0.5, 1.3)
        lean = wide * 0.16
        ridge = [
            (x - wide, y),
            (x + wide * 0.4, y - 2 - 7 * share),
            (x + wide, y + lean * 0.3),
            (x + wide * 0.2, y + 2 + 4 * share),
        ]
        canvas.drawPath(polygon(ridge), pen(dark, 0.34))
        canvas.drawPath(polygon([*ridge[:2], (x + wide * 0.3, y - 1)]), pen(snow[3], 0.8))


def _ledge(canvas: Canvas, stage: Stage, form: Relief) -> None:
    """The blue broken edge of the shelf over the water."""
    rng = stage.rng("ledge")
    deep = ice.tones(stage, 0.6)
    crest = form.crest()
    wall = [(x, y - 2) for x, y in crest]
    canvas.drawPath(polygon([*[(x, y - 12) for x, y in crest], *wall[::-1]]), pen(deep[3]))
    for x, y in crest[::3]:
        if rng.random() < 0.5:
            canvas.drawLine(x, y - 12, x + rng.normal(0, 5), y, stroke(deep[0], 1.6, 0.6))


def _hummocks(canvas: Canvas, stage: Stage, side: float) -> None:
    """Blocks of ice pushed up at one edge in front, stones under snow at the other."""
    rng = stage.rng("hummocks")
    tones = ice.tones(stage, 0.85)
    for share, size in ((0.54, 300), (0.46, 200), (0.39, 120), (-0.50, 170), (-0.57, 240)):
        x, y = stage.x(0.5 - side * share), stage.height + 40
        for _ in range(3):
            wide, high = size * rng.uniform(0.4, 0.8), size * rng.uniform(0.4, 0.8)
            px, lean = x + rng.normal(0, size * 0.25), rng.normal(0, 0.3)
            block = [
                (px - wide / 2, y),
                (px - wide / 2 + lean * high, y - high),
                (px + wide * 0.2 + lean * high, y - high * 1.16),
                (px + wide / 2, y),
            ]
            ends = [tones[0], tones[1], tones[2]]
            canvas.drawPath(polygon(block), linear((px - wide / 2, y), (px + wide / 2, y - high), ends))
            cap = [
                block[1],
                block[2],
                (block[2][0] + wide * 0.04, block[2][1] + high * 0.16),
                (block[1][0] + wide * 0.05, block[1][1] + high * 0.12),
            ]
            canvas.drawPath(polygon(cap), pen(stage.palette.snow, 0.9))


def _glacier(stage: Stage, plan: np.random.Generator, side: float) -> Scenery:
    """A glacier comes down from the mountains and breaks off into the sea."""
    horizon = stage.horizon
    middle = stage.x(0.5 + side * plan.uniform(0.05, 0.14))
    half = stage.width * plan.uniform(0.30, 0.40) * (1.0 if stage.wide else 1.5)
    height = stage.height * plan.uniform(0.14, 0.19) * (0.8 if stage.tall else 1.0)
    wall = ice.front(stage, "wall", horizon + 30, height, (middle - half, middle + half))
    foot = horizon + (stage.height - horizon) * 0.62
    shelf = _shelf(stage, foot)
    walls = [
        (middle - half * 1.12, 0.34),
        (middle + half * 1.12, 0.38),
        (middle - half * 1.9, 0.42),
        (middle + half * 1.9, 0.4),
    ]
    peaks = [alps.Peak(x, stage.height * tall * plan.uniform(0.8, 1.1), stage.height * tall * 1.3) for x, tall in walls]
    sides = alps.build(stage, "sides", horizon + 34, peaks, 20, sunk=90)
    pieces: list[Piece] = [
        *_above(stage, 6),
        *_range(stage, plan, horizon - height * 0.6, 0.40, middle - side * 60),
        Layer(
            10,
            lambda canvas: ice.paint(canvas, stage, wall, 0.36),
            Haze(horizon - 200, horizon + 40, 0.14),
            rim=0.4,
            grain=0.03,
        ),
        Layer(
            9,
            lambda canvas: alps.paint(canvas, stage, sides, 0.42, stage.height * 0.05),
            Haze(horizon - 320, horizon + 30, 0.36),
            rim=0.4,
            grain=0.04,
        ),
        *_sea(stage, horizon + 26, foot + 70),
        *_drift(stage, (horizon + 34, foot + 20), middle),
        Layer(2.9, lambda canvas: _ground(canvas, stage, shelf, edge=True), rim=0.4, grain=0.035),
        Layer(1.5, lambda canvas: _hummocks(canvas, stage, side), rim=0.45),
    ]
    stand = min(foot + 100, stage.height - 64)
    focus = (middle, horizon - height * 0.4, 10.0)
    return Scenery(tuple(pieces), focus=focus, subject_y=stand, subject_z=2.5, water=(horizon + 80, 5.4), wild=False)


def _plain(stage: Stage, plan: np.random.Generator, side: float) -> Scenery:
    """A wide plain of snow before white mountains, with an igloo on a third."""
    horizon = stage.horizon
    home = stage.x(0.5 - side * plan.uniform(0.13, 0.19))
    ground = downs.rolling(stage, "plain", (horizon + 2, stage.height + 140), 26, (4, 5))
    share = plan.uniform(0.14, 0.22)
    foot = downs.spot(ground, home, share)
    pieces: list[Piece] = [
        *_above(stage, 6),
        *_range(stage, plan, horizon + 6, plan.uniform(0.28, 0.38), stage.x(0.5 + side * 0.16)),
        Layer(
            5.4,
            lambda canvas: _home(canvas, stage, ground, (home, share)),
            Haze(horizon - 20, horizon + 200, 0.12),
            rim=0.4,
            grain=0.035,
        ),
        Layer(1.5, lambda canvas: _hummocks(canvas, stage, side), rim=0.45),
    ]
    stand = min(horizon + (stage.height - horizon) * 0.70, stage.height - 70)
    return Scenery(tuple(pieces), focus=(home, foot[1] - 40, 5.4), subject_y=stand, subject_z=2.6, wild=False)


def _home(canvas: Canvas, stage: Stage, form: Relief, home: tuple[float, float]) -> None:
    """The plain, stones and dry grass in it, the igloo, a sledge, and a heap of stones that marks the way."""
    rng = stage.rng("home")
    _ground(canvas, stage, form, edge=False)
    dry = mix(stage.palette.tone(0.75), (0.62, 0.48, 0.30), 0.35)
    for x, y, share in downs.scattered(form, rng, 90, (0.03, 0.9)):
        size = (5 + 34 * share) * rng.uniform(0.5, 1.1)
        if rng.random() < 0.45 and abs(x / stage.width - 0.5) > 0.1:
            rocks.rock(canvas, stage, rng, (x, y), (size * 1.5, size * 0.7), rocks.stone(stage, 0.6))
        else:
            for _ in range(6):
                tip = (float(rng.normal(0, 0.4) * size), size * float(rng.uniform(0.4, 0.9)))
                grass.blade(
                    canvas,
                    (x + float(rng.normal(0, size * 0.3)), y),
                    tip,
                    shade(dry, rng.uniform(-0.04, 0.04)),
                    1 + 2 * share,
                )
    foot = downs.spot(form, *home)
    if stage.seed // 3 % 2:
        ice.igloo(canvas, stage, foot, 118)
    else:
        houses.cabin(canvas, stage, foot, 150, 0.62)
    mark = downs.spot(form, stage.x(1.0) - foot[0], home[1] + 0.04)
    for row, wide in enumerate((62, 46, 34, 54, 24)):
        place = (mark[0] + rng.normal(0, 3), mark[1] - row * 25 + 4)
        rocks.rock(canvas, stage, rng, place, (wide * 1.1, 30), rocks.stone(stage, 0.5 + 0.03 * row))
