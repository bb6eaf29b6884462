"""Caverns: vaults of rock with an opening to look through, stalactites, boulders, shafts of light and still dust."""

from dataclasses import dataclass

import numpy as np

from fabula.picture import noise
from fabula.picture.colour import Colour, from_hexes, mix, ramp, shade
from fabula.picture.ink import linear, pen, polygon, radial, skia, stroke
from fabula.picture.stage import Canvas, Live, Stage

Point = tuple[float, float]

_ROCK = from_hexes("#8b93a8 #5d6684 #3d4562 #262c45 #141829 #080a13")


@dataclass(frozen=True)
class Gloom:
    """The light inside: what glows (`light`), and rock from far (0) to near (1)."""

    light: Colour
    rocks: tuple[Colour, ...]

    def rock(self, near: float) -> Colour:
        """Rock at a depth, 0 far and hazy with light to 1 near and dark."""
        return ramp(self.rocks, near)


def gloom(stage: Stage, light: Colour) -> Gloom:
    """Rock as it looks where `light` is the only lamp; the hour outside tints it."""
    tones = []
    for index, rock in enumerate(_ROCK):
        near = index / (len(_ROCK) - 1)
        tint = mix(rock, stage.palette.tone(0.3 + 0.7 * near), 0.16)
        deep = mix(tint, light, 0.5 * (1 - near) ** 1.6 + 0.05)
        tones.append(shade(deep, -0.14 if stage.palette.dark else -0.06))
    return Gloom(light, tuple(tones))


def opening(
    rng: np.random.Generator, middle: Point, half: Point, floor: float, spikes: int, reach: float
) -> list[Point]:
    """The edge of a vault, clockwise from its left foot: an arch `half` (units) wide and high with stalactites."""
    count = 150
    angle = np.linspace(np.pi, 2 * np.pi, count)
    rough = 1 + 0.10 * noise.line(rng, count, 6, 0.62)
    x = middle[0] + half[0] * np.sign(np.cos(angle)) * np.abs(np.cos(angle)) ** 0.8 * rough
    y = middle[1] - half[1] * np.abs(np.sin(angle)) ** 0.72 * rough
    for _ in range(spikes):
        place, wide = rng.uniform(0.08, 0.92) * count, rng.uniform(1.2, 3.4)
        long = reach * rng.uniform(0.25, 1.0) ** 1.6
        y = y + long * np.clip(1 - np.abs(np.arange(count) - place) / wide, 0, 1) ** 1.7
    y = np.minimum(y, floor - 8)
    feet = [(float(x[-1]) + half[0] * 0.03, floor), (float(x[0]) - half[0] * 0.03, floor)]
    return [*zip(x.tolist(), y.tolist(), strict=True), *feet]


def vault(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, edge: list[Point], near: float, inside: Gloom, glow: float
) -> None:
    """Rock all around an opening: facets at its edge, lit by what glows behind it (`glow` 0 to 1)."""
    colour = inside.rock(near)
    everything = skia.Path()
    everything.addRect(skia.Rect.MakeLTRB(stage.left * 3, stage.top * 3, stage.right * 3, stage.bottom * 3))
    everything.addPath(polygon(edge))
    everything.setFillType(skia.PathFillType.kEvenOdd)
    points = np.array(edge)
    centre = (float(points[:, 0].mean()), float(points[:, 1].mean()))
    reach = float(np.ptp(points[:, 0])) * 0.95
    canvas.save()
    canvas.clipPath(everything, True)
    tones = [mix(colour, inside.light, 0.20 * glow), colour, shade(colour, -0.05)]
    canvas.drawPaint(radial(centre, reach, tones, [0.35, 0.65, 1.0]))
    lit, dark = mix(shade(colour, 0.03), inside.light, 0.22 * glow), shade(colour, -0.045)
    for _ in range(130):
        _sliver(canvas, rng, points, centre, (lit, dark))
    rim = polygon(edge)
    for wide, alpha in ((90.0, 0.06), (46.0, 0.08), (20.0, 0.10), (7.0, 0.14), (2.0, 0.16)):
        canvas.drawPath(rim, stroke(inside.light, wide, alpha * glow))
    canvas.restore()


def _sliver(
    canvas: Canvas, rng: np.random.Generator, edge: np.ndarray, centre: Point, tones: tuple[Colour, Colour]
) -> None:
    """A plane of rock that runs outward from the edge."""
    start = edge[int(rng.integers(len(edge) - 2))]
    way = start - np.array(centre)
    way = way / max(float(np.hypot(*way)), 1.0)
    out = rng.exponential(60.0)
    long, wide = rng.uniform(40, 190), rng.uniform(10, 44)
    across = np.array([-way[1], way[0]])
    root = start + way * out
    tip = root + way * long + across * rng.normal(0, 26)
    shape = [root, root + across * wide + way * long * 0.4, tip, root - across * wide * 0.3 + way * long * 0.5]
    ink = pen(tones[int(rng.integers(2))], rng.uniform(0.2, 0.5))
    canvas.drawPath(polygon([(float(a), float(b)) for a, b in shape]), ink)


