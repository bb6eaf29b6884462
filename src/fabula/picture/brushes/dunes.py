"""Dunes: sand with sharp crests and wind ripples, mesas and arches of banded stone, a caravan, a tent."""

import cv2
import numpy as np

from fabula.picture import noise
from fabula.picture.brushes import downs, relief
from fabula.picture.brushes.relief import Relief
from fabula.picture.brushes.weathered import weathered
from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Stage


def sand(stage: Stage, tone: float) -> Colour:
    """Desert sand at a depth in the light of the hour, wet in rain, thinly white where snow has come."""
    palette = stage.palette
    pull = {"day": 0.10, "dawn": 0.40, "dusk": 0.42, "night": 0.80}[stage.time]
    warm = mix((0.95, 0.75, 0.47), (0.92, 0.63, 0.35), tone)
    colour = warm if stage.time == "day" else mix(warm, palette.tone(0.15 + 0.7 * tone), pull)
    if palette.dark:
        # what is left of ochre in moonlight is grey: the night sky's blue lies over it
        colour = mix(colour, palette.sky[2], 0.4)
    if stage.wet:
        colour = shade(colour, -0.07)
    colour = weathered(stage, colour)
    return mix(colour, palette.snow, 0.55) if stage.snowy else colour


def tones(stage: Stage, tone: float) -> relief.Tones:
    """Sand from its shadow side to its lit side."""
    palette = stage.palette
    plain = sand(stage, tone)
    deep = mix(shade(plain, -0.20), palette.tone(min(0.5 + 0.4 * tone, 1.0)), 0.4)
    if stage.time == "day":
        deep = mix(shade(plain, -0.17), (0.55, 0.36, 0.42), 0.4)
    return (deep, mix(deep, plain, 0.3), plain, mix(shade(plain, 0.05), palette.rim, 0.42))


def field(stage: Stage, name: str, base: tuple[float, float], high: float, length: float) -> Relief:
    """A sea of dunes from the height `base[0]` down to `base[1]`; `high` and `length` of the nearest dunes in units."""
    rng = stage.rng("dunes", name)
    rows = 130
    x, _ = relief.grid(stage, rows, 10.0 if stage.wide else 8.0, base)
    share = np.linspace(0, 1, rows)
    shape = (rows, len(x))
    turn = rng.uniform(0.3, 0.7) * rng.choice([-1, 1])
    wander = 0.34 * relief.cloudy(rng, shape, (4, 3), 3)
    across = (x[None, :] - stage.width / 2) / (length * (0.45 + 0.55 * share[:, None]))
    phase = (across + turn * 5.0 * share[:, None] ** 0.8 + wander + rng.uniform(0, 1)) % 1.0
    side = 1.0 if stage.sun[0] > stage.width / 2 else -1.0
    phase = phase if side > 0 else 1 - phase
    profile = np.where(phase < 0.66, (phase / 0.66) ** 1.25, np.clip((1 - phase) / 0.34, 0, 1) ** 0.9)
    swell = np.clip(0.62 + 0.4 * relief.cloudy(rng, shape, (3, 3), 2), 0.12, 1.3)
    rise = high * (0.30 + 0.70 * share[:, None]) * profile * swell
    soft = cv2.GaussianBlur(np.asarray(rise, np.float32), (0, 0), sigmaX=0.6, sigmaY=1.0)
    return Relief(x, base[0] + (base[1] - base[0]) * share**1.45, np.asarray(soft, np.float64), 10.0)


def paint(canvas: Canvas, stage: Stage, form: Relief, tone: float, ripples: int = 0) -> None:
    """Paint dunes in the light, with `ripples` lines of wind on the slopes."""
    rng = stage.rng("sand", round(tone * 100))
    light = relief.painted(relief.lit(stage, form, low=0.34 if float(form.rise.max()) > 90 else 0.52), rng, 6.0, 0.6)
    colours = relief.ink(tones(stage, tone), light)
    relief.draw(canvas, form, colours, sand(stage, tone))
    across, _ = form.slopes()
    for x, y, share in downs.scattered(form, rng, ripples):
        column = int(np.clip(np.searchsorted(form.x, x), 0, len(form.x) - 1))
        slope = float(across[int(share * (len(form.base) - 1)), column])
        wide = (20 + 80 * share) * rng.uniform(0.5, 1.2)
        path = skia.Path()
        path.moveTo(x - wide, y - wide * slope * -0.9)
        path.quadTo(x, y - 3 - 4 * share, x + wide, y - wide * slope * 0.9)
        canvas.drawPath(path, stroke(shade(sand(stage, tone), rng.choice([-0.05, 0.04])), 0.9 + 1.7 * share, 0.34))


