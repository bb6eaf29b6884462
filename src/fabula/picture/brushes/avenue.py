"""Avenue: a wide street seen down its length - towers on both sides, lanes, cars that come and go, lamps."""

from dataclasses import dataclass, replace

import numpy as np

from fabula.picture.brushes import hangings, lanes, lights, paving, spires, street, trees, vehicle_fronts, vehicles
from fabula.picture.brushes.lanes import Lane
from fabula.picture.colour import Colour, from_hex, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Haze, Layer, Live, Piece, Stage

_NIGHTLEAF = from_hex("#241840")

CROSSING = 7.5
"""How many metres off the zebra crossing is, where people stand."""


@dataclass(frozen=True)
class Avenue:
    """An avenue: its lane of houses, half the road's width in metres, and whether trees line it."""

    lane: Lane
    road: float
    leafy: bool


def avenue(stage: Stage, rng: np.random.Generator) -> Avenue:
    """An avenue by chance."""
    wide = float(rng.uniform(16.0, 20.0)) if not stage.tall else float(rng.uniform(10.0, 12.0))
    share = 0.5 + float(rng.uniform(-0.09, 0.09))
    manner = str(rng.choice(["neon", "brick", "neon"]))
    found = lanes.lane(stage, rng, share, manner, wide=wide, storeys=(5, 11))
    boards = tuple((side, deep + 3.0, high + 0.6, size * 1.5) for side, deep, high, size in found.boards)
    return Avenue(replace(found, boards=boards), wide * 0.31, bool(rng.random() < 0.45))


def pieces(stage: Stage, one: Avenue) -> list[Piece]:
    """The avenue's pieces, from the towers at its end to what hangs over the viewer."""
    lane = one.lane
    found: list[Piece] = [
        Layer(
            20,
            lambda canvas: _end(canvas, stage, one),
            Haze(stage.horizon - 460, stage.horizon + 10, 0.6),
            rim=0.3,
        ),
        Layer(7, lambda canvas: lanes.walls_along(canvas, stage, lane, (14.0, 46.0))),
        Layer(4.6, lambda canvas: _ground(canvas, stage, one), grain=0.03, grain_stretch=2.0),
        Layer(4.5, lambda canvas: lanes.walls_along(canvas, stage, lane, (2.0, 17.0)), rim=0.2, grain=0.02),
        *_shine(stage, one),
        Layer(4.3, lambda canvas: _kerbside(canvas, stage, one), rim=0.3),
        *_cars(stage, one),
        Layer(3.0, lambda canvas: _over(canvas, stage, one)),
    ]
    return found


def _end(canvas: Canvas, stage: Stage, one: Avenue) -> None:
    """Great towers where the avenue leads to, and the glow of the streets below them."""
    rng, x = stage.rng("avenue end"), one.lane.vista.vanish[0]
    foot, grow = stage.horizon + 14, 1.3 if stage.tall else 1.0
    spires.cluster(canvas, stage, rng, foot, 0.14, (x, 330.0), (220 * grow, 560 * grow, 60, 110))
    spires.cluster(canvas, stage, rng, foot, 0.3, (x, 240.0), (110 * grow, 330 * grow, 50, 90))
    glow(canvas, (x, foot), 420, mix(stage.palette.haze, stage.palette.sky[-1], 0.4), 0.5)


