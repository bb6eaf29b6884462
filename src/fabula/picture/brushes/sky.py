"""The sky: gradient, stars, Milky Way, sun or moon, and the clouds that drift in it."""

import numpy as np

from fabula.picture.brushes import daystar, lively
from fabula.picture.colour import Colour, from_hex, mix, shade
from fabula.picture.ink import Point, glow, linear, pen, polygon, radial, skia
from fabula.picture.stage import FAR, Canvas, Layer, Live, Motion, Stage


def layers(stage: Stage, clouds: int = 8) -> list[Layer | Live]:
    """A whole sky: gradient with stars, the sun, and `clouds` clouds drifting at two depths."""
    weight: float = {"cloudy": 1.3, "rain": 1.0, "storm": 1.0, "snow": 1.0, "fog": 0.4, "wind": 1.4}.get(
        stage.weather, 1.0
    )
    count = round(clouds * weight)
    speed = {"wind": 3.0, "storm": 2.6, "rain": 1.4}.get(stage.weather, 1.0)
    far, near = stage.rng("cloud speed").uniform(0.8, 1.2, 2)
    cover = _COVER.get(stage.weather, 0.0)
    roof = [Layer(50, lambda canvas: deck(canvas, stage, cover), motion=drift(5.0 * speed * near))] if cover else []
    heavy = stage.weather in ("rain", "storm")
    night: list[Layer | Live] = [lively.twinkle(stage)] if stage.palette.stars > 0.3 else []
    return [
        Layer(
            FAR,
            lambda canvas: backdrop(canvas, stage, disc=stage.course is None),
            grain=0.011,
            grain_stretch=3.5,
            solid=True,
        ),
        *night,
        *([daystar.travelling(stage, stage.course)] if stage.course else []),
        *([] if heavy else [Layer(60, lambda canvas: streaks(canvas, stage), motion=drift(3.0 * speed * far))]),
        *roof,
        *([] if heavy else _heaps(stage, count, (4.5 * speed * far, 7 * speed * near))),
    ]


