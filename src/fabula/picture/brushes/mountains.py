"""Mountains: a jagged ridge with a few summits, their shadow sides, spurs and snow caps."""

from dataclasses import dataclass

import numpy as np

from fabula.picture import noise
from fabula.picture.colour import mix, shade
from fabula.picture.ink import linear, pen, polygon
from fabula.picture.stage import Canvas, Stage


@dataclass(frozen=True)
class Summit:
    """A mountain top: where, how high over the foot, and how wide to each side, in units."""

    x: float
    height: float
    width: float


def ridge(
    stage: Stage, rng: np.random.Generator, foot: float, summits: list[Summit], rough: float = 22.0
) -> np.ndarray:
    """The crest as (n, 2) points from left to right: summits with some 20 % of jag, over a low uneven chain."""
    x = np.arange(stage.left - 60, stage.right + 60, 5.0)
    height = 26 + rough * noise.line(rng, len(x), 6, 0.55)
    jag = noise.line(rng, len(x), 7, 0.62)
    for summit in summits:
        lean = 1.0 + 0.22 * rng.uniform(-1, 1) * np.sign(x - summit.x)
        away = np.abs(x - summit.x) / summit.width / lean
        slope = np.clip(1 - away, 0, 1)
        steep = 0.62 * slope**1.5 + 0.38 * np.interp(slope, *_steps(rng))
        round_top = slope * slope * (3 - 2 * slope)
        rise = summit.height * (round_top if summit.width > 1.8 * summit.height else steep)
        height = np.maximum(
            height, rise + summit.height * 0.16 * jag * np.clip(away * 4, 0, 1) * np.clip(slope * 3, 0, 1)
        )
    return np.column_stack([x, foot - np.maximum(height, 4)])


