"""Cafe: tables on the pavement before a warm inside, bulbs overhead, the street and its trees beyond."""

from dataclasses import dataclass

import numpy as np

from fabula.picture.brushes import (
    cafes,
    figures,
    furnishings,
    hangings,
    lanes,
    lights,
    overhang,
    paving,
    sky,
    street,
    trees,
    urban,
    walls,
)
from fabula.picture.brushes.perspective import FLAT, Vista, vista
from fabula.picture.colour import from_hex, mix, shade
from fabula.picture.ink import glow, pen, skia, stroke
from fabula.picture.stage import Canvas, Haze, Layer, Live, Piece, Scenery, Stage

SOUND = "city"

STANDS = 7.5
"""How many metres off the subjects stand."""


@dataclass(frozen=True)
class _Plan:
    """The cafe by chance: seen along the street on one side, or face to face; where its lines meet."""

    kind: str
    side: float
    vista: Vista
    manner: str


def paint(stage: Stage) -> Scenery:
    """Build the cafe: sky, the far street, the houses, the cafe, tables by depth, and a dark frame."""
    stage = urban.stony(stage)
    plan = _planned(stage)
    seen, ground = plan.vista, plan.vista.ground(STANDS)
    pieces: list[Piece] = [
        *sky.layers(stage, 5),
        Layer(16, lambda canvas: _distance(canvas, stage, plan), Haze(stage.horizon - 260, stage.horizon + 20, 0.62)),
        Layer(7, lambda canvas: _street(canvas, stage, plan), rim=0.25),
        Layer(4.6, lambda canvas: _ground(canvas, stage, plan), grain=0.03, grain_stretch=2.0),
        Layer(4.4, lambda canvas: _house(canvas, stage, plan), rim=0.2, grain=0.02),
        *_shine(stage, plan),
        _walkers(stage, plan),
        Layer(3.8, lambda canvas: _tables(canvas, stage, plan), rim=0.3),
        Layer(3.6, lambda canvas: _strings(canvas, stage, plan)),
        Layer(2.0, lambda canvas: _near(canvas, stage, plan), rim=0.3, blur=1.0),
        Layer(1.5, lambda canvas: _frame(canvas, stage, plan), blur=2.0),
    ]
    pieces.sort(key=lambda piece: -piece.z)
    focus = (seen.vanish[0] + plan.side * stage.width * 0.16, stage.horizon - 60, 4.4)
    return Scenery(tuple(pieces), focus=focus, subject_y=ground, subject_z=3.0, wild=False)


def _planned(stage: Stage) -> _Plan:
    rng = stage.rng("plan")
    side = float(rng.choice([-1.0, 1.0]))
    kind = str(rng.choice(["along", "along", "facing"]))
    share = 0.5 - side * float(rng.uniform(0.12, 0.2)) if kind == "along" else float(rng.uniform(0.42, 0.58))
    if stage.tall:
        share = 0.5 + (share - 0.5) * 0.8
    return _Plan(kind, side, vista(stage, share), str(rng.choice(["old", "old", "brick"])))


def _wall_across(stage: Stage, plan: _Plan) -> float:
    return plan.side * (4.4 if stage.wide else 2.7)


