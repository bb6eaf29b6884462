"""Daystar: the sun with its glows, or the moon with its seas, standing still or on its way across the sky."""

from collections.abc import Callable

import numpy as np

from fabula.picture.colour import from_hex, mix
from fabula.picture.ink import Point, glow, pen, radial, skia
from fabula.picture.stage import FAR, Canvas, Course, Live, Stage

_GLOWS = ((1150, 0.30), (560, 0.42), (210, 0.55))
"""Reach in units and strength of each."""


def sun(canvas: Canvas, stage: Stage) -> None:
    """The sun with three glows, or the moon with its seas; only its glow behind thick cloud."""
    palette, (x, y) = stage.palette, stage.sun
    power = palette.sun_strength
    reach = 1.0 if not palette.moon else 0.62
    for spread, strength in _GLOWS:
        glow(canvas, (x, y), spread * reach, palette.glow, strength * (0.25 + 0.75 * power) * reach)
    if power < 0.2:
        return
    face(canvas, stage, (x, y))


def face(canvas: Canvas, stage: Stage, place: Point) -> None:
    """The disc alone, around `place`."""
    palette, (x, y), power = stage.palette, place, stage.palette.sun_strength
    radius = palette.sun_radius
    canvas.drawCircle(x, y, radius * 1.03, pen(palette.sun, 0.5 * power, blur=radius * 0.06))
    tones = [palette.sun, palette.sun, mix(palette.sun, palette.glow, 0.35)]
    canvas.drawCircle(x, y, radius, radial((x, y), radius, tones, [0, 0.75, 1], [power] * 3))
    if palette.moon:
        rng = stage.rng("moon")
        for _ in range(6):
            angle, far = rng.uniform(0, 6.28), rng.uniform(0.1, 0.6) * radius
            size = rng.uniform(0.12, 0.26) * radius
            sea = (x + far * np.cos(angle), y + far * np.sin(angle))
            canvas.drawCircle(*sea, size, pen(from_hex("#cfd8d2"), 0.55, blur=size * 0.3))


def travelling(stage: Stage, course: Course) -> Live:
    """The sun or moon on its `course`: glow and disc are painted once and carried along."""
    reach = (1.0 if not stage.palette.moon else 0.62) * _GLOWS[0][0]
    half = stage.palette.sun_radius * 1.4
    halo = _picture(160 / reach, reach, lambda canvas: _glows(canvas, stage))
    disc = _picture(2.0, half, lambda canvas: face(canvas, stage, (0.0, 0.0)))
    shown = stage.palette.sun_strength >= 0.2
    linear = skia.SamplingOptions(skia.FilterMode.kLinear)

    def draw(canvas: Canvas, seconds: float) -> None:
        x, y = course(seconds)
        for picture, side in ((halo, reach), (disc, half)) if shown else ((halo, reach),):
            box = skia.Rect.MakeLTRB(x - side, y - side, x + side, y + side)
            canvas.drawImageRect(picture, box, linear, skia.Paint())

    return Live(FAR, draw)


def _glows(canvas: Canvas, stage: Stage) -> None:
    palette, reach = stage.palette, 1.0 if not stage.palette.moon else 0.62
    for spread, strength in _GLOWS:
        power = strength * (0.25 + 0.75 * palette.sun_strength) * reach
        falloff = [power, power * 0.55, power * 0.22, power * 0.06, 0.0]
        # laid over, not screened: a scaled picture in screen mode costs nine times as much
        paint = radial((0, 0), spread * reach, [palette.glow] * 5, [0.0, 0.22, 0.48, 0.75, 1.0], falloff)
        canvas.drawCircle(0, 0, spread * reach, paint)


def _picture(scale: float, half: float, paint: Callable[[Canvas], None]) -> "skia.Image":
    """What `paint` draws within `half` units of (0, 0), at `scale` pixels a unit."""
    side = round(2 * half * scale)
    surface = skia.Surface(side, side)
    canvas = surface.getCanvas()
    canvas.scale(side / (2 * half), side / (2 * half))
    canvas.translate(half, half)
    paint(canvas)
    return surface.makeImageSnapshot()
