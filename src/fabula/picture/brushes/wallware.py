"""Wall ware: what fronts carry - shops, doors, shutters, flower boxes, balconies, pipes, coolers, fire escapes."""

import numpy as np

from fabula.picture.brushes import lights
from fabula.picture.brushes.cottages import tinted
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Stage

NEON = from_hexes("#ff5f9e #57e3ff #ffb347 #9d7bff #5dffb0 #ff6b5a")
CLOTHS = from_hexes("#2f9e8f #d9a53a #c0455a #4a6fb5 #d97742 #8a5aa8")
_SHUTTERS = from_hexes("#3f6f6a #6a8a5a #40608a #8a4a40 #5a5f6a")
_BLOOMS = from_hexes("#e0484a #f08ab0 #ffd24a #ffffff #c05ad0")
_DOORS = from_hexes("#3f5f5a #7a3f38 #3f4f7a #6a5a3a #5a3a52")
WORDS = ("CAFE", "DELI", "RAMEN", "TEA", "BOOKS", "MUSIC", "PIZZA", "SUSHI", "FOTO", "DISCO", "BAR", "KINO", "SOBA")


def glass(stage: Stage, colour: Colour) -> list[Colour]:
    """An unlit pane from top to foot: the sky in it by day, a darker hole at night."""
    if stage.palette.dark:
        return [mix(colour, stage.palette.sky[3], 0.40), shade(mix(colour, stage.palette.sky[2], 0.4), -0.03)]
    return [mix(stage.palette.sky[2], stage.palette.tone(0.9), 0.35), mix(stage.palette.tone(0.9), colour, 0.2)]


def beside(
    canvas: Canvas,
    stage: Stage,
    rng: np.random.Generator,
    box: "skia.Rect",
    metre: float,
    colour: Colour,
    manner: str,
) -> None:
    """What is fixed beside or under a window, by the manner of the street."""
    pick = rng.random()
    if manner == "old":
        if pick < 0.72:
            _shutters(canvas, stage, rng, box, metre)
        if pick > 0.45:
            flower_box(canvas, stage, rng, (box.left() - 0.1 * metre, box.bottom()), box.width() + 0.2 * metre, metre)
    elif manner == "neon":
        if pick < 0.3:
            cooler(canvas, stage, (box.right() + 0.06 * metre, box.bottom() + 0.1 * metre), metre)
        elif pick < 0.55:
            _balcony(canvas, stage, box, metre)
        elif pick < 0.68:
            _pipe(canvas, colour, box.right() + 0.2 * metre, box.top() - 2 * metre, box.bottom() + 2 * metre, metre)
    else:
        lintel = skia.Rect.MakeXYWH(
            box.left() - 0.12 * metre, box.top() - 0.3 * metre, box.width() + 0.24 * metre, 0.2 * metre
        )
        canvas.drawRect(lintel, pen(shade(colour, 0.07)))
        if pick < 0.22:
            cooler(canvas, stage, (box.left() + 0.2 * metre, box.bottom() + 0.02 * metre), metre * 0.9)


def _shutters(canvas: Canvas, stage: Stage, rng: np.random.Generator, box: "skia.Rect", metre: float) -> None:
    own = tinted(stage, _SHUTTERS[int(rng.integers(5))], 0.7)
    wide = box.width() * 0.5
    for left in (box.left() - wide - 0.05 * metre, box.right() + 0.05 * metre):
        board = skia.Rect.MakeXYWH(left, box.top(), wide, box.height())
        canvas.drawRect(board, pen(own))
        slat = stroke(shade(own, -0.05), 0.035 * metre)
        for share in np.linspace(0.1, 0.9, 8):
            y = box.top() + box.height() * float(share)
            canvas.drawLine(left + wide * 0.14, y, left + wide * 0.86, y, slat)


