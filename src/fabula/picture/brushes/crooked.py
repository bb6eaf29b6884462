"""Crooked trees of wet ground: bent trunks with swollen feet, boughs hung with moss, reeds, and will-o'-the-wisps."""

import numpy as np

from fabula.picture.brushes import lights, woods
from fabula.picture.brushes.weathered import weathered
from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Live, Stage

Point = tuple[float, float]


def bark(stage: Stage, tone: float) -> Colour:
    """Grey wet wood at a depth."""
    share = 0.06 if stage.palette.dark else 0.4 if stage.time == "day" else 0.16
    return mix(stage.palette.tone(tone), (0.30, 0.28, 0.26), share)


def moss(stage: Stage, tone: float) -> Colour:
    """Moss and dull leaves at a depth; brown in autumn, white where snow lies."""
    palette = stage.palette
    share = 0.08 if palette.dark else 0.5 if stage.time == "day" else 0.2
    colour = mix(palette.tone(tone), (0.40, 0.38, 0.20) if stage.season == "autumn" else (0.34, 0.44, 0.25), share)
    colour = weathered(stage, colour)
    return mix(colour, palette.snow, 0.4) if stage.snowy else colour


def tree(
    canvas: Canvas,
    stage: Stage,
    rng: np.random.Generator,
    foot: Point,
    height: float,
    tone: float,
    *,
    leafy: bool = True,
) -> None:
    """One crooked tree on `foot`: a trunk that bends twice, forking boughs, moss hanging from them, perhaps leaves."""
    (x, y), ink = foot, bark(stage, tone)
    lean = rng.choice([-1, 1]) * rng.uniform(0.06, 0.22) * height
    share = np.linspace(0, 1, 20)
    mid = np.column_stack(
        [x + lean * (share**1.4 + 0.30 * np.sin(share * np.pi * rng.uniform(1.6, 2.4))), y - height * 0.62 * share]
    )
    half = height * 0.034 * (1 - 0.5 * share) * (1 + 1.9 * np.exp(-share * 13))
    left, right = (
        mid + np.column_stack([way * half * (1 + 0.12 * rng.normal(size=20)), np.zeros(20)]) for way in (-1, 1)
    )
    side = 1.0 if stage.sun[0] > x else -1.0
    ends = [shade(ink, -0.06), ink, mix(ink, stage.palette.rim, 0.3)]
    fill = linear((x - side * height * 0.05, 0), (x + lean + side * height * 0.05, 0), ends)
    tips: list[Point] = []
    top = (float(mid[-1, 0]), float(mid[-1, 1]))
    for angle in (-2.3, -1.75, -1.2, -0.7):
        _bough(
            canvas, rng, top, (angle + rng.normal(0, 0.2), height * rng.uniform(0.2, 0.3)), height * 0.03, ink, tips, 3
        )
    for up in (0.5, 0.72):
        start = (float(np.interp(up, share, mid[:, 0])), float(np.interp(up, share, mid[:, 1])))
        angle = rng.choice([-2.7, -0.45]) + rng.normal(0, 0.15)
        _bough(canvas, rng, start, (angle, height * rng.uniform(0.16, 0.26)), height * 0.022, ink, tips, 3)
    canvas.drawPath(polygon([*map(tuple, left), *map(tuple, right[::-1])]), fill)
    green = moss(stage, max(tone - 0.04, 0.0))
    for px, py in tips:
        if leafy and stage.season != "winter" and rng.random() < 0.5:
            size = height * rng.uniform(0.035, 0.08)
            woods.leaf_mass(canvas, stage, rng, (px, py), size, shade(green, rng.uniform(-0.04, 0.02)))
        if rng.random() < 0.6:
            hanging(canvas, rng, (px, py), height * rng.uniform(0.06, 0.22), shade(green, rng.uniform(-0.03, 0.05)))


def _bough(
    canvas: Canvas,
    rng: np.random.Generator,
    start: Point,
    reach: tuple[float, float],
    width: float,
    ink: Colour,
    tips: list[Point],
    forks: int,
) -> None:
    """A bough that twists, forks, and leaves the places of its ends in `tips`."""
    angle, length = reach
    end = (start[0] + float(np.cos(angle)) * length, start[1] + float(np.sin(angle)) * length * 0.8)
    bow = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2 + rng.uniform(-0.24, 0.14) * length)
    path = skia.Path()
    path.moveTo(*start)
    path.quadTo(*bow, *end)
    canvas.drawPath(path, stroke(ink, max(width, 1.0)))
    tips.append(bow)
    if forks == 0:
        tips.append(end)
        return
    for turn in (-1, 1):
        bent = angle + turn * rng.uniform(0.25, 0.7)
        _bough(canvas, rng, end, (bent, length * rng.uniform(0.55, 0.8)), width * 0.62, ink, tips, forks - 1)


