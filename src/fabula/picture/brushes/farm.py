"""Farmland: haystacks and bales, a fence along the ground, carpets of flowers, a farm among poplars."""

from itertools import pairwise

import numpy as np

from fabula.picture.brushes import downs, hills, houses, trees
from fabula.picture.brushes.relief import Relief
from fabula.picture.brushes.weathered import weathered
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import linear, pen, polygon, radial, skia, stroke
from fabula.picture.stage import Canvas, Stage

POPPIES = from_hexes("#e2352c #f0503a #d8262a #f7f2e6")
MEADOW = from_hexes("#ffffff #ffd84a #b48be0 #f29ac0 #6f9af0")


def straw(stage: Stage, tone: float) -> Colour:
    """Cut corn at a depth in the light of the hour, under snow where it lies."""
    pull = {"day": 0.10, "dawn": 0.42, "dusk": 0.42, "night": 0.78}[stage.time]
    colour = mix(from_hex("#dcae4c"), stage.palette.tone(tone), pull)
    colour = weathered(stage, colour)
    return mix(colour, stage.palette.snow, 0.5) if stage.snowy else colour


def haystack(canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: tuple[float, float], size: float) -> None:
    """A rounded stack of hay on `foot`, `size` units wide, with loose stalks and its shadow."""
    (x, y), body = foot, straw(stage, 0.6)
    side = 1.0 if stage.sun[0] > x else -1.0
    fall = -side * size * 0.5
    shadow = skia.Rect.MakeLTRB(x - size * 0.6 + fall, y - size * 0.06, x + size * 0.6 + fall, y + size * 0.16)
    canvas.drawOval(shadow, pen(shade(hills.ground_colour(stage, 0.66), -0.14), 0.6, blur=4))
    turn = np.linspace(np.pi, 0, 26)
    rough = 1 + rng.uniform(-0.035, 0.035, 26)
    outline = [
        (x + float(size * 0.5 * np.cos(a) * r), y - float(size * 0.86 * np.sin(a) ** 0.8 * r))
        for a, r in zip(turn, rough, strict=True)
    ]
    shape = polygon([*outline, (x + size * 0.44, y + size * 0.05), (x - size * 0.44, y + size * 0.05)])
    tones = [
        shade(mix(body, stage.palette.tone(0.7), 0.3), -0.13),
        body,
        mix(shade(body, 0.06), stage.palette.rim, 0.4),
    ]
    canvas.save()
    canvas.clipPath(shape, True)
    canvas.drawPaint(linear((x - side * size * 0.5, y), (x + side * size * 0.5, y - size * 0.6), tones))
    for _ in range(90):
        px, py = x + rng.uniform(-0.5, 0.5) * size, y - rng.uniform(0, 0.86) * size
        lean = (px - x) * 0.3
        ink = stroke(shade(body, rng.choice([-0.08, 0.06])), max(size * 0.012, 0.8), 0.5)
        canvas.drawLine(px, py, px + lean * 0.4, py + size * rng.uniform(0.06, 0.16), ink)
    if stage.snowy:
        canvas.drawPath(
            polygon([(px, py - 3) for px, py in outline] + [(px, py + size * 0.16) for px, py in outline[::-1]]),
            pen(stage.palette.snow, 0.9),
        )
    canvas.restore()


def bale(canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: tuple[float, float], size: float) -> None:
    """A round bale lying on `foot`, `size` units high, seen half from its end."""
    (x, y), body = foot, straw(stage, 0.6)
    side = 1.0 if stage.sun[0] > x else -1.0
    shadow = skia.Rect.MakeLTRB(x - size * 0.9, y - size * 0.08, x + size * 0.9, y + size * 0.12)
    canvas.drawOval(shadow, pen(shade(hills.ground_colour(stage, 0.66), -0.14), 0.6, blur=3))
    half, long = size / 2, size * 0.55
    roll = skia.RRect.MakeRectXY(
        skia.Rect.MakeLTRB(x - half - long * 0.3, y - size, x + half + long, y), half * 0.8, half
    )
    top = [mix(shade(body, 0.06), stage.palette.rim, 0.36), body, shade(body, -0.12)]
    canvas.drawRRect(roll, linear((0, y - size), (0, y), top))
    face = (x - long * 0.3, y - half)
    ends = [shade(body, 0.03 if side < 0 else -0.05), shade(body, -0.07)]
    canvas.drawOval(
        skia.Rect.MakeLTRB(face[0] - half * 0.8, y - size, face[0] + half * 0.8, y), radial(face, half, ends)
    )
    for ring in (0.25, 0.45, 0.65, 0.85):
        box = skia.Rect.MakeLTRB(
            face[0] - half * 0.8 * ring, face[1] - half * ring, face[0] + half * 0.8 * ring, face[1] + half * ring
        )
        canvas.drawOval(box, stroke(shade(body, -0.11), max(size * 0.016, 0.8), 0.6))
    if stage.snowy:
        cap = skia.Rect.MakeLTRB(x - half - long * 0.2, y - size * 1.06, x + half + long * 0.9, y - size * 0.84)
        canvas.drawOval(cap, pen(stage.palette.snow, 0.95))


