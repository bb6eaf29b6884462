"""Tavern: an inn with beams, barrels, a fire on the hearth, candles, long tables and mugs."""

from dataclasses import dataclass

from fabula.picture.brushes import hearth, interiors, joinery, surfaces, tavernware, windows
from fabula.picture.brushes.interiors import Lamp, Lighting
from fabula.picture.brushes.windows import Window
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import pen, skia
from fabula.picture.stage import Canvas, Piece, Scenery, Stage

SOUND = "room"

_PLASTER = from_hexes("#e2d2b2 #d8c8b4 #cdbfa8 #e6d6c0")
_STONE: Colour = from_hex("#a89a8a")
_CANDLE: Colour = from_hex("#ffb860")

Point = tuple[float, float]


@dataclass(frozen=True)
class _Plan:
    """Where things stand, by the seed; `bar` and `casks` are None where there is none."""

    stage: Stage
    side: float
    floor: float
    wall: Colour
    wood: Colour
    stone: bool
    view: list[Window]
    fire: float
    size: float
    bar: tuple[float, float] | None
    casks: float | None
    tables: list[tuple[float, float, float]]
    wheels: list[float]

    def x(self, share: float) -> float:
        """A share of the width, mirrored by the seed."""
        return self.stage.x(share if self.side > 0 else 1 - share)


def paint(stage: Stage) -> Scenery:
    """Build the inn: the view, walls and beams, hearth, bar and casks, tables with candles, a barrel up close."""
    plan = _plan(stage)
    drop = stage.height * (0.215 if stage.wide else 0.24)
    candles = _candle_places(plan)
    # an inn has a fire at every hour, only the day outshines it
    power = {"day": 0.42, "dawn": 0.62, "dusk": 0.88, "night": 1.0}[stage.time]
    hearth_light = (plan.fire, plan.floor - plan.size * 0.2)
    lamps = [Lamp(hearth_light, 1040, hearth.WARM, power, plan.floor + 90)]
    lamps += [Lamp((x, y - 24), 330, _CANDLE, 0.42 * power) for x, y in candles]
    wheel_on = interiors.needs_lamps(stage) > 0
    if wheel_on:
        lamps += [Lamp((x, drop), 720, _CANDLE, 0.55 * power) for x in plan.wheels]
    light = Lighting(stage, plan.view, plan.floor, lamps, gloom=0.35)
    spots: list[Point] = []
    rim = [(x + share * 124.0, drop - 40.0) for x in plan.wheels for share in (-0.9, -0.42, 0.28, 0.84)]
    place = (plan.fire, plan.floor + 6)
    spots += [(x, y - 52) for x, y in candles]
    pieces: list[Piece] = [
        *windows.beyond(stage, plan.view, "country" if stage.rng("view").random() < 0.5 else "garden", 0.66),
        light.layer(4.4, lambda canvas: _shell(canvas, plan)),
        hearth.fire(stage, place, plan.size, 4.3, 0.55 + 0.45 * power),
        light.layer(4.0, lambda canvas: _along(canvas, plan)),
        light.layer(3.7, lambda canvas: _wheels(canvas, plan, drop)),
        *([hearth.flames(stage, rim, 26, 3.66, 0.75)] if wheel_on else []),
        light.layer(3.2, lambda canvas: _tables(canvas, plan, candles)),
        hearth.flames(stage, spots, 30, 3.15, 0.5 + 0.4 * power),
        light.air(3.1),
        *light.dust(3.05, 30),
        light.layer(1.5, lambda canvas: _near(canvas, plan), blur=2.2),
    ]
    focus = (plan.fire * 0.75 + stage.width * 0.125, plan.floor - 220, 3.8)
    ground = stage.height * 0.93
    return Scenery(tuple(pieces), focus=focus, subject_y=ground, subject_z=2.7, sky=False, person=290.0)


