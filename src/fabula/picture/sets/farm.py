"""Farm: a barn with silos, a wind pump or a mill, or a shed with its tractor, bales in the fields, and the yard."""

from dataclasses import replace

import numpy as np

from fabula.picture import noise
from fabula.picture.brushes import (
    barnyard,
    cottages,
    farmgear,
    grass,
    groundlife,
    hills,
    parkland,
    shore,
    sky,
    trees,
    wayside,
)
from fabula.picture.colour import from_hex, mix, shade
from fabula.picture.ink import linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Haze, Layer, Piece, Scenery, Stage

SOUND = "village"


def paint(stage: Stage) -> Scenery:
    """Build the farm: sky, hills, stubble with bales, farmhouse and trees, barn and its neighbours, yard, fence."""
    plan = stage.rng("plan")
    stage = replace(stage, horizon=stage.height * (plan.uniform(0.56, 0.60) - (0.02 if stage.tall else 0.0)))
    horizon, deep = stage.horizon, stage.height - stage.horizon
    side = 1.0 if stage.sun[0] < stage.width * 0.5 else -1.0
    kind = int(plan.integers(3))
    goal = stage.x(0.5 + side * plan.uniform(0.13, 0.2))
    far = hills.hill(stage, "far", horizon - 70, 48, 0.22, plan.uniform(0.8, 1.3))
    back = hills.hill(stage, "back", horizon - 16, 26, 0.38, plan.uniform(0.6, 1.0))
    field = hills.hill(stage, "field", horizon + 26, 12, 0.50, plan.uniform(0.4, 0.8))
    foot = horizon + deep * (0.36 if stage.wide else 0.30)
    mill = (stage.x(0.5 - side * plan.uniform(0.2, 0.3)), 0.0)
    mill = (mill[0], back.height(mill[0]) + 8)
    home = stage.x(0.5 - side * (plan.uniform(0.08, 0.16) if kind != 2 else plan.uniform(0.28, 0.34)))
    pump = (goal - side * stage.width * (0.23 if stage.wide else 0.34), foot - 14)
    pieces: list[Piece] = [
        *sky.layers(stage, 8),
        *_lands(stage, (far, back, field), mill, kind),
        Layer(
            6.4,
            lambda canvas: _home(canvas, stage, field, home),
            Haze(horizon - 60, horizon + 130, 0.18),
            rim=0.5,
            grain=0.03,
        ),
        _smoke(stage, field, home),
        Layer(4.6, lambda canvas: _barn(canvas, stage, kind, (goal, foot), pump), rim=0.5, grain=0.035),
        *([barnyard.wheel(stage, pump, 430, 4.55)] if kind == 0 else []),
        Layer(3.3, lambda canvas: _yard(canvas, stage, foot, goal), rim=0.35, grain=0.045, grain_stretch=1.6),
        Layer(2.9, lambda canvas: _gear(canvas, stage, kind, foot, side), rim=0.45, grain=0.03),
        Layer(1.9, lambda canvas: _verge(canvas, stage), rim=0.4, grain=0.03),
        Layer(1.3, lambda canvas: _front(canvas, stage, -side), rim=0.4, grain=0.03),
    ]
    return Scenery(
        tuple(pieces),
        focus=(goal, foot - 110, 4.6),
        subject_y=horizon + deep * (0.74 if stage.wide else 0.62),
        subject_z=2.45,
        road=(horizon + deep * (0.72 if stage.wide else 0.58), 2.6),
    )


def _lands(
    stage: Stage, forms: tuple[hills.Hill, hills.Hill, hills.Hill], mill: tuple[float, float], kind: int
) -> list[Piece]:
    """The hills behind, with a mill on the second by kind, and the field of stubble."""
    (far, back, field), horizon = forms, stage.horizon
    return [
        Layer(
            17,
            lambda canvas: _slope(canvas, stage, far, 24),
            Haze(horizon - 180, horizon - 10, 0.62),
            rim=0.4,
            grain=0.03,
        ),
        Layer(
            11,
            lambda canvas: _back(canvas, stage, back, mill, kind),
            Haze(horizon - 110, horizon + 40, 0.42),
            rim=0.45,
            grain=0.03,
        ),
        *([cottages.sails(stage, (mill[0], mill[1] - 190 * 0.84), 104, 10.9)] if kind == 1 else []),
        Layer(
            8,
            lambda canvas: _stubble(canvas, stage, field),
            Haze(horizon - 20, horizon + 130, 0.22),
            rim=0.4,
            grain=0.035,
        ),
    ]