def _distance(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    """What the street leads to: roofs, a dome or tower, trees."""
    rng, seen = stage.rng("distance"), plan.vista
    foot = seen.ground(70.0)
    x = seen.vanish[0] - plan.side * 120
    lanes.tower(canvas, stage, (x, foot), 330 * (1.3 if stage.tall else 1.0))
    manner = walls.MANNERS["old"]
    left = stage.left - 50
    while left < stage.right + 50:
        width, high = float(rng.uniform(90, 160)), float(rng.uniform(90, 170))
        canvas.save()
        canvas.translate(left, foot + 6)
        colour = walls.colour(stage, rng, manner, 0.3)
        walls.front(canvas, stage, rng, walls.Wall(width, high, 16.0, manner, colour, 0.3))
        canvas.restore()
        left += width


def _street(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    """The houses and trees on the other side of the street, far to near."""
    rng, seen, manner = stage.rng("street"), plan.vista, walls.MANNERS[plan.manner]
    across = -plan.side * (13.0 if stage.wide else 8.5)
    sides = (across,)
    for wall_across in sides:
        rows, deep = [], 15.0 if plan.kind == "facing" else 9.0
        while deep < 64:
            long = float(rng.uniform(7, 11))
            rows.append((deep, deep + long, 4.0 + manner.floor * float(rng.integers(2, 5))))
            deep += long
        for number, (near, far, high) in reversed(list(enumerate(rows))):
            with seen.wall(canvas, wall_across, near, far):
                colour = walls.colour(stage, rng, manner, 0.6, number + stage.seed)
                wall = walls.Wall((far - near) * FLAT, high * FLAT, FLAT, manner, colour, 0.6)
                walls.front(canvas, stage, stage.rng("house", number), wall)
                share = float(np.clip((near - 4) / 60, 0.05, 0.7))
                box = skia.Rect.MakeLTRB(-20, -high * FLAT - 20, (far - near) * FLAT + 20, 5)
                canvas.drawRect(box, pen(mix(stage.palette.haze, stage.palette.sky[-1], 0.3), share))
    for deep in (52.0, 40.0, 31.0, 24.0, 18.5, 14.5):
        for wall_across in sides:
            x, y = seen.spot(wall_across * 0.62, 0.0, deep)
            own = mix(
                stage.palette.foliage[int(rng.integers(4))],
                stage.palette.tone(0.7),
                0.72 if stage.palette.dark else 0.25,
            )
            colour = mix(own, stage.palette.haze, min(deep / 90, 0.5))
            trees.broadleaf(canvas, stage, rng, (x, y), seen.metre(deep) * float(rng.uniform(5.0, 6.4)), colour)


def _ground(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    """Pavement of slabs under the tables, a kerb, and the cobbled street."""
    seen = plan.vista
    stone = lanes.tone_of(stage, from_hex("#b0a08c"))
    road = lanes.tone_of(stage, from_hex("#6f6a70"))
    paving.ground(canvas, stage, seen, (-40.0, 40.0), (1.4, 70.0), road)
    if plan.kind == "along":
        paving.cobbles(canvas, stage, seen, (-16.0, 16.0), (4.0, 15.0), road)
        kerb = _wall_across(stage, plan) - plan.side * (7.4 if stage.wide else 4.6)
        edges = (kerb, _wall_across(stage, plan) + 3.0) if plan.side > 0 else (_wall_across(stage, plan) - 3.0, kerb)
        base = paving.ground(canvas, stage, seen, edges, (1.4, 70.0), stone)
        paving.slabs(canvas, stage, seen, edges, (1.5, 24.0), base, 0.9)
        rim = (kerb - 0.12, kerb + 0.12)
        canvas.drawPath(seen.floor(rim, 1.4, 70.0), pen(shade(base, 0.06)))
    else:
        base = paving.ground(canvas, stage, seen, (-40.0, 40.0), (1.4, 14.0), stone)
        paving.slabs(canvas, stage, seen, (-12.0, 12.0), (1.5, 13.0), base, 0.9)
    if stage.palette.lit_windows > 0.45:
        spots = [(across, deep, stage.palette.lamp) for across, deep, *_ in _places(stage, plan)]
        paving.pools(canvas, seen, spots, 0.5 * stage.palette.lit_windows)
        spill = [(_wall_across(stage, plan) - plan.side * 2.0, deep, stage.palette.lamp) for deep in (6.0, 9.0, 13.0)]
        paving.pools(canvas, seen, spill if plan.kind == "along" else spots, 0.5)
        front = (stage.width / 2, stage.horizon + (stage.height - stage.horizon) * 0.45)
        lights.pool(canvas, stage, front, stage.width * 0.8, 0.1)


def _house(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    """The cafe's own house, and its neighbour."""
    rng, seen = stage.rng("house"), plan.vista
    if plan.kind == "along":
        across = _wall_across(stage, plan)
        for near, far, own in ((17.0, 26.0, False), (1.6, 17.0, True)):
            with seen.wall(canvas, across, near, far):
                _front(canvas, stage, plan, (far - near) * FLAT, FLAT, cafe=own)
                if not own:
                    box = skia.Rect.MakeLTRB(-20, -1000, (far - near) * FLAT + 20, 5)
                    canvas.drawRect(box, pen(mix(stage.palette.haze, stage.palette.sky[-1], 0.3), 0.25))
        return
    metre, reach = seen.metre(13.0), 10.6 if stage.wide else 5.2
    foot = seen.ground(13.0)
    inner = seen.vanish[0] - plan.side * metre * float(rng.uniform(2.4, 4.0) if stage.wide else 1.6)
    for index in range(2):
        width = (reach if index == 0 else 11.0) * metre
        canvas.save()
        canvas.translate(inner if plan.side > 0 else inner - width, foot)
        _front(canvas, stage, plan, width, metre, cafe=index == 0)
        canvas.restore()
        inner += plan.side * width


def _front(canvas: Canvas, stage: Stage, plan: _Plan, width: float, metre: float, *, cafe: bool) -> None:
    """A house front, with the cafe on its ground floor."""
    rng, manner = stage.rng("front", round(width)), walls.MANNERS[plan.manner]
    high = 3.6 + manner.floor * float(rng.integers(2, 4)) + 0.7
    colour = walls.colour(stage, rng, manner, 0.72)
    walls.front(canvas, stage, rng, walls.Wall(width, high * metre, metre, manner, colour, 0.72))
    if cafe:
        cafes.front(canvas, stage, rng, (width, 3.7 * metre), metre)
        if stage.palette.lit_windows > 0.45:
            for share in (0.2, 0.5, 0.8):
                glow(canvas, (width * share, -1.4 * metre), 5.0 * metre, stage.palette.lamp, 0.36)


def _shine(stage: Stage, plan: _Plan) -> list[Piece]:
    """The wet pavement with the lights that lie broken in it."""
    if not stage.wet:
        return []
    top = plan.vista.ground(60.0 if plan.kind == "along" else 13.0)
    base = mix(stage.palette.water, stage.palette.tone(0.9), 0.5)
    power = stage.palette.lit_windows

    def mirror(canvas: Canvas) -> None:
        canvas.save()
        wall = _wall_across(stage, plan)
        edges = (-60.0, 60.0) if plan.kind == "facing" else (-60.0, wall) if plan.side > 0 else (wall, 60.0)
        canvas.clipPath(plan.vista.floor(edges, 1.4, 60.0 if plan.kind == "along" else 13.0), True)
        canvas.drawRect(skia.Rect.MakeLTRB(stage.left * 2, top, stage.right * 2, stage.bottom + 60), pen(base, 0.55))
        canvas.saveLayerAlpha(None, 190)
        if plan.kind == "along":
            with plan.vista.wall(canvas, _wall_across(stage, plan), 1.6, 17.0, mirrored=True):
                _front(canvas, stage, plan, 15.4 * FLAT, FLAT, cafe=True)
        else:
            foot = plan.vista.ground(13.0)
            canvas.translate(0, 2 * foot)
            canvas.scale(1, -1)
            _house(canvas, stage, plan)
        canvas.restore()
        paving.puddles(canvas, stage, top, base)
        canvas.restore()

    spots = [(plan.vista.spot(across, 0, deep)[0], stage.palette.lamp) for across, deep, *_ in _places(stage, plan)]
    spots.append((plan.vista.vanish[0], mix(stage.palette.sky[-1], stage.palette.haze, 0.5)))
    lively: list[Piece] = [*paving.shimmer(stage, 4.28, top, spots, None)] if power > 0.3 else []
    return [Layer(4.3, mirror, blur=2.4), *lively, street.rings(stage, top + 30, 4.27)]


def _places(stage: Stage, plan: _Plan) -> list[tuple[float, float, int, bool]]:
    """The tables: metres across and off, guests, and whether a parasol stands over them; far ones first."""
    rng = stage.rng("places")
    wall = _wall_across(stage, plan)
    found = []
    rows = (15.5, 12.6, 10.2) if plan.kind == "along" else (11.6, 9.8)
    for row, deep in enumerate(rows):
        steps = (1.5, 4.2) if plan.kind == "along" else ((-6.0, -3.2, 3.0, 5.9) if stage.wide else (-2.4, 2.2))
        for index, step in enumerate(steps if stage.wide or plan.kind != "along" else steps[:1]):
            across = wall - plan.side * step if plan.kind == "along" else step + (0.9 if row else 0.0)
            guests = int(rng.integers(0, 3)) if not stage.snowy and stage.weather != "storm" else 0
            found.append(
                (across + float(rng.normal(0, 0.2)), deep + float(rng.normal(0, 0.25)), guests, (row + index) % 2 == 0)
            )
    return found


def _tables(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    rng = stage.rng("tables")
    for across, deep, guests, parasol in _places(stage, plan):
        with plan.vista.board(canvas, (across, 0.0, deep)):
            cafes.table(canvas, stage, rng, guests, parasol=parasol)
    metre = plan.vista.metre(9.0)
    x, y = plan.vista.spot(_wall_across(stage, plan) - plan.side * (5.8 if stage.wide else 3.4), 0.0, 9.0)
    furnishings.board(canvas, stage, rng, (x, y), metre)


def _strings(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    """Bulbs from the house over the tables to poles or trees."""
    seen = plan.vista
    if plan.kind == "along":
        wall, other = _wall_across(stage, plan), _wall_across(stage, plan) - plan.side * (7.2 if stage.wide else 4.4)
        for deep in (15.0, 11.5, 8.6, 6.2):
            first, last = seen.spot(wall, 4.1, deep), seen.spot(other, 3.9, deep)
            scale = seen.metre(deep)
            foot = seen.spot(other, 0.0, deep)
            canvas.drawLine(*foot, *last, stroke(lanes.tone_of(stage, from_hex("#34343c")), scale * 0.05))
            hangings.bulbs(canvas, stage, hangings.sagging(first, last, scale * 0.45, 12), scale * 0.09)
        return
    scale = seen.metre(8.0)
    for start, end in ((-9.0, -2.5), (-2.5, 3.5), (3.5, 10.0)):
        spots = hangings.sagging(seen.spot(start, 4.0, 8.4), seen.spot(end, 4.0, 8.4), scale * 0.6, 13)
        hangings.bulbs(canvas, stage, spots, scale * 0.085)


def _walkers(stage: Stage, plan: _Plan) -> Live:
    """Two or three people who stroll along the far pavement."""
    rng = stage.rng("walkers")
    people = []
    for _ in range(3):
        umbrella = figures.UMBRELLAS[int(rng.integers(5))] if stage.wet else None
        look = figures.dressed(stage, rng, str(rng.choice(["man", "woman", "woman"])), umbrella=umbrella, dark=0.4)
        people.append((look, float(rng.uniform(17, 26)), float(rng.choice([-1.0, 1.0])), float(rng.uniform(0, 60))))

    def draw(canvas: Canvas, seconds: float) -> None:
        for look, deep, way, start in people:
            scale = plan.vista.metre(deep)
            tall = scale * 1.72
            run = (start + 1.1 * seconds) % 60.0 - 30.0
            x, y = plan.vista.spot(way * run, 0.0, deep)
            phase = 2 * np.pi * run * scale / figures.stride(look, tall, 0.4)
            figures.figure(canvas, (x, y), tall, look, figures.Pose(float(phase), 0.4, way))

    return Live(4.5 if plan.kind == "along" else 4.25, draw)


def _near(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    """A planter and a corner of a table close by, on the side away from the cafe."""
    rng = stage.rng("near")
    x = stage.x(0.5 - plan.side * 0.43)
    furnishings.planter(canvas, stage, rng, (x - 190, stage.height + 60), 210, 1.9)


def _frame(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    """A bough or the edge of an awning close to the lens."""
    rng = stage.rng("frame")
    x = stage.left if plan.side > 0 else stage.right
    overhang.bough(canvas, stage, rng, (x, stage.y(-0.06)), plan.side * stage.width * 0.36)