def hanging(canvas: Canvas, rng: np.random.Generator, top: Point, long: float, colour: Colour) -> None:
    """A beard of moss: thin tapering strands of uneven length."""
    strands = skia.Path()
    for _ in range(int(rng.integers(4, 9))):
        x, drop = top[0] + rng.normal(0, long * 0.13), long * rng.uniform(0.4, 1.0)
        wide, sway = long * rng.uniform(0.025, 0.06) + 0.8, rng.normal(0, long * 0.06)
        strands.moveTo(x - wide, top[1])
        strands.quadTo(x - wide * 0.4 + sway, top[1] + drop * 0.6, x + sway, top[1] + drop)
        strands.quadTo(x + wide * 0.7 + sway, top[1] + drop * 0.5, x + wide, top[1])
    canvas.drawPath(strands, pen(colour, 0.9))


def reeds(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, spot: Point, size: float, count: int, tone: float
) -> None:
    """A stand of reeds around `spot`, `size` units high, with brown heads on some."""
    dry = 0.5 if stage.season in ("autumn", "winter") else 0.16
    body = mix(moss(stage, tone), (0.70, 0.56, 0.32), dry * (0.2 if stage.palette.dark else 0.8))
    for _ in range(count):
        x, y = spot[0] + rng.normal(0, size * 0.34), spot[1] + rng.uniform(-0.03, 0.05) * size
        tall, lean = size * rng.uniform(0.5, 1.1), rng.normal(0.04, 0.12) * size
        ink = shade(body, rng.uniform(-0.06, 0.05))
        path = skia.Path()
        path.moveTo(x - size * 0.012, y)
        path.quadTo(x, y - tall * 0.6, x + lean, y - tall)
        path.quadTo(x + size * 0.02, y - tall * 0.5, x + size * 0.014, y)
        canvas.drawPath(path, pen(ink))
        if rng.random() < 0.24:
            head = mix(bark(stage, tone), (0.36, 0.22, 0.13), 0.5)
            tip = (x + lean * 0.8, y - tall * 0.86)
            canvas.drawLine(*tip, tip[0] + lean * 0.12, tip[1] - size * 0.13, stroke(head, size * 0.032))


def lilies(canvas: Canvas, stage: Stage, rng: np.random.Generator, spot: Point, size: float, count: int) -> None:
    """Lily pads lying around `spot`, each up to `size` units wide, a flower on one or two."""
    if stage.snowy:
        return
    for _ in range(count):
        x, y = spot[0] + rng.normal(0, size * 2.6), spot[1] + rng.normal(0, size * 0.42)
        half = size * rng.uniform(0.5, 1.0)
        leaf = shade(moss(stage, 0.6), rng.uniform(-0.03, 0.06))
        pad = skia.Path()
        pad.addArc(
            skia.Rect.MakeLTRB(x - half, y - half * 0.3, x + half, y + half * 0.3), float(rng.uniform(0, 360)), 330
        )
        pad.lineTo(x, y)
        pad.close()
        canvas.drawPath(pad, pen(shade(leaf, -0.07), 0.8))
        canvas.save()
        canvas.translate(0, -1.6)
        canvas.drawPath(pad, pen(mix(leaf, stage.palette.rim, 0.12)))
        canvas.restore()
        if rng.random() < 0.12 and stage.season in ("summer", "spring"):
            bloom = mix((0.98, 0.86, 0.92), stage.palette.tone(0.6), 0.5 if stage.palette.dark else 0.15)
            for way in (-0.9, -0.45, 0, 0.45, 0.9):
                petal = [(x - half * 0.07, y - 3), (x + way * half * 0.3, y - half * 0.36), (x + half * 0.07, y - 3)]
                canvas.drawPath(polygon(petal), pen(shade(bloom, 0.04 * way)))


def wisps(stage: Stage, name: str, z: float, area: tuple[float, float], count: int) -> Live:
    """Will-o'-the-wisps that wander over the water between the heights `area`, fade and come back."""
    rng = stage.rng("wisps", name)
    colour = mix((0.62, 0.98, 0.86), stage.palette.glow, 0.2)
    light = lights.halo(colour, 0.16)
    x, y = rng.uniform(0.06, 0.94, count) * stage.width, rng.uniform(*area, count)
    phase, pace, size = rng.uniform(0, 6.28, count), rng.uniform(0.25, 0.6, count), rng.uniform(26, 54, count)

    def draw(canvas: Canvas, seconds: float) -> None:
        for index in range(count):
            turn = seconds * pace[index] + phase[index]
            px = x[index] + 90 * float(np.sin(turn)) + 30 * float(np.sin(turn * 2.7))
            py = y[index] + 26 * float(np.sin(turn * 1.6))
            power = 0.35 + 0.65 * float(np.sin(turn * 1.9)) ** 2
            half = float(size[index]) * (0.85 + 0.15 * float(np.sin(seconds * 5 + phase[index])))
            light(canvas, (px, py), (half, half), power)
            light(canvas, (px, py + half * 1.4), (half * 0.8, half * 0.3), power * 0.4)

    return Live(z, draw)