def _slope(canvas: Canvas, stage: Stage, form: hills.Hill, count: int) -> None:
    hills.copse(canvas, stage, stage.rng("slope"), form, count, (14, 32), form.tone + 0.1)
    hills.ground(canvas, stage, form, fields=9)


def _back(canvas: Canvas, stage: Stage, form: hills.Hill, mill: tuple[float, float], kind: int) -> None:
    rng = stage.rng("back")
    hills.copse(canvas, stage, rng, form, 16, (30, 64), 0.44)
    if kind == 1:
        cottages.mill(canvas, stage, mill, 190, 0.42)
    hills.ground(canvas, stage, form, fields=6)


def _stubble(canvas: Canvas, stage: Stage, form: hills.Hill) -> None:
    """The near field: mown in summer and autumn with round bales on it, green in spring."""
    rng = stage.rng("stubble")
    ripe = 0.75 if stage.season in ("summer", "autumn") else 0.0
    hills.ground(canvas, stage, form, wheat=ripe)
    colour = hills.ground_colour(stage, 0.52, wheat=ripe)
    for row in range(11):
        near = row / 10
        y = form.height(stage.width / 2) + 12 + 150 * near**1.4
        for _ in range(34):
            x = rng.uniform(stage.left, stage.right)
            shore.lens(
                canvas,
                (x, y + rng.normal(0, 3)),
                rng.uniform(60, 220),
                2 + 3 * near,
                pen(shade(colour, rng.choice([-0.045, 0.03])), 0.6),
            )
    for _ in range(int(rng.integers(6, 11))):
        near = float(rng.random())
        x = stage.x(rng.uniform(-0.05, 1.05))
        farmgear.bale(canvas, stage, rng, (x, form.height(x) + 16 + 46 * near), 24 + 26 * near)


def _home(canvas: Canvas, stage: Stage, form: hills.Hill, home: float) -> None:
    """The farmhouse among its trees."""
    rng = stage.rng("home")
    y = form.height(home) + 22
    for shift, height in ((-130, 170), (118, 205), (-196, 120), (190, 130)):
        foot = (home + shift + rng.normal(0, 14), y + rng.uniform(-6, 6))
        trees.broadleaf(
            canvas, stage, rng, foot, height * rng.uniform(0.85, 1.15), parkland.leaf_colour(stage, rng, 0.52)
        )
    cottages.cottage(canvas, stage, stage.rng("farmhouse"), (home, y), 190, 0.52)
    posts = [(home - 150 + 22 * step, y + 22.0) for step in range(15) if abs(step - 8) > 1]
    cottages.fence(canvas, stage, posts[:7], 22, 0.58)
    cottages.fence(canvas, stage, posts[7:], 22, 0.58)


def _smoke(stage: Stage, form: hills.Hill, home: float) -> Piece:
    nothing = skia.Surface(4, 4).getCanvas()
    top = cottages.cottage(nothing, stage, stage.rng("farmhouse"), (home, form.height(home) + 22), 190, 0.52)
    return cottages.smoke(stage, [top], 6.3)


def _barn(canvas: Canvas, stage: Stage, kind: int, place: tuple[float, float], pump: tuple[float, float]) -> None:
    (x, foot), rng = place, stage.rng("barn")
    wide = 540.0 if stage.wide else 500.0
    side = 1.0 if x > stage.width / 2 else -1.0
    tree = (x + side * wide * 0.66, foot + 4)
    parkland.tree(canvas, stage, rng, tree, 330 * rng.uniform(0.85, 1.15), 0.6)
    if kind != 2:
        for number in range(1 + int(rng.random() < 0.6)):
            silo = (x + side * wide * (0.36 + 0.17 * number), foot - 8)
            barnyard.silo(canvas, stage, silo, (84, 330 - 60 * number), 0.56)
    barnyard.barn(canvas, stage, rng, (x, foot + 6), wide, 0.6)
    if kind == 0:
        barnyard.windpump(canvas, stage, pump, 430, 0.6)
    if kind == 2:
        away = x - side * wide * (0.98 if stage.wide else 0.84)
        barnyard.shed(canvas, stage, (away, foot + 10), 330, 0.6)
        farmgear.tractor(canvas, stage, rng, (away + 20, foot + 14), 200)


