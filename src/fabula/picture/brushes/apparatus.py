"""Apparatus: tesla coils with their arcs, instruments with needles and traces, an orrery, a telescope, a robot arm."""

import numpy as np

from fabula.picture.brushes import joinery, lights
from fabula.picture.brushes.furniture import rounded
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import linear, pen, polygon, radial, skia, stroke
from fabula.picture.stage import Canvas, Live, Stage

Point = tuple[float, float]

COPPER: Colour = from_hex("#c8784a")
BRASS: Colour = from_hex("#c79a4e")
STEEL: Colour = from_hex("#8f98a4")


def tesla(canvas: Canvas, foot: Point, size: float) -> Point:
    """A tesla coil `size` units high; gives the middle of its ball."""
    x, y = foot
    joinery.under(canvas, foot, size * 0.26)
    joinery.slab(canvas, (x - size * 0.2, y - size * 0.14, x + size * 0.2, y), from_hex("#4a3a34"), 6)
    joinery.slab(canvas, (x - size * 0.14, y - size * 0.22, x + size * 0.14, y - size * 0.14), shade(STEEL, -0.15), 6)
    tube = skia.Rect.MakeLTRB(x - size * 0.075, y - size * 0.82, x + size * 0.075, y - size * 0.22)
    canvas.drawRect(
        tube,
        linear(
            (tube.left(), 0),
            (tube.right(), 0),
            [shade(COPPER, -0.06), shade(COPPER, 0.14), shade(COPPER, -0.14)],
            [0, 0.35, 1],
        ),
    )
    for level in np.arange(tube.top(), tube.bottom(), size * 0.018):
        canvas.drawLine(
            tube.left(), float(level), tube.right(), float(level) + 2, stroke(shade(COPPER, -0.16), 1.8, 0.7)
        )
    for index in range(3):
        ring = skia.Rect.MakeLTRB(
            x - size * 0.17, y - size * (0.30 + 0.035 * index), x + size * 0.17, y - size * (0.26 + 0.035 * index)
        )
        canvas.drawOval(ring, stroke(shade(COPPER, 0.04), 7))
    ball = (x, y - size * 0.90)
    ring = skia.Rect.MakeLTRB(x - size * 0.2, ball[1] - size * 0.07, x + size * 0.2, ball[1] + size * 0.07)
    canvas.drawOval(
        ring, linear((0, ring.top()), (0, ring.bottom()), [shade(STEEL, 0.22), shade(STEEL, 0.02), shade(STEEL, -0.22)])
    )
    return ball


def arcs(stage: Stage, ball: Point, reach: float, z: float, colour: Colour) -> Live:
    """Discharges that leap from the ball, new ones fourteen times a second, now more and now fewer."""
    halo = lights.halo(colour, 0.15)
    inks = [stroke(colour, 9, 0.28), stroke(mix(colour, (1, 1, 1), 0.35), 4, 0.75), stroke((1.0, 1.0, 1.0), 1.8, 0.95)]
    seed = stage.seed

    def draw(canvas: Canvas, seconds: float) -> None:
        beat = int(seconds * 14)
        rng = np.random.default_rng([seed, 211, beat])
        busy = 0.5 + 0.5 * float(np.sin(seconds * 1.9))
        halo(canvas, ball, (reach * 0.9, reach * 0.9), 0.34 + 0.28 * busy * float(rng.uniform(0.5, 1)))
        for _ in range(1 + int(rng.integers(0, 2 + round(2 * busy)))):
            path = _bolt(rng, ball, float(rng.uniform(-2.9, 0.2)), reach * float(rng.uniform(0.5, 1.0)))
            for ink in inks:
                canvas.drawPath(path, ink)

    return Live(z, draw)


def _bolt(rng: np.random.Generator, start: Point, angle: float, reach: float) -> "skia.Path":
    """A jagged line from the ball."""
    path, steps = skia.Path(), 9
    path.moveTo(*start)
    for step in range(1, steps + 1):
        share, aside = step / steps, float(rng.normal(0, reach * 0.055))
        x = start[0] + np.cos(angle) * reach * share - np.sin(angle) * aside
        y = start[1] + np.sin(angle) * reach * share + np.cos(angle) * aside
        path.lineTo(float(x), float(y))
    return path


def console(
    canvas: Canvas, rng: np.random.Generator, box: tuple[float, float, float, float], metal: Colour
) -> tuple[float, float, float, float]:
    """A cabinet of instruments with dials, switches and lamps; gives the box of its round-cornered screen."""
    left, top, right, foot = box
    wide, high = right - left, foot - top
    joinery.under(canvas, ((left + right) / 2, foot), wide * 0.54)
    joinery.slab(canvas, box, metal, 12)
    screen = (left + wide * 0.12, top + high * 0.08, right - wide * 0.12, top + high * 0.40)
    rounded(canvas, (screen[0] - 10, screen[1] - 10, screen[2] + 10, screen[3] + 10), 16, pen(shade(metal, -0.16)))
    rounded(canvas, screen, 12, pen(from_hex("#0c1f1c")))
    for index in range(3):
        middle = (left + wide * (0.22 + 0.28 * index), top + high * 0.52)
        canvas.drawCircle(*middle, wide * 0.10, pen(shade(metal, -0.2)))
        canvas.drawCircle(*middle, wide * 0.085, radial(middle, wide * 0.1, [from_hex("#fbf6e4"), from_hex("#cfc8b0")]))
        angle = float(rng.uniform(-2.4, -0.7))
        canvas.drawLine(
            *middle,
            middle[0] + wide * 0.07 * float(np.cos(angle)),
            middle[1] + wide * 0.07 * float(np.sin(angle)),
            stroke(from_hex("#c0392b"), 4),
        )
    for row in range(3):
        for column in range(6):
            x, y = left + wide * (0.16 + 0.136 * column), top + high * (0.68 + 0.09 * row)
            tone = from_hexes("#ff6a5a #ffc94a #6aff9a #5ac8ff #e8e8ec")[int(rng.integers(5))]
            canvas.drawCircle(x, y, wide * 0.026, pen(shade(tone, -0.06)))
            canvas.drawCircle(x - 2, y - 2, wide * 0.010, pen((1, 1, 1), 0.7))
    return screen


