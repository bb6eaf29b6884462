"""Motors: lorries, buses, trams, tractors and trains, drawn at length 1 and facing right, lit inside after dark."""

from dataclasses import dataclass

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import lights, wheels
from fabula.picture.brushes.outline import shape
from fabula.picture.colour import Colour, from_hex, mix, shade
from fabula.picture.ink import pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Stage


@dataclass(frozen=True)
class Paint:
    """What a vehicle is painted with in the scene's light; `night` says whether its lamps burn."""

    body: Colour
    trim: Colour
    glass: Colour
    tyre: Colour
    hub: Colour
    lamp: Colour
    night: bool


def painted(stage: Stage, body: Colour, trim: str = "#efe6d2") -> Paint:
    """The paint of a vehicle whose own colour is `body`."""
    palette = stage.palette
    sky = mix(palette.sky[-1], palette.sky[1], 0.45)
    night = palette.lit_windows > 0.45
    dark = mix(sky, palette.tone(0.92), 0.55)
    return Paint(
        body=blocking.lit(stage, body, 0.8),
        trim=blocking.lit(stage, from_hex(trim), 0.8),
        glass=mix(dark, palette.lamp, 0.75) if night else dark,
        tyre=blocking.lit(stage, from_hex("#26252b"), 0.6),
        hub=blocking.lit(stage, from_hex("#a9adb4"), 0.8),
        lamp=palette.lamp,
        night=night,
    )


def beams(stage: Stage) -> tuple[lights.Halo, lights.Halo]:
    """The glow of the lamps ahead and behind."""
    return lights.halo(from_hex("#ffe9b8"), 0.16), lights.halo(from_hex("#ff4a3f"), 0.12)


def box(canvas: Canvas, sides: tuple[float, float, float, float], round_: float, colour: Colour) -> None:
    """A rounded panel shaded from its lit top to its foot."""
    rect = skia.Rect.MakeLTRB(*sides)
    ink = pen(colour)
    canvas.drawRRect(skia.RRect.MakeRectXY(rect, round_, round_), ink)


def panes(
    canvas: Canvas, paint: Paint, sides: tuple[float, float, float, float], count: int, gap: float = 0.14
) -> None:
    """A row of windows with a slanting gleam."""
    left, top, right, foot = sides
    step = (right - left) / count
    for index in range(count):
        x = left + step * index
        rect = skia.Rect.MakeLTRB(x + step * gap / 2, top, x + step * (1 - gap / 2), foot)
        canvas.drawRRect(skia.RRect.MakeRectXY(rect, step * 0.07, step * 0.07), pen(paint.glass))
        gleam = [(rect.left() + step * 0.1, foot), (rect.left() + step * 0.34, top)]
        gleam += [(rect.left() + step * 0.5, top), (rect.left() + step * 0.26, foot)]
        canvas.drawPath(polygon(gleam), pen((1.0, 1.0, 1.0), 0.16))


def rolling(canvas: Canvas, paint: Paint, places: tuple[float, ...], radius: float, made: float) -> None:
    """Wheels under their dark arches."""
    for x in places:
        canvas.drawCircle(x, -radius * 1.12, radius * 1.22, pen(shade(paint.tyre, -0.03)))
        wheels.wheel(canvas, (x, -radius), radius, made / radius, (paint.tyre, paint.hub), 5)


