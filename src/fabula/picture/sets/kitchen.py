"""Kitchen: tiles, a stove with a kettle, hanging pots, shelves of jars, a table with fruit, and a window."""

from dataclasses import dataclass

import numpy as np

from fabula.picture.brushes import furniture, interiors, joinery, kitchenware, officeware, surfaces, windows
from fabula.picture.brushes.interiors import Lamp, Lighting
from fabula.picture.brushes.windows import Window
from fabula.picture.colour import Colour, from_hex, from_hexes, shade
from fabula.picture.ink import pen, skia, stroke
from fabula.picture.stage import Canvas, Piece, Scenery, Stage

SOUND = "room"

_SCHEMES = (
    ("#efe2c8", "#e9e4d8", "#7fa08a", "#c9965f", "#c8553f"),
    ("#dfe6ea", "#bcd4de", "#4f7896", "#d8b080", "#e0b040"),
    ("#f2dcc8", "#f0e8dc", "#c8705a", "#a8744a", "#4f8a96"),
    ("#e6e4d0", "#d8e0c8", "#e8dcc0", "#8f6244", "#5f8a5a"),
)


@dataclass(frozen=True)
class _Plan:
    """Where things stand, by the seed: the stove, the window over the sink, the table, and the colours."""

    stage: Stage
    side: float
    floor: float
    wall: Colour
    tile: Colour
    cupboard: Colour
    wood: Colour
    accent: Colour
    view: list[Window]
    stove: float
    table: float
    run: tuple[float, float]

    def x(self, share: float) -> float:
        """A share of the width, mirrored by the seed."""
        return self.stage.x(share if self.side > 0 else 1 - share)

    @property
    def top(self) -> float:
        """The height of the worktop."""
        return self.floor - 232

    @property
    def foot(self) -> float:
        """Where cupboards and stove stand."""
        return self.floor + 24


def paint(stage: Stage) -> Scenery:
    """Build the kitchen: the view, tiled wall, cupboards and stove, hanging pots, the table, and herbs up close."""
    plan = _plan(stage)
    power = interiors.needs_lamps(stage)
    hang = stage.height * (0.20 if stage.wide else 0.32)
    lamps = (
        [Lamp((plan.table, hang), 1150, stage.palette.lamp, 1.0 * power, plan.floor + 90, cone=True)] if power else []
    )
    # a fire in the stove: something is always on it
    lamps.append(Lamp((plan.stove, plan.floor - 70), 380, from_hex("#ff8a3c"), 0.30 + 0.4 * power))
    light = Lighting(stage, plan.view, plan.floor, lamps)
    spout = (plan.stove - plan.side * 60 + plan.side * 78, plan.foot - 250 - 14 - 74)
    pieces: list[Piece] = [
        *windows.beyond(stage, plan.view, "garden" if stage.rng("view").random() < 0.6 else "country"),
        light.layer(4.4, lambda canvas: _shell(canvas, plan)),
        light.layer(4.0, lambda canvas: _run(canvas, plan)),
        kitchenware.steam(spout, 150, 3.95, plan.side),
        light.layer(3.6, lambda canvas: _hanging(canvas, plan, hang, power > 0)),
        light.layer(3.2, lambda canvas: _table(canvas, plan)),
        light.air(3.1),
        *light.dust(3.05, 36),
        light.layer(1.5, lambda canvas: _near(canvas, plan), blur=2.0),
    ]
    focus = ((plan.stove + plan.view[0].middle[0]) / 2, plan.floor - 250, 3.8)
    return Scenery(tuple(pieces), focus=focus, subject_y=stage.height * 0.935, subject_z=2.7, sky=False)


def _plan(stage: Stage) -> _Plan:
    rng = stage.rng("plan")
    side = 1.0 if rng.random() < 0.5 else -1.0
    floor, kind, wide = stage.height * (0.80 if stage.wide else 0.78), int(rng.integers(3)), stage.wide
    at = interiors.places(stage, rng, side)

    # the window in the middle, at the end of the run, or two of them on both sides of the stove
    spans, stove, table = {
        0: ([(0.34, 0.60)] if wide else [(0.40, 0.86)], 0.20, 0.72),
        1: ([(0.64, 0.90)] if wide else [(0.52, 0.98)], 0.36, 0.66),
        2: ([(0.08, 0.27), (0.60, 0.79)] if wide else [(-0.10, 0.22), (0.74, 1.06)], 0.435, 0.80),
    }[kind]
    foot = floor - 232 - stage.height * 0.075
    view = []
    for first, last in spans:
        left, right = sorted((at(first), at(last)))
        top = max(foot - (right - left) * (1.25 if kind == 2 else 0.9), stage.height * 0.10)
        view.append(Window(left, top, right, foot, columns=2 if kind == 2 else 3, rows=2))
    wall, tile, cupboard, wood, accent = (from_hex(text) for text in _SCHEMES[int(rng.integers(4))])
    run = (stage.left * 1.4, at(1.3)) if side > 0 else (at(1.3), stage.right + 200)
    if not wide:
        stove, table = {0: (0.16, 0.60), 1: (0.24, 0.62), 2: (0.46, 0.84)}[kind]
    return _Plan(stage, side, floor, wall, tile, cupboard, wood, accent, view, at(stove), at(table), run)