def _yard(canvas: Canvas, stage: Stage, foot: float, goal: float) -> None:
    """The yard before the barn: beaten earth that runs out into grass, puddles when it is wet."""
    rng, palette = stage.rng("yard"), stage.palette
    form = hills.hill(stage, "yard", foot + 10, 8, 0.64, rng.uniform(0.4, 0.7))
    hills.ground(canvas, stage, form)
    earth = mix(cottages.tinted(stage, from_hex("#c2a078"), 0.64), palette.tone(0.66), 0.12)
    earth = mix(earth, palette.snow, 0.66) if stage.snowy else shade(earth, -0.05 if stage.wet else 0.0)
    middle = (goal + stage.width / 2) / 2
    door = goal + (-1.0 if goal > stage.width / 2 else 1.0) * 30
    _track(canvas, stage, earth, (stage.x(0.5), stage.height + 60), (door, foot + 20))
    for _ in range(64):
        near = float(rng.random())
        x = middle + rng.normal(0, 0.18 + 0.2 * near) * stage.width
        y = foot + 22 + (stage.height - foot) * 0.8 * near
        shore.lens(
            canvas,
            (x, y),
            rng.uniform(300, 760) * (0.5 + near),
            16 + 42 * near,
            pen(shade(earth, rng.uniform(-0.03, 0.03) - 0.05 * near), 0.5),
        )
    for _ in range(40):
        near = float(rng.random())
        x, y = middle + rng.normal(0, 0.3) * stage.width, foot + 40 + (stage.height - foot) * 0.75 * near
        if stage.wet and rng.random() < 0.5:
            pool = mix(palette.sky[-1], palette.water, 0.25)
            shore.lens(canvas, (x, y), rng.uniform(90, 260) * (0.5 + near), 6 + 10 * near, pen(pool, 0.7))
        else:
            shore.lens(canvas, (x, y), rng.uniform(40, 150), 2 + 3 * near, pen(shade(earth, -0.07), 0.5))
    ground = (foot + 30, stage.height - 20)
    groundlife.tree_shade(canvas, stage, "yard", ground, earth, 2)
    groundlife.scatter(canvas, stage, "yard", ground, 0.66, 90)
    for x in rng.uniform(stage.left, stage.right, 260):
        share = abs(x - middle) / stage.width
        y = foot + 24 + (stage.height - foot) * rng.random()
        if share > 0.3 + 0.2 * rng.random():
            tip = (rng.normal(2, 6), rng.uniform(10, 26))
            grass.blade(
                canvas, (float(x), float(y)), tip, shade(hills.ground_colour(stage, 0.7), rng.uniform(-0.05, 0.02)), 3
            )


def _track(
    canvas: Canvas,
    stage: Stage,
    earth: tuple[float, float, float],
    near: tuple[float, float],
    far: tuple[float, float],
) -> None:
    """The way to the barn: broad and worn, with ruts of wheels and straw that was lost on it."""
    rng = stage.rng("track")
    share = np.linspace(0, 1, 40)
    x = near[0] + (far[0] - near[0]) * share**1.3
    y = near[1] + (far[1] - near[1]) * share**0.8
    half = (0.36 - 0.25 * share**0.7) * stage.width * (1.0 if stage.wide else 1.3)
    rough = half * 0.10
    left = np.column_stack([x - half + rough * noise.line(rng, 40, 5, 0.7), y])
    right = np.column_stack([x + half + rough * noise.line(rng, 40, 5, 0.7), y])
    shape = polygon([*map(tuple, left), *map(tuple, right[::-1])])
    canvas.drawPath(shape, linear((0, near[1]), (0, far[1]), [shade(earth, -0.07), earth, shade(earth, 0.02)]))
    canvas.save()
    canvas.clipPath(shape, True)
    for rut in (-0.34, -0.14, 0.2, 0.4):
        line = list(zip(x + half * rut, y, strict=True))
        for (ax, ay), (bx, by), wide in zip(line, line[1:], half, strict=False):
            canvas.drawLine(ax, ay, bx, by, stroke(shade(earth, -0.06), float(wide) * 0.06, 0.6))
    straw = cottages.tinted(stage, from_hex("#e0bd62"), 0.6)
    for _ in range(170):
        spot = (rng.normal(near[0], 0.2 * stage.width), rng.uniform(far[1], stage.height))
        canvas.drawLine(*spot, spot[0] + rng.normal(0, 12), spot[1] + rng.normal(0, 3), stroke(straw, 1.8, 0.6))
    canvas.restore()


