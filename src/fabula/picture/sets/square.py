"""Square: an old town's square - gabled houses of many colours, a fountain or statue, cobbles, stalls, a tower."""

from dataclasses import dataclass

import numpy as np

from fabula.picture.brushes import (
    figures,
    gables,
    hangings,
    lanes,
    lights,
    monuments,
    paving,
    sky,
    street,
    trees,
    urban,
    walls,
)
from fabula.picture.brushes.perspective import FLAT, Vista, vista
from fabula.picture.colour import from_hex, mix, shade
from fabula.picture.ink import pen, skia
from fabula.picture.stage import Canvas, Haze, Layer, Live, Piece, Scenery, Stage

SOUND = "village"

STANDS = 7.5
"""How many metres off the subjects stand."""

ROW = 25.0
"""How many metres off the row of houses stands."""


@dataclass(frozen=True)
class _Plan:
    """The square by chance: what stands in it and where (metres across), the tower's place, stalls, a side row."""

    vista: Vista
    middle: str
    at: float
    tower: float
    stalls: int
    side: float


def paint(stage: Stage) -> Scenery:
    """Build the square: sky, tower, far roofs, the row of houses, cobbles, what stands on them, walkers."""
    stage = urban.stony(stage)
    plan = _planned(stage)
    seen, ground = plan.vista, plan.vista.ground(STANDS)
    spot = seen.spot(plan.at, 0.0, 13.0)
    pieces: list[Piece] = [
        *sky.layers(stage, 6),
        Layer(
            14,
            lambda canvas: _behind(canvas, stage, plan),
            Haze(stage.horizon - 420, stage.horizon, 0.5),
            rim=0.4,
        ),
        Layer(7, lambda canvas: _row(canvas, stage, plan), rim=0.3, grain=0.02),
        Layer(4.8, lambda canvas: _ground(canvas, stage, plan), grain=0.03, grain_stretch=2.0),
        Layer(4.7, lambda canvas: _side(canvas, stage, plan), rim=0.2),
        *_shine(stage, plan),
        Layer(4.5, lambda canvas: _middle(canvas, stage, plan, spot), rim=0.4),
        *([monuments.jets(stage, spot, seen.metre(13.0), 4.45)] if _plays(stage, plan) else []),
        _walkers(stage, plan),
        Layer(3.8, lambda canvas: _market(canvas, stage, plan), rim=0.3),
        Layer(1.7, lambda canvas: _frame(canvas, stage, plan), rim=0.2, blur=1.8),
    ]
    pieces.sort(key=lambda piece: -piece.z)
    return Scenery(tuple(pieces), focus=(spot[0], stage.horizon - 60, 4.5), subject_y=ground, subject_z=3.2, wild=False)


def _planned(stage: Stage) -> _Plan:
    rng = stage.rng("plan")
    at = float(rng.choice([-3.2, 3.2])) * float(rng.uniform(0.8, 1.15))
    if stage.tall:
        at *= 0.4
    return _Plan(
        vista(stage, 0.5 + float(rng.uniform(-0.06, 0.06))),
        str(rng.choice(["fountain", "statue", "fountain", "tree"])),
        at,
        float(rng.uniform(4.0, 9.0)) * (-1.0 if at > 0 else 1.0) * (0.45 if stage.tall else 1.0),
        int(rng.choice([0, 2, 3])),
        float(rng.choice([-1.0, 1.0, 0.0])),
    )


def _plays(stage: Stage, plan: _Plan) -> bool:
    return plan.middle == "fountain" and not stage.snowy


