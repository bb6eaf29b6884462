"""Park: an alley or a lawn with a fountain, a bandstand or a pond, benches and lamps along a broad promenade."""

from dataclasses import replace

import numpy as np

from fabula.picture.brushes import bandstand, buildings, fountain, grass, groundlife, hills, parkland, sky, trees
from fabula.picture.colour import mix, shade
from fabula.picture.ink import linear, pen, polygon, skia
from fabula.picture.stage import Canvas, Haze, Layer, Piece, Scenery, Stage

SOUND = "field"

# how far along the alley its trees stand: shares of the way from the vanishing point to the promenade, by layer
_ROWS = ((8.5, (0.20, 0.27, 0.36)), (5.4, (0.48, 0.63)), (3.5, (0.84, 1.08)))


def paint(stage: Stage) -> Scenery:
    """Build the park: sky, town, far trees, lawn with its centrepiece, trees, promenade, and a tree in front."""
    plan = stage.rng("plan")
    stage = replace(stage, horizon=stage.height * (plan.uniform(0.575, 0.615) - (0.02 if stage.tall else 0.0)))
    horizon, deep = stage.horizon, stage.height - stage.horizon
    side = 1.0 if stage.sun[0] < stage.width * 0.5 else -1.0
    kind = int(plan.integers(4))
    goal = stage.x(0.5 + side * plan.uniform(0.10, 0.17))
    top, foot = horizon + deep * (0.47 if stage.wide else 0.42), horizon + deep * (0.86 if stage.wide else 0.76)
    lawn = hills.hill(stage, "lawn", horizon + 10, 9, 0.46, plan.uniform(0.4, 0.8))
    spot = (goal, horizon + (top - horizon) * (0.52 if kind < 2 else 0.62))
    pieces: list[Piece] = [
        *sky.layers(stage, 8),
        Layer(26, lambda canvas: _town(canvas, stage), Haze(horizon - 230, horizon, 0.66), rim=0.35),
        Layer(14, lambda canvas: _belt(canvas, stage), Haze(horizon - 90, horizon + 30, 0.42), rim=0.4, grain=0.03),
        Layer(9, lambda canvas: _lawn(canvas, stage, lawn, (goal, top), kind), rim=0.3, grain=0.035),
        *_rows(stage, kind, goal, top),
        Layer(
            6.2,
            lambda canvas: _centre(canvas, stage, kind, spot),
            Haze(spot[1] - 240, spot[1] + 60, 0.14),
            rim=0.5,
            grain=0.02,
        ),
        *(fountain.jets(stage, spot, 190, 6.15) if kind == 0 else ()),
        Layer(3.3, lambda canvas: _edge(canvas, stage, top, goal), rim=0.45, grain=0.03),
        Layer(2.9, lambda canvas: _promenade(canvas, stage, top, foot), grain=0.035, grain_stretch=2.0),
        Layer(1.9, lambda canvas: _verge(canvas, stage, foot), rim=0.35, grain=0.03),
        Layer(1.35, lambda canvas: _front(canvas, stage, -side), rim=0.4, grain=0.03),
    ]
    pieces.sort(key=lambda piece: -piece.z)
    way = top + (foot - top) * 0.6
    return Scenery(
        tuple(pieces),
        focus=(goal, spot[1] - 80, 6.2),
        subject_y=way,
        subject_z=2.5,
        road=(foot - (foot - top) * 0.22, 2.45),
    )


def _town(canvas: Canvas, stage: Stage) -> None:
    tall = 240.0 if stage.wide else 320.0
    buildings.skyline(canvas, stage, stage.rng("town"), stage.horizon + 6, 0.14, (40, tall), (46, 110))


