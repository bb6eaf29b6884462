"""Laboratory: glassware with liquids that glow, a tesla coil, instruments, a board of diagrams, shelves of jars."""

from dataclasses import dataclass

from fabula.picture.brushes import (
    apparatus,
    furniture,
    glassware,
    interiors,
    joinery,
    officeware,
    schoolroom,
    study,
    surfaces,
    windows,
)
from fabula.picture.brushes.glassware import LIQUIDS, Vessel
from fabula.picture.brushes.interiors import Lamp, Lighting
from fabula.picture.brushes.windows import Window
from fabula.picture.colour import Colour, from_hex, from_hexes, shade
from fabula.picture.ink import pen, skia
from fabula.picture.stage import Canvas, Layer, Piece, Scenery, Stage

SOUND = "room"

_ARC: Colour = from_hex("#8fa8ff")
# by kind: wall, bench, metal - a scholar's vault of stone, a modern laboratory, a green-tiled one of long ago
_SCHEMES = (("#9a9088", "#7a5238", "#8a7a6a"), ("#d3dfe8", "#7f98a8", "#a3b2c0"), ("#c4d4c4", "#8a6242", "#7f948c"))


@dataclass(frozen=True)
class _Plan:
    """Where things stand, by the seed."""

    stage: Stage
    kind: int
    side: float
    floor: float
    wall: Colour
    wood: Colour
    metal: Colour
    view: list[Window]
    board: tuple[float, float, float, float] | None
    bench: float
    long: float
    coil: float
    console: float
    shelves: tuple[float, float]
    lamps: list[float]

    def x(self, share: float) -> float:
        """A share of the width, mirrored by the seed."""
        return self.stage.x(share if self.side > 0 else 1 - share)

    @property
    def foot(self) -> float:
        """Where the bench stands."""
        return self.floor + 74

    @property
    def top(self) -> float:
        """The height of the bench's top."""
        return self.foot - 232


def paint(stage: Stage) -> Scenery:
    """Build the laboratory: the view, wall, shelves and board, apparatus, the bench with its glass, light and arcs."""
    plan = _plan(stage)
    power = interiors.needs_lamps(stage)
    hang = stage.height * (0.14 if stage.wide else 0.24)
    vessels = _vessels(plan)
    dim = {"day": 0.35, "dawn": 0.6, "dusk": 0.8, "night": 1.0}[stage.time]
    ball = (plan.coil, plan.floor + 40 - 560 * 0.9)
    lamps = [Lamp((x, hang), 760, from_hex("#ffe0b0"), 0.42 * power, plan.foot) for x in plan.lamps if power]
    lamps += [Lamp((v.foot[0], v.foot[1] - v.size * 0.3), 330, v.liquid, 0.34 * dim) for v in vessels]
    lamps += [Lamp(ball, 620, _ARC, 0.34 * dim)]
    light = Lighting(stage, plan.view, plan.floor, lamps, gloom=0.3 if plan.kind == 0 else 0.1)
    screen = _screen(plan)
    pieces: list[Piece] = [
        *windows.beyond(stage, plan.view, ("country", "town", "garden")[plan.kind]),
        light.layer(4.4, lambda canvas: _shell(canvas, plan)),
        light.layer(4.1, lambda canvas: _wall_things(canvas, plan)),
        light.layer(3.6, lambda canvas: _machines(canvas, plan, hang, power > 0)),
        apparatus.arcs(stage, ball, 250, 3.55, _ARC),
        apparatus.trace(stage, screen, 3.54, LIQUIDS[0]),
        light.layer(3.2, lambda canvas: _bench(canvas, plan, vessels)),
        Layer(3.19, lambda canvas: _liquids(canvas, vessels, dim)),
        glassware.bubbles(stage, vessels, 3.18),
        light.air(3.1),
        *light.dust(3.05, 24),
        light.layer(1.5, lambda canvas: _near(canvas, plan), blur=2.2),
    ]
    focus = (plan.bench * 0.6 + plan.coil * 0.4, plan.floor - 250, 3.4)
    return Scenery(tuple(pieces), focus=focus, subject_y=stage.height * 0.935, subject_z=2.7, sky=False)


