"""Lanes: a narrow street in perspective - its two rows of house fronts, the signs and lamps on them, and its ware."""

from dataclasses import dataclass

import numpy as np

from fabula.picture.brushes import hangings, walls, wallware
from fabula.picture.brushes.cottages import tinted
from fabula.picture.brushes.perspective import FLAT, Vista, vista
from fabula.picture.colour import Colour, from_hex, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Stage


@dataclass(frozen=True)
class House:
    """One house of a row: where it begins and ends (metres off), how high it is, and its number for its chance."""

    near: float
    far: float
    high: float
    number: int


@dataclass(frozen=True)
class Lane:
    """A lane: its vista, its two walls (metres across), its houses on each side and what stands and hangs in it."""

    vista: Vista
    left: float
    right: float
    manner: walls.Manner
    rows: tuple[tuple[House, ...], tuple[House, ...]]
    boards: tuple[tuple[float, float, float, float], ...]
    grates: tuple[tuple[float, float], ...]


def lane(
    stage: Stage,
    rng: np.random.Generator,
    share: float,
    manner: str,
    *,
    wide: float | None = None,
    storeys: tuple[int, int] | None = None,
) -> Lane:
    """A lane by chance whose lines meet at a share of the frame's width; `wide` in metres, `storeys` least and most."""
    if wide is None:
        wide = float(rng.uniform(4.6, 6.0) if not stage.tall else rng.uniform(3.8, 4.6))
    low, high = storeys or ((2, 4) if manner == "old" else (4, 8))
    shift = (0.5 - share) * wide * 0.22
    left, right = -wide / 2 - shift, wide / 2 - shift
    rows = []
    for side in range(2):
        houses, near, number = [], 1.3, side * 100
        while near < 46.0:
            long = float(rng.uniform(5.0, 8.5)) * (1.0 if near > 1.3 else 0.6)
            floors = float(rng.integers(low, high))
            houses.append(House(near, near + long, 3.6 + floors * walls.MANNERS[manner].floor + 0.6, number))
            near += long
            number += 1
        rows.append(tuple(houses))
    boards = list[tuple[float, float, float, float]]()
    for deep in np.arange(4.6, 30.0, 1.7 if manner == "neon" else 4.6):
        way = -1.0 if rng.random() < 0.5 else 1.0
        boards.append(
            (way, float(deep + rng.uniform(0, 1.2)), float(rng.uniform(3.4, 8.0)), float(rng.uniform(0.5, 0.9)))
        )
    grates = tuple((float(rng.uniform(left * 0.5, right * 0.5)), float(deep)) for deep in rng.uniform(5.5, 14.0, 2))
    return Lane(vista(stage, share), left, right, walls.MANNERS[manner], (rows[0], rows[1]), tuple(boards), grates)


def tone_of(stage: Stage, own: Colour) -> Colour:
    """The colour of the ground in the light of the hour."""
    return tinted(stage, own, 0.8)


def _fronts(lane: Lane, reach: tuple[float, float]) -> list[tuple[int, House]]:
    """The houses between two depths with their side (0 left, 1 right), far ones first."""
    found = [
        (way, house)
        for way, row in enumerate(lane.rows)
        for house in row
        if house.far > reach[0] and house.near < reach[1]
    ]
    return sorted(found, key=lambda pair: -pair[1].near)


def walls_along(
    canvas: Canvas, stage: Stage, lane: Lane, reach: tuple[float, float], *, mirrored: bool = False
) -> None:
    """Both rows of houses between two depths, far to near, with their signs; `mirrored` as a wet ground shows them."""
    for side, house in _fronts(lane, reach):
        width = (house.far - house.near) * FLAT
        with lane.vista.wall(canvas, lane.left if side == 0 else lane.right, house.near, house.far, mirrored=mirrored):
            rng = stage.rng("house", house.number)
            tone = float(np.clip(0.9 - house.near / 60.0, 0.35, 0.86))
            colour = walls.colour(stage, rng, lane.manner, tone, house.number + stage.seed)
            walls.front(canvas, stage, rng, walls.Wall(width, house.high * FLAT, FLAT, lane.manner, colour, tone))
            _air(canvas, stage, lane, side, house)
    if not mirrored:
        signs(canvas, stage, lane, reach)


