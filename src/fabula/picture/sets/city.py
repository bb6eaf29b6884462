"""City: a street before a skyline in depth, with neon, lamps, cars and passers-by; a mirror when it is wet."""

import numpy as np

from fabula.picture.brushes import buildings, facades, figures, lights, sky, street, trees, vehicles
from fabula.picture.colour import mix
from fabula.picture.ink import glow, pen, skia, stroke
from fabula.picture.stage import Canvas, Haze, Layer, Live, Piece, Scenery, Stage

SOUND = "city"

CITY = True


def paint(stage: Stage) -> Scenery:
    """Build the street: sky, three skylines, side blocks, lamps, traffic, walkers, road, and a dark foreground."""
    plan = stage.rng("plan")
    kerb = stage.horizon + (132 if not stage.tall else 190)
    depth = stage.height - kerb
    focus = stage.x(float(plan.choice([plan.uniform(0.32, 0.4), plan.uniform(0.6, 0.68)])))
    lamps = _lamp_places(stage, plan)
    grow = 1.5 if stage.tall else 1.0
    pieces: list[Piece] = [
        *sky.layers(stage, 5),
        _row(stage, 30, 0.10, kerb - 70, (90 * grow, 430 * grow), (46, 96), 0.5),
        _row(stage, 18, 0.26, kerb - 50, (80 * grow, 380 * grow), (62, 130), 0.6),
        _row(stage, 11, 0.42, kerb - 30, (60 * grow, 270 * grow), (84, 170), 0.62),
        _row(stage, 7, 0.58, kerb - 14, (50, 190 * grow), (120, 220), 0.4),
        Layer(4.4, lambda canvas: _blocks(canvas, stage, kerb), Haze(kerb - 500, kerb + 40, 0.16), rim=0.5, grain=0.03),
        Layer(4.2, lambda canvas: _pavement(canvas, stage, kerb, lamps), rim=0.3),
        _walkers(stage, kerb),
        *street.road(stage, kerb, 3.6, lamps),
        *_traffic(stage, kerb, depth),
        Layer(1.5, lambda canvas: _foreground(canvas, stage, focus), rim=0.3, blur=1.4),
    ]
    return Scenery(
        tuple(pieces),
        focus=(focus, kerb - 120, 4.0),
        subject_y=kerb - 4,
        subject_z=3.7,
        wild=False,
        road=(kerb + depth * 0.80, 2.9),
    )


def _row(
    stage: Stage,
    z: float,
    tone: float,
    foot: float,
    heights: tuple[float, float],
    widths: tuple[float, float],
    haze: float,
) -> Layer:
    def paint_row(canvas: Canvas) -> None:
        buildings.skyline(canvas, stage, stage.rng("skyline", round(z)), foot, tone, heights, widths)
        ground = skia.Rect.MakeLTRB(stage.left * 2, foot, stage.right * 2, foot + 160)
        canvas.drawRect(ground, pen(stage.palette.tone(tone)))

    return Layer(z, paint_row, Haze(foot - heights[1] * 0.85, foot, haze), rim=0.35, grain=0.025)


def _lamp_places(stage: Stage, plan: np.random.Generator) -> list[float]:
    gap = plan.uniform(330, 460)
    start = stage.left + plan.uniform(0, gap)
    return [float(x) for x in np.arange(start, stage.right, gap)]


def _blocks(canvas: Canvas, stage: Stage, kerb: float) -> None:
    """Near houses that step in from both edges and leave the middle open."""
    rng = stage.rng("blocks")
    signs = facades.Signs(rng)
    depth = stage.rng("block plan").permutation([0.30, 0.16]) if stage.wide else np.array([0.22, 0.15])
    for side, reach in ((-1, float(depth[0])), (1, float(depth[1]))):
        inner = stage.x(reach if side < 0 else 1 - reach) + rng.normal(0, 20)
        top = stage.horizon * rng.uniform(0.10, 0.34)
        edge = stage.left if side < 0 else stage.right
        while (inner - edge) * -side > 0:
            width = rng.uniform(210, 330)
            left, right = (inner - width, inner) if side < 0 else (inner, inner + width)
            colour = mix(buildings.wall(stage, rng, 0.80), stage.palette.tone(0.9), 0.2)
            facades.house(canvas, stage, rng, buildings.Front(left, top, right, kerb - 12, colour, 0.8), signs)
            inner += side * width
            top = stage.horizon * rng.uniform(0.02, 0.26)