def stone_tones(stage: Stage, tone: float) -> tuple[relief.Tones, relief.Tones]:
    """The two bands that desert stone is made of, each from shadow to light."""
    palette = stage.palette
    pull = {"day": 0.14, "dawn": 0.45, "dusk": 0.42, "night": 0.82}[stage.time]
    found = []
    for body in ((0.74, 0.38, 0.25), (0.86, 0.56, 0.38)):
        plain = weathered(stage, mix(body, palette.tone(0.2 + 0.6 * tone), pull))
        deep = mix(shade(plain, -0.17), (0.42, 0.22, 0.30) if stage.time == "day" else palette.tone(0.75), 0.35)
        found.append((deep, mix(deep, plain, 0.55), plain, mix(shade(plain, 0.06), palette.rim, 0.36)))
    return found[0], found[1]


def mesas(stage: Stage, name: str, foot: float, towers: list[tuple[float, float, float]]) -> Relief:
    """Table mountains standing on `foot`: `towers` are (x, height, half width) in units, with scree at their feet."""
    rng = stage.rng("mesas", name)
    rows = 100
    x, base = relief.grid(stage, rows, 8.0 if stage.wide else 6.0, (foot - 30, foot))
    z = np.linspace(0, 1, rows)[:, None]
    shape = (rows, len(x))
    warp = 0.16 * relief.cloudy(rng, shape, (26, 6), 4) + 0.16 * relief.ridged(rng, shape, (40, 6), 2)
    rise = np.zeros(shape)
    for place, height, half in towers:
        far = np.hypot((x[None, :] - place) / half, (z - 0.4) / 0.42) + warp
        wall = np.clip((1.08 - far) / 0.09, 0, 1)
        ledge = np.clip((1.30 - far) / 0.08, 0, 1)
        scree = np.clip((1.95 - far) / 0.85, 0, 1) ** 1.5
        top = height * (0.58 * wall + 0.16 * ledge + 0.26 * scree)
        rise = np.maximum(rise, top)
    soft = cv2.GaussianBlur(np.asarray(rise, np.float32), (0, 0), sigmaX=0.5, sigmaY=1.2)
    return Relief(x, base, np.asarray(soft, np.float64), 7.0)


def banded(canvas: Canvas, stage: Stage, form: Relief, tone: float) -> None:
    """Paint stone in level bands of two reds, with sand on what is nearly flat."""
    rng = stage.rng("bands", round(tone * 100))
    light = relief.painted(relief.lit(stage, form), rng, 4.0, 0.35)
    first, second = stone_tones(stage, tone)
    layer = form.rise / 21 + 0.5 * relief.cloudy(rng, light.shape, (30, 3), 2)
    bands = np.clip(np.sin(layer * 2.1) * 1.3 + 0.6 * np.sin(layer * 5.3) + 0.2, 0, 1)
    colours = relief.over(relief.ink(first, light), relief.ink(second, light), bands)
    loose = np.clip(1.4 - form.rise / 9, 0, 1)
    colours = relief.over(colours, relief.ink(tones(stage, tone), light), loose)
    if stage.snowy:
        colours = relief.over(
            colours, relief.ink(relief.snow_tones(stage, tone), light), relief.snow_cover(form, rng, 60)
        )
    relief.draw(canvas, form, colours)


def arch(canvas: Canvas, stage: Stage, foot: tuple[float, float], size: tuple[float, float], tone: float) -> None:
    """A natural arch of banded stone on `foot` (the middle between its legs), `size` (width, height) units."""
    (x, y), (wide, high) = foot, size
    rng = stage.rng("arch")
    turn = np.linspace(np.pi, 0, 30)
    rough = 0.035 * np.stack([noise.line(rng, 30, 3), noise.line(rng, 30, 3)])
    outer = [
        (x + wide * (0.5 + r) * float(np.cos(a)) * 1.02, y - high * (0.93 + r) * float(np.sin(a)) ** 0.62)
        for a, r in zip(turn, rough[0], strict=True)
    ]
    inner = [
        (x + wide * (0.27 + r) * float(np.cos(a)) + wide * 0.02, y + 14 - high * (0.66 + r) * float(np.sin(a)) ** 0.8)
        for a, r in zip(turn[::-1], rough[1], strict=True)
    ]
    shape = polygon([(x - wide * 0.60, y + 12), *outer, (x + wide * 0.62, y + 12), *inner])
    first, second = stone_tones(stage, tone)
    side = 1.0 if stage.sun[0] > x else -1.0
    canvas.save()
    canvas.clipPath(shape, True)
    ends = [first[0], first[2], first[3]]
    canvas.drawPaint(linear((x - side * wide * 0.55, y), (x + side * wide * 0.55, y - high * 0.5), ends))
    for level in np.arange(y - high * 1.05, y + 14, 15.0):
        band = [
            (x - wide, level + rng.normal(0, 4)),
            (x, level - 7 + rng.normal(0, 4)),
            (x + wide, level + rng.normal(0, 4)),
        ]
        ink = second[2] if rng.random() < 0.5 else first[0]
        canvas.drawPath(polygon(band, closed=False), stroke(ink, rng.uniform(3, 9), 0.4))
    under = polygon([*inner, *[(px + side * wide * 0.035, py - high * 0.05) for px, py in inner[::-1]]])
    canvas.drawPath(under, pen(first[0], 0.8))
    canvas.restore()


