"""Crags: cliffs and pinnacles of rock with facets, ledges, moss and small trees that cling to them."""

import numpy as np

from fabula.picture import noise
from fabula.picture.brushes import rocks, trees
from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import linear, pen, polygon
from fabula.picture.stage import Canvas, Stage

Point = tuple[float, float]


def profile(rng: np.random.Generator, tops: list[Point], foot: tuple[Point, Point], rough: float = 1.0) -> list[Point]:
    """The outline of a crag from its left foot over its `tops` (left to right) to its right foot, in units."""
    across = _between(rng, tops, rough)
    return [*_flank(rng, foot[0], tops[0], rough), *across, *_flank(rng, foot[1], tops[-1], rough)[::-1]]


def _between(rng: np.random.Generator, tops: list[Point], rough: float) -> list[Point]:
    """The broken ground from top to top."""
    x, y = np.array(tops).T
    fine = np.linspace(x[0], x[-1], max(int((x[-1] - x[0]) / 22), 3))
    level = np.interp(fine, x, y) + 6 * rough * noise.line(rng, len(fine), 5, 0.8)
    return list(zip(fine.tolist(), level.tolist(), strict=True))[1:-1]


def _flank(rng: np.random.Generator, foot: Point, top: Point, rough: float) -> list[Point]:
    """A side of a crag from its foot up: scree at first, then cliffs with shoulders."""
    steps = 30
    share = np.linspace(0, 1, steps)
    out = share * 0.62 + (1 - (1 - share) ** rng.uniform(1.8, 3.0)) * 0.38
    x = foot[0] + (top[0] - foot[0]) * out
    y = foot[1] + (top[1] - foot[1]) * share**1.15
    jag = noise.line(rng, steps, 5, 0.75) * np.sin(share * np.pi) ** 0.6
    x = x + jag * 30 * rough * (1 if top[0] > foot[0] else -1)
    y = y + noise.line(rng, steps, 5, 0.7) * 14 * rough * np.sin(share * np.pi)
    return list(zip(x.tolist(), y.tolist(), strict=True))


def crag(
    canvas: Canvas,
    stage: Stage,
    rng: np.random.Generator,
    outline: list[Point],
    tone: float,
    colour: Colour | None = None,
) -> None:
    """Paint a crag: facets that fall from its edge, lit toward the sun, and turf or snow on its ledges."""
    stone = colour or rocks.stone(stage, tone)
    edge = np.array(outline)
    top, foot = float(edge[:, 1].min()), float(edge[:, 1].max())
    middle = float(edge[:, 0].mean())
    side = 1.0 if stage.sun[0] > middle else -1.0
    lit, dark = mix(shade(stone, 0.045), stage.palette.rim, 0.22), shade(stone, -0.07)
    half = float(np.ptp(edge[:, 0])) / 2
    canvas.save()
    canvas.clipPath(polygon(outline), True)
    ends = [shade(dark, -0.02), stone, lit]
    canvas.drawPaint(linear((middle - side * half, top), (middle + side * half, foot * 0.9 + top * 0.1), ends))
    for _ in range(int(np.clip(half / 3.2, 40, 150))):
        _facet(canvas, rng, edge, (top, foot), (lit, dark), side)
    for _ in range(int(half / 17)):
        _ledge(canvas, stage, rng, edge, (top, foot), stone)
    canvas.restore()
    for index in range(3, len(outline) - 3, 2):
        if rng.random() < 0.5:
            place = (outline[index][0], outline[index][1] + 7)
            trees.far_conifer(canvas, stage, rng, place, rng.uniform(16, 44), stage.palette.tone(min(tone + 0.12, 1.0)))


def _facet(
    canvas: Canvas,
    rng: np.random.Generator,
    edge: np.ndarray,
    span: tuple[float, float],
    tones: tuple[Colour, Colour],
    side: float,
) -> None:
    """A plane of rock: a tall sliver, split into a lit and a dark face."""
    x = float(rng.uniform(edge[:, 0].min(), edge[:, 0].max()))
    crest = float(np.interp(x, *_hull(edge)))
    y = crest + rng.random() ** 0.8 * (span[1] - crest)
    tall, wide = rng.uniform(60, 230), rng.uniform(12, 44)
    bend = rng.normal(0, 0.3) * wide
    ridge = [(x, y), (x + bend, y + tall * 0.5), (x + rng.normal(0, 0.4) * wide, y + tall)]
    canvas.drawPath(polygon([*ridge, (x + side * wide, y + tall * 0.55)]), pen(tones[0], rng.uniform(0.2, 0.5)))
    canvas.drawPath(polygon([*ridge, (x - side * wide, y + tall * 0.5)]), pen(tones[1], rng.uniform(0.25, 0.55)))


def _hull(edge: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    order = np.argsort(edge[:, 0])
    return edge[order, 0], edge[order, 1]


def _ledge(
    canvas: Canvas,
    stage: Stage,
    rng: np.random.Generator,
    edge: np.ndarray,
    span: tuple[float, float],
    stone: Colour,
) -> None:
    """A shelf of turf, or of snow where it lies, with a shadow under it."""
    palette = stage.palette
    turf = mix(
        stone, palette.foliage[int(rng.integers(4))], 0.0 if palette.dark else 0.42 if stage.time == "day" else 0.2
    )
    cover = palette.snow if stage.snowy else shade(turf, 0.02)
    x, y = float(rng.uniform(edge[:, 0].min(), edge[:, 0].max())), float(rng.uniform(*span))
    wide, thick = rng.uniform(14, 46), rng.uniform(3, 6)
    shelf = [(x - wide, y), (x - wide * 0.2, y - thick), (x + wide * 0.7, y - thick * 0.6), (x + wide, y + thick * 0.3)]
    hang = [(x + wide * share, y + thick * rng.uniform(0.3, 1.6)) for share in (0.6, 0.2, -0.2, -0.6)]
    canvas.drawPath(polygon([(px, py + thick * 1.1) for px, py in [*shelf, *hang]]), pen(shade(stone, -0.09), 0.4))
    canvas.drawPath(polygon([*shelf, *hang]), pen(cover, 0.5 if stage.snowy else 0.85))