def truck(canvas: Canvas, paint: Paint, made: float) -> None:
    """A lorry with its cab ahead."""
    canvas.drawRect(skia.Rect.MakeLTRB(-0.48, -0.13, 0.46, -0.09), pen(shade(paint.tyre, 0.06)))
    box(canvas, (-0.50, -0.50, 0.20, -0.12), 0.012, paint.trim)
    for x in (-0.36, -0.22, -0.08, 0.06):
        canvas.drawLine(x, -0.485, x, -0.135, stroke(shade(paint.trim, -0.05), 0.005))
    canvas.drawRect(skia.Rect.MakeLTRB(-0.50, -0.30, 0.20, -0.25), pen(paint.body))
    cab = shape(".225,-.10! .225,-.41! .25,-.43 .38,-.425 .415,-.39! .47,-.27! .495,-.24 .50,-.10!")
    canvas.drawPath(cab, pen(paint.body))
    canvas.drawPath(shape(".30,-.27! .30,-.395! .375,-.395 .395,-.38! .445,-.27!"), pen(paint.glass))
    canvas.drawLine(0.30, -0.25, 0.30, -0.12, stroke(shade(paint.body, -0.08), 0.005))
    canvas.drawLine(0.31, -0.22, 0.35, -0.22, stroke(shade(paint.body, -0.14), 0.009))
    canvas.drawRect(skia.Rect.MakeLTRB(0.44, -0.115, 0.51, -0.075), pen(shade(paint.hub, -0.1)))
    rolling(canvas, paint, (-0.36, -0.235, 0.36), 0.062, made)
    canvas.drawOval(skia.Rect.MakeLTRB(0.475, -0.175, 0.505, -0.14), pen(mix(paint.lamp, (1, 1, 1), 0.5)))


def bus(canvas: Canvas, paint: Paint, made: float) -> None:
    """A town bus with a row of windows and people behind them."""
    box(canvas, (-0.50, -0.36, 0.50, -0.06), 0.035, paint.body)
    canvas.drawRect(skia.Rect.MakeLTRB(-0.50, -0.155, 0.50, -0.135), pen(paint.trim))
    roof = skia.Rect.MakeLTRB(-0.40, -0.385, 0.36, -0.345)
    canvas.drawRRect(skia.RRect.MakeRectXY(roof, 0.02, 0.02), pen(shade(paint.body, -0.05)))
    panes(canvas, paint, (-0.48, -0.325, 0.30, -0.185), 6)
    canvas.drawPath(shape(".325,-.325! .455,-.325! .49,-.30 .498,-.18! .325,-.18!"), pen(paint.glass))
    for index, x in enumerate((-0.40, -0.27, -0.02, 0.11)):
        tone = shade(paint.glass, -0.16 + 0.02 * (index % 2))
        canvas.drawCircle(x, -0.245, 0.021, pen(tone))
        canvas.drawOval(skia.Rect.MakeLTRB(x - 0.034, -0.222, x + 0.034, -0.16), pen(tone))
    canvas.drawRect(skia.Rect.MakeLTRB(-0.48, -0.185, 0.30, -0.155), pen(paint.body))
    door = skia.Rect.MakeLTRB(0.20, -0.325, 0.295, -0.075)
    canvas.drawRRect(skia.RRect.MakeRectXY(door, 0.01, 0.01), pen(shade(paint.glass, 0.03)))
    canvas.drawLine(0.2475, -0.32, 0.2475, -0.08, stroke(shade(paint.body, -0.08), 0.006))
    rolling(canvas, paint, (-0.30, 0.385), 0.056, made)
    canvas.drawOval(skia.Rect.MakeLTRB(0.468, -0.135, 0.503, -0.10), pen(mix(paint.lamp, (1, 1, 1), 0.5)))


