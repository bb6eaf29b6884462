"""Funfair: a ferris wheel that turns, with lamps on its rim when it is dark."""

import numpy as np

from fabula.picture.brushes import lights
from fabula.picture.colour import from_hexes, mix, shade
from fabula.picture.ink import pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Live, Stage

_LAMPS = from_hexes("#57e3ff #ff7fc0 #ffd27a #9d7bff")
_CABINS = from_hexes("#e0484a #f0b84a #4f86b8 #f4efe4")


def wheel(stage: Stage, hub: tuple[float, float], radius: float, z: float, tone: float) -> Live:
    """A wheel around `hub` (units) that turns once in two minutes; its cabins hang upright."""
    iron = shade(mix(stage.palette.tone(tone), stage.palette.haze, 0.2), -0.01)
    image, half = _rim(stage, radius, iron)
    lit = stage.palette.lit_windows > 0.45
    halos = [lights.halo(colour, 0.22) for colour in _LAMPS]
    cabins = [pen(mix(colour, stage.palette.tone(tone), 0.45)) for colour in _CABINS]
    sampling = skia.SamplingOptions(skia.FilterMode.kLinear)

    def draw(canvas: Canvas, seconds: float) -> None:
        x, y = hub
        turn = seconds * 2 * np.pi / 120
        canvas.save()
        canvas.translate(x, y)
        canvas.save()
        canvas.rotate(float(np.degrees(turn)))
        canvas.drawImageRect(image, skia.Rect.MakeLTRB(-half, -half, half, half), sampling)
        canvas.restore()
        for index in range(16):
            angle = turn + index * np.pi / 8
            px, py = radius * float(np.cos(angle)), radius * float(np.sin(angle))
            size = radius * 0.055
            body = skia.Rect.MakeLTRB(px - size * 0.7, py + size * 0.2, px + size * 0.7, py + size * 1.7)
            canvas.drawRRect(skia.RRect.MakeRectXY(body, size * 0.5, size * 0.5), cabins[index % 4])
            if lit:
                power = 0.65 + 0.35 * float(np.sin(seconds * 2.2 - index * np.pi / 4))
                halos[index % 4](canvas, (px, py), (radius * 0.12, radius * 0.12), power)
        canvas.restore()

    return Live(z, draw)


def _rim(stage: Stage, radius: float, iron: tuple[float, float, float]) -> tuple["skia.Image", float]:
    """The wheel's rim and spokes, painted once around the middle of a square."""
    half = radius * 1.06
    surface = skia.Surface(int(half * 2), int(half * 2))
    canvas = surface.getCanvas()
    canvas.translate(half, half)
    for share, wide in ((1.0, 0.018), (0.93, 0.012), (0.14, 0.03)):
        canvas.drawCircle(0, 0, radius * share, stroke(iron, radius * wide))
    for index in range(32):
        angle = index * np.pi / 16
        x, y = float(np.cos(angle)), float(np.sin(angle))
        canvas.drawLine(x * radius * 0.1, y * radius * 0.1, x * radius, y * radius, stroke(iron, radius * 0.006, 0.8))
    if stage.palette.lit_windows > 0.45:
        for index in range(64):
            angle = index * np.pi / 32
            spot = (radius * 0.965 * float(np.cos(angle)), radius * 0.965 * float(np.sin(angle)))
            canvas.drawCircle(*spot, radius * 0.011, pen(mix(_LAMPS[index // 2 % 4], (1, 1, 1), 0.4)))
    canvas.drawCircle(0, 0, radius * 0.05, pen(iron))
    return surface.makeImageSnapshot(), half


def legs(canvas: Canvas, stage: Stage, hub: tuple[float, float], radius: float, foot: float, tone: float) -> None:
    """The stand of a wheel, down to the height `foot`."""
    x, y = hub
    ink = pen(shade(stage.palette.tone(tone), -0.02))
    for side in (-1.0, 1.0):
        spread = side * radius * 0.42
        leg = [
            (x - radius * 0.02, y),
            (x + radius * 0.02, y),
            (x + spread + radius * 0.03, foot),
            (x + spread - radius * 0.03, foot),
        ]
        canvas.drawPath(polygon(leg), ink)