def _pavement(canvas: Canvas, stage: Stage, kerb: float, lamps: list[float]) -> None:
    rng = stage.rng("pavement")
    stone = mix(stage.palette.tone(0.7), stage.palette.snow, 0.55 if stage.snowy else 0.0)
    canvas.drawRect(skia.Rect.MakeLTRB(stage.left * 2, kerb - 16, stage.right * 2, kerb + 30), pen(stone))
    for x in rng.uniform(stage.left, stage.right, 6 if stage.time != "night" else 3):
        colour = mix(
            stage.palette.foliage[int(rng.integers(4))], stage.palette.tone(0.72), 0.7 if stage.palette.dark else 0.3
        )
        trees.broadleaf(canvas, stage, rng, (float(x), kerb - 10), rng.uniform(150, 215), colour)
    for index, x in enumerate(lamps):
        lights.street_lamp(canvas, stage, (x, kerb - 4), 268, 44 if index % 2 else -44)


def _traffic(stage: Stage, kerb: float, depth: float) -> list[Live]:
    """Cars on a far and a near lane: each lane one way, at one pace, with gaps that hold; they come round again."""
    found = []
    for lane, (z, share, length, facing) in enumerate(((3.5, 0.13, 252.0, 1.0), (3.2, 0.54, 306.0, -1.0))):
        rng = stage.rng("traffic", lane)
        count = int(rng.integers(3, 5)) if stage.wide else 2
        grow = 1.12 if stage.tall else 1.0
        cars = [vehicles.car(stage, rng, length * grow * float(rng.uniform(0.95, 1.05)), facing) for _ in range(count)]
        span = stage.right - stage.left + 900
        starts = (np.arange(count) + rng.uniform(0.1, 0.45, count)) * span / count
        pace = float(rng.uniform(110, 140)) * length / 252
        found.append(_lane(stage, (z, kerb + depth * share), facing, cars, starts, pace))
    return found


def _lane(
    stage: Stage, lane: tuple[float, float], facing: float, cars: list[vehicles.Car], starts: np.ndarray, speed: float
) -> Live:
    span = stage.right - stage.left + 900

    def draw(canvas: Canvas, seconds: float) -> None:
        for one, start in zip(cars, starts, strict=True):
            run = (start + speed * seconds) % span - 450
            x = stage.left + run if facing > 0 else stage.right - run
            bump = 0.8 * float(np.sin(seconds * 9 + start))
            vehicles.driven(canvas, stage, one, (float(x), lane[1] + bump), speed * seconds)

    return Live(lane[0], draw)


def _walkers(stage: Stage, kerb: float) -> Live:
    rng = stage.rng("walkers")
    count = 6 if stage.wide else 4
    people = []
    for _ in range(count):
        umbrella = figures.UMBRELLAS[int(rng.integers(5))] if stage.wet else None
        look = figures.dressed(
            stage, rng, str(rng.choice(["man", "woman", "man", "child"])), umbrella=umbrella, dark=0.45
        )
        tall = rng.uniform(122, 140) * (0.74 if look.build == "child" else 1.0)
        people.append((look, float(tall), rng.uniform(0, 1), rng.uniform(38, 56), 1.0 if rng.random() < 0.5 else -1.0))
    span = stage.right - stage.left + 300

    def draw(canvas: Canvas, seconds: float) -> None:
        for look, tall, start, speed, way in people:
            run = (start * span + speed * seconds) % span
            x = stage.left - 150 + run if way > 0 else stage.right + 150 - run
            phase = 2 * np.pi * run / figures.stride(look, tall, 0.4)
            figures.figure(canvas, (float(x), kerb - 5), tall, look, figures.Pose(float(phase), 0.4, way))

    return Live(4.15, draw)


def _foreground(canvas: Canvas, stage: Stage, focus: float) -> None:
    """A traffic light and bollards close to the lens, on the side away from the focus."""
    ink, side = stage.palette.tone(0.98), 1.0 if focus < stage.width / 2 else -1.0
    x = stage.x(0.5 + side * (0.44 if stage.wide else 0.42))
    foot = stage.bottom + 20
    top = stage.horizon - 230
    canvas.drawLine(x, foot, x, top, stroke(ink, 13))
    arm = x - side * 150
    canvas.drawLine(x, top + 10, arm, top, stroke(ink, 10))
    box = skia.Rect.MakeLTRB(arm - 21, top - 8, arm + 21, top + 104)
    canvas.drawRRect(skia.RRect.MakeRectXY(box, 10, 10), pen(ink))
    go = int(stage.rng("signal").integers(3))
    for index, colour in enumerate(((1.0, 0.33, 0.30), (1.0, 0.76, 0.3), (0.36, 0.95, 0.62))):
        y = top + 15 + index * 33
        canvas.drawCircle(arm, y, 12, pen(colour if index == go else mix(colour, ink, 0.8)))
        if index == go:
            glow(canvas, (arm, y), 90, colour, 0.7)
