"""Library: walls of books up to the ceiling, a ladder, a reading table with a green lamp, a globe, arched windows."""

from dataclasses import dataclass

import numpy as np

from fabula.picture.brushes import furniture, hearth, interiors, joinery, study, surfaces, windows
from fabula.picture.brushes.interiors import Lamp, Lighting
from fabula.picture.brushes.windows import Window
from fabula.picture.colour import Colour, from_hexes, shade
from fabula.picture.ink import linear, pen, skia, stroke
from fabula.picture.stage import Canvas, Piece, Scenery, Stage

SOUND = "room"

_WALLS = from_hexes("#b9a98c #8fa39a #a58a86 #8c94b0")
_GREEN: Colour = (0.93, 1.0, 0.66)


@dataclass(frozen=True)
class _Plan:
    """Where things stand, by the seed: `cases` are (left, right) spans of shelves, `view` the windows."""

    stage: Stage
    side: float
    floor: float
    head: float
    kit: furniture.Timber
    wall: Colour
    view: list[Window]
    cases: list[tuple[float, float]]
    ladder: float
    table: float

    def x(self, share: float) -> float:
        """A share of the width, mirrored by the seed."""
        return self.stage.x(share if self.side > 0 else 1 - share)


def paint(stage: Stage) -> Scenery:
    """Build the library: the view, the shelves, the gallery above, the reading table, and books close to the lens."""
    plan = _plan(stage)
    power = interiors.needs_lamps(stage)
    desk = plan.floor + 84 - 215
    lamp = (plan.table + plan.side * 120, desk - 60)
    # by day, too, somebody reads here: the green lamp is always on, only weaker
    lamps = [Lamp(lamp, 640, _GREEN, max(power, 0.22) * 0.85, plan.floor + 100)]
    chandeliers = [plan.x(0.28), plan.x(0.72)] if stage.wide else [plan.x(0.5)]
    drop = plan.head + stage.height * 0.012
    if power:
        lamps += [Lamp((x, drop + 60), 700, stage.palette.lamp, 0.55 * power) for x in chandeliers]
    light = Lighting(stage, plan.view, plan.floor, lamps, gloom=0.15)
    candles = [(x + step * 34, drop + 40.0 - 16) for x in chandeliers for step in (-2, -1, 0, 1, 2)]
    pieces: list[Piece] = [
        *windows.beyond(stage, plan.view, "garden" if stage.seed % 2 else "country"),
        light.layer(4.4, lambda canvas: _shell(canvas, plan)),
        light.layer(4.0, lambda canvas: _shelves(canvas, plan)),
        light.layer(3.7, lambda canvas: _hanging(canvas, plan, chandeliers, drop)),
        *([hearth.flames(stage, candles, 22, 3.65, 0.6)] if power else []),
        light.layer(3.2, lambda canvas: _table(canvas, plan, desk)),
        light.air(3.1),
        *light.dust(3.05, 50),
        light.layer(1.5, lambda canvas: _near(canvas, plan), blur=2.2),
    ]
    focus = ((plan.table + plan.view[0].middle[0]) / 2, plan.floor - 260, 3.6)
    return Scenery(tuple(pieces), focus=focus, subject_y=stage.height * 0.935, subject_z=2.7, sky=False)


def _plan(stage: Stage) -> _Plan:
    rng = stage.rng("plan")
    side = 1.0 if rng.random() < 0.5 else -1.0
    floor, head = stage.height * (0.80 if stage.wide else 0.79), stage.height * (0.10 if stage.wide else 0.22)
    kit, wall = furniture.timber(rng), _WALLS[int(rng.integers(4))]
    kind = int(rng.integers(3))
    wide = stage.wide
    at = interiors.places(stage, rng, side)
    lofty = float(rng.uniform(0.88, 1.04))

    if kind == 0:  # one great window in a third, shelves on both sides
        openings = [(0.20, 0.46)] if wide else [(0.22, 0.70)]
        spans, ladder, table = [(-0.30, 0.16), (0.50, 1.30)], 0.66, 0.70
    elif kind == 1:  # three tall windows between narrow shelves
        openings = [(0.17, 0.29), (0.44, 0.56), (0.71, 0.83)] if wide else [(0.12, 0.36), (0.64, 0.88)]
        spans = (
            [(-0.30, 0.13), (0.33, 0.40), (0.60, 0.67), (0.87, 1.30)]
            if wide
            else [(-0.3, 0.07), (0.41, 0.59), (0.93, 1.3)]
        )
        ladder, table = 0.95, 0.34
    else:  # a wall of books, the window at its end
        openings = [(0.74, 0.92)] if wide else [(0.60, 1.0)]
        spans, ladder, table = [(-0.30, 0.32), (0.34, 0.69)], 0.24, 0.52
    view = []
    for first, last in openings:
        left, right = sorted((at(first), at(last)))
        foot = floor - stage.height * 0.17
        tall = min((right - left) * (2.3 if kind == 1 else 1.25), foot - head - 60)
        view.append(
            Window(left, foot - tall * lofty, right, foot, arched=True, columns=2 if kind else 3, rows=4 if kind else 3)
        )
    cases = [(min(at(a), at(b)), max(at(a), at(b))) for a, b in spans]
    return _Plan(stage, side, floor, head, kit, wall, view, cases, at(ladder), at(table if wide else 0.56))


