"""Palms and other big leaves: curved trunks with crowns of fronds, banana leaves, lianas that hang from above."""

import numpy as np

from fabula.picture.brushes.weathered import weathered
from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Stage


def green(stage: Stage, tone: float) -> Colour:
    """Tropical green at a depth: it stays green in every season, in the light of the hour."""
    palette = stage.palette
    share = {"day": 0.55, "dawn": 0.24, "dusk": 0.2, "night": 0.12}[stage.time]
    colour = mix(palette.tone(tone), mix((0.20, 0.56, 0.30), (0.03, 0.24, 0.15), tone), share)
    colour = weathered(stage, colour)
    return mix(colour, palette.snow, 0.3) if stage.snowy else colour


def palm(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: tuple[float, float], height: float, tone: float
) -> None:
    """One palm on `foot`: a ringed trunk that bends, and a crown of drooping fronds with its light side to the sun."""
    x, y = foot
    bend = rng.choice([-1, 1]) * rng.uniform(0.08, 0.3) * height
    share = np.linspace(0, 1, 18)
    mid = np.column_stack([x + bend * share**1.7, y - height * share])
    half = height * 0.024 * (1 - 0.45 * share) * (1 + 0.8 * np.exp(-share * 14))
    bark = mix(stage.palette.tone(tone), (0.42, 0.30, 0.22), 0.12 if stage.palette.dark else 0.4)
    left, right = (mid + np.column_stack([way * half, np.zeros(18)]) for way in (-1, 1))
    side = 1.0 if stage.sun[0] > x else -1.0
    ends = [shade(bark, -0.07), bark, mix(bark, stage.palette.rim, 0.35)]
    ink = linear((x - side * height * 0.03 + bend * 0.4, 0), (x + side * height * 0.03 + bend * 0.4, 0), ends)
    canvas.drawPath(polygon([*map(tuple, left), *map(tuple, right[::-1])]), ink)
    for up in np.linspace(0.03, 0.97, 22):
        px, py = (float(np.interp(up, share, mid[:, i])) for i in (0, 1))
        wide = float(np.interp(up, share, half))
        canvas.drawLine(
            px - wide, py, px + wide, py + wide * 0.4, stroke(shade(bark, -0.06), max(wide * 0.16, 0.8), 0.7)
        )
    top = (float(mid[-1, 0]), float(mid[-1, 1]))
    leaf = green(stage, tone)
    angles = np.linspace(-np.pi * 1.08, np.pi * 0.08, 13) + rng.normal(0, 0.09, 13)
    for angle in sorted(angles.tolist(), key=lambda turn: -abs(np.cos(turn))):
        frond(canvas, stage, top, (angle, height * rng.uniform(0.30, 0.42)), shade(leaf, rng.uniform(-0.05, 0.04)))
    nut = mix(bark, (0.35, 0.2, 0.1), 0.4)
    for share_x in (-0.02, 0.012, 0.03):
        canvas.drawCircle(top[0] + height * share_x, top[1] + height * 0.022, height * 0.017, pen(nut))


def frond(canvas: Canvas, stage: Stage, root: tuple[float, float], reach: tuple[float, float], colour: Colour) -> None:
    """A feather of leaflets from `root`; `reach` is (angle in radians, length in units), drooping at its end."""
    angle, length = reach
    u = np.linspace(0, 1, 22)
    x = root[0] + np.cos(angle) * length * u * (1 - 0.16 * u)
    y = root[1] + np.sin(angle) * length * u * (1 - 0.55 * u) + length * 0.62 * u**2.2
    along = np.column_stack([np.gradient(x), np.gradient(y)])
    along /= np.hypot(along[:, 0], along[:, 1])[:, None]
    toward = (stage.sun[0] - root[0]) * float(np.cos(angle)) > 0
    lit = mix(colour, stage.palette.rim, 0.3 if toward else 0.12)
    leaflets = (skia.Path(), skia.Path())
    for index in range(1, 22):
        long = length * 0.24 * float(np.sin(np.pi * (0.12 + 0.86 * u[index]))) ** 0.7
        for way, path in zip((-1.0, 1.0), leaflets, strict=True):
            dx = along[index, 0] * 0.75 - way * along[index, 1] * 0.7
            dy = along[index, 1] * 0.75 + way * along[index, 0] * 0.7 + 0.34
            base = length * 0.02
            path.moveTo(x[index] - along[index, 0] * base, y[index] - along[index, 1] * base)
            path.lineTo(x[index] + dx * long, y[index] + dy * long)
            path.lineTo(x[index] + along[index, 0] * base, y[index] + along[index, 1] * base)
    canvas.drawPath(leaflets[1], pen(shade(colour, -0.03)))
    canvas.drawPath(leaflets[0], pen(lit))
    canvas.drawPath(
        polygon(list(zip(x.tolist(), y.tolist(), strict=True)), closed=False), stroke(lit, max(length * 0.012, 1.0))
    )


