"""Facades: near house fronts of a street with framed windows, people behind them, shops, awnings and neon signs."""

from itertools import cycle

import numpy as np

from fabula.picture.brushes import lights
from fabula.picture.brushes.buildings import Front, pane_glass
from fabula.picture.colour import Colour, from_hexes, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, skia, stroke
from fabula.picture.palette import WINDOWS
from fabula.picture.stage import Canvas, Stage

NEON = from_hexes("#ff5f9e #57e3ff #ffb347 #9d7bff #5dffb0 #ff6b5a")
_AWNINGS = from_hexes("#2f9e8f #d9a53a #c0455a #4a6fb5 #d97742")
_WORDS = ("CAFE", "DELI", "RAMEN", "TEA", "BOOKS", "MUSIC", "PIZZA", "SUSHI", "FOTO", "DISCO")
_TALL_WORDS = ("HOTEL", "KINO", "CLUB", "JAZZ", "BAR", "RADIO")


class Signs:
    """The words over a street's shops and on its upright boards, by chance, none twice until all are used."""

    def __init__(self, rng: np.random.Generator) -> None:
        """Shuffle the words with the street's own chance."""
        shops = [str(word) for word in rng.permutation(_WORDS)]
        boards = [str(word) for word in rng.permutation(_TALL_WORDS)]
        self._shops, self._boards = cycle(shops), cycle(boards)

    def shop(self) -> str:
        """The next word over a shop."""
        return next(self._shops)

    def board(self) -> str:
        """The next word for an upright board."""
        return next(self._boards)


def house(canvas: Canvas, stage: Stage, rng: np.random.Generator, front: Front, signs: Signs) -> None:
    """A near house: wall, cornice, four to eight floors of framed windows, a shop below, and a sign."""
    shop = min(150.0, (front.foot - front.top) * 0.34)
    lit, dark = mix(shade(front.colour, 0.02), stage.palette.rim, 0.10), shade(front.colour, -0.03)
    ends = [lit, front.colour, dark] if stage.sun[0] < front.left else [dark, front.colour, lit]
    box = skia.Rect.MakeLTRB(front.left, front.top, front.right, front.foot)
    canvas.drawRect(box, linear((front.left, 0), (front.right, 0), ends))
    _cornice(canvas, stage, front)
    _floors(canvas, stage, rng, front, front.foot - shop - 26)
    _shop(
        canvas,
        stage,
        rng,
        Front(front.left + 14, front.foot - shop, front.right - 14, front.foot, front.colour, front.tone),
        signs.shop(),
    )
    if rng.random() < 0.75:
        _upright_sign(canvas, stage, rng, front, signs.board())


def _cornice(canvas: Canvas, stage: Stage, front: Front) -> None:
    for drop, out, tall in ((0, 8, 12), (14, 4, 7)):
        box = skia.Rect.MakeLTRB(front.left - out, front.top + drop, front.right + out, front.top + drop + tall)
        canvas.drawRect(box, pen(shade(front.colour, 0.025)))
    if stage.snowy:
        cap = skia.Rect.MakeLTRB(front.left - 10, front.top - 9, front.right + 10, front.top + 2)
        canvas.drawRRect(skia.RRect.MakeRectXY(cap, 5, 5), pen(stage.palette.snow, 0.95))


def _floors(canvas: Canvas, stage: Stage, rng: np.random.Generator, front: Front, foot: float) -> None:
    columns = max(int(front.width / rng.uniform(58, 74)), 2)
    step = front.width / columns
    wide, high = step * rng.uniform(0.46, 0.58), step * rng.uniform(0.68, 0.86)
    rise = high * rng.uniform(1.5, 1.75)
    share = 0.42 * min(stage.palette.lit_windows, 1.0) ** 1.3
    top = front.top + 42
    while top + high < foot:
        floor = 0.9 if rng.random() < 0.07 * share else share
        for column in range(columns):
            left = front.left + column * step + (step - wide) / 2
            box = skia.Rect.MakeXYWH(left, top, wide, high)
            _window(canvas, stage, rng, box, front.colour, rng.random() < floor)
        top += rise
        band = skia.Rect.MakeLTRB(front.left, top - rise * 0.17, front.right, top - rise * 0.17 + 3)
        canvas.drawRect(band, pen(shade(front.colour, 0.018), 0.7))


