"""Small life that is drawn in every frame: stars that twinkle, smoke that rises from a chimney."""

import numpy as np

from fabula.picture.colour import Colour, from_hex, mix
from fabula.picture.ink import pen, radial, skia
from fabula.picture.stage import FAR, Canvas, Live, Stage


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
    soft = puff(mix(stage.palette.haze, stage.palette.cloud[0], 0.5))

    def draw(canvas: Canvas, seconds: float) -> None:
        for index in range(count):
            age = ((seconds + start[index]) % life) / life
            x = mouth[0] + wind * age**1.4 * 2 + size * 0.14 * age * float(np.sin(seconds * 0.7 + sway[index]))
            y = mouth[1] - size * 2.1 * age**0.85
            half = size * (0.08 + 0.36 * age)
            paint = skia.Paint(Alphaf=0.5 * (1 - age) ** 1.3 * min(1.0, age * 9))
            target = skia.Rect.MakeLTRB(x - half, y - half, x + half, y + half)
            canvas.drawImageRect(soft, target, skia.SamplingOptions(skia.FilterMode.kLinear), paint)

    return Live(z, draw)


def puff(colour: Colour) -> "skia.Image":
    """A soft round drawn once, because soft rounds are dear."""
    surface = skia.Surface(64, 64)
    ink = radial((32, 32), 31, [colour] * 4, [0, 0.4, 0.75, 1], [0.8, 0.5, 0.14, 0.0])
    surface.getCanvas().drawCircle(32, 32, 31, ink)
    return surface.makeImageSnapshot()


def plume(
    canvas: Canvas,
    image: "skia.Image",
    mouth: tuple[float, float],
    size: float,
    clock: tuple[float, float],
    count: int = 30,
) -> None:
    """Smoke that a moving pipe at `mouth` leaves behind; `clock` is (seconds, the speed the smoke is left at)."""
    seconds, wind = clock
    thick = min(0.6 * (30 / count) ** 0.4, 0.9)
    life, sampling = 2.6, skia.SamplingOptions(skia.FilterMode.kLinear)
    for index in range(count):
        age = ((seconds + index / count * life) % life) / life
        sway = float(np.sin(seconds * 0.9 + index * 2.4))
        x = mouth[0] + wind * age * life * 0.5 + size * 0.05 * sway * age
        y = mouth[1] - size * 0.34 * age**0.7 + size * 0.03 * sway * age
        half = size * (0.045 + 0.16 * age)
        paint = skia.Paint(Alphaf=thick * (1 - age) ** 1.2 * min(1.0, age * 30))
        canvas.drawImageRect(image, skia.Rect.MakeLTRB(x - half, y - half, x + half, y + half), sampling, paint)
