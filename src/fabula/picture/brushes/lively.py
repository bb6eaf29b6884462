"""Small life that is drawn in every frame: stars that twinkle, smoke that rises from a chimney."""

import numpy as np

from fabula.picture.colour import Colour, from_hex, mix
from fabula.picture.ink import pen, radial, skia
from fabula.picture.stage import FAR, Canvas, Live, Stage

_SOFT = skia.SamplingOptions(skia.FilterMode.kLinear)


def twinkle(stage: Stage) -> Live:
    """Some bright stars that swell and fade, each in its own time."""
    rng = stage.rng("twinkle")
    count = round(34 * stage.palette.stars)
    x, y = rng.uniform(stage.left, stage.right, count), rng.uniform(stage.top, stage.horizon * 0.6, count)
    pace, phase, size = rng.uniform(0.8, 2.4, count), rng.uniform(0, 6.28, count), rng.uniform(1.1, 2.4, count)
    colour = from_hex("#fff4de")

    def draw(canvas: Canvas, seconds: float) -> None:
        bright = 0.5 + 0.5 * np.sin(seconds * pace + phase)
        for index in range(count):
            power = float(bright[index]) ** 2
            canvas.drawCircle(
                float(x[index]), float(y[index]), float(size[index]) * (0.5 + 0.5 * power), pen(colour, power)
            )

    return Live(FAR, draw)


def smoke(stage: Stage, mouth: tuple[float, float], z: float, size: float) -> Live:
    """Smoke from a chimney whose mouth is at `mouth` (units): puffs that rise, grow, lean with the wind and fade."""
    rng = stage.rng("smoke")
    count, life = 14, 7.0
    start, sway = np.arange(count) / count * life, rng.uniform(0, 6.28, count)
    wind = size * (1.6 if stage.weather in ("wind", "storm") else 0.45) * (1 if rng.random() < 0.5 else -1)
    soft = Puff(mix(stage.palette.haze, stage.palette.cloud[0], 0.5))

    def draw(canvas: Canvas, seconds: float) -> None:
        for index in range(count):
            age = ((seconds + start[index]) % life) / life
            x = mouth[0] + wind * age**1.4 * 2 + size * 0.14 * age * float(np.sin(seconds * 0.7 + sway[index]))
            y = mouth[1] - size * 2.1 * age**0.85
            half = size * (0.08 + 0.36 * age)
            soft.draw(canvas, (x, y), half, 0.5 * (1 - age) ** 1.3 * min(1.0, age * 9))

    return Live(z, draw)


class Puff:
    """A soft round drawn once and kept at the sizes that are seen: scaled anew in every frame it costs six times more.

    It is laid down by whole pixels and grows in steps of some hundredths, which nobody sees in what has no edge.
    """

    def __init__(self, colour: Colour) -> None:
        """A puff of one colour, densest in its middle."""
        surface = skia.Surface(64, 64)
        ink = radial((32, 32), 31, [colour] * 4, [0, 0.4, 0.75, 1], [0.8, 0.5, 0.14, 0.0])
        surface.getCanvas().drawCircle(32, 32, 31, ink)
        self._own = surface.makeImageSnapshot()
        self._kept: dict[int, skia.Image] = {}

    def draw(self, canvas: Canvas, middle: tuple[float, float], half: float, alpha: float) -> None:
        """Lay it down around a point, `half` units to each side; `alpha` 0 to 1."""
        matrix = canvas.getTotalMatrix()
        radius = float(matrix.mapRadius(half))
        spot = matrix.mapXY(*middle)
        if radius < 0.5 or canvas.quickReject(
            skia.Rect.MakeXYWH(middle[0] - half, middle[1] - half, 2 * half, 2 * half)
        ):
            return
        step = round(float(np.log(radius)) * 26)
        if step not in self._kept:
            side = max(round(2 * float(np.exp(step / 26))), 1)
            surface = skia.Surface(side, side)
            surface.getCanvas().drawImageRect(self._own, skia.Rect.MakeWH(side, side), _SOFT)
            self._kept[step] = surface.makeImageSnapshot()
        image = self._kept[step]
        paint = skia.Paint(Alphaf=min(alpha, 1.0))
        canvas.save()
        canvas.resetMatrix()
        place = (round(spot.x() - image.width() / 2), round(spot.y() - image.height() / 2))
        canvas.drawImage(image, *place, skia.SamplingOptions(), paint)
        canvas.restore()


def plume(
    canvas: Canvas,
    puff: Puff,
    mouth: tuple[float, float],
    size: float,
    clock: tuple[float, float],
    count: int = 30,
) -> None:
    """Smoke that a moving pipe at `mouth` leaves behind; `clock` is (seconds, the speed the smoke is left at)."""
    seconds, wind = clock
    thick = min(0.6 * (30 / count) ** 0.4, 0.9)
    life = 2.6
    for index in range(count):
        age = ((seconds + index / count * life) % life) / life
        sway = float(np.sin(seconds * 0.9 + index * 2.4))
        x = mouth[0] + wind * age * life * 0.5 + size * 0.05 * sway * age
        y = mouth[1] - size * 0.34 * age**0.7 + size * 0.03 * sway * age
        half = size * (0.045 + 0.16 * age)
        puff.draw(canvas, (x, y), half, thick * (1 - age) ** 1.2 * min(1.0, age * 30))
