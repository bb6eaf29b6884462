"""The deep: what water does to light - its own palette, rays from above, caustics, bubbles, plankton, a shoal."""

from dataclasses import replace

import numpy as np

from fabula.picture import noise
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, ramp, shade
from fabula.picture.ink import glow, linear, pen, polygon, skia, stroke
from fabula.picture.palette import Palette
from fabula.picture.stage import FAR, Canvas, Layer, Live, Motion, Stage

# the water from the surface down
_WATERS = {
    "day": from_hexes("#d6fbef #7fe0dc #35b3cc #1a7fb0 #0f4f88 #0a2c5a"),
    "dawn": from_hexes("#ffe6c9 #b9dccb #6fb6c4 #3f7fae #27508a #142c5c"),
    "dusk": from_hexes("#ffc27e #e88a86 #9a639c #56508f #302f70 #171743"),
    "night": from_hexes("#b6dfe6 #3f86a4 #1d5a84 #123c68 #0a244a #050f28"),
}


def water_light(stage: Stage) -> Palette:
    """The palette under water: the hour tints the light from above, bad weather greys it, depth turns it blue."""
    waters = _WATERS[stage.time]
    grey = {"clear": 0.0, "wind": 0.06, "cloudy": 0.3, "snow": 0.3, "rain": 0.38, "fog": 0.45, "storm": 0.55}
    dull = grey[stage.weather]
    murk = from_hex("#2a4a58" if stage.weather != "fog" else "#5a8078")
    waters = tuple(mix(colour, shade(murk, 0.12 - 0.05 * i), dull) for i, colour in enumerate(waters))
    deep = waters[-1]
    ground = [mix(ramp(waters, 0.46), waters[1], 0.25), ramp(waters, 0.52), ramp(waters, 0.62), ramp(waters, 0.74)]
    return replace(
        stage.palette,
        sky=waters,
        sky_at=tuple(i / 5 for i in range(6)),
        depth=(*ground, mix(ramp(waters, 0.88), deep, 0.3), shade(deep, -0.03)),
        rim=waters[0],
        haze=ramp(waters, 0.44),
        glow=waters[0],
        sun=waters[0],
        sun_strength=1.0 - 0.75 * dull,
        snow=waters[1],
        water=waters[3],
        haze_strength=1.0,
        bloom=0.26,
    )


def tinted(stage: Stage, own: Colour, tone: float) -> Colour:
    """A thing's own colour as far as the water lets it through at a depth (0 far, 1 near)."""
    pull = {"day": 0.14, "dawn": 0.3, "dusk": 0.34, "night": 0.5}[stage.time] + 0.42 * (1 - tone)
    return mix(own, stage.palette.tone(tone), min(pull, 0.92))


def backdrop(canvas: Canvas, stage: Stage) -> None:
    """The open water: bright under the surface, deep blue below, with the sun's pool above."""
    palette, x = stage.palette, stage.sun[0]
    box = skia.Rect.MakeLTRB(stage.left * 2, stage.top * 2, stage.right * 2, stage.bottom * 2)
    marks = [0.0, 0.10, 0.36, 0.62, 0.86, 1.0]
    canvas.drawRect(box, linear((0, -0.06 * stage.height), (0, stage.height), palette.sky, marks))
    for radius, power in ((0.95, 0.34), (0.5, 0.44), (0.24, 0.6)):
        canvas.save()
        canvas.translate(x, -0.05 * stage.height)
        canvas.scale(1.25, 0.8)
        glow(canvas, (0, 0), radius * max(stage.width, stage.height) * 0.8, palette.glow, power * palette.sun_strength)
        canvas.restore()


def rays(stage: Stage, name: str, z: float, period: float) -> Layer:
    """A fan of soft beams from the surface, that swell and fade."""
    return Layer(z, lambda canvas: _beams(canvas, stage, name), motion=_breathe(period), blur=4.0)


def _breathe(period: float) -> Motion:
    def motion(seconds: float) -> tuple[float, float, float]:
        turn = 2 * np.pi * seconds / period
        return (16.0 * float(np.sin(turn * 0.5)), 0.0, 0.62 + 0.38 * float(np.sin(turn)))

    return motion


def _beams(canvas: Canvas, stage: Stage, name: str) -> None:
    rng, palette = stage.rng("rays", name), stage.palette
    source = (stage.sun[0], -0.75 * stage.height)
    foot = stage.height * 0.92
    for _ in range(9):
        lean = rng.uniform(-0.62, 0.62) * (1.0 if stage.wide else 0.6)
        half, power = rng.uniform(0.008, 0.05), rng.uniform(0.14, 0.46) * palette.sun_strength
        down = foot * rng.uniform(0.6, 1.0)
        shape = []
        for angle, y in ((lean - half, -60.0), (lean + half, -60.0), (lean + half, down), (lean - half, down)):
            shape.append((source[0] + angle * (y - source[1]), y))
        ink = linear(
            (0, -40), (0, down), [palette.glow] * 4, [0, 0.25, 0.65, 1], [power, power * 0.8, power * 0.3, 0.0]
        )
        canvas.drawPath(polygon(shape), ink)


def _net(rng: np.random.Generator) -> "skia.Image":
    """A seamless net of bright lines, as waves focus light: white, its brightness in the alpha."""
    first, second = noise.tile(rng, 256, (4, 4), 2), noise.tile(rng, 256, (3, 3), 2)
    lines = np.exp(-((first / 0.16) ** 2)) + 0.7 * np.exp(-((second / 0.13) ** 2))
    alpha = np.clip(lines * 150, 0, 235).astype(np.uint8)
    return skia.Image.fromarray(np.dstack([alpha] * 4), skia.ColorType.kBGRA_8888_ColorType)