def broad(
    canvas: Canvas, stage: Stage, root: tuple[float, float], reach: tuple[float, float, float], colour: Colour
) -> None:
    """A banana leaf from `root`; `reach` is (angle in radians, length, half width): a rib, two halves, torn edges."""
    angle, length, half = reach
    count = 26 if length > 110 else 13
    u = np.linspace(0, 1, count)
    x = root[0] + np.cos(angle) * length * u
    y = root[1] + np.sin(angle) * length * u * (1 - 0.35 * u) + length * 0.42 * u**2.4
    dx, dy = np.gradient(x), np.gradient(y)
    span = np.hypot(dx, dy)
    dx, dy = dx / span, dy / span
    wide = half * np.sin(np.pi * np.clip(0.06 + 0.94 * u, 0, 1)) ** 0.62
    wide = wide * np.where(np.arange(count) % 5 == 3, 0.72, 1.0)
    rib = list(zip(x.tolist(), y.tolist(), strict=True))
    toward = (stage.sun[0] - root[0]) * float(np.cos(angle)) > 0
    lit = mix(shade(colour, 0.02), stage.palette.rim, 0.34 if toward else 0.14)
    for way, tint in ((1.0, shade(colour, -0.045)), (-1.0, lit)):
        edge = list(zip((x - way * dy * wide).tolist(), (y + way * dx * wide).tolist(), strict=True))
        fill = linear(rib[0], rib[-1], [mix(tint, colour, 0.6), tint]) if length > 150 else pen(tint)
        canvas.drawPath(polygon([*rib, *edge[::-1]]), fill)
        if length > 60:
            veins = skia.Path()
            for index in range(3, count - 1, 2):
                veins.moveTo(*rib[index])
                veins.lineTo(*edge[index - 1])
            canvas.drawPath(veins, stroke(shade(tint, -0.03), 1.0, 0.5))
    canvas.drawPath(polygon(rib, closed=False), stroke(mix(lit, stage.palette.rim, 0.3), max(half * 0.06, 1.0)))


def plant(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, root: tuple[float, float], size: float, tone: float
) -> None:
    """A clump of big leaves that spread from the ground at `root`, `size` units high."""
    colour = green(stage, tone)
    count = int(rng.integers(6, 10))
    for angle in rng.permutation(np.linspace(-np.pi * 0.94, -np.pi * 0.06, count)).tolist():
        length = size * rng.uniform(0.7, 1.1) * (0.7 + 0.3 * abs(np.sin(angle)))
        broad(
            canvas,
            stage,
            root,
            (angle, length, length * rng.uniform(0.12, 0.19)),
            shade(colour, rng.uniform(-0.05, 0.04)),
        )


def liana(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, top: tuple[float, float], long: float, tone: float
) -> None:
    """A vine that hangs down `long` units from `top` with small leaves along it."""
    x, y = top
    sway = rng.normal(0, 0.12) * long
    path = skia.Path()
    path.moveTo(x, y)
    path.cubicTo(x + sway, y + long * 0.4, x - sway * 0.6, y + long * 0.7, x + sway * 0.4, y + long)
    colour = shade(green(stage, tone), -0.03)
    canvas.drawPath(path, stroke(colour, 2.0 + 3.0 * tone))
    leaves = skia.Path()
    for u in rng.uniform(0.05, 1, int(long / 12)).tolist():
        px = x + 3 * u * (1 - u) ** 2 * sway - 1.8 * u * u * (1 - u) * sway + 0.4 * u**3 * sway
        py, size = y + long * u, rng.uniform(7, 15) * (0.5 + 0.6 * tone)
        way = rng.choice([-1, 1])
        leaves.moveTo(px, py)
        leaves.quadTo(px + way * size, py - size * 0.1, px + way * size * 0.7, py + size * 1.1)
        leaves.quadTo(px - way * size * 0.1, py + size * 0.7, px, py)
    canvas.drawPath(leaves, pen(mix(colour, stage.palette.rim, 0.16)))
