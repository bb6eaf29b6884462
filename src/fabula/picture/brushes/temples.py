"""Temples: fluted columns whole and broken, beams and gables, steps, fallen drums and a draped statue."""

from dataclasses import dataclass

import numpy as np

from fabula.picture.colour import Colour, from_hex, mix, shade
from fabula.picture.ink import linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Stage

Point = tuple[float, float]


@dataclass(frozen=True)
class Column:
    """A column on `foot` (the middle of its base), its width and full height, and how much of it stands (0 to 1)."""

    foot: Point
    width: float
    height: float
    standing: float = 1.0

    @property
    def top(self) -> float:
        """The height of its upper end where it is whole."""
        return self.foot[1] - self.height


def marble(stage: Stage, tone: float) -> Colour:
    """Old marble at a depth in the light of the hour: honey by day, blue at night."""
    own = 0.16 if stage.palette.dark else {"day": 0.74, "dawn": 0.44}.get(stage.time, 0.30)
    if stage.weather in ("rain", "storm", "fog"):
        own *= 0.65
    return mix(stage.palette.tone(tone), from_hex("#e3d2b4"), own)


def side(stage: Stage, x: float) -> float:
    """Which side the light comes from: 1 right, -1 left."""
    return 1.0 if stage.sun[0] > x else -1.0


def column(canvas: Canvas, stage: Stage, rng: np.random.Generator, form: Column, colour: Colour) -> None:
    """A fluted column, round in the light, with joints and cracks; a broken one ends in a jagged edge."""
    (x, foot), half = form.foot, form.width / 2
    top = foot - form.height * form.standing
    whole = form.standing >= 0.999
    narrow = half * (1 - 0.2 * form.standing)
    way = side(stage, x)
    lit, dark = mix(shade(colour, 0.045), stage.palette.rim, 0.34), shade(colour, -0.12)
    edge = [(x - narrow, top), (x + narrow, top)] if whole else _jagged(rng, x, narrow, top)
    shaft = polygon(
        [
            (x - half, foot),
            (x - half * 0.99, foot - form.height * 0.3),
            *edge,
            (x + half * 0.99, foot - form.height * 0.3),
            (x + half, foot),
        ]
    )
    canvas.save()
    canvas.clipPath(shaft, True)
    tones = [shade(dark, -0.04), dark, colour, lit, mix(lit, colour, 0.5)]
    canvas.drawPaint(linear((x - way * half, 0), (x + way * half, 0), tones, [0, 0.2, 0.55, 0.85, 1]))
    for flute in np.linspace(-0.88, 0.88, 9):
        across = float(np.sin(flute * np.pi / 2))
        ink = stroke(shade(colour, -0.11), max(half * 0.07, 1.0), 0.5)
        canvas.drawLine(x + across * half, foot, x + across * narrow, top, ink)
        light = stroke(lit, max(half * 0.03, 0.8), 0.4)
        canvas.drawLine(
            x + across * half + way * half * 0.06, foot, x + across * narrow + way * half * 0.06, top, light
        )
    for joint in np.arange(foot - form.width * 1.2, top, -form.width * 1.25):
        canvas.drawLine(x - half, float(joint), x + half, float(joint), stroke(shade(colour, -0.14), 1.6, 0.55))
    _stains(canvas, rng, (x, foot, half), form.height, shade(colour, -0.1))
    canvas.restore()
    plinth = skia.Rect.MakeLTRB(x - half * 1.2, foot - half * 0.28, x + half * 1.2, foot + 2)
    canvas.drawRoundRect(
        plinth, half * 0.1, half * 0.1, linear((x - way * half, 0), (x + way * half, 0), [dark, colour, lit])
    )
    if whole:
        _capital(canvas, (x, top), narrow, (dark, colour, lit), way)
    elif stage.snowy:
        canvas.drawPath(polygon(edge, closed=False), stroke(stage.palette.snow, half * 0.2, 0.9))


def _jagged(rng: np.random.Generator, x: float, half: float, top: float) -> list[Point]:
    slope = rng.uniform(-0.8, 0.8)
    return [
        (x + half * share, top + half * (slope * share + rng.uniform(-0.3, 0.3))) for share in np.linspace(-1, 1, 7)
    ]


def _stains(
    canvas: Canvas, rng: np.random.Generator, spot: tuple[float, float, float], height: float, colour: Colour
) -> None:
    x, foot, half = spot
    for _ in range(4):
        px, py, long = x + rng.uniform(-1, 1) * half, foot - rng.random() * height, rng.uniform(0.5, 2.0) * half
        crack = [
            (px, py),
            (px + rng.normal(0, 0.14) * half, py + long * 0.5),
            (px + rng.normal(0, 0.2) * half, py + long),
        ]
        canvas.drawPath(polygon(crack, closed=False), stroke(colour, max(half * 0.04, 0.8), 0.6))


