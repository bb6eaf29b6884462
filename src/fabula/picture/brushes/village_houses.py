"""Village houses: half-timbered gables, thatched cottages, stone houses with dormers, a well, a linden on the green."""

import numpy as np

from fabula.picture.brushes import cottages, parkland, trees
from fabula.picture.brushes.cottages import tinted
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Stage

Place = tuple[float, float]

_PLASTERS = from_hexes("#f1e4c8 #e8c9a0 #f3ead9 #dcc4ae #cfd8c8 #eebfa0")
_TILES = from_hexes("#a8503c #8a4f46 #7a4238 #6a5f66")


def house(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Place, width: float, look: tuple[int, float]
) -> Place:
    """A house on `foot`; `look` is its kind (cottage, half-timbered, thatched, stone) and tone; gives its chimney."""
    kind, tone = look
    if kind == 0:
        return cottages.cottage(canvas, stage, rng, foot, width, tone)
    top = (_timbered, _thatched, _stone)[kind - 1](canvas, stage, rng, foot, width, tone)
    if stage.palette.lit_windows > 0.3:
        glow(
            canvas, (foot[0], foot[1] - width * 0.2), width * 0.85, stage.palette.lamp, 0.30 * stage.palette.lit_windows
        )
    return top


def _pane(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, box: tuple[float, float, float, float], frame: Colour
) -> None:
    """A window (left, top, width, height) with a cross of bars, most of them lit after dark, and a box of flowers."""
    left, top, wide, high = box
    palette = stage.palette
    power = min(palette.lit_windows * 1.3, 1.0) * (1.0 if rng.random() < 0.78 else 0.2)
    pane = mix(mix(palette.tone(0.8), palette.sky[1], 0.35), palette.lamp, 0.05 + 0.95 * power)
    glass = skia.Rect.MakeXYWH(left, top, wide, high)
    canvas.drawRect(glass.makeOutset(wide * 0.1, wide * 0.1), pen(frame))
    canvas.drawRect(glass, pen(pane))
    bar = stroke(shade(frame, -0.06), max(wide * 0.08, 0.9))
    canvas.drawLine(left + wide / 2, top, left + wide / 2, top + high, bar)
    canvas.drawLine(left, top + high * 0.45, left + wide, top + high * 0.45, bar)
    if stage.season in ("spring", "summer") and not stage.snowy:
        bloom = tinted(stage, from_hexes("#e8485a #f08ab0 #ffd45a")[int(rng.integers(3))], 0.6)
        for spot in np.linspace(0.0, 1.0, 5):
            canvas.drawCircle(left + wide * float(spot), top + high * 1.14, wide * 0.13, pen(bloom))


def _chimney(canvas: Canvas, stage: Stage, place: Place, width: float, colour: Colour) -> Place:
    x, y = place
    high = width * 0.16
    canvas.drawRect(skia.Rect.MakeLTRB(x - width * 0.035, y - high, x + width * 0.035, y + width * 0.06), pen(colour))
    canvas.drawRect(
        skia.Rect.MakeLTRB(x - width * 0.048, y - high * 1.1, x + width * 0.048, y - high * 0.88),
        pen(shade(colour, 0.05)),
    )
    return (x, y - high * 1.1)


