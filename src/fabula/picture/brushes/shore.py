"""What lies on water: its tint, the haze at the far shore, light lines and the sun's glitter."""

from collections.abc import Callable

import numpy as np

from fabula.picture.colour import mix
from fabula.picture.ink import linear, pen, skia, stroke
from fabula.picture.stage import Canvas, Layer, Live, Motion, Stage, Water


def sheet(stage: Stage, shore: float, foot: float, z: float = 5.0) -> list[Layer | Water | Live]:
    """A lake from `shore` down to `foot` (units): the mirror, tint, haze, ripples and glitter, in drawing order."""
    rain: list[Layer | Water | Live] = [Live(z, rings(stage, shore, foot))] if stage.wet else []
    return [
        Water(z, shore, foot),
        Layer(z, lambda canvas: tint(canvas, stage, shore, foot)),
        Layer(z, lambda canvas: ripples(canvas, stage, "ripples a", shore, foot), motion=_swing(26.0, 9.0, 0.0)),
        Layer(z, lambda canvas: ripples(canvas, stage, "ripples b", shore, foot), motion=_swing(-34.0, 7.0, 1.3)),
        Layer(
            z,
            lambda canvas: glitter(canvas, stage, "glitter a", shore, foot),
            motion=_swing(10.0, 2.3, 0.0),
        ),
        Layer(
            z,
            lambda canvas: glitter(canvas, stage, "glitter b", shore, foot),
            motion=_swing(-12.0, 3.1, 2.0),
        ),
        *_blown(stage, shore, foot, z),
        *rain,
    ]


def _blown(stage: Stage, shore: float, foot: float, z: float) -> list[Layer | Water | Live]:
    """White caps that a storm or a strong wind drives over the water."""
    if stage.weather not in ("storm", "wind"):
        return []
    count = 46 if stage.weather == "storm" else 20
    return [
        Layer(z, lambda canvas: caps(canvas, stage, "caps a", shore, foot, count), motion=_swing(60.0, 5.0, 0.0)),
        Layer(z, lambda canvas: caps(canvas, stage, "caps b", shore, foot, count), motion=_swing(-74.0, 6.1, 2.4)),
    ]


def caps(canvas: Canvas, stage: Stage, name: str, shore: float, foot: float, count: int) -> None:
    """`count` short waves: a dark flank, and foam torn along the crest; larger toward the viewer."""
    rng, palette = stage.rng(name), stage.palette
    white, dark = mix(palette.snow, palette.haze, 0.35), mix(palette.water, palette.tone(1.0), 0.55)
    for share in np.sort(rng.random(count) ** 0.8):
        x, y = rng.uniform(stage.left - 80, stage.right + 80), shore + 8 + (foot - shore) * share
        length, rise = rng.uniform(50, 150) * (0.25 + 1.2 * share), (1.5 + 9 * share) * rng.uniform(0.7, 1.3)
        lens(canvas, (x, y + rise * 0.8), length * 1.25, rise * 1.4, pen(dark, 0.34))
        for _ in range(4):
            spot = (x + rng.normal(0, 0.2) * length, y - rise * rng.uniform(0, 0.35))
            lens(canvas, spot, length * rng.uniform(0.25, 0.7), rise * rng.uniform(0.3, 0.7), pen(white, 0.62))


def rings(stage: Stage, shore: float, foot: float) -> Callable[[Canvas, float], None]:
    """Where drops fall on water: rings that open and fade, new ones eight times a second."""
    colour = mix(stage.palette.haze, (1.0, 1.0, 1.0), 0.4)
    inks = [stroke(colour, 1.5, 0.6 * (1 - age / 5)) for age in range(5)]

    def draw(canvas: Canvas, seconds: float) -> None:
        beat = int(seconds * 8)
        for age in range(5):
            rng = stage.rng("rings", max(beat - age, 0) + 7 * (beat < age))
            grown = age + seconds * 8 - beat
            for x, share in zip(rng.uniform(stage.left, stage.right, 22), rng.random(22), strict=True):
                y = shore + (foot - shore) * share
                wide = (3 + 6.5 * grown) * (0.3 + share)
                canvas.drawOval(skia.Rect.MakeLTRB(x - wide, y - wide * 0.26, x + wide, y + wide * 0.26), inks[age])

    return draw