def fence(
    canvas: Canvas, stage: Stage, form: Relief, line: tuple[tuple[float, float], tuple[float, float]], tall: float
) -> None:
    """A wooden fence over the ground from `line[0]` (x, depth share) to `line[1]`; `tall` its nearest post in units."""
    rng = stage.rng("fence", round(abs(line[0][0])))
    wood = mix(stage.palette.tone(0.78), (0.46, 0.35, 0.27), 0.15 if stage.palette.dark else 0.5)
    posts: list[tuple[float, float, float]] = []
    for share in np.linspace(0, 1, 26).tolist():
        deep = line[0][1] + (line[1][1] - line[0][1]) * share
        x = line[0][0] + (line[1][0] - line[0][0]) * share
        size = tall * (0.22 + 0.78 * deep / max(line[0][1], line[1][1]))
        if downs.seen(form, x, deep):
            posts.append((*downs.spot(form, x, deep), size * rng.uniform(0.92, 1.06)))
    for (ax, ay, a), (bx, by, b) in pairwise(posts):
        for up in (0.42, 0.78):
            rail = [(ax, ay - a * up), (bx, by - b * up), (bx, by - b * (up - 0.1)), (ax, ay - a * (up - 0.1))]
            canvas.drawPath(polygon(rail), pen(shade(wood, 0.02)))
    side = 1.0 if stage.sun[0] > stage.width / 2 else -1.0
    for x, y, size in posts:
        half = size * 0.065
        canvas.drawRect(skia.Rect.MakeLTRB(x - half, y - size, x + half, y + size * 0.06), pen(shade(wood, -0.03)))
        light = skia.Rect.MakeLTRB(x + side * half * 0.3 - half * 0.3, y - size, x + side * half * 0.3 + half * 0.5, y)
        canvas.drawRect(light, pen(mix(wood, stage.palette.rim, 0.4), 0.8))
        if stage.snowy:
            canvas.drawOval(
                skia.Rect.MakeLTRB(x - half * 1.5, y - size * 1.08, x + half * 1.5, y - size * 0.94),
                pen(stage.palette.snow),
            )


def carpet(
    canvas: Canvas,
    stage: Stage,
    form: Relief,
    name: str,
    shades: tuple[Colour, ...],
    count: int,
    span: tuple[float, float] = (0.02, 0.95),
) -> None:
    """Flowers in drifts over the ground: dashes of colour far off, cups on stalks close by; none under snow."""
    if stage.snowy:
        return
    rng = stage.rng("carpet", name)
    pull = 0.66 if stage.palette.dark else 0.06 if stage.time == "day" else 0.36
    stalk = shade(hills.ground_colour(stage, 0.78), -0.05)
    drift, phase = rng.uniform(0.0025, 0.005, 2), rng.uniform(0, 6.28, 2)
    for x, y, share in downs.scattered(form, rng, count, span):
        thick = 0.5 + 0.5 * float(np.sin(x * drift[0] + share * 9 + phase[0])) * float(
            np.sin(x * drift[1] * 2.3 - share * 14 + phase[1])
        )
        if rng.random() > thick**1.4 * 1.4:
            continue
        kind = min(int(rng.exponential(0.9)), len(shades) - 1)
        tint = shade(weathered(stage, mix(shades[kind], stage.palette.tone(0.7), pull)), rng.uniform(-0.05, 0.03))
        size = 1.3 + 9.5 * share**1.2
        if size < 4.2:
            canvas.drawOval(
                skia.Rect.MakeLTRB(x - size * 1.5, y - size * 0.7, x + size * 1.5, y + size * 0.7), pen(tint)
            )
            continue
        lean = float(rng.normal(0, size * 0.4))
        canvas.drawLine(x, y + size * 1.6, x + lean, y - size, stroke(stalk, size * 0.14))
        cup = (x + lean, y - size * 1.2)
        for turn in (-0.55, 0.55, 0.0):
            petal = skia.Rect.MakeLTRB(
                cup[0] + turn * size - size * 0.55,
                cup[1] - size * 0.62,
                cup[0] + turn * size + size * 0.55,
                cup[1] + size * 0.5,
            )
            canvas.drawOval(petal, pen(shade(tint, -0.035 if turn else 0.02)))
        canvas.drawCircle(cup[0], cup[1] + size * 0.05, size * 0.2, pen(shade(tint, -0.25), 0.8))


def farm(canvas: Canvas, stage: Stage, form: hills.Hill, x: float, size: float) -> None:
    """A farmhouse on a hill among poplars, smoke-coloured barns behind it; its windows are lit after dark."""
    rng = stage.rng("farm")
    for share in (-1.7, -1.35, -1.0, 1.1, 1.5, 1.9, 2.3):
        px = x + share * size * rng.uniform(0.9, 1.1)
        tall = size * rng.uniform(1.5, 2.3)
        leaf = mix(
            stage.palette.tone(0.56), stage.palette.foliage[int(rng.integers(4))], 0.08 if stage.palette.dark else 0.35
        )
        if stage.season == "winter":
            trees.bare(canvas, stage, rng, (px, form.height(px) + 4), tall * 0.8, leaf)
            continue
        for up in np.linspace(0.12, 1.0, 9):
            half = size * 0.15 * float(np.sin(np.pi * (0.12 + 0.8 * up))) ** 0.7
            level = form.height(px) - tall * float(up) * 0.92
            box = skia.Rect.MakeLTRB(px - half, level - tall * 0.09, px + half, level + tall * 0.10)
            canvas.drawOval(box, pen(shade(leaf, -0.05 + 0.02 * rng.random())))
            spot = skia.Rect.MakeLTRB(px - half * 0.5, level - tall * 0.08, px + half * 0.7, level + tall * 0.04)
            canvas.drawOval(spot, pen(mix(leaf, stage.palette.rim, 0.2), 0.5))
    houses.cabin(canvas, stage, (x - size * 0.55, form.height(x - size * 0.55) + 5), size * 0.8, 0.5)
    houses.cabin(canvas, stage, (x + size * 0.3, form.height(x + size * 0.3) + 7), size, 0.58)
