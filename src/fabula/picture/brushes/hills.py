"""Hills: rolling ground in layers with fields, hedges, wheat and a path that winds away."""

from dataclasses import dataclass

import numpy as np

from fabula.picture import noise
from fabula.picture.brushes import grass, shore, trees
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Stage

_BLOOMS = {
    "spring": from_hexes("#ffffff #f6c8dd #ffe27a #c9a6e8"),
    "summer": from_hexes("#e8483f #ffffff #ffd24f #6f8fe0"),
    "autumn": from_hexes("#c96fae #f0c04a #e9e2d0 #b06fc0"),
    "winter": from_hexes("#ffffff #ffffff #eef4ff #ffffff"),
}


@dataclass(frozen=True)
class Hill:
    """A hill's crest as (n, 2) points, and the depth share of its colour."""

    crest: np.ndarray
    tone: float

    def height(self, x: float) -> float:
        """The crest's height at `x` (units)."""
        return float(np.interp(x, self.crest[:, 0], self.crest[:, 1]))


def hill(stage: Stage, name: str, level: float, swell: float, tone: float, waves: float = 1.3) -> Hill:
    """A soft crest around `level` that swells by `swell` units, `waves` to the frame's width."""
    rng = stage.rng("hill", name)
    x = np.linspace(stage.left - 100, stage.right + 100, 150)
    turn = x / stage.width * 2 * np.pi * waves
    y = 0.7 * np.sin(turn + rng.uniform(0, 6.28)) + 0.35 * np.sin(turn * 2.1 + rng.uniform(0, 6.28))
    return Hill(np.column_stack([x, level - swell * y + swell * 0.07 * noise.line(rng, len(x), 6)]), tone)


def ground_colour(stage: Stage, tone: float, *, wheat: float = 0.0) -> Colour:
    """Grass at a depth and season; `wheat` 0 to 1 turns it to ripe corn."""
    palette = stage.palette
    colour = palette.tone(tone)
    if not palette.dark and stage.season in ("summer", "spring"):
        colour = mix(
            colour,
            from_hex("#8fc04e" if stage.season == "summer" else "#9fd062"),
            0.30 if stage.time == "day" else 0.10,
        )
    if stage.season == "autumn":
        colour = mix(colour, from_hex("#c9a24a"), 0.34 if not palette.dark else 0.12)
    if wheat:
        colour = mix(
            colour, from_hex("#e6b84e"), wheat * (0.62 if stage.time == "day" else 0.16 if palette.dark else 0.5)
        )
    return mix(colour, palette.snow, 0.68) if stage.snowy else colour


def ground(canvas: Canvas, stage: Stage, form: Hill, wheat: float = 0.0, fields: int = 0) -> None:
    """Paint a hill down past the frame: light on its crest, soft hollows, and `fields` patches of other crops."""
    rng = stage.rng("ground", round(form.tone * 1000))
    colour = ground_colour(stage, form.tone, wheat=wheat)
    top = float(form.crest[:, 1].min())
    low = max(float(form.crest[:, 1].max()), top + 40) + 260
    shape = polygon(
        [*map(tuple, form.crest), (stage.right + 120, stage.bottom + 80), (stage.left - 120, stage.bottom + 80)]
    )
    canvas.drawPath(
        shape,
        linear(
            (0, top),
            (0, low),
            [mix(shade(colour, 0.045), stage.palette.rim, 0.14), colour, shade(colour, -0.05)],
            [0, 0.3, 1],
        ),
    )
    canvas.save()
    canvas.clipPath(shape, True)
    for _ in range(fields):
        _field(canvas, stage, rng, form, colour)
    for _ in range(34):
        x = rng.uniform(stage.left, stage.right)
        y = form.height(x) + rng.exponential(90) + 8
        tint = shade(colour, rng.choice([-0.03, 0.028]))
        shore.lens(canvas, (x, y), rng.uniform(90, 420), rng.uniform(5, 26), pen(tint, 0.5))
    canvas.restore()