def _capital(canvas: Canvas, place: Point, half: float, tones: tuple[Colour, Colour, Colour], way: float) -> None:
    """The swelling head of a column and the slab on it."""
    x, y = place
    ink = linear((x - way * half * 1.4, 0), (x + way * half * 1.4, 0), list(tones))
    echinus = [(x - half, y), (x - half * 1.36, y - half * 0.4), (x + half * 1.36, y - half * 0.4), (x + half, y)]
    canvas.drawPath(polygon(echinus), ink)
    canvas.drawRect(skia.Rect.MakeLTRB(x - half * 1.46, y - half * 0.76, x + half * 1.46, y - half * 0.38), ink)
    canvas.drawLine(x - half * 1.3, y - half * 0.37, x + half * 1.3, y - half * 0.37, stroke(tones[0], 1.6, 0.7))


def beam(
    canvas: Canvas,
    stage: Stage,
    rng: np.random.Generator,
    ends: tuple[float, float],
    y: float,
    deep: float,
    colour: Colour,
) -> None:
    """A beam over columns from x to x with its lower edge at `y`, broken at its ends, with a frieze."""
    left, right = ends
    rough = [(right + rng.uniform(-0.3, 0.3) * deep, y - deep * share) for share in (0.0, 0.3, 0.55, 0.8, 1.0)]
    other = [(left + rng.uniform(-0.3, 0.3) * deep, y - deep * share) for share in (1.0, 0.7, 0.4, 0.0)]
    shape = polygon([*rough, *other])
    canvas.save()
    canvas.clipPath(shape, True)
    lit = mix(shade(colour, 0.04), stage.palette.rim, 0.22)
    canvas.drawPaint(linear((0, y - deep), (0, y), [lit, colour, shade(colour, -0.08)], [0, 0.35, 1]))
    for share in (0.3, 0.78):
        canvas.drawLine(
            left - deep, y - deep * share, right + deep, y - deep * share, stroke(shade(colour, -0.1), 2.4, 0.7)
        )
    for x in np.arange(left, right, deep * 0.75):
        box = skia.Rect.MakeXYWH(float(x), y - deep * 0.72, deep * 0.3, deep * 0.36)
        canvas.drawRect(box, pen(shade(colour, -0.055), 0.8))
        canvas.drawLine(
            float(x) + deep * 0.15, y - deep * 0.72, float(x) + deep * 0.15, y - deep * 0.4, stroke(lit, 1.4, 0.5)
        )
    canvas.restore()
    if stage.snowy:
        canvas.drawLine(left, y - deep, right, y - deep, stroke(stage.palette.snow, 6, 0.9))


def gable(canvas: Canvas, stage: Stage, ends: tuple[float, float], y: float, kept: float, colour: Colour) -> None:
    """What is left of a gable over a beam: `kept` is the share of its width, from the left when positive."""
    left, right = ends
    width = right - left
    rise = width * 0.21
    cut = left + width * kept if kept > 0 else right + width * kept
    start = left if kept > 0 else right

    def slope(x: float) -> float:
        return y - rise * (1 - abs(x - (left + right) / 2) / (width / 2))

    top = (left + right) / 2
    crest = [(start, y)] + ([(top, slope(top))] if (top - start) * (cut - top) > 0 else []) + [(cut, slope(cut))]
    jag = [
        (cut + rise * 0.08, slope(cut) + rise * 0.25),
        (cut - rise * 0.12, (slope(cut) + y) / 2),
        (cut + rise * 0.05, y),
    ]
    lit = mix(shade(colour, 0.03), stage.palette.rim, 0.2)
    shape = polygon([*crest, *jag])
    canvas.drawPath(shape, linear((0, y - rise), (0, y), [lit, shade(colour, -0.05)]))
    canvas.drawPath(polygon(crest, closed=False), stroke(lit, 9))
    if stage.snowy:
        canvas.drawPath(polygon(crest, closed=False), stroke(stage.palette.snow, 6, 0.9))


def steps(
    canvas: Canvas,
    stage: Stage,
    rng: np.random.Generator,
    ends: tuple[float, float],
    y: float,
    size: Point,
    colour: Colour,
) -> None:
    """Steps that widen downward from `y`: `size` is (how many, the height of one in units)."""
    count, high = int(size[0]), size[1]
    for index in range(count):
        out = index * high * 1.3
        top, foot = y + index * high, y + (index + 1) * high
        left, right = ends[0] - out, ends[1] + out
        lit = mix(shade(colour, 0.05), stage.palette.rim, 0.2)
        canvas.drawRect(
            skia.Rect.MakeLTRB(left, top, right, foot), linear((0, top), (0, foot), [colour, shade(colour, -0.09)])
        )
        tread = skia.Rect.MakeLTRB(left, top - high * 0.12, right, top + high * 0.2)
        canvas.drawRect(tread, pen(mix(lit, stage.palette.snow, 0.8) if stage.snowy else lit))
        for x in rng.uniform(left, right, 9):
            canvas.drawLine(float(x), top, float(x), foot, stroke(shade(colour, -0.13), 1.6, 0.6))
            if rng.random() < 0.4:
                chip = [(float(x), top - 3), (float(x) + high, top - 3), (float(x) + high * 0.5, top + high * 0.4)]
                canvas.drawPath(polygon(chip), pen(shade(colour, -0.1), 0.8))


