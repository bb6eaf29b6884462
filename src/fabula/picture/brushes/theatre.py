"""Theatre: curtains, valances, a gilded arch, lamps on their bridge, moving beams, loudspeakers, and an audience."""

from collections.abc import Sequence

import numpy as np

from fabula.picture.brushes import joinery, lights
from fabula.picture.brushes.furniture import rounded
from fabula.picture.colour import Colour, from_hex, mix, shade
from fabula.picture.ink import linear, pen, polygon, radial, skia, stroke
from fabula.picture.stage import Canvas, Live, Stage

Point = tuple[float, float]

GOLD: Colour = from_hex("#c99a48")


def drape(
    canvas: Canvas, rng: np.random.Generator, box: tuple[float, float, float, float], cloth: Colour, fold: float
) -> None:
    """Heavy cloth in even folds about `fold` units wide, with a gold hem."""
    left, top, right, foot = box
    canvas.drawRect(skia.Rect.MakeLTRB(*box), pen(cloth))
    x = left
    while x < right:
        wide = fold * float(rng.uniform(0.8, 1.25))
        end = min(x + wide, right)
        strip = skia.Rect.MakeLTRB(x, top, end, foot)
        tones = [shade(cloth, -0.13), shade(cloth, 0.02), shade(cloth, 0.075), shade(cloth, -0.03), shade(cloth, -0.13)]
        canvas.drawRect(strip, linear((x, 0), (x + wide, 0), tones, [0, 0.25, 0.45, 0.75, 1]))
        x += wide
    canvas.drawRect(
        skia.Rect.MakeLTRB(left, top, right, foot),
        linear((0, top), (0, foot), [(0, 0, 0)] * 3, [0, 0.4, 1], [0.28, 0.0, 0.16]),
    )
    canvas.drawRect(skia.Rect.MakeLTRB(left, foot - 26, right, foot - 10), pen(GOLD, 0.85))


def tied(canvas: Canvas, rng: np.random.Generator, outer: float, inner: float, span: Point, cloth: Colour) -> None:
    """One side of the house curtain, from its outer x, gathered by a cord at two thirds of its height."""
    top, foot = span
    knot = top + (foot - top) * 0.62
    waist = outer + (inner - outer) * 0.42
    path = skia.Path()
    path.moveTo(outer, top)
    path.lineTo(inner, top)
    path.cubicTo(inner, top + (knot - top) * 0.5, waist + (inner - waist) * 0.5, knot - 60, waist, knot)
    path.cubicTo(
        waist + (inner - waist) * 0.36,
        knot + (foot - knot) * 0.4,
        waist + (inner - waist) * 0.3,
        foot - 60,
        waist + (inner - waist) * 0.34,
        foot,
    )
    path.lineTo(outer, foot)
    path.close()
    canvas.save()
    canvas.clipPath(path, True)
    canvas.drawPaint(linear((outer, 0), (inner, 0), [shade(cloth, -0.10), cloth, shade(cloth, 0.04)]))
    for index in range(11):
        share = (index + float(rng.uniform(0.2, 0.8))) / 11
        start, middle, end = (
            outer + (inner - outer) * share,
            outer + (waist - outer) * share,
            outer + (waist + (inner - waist) * 0.34 - outer) * share,
        )
        crease = skia.Path()
        crease.moveTo(start, top)
        crease.cubicTo(start, top + (knot - top) * 0.5, middle + (start - middle) * 0.4, knot - 80, middle, knot)
        crease.cubicTo(middle, knot + 60, end, knot + (foot - knot) * 0.5, end, foot)
        canvas.drawPath(crease, stroke(shade(cloth, -0.14 if index % 2 else 0.07), 16 if index % 2 else 10, 0.55))
    canvas.drawRect(skia.Rect.MakeLTRB(min(outer, inner), foot - 30, max(outer, inner), foot - 12), pen(GOLD, 0.85))
    canvas.restore()
    canvas.drawLine(outer, knot - 14, waist, knot, stroke(GOLD, 15))
    canvas.drawCircle(waist - (inner - outer) * 0.03, knot + 4, 17, pen(shade(GOLD, 0.06)))
    canvas.drawPath(
        polygon([(waist - 12, knot + 12), (waist + 16, knot + 12), (waist + 22, knot + 74), (waist - 18, knot + 74)]),
        pen(shade(GOLD, -0.04)),
    )


