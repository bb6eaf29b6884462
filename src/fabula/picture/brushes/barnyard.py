"""Barnyard: barns with their great doors, silos, a wind pump, a shed, and what lies about a farm."""

import numpy as np

from fabula.picture.brushes.cottages import tinted
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Live, Stage

Place = tuple[float, float]

_BARNS = from_hexes("#b8352c #a8412f #b8352c #8f6f56 #6f7f86")
_ROOFS = from_hexes("#5a5560 #6f4a3f #4f5a60")

# the gable of a barn with a broken roof: shares of its width across, and of the barn's width up from the eaves
_GAMBREL = ((-0.5, 0.0), (-0.36, 0.17), (0.0, 0.27), (0.36, 0.17), (0.5, 0.0))


def barn(canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Place, width: float, tone: float) -> None:
    """A barn on `foot` (the middle of its base), `width` units long: gable with doors, side with windows, bent roof."""
    x, y = foot
    own = _BARNS[int(rng.integers(len(_BARNS)))]
    wall, trim = tinted(stage, own, tone), tinted(stage, from_hex("#f0e8d8"), tone)
    roof = tinted(stage, _ROOFS[int(rng.integers(3))], tone)
    roof = mix(roof, stage.palette.snow, 0.85) if stage.snowy else roof
    flip = 1.0 if rng.random() < 0.5 else -1.0
    canvas.save()
    canvas.translate(x, y)
    canvas.scale(flip * width, width)
    sunny = (stage.sun[0] - x) * flip < 0
    tones = (shade(wall, 0.02), shade(wall, -0.08)) if sunny else (shade(wall, -0.08), shade(wall, 0.0))
    _side(canvas, stage, rng, tones[1], trim, roof)
    _gable(canvas, stage, tones[0], trim, roof)
    canvas.restore()
    if stage.palette.lit_windows > 0.45:
        glow(
            canvas,
            (x - flip * width * 0.27, y - width * 0.1),
            width * 0.5,
            stage.palette.lamp,
            0.42 * stage.palette.lit_windows,
        )


def _planks(canvas: Canvas, box: tuple[float, float, float, float], colour: Colour) -> None:
    left, top, right, foot = box
    for x in np.arange(left, right, 0.022):
        canvas.drawLine(float(x), top, float(x), foot, stroke(shade(colour, -0.045), 0.0022, 0.8))


