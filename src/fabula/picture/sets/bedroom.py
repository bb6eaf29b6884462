"""Bedroom: a bed by the window or under a canopy, or a child's room with toys, a tent and a lamp that throws stars."""

from dataclasses import dataclass, field

from fabula.picture.brushes import (
    bedding,
    furniture,
    hearth,
    interiors,
    joinery,
    nursery,
    schoolroom,
    surfaces,
    windows,
)
from fabula.picture.brushes.interiors import Lamp, Lighting
from fabula.picture.brushes.windows import Window
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import pen, skia, stroke
from fabula.picture.stage import Canvas, Piece, Scenery, Stage

SOUND = "room"

_WALLS = from_hexes("#c9bfe0 #b8d4dc #e6c8c0 #d4dcc0 #e2d6b8")


@dataclass(frozen=True)
class _Plan:
    """Where things stand, by the seed: `kind` 0 a bed by the window, 1 a bed under a canopy, 2 a child's room."""

    stage: Stage
    kind: int
    side: float
    floor: float
    wall: Colour
    kit: furniture.Timber
    view: list[Window]
    bed: float
    long: float
    stand: float
    power: float
    lamps: list[Lamp] = field(default_factory=list)

    def x(self, wide: float, tall: float) -> float:
        """A place across the frame by shares for lying and upright frames, mirrored by the seed."""
        share = wide if self.stage.wide else tall
        return self.stage.x(share if self.side > 0 else 1 - share)

    @property
    def head(self) -> float:
        """The x of the bed's head."""
        return self.bed + self.side * self.long / 2


def paint(stage: Stage) -> Scenery:
    """Build the bedroom: the view, wall and curtains, bed and furniture, light and stars, a plant up close."""
    plan = _plan(stage)
    light = Lighting(stage, plan.view, plan.floor, plan.lamps)
    spots = [(plan.x(0.08, 0.06), stage.height * 0.10, plan.x(0.94, 0.94), plan.floor - 260)]
    stars = [(min(a, c), b, max(a, c), d) for a, b, c, d in spots]
    night_light = plan.kind == 2 and plan.power > 0
    pieces: list[Piece] = [
        *windows.beyond(stage, plan.view, "garden" if stage.rng("view").random() < 0.4 else "country"),
        light.layer(4.4, lambda canvas: _shell(canvas, plan)),
        *([nursery.star_light(stage, stars[0], 4.3, plan.power)] if night_light else []),
        light.layer(4.0, lambda canvas: _wall_things(canvas, plan)),
        light.layer(3.4, lambda canvas: _along(canvas, plan)),
        light.layer(3.1, lambda canvas: _bed(canvas, plan)),
        *([hearth.flames(stage, _candles(plan), 24, 3.05, 0.8)] if plan.kind == 1 and plan.power else []),
        light.air(3.0),
        *light.dust(2.95, 44),
        light.layer(1.5, lambda canvas: _near(canvas, plan), blur=2.0),
    ]
    focus = (plan.bed * 0.6 + plan.stand * 0.4, plan.floor - 220, 3.4)
    return Scenery(tuple(pieces), focus=focus, subject_y=stage.height * 0.93, subject_z=2.7, sky=False)


def _plan(stage: Stage) -> _Plan:
    rng = stage.rng("plan")
    side = 1.0 if rng.random() < 0.5 else -1.0
    floor, kind, wide = stage.height * (0.79 if stage.wide else 0.77), int(rng.integers(3)), stage.wide
    at = interiors.places(stage, rng, side)

    span, bed, stand = {
        0: ((0.30, 0.60) if wide else (0.14, 0.66), 0.46, 0.78),
        1: ((0.10, 0.34) if wide else (0.02, 0.44), 0.52, 0.83),
        2: ((0.40, 0.64) if wide else (0.30, 0.72), 0.74, 0.50),
    }[kind]
    left, right = sorted((at(span[0]), at(span[1])))
    foot = floor - stage.height * (0.25 if wide else 0.23)
    high = min((right - left) * (1.1 if kind == 1 else 0.84), foot - stage.height * 0.13)
    view = [Window(left, foot - high, right, foot, arched=kind == 1, columns=3 if right - left > 520 else 2, rows=2)]
    long = {0: 860.0, 1: 880.0, 2: 640.0}[kind] * (1.0 if wide else 0.78)
    if not wide:
        bed, stand = {0: (0.42, 0.93), 1: (0.44, 0.95), 2: (0.70, 0.30)}[kind]
    kit, wall = furniture.timber(rng), _WALLS[int(rng.integers(5))]
    plan = _Plan(stage, kind, side, floor, wall, kit, view, at(bed), long, at(stand), interiors.needs_lamps(stage))
    _lit(plan)
    return plan


