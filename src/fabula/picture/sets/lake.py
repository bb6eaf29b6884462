"""Lake: a still mountain lake with a lit cabin on the far shore, framed by dark conifers."""

import numpy as np

from fabula.picture import noise
from fabula.picture.brushes import alps, frozen, grass, houses, jetty, lively, mountains, sea, shore, sky, trees
from fabula.picture.colour import mix, shade
from fabula.picture.ink import linear, pen, skia
from fabula.picture.stage import Canvas, Haze, Layer, Live, Piece, Scenery, Stage, Water

SOUND = "lake"


def paint(stage: Stage) -> Scenery:
    """Build the lake: sky, three chains of mountains, far wood, water, near bank, framing trees, grass."""
    horizon = stage.horizon
    foot = horizon + (stage.height - horizon) * 0.55
    plan = stage.rng("plan")
    side = -1.0 if plan.random() < 0.5 else 1.0
    cabin_x = stage.x(0.5 + side * plan.uniform(0.14, 0.2))
    pieces: list[Piece] = [
        *sky.layers(stage),
        *([Layer(44, lambda canvas: _rent(canvas, stage))] if stage.weather == "storm" else []),
        *_ranges(stage, plan),
        Layer(6, lambda canvas: _far_shore(canvas, stage), Haze(horizon - 90, horizon + 4, 0.45), rim=0.5),
        *([Layer(5.95, lambda canvas: _headland(canvas, stage, -side), rim=0.45)] if stage.seed % 3 == 1 else []),
        Layer(5.9, lambda canvas: houses.cabin(canvas, stage, (cabin_x, horizon + 2), 92, 0.66), rim=0.4),
        *([lively.smoke(stage, (cabin_x + 24, horizon - 82), 5.9, 58)] if plan.random() < 0.75 else []),
        *_surface(stage, horizon, foot),
        *([Layer(3.8, lambda canvas: _landing(canvas, stage, foot, -side), rim=0.4)] if stage.seed % 3 == 2 else []),
        Layer(
            3.4, lambda canvas: _near_bank(canvas, stage, foot), Haze(foot - 190, foot + 60, 0.24), rim=0.5, grain=0.04
        ),
        Layer(1.7, lambda canvas: _frame(canvas, stage, side), rim=0.42, grain=0.03),
        Layer(1.15, lambda canvas: _grass(canvas, stage), rim=0.4, grain=0.03),
    ]
    return Scenery(tuple(pieces), focus=(cabin_x, horizon - 40, 6.0), subject_y=foot + 60, water=(horizon + 74, 4.6))


def _headland(canvas: Canvas, stage: Stage, side: float) -> None:
    """A wooded point that runs into the lake from one side, its firs lower toward its end."""
    rng = stage.rng("headland")
    edge, reach = stage.x(0.5 + side * 0.72), stage.x(0.5 + side * rng.uniform(0.16, 0.24))
    for share in np.sort(rng.random(90)).tolist():
        x = reach + (edge - reach) * share
        height = (46 + 190 * share**0.7) * rng.uniform(0.55, 1.15)
        colour = shade(stage.palette.tone(0.62), rng.uniform(-0.03, 0.03))
        trees.far_conifer(canvas, stage, rng, (x, stage.horizon + 3), height, colour)
    low, high = min(edge, reach), max(edge, reach)
    canvas.drawRect(skia.Rect.MakeLTRB(low, stage.horizon - 5, high, stage.horizon + 4), pen(stage.palette.tone(0.7)))


def _landing(canvas: Canvas, stage: Stage, foot: float, side: float) -> None:
    """A jetty from the near bank with a boat beside it."""
    near = (stage.x(0.5 + side * 0.30), foot + 90)
    far = (stage.x(0.5 + side * 0.17), stage.horizon + (foot - stage.horizon) * 0.42)
    jetty.boat(canvas, stage, (far[0] - side * 150, far[1] + 46), 74)
    jetty.jetty(canvas, stage, near, far, (190, 62))


def _surface(stage: Stage, horizon: float, foot: float) -> list[Layer | Water | Live]:
    """The lake itself: still, frozen in winter, or driven by a storm into dark waves with foam."""
    if stage.season == "winter":
        return frozen.sheet(stage, horizon, foot + 62)
    if stage.weather != "storm":
        return shore.sheet(stage, horizon, foot + 62)
    dark = Layer(5, lambda canvas: _dark(canvas, stage, horizon, foot + 62))
    return [*shore.sheet(stage, horizon, foot + 62), dark, *sea.swell(stage, horizon + 26, foot + 40, (5.0, 4.0), 5)]