def _side(canvas: Canvas, stage: Stage, rng: np.random.Generator, wall: Colour, trim: Colour, roof: Colour) -> None:
    """The long side from the gable's edge to the far end, with its roof in two slopes."""
    left, right, high = -0.06, 0.5, 0.24
    box = skia.Rect.MakeLTRB(left, -high, right, 0.004)
    canvas.drawRect(box, linear((0, -high), (0, 0), [shade(wall, -0.03), wall]))
    _planks(canvas, (left, -high, right, 0), wall)
    lit = min(stage.palette.lit_windows * 1.1, 1.0)
    pane = mix(mix(stage.palette.tone(0.85), stage.palette.sky[1], 0.3), stage.palette.lamp, lit * 0.9)
    for window in (0.08, 0.22, 0.36):
        frame = skia.Rect.MakeXYWH(window, -high * 0.72, 0.062, 0.075)
        canvas.drawRect(frame.makeOutset(0.008, 0.008), pen(trim))
        canvas.drawRect(frame, pen(pane))
        canvas.drawLine(frame.centerX(), frame.top(), frame.centerX(), frame.bottom(), stroke(trim, 0.006))
        canvas.drawLine(frame.left(), frame.centerY(), frame.right(), frame.centerY(), stroke(trim, 0.006))
    lower = [
        (-0.075, -high + 0.012),
        (-0.125, -high - 0.17),
        (right - 0.05, -high - 0.17),
        (right + 0.015, -high + 0.012),
    ]
    upper = [
        (-0.125, -high - 0.168),
        (-0.28, -high - 0.27),
        (right - 0.20, -high - 0.27),
        (right - 0.05, -high - 0.168),
    ]
    for slope, lift in ((lower, -0.045), (upper, 0.015)):
        tint = shade(roof, lift)
        ink = linear((0, slope[1][1]), (0, slope[0][1]), [mix(shade(tint, 0.03), stage.palette.rim, 0.14), tint])
        canvas.drawPath(polygon(slope), ink)
    if not stage.snowy:
        for row in range(1, 6):
            share = row / 6
            a = lower[1][0] + (lower[0][0] - lower[1][0]) * share
            b = lower[2][0] + (lower[3][0] - lower[2][0]) * share
            level = lower[1][1] + (lower[0][1] - lower[1][1]) * share
            canvas.drawLine(a, level, b, level, stroke(shade(roof, -0.09), 0.003, 0.7))
    vane = right - 0.36
    canvas.drawRect(skia.Rect.MakeLTRB(vane - 0.03, -high - 0.325, vane + 0.03, -high - 0.265), pen(shade(wall, -0.02)))
    canvas.drawPath(
        polygon([(vane - 0.042, -high - 0.322), (vane, -high - 0.37), (vane + 0.042, -high - 0.322)]), pen(roof)
    )
    canvas.drawLine(vane, -high - 0.36, vane, -high - 0.43, stroke(shade(roof, -0.1), 0.005))
    canvas.drawPath(
        polygon([(vane - 0.03, -high - 0.42), (vane + 0.035, -high - 0.41), (vane - 0.03, -high - 0.40)]),
        pen(shade(roof, -0.12)),
    )


def _gable(canvas: Canvas, stage: Stage, wall: Colour, trim: Colour, roof: Colour) -> None:
    middle, wide, high = -0.28, 0.44, 0.24
    edge = [(middle + a * wide, -high - b) for a, b in _GAMBREL]
    face = polygon([(middle - wide / 2, 0.004), *edge, (middle + wide / 2, 0.004)])
    canvas.drawPath(face, linear((0, -high - 0.27), (0, 0), [wall, shade(wall, -0.035)]))
    canvas.save()
    canvas.clipPath(face, True)
    _planks(canvas, (middle - wide / 2, -0.52, middle + wide / 2, 0.0), wall)
    canvas.restore()
    rake = [(middle + a * wide * 1.07, -high - b - 0.008 + (0.02 if abs(a) > 0.45 else 0)) for a, b in _GAMBREL]
    canvas.drawPath(polygon(rake, closed=False), stroke(shade(roof, -0.02), 0.030))
    canvas.drawPath(polygon([(a, b + 0.014) for a, b in rake], closed=False), stroke(trim, 0.010))
    lit = min(stage.palette.lit_windows, 1.0) if stage.palette.lit_windows > 0.45 else 0.0
    door = skia.Rect.MakeLTRB(middle - 0.115, -0.19, middle + 0.115, 0.0)
    dark = mix(shade(wall, -0.10), stage.palette.lamp, 0.8 * lit)
    canvas.drawRect(door, pen(dark))
    for side in (-1, 1):
        leaf = skia.Rect.MakeLTRB(
            middle + (0.018 if side > 0 else -0.115), -0.19, middle + (0.115 if side > 0 else -0.018), 0.0
        )
        canvas.drawRect(leaf, pen(shade(wall, -0.05)))
        canvas.drawRect(leaf.makeInset(0.005, 0.005), stroke(trim, 0.010))
        canvas.drawLine(leaf.left(), leaf.top(), leaf.right(), leaf.bottom(), stroke(trim, 0.008))
        canvas.drawLine(leaf.right(), leaf.top(), leaf.left(), leaf.bottom(), stroke(trim, 0.008))
    loft = skia.Rect.MakeLTRB(middle - 0.045, -0.40, middle + 0.045, -0.30)
    canvas.drawRect(loft, pen(mix(shade(wall, -0.16), stage.palette.lamp, 0.5 * lit)))
    canvas.drawRect(loft, stroke(trim, 0.010))
    canvas.drawOval(
        skia.Rect.MakeLTRB(middle - 0.04, -0.335, middle + 0.04, -0.295), pen(tinted(stage, from_hex("#e0b64f"), 0.6))
    )
    canvas.drawLine(middle, -0.485, middle, -0.41, stroke(shade(roof, -0.1), 0.008))
    for post in (middle - wide / 2, middle + wide / 2):
        canvas.drawLine(post, 0, post, -high, stroke(trim, 0.010))