def _ground(canvas: Canvas, stage: Stage, one: Avenue) -> None:
    """Pavements, the road with its lines, and the crossing."""
    seen, half = one.lane.vista, one.road
    stone = lanes.tone_of(stage, from_hex("#8a8690"))
    base = paving.ground(canvas, stage, seen, (one.lane.left - 4, one.lane.right + 4), (1.5, 60.0), stone)
    for edges in ((one.lane.left, -half), (half, one.lane.right)):
        paving.slabs(canvas, stage, seen, edges, (1.6, 22.0), base, 1.0)
    asphalt = lanes.tone_of(stage, from_hex("#4c4c58"))
    paving.ground(canvas, stage, seen, (-half, half), (1.5, 60.0), asphalt)
    for side in (-half, half):
        canvas.drawPath(seen.floor((side - 0.14, side + 0.14), 1.5, 60.0), pen(shade(base, 0.06)))
    paint = mix((0.95, 0.94, 0.9), stage.palette.tone(0.6), 0.5 if stage.palette.dark else 0.2)
    strength = 0.35 if stage.snowy else 0.75
    for deep in np.arange(10.5, 58.0, 4.0):
        canvas.drawPath(seen.floor((-0.09, 0.09), float(deep), float(deep) + 2.0), pen(paint, strength))
    for across in np.arange(-half + 0.3, half - 0.3, 1.0):
        canvas.drawPath(
            seen.floor((float(across), float(across) + 0.52), CROSSING - 1.4, CROSSING + 1.3), pen(paint, strength)
        )
    for way, across in ((1.0, half * 0.5), (-1.0, -half * 0.5)):
        tip, tail = (5.2, 3.2) if way > 0 else (3.2, 5.2)
        shaft = seen.floor((across - 0.1, across + 0.1), 3.2 if way > 0 else 3.7, 4.7 if way > 0 else 5.2)
        canvas.drawPath(shaft, pen(paint, strength * 0.8))
        neck = tip + (tail - tip) * 0.3
        head = polygon(
            [seen.spot(across - 0.36, 0, neck), seen.spot(across, 0, tip), seen.spot(across + 0.36, 0, neck)]
        )
        canvas.drawPath(head, pen(paint, strength * 0.8))
    if stage.palette.lit_windows > 0.45:
        paving.pools(canvas, seen, _pools(stage, one), 0.42 * stage.palette.lit_windows)


_POSTS = (6.0, 12.0, 18.0, 25.0, 34.0)


def _pools(stage: Stage, one: Avenue) -> list[tuple[float, float, Colour]]:
    spots = [(side * (one.road - 1.2), deep, stage.palette.lamp) for deep in _POSTS[1:] for side in (-1.0, 1.0)]
    return [*spots, *lanes.lit_spots(stage, one.lane)]


def _shine(stage: Stage, one: Avenue) -> list[Piece]:
    """The wet avenue: its houses, signs and the bright end head down in it."""
    if not stage.wet:
        return []
    lane, top = one.lane, one.lane.vista.ground(52.0)
    left, right = (tuple(replace(house, high=min(house.high, 12.0)) for house in row) for row in lane.rows)
    low = replace(lane, rows=(left, right))
    base = mix(stage.palette.water, stage.palette.tone(0.95), 0.4)
    clip = lane.vista.floor((lane.left, lane.right), 1.5, 52.0)

    def mirror(canvas: Canvas) -> None:
        canvas.save()
        canvas.clipPath(clip, True)
        area = skia.Rect.MakeLTRB(stage.left, top, stage.right, stage.bottom + 40)
        canvas.drawRect(area, pen(base, 0.84 if stage.palette.dark else 0.72))
        canvas.saveLayerAlpha(None, 205)
        lanes.walls_along(canvas, stage, low, (1.9, 46.0), mirrored=True)
        lanes.signs(canvas, stage, lane, mirrored=True)
        canvas.restore()
        middle, shine = lane.vista.vanish[0], mix(stage.palette.sky[-1], stage.palette.haze, 0.5)
        path = polygon(
            [(middle - 70, top), (middle + 70, top), (middle + 420, stage.bottom), (middle - 420, stage.bottom)]
        )
        ink = linear((0, top), (0, stage.bottom), [shine] * 3, [0, 0.3, 1], [0.85, 0.34, 0.05])
        ink.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 30))
        canvas.drawPath(path, ink)
        for side in (-1.0, 1.0):
            for deep in _POSTS[1:]:
                _streak(canvas, stage, one, side, deep)
        paving.puddles(canvas, stage, top, base, 36)
        canvas.restore()

    colours = [(lane.vista.spot(across, 0, deep)[0], colour) for across, deep, colour in _pools(stage, one)]
    colours.append((lane.vista.vanish[0], mix(stage.palette.haze, stage.palette.lamp, 0.3)))
    return [
        Layer(4.45, mirror, blur=2.4),
        *paving.shimmer(stage, 4.4, top, colours, clip),
        street.rings(stage, top + 30, 4.4),
    ]


def _streak(canvas: Canvas, stage: Stage, one: Avenue, side: float, deep: float) -> None:
    """The long light of a street lamp in the wet road."""
    x, y = one.lane.vista.spot(side * (one.road - 1.1), -5.6, deep)
    top, half = one.lane.vista.ground(deep), one.lane.vista.metre(deep) * 0.24
    ink = linear((0, top), (0, y + half * 6), [stage.palette.lamp] * 3, [0, 0.75, 1], [0.05, 0.7, 0.0])
    ink.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, half * 0.5))
    canvas.drawRect(skia.Rect.MakeLTRB(x - half, top, x + half, y + half * 6), ink)


