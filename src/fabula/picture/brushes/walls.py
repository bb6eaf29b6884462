"""Walls: house fronts painted flat in one of three manners (neon, old town, brick), for streets seen from any side."""

from dataclasses import dataclass

import numpy as np

from fabula.picture.brushes import wallware
from fabula.picture.brushes.cottages import tinted
from fabula.picture.colour import Colour, from_hexes, lightness, mix, shade
from fabula.picture.ink import linear, pen, skia, stroke
from fabula.picture.palette import WINDOWS
from fabula.picture.stage import Canvas, Stage

NEON_WALLS = from_hexes("#4a5064 #5c4a5e #3f5a66 #6a5a58 #55506e")
OLD_WALLS = from_hexes("#e2b378 #d98f6a #e8d2a4 #c9a088 #b9c0a0 #d9a5a0 #9fb4c0 #e0c08a")
BRICK_WALLS = from_hexes("#a45a44 #8e4a3e #b26e50 #7d4a44 #9a6a58")
BLOOMS = from_hexes("#e0484a #f08ab0 #ffd24a #ffffff #c05ad0")


@dataclass(frozen=True)
class Manner:
    """How the houses of a street are built: name, wall colours, and metres of a floor and between windows."""

    name: str
    colours: tuple[Colour, ...]
    floor: float
    bay: float


MANNERS = {
    "neon": Manner("neon", NEON_WALLS, 3.0, 1.9),
    "old": Manner("old", OLD_WALLS, 3.1, 2.1),
    "brick": Manner("brick", BRICK_WALLS, 3.3, 2.3),
}


@dataclass(frozen=True)
class Wall:
    """A flat wall to paint: `width` and `height` in units from (0, 0) at its left foot up to -height."""

    width: float
    height: float
    metre: float
    manner: Manner
    colour: Colour
    tone: float


