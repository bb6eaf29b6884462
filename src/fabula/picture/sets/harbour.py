"""Harbour: fishing boats at their moorings before a row of warehouses, a light or a crane, and the quay in front."""

from dataclasses import replace

import numpy as np

from fabula.picture import palette
from fabula.picture.brushes import hills, lights, quay, rocks, shore, sky, trawlers, wharf
from fabula.picture.colour import from_hex, mix, shade
from fabula.picture.ink import linear, skia
from fabula.picture.stage import Canvas, Haze, Layer, Motion, Piece, Scenery, Stage
from fabula.picture.subjects import gulls

SOUND = "sea"


def paint(stage: Stage) -> Scenery:
    """Build the harbour: sky, hills, mole, far quay, basin, two rows of boats, the near quay and its gear."""
    plan = stage.rng("plan")
    level = plan.uniform(0.56, 0.61) - (0.03 if stage.tall else 0.0)
    stage = replace(stage, horizon=stage.height * level, palette=_stony(stage))
    horizon, deep = stage.horizon, stage.height - stage.horizon
    side = 1.0 if stage.sun[0] < stage.width * 0.5 else -1.0
    kind = int(plan.integers(4))
    far, edge = horizon + 14, horizon + deep * (plan.uniform(0.6, 0.69) - (-0.07 if stage.tall else 0.0))
    goal = stage.x(0.5 + side * plan.uniform(0.14, 0.2))
    back, front = _berths(stage, plan, goal, (far, edge))
    surface = shore.sheet(stage, far + 26, edge + 30, 7.0)
    surface[1] = Layer(7.0, lambda canvas: _tint(canvas, stage, (far + 26, edge + 30)))
    pieces: list[Piece] = [
        *sky.layers(stage, 7),
        Layer(22, lambda canvas: _hills(canvas, stage, kind), Haze(horizon - 170, horizon, 0.6), rim=0.35, grain=0.03),
        Layer(12, lambda canvas: _mole(canvas, stage, -side, kind), Haze(horizon - 150, horizon + 20, 0.3), rim=0.5),
        *_light(stage, -side, kind),
        Layer(
            8,
            lambda canvas: _far_quay(canvas, stage, far, (side, kind)),
            Haze(far - 160, far + 40, 0.22),
            rim=0.5,
            grain=0.03,
        ),
        *surface,
        _boats(stage, back, 5.0, 0.52),
        *[_boats(stage, [boat], 3.9 - 0.01 * number, 0.64) for number, boat in enumerate(front)],
        Layer(3.0, lambda canvas: _near_quay(canvas, stage, edge, goal), rim=0.4, grain=0.04),
        Layer(1.6, lambda canvas: _gear(canvas, stage, -side), rim=0.45, grain=0.03),
    ]
    if not stage.palette.dark and stage.weather not in ("storm", "rain"):
        pieces.insert(9, gulls.flock(stage, stage.rng("gulls"), 5, goal, 0.3, 7.5))
    return Scenery(
        tuple(pieces),
        focus=(front[0].x, front[0].y - 70, 3.9),
        subject_y=edge + (stage.height - edge) * 0.52,
        subject_z=2.4,
        water=((far + edge) / 2 + 6, 4.4),
        wild=False,
    )


def _stony(stage: Stage) -> palette.Palette:
    """By day a harbour is stone, not meadow: the greys of the town lie over its near things."""
    if stage.time != "day":
        return stage.palette
    town = palette.light(stage.time, stage.weather, stage.season, city=True)
    return replace(stage.palette, depth=town.depth)


def _tint(canvas: Canvas, stage: Stage, basin: tuple[float, float]) -> None:
    """The harbour's water: clear under the far wall, deep and green toward the near one."""
    top, foot = basin
    water = mix(stage.palette.water, from_hex("#1f6f78"), 0.1 if stage.palette.dark else 0.3)
    area = skia.Rect.MakeLTRB(stage.left * 2, top, stage.right * 2, foot)
    canvas.drawRect(
        area, linear((0, top), (0, foot), [shade(water, -0.08), water, water], [0, 0.12, 1], [0.6, 0.2, 0.62])
    )


def _berths(
    stage: Stage, plan: np.random.Generator, goal: float, basin: tuple[float, float]
) -> tuple[list[trawlers.Boat], list[trawlers.Boat]]:
    """The far row of small boats and the near ones; the largest lies where the eye goes, the middle stays open."""
    far, edge = basin
    level = far + (edge - far) * 0.42
    count = 5 if stage.wide else 3
    starts = np.linspace(0.02, 0.98, count) + plan.normal(0, 0.025, count)
    back = [
        (stage.x(float(share)), level + float(plan.uniform(-8, 8)), float(plan.uniform(130, 178))) for share in starts
    ]
    grow = 1.0 if stage.wide else 0.86
    near = far + (edge - far) * 0.80
    other = stage.width - goal + stage.x(float(np.sign(stage.width / 2 - goal) * plan.uniform(0.1, 0.2)))
    front = [
        (goal, near, float(plan.uniform(330, 390)) * grow),
        (other, near + 10, float(plan.uniform(250, 320)) * grow),
    ]
    return trawlers.moored(stage, plan, back), trawlers.moored(stage, plan, front)


