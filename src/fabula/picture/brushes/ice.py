"""Ice: bergs, floes and glacier fronts, an igloo, and the curtains of the northern lights."""

import cv2
import numpy as np

from fabula.picture import noise
from fabula.picture.brushes import relief
from fabula.picture.brushes.relief import Relief
from fabula.picture.brushes.weathered import weathered
from fabula.picture.colour import Colour, from_hex, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Layer, Motion, Stage

Point = tuple[float, float]


def tones(stage: Stage, tone: float) -> relief.Tones:
    """Ice from its deep blue to its lit side, in the light of the hour."""
    palette = stage.palette
    pull = {"day": 0.14, "dawn": 0.42, "dusk": 0.40, "night": 0.66}[stage.time]
    deep = weathered(stage, mix((0.20, 0.50, 0.68), palette.tone(0.3 + 0.5 * tone), pull))
    plain = weathered(stage, mix((0.62, 0.84, 0.93), palette.tone(0.1 + 0.4 * tone), pull))
    return (deep, mix(deep, plain, 0.6), plain, mix(plain, palette.snow, 0.8))


def bergs(stage: Stage, name: str, foot: float, places: list[tuple[float, float, float]]) -> Relief:
    """Icebergs standing in the water at `foot`: `places` are (x, height, half width), broken and steep."""
    rng = stage.rng("bergs", name)
    rows = 90
    x, base = relief.grid(stage, rows, 8.0 if stage.wide else 6.0, (foot - 16, foot))
    z = np.linspace(0, 1, rows)[:, None]
    shape = (rows, len(x))
    broken = relief.ridged(rng, shape, (34, 7), 4)
    rise = np.full(shape, -8.0)
    for place, height, half in places:
        lean = rng.uniform(-0.5, 0.5)
        across = (x[None, :] - place) / half
        far = np.maximum(np.abs(across), np.abs((z - 0.45) / 0.40)) + 0.22 * (broken - 0.5)
        wall = np.clip((1.0 - far) / 0.10, 0, 1)
        top = height * (0.72 + 0.34 * lean * across + 0.55 * (broken - 0.5) + 0.25 * np.clip(1 - np.abs(across), 0, 1))
        rise = np.maximum(rise, wall * np.clip(top, 0.12 * height, None) - 8.0 * (wall <= 0))
    soft = cv2.GaussianBlur(np.asarray(rise, np.float32), (0, 0), sigmaX=0.6, sigmaY=1.2)
    return Relief(x, base, np.asarray(soft, np.float64), 8.0)


def front(stage: Stage, name: str, foot: float, height: float, mouth: tuple[float, float]) -> Relief:
    """A glacier that ends in a wall `height` units high over `foot`; `mouth` is where it lies (left, right)."""
    rng = stage.rng("front", name)
    rows = 110
    x, base = relief.grid(stage, rows, 8.0 if stage.wide else 6.0, (foot - 150, foot))
    z = np.linspace(0, 1, rows)[:, None]
    shape = (rows, len(x))
    cracks = relief.ridged(rng, shape, (46, 5), 3)
    waves = relief.cloudy(rng, shape, (9, 2), 3)
    edge = 0.80 + 0.06 * waves + 0.07 * (cracks - 0.5)
    wall = np.clip((edge - z) / 0.035, 0, 1)
    middle, half = (mouth[0] + mouth[1]) / 2, (mouth[1] - mouth[0]) / 2
    inside = np.clip((1.0 - np.abs((x[None, :] - middle) / half) + 0.05 * waves) / 0.10, 0, 1)
    jag = 1 + 0.34 * (cracks - 0.6) * np.clip(1.4 - 3 * (edge - z), 0.15, 1)
    rise = wall * inside * height * jag * (0.92 + 0.08 * waves) - 70.0 * (wall * inside < 0.02)
    soft = cv2.GaussianBlur(np.asarray(rise, np.float32), (0, 0), sigmaX=0.5, sigmaY=1.0)
    return Relief(x, base, np.asarray(soft, np.float64), 8.0)