def _window(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, box: "skia.Rect", colour: Colour, lit: bool
) -> None:
    frame = shade(colour, 0.03)
    canvas.drawRect(box.makeOutset(3, 3), pen(frame))
    if lit:
        light = WINDOWS[min(int(rng.exponential(0.75)), 4)]
        warm = [shade(light, -0.06), shade(light, 0.03)]
        canvas.drawRect(box, linear((0, box.top()), (0, box.bottom()), warm))
        _inside(canvas, stage, rng, box, light)
    else:
        glass = pane_glass(stage, colour)
        canvas.drawRect(box, linear((0, box.top()), (0, box.bottom()), [shade(glass, 0.03), shade(glass, -0.02)]))
    bar = stroke(frame, 2.2)
    canvas.drawLine(box.centerX(), box.top(), box.centerX(), box.bottom(), bar)
    canvas.drawLine(box.left(), box.top() + box.height() * 0.36, box.right(), box.top() + box.height() * 0.36, bar)
    sill = skia.Rect.MakeLTRB(box.left() - 5, box.bottom() + 2, box.right() + 5, box.bottom() + 6)
    canvas.drawRect(sill, pen(stage.palette.snow if stage.snowy else shade(colour, 0.05)))


def _inside(canvas: Canvas, stage: Stage, rng: np.random.Generator, box: "skia.Rect", light: Colour) -> None:
    canvas.save()
    canvas.clipRect(box)
    ink, pick = pen(mix(stage.palette.tone(0.85), light, 0.28)), rng.random()
    x = box.left() + box.width() * rng.uniform(0.3, 0.7)
    if pick < 0.2:
        person(canvas, (x, box.bottom() + 4), box.height() * 0.85, ink)
    elif pick < 0.45:
        for side in (box.left(), box.right() - box.width() * 0.24):
            canvas.drawRect(
                skia.Rect.MakeXYWH(side, box.top(), box.width() * 0.24, box.height()), pen(shade(light, -0.16))
            )
    elif pick < 0.6:
        canvas.drawRect(
            skia.Rect.MakeXYWH(box.left(), box.top(), box.width(), box.height() * rng.uniform(0.25, 0.6)),
            pen(shade(light, -0.12)),
        )
    elif pick < 0.7:
        canvas.drawCircle(x, box.bottom(), box.width() * 0.24, ink)
    canvas.restore()


def person(canvas: Canvas, foot: tuple[float, float], height: float, ink: "skia.Paint") -> None:
    """Somebody seen against the light, as a plain shape."""
    x, y = foot
    canvas.drawCircle(x, y - height * 0.9, height * 0.085, ink)
    shoulders = skia.Rect.MakeLTRB(x - height * 0.15, y - height * 0.79, x + height * 0.15, y)
    canvas.drawRRect(skia.RRect.MakeRectXY(shoulders, height * 0.1, height * 0.1), ink)


