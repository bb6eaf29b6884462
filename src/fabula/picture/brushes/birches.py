"""Birches and snow: white trunks with their dark marks, firs laden with snow, tracks and the long shadows of a wood."""

from itertools import pairwise

import numpy as np

from fabula.picture.brushes import downs, woods
from fabula.picture.brushes.relief import Relief
from fabula.picture.brushes.weathered import weathered
from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Stage


def bark_tones(stage: Stage, tone: float) -> tuple[Colour, Colour, Colour]:
    """White bark at a depth: its shaded side, its middle and its lit side."""
    palette = stage.palette
    pull = 0.62 if palette.dark else 0.16 if stage.time == "day" else 0.34
    white = weathered(stage, mix((0.96, 0.94, 0.90), palette.tone(tone), pull + 0.2 * (1 - tone)))
    return mix(shade(white, -0.13), palette.tone(min(tone + 0.2, 1)), 0.3), white, mix(white, palette.rim, 0.5)


def birch(
    canvas: Canvas,
    stage: Stage,
    rng: np.random.Generator,
    foot: tuple[float, float],
    size: tuple[float, float],
    tone: float,
) -> None:
    """One birch on `foot`, `size` (width, height) units: a slender trunk, thin boughs, and leaves or snow on them."""
    (x, y), (width, height) = foot, size
    share = np.linspace(0, 1, 22)
    lean = rng.normal(0, 0.045) * height
    bend = rng.normal(0, 0.02) * height * np.sin(share * np.pi)
    mid = np.column_stack([x + lean * share**1.3 + bend, y - height * share])
    half = width / 2 * (1 - 0.78 * share) * (1 + 0.3 * np.exp(-share * 26)) + 0.6
    left, right = (mid + np.column_stack([way * half, np.zeros(22)]) for way in (-1, 1))
    shape = polygon([*map(tuple, left), *map(tuple, right[::-1])])
    dark, white, lit = bark_tones(stage, tone)
    side = 1.0 if stage.sun[0] > x else -1.0
    for _ in range(int(8 + height / 70)):
        _bough(canvas, stage, rng, mid, width, tone)
    tones = [dark, white, white, lit] if side > 0 else [lit, white, white, dark]
    reach = width * 0.5 + abs(lean) * 0.3
    canvas.drawPath(shape, linear((x + lean * 0.4 - reach, 0), (x + lean * 0.4 + reach, 0), tones, [0, 0.36, 0.66, 1]))
    _marks(canvas, rng, (mid, half), shape, mix(stage.palette.tone(0.95), (0.12, 0.10, 0.10), 0.5), tone)


def _marks(
    canvas: Canvas,
    rng: np.random.Generator,
    trunk: tuple[np.ndarray, np.ndarray],
    shape: "skia.Path",
    ink: Colour,
    tone: float,
) -> None:
    """Dark dashes all round, black scars where boughs were, rough bark at the foot."""
    mid, half = trunk
    share = np.linspace(0, 1, 22)
    fade = 0.4 + 0.6 * tone
    canvas.save()
    canvas.clipPath(shape, True)
    height = float(mid[0, 1] - mid[-1, 1])
    for up in (rng.random(int(np.clip(height / 15, 8, 70))) ** 1.15).tolist():
        px, py = (float(np.interp(up, share, mid[:, i])) for i in (0, 1))
        wide = float(np.interp(up, share, half))
        start = px + rng.uniform(-1.1, 0.7) * wide
        long, thick = rng.uniform(0.3, 1.1) * wide, rng.uniform(0.03, 0.10) * wide + 0.5
        dash = [(start, py), (start + long / 2, py - thick), (start + long, py), (start + long / 2, py + thick)]
        canvas.drawPath(polygon(dash), pen(ink, rng.uniform(0.35, 0.8) * fade))
    for up in rng.uniform(0.06, 0.9, rng.integers(2, 6)).tolist():
        px, py = (float(np.interp(up, share, mid[:, i])) for i in (0, 1))
        wide = float(np.interp(up, share, half))
        top = px + rng.uniform(-0.5, 0.5) * wide
        scar = [
            (px - wide, py + wide * 0.4),
            (top, py - wide * 0.7),
            (px + wide, py + wide * 0.5),
            (top, py + wide * 0.2),
        ]
        canvas.drawPath(polygon(scar), pen(ink, 0.7 * fade))
    foot = linear((0, mid[0, 1] - half[0] * 5), (0, mid[0, 1]), [ink, ink], None, [0.0, 0.6 * fade])
    canvas.drawRect(skia.Rect.MakeLTRB(mid[0, 0] - 99, mid[0, 1] - half[0] * 5, mid[0, 0] + 99, mid[0, 1] + 4), foot)
    canvas.restore()


