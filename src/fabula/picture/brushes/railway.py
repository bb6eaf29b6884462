"""Railway: a steam train or a modern one on its rails: engine, wagons, turning wheels, smoke."""

import numpy as np

from fabula.picture.brushes import motors, wheels
from fabula.picture.brushes.motors import Paint
from fabula.picture.brushes.outline import shape
from fabula.picture.colour import mix, shade
from fabula.picture.ink import pen, polygon, skia, stroke
from fabula.picture.stage import Canvas

WAGON = 0.92
"""How long a wagon is with its coupling, in lengths of the engine."""


def steam_engine(canvas: Canvas, paint: Paint) -> None:
    """A steam engine with its tender but for its wheels, 1 long, its front at x = 0.5: boiler, dome, cab."""
    dark = paint.tyre
    canvas.drawRect(skia.Rect.MakeLTRB(-0.20, -0.165, 0.44, -0.12), pen(shade(dark, 0.05)))
    _boiler(canvas, paint)
    cab = shape("-.21,-.12! -.21,-.40! -.24,-.425! .03,-.425! .0,-.40! .0,-.12!")
    canvas.drawPath(cab, pen(paint.body))
    canvas.drawRect(skia.Rect.MakeLTRB(-0.255, -0.437, 0.045, -0.415), pen(shade(dark, 0.04)))
    window = skia.Rect.MakeLTRB(-0.16, -0.375, -0.05, -0.285)
    canvas.drawRRect(skia.RRect.MakeRectXY(window, 0.015, 0.015), pen(paint.glass))
    canvas.drawLine(-0.20, -0.25, -0.01, -0.25, stroke(paint.trim, 0.008))
    motors.box(canvas, (-0.50, -0.30, -0.235, -0.10), 0.01, paint.body)
    canvas.drawPath(shape("-.49,-.30! -.45,-.335 -.38,-.325 -.32,-.345 -.25,-.30!"), pen(shade(dark, -0.02)))
    canvas.drawRect(skia.Rect.MakeLTRB(-0.47, -0.225, -0.265, -0.212), pen(paint.trim))
    canvas.drawPath(polygon([(0.43, -0.13), (0.54, -0.035), (0.43, -0.035)]), pen(shade(paint.body, -0.05)))
    for x in (0.455, 0.48, 0.505):
        canvas.drawLine(x, -0.10 + (x - 0.455) * 0.9, x, -0.04, stroke(shade(dark, -0.03), 0.006))


def steam_wheels(canvas: Canvas, paint: Paint, made: float) -> None:
    """The wheels of a steam engine and its tender, `made` lengths on: driving wheels and rods."""
    dark = paint.tyre
    for x in (-0.44, -0.36, -0.285, 0.385):
        wheels.wheel(canvas, (x, -0.042), 0.042, made / 0.042, (dark, paint.hub), 6)
    for x in (-0.10, 0.075, 0.25):
        wheels.wire(canvas, (x, -0.082), 0.082, made / 0.082, (shade(paint.body, -0.06), paint.hub), 9)
        canvas.drawCircle(x, -0.082, 0.022, pen(dark))
    angle = made / 0.082
    pins = [(x + 0.045 * float(np.cos(angle)), -0.082 + 0.045 * float(np.sin(angle))) for x in (-0.10, 0.075, 0.25)]
    canvas.drawLine(*pins[0], *pins[2], stroke(paint.hub, 0.016))
    canvas.drawLine(*pins[1], 0.36, -0.10, stroke(shade(paint.hub, -0.08), 0.014))
    canvas.drawRect(skia.Rect.MakeLTRB(0.32, -0.135, 0.44, -0.075), pen(shade(dark, 0.07)))


def _boiler(canvas: Canvas, paint: Paint) -> None:
    dark = paint.tyre
    shell = skia.Rect.MakeLTRB(-0.02, -0.335, 0.44, -0.155)
    metal = mix(paint.body, dark, 0.55)
    ink = pen(metal)
    canvas.drawRRect(skia.RRect.MakeRectXY(shell, 0.02, 0.05), ink)
    for x in (0.09, 0.20, 0.31):
        canvas.drawLine(x, -0.332, x, -0.16, stroke(paint.trim, 0.007, 0.9))
    canvas.drawOval(skia.Rect.MakeLTRB(0.41, -0.335, 0.465, -0.155), pen(shade(dark, 0.03)))
    canvas.drawPath(shape(".335,-.325! .345,-.42! .32,-.475! .425,-.475! .40,-.42! .41,-.325!"), pen(dark))
    canvas.drawRect(skia.Rect.MakeLTRB(0.315, -0.487, 0.43, -0.465), pen(paint.trim))
    brass = pen(mix(paint.trim, (0.85, 0.62, 0.25), 0.5))
    canvas.drawPath(shape(".17,-.325! .175,-.375 .205,-.40 .235,-.375 .24,-.325!"), brass)
    canvas.drawPath(shape(".055,-.325! .06,-.36 .08,-.375 .10,-.36 .105,-.325!"), pen(dark))
    canvas.drawCircle(0.452, -0.365, 0.026, pen(mix(paint.lamp, (1.0, 1.0, 0.9), 0.6)))