def _plan(stage: Stage) -> _Plan:
    rng = stage.rng("plan")
    side = 1.0 if rng.random() < 0.5 else -1.0
    floor, kind, wide = stage.height * (0.79 if stage.wide else 0.78), int(rng.integers(3)), stage.wide
    at = interiors.places(stage, rng, side)
    lofty = float(rng.uniform(0.88, 1.04))

    foot = floor - stage.height * 0.21
    # the hearth on a third with the bar beside it; the hearth in the middle; the bar across and the hearth at its end
    spans, fire, bar, casks, tables = {
        0: ([(0.06, 0.20)], 0.34, (0.56, 0.90), None, [(0.12, 420.0, 74.0), (0.93, 380.0, 96.0)]),
        1: ([(0.10, 0.24), (0.74, 0.88)], 0.49, None, 0.93, [(0.20, 520.0, 84.0), (0.79, 480.0, 92.0)]),
        2: ([(0.52, 0.63)], 0.88, (0.06, 0.43), 0.57, [(0.70, 420.0, 94.0)]),
    }[kind]
    if not wide:
        spans, fire, bar, casks, tables = {
            0: ([(0.60, 0.94)], 0.26, None, 0.88, [(0.76, 420.0, 150.0)]),
            1: ([(0.02, 0.18), (0.82, 0.98)], 0.50, None, 0.99, [(0.10, 360.0, 150.0), (0.94, 360.0, 180.0)]),
            2: ([(0.60, 0.84)], 0.20, (0.50, 1.1), None, [(0.14, 380.0, 170.0)]),
        }[kind]
    view = []
    for first, last in spans:
        left, right = sorted((at(first), at(last)))
        tall = min((right - left) * 1.35, stage.height * 0.36)
        view.append(Window(left, foot - tall * lofty, right, foot, arched=kind != 0, columns=3, rows=4))
    counter = (min(at(bar[0]), at(bar[1])), max(at(bar[0]), at(bar[1]))) if bar else None
    wood = from_hexes("#8a5a3a #7a5236 #96663f")[int(rng.integers(3))]
    wheels = [at(share) for share in ((0.12, 0.66), (0.24, 0.76), (0.26, 0.66))[kind]] if wide else [at(0.7)]
    seats = [(at(share), long, drop) for share, long, drop in tables]
    size = (500.0 if kind != 2 else 430.0) if wide else 420.0
    stone = bool(rng.random() < 0.45)
    wall = _STONE if stone else _PLASTER[int(rng.integers(4))]
    store = at(casks) if casks is not None else None
    return _Plan(stage, side, floor, wall, wood, stone, view, at(fire), size, counter, store, seats, wheels)


def _shell(canvas: Canvas, plan: _Plan) -> None:
    """Wall of stone or of plaster in a timber frame, floor, windows, the hearth, and the beams."""
    stage = plan.stage
    canvas.save()
    windows.opened(canvas, plan.view)
    box = surfaces.whole(stage, plan.floor)
    surfaces.blocks(canvas, stage, box, plan.wall, patchy=0.9 if plan.stone else 0.12)
    low = skia.Rect.MakeLTRB(box.left(), plan.floor - stage.height * 0.12, box.right(), plan.floor)
    if not plan.stone:
        surfaces.wainscot(canvas, low, shade(plan.wood, -0.03), 110)
    if plan.stone:
        surfaces.flags(canvas, stage, plan.floor, shade(_STONE, -0.05))
    else:
        surfaces.boards(canvas, stage, plan.floor, shade(plan.wood, 0.02), 92)
    canvas.restore()
    for window in plan.view:
        windows.frame(canvas, stage, window, shade(plan.wood, -0.03), 20)
    stone = shade(_STONE, -0.05 if plan.stone else 0.0)
    hearth.fireplace(canvas, stage, (plan.fire, plan.floor + 6), plan.size, stone, shade(plan.wood, -0.02))
    posts = [x for x in (plan.x(0.02), plan.x(0.98)) if abs(x - plan.fire) > plan.size * 0.6]
    surfaces.beams(canvas, stage, stage.height * (0.055 if stage.wide else 0.12), shade(plan.wood, -0.06), posts=posts)