def _bough(canvas: Canvas, stage: Stage, rng: np.random.Generator, mid: np.ndarray, width: float, tone: float) -> None:
    """A thin bough that rises and droops at its end, with twigs, and what the season hangs on it."""
    share = rng.uniform(0.3, 0.97)
    height = float(mid[0, 1] - mid[-1, 1])
    x, y = (float(np.interp(share, np.linspace(0, 1, 22), mid[:, i])) for i in (0, 1))
    way = 1.0 if rng.random() < 0.5 else -1.0
    reach = height * 0.16 * (1.15 - share) * rng.uniform(0.7, 1.4) + width
    rise = reach * rng.uniform(0.5, 1.2)
    bark = mix(stage.palette.tone(min(tone + 0.16, 1)), (0.2, 0.15, 0.15), 0.3)
    path = skia.Path()
    path.moveTo(x, y)
    path.quadTo(x + way * reach * 0.4, y - rise * 1.05, x + way * reach, y - rise * 0.75)
    canvas.drawPath(path, stroke(bark, max(width * 0.10 * (1.2 - share), 1.0)))
    ends = rng.uniform(0.3, 1.0, 7)
    starts = [(x + way * reach * float(u), y - rise * float(1.35 * u - 0.6 * u * u)) for u in ends]
    if stage.snowy or stage.season == "winter":
        twigs = skia.Path()
        for px, py in starts:
            tip = (px + way * reach * rng.uniform(0.05, 0.35), py + reach * rng.uniform(-0.25, 0.4))
            twigs.moveTo(px, py)
            twigs.quadTo((px + tip[0]) / 2, py - reach * 0.06, *tip)
        canvas.drawPath(twigs, stroke(bark, max(width * 0.035, 0.8), 0.85))
    if stage.snowy:
        white = stroke(stage.palette.snow, max(width * 0.045, 1.2), 0.8)
        canvas.save()
        canvas.translate(0, -1.5)
        canvas.drawPath(twigs, white)
        canvas.drawPath(path, white)
        canvas.restore()
    elif stage.season != "winter":
        share = 0.14 if stage.palette.dark else 0.6 if stage.time == "day" or stage.season == "autumn" else 0.26
        leaf = mix(stage.palette.tone(max(tone - 0.1, 0)), stage.palette.foliage[int(rng.integers(4))], share)
        leaf = weathered(stage, leaf)
        for px, py in starts[: 1 if width < 20 else 2 if width < 34 else 3]:
            size = float(np.clip(reach * rng.uniform(0.24, 0.44), 9, 50))
            tint = shade(leaf, rng.uniform(-0.03, 0.03))
            woods.leaf_mass(canvas, stage, rng, (px, py + size * 0.3), size, tint)