def _steps(rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """A slope that breaks: shoulders and cliffs between the foot (0, 0) and the top (1, 1)."""
    inner = np.sort(rng.uniform(0.1, 0.92, 4))
    heights = np.maximum.accumulate(np.clip(inner + rng.uniform(-0.2, 0.16, 4), 0.0, 0.95))
    return np.array([0, *inner, 1]), np.array([0, *heights, 1])


def chain(
    canvas: Canvas,
    stage: Stage,
    rng: np.random.Generator,
    foot: float,
    tone: float,
    summits: list[Summit],
    snow: float = 1.0,
) -> None:
    """Paint a chain of mountains standing on `foot`; `tone` is the depth share, `snow` 0 to 1 the snow line."""
    palette = stage.palette
    colour = palette.tone(tone)
    lit, dark = mix(colour, palette.rim, 0.16), mix(shade(colour, -0.045), palette.tone(min(tone + 0.2, 1)), 0.35)
    crest = ridge(stage, rng, foot, summits)
    outline = [*map(tuple, crest), (stage.right + 60, foot + 60), (stage.left - 60, foot + 60)]
    top = float(crest[:, 1].min())
    canvas.save()
    canvas.clipPath(polygon(outline), True)
    canvas.drawPaint(linear((0, top), (0, foot), [lit, colour, shade(colour, 0.01)]))
    for summit in sorted(summits, key=lambda one: one.height):
        _summit(canvas, stage, rng, crest, foot, summit, (lit, colour, dark), snow)
    canvas.restore()


def _height(crest: np.ndarray, x: float) -> float:
    return float(np.interp(x, crest[:, 0], crest[:, 1]))


def _summit(
    canvas: Canvas,
    stage: Stage,
    rng: np.random.Generator,
    crest: np.ndarray,
    foot: float,
    summit: Summit,
    tones: tuple,
    snow: float,
) -> None:
    lit, colour, dark = tones
    away = -1.0 if stage.sun[0] > summit.x else 1.0
    peak = _peak(crest, summit)
    spine = _spine(rng, peak, foot, away)
    edge = [(x, y) for x, y in crest if 0 < (x - peak[0]) * away < summit.width * 1.05]
    edge = edge if away > 0 else edge[::-1]
    if len(edge) < 3:
        return
    shadow = [peak, *edge, (edge[-1][0], foot + 60), *spine[::-1]]
    canvas.drawPath(polygon(shadow), linear((0, peak[1]), (0, foot), [dark, mix(dark, colour, 0.6)], None, [0.92, 0.5]))
    for _ in range(3 + round(summit.height / 45)):
        _spur(canvas, rng, crest, peak, summit, foot, away, (lit, dark))
    if snow > 0 and summit.height > 130:
        _snow(canvas, stage, rng, crest, summit, peak, spine, away, dark, snow)


def _peak(crest: np.ndarray, summit: Summit) -> tuple[float, float]:
    near = crest[np.abs(crest[:, 0] - summit.x) < summit.width * 0.2]
    x, y = near[np.argmin(near[:, 1])] if len(near) else (summit.x, _height(crest, summit.x))
    return (float(x), float(y))


def _spine(rng: np.random.Generator, peak: tuple[float, float], foot: float, away: float) -> list[tuple[float, float]]:
    points, x, y = [peak], peak[0], peak[1]
    side = 1.0
    while y < foot + 40:
        drop = rng.uniform(18, 46)
        y += drop
        x += away * drop * 0.10 + side * rng.uniform(4, 20) * min(1.0, (y - peak[1]) / 70)
        side = -side
        points.append((x, y))
    return points


def _spur(
    canvas: Canvas,
    rng: np.random.Generator,
    crest: np.ndarray,
    peak: tuple[float, float],
    summit: Summit,
    foot: float,
    away: float,
    tones: tuple,
) -> None:
    lit, dark = tones
    reach = rng.uniform(-0.75, 0.75)
    x = peak[0] + reach * summit.width
    top = _height(crest, x) + rng.uniform(0.05, 0.35) * (foot - _height(crest, x))
    length = (foot - top) * rng.uniform(0.35, 0.8)
    lean = (reach * 0.55 + rng.normal(0, 0.08)) * length
    wide = rng.uniform(10, 30) * (0.6 + summit.height / 500)
    shadowed = reach * away > 0
    points = [
        (x, top),
        (x + lean * 0.5 + wide * 0.4, top + length * 0.45),
        (x + lean + wide, top + length),
        (x + lean * 0.8 - wide * 0.2, top + length * 0.8),
        (x + lean * 0.4 - wide * 0.35, top + length * 0.5),
    ]
    ink = lit if shadowed else dark
    canvas.drawPath(
        polygon(points), linear((0, top), (0, top + length), [ink, ink], None, [0.5 if shadowed else 0.55, 0.0])
    )


def _teeth(
    rng: np.random.Generator, crest: np.ndarray, start: float, end: float, depth: float
) -> list[tuple[float, float]]:
    """The lower edge of a snow field: long and short tongues, thinning out to both ends."""
    points, x, long = [], start, False
    way = np.sign(end - start) or 1.0
    while (end - x) * way > 0:
        share = abs(x - start) / max(abs(end - start), 1.0)
        fall = depth * (1 - share) ** 1.1 * (rng.uniform(0.75, 1.15) if long else rng.uniform(0.25, 0.5))
        points.append((x, _height(crest, x) + 5 + fall))
        x += way * rng.uniform(7, 26) * (0.7 + depth / 320)
        long = rng.random() < (0.2 if long else 0.75)
    points.append((end, _height(crest, end)))
    return points


def _snow(
    canvas: Canvas,
    stage: Stage,
    rng: np.random.Generator,
    crest: np.ndarray,
    summit: Summit,
    peak: tuple[float, float],
    spine: list,
    away: float,
    dark: tuple,
    snow: float,
) -> None:
    depth = summit.height * (0.27 + 0.13 * snow)
    for side in (-away, away):
        end = peak[0] + side * summit.width * (0.42 + 0.1 * snow)
        teeth = _teeth(rng, crest, peak[0], end, depth)
        along = crest[(crest[:, 0] - peak[0]) * side >= 0]
        along = along[np.abs(along[:, 0] - peak[0]) <= abs(end - peak[0])]
        edge = sorted(map(tuple, along), key=lambda point: -abs(point[0] - peak[0]))
        edge = [(px, py - 3) for px, py in edge]
        colour = stage.palette.snow if side == -away else mix(stage.palette.snow, dark, 0.55)
        shape = polygon([(peak[0], peak[1] - 3), *teeth, *edge])
        canvas.drawPath(shape, pen(colour, 0.97 if side == -away else 0.9))
    ridge_light = [point for point in spine if point[1] < peak[1] + depth * 0.9]
    tongue = [peak, *[(px - away * 7, py) for px, py in ridge_light], *ridge_light[::-1]]
    canvas.drawPath(polygon(tongue), pen(stage.palette.snow, 0.6))
