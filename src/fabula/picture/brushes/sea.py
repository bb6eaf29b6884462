"""Sea: bands of swell with foam on their crests, the swash that runs up the sand, and the beach itself."""

from dataclasses import dataclass

import numpy as np

from fabula.picture import noise
from fabula.picture.brushes import shore
from fabula.picture.colour import Colour, from_hex, mix, shade
from fabula.picture.ink import linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Layer, Motion, Stage

WHITE: Colour = (1.0, 1.0, 1.0)
_FORCES = {"storm": 1.0, "wind": 0.5, "rain": 0.36, "snow": 0.3, "cloudy": 0.3, "clear": 0.2, "fog": 0.1}


def force(stage: Stage) -> float:
    """How wild the sea is: 0.1 a mirror to 1.0 a storm; dawn is calmer than the rest of the day."""
    wild = _FORCES[stage.weather]
    return wild * 0.55 if stage.time == "dawn" and stage.weather in ("clear", "cloudy") else wild


def colour(stage: Stage, near: float) -> Colour:
    """The sea's own colour from the horizon (0) to the viewer (1)."""
    palette = stage.palette
    deep = mix(palette.water, palette.tone(0.5 + 0.35 * near), 0.35 + 0.2 * near)
    if stage.weather == "storm":
        deep = shade(mix(deep, from_hex("#2b4654"), 0.5), -0.04 - 0.05 * near, 0.85)
    elif stage.time == "day" and stage.weather in ("clear", "wind"):
        deep = mix(deep, from_hex("#1f9aa8"), 0.30 + 0.2 * near)
    return deep


def foam(stage: Stage) -> Colour:
    """Foam in the light of the hour."""
    return mix(mix(stage.palette.snow, WHITE, 0.35), stage.palette.ambient(), 0.34 if stage.palette.dark else 0.1)


@dataclass(frozen=True)
class Band:
    """A line of swell: `level` its mean height, `rise` its waves', `length` from crest to crest, `near` 0 to 1."""

    index: int
    level: float
    rise: float
    length: float
    near: float
    z: float


def swell(stage: Stage, top: float, foot: float, depths: tuple[float, float], count: int) -> list[Layer]:
    """`count` bands of swell between the heights `top` and `foot` (units), at `depths` (far, near)."""
    wild = force(stage)
    bands = []
    for index in range(count):
        near = index / max(count - 1, 1)
        level = top + (foot - top) * near**1.35
        rise = (3 + 11 * near) * (0.4 + wild * 2.9) * (1 + 0.9 * near * wild)
        z = 1 / (1 / depths[0] + (1 / depths[1] - 1 / depths[0]) * near)
        bands.append(Band(index, level, rise, (90 + 360 * near) * (1 + 0.9 * wild), near, z))
    return [_band_layer(stage, band, (foot - top) / count) for band in bands]


def _band_layer(stage: Stage, band: Band, step: float) -> Layer:
    return Layer(
        band.z,
        lambda canvas: _paint_band(canvas, stage, band, step),
        motion=_roll(stage, band),
        grain=0.03,
        grain_stretch=3.0,
    )


def _roll(stage: Stage, band: Band) -> Motion:
    rng = stage.rng("roll", band.index)
    wild = force(stage)
    period, phase = rng.uniform(3.6, 5.2) * (1 - 0.25 * wild), rng.uniform(0, 6.28)
    way = 1 if band.index % 2 else -1

    def motion(seconds: float) -> tuple[float, float, float]:
        turn = 2 * np.pi * seconds / period + phase
        across = way * (16 + 50 * wild) * (0.5 + band.near) * float(np.sin(turn * 0.5))
        return (across, band.rise * 0.5 * float(np.sin(turn)), 1.0)

    return motion


def _crest(stage: Stage, band: Band) -> np.ndarray:
    """Leaning crests: narrow on top and long in the troughs, of uneven height."""
    rng = stage.rng("crest", band.index)
    x = np.arange(stage.left - 140, stage.right + 140, 6.0)
    phase = x / band.length * 2 * np.pi + rng.uniform(0, 6.28) + 1.3 * noise.line(rng, len(x), 3)
    leaning = phase + 0.55 * np.sin(phase)
    wave = 2.0 * ((1 + np.cos(leaning)) / 2) ** 1.7 - 0.7
    uneven = 0.55 + 0.45 * np.sin(x / band.length * 1.7 + rng.uniform(0, 6.28))
    small = 0.10 * noise.line(rng, len(x), 7, 0.7)
    return np.column_stack([x, band.level - band.rise * (wave * uneven + small)])


