"""Office: a studio over the town with desks and screens, plants, shelves, a pin board and great windows."""

from dataclasses import dataclass

from fabula.picture.brushes import furniture, interiors, joinery, officeware, study, surfaces, windows
from fabula.picture.brushes.interiors import Lamp, Lighting
from fabula.picture.brushes.windows import Window
from fabula.picture.colour import Colour, from_hex, from_hexes, shade
from fabula.picture.stage import Canvas, Layer, Piece, Scenery, Stage

SOUND = "room"

CITY = True

_WALLS = from_hexes("#dfe3e8 #e6ddd0 #cfdcd8 #d8d4e4")
_BRICK: Colour = from_hex("#b5705a")
_CLOTHS = from_hexes("#3f6f8a #c8603f #4f7a5a #5a5a72")
_METAL: Colour = from_hex("#3c4048")


@dataclass(frozen=True)
class _Plan:
    """Where things stand, by the seed: desks by their middles, and what hangs or stands beside the windows."""

    stage: Stage
    side: float
    floor: float
    brick: bool
    wall: Colour
    wood: Colour
    cloth: Colour
    view: list[Window]
    desks: list[float]
    board: float
    rack: float
    lamps: list[float]

    def x(self, share: float) -> float:
        """A share of the width, mirrored by the seed."""
        return self.stage.x(share if self.side > 0 else 1 - share)

    @property
    def foot(self) -> float:
        """Where the desks stand."""
        return self.floor + 70


def paint(stage: Stage) -> Scenery:
    """Build the studio: the town behind glass, wall, shelves, desks with their screens, lamps, a plant up close."""
    plan = _plan(stage)
    power = interiors.needs_lamps(stage)
    hang = stage.height * (0.17 if stage.wide else 0.25)
    lamps = [Lamp((x, hang), 820, from_hex("#ffdca0"), 0.62 * power, plan.foot, cone=True) for x in plan.lamps if power]
    glow = 0.55 if stage.palette.dark else 0.3 if power else 0.08
    lamps += [Lamp((x, plan.foot - 330), 380, from_hex("#7fb8ff"), glow) for x in plan.desks]
    light = Lighting(stage, plan.view, plan.floor, lamps, rake=0.8)
    rng = stage.rng("screens")
    shown = [(x + shift, int(rng.integers(3))) for x in plan.desks for shift in (-132.0, 132.0)]
    wide, rise = 240.0, plan.foot - 216

    def screens(canvas: Canvas) -> None:
        chance = stage.rng("shown")
        for x, kind in shown:
            box = (x - wide / 2 + 9, rise - wide * 0.70 + 9, x + wide / 2 - 9, rise - wide * 0.12 - 16)
            officeware.shown(canvas, chance, box, kind)

    first = (shown[0][0] - wide / 2 + 9, rise - wide * 0.70 + 9, shown[0][0] + wide / 2 - 9, rise - wide * 0.12 - 16)
    pieces: list[Piece] = [
        *windows.beyond(stage, plan.view, "town", 0.66),
        light.layer(4.4, lambda canvas: _shell(canvas, plan)),
        light.layer(4.0, lambda canvas: _wall_things(canvas, plan)),
        light.layer(3.7, lambda canvas: _hanging(canvas, plan, hang, power > 0)),
        light.layer(3.2, lambda canvas: _desks(canvas, plan, shown, wide)),
        Layer(3.19, screens),
        officeware.cursor(first, 3.18),
        light.air(3.1),
        *light.dust(3.05, 30),
        light.layer(1.5, lambda canvas: _near(canvas, plan), blur=2.0),
    ]
    focus = (plan.desks[0] * 0.7 + plan.view[0].middle[0] * 0.3, plan.floor - 230, 3.5)
    return Scenery(tuple(pieces), focus=focus, subject_y=stage.height * 0.935, subject_z=2.7, sky=False)