def _belt(canvas: Canvas, stage: Stage) -> None:
    """The far trees that close the park, with gaps where the town looks through."""
    rng = stage.rng("belt")
    x, phase = stage.left - 40, rng.uniform(0, 6.28)
    under = shade(parkland.leaf_colour(stage, rng, 0.42), -0.05)
    canvas.drawRect(
        skia.Rect.MakeLTRB(stage.left * 2, stage.horizon - 26, stage.right * 2, stage.horizon + 30), pen(under)
    )
    while x < stage.right + 40:
        swell = 0.6 + 0.4 * float(np.sin(x * 0.006 + phase) * np.sin(x * 0.0023 + phase * 2))
        height = 128 * swell * rng.uniform(0.75, 1.15)
        colour = shade(parkland.leaf_colour(stage, rng, 0.36), rng.uniform(-0.02, 0.02))
        foot = (x, stage.horizon + 8)
        if rng.random() < 0.18:
            parkland.poplar(canvas, stage, rng, foot, height * 1.5, 0.36)
        else:
            trees.broadleaf(canvas, stage, rng, foot, height, colour)
        x += height * rng.uniform(0.46, 0.72)


def _lawn(canvas: Canvas, stage: Stage, form: hills.Hill, place: tuple[float, float], kind: int) -> None:
    goal, top = place
    hills.ground(canvas, stage, form)
    rng, palette = stage.rng("lawn"), stage.palette
    sand = mix(palette.haze, (0.85, 0.72, 0.52), 0.5 if not palette.dark else 0.1)
    sand = mix(sand, palette.tone(0.55), {"day": 0.1, "night": 0.75}.get(stage.time, 0.45))
    sand = mix(sand, palette.snow, 0.6) if stage.snowy else sand
    hills.blooms(canvas, stage, rng, (stage.horizon + 40, top - 14), 150, 6.0)
    groundlife.scatter(canvas, stage, "lawn", (stage.horizon + 60, top - 6), 0.6, 60)
    green = hills.ground_colour(stage, 0.6)
    groundlife.tree_shade(canvas, stage, "lawn", (stage.horizon + 70, top), green, 4)
    if kind < 2:
        half, far = stage.width * 0.15, form.height(goal) + 2
        walk = [(goal - half * 0.12, far), (goal + half * 0.12, far), (goal + half, top + 20), (goal - half, top + 20)]
        canvas.drawPath(polygon(walk), linear((0, far), (0, top), [mix(sand, palette.haze, 0.3), shade(sand, -0.03)]))
    else:
        aside = goal + (520 if kind == 2 else 0) * (-1.0 if goal > stage.width / 2 else 1.0)
        bend = float(rng.choice([-1.0, 1.0])) * 170
        parkland.walk(canvas, stage, (stage.x(0.5), top + 60), (aside, form.height(aside) + 14), (190, 26), bend)


def _promenade(canvas: Canvas, stage: Stage, top: float, foot: float) -> None:
    """The broad way along the front, with the shade of the trees behind the lens on it."""
    parkland.promenade(canvas, stage, top, foot)
    sand = mix(stage.palette.haze, stage.palette.tone(0.7), 0.5)
    groundlife.tree_shade(canvas, stage, "promenade", (top + 10, foot + 6), sand, 4)


def _rows(stage: Stage, kind: int, goal: float, top: float) -> list[Piece]:
    """The trees: two rows that run to the vanishing point, or groups that leave the lawn open."""
    found: list[Piece] = []
    for z, shares in _ROWS:

        def draw(canvas: Canvas, shares: tuple[float, ...] = shares, z: float = z) -> None:
            (_alley if kind < 2 else _groups)(canvas, stage, shares, (goal, top), 0.8 - z * 0.035)

        found.append(Layer(z, draw, Haze(stage.horizon - 300, top, 0.034 * z), rim=0.45, grain=0.03))
    return found


def _alley(canvas: Canvas, stage: Stage, shares: tuple[float, ...], place: tuple[float, float], tone: float) -> None:
    (goal, top), tall = place, 560.0 if stage.wide else 760.0
    slim = bool(stage.rng("kind of tree").random() < 0.3)
    for share in shares:
        rng = stage.rng("alley", round(share * 100))
        y = stage.horizon + (top - stage.horizon) * share + 8
        for side in (-1.0, 1.0):
            x = goal + side * (0.085 + 0.30 * share) * stage.width * (1.0 if stage.wide else 1.35)
            brush = parkland.poplar if slim else parkland.tree
            brush(canvas, stage, rng, (x + rng.normal(0, 6), y), tall * share * rng.uniform(0.92, 1.08), tone)