def colour(stage: Stage, rng: np.random.Generator, manner: Manner, tone: float, number: int | None = None) -> Colour:
    """A wall's colour in the light of the hour at a depth share; houses with following numbers differ."""
    pick = int(rng.integers(len(manner.colours)))
    own = manner.colours[pick if number is None else (number * 3 + number // 100) % len(manner.colours)]
    lit = tinted(stage, own, tone)
    if stage.palette.dark and lightness(own) > 0.62:
        # pale plaster would stand grey in the night
        lit = mix(lit, stage.palette.tone(min(tone + 0.06, 1.0)), 0.34)
    return shade(lit, float(rng.uniform(-0.02, 0.02)))


def front(canvas: Canvas, stage: Stage, rng: np.random.Generator, wall: Wall) -> None:
    """A whole house front: wall, texture, floors of windows with what hangs on them, cornice and ground floor."""
    base = skia.Rect.MakeLTRB(0, -wall.height, wall.width, 0)
    low, high = shade(wall.colour, -0.035), shade(wall.colour, 0.02)
    canvas.drawRect(base, linear((0, -wall.height), (0, 0), [high, wall.colour, low], [0, 0.55, 1]))
    _texture(canvas, rng, wall)
    ground = wall.metre * (wall.manner.floor + 0.5)
    windows(canvas, stage, rng, wall, ground)
    wallware.ground_floor(canvas, stage, rng, (wall.width, ground), wall.metre, wall.colour, wall.manner.name)
    _cornice(canvas, stage, wall)


def _texture(canvas: Canvas, rng: np.random.Generator, wall: Wall) -> None:
    """Courses of brick, or patches where plaster has aged."""
    metre = wall.metre
    if wall.manner.name == "brick":
        dark, light = pen(shade(wall.colour, -0.03), 0.5), pen(shade(wall.colour, 0.035), 0.5)
        count = int(wall.width * wall.height / metre**2 * 5)
        for x, y, pick in zip(rng.uniform(0, wall.width, count), rng.random(count), rng.random(count), strict=True):
            course = -np.floor(y * wall.height / (0.11 * metre)) * 0.11 * metre
            brick = skia.Rect.MakeXYWH(float(x), float(course), 0.24 * metre, 0.085 * metre)
            canvas.drawRect(brick, dark if pick < 0.55 else light)
        return
    for _ in range(int(wall.width / metre * 1.5)):
        x, y = rng.uniform(0, wall.width), -rng.uniform(0, wall.height)
        half = metre * rng.uniform(0.2, 0.9)
        box = skia.Rect.MakeLTRB(x - half, y - half * rng.uniform(0.3, 1.6), x + half, y + half * 0.5)
        canvas.drawRRect(skia.RRect.MakeRectXY(box, half * 0.6, half * 0.4), pen(shade(wall.colour, -0.02), 0.35))
    if wall.manner.name == "neon":
        for x in np.arange(metre * 1.2, wall.width, metre * 2.4):
            canvas.drawLine(float(x), 0, float(x), -wall.height, stroke(shade(wall.colour, -0.03), metre * 0.03, 0.7))


def _cornice(canvas: Canvas, stage: Stage, wall: Wall) -> None:
    metre = wall.metre
    for drop, out, tall in ((0.0, 0.14, 0.22), (0.26, 0.06, 0.12)):
        box = skia.Rect.MakeXYWH(-out * metre, -wall.height + drop * metre, wall.width + 2 * out * metre, tall * metre)
        canvas.drawRect(box, pen(shade(wall.colour, 0.04)))
    if stage.snowy:
        cap = skia.Rect.MakeXYWH(-0.15 * metre, -wall.height - 0.14 * metre, wall.width + 0.3 * metre, 0.2 * metre)
        canvas.drawRect(cap, pen(stage.palette.snow, 0.95))


def windows(canvas: Canvas, stage: Stage, rng: np.random.Generator, wall: Wall, ground: float) -> None:
    """The floors over the ground floor (`ground` units high): windows and all that is fixed beside them."""
    metre, manner = wall.metre, wall.manner
    columns = max(round(wall.width / (manner.bay * metre)), 1)
    step = wall.width / columns
    size = {"neon": (1.35, 1.25), "old": (0.95, 1.55), "brick": (1.05, 1.6)}[manner.name]
    wide, high = size[0] * metre, size[1] * metre
    share = (0.62 if manner.name == "neon" else 0.52) * min(stage.palette.lit_windows, 1.0) ** 1.2
    top = -ground - manner.floor * metre
    row = 0
    while top - metre * 0.5 > -wall.height:
        for column in range(columns):
            left = column * step + (step - wide) / 2
            box = skia.Rect.MakeXYWH(left, top + (manner.floor * metre - high) * 0.42, wide, high)
            lit = bool(rng.random() < share)
            window(canvas, stage, rng, box, wall, lit=lit)
            wallware.beside(canvas, stage, rng, box, metre, wall.colour, manner.name)
        band = skia.Rect.MakeXYWH(0, top + manner.floor * metre - 0.1 * metre, wall.width, 0.09 * metre)
        canvas.drawRect(band, pen(shade(wall.colour, 0.03), 0.8))
        top -= manner.floor * metre
        row += 1
    if manner.name == "brick" and row >= 2 and columns >= 2:
        place = (int(rng.integers(columns)) * step, -ground - row * manner.floor * metre)
        wallware.fire_escape(canvas, stage, (place[0] - 0.1 * metre, step + 0.2 * metre), (place[1], -ground), metre)


def window(canvas: Canvas, stage: Stage, rng: np.random.Generator, box: "skia.Rect", wall: Wall, *, lit: bool) -> None:
    """A framed window with bars, sill, curtains and light behind it, or the sky in its glass."""
    metre = wall.metre
    frame = shade(wall.colour, 0.09 if wall.manner.name == "old" else 0.05 if stage.palette.dark else -0.05)
    canvas.drawRect(box.makeOutset(0.07 * metre, 0.07 * metre), pen(frame))
    light = WINDOWS[min(int(rng.exponential(0.6 if wall.manner.name != "neon" else 1.3)), 4)]
    if lit:
        canvas.drawRect(box, linear((0, box.top()), (0, box.bottom()), [shade(light, -0.05), shade(light, 0.03)]))
        _behind(canvas, stage, rng, box, light)
    else:
        canvas.drawRect(box, linear((0, box.top()), (0, box.bottom()), wallware.glass(stage, wall.colour)))
        if rng.random() < 0.4:
            gleam = skia.Path()
            x, y, w, h = box.left(), box.top(), box.width(), box.height()
            spots = [(x + w * 0.1, y + h), (x + w * 0.7, y), (x + w * 0.95, y), (x + w * 0.35, y + h)]
            gleam.addPoly([skia.Point(*spot) for spot in spots], True)
            canvas.drawPath(gleam, pen(stage.palette.sky[-1], 0.10))
    bar = stroke(frame, 0.05 * metre)
    canvas.drawLine(box.centerX(), box.top(), box.centerX(), box.bottom(), bar)
    if wall.manner.name != "neon":
        level = box.top() + box.height() * (0.34 if wall.manner.name == "old" else 0.5)
        canvas.drawLine(box.left(), level, box.right(), level, bar)
    sill = skia.Rect.MakeXYWH(
        box.left() - 0.14 * metre, box.bottom() + 0.06 * metre, box.width() + 0.28 * metre, 0.1 * metre
    )
    canvas.drawRect(sill, pen(stage.palette.snow if stage.snowy else shade(wall.colour, 0.06)))


def _behind(canvas: Canvas, stage: Stage, rng: np.random.Generator, box: "skia.Rect", light: Colour) -> None:
    pick = rng.random()
    if pick < 0.35:
        for left in (box.left(), box.right() - box.width() * 0.26):
            curtain = skia.Rect.MakeXYWH(left, box.top(), box.width() * 0.26, box.height())
            canvas.drawRect(curtain, pen(shade(light, -0.16)))
    elif pick < 0.5:
        blind = skia.Rect.MakeXYWH(box.left(), box.top(), box.width(), box.height() * rng.uniform(0.25, 0.6))
        canvas.drawRect(blind, pen(shade(light, -0.12)))
    elif pick < 0.62:
        canvas.save()
        canvas.clipRect(box)
        x, ink = box.left() + box.width() * rng.uniform(0.3, 0.7), pen(mix(stage.palette.tone(0.85), light, 0.3))
        size = box.height() * 0.5
        canvas.drawCircle(x, box.bottom() - size * 0.95, size * 0.2, ink)
        body = skia.Rect.MakeLTRB(x - size * 0.34, box.bottom() - size * 0.72, x + size * 0.34, box.bottom() + size)
        canvas.drawRRect(skia.RRect.MakeRectXY(body, size * 0.25, size * 0.25), ink)
        canvas.restore()
