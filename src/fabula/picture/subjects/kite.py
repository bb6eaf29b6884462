"""Kite: a bright diamond on a long string, its tail of bows swaying in the wind."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.colour import from_hexes, shade
from fabula.picture.ink import pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

_CLOTH = from_hexes("#e0484a #f2b93f #3f8fc4 #6aa84f #b45fa0")


def play(part: Part) -> tuple[Live, ...]:
    """One kite over the side that the text gives, or several around it."""
    return tuple(_one(part, index) for index in range(min(part.subject.count, 6)))


def _one(part: Part, index: int) -> Live:
    stage, rng = part.stage, part.rng("kite", index)
    size, phase = 62.0 * part.scale() * (1.0 if index == 0 else rng.uniform(0.5, 0.8)), rng.uniform(0, 6.28)
    x, y = part.side_x() + index * 190 * (1 if index % 2 else -1), part.height(rng.uniform(0.19, 0.27))
    own = blocking.named(part.subject.colour)
    first = blocking.lit(stage, own or _CLOTH[int(rng.integers(5))], 0.8)
    second = blocking.lit(stage, _CLOTH[int(rng.integers(5))], 0.8)
    anchor = (x - 330, part.low() - 120)
    gust = {"storm": 2.2, "wind": 1.6}.get(stage.weather, 1.0)

    def draw(canvas: Canvas, seconds: float) -> None:
        px = x + 46 * gust * float(np.sin(seconds * 0.7 + phase)) + 12 * float(np.sin(seconds * 2.3))
        py = y + 30 * gust * float(np.sin(seconds * 1.1 + phase * 2)) + 8 * float(np.cos(seconds * 2.7))
        string = skia.Path()
        string.moveTo(*anchor)
        string.quadTo(anchor[0] + (px - anchor[0]) * 0.62, py + (anchor[1] - py) * 0.72, px, py)
        canvas.drawPath(string, stroke(stage.palette.tone(0.6), 1.3, 0.7))
        _tail(canvas, (px, py), size, seconds + phase, (first, second))
        canvas.save()
        canvas.translate(px, py)
        canvas.rotate(24 + 9 * gust * float(np.sin(seconds * 1.3 + phase)))
        canvas.scale(size, size)
        corners = ((0.0, -1.0), (0.66, -0.25), (0.0, 1.0), (-0.66, -0.25))
        for number in range(4):
            colour = (first, second)[number % 2]
            face = [(0.0, -0.25), corners[number], corners[(number + 1) % 4]]
            canvas.drawPath(polygon(face), pen(shade(colour, 0.04 if number < 2 else -0.05)))
        for a, b in ((0, 2), (1, 3)):
            canvas.drawLine(*corners[a], *corners[b], stroke(shade(first, -0.25), 0.022))
        canvas.restore()

    return Live(5.5, draw)


def _tail(
    canvas: Canvas, place: tuple[float, float], size: float, turn: float, cloths: tuple[tuple[float, float, float], ...]
) -> None:
    x, y = place
    line = skia.Path()
    line.moveTo(x - size * 0.4, y + size * 0.9)
    spots = []
    for step in range(1, 10):
        share = step / 9
        sway = size * 0.42 * share * float(np.sin(turn * 3.2 - share * 5))
        spots.append((x - size * (0.4 + 0.9 * share) + sway, y + size * (0.9 + 2.6 * share)))
        line.lineTo(*spots[-1])
    canvas.drawPath(line, stroke(shade(cloths[0], -0.12), 1.8))
    for number, (px, py) in enumerate(spots[1::2]):
        bow = size * 0.17
        ink = pen(cloths[number % 2])
        for side in (-1, 1):
            canvas.drawPath(
                polygon([(px, py), (px + side * bow, py - bow * 0.6), (px + side * bow, py + bow * 0.6)]), ink
            )