def _dark(canvas: Canvas, stage: Stage, top: float, foot: float) -> None:
    """The storm's shadow on the water, with a pale gleam left at the far shore."""
    deep = shade(sea.colour(stage, 0.7), -0.10)
    box = skia.Rect.MakeLTRB(stage.left * 2, top, stage.right * 2, foot + 40)
    canvas.drawRect(box, linear((0, top), (0, foot), [deep] * 3, [0, 0.12, 1], [0.0, 0.45, 0.9]))


def _rent(canvas: Canvas, stage: Stage) -> None:
    """A storm's sky: nearly black overhead, torn open over the horizon, so that the mountains stand against light."""
    palette = stage.palette
    night = shade(palette.sky[0], -0.16)
    box = skia.Rect.MakeLTRB(stage.left * 2, stage.top * 2, stage.right * 2, stage.horizon)
    canvas.drawRect(box, linear((0, stage.top), (0, stage.horizon), [night] * 3, [0, 0.55, 1], [0.85, 0.4, 0.0]))
    pale = mix(palette.haze, (1.0, 0.97, 0.86), 0.2 if palette.dark else 0.6)
    power = 0.35 if palette.dark else 0.9
    for spread, high, strength in ((0.62, 0.20, 0.5), (0.34, 0.11, 0.8)):
        halves = (stage.width * spread, stage.height * high)
        alps.soft(canvas, (stage.sun[0], stage.horizon - stage.height * 0.13), halves, pale, power * strength)


def _ranges(stage: Stage, plan: np.random.Generator) -> list[Layer]:
    grow = 1.35 if stage.tall else 1.0
    layers = []
    peaks = int(plan.integers(1, 4))
    for z, tone, count, tall in ((24, 0.10, 3, 265), (14, 0.27, peaks, 375), (9, 0.42, 3, 118)):
        rng = stage.rng("range", z)
        first = plan.uniform(0.06, 0.24)
        gap = plan.uniform(0.5, 0.68) if z == 14 and count < 3 else plan.uniform(0.3, 0.44)
        if count == 1:
            first = plan.uniform(0.2, 0.8)
        summits = []
        for index in range(count):
            height = (
                tall
                * grow
                * rng.uniform(0.72, 1.2)
                * (1.15 if count == 1 else 1.0)
                * (1.0 if index == 0 or z != 14 else rng.uniform(0.7, 0.95))
            )
            x = stage.x(first + gap * index + rng.normal(0, 0.02))
            spread = rng.uniform(1.15, 1.7) if z != 9 else rng.uniform(1.9, 2.9)
            summits.append(mountains.Summit(x, height, height * spread * (1.0 if stage.wide else 0.8)))
            if z == 14:
                side = height * rng.uniform(0.45, 0.65)
                summits.append(
                    mountains.Summit(
                        x + rng.choice([-1, 1]) * height * rng.uniform(0.6, 0.9), side, side * rng.uniform(1.2, 1.7)
                    )
                )
        layers.append(_range(stage, z, tone + (0.16 if stage.weather == "storm" else 0.0), summits))
    return layers


def _range(stage: Stage, z: float, tone: float, summits: list[mountains.Summit]) -> Layer:
    """One chain: wooded hills at the near shore, rock and snow in real relief behind them."""
    top = stage.horizon - max(summit.height for summit in summits)
    if z != 9:
        peaks = [alps.Peak(one.x, one.height * 1.2, one.width * 1.15) for one in summits]
        form = alps.build(stage, f"lake {z}", stage.horizon + 2, peaks, 24)
        green = stage.height * 0.10 if z == 14 else 0.0
        line = stage.height * (0.17 if stage.season == "summer" else 0.12)

        def stand(canvas: Canvas) -> None:
            alps.paint(canvas, stage, form, tone + 0.08, line * (1.0 if z == 14 else 0.6), green)

        air = Haze(top + (stage.horizon - top) * 0.15, stage.horizon, 0.66 if z == 14 else 0.84)
        return Layer(z, stand, air, rim=0.5, grain=0.035, grain_stretch=2.4)

    def draw(canvas: Canvas) -> None:
        rng = stage.rng("chain", int(z))
        crest = mountains.chain(canvas, stage, rng, stage.horizon, tone, summits, 1.0 if stage.snowy else 0.0)
        _wooded(canvas, stage, rng, crest, tone)

    air = Haze(top + (stage.horizon - top) * 0.1, stage.horizon, 0.6)
    return Layer(z, draw, air, rim=0.5, grain=0.035, grain_stretch=2.4)


