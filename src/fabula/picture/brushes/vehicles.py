"""Vehicles: cars in profile with turning wheels, glass that mirrors the sky, and lights when it is dark."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from fabula.picture.brushes import lights, stamps
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Stage

PAINTS = from_hexes("#b8433f #e0a83a #3f6f9e #d9dde2 #4a5a52 #7a5a8e #2f3540")

SAMPLING = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kNearest)
"""How painted pictures of vehicles are drawn at any size."""


@dataclass(frozen=True)
class _Shape:
    """A car's profile in shares of its length, nose at 0: heights over the ground and places along it."""

    nose: float
    belt: float
    screen: float
    roof: tuple[float, float]
    high: float
    rear: float
    tail: float


_SHAPES = {
    "sedan": _Shape(0.165, 0.212, 0.285, (0.46, 0.60), 0.325, 0.82, 0.222),
    "hatch": _Shape(0.175, 0.225, 0.25, (0.42, 0.76), 0.345, 0.955, 0.235),
    "van": _Shape(0.19, 0.245, 0.15, (0.30, 0.92), 0.42, 0.98, 0.26),
}
_WHEELS = (0.19, 0.80)
_WHEEL = 0.074
"""The radius of a wheel as a share of the length."""

_FRAME = (-0.66, -0.50, 1.14, 0.06)
"""What of the world around a car its picture holds: left, top, right, foot in lengths."""

_IMAGE = (-0.5, 0.0, 1.2, 0.46)
"""The same for its image in a wet road."""


@dataclass(frozen=True)
class Car:
    """A car ready to be driven; `draw(canvas, middle, travelled)` with the middle of its foot and units travelled.

    `mirror(canvas, middle)` draws its image in a wet road below it.
    """

    length: float
    draw: Callable[[Canvas, tuple[float, float], float], None]
    mirror: Callable[[Canvas, tuple[float, float]], None]


def car(stage: Stage, rng: np.random.Generator, length: float, facing: float, paint: Colour | None = None) -> Car:
    """A car `length` units long that faces +1 right or -1 left, in the light of the scene."""
    palette = stage.palette
    share = 0.62 if palette.dark else 0.2
    body = mix(paint or PAINTS[int(rng.integers(len(PAINTS)))], palette.tone(0.85), share * (0.8 if paint else 1.0))
    kind = str(rng.choice(["sedan", "sedan", "hatch", "van"])) if paint is None else "sedan"
    shape, taxi = _SHAPES[kind], bool(kind == "sedan" and rng.random() < 0.25)
    pixels = max(length, 60.0) * 2.0
    picture = stamps.stamp(_FRAME, lambda canvas: _paint(canvas, stage, shape, body, taxi=taxi), steady=stage.steady)
    wheel = baked(pixels, (-0.08, -0.08, 0.08, 0.08), lambda canvas: _wheel(canvas, stage))
    image = stamps.stamp(_IMAGE, lambda canvas: _mirrored(canvas, stage, shape, body), steady=stage.steady)

    def place(canvas: Canvas, middle: tuple[float, float]) -> None:
        canvas.translate(*middle)
        canvas.scale(length * -facing, length)
        canvas.translate(-0.5, 0.0)

    def draw(canvas: Canvas, middle: tuple[float, float], travelled: float) -> None:
        canvas.save()
        place(canvas, middle)
        picture(canvas)
        turn = -float(np.degrees(travelled / length / _WHEEL))
        for x in _WHEELS:
            canvas.save()
            canvas.translate(x, -_WHEEL)
            canvas.rotate(turn)
            canvas.drawImageRect(wheel, skia.Rect.MakeLTRB(-0.08, -0.08, 0.08, 0.08), SAMPLING)
            canvas.restore()
        canvas.restore()

    def mirror(canvas: Canvas, middle: tuple[float, float]) -> None:
        canvas.save()
        place(canvas, middle)
        image(canvas)
        canvas.restore()

    return Car(length, draw, mirror)