def _kerbside(canvas: Canvas, stage: Stage, one: Avenue) -> None:
    """Trees and lamps along the kerbs, far to near."""
    rng, seen = stage.rng("kerbside"), one.lane.vista
    for deep in reversed((*_POSTS, 9.0, 15.0, 21.0, 29.0)):
        scale = seen.metre(deep)
        for side in (-1.0, 1.0):
            if deep in _POSTS:
                x, y = seen.spot(side * (one.road + 0.5), 0.0, deep)
                lights.street_lamp(canvas, stage, (x, y), scale * 6.2, -side * scale * 1.4)
            elif one.leafy:
                x, y = seen.spot(side * (one.road + 1.0), 0.0, deep)
                own = mix(
                    stage.palette.foliage[int(rng.integers(4))],
                    stage.palette.tone(0.8),
                    0.74 if stage.palette.dark else 0.25,
                )
                own = mix(own, _NIGHTLEAF, 0.55) if stage.palette.dark else own
                colour = mix(own, stage.palette.haze, min(deep / 80, 0.45))
                trees.broadleaf(canvas, stage, rng, (x, y), scale * float(rng.uniform(4.6, 5.6)), colour)


def _cars(stage: Stage, one: Avenue) -> list[Piece]:
    """Cars that wait at the crossing or come up to it on one side, and drive away on the other."""
    rng, seen = stage.rng("avenue cars"), one.lane.vista
    coming = [vehicle_fronts.seen_from(stage, rng, behind=False) for _ in range(2)]
    going = [vehicle_fronts.seen_from(stage, rng, behind=True) for _ in range(3)]
    across, start = one.road * 0.5, float(rng.uniform(0, 50))

    def put(canvas: Canvas, image: "skia.Image", side: float, deep: float, alpha: float) -> None:
        x, y = seen.spot(side * across, 0.0, deep)
        scale = seen.metre(deep)
        if stage.wet:
            canvas.save()
            canvas.translate(0, 2 * y)
            canvas.scale(1, -1)
            canvas.drawImageRect(
                image, vehicle_fronts.front_box(x, y, scale), vehicles.SAMPLING, skia.Paint(Alphaf=0.4 * alpha)
            )
            canvas.restore()
        canvas.drawImageRect(image, vehicle_fronts.front_box(x, y, scale), vehicles.SAMPLING, skia.Paint(Alphaf=alpha))

    def draw(canvas: Canvas, seconds: float) -> None:
        for index, image in enumerate(going):
            run = (start + index * 21.0 + seconds * 7.0) % 63.0
            put(canvas, image, 1.0, 13.0 + run, min(1.0, run / 5.0, (63.0 - run) / 8.0))
        for index, image in reversed(list(enumerate(coming))):
            put(canvas, image, -1.0, 12.5 + 8.5 * index + 26.0 * float(np.exp(-seconds * 0.12)), 1.0)

    return [Live(4.1, draw)]


def _over(canvas: Canvas, stage: Stage, one: Avenue) -> None:
    """Wires over the street, with a traffic light that hangs in the middle."""
    seen = one.lane.vista
    ink = stage.palette.tone(0.96)
    for deep, high in ((16.0, 8.6), (11.0, 7.4)):
        first, last = seen.spot(one.lane.left, high + 0.6, deep), seen.spot(one.lane.right, high + 0.9, deep)
        spots = hangings.sagging(first, last, seen.metre(deep) * 0.5, 15)
        hangings.rope(canvas, spots, stroke(ink, 2.6))
    x, y = seen.spot(-1.0, 6.9, 11.0)
    scale = seen.metre(11.0)
    box = skia.Rect.MakeLTRB(x - scale * 0.2, y, x + scale * 0.2, y + scale * 1.05)
    canvas.drawRRect(skia.RRect.MakeRectXY(box, scale * 0.08, scale * 0.08), pen(ink))
    go = int(stage.rng("signal").integers(3))
    for index, colour in enumerate(((1.0, 0.33, 0.30), (1.0, 0.76, 0.3), (0.36, 0.95, 0.62))):
        spot = (x, y + scale * (0.2 + 0.32 * index))
        canvas.drawCircle(*spot, scale * 0.12, pen(colour if index == go else mix(colour, ink, 0.8)))
        if index == go:
            glow(canvas, spot, scale * 0.9, colour, 0.7)
