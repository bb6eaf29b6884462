"""Flags: cloth on poles that waves with the wind, drawn in every frame."""

import numpy as np

from fabula.picture.colour import from_hexes, mix, shade
from fabula.picture.ink import pen, polygon
from fabula.picture.stage import Canvas, Live, Stage

_CLOTHS = from_hexes("#c8423c #e0a83a #3f6cb0 #8a4a9a")


def flags(stage: Stage, poles: list[tuple[float, float]], z: float, size: float, tone: float) -> Live:
    """Pennants at the tops of `poles` (x, y in units), `size` units long; wilder in wind and storm, wet in rain."""
    rng = stage.rng("flags")
    wild = {"wind": 1.5, "storm": 1.7, "rain": 0.8, "fog": 0.4, "snow": 0.7}.get(stage.weather, 0.9)
    way = 1.0 if rng.random() < 0.5 else -1.0
    phase = rng.uniform(0, 6.28, len(poles))
    dye = _CLOTHS[int(rng.integers(len(_CLOTHS)))]
    cloth = mix(dye, stage.palette.tone(tone), {"day": 0.12, "night": 0.6}.get(stage.time, 0.38))
    inks = (pen(cloth), pen(shade(cloth, -0.06)))
    share = np.linspace(0, 1, 9)

    def draw(canvas: Canvas, seconds: float) -> None:
        for index, (x, y) in enumerate(poles):
            turn = seconds * (3.2 + 2.4 * wild) + phase[index]
            wave = np.sin(turn - share * 7.5) * share * size * 0.10 * (0.6 + 0.6 * wild)
            sag = (1.15 - min(wild, 1.1)) * size * 0.5 * share**1.5
            px = x + way * size * share * (1 - 0.22 * (1.15 - min(wild, 1.1)))
            top, low = y + wave + sag, y + wave + sag + size * 0.36 * (1 - share * 0.92)
            upper = list(zip(px.tolist(), top.tolist(), strict=True))
            lower = list(zip(px.tolist(), low.tolist(), strict=True))
            canvas.drawPath(polygon([*upper, *lower[::-1]]), inks[0])
            fold = int(2 + (turn * 0.8) % 4)
            canvas.drawPath(polygon([*upper[fold : fold + 3], *lower[fold : fold + 3][::-1]]), inks[1])

    return Live(z, draw)