def driven(canvas: Canvas, stage: Stage, car: Car, foot: tuple[float, float], travelled: float) -> None:
    """A car on the road, with its broken mirror image below it where the road is wet."""
    x, y = foot
    box = skia.Rect.MakeLTRB(x - car.length * 1.3, y - car.length * 0.6, x + car.length * 1.3, y + car.length * 0.4)
    if canvas.quickReject(box):
        return
    if stage.wet:
        # a slanted picture costs nine times as much as an upright one, so the image only sways
        car.mirror(canvas, (x + 2.5 * float(np.sin(travelled * 0.02)), y))
    car.draw(canvas, foot, travelled)


def baked(pixels: float, frame: tuple[float, float, float, float], paint: Callable[[Canvas], None]) -> "skia.Image":
    """A picture of what `paint` draws within a frame (in lengths), `pixels` to a length."""
    left, top, right, foot = frame
    surface = skia.Surface(max(int((right - left) * pixels), 4), max(int((foot - top) * pixels), 4))
    canvas = surface.getCanvas()
    canvas.scale(pixels, pixels)
    canvas.translate(-left, -top)
    paint(canvas)
    return surface.makeImageSnapshot().withDefaultMipmaps()


def _outline(shape: _Shape) -> "skia.Path":
    """The body from the front bumper over the roof to the tail."""
    first, last = shape.roof
    path = skia.Path()
    path.moveTo(0.02, -0.055)
    path.cubicTo(-0.006, -0.06, -0.004, -shape.nose * 0.86, 0.02, -shape.nose)
    path.cubicTo(0.07, -shape.nose - 0.022, shape.screen * 0.6, -shape.belt + 0.006, shape.screen, -shape.belt)
    slope = first - shape.screen
    path.cubicTo(shape.screen + slope * 0.35, -shape.belt - 0.05, first - slope * 0.4, -shape.high, first, -shape.high)
    path.lineTo(last, -shape.high + 0.003)
    fall = shape.rear - last
    path.cubicTo(
        last + fall * 0.5, -shape.high + 0.006, shape.rear - fall * 0.3, -shape.tail - 0.045, shape.rear, -shape.tail
    )
    path.cubicTo(0.93, -shape.tail + 0.002, 0.985, -shape.tail + 0.008, 0.986, -shape.tail + 0.03)
    path.cubicTo(1.002, -0.13, 0.998, -0.06, 0.98, -0.055)
    path.close()
    return path


def _glass(shape: _Shape) -> "skia.Path":
    """The side windows as one, from the windscreen to the rear window."""
    first, last = shape.roof
    path = skia.Path()
    low, high = -shape.belt - 0.002, -shape.high + 0.018
    path.moveTo(shape.screen + 0.045, low)
    slope = first - shape.screen
    path.cubicTo(shape.screen + slope * 0.45, low - 0.045, first - slope * 0.25, high, first + 0.012, high)
    path.lineTo(last - 0.005, high + 0.003)
    fall = shape.rear - last
    path.cubicTo(last + fall * 0.4, high + 0.006, shape.rear - fall * 0.42, low - 0.03, shape.rear - 0.06, low)
    path.close()
    return path


