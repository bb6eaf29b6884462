"""Falls: water that falls in strands over a rock edge, the mist and foam at its foot, and walls of rock beside it."""

from dataclasses import dataclass

import cv2
import numpy as np

from fabula.picture import noise
from fabula.picture.brushes import hills, lights, relief
from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import linear, pen, polygon, skia
from fabula.picture.stage import Canvas, Live, Stage


@dataclass(frozen=True)
class Fall:
    """One fall: the middle of its lip, half its width there, and the height of its foot, in units."""

    x: float
    lip: float
    half: float
    foot: float

    @property
    def drop(self) -> float:
        """How far the water falls, units."""
        return self.foot - self.lip


def whites(stage: Stage) -> tuple[Colour, Colour]:
    """Falling water in the light of the hour: its bright strands and the body between them."""
    palette = stage.palette
    bright = mix(mix(palette.snow, (1.0, 1.0, 1.0), 0.3), palette.tone(0.3), 0.22 if palette.dark else 0.04)
    return bright, mix(mix(palette.water, palette.haze, 0.45), palette.tone(0.3), 0.25)


def body(canvas: Canvas, stage: Stage, fall: Fall) -> None:
    """The standing part of a fall: its sheet, widening a little, rounded at the lip, lost in white at its foot."""
    bright, dull = whites(stage)
    rng = stage.rng("fall", round(abs(fall.x)))
    wide = fall.half * 1.16
    down = np.linspace(0, 1, 14)
    edges = [
        np.column_stack(
            [
                fall.x + way * (fall.half + (wide - fall.half) * down) + fall.half * 0.10 * noise.line(rng, 14, 3),
                fall.lip - 4 + (fall.drop + 4) * down,
            ]
        )
        for way in (-1, 1)
    ]
    lip = [(fall.x + float(u) * fall.half, fall.lip + rng.uniform(-7, 3)) for u in np.linspace(-0.9, 0.9, 9)]
    sheet = polygon([*map(tuple, edges[0][::-1]), *lip, *map(tuple, edges[1])])
    canvas.save()
    canvas.clipPath(sheet, True)
    tones = [mix(dull, bright, 0.25), dull, mix(dull, bright, 0.4), bright]
    canvas.drawPaint(linear((0, fall.lip), (0, fall.foot), tones, [0, 0.12, 0.6, 1]))
    for _ in range(int(fall.half * 1.1)):
        x = fall.x + rng.uniform(-1, 1) * fall.half
        top = fall.lip + rng.uniform(-0.05, 0.5) * fall.drop
        end = min(top + rng.uniform(0.3, 1.0) * fall.drop, fall.foot)
        lean = (x - fall.x) * 0.16
        ink = mix(dull, bright, rng.uniform(0.5, 1.0)) if rng.random() < 0.72 else shade(dull, -0.07)
        strand = [(x - 2, top), (x + 3, top), (x + lean + rng.uniform(2, 7), end), (x + lean - rng.uniform(1, 5), end)]
        canvas.drawPath(polygon(strand), pen(ink, rng.uniform(0.25, 0.7)))
    canvas.restore()


def falling(stage: Stage, fall: Fall, z: float) -> Live:
    """The strands that fall, drawn from two small pictures that slide down at different speeds."""
    bright, _ = whites(stage)
    sheets = [_strands(stage, fall, name, bright) for name in ("slow", "quick")]
    box = skia.Rect.MakeLTRB(fall.x - fall.half, fall.lip, fall.x + fall.half, fall.foot)
    smooth = skia.SamplingOptions(skia.FilterMode.kLinear)
    ink = skia.Paint(Alphaf=0.62)
    pace = 150 + 0.5 * fall.drop
    layers = ((sheets[0], pace), (sheets[1], pace * 1.6))[: 2 if fall.half < 120 else 1]

    def draw(canvas: Canvas, seconds: float) -> None:
        canvas.save()
        canvas.clipRect(box, False)
        for sheet, speed in layers:
            slid = (seconds * speed) % fall.drop
            for start in (slid - fall.drop, slid):
                place = skia.Rect.MakeXYWH(box.left(), fall.lip + start, box.width(), fall.drop)
                canvas.drawImageRect(sheet, place, smooth, ink)
        canvas.restore()

    return Live(z, draw)


def _strands(stage: Stage, fall: Fall, name: str, colour: Colour) -> "skia.Image":
    """Loose strands that repeat from top to bottom."""
    rng = stage.rng("strands", name, round(abs(fall.x)))
    wide, high = max(int(fall.half), 8), max(int(fall.drop / 2), 8)
    surface = skia.Surface(wide, high)
    canvas = surface.getCanvas()
    for _ in range(int(wide * 0.5)):
        x, y = rng.uniform(0.04, 0.96) * wide, rng.uniform(0, high)
        long, thick = rng.uniform(0.08, 0.34) * high, rng.uniform(0.6, 2.4)
        for again in (y, y - high):
            shape = polygon(
                [
                    (x, again),
                    (x + thick, again + long * 0.4),
                    (x + thick * 0.4, again + long),
                    (x - thick * 0.5, again + long * 0.6),
                ]
            )
            canvas.drawPath(shape, pen(colour, rng.uniform(0.3, 0.8) if again == y else 0.55))
    return surface.makeImageSnapshot()


