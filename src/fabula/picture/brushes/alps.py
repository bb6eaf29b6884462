"""Alps: ranges of real relief with rock, snow and meadow on them, woods on their shoulders, and seas of cloud."""

from dataclasses import dataclass

import cv2
import numpy as np

from fabula.picture.brushes import hills, relief, trees
from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import linear, pen, radial, skia
from fabula.picture.stage import Canvas, Layer, Motion, Stage

ROWS = 110
"""Rows of relief in a range: fewer show as teeth where one spur hides another."""


@dataclass(frozen=True)
class Peak:
    """A mountain: where its top is, how high over the foot, and its half width, in units."""

    x: float
    height: float
    width: float


def build(
    stage: Stage, name: str, foot: float, peaks: list[Peak], lift: float = 46.0, *, sunk: float = 0.0
) -> relief.Relief:
    """A range standing on `foot`; the plain around it runs `lift` units up into the picture.

    `sunk` units of it lie under water: only what is higher stands out.
    """
    rng = stage.rng("range", name)
    x, base = relief.grid(stage, ROWS, 8.0 if stage.wide else 6.0, (foot - lift, foot))
    z = np.linspace(0, 1, ROWS)
    rise = np.zeros((ROWS, len(x)))
    for peak in peaks:
        place = (peak.x, rng.uniform(0.22, 0.42))
        rise = np.maximum(rise, relief.cone(x, z, place, (peak.height, peak.width, 0.8), rng))
    spread = float(x[-1] - x[0]) / 2900
    rise *= 0.66 + 0.5 * relief.ridged(rng, (ROWS, len(x)), (11 * spread, 5), 5)
    low = np.maximum(
        rise, 14 * (1 + relief.cloudy(rng, (ROWS, len(x)), (9 * spread, 3), 3)) * np.sin(z * np.pi)[:, None]
    )
    low = low - sunk * np.clip(2.0 - low / 40.0, 0, 1)
    soft = cv2.GaussianBlur(np.asarray(low, np.float32), (0, 0), sigmaX=0.5, sigmaY=1.6)
    return relief.Relief(x, base, np.asarray(soft, np.float64), 7.5)


def paint(canvas: Canvas, stage: Stage, form: relief.Relief, tone: float, snow: float, green: float = 0.0) -> None:
    """Paint a range: rock, snow above `snow` units of rise, meadow and scree below `green` units."""
    rng = stage.rng("alp", round(tone * 100))
    light = relief.painted(relief.lit(stage, form), rng, 4.0, 0.3)
    colours = relief.ink(relief.rock_tones(stage, tone), light)
    if green:
        meadow = hills.ground_colour(stage, min(tone + 0.12, 1.0))
        tones = (shade(meadow, -0.09), meadow, mix(shade(meadow, 0.05), stage.palette.rim, 0.2))
        across, down = form.slopes()
        border = green * (1 + 0.35 * relief.cloudy(rng, light.shape, (40, 14), 3))
        share = np.clip((border - form.rise) / (0.3 * green), 0, 1) * np.clip(
            (1.9 - np.hypot(across, down)) / 0.7, 0, 1
        )
        colours = relief.over(colours, relief.ink(tones, light), share)
    line = snow * (0.15 if stage.snowy else 1.0)
    colours = relief.over(
        colours, relief.ink(relief.snow_tones(stage, tone), light), relief.snow_cover(form, rng, line, 54.0)
    )
    floor = mix(stage.palette.tone(tone + 0.1), stage.palette.haze, 0.3)
    relief.draw(canvas, form, colours, floor)


def wood(
    canvas: Canvas, stage: Stage, name: str, form: hills.Hill, tone: float, heights: tuple[float, float], deep: float
) -> None:
    """Conifers down a slope from its crest, `deep` units of it, each row in front of the last, thinning downward."""
    rng = stage.rng("mountain wood", name)
    ground = hills.ground_colour(stage, tone)
    rows = max(int(deep / (heights[1] * 0.22)), 3)
    for row in range(rows):
        share = row / rows
        x = stage.left - 30
        while x < stage.right + 30:
            y = form.height(x) + 4 + deep * share + rng.uniform(-0.1, 0.1) * deep / rows
            gap = np.sin(x * 0.006 + row * 0.4) * np.sin(x * 0.0023 + 1.7)
            if gap < 0.62 - 0.75 * share:
                colour = shade(mix(stage.palette.tone(min(tone + 0.16, 1.0)), ground, 0.12), rng.uniform(-0.025, 0.02))
                trees.far_conifer(canvas, stage, rng, (x, y), rng.uniform(*heights) * (0.8 + 0.3 * share), colour)
            x += rng.uniform(0.24, 0.6) * heights[1]