def _plan(stage: Stage) -> _Plan:
    rng = stage.rng("plan")
    side = 1.0 if rng.random() < 0.5 else -1.0
    floor, kind, wide = stage.height * (0.80 if stage.wide else 0.79), int(rng.integers(3)), stage.wide
    head = stage.height * (0.10 if wide else 0.20)
    at = interiors.places(stage, rng, side)

    # one band of glass, three loft windows in brick, or glass to the floor on one side
    spans = {
        0: [(0.24, 0.98)] if wide else [(0.10, 1.2)],
        1: [(0.05, 0.24), (0.30, 0.49), (0.55, 0.74)] if wide else [(0.02, 0.44), (0.52, 0.94)],
        2: [(0.36, 0.86)] if wide else [(0.30, 1.2)],
    }[kind]
    foot = floor - stage.height * {0: 0.21, 1: 0.17, 2: 0.03}[kind]
    view = []
    for first, last in spans:
        left, right = sorted((at(first), at(last)))
        columns = max(round((right - left) / 250), 2)
        top = head if kind != 1 else max(head, foot - (right - left) * 1.5)
        view.append(Window(left, top, right, foot, arched=kind == 1, columns=columns, rows=4 if kind == 1 else 2))
    desks = {0: [at(0.52)], 1: [at(0.40)], 2: [at(0.62)]}[kind] if wide else [at(0.52)]
    wood = from_hexes("#d0a878 #b98a5c #e2cba8")[int(rng.integers(3))]
    board, rack = (at(0.12), at(0.10)) if kind == 0 else (at(0.87), at(0.90)) if kind == 1 else (at(0.18), at(0.12))
    lamps = [at(0.3), at(0.62)] if wide else [at(0.55)]
    picks = (_WALLS[int(rng.integers(4))], wood, _CLOTHS[int(rng.integers(4))])
    return _Plan(stage, side, floor, kind == 1 or rng.random() < 0.3, *picks, view, desks, board, rack, lamps)


def _shell(canvas: Canvas, plan: _Plan) -> None:
    stage = plan.stage
    canvas.save()
    windows.opened(canvas, plan.view)
    box = surfaces.whole(stage, plan.floor)
    if plan.brick:
        surfaces.blocks(canvas, stage, box, _BRICK, (64, 28), 0.8)
        surfaces.skirting(canvas, box, shade(_BRICK, -0.05), 40)
    else:
        surfaces.plain(canvas, stage, box, plan.wall)
    surfaces.boards(canvas, stage, plan.floor, shade(plan.wood, -0.02), 90)
    canvas.restore()
    for window in plan.view:
        windows.frame(canvas, stage, window, _METAL, 15)


def _wall_things(canvas: Canvas, plan: _Plan) -> None:
    """The pin board over the shelves."""
    stage, rng = plan.stage, plan.stage.rng("wall things")
    half = 170.0 if stage.wide else 130.0
    top = stage.height * (0.17 if stage.wide else 0.30)
    if not any(each.left < plan.board + half and each.right > plan.board - half for each in plan.view):
        officeware.pin_board(canvas, rng, (plan.board - half, top, plan.board + half, top + 260), plan.wood)
    box = (plan.rack - half - 10, plan.floor - 300, plan.rack + half + 10, plan.floor + 22)
    officeware.rack(canvas, rng, box, plan.wood, _METAL, lambda c, spot, size: furniture.plant(c, rng, spot, size))


def _hanging(canvas: Canvas, plan: _Plan, hang: float, on: bool) -> None:
    stage = plan.stage
    for x in plan.lamps:
        officeware.bulb(canvas, (x, stage.top * 1.5), hang - stage.top * 1.5, 96, shade(plan.cloth, -0.02), on=on)


def _desks(canvas: Canvas, plan: _Plan, shown: list[tuple[float, int]], wide: float) -> None:
    """Desks with screens, keyboards, mugs and a pile of books; chairs; big plants."""
    stage, rng = plan.stage, plan.stage.rng("desks")
    for x in plan.desks:
        top = officeware.desk(canvas, (x, plan.foot), (760 if stage.wide else 640, 216), plan.wood, _METAL)
        for spot, _ in shown:
            officeware.screen(canvas, (spot, top), wide)
        officeware.keyboard(canvas, (x + 10, top), 170)
        study.pile(canvas, rng, (x + plan.side * (336 if stage.wide else 285), top), 84, 3)
        mug = x - plan.side * 290
        joinery.slab(canvas, (mug - 17, top - 42, mug + 17, top), plan.cloth, 6)
        officeware.chair(canvas, (x - plan.side * 120, plan.foot + 34), 330, plan.cloth)
    for share, size in ((0.985, 470), (0.30, 330)) if stage.wide else ((0.96, 420),):
        if abs(plan.x(share) - plan.desks[0]) > 430:
            furniture.plant(canvas, rng, (plan.x(share), plan.floor + 44), size)


def _near(canvas: Canvas, plan: _Plan) -> None:
    """The leaves of a big plant close to the lens."""
    stage = plan.stage
    furniture.plant(canvas, stage.rng("near"), (plan.x(-0.01), stage.height + 120), 560, dark=0.5)