def _shell(canvas: Canvas, plan: _Plan) -> None:
    stage = plan.stage
    canvas.save()
    windows.opened(canvas, plan.view)
    box = surfaces.whole(stage, plan.floor)
    surfaces.plain(canvas, stage, box, plan.wall)
    rise = plan.top - stage.height * (0.30 if stage.wide else 0.2)
    tiled = skia.Rect.MakeLTRB(box.left(), rise, box.right(), plan.floor)
    surfaces.tiles(canvas, tiled, plan.tile, 62, stage.rng("tiles"))
    joinery.slab(canvas, (box.left(), rise - 14, box.right(), rise + 4), shade(plan.cupboard, 0.02))
    pair = (shade(plan.wood, 0.12, 0.6), shade(plan.wood, -0.02, 0.8))
    surfaces.chequer(canvas, stage, plan.floor, pair, 118)
    canvas.restore()
    for window in plan.view:
        windows.frame(canvas, stage, window, from_hex("#f3eee4"), 18)
        _valance(canvas, plan, window)


def _valance(canvas: Canvas, plan: _Plan, window: Window) -> None:
    """A short scalloped curtain at the head of the window, in checks."""
    count = max(int(window.width / 62), 3)
    step, drop = (window.width + 60) / count, min(window.height * 0.2, 84)
    for index in range(count):
        left = window.left - 30 + index * step
        path = skia.Path()
        path.moveTo(left, window.top - 26)
        path.lineTo(left + step, window.top - 26)
        path.lineTo(left + step, window.top + drop * 0.6)
        path.quadTo(left + step / 2, window.top + drop * 1.2, left, window.top + drop * 0.6)
        path.close()
        canvas.drawPath(path, pen(shade(plan.accent, 0.05 if index % 2 else -0.01)))
        for share in (0.25, 0.5, 0.75):
            x = left + step * share
            canvas.drawLine(x, window.top - 24, x, window.top + drop * 0.7, stroke((1, 1, 1), 5, 0.22))
    canvas.drawLine(window.left - 44, window.top - 28, window.right + 44, window.top - 28, stroke(plan.wood, 9))


def _run(canvas: Canvas, plan: _Plan) -> None:
    """The cupboards with stove, sink and tap; the hood; shelves with jars; a loaf and jars on the worktop."""
    stage, rng = plan.stage, plan.stage.rng("run")
    kitchenware.counter(canvas, (plan.run[0], plan.top, plan.run[1], plan.foot), plan.cupboard, plan.wood)
    warm = plan.stage.time != "day"
    hob = kitchenware.stove(
        canvas,
        (plan.stove, plan.foot),
        250,
        from_hex("#f0ebe2") if plan.side > 0 else shade(plan.accent, -0.02),
        lit=warm,
    )
    kitchenware.hood(canvas, plan.stove, plan.top - 300, 170, stage.top * 1.5, shade(plan.cupboard, 0.06, 0.7))
    kitchenware.kettle(canvas, (plan.stove - plan.side * 60, hob[1]), 120, plan.accent, plan.side)
    joinery.slab(
        canvas,
        (plan.stove + plan.side * 70 - 52, hob[1] - 74, plan.stove + plan.side * 70 + 52, hob[1]),
        kitchenware.COPPER,
        8,
    )
    sink = plan.view[-1].middle[0]
    canvas.drawLine(sink, plan.top - 4, sink, plan.top - 76, stroke(kitchenware.STEEL, 10))
    canvas.drawArc(
        skia.Rect.MakeLTRB(sink - 44, plan.top - 106, sink, plan.top - 46),
        180,
        180,
        False,
        stroke(kitchenware.STEEL, 10),
    )
    furniture.plant(canvas, rng, (sink + plan.side * 120, plan.top - 4), 130)
    for left, right in _gaps(plan):
        middle = (left + right) / 2
        kitchenware.jars(canvas, rng, (left + 20, right - 20), plan.top - 6, 86)
        if right - left > 190:
            for level in (270, 400) if stage.wide else (270, 400, 540):
                board = (left + 14, plan.top - level, right - 14, plan.top - level + 16)
                joinery.shelf(canvas, board, plan.wood)
                kitchenware.jars(canvas, rng, (board[0], board[2]), board[1], 92)
        elif right - left > 120:
            kitchenware.bread(canvas, (middle, plan.top - 6), 110)