def paint(canvas: Canvas, stage: Stage, form: Relief, tone: float) -> None:
    """Paint ice: blue walls with cracks, white where it is level enough for snow to lie."""
    rng = stage.rng("ice", round(tone * 100))
    light = relief.painted(relief.lit(stage, form), rng, 5.0, 0.35)
    cracks = relief.cloudy(rng, light.shape, (130, 8), 3)
    colours = relief.ink(tones(stage, tone), np.clip(light * 0.85 + 0.07 * cracks + 0.05, 0, 1))
    across, down = form.slopes()
    flat = np.clip((1.2 - np.hypot(across, down)) / 0.6, 0, 1)
    relief.draw(canvas, form, relief.over(colours, relief.ink(relief.snow_tones(stage, tone), light), flat))


def floe(canvas: Canvas, stage: Stage, rng: np.random.Generator, middle: Point, half: float, tone: float) -> None:
    """A plate of ice lying on the water around `middle`, `half` units to its end: snow on top, blue at its edge."""
    (x, y), parts = middle, 13
    turn = np.linspace(0, 2 * np.pi, parts, endpoint=False) + rng.normal(0, 0.12, parts)
    reach = half * rng.uniform(0.72, 1.05, parts)
    flat = 0.26
    top = [(x + float(r * np.cos(a)), y + float(r * np.sin(a)) * flat) for a, r in zip(turn, reach, strict=True)]
    thick = 3 + half * 0.065
    deep = tones(stage, tone)
    snow = relief.snow_tones(stage, tone)
    canvas.drawPath(polygon([(px, py + thick * 2.0) for px, py in top]), pen(shade(deep[0], -0.04), 0.45))
    side = [(px, py) for px, py in top]
    body = skia.Path()
    for first, second in zip(side, [*side[1:], side[0]], strict=True):
        body.addPoly(
            [skia.Point(*p) for p in (first, second, (second[0], second[1] + thick), (first[0], first[1] + thick))],
            True,
        )
    body.setFillType(skia.PathFillType.kWinding)
    canvas.drawPath(body, pen(deep[1]))
    way = 1.0 if stage.sun[0] > x else -1.0
    canvas.drawPath(polygon(top), linear((x - way * half, y), (x + way * half, y), [snow[1], snow[2], snow[3]]))
    edge = stroke(snow[3], max(half * 0.018, 1.0), 0.8)
    canvas.drawPath(polygon(top), edge)
    for _ in range(int(half / 40)):
        px, py = x + rng.uniform(-0.6, 0.4) * half, y + rng.uniform(-0.5, 0.5) * half * flat
        drift = [(px, py), (px + half * 0.16, py - half * 0.025), (px + half * 0.3, py + half * 0.01)]
        canvas.drawPath(polygon(drift), pen(snow[1], 0.55))


def igloo(canvas: Canvas, stage: Stage, foot: Point, half: float) -> None:
    """A house of snow on `foot`, `half` units to its side: courses of blocks, a tunnel, warm light after dark."""
    (x, y), palette = foot, stage.palette
    snow = relief.snow_tones(stage, 0.5)
    side = 1.0 if stage.sun[0] > x else -1.0
    canvas.drawOval(
        skia.Rect.MakeLTRB(x - half * 1.3, y - half * 0.12, x + half * 1.6, y + half * 0.2), pen(snow[0], 0.7, blur=6)
    )
    dome = skia.Path()
    dome.addArc(skia.Rect.MakeLTRB(x - half, y - half * 0.96, x + half, y + half * 0.96), 180, 180)
    dome.close()
    canvas.save()
    canvas.clipPath(dome, True)
    canvas.drawPaint(linear((x - side * half, y), (x + side * half, y - half), [snow[0], snow[1], snow[3]]))
    joint = stroke(mix(snow[0], palette.tone(0.6), 0.3), 2.0, 0.7)
    for course in range(1, 6):
        up = course / 6
        level, wide = y - half * 0.96 * np.sin(up * np.pi / 2), half * np.cos(up * np.pi / 2)
        canvas.drawLine(x - wide, level, x + wide, level, joint)
        low = y - half * 0.96 * np.sin((course - 1) / 6 * np.pi / 2)
        for step in np.arange(-0.9 + 0.1 * (course % 2), 1.0, 0.34):
            canvas.drawLine(x + wide * float(step), level, x + wide * float(step) * 1.06, low, joint)
    canvas.restore()
    _tunnel(canvas, stage, (x + half * 0.72, y + half * 0.06), half * 0.42, snow)


