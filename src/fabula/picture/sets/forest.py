"""Forest: the inside of an old wood, trunk behind trunk into the light, with mist, shafts of sun and ferns."""

from dataclasses import dataclass

import numpy as np

from fabula.picture import noise
from fabula.picture.brushes import grass, logs, sky, streams, trees, woods
from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, radial, skia
from fabula.picture.stage import FAR, Canvas, Haze, Layer, Motion, Piece, Scenery, Stage

SOUND = "forest"


@dataclass(frozen=True)
class Row:
    """A row of trunks: depth, tone, how many, their widths, where they stand, and the gap left in the middle."""

    z: float
    tone: float
    count: int
    widths: tuple[float, float]
    ground: float
    gap: float


def paint(stage: Stage) -> Scenery:
    """Build the wood: a bright clearing far off, rows of trunks toward the eye, a path, a brook or a fallen trunk."""
    plan = stage.rng("plan")
    deep = (stage.height - stage.horizon) / 380
    clearing = stage.x(plan.uniform(0.4, 0.6))
    ground = stage.horizon + 10
    power = stage.palette.sun_strength * (0.6 if stage.palette.moon else 1.0)
    shine = 0.95 if stage.time == "day" else 0.38
    beams = [_beams(stage, name, shine * power, period) for name, period in (("beams a", 7.0), ("beams b", 11.0))]
    wide = 1.8 if _kind(stage) == 1 else 1.0
    rows = [
        _row(stage, clearing, Row(18, 0.20, 34, (14, 26), ground - 4, 0.03), 0.52),
        _row(stage, clearing, Row(11, 0.36, 20, (24, 42), ground + 14, 0.05 * wide), 0.34),
        _row(stage, clearing, Row(6, 0.54, 12, (42, 70), ground + 52 * deep, 0.10 * wide), 0.22),
        _row(stage, clearing, Row(3.4, 0.72, 7, (70, 112), ground + 128 * deep, 0.17 * wide), 0.06),
    ]
    brook = _course(stage, clearing, ground)
    pieces: list[Piece] = [
        Layer(FAR, lambda canvas: _light(canvas, stage, clearing), grain=0.02, grain_stretch=1.4, solid=True),
        Layer(26, lambda canvas: _distance(canvas, stage, ground), Haze(ground - 330, ground, 0.7)),
        rows[0],
        _crowns(stage, 15, 0.28, stage.y(0.30), (34, 60), 0.3),
        rows[1],
        _floor(stage, clearing, ground),
        *(beams[:1] if power > 0.15 else []),
        _crowns(stage, 8, 0.48, stage.y(0.25), (48, 84), 0.1),
        rows[2],
        _undergrowth(stage, clearing, Row(5, 0.56, 0, (34, 34), ground + 46 * deep, 0)),
        rows[3],
        *(beams[1:] if power > 0.15 else []),
        _undergrowth(stage, clearing, Row(2.6, 0.76, 0, (62, 62), ground + 140 * deep, 0)),
        *([streams.flow(stage, brook, 2.55, 30, 0.5)] if _kind(stage) == 2 else []),
        Layer(1.7, lambda canvas: _frame(canvas, stage, clearing), rim=0.35, grain=0.05),
        _crowns(stage, 1.5, 0.9, stage.y(0.14), (70, 120), 0.0),
        Layer(1.2, lambda canvas: _foreground(canvas, stage), rim=0.3),
    ]
    return Scenery(tuple(pieces), focus=(clearing, ground - 20, 6.0), subject_y=ground + 150, subject_z=3.0)


def _light(canvas: Canvas, stage: Stage, clearing: float) -> None:
    """The sky between the farthest trunks: bright in the clearing, the wood's own green or blue around."""
    palette = stage.palette
    green = mix(palette.tone(0.42), palette.sky[1], 0.35)
    colours = [
        shade(green, -0.17),
        shade(green, -0.08),
        mix(palette.tone(0.16), palette.sky[-2], 0.5),
        mix(palette.haze, palette.sky[-1], 0.4),
    ]
    everything = skia.Rect.MakeLTRB(stage.left * 2, stage.top * 2, stage.right * 2, stage.bottom * 2)
    canvas.drawRect(everything, linear((0, stage.top), (0, stage.horizon), colours, [0.0, 0.3, 0.68, 1.0]))
    middle = (clearing, stage.horizon - stage.y(0.16))
    bright = mix(palette.haze, palette.glow, 0.5)
    canvas.save()
    canvas.translate(*middle)
    canvas.scale(stage.width * (0.34 if stage.wide else 0.5), stage.height * 0.5)
    power = 0.55 + 0.4 * palette.sun_strength * (0.55 if palette.moon else 1.0)
    canvas.drawCircle(
        0, 0, 1, radial((0, 0), 1, [bright] * 4, [0, 0.3, 0.65, 1], [power, power * 0.7, power * 0.24, 0])
    )
    canvas.restore()
    if palette.dark:
        sky.stars(canvas, stage, round(120 * palette.stars))
    if palette.sun_strength > 0.3:
        disc = (clearing + stage.width * 0.03, stage.horizon - stage.y(0.30))
        glow(canvas, disc, stage.y(0.42), palette.glow, 0.5)
        canvas.drawCircle(*disc, palette.sun_radius * 0.62, pen(palette.sun, 0.9, blur=5))


