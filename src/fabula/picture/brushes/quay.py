"""Quay: what lies at the water's near side - the stones, bollards, posts with gulls, crates, nets and ropes."""

import numpy as np

from fabula.picture.brushes import shore
from fabula.picture.brushes.cottages import tinted
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Stage

Place = tuple[float, float]


def stones(canvas: Canvas, stage: Stage, edge: float) -> None:
    """The near quay from its `edge` (units) down past the frame: a kerb of blocks, then cobbles in rows."""
    rng, palette = stage.rng("stones"), stage.palette
    stone = mix(tinted(stage, from_hex("#8f8a84"), 0.72), palette.tone(0.8), 0.35)
    stone = mix(stone, palette.snow, 0.6) if stage.snowy else shade(stone, -0.07 if stage.wet else 0.0)
    left, right = stage.left * 2, stage.right * 2
    floor = skia.Rect.MakeLTRB(left, edge, right, stage.bottom + 60)
    canvas.drawRect(floor, linear((0, edge), (0, stage.height), [shade(stone, 0.02), shade(stone, -0.10)]))
    y, row = edge + 30.0, 0
    while y < stage.bottom:
        tall = 11 + (y - edge) * 0.11
        wide = tall * 2.5
        shift = rng.uniform(0, wide)
        for x in np.arange(stage.left - wide, stage.right + wide, wide):
            tint = shade(stone, rng.uniform(-0.05, 0.035) - 0.10 * (y - edge) / (stage.height - edge))
            box = skia.Rect.MakeXYWH(float(x) + shift, y, wide * 0.93, tall * 0.9)
            canvas.drawRRect(skia.RRect.MakeRectXY(box, tall * 0.3, tall * 0.3), pen(tint, 0.8))
        y, row = y + tall, row + 1
    if stage.wet:
        for _ in range(70):
            near = rng.random()
            place = (rng.uniform(stage.left, stage.right), edge + 30 + (stage.height - edge) * near)
            sheen = mix(palette.haze, palette.lamp, 0.6 * (rng.random() < 0.4) * palette.lit_windows)
            shore.lens(canvas, place, rng.uniform(60, 240), 2 + 7 * near, pen(sheen, rng.uniform(0.14, 0.42)))
    kerb = skia.Rect.MakeLTRB(left, edge - 6, right, edge + 28)
    canvas.drawRect(kerb, linear((0, edge - 6), (0, edge + 28), [mix(shade(stone, 0.07), palette.rim, 0.2), stone]))
    for x in np.arange(stage.left, stage.right, 118.0):
        canvas.drawLine(float(x), edge - 6, float(x) + 4, edge + 28, stroke(shade(stone, -0.12), 2.2, 0.7))


def bollard(canvas: Canvas, stage: Stage, foot: Place, height: float) -> None:
    """An iron bollard with a rope around its neck that runs down over the edge."""
    (x, y), iron = foot, shade(mix(stage.palette.tone(0.95), from_hex("#3a3f46"), 0.4), 0.01)
    rope = tinted(stage, from_hex("#d9c08a"), 0.7)
    canvas.drawOval(
        skia.Rect.MakeLTRB(x - height * 0.6, y - height * 0.08, x + height * 0.7, y + height * 0.14),
        pen(shade(iron, -0.08), 0.4),
    )
    body = [
        (x - height * 0.24, y),
        (x - height * 0.17, y - height * 0.66),
        (x + height * 0.17, y - height * 0.66),
        (x + height * 0.24, y),
    ]
    lit = mix(shade(iron, 0.08), stage.palette.rim, 0.3)
    ends = [iron, iron, lit] if stage.sun[0] > x else [lit, iron, iron]
    canvas.drawPath(polygon(body), linear((x - height * 0.25, 0), (x + height * 0.25, 0), ends))
    head = skia.Rect.MakeLTRB(x - height * 0.33, y - height * 0.92, x + height * 0.33, y - height * 0.6)
    canvas.drawRRect(
        skia.RRect.MakeRectXY(head, height * 0.16, height * 0.16), linear((head.left(), 0), (head.right(), 0), ends)
    )
    for turn in range(3):
        level = y - height * (0.52 - 0.11 * turn)
        canvas.drawLine(
            x - height * 0.22,
            level,
            x + height * 0.22,
            level + height * 0.04,
            stroke(shade(rope, -0.03 * turn), height * 0.085),
        )
    line = skia.Path()
    line.moveTo(x + height * 0.2, y - height * 0.4)
    line.quadTo(x + height * 0.9, y + height * 0.05, x + height * 1.1, y - height * 0.75)
    canvas.drawPath(line, stroke(rope, height * 0.06))
    if stage.snowy:
        canvas.drawOval(
            skia.Rect.MakeLTRB(head.left(), head.top() - 3, head.right(), head.top() + height * 0.1),
            pen(stage.palette.snow),
        )