def _lit(plan: _Plan) -> None:
    """The lamp by the bed; for a child also the moon on the wall and the light in the tent."""
    stage, lamp, power = plan.stage, plan.stage.palette.lamp, plan.power
    if not power:
        return
    if plan.kind == 2:
        tent = (plan.x(0.19, 0.20), plan.floor - 60)
        plan.lamps.extend(
            [Lamp(tent, 520, lamp, 0.8 * power, plan.floor + 90), Lamp(_moon(plan), 620, lamp, 0.62 * power)]
        )
        return
    plan.lamps.append(Lamp((plan.stand, plan.floor - 300), 860, lamp, power))
    if plan.kind == 1:
        plan.lamps.append(Lamp(_candles(plan)[0], 380, from_hex("#ffb860"), 0.4 * power))
    else:
        plan.lamps.append(Lamp((plan.x(0.06, 0.02), stage.height * 0.45), 520, lamp, 0.3 * power))


def _moon(plan: _Plan) -> tuple[float, float]:
    """Where the moon lamp hangs: over the bed."""
    return (plan.x(0.80, 0.88), plan.stage.height * (0.26 if plan.stage.wide else 0.40))


def _candles(plan: _Plan) -> list[tuple[float, float]]:
    """Where candle flames are on the chest of drawers."""
    x, y = plan.x(0.06, 0.02), plan.floor - 226 - 44
    return [(x + shift, y) for shift in (-70.0, -20.0)]


def _shell(canvas: Canvas, plan: _Plan) -> None:
    stage = plan.stage
    canvas.save()
    windows.opened(canvas, plan.view)
    box = surfaces.whole(stage, plan.floor)
    (surfaces.paper, surfaces.panels, surfaces.plain)[plan.kind](canvas, stage, box, plan.wall)
    if plan.kind == 2:
        low = skia.Rect.MakeLTRB(box.left(), plan.floor - stage.height * 0.20, box.right(), plan.floor)
        surfaces.wainscot(canvas, low, from_hex("#efe8dc"), 96)
    surfaces.boards(canvas, stage, plan.floor, shade(mix(plan.kit.wood, from_hex("#d0a878"), 0.45), 0.02), 80)
    canvas.restore()
    for window in plan.view:
        windows.frame(canvas, stage, window, from_hex("#f2ece2") if plan.kind else shade(plan.kit.wood, 0.04), 20)


def _wall_things(canvas: Canvas, plan: _Plan) -> None:
    """Curtains, and pictures, paper flags or a moon lamp."""
    stage, rng, kit = plan.stage, plan.stage.rng("wall things"), plan.kit
    for window in plan.view:
        wide, top, foot = window.width * 0.24, window.top - 44, window.foot + 90
        cloth = mix(kit.accent, from_hex("#f0e0d0"), 0.25)
        furniture.curtain(canvas, rng, (window.left - wide * 0.85, top, window.left + wide * 0.3, foot), cloth, -1.0)
        furniture.curtain(canvas, rng, (window.right - wide * 0.3, top, window.right + wide * 0.85, foot), cloth, 1.0)
        canvas.drawLine(window.left - wide, top - 4, window.right + wide, top - 4, stroke(kit.wood, 11))
    if plan.kind == 2:
        ends = ((stage.left, stage.height * 0.05), (stage.right, stage.height * 0.06))
        schoolroom.garland(canvas, rng, ends, 46)
        nursery.moon_lamp(canvas, _moon(plan), 84, on=plan.power > 0)
    elif stage.wide:
        x, top = plan.x(0.72, 0.7) if plan.kind == 0 else plan.x(0.93, 0.9), plan.view[0].top + 20
        for index, size in enumerate((132.0, 92.0) if plan.kind == 0 else (120.0,)):
            drop = float(rng.uniform(-10, 40))
            left = x + (index * 190 - 100) * plan.side
            furniture.picture_frame(
                canvas, rng, (left - size / 2, top + drop, left + size / 2, top + drop + size * 1.1), kit
            )