def _behind(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    """The church tower and the roofs behind the row."""
    seen, rng = plan.vista, stage.rng("behind")
    x, foot = seen.spot(plan.tower, 0.0, 34.0)
    lanes.tower(canvas, stage, (x, foot), seen.metre(34.0) * 20.5 * (1.35 if stage.tall else 1.0))
    scale = seen.metre(34.0)
    left = stage.left - 40
    while left < stage.right + 40:
        width = scale * float(rng.uniform(5, 8))
        canvas.save()
        canvas.translate(left, foot)
        own = gables.COLOURS[int(rng.integers(8))]
        gables.house(canvas, stage, rng, (width, scale * float(rng.uniform(9.0, 11.5)), scale), own, "slope", 0.4)
        canvas.restore()
        left += width


def _row(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    """The gabled houses, no two neighbours alike, that close the square."""
    rng, seen = stage.rng("row"), plan.vista
    scale, foot = seen.metre(ROW), seen.ground(ROW)
    kinds = [str(kind) for kind in rng.permutation(np.array(gables.KINDS * 6))]
    colours = rng.permutation(8)
    left, number = stage.left - scale * float(rng.uniform(0, 5)), 0
    while left < stage.right + 40:
        width = scale * float(rng.uniform(4.6, 7.2))
        storeys = 3.5 + 3.1 * float(rng.choice([1, 1, 2, 2, 3])) + 0.4
        canvas.save()
        canvas.translate(left, foot)
        own = gables.COLOURS[int(colours[number % 8])]
        gables.house(
            canvas, stage, stage.rng("gable", number), (width, scale * storeys, scale), own, kinds[number], 0.62
        )
        canvas.restore()
        left += width
        number += 1


def _ground(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    """Cobbles, a path of slabs across them, and the light of lamps."""
    seen = plan.vista
    stone = lanes.tone_of(stage, from_hex("#a3968a"))
    base = paving.ground(canvas, stage, seen, (-60.0, 60.0), (1.4, ROW), stone)
    paving.cobbles(canvas, stage, seen, (-14.0, 14.0), (1.6, 15.0), base)
    ring = skia.Path()
    x, y = seen.spot(plan.at, 0.0, 13.0)
    half = seen.metre(13.0) * 4.2
    ring.addOval(skia.Rect.MakeLTRB(x - half, y - half * 0.13, x + half, y + half * 0.17))
    canvas.drawPath(ring, pen(shade(base, 0.035), 0.7))
    if stage.palette.lit_windows > 0.45:
        spots = [(across, deep, stage.palette.lamp) for across, deep in _lamps(plan)]
        spots += [(across, 20.0, stage.palette.lamp) for across in (-12.0, -4.0, 4.0, 12.0)]
        paving.pools(canvas, seen, spots, 0.55 * stage.palette.lit_windows)
        for across, deep in _lamps(plan):
            px, py = seen.spot(across, 0.0, deep)
            lights.pool(canvas, stage, (px, py + 12), seen.metre(deep) * 5.5, 0.5)


def _lamps(plan: _Plan) -> list[tuple[float, float]]:
    return [(plan.at - 6.5, 15.0), (plan.at + 6.5, 15.0), (-plan.at * 1.9, 11.0)]


def _side(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    """A row of fronts along one side of the square, toward the viewer."""
    if not plan.side:
        return
    rng, seen, manner = stage.rng("side"), plan.vista, walls.MANNERS["old"]
    across, deep = plan.side * (10.5 if stage.wide else 5.6), 4.0
    fronts = []
    while deep < ROW:
        long = float(rng.uniform(5.0, 7.5))
        fronts.append((deep, min(deep + long, ROW), 3.5 + manner.floor * float(rng.integers(2, 4)) + 0.6))
        deep += long
    for number, (near, far, high) in reversed(list(enumerate(fronts))):
        with seen.wall(canvas, across, near, far):
            colour = walls.colour(stage, rng, manner, 0.72, number + stage.seed)
            wall = walls.Wall((far - near) * FLAT, high * FLAT, FLAT, manner, colour, 0.72)
            walls.front(canvas, stage, stage.rng("side house", number), wall)
            box = skia.Rect.MakeLTRB(-20, -high * FLAT - 20, (far - near) * FLAT + 20, 4)
            canvas.drawRect(
                box, pen(stage.palette.tone(0.9), 0.12 if (stage.sun[0] < stage.width / 2) == (plan.side > 0) else 0.28)
            )


def _shine(stage: Stage, plan: _Plan) -> list[Piece]:
    """The wet cobbles: the row of houses head down in them."""
    if not stage.wet:
        return []
    top = plan.vista.ground(ROW)
    base = mix(stage.palette.water, stage.palette.tone(0.9), 0.5)

    def mirror(canvas: Canvas) -> None:
        canvas.save()
        canvas.clipRect(skia.Rect.MakeLTRB(stage.left * 2, top, stage.right * 2, stage.bottom + 60))
        canvas.drawRect(skia.Rect.MakeLTRB(stage.left * 2, top, stage.right * 2, stage.bottom + 60), pen(base, 0.5))
        canvas.saveLayerAlpha(None, 150)
        canvas.translate(0, 2 * top)
        canvas.scale(1, -1)
        _row(canvas, stage, plan)
        canvas.restore()
        paving.puddles(canvas, stage, top, base, 40)
        canvas.restore()

    lit = [(plan.vista.spot(across, 0, deep)[0], stage.palette.lamp) for across, deep in _lamps(plan)]
    return [
        Layer(4.75, mirror, blur=2.4),
        *paving.shimmer(stage, 4.6, top, lit, None),
        street.rings(stage, top + 30, 4.6),
    ]


def _middle(canvas: Canvas, stage: Stage, plan: _Plan, spot: tuple[float, float]) -> None:
    """The fountain, statue or great tree, and the lamps around it."""
    metre = plan.vista.metre(13.0)
    for across, deep in _lamps(plan)[:2]:
        monuments.post(canvas, stage, plan.vista.spot(across, 0.0, deep), plan.vista.metre(deep))
    if plan.middle == "fountain":
        monuments.fountain(canvas, stage, spot, metre)
    elif plan.middle == "statue":
        monuments.statue(canvas, stage, spot, metre)
    else:
        rng = stage.rng("tree")
        own = stage.palette.foliage[int(rng.integers(4))]
        colour = mix(own, stage.palette.tone(0.72), 0.88 if stage.palette.dark else 0.2)
        # one behind the other, or so great a crown falls apart into balls
        trees.broadleaf(canvas, stage, rng, spot, metre * 6.1, shade(colour, -0.05))
        trees.broadleaf(canvas, stage, rng, spot, metre * 6.4, colour)
        bench = skia.Rect.MakeLTRB(
            spot[0] - metre * 1.3, spot[1] - metre * 0.5, spot[0] + metre * 1.3, spot[1] - metre * 0.38
        )
        canvas.drawRect(bench, pen(lanes.tone_of(stage, from_hex("#8a5a3a"))))
        for side in (-1.1, 0.0, 1.1):
            leg = skia.Rect.MakeXYWH(spot[0] + side * metre - 3, spot[1] - metre * 0.4, 6, metre * 0.42)
            canvas.drawRect(leg, pen(stage.palette.tone(0.97)))


def _market(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    """Market stalls on the side away from the fountain, a lamp, and bulbs between the houses."""
    rng, seen = stage.rng("market"), plan.vista
    way = -1.0 if plan.at > 0 else 1.0
    for index in range(plan.stalls if stage.weather != "storm" else 0):
        deep = 17.0 - 2.6 * index
        across = way * (3.0 + 3.4 * index * (0.9 if stage.wide else 0.15)) * (1.0 if stage.wide else 0.6)
        monuments.stall(canvas, stage, rng, seen.spot(across, 0.0, deep), seen.metre(deep))
    across, deep = _lamps(plan)[2]
    monuments.post(canvas, stage, seen.spot(across, 0.0, deep), seen.metre(deep))
    if rng.random() < 0.5:
        scale = seen.metre(12.0)
        first, last = seen.spot(-11.0, 5.2, 12.0), seen.spot(11.0, 5.4, 12.0)
        hangings.bulbs(canvas, stage, hangings.sagging(first, last, scale * 1.0, 26), scale * 0.10)


def _walkers(stage: Stage, plan: _Plan) -> Live:
    """People who cross the square."""
    rng = stage.rng("walkers")
    people = []
    for _ in range(5 if stage.wide else 3):
        umbrella = figures.UMBRELLAS[int(rng.integers(5))] if stage.wet else None
        look = figures.dressed(stage, rng, str(rng.choice(["man", "woman", "child"])), umbrella=umbrella, dark=0.35)
        people.append((look, float(rng.uniform(15.5, 20)), float(rng.choice([-1.0, 1.0])), float(rng.uniform(0, 44))))
    people.sort(key=lambda one: -one[1])

    def draw(canvas: Canvas, seconds: float) -> None:
        for look, deep, way, start in people:
            scale = plan.vista.metre(deep)
            tall = scale * (1.72 if look.build != "child" else 1.22)
            run = (start + 1.0 * seconds) % 44.0 - 22.0
            x, y = plan.vista.spot(way * run, 0.0, deep)
            phase = 2 * np.pi * run * scale / figures.stride(look, tall, 0.4)
            figures.figure(canvas, (x, y), tall, look, figures.Pose(float(phase), 0.4, way))

    return Live(4.55, draw)


def _frame(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    """A lantern on its arm close to the lens, on the side away from the fountain."""
    side = 1.0 if plan.at < 0 else -1.0
    x = stage.x(0.5 + side * 0.47)
    ink = shade(stage.palette.tone(0.98), -0.01)
    edge = stage.right * 1.4 if side > 0 else stage.left * 2
    y = stage.y(0.07)
    canvas.drawRect(skia.Rect.MakeLTRB(min(x - side * 40, edge), y, max(x - side * 40, edge), y + 12), pen(ink))
    lanes.lantern_lamp(canvas, stage, (x - side * 30, y + 8), 150)
