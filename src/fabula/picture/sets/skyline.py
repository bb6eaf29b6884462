"""Skyline: a great city across water or from a hill - towers of many shapes, lit windows, a bridge, a wheel."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from fabula.picture.brushes import (
    funfair,
    furnishings,
    grass,
    lights,
    overhang,
    shore,
    sky,
    spans,
    spires,
    suburbs,
    trees,
)
from fabula.picture.colour import from_hex, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Haze, Layer, Live, Piece, Scenery, Stage

SOUND = "city"

CITY = True


@dataclass(frozen=True)
class _Plan:
    """The view by chance: from where, its centre and a second one (x), the extra it has, which side it leans."""

    view: str
    centre: float
    second: float
    extra: str
    side: float
    lean: float
    grow: float


def paint(stage: Stage) -> Scenery:
    """Build the view: sky lit from below, four ranks of towers, water or roofs before them, and where one stands."""
    plan = _planned(stage)
    shoreline = stage.horizon + 6
    pieces: list[Piece] = [
        *sky.layers(stage, 6),
        Layer(40, lambda canvas: _sky_glow(canvas, stage, plan), blend="Screen"),
    ]
    pieces += _ranks(stage, plan, shoreline)
    if plan.extra == "wheel":
        pieces += _wheel(stage, plan, shoreline)
    if plan.view != "hill":
        pieces += _waterside(stage, plan, shoreline)
    else:
        pieces += _hillside(stage, plan, shoreline)
    pieces.append(_aircraft(stage))
    pieces.sort(key=lambda piece: -piece.z)
    ground = _ground(stage)
    focus = (plan.centre, stage.horizon - 130 * plan.grow, 14.0)
    return Scenery(
        tuple(pieces),
        focus=focus,
        subject_y=ground + 30,
        subject_z=2.6,
        wild=False,
        water=(shoreline + (ground - shoreline) * 0.55, 4.0) if plan.view != "hill" else None,
    )


def _ground(stage: Stage) -> float:
    return stage.horizon + (stage.height - stage.horizon) * (0.70 if not stage.tall else 0.64)


def _planned(stage: Stage) -> _Plan:
    rng = stage.rng("plan")
    centre = stage.x(float(rng.choice([rng.uniform(0.28, 0.42), rng.uniform(0.58, 0.72), rng.uniform(0.42, 0.58)])))
    far = 1.0 if centre < stage.width / 2 else -1.0
    return _Plan(
        view=str(rng.choice(["quay", "bank", "hill"])),
        centre=centre,
        second=centre + far * stage.width * float(rng.uniform(0.38, 0.55)),
        extra=str(rng.choice(["bridge", "wheel", "none", "bridge"])),
        side=far,
        lean=float(rng.choice([-1.0, 1.0])),
        grow=float(rng.uniform(0.9, 1.15)) * (1.35 if stage.tall else 1.0),
    )


def _sky_glow(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    """The dome of light over the town after dark, and the brighter air over it by day."""
    power = stage.palette.lit_windows
    canvas.save()
    canvas.translate(plan.centre, stage.horizon)
    canvas.scale(1.5, 0.7)
    glow(canvas, (0, 0), stage.width * 0.5, stage.palette.haze, 0.15 + 0.4 * power)
    canvas.restore()


def _ranks(stage: Stage, plan: _Plan, foot: float) -> list[Piece]:
    """Four ranks of towers from a pale far one to the quay; each has its own centre and shapes."""
    grow, found = plan.grow, list[Piece]()
    forms = [
        (30.0, 0.08, plan.second, 0.45, (90, 320, 34, 70), 0.62),
        (20.0, 0.22, plan.centre, 0.40, (140, 560, 50, 104), 0.56),
        (14.0, 0.38, plan.centre - plan.side * 60, 0.34, (110, 420, 66, 124), 0.5),
        (10.0, 0.54, plan.second, 0.30, (60, 250, 74, 132), 0.42),
    ]
    for z, tone, middle, reach, form, haze in forms:
        tall = tuple(value * (grow if index < 2 else grow**0.5) for index, value in enumerate(form))
        peak = (middle, stage.width * reach)
        row = spires.Rank(z, tone, foot, peak, (tall[0], tall[1], tall[2], tall[3]), (0.35, 0.36))
        lamps = _lamps(stage, foot, peak) if stage.palette.lit_windows > 0.4 else None
        found.append(spires.rank(stage, row, Haze(foot - tall[1] * 0.9, foot, haze), lamps, rim=0.4))
    return found


def _lamps(stage: Stage, foot: float, peak: tuple[float, float]) -> Callable[[Canvas], None]:
    """The lights of the streets at the foot of a rank."""
    span = (peak[0] - peak[1], peak[0] + peak[1], foot)
    return lambda canvas: spires.flow(canvas, stage, span, stage.palette.lamp, 0.26)


def _wheel(stage: Stage, plan: _Plan, foot: float) -> list[Piece]:
    radius = 185 * plan.grow**0.5
    hub = (float(np.clip(plan.second, stage.x(0.16), stage.x(0.84))), foot - radius * 1.12)
    return [
        Layer(8.4, lambda canvas: funfair.legs(canvas, stage, hub, radius, foot, 0.7)),
        funfair.wheel(stage, hub, radius, 8.3, 0.62),
    ]


def _waterside(stage: Stage, plan: _Plan, foot: float) -> list[Piece]:
    """A quay with trees and lamps, the river, perhaps a bridge, and the near bank with a railing."""
    found: list[Piece] = [Layer(8.0, lambda canvas: _quay(canvas, stage, foot), rim=0.3)]
    if plan.extra == "bridge":
        size = 1.25 * plan.grow**0.5
        near, far = (
            (stage.x(0.5 - plan.side * 0.72), foot - 110 * size, size),
            (stage.x(0.5 + plan.side * 0.46), foot - 34, 0.36),
        )
        ends = (near, far) if plan.side > 0 else (far, near)
        deck = spans.Deck(ends[0], ends[1], (0.26, 0.74), 230)
        colour = mix(stage.palette.tone(0.7), from_hex("#a04a44"), 0.25)
        found.append(Layer(7.2, lambda canvas: spans.suspension(canvas, stage, deck, colour, foot + 14), rim=0.4))
    ground = _ground(stage)
    found += shore.sheet(stage, foot + 8, stage.bottom + 40, 5.0)
    found += [
        Layer(2.8, lambda canvas: _near(canvas, stage, plan, ground), rim=0.3, grain=0.03),
        Layer(1.6, lambda canvas: _branches(canvas, stage, plan), rim=0.2, blur=1.6),
    ]
    return found


def _quay(canvas: Canvas, stage: Stage, foot: float) -> None:
    rng = stage.rng("quay")
    stone = shade(stage.palette.tone(0.72), -0.01)
    for x in np.arange(stage.left - 20, stage.right + 20, 34.0):
        if rng.random() < 0.6:
            colour = mix(
                stage.palette.foliage[int(rng.integers(4))],
                stage.palette.tone(0.66),
                0.8 if stage.palette.dark else 0.5,
            )
            trees.broadleaf(canvas, stage, rng, (float(x), foot), float(rng.uniform(24, 42)), colour)
    canvas.drawRect(skia.Rect.MakeLTRB(stage.left * 2, foot - 5, stage.right * 2, foot + 12), pen(stone))
    if stage.snowy:
        canvas.drawRect(
            skia.Rect.MakeLTRB(stage.left * 2, foot - 7, stage.right * 2, foot - 2), pen(stage.palette.snow)
        )
    if stage.palette.lit_windows > 0.45:
        for x in np.arange(stage.left, stage.right, 58.0):
            canvas.drawCircle(float(x), foot - 20, 2.6, pen(mix(stage.palette.lamp, (1, 1, 1), 0.5)))
            glow(canvas, (float(x), foot - 20), 34, stage.palette.lamp, 0.6 * stage.palette.lit_windows)


def _near(canvas: Canvas, stage: Stage, plan: _Plan, ground: float) -> None:
    """Where one stands: a promenade, or a bank of grass with a bench."""
    if plan.view == "quay":
        _terrace(canvas, stage, ground)
    else:
        crest = [
            (stage.x(share), ground + 14 * float(np.sin(share * 5 + plan.centre)) - 6)
            for share in np.linspace(-0.4, 1.4, 30)
        ]
        trees.bank(canvas, stage, crest, 0.93)
        grass.meadow(canvas, stage, stage.rng("bank"), ground + 2, 0.95, 26.0, 0.5)
    rng = stage.rng("bench")
    x = stage.x(0.5 - plan.lean * float(rng.uniform(0.2, 0.32)))
    furnishings.bench(canvas, stage, (x, ground + 24), 165)


def _terrace(canvas: Canvas, stage: Stage, ground: float) -> None:
    """The promenade one stands on: slabs, a railing over the water, a lamp."""
    stone = mix(stage.palette.tone(0.84), stage.palette.snow, 0.55 if stage.snowy else 0.0)
    left, right = stage.left * 1.6, stage.right * 1.6
    canvas.drawRect(
        skia.Rect.MakeLTRB(left, ground, right, stage.bottom + 60),
        linear((0, ground), (0, stage.height), [shade(stone, 0.05), stone, shade(stone, -0.05)], [0, 0.3, 1]),
    )
    vanish = (stage.width / 2, stage.horizon)
    for x in np.arange(left, right, 120.0):
        low = vanish[0] + (x - vanish[0]) * (stage.bottom - vanish[1]) / (ground - vanish[1])
        canvas.drawLine(float(x), ground, low, stage.bottom, stroke(shade(stone, -0.05), 2.2, 0.6))
    for share in (0.12, 0.34, 0.72):
        y = ground + (stage.height - ground) * share
        canvas.drawLine(left, y, right, y, stroke(shade(stone, -0.05), 2.2, 0.6))
    iron = shade(stage.palette.tone(0.96), -0.01)
    canvas.drawRect(skia.Rect.MakeLTRB(left, ground - 6, right, ground + 8), pen(shade(stone, -0.06)))
    for x in np.arange(left, right, 16.0):
        canvas.drawLine(float(x), ground, float(x), ground - 66, stroke(iron, 2.4))
    canvas.drawLine(left, ground - 68, right, ground - 68, stroke(iron, 7))
    canvas.drawLine(left, ground - 14, right, ground - 14, stroke(iron, 4))
    gap = stage.width * 0.46
    for x in np.arange(stage.left + stage.rng("lamp").uniform(0, gap), stage.right, gap):
        canvas.drawRect(skia.Rect.MakeXYWH(float(x) - 8, ground - 84, 16, 88), pen(iron))
        lights.street_lamp(canvas, stage, (float(x), ground + 10), 330, 30)


def _hillside(stage: Stage, plan: _Plan, foot: float) -> list[Piece]:
    """Roofs and trees that run down to the town, and the hilltop one stands on."""
    ground = _ground(stage)
    depth = ground - foot
    crest = [
        (stage.x(share), ground + 26 * float(np.sin(share * 4 + plan.centre)) - 18 * (share - 0.5) ** 2)
        for share in np.linspace(-0.4, 1.4, 30)
    ]
    found: list[Piece] = [Layer(9.0, lambda canvas: suburbs.outskirts(canvas, stage, foot))]
    for index, (z, tone) in enumerate(((8.0, 0.56), (6.0, 0.66), (4.6, 0.76))):
        level = foot + depth * (0.22 + 0.33 * index)
        found.append(suburbs.roofs(stage, z, tone, level, 26 + 16 * index))
    found += [
        Layer(2.8, lambda canvas: trees.bank(canvas, stage, crest, 0.9), rim=0.35, grain=0.04),
        Layer(1.6, lambda canvas: _branches(canvas, stage, plan), rim=0.2, blur=1.6),
        Layer(1.3, lambda canvas: _grass(canvas, stage), blur=1.0),
    ]
    return found


def _branches(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    """Boughs that hang into the picture on the side away from the towers."""
    rng = stage.rng("branches")
    x = stage.left if plan.lean < 0 else stage.right
    for level, share in ((0.02, 0.34), (0.13, 0.26)):
        overhang.bough(
            canvas, stage, rng, (x, stage.y(level)), -plan.lean * stage.width * share * float(rng.uniform(0.9, 1.15))
        )


def _aircraft(stage: Stage) -> Live:
    """An aircraft far off whose lights blink as it crosses."""
    rng = stage.rng("aircraft")
    level, way, start = (
        stage.horizon * float(rng.uniform(0.14, 0.4)),
        float(rng.choice([-1.0, 1.0])),
        float(rng.random()),
    )
    white, red = lights.halo((1.0, 0.97, 0.9), 0.3), lights.halo((1.0, 0.35, 0.3), 0.2)
    body = pen(mix(stage.palette.tone(0.3), stage.palette.sky[0], 0.4), 0.9)
    span = stage.right - stage.left

    def draw(canvas: Canvas, seconds: float) -> None:
        run = (start * span + 26 * seconds) % span
        x = stage.left + run if way > 0 else stage.right - run
        y = level - way * 0.02 * run
        if stage.palette.lit_windows < 0.45:
            canvas.drawOval(skia.Rect.MakeLTRB(x - 11, y - 1.6, x + 11, y + 1.6), body)
            canvas.drawPath(polygon([(x - way * 10, y), (x - way * 14, y - 6), (x - way * 7, y)]), body)
            return
        white(canvas, (x + way * 8, y), (9, 9), 0.9 if seconds % 1.2 < 0.12 else 0.35)
        red(canvas, (x - way * 8, y), (8, 8), 0.9 if (seconds + 0.5) % 1.0 < 0.3 else 0.1)

    return Live(35, draw)


def _grass(canvas: Canvas, stage: Stage) -> None:
    """Grass close to the lens."""
    grass.meadow(canvas, stage, stage.rng("grass"), stage.height * 1.03, 1.0, 60.0)