def mist(stage: Stage, name: str, z: float, level: float, strength: float, size: float = 1.0) -> Layer:
    """A bank of mist along the height `level` that drifts slowly; `strength` 0 to 1."""
    way = 1.0 if stage.rng("mist way", name).random() < 0.5 else -1.0

    def motion(seconds: float) -> tuple[float, float, float]:
        return (way * 120 * float(np.sin(seconds / 17.0)), 0.0, 1.0)

    moving: Motion = motion
    return Layer(z, lambda canvas: _mist(canvas, stage, name, level, strength, size), motion=moving)


def _mist(canvas: Canvas, stage: Stage, name: str, level: float, strength: float, size: float) -> None:
    rng = stage.rng("mist", name)
    colour = mix(stage.palette.haze, stage.palette.cloud[0], 0.35)
    for _ in range(26 if stage.wide else 16):
        x, y = rng.uniform(stage.left, stage.right), level + rng.normal(0, 18) * size
        half, high = rng.uniform(160, 460) * size, rng.uniform(14, 44) * size
        soft(canvas, (x, y), (half, high), colour, strength * rng.uniform(0.25, 0.7))


def soft(
    canvas: Canvas,
    middle: tuple[float, float],
    halves: tuple[float, float],
    colour: tuple[float, float, float],
    power: float,
) -> None:
    """A soft oval of colour, `halves` (width, height) units to its rim, `power` its opacity in the middle."""
    canvas.save()
    canvas.translate(*middle)
    canvas.scale(*halves)
    canvas.drawCircle(
        0, 0, 1, radial((0, 0), 1, [colour] * 4, [0, 0.4, 0.72, 1], [power, power * 0.6, power * 0.16, 0])
    )
    canvas.restore()


def cloud_sea(canvas: Canvas, stage: Stage, name: str, level: float, near: float) -> None:
    """A sea of cloud from the height `level` down: rows of billows that grow toward the viewer; `near` 0 far to 1."""
    rng, palette = stage.rng("cloud sea", name), stage.palette
    light, middle, dark = palette.cloud
    if palette.dark:
        light, middle = mix(light, middle, 0.3), mix(middle, dark, 0.3)
    belly = mix(mix(middle, dark, 0.35 + 0.4 * near), palette.sky[1], 0.16 + 0.14 * near)
    crown = mix(light, palette.haze, 0.45 * (1 - near))
    everything = skia.Rect.MakeLTRB(stage.left * 2, level + 30, stage.right * 2, stage.bottom * 2)
    canvas.drawRect(everything, pen(belly))
    side = 1.0 if stage.sun[0] > stage.width / 2 else -1.0
    y, row = level, 0
    while y < level + 60 + 320 * near:
        size = (30 + 24 * row) * (0.6 + 0.7 * near)
        tint = mix(belly, shade(belly, -0.05), min(row / 6, 1.0))
        shaded = skia.Rect.MakeLTRB(stage.left * 2, y - size * 0.2, stage.right * 2, y + size * 1.6)
        canvas.drawRect(shaded, linear((0, y - size * 0.2), (0, y + size * 1.6), [tint] * 3, None, [0.0, 0.85, 0.0]))
        for x in np.arange(stage.left - 120, stage.right + 120, size * 2.6):
            _billow(
                canvas,
                rng,
                (float(x + rng.normal(0, size * 0.7)), y + rng.normal(0, size * 0.16)),
                size,
                side,
                (crown, tint),
            )
        y += size * 0.72
        row += 1


def _billow(
    canvas: Canvas,
    rng: np.random.Generator,
    place: tuple[float, float],
    size: float,
    side: float,
    tones: tuple[Colour, Colour],
) -> None:
    """One heap of the cloud sea: rounds under a long bell, lit from the sun's side and lost in its own foot."""
    for share in np.sort(rng.uniform(-1, 1, 15)):
        bell = float(np.exp(-((share * 1.5) ** 2)))
        radius = size * (0.3 + 0.55 * bell) * rng.uniform(0.75, 1.2)
        x, y = place[0] + float(share) * size * 1.9, place[1] - size * 0.5 * bell * rng.uniform(0.5, 1.2)
        spot = (x + side * radius * 0.4, y - radius * 0.5)
        ink = radial(spot, radius * 1.42, [tones[0], mix(*tones, 0.4), tones[1]], [0, 0.4, 1], [0.8, 0.6, 0.0])
        canvas.drawCircle(x, y, radius, ink)
