"""Birches and snow: white trunks with their dark marks, firs laden with snow, tracks and the long shadows of a wood."""

import numpy as np

from fabula.picture.brushes import downs, woods
from fabula.picture.brushes.relief import Relief
from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Stage


def bark_tones(stage: Stage, tone: float) -> tuple[Colour, Colour, Colour]:
    """White bark at a depth: its shaded side, its middle and its lit side."""
    palette = stage.palette
    pull = 0.62 if palette.dark else 0.16 if stage.time == "day" else 0.34
    white = mix((0.96, 0.94, 0.90), palette.tone(tone), pull + 0.2 * (1 - tone))
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
    for _ in range(int(7 + height / 90)):
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
    canvas.save()
    canvas.clipPath(shape, True)
    height = float(mid[0, 1] - mid[-1, 1])
    for _ in range(int(np.clip(height / 15, 8, 70))):
        share = rng.random() ** 1.15
        px, py = (float(np.interp(share, np.linspace(0, 1, 22), mid[:, i])) for i in (0, 1))
        wide = float(np.interp(share, np.linspace(0, 1, 22), half))
        start = px + rng.uniform(-1.1, 0.7) * wide
        long, thick = rng.uniform(0.3, 1.1) * wide, rng.uniform(0.03, 0.10) * wide + 0.5
        canvas.drawPath(
            polygon(
                [
                    (start, py),
                    (start + long / 2, py - thick),
                    (start + long, py + thick * 0.4),
                    (start + long / 2, py + thick),
                ]
            ),
            pen(ink, rng.uniform(0.35, 0.8) * (0.4 + 0.6 * tone)),
        )
    for _ in range(rng.integers(2, 6)):
        share = rng.uniform(0.06, 0.9)
        px, py = (float(np.interp(share, np.linspace(0, 1, 22), mid[:, i])) for i in (0, 1))
        wide = float(np.interp(share, np.linspace(0, 1, 22), half))
        scar = [
            (px - wide, py + wide * 0.7),
            (px + rng.uniform(-0.2, 0.3) * wide, py - wide * 0.8),
            (px + wide, py + wide * 0.6),
        ]
        canvas.drawPath(polygon(scar), pen(ink, 0.7 * (0.4 + 0.6 * tone)))
    foot = linear((0, mid[0, 1] - half[0] * 5), (0, mid[0, 1]), [ink, ink], None, [0.0, 0.6 * (0.4 + 0.6 * tone)])
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
    tip = (x + way * reach, y - rise * 0.75)
    bark = mix(stage.palette.tone(min(tone + 0.16, 1)), (0.2, 0.15, 0.15), 0.3)
    path = skia.Path()
    path.moveTo(x, y)
    path.quadTo(x + way * reach * 0.4, y - rise * 1.05, *tip)
    canvas.drawPath(path, stroke(bark, max(width * 0.10 * (1.2 - share), 1.0)))
    twigs, snow = skia.Path(), skia.Path()
    for _ in range(7):
        u = rng.uniform(0.3, 1.0)
        px, py = x + way * reach * u, y - rise * (1.35 * u - 0.6 * u * u)
        end = (px + way * reach * rng.uniform(0.05, 0.35), py + reach * rng.uniform(-0.25, 0.4))
        twigs.moveTo(px, py)
        twigs.quadTo((px + end[0]) / 2, py - reach * 0.06, *end)
        snow.moveTo(px, py - 1.5)
        snow.quadTo((px + end[0]) / 2, py - reach * 0.06 - 1.5, *end)
    canvas.drawPath(twigs, stroke(bark, max(width * 0.035, 0.8), 0.85))
    if stage.snowy:
        canvas.drawPath(snow, stroke(stage.palette.snow, max(width * 0.045, 1.2), 0.8))
        canvas.drawPath(path, stroke(stage.palette.snow, max(width * 0.05, 1.2), 0.8))
    elif stage.season != "winter":
        leaf = mix(
            stage.palette.tone(max(tone - 0.1, 0)),
            stage.palette.foliage[int(rng.integers(4))],
            0.14 if stage.palette.dark else 0.6,
        )
        size = reach * rng.uniform(0.34, 0.6)
        woods.leaf_mass(canvas, stage, rng, (x + way * reach * 0.8, y - rise * 0.7), max(size, 12), leaf)