def _shop(canvas: Canvas, stage: Stage, rng: np.random.Generator, box: Front, word: str) -> None:
    palette = stage.palette
    power = max(palette.lit_windows, 0.28)
    light = mix(pane_glass(stage, box.colour), mix(palette.lamp, (1, 1, 1), 0.25), min(power, 1.0) * 0.95)
    high = box.foot - box.top
    glass = skia.Rect.MakeLTRB(box.left, box.top + high * 0.22, box.right, box.foot - 8)
    canvas.drawRect(
        glass, linear((0, glass.top()), (0, glass.bottom()), [shade(light, -0.02), light, shade(light, -0.12)])
    )
    canvas.save()
    canvas.clipRect(glass)
    dark = mix(palette.tone(0.9), light, 0.3)
    for shelf in range(2):
        y = glass.top() + glass.height() * (0.2 + 0.2 * shelf)
        canvas.drawLine(box.left, y, box.right, y, stroke(shade(light, -0.12), 2, 0.6))
    for _ in range(int(rng.integers(1, 4))):
        person(canvas, (rng.uniform(box.left, box.right), box.foot + 6), high * rng.uniform(0.56, 0.7), pen(dark, 0.85))
    canvas.restore()
    bars = max(int(box.width / 62), 2)
    for bar in range(bars + 1):
        x = box.left + box.width * bar / bars
        canvas.drawLine(x, glass.top(), x, box.foot, stroke(shade(palette.tone(0.9), -0.01), 4))
    canvas.drawRect(
        skia.Rect.MakeLTRB(box.left, box.foot - 14, box.right, box.foot), pen(shade(palette.tone(0.85), -0.01))
    )
    _awning(canvas, stage, rng, (box.left - 8, box.right + 8), box.top + high * 0.16)
    size = min(34.0, box.width / (len(word) * 0.9))
    colour = NEON[int(rng.integers(len(NEON)))]
    path = lights.letters(word, ((box.left + box.right) / 2 - len(word) * size * 0.37, box.top - 30), size)
    lights.neon(canvas, stage, path, colour, 3.6)
    if power > 0.4:
        glow(canvas, ((box.left + box.right) / 2, box.foot - high * 0.3), box.width * 0.75, palette.lamp, 0.34 * power)


def _awning(canvas: Canvas, stage: Stage, rng: np.random.Generator, span: tuple[float, float], top: float) -> None:
    first = mix(
        _AWNINGS[int(rng.integers(len(_AWNINGS)))], stage.palette.tone(0.7), 0.35 if stage.palette.dark else 0.12
    )
    second = mix((0.97, 0.94, 0.86), stage.palette.tone(0.6), 0.32 if stage.palette.dark else 0.08)
    count = max(int((span[1] - span[0]) / 24), 3)
    step, drop = (span[1] - span[0]) / count, 36.0
    for index in range(count):
        left = span[0] + index * step
        ink = pen(first if index % 2 else second)
        slant = [(left + 4, top), (left + step + 4, top), (left + step, top + drop), (left, top + drop)]
        canvas.drawPath(polygon(slant), ink)
        canvas.drawArc(
            skia.Rect.MakeLTRB(left, top + drop - step * 0.4, left + step, top + drop + step * 0.4), 0, 180, True, ink
        )
    shadow = skia.Rect.MakeLTRB(span[0], top + drop * 0.55, span[1], top + drop)
    canvas.drawRect(
        shadow, linear((0, shadow.top()), (0, shadow.bottom()), [stage.palette.tone(1)] * 2, None, [0.0, 0.25])
    )
    if stage.snowy:
        canvas.drawRect(skia.Rect.MakeLTRB(span[0] + 4, top - 6, span[1] + 4, top + 5), pen(stage.palette.snow, 0.9))


def _upright_sign(canvas: Canvas, stage: Stage, rng: np.random.Generator, front: Front, word: str) -> None:
    colour = NEON[int(rng.integers(len(NEON)))]
    size = 30.0
    high = len(word) * size * 1.3 + 24
    inner = front.right + 6 if (front.left + front.right) / 2 < stage.width / 2 else front.left - 46
    top = front.top + (front.foot - front.top) * rng.uniform(0.12, 0.3)
    board = skia.Rect.MakeXYWH(inner, top, 40, high)
    canvas.drawRRect(skia.RRect.MakeRectXY(board, 6, 6), pen(shade(stage.palette.tone(0.95), -0.01)))
    edge = skia.Path()
    edge.addRRect(skia.RRect.MakeRectXY(board.makeInset(4, 4), 4, 4))
    lights.neon(canvas, stage, edge, mix(colour, NEON[1], 0.35), 1.6)
    path = lights.letters(word, (inner + 12.5, top + 16), size, upright=True)
    lights.neon(canvas, stage, path, colour, 3.8)
