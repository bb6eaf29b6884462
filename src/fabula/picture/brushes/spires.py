"""Spires: towers of a great city with silhouettes of their own, lit windows and crowns, for skylines seen from afar."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from fabula.picture.brushes import buildings
from fabula.picture.brushes.buildings import Front
from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Haze, Layer, Stage

Outline = list[tuple[float, float]]

KINDS = ("slab", "steps", "spire", "slant", "taper", "crown", "twin", "round", "curve")


@dataclass(frozen=True)
class Rank:
    """A rank of a town: its depth and tone, the line it stands on, and its towers.

    `peak` is the middle of the towers and their reach to each side; `form` the least and greatest height and width, all
    in units; `low` the shares of these heights that the common houses between them have.
    """

    z: float
    tone: float
    foot: float
    peak: tuple[float, float]
    form: tuple[float, float, float, float]
    low: tuple[float, float]


def rank(stage: Stage, row: Rank, haze: Haze, then: Callable[[Canvas], None] | None = None, rim: float = 0.35) -> Layer:
    """The layer of a rank: common houses, the towers over them, and what `then` lays on it."""

    def paint_rank(canvas: Canvas) -> None:
        rng, form = stage.rng("rank", round(row.z)), row.form
        heights = (form[0] * row.low[0], form[1] * row.low[1])
        buildings.skyline(canvas, stage, rng, row.foot, row.tone, heights, (form[2], form[3]))
        cluster(canvas, stage, rng, row.foot, row.tone, row.peak, form)
        if then:
            then(canvas)

    return Layer(row.z, paint_rank, haze, rim=rim)


def landmark(canvas: Canvas, stage: Stage, rng: np.random.Generator, front: Front, kind: str) -> None:
    """One tower of a kind: its silhouette filled with windows, with what crowns it."""
    path, top = _silhouette(front, kind)
    palette = stage.palette
    lit, dark = mix(shade(front.colour, 0.02), palette.rim, 0.14), shade(front.colour, -0.035)
    sunny = stage.sun[0] < (front.left + front.right) / 2
    ends = [lit, front.colour, dark] if sunny else [dark, front.colour, lit]
    canvas.drawPath(path, linear((front.left, 0), (front.right, 0), ends, [0, 0.4 if sunny else 0.6, 1]))
    canvas.save()
    canvas.clipPath(path, True)
    if kind in ("slant", "curve", "round") and not palette.dark:
        sheen = [mix(palette.sky[1], front.colour, 0.5), mix(palette.sky[-1], front.colour, 0.4), front.colour]
        canvas.drawPath(path, linear((0, front.top), (0, front.foot), sheen, None, [0.6, 0.5, 0.0]))
    _grid(canvas, stage, rng, front, kind)
    canvas.restore()
    _crown(canvas, stage, front, kind, top)


def _silhouette(front: Front, kind: str) -> tuple["skia.Path", float]:
    """The tower's outline, and the height of its highest roof."""
    left, right, top, foot, width = front.left, front.right, front.top, front.foot, front.width
    middle, high = (left + right) / 2, front.foot - front.top
    if kind == "steps":
        spots = [(left, foot), (left, top + high * 0.34), (left + width * 0.14, top + high * 0.34)]
        spots += [(left + width * 0.14, top + high * 0.14), (left + width * 0.3, top + high * 0.14)]
        spots += [(left + width * 0.3, top)]
    elif kind == "spire":
        spots = [(left, foot), (left, top + high * 0.4), (left + width * 0.16, top + high * 0.4)]
        spots += [(left + width * 0.2, top + high * 0.16), (left + width * 0.36, top + high * 0.12), (middle - 1, top)]
    elif kind == "taper":
        spots = [(left, foot), (left + width * 0.26, top)]
    elif kind == "crown":
        spots = [
            (left, foot),
            (left, top + width * 0.3),
            (left + width * 0.2, top + width * 0.3),
            (left + width * 0.2, top),
        ]
    elif kind == "slant":
        return polygon([(left, foot), (left, top), (right, top + width * 0.7), (right, foot)]), top
    elif kind == "curve":
        path = skia.Path()
        path.moveTo(left, foot)
        path.lineTo(left, top + width * 0.2)
        path.cubicTo(left, top - width * 0.1, right, top + width * 0.1, right, top + high * 0.32)
        path.lineTo(right, foot)
        path.close()
        return path, top
    elif kind == "round":
        path = skia.Path()
        path.addRRect(
            skia.RRect.MakeRectXY(skia.Rect.MakeLTRB(left, top, right, foot + width), width / 2, width * 0.62)
        )
        return path, top
    elif kind == "twin":
        spots = [(left, foot), (left, top + high * 0.1), (left + width * 0.06, top), (left + width * 0.36, top)]
        spots += [(left + width * 0.42, top + high * 0.1), (left + width * 0.42, top + high * 0.44)]
    else:
        spots = [(left, foot), (left, top)]
    mirrored = [(2 * middle - x, y) for x, y in reversed(spots)]
    return polygon([*spots, *mirrored]), top