def _tunnel(canvas: Canvas, stage: Stage, foot: Point, half: float, snow: relief.Tones) -> None:
    (x, y), palette = foot, stage.palette
    for grow, tint in ((1.0, snow[2]), (0.68, mix(palette.tone(0.9), palette.lamp, palette.lit_windows))):
        arch = skia.Path()
        arch.addArc(
            skia.Rect.MakeLTRB(x - half * grow, y - half * 1.25 * grow, x + half * grow, y + half * 1.25 * grow),
            180,
            180,
        )
        arch.close()
        canvas.drawPath(arch, pen(tint))
    if palette.lit_windows > 0.4:
        glow(canvas, (x, y - half * 0.3), half * 5, palette.lamp, 0.65 * palette.lit_windows)
        canvas.save()
        canvas.translate(x, y + half * 0.3)
        canvas.scale(1, 0.2)
        glow(canvas, (0, 0), half * 5, palette.lamp, 0.5 * palette.lit_windows)
        canvas.restore()


def aurora(stage: Stage) -> list[Layer]:
    """Curtains of northern light that sway and breathe; none by day or under a closed sky."""
    if stage.palette.stars < 0.22:
        return []
    power = min(stage.palette.stars + 0.1, 1.0)
    return [_curtain(stage, index, power) for index in range(3)]


def _curtain(stage: Stage, index: int, power: float) -> Layer:
    rng = stage.rng("aurora", index)
    period, phase = rng.uniform(9, 16), rng.uniform(0, 6.28)

    def motion(seconds: float) -> tuple[float, float, float]:
        turn = 2 * np.pi * seconds / period + phase
        breath = 0.66 + 0.34 * float(np.sin(turn * 1.7))
        return (70.0 * float(np.sin(turn)), 0.0, breath)

    moving: Motion = motion
    return Layer(58, lambda canvas: _rays(canvas, stage, index, power), motion=moving, blur=3.0)


def _rays(canvas: Canvas, stage: Stage, index: int, power: float) -> None:
    """One curtain: rays side by side along a line that folds, green at the foot, violet and gone at the top."""
    rng = stage.rng("rays", index)
    start, end = np.sort(rng.uniform(-0.15, 1.15, 2))
    end = max(end, start + 0.5)
    count = 210
    along = np.linspace(0, 1, count)
    fold = 0.03 * stage.width * np.sin(
        along * rng.uniform(9, 16) + rng.uniform(0, 6)
    ) + 0.05 * stage.width * noise.line(rng, count, 3)
    x = stage.x(1.0) * (start + (end - start) * along) + fold
    foot = stage.horizon * (rng.uniform(0.50, 0.74) + 0.10 * np.sin(along * 4 + rng.uniform(0, 6))) + 24 * noise.line(
        rng, count, 4
    )
    long = stage.horizon * rng.uniform(0.34, 0.52) * (0.75 + 0.35 * noise.line(rng, count, 5))
    bright = np.clip(0.55 + 0.5 * noise.line(rng, count, 5, 0.7), 0.08, 1.0) * np.sin(np.pi * along) ** 0.6
    green, violet = from_hex("#63f2a8"), from_hex("#8a5be0")
    white: Colour = (1.0, 1.0, 1.0)
    colours: list[Colour] = [mix(green, white, 0.25), green, mix(green, violet, 0.6), violet]
    wide = stage.width * (end - start) / count * 1.9
    for i in range(count):
        level, strength = float(foot[i]), float(bright[i]) * power * 0.5
        ink = linear(
            (0, level), (0, level - float(long[i])), colours, [0, 0.15, 0.6, 1], [0.0, strength, strength * 0.4, 0.0]
        )
        canvas.drawRect(skia.Rect.MakeLTRB(float(x[i]) - wide, level - float(long[i]), float(x[i]) + wide, level), ink)
