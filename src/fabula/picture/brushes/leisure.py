"""Leisure: deck chairs, small tables and skylights, as people put them on roofs and terraces."""

from fabula.picture.brushes.cottages import tinted
from fabula.picture.colour import from_hex, from_hexes, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Stage

_CLOTHS = from_hexes("#e0584f #3f86b0 #e8b84a #4f9a7a")

Spot = tuple[float, float]


def skylight(canvas: Canvas, stage: Stage, foot: Spot, metre: float) -> None:
    """A gabled skylight of glass, lit from below after dark; `foot` is the middle of its front edge."""
    x, y = foot
    frame = shade(stage.palette.tone(0.92), 0.02)
    lit = stage.palette.lit_windows > 0.45
    warm = mix(stage.palette.lamp, (1, 1, 1), 0.25)
    panes = (
        [warm, shade(warm, -0.12)]
        if lit
        else [stage.palette.sky[2], mix(stage.palette.sky[-1], stage.palette.tone(0.8), 0.4)]
    )
    half, high, back = 1.3 * metre, 0.85 * metre, 0.55 * metre
    if lit:
        glow(canvas, (x, y - high), 3.4 * metre, stage.palette.lamp, 0.42)
    canvas.drawRect(skia.Rect.MakeLTRB(x - half, y - 0.3 * metre, x + half, y), pen(shade(frame, -0.04)))
    slope = [
        (x - half, y - 0.3 * metre),
        (x + half, y - 0.3 * metre),
        (x + half * 0.82, y - high),
        (x - half * 0.82, y - high),
    ]
    canvas.drawPath(polygon(slope), linear((0, y - high), (0, y - 0.3 * metre), panes))
    ridge = stroke(frame, 0.06 * metre)
    for share in (-1.0, -0.5, 0.0, 0.5, 1.0):
        canvas.drawLine(x + share * half, y - 0.3 * metre, x + share * half * 0.82, y - high, ridge)
    canvas.drawLine(x - half * 0.91, y - back, x + half * 0.91, y - back, stroke(frame, 0.035 * metre))
    cap = stage.palette.snow if stage.snowy else mix(shade(frame, 0.05), stage.palette.rim, 0.2)
    canvas.drawLine(x - half * 0.84, y - high, x + half * 0.84, y - high, stroke(cap, 0.1 * metre))


def deck_chair(canvas: Canvas, stage: Stage, foot: Spot, metre: float, facing: float, pick: int) -> None:
    """A deck chair of striped cloth from the side, facing +1 right or -1 left."""
    wood, cloth = tinted(stage, from_hex("#a8784a"), 0.8), tinted(stage, _CLOTHS[pick % 4], 0.6)
    canvas.save()
    canvas.translate(*foot)
    canvas.scale(metre * facing, metre)
    canvas.drawOval(skia.Rect.MakeLTRB(-0.6, -0.05, 0.6, 0.07), pen(stage.palette.tone(1.0), 0.4))
    bar = stroke(wood, 0.05)
    canvas.drawLine(-0.5, 0.0, 0.42, -0.42, bar)
    canvas.drawLine(0.5, 0.0, -0.58, -0.98, bar)
    canvas.drawLine(-0.1, -0.5, -0.42, 0.0, stroke(wood, 0.04))
    seat = skia.Path()
    seat.moveTo(-0.56, -0.96)
    seat.quadTo(-0.12, -0.16, 0.42, -0.42)
    seat.lineTo(0.42, -0.36)
    seat.quadTo(-0.14, -0.06, -0.6, -0.92)
    seat.close()
    canvas.drawPath(seat, pen(cloth))
    canvas.drawPath(seat, stroke(shade(cloth, 0.12), 0.015))
    canvas.restore()


def lamp_table(canvas: Canvas, stage: Stage, foot: Spot, metre: float) -> None:
    """A small round table with two glasses and a candle in a jar."""
    x, y = foot
    iron, top = stage.palette.tone(0.96), tinted(stage, from_hex("#c8b8a0"), 0.8)
    canvas.drawOval(
        skia.Rect.MakeLTRB(x - 0.4 * metre, y - 0.05 * metre, x + 0.4 * metre, y + 0.07 * metre), pen(iron, 0.4)
    )
    canvas.drawLine(x, y, x, y - 0.7 * metre, stroke(iron, 0.06 * metre))
    for side in (-0.28, 0.28):
        canvas.drawLine(x, y - 0.16 * metre, x + side * metre, y, stroke(iron, 0.045 * metre))
    canvas.drawOval(
        skia.Rect.MakeLTRB(x - 0.42 * metre, y - 0.78 * metre, x + 0.42 * metre, y - 0.65 * metre), pen(top)
    )
    for side in (-0.2, 0.22):
        glass = skia.Rect.MakeXYWH(x + side * metre, y - 0.9 * metre, 0.08 * metre, 0.17 * metre)
        canvas.drawRect(glass, pen(mix(top, (1, 1, 1), 0.5), 0.7))
    jar = (x, y - 0.8 * metre)
    lit = stage.palette.lit_windows > 0.45
    canvas.drawRect(
        skia.Rect.MakeLTRB(x - 0.06 * metre, y - 0.88 * metre, x + 0.06 * metre, y - 0.72 * metre),
        pen(mix(stage.palette.lamp, (1, 1, 1), 0.5) if lit else mix(top, (1, 1, 1), 0.3)),
    )
    if lit:
        glow(canvas, jar, 1.5 * metre, stage.palette.lamp, 0.6)