def _timbered(canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Place, width: float, tone: float) -> Place:
    """A high gable of plaster and dark beams in two floors and a loft, under a steep roof."""
    (x, y), wide = foot, width * 0.66
    wall, beam = tinted(stage, _PLASTERS[int(rng.integers(6))], tone), tinted(stage, from_hex("#5a3a2c"), tone)
    tile = tinted(stage, _TILES[int(rng.integers(4))], tone)
    roof = mix(tile, stage.palette.snow, 0.85) if stage.snowy else tile
    high, rise, left, right = width * 0.52, width * 0.50, x - wide / 2, x + wide / 2
    top = _chimney(canvas, stage, (x + wide * 0.22, y - high - rise * 0.62), width, shade(tile, -0.03))
    side = 1.0 if stage.sun[0] > x else -1.0
    ends = [shade(wall, -0.06), mix(shade(wall, 0.02), stage.palette.rim, 0.1)]
    face = [(left, y + 2), (left, y - high), (x, y - high - rise), (right, y - high), (right, y + 2)]
    canvas.drawPath(polygon(face), linear((x - side * wide / 2, 0), (x + side * wide / 2, 0), ends))
    line = stroke(beam, width * 0.020)
    for level in (0.0, 0.5, 1.0):
        canvas.drawLine(left, y - high * level, right, y - high * level, line)
    for share in (0.0, 0.33, 0.67, 1.0):
        canvas.drawLine(left + wide * share, y, left + wide * share, y - high, line)
    canvas.drawLine(x - wide * 0.25, y - high - rise * 0.5, x + wide * 0.25, y - high - rise * 0.5, line)
    for way in (-1.0, 1.0):
        for a, b in ((0.5, 0.0), (1.0, 0.5)):
            canvas.drawLine(x + way * wide * 0.5, y - high * b, x + way * wide * 0.17, y - high * a, line)
        canvas.drawLine(x, y - high - rise * 0.5, x + way * wide * 0.22, y - high, line)
    for level in (0.86, 0.36):
        for share in (0.165, 0.835):
            _pane(
                canvas,
                stage,
                rng,
                (left + wide * share - width * 0.045, y - high * level, width * 0.09, width * 0.12),
                shade(wall, 0.05),
            )
    _pane(canvas, stage, rng, (x - width * 0.045, y - high * 0.86, width * 0.09, width * 0.12), shade(wall, 0.05))
    _pane(canvas, stage, rng, (x - width * 0.04, y - high - rise * 0.40, width * 0.08, width * 0.10), shade(wall, 0.05))
    door = skia.Rect.MakeLTRB(x - width * 0.06, y - width * 0.21, x + width * 0.06, y)
    canvas.drawRRect(
        skia.RRect.MakeRectXY(door, width * 0.03, width * 0.03), pen(tinted(stage, from_hex("#4f6f5a"), tone))
    )
    for way in (-1.0, 1.0):
        eave = (x + way * wide * 0.60, y - high + rise * 0.14)
        canvas.drawLine(x, y - high - rise - 2, *eave, stroke(roof, width * 0.045))
    return top


def _thatched(canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Place, width: float, tone: float) -> Place:
    """A low white cottage under a thick roof of straw that bends over its windows."""
    x, y = foot
    wall = tinted(stage, from_hexes("#f6efe2 #efe2cf #e3ead9")[int(rng.integers(3))], tone)
    straw = tinted(stage, from_hex("#b99a62"), tone)
    roof = mix(straw, stage.palette.snow, 0.85) if stage.snowy else straw
    half, high, rise = width / 2, width * 0.24, width * 0.36
    top = _chimney(canvas, stage, (x + half * 0.42, y - high - rise * 0.9), width, shade(wall, -0.10))
    side = 1.0 if stage.sun[0] > x else -1.0
    ends = [shade(wall, -0.08), mix(wall, stage.palette.rim, 0.12)]
    body = skia.Rect.MakeLTRB(x - half * 0.9, y - high, x + half * 0.9, y + 2)
    canvas.drawRect(body, linear((x - side * half, 0), (x + side * half, 0), ends))
    for share in (-0.56, -0.14, 0.60):
        box = (x + half * share - width * 0.045, y - high * 0.72, width * 0.09, width * 0.10)
        _pane(canvas, stage, rng, box, shade(wall, 0.03))
    door = skia.Rect.MakeLTRB(x + half * 0.16, y - high * 0.82, x + half * 0.38, y)
    canvas.drawRRect(
        skia.RRect.MakeRectXY(door, width * 0.04, width * 0.04), pen(tinted(stage, from_hex("#8a4a3a"), tone))
    )
    cover = skia.Path()
    cover.moveTo(x - half * 1.12, y - high * 0.80)
    cover.cubicTo(
        x - half * 1.0, y - high - rise * 0.3, x - half * 0.86, y - high - rise, x - half * 0.62, y - high - rise
    )
    cover.lineTo(x + half * 0.62, y - high - rise)
    cover.cubicTo(
        x + half * 0.86, y - high - rise, x + half * 1.0, y - high - rise * 0.3, x + half * 1.12, y - high * 0.80
    )
    cover.quadTo(x + half * 0.6, y - high * 1.16, x + half * 0.27, y - high * 0.98)
    cover.quadTo(x - half * 0.35, y - high * 1.24, x - half * 1.12, y - high * 0.80)
    lit = mix(shade(roof, 0.05), stage.palette.rim, 0.2)
    canvas.drawPath(
        cover, linear((0, y - high - rise), (0, y - high * 0.8), [lit, roof, shade(roof, -0.12)], [0, 0.5, 1])
    )
    canvas.save()
    canvas.clipPath(cover, True)
    for _ in range(0 if stage.snowy else 60):
        px, py = x + rng.uniform(-1.1, 1.1) * half, y - high * 0.9 - rise * rng.random()
        canvas.drawLine(
            px, py, px + (px - x) * 0.10, py + width * 0.06, stroke(shade(roof, rng.choice([-0.07, 0.045])), 1.4, 0.7)
        )
    canvas.restore()
    ridge = [
        (x + half * 0.66 * a, y - high - rise * (1.05 if i % 2 else 0.96)) for i, a in enumerate(np.linspace(-1, 1, 15))
    ]
    canvas.drawPath(polygon(ridge, closed=False), stroke(shade(roof, -0.06), width * 0.022))
    return top


