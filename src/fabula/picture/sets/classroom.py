"""Classroom: a blackboard with chalk drawings, rows of desks, a map, a clock, paper garlands and a row of windows."""

from dataclasses import dataclass

import numpy as np

from fabula.picture.brushes import furniture, interiors, joinery, schoolroom, study, surfaces, windows
from fabula.picture.brushes.interiors import Lamp, Lighting
from fabula.picture.brushes.windows import Window
from fabula.picture.colour import Colour, from_hex, from_hexes, shade
from fabula.picture.ink import pen, skia
from fabula.picture.stage import Canvas, Piece, Scenery, Stage

SOUND = "room"

_WALLS = from_hexes("#cfe0d2 #d8dcec #efe0c0 #e6d2c6 #c8dde2")
_SLATES = from_hexes("#2f4f44 #33414a #3a4a3a #2b3a52")


@dataclass(frozen=True)
class _Plan:
    """Where things stand, by the seed."""

    stage: Stage
    side: float
    floor: float
    wall: Colour
    slate: Colour
    wood: Colour
    view: list[Window]
    board: tuple[float, float, float, float]
    clock: tuple[float, float]
    lamps: list[float]

    def x(self, share: float) -> float:
        """A share of the width, mirrored by the seed."""
        return self.stage.x(share if self.side > 0 else 1 - share)


def paint(stage: Stage) -> Scenery:
    """Build the classroom: the view, wall with windows and board, desks, lamps, and a desk close to the lens."""
    plan = _plan(stage)
    power = interiors.needs_lamps(stage)
    hang = stage.height * (0.10 if stage.wide else 0.26)
    lamps = [Lamp((x, hang), 1040, from_hex("#ffe0a8"), 0.8 * power, plan.floor + 60) for x in plan.lamps if power]
    light = Lighting(stage, plan.view, plan.floor, lamps)
    rng = stage.rng("hour")
    hour = {"dawn": 7.3, "day": 10.7, "dusk": 6.6, "night": 9.2}[stage.time] + float(rng.uniform(-0.5, 0.5))
    pieces: list[Piece] = [
        *windows.beyond(stage, plan.view, "garden" if rng.random() < 0.5 else "town", 0.68),
        light.layer(4.4, lambda canvas: _shell(canvas, plan)),
        light.layer(4.2, lambda canvas: _wall_things(canvas, plan)),
        schoolroom.clock_hands(plan.clock, 52, hour, 4.15),
        light.layer(3.6, lambda canvas: _front(canvas, plan, power > 0, hang)),
        light.layer(3.1, lambda canvas: _desks(canvas, plan)),
        light.air(3.0),
        *light.dust(2.95, 50),
        light.layer(1.45, lambda canvas: _near(canvas, plan), blur=2.0),
    ]
    left, top, right, foot = plan.board
    focus = ((left * 0.6 + right * 0.4), (top + foot) / 2 + 40, 3.9)
    return Scenery(tuple(pieces), focus=focus, subject_y=stage.height * 0.935, subject_z=2.7, sky=False)


def _plan(stage: Stage) -> _Plan:
    rng = stage.rng("plan")
    side = 1.0 if rng.random() < 0.5 else -1.0
    floor, kind, wide = stage.height * (0.80 if stage.wide else 0.79), int(rng.integers(3)), stage.wide
    foot = floor - stage.height * (0.235 if wide else 0.22)
    at = interiors.places(stage, rng, side)

    # the windows beside the board, on both sides of it, or over its whole wall's end in one band
    spans = {
        0: ([(0.02, 0.145), (0.19, 0.315)] if wide else [(0.02, 0.24)], (0.40, 0.82) if wide else (0.34, 1.02)),
        1: (
            [(0.03, 0.17), (0.83, 0.97)] if wide else [(-0.06, 0.14), (0.86, 1.06)],
            (0.27, 0.73) if wide else (0.22, 0.78),
        ),
        2: (
            [(0.62, 0.74), (0.77, 0.89), (0.92, 1.04)] if wide else [(0.72, 0.98)],
            (0.13, 0.55) if wide else (-0.02, 0.64),
        ),
    }[kind]
    view = []
    for first, last in spans[0]:
        left, right = sorted((at(first), at(last)))
        top = max(foot - (right - left) * (1.75 if wide else 2.0), stage.height * 0.12)
        view.append(Window(left, top, right, foot, columns=2, rows=3))
    left, right = sorted((at(spans[1][0]), at(spans[1][1])))
    tall = min((right - left) * 0.52, stage.height * 0.40)
    board = (left, foot - tall - 10, right, foot - 10)
    wood = from_hexes("#b5814f #a06a44 #c79a62")[int(rng.integers(3))]
    lamps = [at(0.27), at(0.73)] if wide else [at(0.5)]
    # the clock hangs over the board where no lamp hides it
    places = [(left + right) / 2 + (right - left) * float(share) for share in rng.uniform(-0.35, 0.35, 6)]
    clock = (max(places, key=lambda x: min(abs(x - lamp) for lamp in lamps)), board[1] - 104)
    return _Plan(
        stage, side, floor, _WALLS[int(rng.integers(5))], _SLATES[int(rng.integers(4))], wood, view, board, clock, lamps
    )


def _shell(canvas: Canvas, plan: _Plan) -> None:
    stage = plan.stage
    canvas.save()
    windows.opened(canvas, plan.view)
    box = surfaces.whole(stage, plan.floor)
    surfaces.plain(canvas, stage, box, plan.wall)
    low = skia.Rect.MakeLTRB(box.left(), plan.floor - stage.height * 0.15, box.right(), plan.floor)
    surfaces.wainscot(canvas, low, shade(plan.wall, -0.16, 1.5), 120)
    surfaces.boards(canvas, stage, plan.floor, shade(plan.wood, 0.03), 66)
    canvas.restore()
    for window in plan.view:
        windows.frame(canvas, stage, window, from_hex("#f0ece4"), 20)