def _swing(reach: float, period: float, phase: float) -> Motion:
    def motion(seconds: float) -> tuple[float, float, float]:
        turn = 2 * np.pi * seconds / period + phase
        return (reach * float(np.sin(turn)), 0.0, 0.72 + 0.28 * float(np.cos(turn * 0.7)))

    return motion


def tint(canvas: Canvas, stage: Stage, shore: float, foot: float) -> None:
    """The water's own colour, 18 % far to 70 % near, and a bright haze line at the shore."""
    palette = stage.palette
    area = skia.Rect.MakeLTRB(stage.left * 2, shore, stage.right * 2, foot + 40)
    canvas.drawRect(area, linear((0, shore), (0, foot), [palette.water] * 3, [0, 0.5, 1], [0.12, 0.34, 0.62]))
    line = skia.Rect.MakeLTRB(stage.left * 2, shore - 26, stage.right * 2, shore + 60)
    haze = [palette.haze] * 5
    canvas.drawRect(
        line, linear((0, shore - 26), (0, shore + 60), haze, [0, 0.28, 0.36, 0.55, 1], [0, 0.34, 0.5, 0.2, 0])
    )


def ripples(canvas: Canvas, stage: Stage, name: str, shore: float, foot: float) -> None:
    """Thin lens-shaped lines where the waves catch the sky, wider toward the viewer, in loose fields."""
    rng, palette = stage.rng(name), stage.palette
    depth = foot - shore
    fields = rng.uniform(0.02, 1.0, 9) ** 1.5
    for near in fields:
        middle = rng.uniform(stage.left, stage.right)
        for _ in range(14):
            y = shore + depth * float(np.clip(near + rng.normal(0, 0.035), 0.01, 1))
            share = (y - shore) / depth
            length = rng.uniform(30, 150) * (0.35 + 1.5 * share)
            x = middle + rng.normal(0, 130 + 160 * share)
            thick = 0.7 + 2.4 * share * rng.random()
            colour = mix(palette.haze, palette.sky[-1], rng.random()) if rng.random() < 0.7 else palette.water
            lens(canvas, (x, y), length, thick, pen(colour, rng.uniform(0.14, 0.42)))


def lens(canvas: Canvas, place: tuple[float, float], length: float, thick: float, ink: "skia.Paint") -> None:
    """A flat pointed stroke, as light lies on water."""
    x, y = place
    path = skia.Path()
    path.moveTo(x - length / 2, y)
    path.quadTo(x, y - thick, x + length / 2, y)
    path.quadTo(x, y + thick, x - length / 2, y)
    canvas.drawPath(path, ink)


def glitter(canvas: Canvas, stage: Stage, name: str, shore: float, foot: float) -> None:
    """The broken column of light under the sun or moon."""
    palette, (sun_x, _) = stage.palette, stage.sun
    power = palette.sun_strength
    if power < 0.15:
        return
    rng = stage.rng(name)
    for _ in range(150):
        share = rng.random() ** 1.25
        y = shore + 4 + (foot - shore) * share
        spread = 26 + 120 * share
        x = sun_x + rng.normal(0, 1) * spread * 0.75
        strength = float(np.exp(-(((x - sun_x) / (spread * 1.3)) ** 2))) * power
        length = rng.uniform(26, 90) * (0.5 + 1.6 * share)
        lens(
            canvas,
            (x, y),
            length,
            0.9 + 2.6 * share * rng.random(),
            pen(mix(palette.sun, palette.glow, rng.random() * 0.6), strength * rng.uniform(0.3, 0.85)),
        )
