"""Sea: the open sea under a wide sky, from a mirror with the sun's path to mountains of water; land is far away."""

from dataclasses import replace

import numpy as np

from fabula.picture.brushes import offing, pier, sea, shore, sky, waves
from fabula.picture.colour import mix, shade
from fabula.picture.ink import linear, skia
from fabula.picture.stage import Canvas, Footing, Haze, Layer, Live, Motion, Piece, Scenery, Stage, Water
from fabula.picture.subjects import gulls

SOUND = "sea"

# how much of the frame is sky, by composition: a high, a middle and a low horizon
_HORIZONS = (0.47, 0.55, 0.64)

_MIRROR = 0.62
"""How far down the water mirrors the sky, as a share of its depth in the frame."""


def paint(stage: Stage) -> Scenery:
    """Build the open sea: sky, what lies in the offing, the mirror, and rows of swell with the ship's place in them."""
    plan, wild = stage.rng("plan"), sea.force(stage)
    share = float(_HORIZONS[int(plan.integers(3))]) - (0.04 if stage.tall else 0.0)
    stage = replace(stage, horizon=stage.height * (max(share, 0.52) if wild > 0.9 else share))
    side = -1.0 if stage.sun[0] > stage.width / 2 else 1.0
    power = float(np.clip((wild - 0.1) * 1.12, 0.0, 1.0))
    swell = waves.rows(stage, 8 if wild > 0.9 else 7, power)
    goal = (stage.x(0.5 + side * plan.uniform(0.15, 0.21)), stage.horizon)
    berth = 4 if wild < 0.9 else 5
    deck = swell[berth - 1]
    pieces: list[Piece] = [
        *sky.layers(stage, 8),
        *_offing(stage, plan, goal, side),
        *_surface(stage, wild),
        *[waves.layer(stage, wave, power) for wave in swell],
    ]
    if wild < 0.6 and not stage.palette.dark:
        pieces.append(gulls.flock(stage, stage.rng("gulls"), 5, stage.x(0.5 + side * 0.1), 0.3, 7.0))
    pieces.sort(key=lambda piece: -piece.z)
    low = swell[-2]
    return Scenery(
        tuple(pieces),
        focus=(goal[0], goal[1] - 30, 14.0),
        # who is at sea without a boat swims: a row of swell stands in front of the lower half
        subject_y=min(low.level + 72, stage.height - 20),
        subject_z=low.z + 0.02,
        water=(deck.level + deck.rise * 0.55 + 12, (deck.z + swell[berth].z) / 2),
        wild=False,
        footing=_pier(stage, swell[-1]),
    )


def _pier(stage: Stage, last: waves.Wave) -> Footing:
    """A pier behind the nearest row of swell, for people at sea without a ship."""
    deck, z = stage.height * (0.83 if not stage.tall else 0.87), last.z + 0.06
    return Footing((Layer(z, lambda canvas: pier.pier(canvas, stage, deck), rim=0.3, grain=0.03),), deck, z - 0.01)


def _offing(stage: Stage, plan: np.random.Generator, goal: tuple[float, float], side: float) -> list[Piece]:
    """What is seen far out: sails, an isle, a light on a rock or ice, by chance, and coast opposite now and then."""
    kind = int(plan.integers(4))
    if kind == 3 and stage.season != "winter":
        kind = int(plan.integers(3))
    air = Haze(goal[1] - 150, goal[1] + 10, 0.34)
    draw = (offing.sails, offing.isle, offing.beacon, offing.ice)[kind]
    found: list[Piece] = []
    if plan.random() < 0.45:
        found.append(Layer(24, lambda canvas: offing.coast(canvas, stage, -side), Haze(goal[1] - 70, goal[1], 0.66)))
    found.append(Layer(15.9, lambda canvas: draw(canvas, stage, goal), air, rim=0.5, grain=0.03))
    if kind == 2 and stage.palette.lit_windows > 0.4:
        found.append(offing.flash(stage, goal))
    return found


def _surface(stage: Stage, wild: float) -> list[Piece]:
    """The water behind the rows: a mirror while it is calm, a dark plain in a storm; the sun's path lies on it."""
    foot = stage.bottom + 40
    if wild < 0.9:
        sheet = shore.sheet(stage, stage.horizon, foot, 15.8)
        # what lies near mirrors little and costs as much: the mirror ends where the water has closed over it
        mirror = Water(15.8, stage.horizon, stage.horizon + (stage.height - stage.horizon) * _MIRROR)
        pieces: list[Piece] = [mirror, sheet[1], Layer(15.7, lambda canvas: _deep(canvas, stage, wild)), *sheet[2:4]]
        lights = [
            Layer(z, lambda canvas, name=name: waves.sun_path(canvas, stage, name), motion=_shimmer(reach, pace))  # type: ignore[misc]
            for z, name, reach, pace in ((6.0, "path a", 11.0, 2.3), (3.2, "path b", -14.0, 3.1))
        ]
        rain = [live for live in sheet[6:] if isinstance(live, Live)]
        return [*pieces, *lights, *rain]
    return [Layer(15.8, lambda canvas: _deep(canvas, stage, wild), solid=False)]


def _shimmer(reach: float, period: float) -> Motion:
    def motion(seconds: float) -> tuple[float, float, float]:
        turn = 2 * np.pi * seconds / period
        return (reach * float(np.sin(turn)), 0.0, 0.7 + 0.3 * float(np.cos(turn * 0.7)))

    return motion


def _deep(canvas: Canvas, stage: Stage, wild: float) -> None:
    calm = float(np.clip(1 - wild * 1.1, 0.0, 1.0))
    far, near = waves.tones(stage, 0.05, wild)[1], sea.colour(stage, 1.0)
    near = mix(near, stage.palette.sky[len(stage.palette.sky) // 2], (0.06 if stage.time == "day" else 0.30) * calm)
    box = skia.Rect.MakeLTRB(stage.left * 2, stage.horizon, stage.right * 2, stage.bottom + 60)
    alphas = [1 - 0.75 * calm, 1 - 0.66 * calm, 1.0, 1.0]
    stops = [0.0, _MIRROR * 0.35, _MIRROR * 0.88, 1.0]
    inks = [far, mix(far, near, 0.6), near, shade(near, -0.04)]
    canvas.drawRect(box, linear((0, stage.horizon), (0, stage.height), inks, stops, alphas))