def _field(canvas: Canvas, stage: Stage, rng: np.random.Generator, form: Hill, colour: Colour) -> None:
    """A patch with furrows that follow the slope."""
    x = rng.uniform(stage.left, stage.right)
    width, drop = rng.uniform(180, 460), rng.uniform(30, 90)
    start = rng.uniform(6, 40)
    across = np.linspace(x, x + width, 16)
    upper = [(float(a), form.height(float(a)) + start) for a in across]
    lean = rng.uniform(-60, 60)
    lower = [(a + lean, b + drop) for a, b in upper]
    crop = str(rng.choice(["#e8c35a", "#a9c65a", "#8fae52", "#c9b06a", "#b9784a"]))
    share = 0.34 if stage.time == "day" else 0.10 if stage.palette.dark else 0.2
    tint = mix(colour, from_hex(crop), share * (0.3 if stage.snowy else 1.0))
    canvas.drawPath(polygon([*upper, *lower[::-1]]), pen(tint, 0.85))
    for row in range(9):
        share = row / 9
        line = [(a + lean * share, b + drop * share) for a, b in upper]
        canvas.drawPath(polygon(line, closed=False), stroke(shade(tint, -0.025), 1.4, 0.6))
    for edge in (upper, lower):
        for a, b in edge[:: 2 if rng.random() < 0.5 else 16]:
            bush = rng.uniform(7, 15)
            canvas.drawOval(
                skia.Rect.MakeLTRB(a - bush, b - bush, a + bush, b + bush * 0.5), pen(shade(colour, -0.07), 0.85)
            )


def path(
    canvas: Canvas,
    stage: Stage,
    name: str,
    near: tuple[float, float],
    far: tuple[float, float],
    widths: tuple[float, float],
    wheat: float = 0.0,
) -> None:
    """A path that winds from `near` (units) up to `far`, `widths` wide at both ends, with worn verges."""
    rng = stage.rng("path", name)
    sand = mix(from_hex("#d8b98a"), stage.palette.tone(0.62), {"day": 0.18, "night": 0.72}.get(stage.time, 0.48))
    sand = mix(sand, stage.palette.snow, 0.6) if stage.snowy else sand
    # close to the viewer the points lie dense, or the verge is a saw
    share = np.linspace(0, 1, 260) ** 1.5
    y = near[1] + (far[1] - near[1]) * share**0.62
    bend = rng.choice([-1, 1]) * 0.16 * stage.width * np.sin(share * np.pi * rng.uniform(1.4, 2.1)) * (1 - share) ** 0.8
    x = near[0] + (far[0] - near[0]) * share + bend
    half = (widths[0] + (widths[1] - widths[0]) * share**0.55) / 2
    rough = half * 0.09
    left = np.column_stack([x - half + rough * _wavering(rng, len(share)), y])
    right = np.column_stack([x + half + rough * _wavering(rng, len(share)), y])
    shape = polygon([*map(tuple, left), *map(tuple, right[::-1])])
    canvas.drawPath(
        shape, linear((0, near[1]), (0, far[1]), [shade(sand, -0.05), sand, mix(sand, stage.palette.haze, 0.2)])
    )
    canvas.save()
    canvas.clipPath(shape, True)
    for track in (-0.42, 0.42):
        line = [(float(a + track * b), float(c)) for a, b, c in zip(x, half, y, strict=True)]
        for (ax, ay), (bx, by), wide in zip(line, line[1:], half, strict=False):
            canvas.drawLine(ax, ay, bx, by, stroke(shade(sand, -0.05), float(wide) * 0.30, 0.6))
    canvas.restore()
    green = ground_colour(stage, 0.70, wheat=wheat)
    for (ax, ay), wide in [*zip(left, half, strict=True), *zip(right, half, strict=True)]:
        size = min(float(wide) * rng.uniform(0.12, 0.3), 17.0)
        if size < 3 or rng.random() < 0.4:
            continue
        tip = (float(rng.normal(0, 0.4)) * size, size)
        root = (float(ax + rng.normal(0, size * 0.5)), float(ay) + size * 0.3)
        grass.blade(canvas, root, tip, shade(green, rng.uniform(-0.05, 0.02)), max(size * 0.26, 1.6))


def _wavering(rng: np.random.Generator, count: int) -> noise.Field:
    """How a verge strays, about -1 to 1, without corners."""
    soft = np.hanning(31) / np.hanning(31).sum()
    line = np.convolve(np.pad(noise.line(rng, count, 4), 15, mode="edge"), soft, mode="valid")
    return np.asarray(line, np.float32)