def _groups(canvas: Canvas, stage: Stage, shares: tuple[float, ...], place: tuple[float, float], tone: float) -> None:
    (goal, top), tall = place, 520.0 if stage.wide else 640.0
    away = -1.0 if goal > stage.width / 2 else 1.0
    for share in shares:
        rng = stage.rng("group", round(share * 100))
        y = stage.horizon + (top - stage.horizon) * share + 8
        for side, near, far in ((away, 0.10, 0.40), (-away, 0.30, 0.52)):
            x = stage.width / 2 + side * (near + (far - near) * share + rng.uniform(0, 0.16)) * stage.width
            parkland.tree(canvas, stage, rng, (x, y), tall * share * rng.uniform(0.8, 1.1), tone)


def _centre(canvas: Canvas, stage: Stage, kind: int, spot: tuple[float, float]) -> None:
    if kind == 0:
        fountain.fountain(canvas, stage, spot, 190, 0.5)
    elif kind in (1, 3):
        bandstand.bandstand(canvas, stage, spot, 270 if kind == 3 else 230, 0.5)
    else:
        parkland.pond(canvas, stage, (spot[0], spot[1] + 4), (330, 40))
        parkland.footbridge(canvas, stage, (spot[0] - 90, spot[1] - 10), 250)


def _edge(canvas: Canvas, stage: Stage, top: float, goal: float) -> None:
    """Lamps and benches along the far side of the promenade, clear of the centrepiece."""
    rng = stage.rng("edge")
    gap = 560.0
    start = goal - gap * 3.5
    twin = bool(rng.random() < 0.5)
    for number in range(8):
        x = start + gap * number
        if number % 2 == 0:
            bandstand.bench(canvas, stage, (x + gap * 0.5 + rng.normal(0, 14), top + 4), 168)
        bandstand.lamp(canvas, stage, (x, top + 2), 320, twin=twin)


def _verge(canvas: Canvas, stage: Stage, foot: float) -> None:
    """The near lawn with its flowers."""
    rng = stage.rng("verge")
    green = hills.ground_colour(stage, 0.78)
    box = skia.Rect.MakeLTRB(stage.left * 2, foot + 8, stage.right * 2, stage.bottom + 60)
    canvas.drawRect(box, linear((0, foot), (0, stage.height), [green, shade(green, -0.07)]))
    for _ in range(900):
        x, y = rng.uniform(stage.left, stage.right), foot + 12 + (stage.bottom - foot) * rng.random()
        tip = (rng.normal(2, 7), rng.uniform(10, 26) * (0.7 + (y - foot) / 300))
        grass.blade(canvas, (x, y), tip, shade(green, rng.uniform(-0.05, 0.03)), rng.uniform(2, 4))
    if not stage.snowy:
        hills.blooms(canvas, stage, rng, (foot + 40, stage.height + 20), 110, 9)
    grass.meadow(canvas, stage, rng, stage.height - (26 if stage.wide else 90), 0.88, 46, 0.6)


def _front(canvas: Canvas, stage: Stage, side: float) -> None:
    """A tree close to the lens at one edge whose crown leans into the frame, and leaves on the ground in autumn."""
    rng = stage.rng("front")
    parkland.overhang(canvas, stage, rng, side, stage.width * (0.24 if stage.wide else 0.4))
    if stage.season == "autumn":
        for _ in range(40):
            spot = (rng.uniform(stage.left, stage.right), stage.height - rng.exponential(40))
            canvas.drawCircle(*spot, rng.uniform(4, 9), pen(stage.palette.foliage[int(rng.integers(4))], 0.9))