def spire(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, root: Point, size: Point, near: float, inside: Gloom
) -> None:
    """A stalagmite on `root`, or a stalactite when its height is negative; `size` (width, height) in units."""
    (x, y), (wide, high) = root, size
    share = np.linspace(0, 1, 12)
    half = wide / 2 * ((1 - share) ** 1.25 + 0.06) * (1 + 0.14 * noise.line(rng, 12, 4))
    level = y - high * share
    lean = rng.normal(0, 0.06) * high * share**2
    left, right = x - half + lean, x + half + lean
    outline = [
        *zip(left.tolist(), level.tolist(), strict=True),
        *zip(right[::-1].tolist(), level[::-1].tolist(), strict=True),
    ]
    colour = inside.rock(near)
    way = 1.0 if stage.width / 2 > x else -1.0
    lit, dark = mix(shade(colour, 0.05), inside.light, 0.4), shade(colour, -0.05)
    ink = linear((x - way * wide / 2, 0), (x + way * wide / 2, 0), [dark, colour, lit], [0, 0.55, 1])
    canvas.drawPath(polygon(outline), ink)
    for ring in np.linspace(0.1, 0.75, 5):
        width = wide * (1 - ring) ** 1.25 * 0.42
        canvas.drawLine(x - width, y - high * float(ring), x + width, y - high * float(ring), stroke(dark, 1.5, 0.4))


def spires(
    canvas: Canvas,
    stage: Stage,
    rng: np.random.Generator,
    foot: float,
    near: float,
    count: int,
    inside: Gloom,
    heights: tuple[float, float],
) -> None:
    """Stalagmites along a shore and stalactites above them."""
    for _ in range(count):
        x = stage.x(rng.uniform(-0.2, 1.2))
        edge = 0.35 + 0.65 * min(abs(x / stage.width - 0.5) * 2, 1.0)
        high = rng.uniform(*heights) * edge
        depth = near + rng.uniform(0.0, 0.16)
        spire(canvas, stage, rng, (x, foot), (high * rng.uniform(0.28, 0.5), high), depth, inside)
        if rng.random() < 0.7:
            hang = rng.uniform(*heights) * 1.3
            top = (stage.x(rng.uniform(-0.2, 1.2)), stage.top + rng.uniform(0, 0.16) * stage.height)
            spire(canvas, stage, rng, top, (hang * 0.26, -hang - 120), depth, inside)
    band = skia.Rect.MakeLTRB(stage.left * 2, foot - 14, stage.right * 2, foot + 4)
    canvas.drawRect(band, pen(inside.rock(near + 0.12)))


def shaft(
    canvas: Canvas,
    stage: Stage,
    rng: np.random.Generator,
    hole: Point,
    foot: Point,
    halves: Point,
    colour: Colour,
    power: float,
) -> None:
    """Light that falls through a hole in the roof: beams within a beam, and its pool on the ground."""
    for index in range(9):
        spread = rng.uniform(-0.8, 0.8) if index else 0.0
        share = rng.uniform(0.12, 0.4) if index else 1.0
        top = [(hole[0] + halves[0] * (spread - share), hole[1]), (hole[0] + halves[0] * (spread + share), hole[1])]
        low = [(foot[0] + halves[1] * (spread + share), foot[1]), (foot[0] + halves[1] * (spread - share), foot[1])]
        strength = power * (0.30 if index else 0.42)
        ink = linear(
            hole,
            foot,
            [colour] * 4,
            [0, 0.3, 0.75, 1],
            [strength, strength * 0.7, strength * 0.3, strength * 0.12],
            blend="Screen",
        )
        canvas.drawPath(polygon([*top, *low]), ink)
    canvas.save()
    canvas.translate(*foot)
    canvas.scale(1, 0.2)
    pool = radial((0, 0), halves[1] * 1.5, [colour] * 3, [0, 0.5, 1], [0.7 * power, 0.3 * power, 0.0], blend="Screen")
    canvas.drawCircle(0, 0, halves[1] * 1.5, pool)
    canvas.restore()


def dust(stage: Stage, name: str, box: tuple[float, float, float, float], colour: Colour, count: int, z: float) -> Live:
    """Specks that hang and sink in the light inside `box` (left, top, right, foot)."""
    rng = stage.rng("dust", name)
    left, top, right, foot = box
    x, y = rng.uniform(left, right, count), rng.uniform(0, foot - top, count)
    pace, phase = rng.uniform(3, 12, count), rng.uniform(0, 6.28, count)
    inks = [stroke(colour, width, alpha) for width, alpha in ((2.2, 0.75), (3.6, 0.5), (5.6, 0.28))]

    def draw(canvas: Canvas, seconds: float) -> None:
        px = x + 14 * np.sin(seconds * 0.3 + phase)
        py = top + (y + pace * seconds) % (foot - top)
        for kind, ink in enumerate(inks):
            spots = [skia.Point(a, b) for a, b in zip(px[kind::3].tolist(), py[kind::3].tolist(), strict=True)]
            canvas.drawPoints(skia.Canvas.kPoints_PointMode, spots, ink)

    return Live(z, draw)
