"""Braziers: bowls of fire on legs that burn when it is dark, and the light they throw."""

import numpy as np

from fabula.picture.brushes import lights
from fabula.picture.colour import from_hex, mix, shade
from fabula.picture.ink import glow, pen, skia, stroke
from fabula.picture.stage import Canvas, Live, Stage

Spot = tuple[float, float, float]
"""Where a brazier stands: x and y of its foot, and its height without the flame, in units."""


def burning(stage: Stage) -> bool:
    """Whether fires are lit: at night, and under a sky that is dark enough."""
    return stage.palette.lit_windows > 0.6


def brazier(canvas: Canvas, stage: Stage, spot: Spot, tone: float) -> None:
    """The bowl on its three legs; when it burns, its glow and the pool of light around it."""
    x, y, high = spot
    iron = shade(mix(stage.palette.tone(tone), from_hex("#3a3030"), 0.5), -0.05)
    if burning(stage):
        fire = from_hex("#ff9a3c")
        glow(canvas, (x, y - high * 1.25), high * 4.6, fire, 0.5)
        canvas.save()
        canvas.translate(x, y)
        canvas.scale(1, 0.2)
        glow(canvas, (0, 0), high * 3.4, fire, 0.7)
        canvas.restore()
    for lean in (-0.34, 0.0, 0.34):
        canvas.drawLine(x + lean * high, y, x + lean * high * 0.3, y - high * 0.8, stroke(iron, max(high * 0.06, 1.6)))
    bowl = skia.Path()
    bowl.moveTo(x - high * 0.42, y - high)
    bowl.quadTo(x - high * 0.3, y - high * 0.66, x, y - high * 0.64)
    bowl.quadTo(x + high * 0.3, y - high * 0.66, x + high * 0.42, y - high)
    bowl.close()
    canvas.drawPath(bowl, pen(iron))
    canvas.drawLine(
        x - high * 0.44, y - high, x + high * 0.44, y - high, stroke(shade(iron, 0.08), max(high * 0.06, 1.6))
    )


def fires(stage: Stage, spots: list[Spot], z: float) -> list[Live]:
    """The flames, flickering; nothing by day."""
    if not burning(stage) or not spots:
        return []
    halo = lights.halo(from_hex("#ffb45a"), 0.0)
    inks = [pen(from_hex(tint), alpha) for tint, alpha in (("#ff7a2a", 0.85), ("#ffb13c", 0.9), ("#fff0b0", 0.95))]
    phase = stage.rng("fires").uniform(0, 6.28, len(spots))
    wind = 0.22 if stage.weather in ("wind", "storm") else 0.06

    def draw(canvas: Canvas, seconds: float) -> None:
        for (x, y, high), turn in zip(spots, phase.tolist(), strict=True):
            beat = np.sin(seconds * 9.0 + turn) * 0.5 + np.sin(seconds * 14.3 + turn * 2) * 0.3
            reach = high * (1.9 + 0.2 * float(beat))
            halo(canvas, (x, y - high * 1.3), (reach, reach), 0.55 + 0.1 * float(beat))
            for size, ink in zip((1.0, 0.66, 0.34), inks, strict=True):
                tall = high * size * (1.15 + 0.16 * float(np.sin(seconds * 11 + turn + size * 4)))
                half = high * 0.34 * size
                tip = (x + high * (wind + 0.1 * float(np.sin(seconds * 7 + turn + size * 3))), y - high * 0.96 - tall)
                body = skia.Path()
                body.moveTo(x - half, y - high * 0.96)
                body.cubicTo(x - half * 1.3, y - high - tall * 0.4, tip[0] - half * 0.2, tip[1] + tall * 0.4, *tip)
                body.cubicTo(
                    tip[0] + half * 0.1,
                    tip[1] + tall * 0.45,
                    x + half * 1.4,
                    y - high - tall * 0.4,
                    x + half,
                    y - high * 0.96,
                )
                canvas.drawPath(body, ink)

    return [Live(z, draw)]
