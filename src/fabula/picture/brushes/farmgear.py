"""Farm gear: a tractor, bales of hay, a cart, a trough, churns, logs, a scarecrow - things that lie about a yard."""

import numpy as np

from fabula.picture.brushes.cottages import tinted
from fabula.picture.colour import from_hex, from_hexes, mix, shade
from fabula.picture.ink import linear, pen, polygon, radial, skia, stroke
from fabula.picture.stage import Canvas, Stage

Place = tuple[float, float]


def _ground_shadow(canvas: Canvas, stage: Stage, foot: Place, half: float) -> None:
    x, y = foot
    oval = skia.Rect.MakeLTRB(x - half, y - half * 0.10, x + half, y + half * 0.14)
    canvas.drawOval(oval, pen(shade(stage.palette.tone(0.98), -0.03), 0.4))


def tractor(canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Place, length: float) -> None:
    """An old tractor from the side, `length` units long: bonnet, seat under a roof, a great and a small wheel."""
    x, y = foot
    paint = tinted(stage, from_hexes("#b8382f #3f7f3a #2f62a0 #d98a2f")[int(rng.integers(4))], 0.66)
    dark, way = shade(stage.palette.tone(0.97), -0.01), 1.0 if rng.random() < 0.5 else -1.0
    _ground_shadow(canvas, stage, foot, length * 0.6)
    canvas.save()
    canvas.translate(x, y)
    canvas.scale(way * length, length)
    canvas.drawLine(0.30, -0.42, 0.30, -0.60, stroke(dark, 0.018))
    bonnet = polygon([(-0.02, -0.24), (0.0, -0.42), (0.42, -0.40), (0.46, -0.36), (0.46, -0.20), (-0.02, -0.20)])
    canvas.drawPath(
        bonnet,
        linear((0, -0.42), (0, -0.2), [mix(shade(paint, 0.06), stage.palette.rim, 0.25), paint, shade(paint, -0.08)]),
    )
    for grill in range(4):
        canvas.drawLine(0.40 - grill * 0.03, -0.37, 0.40 - grill * 0.03, -0.26, stroke(shade(paint, -0.14), 0.008))
    canvas.drawPath(
        polygon([(-0.44, -0.30), (-0.38, -0.44), (-0.10, -0.44), (-0.02, -0.28), (-0.02, -0.18), (-0.40, -0.18)]),
        pen(shade(paint, -0.04)),
    )
    for post in (-0.36, -0.04):
        canvas.drawLine(post, -0.42, post + 0.02, -0.72, stroke(dark, 0.018))
    roof = skia.Rect.MakeLTRB(-0.42, -0.755, 0.04, -0.715)
    canvas.drawRRect(skia.RRect.MakeRectXY(roof, 0.02, 0.02), pen(mix(paint, stage.palette.snow, 0.8 * stage.snowy)))
    canvas.drawLine(-0.05, -0.44, 0.02, -0.52, stroke(dark, 0.014))
    canvas.drawPath(
        polygon([(-0.28, -0.42), (-0.30, -0.56), (-0.26, -0.56), (-0.24, -0.46), (-0.12, -0.45), (-0.12, -0.42)]),
        pen(dark),
    )
    for wx, radius in ((-0.22, 0.235), (0.34, 0.135)):
        _tyre(canvas, stage, (wx, -radius), radius, paint)
    canvas.drawOval(
        skia.Rect.MakeLTRB(0.44, -0.35, 0.475, -0.30), pen(mix((0.95, 0.93, 0.85), stage.palette.lamp, 0.6))
    )
    canvas.restore()


def _tyre(canvas: Canvas, stage: Stage, middle: Place, radius: float, paint: tuple[float, float, float]) -> None:
    x, y = middle
    rubber = shade(mix(stage.palette.tone(0.97), (0.12, 0.12, 0.13), 0.5), 0.0)
    for lug in np.linspace(0, 2 * np.pi, 20, endpoint=False):
        tip = (x + radius * float(np.cos(lug)), y + radius * float(np.sin(lug)))
        canvas.drawLine(
            x + radius * 0.8 * float(np.cos(lug + 0.1)),
            y + radius * 0.8 * float(np.sin(lug + 0.1)),
            *tip,
            stroke(rubber, radius * 0.13),
        )
    canvas.drawCircle(x, y, radius * 0.93, pen(rubber))
    canvas.drawCircle(x, y, radius * 0.58, pen(shade(mix(paint, from_hex("#f0d060"), 0.5), -0.02)))
    canvas.drawCircle(x, y, radius * 0.44, pen(shade(rubber, 0.06)))
    canvas.drawCircle(x, y, radius * 0.16, pen(mix(paint, from_hex("#f0d060"), 0.5)))


