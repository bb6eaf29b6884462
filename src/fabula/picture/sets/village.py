"""Village: houses of many kinds among trees and fences, a church or a mill, a well and a linden on the green."""

import numpy as np

from fabula.picture.brushes import cottages, farmgear, grass, hills, parkland, sky, trees, village_houses
from fabula.picture.colour import mix, shade
from fabula.picture.ink import skia
from fabula.picture.stage import Canvas, Haze, Layer, Live, Piece, Scenery, Stage

SOUND = "village"

Home = tuple[float, float, float]


def paint(stage: Stage) -> Scenery:
    """Build the village: sky, hills with church or mill, a far and a near row of cottages, path, fence, grass."""
    plan, horizon = stage.rng("plan"), stage.horizon
    side = 1.0 if stage.sun[0] < stage.width * 0.5 else -1.0
    grow = 1.25 if stage.tall else 1.0
    far = hills.hill(stage, "far", horizon - 90 * grow, 52 * grow, 0.18, plan.uniform(0.9, 1.4))
    back = hills.hill(stage, "back", horizon - 34, 42 * grow, 0.32, plan.uniform(0.7, 1.1))
    green = hills.hill(stage, "green", horizon + 30, 16, 0.48, plan.uniform(0.5, 0.9))
    near = hills.hill(stage, "near", horizon + (stage.height - horizon) * 0.34, 22, 0.62, plan.uniform(0.4, 0.6))
    landmark = (stage.x(0.5 + side * plan.uniform(0.12, 0.19)), bool(plan.random() < 0.6))
    focus = stage.x(0.5 - side * plan.uniform(0.14, 0.19))
    homes_far, homes_near = (
        _homes(stage, "far homes", green, 9 if stage.wide else 6, (100, 146)),
        _homes(stage, "near homes", near, int(plan.integers(3, 6)) if stage.wide else 2, (190, 290), focus),
    )
    mill_hub = (landmark[0], back.height(landmark[0]) + 6 - 170 * 0.84)
    pieces: list[Piece] = [
        *sky.layers(stage, 8),
        Layer(
            16,
            lambda canvas: _slope(canvas, stage, far, 26, (14, 30)),
            Haze(horizon - 190, horizon - 20, 0.64),
            rim=0.4,
            grain=0.03,
        ),
        Layer(
            10,
            lambda canvas: _landmark(canvas, stage, back, landmark),
            Haze(horizon - 110, horizon + 40, 0.40),
            rim=0.45,
            grain=0.03,
        ),
        *([] if landmark[1] else [cottages.sails(stage, mill_hub, 92, 9.9)]),
        Layer(
            6.5,
            lambda canvas: _row(canvas, stage, green, homes_far, 0.5),
            Haze(horizon - 30, horizon + 120, 0.24),
            rim=0.5,
            grain=0.035,
        ),
        _smoke(stage, homes_far, 6.4, 1.0),
        Layer(3.6, lambda canvas: _row(canvas, stage, near, homes_near, 0.64), rim=0.5, grain=0.04),
        _smoke(stage, homes_near, 3.5, 1.5),
        Layer(3.1, lambda canvas: _green(canvas, stage, near, homes_near), rim=0.45, grain=0.03),
        Layer(2.2, lambda canvas: _verge(canvas, stage), rim=0.4, grain=0.03),
        Layer(1.25, lambda canvas: _front(canvas, stage, side), rim=0.4, grain=0.03),
    ]
    return Scenery(
        tuple(pieces),
        focus=(focus, near.height(focus) - 70, 3.6),
        subject_y=near.height(stage.width / 2) + 128,
        subject_z=2.5,
    )


def _homes(
    stage: Stage, name: str, form: hills.Hill, count: int, widths: tuple[float, float], first: float | None = None
) -> list[Home]:
    """Where cottages stand, as (x, y, width); the first is where the eye goes, none stand in each other."""
    rng = stage.rng(name)
    found: list[Home] = []
    for number in range(count * 9):
        x = first if first is not None and not found else stage.x(rng.uniform(-0.1, 1.1))
        width = float(rng.uniform(*widths))
        open_middle = first is not None and found and abs(x - stage.width / 2) < stage.width * 0.16
        if open_middle or any(abs(x - other) < (width + wide) * 0.56 for other, _, wide in found):
            continue
        found.append((float(x), form.height(float(x)) + float(rng.uniform(6, 26)), width))
        if len(found) == count or number > 80:
            break
    return sorted(found, key=lambda home: home[1])


def _slope(canvas: Canvas, stage: Stage, form: hills.Hill, count: int, heights: tuple[float, float]) -> None:
    hills.copse(canvas, stage, stage.rng("slope", round(form.tone * 100)), form, count, heights, form.tone + 0.1)
    hills.ground(canvas, stage, form, fields=8)


def _landmark(canvas: Canvas, stage: Stage, form: hills.Hill, landmark: tuple[float, bool]) -> None:
    x, church = landmark
    foot = (x, form.height(x) + 6)
    if church:
        cottages.church(canvas, stage, foot, 236, 0.42)
    else:
        cottages.mill(canvas, stage, foot, 170, 0.42)
    _slope(canvas, stage, form, 14, (30, 66))