def _stone(canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Place, width: float, tone: float) -> Place:
    """A two-floored house of grey stone with dormers in its slate roof and a porch."""
    (x, y), half = foot, width / 2
    wall = tinted(stage, from_hexes("#b9aa94 #a8a49c #c9b49a")[int(rng.integers(3))], tone)
    slate = tinted(stage, from_hex("#5f6470"), tone)
    roof = mix(slate, stage.palette.snow, 0.85) if stage.snowy else slate
    high, rise = width * 0.40, width * 0.24
    top = _chimney(canvas, stage, (x - half * 0.78, y - high - rise * 0.86), width, shade(wall, -0.05))
    _chimney(canvas, stage, (x + half * 0.78, y - high - rise * 0.86), width, shade(wall, -0.05))
    side = 1.0 if stage.sun[0] > x else -1.0
    body = skia.Rect.MakeLTRB(x - half, y - high, x + half, y + 2)
    ends = [shade(wall, -0.07), mix(wall, stage.palette.rim, 0.12)]
    canvas.drawRect(body, linear((x - side * half, 0), (x + side * half, 0), ends))
    for _ in range(46):
        px, py, size = (
            x + rng.uniform(-0.98, 0.9) * half,
            y - rng.uniform(0.03, 0.96) * high,
            width * rng.uniform(0.02, 0.05),
        )
        block = skia.Rect.MakeXYWH(px, py, size, size * 0.55)
        canvas.drawRRect(skia.RRect.MakeRectXY(block, 1.5, 1.5), pen(shade(wall, rng.uniform(-0.06, 0.05)), 0.7))
    slope = [
        (x - half * 1.06, y - high + 3),
        (x - half * 0.9, y - high - rise),
        (x + half * 0.9, y - high - rise),
        (x + half * 1.06, y - high + 3),
    ]
    canvas.drawPath(
        polygon(slope),
        linear(
            (0, y - high - rise), (0, y - high), [mix(shade(roof, 0.05), stage.palette.rim, 0.15), shade(roof, -0.04)]
        ),
    )
    trim = shade(mix(wall, (0.96, 0.94, 0.9), 0.6), 0.02)
    for share in (-0.52, 0.0, 0.52):
        _dormer(canvas, stage, rng, (x + half * share, y - high - rise * 0.18), width, (wall, roof))
    for level, row in ((0.88, (-0.7, -0.24, 0.24, 0.7)), (0.42, (-0.7, -0.34, 0.36, 0.72))):
        for share in row:
            box = (x + half * share - width * 0.035, y - high * level, width * 0.07, width * 0.105)
            _pane(canvas, stage, rng, box, trim)
    door = skia.Rect.MakeLTRB(x - width * 0.05, y - high * 0.46, x + width * 0.05, y)
    canvas.drawRect(door.makeOutset(width * 0.012, width * 0.012), pen(trim))
    canvas.drawRect(door, pen(tinted(stage, from_hexes("#2f5f7a #7a2f3a #3f6a4a")[int(rng.integers(3))], tone)))
    return top


def _dormer(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Place, width: float, tones: tuple[Colour, Colour]
) -> None:
    (x, y), (wall, roof), half = foot, tones, width * 0.055
    canvas.drawRect(skia.Rect.MakeLTRB(x - half, y - width * 0.10, x + half, y), pen(wall))
    canvas.drawPath(
        polygon([(x - half * 1.4, y - width * 0.09), (x, y - width * 0.17), (x + half * 1.4, y - width * 0.09)]),
        pen(shade(roof, -0.05)),
    )
    _pane(canvas, stage, rng, (x - width * 0.028, y - width * 0.085, width * 0.056, width * 0.07), shade(wall, 0.07))