def bale(canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Place, size: float) -> None:
    """A round bale that lies on its side: a spiral of straw at its end, its flank lit from above."""
    (x, y), straw = foot, tinted(stage, from_hex("#e0bb5a"), 0.6)
    straw = mix(straw, stage.palette.snow, 0.25) if stage.snowy else straw
    side = 1.0 if rng.random() < 0.5 else -1.0
    _ground_shadow(canvas, stage, (x, y), size * 0.85)
    half, deep = size / 2, size * 0.42
    flank = skia.Path()
    flank.addRRect(skia.RRect.MakeRectXY(skia.Rect.MakeLTRB(x - half, y - size, x + half + deep, y), half * 0.9, half))
    canvas.save()
    canvas.translate(x, 0)
    canvas.scale(side, 1)
    canvas.translate(-x, 0)
    canvas.drawPath(
        flank,
        linear((0, y - size), (0, y), [mix(shade(straw, 0.05), stage.palette.rim, 0.25), straw, shade(straw, -0.13)]),
    )
    face = (x, y - half)
    canvas.drawCircle(
        *face,
        half * 0.98,
        radial((x - half * 0.2, y - half * 1.3), size, [shade(straw, 0.05), shade(straw, -0.03), shade(straw, -0.12)]),
    )
    spiral = [
        (x + half * 0.95 * t / 40 * float(np.cos(t * 0.62)), y - half + half * 0.95 * t / 40 * float(np.sin(t * 0.62)))
        for t in range(41)
    ]
    canvas.drawPath(polygon(spiral, closed=False), stroke(shade(straw, -0.10), size * 0.018, 0.8))
    for _ in range(18):
        px, py = x + half + rng.uniform(0, deep * 0.8), y - rng.uniform(0.1, 0.92) * size
        canvas.drawLine(
            px,
            py,
            px + rng.uniform(6, 16),
            py + rng.normal(0, 3),
            stroke(shade(straw, rng.choice([-0.08, 0.06])), 1.5, 0.7),
        )
    canvas.restore()
    if stage.snowy:
        canvas.drawOval(
            skia.Rect.MakeLTRB(x - half * 0.7, y - size * 1.04, x + half * 0.9, y - size * 0.88),
            pen(stage.palette.snow),
        )


def cart(canvas: Canvas, stage: Stage, foot: Place, width: float) -> None:
    """A two-wheeled hay cart with its shafts on the ground and a load of hay."""
    (x, y), wood = foot, tinted(stage, from_hex("#8a5a3a"), 0.66)
    hay = mix(tinted(stage, from_hex("#dcb957"), 0.6), stage.palette.snow, 0.5 * stage.snowy)
    _ground_shadow(canvas, stage, foot, width * 0.6)
    heap = skia.Path()
    heap.moveTo(x - width * 0.48, y - width * 0.36)
    heap.cubicTo(
        x - width * 0.45, y - width * 0.78, x + width * 0.38, y - width * 0.80, x + width * 0.46, y - width * 0.36
    )
    canvas.drawPath(
        heap,
        linear(
            (0, y - width * 0.75),
            (0, y - width * 0.36),
            [mix(shade(hay, 0.05), stage.palette.rim, 0.2), shade(hay, -0.08)],
        ),
    )
    rng = stage.rng("hay")
    for _ in range(50):
        px, py = x + rng.normal(0, 0.2) * width, y - width * rng.uniform(0.36, 0.68)
        canvas.drawLine(
            px,
            py,
            px + rng.normal(0, 12),
            py + rng.uniform(4, 14),
            stroke(shade(hay, rng.choice([-0.08, 0.05])), 1.6, 0.7),
        )
    for level in (0.24, 0.30, 0.36):
        canvas.drawLine(
            x - width * 0.5,
            y - width * level,
            x + width * 0.5,
            y - width * level,
            stroke(shade(wood, -0.02), width * 0.03),
        )
    for post in (-0.5, -0.25, 0.0, 0.25, 0.5):
        canvas.drawLine(
            x + width * post, y - width * 0.2, x + width * post * 1.06, y - width * 0.46, stroke(wood, width * 0.025)
        )
    canvas.drawLine(x + width * 0.4, y - width * 0.24, x + width * 0.95, y - 2, stroke(wood, width * 0.03))
    radius = width * 0.23
    canvas.drawCircle(x, y - radius, radius, stroke(shade(wood, -0.08), width * 0.035))
    for spoke in np.linspace(0, np.pi, 5, endpoint=False):
        dx, dy = radius * float(np.cos(spoke)), radius * float(np.sin(spoke))
        canvas.drawLine(x - dx, y - radius - dy, x + dx, y - radius + dy, stroke(shade(wood, -0.05), width * 0.02))
    canvas.drawCircle(x, y - radius, width * 0.04, pen(shade(wood, -0.1)))


