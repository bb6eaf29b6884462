"""Rooftop: on a flat roof over the town - parapet, water tank, chimneys, washing and bulbs, the city at many depths."""

import itertools
from dataclasses import dataclass

import numpy as np

from fabula.picture.brushes import (
    buildings,
    facades,
    furnishings,
    hangings,
    lanes,
    leisure,
    lively,
    paving,
    roofs,
    sky,
    spires,
    street,
)
from fabula.picture.colour import from_hex, mix, shade
from fabula.picture.ink import glow, linear, pen, skia, stroke
from fabula.picture.stage import Canvas, Haze, Layer, Piece, Scenery, Stage, Water

SOUND = "heights"

CITY = True

METRE = 150.0
"""Units to a metre where people stand."""


@dataclass(frozen=True)
class _Plan:
    """The roof by chance: what kind it is, the side its big thing stands on, and where the town's centre is seen."""

    kind: str
    side: float
    centre: float
    edge: float
    ground: float


def paint(stage: Stage) -> Scenery:
    """Build the roof: sky, three ranks of towers, roofs of the neighbours, the parapet, the roof and what is on it."""
    plan = _planned(stage)
    foot = plan.edge + 20
    pieces: list[Piece] = [
        *sky.layers(stage, 6),
        *_towers(stage, plan.centre, foot),
        Layer(9, lambda canvas: _neighbours(canvas, stage, plan, 0.5), Haze(foot - 260, foot, 0.5), rim=0.35),
        Layer(
            6,
            lambda canvas: _neighbours(canvas, stage, plan, 0.66),
            Haze(foot - 160, foot + 40, 0.4),
            rim=0.4,
        ),
        Layer(3.7, lambda canvas: _beyond(canvas, stage, plan), rim=0.5, grain=0.025),
        Layer(3.5, lambda canvas: _roof(canvas, stage, plan), rim=0.25, grain=0.035),
        *_shine(stage, plan),
        Layer(3.3, lambda canvas: _things(canvas, stage, plan), rim=0.5),
        *_living(stage, plan),
        Layer(2.7 if stage.tall else 3.0, lambda canvas: _near(canvas, stage, plan), rim=0.4),
        Layer(1.7, lambda canvas: _frame(canvas, stage, plan), rim=0.3, blur=1.8),
    ]
    return Scenery(
        tuple(pieces), focus=(plan.centre, plan.edge - 150, 6.0), subject_y=plan.ground, subject_z=2.9, wild=False
    )


def _planned(stage: Stage) -> _Plan:
    rng = stage.rng("plan")
    centre = stage.x(float(rng.choice([rng.uniform(0.26, 0.4), rng.uniform(0.6, 0.74)])))
    edge = stage.horizon + (86 if not stage.tall else 120)
    ground = stage.horizon + METRE / 0.62
    return _Plan(
        str(rng.choice(["tank", "garden", "works"])), 1.0 if centre < stage.width / 2 else -1.0, centre, edge, ground
    )


def _towers(stage: Stage, centre: float, foot: float) -> list[Piece]:
    """Two ranks of the city beyond the roofs."""
    grow = 1.3 if stage.tall else 1.0
    forms = (
        (26, 0.12, (centre, stage.width * 0.42), (120 * grow, 620 * grow, 56, 108), 0.6),
        (15, 0.32, (stage.width - centre, stage.width * 0.4), (90 * grow, 470 * grow, 84, 150), 0.56),
    )
    return [
        spires.rank(stage, spires.Rank(z, tone, foot, peak, form, (1.0, 0.45)), Haze(foot - form[1], foot, haze))
        for z, tone, peak, form, haze in forms
    ]


def _neighbours(canvas: Canvas, stage: Stage, plan: _Plan, tone: float) -> None:
    """Roofs of houses across the street, each with its own clutter."""
    rng = stage.rng("neighbours", round(tone * 100))
    x, foot = stage.left - 60, plan.edge + 60
    while x < stage.right + 60:
        wide = float(rng.uniform(150, 300)) * (0.6 + tone * 0.6)
        near = abs((x + wide / 2 - plan.centre) / stage.width)
        top = plan.edge - float(rng.uniform(10, 110) + 260 * near) * (1.3 - tone * 0.7) * (1.4 if stage.tall else 1.0)
        front = buildings.Front(x, top, x + wide, foot, buildings.wall(stage, rng, tone), tone)
        buildings.body(canvas, stage, front)
        buildings.panes(canvas, stage, rng, front)
        canvas.drawRect(
            skia.Rect.MakeLTRB(x - 4, top - 6, x + wide + 4, top + 5),
            pen(stage.palette.snow if stage.snowy else shade(front.colour, 0.03)),
        )
        metre = 34 * tone
        for share in rng.uniform(0.08, 0.92, 3):
            spot = (x + wide * float(share), top)
            pick = rng.random()
            if pick < 0.22:
                roofs.tank(canvas, stage, spot, metre * 0.8, tone)
            elif pick < 0.6:
                roofs.chimney(canvas, stage, rng, spot, metre, tone)
            else:
                roofs.aerial(canvas, stage, rng, spot, metre, tone + 0.1)
        x += wide * float(rng.uniform(0.94, 1.1))


