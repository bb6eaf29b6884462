"""Woods from inside: tall trunks with bark, crowns overhead, ferns, and shafts of light between them."""

import numpy as np

from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import linear, pen, polygon, radial, skia, stroke
from fabula.picture.stage import Canvas, Stage


def trunk(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: tuple[float, float], width: float, tone: float
) -> None:
    """A trunk from `foot` up past the frame, with root flare, bark, a lit flank and some broken branches."""
    x, y = foot
    bark = mix(stage.palette.tone(tone), (0.30, 0.20, 0.15), 0.16 if not stage.palette.dark else 0.05)
    lean, top = rng.normal(0, 0.022) * (y - stage.top), stage.top - 20
    outline = _outline(rng, (x, y), (x + lean, top), width)
    side = 1.0 if stage.sun[0] > x else -1.0
    lit, dark = mix(shade(bark, 0.05), stage.palette.rim, 0.30), shade(bark, -0.05)
    tones = [dark, bark, bark, lit] if side > 0 else [lit, bark, bark, dark]
    canvas.save()
    canvas.clipPath(polygon(outline), True)
    canvas.drawPaint(linear((x - width * 0.55, 0), (x + width * 0.55, 0), tones, [0.0, 0.35, 0.6, 1.0]))
    _bark(canvas, rng, (x, y), lean, (width, y - top), (dark, lit))
    canvas.restore()
    for _ in range(rng.integers(1, 5)):
        share = rng.uniform(0.25, 0.85)
        _branch(canvas, rng, (x + lean * share, y + (top - y) * share), width * (1 - 0.4 * share), bark)


def _outline(
    rng: np.random.Generator, foot: tuple[float, float], top: tuple[float, float], width: float
) -> list[tuple[float, float]]:
    left, right = [], []
    for share in np.linspace(0, 1, 26):
        x = foot[0] + (top[0] - foot[0]) * share + 3 * np.sin(share * 9 + foot[0])
        y = foot[1] + (top[1] - foot[1]) * share
        half = width / 2 * (1 - 0.38 * share) + width * 0.55 * np.exp(-share * 34)
        left.append((float(x - half * rng.uniform(0.94, 1.05)), float(y)))
        right.append((float(x + half * rng.uniform(0.94, 1.05)), float(y)))
    return [*left, *right[::-1]]


def _bark(
    canvas: Canvas,
    rng: np.random.Generator,
    foot: tuple[float, float],
    lean: float,
    size: tuple[float, float],
    tones: tuple[Colour, Colour],
) -> None:
    width, height = size
    strokes = (skia.Path(), skia.Path())
    for _ in range(int(np.clip(width * 1.4, 6, 120))):
        share, across = rng.random(), rng.uniform(-0.5, 0.5)
        x, y = foot[0] + across * width + lean * share, foot[1] - height * share
        length = rng.uniform(0.3, 1.6) * width + 12
        path = strokes[0 if rng.random() < 0.66 else 1]
        path.moveTo(x, y)
        path.quadTo(x + rng.normal(0, width * 0.05), y - length / 2, x + rng.normal(0, width * 0.03), y - length)
    for path, tone in zip(strokes, tones, strict=True):
        canvas.drawPath(path, stroke(tone, max(width * 0.028, 1.0), 0.42))


def _branch(canvas: Canvas, rng: np.random.Generator, root: tuple[float, float], width: float, colour: Colour) -> None:
    side = 1.0 if rng.random() < 0.5 else -1.0
    length, rise = width * rng.uniform(0.9, 2.4), rng.uniform(-0.25, 0.55)
    x, y = root
    tip = (x + side * length, y - length * rise)
    thick = width * 0.11
    shape = [
        (x, y - thick),
        (x + side * length * 0.5, y - length * rise * 0.4 - thick * 0.5),
        tip,
        (x + side * length * 0.5, y - length * rise * 0.4 + thick * 0.4),
        (x, y + thick),
    ]
    canvas.drawPath(polygon(shape), pen(colour))
    for share in (0.5, 0.75):
        start = (x + side * length * share, y - length * rise * share * 0.85)
        canvas.drawLine(
            *start,
            start[0] + side * length * 0.18,
            start[1] - length * rng.uniform(0.1, 0.3),
            stroke(colour, thick * 0.5),
        )