def mist(stage: Stage, fall: Fall, z: float) -> Live:
    """The cloud at the foot of a fall: puffs that rise, spread and fade, and foam that boils under them."""
    rng = stage.rng("fall mist", round(abs(fall.x)))
    bright, _ = whites(stage)
    puff = lights.halo(mix(bright, stage.palette.haze, 0.4))
    count, life = 8, 3.6
    start, side, lift = np.arange(count) / count * life, rng.uniform(-1, 1, count), rng.uniform(0.5, 1.0, count)
    # large soft pictures are dear in every frame: a broad fall spreads its puffs instead of growing them
    size = min(fall.half * 0.5 + min(fall.drop, 420) * 0.16, 84.0)
    spots = [(float(a), float(b)) for a, b in zip(np.linspace(-1.1, 1.1, 6), rng.uniform(0, 6.28, 6), strict=True)]

    def draw(canvas: Canvas, seconds: float) -> None:
        for share, phase in spots:
            wide = max(size * 0.55, fall.half * 0.3) * (1.0 + 0.16 * float(np.sin(seconds * 2.2 + phase)))
            puff(canvas, (fall.x + share * fall.half, fall.foot + 2), (wide * 1.2, wide * 0.5), 0.95)
        for index in range(count):
            age = ((seconds + start[index]) % life) / life
            x = fall.x + side[index] * (fall.half + size * 0.9 * age)
            half = size * (0.4 + 0.9 * age)
            fade = min(age * 6, 1.0) * (1 - age) ** 1.2
            puff(canvas, (x, fall.foot - size * 1.1 * age * lift[index]), (half, half * 0.8), 0.85 * fade)

    return Live(z, draw)


def gorge(stage: Stage, name: str, fall: Fall, base: tuple[float, float], near: float) -> relief.Relief:
    """A wall of rock with the fall in its middle and sides that come forward to `near` units from it.

    `base` is the height of the floor at the wall and where the sides end; the rock stands in terraces.
    """
    rng = stage.rng("gorge", name)
    rows = 110
    x, heights = relief.grid(stage, rows, 8.0 if stage.wide else 6.0, base)
    share = np.linspace(0, 1, rows)[:, None]
    shape = (rows, len(x))
    warp = 0.16 * near * relief.cloudy(rng, shape, (9, 5), 4) + 0.10 * near * relief.ridged(rng, shape, (26, 8), 3)
    away = np.abs(x[None, :] - fall.x)
    gap = fall.half * 0.8 + near * share**0.75
    inward = np.clip((away + warp * np.clip(away / fall.half - 1, 0, 1) - gap) / (0.5 * near), -0.2, 1)
    closed = np.clip(2 - share / 0.05, 0, 1)
    wall = np.clip(np.maximum(inward * 1.5, closed), 0, 1)
    steps = wall * 4 + 0.35 * relief.cloudy(rng, shape, (14, 6), 3) * np.clip(wall * (1 - wall) * 6, 0, 1)
    terraced = (np.floor(steps) + np.clip((steps - np.floor(steps)) * 2.4 - 0.7, 0, 1)) / 4
    top = fall.drop * (1.0 + 0.35 * np.clip(away / stage.width, 0, 1) + 0.25 * share)
    rise = (
        np.clip(terraced, 0, 1.1)
        * top
        * np.clip((1 - share) / 0.05, 0, 1)
        * (1.12 + 0.05 * relief.cloudy(rng, shape, (20, 6), 4))
    )
    notch = np.clip(1.15 - away / fall.half, 0, 1) * closed
    rise = rise * (1 - np.clip(notch * 6, 0, 1)) + np.clip(notch * 6, 0, 1) * np.minimum(rise, fall.drop + 2)
    soft = cv2.GaussianBlur(np.asarray(rise, np.float32), (0, 0), sigmaX=0.7, sigmaY=1.3)
    return relief.Relief(x, heights, np.asarray(soft, np.float64), 8.0)


def rocky(canvas: Canvas, stage: Stage, form: relief.Relief, tone: float) -> None:
    """Paint a gorge: rock with cracks in its steep faces, grass or snow on its ledges."""
    rng = stage.rng("rocky", round(tone * 100))
    light = relief.painted(relief.lit(stage, form), rng, 4.0, 0.35)
    cracks = relief.cloudy(rng, light.shape, (150, 5), 3)
    light = np.clip(light * 0.86 + 0.07 * cracks + 0.05, 0, 1)
    colours = relief.ink(relief.rock_tones(stage, tone, (0.44, 0.43, 0.42)), light)
    green = mix(
        hills.ground_colour(stage, min(tone + 0.12, 1.0)), stage.palette.foliage[2], 0.05 if stage.palette.dark else 0.2
    )
    tones: relief.Tones = (shade(green, -0.10), green, mix(shade(green, 0.05), stage.palette.rim, 0.2))
    if stage.snowy:
        tones = relief.snow_tones(stage, tone)[-3:]
    across, down = form.slopes()
    flat = np.clip((1.0 - np.hypot(across, down)) / 0.5, 0, 1) + 0.25 * relief.cloudy(rng, light.shape, (60, 20), 3)
    colours = relief.over(colours, relief.ink(tones, light), np.clip(flat * 1.3 - 0.25, 0, 1))
    relief.draw(canvas, form, colours)