def laden_fir(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: tuple[float, float], height: float, tone: float
) -> None:
    """A fir whose tiers carry pillows of snow, blue where the sun does not reach them; plain green without snow."""
    (x, y), palette = foot, stage.palette
    green = shade(mix(palette.tone(min(tone + 0.1, 1.0)), (0.10, 0.26, 0.22), 0.12 if palette.dark else 0.4), -0.02)
    cold = mix(mix(palette.snow, palette.tone(min(tone + 0.1, 1)), 0.5), palette.sky[0], 0.2)
    side = 1.0 if stage.sun[0] > x else -1.0
    tiers = int(np.clip(height / 34, 6, 13))
    for tier in range(tiers, 0, -1):
        share = tier / tiers
        half = height * 0.235 * share**0.85 * rng.uniform(0.88, 1.1)
        top, low = y - height * (1 - (share - 1.25 / tiers)), y - height * (1 - share) * 0.97 - height * 0.03
        points = 9
        edge = [
            (x + half * u, low + half * 0.20 * (abs(u) ** 1.4) + half * 0.13 * (i % 2))
            for i, u in enumerate(np.linspace(1, -1, points))
        ]
        canvas.drawPath(polygon([(x, top), *edge]), pen(shade(green, rng.uniform(-0.02, 0.02))))
        if not stage.snowy:
            lit = [(x, top), *[p for p in edge if (p[0] - x) * side > half * 0.2]]
            canvas.drawPath(polygon([*lit, (x, low)]), pen(mix(green, palette.rim, 0.2), 0.35))
            continue
        cover = [
            (x + half * 0.94 * u, low + half * 0.20 * (abs(u) ** 1.4) - half * (0.10 + 0.13 * ((i + tier) % 2)))
            for i, u in enumerate(np.linspace(1, -1, 11))
        ]
        pillow = skia.Path()
        pillow.moveTo(x, top)
        for (ax, ay), (bx, by) in zip(cover[::2], [*cover[1::2], cover[-1]], strict=True):
            pillow.lineTo(ax, ay)
            pillow.quadTo((ax + bx) / 2, ay + half * 0.12, bx, by)
        pillow.close()
        tones = [cold, mix(cold, palette.snow, 0.55), palette.snow]
        canvas.drawPath(pillow, linear((x - side * half, low), (x + side * half, top), tones, [0.1, 0.5, 0.9]))


def shadow(
    canvas: Canvas, stage: Stage, foot: tuple[float, float], width: float, length: float, colour: Colour
) -> None:
    """The long shadow of a trunk on the ground, away from the sun and toward the viewer."""
    x, y = foot
    lean = float(np.clip((x - stage.sun[0]) / stage.width * 1.5, -1.6, 1.6)) * length
    shape = [
        (x - width / 2, y),
        (x + width / 2, y),
        (x + lean + width * 1.1, y + length),
        (x + lean - width * 1.1, y + length),
    ]
    canvas.drawPath(polygon(shape), linear((0, y), (0, y + length), [colour] * 2, None, [0.55, 0.0]))


def tracks(
    canvas: Canvas, stage: Stage, form: Relief, way: tuple[tuple[float, float], tuple[float, float]], colour: Colour
) -> None:
    """The track of an animal in the snow from `way[0]` (x, depth share) to `way[1]`: pairs of prints that wander."""
    rng = stage.rng("tracks")
    turn = rng.uniform(1.2, 2.2)
    for index, share in enumerate(np.linspace(0, 1, 46) ** 0.8):
        deep = way[0][1] + (way[1][1] - way[0][1]) * share
        x = (
            way[0][0]
            + (way[1][0] - way[0][0]) * share
            + 0.10 * stage.width * float(np.sin(share * np.pi * turn)) * (0.3 + deep)
        )
        if not downs.seen(form, x, deep):
            continue
        px, py = downs.spot(form, x, deep)
        size = 3 + 11 * deep
        px += (1 if index % 2 else -1) * size * 0.9
        canvas.drawOval(skia.Rect.MakeLTRB(px - size, py - size * 0.42, px + size, py + size * 0.42), pen(colour, 0.8))
        light = skia.Rect.MakeLTRB(px - size, py + size * 0.1, px + size, py + size * 0.5)
        canvas.drawOval(light, pen(stage.palette.snow, 0.5))