def canopy(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, level: float, tone: float, sizes: tuple[float, float]
) -> None:
    """Foliage hanging in from above down to about `level`, leaf mass by leaf mass; `sizes` of a mass in units."""
    colour = stage.palette.tone(tone)
    if stage.season == "autumn":
        colour = mix(colour, stage.palette.foliage[int(rng.integers(4))], 0.2 if stage.palette.dark else 0.55)
    x = stage.left - 60
    canvas.drawRect(skia.Rect.MakeLTRB(stage.left - 80, stage.top * 2, stage.right + 80, stage.top + 4), pen(colour))
    while x < stage.right + 60:
        arch = 1 - 0.62 * np.exp(-(((x / stage.width - 0.5) / 0.26) ** 2))
        floor = stage.top + (level - stage.top) * arch * rng.uniform(0.82, 1.1)
        y = floor
        while y > max(stage.top - 40, floor - 4 * sizes[1]):
            size = rng.uniform(*sizes)
            leaf_mass(
                canvas, stage, rng, (x + rng.normal(0, size * 0.6), y), size, shade(colour, rng.uniform(-0.025, 0.02))
            )
            y -= size * rng.uniform(0.85, 1.25)
        x += sizes[0] * rng.uniform(1.1, 1.8)


def leaf_mass(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, place: tuple[float, float], size: float, colour: Colour
) -> None:
    """One mass of leaves: a ragged dark body and dabs that are lit from the sun's side."""
    x, y = place
    toward = np.array([stage.sun[0] - x, stage.sun[1] - y])
    toward = toward / max(float(np.hypot(*toward)), 1.0)
    lit = mix(shade(colour, 0.03), stage.palette.rim, 0.34)
    if stage.snowy:
        lit = mix(lit, stage.palette.snow, 0.6)
    angles = np.linspace(0, 2 * np.pi, 26, endpoint=False)
    edge = size * (1 + rng.uniform(-0.28, 0.18, 26))
    outline = np.column_stack([x + edge * np.cos(angles), y + edge * 0.62 * np.sin(angles)])
    canvas.drawPath(polygon(list(map(tuple, outline))), pen(colour))
    count = int(np.clip(size * 0.55, 12, 44))
    angle, far = rng.uniform(0, 2 * np.pi, count), np.sqrt(rng.random(count)) * 1.16
    facing = (np.cos(angle) * toward[0] + np.sin(angle) * toward[1]) * far
    middle = np.column_stack([x + size * far * np.cos(angle), y + size * far * np.sin(angle) * 0.64])
    leaves = _leaves(rng, middle, size * rng.uniform(0.07, 0.13, count) + 1.5)
    level = np.clip(np.rint(facing * 3), -1, 3).astype(int)
    for step in np.unique(level):
        tone = mix(colour, lit, 0.22 + 0.21 * step) if step > 0 else shade(colour, 0.04 * step)
        path = skia.Path()
        for leaf in leaves[level == step].tolist():
            path.addPoly([skia.Point(*point) for point in leaf], True)
        path.setFillType(skia.PathFillType.kWinding)
        canvas.drawPath(path, pen(tone, 0.92))


def _leaves(rng: np.random.Generator, middle: np.ndarray, length: np.ndarray) -> np.ndarray:
    """Leaves as (n, 4, 2) outlines turned at random."""
    shape = np.array([(-1, 0), (-0.1, -0.34), (1, 0), (-0.1, 0.34)])
    turn = rng.uniform(0, np.pi, len(length))
    cos, sin = np.cos(turn)[:, None], np.sin(turn)[:, None]
    x = shape[None, :, 0] * length[:, None]
    y = shape[None, :, 1] * length[:, None]
    return np.stack([x * cos - y * sin + middle[:, :1], x * sin + y * cos + middle[:, 1:]], axis=2)


