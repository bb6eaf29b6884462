"""Underwater: rays from the surface over a coral reef, a kelp forest or a sunken ship, with a shoal and bubbles."""

from dataclasses import replace

import numpy as np

from fabula.picture.brushes import corals, deep, reef, sealife
from fabula.picture.colour import shade
from fabula.picture.ink import glow
from fabula.picture.stage import Canvas, Haze, Layer, Piece, Scenery, Stage

SOUND = "hum"


def paint(stage: Stage) -> Scenery:
    """Build the sea floor: open water, rays, far rocks, the thing to see, sand with caustics, near growth, bubbles."""
    plan = stage.rng("plan")
    stage = replace(stage, palette=deep.water_light(stage))
    kind = stage.seed % 3
    side = 1.0 if stage.sun[0] < stage.width * 0.5 else -1.0
    level = stage.height * (plan.uniform(0.735, 0.775) if not stage.tall else plan.uniform(0.76, 0.80))
    goal = stage.x(0.5 + side * plan.uniform(0.15, 0.2))
    open_x = stage.x(0.5 - side * 0.1)
    high = 560.0 if stage.wide else 640.0
    pieces: list[Piece] = [
        Layer(deep.BACKDROP, lambda canvas: deep.backdrop(canvas, stage), grain=0.012, solid=True),
        Layer(40, lambda canvas: deep.surface(canvas, stage)),
        *([sealife.leviathan(stage, 26)] if plan.random() < 0.4 else []),
        Layer(
            22, lambda canvas: _far(canvas, stage, "far", (high * 0.9, 60), (0.10, side)), Haze(level - 380, level, 0.5)
        ),
        Layer(
            12,
            lambda canvas: _far(canvas, stage, "middle", (high * 0.8, 20), (0.28, -side)),
            Haze(level - 320, level + 40, 0.45),
        ),
        deep.rays(stage, "a", 10, 5.3),
        Layer(
            5.6,
            lambda canvas: _wonder(canvas, stage, kind, (goal, level + 30)),
            Haze(level - 460, level + 120, 0.20),
            rim=0.45,
            grain=0.03,
        ),
        sealife.shoal(stage, (open_x, stage.height * plan.uniform(0.28, 0.46)), 22, 38.0, 5.5),
        Layer(4.6, lambda canvas: reef.floor(canvas, stage, level), grain=0.04, grain_stretch=2.0),
        deep.caustics(stage, "a", (level + 10, stage.bottom), 4.5, 0.42),
        deep.rays(stage, "b", 4.0, 7.1),
        Layer(3.2, lambda canvas: _growth(canvas, stage, kind, level), rim=0.45, grain=0.03),
        deep.bubbles(stage, [(goal + 60, level), (stage.x(0.5 - side * 0.33), level + 90)], 2.6),
        deep.plankton(stage, 1.8),
        Layer(1.5, lambda canvas: _frame(canvas, stage, kind, -side), blur=1.6),
    ]
    if kind != 1 and plan.random() < 0.6:
        pieces.insert(6, sealife.jellies(stage, 9.0))
    return Scenery(
        tuple(pieces),
        focus=(goal, level - 110, 5.6),
        subject_y=level + (stage.height - level) * 0.62,
        subject_z=2.4,
        sky=False,
        wild=False,
        person=165.0 if stage.wide else 150.0,
        submerged=True,
    )


def _far(canvas: Canvas, stage: Stage, name: str, form: tuple[float, float], look: tuple[float, float]) -> None:
    """Rocks that climb toward both edges, one side higher, with corals as shapes along their crests."""
    tone, side = look
    for way, share in ((side, 1.0), (-side, 0.5)):
        rng = stage.rng(name, "left" if way < 0 else "right")
        crest = reef.bank(canvas, stage, rng, way, (form[0] * share, form[1]), tone)
        for _ in range(16):
            x, y = crest[int(rng.integers(6, 40))]
            corals.coral(canvas, stage, rng, (x, y + 8), rng.uniform(36, 96), tone + 0.08)