def flower_box(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, place: tuple[float, float], width: float, metre: float
) -> None:
    """A box of flowers that hangs over its edge; snow lies on it in winter."""
    x, y = place
    wood = tinted(stage, from_hex("#7a4a34"), 0.7)
    canvas.drawRect(skia.Rect.MakeXYWH(x, y, width, 0.2 * metre), pen(wood))
    if stage.snowy:
        drift = skia.Rect.MakeXYWH(x, y - 0.1 * metre, width, 0.16 * metre)
        canvas.drawRRect(skia.RRect.MakeRectXY(drift, 0.08 * metre, 0.08 * metre), pen(stage.palette.snow))
        return
    leaf = tinted(stage, from_hex("#4f8a48"), 0.6)
    bloom = tinted(stage, _BLOOMS[int(rng.integers(5))], 0.5)
    count = max(int(width / metre * 16), 6)
    for px, drop, pick in zip(rng.uniform(x, x + width, count), rng.random(count), rng.random(count), strict=True):
        green = shade(leaf, float(pick - 0.5) * 0.12)
        canvas.drawCircle(float(px), y + metre * (0.22 * float(drop) - 0.1), 0.09 * metre, pen(green))
    for px, drop in zip(rng.uniform(x, x + width, count // 2), rng.random(count // 2), strict=True):
        canvas.drawCircle(float(px), y + metre * (0.2 * float(drop) - 0.13), 0.055 * metre, pen(bloom))


def cooler(canvas: Canvas, stage: Stage, place: tuple[float, float], metre: float) -> None:
    """An air conditioner's box with its fan, `place` its upper left corner."""
    x, y = place
    shell = tinted(stage, from_hex("#b8bcc0"), 0.75)
    canvas.drawRect(skia.Rect.MakeXYWH(x, y, 0.8 * metre, 0.55 * metre), pen(shell))
    canvas.drawRect(skia.Rect.MakeXYWH(x, y + 0.45 * metre, 0.8 * metre, 0.1 * metre), pen(shade(shell, -0.06)))
    canvas.drawCircle(x + 0.3 * metre, y + 0.26 * metre, 0.19 * metre, pen(shade(shell, -0.14)))
    canvas.drawCircle(x + 0.3 * metre, y + 0.26 * metre, 0.06 * metre, pen(shell))
    canvas.drawLine(
        x + 0.1 * metre, y + 0.6 * metre, x + 0.1 * metre, y + 1.1 * metre, stroke(shade(shell, -0.2), 0.03 * metre)
    )


def _balcony(canvas: Canvas, stage: Stage, box: "skia.Rect", metre: float) -> None:
    iron = shade(stage.palette.tone(0.88), -0.01)
    left, right, foot = box.left() - 0.25 * metre, box.right() + 0.25 * metre, box.bottom() + 0.35 * metre
    canvas.drawRect(skia.Rect.MakeLTRB(left, foot, right, foot + 0.12 * metre), pen(shade(iron, 0.03)))
    bar = stroke(iron, 0.035 * metre)
    for x in np.linspace(left, right, 9):
        canvas.drawLine(float(x), foot, float(x), foot - 0.85 * metre, bar)
    canvas.drawLine(left, foot - 0.85 * metre, right, foot - 0.85 * metre, stroke(iron, 0.06 * metre))


def _pipe(canvas: Canvas, colour: Colour, x: float, top: float, foot: float, metre: float) -> None:
    canvas.drawLine(x, top, x, foot, stroke(shade(colour, -0.07), 0.11 * metre))
    canvas.drawLine(x - 0.02 * metre, top, x - 0.02 * metre, foot, stroke(shade(colour, 0.02), 0.03 * metre))


def fire_escape(
    canvas: Canvas, stage: Stage, across: tuple[float, float], reach: tuple[float, float], metre: float
) -> None:
    """Iron landings and stairs before a column of windows: `across` left and width, `reach` top and foot."""
    left, wide = across
    iron = mix(shade(stage.palette.tone(0.92), -0.01), stage.palette.rim, 0.12)
    rail, thick = stroke(iron, 0.05 * metre), stroke(iron, 0.11 * metre)
    floor, side = 3.3 * metre, 1.0
    levels = [float(y) for y in np.arange(reach[1] - 0.15 * metre, reach[0], -floor)]
    for index, y in enumerate(levels):
        canvas.drawLine(left, y, left + wide, y, thick)
        canvas.drawLine(left, y - 0.95 * metre, left + wide, y - 0.95 * metre, rail)
        for x in np.linspace(left, left + wide, 10):
            canvas.drawLine(float(x), y, float(x), y - 0.95 * metre, stroke(iron, 0.025 * metre))
        if index + 1 < len(levels):
            low, high = (left + wide * 0.15, left + wide * 0.85)[:: int(side)]
            for shift in (0.0, 0.22 * metre):
                canvas.drawLine(low + shift, y, high + shift, y - floor, rail)
            for share in np.linspace(0.06, 0.94, 10):
                x, level = low + (high - low) * float(share), y - floor * float(share)
                canvas.drawLine(x, level, x + 0.22 * metre, level, stroke(iron, 0.03 * metre))
            side = -side
    canvas.drawLine(left + wide * 0.2, levels[0], left + wide * 0.2, levels[0] + 1.8 * metre, rail)
    canvas.drawLine(left + wide * 0.32, levels[0], left + wide * 0.32, levels[0] + 1.8 * metre, rail)


def ground_floor(
    canvas: Canvas,
    stage: Stage,
    rng: np.random.Generator,
    size: tuple[float, float],
    metre: float,
    colour: Colour,
    manner: str,
) -> None:
    """Shops and doors along the foot of a wall (`size` its width and the floor's height in units)."""
    width, high = size
    x = 0.3 * metre
    while width - x > 1.6 * metre:
        room = width - x - 0.3 * metre
        if rng.random() < (0.66 if manner != "old" else 0.5) and room > 2.6 * metre:
            wide = min(room, metre * rng.uniform(2.6, 4.2))
            shop(canvas, stage, rng, skia.Rect.MakeLTRB(x, -high + 0.35 * metre, x + wide, 0), metre)
        elif manner == "old" and rng.random() < 0.55 and room > 2.3 * metre:
            wide = 2.2 * metre
            _low_window(canvas, stage, rng, x + wide / 2, metre, colour)
        else:
            wide = min(room, 1.5 * metre)
            _door(canvas, stage, rng, x + wide / 2, metre, arched=manner == "old")
        x += wide + 0.4 * metre
    if manner == "old" and rng.random() < 0.45:
        ivy(canvas, stage, rng, width * float(rng.choice([0.02, 0.98])), metre * float(rng.uniform(4, 8)), metre)


def _door(canvas: Canvas, stage: Stage, rng: np.random.Generator, x: float, metre: float, *, arched: bool) -> None:
    own = tinted(stage, _DOORS[int(rng.integers(5))], 0.75)
    box = skia.Rect.MakeLTRB(x - 0.55 * metre, -2.35 * metre, x + 0.55 * metre, 0)
    stone = tinted(stage, from_hex("#b5a890"), 0.7)
    bend = 0.55 * metre if arched else 0.04 * metre
    canvas.drawRRect(skia.RRect.MakeRectXY(box.makeOutset(0.16 * metre, 0.16 * metre), bend, bend), pen(stone))
    canvas.drawRRect(skia.RRect.MakeRectXY(box, bend, bend), pen(own))
    canvas.drawLine(x, -2.3 * metre, x, 0, stroke(shade(own, -0.07), 0.04 * metre))
    canvas.drawCircle(x + 0.12 * metre, -1.05 * metre, 0.05 * metre, pen(from_hex("#d9b45a")))
    if stage.palette.lit_windows > 0.45:
        fan = skia.Rect.MakeLTRB(x - 0.4 * metre, -2.25 * metre, x + 0.4 * metre, -1.9 * metre)
        canvas.drawRRect(skia.RRect.MakeRectXY(fan, bend * 0.6, bend * 0.6), pen(stage.palette.lamp, 0.9))
    canvas.drawRect(skia.Rect.MakeLTRB(x - 0.85 * metre, -0.14 * metre, x + 0.85 * metre, 0), pen(shade(stone, -0.03)))


def shop(canvas: Canvas, stage: Stage, rng: np.random.Generator, box: "skia.Rect", metre: float) -> None:
    """A shop window with goods behind it, lit after dark, its awning and the word over it."""
    palette = stage.palette
    power = min(max(palette.lit_windows, 0.22), 1.0)
    dull = glass(stage, palette.tone(0.85))
    warm = mix(palette.lamp, (1, 1, 1), 0.3) if rng.random() < 0.75 else from_hex("#bfe8ff")
    tones = [mix(dull[0], warm, power * 0.9), mix(dull[1], shade(warm, -0.08), power * 0.9)]
    pane = skia.Rect.MakeLTRB(box.left(), box.top() + 0.75 * metre, box.right(), box.bottom() - 0.35 * metre)
    frame = tinted(stage, CLOTHS[int(rng.integers(6))], 0.85)
    canvas.drawRect(
        skia.Rect.MakeLTRB(box.left() - 0.12 * metre, box.top(), box.right() + 0.12 * metre, 0),
        pen(shade(frame, -0.04)),
    )
    canvas.drawRect(pane, linear((0, pane.top()), (0, pane.bottom()), tones))
    _goods(canvas, rng, pane, metre, mix(palette.tone(0.9), warm, 0.3 * power))
    shaded = linear((0, pane.top()), (0, pane.bottom()), [palette.tone(0.95)] * 3, [0, 0.25, 1], [0.0, 0.0, 0.35])
    canvas.drawRect(pane, shaded)
    for share in (0.34, 0.67):
        x = pane.left() + pane.width() * share
        canvas.drawLine(x, pane.top(), x, pane.bottom(), stroke(shade(frame, -0.06), 0.06 * metre))
    word = WORDS[int(rng.integers(len(WORDS)))]
    size = min(0.46 * metre, box.width() / (len(word) * 0.85))
    path = lights.letters(word, (box.centerX() - len(word) * size * 0.37, box.top() + 0.09 * metre), size)
    lights.neon(canvas, stage, path, NEON[int(rng.integers(6))], size * 0.11)
    awning(canvas, stage, rng, (box.left() - 0.2 * metre, box.right() + 0.2 * metre), box.top() + 0.62 * metre, metre)


def _goods(canvas: Canvas, rng: np.random.Generator, pane: "skia.Rect", metre: float, ink: Colour) -> None:
    """Three shelves of bottles, books and boxes, two lamps over them, and perhaps somebody in the shop."""
    canvas.save()
    canvas.clipRect(pane)
    for row in range(3):
        shelf = pane.bottom() - (0.22 + 0.52 * row) * metre
        canvas.drawLine(pane.left(), shelf, pane.right(), shelf, stroke(ink, 0.04 * metre, 0.6))
        x = pane.left() + 0.1 * metre
        while x < pane.right():
            wide, tall = metre * rng.uniform(0.06, 0.16), metre * rng.uniform(0.12, 0.36)
            hue = mix(CLOTHS[int(rng.integers(6))], ink, 0.4)
            thing = skia.Rect.MakeXYWH(x, shelf - tall, wide, tall)
            canvas.drawRRect(skia.RRect.MakeRectXY(thing, 0.03 * metre, 0.03 * metre), pen(hue, 0.8))
            if rng.random() < 0.3:
                canvas.drawRect(
                    skia.Rect.MakeXYWH(x + wide * 0.35, shelf - tall - 0.08 * metre, wide * 0.3, 0.1 * metre),
                    pen(hue, 0.8),
                )
            x += wide + metre * rng.uniform(0.02, 0.2) * (4.0 if rng.random() < 0.12 else 1.0)
    for share in (0.25, 0.75):
        x = pane.left() + pane.width() * share
        canvas.drawLine(x, pane.top(), x, pane.top() + 0.4 * metre, stroke(ink, 0.03 * metre))
        shape = [(x - 0.2 * metre, pane.top() + 0.55 * metre), (x, pane.top() + 0.36 * metre)]
        canvas.drawPath(polygon([*shape, (x + 0.2 * metre, pane.top() + 0.55 * metre)]), pen(ink))
    if rng.random() < 0.6:
        x = rng.uniform(pane.left() + 0.3 * metre, pane.right() - 0.3 * metre)
        canvas.drawCircle(x, -1.58 * metre, 0.12 * metre, pen(ink))
        body = skia.Rect.MakeLTRB(x - 0.22 * metre, -1.42 * metre, x + 0.22 * metre, 0)
        canvas.drawRRect(skia.RRect.MakeRectXY(body, 0.14 * metre, 0.14 * metre), pen(ink))
    canvas.restore()


def ivy(canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: float, high: float, metre: float) -> None:
    """Ivy that climbs a wall from the ground at `foot`, `high` units up, in leaf by the season."""
    if stage.season == "winter":
        for lean in rng.normal(0, 0.25, 5):
            canvas.drawLine(
                foot, 0, foot + float(lean) * high, -high * 0.8, stroke(stage.palette.tone(0.85), 0.04 * metre)
            )
        return
    leaf = tinted(stage, stage.palette.foliage[int(rng.integers(len(stage.palette.foliage)))], 0.65)
    for _ in range(int(high / metre * 110)):
        up = float(rng.random()) ** 0.9
        sway = 0.35 * float(np.sin(up * 5.0 + foot)) + 0.2 * up
        x = foot + (sway + float(rng.normal(0, 0.18 + 0.28 * up * (1 - 0.5 * up)))) * metre
        size = metre * float(rng.uniform(0.06, 0.12))
        green = shade(leaf, float(rng.uniform(-0.09, 0.05)))
        canvas.drawOval(skia.Rect.MakeXYWH(x, -high * up, size * 1.2, size), pen(green))


def _low_window(canvas: Canvas, stage: Stage, rng: np.random.Generator, x: float, metre: float, colour: Colour) -> None:
    """A window of the ground floor with a lattice and flowers under it."""
    box = skia.Rect.MakeLTRB(x - 0.5 * metre, -2.3 * metre, x + 0.5 * metre, -1.0 * metre)
    canvas.drawRect(box.makeOutset(0.09 * metre, 0.09 * metre), pen(shade(colour, 0.09)))
    lit = stage.palette.lit_windows > 0.45 and rng.random() < 0.6
    tones = [shade(stage.palette.lamp, 0.02), shade(stage.palette.lamp, -0.08)] if lit else glass(stage, colour)
    canvas.drawRect(box, linear((0, box.top()), (0, box.bottom()), tones))
    bar = stroke(shade(colour, 0.09), 0.045 * metre)
    for share in (0.33, 0.67):
        canvas.drawLine(
            box.left() + box.width() * share, box.top(), box.left() + box.width() * share, box.bottom(), bar
        )
    canvas.drawLine(box.left(), box.centerY(), box.right(), box.centerY(), bar)
    _shutters(canvas, stage, rng, box, metre)
    flower_box(canvas, stage, rng, (box.left() - 0.1 * metre, box.bottom() + 0.05 * metre), 1.2 * metre, metre)


def awning(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, span: tuple[float, float], top: float, metre: float
) -> None:
    """A striped awning with a scalloped edge, hanging from the height `top` over a span."""
    first = tinted(stage, CLOTHS[int(rng.integers(6))], 0.45)
    second = tinted(stage, (0.97, 0.94, 0.86), 0.4)
    count = max(int((span[1] - span[0]) / (0.36 * metre)), 3)
    step, drop = (span[1] - span[0]) / count, 0.62 * metre
    for index in range(count):
        left = span[0] + index * step
        ink = pen(first if index % 2 else second)
        canvas.drawRect(skia.Rect.MakeXYWH(left, top, step + 0.5, drop), ink)
        scallop = skia.Rect.MakeXYWH(left, top + drop - step * 0.4, step, step * 0.8)
        canvas.drawArc(scallop, 0, 180, True, ink)
    shadow = skia.Rect.MakeLTRB(span[0], top, span[1], top + drop)
    dark = stage.palette.tone(1)
    canvas.drawRect(shadow, linear((0, top), (0, top + drop), [dark] * 3, None, [0.0, 0.05, 0.3]))
    if stage.snowy:
        cap = skia.Rect.MakeLTRB(span[0], top - 0.1 * metre, span[1], top + 0.13 * metre)
        canvas.drawRect(cap, pen(stage.palette.snow, 0.9))