def gear(canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Place, size: float) -> None:
    """A heap of gear: crates with fish boxes, lobster pots, a net with floats, a barrel - by chance."""
    x, y = foot
    wood = tinted(stage, from_hex("#a8794a"), 0.8)
    shadow = skia.Rect.MakeLTRB(x - size * 1.2, y - size * 0.1, x + size * 1.3, y + size * 0.16)
    canvas.drawOval(shadow, pen(shade(stage.palette.tone(1.0), -0.02), 0.4, blur=size * 0.05))
    for number, (dx, dy) in enumerate(((-0.55, 0.0), (0.08, 0.0), (-0.24, -0.42))):
        if rng.random() < 0.85 or number == 0:
            _crate(canvas, stage, (x + dx * size, y + dy * size), size * 0.56, shade(wood, rng.uniform(-0.05, 0.04)))
    net = tinted(stage, from_hexes("#3f7f7a #4a6f9a #6a8a4a")[int(rng.integers(3))], 0.8)
    heap = skia.Path()
    heap.moveTo(x + size * 0.42, y + 2)
    heap.cubicTo(x + size * 0.5, y - size * 0.46, x + size * 1.0, y - size * 0.5, x + size * 1.22, y + 2)
    canvas.drawPath(heap, pen(net))
    canvas.save()
    canvas.clipPath(heap, True)
    for step in range(16):
        a = x + size * (0.2 + step * 0.07)
        canvas.drawLine(a, y, a + size * 0.3, y - size * 0.5, stroke(shade(net, 0.07), 1.8, 0.7))
        canvas.drawLine(a, y, a - size * 0.3, y - size * 0.5, stroke(shade(net, -0.08), 1.8, 0.7))
    canvas.restore()
    for _ in range(5):
        spot = (x + size * rng.uniform(0.5, 1.15), y - size * rng.uniform(0.06, 0.26))
        canvas.drawCircle(*spot, size * 0.055, pen(tinted(stage, from_hex("#e8793a"), 0.7)))


def _crate(canvas: Canvas, stage: Stage, foot: Place, size: float, wood: Colour) -> None:
    x, y = foot
    box = skia.Rect.MakeLTRB(x - size / 2, y - size * 0.74, x + size / 2, y)
    canvas.drawRect(
        box, linear((0, box.top()), (0, y), [mix(shade(wood, 0.05), stage.palette.rim, 0.15), shade(wood, -0.05)])
    )
    for plank in range(1, 4):
        level = box.top() + box.height() * plank / 4
        canvas.drawLine(box.left(), level, box.right(), level, stroke(shade(wood, -0.12), size * 0.025))
    for edge in (box.left() + size * 0.05, box.right() - size * 0.05):
        canvas.drawLine(edge, box.top(), edge, y, stroke(shade(wood, 0.02), size * 0.08))
    if stage.snowy:
        canvas.drawRect(
            skia.Rect.MakeLTRB(box.left(), box.top() - 5, box.right(), box.top() + 2), pen(stage.palette.snow)
        )


def perch(canvas: Canvas, stage: Stage, foot: Place, height: float, *, gull: bool) -> None:
    """A mooring post of the water's side, with a gull on it now and then."""
    (x, y), wood = foot, tinted(stage, from_hex("#5a4438"), 0.8)
    half = height * 0.075
    ends = [shade(wood, -0.06), wood, mix(wood, stage.palette.rim, 0.25)]
    side = 1.0 if stage.sun[0] > x else -1.0
    canvas.drawRect(
        skia.Rect.MakeLTRB(x - half, y - height, x + half, y), linear((x - side * half, 0), (x + side * half, 0), ends)
    )
    canvas.drawOval(
        skia.Rect.MakeLTRB(x - half, y - height - half * 0.4, x + half, y - height + half * 0.4),
        pen(mix(shade(wood, 0.08), stage.palette.snow, 0.8 * stage.snowy)),
    )
    if not gull:
        return
    white = tinted(stage, from_hex("#fbfaf5"), 0.5)
    body = skia.Path()
    size, top = height * 0.30, y - height - half * 0.3
    body.moveTo(x - size * 0.62, top - size * 0.22)
    body.quadTo(x - size * 0.1, top - size * 0.62, x + size * 0.22, top - size * 0.60)
    body.quadTo(x + size * 0.30, top - size * 0.92, x + size * 0.46, top - size * 0.84)
    body.quadTo(x + size * 0.56, top - size * 0.5, x + size * 0.2, top - size * 0.2)
    body.quadTo(x - size * 0.1, top - size * 0.1, x - size * 0.62, top - size * 0.22)
    canvas.drawPath(body, pen(white))
    wing = [
        (x - size * 0.66, top - size * 0.24),
        (x - size * 0.1, top - size * 0.52),
        (x + size * 0.12, top - size * 0.34),
        (x - size * 0.2, top - size * 0.22),
    ]
    canvas.drawPath(polygon(wing), pen(tinted(stage, from_hex("#9aa3ac"), 0.5)))
    canvas.drawPath(
        polygon(
            [
                (x + size * 0.54, top - size * 0.76),
                (x + size * 0.72, top - size * 0.68),
                (x + size * 0.52, top - size * 0.66),
            ]
        ),
        pen(from_hex("#e8a53a")),
    )
    canvas.drawLine(x, top - size * 0.16, x, top + 2, stroke(from_hex("#d9903a"), size * 0.05))


def coil(canvas: Canvas, stage: Stage, foot: Place, half: float) -> None:
    """A coiled rope that lies on the stones, `half` units to each side."""
    x, y = foot
    rope = tinted(stage, from_hex("#c9ac74"), 0.8)
    turns = np.linspace(0, 2 * np.pi, 40)
    shadow = skia.Rect.MakeLTRB(x - half * 1.1, y - half * 0.2, x + half * 1.15, y + half * 0.4)
    canvas.drawOval(shadow, pen(shade(stage.palette.tone(1.0), -0.02), 0.4, blur=half * 0.06))
    for turn in range(6):
        wide, level = half * (1 - 0.13 * turn), y - turn * half * 0.075
        oval = [(x + wide * float(np.cos(a)), level + wide * 0.27 * float(np.sin(a))) for a in turns]
        canvas.drawPath(polygon(oval), pen(shade(rope, -0.16 if turn == 5 else -0.05)))
        canvas.drawPath(polygon(oval), stroke(shade(rope, 0.02 * (turn % 2)), half * 0.075))