def _air(canvas: Canvas, stage: Stage, lane: Lane, side: int, house: House) -> None:
    """The light on a front: one row in the sun by day, shade at the foot, and air in front of far houses."""
    box = skia.Rect.MakeLTRB(-20, -house.high * FLAT - 20, (house.far - house.near) * FLAT + 20, 8)
    palette = stage.palette
    sunny = (stage.sun[0] < lane.vista.vanish[0]) == (side == 1) and stage.weather in ("clear", "wind")
    if palette.dark or not sunny:
        dark = shade(palette.tone(0.9), -0.02)
        canvas.drawRect(box, linear((0, box.top()), (0, 0), [dark] * 2, None, [0.05, 0.16 if palette.dark else 0.26]))
    else:
        canvas.drawRect(box, linear((0, box.top()), (0, 0), [palette.rim] * 2, None, [0.34, 0.02]))
    far = float(np.clip((house.near - 5.0) / 42.0, 0.0, 1.0)) * 0.66 * palette.haze_strength
    if stage.weather == "fog":
        far = min(far * 1.6 + 0.1, 0.92)
    canvas.drawRect(box, pen(mix(palette.haze, palette.sky[-1], 0.3), far))


def signs(
    canvas: Canvas, stage: Stage, lane: Lane, reach: tuple[float, float] = (0.0, 99.0), *, mirrored: bool = False
) -> None:
    """The boards and lamps that stand out from the walls and face the viewer."""
    for number, (side, deep, high, wide) in reversed(list(enumerate(lane.boards))):
        if not reach[0] <= deep < reach[1]:
            continue
        rng = stage.rng("board", number)
        scale = lane.vista.metre(deep)
        wall = lane.left if side < 0 else lane.right
        tall = wide * float(rng.uniform(2.2, 4.2))
        x, y = lane.vista.spot(wall - side * (wide / 2 + 0.25), -high if mirrored else high, deep)
        half, rise = wide * scale / 2, tall * scale / 2
        if lane.manner.name == "neon":
            canvas.drawLine(
                x, y - rise * 0.8, x + side * half * 1.6, y - rise * 0.8, stroke(stage.palette.tone(0.95), scale * 0.06)
            )
            colour = wallware.NEON[int(rng.integers(6))]
            box = skia.Rect.MakeLTRB(x - half, y - rise, x + half, y + rise)
            hangings.sign(canvas, stage, rng, box, mix(colour, stage.palette.haze, min(deep / 60, 0.5)))
        elif not mirrored:
            x, y = lane.vista.spot(wall - side * 0.55, 3.3, deep)
            canvas.drawLine(x, y, x + side * 0.55 * scale, y, stroke(stage.palette.tone(0.95), scale * 0.05))
            lantern_lamp(canvas, stage, (x, y), scale * 0.62)


def lantern_lamp(canvas: Canvas, stage: Stage, top: tuple[float, float], size: float) -> None:
    """An iron lantern that hangs from `top`, `size` units high."""
    (x, y), palette = top, stage.palette
    iron, power = pen(palette.tone(0.97)), palette.lit_windows
    pane = [(x - size * 0.24, y + size * 0.3), (x + size * 0.24, y + size * 0.3)]
    pane += [(x + size * 0.15, y + size * 0.86), (x - size * 0.15, y + size * 0.86)]
    bright = mix(palette.lamp, (1, 1, 1), 0.5) if power > 0.45 else mix(palette.sky[-1], palette.tone(0.6), 0.4)
    canvas.drawPath(polygon(pane), pen(bright))
    canvas.drawPath(
        polygon([(x - size * 0.32, y + size * 0.3), (x, y + size * 0.04), (x + size * 0.32, y + size * 0.3)]), iron
    )
    canvas.drawRect(skia.Rect.MakeLTRB(x - size * 0.18, y + size * 0.84, x + size * 0.18, y + size * 0.92), iron)
    bar = stroke(palette.tone(0.97), size * 0.035)
    canvas.drawLine(x, y, x, y + size * 0.1, bar)
    for first, last in ((pane[0], pane[3]), (pane[1], pane[2])):
        canvas.drawLine(*first, *last, bar)
    if power > 0.45:
        glow(canvas, (x, y + size * 0.55), size * 6.5, palette.lamp, 0.34 * power)
        glow(canvas, (x, y + size * 0.55), size * 2.4, palette.lamp, 0.6 * power)