def valance(canvas: Canvas, span: Point, top: float, foot: float, cloth: Colour, count: int) -> None:
    """Scallops of cloth along the head of the stage, fringed with gold."""
    step = (span[1] - span[0]) / count
    for index in range(count):
        left, right = span[0] + index * step, span[0] + (index + 1) * step
        path = skia.Path()
        path.moveTo(left, top)
        path.lineTo(right, top)
        path.lineTo(right, foot - (foot - top) * 0.35)
        path.quadTo((left + right) / 2, foot + (foot - top) * 0.32, left, foot - (foot - top) * 0.35)
        path.close()
        canvas.drawPath(
            path, linear((left, 0), (right, 0), [shade(cloth, -0.10), shade(cloth, 0.05), shade(cloth, -0.10)])
        )
        for share in (0.3, 0.5, 0.7):
            bow = skia.Path()
            bow.moveTo(left, top + (foot - top) * share * 0.4)
            bow.quadTo((left + right) / 2, top + (foot - top) * share * 1.5, right, top + (foot - top) * share * 0.4)
            canvas.drawPath(bow, stroke(shade(cloth, -0.09), 7, 0.6))
        hem = skia.Path()
        hem.moveTo(left, foot - (foot - top) * 0.35)
        hem.quadTo((left + right) / 2, foot + (foot - top) * 0.32, right, foot - (foot - top) * 0.35)
        canvas.drawPath(hem, stroke(GOLD, 13))


def arch(canvas: Canvas, stage: Stage, opening: tuple[float, float, float, float], wall: Colour) -> None:
    """The wall around the stage with a gilded frame; the opening is left clear."""
    left, top, right, foot = opening
    hole = skia.Path()
    hole.addRRect(skia.RRect.MakeRectXY(skia.Rect.MakeLTRB(left, top, right, foot + 400), 46, 46))
    canvas.save()
    canvas.clipPath(hole, skia.ClipOp.kDifference, True)
    edge = skia.Rect.MakeLTRB(stage.left * 1.5, stage.top * 1.5, stage.right + 0.14 * stage.width, foot)
    canvas.drawRect(edge, linear((0, edge.top()), (0, foot), [shade(wall, -0.03), shade(wall, 0.02)]))
    for grow, tone in (
        (46, shade(GOLD, -0.12)),
        (40, GOLD),
        (26, shade(GOLD, 0.08)),
        (18, shade(GOLD, -0.10)),
        (10, shade(GOLD, 0.03)),
    ):
        frame = skia.Rect.MakeLTRB(left - grow, top - grow, right + grow, foot + 400)
        canvas.drawRRect(skia.RRect.MakeRectXY(frame, 46 + grow, 46 + grow), pen(tone))
    for x in np.arange(left - 26, right + 30, 74.0):
        canvas.drawCircle(float(x), top - 28, 10, pen(shade(GOLD, 0.14)))
    canvas.restore()


def bridge(canvas: Canvas, span: Point, y: float, lamps: Sequence[float]) -> None:
    """A truss with lamp housings that point down from it at some x."""
    iron = from_hex("#26262e")
    for rise in (0.0, 34.0):
        canvas.drawLine(span[0], y - rise, span[1], y - rise, stroke(iron, 8))
    for x in np.arange(span[0], span[1], 44.0):
        canvas.drawLine(float(x), y, float(x) + 22, y - 34, stroke(iron, 5))
        canvas.drawLine(float(x) + 22, y - 34, float(x) + 44, y, stroke(iron, 5))
    for x in lamps:
        canvas.drawLine(x, y, x, y + 14, stroke(iron, 8))
        canvas.drawPath(
            polygon([(x - 15, y + 10), (x + 15, y + 10), (x + 25, y + 56), (x - 25, y + 56)]), pen(shade(iron, 0.03))
        )
        canvas.drawOval(skia.Rect.MakeLTRB(x - 22, y + 50, x + 22, y + 62), pen((1.0, 0.97, 0.88)))