def _paint(canvas: Canvas, stage: Stage, shape: _Shape, body: Colour, *, taxi: bool) -> None:
    """A whole car but for its wheels, nose to the left at (0, 0), one unit long."""
    palette = stage.palette
    bright = palette.lit_windows > 0.45
    if bright:
        lights.halo(from_hex("#ffe9b8"))(canvas, (-0.30, -0.02), (0.42, 0.075), 0.6)
    for half, alpha in ((0.53, 0.25), (0.48, 0.35)):
        shadow = skia.Rect.MakeLTRB(0.5 - half, -0.028, 0.5 + half, 0.03)
        canvas.drawOval(shadow, pen(palette.tone(1.0), alpha))
    shell = _outline(shape)
    top, light = mix(shade(body, 0.08), palette.rim, 0.22), mix(shade(body, 0.04), palette.sky[-1], 0.22)
    coat = [top, body, light, body, shade(body, -0.09)]
    canvas.drawPath(shell, linear((0, -shape.high), (0, -0.055), coat, [0, 0.3, 0.42, 0.55, 1]))
    canvas.save()
    canvas.clipPath(shell, True)
    canvas.drawRect(skia.Rect.MakeLTRB(-0.1, -0.085, 1.1, 0.0), pen(shade(palette.tone(1.0), -0.02), 0.55))
    for x in _WHEELS:
        canvas.drawCircle(x, -_WHEEL, 0.094, pen(shade(palette.tone(1.0), -0.05)))
    canvas.restore()
    _windows(canvas, stage, shape, body)
    _trim(canvas, stage, shape, body)
    for x in _WHEELS:
        canvas.drawCircle(x, -_WHEEL, 0.076, pen(shade(palette.tone(1.0), -0.04)))
    if taxi:
        sign = skia.Rect.MakeXYWH(sum(shape.roof) / 2 - 0.055, -shape.high - 0.038, 0.11, 0.04)
        canvas.drawRRect(
            skia.RRect.MakeRectXY(sign, 0.012, 0.012), pen(palette.lamp if bright else from_hex("#d9b34a"))
        )
    if bright:
        lights.halo(from_hex("#ffe9b8"), 0.2)(canvas, (0.0, -shape.nose + 0.03), (0.2, 0.13), 1.0)
        lights.halo(from_hex("#ff4a3f"), 0.14)(canvas, (1.0, -shape.tail + 0.06), (0.12, 0.09), 0.95)


def _windows(canvas: Canvas, stage: Stage, shape: _Shape, body: Colour) -> None:
    palette = stage.palette
    sky = mix(palette.sky[-1], palette.sky[1], 0.4)
    ends = [mix(sky, palette.tone(0.9), 0.35), mix(sky, palette.tone(0.98), 0.75)]
    glass = _glass(shape)
    canvas.drawPath(glass, linear((0, -shape.high), (0, -shape.belt), ends))
    canvas.save()
    canvas.clipPath(glass, True)
    ink = pen(shade(palette.tone(1.0), -0.02), 0.75)
    x = shape.screen + 0.17
    canvas.drawCircle(x, -shape.belt - 0.052, 0.021, ink)
    canvas.drawRect(skia.Rect.MakeLTRB(x - 0.03, -shape.belt - 0.026, x + 0.032, 0), ink)
    gleam = [
        (shape.screen + 0.2, 0.0),
        (shape.screen + 0.28, -0.5),
        (shape.screen + 0.33, -0.5),
        (shape.screen + 0.25, 0.0),
    ]
    canvas.drawPath(polygon(gleam), pen(palette.sky[-1], 0.22))
    canvas.restore()
    pillar = stroke(shade(body, -0.06), 0.016)
    for x in (0.525, (shape.roof[1] + shape.rear) / 2 - 0.02):
        canvas.drawLine(x, -shape.high + 0.01, x + 0.006, -shape.belt, pillar)
    canvas.drawPath(glass, stroke(shade(body, -0.09), 0.006))


def _trim(canvas: Canvas, stage: Stage, shape: _Shape, body: Colour) -> None:
    """Seams, handles, bumpers, the mirror, and lamps."""
    palette = stage.palette
    seam, bright = stroke(shade(body, -0.085), 0.005), palette.lit_windows > 0.45
    for x in (shape.screen + 0.055, 0.53, 0.73):
        canvas.drawLine(x, -shape.belt, x - 0.006, -0.085, seam)
    for x in (0.475, 0.675):
        canvas.drawLine(x, -shape.belt + 0.032, x + 0.03, -shape.belt + 0.032, stroke(shade(body, 0.09), 0.008))
    canvas.drawLine(
        0.05, -shape.nose + 0.055, 0.95, -shape.nose + 0.05, stroke(mix(body, palette.rim, 0.35), 0.004, 0.8)
    )
    bumper = stroke(shade(palette.tone(0.95), -0.02), 0.022)
    canvas.drawLine(0.006, -0.085, 0.085, -0.085, bumper)
    canvas.drawLine(0.915, -0.09, 0.992, -0.09, bumper)
    mirror = skia.Rect.MakeXYWH(shape.screen + 0.06, -shape.belt - 0.03, 0.034, 0.028)
    canvas.drawRRect(skia.RRect.MakeRectXY(mirror, 0.01, 0.01), pen(shade(body, -0.05)))
    lens = [
        (0.004, -shape.nose + 0.012),
        (0.085, -shape.nose - 0.008),
        (0.075, -shape.nose + 0.03),
        (0.006, -shape.nose + 0.042),
    ]
    canvas.drawPath(polygon(lens), pen(from_hex("#fff4d0") if bright else from_hex("#d5dade")))
    red = [
        (0.95, -shape.tail + 0.03),
        (0.987, -shape.tail + 0.035),
        (0.996, -shape.tail + 0.085),
        (0.962, -shape.tail + 0.075),
    ]
    canvas.drawPath(polygon(red), pen(from_hex("#ff5a4a") if bright else from_hex("#9a3a3a")))