def caustics(stage: Stage, name: str, area: tuple[float, float], z: float, strength: float) -> Layer:
    """A net of light over the sea floor between two heights, drawn small far off and large near."""
    shift = 26.0 if name == "a" else -34.0

    def motion(seconds: float) -> tuple[float, float, float]:
        turn = seconds * (0.5 if name == "a" else 0.37)
        return (shift * float(np.sin(turn)), 0.0, 0.75 + 0.25 * float(np.sin(turn * 2.7)))

    return Layer(z, lambda canvas: _lit_floor(canvas, stage, name, area, strength), motion=motion)


def _lit_floor(canvas: Canvas, stage: Stage, name: str, area: tuple[float, float], strength: float) -> None:
    net = _net(stage.rng("caustics", name))
    top, foot = area
    power = strength * stage.palette.sun_strength
    colour = stage.palette.glow
    tint = skia.ColorFilters.Blend(skia.Color(*(round(part * 255) for part in colour)), skia.BlendMode.kSrcIn)
    y, row = top, 0
    while y < foot:
        near = (y - top) / (foot - top)
        wide, tall = 240 + 620 * near, 30 + 190 * near
        edge = min(near * 5, 1.0, (1 - near) * 2.5 + 0.15)
        fade = skia.Paint(Alphaf=power * edge, ColorFilter=tint)
        sampling = skia.SamplingOptions(skia.FilterMode.kLinear)
        for x in np.arange(stage.left - wide * (1 + 0.37 * (row % 3)), stage.right + wide, wide):
            box = skia.Rect.MakeXYWH(float(x), y, wide, tall)
            canvas.drawImageRect(net, box, sampling, fade)
        y, row = y + tall * 0.96, row + 1


def surface(canvas: Canvas, stage: Stage) -> None:
    """The underside of the waves at the top of the frame: rows of bright lenses around the sun's place."""
    rng, palette = stage.rng("surface"), stage.palette
    x0 = stage.sun[0]
    for _ in range(150):
        near = rng.random() ** 1.6
        y = stage.top + (0.16 * stage.height - stage.top) * near
        x = x0 + rng.normal(0, 0.36) * stage.width * (1 + near)
        length, thick = rng.uniform(60, 260) * (1.25 - near), rng.uniform(3, 12) * (1.2 - near)
        power = float(np.exp(-(((x - x0) / (0.6 * stage.width)) ** 2))) * (1 - near) * palette.sun_strength
        path = skia.Path()
        path.moveTo(x - length / 2, y)
        path.quadTo(x, y - thick, x + length / 2, y)
        path.quadTo(x, y + thick, x - length / 2, y)
        canvas.drawPath(path, pen(palette.rim, 0.5 * power))


def bubbles(stage: Stage, mouths: list[tuple[float, float]], z: float) -> Live:
    """Chains of bubbles that rise from `mouths` (x, y), wobble, and grow toward the surface."""
    rng, count, life = stage.rng("bubbles"), 9, 6.5
    phase, size = rng.uniform(0, 1, (len(mouths), count)), rng.uniform(2.2, 8.0, (len(mouths), count))
    ring, spark = stage.palette.rim, mix(stage.palette.rim, (1.0, 1.0, 1.0), 0.6)

    def draw(canvas: Canvas, seconds: float) -> None:
        for index, (x, y) in enumerate(mouths):
            for number in range(count):
                age = (seconds / life + phase[index, number]) % 1.0
                half = float(size[index, number]) * (0.6 + 0.7 * age)
                px = x + 15 * float(np.sin(seconds * 2.1 + number * 1.9)) * (0.3 + age)
                py = y - age * (y + 60)
                fade = min(age * 8, 1.0, (1 - age) * 5)
                canvas.drawCircle(px, py, half, pen(ring, 0.16 * fade))
                canvas.drawCircle(px, py, half, stroke(ring, 1.4, 0.75 * fade))
                canvas.drawCircle(px - half * 0.34, py - half * 0.34, half * 0.24, pen(spark, 0.9 * fade))

    return Live(z, draw)


def plankton(stage: Stage, z: float) -> Live:
    """Specks that hang in the water and drift."""
    rng = stage.rng("plankton")
    count = 80 if stage.wide else 90
    x, y = rng.uniform(stage.left, stage.right, count), rng.uniform(stage.top, stage.bottom, count)
    pace, phase = rng.uniform(0.4, 1.2, count), rng.uniform(0, 6.28, count)
    inks = [stroke(stage.palette.rim, wide, alpha) for wide, alpha in ((2.4, 0.45), (4.2, 0.36))]

    def draw(canvas: Canvas, seconds: float) -> None:
        px = x + 26 * np.sin(seconds * 0.3 * pace + phase)
        py = y + 18 * np.sin(seconds * 0.24 * pace + phase * 2)
        spots = [skia.Point(float(a), float(b)) for a, b in zip(px, py, strict=True)]
        canvas.drawPoints(skia.Canvas.kPoints_PointMode, spots[: count * 3 // 4], inks[0])
        canvas.drawPoints(skia.Canvas.kPoints_PointMode, spots[count * 3 // 4 :], inks[1])

    return Live(z, draw)


BACKDROP = FAR
"""The depth of the open water behind everything."""