def _grid(canvas: Canvas, stage: Stage, rng: np.random.Generator, front: Front, kind: str) -> None:
    if kind in ("curve", "slant", "round") and rng.random() < 0.7:
        line = stroke(shade(front.colour, -0.03), 1.4, 0.7)
        for y in np.arange(front.top, front.foot, 9.0 + 6 * front.tone):
            canvas.drawLine(front.left, float(y), front.right, float(y), line)
    buildings.panes(canvas, stage, rng, front)


def _crown(canvas: Canvas, stage: Stage, front: Front, kind: str, top: float) -> None:
    middle, width, palette = (front.left + front.right) / 2, front.width, stage.palette
    ink = shade(front.colour, -0.01)
    if kind in ("steps", "spire", "taper"):
        high = width * (0.9 if kind == "spire" else 0.6)
        canvas.drawLine(middle, top, middle, top - high, stroke(ink, max(width * 0.025, 1.4)))
        if palette.lit_windows > 0.5:
            canvas.drawCircle(middle, top - high, max(width * 0.03, 2.0), pen((1.0, 0.36, 0.34)))
            glow(canvas, (middle, top - high), width * 0.3, (1.0, 0.3, 0.3), 0.5)
    if kind == "crown" and palette.lit_windows > 0.5:
        glow(canvas, (middle, top + width * 0.15), width * 0.9, palette.lamp, 0.55 * palette.lit_windows)
        for share in (0.3, 0.43, 0.57, 0.7):
            x = front.left + width * share
            canvas.drawLine(
                x, top + width * 0.06, x, top + width * 0.28, stroke(mix(palette.lamp, (1, 1, 1), 0.4), width * 0.03)
            )
    if kind == "twin":
        bridge = skia.Rect.MakeLTRB(
            front.left + width * 0.4,
            top + (front.foot - top) * 0.24,
            front.right - width * 0.4,
            top + (front.foot - top) * 0.27,
        )
        canvas.drawRect(bridge, pen(ink))
    if stage.snowy and kind in ("slab", "steps", "crown"):
        inset = {"slab": 0.0, "steps": 0.3, "crown": 0.2}[kind] * width
        canvas.drawRect(
            skia.Rect.MakeLTRB(front.left + inset, top - 3, front.right - inset, top + 3), pen(palette.snow, 0.9)
        )


def cluster(
    canvas: Canvas,
    stage: Stage,
    rng: np.random.Generator,
    foot: float,
    tone: float,
    peak: tuple[float, float],
    form: tuple[float, float, float, float],
) -> None:
    """Landmarks of a town centre: `peak` its x and reach in units; `form` least and greatest height and width."""
    low, high, thin, wide = form
    count = max(int(peak[1] * 2 / (wide * 0.8)), 3)
    places = np.linspace(peak[0] - peak[1], peak[0] + peak[1], count) + rng.normal(0, thin * 0.4, count)
    kinds = [str(kind) for kind in rng.permutation(np.array(KINDS * (count // len(KINDS) + 1)))[:count]]
    order = rng.permutation(count)
    for index in order:
        x = float(places[index])
        near = float(np.exp(-(((x - peak[0]) / (0.62 * peak[1])) ** 2)))
        width = float(rng.uniform(thin, wide))
        rise = low + (high - low) * (0.15 + 0.85 * near) * float(rng.uniform(0.62, 1.0))
        own = buildings.wall(stage, rng, tone)
        front = Front(x - width / 2, foot - rise, x + width / 2, foot, own, tone)
        landmark(canvas, stage, rng, front, kinds[int(index)])


def flow(canvas: Canvas, stage: Stage, box: tuple[float, float, float], colour: Colour, strength: float) -> None:
    """The light of streets between towers: a low band of glow from `box` left to right at its foot."""
    left, right, foot = box
    canvas.save()
    canvas.translate((left + right) / 2, foot)
    canvas.scale(1, 0.32)
    glow(canvas, (0, 0), (right - left) / 2, colour, strength)
    canvas.restore()