def _plan(stage: Stage) -> _Plan:
    rng = stage.rng("plan")
    side = 1.0 if rng.random() < 0.5 else -1.0
    floor, kind, wide = stage.height * (0.80 if stage.wide else 0.78), int(rng.integers(3)), stage.wide
    at = interiors.places(stage, rng, side)
    lofty = float(rng.uniform(0.88, 1.04))

    spans = {0: [(0.42, 0.60)], 1: [(0.30, 0.62)], 2: [(0.05, 0.17), (0.44, 0.56)]}[kind]
    if not wide:
        spans = [(0.44, 0.88)] if kind < 2 else [(0.60, 0.92)]
    foot = floor - stage.height * 0.25
    view = []
    for first, last in spans:
        left, right = sorted((at(first), at(last)))
        tall = min((right - left) * {0: 1.15, 1: 0.70, 2: 1.6}[kind], foot - stage.height * 0.09)
        view.append(
            Window(
                left,
                foot - tall * lofty,
                right,
                foot,
                arched=kind == 0,
                columns=3 if kind < 2 else 2,
                rows=3 if kind != 1 else 2,
            )
        )
    board = None
    if wide:
        left, right = sorted((at({0: 0.65, 1: 0.68, 2: 0.62}[kind]), at({0: 0.93, 1: 0.97, 2: 0.95}[kind])))
        board = (left, foot - 330, right, foot - 40)
    bench, coil, console = ({0: 0.36, 1: 0.44, 2: 0.34}[kind], 0.80, 0.95) if wide else (0.42, 0.86, 1.06)
    shelves = sorted((at({0: 0.08, 1: 0.04, 2: 0.20}[kind]), at({0: 0.37, 1: 0.26, 2: 0.41}[kind])))
    if not wide:
        shelves = sorted((at(-0.06), at(0.36 if kind < 2 else 0.52)))
    wall, wood, metal = (from_hex(text) for text in _SCHEMES[kind])
    lamps = [at(0.3), at(0.68)] if wide else [at(0.5)]
    long = 860.0 if wide else 620.0
    return _Plan(
        stage,
        kind,
        side,
        floor,
        wall,
        wood,
        metal,
        view,
        board,
        at(bench),
        long,
        at(coil),
        at(console),
        (shelves[0], shelves[1]),
        lamps,
    )


def _vessels(plan: _Plan) -> list[Vessel]:
    """The glass on the bench, by the seed: sizes and colours in turn."""
    rng = plan.stage.rng("vessels")
    first = int(rng.integers(6))
    kinds = [str(kind) for kind in rng.permutation(["flask", "round", "beaker", "flask", "round"])]
    found = []
    for index, kind in enumerate(kinds):
        x = plan.bench + plan.long * (-0.40 + 0.19 * index) + float(rng.uniform(-14, 14))
        lift = 66.0 if kind == "round" else 0.0
        size = float(rng.uniform(112, 168)) * (0.8 if kind == "beaker" else 1.0)
        liquid = LIQUIDS[(first + index) % 6]
        found.append(Vessel(kind, (x, plan.top - 2 - lift), size, liquid, float(rng.uniform(0.32, 0.5))))
    return found


def _shell(canvas: Canvas, plan: _Plan) -> None:
    stage = plan.stage
    canvas.save()
    windows.opened(canvas, plan.view)
    box = surfaces.whole(stage, plan.floor)
    if plan.kind == 0:
        surfaces.blocks(canvas, stage, box, plan.wall, patchy=0.85)
        surfaces.flags(canvas, stage, plan.floor, shade(plan.wall, -0.06))
    else:
        surfaces.plain(canvas, stage, box, plan.wall)
        tiled = skia.Rect.MakeLTRB(box.left(), plan.floor - stage.height * 0.25, box.right(), plan.floor)
        surfaces.tiles(canvas, tiled, shade(plan.wall, -0.02), 70, stage.rng("tiles"))
        pair = (shade(plan.wall, -0.04), shade(plan.metal, -0.06))
        surfaces.chequer(canvas, stage, plan.floor, pair, 120)
    canvas.restore()
    for window in plan.view:
        windows.frame(canvas, stage, window, plan.wood if plan.kind != 1 else from_hex("#7f8a98"), 18)


