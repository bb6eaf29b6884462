"""Mountains: a jagged ridge with a few summits, their shadow sides, spurs and snow caps."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from fabula.picture import noise
from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import Point, linear, pen, polygon
from fabula.picture.stage import Canvas, Stage

Crest = NDArray[np.float64]
"""(n, 2) points of a ridge from left to right, units."""


@dataclass(frozen=True)
class Summit:
    """A mountain top: where, how high over the foot, and how wide to each side, in units."""

    x: float
    height: float
    width: float


def ridge(stage: Stage, rng: np.random.Generator, foot: float, summits: list[Summit], rough: float = 22.0) -> Crest:
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
) -> Crest:
    """Paint a chain of mountains standing on `foot`, and return its crest.

    `tone` is the depth share, `snow` 0 to 1 how far down the snow comes.
    """
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
        away = -1.0 if stage.sun[0] > summit.x else 1.0
        rock = _Rock(stage, rng, crest, foot, summit, _peak(crest, summit), away, lit, colour, dark)
        _paint(canvas, rock, snow)
    canvas.restore()
    return crest


@dataclass(frozen=True)
class _Rock:
    """One mountain while it is painted: its chain's crest and foot, its peak, its dark side and its tones."""

    stage: Stage
    rng: np.random.Generator
    crest: Crest
    foot: float
    summit: Summit
    peak: Point
    away: float
    lit: Colour
    plain: Colour
    dark: Colour

    def level(self, x: float) -> float:
        """The crest's height at `x`."""
        return float(np.interp(x, self.crest[:, 0], self.crest[:, 1]))


def _paint(canvas: Canvas, rock: _Rock, snow: float) -> None:
    """The shadow side, spurs on both sides, and the snow cap."""
    spine = _spine(rock)
    reach = rock.summit.width * 1.05
    edge = [(float(x), float(y)) for x, y in rock.crest if 0 < (x - rock.peak[0]) * rock.away < reach]
    edge = edge if rock.away > 0 else edge[::-1]
    if len(edge) < 3:
        return
    shadow = [rock.peak, *edge, (edge[-1][0], rock.foot + 60), *spine[::-1]]
    tones = [rock.dark, mix(rock.dark, rock.plain, 0.6)]
    canvas.drawPath(polygon(shadow), linear((0, rock.peak[1]), (0, rock.foot), tones, None, [0.92, 0.5]))
    for _ in range(3 + round(rock.summit.height / 45)):
        _spur(canvas, rock)
    if snow > 0 and rock.summit.height > 130:
        _snow(canvas, rock, spine, snow)


def _peak(crest: Crest, summit: Summit) -> Point:
    near = crest[np.abs(crest[:, 0] - summit.x) < summit.width * 0.2]
    x, y = near[np.argmin(near[:, 1])] if len(near) else crest[np.argmin(np.abs(crest[:, 0] - summit.x))]
    return (float(x), float(y))


def _spine(rock: _Rock) -> list[Point]:
    """The edge between light and shadow, zig-zagging down from the peak."""
    points, (x, y) = [rock.peak], rock.peak
    side = 1.0
    while y < rock.foot + 40:
        drop = rock.rng.uniform(18, 46)
        y += drop
        x += rock.away * drop * 0.10 + side * rock.rng.uniform(4, 20) * min(1.0, (y - rock.peak[1]) / 70)
        side = -side
        points.append((x, y))
    return points


def _spur(canvas: Canvas, rock: _Rock) -> None:
    """A sliver of rock that leans outward: lit on the dark side, dark on the lit one."""
    rng = rock.rng
    reach = rng.uniform(-0.75, 0.75)
    x = rock.peak[0] + reach * rock.summit.width
    top = rock.level(x) + rng.uniform(0.05, 0.35) * (rock.foot - rock.level(x))
    length = (rock.foot - top) * rng.uniform(0.35, 0.8)
    lean = (reach * 0.55 + rng.normal(0, 0.08)) * length
    wide = rng.uniform(10, 30) * (0.6 + rock.summit.height / 500)
    shadowed = reach * rock.away > 0
    points = [
        (x, top),
        (x + lean * 0.5 + wide * 0.4, top + length * 0.45),
        (x + lean + wide, top + length),
        (x + lean * 0.8 - wide * 0.2, top + length * 0.8),
        (x + lean * 0.4 - wide * 0.35, top + length * 0.5),
    ]
    ink = rock.lit if shadowed else rock.dark
    canvas.drawPath(
        polygon(points), linear((0, top), (0, top + length), [ink, ink], None, [0.5 if shadowed else 0.55, 0.0])
    )


def _teeth(rock: _Rock, end: float, depth: float) -> list[Point]:
    """The lower edge of a snow field from the peak to `end`: long and short tongues, thinning out."""
    start, rng = rock.peak[0], rock.rng
    points, x, long = [], start, False
    way = 1.0 if end > start else -1.0
    while (end - x) * way > 0:
        share = abs(x - start) / max(abs(end - start), 1.0)
        fall = depth * (1 - share) ** 1.1 * (rng.uniform(0.75, 1.15) if long else rng.uniform(0.25, 0.5))
        points.append((x, rock.level(x) + 5 + fall))
        x += way * rng.uniform(7, 26) * (0.7 + depth / 320)
        long = rng.random() < (0.2 if long else 0.75)
    points.append((end, rock.level(end)))
    return points


def _snow(canvas: Canvas, rock: _Rock, spine: list[Point], snow: float) -> None:
    """Two serrated fields hanging from the ridge, the far one in shadow, and a lit strip down the spine."""
    depth, peak, crest = rock.summit.height * (0.27 + 0.13 * snow), rock.peak, rock.crest
    white = rock.stage.palette.snow
    for side in (-rock.away, rock.away):
        end = peak[0] + side * rock.summit.width * (0.42 + 0.1 * snow)
        along = crest[(crest[:, 0] - peak[0]) * side >= 0]
        along = along[np.abs(along[:, 0] - peak[0]) <= abs(end - peak[0])]
        edge = sorted(along.tolist(), key=lambda point: -abs(point[0] - peak[0]))
        lit = side == -rock.away
        shape = polygon([(peak[0], peak[1] - 3), *_teeth(rock, end, depth), *((px, py - 3) for px, py in edge)])
        canvas.drawPath(shape, pen(white, 0.97) if lit else pen(mix(white, rock.dark, 0.55), 0.9))
    strip = [point for point in spine if point[1] < peak[1] + depth * 0.9]
    tongue = [peak, *[(px - rock.away * 7, py) for px, py in strip], *strip[::-1]]
    canvas.drawPath(polygon(tongue), pen(white, 0.6))
