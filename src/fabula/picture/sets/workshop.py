"""Workshop: tools on the wall, a bench with a vice, planks and tins, something half built, light from the window."""

from dataclasses import dataclass

from fabula.picture.brushes import hearth, interiors, joinery, officeware, surfaces, tools, windows
from fabula.picture.brushes.interiors import Lamp, Lighting
from fabula.picture.brushes.windows import Window
from fabula.picture.colour import Colour, from_hex, from_hexes, shade
from fabula.picture.ink import pen, skia
from fabula.picture.stage import Canvas, Piece, Scenery, Stage

SOUND = "room"

_WALLS = from_hexes("#b08a68 #8f9a9c #c4b49a #a87a5e")


@dataclass(frozen=True)
class _Plan:
    """Where things stand, by the seed; `work` is what is being built: 0 a boat, 1 a rocking horse, 2 a robot."""

    stage: Stage
    side: float
    floor: float
    brick: bool
    wall: Colour
    wood: Colour
    work: int
    view: list[Window]
    racks: list[tuple[float, float]]
    bench: float
    place: float
    lamps: list[float]

    def x(self, share: float) -> float:
        """A share of the width, mirrored by the seed."""
        return self.stage.x(share if self.side > 0 else 1 - share)


def paint(stage: Stage) -> Scenery:
    """Build the workshop: the view, wall with its tools, bench, what is being built, lamps, a plank up close."""
    plan = _plan(stage)
    power = interiors.needs_lamps(stage)
    hang = stage.height * (0.20 if stage.wide else 0.30)
    lamps = [
        Lamp((x, hang), 900, from_hex("#ffd9a0"), 0.85 * power, plan.floor + 80, cone=True) for x in plan.lamps if power
    ]
    if power:
        glass = (plan.bench - (720.0 if stage.wide else 560.0) * 0.2, plan.floor - 240)
        lamps.append(Lamp(glass, 420, hearth.WARM, 0.5 * power))
    light = Lighting(stage, plan.view, plan.floor, lamps, gloom=0.12)
    pieces: list[Piece] = [
        *windows.beyond(stage, plan.view, "country" if stage.rng("view").random() < 0.5 else "garden"),
        light.layer(4.4, lambda canvas: _shell(canvas, plan)),
        light.layer(4.1, lambda canvas: _wall_things(canvas, plan)),
        light.layer(3.6, lambda canvas: _along(canvas, plan, hang, power > 0)),
        light.layer(3.2, lambda canvas: _work(canvas, plan)),
        light.air(3.1),
        *light.dust(3.05, 60),
        light.layer(1.5, lambda canvas: _near(canvas, plan), blur=2.2),
    ]
    focus = (plan.place * 0.6 + plan.bench * 0.4, plan.floor - 220, 3.5)
    return Scenery(tuple(pieces), focus=focus, subject_y=stage.height * 0.935, subject_z=2.7, sky=False)


def _plan(stage: Stage) -> _Plan:
    rng = stage.rng("plan")
    side = 1.0 if rng.random() < 0.5 else -1.0
    floor, kind, wide = stage.height * (0.80 if stage.wide else 0.78), int(rng.integers(3)), stage.wide
    at = interiors.places(stage, rng, side)
    lofty = float(rng.uniform(0.88, 1.04))

    # windows, tool boards, bench and work: the window on a third, in the middle, or a row of them over the bench
    spans, boards, bench, place = {
        0: ([(0.56, 0.82)], [(0.16, 0.50)], 0.32, 0.75),
        1: ([(0.36, 0.64)], [(0.08, 0.32), (0.69, 0.93)], 0.24, 0.68),
        2: ([(0.08, 0.22), (0.26, 0.40)], [(0.47, 0.88)], 0.64, 0.25),
    }[kind]
    if not wide:
        spans, boards, bench, place = {
            0: ([(0.50, 0.94)], [(0.02, 0.44)], 0.26, 0.72),
            1: ([(0.26, 0.74)], [(-0.2, 0.20), (0.80, 1.2)], 0.16, 0.66),
            2: ([(0.04, 0.40)], [(0.47, 1.02)], 0.78, 0.30),
        }[kind]
    foot = floor - stage.height * 0.26
    view = []
    for first, last in spans:
        left, right = sorted((at(first), at(last)))
        tall = min((right - left) * (0.84 if kind < 2 else 1.4), foot - stage.height * 0.1)
        view.append(Window(left, foot - tall * lofty, right, foot, columns=4 if kind < 2 else 2, rows=3))
    racks = [(min(at(a), at(b)), max(at(a), at(b))) for a, b in boards]
    wood = from_hexes("#b5814f #a8744a #c2925f")[int(rng.integers(3))]
    lamps = [at(0.28), at(0.72)] if wide else [at(0.5)]
    brick, wall = bool(rng.random() < 0.4), _WALLS[int(rng.integers(4))]
    return _Plan(stage, side, floor, brick, wall, wood, int(rng.integers(3)), view, racks, at(bench), at(place), lamps)