def _wall_things(canvas: Canvas, plan: _Plan) -> None:
    """The board of diagrams and shelves of jars."""
    stage, rng = plan.stage, plan.stage.rng("wall things")
    if plan.board:
        slate = from_hexes("#33474a #2f3d52 #2f4f44")[plan.kind]
        schoolroom.blackboard(canvas, rng, plan.board, plan.wood if plan.kind != 1 else plan.metal, slate, science=True)
    left, right = plan.shelves
    for level in (0, 1, 2) if plan.kind != 1 else (0, 1):
        y = plan.floor - stage.height * 0.30 - level * 136
        joinery.shelf(canvas, (left, y, right, y + 16), plan.wood if plan.kind != 1 else plan.metal)
        if level == 1 and plan.kind == 0:
            study.pile(canvas, rng, (left + 70, y), 110, 4)
            glassware.specimens(canvas, rng, (left + 140, right), y, 104)
        else:
            glassware.specimens(canvas, rng, (left, right), y, 104)


def _screen(plan: _Plan) -> tuple[float, float, float, float]:
    """Where the console's screen is; as `apparatus.console` draws it."""
    left, top, right, foot = _console(plan)
    return (
        left + (right - left) * 0.12,
        top + (foot - top) * 0.08,
        right - (right - left) * 0.12,
        top + (foot - top) * 0.40,
    )


def _console(plan: _Plan) -> tuple[float, float, float, float]:
    x = plan.console
    return (x - 130, plan.floor - 370, x + 130, plan.floor + 40)


def _machines(canvas: Canvas, plan: _Plan, hang: float, on: bool) -> None:
    """The tesla coil, the console, and by the seed an orrery, a telescope or a skeleton of books; the lamps."""
    stage = plan.stage
    for x in plan.lamps:
        officeware.bulb(canvas, (x, stage.top * 1.5), hang - stage.top * 1.5, 90, shade(plan.metal, -0.14), on=on)
    apparatus.console(canvas, stage.rng("console"), _console(plan), plan.metal)
    apparatus.tesla(canvas, (plan.coil, plan.floor + 40), 560)
    if not stage.wide:
        return
    spot = plan.x(0.66)
    if plan.kind == 0:
        joinery.cabinet(canvas, (spot - 100, plan.floor - 150, spot + 100, plan.floor + 36), plan.wood, 2)
        apparatus.orrery(canvas, (spot, plan.floor - 158), 300)
    elif plan.kind == 1:
        joinery.cabinet(
            canvas, (spot - 110, plan.floor - 170, spot + 110, plan.floor + 36), plan.metal, 2, drawers=True
        )
        furniture.plant(canvas, stage.rng("plant"), (spot, plan.floor - 176), 220)
    else:
        apparatus.telescope(canvas, (spot, plan.floor + 46), 420, -plan.side)


def _bench(canvas: Canvas, plan: _Plan, vessels: list[Vessel]) -> None:
    """The bench, the glass on it with stands, a burner and a coil, and a stool before it."""
    wood = plan.wood
    joinery.table(canvas, (plan.bench, plan.foot), (plan.long, 232), wood, 0)
    drawers = (plan.bench + plan.long * 0.20, plan.top + 30, plan.bench + plan.long * 0.42, plan.foot - 10)
    joinery.cabinet(canvas, drawers, shade(wood, -0.02), 2, drawers=True)
    for vessel in vessels:
        x = vessel.foot[0]
        if vessel.kind == "round":
            glassware.stand(canvas, (x + 66, plan.top - 2), 210, -60)
            glassware.burner(canvas, (x, plan.top - 2), 52)
        glassware.glass(canvas, vessel)
    ends = [v for v in vessels if v.kind != "beaker"]
    if len(ends) > 1:
        first, second = ends[0], ends[1]
        start, end = (first.foot[0], first.foot[1] - first.size), (second.foot[0], second.foot[1] - second.size)
        glassware.coil(canvas, start, end, 5, 22)
    study.open_book(canvas, (plan.bench + plan.long * 0.43, plan.top), 110)
    joinery.stool(canvas, (plan.bench - plan.long * 0.30, plan.foot + 34), 150, wood)


def _liquids(canvas: Canvas, vessels: list[Vessel], dim: float) -> None:
    for vessel in vessels:
        glassware.filled(canvas, vessel, dim)


def _near(canvas: Canvas, plan: _Plan) -> None:
    """A large flask close to the lens, in the dark."""
    stage = plan.stage
    spot = (stage.x(0.02) if plan.bench > stage.width / 2 else stage.x(0.98), stage.height + 120)
    vessel = Vessel("flask", spot, 460, shade(LIQUIDS[4], -0.2), 0.4)
    canvas.drawPath(vessel.outline(), pen(from_hex("#2a2440"), 0.75))
    glassware.glass(canvas, vessel)