def _wheel(canvas: Canvas, stage: Stage) -> None:
    """A tyre with its rim and five spokes around (0, 0)."""
    tyre, hub = shade(stage.palette.tone(1.0), -0.03), mix((0.78, 0.8, 0.83), stage.palette.tone(0.7), 0.4)
    canvas.drawCircle(0, 0, _WHEEL, pen(tyre))
    canvas.drawCircle(0, 0, 0.05, pen(shade(hub, -0.22)))
    for spoke in range(5):
        angle = spoke * 2 * np.pi / 5
        x, y = 0.046 * float(np.cos(angle)), 0.046 * float(np.sin(angle))
        canvas.drawLine(0, 0, x, y, stroke(hub, 0.013))
    canvas.drawCircle(0, 0, 0.047, stroke(hub, 0.008))
    canvas.drawCircle(0, 0, 0.012, pen(hub))


def _shine(canvas: Canvas, stage: Stage) -> None:
    """The long light of the lamps in a wet road: warm before the car, red behind it."""
    power = stage.palette.lit_windows
    red, warm = (1.0, 0.22, 0.2), mix(stage.palette.lamp, (1.0, 1.0, 1.0), 0.35)
    for x, half, colour, strength in (
        (-0.10, 0.12, warm, 0.20),
        (-0.02, 0.035, warm, 0.75),
        (1.0, 0.06, red, 0.28),
        (0.99, 0.02, red, 0.7),
    ):
        ink = linear((0, 0.03), (0, 0.44), [colour] * 4, [0, 0.15, 0.5, 1], [0.2, 1.0, 0.45, 0.0])
        ink.setAlphaf(strength * power)
        ink.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, half * 0.4))
        canvas.drawRect(skia.Rect.MakeLTRB(x - half, 0.03, x + half, 0.45), ink)


def _mirrored(canvas: Canvas, stage: Stage, shape: _Shape, body: Colour) -> None:
    """The car head down in a wet road, broken into bands, with the long light of its lamps."""
    canvas.saveLayer(None, None)
    canvas.save()
    canvas.scale(1, -0.92)
    canvas.translate(0, 0.012)
    _paint(canvas, stage, shape, body, taxi=False)
    for x in _WHEELS:
        canvas.save()
        canvas.translate(x, -_WHEEL)
        _wheel(canvas, stage)
        canvas.restore()
    canvas.restore()
    fade = linear((0, 0.0), (0, 0.36), [(0.0, 0.0, 0.0)] * 3, [0, 0.5, 1], [0.8, 0.5, 0.0], blend="DstIn")
    canvas.drawRect(skia.Rect.MakeLTRB(-1, -0.1, 2, 0.5), fade)
    if stage.palette.lit_windows > 0.45:
        _shine(canvas, stage)
    gap = pen((0.0, 0.0, 0.0), 0.55, blend="DstOut")
    for y, thick in ((0.045, 0.008), (0.10, 0.011), (0.16, 0.014), (0.22, 0.018), (0.285, 0.022)):
        canvas.drawOval(skia.Rect.MakeLTRB(-0.5 + y, y, 1.4 - y, y + thick), gap)
    canvas.restore()
