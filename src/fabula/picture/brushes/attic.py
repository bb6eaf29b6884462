"""Attic: the slopes of a roof from inside, and a string of small lamps along its rafters."""

import numpy as np

from fabula.picture.brushes import lights
from fabula.picture.colour import from_hex, shade
from fabula.picture.ink import pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Live, Stage


def roof(
    canvas: Canvas, stage: Stage, ridge: tuple[float, float], slope: float, wood: tuple[float, float, float]
) -> None:
    """Both slopes of the roof seen from inside, with rafters that run toward the viewer."""
    for side in (-1, 1):
        far = ridge[0] + side * stage.width * 1.2
        low = ridge[1] + abs(far - ridge[0]) * slope
        canvas.drawPath(
            polygon([ridge, (far, low), (far, stage.top * 2), (ridge[0], stage.top * 2)]), pen(shade(wood, -0.09))
        )
        for index in range(9):
            x = ridge[0] + side * (60 + index * stage.width * 0.105)
            y = ridge[1] + abs(x - ridge[0]) * slope
            ends = [
                (x, y),
                (x + side * 46, y + 46 * slope),
                (x + side * (200 + index * 90), stage.top * 2),
                (x + side * (90 + index * 84), stage.top * 2),
            ]
            canvas.drawPath(polygon(ends), pen(shade(wood, 0.0 if side > 0 else -0.03)))
        canvas.drawLine(*ridge, far, low, stroke(shade(wood, 0.02), 40))
        canvas.drawLine(ridge[0], ridge[1] + 26, far, low + 26, stroke(shade(wood, -0.12), 7))
    post = skia.Rect.MakeLTRB(ridge[0] - stage.width * 0.6, ridge[1] + 84, ridge[0] + stage.width * 0.6, ridge[1] + 118)
    reach = (post.top() - ridge[1]) / slope
    canvas.drawRect(
        skia.Rect.MakeLTRB(ridge[0] - reach, post.top(), ridge[0] + reach, post.bottom()), pen(shade(wood, 0.01))
    )


def wire(stage: Stage, ridge: tuple[float, float], slope: float) -> list[tuple[float, float]]:
    """Bulbs on a wire that hangs in bows from the rafters."""
    xs = np.linspace(-0.36, 0.36, 17) * stage.width
    bows = 34 * np.abs(np.sin(np.linspace(0, 4 * np.pi, 17)))
    return [(float(ridge[0] + x), float(ridge[1] + abs(x) * slope + 60 + bow)) for x, bow in zip(xs, bows, strict=True)]


def bulbs(spots: list[tuple[float, float]], power: float) -> Live:
    """The bulbs' glow, each breathing in its own time."""
    light = lights.halo(from_hex("#ffcf7a"), 0.22)

    def draw(canvas: Canvas, seconds: float) -> None:
        for index, (x, y) in enumerate(spots):
            light(canvas, (x, y + 6), (44, 44), power * (0.78 + 0.2 * float(np.sin(seconds * 1.3 + index * 2.1))))

    return Live(4.3, draw)