def _boats(stage: Stage, boats: list[trawlers.Boat], z: float, tone: float) -> Layer:
    def draw(canvas: Canvas) -> None:
        for boat in boats:
            trawlers.trawler(canvas, stage, boat, tone)

    return Layer(z, draw, motion=_bob(stage, boats[0].x), rim=0.5)


def _bob(stage: Stage, place: float) -> Motion:
    wild = {"storm": 3.4, "wind": 2.2, "rain": 1.3}.get(stage.weather, 1.0)
    phase = place * 0.013

    def motion(seconds: float) -> tuple[float, float, float]:
        return (0.0, 2.4 * wild * float(np.sin(seconds * 1.15 + phase)), 1.0)

    return motion


def _hills(canvas: Canvas, stage: Stage, kind: int) -> None:
    high = 150 if kind == 0 else 78
    form = hills.hill(stage, "bay", stage.horizon - high, 62, 0.2, stage.rng("bay").uniform(0.6, 1.2))
    rng = stage.rng("town")
    hills.copse(canvas, stage, rng, form, 22, (12, 26), 0.26)
    hills.ground(canvas, stage, form, fields=4)
    if stage.palette.lit_windows > 0.5:
        glint = lights.halo(stage.palette.lamp, 0.3)
        for x in rng.uniform(stage.left, stage.right, 46):
            y = form.height(float(x)) + rng.exponential(34) + 12
            glint(canvas, (float(x), float(y)), (4.5, 4.5), 0.8)


def _mole_end(stage: Stage, side: float) -> float:
    return stage.x(0.5 + side * stage.rng("mole").uniform(0.2, 0.3))


def _mole(canvas: Canvas, stage: Stage, side: float, kind: int) -> None:
    """The breakwater with a lighthouse at its end, behind the far quay."""
    if kind == 1:
        return
    end, rng = _mole_end(stage, side), stage.rng("blocks")
    colour = rocks.stone(stage, 0.42)
    for _ in range(8):
        x = end + rng.uniform(-90, 90)
        rocks.rock(canvas, stage, rng, (x, stage.horizon + 8), (rng.uniform(60, 130), rng.uniform(30, 84)), colour)
    rocks.lighthouse(canvas, stage, (end, stage.horizon - 50), 300, 0.44)


def _light(stage: Stage, side: float, kind: int) -> list[Piece]:
    if kind == 1 or stage.palette.lit_windows < 0.4:
        return []
    lamp = (_mole_end(stage, side), stage.horizon - 50 - 300 * 0.87)
    return [rocks.beam(stage, lamp, 11.9, stage.width * 0.36)]


def _far_quay(canvas: Canvas, stage: Stage, foot: float, choice: tuple[float, int]) -> None:
    side, kind = choice
    rng = stage.rng("far quay")
    if kind in (1, 2):
        x = stage.x(0.5 - side * rng.uniform(0.16, 0.24))
        for number in range(1 if kind == 2 else 2):
            wharf.crane(canvas, stage, (x - side * 250 * number, foot + 4), 400 - 70 * number, side)
    if kind == 0:
        wharf.terraces(canvas, stage, rng, foot, 0.40)
    if kind == 3:
        wharf.masts(canvas, stage, rng, foot, 14)
    heights = ((70, 150), (56, 104), (64, 128), (60, 96))[kind]
    wharf.warehouses(canvas, stage, rng, foot, heights, 0.46)


def _near_quay(canvas: Canvas, stage: Stage, edge: float, goal: float) -> None:
    rng = stage.rng("near quay")
    for share in rng.permutation(np.linspace(-0.1, 1.1, 9))[:4]:
        x = stage.x(float(share)) + rng.normal(0, 20)
        quay.perch(canvas, stage, (x, edge + 14), rng.uniform(110, 170), gull=bool(rng.random() < 0.6))
    quay.stones(canvas, stage, edge)
    start = rng.uniform(0, 200)
    for x in np.arange(stage.left + start, stage.right, 430.0):
        quay.bollard(canvas, stage, (float(x), edge + 22), 58)
    away = 1.0 if goal > stage.width / 2 else -1.0
    for share, arm in ((away * (0.37 if stage.wide else 0.43), -away), (-away * 0.04, -away)):
        x = stage.x(0.5 + share) + float(rng.normal(0, 12))
        lights.pool(canvas, stage, (x + 50 * arm, edge + 60), 560, 0.8)
        lights.street_lamp(canvas, stage, (x, edge + 20), 330, 46 * arm)


def _gear(canvas: Canvas, stage: Stage, side: float) -> None:
    """Crates, nets and a coil of rope in one lower corner, close to the lens."""
    rng = stage.rng("gear")
    size = 190.0 if stage.wide else 160.0
    x = stage.x(0.5 + side * (0.41 if stage.wide else 0.36))
    quay.gear(canvas, stage, rng, (x, stage.height - 14), size)
    quay.coil(canvas, stage, (stage.x(0.5 - side * 0.40), stage.height - 46), 74.0)