def beams(
    stage: Stage, tops: Sequence[Point], floor: float, colours: Sequence[Colour], z: float, strength: float
) -> Live:
    """Beams from the bridge that sweep slowly over the floor `floor`; flat nested cones, because gradients are dear."""
    phase = stage.rng("beams").uniform(0, 6.28, len(tops))
    inks = [
        [pen(mix(colour, (1, 1, 1), 0.25 * step), strength * (0.062 + 0.016 * step)) for step in range(3)]
        for colour in colours
    ]
    pools = [lights.halo(colour) for colour in colours]
    reach = stage.width * (0.16 if stage.wide else 0.26)

    def draw(canvas: Canvas, seconds: float) -> None:
        for index, (x, y) in enumerate(tops):
            pick = index % len(colours)
            aim = (
                x + (stage.width / 2 - x) * 0.55 + reach * float(np.sin(seconds * (0.32 + 0.05 * index) + phase[index]))
            )
            wide = 132.0
            for step, ink in enumerate(inks[pick]):
                half = wide * (1 - 0.28 * step)
                canvas.drawPath(polygon([(x - 16, y), (x + 16, y), (aim + half, floor), (aim - half, floor)]), ink)
            pools[pick](canvas, (aim, floor), (wide * 1.25, wide * 0.26), 0.85 * strength)

    return Live(z, draw)


def speakers(canvas: Canvas, foot: Point, wide: float, count: int) -> None:
    """A stack of loudspeakers."""
    x, y = foot
    black = from_hex("#2a2a32")
    joinery.under(canvas, foot, wide * 0.6)
    for index in range(count):
        low = y - index * wide * 1.06
        box = (x - wide / 2, low - wide * 1.04, x + wide / 2, low)
        rounded(canvas, box, 8, linear((0, box[1]), (0, low), [shade(black, 0.07), black]))
        for rise, radius in ((0.34, 0.28), (0.78, 0.16)):
            middle = (x, low - wide * rise)
            canvas.drawCircle(
                *middle,
                wide * radius,
                radial(
                    middle, wide * radius, [shade(black, 0.16), shade(black, 0.02), shade(black, 0.10)], [0, 0.5, 1]
                ),
            )
            canvas.drawCircle(*middle, wide * radius, stroke(shade(black, 0.2), 3))


def microphone(canvas: Canvas, foot: Point, high: float) -> None:
    """A microphone on its stand."""
    x, y = foot
    steel = from_hex("#c4c8d0")
    canvas.drawOval(
        skia.Rect.MakeLTRB(x - high * 0.11, y - high * 0.025, x + high * 0.11, y + high * 0.015),
        pen(shade(steel, -0.4)),
    )
    canvas.drawLine(x, y - 4, x, y - high * 0.86, stroke(shade(steel, -0.15), high * 0.014))
    canvas.drawLine(x, y - high * 0.86, x + high * 0.08, y - high * 0.95, stroke(shade(steel, -0.3), high * 0.022))
    canvas.drawCircle(x + high * 0.095, y - high * 0.97, high * 0.03, pen(steel))


def audience(canvas: Canvas, rng: np.random.Generator, span: Point, y: float, size: float, edge: Colour) -> None:
    """A row of heads and shoulders seen from behind, `size` units apart, their tops near `y`, lit along the top."""
    x = span[0]
    dark = from_hex("#140f22")
    while x < span[1]:
        head, top = size * float(rng.uniform(0.25, 0.31)), y + float(rng.uniform(-0.14, 0.14)) * size
        for shift, ink in ((-3.0, pen(edge, 0.75)), (2.0, pen(dark))):
            canvas.drawOval(
                skia.Rect.MakeLTRB(x - head * 0.84, top + shift, x + head * 0.84, top + head * 2.1 + shift), ink
            )
            shoulders = skia.Path()
            shoulders.moveTo(x - size * 0.60, top + size * 1.4 + shift)
            shoulders.cubicTo(
                x - size * 0.56,
                top + head * 2.0 + shift,
                x - size * 0.2,
                top + head * 2.0 + shift,
                x,
                top + head * 1.9 + shift,
            )
            shoulders.cubicTo(
                x + size * 0.2,
                top + head * 2.0 + shift,
                x + size * 0.56,
                top + head * 2.0 + shift,
                x + size * 0.60,
                top + size * 1.4 + shift,
            )
            shoulders.close()
            canvas.drawPath(shoulders, ink)
        if rng.random() < 0.25:
            canvas.drawCircle(x, top + head * 0.1, head * 0.5, pen(dark))
        x += size * float(rng.uniform(0.92, 1.16))
    canvas.drawRect(skia.Rect.MakeLTRB(span[0] - size, y + size * 1.1, span[1] + size, y + size * 6), pen(dark))