def _row(canvas: Canvas, stage: Stage, form: hills.Hill, homes: list[Home], tone: float) -> None:
    rng = stage.rng("row", round(tone * 100))
    hills.copse(canvas, stage, rng, form, 9, (60 + 120 * (tone - 0.5), 120 + 500 * (tone - 0.5)), tone + 0.04)
    hills.ground(canvas, stage, form)
    if tone > 0.6:
        far = (stage.x(0.5) + stage.width * rng.uniform(-0.05, 0.05), form.height(stage.width / 2) + 3)
        hills.path(canvas, stage, "lane", (stage.x(0.5), stage.bottom), far, (360, 46))
        hills.blooms(canvas, stage, rng, (far[1] + 40, stage.height - 60), 170, 8)
    for x, y, width in homes:
        home_rng = stage.rng("home", round(x + stage.width), round(width))
        _garden(canvas, stage, home_rng, (x, y, width), tone)
        village_houses.house(canvas, stage, home_rng, (x, y), width, (_kind(stage, x), tone))
        posts = [
            (x + width * share, y + width * 0.10 + 4 * np.sin(share * 9))
            for share in np.arange(-0.85, 0.9, 0.12)
            if abs(share - 0.2) > 0.1
        ]
        for part in (posts[:8], posts[8:]):
            cottages.fence(canvas, stage, [(float(a), float(b)) for a, b in part], width * 0.10, tone + 0.1)


def _kind(stage: Stage, x: float) -> int:
    """What kind of house stands at the world x: the seed leans a village toward one kind, but never to one alone."""
    common = int(stage.rng("style").integers(4))
    return common if stage.rng("kind of house", round(x + 2 * stage.width)).random() < 0.34 else round(x) % 4


def _green(canvas: Canvas, stage: Stage, form: hills.Hill, homes: list[Home]) -> None:
    """What stands on the green between the houses: a well, the old linden with its bench, or a hay cart and logs."""
    rng = stage.rng("green")
    kind = int(rng.integers(3))
    spots = [stage.x(float(share)) for share in np.concatenate([np.linspace(0.12, 0.4, 9), np.linspace(0.6, 0.88, 9)])]
    room = [min(abs(x - other) - wide / 2 for other, _, wide in homes) for x in spots]
    x = spots[int(np.argmax(room))]
    y = form.height(x) + 62
    if kind == 0:
        village_houses.well(canvas, stage, (x, y), 150)
    elif kind == 1:
        village_houses.linden(canvas, stage, rng, (x, y - 14), 380)
    else:
        farmgear.cart(canvas, stage, (x, y), 170)


def _garden(canvas: Canvas, stage: Stage, rng: np.random.Generator, home: Home, tone: float) -> None:
    x, y, width = home
    for side in (-1, 1):
        if rng.random() < 0.75:
            colour = stage.palette.tone(tone + 0.06)
            if not stage.palette.dark:
                colour = mix(colour, stage.palette.foliage[int(rng.integers(4))], 0.4)
            foot = (x + side * width * rng.uniform(0.55, 0.75), y + rng.uniform(-4, 6))
            trees.broadleaf(canvas, stage, rng, foot, width * rng.uniform(0.65, 1.05), colour)


def _smoke(stage: Stage, homes: list[Home], z: float, size: float) -> Live:
    """Smoke over two homes of three; the chimney is where the cottage's own chance puts it."""
    tops = []
    for index, (x, y, width) in enumerate(homes):
        if index % 3 != 2:
            rng = stage.rng("home", round(x + stage.width), round(width))
            tops.append(_chimney(stage, rng, (x, y, width)))
    return cottages.smoke(stage, tops, z)


def _chimney(stage: Stage, rng: np.random.Generator, home: Home) -> tuple[float, float]:
    """The top of a home's chimney, found by painting the home on nothing."""
    canvas = skia.Surface(4, 4).getCanvas()
    _garden(canvas, stage, rng, home, 0.5)
    return village_houses.house(canvas, stage, rng, home[:2], home[2], (_kind(stage, home[0]), 0.5))


def _verge(canvas: Canvas, stage: Stage) -> None:
    rng = stage.rng("verge")
    green = hills.ground_colour(stage, 0.8)
    for _ in range(1100):
        x = stage.left + (stage.right - stage.left) * rng.beta(0.55, 0.55)
        edge = abs(x / stage.width - 0.5) * 2
        root = (float(x), float(stage.height + 64 - 150 * edge**1.5 + rng.uniform(0, 110)))
        tip = (rng.normal(3, 12), rng.uniform(26, 64) * (0.5 + 0.6 * edge))
        grass.blade(canvas, root, tip, shade(green, rng.uniform(-0.04, 0.025)), rng.uniform(2.5, 5.5))


def _front(canvas: Canvas, stage: Stage, side: float) -> None:
    """A bough or a tree at one edge, a rail of fence and tall grass."""
    rng = stage.rng("front")
    if rng.random() < 0.7:
        parkland.overhang(canvas, stage, rng, -side, stage.width * (0.2 if stage.wide else 0.36))
    grass.meadow(canvas, stage, rng, stage.height - 30, 0.95, 58, 0.8)