def coach(canvas: Canvas, paint: Paint, number: int) -> None:
    """A passenger coach of length 0.86 around x = 0, without its wheels."""
    body = paint.body if number % 2 == 0 else shade(paint.body, -0.025)
    motors.box(canvas, (-0.43, -0.375, 0.43, -0.105), 0.015, body)
    canvas.drawPath(shape("-.44,-.36! -.41,-.405 .41,-.405 .44,-.36!"), pen(mix(paint.tyre, paint.hub, 0.3)))
    canvas.drawRect(skia.Rect.MakeLTRB(-0.43, -0.20, 0.43, -0.185), pen(paint.trim))
    motors.panes(canvas, paint, (-0.40, -0.325, 0.40, -0.225), 6, 0.3)
    canvas.drawRect(skia.Rect.MakeLTRB(-0.41, -0.11, 0.41, -0.08), pen(shade(paint.tyre, 0.04)))
    canvas.drawLine(-0.49, -0.10, 0.49, -0.10, stroke(paint.tyre, 0.016))


def coach_wheels(canvas: Canvas, paint: Paint, made: float) -> None:
    """The wheels of a coach, `made` lengths on."""
    for x in (-0.33, -0.24, 0.24, 0.33):
        wheels.wheel(canvas, (x, -0.045), 0.045, made / 0.045, (paint.tyre, paint.hub), 6)


def modern_engine(canvas: Canvas, paint: Paint) -> None:
    """The smooth head of a fast train without its wheels, 1 long, its nose at x = 0.56."""
    hull = shape("-.50,-.07! -.50,-.385! -.05,-.39 .18,-.375 .36,-.29 .52,-.155 .56,-.09! .52,-.06!")
    ink = pen(paint.trim)
    canvas.drawPath(hull, ink)
    canvas.save()
    canvas.clipPath(hull, True)
    canvas.drawPath(shape("-.52,-.175! .20,-.175 .60,-.13! .60,-.085! .20,-.115 -.52,-.115!"), pen(paint.body))
    canvas.restore()
    canvas.drawPath(shape(".13,-.275! .17,-.345! .25,-.33 .375,-.255!"), pen(paint.glass))
    motors.panes(canvas, paint, (-0.47, -0.315, 0.02, -0.215), 4, 0.3)
    canvas.drawRect(skia.Rect.MakeLTRB(-0.48, -0.075, 0.46, -0.035), pen(shade(paint.tyre, 0.03)))
    canvas.drawOval(skia.Rect.MakeLTRB(0.475, -0.155, 0.52, -0.125), pen(mix(paint.lamp, (1, 1, 1), 0.6)))


def modern_wheels(canvas: Canvas, paint: Paint, made: float) -> None:
    """The wheels of a fast train's head or coach, `made` lengths on."""
    for x in (-0.34, -0.25, 0.24, 0.33):
        wheels.wheel(canvas, (x, -0.038), 0.038, made / 0.038, (paint.tyre, paint.hub), 6)


def modern_coach(canvas: Canvas, paint: Paint, number: int) -> None:
    """A coach of the fast train without its wheels, 0.88 long around x = 0."""
    motors.box(canvas, (-0.455, -0.385, 0.455, -0.07), 0.012, paint.trim)
    canvas.drawRect(skia.Rect.MakeLTRB(-0.455, -0.175, 0.455, -0.115), pen(paint.body))
    motors.panes(canvas, paint, (-0.36, -0.315, 0.36, -0.215), 6, 0.3)
    for x in (-0.40, 0.40):
        door = skia.Rect.MakeLTRB(x - 0.03, -0.325, x + 0.03, -0.085)
        canvas.drawRRect(skia.RRect.MakeRectXY(door, 0.01, 0.01), pen(shade(paint.body, -0.03)))
    canvas.drawRect(skia.Rect.MakeLTRB(-0.43, -0.075, 0.43, -0.035), pen(shade(paint.tyre, 0.03)))
