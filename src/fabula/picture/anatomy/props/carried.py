"""Carried: what the right hand holds by the sheet - book, staff, wand, cane, cup, tablet, bag - below its fingers."""

from math import copysign

from fabula.picture.anatomy.hands import Palm
from fabula.picture.anatomy.lines import lined
from fabula.picture.anatomy.physique import Physique
from fabula.picture.anatomy.props.solid import rod
from fabula.picture.colour import from_hex, shade
from fabula.picture.ink import Point, polygon, skia
from fabula.picture.stage import Canvas

HELD = ("book", "staff", "wand", "cane", "cup", "tablet", "bag")

WOOD = "#7a4f30"


def draw(canvas: Canvas, body: Physique, palm: Palm) -> None:
    """What the sheet gives to the hand."""
    _DRAWN[body.sheet.prop](canvas, body, palm)


def _long(canvas: Canvas, body: Physique, palm: Palm, long: float, width: float) -> tuple[Point, Point]:
    """A stick through the fist that stands on the ground, or hangs before the hand is low enough."""
    x, y = palm.at(0.42, 0.0)
    size = body.size
    ground = 0.09 * body.bones.right_arm.end.z - y - 0.005
    below = max(min(ground, 0.62 * size), 0.2 * size)
    above = max(long * size - below, 0.012 * size)
    lean = 0.05 * palm.way[0] * size
    top, foot = (x + lean * 0.6, y - above), (x - lean, y + below)
    rod(canvas, body, [top, foot], width * size, WOOD)
    return top, foot


def _staff(canvas: Canvas, body: Physique, palm: Palm) -> None:
    (x, y), _ = _long(canvas, body, palm, 0.98, 0.022)
    size = body.size
    glow = skia.Path()
    glow.addCircle(x, y - 0.012 * size, 0.034 * size)
    rod(
        canvas,
        body,
        [(x - 0.004 * size, y + 0.05 * size), (x - 0.036 * size, y), (x - 0.020 * size, y - 0.045 * size)],
        0.014 * size,
        WOOD,
    )
    rod(
        canvas,
        body,
        [(x + 0.004 * size, y + 0.05 * size), (x + 0.036 * size, y), (x + 0.020 * size, y - 0.045 * size)],
        0.014 * size,
        WOOD,
    )
    body.toner.fill(canvas, glow, body.sheet.accent, 0.016 * size, 0.004 * size)
    canvas.drawCircle(x + 0.008 * size, y - 0.024 * size, 0.009 * size, body.toner.lit("#ffffff"))


def _cane(canvas: Canvas, body: Physique, palm: Palm) -> None:
    (x, y), _ = _long(canvas, body, palm, 0.40, 0.016)
    rod(canvas, body, [(x - 0.032 * body.size, y + 0.004), (x + 0.022 * body.size, y)], 0.022 * body.size, WOOD)


def _wand(canvas: Canvas, body: Physique, palm: Palm) -> None:
    size = body.size
    side = copysign(max(abs(palm.thumb), 0.3), palm.thumb or 1.0)
    start, end = palm.at(0.38, -0.55 * side), palm.at(0.62, 2.0 * side)
    rod(canvas, body, [start, end], 0.011 * size, WOOD)
    canvas.drawCircle(*end, 0.009 * size, body.toner.lit("#fff6d0"))


def _book(canvas: Canvas, body: Physique, palm: Palm) -> None:
    _slab(canvas, body, palm, (0.62, 0.86), body.sheet.accent)
    page = [palm.at(0.42 + a, b * palm.thumb) for a, b in ((-0.52, 0.86), (0.52, 0.86), (0.52, 0.80), (-0.52, 0.80))]
    canvas.drawPath(polygon(page), body.toner.lit("#f6efdd"))


def _tablet(canvas: Canvas, body: Physique, palm: Palm) -> None:
    _slab(canvas, body, palm, (0.60, 0.82), "#2a2c36")
    glass = [palm.at(0.42 + a, b) for a, b in ((-0.52, -0.74), (0.52, -0.74), (0.52, 0.74), (-0.52, 0.74))]
    body.toner.lay(canvas, polygon(glass), "#9fd3e6")


def _slab(canvas: Canvas, body: Physique, palm: Palm, half: tuple[float, float], colour: str) -> None:
    """A flat thing in the hand, along and across it in hand lengths."""
    a, b = half
    corners = [palm.at(0.42 + x, y) for x, y in ((-a, -b), (a, -b), (a, b), (-a, b))]
    path = polygon(corners)
    canvas.drawPath(path, lined(body.toner.flat(colour), 0.012 * body.size))
    body.toner.fill(canvas, path, colour, 0.0, 0.004 * body.size)


def _cup(canvas: Canvas, body: Physique, palm: Palm) -> None:
    x, y = palm.at(0.45, 0.18 * palm.thumb)
    size = body.size
    wide, high = 0.026 * size, 0.058 * size
    way = copysign(1.0, palm.way[0] or 1.0)
    handle = skia.Rect.MakeLTRB(
        x + way * wide - 0.015 * size, y - 0.02 * size, x + way * wide + 0.018 * size, y + 0.018 * size
    )
    canvas.drawOval(handle, lined(body.toner.flat(body.sheet.accent), 0.008 * size))
    path = polygon(
        [
            (x - wide, y - high / 2),
            (x + wide, y - high / 2),
            (x + 0.8 * wide, y + high / 2),
            (x - 0.8 * wide, y + high / 2),
        ]
    )
    body.toner.fill(canvas, path, body.sheet.accent, 0.012 * size, 0.004 * size)
    canvas.drawOval(
        skia.Rect.MakeLTRB(x - wide, y - high / 2 - 0.006 * size, x + wide, y - high / 2 + 0.006 * size),
        body.toner.lit("#f2e8d8"),
    )
    canvas.drawOval(
        skia.Rect.MakeLTRB(x - 0.85 * wide, y - high / 2 - 0.004 * size, x + 0.85 * wide, y - high / 2 + 0.004 * size),
        body.toner.flat("#6a4028"),
    )


def _bag(canvas: Canvas, body: Physique, palm: Palm) -> None:
    x, y = palm.at(0.45, 0.0)
    size = body.size
    top, wide, high = y + 0.05 * size, 0.075 * size, 0.11 * size
    leather = shade(from_hex(body.sheet.accent), -0.04)
    canvas.drawOval(
        skia.Rect.MakeLTRB(x - 0.04 * size, y - 0.01 * size, x + 0.04 * size, top + 0.05 * size),
        lined(body.toner.flat(leather), 0.010 * size),
    )
    path = skia.Path()
    path.addRoundRect(skia.Rect.MakeLTRB(x - wide, top, x + wide, top + high), 0.016 * size, 0.016 * size)
    body.toner.fill(canvas, path, leather, 0.02 * size, 0.005 * size)
    canvas.drawLine(
        x - 0.9 * wide,
        top + 0.35 * high,
        x + 0.9 * wide,
        top + 0.35 * high,
        body.toner.line(leather, 0.005 * size, 0.8),
    )
    canvas.drawCircle(x, top + 0.36 * high, 0.010 * size, body.toner.lit("#e8c66a"))


_DRAWN = {"book": _book, "staff": _staff, "wand": _wand, "cane": _cane, "cup": _cup, "tablet": _tablet, "bag": _bag}