def _heaps(stage: Stage, count: int, speeds: tuple[float, float]) -> list[Layer]:
    """Single clouds at two depths, which a closed deck has none of; `speeds` in units a second."""
    return [
        Layer(55, lambda canvas: cloud_bank(canvas, stage, "far clouds", count // 2, 0.75), motion=drift(speeds[0])),
        Layer(
            45,
            lambda canvas: cloud_bank(canvas, stage, "near clouds", count - count // 2, 1.0),
            motion=drift(speeds[1]),
        ),
    ]


_COVER = {"cloudy": 0.55, "rain": 0.9, "storm": 0.62, "snow": 0.7}
"""How much of the sky a closed deck of cloud takes."""


def deck(canvas: Canvas, stage: Stage, cover: float) -> None:
    """A closed deck of cloud: rows of long heavy heaps, large and dark overhead, small and pale to the horizon."""
    rng, (light, middle, dark) = stage.rng("deck"), stage.palette.cloud
    crown = 0.42
    if stage.weather == "storm":
        light, middle, dark, crown = mix(light, middle, 0.3), mix(middle, dark, 0.5), shade(dark, -0.09), 0.34
    rows = 7
    for row in range(rows):
        share = row / (rows - 1)
        y = stage.horizon * (0.80 - 0.86 * share)
        if share < 1 - cover - 0.15:
            continue
        colour = mix(mix(middle, stage.palette.sky[-1], 0.45 - 0.45 * share), dark, 0.12 + 0.5 * share)
        for _ in range(round(12 - 4 * share)):
            x = rng.uniform(stage.left - 450, stage.right + 450)
            half = (rng.uniform(170, 360) * (0.55 + 0.9 * share), rng.uniform(34, 62) * (0.5 + 1.3 * share))
            _heap(canvas, rng, (x, y + rng.normal(0, 22)), half, (mix(colour, light, crown), colour))


def _heap(canvas: Canvas, rng: np.random.Generator, place: Point, half: Point, tones: tuple[Colour, Colour]) -> None:
    """A soft heap: a pale crown over a dark flat belly."""
    (x, y), (wide, high), (crown, belly) = place, half, tones
    for _ in range(9):
        px, py = x + rng.uniform(-0.8, 0.8) * wide, y - rng.uniform(0.0, 0.8) * high
        radius = high * rng.uniform(0.6, 1.25)
        ink = radial((px, py - radius * 0.35), radius * 1.2, [crown, belly, belly], [0, 0.55, 1], [0.5, 0.34, 0.0])
        canvas.drawCircle(px, py, radius, ink)
    canvas.save()
    canvas.translate(x, y + high * 0.2)
    canvas.scale(wide * 1.15, high * 0.75)
    canvas.drawCircle(0, 0, 1, radial((0, 0), 1, [belly] * 3, [0, 0.55, 1], [0.75, 0.5, 0.0]))
    canvas.restore()


def drift(speed: float, reach: float = 420.0) -> Motion:
    """A slow slide to the right, `speed` units a second, that never goes farther than `reach` units."""

    def motion(seconds: float) -> tuple[float, float, float]:
        return (reach * float(np.tanh(speed * seconds / reach)), 0.0, 1.0)

    return motion


def backdrop(canvas: Canvas, stage: Stage, *, disc: bool = True) -> None:
    """The gradient from top to horizon, stars where the palette has them, and the sun or moon if `disc`."""
    palette = stage.palette
    ink = linear((0, 0), (0, stage.horizon), palette.sky, palette.sky_at)
    canvas.drawRect(skia.Rect.MakeLTRB(stage.left * 2, stage.top * 2, stage.right * 2, stage.bottom * 2), ink)
    if palette.stars > 0.02:
        if palette.stars > 0.6:
            milky_way(canvas, stage)
        stars(canvas, stage, round(420 * palette.stars))
    if disc:
        daystar.sun(canvas, stage)


def stars(canvas: Canvas, stage: Stage, count: int) -> None:
    """Fixed stars, dense at the top, a few of them with a halo."""
    rng = stage.rng("stars")
    white, blue = from_hex("#fff6e4"), from_hex("#bcd8ff")
    for _ in range(count):
        x = rng.uniform(stage.left, stage.right)
        y = stage.top + (stage.horizon * 0.85 - stage.top) * rng.power(0.85) ** 1.3
        size = 0.7 + rng.exponential(0.55)
        fade = float(np.clip(1.25 - y / (stage.horizon * 0.9), 0.1, 1.0))
        colour = mix(white, blue, rng.random())
        canvas.drawCircle(x, y, min(size, 2.6), pen(colour, fade * rng.uniform(0.4, 0.95)))
        if size > 2.0:
            glow(canvas, (x, y), size * 6, colour, 0.35 * fade)


def milky_way(canvas: Canvas, stage: Stage) -> None:
    """A faint band of star dust across the upper sky."""
    rng = stage.rng("milky way")
    start, slope = rng.uniform(-0.1, 0.4) * stage.width, rng.uniform(0.35, 0.7)
    for _ in range(70):
        along = rng.uniform(-0.3, 1.0)
        x = start + along * stage.width * 0.9 + rng.normal(0, 40)
        y = stage.horizon * (0.75 - along * slope) + rng.normal(0, 45)
        glow(canvas, (x, y), rng.uniform(80, 210), mix(stage.palette.sky[3], stage.palette.glow, rng.random()), 0.05)
    for _ in range(500):
        along = rng.uniform(-0.3, 1.0)
        x, y = start + along * stage.width * 0.9, stage.horizon * (0.75 - along * slope)
        canvas.drawCircle(
            x + rng.normal(0, 60), y + rng.normal(0, 60), rng.uniform(0.4, 1.0), pen(stage.palette.glow, 0.45)
        )


def streaks(canvas: Canvas, stage: Stage) -> None:
    """Thin lens clouds, layered low over the horizon and a few high up."""
    rng, palette = stage.rng("streaks"), stage.palette
    groups = 7 if stage.wide else 5
    for _ in range(groups):
        x, y = rng.uniform(stage.left, stage.right), stage.horizon * rng.uniform(0.14, 0.86)
        for _ in range(rng.integers(2, 5)):
            length, thick = rng.uniform(220, 720), rng.uniform(3, 9)
            colour = mix(palette.cloud[0], palette.cloud[1], rng.uniform(0, 0.7))
            left, top = x + rng.normal(0, 170), y + rng.normal(0, 20)
            shape = polygon(
                [
                    (left - length / 2, top),
                    (left - length * 0.1, top - thick),
                    (left + length * 0.2, top - thick * 0.8),
                    (left + length / 2, top),
                    (left + length * 0.15, top + thick * 0.5),
                    (left - length * 0.2, top + thick * 0.4),
                ]
            )
            ends = [0.0, 0.5, 0.55, 0.0]
            canvas.drawPath(shape, linear((left - length / 2, 0), (left + length / 2, 0), [colour] * 4, None, ends))


def cloud_bank(canvas: Canvas, stage: Stage, name: str, count: int, size: float) -> None:
    """Heaps of cloud spread evenly over the width, low at dusk and dawn, higher by day."""
    rng = stage.rng(name)
    span = stage.right - stage.left + 500
    low, high = (0.50, 0.86) if stage.palette.stars > 0.05 or stage.time == "dawn" else (0.16, 0.8)
    heavy = stage.weather == "cloudy"
    for index in range(count):
        x = stage.left - 450 + span * (index + rng.uniform(0.15, 0.85)) / max(count, 1)
        y = stage.horizon * rng.uniform(0.05 if heavy else low, high)
        near = (y / stage.horizon) ** 1.2
        width = size * rng.uniform(150, 330) * (1.25 - 0.55 * near) * (1.8 if heavy else 1.0)
        cloud(canvas, stage, rng, (x, y), (width, width * rng.uniform(0.30, 0.44)))


def cloud(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, place: tuple[float, float], size: tuple[float, float]
) -> None:
    """One heap cloud: 25 rounds under a bell with a flat bottom, lit from the sun's side."""
    (x, y), (width, height), (light, middle, dark) = place, size, stage.palette.cloud
    if stage.palette.dark:
        light, middle = mix(light, middle, 0.35), mix(middle, dark, 0.4)
    puffs = []
    for index in range(25):
        along = (index + rng.uniform(0, 1)) / 25 * 2 - 1
        bell = float(np.exp(-((along * 1.75) ** 2)))
        radius = height * (0.12 + 0.34 * bell * rng.uniform(0.6, 1.0))
        lift = bell * height * rng.uniform(0.15, 0.75)
        puffs.append((x + along * width * 0.5, y - lift, radius))
    toward = np.sign(stage.sun[0] - x) or 1.0
    canvas.save()
    canvas.clipRect(skia.Rect.MakeLTRB(x - width, y - height * 2, x + width, y + height * 0.10), True)
    body = linear(
        (x + toward * width * 0.2, y - height),
        (x - toward * width * 0.1, y + height * 0.15),
        [light, middle, dark],
        [0, 0.62, 1],
        [0.96, 0.9, 0.62],
    )
    shape = skia.Path()
    for px, py, radius in puffs:
        shape.addCircle(px, py, radius)
    base = skia.RRect.MakeRectXY(
        skia.Rect.MakeLTRB(x - width * 0.52, y - height * 0.06, x + width * 0.52, y + height * 0.10), 8, height * 0.08
    )
    shape.addRRect(base)
    canvas.drawPath(shape, body)
    canvas.clipPath(shape, True)
    for px, py, radius in sorted(puffs, key=lambda puff: puff[1]):
        spot = (px + toward * radius * 0.35, py - radius * 0.4)
        lit = shade(light, 0.015)
        canvas.drawCircle(
            *spot, radius * 1.1, radial(spot, radius * 1.1, [lit, lit, middle], [0, 0.35, 1], [0.42, 0.2, 0.0])
        )
        under = (px - toward * radius * 0.3, py + radius * 0.75)
        canvas.drawCircle(*under, radius * 0.8, radial(under, radius * 0.8, [dark, dark], None, [0.16, 0.0]))
    canvas.restore()