def laden_fir(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: tuple[float, float], height: float, tone: float
) -> None:
    """A fir whose tiers carry pillows of snow, blue where the sun does not reach them; plain green without snow."""
    (x, y), palette = foot, stage.palette
    green = shade(mix(palette.tone(min(tone + 0.1, 1.0)), (0.10, 0.26, 0.22), 0.12 if palette.dark else 0.4), -0.02)
    cold = mix(mix(palette.snow, palette.tone(min(tone + 0.1, 1)), 0.5), palette.sky[0], 0.2)
    side = 1.0 if stage.sun[0] > x else -1.0
    tones = [cold, mix(cold, palette.snow, 0.55), palette.snow]
    tiers = int(np.clip(height / 30, 7, 15))
    for tier in range(tiers, 0, -1):
        share = tier / tiers
        half = height * 0.22 * share**0.85 * rng.uniform(0.86, 1.12)
        top, low = y - height * (1 - share + 1.5 / tiers), y - height * (1 - share) * 0.97 - height * 0.03
        boughs = int(rng.integers(5, 8))
        spread = np.linspace(1, -1, boughs * 2 + 1) + rng.normal(0, 0.03, boughs * 2 + 1)
        hang = np.where(np.arange(boughs * 2 + 1) % 2 == 0, rng.uniform(0.06, 0.2, boughs * 2 + 1), -0.03)
        edge = [
            (x + half * float(u), low + half * (0.18 * abs(float(u)) ** 1.4 + float(h)))
            for u, h in zip(spread, hang, strict=True)
        ]
        canvas.drawPath(polygon([(x, top), *edge]), pen(shade(green, rng.uniform(-0.02, 0.02))))
        if stage.snowy:
            pillow = _pillow(rng, (x, top), [(px, py - half * 0.13) for px, py in edge], half)
            canvas.drawPath(pillow, linear((x - side * half, low), (x + side * half, top), tones, [0.1, 0.5, 0.9]))
        else:
            lit = [(x, top), *[p for p in edge if (p[0] - x) * side > half * 0.2], (x, low)]
            canvas.drawPath(polygon(lit), pen(mix(green, palette.rim, 0.2), 0.35))


def shadow(
    canvas: Canvas, stage: Stage, foot: tuple[float, float], width: float, length: float, colour: Colour
) -> None:
    """The long shadow of a trunk on the ground, away from the sun and toward the viewer."""
    x, y = foot
    lean = float(np.clip((x - stage.sun[0]) / stage.width * 1.5, -1.6, 1.6)) * length
    end = (x + lean, y + length)
    shape = [(x - width / 2, y), (x + width / 2, y), (end[0] + width * 1.1, end[1]), (end[0] - width * 1.1, end[1])]
    canvas.drawPath(polygon(shape), linear((0, y), (0, y + length), [colour] * 2, None, [0.7, 0.0]))


def tracks(
    canvas: Canvas, stage: Stage, form: Relief, way: tuple[tuple[float, float], tuple[float, float]], colour: Colour
) -> None:
    """The track of an animal in the snow from `way[0]` (x, depth share) to `way[1]`: pairs of prints that wander."""
    turn = stage.rng("tracks").uniform(1.2, 2.2)
    for index, share in enumerate((np.linspace(0, 1, 46) ** 0.8).tolist()):
        deep = way[0][1] + (way[1][1] - way[0][1]) * share
        swing = 0.10 * stage.width * float(np.sin(share * np.pi * turn)) * (0.3 + deep)
        x = way[0][0] + (way[1][0] - way[0][0]) * share + swing
        if not downs.seen(form, x, deep):
            continue
        px, py = downs.spot(form, x, deep)
        size = 3 + 11 * deep
        px += (1 if index % 2 else -1) * size * 0.9
        canvas.drawOval(skia.Rect.MakeLTRB(px - size, py - size * 0.42, px + size, py + size * 0.42), pen(colour, 0.8))
        light = skia.Rect.MakeLTRB(px - size, py + size * 0.1, px + size, py + size * 0.5)
        canvas.drawOval(light, pen(stage.palette.snow, 0.5))


def _pillow(
    rng: np.random.Generator, top: tuple[float, float], edge: list[tuple[float, float]], half: float
) -> "skia.Path":
    """Snow on one tier: from its top down to a soft lobed edge that leaves some of the boughs' ends bare."""
    path = skia.Path()
    path.moveTo(*top)
    path.lineTo(edge[0][0] * 0.96 + top[0] * 0.04, edge[0][1])
    for (ax, ay), (bx, by) in pairwise(edge):
        lift = half * rng.uniform(-0.02, 0.16)
        path.quadTo((ax + bx) / 2, max(ay, by) + half * 0.05, bx * 0.97 + top[0] * 0.03, by - lift)
    path.close()
    return path
