"""Fire: flames of engines, candles and dragons, and the smoke they throw."""

import numpy as np

from fabula.picture.brushes.lively import Puff
from fabula.picture.colour import Colour, from_hex
from fabula.picture.ink import pen, skia
from fabula.picture.stage import Canvas

_LAYERS = (("#ff6a2a", 1.0, 0.75), ("#ffa53a", 0.72, 0.9), ("#fff0b0", 0.42, 1.0))


def jet(
    canvas: Canvas, mouth: tuple[float, float], reach: tuple[float, float], seconds: float, *, cold: bool = False
) -> None:
    """A flame that leaves `mouth` downward, `reach` (half width, length) long; `cold` burns blue."""
    x, y = mouth
    flick = 0.86 + 0.10 * float(np.sin(seconds * 31)) + 0.06 * float(np.sin(seconds * 53))
    tones = (("#3f7bff", 1.0, 0.6), ("#6fd0ff", 0.7, 0.85), ("#f0fcff", 0.4, 1.0)) if cold else _LAYERS
    for tone, grow, alpha in tones:
        half, long = reach[0] * (0.6 + 0.4 * grow), reach[1] * grow * flick
        sway = half * 0.3 * float(np.sin(seconds * 17 + grow * 5))
        path = skia.Path()
        path.moveTo(x - half * 0.7, y)
        path.cubicTo(x - half * 1.2, y + long * 0.35, x - half * 0.3 + sway, y + long * 0.7, x + sway, y + long)
        path.cubicTo(x + half * 0.3 + sway, y + long * 0.7, x + half * 1.2, y + long * 0.35, x + half * 0.7, y)
        path.close()
        canvas.drawPath(path, pen(from_hex(tone), alpha))


def tongue(canvas: Canvas, foot: tuple[float, float], size: tuple[float, float], seconds: float) -> None:
    """A quiet flame over `foot`, (half width, height) large, as on a candle."""
    x, y = foot
    for tone, grow, alpha in _LAYERS:
        half, high = size[0] * (0.4 + 0.6 * grow), size[1] * (0.3 + 0.7 * grow)
        sway = half * 0.5 * float(np.sin(seconds * 4.1) + 0.5 * np.sin(seconds * 9.7))
        high *= 1 + 0.06 * float(np.sin(seconds * 11 + grow))
        path = skia.Path()
        path.moveTo(x, y)
        path.cubicTo(x - half * 1.5, y - high * 0.18, x - half * 0.6 + sway * 0.4, y - high * 0.6, x + sway, y - high)
        path.cubicTo(x + half * 0.6 + sway * 0.4, y - high * 0.6, x + half * 1.5, y - high * 0.18, x, y)
        canvas.drawPath(path, pen(from_hex(tone), alpha))


def smoke(canvas: Canvas, puff: Puff, puffs: list[tuple[float, float, float, float]]) -> None:
    """Soft puffs of (x, y, half size, opacity 0 to 1)."""
    for x, y, half, alpha in puffs:
        if alpha > 0.01:
            puff.draw(canvas, (x, y), half, alpha)


def ember(canvas: Canvas, place: tuple[float, float], size: float, colour: Colour, alpha: float) -> None:
    """A glowing speck."""
    canvas.drawCircle(place[0], place[1], size * 2.2, pen(colour, alpha * 0.3))
    canvas.drawCircle(place[0], place[1], size, pen(colour, alpha))