def blooms(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, area: tuple[float, float], count: int, size: float
) -> None:
    """Drifts of flowers between the heights `area` (top, foot), growing toward the viewer; none under snow."""
    if stage.snowy:
        return
    shades = _BLOOMS[stage.season]
    drifts = [
        (rng.uniform(stage.left, stage.right), rng.random() ** 0.8, shades[int(rng.integers(4))]) for _ in range(15)
    ]
    shadow = stage.palette.tone(0.8)
    pull = 0.62 if stage.palette.dark else 0.10 if stage.time == "day" else 0.38
    spots = []
    for _ in range(count):
        x, deep, colour = drifts[int(rng.integers(len(drifts)))]
        near = float(np.clip(deep + rng.normal(0, 0.08), 0, 1))
        spots.append((near, x + rng.normal(0, 60 + 150 * near), colour))
    for near, x, colour in sorted(spots):
        y = area[0] + (area[1] - area[0]) * near
        half = size * (0.22 + 0.78 * near) * rng.uniform(0.7, 1.2)
        canvas.drawLine(x, y, x, y + half * 3, stroke(shade(shadow, 0.02), half * 0.25, 0.7))
        tint = mix(shade(colour, rng.uniform(-0.04, 0.02)), shadow, pull)
        for petal in range(5):
            angle = petal * 1.2566 + x
            canvas.drawCircle(x + np.cos(angle) * half * 0.62, y + np.sin(angle) * half * 0.42, half * 0.46, pen(tint))
        canvas.drawCircle(x, y, half * 0.34, pen(mix(from_hex("#f7c948"), shadow, pull)))


def wheat(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, area: tuple[float, float], rows: int, height: float
) -> None:
    """Ripe corn in rows between the heights `area`, each row of bent stalks with heavy ears in front of the last."""
    for row in range(rows):
        near = row / max(rows - 1, 1)
        y = area[0] + (area[1] - area[0]) * near
        tall = height * (0.35 + 0.65 * near)
        colour = shade(ground_colour(stage, 0.62 + 0.3 * near, wheat=1.0), 0.02 - 0.03 * near)
        sheaf = skia.Path()
        for x in np.arange(stage.left - 20, stage.right + 20, 5 + 7 * near):
            lean = rng.normal(0.12, 0.1) * tall
            root, tip = x + rng.normal(0, 3), y - tall * (0.8 + 0.3 * rng.random() + 0.12 * np.sin(x * 0.008 + row))
            sheaf.moveTo(root, y + tall * 0.6)
            sheaf.quadTo(root, y - tall * 0.5, root + lean, tip)
        canvas.drawRect(
            skia.Rect.MakeLTRB(stage.left * 2, y - tall * 0.35, stage.right * 2, stage.bottom + 60),
            pen(shade(colour, -0.045), 0.85),
        )
        canvas.drawPath(sheaf, _thin(shade(colour, -0.015), 1.2 + 1.6 * near))
        _ears(canvas, stage, rng, y, tall, shade(colour, 0.05), row)


def _thin(colour: Colour, width: float) -> "skia.Paint":
    return stroke(colour, width)


def _ears(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, y: float, tall: float, colour: Colour, row: int
) -> None:
    lit = mix(colour, stage.palette.rim, 0.22)
    heads = skia.Path()
    for x in np.arange(stage.left - 20, stage.right + 20, max(tall * 0.13, 6)):
        px, py = x + rng.normal(0, 4), y - tall * (0.86 + 0.3 * rng.random() + 0.12 * np.sin(x * 0.008 + row))
        for grain in range(4):
            size = tall * 0.035
            gx, gy = px + grain * tall * 0.014, py - grain * tall * 0.055
            heads.addOval(skia.Rect.MakeLTRB(gx - size, gy - size * 1.5, gx + size, gy + size))
    canvas.drawPath(heads, pen(lit, 0.95))


def copse(
    canvas: Canvas,
    stage: Stage,
    rng: np.random.Generator,
    form: Hill,
    count: int,
    heights: tuple[float, float],
    tone: float,
) -> None:
    """Trees in small groups along a crest, some of them conifers."""
    centres = rng.uniform(stage.left, stage.right, max(count // 4, 1))
    for _ in range(count):
        x = float(rng.choice(centres) + rng.normal(0, 60 + heights[1] * 0.6))
        foot = (x, form.height(x) + 4)
        colour = stage.palette.tone(tone + rng.uniform(-0.04, 0.04))
        if rng.random() < 0.3:
            trees.far_conifer(canvas, stage, rng, foot, rng.uniform(*heights) * 1.15, colour)
            continue
        if not stage.palette.dark:
            colour = mix(
                colour, stage.palette.foliage[int(rng.integers(4))], 0.42 if stage.season == "autumn" else 0.26
            )
        trees.broadleaf(canvas, stage, rng, foot, rng.uniform(*heights), colour)
