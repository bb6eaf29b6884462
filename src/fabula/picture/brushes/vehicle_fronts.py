"""Vehicle fronts: cars seen from the front or from behind, for streets seen down their length."""

import numpy as np

from fabula.picture.brushes import lights
from fabula.picture.brushes.vehicles import PAINTS, baked
from fabula.picture.colour import from_hex, mix, shade
from fabula.picture.ink import linear, pen, polygon, skia
from fabula.picture.stage import Canvas, Stage


def seen_from(stage: Stage, rng: np.random.Generator, *, behind: bool) -> "skia.Image":
    """A picture of a car from the front or from behind, with its lights; draw it into `front_box`."""
    palette = stage.palette
    body = mix(PAINTS[int(rng.integers(len(PAINTS)))], palette.tone(0.85), 0.45 if palette.dark else 0.15)
    bright = palette.lit_windows > 0.45

    def paint(canvas: Canvas) -> None:
        dark = shade(palette.tone(1.0), -0.02)
        canvas.drawOval(skia.Rect.MakeLTRB(-1.05, -0.16, 1.05, 0.14), pen(dark, 0.55))
        for side in (-1.0, 1.0):
            tyre = skia.Rect.MakeLTRB(side * 0.78 - 0.13, -0.42, side * 0.78 + 0.13, 0.0)
            canvas.drawRRect(skia.RRect.MakeRectXY(tyre, 0.06, 0.06), pen(dark))
        cabin = [(-0.74, -0.86), (-0.56, -1.38), (-0.46, -1.44), (0.46, -1.44), (0.56, -1.38), (0.74, -0.86)]
        canvas.drawPath(polygon(cabin), pen(shade(body, 0.02)))
        sky = mix(palette.sky[-1], palette.tone(0.95), 0.6)
        pane = [(-0.64, -0.88), (-0.50, -1.33), (0.50, -1.33), (0.64, -0.88)]
        canvas.drawPath(
            polygon(pane), linear((0, -1.35), (0, -0.88), [mix(sky, palette.sky[-1], 0.4), shade(sky, -0.06)])
        )
        hull = skia.Rect.MakeLTRB(-0.88, -0.90, 0.88, -0.22)
        coat = [mix(shade(body, 0.07), palette.rim, 0.2), body, shade(body, -0.08)]
        canvas.drawRRect(skia.RRect.MakeRectXY(hull, 0.17, 0.17), linear((0, -0.9), (0, -0.22), coat))
        canvas.drawRect(skia.Rect.MakeLTRB(-0.42, -0.52, 0.42, -0.38), pen(shade(dark, 0.02)))
        canvas.drawRect(skia.Rect.MakeLTRB(-0.84, -0.32, 0.84, -0.24), pen(dark))
        colour = from_hex("#ff5040") if behind else from_hex("#fff0cc")
        for side in (-1.0, 1.0):
            lens = skia.Rect.MakeLTRB(side * 0.66 - 0.16, -0.68, side * 0.66 + 0.16, -0.54)
            lamp = colour if bright else mix(colour, palette.tone(0.6), 0.5)
            canvas.drawRRect(skia.RRect.MakeRectXY(lens, 0.06, 0.06), pen(lamp))
            if bright:
                reach = 0.6 if behind else 1.15
                lights.halo(colour, 0.2)(canvas, (side * 0.66, -0.61), (reach, reach), 0.9)

    return baked(150.0, (-2.0, -1.8, 2.0, 0.4), paint)


def front_box(x: float, y: float, metre: float) -> "skia.Rect":
    """Where a picture from `seen_from` goes whose foot is at (x, y), with `metre` units to a metre."""
    return skia.Rect.MakeLTRB(x - 2.0 * metre, y - 1.8 * metre, x + 2.0 * metre, y + 0.4 * metre)