def shafts(canvas: Canvas, stage: Stage, rng: np.random.Generator, count: int, strength: float) -> None:
    """Beams that fan out from the sun through gaps in the crowns, soft at their edges, dying toward the ground."""
    sun_x, sun_y = stage.sun
    source = (sun_x, min(sun_y, stage.y(0.1)) - stage.height * 0.35)
    reach = stage.height * 1.45
    for _ in range(count):
        angle = rng.normal(0.0, 0.42) + (0.5 - sun_x / stage.width) * -0.5
        half = rng.uniform(0.010, 0.034)
        power = strength * rng.uniform(0.35, 1.0)
        for spread, share in ((1.9, 0.3), (1.3, 0.35), (0.7, 0.35)):
            ends = [angle - half * spread, angle + half * spread]
            points = [source, *((source[0] + reach * np.sin(a), source[1] + reach * np.cos(a)) for a in ends)]
            ink = radial(
                source,
                reach,
                [stage.palette.glow] * 4,
                [0, 0.3, 0.62, 1],
                [0.9 * power * share, power * share, 0.5 * power * share, 0.0],
                blend="Screen",
            )
            canvas.drawPath(polygon([(float(a), float(b)) for a, b in points]), ink)


def fern(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, root: tuple[float, float], size: float, colour: Colour
) -> None:
    """A fern: five to eight arching fronds with leaflets that grow shorter to the tip."""
    fronds = int(rng.integers(5, 9))
    for index in range(fronds):
        lean = (index / (fronds - 1) * 2 - 1) * rng.uniform(0.8, 1.1)
        _frond(
            canvas,
            stage,
            root,
            (lean * size * 0.95, -size * (1.0 - 0.45 * abs(lean)) * rng.uniform(0.85, 1.1)),
            shade(colour, rng.uniform(-0.03, 0.03)),
        )


def _frond(
    canvas: Canvas,
    stage: Stage,
    root: tuple[float, float],
    tip: tuple[float, float],
    colour: Colour,
) -> None:
    """One frond: an arching stem, and leaflets along it as a single shape."""
    x, y = root
    length = float(np.hypot(*tip))
    toward = 1.0 if (stage.sun[0] - x) * tip[0] > 0 else 0.0
    ink = mix(colour, stage.palette.rim, 0.16 * toward + 0.04)
    steps = int(np.clip(length / 6, 8, 20))
    u = np.linspace(0, 1, steps + 1)
    stem = np.column_stack(
        [
            x + 0.7 * u * (1 - u) * tip[0] + u * u * tip[0],
            y + 2.24 * u * (1 - u) * tip[1] + 0.86 * u * u * tip[1],
        ]
    )
    canvas.drawPath(polygon(stem.tolist(), closed=False), stroke(ink, max(length * 0.012, 1.0)))
    along = np.diff(stem, axis=0)
    unit = along / np.maximum(np.hypot(along[:, 0], along[:, 1]), 1e-3)[:, None]
    across = np.column_stack([-unit[:, 1], unit[:, 0]])
    leaf = (length * 0.21 * (1 - u[1:]) ** 0.8 + 2)[:, None]
    path = skia.Path()
    for side in (-1.0, 1.0):
        ends = stem[1:] + (side * 0.86 * across + 0.5 * unit) * leaf
        corners = np.stack([stem[1:] - 0.2 * along, ends, stem[1:] + 0.5 * along], axis=1)
        for corner in corners.tolist():
            path.addPoly([skia.Point(*point) for point in corner], True)
    canvas.drawPath(path, pen(ink))