def _wooded(canvas: Canvas, stage: Stage, rng: np.random.Generator, crest: mountains.Crest, tone: float) -> None:
    """Trees on the near hills: along the crest and down the slope, so that they are not bare domes."""
    x = stage.left
    while x < stage.right:
        top = float(np.interp(x, crest[:, 0], crest[:, 1]))
        rise = stage.horizon - top
        if rise > 40:
            for row in range(2 + int(rise / 26)):
                depth = rise * 0.85 * row / (2 + rise / 26) + rng.uniform(0, 10)
                colour = shade(stage.palette.tone(tone + 0.07 * depth / rise), rng.uniform(-0.02, 0.01))
                trees.far_conifer(
                    canvas, stage, rng, (x + rng.normal(0, 6), top + 6 + depth), rng.uniform(16, 36), colour
                )
        x += rng.uniform(9, 19)


def _far_shore(canvas: Canvas, stage: Stage) -> None:
    trees.conifer_row(canvas, stage, stage.rng("far wood"), stage.horizon, 0.50, (20, 92))
    trees.conifer_row(canvas, stage, stage.rng("far wood 2"), stage.horizon, 0.58, (14, 52))


def _near_bank(canvas: Canvas, stage: Stage, foot: float) -> None:
    rng = stage.rng("near bank")
    x = np.linspace(stage.left - 80, stage.right + 80, 120)
    sink = np.cos((x / stage.width - 0.5) * np.pi * 1.6) * 26
    y = foot + sink + 12 * noise.line(rng, len(x), 4)
    for _ in range(12 if stage.wide else 8):
        spot = rng.choice([rng.uniform(-0.2, 0.24), rng.uniform(0.78, 1.2)])
        px = stage.x(spot)
        py = float(np.interp(px, x, y)) + 10
        colour = stage.palette.tone(rng.uniform(0.58, 0.68))
        if rng.random() < 0.55:
            if stage.season == "autumn":
                colour = mix(colour, stage.palette.foliage[int(rng.integers(4))], 0.5)
            trees.broadleaf(canvas, stage, rng, (px, py), rng.uniform(90, 165), colour)
        else:
            trees.far_conifer(canvas, stage, rng, (px, py), rng.uniform(100, 210), colour)
    trees.bank(canvas, stage, list(zip(x.tolist(), y.tolist(), strict=True)), 0.70)


# ways to frame the view: trees as (place, height) on the heavy side, and on the light side, which is mirrored
_FRAMES = (
    (
        ((0.045, 1.0), (0.135, 0.52), (-0.05, 0.8), (-0.14, 0.9)),
        ((0.05, 0.68), (0.12, 0.4), (-0.04, 0.5), (-0.13, 0.75)),
    ),
    (((0.02, 1.08), (0.10, 0.78), (0.18, 0.46), (-0.09, 0.9)), ((0.03, 0.30), (-0.05, 0.42), (-0.14, 0.6))),
    (
        ((0.05, 0.5), (0.11, 0.34), (-0.02, 0.62), (-0.12, 0.7)),
        ((0.04, 0.46), (0.10, 0.27), (-0.05, 0.6), (-0.15, 0.5)),
    ),
    (((0.08, 1.16), (-0.02, 0.62), (-0.12, 0.8)), ((0.07, 0.62), (0.015, 0.9), (-0.08, 1.0))),
)


def _frame(canvas: Canvas, stage: Stage, side: float) -> None:
    """Dark trees at both edges; the heavy group stands opposite the cabin, like a pair of scales."""
    rng = stage.rng("frame")
    tall = 0.52 * stage.height if stage.tall else 0.80 * stage.height
    ground = stage.height - 118
    wide = 1.0 if stage.wide else 1.4
    heavy, light = _FRAMES[int(rng.integers(len(_FRAMES)))]
    for group, mirrored in ((heavy, side < 0), (light, side > 0)):
        for share, height in group:
            _tree(canvas, stage, rng, 1 - share * wide if mirrored else share * wide, tall * height, ground)


def _tree(canvas: Canvas, stage: Stage, rng: np.random.Generator, place: float, height: float, ground: float) -> None:
    x = stage.x(place) + rng.normal(0, 18)
    trees.conifer(
        canvas, stage, rng, (x, ground + rng.uniform(0, 20)), height * rng.uniform(0.88, 1.1), rng.uniform(0.92, 0.99)
    )


def _grass(canvas: Canvas, stage: Stage) -> None:
    rng = stage.rng("grass")
    level = stage.height - 168
    grass.seed_heads(canvas, stage, rng, level + 40, 0.9, 28)
    grass.flowers(canvas, stage, rng, level + 24, 0.92, 40)
    grass.meadow(canvas, stage, rng, level + 30, 0.97, 74)