def _paint_band(canvas: Canvas, stage: Stage, band: Band, step: float) -> None:
    rng, wild = stage.rng("band", band.index), force(stage)
    crest = _crest(stage, band)
    deep = colour(stage, band.near)
    lit = mix(mix(shade(deep, 0.05 + 0.05 * wild), stage.palette.sky[-1], 0.30), stage.palette.rim, 0.12)
    high = step * 1.7 + band.rise * 1.5
    top = float(crest[:, 1].min())
    fade = 0.0 if wild < 0.7 else 0.5
    ink = linear(
        (0, top),
        (0, top + high + band.rise),
        [lit, deep, shade(deep, -0.03 - 0.05 * wild)],
        [0, 0.4, 1],
        [0.5 + 0.5 * wild, 0.36 + 0.64 * wild, fade],
    )
    low = [(float(x), float(y) + high) for x, y in crest[::-1]]
    canvas.drawPath(polygon([*map(tuple, crest), *low]), ink)
    edge = mix(lit, stage.palette.rim, 0.4)
    canvas.drawPath(polygon(list(map(tuple, crest)), closed=False), stroke(edge, 1.0 + 1.4 * band.near, 0.5))
    _caps(canvas, stage, rng, crest, band)


def _caps(canvas: Canvas, stage: Stage, rng: np.random.Generator, crest: np.ndarray, band: Band) -> None:
    """White caps on the highest crests, with streaks of foam down their backs."""
    wild, white = force(stage), foam(stage)
    limit = np.quantile(crest[:, 1], 0.06 + 0.20 * wild)
    lift = np.flatnonzero(crest[:, 1] < limit)
    if lift.size == 0:
        return
    for run in np.split(lift, np.flatnonzero(np.diff(lift) > 1) + 1):
        if len(run) < 3 or rng.random() > 0.45 + 0.5 * wild:
            continue
        points = crest[run]
        thick = (1.5 + band.rise * 0.26) * rng.uniform(0.6, 1.2)
        bell = np.sin(np.linspace(0, np.pi, len(points))) ** 0.7
        lower = points[:, 1] + bell * thick * (1 + 0.6 * noise.line(rng, len(points), 5, 0.8)) + 0.5
        shape = [
            *map(tuple, points),
            *[(float(x), float(y)) for x, y in zip(points[::-1, 0], lower[::-1], strict=True)],
        ]
        canvas.drawPath(polygon(shape), pen(white, 0.9))
        for _ in range(int(len(points) * 0.3 * (0.3 + wild))):
            x = rng.uniform(points[0, 0], points[-1, 0])
            y = float(np.interp(x, crest[:, 0], crest[:, 1])) + rng.uniform(0.3, 1.6) * band.rise
            shore.lens(
                canvas,
                (x, y),
                rng.uniform(8, 40) * (0.5 + band.near),
                1 + 1.2 * band.near,
                pen(white, rng.uniform(0.2, 0.6)),
            )


def beach_line(stage: Stage, level: float) -> np.ndarray:
    """Where the sand meets the sea: a long curve through `level`, as (n, 2) points."""
    rng = stage.rng("beach line")
    x = np.linspace(stage.left - 200, stage.right + 200, 160)
    bay = rng.choice([-1, 1]) * 0.055 * stage.height * np.sin((x / stage.width + rng.uniform(-0.2, 0.2)) * np.pi)
    return np.column_stack([x, level + bay + 10 * noise.line(rng, len(x), 4)])


def sand_colour(stage: Stage) -> Colour:
    """Sand in the light of the hour, under snow where it lies."""
    palette = stage.palette
    warm = mix(from_hex("#e8c892"), palette.tone(0.55), {"day": 0.14, "night": 0.74}.get(stage.time, 0.5))
    warm = mix(warm, palette.haze, 0.1)
    if stage.weather in ("rain", "storm", "fog", "cloudy"):
        warm = shade(mix(warm, palette.tone(0.6), 0.25), -0.05, 0.8)
    return mix(warm, palette.snow, 0.55) if stage.snowy else warm