def trace(stage: Stage, box: tuple[float, float, float, float], z: float, colour: Colour) -> Live:
    """A wave that runs across a dark screen, with its grid."""
    left, top, right, foot = box
    xs = np.linspace(left + 8, right - 8, 46)
    shares = np.linspace(0, 1, 46)
    phase = float(stage.rng("trace", round(abs(left))).uniform(0, 6.28))
    grid, wide, fine = stroke(colour, 1.2, 0.22), stroke(colour, 6, 0.3), stroke(mix(colour, (1, 1, 1), 0.5), 2.6)

    def draw(canvas: Canvas, seconds: float) -> None:
        for share in (0.25, 0.5, 0.75):
            canvas.drawLine(left + (right - left) * share, top + 4, left + (right - left) * share, foot - 4, grid)
            canvas.drawLine(left + 4, top + (foot - top) * share, right - 4, top + (foot - top) * share, grid)
        swell = np.sin(shares * 9.4 + phase - seconds * 5) * (0.5 + 0.5 * np.sin(seconds * 0.8 + shares * 3))
        ys = (top + foot) / 2 - (foot - top) * (0.30 * swell + 0.08 * np.sin(shares * 41 - seconds * 11))
        path = polygon(list(zip(xs.tolist(), ys.tolist(), strict=True)), closed=False)
        canvas.drawPath(path, wide)
        canvas.drawPath(path, fine)

    return Live(z, draw)


def orrery(canvas: Canvas, foot: Point, size: float) -> None:
    """Brass planets on arms around a golden sun."""
    x, y = foot
    canvas.drawPath(
        polygon(
            [
                (x - size * 0.2, y),
                (x + size * 0.2, y),
                (x + size * 0.03, y - size * 0.14),
                (x - size * 0.03, y - size * 0.14),
            ]
        ),
        pen(shade(BRASS, -0.14)),
    )
    canvas.drawLine(x, y - size * 0.1, x, y - size * 0.62, stroke(BRASS, size * 0.03))
    for reach, lift, radius, tone in (
        (0.24, 0.50, 0.035, "#d86a4a"),
        (-0.36, 0.58, 0.05, "#5fa8c8"),
        (0.50, 0.66, 0.075, "#d8b07a"),
        (-0.56, 0.44, 0.04, "#9a8ad0"),
    ):
        canvas.drawLine(
            x, y - size * lift, x + size * reach, y - size * lift, stroke(shade(BRASS, -0.05), size * 0.014)
        )
        spot = (x + size * reach, y - size * lift - size * 0.05)
        canvas.drawCircle(
            *spot,
            size * radius,
            radial(
                (spot[0] - 4, spot[1] - 5),
                size * radius * 1.5,
                [shade(from_hex(tone), 0.14), shade(from_hex(tone), -0.14)],
            ),
        )
    canvas.drawCircle(
        x,
        y - size * 0.70,
        size * 0.11,
        radial((x - 6, y - size * 0.73), size * 0.16, [from_hex("#fff0b8"), from_hex("#e0a040")]),
    )


def telescope(canvas: Canvas, foot: Point, size: float, toward: float) -> None:
    """A brass telescope on a tripod that looks up toward one side."""
    x, y = foot
    joinery.under(canvas, foot, size * 0.4)
    for side in (-0.3, 0.02, 0.32):
        canvas.drawLine(x, y - size * 0.62, x + side * size, y, stroke(from_hex("#6a4630"), size * 0.04))
    canvas.save()
    canvas.translate(x, y - size * 0.68)
    canvas.rotate(-34 * toward)
    canvas.scale(toward, 1)
    tube = skia.Rect.MakeLTRB(-size * 0.36, -size * 0.07, size * 0.30, size * 0.07)
    canvas.drawRect(tube, linear((0, tube.top()), (0, tube.bottom()), [shade(BRASS, 0.14), BRASS, shade(BRASS, -0.18)]))
    canvas.drawRect(
        skia.Rect.MakeLTRB(size * 0.28, -size * 0.09, size * 0.56, size * 0.09),
        linear((0, -size * 0.09), (0, size * 0.09), [shade(BRASS, 0.18), shade(BRASS, -0.02), shade(BRASS, -0.2)]),
    )
    canvas.drawRect(
        skia.Rect.MakeLTRB(-size * 0.46, -size * 0.045, -size * 0.34, size * 0.045), pen(shade(BRASS, -0.1))
    )
    canvas.restore()