def silo(canvas: Canvas, stage: Stage, foot: Place, size: tuple[float, float], tone: float) -> None:
    """A round silo, `size` (width, height), with hoops, a ladder and a dome."""
    (x, y), (wide, high) = foot, size
    steel = tinted(stage, from_hex("#c3c8cc"), tone)
    side = 1.0 if stage.sun[0] > x else -1.0
    ends = [
        shade(steel, -0.15),
        shade(steel, -0.02),
        mix(shade(steel, 0.05), stage.palette.rim, 0.3),
        shade(steel, -0.05),
    ]
    body = skia.Rect.MakeLTRB(x - wide / 2, y - high, x + wide / 2, y + 2)
    ink = linear((x - side * wide / 2, 0), (x + side * wide / 2, 0), ends, [0, 0.45, 0.8, 1])
    canvas.drawRect(body, ink)
    for hoop in np.arange(y - high + 14, y, 24.0):
        canvas.drawLine(body.left(), float(hoop), body.right(), float(hoop), stroke(shade(steel, -0.14), 1.5, 0.7))
    dome = skia.Path()
    dome.moveTo(x - wide / 2, y - high + 1)
    dome.cubicTo(
        x - wide * 0.46, y - high - wide * 0.46, x + wide * 0.46, y - high - wide * 0.46, x + wide / 2, y - high + 1
    )
    cap = mix(tinted(stage, from_hex("#9aa3ab"), tone), stage.palette.snow, 0.85 * stage.snowy)
    canvas.drawPath(
        dome,
        linear(
            (x - side * wide / 2, 0),
            (x + side * wide / 2, 0),
            [shade(cap, -0.1), cap, mix(cap, stage.palette.rim, 0.3)],
        ),
    )
    for rail in (-0.07, 0.07):
        canvas.drawLine(x + wide * rail, y, x + wide * rail, y - high, stroke(shade(steel, -0.22), 2))
    for rung in np.arange(y - high, y, 12.0):
        canvas.drawLine(x - wide * 0.07, float(rung), x + wide * 0.07, float(rung), stroke(shade(steel, -0.22), 1.4))


def windpump(canvas: Canvas, stage: Stage, foot: Place, height: float, tone: float) -> None:
    """The lattice tower of a wind pump; its wheel is drawn by `wheel`."""
    (x, y), iron = foot, tinted(stage, from_hex("#6f757c"), tone)
    for side in (-1.0, 1.0):
        canvas.drawLine(
            x + side * height * 0.13, y, x + side * height * 0.015, y - height * 0.88, stroke(iron, height * 0.014)
        )
    for step in range(6):
        a, b = step / 6.4, (step + 1) / 6.4
        wide_a, wide_b = height * (0.13 - 0.115 * a / 0.95), height * (0.13 - 0.115 * b / 0.95)
        low, high = y - height * 0.88 * a, y - height * 0.88 * b
        for side in (-1.0, 1.0):
            canvas.drawLine(x - side * wide_a, low, x + side * wide_b, high, stroke(iron, height * 0.007))
        canvas.drawLine(x - wide_b, high, x + wide_b, high, stroke(iron, height * 0.007))
    canvas.drawRect(
        skia.Rect.MakeLTRB(x - height * 0.05, y - height * 0.90, x + height * 0.05, y - height * 0.87),
        pen(shade(iron, -0.05)),
    )