def _gaps(plan: _Plan) -> list[tuple[float, float]]:
    """Spans of wall free of windows and stove, within sight."""
    taken = sorted([(w.left - 50, w.right + 50) for w in plan.view] + [(plan.stove - 190, plan.stove + 190)])
    found, start = [], plan.stage.left * 0.6
    for left, right in [*taken, (plan.stage.right - plan.stage.left * -0.4, 0.0)]:
        if left - start > 110:
            found.append((max(start, left - 460) if start < 0 else start, min(left, start + 520)))
        start = max(start, right)
    return found


def _hanging(canvas: Canvas, plan: _Plan, hang: float, on: bool) -> None:
    """The rail with pots, and the lamp over the table."""
    stage = plan.stage
    officeware.bulb(canvas, (plan.table, stage.top * 1.5), hang - stage.top * 1.5, 124, plan.accent, on=on)
    away = -1.0 if plan.table > stage.width / 2 else 1.0
    middle = plan.table + away * stage.width * (0.34 if stage.wide else 0.4)
    half = stage.width * (0.17 if stage.wide else 0.24)
    y = stage.height * (0.085 if stage.wide else 0.14)
    for x in (middle - half + 30, middle + half - 30):
        canvas.drawLine(x, stage.top * 1.5, x, y, stroke(from_hex("#4a4048"), 5))
    kitchenware.hanging(canvas, stage.rng("pots"), (middle - half, middle + half), y, 170)


def _table(canvas: Canvas, plan: _Plan) -> None:
    """The table with fruit, bread and cups on a cloth, stools beside it, and a rug."""
    stage, rng = plan.stage, plan.stage.rng("table")
    foot, wide = plan.floor + 90, 620.0 if stage.wide else 520.0
    joinery.stool(canvas, (plan.table - wide * 0.62, foot - 6), 150, shade(plan.wood, -0.02))
    joinery.stool(canvas, (plan.table + wide * 0.60, foot - 2), 150, shade(plan.wood, -0.02))
    top = joinery.table(canvas, (plan.table, foot), (wide, 210), shade(plan.wood, 0.04), 34)
    runner = skia.Path()
    runner.addPoly(
        [
            skia.Point(plan.table - wide * 0.20, top - 16),
            skia.Point(plan.table + wide * 0.20, top - 16),
            skia.Point(plan.table + wide * 0.215, top + 84),
            skia.Point(plan.table - wide * 0.215, top + 84),
        ],
        True,
    )
    canvas.drawPath(runner, pen(shade(plan.accent, 0.10, 0.8)))
    kitchenware.fruit(canvas, rng, (plan.table, top + 8), 170)
    kitchenware.bread(canvas, (plan.table - plan.side * wide * 0.32, top + 8), 120)
    kitchenware.jars(
        canvas,
        rng,
        (
            plan.table + wide * (0.22 if plan.side > 0 else -0.46),
            plan.table + wide * (0.46 if plan.side > 0 else -0.22),
        ),
        top + 8,
        84,
    )
    if stage.wide and rng.random() < 0.7:
        basket = plan.x(0.03 if plan.table > stage.width / 2 else 0.97)
        joinery.barrel(canvas, (basket, foot - 6), 170, plan.wood)
        for index in np.arange(-3, 4):
            canvas.drawCircle(
                basket + float(index) * 17,
                foot - 180 - 9 * float(abs(index) % 2),
                20,
                pen(from_hexes("#c8903f #b07a35")[int(index) % 2]),
            )


def _near(canvas: Canvas, plan: _Plan) -> None:
    """Herbs in a pot close to the lens, in the dark."""
    stage = plan.stage
    away = 0.99 if plan.table < stage.width / 2 else 0.01
    furniture.plant(canvas, stage.rng("near"), (stage.x(away), stage.height + 110), 500, dark=0.6)
    veil = skia.Rect.MakeLTRB(stage.left * 2, stage.height * 0.3, stage.right * 2, stage.bottom + 300)
    canvas.drawRect(veil, pen((0.05, 0.03, 0.10), 0.5, blend="SrcATop"))
