"""Puddles: what rain leaves on open ground, mirroring the sky, with rings where drops fall."""

import numpy as np

from fabula.picture import noise
from fabula.picture.colour import mix, shade
from fabula.picture.ink import linear, polygon, skia, stroke
from fabula.picture.stage import Canvas, Live, Stage

Spot = tuple[float, float, float]
"""Where a puddle lies: x, y and half its width, in units."""


def spots(stage: Stage, name: str, top: float, foot: float, count: int) -> list[Spot]:
    """Places for puddles between the heights `top` and `foot`, larger toward the viewer; none while it is dry."""
    if not stage.wet:
        return []
    rng = stage.rng("puddles", name)
    near = np.sort(rng.random(count))
    across = (np.arange(count) * 0.618 + rng.random()) % 1.0 * 1.3 - 0.15
    half = (36 + 130 * near) * rng.uniform(0.55, 1.2, count)
    return [
        (stage.x(float(a)), top + (foot - top) * float(n), float(h)) for a, n, h in zip(across, near, half, strict=True)
    ]


def paint(canvas: Canvas, stage: Stage, name: str, places: list[Spot]) -> None:
    """Flat sheets of water with a bright far edge, in the colours of the sky."""
    rng, palette = stage.rng("puddle edges", name), stage.palette
    light, deep = mix(palette.sky[-1], palette.haze, 0.4), mix(palette.sky[1], palette.water, 0.4)
    for x, y, half in places:
        angle = np.linspace(0, 2 * np.pi, 34, endpoint=False)
        wobble = noise.line(rng, 34, 3) * 0.5
        wobble = wobble - np.linspace(wobble[0], wobble[-1], 34)
        px, py = x + half * np.cos(angle) * (1 + wobble), y + half * 0.19 * np.sin(angle) * (1 + 0.6 * wobble)
        shape = polygon(list(zip(px.tolist(), py.tolist(), strict=True)))
        top, low = float(py.min()), float(py.max())
        tones = [light, mix(light, deep, 0.55), deep]
        canvas.drawPath(shape, linear((0, top), (0, low), tones, None, [0.85, 0.75, 0.7]))
        canvas.drawPath(shape, stroke(shade(palette.tone(0.9), -0.03), 1.6, 0.4))
        for _ in range(3):
            level, wide = rng.uniform(top, low), half * rng.uniform(0.15, 0.5)
            left = x + rng.uniform(-0.4, 0.3) * half
            canvas.drawLine(left, level, left + wide, level, stroke(mix(light, (1.0, 1.0, 1.0), 0.3), 1.6, 0.5))


def rings(stage: Stage, z: float, places: list[Spot]) -> list[Live]:
    """Rings that open on the puddles where drops fall; nothing when there are none."""
    if not places:
        return []
    rng = stage.rng("puddle rings")
    count = 3 * len(places)
    off, phase = rng.uniform(-0.6, 0.6, (count, 2)), rng.random(count)
    colour = mix(stage.palette.haze, (1.0, 1.0, 1.0), 0.4)
    inks = [stroke(colour, 1.6, 0.7 * (1 - step / 6)) for step in range(6)]

    def draw(canvas: Canvas, seconds: float) -> None:
        for index in range(count):
            x, y, half = places[index % len(places)]
            age = (seconds * 1.5 + float(phase[index])) % 1.0
            wide = half * (0.03 + 0.22 * age)
            mx, my = x + float(off[index, 0]) * half, y + float(off[index, 1]) * half * 0.1
            box = skia.Rect.MakeLTRB(mx - wide, my - wide * 0.22, mx + wide, my + wide * 0.22)
            canvas.drawOval(box, inks[int(age * 5.99)])

    return [Live(z, draw)]