def _distance(canvas: Canvas, stage: Stage, ground: float) -> None:
    rng = stage.rng("distance")
    for _ in range(44):
        x = rng.uniform(stage.left, stage.right)
        width = rng.uniform(8, 15)
        tone = stage.palette.tone(rng.uniform(0.08, 0.16))
        canvas.drawRect(skia.Rect.MakeLTRB(x, stage.top - 10, x + width, ground), pen(tone, 0.75))
    trees.conifer_row(canvas, stage, rng, ground, 0.14, (30, 120))


def _row(stage: Stage, clearing: float, row: Row, haze: float) -> Layer:
    def draw(canvas: Canvas) -> None:
        rng = stage.rng("row", int(row.z * 10))
        span = stage.right - stage.left
        count = row.count if stage.wide else round(row.count * 0.66)
        for index in range(count):
            x = stage.left + span * (index + rng.uniform(0.1, 0.9)) / count
            if abs(x - clearing) < row.gap * stage.width:
                continue
            foot = row.ground + rng.uniform(-0.1, 0.12) * row.widths[1]
            if row.z in (11, 6) and rng.random() < 0.28:
                young = rng.uniform(3.6, 7.0) * row.widths[1]
                trees.conifer(canvas, stage, rng, (x + 40, foot + 6), young, row.tone + 0.02)
            width = rng.uniform(*row.widths)
            woods.trunk(canvas, stage, rng, (x, foot), width, row.tone + rng.uniform(-0.03, 0.03))
            tint = _ground_tint(stage, row.tone + 0.05)
            _tufts(canvas, rng, (x, foot + width * 0.08, width * 1.25), 10 + width * 0.26, tint)

    # far trunks are lost in the haze: the grain of the paint is kept for those close by
    return Layer(row.z, draw, Haze(stage.y(0.06), row.ground + 10, haze), rim=0.4, grain=0.05 if row.z < 8 else 0.0)


def _ground_tint(stage: Stage, tone: float) -> Colour:
    """What grows on the ground at a depth: green or blue by the light, white where snow lies."""
    colour = stage.palette.tone(min(tone, 1.0))
    return mix(colour, stage.palette.snow, 0.42) if stage.snowy else colour


def _tufts(
    canvas: Canvas, rng: np.random.Generator, spot: tuple[float, float, float], size: float, tint: Colour
) -> None:
    """Grass that hides where something meets the ground; `spot` is x, y and half the width."""
    x, y, half = spot
    for _ in range(int(5 + half / size * 9)):
        root = (x + rng.uniform(-1, 1) * half, y + rng.uniform(0, 0.3) * size)
        tip = (rng.normal(0, 0.35) * size, size * rng.uniform(0.5, 1.2))
        grass.blade(canvas, root, tip, shade(tint, rng.uniform(-0.03, 0.03)), max(size * 0.17, 2.0))


def _crowns(stage: Stage, z: float, tone: float, level: float, sizes: tuple[float, float], haze: float) -> Layer:
    def draw(canvas: Canvas) -> None:
        woods.canopy(canvas, stage, stage.rng("crowns", int(z * 10)), level, tone, sizes)

    return Layer(z, draw, Haze(stage.top, level * 1.3, haze) if haze else None, rim=0.45)


def _floor(stage: Stage, clearing: float, ground: float) -> Layer:
    def draw(canvas: Canvas) -> None:
        rng, palette = stage.rng("floor"), stage.palette
        x = np.linspace(stage.left - 80, stage.right + 80, 80)
        y = ground - 8 + 9 * noise.line(rng, len(x), 4)
        crest = list(zip(x.tolist(), y.tolist(), strict=True))
        trees.bank(canvas, stage, crest, 0.62)
        _path(canvas, stage, clearing, ground)
        light = mix(palette.glow, palette.haze, 0.3)
        for _ in range(26):
            px, share = rng.normal(clearing, stage.width * 0.2), rng.random() ** 0.7
            py = ground + 6 + (stage.height - ground) * 0.6 * share
            wide = rng.uniform(60, 240) * (0.4 + share)
            _patch(canvas, (px, py), (wide, wide * 0.13), light, 0.3 * palette.sun_strength * rng.uniform(0.4, 1))

    return Layer(7, draw, Haze(ground + 130, ground - 10, 0.45), grain=0.06, grain_stretch=2.0)