def _wall_things(canvas: Canvas, plan: _Plan) -> None:
    """The blackboard, the clock, and beside it a map, children's pictures or a garland."""
    stage, rng = plan.stage, plan.stage.rng("wall things")
    left, top, right, _ = plan.board
    schoolroom.blackboard(canvas, rng, plan.board, plan.wood, plan.slate)
    ends = ((stage.left, stage.height * 0.02), (stage.x(0.5), stage.height * 0.035))
    schoolroom.garland(canvas, rng, ends, 44)
    schoolroom.garland(canvas, rng, (ends[1], (stage.right, stage.height * 0.015)), 52)
    schoolroom.clock_face(canvas, plan.clock, 52)
    gap = max((left, left - stage.width, -1), (stage.width - right, right, 1), key=lambda each: _free(each, plan))
    if gap[0] > 240 and _free(gap, plan) > 200:
        x = left - gap[0] * 0.5 if gap[2] < 0 else right + gap[0] * 0.5
        half = min(gap[0] * 0.36, 150)
        schoolroom.chart(canvas, rng, (x - half, top + 10, x + half, top + 10 + half * 1.9))


def _free(gap: tuple[float, float, int], plan: _Plan) -> float:
    """How much of the wall on one side of the board is not window."""
    beside = [w for w in plan.view if (w.middle[0] < plan.board[0]) == (gap[2] < 0)]
    return -1.0 if beside else gap[0]


def _front(canvas: Canvas, plan: _Plan, on: bool, hang: float) -> None:
    """The teacher's table with a globe, books and an apple, a cupboard, plants, and the lamps."""
    stage, rng = plan.stage, plan.stage.rng("front")
    for x in plan.lamps:
        schoolroom.pendant(canvas, (x, stage.top * 1.5), hang - stage.top * 1.5, 92, on=on, colour=stage.palette.lamp)
    x, foot = (plan.board[0] * 0.35 + plan.board[2] * 0.65), plan.floor + 34
    wide = 480.0 if stage.wide else 400.0
    top = joinery.table(canvas, (x, foot), (wide, 196), plan.wood, 20)
    joinery.slab(canvas, (x - wide * 0.42, foot - 160, x + wide * 0.42, foot - 40), shade(plan.wood, -0.06), 4)
    study.pile(canvas, rng, (x - wide * 0.3, top + 6), 110, 3)
    study.globe(canvas, (x + wide * 0.30, top + 8), 190, plan.wood, float(rng.uniform(0, 1)))
    apple = (x + 6, top - 14)
    canvas.drawCircle(*apple, 21, pen(from_hex("#d8433a")))
    canvas.drawCircle(apple[0] - 7, apple[1] - 7, 6, pen((1, 1, 1), 0.5, blur=2))
    canvas.drawOval(skia.Rect.MakeXYWH(apple[0] + 2, apple[1] - 32, 16, 8), pen(from_hex("#5a9a4a")))
    for window in plan.view[:: 2 if len(plan.view) > 2 else 1]:
        furniture.plant(
            canvas, rng, (window.middle[0] + float(rng.uniform(-20, 20)), plan.floor - stage.height * 0.226), 150
        )


def _desks(canvas: Canvas, plan: _Plan) -> None:
    """Desks in two ranks with an aisle, and some bags beside them."""
    stage, rng = plan.stage, plan.stage.rng("desks")
    iron = from_hex("#4a5058")
    spots = [(0.04, 92), (0.215, 80), (0.80, 80), (0.98, 92)] if stage.wide else [(0.04, 110), (0.97, 110)]
    for share, drop in spots:
        x, y = plan.x(share), plan.floor + drop
        schoolroom.desk(canvas, (x, y), 280, shade(plan.wood, 0.03), iron)
        top = y - 280 * 0.62 * 0.66
        pick = rng.random()
        if pick < 0.45:
            study.open_book(canvas, (x + float(rng.uniform(-30, 30)), top - 2), 96)
        elif pick < 0.8:
            study.pile(canvas, rng, (x + float(rng.uniform(-50, 50)), top), 80, int(rng.integers(2, 4)))
        if rng.random() < 0.7:
            bag = from_hexes("#d9573f #3f7fb5 #e0a53a #5a9a5f")[int(rng.integers(4))]
            left = x + 150 * plan.side
            furniture.rounded(canvas, (left - 44, y - 88, left + 44, y + 4), 22, pen(bag))
            furniture.rounded(canvas, (left - 30, y - 42, left + 30, y - 6), 10, pen(shade(bag, -0.07)))


def _near(canvas: Canvas, plan: _Plan) -> None:
    """The corner of a desk with pencils close to the lens, in the dark."""
    stage = plan.stage
    x, y = plan.x(0.02), stage.height + 20
    joinery.slab(canvas, (x - 300, y, x + 300, y + 240), plan.wood, 10)
    jar = x + plan.side * 90
    for index, lean in enumerate(np.linspace(-26, 26, 5)):
        colour = schoolroom.CHALK[index]
        canvas.drawRect(
            skia.Rect.MakeXYWH(jar + float(lean) - 9, y - 190 + abs(float(lean)), 16, 130), pen(shade(colour, -0.1))
        )
    furniture.rounded(canvas, (jar - 50, y - 104, jar + 50, y + 4), 10, pen(from_hex("#5f7fa0")))
    veil = skia.Rect.MakeLTRB(stage.left * 2, stage.height * 0.4, stage.right * 2, stage.bottom + 300)
    canvas.drawRect(veil, pen((0.05, 0.03, 0.10), 0.66, blend="SrcATop"))
