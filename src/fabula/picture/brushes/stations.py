"""Stations: domes and tubes on dead ground, masts with lamps, and a station in orbit with its wings."""

import numpy as np

from fabula.picture.brushes import lights
from fabula.picture.colour import Colour, from_hex, mix, shade
from fabula.picture.ink import glow, linear, pen, radial, skia, stroke
from fabula.picture.stage import Canvas, Live, Stage

Point = tuple[float, float]


def dome(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Point, radius: float, hull: Colour, lamp: Colour
) -> None:
    """A glass dome with its ribs and a garden inside, lit from within, on a ring of hull with a lock."""
    x, y = foot
    glass = skia.Path()
    glass.addArc(skia.Rect.MakeLTRB(x - radius, y - radius, x + radius, y + radius), 180, 180)
    glass.close()
    glow(canvas, (x, y - radius * 0.4), radius * 1.9, lamp, 0.5)
    inner = [mix(lamp, (1.0, 1.0, 0.95), 0.5), mix(lamp, hull, 0.45), mix(lamp, hull, 0.8)]
    canvas.drawPath(glass, radial((x, y - radius * 0.12), radius, inner, [0, 0.6, 1], [0.95, 0.8, 0.62]))
    canvas.save()
    canvas.clipPath(glass, True)
    green = mix(from_hex("#2f7a4a"), lamp, 0.22)
    for _ in range(13):
        px, size = x + rng.uniform(-0.8, 0.8) * radius, radius * rng.uniform(0.09, 0.2)
        canvas.drawLine(px, y, px, y - size * 1.6, stroke(shade(green, -0.15), size * 0.16))
        canvas.drawCircle(px, y - size * 1.7, size * 0.75, pen(shade(green, rng.uniform(-0.07, 0.05)), 0.95))
    canvas.restore()
    rib = stroke(mix(hull, lamp, 0.35), max(radius * 0.014, 1.2), 0.85)
    for share in (-0.75, -0.4, 0.0, 0.4, 0.75):
        half = radius * abs(share)
        box = skia.Rect.MakeLTRB(x - half, y - radius, x + half, y + radius)
        canvas.drawArc(box, 180 if share < 0 else 270, 90, False, rib)
    for level in (0.38, 0.72):
        wide = radius * float(np.sqrt(1 - level**2))
        canvas.drawLine(x - wide, y - radius * level, x + wide, y - radius * level, rib)
    way = 1.0 if stage.sun[0] > x else -1.0
    shine = skia.Rect.MakeLTRB(x - radius * 0.88, y - radius * 0.9, x + radius * 0.88, y + radius * 0.8)
    canvas.drawArc(shine, 285 if way > 0 else 205, 48, False, stroke((1.0, 1.0, 1.0), radius * 0.035, 0.55))
    _base(canvas, (x, y), radius, hull, lamp, way)


def _base(canvas: Canvas, foot: Point, radius: float, hull: Colour, lamp: Colour, way: float) -> None:
    x, y = foot
    tones = [shade(hull, -0.1), hull, shade(hull, 0.1)]
    ring = skia.Rect.MakeLTRB(x - radius * 1.05, y - radius * 0.07, x + radius * 1.05, y + radius * 0.1)
    canvas.drawRect(ring, linear((x - way * radius, 0), (x + way * radius, 0), tones))
    for share in np.linspace(-0.9, 0.9, 13):
        canvas.drawCircle(x + float(share) * radius, y + radius * 0.015, radius * 0.018, pen(mix(lamp, (1, 1, 1), 0.4)))
    lock = skia.Rect.MakeXYWH(x - radius * 0.16, y - radius * 0.26, radius * 0.32, radius * 0.36)
    canvas.drawRoundRect(lock, radius * 0.08, radius * 0.08, pen(shade(hull, 0.03)))
    door = skia.Rect.MakeXYWH(x - radius * 0.09, y - radius * 0.18, radius * 0.18, radius * 0.28)
    canvas.drawRoundRect(door, radius * 0.04, radius * 0.04, pen(mix(lamp, (1.0, 1.0, 1.0), 0.35)))


def tube(canvas: Canvas, start: Point, end: Point, thick: float, hull: Colour, lamp: Colour) -> None:
    """A passage between two domes with a row of lit ports."""
    (ax, ay), (bx, by) = sorted([start, end])
    box = skia.Rect.MakeLTRB(ax, min(ay, by) - thick, bx, max(ay, by))
    canvas.drawRect(box, linear((0, box.top()), (0, box.bottom()), [shade(hull, 0.1), hull, shade(hull, -0.12)]))
    for x in np.arange(ax + thick, bx - thick, thick * 1.1):
        canvas.drawCircle(float(x), box.top() + thick * 0.42, thick * 0.17, pen(mix(lamp, (1, 1, 1), 0.3)))


