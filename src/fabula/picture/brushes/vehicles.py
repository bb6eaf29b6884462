"""Vehicles: cars in profile with turning wheels, glass that mirrors the sky, and lights when it is dark."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from fabula.picture.brushes import lights
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Stage

PAINTS = from_hexes("#b8433f #e0a83a #3f6f9e #d9dde2 #4a5a52 #7a5a8e #2f3540")

# (shares of the length: body height, bonnet start, windscreen foot, roof start, roof end, rear foot, roof height)
_SHAPES = {
    "sedan": (0.175, 0.02, 0.30, 0.42, 0.68, 0.84, 0.155),
    "hatch": (0.19, 0.02, 0.27, 0.40, 0.80, 0.95, 0.17),
    "van": (0.22, 0.02, 0.14, 0.26, 0.96, 0.99, 0.24),
}


@dataclass(frozen=True)
class Car:
    """A car ready to be driven; `draw(canvas, middle, travelled)` with the middle of its foot and units travelled."""

    length: float
    draw: Callable[[Canvas, tuple[float, float], float], None]


def car(stage: Stage, rng: np.random.Generator, length: float, facing: float, paint: Colour | None = None) -> Car:
    """A car `length` units long that faces +1 right or -1 left, in the light of the scene."""
    palette = stage.palette
    share = 0.5 if palette.dark else 0.2
    body = mix(paint or PAINTS[int(rng.integers(len(PAINTS)))], palette.tone(0.85), share * (0.8 if paint else 1.0))
    kind = str(rng.choice(["sedan", "sedan", "hatch", "van"])) if paint is None else "sedan"
    shell, glass = _outline(kind)
    sky = mix(palette.sky[-1], palette.sky[1], 0.4)
    coat = linear(
        (0, -0.36), (0, 0), [mix(shade(body, 0.07), palette.rim, 0.2), body, shade(body, -0.06)], [0, 0.45, 1]
    )
    pane = linear((0, -0.36), (0, -0.14), [mix(sky, palette.tone(0.9), 0.3), mix(sky, palette.tone(0.95), 0.7)])
    beam, red = lights.halo(from_hex("#ffe9b8"), 0.16), lights.halo(from_hex("#ff4a3f"), 0.12)
    bright = palette.lit_windows > 0.45
    trim, pillar = stroke(shade(body, -0.09), 0.006), stroke(shade(body, -0.04), 0.016)
    rim_pen = stroke(mix(body, palette.rim, 0.6), 0.007)

    def draw(canvas: Canvas, middle: tuple[float, float], travelled: float) -> None:
        canvas.save()
        canvas.translate(*middle)
        canvas.scale(length * -facing, length)
        canvas.translate(-0.5, -0.035)
        canvas.drawOval(skia.Rect.MakeLTRB(-0.02, 0.0, 1.02, 0.06), pen(palette.tone(1.0), 0.45))
        canvas.drawPath(shell, coat)
        canvas.drawPath(glass, pane)
        canvas.drawLine(0.55, -0.31 if kind != "van" else -0.4, 0.55, -0.17, pillar)
        canvas.drawLine(0.06, -0.115, 0.97, -0.12, trim)
        canvas.drawLine(0.55, -0.17, 0.55, -0.05, trim)
        canvas.drawPath(_roof_line(kind), rim_pen)
        _wheels(canvas, stage, travelled / length)
        _lamps(canvas, bright)
        if bright:
            beam(canvas, (-0.02, -0.115), (0.24, 0.15), 0.95)
            beam(canvas, (-0.34, -0.03), (0.42, 0.07), 0.55)
            red(canvas, (1.0, -0.13), (0.12, 0.09), 0.9)
        canvas.restore()

    return Car(length, draw)


def driven(canvas: Canvas, stage: Stage, car: Car, foot: tuple[float, float], travelled: float) -> None:
    """A car on the road, with its broken mirror image below it where the road is wet."""
    x, y = foot
    reach = car.length * 0.34
    if canvas.quickReject(skia.Rect.MakeLTRB(x - car.length, y - car.length * 0.6, x + car.length, y + reach)):
        return
    if stage.wet:
        canvas.saveLayerAlpha(skia.Rect.MakeLTRB(x - car.length, y, x + car.length, y + reach), 96)
        canvas.translate(0, y)
        canvas.skew(0.03 * float(np.sin(travelled * 0.02)), 0)
        canvas.scale(1, -0.82)
        canvas.translate(0, -y)
        car.draw(canvas, foot, travelled)
        canvas.restore()
        for share in (0.16, 0.34, 0.55, 0.8):
            half = car.length * (0.56 - 0.1 * share)
            band = skia.Rect.MakeLTRB(x - half, y + reach * share, x + half, y + reach * share + car.length * 0.011)
            canvas.drawOval(band, pen(stage.palette.tone(0.9), 0.5))
    car.draw(canvas, foot, travelled)


def _outline(kind: str) -> tuple["skia.Path", "skia.Path"]:
    high, nose, screen, roof, end, rear, cabin = _SHAPES[kind]
    path, top = skia.Path(), -high - cabin
    path.moveTo(0.0, -0.02)
    path.quadTo(-0.012, -high * 0.72, nose + 0.02, -high * 0.86)
    path.quadTo(screen * 0.6, -high * 1.04, screen, -high)
    path.quadTo((screen + roof) / 2 - 0.01, top + 0.03, roof, top)
    path.quadTo((roof + end) / 2, top - 0.022, end, top + 0.006)
    path.quadTo((end + rear) / 2 + 0.02, top + 0.03, rear, -high * 1.0)
    path.quadTo(0.99, -high * 1.0, 1.0, -high * 0.8)
    path.quadTo(1.012, -0.06, 0.995, -0.02)
    path.close()
    glass = skia.Path()
    glass.moveTo(screen + 0.035, -high - 0.004)
    glass.quadTo((screen + roof) / 2 + 0.015, top + 0.05, roof + 0.015, top + 0.022)
    glass.lineTo(end - 0.01, top + 0.024)
    glass.quadTo((end + rear) / 2 - 0.005, top + 0.05, rear - 0.045, -high - 0.004)
    glass.close()
    return path, glass


def _roof_line(kind: str) -> "skia.Path":
    high, _, screen, roof, end, rear, cabin = _SHAPES[kind]
    path, top = skia.Path(), -high - cabin
    path.moveTo(screen, -high)
    path.quadTo((screen + roof) / 2 - 0.01, top + 0.03, roof, top)
    path.quadTo((roof + end) / 2, top - 0.022, end, top + 0.006)
    path.quadTo((end + rear) / 2 + 0.02, top + 0.03, rear, -high * 1.0)
    return path


def _wheels(canvas: Canvas, stage: Stage, turned: float) -> None:
    tyre, hub = shade(stage.palette.tone(1.0), -0.03), mix((0.75, 0.77, 0.8), stage.palette.tone(0.7), 0.45)
    for x in (0.2, 0.8):
        canvas.drawCircle(x, -0.045, 0.098, pen(shade(stage.palette.tone(0.98), -0.02)))
        canvas.drawCircle(x, -0.04, 0.078, pen(tyre))
        canvas.drawCircle(x, -0.04, 0.046, pen(hub))
        for spoke in range(5):
            angle = spoke * 2 * np.pi / 5 - turned / 0.078
            canvas.drawLine(
                x, -0.04, x + 0.042 * np.cos(angle), -0.04 + 0.042 * np.sin(angle), stroke(shade(hub, -0.2), 0.012)
            )


def _lamps(canvas: Canvas, bright: bool) -> None:
    front = from_hex("#fff4d0") if bright else from_hex("#cfd6da")
    canvas.drawOval(skia.Rect.MakeLTRB(0.0, -0.137, 0.055, -0.1), pen(front))
    back = from_hex("#ff5a4a") if bright else from_hex("#9a3a3a")
    canvas.drawPath(polygon([(0.965, -0.15), (0.998, -0.15), (1.0, -0.11), (0.975, -0.11)]), pen(back))