def _half(stage: Stage, y: float) -> float:
    """Half the width of the path at the height `y`, units."""
    share = np.clip((y - stage.horizon) / (stage.bottom - stage.horizon), 0, 1)
    return float(10 + (0.11 * stage.width + 90) * share**1.3)


def _bend(stage: Stage, y: float) -> float:
    """How far the path has wandered from the clearing at the height `y`, units."""
    share = np.clip((y - stage.horizon) / (stage.bottom - stage.horizon), 0, 1)
    turn = stage.rng("bend").uniform(0.06, 0.16) * (1 if stage.rng("way").random() < 0.5 else -1)
    return float(turn * stage.width * np.sin(share * 5.2) * share**0.7)


def _path(canvas: Canvas, stage: Stage, clearing: float, ground: float) -> None:
    """The way through the wood: trodden earth, or the brook."""
    if _kind(stage) == 2:
        logs.brook(canvas, stage, _course(stage, clearing, ground), "forest")
        return
    rng = stage.rng("path")
    colour = mix(stage.palette.tone(0.5), (0.62, 0.48, 0.36), 0.3)
    if stage.snowy:
        colour = mix(colour, stage.palette.snow, 0.6)
    left, right = [], []
    for share in np.linspace(0, 1, 24):
        y = ground - 4 + (stage.bottom - ground) * share
        x = clearing + _bend(stage, y)
        half = _half(stage, y)
        left.append((float(x - half * rng.uniform(0.93, 1.06)), float(y)))
        right.append((float(x + half * rng.uniform(0.93, 1.06)), float(y)))
    fade = linear(
        (0, ground),
        (0, stage.height),
        [mix(colour, stage.palette.haze, 0.5), colour, shade(colour, -0.08)],
        None,
        [0.9, 0.75, 0.5],
    )
    canvas.drawPath(polygon([*left, *right[::-1]]), fade)


def _patch(canvas: Canvas, place: tuple[float, float], half: tuple[float, float], colour: Colour, alpha: float) -> None:
    canvas.save()
    canvas.translate(*place)
    canvas.scale(*half)
    canvas.drawCircle(0, 0, 1, radial((0, 0), 1, [colour] * 3, [0, 0.5, 1], [alpha, alpha * 0.5, 0.0]))
    canvas.restore()


def _undergrowth(stage: Stage, clearing: float, row: Row) -> Layer:
    """A rise of the ground with ferns and grass on it, open where the path runs."""
    z, tone, level, size = row.z, row.tone, row.ground, row.widths[0]

    def draw(canvas: Canvas) -> None:
        rng = stage.rng("undergrowth", int(z * 10))
        x = np.linspace(stage.left - 80, stage.right + 80, 70)
        away = np.clip(np.abs(x / stage.width - 0.5) / 0.6, 0, 1)
        y = level + size * (1.3 - 2.0 * away * away * (3 - 2 * away)) + size * 0.35 * noise.line(rng, len(x), 5)
        crest = list(zip(x.tolist(), y.tolist(), strict=True))
        trees.bank(canvas, stage, crest, tone)
        canvas.save()
        canvas.clipPath(polygon([*crest, (stage.right, stage.bottom), (stage.left, stage.bottom)]), True)
        _path(canvas, stage, clearing, stage.horizon + 10)
        canvas.restore()
        tint = _ground_tint(stage, tone)
        for px in np.arange(stage.left, stage.right, size * 0.8):
            _tufts(canvas, rng, (float(px), float(np.interp(px, x, y)) + size * 0.16, size * 0.5), size * 0.5, tint)
        spots = rng.uniform(0, 1, (round(4200 / size), 2))
        reach = (stage.height - level) * 0.42
        for px, share in sorted(spots.tolist(), key=lambda spot: spot[1]):
            px = stage.left + px * (stage.right - stage.left)
            py = float(np.interp(px, x, y)) + 4 + reach * share**1.6
            if abs(px - clearing - _bend(stage, py)) < _half(stage, py) * 1.1 + size * 0.4:
                continue
            colour = stage.palette.tone(tone + rng.uniform(-0.07, 0.04))
            if stage.season == "autumn":
                colour = mix(colour, stage.palette.foliage[int(rng.integers(4))], 0.12 if stage.palette.dark else 0.4)
            if rng.random() < 0.62:
                woods.fern(canvas, stage, rng, (float(px), py), size * rng.uniform(0.9, 2.0), colour)
            else:
                grass.blade(
                    canvas,
                    (float(px), py),
                    (rng.normal(0, size * 0.3), size * rng.uniform(0.6, 1.3)),
                    colour,
                    size * 0.09,
                )
        if _kind(stage) == 1 and z < 4:
            _lying(canvas, stage, rng, clearing, level)

    return Layer(z, draw, Haze(level + size * 2, level - size * 2, 0.2), rim=0.35, grain=0.03)