def drum(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Point, size: float, colour: Colour, lying: float = 1.0
) -> None:
    """A fallen drum of a column on its side, `size` units thick, its cut end to the right (1) or left (-1)."""
    x, y = foot
    long, half = size * rng.uniform(0.8, 1.9), size / 2
    lit, dark = mix(shade(colour, 0.05), stage.palette.rim, 0.25), shade(colour, -0.12)
    canvas.save()
    canvas.translate(x, y - half)
    canvas.rotate(float(rng.normal(0, 5)))
    shadow = skia.Rect.MakeLTRB(-long * 0.62, half * 0.7, long * 0.62, half * 1.16)
    canvas.drawOval(shadow, pen(shade(stage.palette.tone(0.9), -0.03), 0.45))
    body = skia.Rect.MakeLTRB(-long / 2, -half, long / 2, half)
    canvas.drawRect(body, linear((0, -half), (0, half), [lit, colour, dark], [0, 0.4, 1]))
    for flute in np.linspace(-0.8, 0.8, 6):
        level = float(np.sin(flute * np.pi / 2)) * half
        canvas.drawLine(-long / 2, level, long / 2, level, stroke(shade(colour, -0.11), max(half * 0.06, 1.0), 0.5))
    end = lying * long / 2
    canvas.drawOval(skia.Rect.MakeLTRB(-end - half * 0.3, -half, -end + half * 0.3, half), pen(shade(colour, -0.07)))
    canvas.drawOval(skia.Rect.MakeLTRB(end - half * 0.34, -half, end + half * 0.34, half), pen(mix(colour, lit, 0.5)))
    canvas.drawOval(skia.Rect.MakeLTRB(end - half * 0.07, -half * 0.2, end + half * 0.07, half * 0.2), pen(dark))
    if stage.snowy:
        canvas.drawRoundRect(
            skia.Rect.MakeLTRB(-long / 2, -half * 1.1, long / 2, -half * 0.7), 4, 4, pen(stage.palette.snow, 0.9)
        )
    canvas.restore()


def statue(canvas: Canvas, stage: Stage, foot: Point, height: float, colour: Colour) -> None:
    """A draped figure without arms on a plinth, `height` units in all, facing the viewer."""
    x, y = foot
    way, unit = side(stage, x), height / 10
    dark, lit = shade(colour, -0.13), mix(shade(colour, 0.05), stage.palette.rim, 0.34)
    ink = linear((x - way * unit * 1.5, 0), (x + way * unit * 1.5, 0), [dark, colour, lit], [0.05, 0.5, 0.95])
    for half, low, high in ((1.55, 0.0, 0.5), (1.25, 0.5, 2.7), (1.5, 2.7, 3.1)):
        canvas.drawRect(skia.Rect.MakeLTRB(x - half * unit, y - high * unit, x + half * unit, y - low * unit + 1), ink)
    path = skia.Path()
    path.moveTo(x - unit * 0.95, y - unit * 3.1)
    path.cubicTo(x - unit * 1.0, y - unit * 5.0, x - unit * 0.5, y - unit * 5.6, x - unit * 0.62, y - unit * 6.4)
    path.cubicTo(x - unit * 0.72, y - unit * 7.2, x - unit * 1.05, y - unit * 7.6, x - unit * 0.9, y - unit * 8.2)
    path.cubicTo(x - unit * 0.6, y - unit * 8.55, x - unit * 0.2, y - unit * 8.4, x - unit * 0.2, y - unit * 8.75)
    path.lineTo(x + unit * 0.2, y - unit * 8.75)
    path.cubicTo(x + unit * 0.2, y - unit * 8.4, x + unit * 0.75, y - unit * 8.6, x + unit * 0.95, y - unit * 8.1)
    path.cubicTo(x + unit * 1.0, y - unit * 7.4, x + unit * 0.6, y - unit * 7.2, x + unit * 0.6, y - unit * 6.4)
    path.cubicTo(x + unit * 0.7, y - unit * 5.4, x + unit * 1.25, y - unit * 4.6, x + unit * 1.1, y - unit * 3.1)
    path.close()
    canvas.drawPath(path, ink)
    canvas.drawOval(skia.Rect.MakeLTRB(x - unit * 0.44, y - unit * 9.85, x + unit * 0.44, y - unit * 8.65), ink)
    for fold in (-0.5, -0.1, 0.3, 0.65):
        bow = skia.Path()
        bow.moveTo(x + fold * unit * 0.7, y - unit * 6.2)
        bow.quadTo(x + fold * unit * 0.5, y - unit * 4.6, x + fold * unit * 1.4, y - unit * 3.1)
        canvas.drawPath(bow, stroke(dark, unit * 0.12, 0.6))
    sash = skia.Path()
    sash.moveTo(x - way * unit * 0.8, y - unit * 8.1)
    sash.quadTo(x, y - unit * 6.6, x + way * unit * 0.6, y - unit * 6.2)
    canvas.drawPath(sash, stroke(lit, unit * 0.2, 0.6))