def trough(canvas: Canvas, stage: Stage, foot: Place, width: float) -> None:
    """A wooden trough with water, and two milk churns beside it."""
    (x, y), wood = foot, tinted(stage, from_hex("#7a5c46"), 0.7)
    _ground_shadow(canvas, stage, foot, width * 0.62)
    water = mix(stage.palette.sky[-2], stage.palette.water, 0.3) if not stage.snowy else stage.palette.snow
    rim = skia.Rect.MakeLTRB(x - width / 2, y - width * 0.30, x + width / 2, y - width * 0.22)
    body = [
        (x - width / 2, y - width * 0.27),
        (x + width / 2, y - width * 0.27),
        (x + width * 0.44, y),
        (x - width * 0.44, y),
    ]
    canvas.drawPath(polygon(body), linear((0, y - width * 0.3), (0, y), [wood, shade(wood, -0.08)]))
    canvas.drawOval(rim, pen(shade(wood, 0.05)))
    canvas.drawOval(rim.makeInset(width * 0.03, width * 0.012), pen(water))
    steel = tinted(stage, from_hex("#bcc4c9"), 0.66)
    for number in (0.66, 0.86):
        cx, half, high = x + width * number, width * 0.085, width * 0.40
        ends = [shade(steel, -0.12), steel, mix(steel, stage.palette.rim, 0.35)]
        ink = linear((cx - half, 0), (cx + half, 0), ends if stage.sun[0] > cx else ends[::-1])
        churn = [
            (cx - half, y),
            (cx - half, y - high * 0.62),
            (cx - half * 0.55, y - high * 0.76),
            (cx - half * 0.6, y - high),
            (cx + half * 0.6, y - high),
            (cx + half * 0.55, y - high * 0.76),
            (cx + half, y - high * 0.62),
            (cx + half, y),
        ]
        canvas.drawPath(polygon(churn), ink)
        canvas.drawLine(
            cx - half * 0.75, y - high, cx + half * 0.75, y - high, stroke(shade(steel, -0.06), width * 0.03)
        )


def logs(canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Place, width: float) -> None:
    """A pile of split logs, their ends to the viewer."""
    (x, y), size = foot, width / 9
    _ground_shadow(canvas, stage, foot, width * 0.56)
    for row in range(5):
        for number in range(9 - row):
            px = x + (number - (8 - row) / 2) * size + rng.normal(0, size * 0.05)
            py = y - size * (0.5 + 0.86 * row)
            ring = tinted(stage, from_hex("#d9b483"), 0.66)
            canvas.drawCircle(px, py, size * 0.52, pen(tinted(stage, from_hex("#6a4a36"), 0.7)))
            canvas.drawCircle(px, py, size * 0.43, pen(shade(ring, rng.uniform(-0.06, 0.04))))
            canvas.drawCircle(px, py, size * 0.22, stroke(shade(ring, -0.09), size * 0.06, 0.7))
    if stage.snowy:
        canvas.drawLine(
            x - width * 0.2, y - size * 4.6, x + width * 0.2, y - size * 4.6, stroke(stage.palette.snow, size * 0.5)
        )


def scarecrow(canvas: Canvas, stage: Stage, foot: Place, height: float) -> None:
    """A scarecrow: a cross of wood with an old coat, straw hands and a hat."""
    x, y = foot
    wood, coat = tinted(stage, from_hex("#7a5a40"), 0.66), tinted(stage, from_hex("#4f6a8a"), 0.66)
    straw, hat = tinted(stage, from_hex("#e0bd62"), 0.6), tinted(stage, from_hex("#8a5f3a"), 0.66)
    canvas.drawLine(x, y, x, y - height * 0.86, stroke(wood, height * 0.03))
    canvas.drawLine(
        x - height * 0.36, y - height * 0.66, x + height * 0.36, y - height * 0.68, stroke(wood, height * 0.026)
    )
    body = [
        (x - height * 0.11, y - height * 0.72),
        (x + height * 0.11, y - height * 0.72),
        (x + height * 0.15, y - height * 0.32),
        (x + height * 0.05, y - height * 0.35),
        (x - height * 0.04, y - height * 0.30),
        (x - height * 0.15, y - height * 0.34),
    ]
    canvas.drawPath(polygon(body), pen(coat))
    for side in (-1.0, 1.0):
        sleeve = [
            (x + side * height * 0.08, y - height * 0.73),
            (x + side * height * 0.31, y - height * 0.715),
            (x + side * height * 0.32, y - height * 0.62),
            (x + side * height * 0.10, y - height * 0.60),
        ]
        canvas.drawPath(polygon(sleeve), pen(shade(coat, 0.02 * side)))
        for strand in (-0.03, 0.0, 0.03, 0.05):
            canvas.drawLine(
                x + side * height * 0.31,
                y - height * 0.67,
                x + side * height * 0.38,
                y - height * (0.67 - strand),
                stroke(straw, height * 0.009),
            )
    canvas.drawCircle(x, y - height * 0.80, height * 0.085, pen(mix(straw, (0.93, 0.85, 0.7), 0.5)))
    canvas.drawOval(
        skia.Rect.MakeLTRB(x - height * 0.17, y - height * 0.89, x + height * 0.17, y - height * 0.83), pen(hat)
    )
    canvas.drawPath(
        polygon(
            [
                (x - height * 0.09, y - height * 0.86),
                (x - height * 0.05, y - height),
                (x + height * 0.06, y - height * 0.99),
                (x + height * 0.09, y - height * 0.86),
            ]
        ),
        pen(shade(hat, 0.02)),
    )