def _wonder(canvas: Canvas, stage: Stage, kind: int, foot: tuple[float, float]) -> None:
    """What the eye goes to: a head of coral, a stand of kelp, or the wreck."""
    rng, (x, y) = stage.rng("wonder"), foot
    if kind == 0:
        _head(canvas, stage, rng, foot, 250.0 if stage.wide else 270.0)
    elif kind == 1:
        for shift in rng.permutation([-0.6, -0.46, -0.33, -0.24, -0.1, 0.16, 0.27, 0.4, 0.52, 0.64]):
            if stage.tall and rng.random() < 0.5:
                continue
            middle = stage.x(0.5 + float(shift)) + rng.normal(0, 22)
            for _ in range(int(rng.integers(1, 4))):
                start = (middle + rng.normal(0, 34), y + rng.uniform(-10, 34))
                reef.kelp(canvas, stage, rng, start, rng.uniform(0.36, 0.6), rng.uniform(50, 92))
        _head(canvas, stage, rng, foot, 130.0)
    else:
        reef.wreck(canvas, stage, rng, (x, y + 10), 620.0 if stage.wide else 560.0, 0.55)
    for _ in range(20):
        place = (x + rng.normal(0, 300), y + rng.uniform(-4, 30))
        corals.coral(canvas, stage, rng, place, rng.uniform(40, 100), 0.62)
        if stage.palette.dark and rng.random() < 0.7:
            shine = corals.CORALS[int(rng.integers(len(corals.CORALS)))]
            glow(canvas, (place[0], place[1] - 40), rng.uniform(40, 90), shine, 0.42)


def _head(canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: tuple[float, float], size: float) -> None:
    """A mound of rock overgrown with corals, the highest in its middle."""
    x, y = foot
    rock = shade(stage.palette.tone(0.76), -0.01)
    reef.mound(canvas, stage, rng, (x, y + 20), (size * 1.9, size * 0.9), rock)
    for _ in range(26):
        along = float(np.clip(rng.normal(0, 0.42), -0.95, 0.95))
        top = y - size * 0.82 * (1 - along**2) * rng.uniform(0.35, 1.0)
        corals.coral(canvas, stage, rng, (x + along * size * 0.92, top + 26), size * rng.uniform(0.24, 0.46), 0.64)


def _growth(canvas: Canvas, stage: Stage, kind: int, level: float) -> None:
    """Corals and weed on the near sand, thick at both sides, none where somebody stands."""
    rng = stage.rng("growth")
    green = deep.tinted(stage, (0.36, 0.58, 0.30), 0.7)
    for _ in range(44 if stage.wide else 30):
        side = 1.0 if rng.random() < 0.5 else -1.0
        x = stage.x(0.5 + side * rng.uniform(0.26, 0.66))
        y = level + (stage.height - level) * rng.uniform(0.25, 0.8)
        if rng.random() < (0.4 if kind != 1 else 0.75):
            reef.weed(canvas, stage, rng, (x, y), rng.uniform(80, 190), shade(green, rng.uniform(-0.05, 0.03)))
        else:
            corals.coral(canvas, stage, rng, (x, y), rng.uniform(70, 150), 0.8)


def _frame(canvas: Canvas, stage: Stage, kind: int, side: float) -> None:
    """Dark growth close to the lens at both edges, heavy on one side."""
    rng = stage.rng("frame")
    for way, count, size in ((side, 7, 330.0), (-side, 4, 210.0)):
        for _ in range(count):
            x = stage.x(0.5 + way * rng.uniform(0.42, 0.62))
            foot = (x, stage.height + 60 + rng.uniform(0, 40))
            if kind == 1 and rng.random() < 0.4:
                reef.kelp(canvas, stage, rng, foot, 0.98, rng.uniform(90, 120))
            elif rng.random() < 0.5:
                reef.weed(canvas, stage, rng, foot, size * rng.uniform(0.8, 1.2), stage.palette.tone(0.94))
            else:
                corals.shade_coral(canvas, stage, rng, foot, size * rng.uniform(0.6, 0.95))