def lit_spots(stage: Stage, lane: Lane) -> list[tuple[float, float, Colour]]:
    """Where light falls on the ground: metres across, metres off, colour."""
    found = []
    for number, (side, deep, _, _) in enumerate(lane.boards):
        rng = stage.rng("board", number)
        rng.uniform(2.2, 4.2)
        colour = wallware.NEON[int(rng.integers(6))] if lane.manner.name == "neon" else stage.palette.lamp
        found.append((side * (lane.right - 0.7 if side > 0 else -lane.left - 0.7), deep, colour))
    return found


def across(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, lane: Lane, deep: float, *, gate: bool, high: float
) -> None:
    """A house that stands across the end of the lane; with a `gate` there is light through its arch."""
    scale = lane.vista.metre(deep)
    left, foot = lane.vista.spot(lane.left * 1.6, 0.0, deep)
    right = lane.vista.spot(lane.right * 1.6, 0.0, deep)[0]
    colour = walls.colour(stage, rng, lane.manner, 0.4)
    canvas.save()
    canvas.translate(left, foot + scale * 0.2)
    metre = (right - left) / 9.0
    walls.front(canvas, stage, rng, walls.Wall(right - left, high * scale, metre, lane.manner, colour, 0.4))
    canvas.restore()
    if gate:
        x, half = lane.vista.vanish[0], scale * 1.5
        arch = skia.Rect.MakeLTRB(x - half, foot - scale * 4.2, x + half, foot + scale)
        canvas.drawRRect(
            skia.RRect.MakeRectXY(arch, half, half), pen(mix(stage.palette.sky[-1], stage.palette.haze, 0.4))
        )
        glow(canvas, (x, foot - scale * 1.6), scale * 5, stage.palette.haze, 0.5)


def tower(canvas: Canvas, stage: Stage, foot: tuple[float, float], height: float) -> None:
    """A slender tower with a clock and a pointed roof that rises over the end of a lane."""
    x, y = foot
    wall = tinted(stage, from_hex("#d9c4a0"), 0.3)
    half = height * 0.085
    body = skia.Rect.MakeLTRB(x - half, y - height * 0.72, x + half, y)
    canvas.drawRect(
        body, linear((x - half, 0), (x + half, 0), [shade(wall, -0.04), wall, mix(wall, stage.palette.rim, 0.3)])
    )
    roof = tinted(stage, from_hex("#6a5a68"), 0.35)
    canvas.drawRect(
        skia.Rect.MakeLTRB(x - half * 1.15, y - height * 0.74, x + half * 1.15, y - height * 0.71),
        pen(shade(wall, 0.03)),
    )
    tip = [
        (x - half * 1.1, y - height * 0.74),
        (x - half * 0.35, y - height * 0.84),
        (x, y - height),
        (x + half * 0.35, y - height * 0.84),
    ]
    canvas.drawPath(polygon([*tip, (x + half * 1.1, y - height * 0.74)]), pen(roof))
    lit = stage.palette.lit_windows > 0.45
    face = mix(wall, stage.palette.lamp, 0.8) if lit else shade(wall, 0.08)
    canvas.drawCircle(x, y - height * 0.62, half * 0.62, pen(shade(wall, -0.10)))
    canvas.drawCircle(x, y - height * 0.62, half * 0.52, pen(face))
    hand = stroke(shade(wall, -0.3), half * 0.08)
    canvas.drawLine(x, y - height * 0.62, x, y - height * 0.62 - half * 0.4, hand)
    canvas.drawLine(x, y - height * 0.62, x + half * 0.28, y - height * 0.62 + half * 0.1, hand)
    for share in (0.5, 0.34):
        slit = skia.Rect.MakeLTRB(x - half * 0.16, y - height * share, x + half * 0.16, y - height * (share - 0.06))
        canvas.drawRRect(
            skia.RRect.MakeRectXY(slit, half * 0.16, half * 0.16), pen(face if lit else shade(wall, -0.12))
        )