def beach(canvas: Canvas, stage: Stage, level: float) -> None:
    """Sand from the beach line down: a wet gleaming strip, ripples, pebbles and shells."""
    rng, line = stage.rng("beach"), beach_line(stage, level)
    sand = sand_colour(stage)
    wet = mix(shade(sand, -0.10), mix(stage.palette.sky[-2], stage.palette.water, 0.3), 0.42)
    below = [(stage.right + 220, stage.bottom + 60), (stage.left - 220, stage.bottom + 60)]
    canvas.drawPath(polygon([*map(tuple, line), *below]), pen(wet))
    for offset, share in ((58, 0.35), (78, 0.6), (98, 1.0)):
        dry = line + np.array([0, offset]) + np.column_stack([np.zeros(len(line)), 7 * noise.line(rng, len(line), 4)])
        ink = linear((0, level), (0, stage.bottom), [mix(wet, sand, share), mix(wet, shade(sand, -0.06), share)])
        canvas.drawPath(polygon([*map(tuple, dry), *below]), ink)
    for _ in range(150):
        near = rng.random()
        x, y = rng.uniform(stage.left, stage.right), level + 110 + (stage.bottom - level) * near
        tone = shade(sand, rng.choice([-0.035, 0.03]))
        shore.lens(canvas, (x, y), rng.uniform(30, 130) * (0.6 + near), 2 + 4 * near, pen(tone, 0.6))
    for _ in range(46):
        near = rng.random() ** 0.8
        x, y = rng.uniform(stage.left, stage.right), level + 90 + (stage.height - level) * near
        size = rng.uniform(1.5, 5) * (0.5 + near)
        tint = (
            mix(sand, stage.palette.tone(0.8), 0.5)
            if rng.random() < 0.7
            else mix(foam(stage), from_hex("#f2b8a0"), 0.4)
        )
        canvas.drawOval(skia.Rect.MakeLTRB(x - size, y - size * 0.6, x + size, y + size * 0.6), pen(tint))


def swash(stage: Stage, level: float, z: float) -> list[Layer]:
    """Two thin sheets of water that run up the sand in turn, foam along their edge, and sink back."""
    reach = 54 + 60 * force(stage)
    return [_sheet(stage, level, z - 0.01 * turn, turn, reach) for turn in range(3)]


def _sheet(stage: Stage, level: float, z: float, turn: int, reach: float) -> Layer:
    def motion(seconds: float) -> tuple[float, float, float]:
        share = (seconds / 6.6 + turn / 3) % 1.0
        run = np.sin(np.pi * min(share / 0.62, 1.0) / 2) if share < 0.62 else np.cos(np.pi * (share - 0.62) / 0.76)
        fade = min(share / 0.12, 1.0) * (1.0 if share < 0.62 else (1 - share) / 0.38)
        return (0.0, float(reach * (run - 1)), float(np.clip(fade, 0, 1)))

    return Layer(z, lambda canvas: _paint_sheet(canvas, stage, level + reach - 26, turn), motion=motion)


def _paint_sheet(canvas: Canvas, stage: Stage, level: float, turn: int) -> None:
    rng, line = stage.rng("swash", turn), beach_line(stage, level)
    x = line[:, 0]
    tongues = 16 * np.abs(np.sin(x / rng.uniform(120, 200) + rng.uniform(0, 6))) + 9 * noise.line(rng, len(x), 5, 0.7)
    edge = np.column_stack([x, line[:, 1] + tongues])
    back = edge - np.array([0, 120.0])
    water, white = mix(colour(stage, 0.8), stage.palette.sky[-1], 0.4), foam(stage)
    top = float(back[:, 1].min())
    sheet = linear((0, top), (0, float(edge[:, 1].max())), [water] * 3, [0, 0.5, 1], [0.0, 0.34, 0.46])
    canvas.drawPath(polygon([*map(tuple, edge), *map(tuple, back[::-1])]), sheet)
    smooth = polygon(list(map(tuple, edge)), closed=False)
    canvas.drawPath(
        polygon(list(map(tuple, edge + np.array([0, 4]))), closed=False), stroke(stage.palette.tone(0.8), 6, 0.14)
    )
    canvas.drawPath(smooth, stroke(white, 7, 0.92))
    for _ in range(620):
        spot = int(rng.integers(len(edge)))
        up = rng.exponential(20)
        size = rng.uniform(1.5, 6) * np.exp(-up / 60)
        place = (edge[spot, 0] + rng.normal(0, 7), edge[spot, 1] - up)
        canvas.drawOval(
            skia.Rect.MakeLTRB(
                place[0] - size * 1.9, place[1] - size * 0.7, place[0] + size * 1.9, place[1] + size * 0.7
            ),
            pen(white, float(0.75 * np.exp(-up / 42))),
        )