def _shell(canvas: Canvas, plan: _Plan) -> None:
    stage = plan.stage
    canvas.save()
    windows.opened(canvas, plan.view)
    box = surfaces.whole(stage, plan.floor)
    if plan.brick:
        surfaces.blocks(canvas, stage, box, shade(plan.wall, 0.04), (74, 34), 0.75)
    else:
        surfaces.planks(canvas, stage, box, plan.wall)
    surfaces.boards(canvas, stage, plan.floor, shade(plan.wood, -0.05), 104)
    canvas.restore()
    for window in plan.view:
        windows.frame(canvas, stage, window, shade(plan.wood, 0.04), 18)
    surfaces.beams(canvas, stage, stage.height * (0.05 if stage.wide else 0.12), shade(plan.wood, -0.12))


def _wall_things(canvas: Canvas, plan: _Plan) -> None:
    """The boards with tools, and shelves of tins over them."""
    _stage, rng = plan.stage, plan.stage.rng("wall things")
    for left, right in plan.racks:
        foot = plan.floor - 262
        tools.rack(canvas, rng, (left, foot - 290, right, foot), shade(plan.wood, 0.06, 0.8))
        board = (left - 10, foot - 340, right + 10, foot - 324)
        joinery.shelf(canvas, board, plan.wood)
        tools.tins(canvas, rng, (board[0], board[2]), board[1], 74)


def _along(canvas: Canvas, plan: _Plan, hang: float, on: bool) -> None:
    """The bench, planks that lean on the wall, and the lamps."""
    stage, rng = plan.stage, plan.stage.rng("along")
    for x in plan.lamps:
        officeware.bulb(canvas, (x, stage.top * 1.5), hang - stage.top * 1.5, 110, from_hex("#3f5a4f"), on=on)
    ends = plan.x(0.965 if plan.bench * plan.side < plan.place * plan.side else 0.02)
    tools.planks(canvas, rng, (ends - 80, plan.floor + 34), min(stage.height * 0.56, 640.0), 5, 0.05 * plan.side)
    wide = 720.0 if stage.wide else 560.0
    top = tools.bench(canvas, rng, (plan.bench, plan.floor + 46), (wide, 236), plan.wood)
    hearth.lantern(canvas, (plan.bench - wide * 0.2, top - 86), 0.0, 86, on=on)


def _work(canvas: Canvas, plan: _Plan) -> None:
    """What is being built, on the floor among shavings, with a stool and a box of tools beside it."""
    stage, rng = plan.stage, plan.stage.rng("work")
    foot = (plan.place, plan.floor + 78)
    tools.shavings(canvas, rng, (plan.place, plan.floor + 96), 300)
    if plan.work == 0:
        tools.boat(canvas, foot, 640 if stage.wide else 500, shade(plan.wood, 0.06))
    elif plan.work == 1:
        tools.horse(canvas, foot, 330, shade(plan.wood, 0.05))
    else:
        tools.robot(canvas, foot, 430, from_hexes("#b8c4cc #d0a868 #9ab8a8")[int(rng.integers(3))])
    beside = plan.place + plan.side * (430 if plan.work == 0 and stage.wide else 290)
    joinery.stool(canvas, (beside, plan.floor + 86), 150, plan.wood)
    box = plan.place - plan.side * (420 if plan.work == 0 and stage.wide else 270)
    tone = from_hexes("#c0402f #3f6f9a #5a8a4a")[int(rng.integers(3))]
    joinery.under(canvas, (box, plan.floor + 98), 84)
    joinery.slab(canvas, (box - 78, plan.floor + 30, box + 78, plan.floor + 98), tone, 6)
    canvas.drawArc(skia.Rect.MakeLTRB(box - 44, plan.floor - 4, box + 44, plan.floor + 64), 180, 180, False, _handle())


def _handle() -> "skia.Paint":
    """The bow of a tool box."""
    ink = pen(from_hex("#33343c"))
    ink.setStyle(skia.Paint.kStroke_Style)
    ink.setStrokeWidth(9)
    return ink


def _near(canvas: Canvas, plan: _Plan) -> None:
    """A trestle's end with planks close to the lens, in the dark."""
    stage = plan.stage
    x = stage.x(0.0 if plan.place > stage.width / 2 else 1.0)
    for index, tone in enumerate((0.0, -0.04, 0.03)):
        y = stage.height + 20 - index * 34
        joinery.slab(canvas, (x - 330 + index * 30, y, x + 330 - index * 40, y + 36), shade(plan.wood, tone), 4)
    veil = skia.Rect.MakeLTRB(stage.left * 2, stage.height * 0.4, stage.right * 2, stage.bottom + 300)
    canvas.drawRect(veil, pen((0.05, 0.03, 0.10), 0.68, blend="SrcATop"))