def ware(canvas: Canvas, stage: Stage, lane: Lane) -> None:
    """What stands along the walls: crates, bins and bicycles, or pots of flowers and barrels; far ones first."""
    rng = stage.rng("ware")
    for deep in sorted(rng.uniform(4.6, 20.0, 11), reverse=True):
        side = -1.0 if rng.random() < 0.5 else 1.0
        wall = lane.left if side < 0 else lane.right
        spot = (wall - side * float(rng.uniform(0.35, 0.6)), 0.0, float(deep))
        with lane.vista.board(canvas, spot):
            _contact(canvas, stage, 0.5)
            if lane.manner.name == "old":
                pot(canvas, stage, rng)
            else:
                crate(canvas, stage, rng)


def _contact(canvas: Canvas, stage: Stage, half: float) -> None:
    canvas.drawOval(skia.Rect.MakeLTRB(-half, -0.07, half, 0.09), pen(shade(stage.palette.tone(1.0), -0.04), 0.45))


def pot(canvas: Canvas, stage: Stage, rng: np.random.Generator) -> None:
    """A clay pot with a bush or flowers, in metres around its foot."""
    clay = tinted(stage, from_hex("#b5653f"), 0.75)
    high, half = float(rng.uniform(0.35, 0.5)), float(rng.uniform(0.18, 0.26))
    body = [(-half, -high), (half, -high), (half * 0.7, 0.0), (-half * 0.7, 0.0)]
    canvas.drawPath(polygon(body), linear((-half, 0), (half, 0), [shade(clay, -0.05), clay, shade(clay, 0.05)]))
    canvas.drawRect(skia.Rect.MakeLTRB(-half * 1.12, -high - 0.07, half * 1.12, -high + 0.03), pen(shade(clay, 0.03)))
    if stage.season == "winter":
        for x in rng.uniform(-0.3, 0.3, 7):
            canvas.drawLine(
                float(x) * 0.3, -high, float(x), -high - float(rng.uniform(0.3, 0.6)), stroke(shade(clay, -0.15), 0.02)
            )
        return
    leaf = tinted(stage, from_hex("#4f8a48"), 0.6)
    bloom = tinted(stage, walls.BLOOMS[int(rng.integers(5))], 0.45)
    tall = float(rng.uniform(0.35, 0.9))
    for x, y, pick in zip(rng.normal(0, 0.17, 40), rng.random(40), rng.random(40), strict=True):
        spot = (float(x) * (1.1 - 0.5 * float(y)), -high - tall * float(y))
        canvas.drawCircle(*spot, 0.085, pen(shade(leaf, 0.10 * float(y) - 0.05)))
        if pick < 0.35:
            canvas.drawCircle(spot[0] + 0.03, spot[1] - 0.03, 0.045, pen(bloom))


def crate(canvas: Canvas, stage: Stage, rng: np.random.Generator) -> None:
    """Boxes, a bin or a barrel, in metres around the foot."""
    pick = rng.random()
    if pick < 0.5:
        y = 0.0
        for _ in range(int(rng.integers(1, 4))):
            own = tinted(
                stage, [from_hex(c) for c in ("#8a6a48", "#4a6a8a", "#9a4a40", "#5a7a5a")][int(rng.integers(4))], 0.8
            )
            wide, high = float(rng.uniform(0.5, 0.7)), float(rng.uniform(0.28, 0.4))
            x = float(rng.normal(0, 0.05)) - wide / 2
            canvas.drawRect(skia.Rect.MakeXYWH(x, y - high, wide, high), pen(own))
            canvas.drawRect(skia.Rect.MakeXYWH(x, y - high, wide, 0.05), pen(shade(own, 0.06)))
            canvas.drawRect(
                skia.Rect.MakeXYWH(x + wide * 0.3, y - high * 0.65, wide * 0.4, high * 0.22), pen(shade(own, -0.08))
            )
            y -= high
        return
    own = tinted(stage, from_hex("#4f6a5e") if pick < 0.8 else from_hex("#7a5638"), 0.85)
    body = [(-0.3, -0.95), (0.3, -0.95), (0.25, 0.0), (-0.25, 0.0)]
    canvas.drawPath(polygon(body), linear((-0.3, 0), (0.3, 0), [shade(own, -0.05), own, shade(own, 0.05)]))
    canvas.drawRect(skia.Rect.MakeLTRB(-0.34, -1.03, 0.34, -0.93), pen(shade(own, 0.04)))
    for level in (-0.7, -0.4):
        canvas.drawLine(-0.28, level, 0.28, level, stroke(shade(own, -0.06), 0.03))