def mast(canvas: Canvas, stage: Stage, foot: Point, height: float, hull: Colour) -> None:
    """An aerial: a lattice mast with a dish."""
    x, y = foot
    ink = stroke(shade(hull, -0.02), max(height * 0.012, 1.4))
    for way in (-1, 1):
        canvas.drawLine(x + way * height * 0.06, y, x, y - height, ink)
    for row in range(7):
        a, b = 1 - row / 7, 1 - (row + 1) / 7
        canvas.drawLine(x - height * 0.06 * a, y - height * (1 - a), x + height * 0.06 * b, y - height * (1 - b), ink)
    dish = skia.Path()
    dish.addArc(skia.Rect.MakeLTRB(-height * 0.17, -height * 0.17, height * 0.17, height * 0.17), 20, 140)
    dish.close()
    canvas.save()
    canvas.translate(x, y - height * 0.86)
    canvas.rotate(-150 if stage.sun[0] < x else 120)
    canvas.drawPath(dish, linear((-height * 0.17, 0), (height * 0.17, 0), [shade(hull, -0.1), shade(hull, 0.12)]))
    canvas.drawLine(0, height * 0.05, 0, -height * 0.1, ink)
    canvas.restore()


def orbiter(canvas: Canvas, stage: Stage, middle: Point, size: float, hull: Colour, lamp: Colour) -> None:
    """A station in orbit: a ring on spokes, modules along its axis, and wings of solar cells; `size` units across."""
    canvas.save()
    canvas.translate(*middle)
    canvas.rotate(-14)
    canvas.scale(size / 100, size / 100)
    way = 1.0 if stage.sun[0] > middle[0] else -1.0
    tones = [shade(hull, -0.22), hull, shade(hull, 0.14)]
    for side in (-1.0, 1.0):
        for row in (-1.0, 1.0):
            wing = skia.Rect.MakeLTRB(min(side * 22, side * 50), row * 11 - 8, max(side * 22, side * 50), row * 11 + 8)
            cells = linear(
                (wing.left(), 0), (wing.right(), 0), [from_hex("#15295c"), from_hex("#3f68b8"), from_hex("#1a3370")]
            )
            canvas.drawRect(wing, cells)
            for share in np.linspace(0, 1, 8):
                px = wing.left() + wing.width() * float(share)
                canvas.drawLine(px, wing.top(), px, wing.bottom(), stroke(shade(hull, 0.05), 0.4, 0.7))
            canvas.drawLine(wing.left(), row * 11, wing.right(), row * 11, stroke(shade(hull, 0.1), 0.6))
    canvas.drawRect(skia.Rect.MakeLTRB(-50, -1.2, 50, 1.2), pen(shade(hull, -0.02)))
    for left, right, half in ((-20, -7, 4.4), (-8, 9, 6.4), (8, 21, 4.0)):
        body = skia.Rect.MakeLTRB(left, -half, right, half)
        canvas.drawRoundRect(body, 1.6, 1.6, linear((0, -half * way), (0, half), [tones[2], tones[1], tones[0]]))
        for px in np.arange(left + 2.5, right - 1.5, 3.0):
            canvas.drawRect(skia.Rect.MakeXYWH(float(px), -0.9, 1.3, 1.3), pen(mix(lamp, (1, 1, 1), 0.4)))
    ring = skia.Rect.MakeLTRB(-8, -27, 8, 27)
    canvas.drawOval(ring, stroke(shade(hull, -0.12), 4.4))
    band = stroke(hull, 3.4)
    band.setShader(linear((0, -27), (0, 27), [tones[2], tones[1], tones[0]]).getShader())
    canvas.drawOval(ring, band)
    for angle in np.linspace(0, 2 * np.pi, 16, endpoint=False):
        canvas.drawCircle(8 * float(np.cos(angle)), 27 * float(np.sin(angle)), 0.6, pen(mix(lamp, (1, 1, 1), 0.4)))
    canvas.restore()


def beacons(stage: Stage, spots: list[Point], z: float, size: float) -> Live:
    """Red and white lamps that blink in turn at `spots`."""
    red, white = lights.halo(from_hex("#ff5a4a"), 0.2), lights.halo((0.9, 0.97, 1.0), 0.25)
    phase = stage.rng("beacons").uniform(0, 2.4, len(spots))

    def draw(canvas: Canvas, seconds: float) -> None:
        for index, spot in enumerate(spots):
            beat = (seconds + float(phase[index])) % 2.4
            power = float(np.exp(-beat * 3.0))
            (red if index % 2 == 0 else white)(canvas, spot, (size, size), 0.15 + 0.85 * power)

    return Live(z, draw)