def _beyond(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    """A taller house that rises beside the roof on one side, with a sign or a lit wall."""
    rng = stage.rng("beyond")
    reach = stage.width * float(rng.uniform(0.13, 0.2))
    left, right = (stage.left - 100, stage.x(0) + reach) if plan.side < 0 else (stage.width - reach, stage.right + 100)
    top = stage.horizon * float(rng.uniform(0.1, 0.3))
    colour = mix(buildings.wall(stage, rng, 0.76), stage.palette.tone(0.86), 0.25)
    facades.house(
        canvas, stage, rng, buildings.Front(left, top, right, plan.edge + 140, colour, 0.76), facades.Signs(rng)
    )


def _roof(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    """The parapet and the roof: gravel or tiles, seams, puddles when it is wet, light from the bulbs."""
    base = mix(stage.palette.tone(0.82), from_hex("#8a7a72"), 0.1 if stage.palette.dark else 0.3)
    wall = shade(base, 0.02)
    top = plan.edge + 34
    ground = mix(base, stage.palette.snow, 0.65 if stage.snowy else 0.0)
    left, right = stage.left * 2, stage.right * 1.6
    canvas.drawRect(
        skia.Rect.MakeLTRB(left, top - 2, right, stage.bottom + 80),
        linear((0, top), (0, stage.height), [shade(ground, -0.05), ground, shade(ground, -0.06)], [0, 0.25, 1]),
    )
    roofs.parapet(canvas, stage, top, 66, wall)
    seam = stroke(shade(ground, -0.05), 3, 0.7)
    middle = (stage.width / 2, stage.horizon)
    for x in np.arange(left * 1.5, right * 1.5, 210.0):
        low = middle[0] + (x - middle[0]) * (stage.bottom - middle[1]) / (top - middle[1])
        canvas.drawLine(float(x), top, low, stage.bottom, seam)
    rng = stage.rng("gravel")
    for _ in range(170):
        share = float(rng.random()) ** 1.2
        x, y = rng.uniform(stage.left, stage.right), top + (stage.bottom - top) * share
        size = 1.5 + 4 * share
        canvas.drawOval(skia.Rect.MakeXYWH(x, y, size * 2, size), pen(shade(ground, float(rng.normal(0, 0.04))), 0.6))
    if stage.palette.lit_windows > 0.45:
        canvas.save()
        canvas.translate(plan.centre, plan.ground)
        canvas.scale(1, 0.2)
        glow(canvas, (0, 0), stage.width * 0.4, stage.palette.lamp, 0.42 * stage.palette.lit_windows)
        canvas.restore()


def _shine(stage: Stage, plan: _Plan) -> list[Piece]:
    """The wet roof: the town head down in it, broken by rough places."""
    if not stage.wet:
        return []
    top = plan.edge + 36
    base = mix(stage.palette.water, stage.palette.tone(0.9), 0.5)

    def rough(canvas: Canvas) -> None:
        box = skia.Rect.MakeLTRB(stage.left * 2, top, stage.right * 2, stage.bottom + 60)
        canvas.drawRect(box, linear((0, top), (0, stage.height), [base] * 2, None, [0.5, 0.35]))
        paving.puddles(canvas, stage, top, base, 44)

    return [
        Water(3.45, top, stage.bottom + 60, ripple=0.4, squeeze=1.4, smear=24),
        Layer(3.44, rough),
        street.rings(stage, top + 10, 3.43),
    ]


def _things(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    """What stands on the roof behind the people: tank, hut, coolers, chimneys, planters, doves on the parapet."""
    rng = stage.rng("things")
    base = plan.edge + 60
    side = plan.side
    wall = mix(stage.palette.tone(0.8), from_hex("#a07a68"), 0.12 if stage.palette.dark else 0.35)

    def x(share: float) -> float:
        return stage.x(0.5 + side * share)

    if plan.kind == "tank":
        roofs.tank(canvas, stage, (x(0.30), base + 26), 92 if not stage.tall else 104)
        roofs.cooler(canvas, stage, (x(-0.40) - 60, base + 24), 88, 2)
    elif plan.kind == "garden":
        roofs.hut(canvas, stage, (x(0.36) - 180, base + 20), 118, wall)
        for share in (-0.44, -0.27, 0.13):
            furnishings.planter(canvas, stage, rng, (x(share) - 100, base + 22), 96, 1.7)
    else:
        roofs.hut(canvas, stage, (x(0.40) - 160, base + 14), 108, wall)
        roofs.cooler(canvas, stage, (x(0.08) - 60, base + 20), 80, 3)
        roofs.dish(canvas, stage, (x(-0.28), base + 10), 100)
    for share in (-0.36, 0.2):
        roofs.chimney(canvas, stage, rng, (x(share + float(rng.normal(0, 0.02))), plan.edge + 30), 62)
    roofs.aerial(canvas, stage, rng, (x(-0.18), plan.edge + 30), 80)
    for share in rng.uniform(-0.3, 0.3, 4):
        roofs.dove(canvas, stage, (x(float(share)), plan.edge - 43), 26, float(rng.choice([-1.0, 1.0])))
    _strung(canvas, stage, plan)


def _strung(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    """Bulbs from pole to pole, and washing on a fair day."""
    rng = stage.rng("strung")
    posts = [stage.x(share) for share in ((0.02, 0.36, 0.70, 1.02) if stage.wide else (0.0, 0.5, 1.0))]
    head = plan.edge - (170 if not stage.tall else 250)
    iron = stage.palette.tone(0.95)
    for x in posts:
        canvas.drawLine(x, plan.edge + 60, x, head - 12, stroke(iron, 7))
    fair = not stage.wet and not stage.snowy and not stage.palette.dark
    for index, (first, last) in enumerate(itertools.pairwise(posts)):
        if fair and index == 1 and plan.kind != "garden":
            line = hangings.sagging((first, head + 60), (last, head + 50), 16, 9)
            hangings.washing(canvas, stage, rng, line, 74)
        hangings.bulbs(canvas, stage, hangings.sagging((first, head), (last, head), 46, 12), 12)


def _living(stage: Stage, plan: _Plan) -> list[Piece]:
    """Smoke or steam from a stack."""
    x = stage.x(0.5 - plan.side * 0.36)
    found: list[Piece] = [hangings.steam(stage, [(stage.x(0.5 + plan.side * 0.2), plan.edge - 130, 90)], 3.35)]
    if plan.kind != "works":
        found.append(lively.smoke(stage, (x, plan.edge - 130), 3.4, 56))
    return found


def _near(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    """What stands beside the people, or nearer in an upright frame: a skylight, deck chairs, a small table."""
    rng = stage.rng("near")
    low, metre = plan.ground + 20, 140.0
    if stage.tall:
        low, metre = stage.height - 90, 250.0
    side = plan.side * (1.0 if rng.random() < 0.5 else -1.0)
    leisure.skylight(canvas, stage, (stage.x(0.5 + side * 0.36), low - metre * 0.43), metre)
    if stage.wet or stage.snowy:
        return
    x, pick = stage.x(0.5 - side * 0.33), int(rng.integers(4))
    leisure.lamp_table(canvas, stage, (x, low - metre * 0.27), metre)
    leisure.deck_chair(canvas, stage, (x - metre, low - metre * 0.13), metre * 1.13, 1.0, pick)
    if stage.wide:
        leisure.deck_chair(canvas, stage, (x + metre, low - metre * 0.17), metre * 1.1, -1.0, pick + 1)


def _frame(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    """A string of bulbs close to the lens, and a lantern at its end."""
    side = -plan.side
    first, last = (stage.x(0.5 + side * 0.75), stage.y(-0.06)), (stage.x(0.5 - side * 0.4), stage.y(-0.12))
    hangings.bulbs(canvas, stage, hangings.sagging(first, last, 130, 11), 26)
    lanes.lantern_lamp(canvas, stage, (stage.x(0.5 + side * 0.455), stage.y(0.08)), 110)
    canvas.drawLine(
        stage.x(0.5 + side * 0.455),
        stage.y(0.08),
        stage.x(0.5 + side * 0.455),
        stage.top,
        stroke(stage.palette.tone(0.97), 5),
    )