def _shell(canvas: Canvas, plan: _Plan) -> None:
    stage = plan.stage
    canvas.save()
    windows.opened(canvas, plan.view)
    surfaces.panels(canvas, stage, surfaces.whole(stage, plan.floor), plan.wall)
    surfaces.boards(canvas, stage, plan.floor, shade(plan.kit.wood, -0.02), 60)
    canvas.restore()
    for window in plan.view:
        windows.frame(canvas, stage, window, shade(plan.kit.wood, 0.05), 26)


def _shelves(canvas: Canvas, plan: _Plan) -> None:
    """The cases, each of bays with their own books; over them the rail of a gallery; the ladder."""
    stage, kit = plan.stage, plan.kit
    for number, (left, right) in enumerate(plan.cases):
        bays = max(round((right - left) / 300), 1)
        wide = (right - left) / bays
        for bay in range(bays):
            rng = stage.rng("case", number * 16 + bay)
            x = left + bay * wide
            if x > stage.right + 40 or x + wide < stage.left - 40:
                continue
            furniture.bookcase(canvas, rng, (x + 3, plan.head, x + wide - 3, plan.floor + 12), kit)
        joinery.slab(canvas, (left - 14, plan.head - 40, right + 14, plan.head + 8), shade(kit.wood, 0.02), 4)
        _gallery(canvas, plan, left, right)
    study.ladder(
        canvas, (plan.ladder + plan.side * 60, plan.floor + 40), (plan.ladder, plan.head + 80), shade(kit.wood, 0.07)
    )


def _gallery(canvas: Canvas, plan: _Plan, left: float, right: float) -> None:
    """The balustrade over a case, and the dark rows of the books behind it."""
    stage, top = plan.stage, plan.head - 200
    back = skia.Rect.MakeLTRB(left, stage.top * 1.5, right, plan.head - 40)
    canvas.drawRect(back, pen(shade(plan.kit.dark, -0.06)))
    rng = stage.rng("gallery", abs(round(left)))
    ink = [pen(shade(colour, -0.16)) for colour in furniture.BOOKS]
    for shelf in (plan.head - 60, plan.head - 220):
        for x in np.arange(left + 8, right - 8, 17.0):
            canvas.drawRect(
                skia.Rect.MakeLTRB(float(x), shelf - rng.uniform(70, 112), float(x) + 14, shelf),
                ink[int(rng.integers(8))],
            )
    for x in np.arange(left + 20, right - 10, 46.0):
        post = skia.Rect.MakeXYWH(float(x) - 6, top + 80, 12, 84)
        canvas.drawRect(
            post, linear((post.left(), 0), (post.right(), 0), [shade(plan.kit.wood, 0.05), shade(plan.kit.wood, -0.06)])
        )
    joinery.slab(canvas, (left - 8, top + 68, right + 8, top + 88), shade(plan.kit.wood, 0.05), 6)


def _hanging(canvas: Canvas, plan: _Plan, chandeliers: list[float], drop: float) -> None:
    """Rings of candles on chains."""
    iron = (0.25, 0.21, 0.22)
    for x in chandeliers:
        canvas.drawLine(x, plan.stage.top * 1.5, x, drop, stroke(iron, 5))
        canvas.drawLine(x, drop, x - 74, drop + 56, stroke(iron, 4))
        canvas.drawLine(x, drop, x + 74, drop + 56, stroke(iron, 4))
        canvas.drawOval(skia.Rect.MakeLTRB(x - 80, drop + 44, x + 80, drop + 74), stroke(study.BRASS, 8))
        for step in (-2, -1, 0, 1, 2):
            hearth.candle(canvas, (x + step * 34, drop + 58), 40, dish=False)


def _table(canvas: Canvas, plan: _Plan, desk: float) -> None:
    """The reading table with its lamp, books and chair, the globe, and the rug they stand on."""
    stage, kit, rng = plan.stage, plan.kit, plan.stage.rng("table")
    foot = plan.floor + 84
    furniture.rug(canvas, (plan.table, foot + 16), stage.width * (0.27 if stage.wide else 0.48), kit)
    wide = 660.0 if stage.wide else 560.0
    joinery.chair(canvas, (plan.table - plan.side * wide * 0.62, foot + 4), 330, kit.wood, plan.side)
    joinery.table(canvas, (plan.table, foot), (wide, 200), shade(kit.wood, 0.03), 26)
    study.green_lamp(canvas, (plan.table + plan.side * 120, desk + 8), 150, on=True)
    study.open_book(canvas, (plan.table - plan.side * 90, desk + 6), 150)
    study.pile(canvas, rng, (plan.table + plan.side * 262, desk + 8), 116, int(rng.integers(3, 6)))
    if rng.random() < 0.6:
        study.pile(canvas, rng, (plan.table - plan.side * 250, desk + 8), 100, 2)

    far = 0.13 if abs(plan.table - plan.x(0.1)) > abs(plan.table - plan.x(0.9)) else 0.87
    study.globe(canvas, (plan.x(far), foot - 10), 340, kit.wood, float(rng.uniform(0, 1)))
    if stage.wide and rng.random() < 0.7:
        furniture.plant(canvas, rng, (plan.x(1 - far), foot - 20), 300)


def _near(canvas: Canvas, plan: _Plan) -> None:
    """A shelf's edge and a pile of books close to the lens, in the dark."""
    stage, rng = plan.stage, plan.stage.rng("near")
    x = plan.x(-0.03)
    study.pile(canvas, rng, (x, stage.height + 60), 420, 3)
    veil = skia.Rect.MakeLTRB(stage.left * 2, stage.height * 0.5, stage.right * 2, stage.bottom + 200)
    canvas.drawRect(veil, pen((0.05, 0.03, 0.10), 0.72, blend="SrcATop"))