def _along(canvas: Canvas, plan: _Plan) -> None:
    """What stands along the wall: bar and bottles, casks, a shield over the hearth, mugs on its mantel."""
    stage, rng = plan.stage, plan.stage.rng("along")
    tavernware.shield(
        canvas,
        (plan.fire, plan.floor - plan.size * 1.22),
        plan.size * 0.36,
        from_hexes("#9a3a34 #3a5a7a #4a6a3a")[int(rng.integers(3))],
    )
    for share in (-0.40, -0.24, 0.30):
        tavernware.mug(
            canvas, (plan.fire + share * plan.size, plan.floor - plan.size * 0.92), 50, plan.wood, foam=False
        )
    if plan.bar:
        left, right = plan.bar
        top = plan.floor - 236
        canvas.drawRect(skia.Rect.MakeLTRB(left, top - 360, right, top), pen(shade(plan.wood, -0.20), 0.9))
        for level in (140, 260, 372):
            joinery.slab(canvas, (left - 6, top - level + 30, right + 6, top - level + 46), shade(plan.wood, 0.01), 3)
            if level < 370:
                tavernware.bottles(canvas, rng, (left + 10, right - 10), top - level + 30, 96)
        joinery.barrel(canvas, (left + 90, top - 10), 150, plan.wood, lying=True)
        tavernware.bar(canvas, (left - 30, top, right + 30, plan.floor + 30), plan.wood)
        for _ in range(4):
            tavernware.mug(canvas, (float(rng.uniform(left + 140, right - 20)), top - 10), 56, shade(plan.wood, 0.05))
    if plan.casks is not None:
        tavernware.casks(
            canvas, (plan.casks, plan.floor + 30), 190, shade(plan.wood, 0.03), (3, 2) if stage.wide else (2, 1)
        )


def _wheels(canvas: Canvas, plan: _Plan, drop: float) -> None:
    for x in plan.wheels:
        top = plan.stage.top * 1.5
        tavernware.wheel(canvas, (x, top), drop - top, 130, shade(plan.wood, 0.02))


def _candle_places(plan: _Plan) -> list[Point]:
    """Where candles stand on the tables."""
    return [(x + share * long, plan.floor + drop - 200) for x, long, drop in plan.tables for share in (-0.22, 0.20)]


def _tables(canvas: Canvas, plan: _Plan, candles: list[Point]) -> None:
    """Long tables with benches, mugs, a roast, bread and candles; a barrel as a table."""
    stage, rng = plan.stage, plan.stage.rng("tables")
    wood = shade(plan.wood, 0.05)
    for x, long, drop in plan.tables:
        foot = plan.floor + drop
        joinery.table(canvas, (x, foot), (long, 196), wood, 26)
        top = foot - 196 - 6
        tavernware.roast(canvas, (x, top), 110)
        for share in (-0.38, 0.08, 0.36):
            if rng.random() < 0.85:
                tavernware.mug(canvas, (x + share * long + float(rng.uniform(-14, 14)), top + 4), 58, wood)
        joinery.bench(
            canvas, (x + float(rng.uniform(-20, 20)), foot + 34), (long * 0.86, 104), mix(wood, plan.wood, 0.5)
        )
    for spot in candles:
        hearth.candle(canvas, spot, 60)
    if stage.wide:
        free = plan.x(0.5) if abs(plan.fire - plan.x(0.5)) > 300 else plan.x(0.64)
        joinery.stool(canvas, (free, plan.floor + 66), 128, plan.wood)


def _near(canvas: Canvas, plan: _Plan) -> None:
    """A barrel close to the lens, in the dark."""
    stage = plan.stage
    x = stage.x(-0.01) if plan.fire > stage.width / 2 else stage.x(1.01)
    joinery.barrel(canvas, (x, stage.height + 260), 540, plan.wood)
    veil = skia.Rect.MakeLTRB(stage.left * 2, stage.height * 0.3, stage.right * 2, stage.bottom + 400)
    canvas.drawRect(veil, pen((0.04, 0.02, 0.06), 0.66, blend="SrcATop"))