def _along(canvas: Canvas, plan: _Plan) -> None:
    """What stands along the wall: wardrobe, drawers, shelf of books and toys, tent; the rug."""
    stage, rng, kit, floor = plan.stage, plan.stage.rng("along"), plan.kit, plan.floor
    furniture.rug(canvas, (plan.bed - plan.side * 180, floor + 124), stage.width * (0.26 if stage.wide else 0.46), kit)
    if plan.kind == 0:
        x = plan.x(0.10, -0.08)
        box = (x - 165, stage.height * (0.15 if stage.wide else 0.40), x + 165, floor + 20)
        bedding.wardrobe(canvas, box, kit)
    elif plan.kind == 1:
        x = plan.x(0.06, 0.02)
        joinery.cabinet(canvas, (x - 150, floor - 218, x + 150, floor + 24), kit.wood, 2, drawers=True)
        for spot in _candles(plan):
            hearth.candle(canvas, (spot[0], floor - 226), 52)
        furniture.plant(canvas, rng, (x + plan.side * 84, floor - 224), 190)
        nursery.canopy(
            canvas,
            rng,
            (plan.head - plan.side * 150, stage.height * 0.06),
            floor - 60,
            330,
            mix(kit.rug, from_hex("#f4e8e4"), 0.62),
        )
    else:
        x = plan.x(0.52, 0.48)
        nursery.tent(
            canvas,
            (plan.x(0.19, 0.20), floor + 54),
            560 if stage.wide else 440,
            from_hex("#f0e4d0"),
            lit=plan.power > 0,
        )
        joinery.cabinet(canvas, (x - 130, floor - 130, x + 130, floor + 22), from_hex("#e8dccc"), 3, drawers=True)
        nursery.rocket(canvas, (x - 56, floor - 138), 170)
        nursery.teddy(canvas, (x + 60, floor - 134), 120, from_hex("#b07a4a"))


def _bed(canvas: Canvas, plan: _Plan) -> None:
    """The bed with its nightstand and lamp; a child's toys on the floor."""
    stage, kit, floor = plan.stage, plan.kit, plan.floor
    if plan.kind != 2:
        bedding.nightstand(canvas, (plan.stand, floor + 34), 220, kit)
        bedding.table_lamp(
            canvas, (plan.stand - plan.side * 26, floor - 188), 190, stage.palette.lamp, on=plan.power > 0
        )
    bedding.bed(canvas, (plan.bed, floor + 62), plan.long, kit, plan.side)
    if plan.kind == 2:
        rng = stage.rng("toys")
        nursery.teddy(canvas, (plan.bed + plan.side * plan.long * 0.02, floor - 60), 130, from_hex("#c89a6a"))
        nursery.bricks(canvas, rng, (plan.x(0.40, 0.38), floor + 96), 44)
        if stage.wide:
            nursery.toy_chest(canvas, rng, (plan.x(0.965, 1.0), floor + 70), 250, kit.wood)
    elif stage.wide:
        furniture.plant(canvas, stage.rng("plant"), (plan.x(0.96, 0.9), floor + 56), 340)


def _near(canvas: Canvas, plan: _Plan) -> None:
    """Leaves close to the lens, in the dark."""
    stage = plan.stage
    furniture.plant(canvas, stage.rng("near"), (plan.x(-0.01, -0.02), stage.height + 110), 500, dark=0.6)
    veil = skia.Rect.MakeLTRB(stage.left * 2, stage.height * 0.3, stage.right * 2, stage.bottom + 300)
    canvas.drawRect(veil, pen((0.05, 0.03, 0.10), 0.55, blend="SrcATop"))
