"""Paving: the ground of a street or square in perspective - cobbles, slabs, asphalt - dry, under snow, or shining."""

import numpy as np

from fabula.picture.brushes import shore
from fabula.picture.brushes.perspective import Vista
from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, skia
from fabula.picture.stage import Canvas, Layer, Motion, Stage

Edges = tuple[float, float]


def ground(
    canvas: Canvas, stage: Stage, vista: Vista, edges: Edges, reach: tuple[float, float], colour: Colour
) -> Colour:
    """The plain ground between two lines from near to far (metres); gives the colour near by, snow included."""
    near_y, far_y = vista.ground(reach[0]), vista.ground(reach[1])
    base = mix(colour, stage.palette.snow, 0.72) if stage.snowy else colour
    far = mix(base, stage.palette.haze, 0.30)
    near = shade(base, -0.06)
    shape = vista.floor(edges, *reach)
    canvas.drawPath(shape, linear((0, far_y), (0, near_y), [far, base, near], [0, 0.22, 1]))
    return base


def cobbles(
    canvas: Canvas, stage: Stage, vista: Vista, edges: Edges, reach: tuple[float, float], colour: Colour
) -> None:
    """Rows of rounded stones, each a little darker or lighter than `colour`; far rows melt into lines."""
    rng = stage.rng("cobbles")
    deep = reach[0]
    strength = 0.25 if stage.snowy else 0.6
    tones = [shade(colour, step) for step in (-0.045, -0.02, 0.02, 0.045)]
    while deep < min(reach[1], 15.0):
        row = 0.20 if deep < 8 else 0.32
        wide = row * 1.25
        xs = np.arange(edges[0] + float(rng.uniform(0, wide)), edges[1], wide)
        low, high = vista.ground(deep), vista.ground(deep + row * 0.86)
        scale = vista.metre(deep + row / 2)
        fade = strength * float(np.clip(1.3 - deep / 15.0, 0.0, 1.0))
        for across, pick in zip(xs, rng.integers(0, 4, len(xs)), strict=True):
            x = vista.vanish[0] + across * scale
            if stage.left - 40 < x < stage.right + 40:
                half = wide * 0.45 * scale
                box = skia.Rect.MakeLTRB(x - half, high, x + half, low)
                canvas.drawRRect(skia.RRect.MakeRectXY(box, half * 0.6, (low - high) * 0.5), pen(tones[pick], fade))
        deep += row


def slabs(
    canvas: Canvas, stage: Stage, vista: Vista, edges: Edges, reach: tuple[float, float], colour: Colour, size: float
) -> None:
    """Square flagstones `size` metres wide, some lighter, some darker."""
    rng = stage.rng("slabs")
    strength = 0.3 if stage.snowy else 0.75
    for index, deep in enumerate(np.arange(reach[0], reach[1], size)):
        far = float(min(deep + size, reach[1]))
        for across in np.arange(edges[0] - size * (index % 2) / 2, edges[1], size):
            spots = [(across + 0.02, deep), (across + size - 0.02, deep)]
            spots += [(across + size - 0.02, far - 0.02), (across + 0.02, far - 0.02)]
            shape = polygon([vista.spot(px, 0.0, pz) for px, pz in spots])
            fade = strength * float(np.clip(1.2 - deep / reach[1], 0.1, 1.0))
            canvas.drawPath(shape, pen(shade(colour, float(rng.normal(0, 0.014))), fade))


def pools(canvas: Canvas, vista: Vista, spots: list[tuple[float, float, Colour]], strength: float) -> None:
    """Light that lies on the ground around spots (metres across, metres off, colour)."""
    for across, deep, colour in spots:
        x, y = vista.spot(across, 0.0, deep)
        half = vista.metre(deep) * 2.2
        canvas.save()
        canvas.translate(x, y)
        canvas.scale(1, 0.22)
        glow(canvas, (0, 0), half, colour, strength)
        canvas.restore()


def puddles(canvas: Canvas, stage: Stage, top: float, colour: Colour, count: int = 30) -> None:
    """Where a wet ground is rough and shows less of the mirror: long lenses, larger toward the viewer."""
    rng = stage.rng("puddles")
    for _ in range(count):
        share = float(rng.uniform(0.03, 1.0)) ** 1.2
        y = top + (stage.bottom - top) * share
        length = rng.uniform(80, 420) * (0.25 + share)
        shore.lens(
            canvas,
            (rng.uniform(stage.left, stage.right), y),
            length,
            (4 + 18 * share) * rng.uniform(0.5, 1.3),
            pen(colour, rng.uniform(0.12, 0.38)),
        )


def shimmer(
    stage: Stage, z: float, top: float, lights: list[tuple[float, Colour]], clip: "skia.Path | None"
) -> list[Layer]:
    """Two sheets of broken light over a wet ground that breathe against each other; `lights` are x and colour."""

    def paint(canvas: Canvas, name: str) -> None:
        rng = stage.rng(name)
        canvas.save()
        if clip is not None:
            canvas.clipPath(clip, True)
        for _ in range(150):
            share = float(rng.random()) ** 1.3
            y = top + (stage.bottom - top) * share
            x, colour = lights[int(rng.integers(len(lights)))]
            middle = stage.width / 2 + (x - stage.width / 2) * (1 + 0.7 * share)
            place = (middle + float(rng.normal(0, 60 + 120 * share)), y)
            length = rng.uniform(24, 130) * (0.35 + share)
            shore.lens(canvas, place, length, 0.8 + 2.6 * share, pen(colour, rng.uniform(0.10, 0.36)))
        canvas.restore()

    return [
        Layer(z, lambda canvas: paint(canvas, "shimmer a"), blend="Screen", motion=_breathe(5.0, 0.0)),
        Layer(z, lambda canvas: paint(canvas, "shimmer b"), blend="Screen", motion=_breathe(3.7, 2.0)),
    ]


def _breathe(period: float, phase: float) -> Motion:
    def motion(seconds: float) -> tuple[float, float, float]:
        turn = 2 * np.pi * seconds / period + phase
        return (9.0 * float(np.sin(turn)), 0.0, 0.6 + 0.4 * float(np.cos(turn)))

    return motion