def wheel(stage: Stage, foot: Place, height: float, z: float) -> Live:
    """The many-bladed wheel of a wind pump and its tail, turning with the wind."""
    hub, reach = (foot[0], foot[1] - height * 0.95), height * 0.20
    speed = {"storm": 5.0, "wind": 3.6, "rain": 1.8}.get(stage.weather, 1.1)
    iron, red = tinted(stage, from_hex("#8a9097"), 0.5), tinted(stage, from_hex("#c9483f"), 0.5)
    blades = skia.Path()
    for turn in np.linspace(0, 2 * np.pi, 16, endpoint=False):
        a, b = turn - 0.05, turn + 0.13
        points = [
            (0.34 * np.cos(a), 0.34 * np.sin(a)),
            (np.cos(a), np.sin(a)),
            (np.cos(b), np.sin(b)),
            (0.34 * np.cos(b - 0.05), 0.34 * np.sin(b - 0.05)),
        ]
        blades.addPoly([skia.Point(float(px), float(py)) for px, py in points], True)
    light, thin = pen(iron), stroke(shade(iron, -0.15), 0.03)

    def draw(canvas: Canvas, seconds: float) -> None:
        canvas.save()
        canvas.translate(*hub)
        canvas.scale(reach, reach)
        canvas.drawPath(polygon([(0.1, -0.03), (1.2, -0.24), (1.3, 0.2), (0.1, 0.03)]), pen(red))
        canvas.scale(0.92, 1.0)
        canvas.rotate(float(np.degrees(seconds * speed)))
        canvas.drawPath(blades, light)
        canvas.drawCircle(0, 0, 0.66, thin)
        canvas.drawCircle(0, 0, 0.09, pen(shade(iron, -0.2)))
        canvas.restore()

    return Live(z, draw)


def shed(canvas: Canvas, stage: Stage, foot: Place, width: float, tone: float) -> None:
    """An open shed on posts with a sloping roof, dark inside, warm with a lamp after dark."""
    (x, y), wood = foot, tinted(stage, from_hex("#8a6a50"), tone)
    half, high = width / 2, width * 0.46
    power = min(stage.palette.lit_windows, 1.0) if stage.palette.lit_windows > 0.45 else 0.0
    inside = mix(shade(wood, -0.20), stage.palette.lamp, 0.34 * power)
    canvas.drawRect(
        skia.Rect.MakeLTRB(x - half, y - high, x + half, y),
        linear((0, y - high), (0, y), [shade(inside, -0.05), inside]),
    )
    for post in np.linspace(-half, half, 4):
        canvas.drawLine(x + post, y + 3, x + post, y - high, stroke(wood, width * 0.026))
    roof = tinted(stage, from_hex("#7f6f68"), tone)
    roof = mix(roof, stage.palette.snow, 0.85) if stage.snowy else roof
    slope = [
        (x - half * 1.1, y - high * 0.90),
        (x - half * 0.98, y - high * 1.30),
        (x + half * 1.02, y - high * 1.42),
        (x + half * 1.12, y - high * 0.98),
    ]
    canvas.drawPath(
        polygon(slope),
        linear(
            (0, y - high * 1.4),
            (0, y - high * 0.9),
            [mix(shade(roof, 0.04), stage.palette.rim, 0.18), shade(roof, -0.06)],
        ),
    )
    for rib in np.linspace(0.04, 0.96, 22):
        a = slope[0][0] + (slope[3][0] - slope[0][0]) * rib
        b = slope[1][0] + (slope[2][0] - slope[1][0]) * rib
        low, top = slope[0][1] + (slope[3][1] - slope[0][1]) * rib, slope[1][1] + (slope[2][1] - slope[1][1]) * rib
        canvas.drawLine(a, low, b, top, stroke(shade(roof, -0.06), 1.6, 0.6))
    if power:
        glow(canvas, (x, y - high * 0.7), width * 0.55, stage.palette.lamp, 0.62 * power)