def _beams(stage: Stage, name: str, strength: float, period: float) -> Layer:
    def motion(seconds: float) -> tuple[float, float, float]:
        turn = 2 * np.pi * seconds / period
        return (14.0 * float(np.sin(turn * 0.5)), 0.0, 0.74 + 0.26 * float(np.sin(turn)))

    def draw(canvas: Canvas) -> None:
        woods.shafts(canvas, stage, stage.rng(name), 9, strength)

    moving: Motion = motion
    return Layer(9 if name.endswith("a") else 3.0, draw, motion=moving, blur=5.0)


def _frame(canvas: Canvas, stage: Stage, clearing: float) -> None:
    """Two or three great trunks at the edges, and roots: dark, so that the light behind them shines."""
    rng = stage.rng("frame")
    ground = stage.height * 0.96
    wide = 150 if stage.wide else 110
    places = [(-0.13, 1.1), (0.05, 0.9), (0.965, 1.1), (1.13, 0.9)]
    if rng.random() < 0.5:
        places.append((0.16 if clearing > stage.width / 2 else 0.85, 0.5))
    for share, size in places:
        x = stage.x(share) + rng.normal(0, 26)
        woods.trunk(canvas, stage, rng, (x, ground + 40), wide * size * rng.uniform(0.85, 1.15), 0.93)


def _foreground(canvas: Canvas, stage: Stage) -> None:
    rng = stage.rng("foreground")
    level = stage.height - 96
    for x in np.sort(rng.uniform(stage.left, stage.right, 30 if stage.wide else 20)):
        edge = min(abs(x / stage.width - 0.5) * 2, 1.1)
        if rng.random() < 0.25 + 0.75 * edge:
            size = rng.uniform(90, 190) * (0.5 + 0.6 * edge)
            colour = stage.palette.tone(rng.uniform(0.86, 0.97))
            woods.fern(canvas, stage, rng, (float(x), level + 100), size, colour)
    grass.meadow(canvas, stage, rng, level + 44, 0.98, 62)


def _kind(stage: Stage) -> int:
    """What lies in this wood: 0 a path, 1 a fallen trunk in a wider clearing, 2 a brook."""
    return stage.seed % 3


def _course(stage: Stage, clearing: float, ground: float) -> streams.Course:
    """The brook runs where the path would, a little to one side so that people have ground to stand on."""
    y = ground - 4 + (stage.bottom - ground) * np.linspace(0, 1, 60)
    aim = stage.x(0.12 if clearing > stage.width / 2 else 0.88)
    share = np.clip((y - stage.horizon) / (stage.bottom - stage.horizon), 0, 1)
    bends = np.array([_bend(stage, float(level)) for level in y])
    x = clearing + (aim - clearing) * share**0.75 + 0.45 * bends
    half = np.array([0.9 * _half(stage, float(level)) for level in y])
    return streams.Course(y, x, half * (1 + 0.12 * noise.line(stage.rng("brook edge"), 60, 4)))


def _lying(canvas: Canvas, stage: Stage, rng: np.random.Generator, clearing: float, level: float) -> None:
    """A fallen trunk, a stump and toadstools beside the middle, where a clearing keeps them."""
    side = -1.0 if clearing > stage.width / 2 else 1.0
    long = stage.width * (0.24 if stage.wide else 0.40)
    x = stage.x(0.5 + side * 0.27) - long / 2
    logs.stump(canvas, stage, rng, (stage.x(0.5 - side * 0.25), level + 70), 110, 0.72)
    logs.fallen(canvas, stage, rng, (x, level + 96), (long, 92), 0.74)
    for _ in range(9):
        place = (x + rng.uniform(-0.1, 1.1) * long, level + 104 + rng.uniform(0, 26))
        logs.mushroom(canvas, stage, rng, place, rng.uniform(18, 40), 0.74)
    tint = _ground_tint(stage, 0.78)
    _tufts(canvas, rng, (x + long / 2, level + 104, long * 0.5), 18, tint)