def tram(canvas: Canvas, paint: Paint, made: float) -> None:
    """A tram in two colours with its bow on the roof."""
    iron = stroke(paint.tyre, 0.008)
    spring = 0.006 * float(np.sin(made * 9))
    for a, b in (((-0.06, -0.405), (0.05, -0.46)), ((0.05, -0.46), (-0.04, -0.52 + spring))):
        canvas.drawLine(*a, *b, iron)
    canvas.drawLine(-0.09, -0.52 + spring, 0.02, -0.52 + spring, iron)
    hull = shape("-.50,-.07! -.50,-.30 -.47,-.385! .47,-.385! .50,-.30 .50,-.07!")
    ink = pen(paint.body)
    canvas.drawPath(hull, ink)
    canvas.save()
    canvas.clipPath(hull, True)
    canvas.drawRect(skia.Rect.MakeLTRB(-0.5, -0.36, 0.5, -0.185), pen(paint.trim))
    canvas.restore()
    canvas.drawRect(skia.Rect.MakeLTRB(-0.44, -0.41, 0.44, -0.38), pen(shade(paint.body, -0.08)))
    panes(canvas, paint, (-0.475, -0.345, 0.475, -0.205), 8)
    for x in (-0.235, 0.235):
        canvas.drawRect(skia.Rect.MakeLTRB(x - 0.05, -0.345, x + 0.05, -0.085), pen(shade(paint.glass, 0.02)))
        canvas.drawLine(x, -0.34, x, -0.09, stroke(paint.body, 0.007))
    canvas.drawRect(skia.Rect.MakeLTRB(-0.46, -0.075, 0.46, -0.03), pen(shade(paint.tyre, 0.03)))
    for x in (-0.34, -0.24, 0.24, 0.34):
        wheels.wheel(canvas, (x, -0.032), 0.032, made / 0.032, (paint.tyre, paint.hub), 5)
    canvas.drawCircle(0.478, -0.125, 0.02, pen(mix(paint.lamp, (1, 1, 1), 0.5)))


def tractor(canvas: Canvas, paint: Paint, made: float) -> None:
    """A tractor: a great wheel behind, a small one ahead, a cab and a smoking pipe."""
    dark = paint.tyre
    canvas.drawPath(shape("-.12,-.28! -.10,-.44! .30,-.44 .42,-.40 .44,-.26! .30,-.20!"), pen(paint.body))
    canvas.drawPath(shape("-.10,-.44! .30,-.44 .42,-.40", closed=False), stroke(shade(paint.body, 0.1), 0.014))
    for y in (-0.39, -0.35, -0.31):
        canvas.drawLine(0.30, y, 0.41, y + 0.01, stroke(shade(paint.body, -0.16), 0.01))
    canvas.drawLine(0.20, -0.43, 0.20, -0.64, stroke(dark, 0.024))
    canvas.drawLine(0.20, -0.64, 0.235, -0.67, stroke(dark, 0.02))
    frame = stroke(shade(paint.body, -0.04), 0.026)
    canvas.drawPath(shape("-.38,-.44! -.34,-.80! -.04,-.80! .0,-.44!"), pen(paint.glass, 0.9))
    for a, b in (((-0.38, -0.42), (-0.345, -0.8)), ((0.0, -0.44), (-0.04, -0.8)), ((-0.17, -0.44), (-0.17, -0.8))):
        canvas.drawLine(*a, *b, frame)
    canvas.drawCircle(-0.22, -0.62, 0.045, pen(shade(paint.glass, -0.2)))
    canvas.drawOval(skia.Rect.MakeLTRB(-0.29, -0.58, -0.15, -0.40), pen(shade(paint.glass, -0.22)))
    canvas.drawRRect(skia.RRect.MakeRectXY(skia.Rect.MakeLTRB(-0.42, -0.84, 0.02, -0.79), 0.02, 0.02), pen(paint.body))
    for x, radius in ((0.34, 0.145), (-0.27, 0.265)):
        lug = pen(dark)
        for tooth in range(18):
            angle = made / radius + tooth * 6.283 / 18
            canvas.drawCircle(
                x + radius * float(np.cos(angle)), -radius + radius * float(np.sin(angle)), radius * 0.075, lug
            )
        wheels.wheel(canvas, (x, -radius), radius, made / radius, (dark, mix(paint.trim, paint.body, 0.3)), 6)
    canvas.drawPath(
        shape("-.56,-.40! -.44,-.56 -.20,-.58 -.02,-.42! -.14,-.50 -.36,-.52"), pen(shade(paint.body, 0.02))
    )