def _gear(canvas: Canvas, stage: Stage, kind: int, foot: float, side: float) -> None:
    """What stands about: a cart or a trough, logs, bales near by, a scarecrow at the fence; the middle stays free."""
    rng, deep = stage.rng("gear"), stage.height - foot
    wayside.fence(canvas, stage, foot + deep * 0.16, 58, (stage.x(0.5 - 0.30), stage.x(0.5 + 0.30)))
    left, right = stage.x(0.5 - side * 0.36), stage.x(0.5 + side * 0.38)
    y = foot + deep * 0.42
    if kind == 0:
        farmgear.cart(canvas, stage, (left, y), 210)
    elif kind == 1:
        farmgear.trough(canvas, stage, (left, y), 170)
    else:
        for shift, size in ((-110, 104), (30, 116), (-36, 92)):
            lift = 86 if size == 92 else 0
            farmgear.bale(canvas, stage, rng, (left + shift, y - lift), size)
    if rng.random() < 0.55:
        farmgear.logs(canvas, stage, rng, (right, y - 10), 190)
    else:
        farmgear.scarecrow(canvas, stage, (right, y - 6), 270)


def _verge(canvas: Canvas, stage: Stage) -> None:
    rng = stage.rng("verge")
    green = hills.ground_colour(stage, 0.8)
    for _ in range(1000):
        x = stage.left + (stage.right - stage.left) * rng.beta(0.55, 0.55)
        edge = abs(x / stage.width - 0.5) * 2
        root = (float(x), float(stage.height + 64 - 140 * edge**1.5 + rng.uniform(0, 110)))
        tip = (rng.normal(3, 12), rng.uniform(26, 60) * (0.5 + 0.6 * edge))
        grass.blade(canvas, root, tip, shade(green, rng.uniform(-0.04, 0.025)), rng.uniform(2.5, 5.5))


def _front(canvas: Canvas, stage: Stage, side: float) -> None:
    """Sunflowers or a bough at one edge, high grass along the bottom."""
    rng = stage.rng("front")
    grass.meadow(canvas, stage, rng, stage.height - 26, 0.95, 52, 0.7)
    if stage.season in ("summer", "autumn") and not stage.snowy and rng.random() < 0.6:
        for share in np.linspace(0.41, 0.62, 7):
            x = stage.x(0.5 + side * float(share)) + rng.normal(0, 16)
            _sunflower(canvas, stage, rng, (x, stage.height + 40), rng.uniform(230, 400) * (0.8 + share))
    else:
        parkland.overhang(canvas, stage, rng, side, stage.width * (0.19 if stage.wide else 0.34))


def _sunflower(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: tuple[float, float], height: float
) -> None:
    (x, y), lean = foot, rng.normal(0, 22)
    green = mix(stage.palette.tone(0.86), stage.palette.foliage[2], 0.12 if stage.palette.dark else 0.4)
    stem = skia.Path()
    stem.moveTo(x, y)
    stem.quadTo(x, y - height * 0.6, x + lean, y - height)
    canvas.drawPath(stem, stroke(green, 9))
    for level in (0.3, 0.48, 0.66, 0.8):
        way = 1.0 if int(level * 100) % 4 else -1.0
        grass.blade(
            canvas,
            (x + lean * level**2, y - height * level),
            (way * 74, 26),
            shade(green, rng.uniform(-0.03, 0.04)),
            34,
        )
    head, size = (x + lean, y - height), rng.uniform(34, 48)
    gold = cottages.tinted(stage, from_hex("#f5b92f"), 0.7)
    for ring, tint in ((1.0, shade(gold, -0.06)), (0.86, gold)):
        for turn in np.linspace(0, 2 * np.pi, 18, endpoint=False) + ring:
            canvas.save()
            canvas.translate(*head)
            canvas.rotate(float(np.degrees(turn)))
            canvas.drawOval(skia.Rect.MakeLTRB(size * 0.3, -size * 0.15, size * 1.12 * ring, size * 0.15), pen(tint))
            canvas.restore()
    brown = cottages.tinted(stage, from_hex("#5f3a22"), 0.7)
    canvas.drawCircle(
        *head, size * 0.52, linear((0, head[1] - size), (0, head[1] + size), [shade(brown, 0.06), shade(brown, -0.04)])
    )