def caravan(canvas: Canvas, stage: Stage, form: Relief, start: tuple[float, float], count: int, size: float) -> None:
    """Camels one behind the other along the crest from `start` (x, step), each `size` units high, a rider on some."""
    rng = stage.rng("caravan")
    ink = mix(stage.palette.tone(0.9), (0.27, 0.16, 0.12), 0.85 if stage.time == "day" else 0.4)
    for index in range(count):
        x = start[0] + start[1] * index + rng.normal(0, 5)
        _camel(canvas, (x, form.level(x) + 2), size * rng.uniform(0.92, 1.06), 1.0 if start[1] < 0 else -1.0, ink)
        if index % 2 == 0:
            robe = mix(((0.80, 0.28, 0.24), (0.20, 0.36, 0.62), (0.92, 0.86, 0.74))[index // 2 % 3], ink, 0.25)
            top = form.level(x) - size * 0.86
            rider = [(x - size * 0.1, top), (x, top - size * 0.42), (x + size * 0.12, top)]
            canvas.drawPath(polygon(rider), pen(robe))
            canvas.drawCircle(x, top - size * 0.44, size * 0.075, pen(robe))


def _camel(canvas: Canvas, foot: tuple[float, float], size: float, way: float, ink: Colour) -> None:
    x, y = foot
    body = skia.Path()
    body.moveTo(x - way * size * 0.42, y - size * 0.55)
    body.quadTo(x - way * size * 0.25, y - size * 0.78, x - way * size * 0.1, y - size * 0.72)
    body.quadTo(x, y - size * 1.02, x + way * size * 0.12, y - size * 0.72)
    body.quadTo(x + way * size * 0.3, y - size * 0.7, x + way * size * 0.42, y - size * 0.62)
    body.quadTo(x + way * size * 0.56, y - size * 0.56, x + way * size * 0.6, y - size * 0.98)
    body.lineTo(x + way * size * 0.8, y - size * 0.96)
    body.quadTo(x + way * size * 0.74, y - size * 0.86, x + way * size * 0.68, y - size * 0.84)
    body.quadTo(x + way * size * 0.66, y - size * 0.4, x + way * size * 0.36, y - size * 0.42)
    body.lineTo(x - way * size * 0.36, y - size * 0.42)
    body.close()
    canvas.drawPath(body, pen(ink))
    for share, lean in ((-0.34, -0.08), (-0.26, 0.07), (0.28, -0.06), (0.36, 0.07)):
        top = (x + way * size * share, y - size * 0.5)
        canvas.drawLine(*top, top[0] + way * size * lean, y, stroke(ink, size * 0.07))


def tent(canvas: Canvas, stage: Stage, foot: tuple[float, float], size: float) -> None:
    """A nomads' tent with striped cloth on `foot`, `size` units wide; a lamp burns in it after dark."""
    (x, y), palette = foot, stage.palette
    pull = 0.55 if palette.dark else 0.12 if stage.time == "day" else 0.32
    shadow = skia.Rect.MakeLTRB(x - size * 0.7, y - 8, x + size * 0.7, y + 12)
    canvas.drawOval(shadow, pen(shade(sand(stage, 0.6), -0.16), 0.6, blur=5))
    stripes = 9
    for index in range(stripes):
        a, b = index / stripes * 2 - 1, (index + 1) / stripes * 2 - 1
        cloth = (0.93, 0.88, 0.78) if index % 2 else (0.72, 0.24, 0.22)
        tint = shade(mix(cloth, palette.tone(0.6), pull), -0.05 * abs(a))
        strip = [
            (x + a * size * 0.13, y - size * 0.5),
            (x + b * size * 0.13, y - size * 0.5),
            (x + b * size * 0.56, y),
            (x + a * size * 0.56, y),
        ]
        canvas.drawPath(polygon(strip), pen(tint))
    dark = mix(palette.tone(0.95), palette.lamp, 0.9 * palette.lit_windows)
    door = [(x - size * 0.10, y), (x - size * 0.015, y - size * 0.36), (x + size * 0.10, y)]
    canvas.drawPath(polygon(door), pen(dark))
    canvas.drawLine(x, y - size * 0.48, x, y - size * 0.62, stroke(palette.tone(0.9), 2.4))
    if palette.lit_windows > 0.4:
        glow(canvas, (x, y - size * 0.16), size * 1.3, palette.lamp, 0.5 * palette.lit_windows)