def well(canvas: Canvas, stage: Stage, foot: Place, height: float) -> None:
    """A village well: a ring of stones, a roof on two posts, a bucket on its rope."""
    (x, y), stone = foot, tinted(stage, from_hex("#a39c92"), 0.66)
    wood, roof = tinted(stage, from_hex("#7a573c"), 0.66), tinted(stage, from_hex("#9a5040"), 0.66)
    half, ring = height * 0.34, height * 0.34
    canvas.drawOval(
        skia.Rect.MakeLTRB(x - half * 1.3, y - 6, x + half * 1.35, y + height * 0.08),
        pen(shade(stage.palette.tone(0.95), -0.02), 0.35),
    )
    for post in (-0.86, 0.86):
        canvas.drawLine(x + half * post, y - ring, x + half * post, y - height * 0.84, stroke(wood, height * 0.04))
    canvas.drawLine(x - half, y - height * 0.66, x + half, y - height * 0.66, stroke(wood, height * 0.045))
    canvas.drawLine(x, y - height * 0.66, x, y - height * 0.46, stroke(shade(wood, 0.1), height * 0.014))
    canvas.drawPath(
        polygon(
            [
                (x - height * 0.06, y - height * 0.48),
                (x + height * 0.06, y - height * 0.48),
                (x + height * 0.045, y - height * 0.37),
                (x - height * 0.045, y - height * 0.37),
            ]
        ),
        pen(shade(wood, -0.05)),
    )
    side = 1.0 if stage.sun[0] > x else -1.0
    ends = [shade(stone, -0.12), stone, mix(stone, stage.palette.rim, 0.3)]
    canvas.drawRect(
        skia.Rect.MakeLTRB(x - half, y - ring, x + half, y), linear((x - side * half, 0), (x + side * half, 0), ends)
    )
    for row in range(4):
        for block in range(5):
            left = x - half + (block + 0.5 * (row % 2)) * half * 0.42
            box = skia.Rect.MakeXYWH(left, y - ring + row * ring / 4 + 2, half * 0.38, ring / 4 - 3)
            if box.right() < x + half:
                canvas.drawRRect(skia.RRect.MakeRectXY(box, 4, 4), stroke(shade(stone, -0.14), 1.6, 0.7))
    canvas.drawOval(
        skia.Rect.MakeLTRB(x - half * 1.06, y - ring - height * 0.05, x + half * 1.06, y - ring + height * 0.05),
        pen(shade(stone, 0.04)),
    )
    canvas.drawOval(
        skia.Rect.MakeLTRB(x - half * 0.8, y - ring - height * 0.03, x + half * 0.8, y - ring + height * 0.03),
        pen(shade(stone, -0.3)),
    )
    top = mix(roof, stage.palette.snow, 0.85) if stage.snowy else roof
    slope = [
        (x - half * 1.4, y - height * 0.80),
        (x - half * 0.5, y - height),
        (x + half * 0.5, y - height),
        (x + half * 1.4, y - height * 0.80),
    ]
    canvas.drawPath(
        polygon(slope),
        linear(
            (0, y - height), (0, y - height * 0.8), [mix(shade(top, 0.04), stage.palette.rim, 0.15), shade(top, -0.05)]
        ),
    )


def linden(canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Place, height: float) -> None:
    """The old tree of the green with a bench around its trunk."""
    colour = parkland.leaf_colour(stage, rng, 0.64)
    half = height * 0.36
    canvas.drawOval(
        skia.Rect.MakeLTRB(foot[0] - half, foot[1] - half * 0.06, foot[0] + half, foot[1] + half * 0.13),
        pen(shade(stage.palette.tone(0.8), -0.05), 0.4),
    )
    for share in (0.92, 1.0):
        trees.broadleaf(canvas, stage, rng, foot, height * share, colour)
    wood = tinted(stage, from_hex("#8a5f40"), 0.66)
    seat = skia.Rect.MakeLTRB(
        foot[0] - height * 0.14, foot[1] - height * 0.075, foot[0] + height * 0.14, foot[1] - height * 0.055
    )
    canvas.drawRRect(skia.RRect.MakeRectXY(seat, 3, 3), pen(wood))
    for leg in (-0.12, -0.04, 0.04, 0.12):
        canvas.drawLine(
            foot[0] + leg * height,
            foot[1] + 3,
            foot[0] + leg * height,
            seat.bottom(),
            stroke(shade(wood, -0.05), height * 0.012),
        )
