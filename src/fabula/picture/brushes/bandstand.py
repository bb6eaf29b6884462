"""Park furniture: benches, lamps that throw their pools after dark, and a bandstand lit from within."""

import numpy as np

from fabula.picture.brushes.cottages import tinted
from fabula.picture.colour import Colour, from_hex, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Stage

Place = tuple[float, float]


def bench(canvas: Canvas, stage: Stage, foot: Place, width: float) -> None:
    """A bench that looks at the viewer: slats of wood on iron feet."""
    x, y = foot
    wood, iron = tinted(stage, from_hex("#9a6238"), 0.7), shade(stage.palette.tone(0.95), 0.0)
    high = width * 0.47
    canvas.drawOval(
        skia.Rect.MakeLTRB(x - width * 0.56, y - 5, x + width * 0.56, y + width * 0.07), pen(shade(iron, -0.03), 0.35)
    )
    for side in (-0.42, 0.42):
        canvas.drawLine(x + side * width, y + 2, x + side * width, y - high, stroke(iron, width * 0.028))
        canvas.drawLine(
            x + side * width * 1.06, y + 4, x + side * width * 1.06, y - high * 0.48, stroke(iron, width * 0.028)
        )
    for level, thick, tint in (
        (0.98, 0.055, 0.02),
        (0.82, 0.055, 0.0),
        (0.66, 0.055, -0.02),
        (0.47, 0.05, 0.05),
        (0.40, 0.06, -0.06),
    ):
        slat = skia.Rect.MakeLTRB(x - width / 2, y - high * level, x + width / 2, y - high * level + width * thick)
        canvas.drawRRect(skia.RRect.MakeRectXY(slat, 3, 3), pen(shade(wood, tint)))
    if stage.snowy:
        for level in (1.0, 0.48):
            canvas.drawLine(
                x - width * 0.48,
                y - high * level,
                x + width * 0.48,
                y - high * level,
                stroke(stage.palette.snow, width * 0.035),
            )


def lamp(canvas: Canvas, stage: Stage, foot: Place, height: float, *, twin: bool = False) -> None:
    """A park lamp: a fluted post with one globe, or two on arms; it throws a pool of light after dark."""
    (x, y), iron = foot, shade(mix(stage.palette.tone(0.95), from_hex("#2f3f3a"), 0.3), 0.0)
    power = min(stage.palette.lit_windows, 1.0)
    lit = power > 0.45
    canvas.drawLine(x, y, x, y - height * 0.84, stroke(iron, height * 0.022))
    for level, half in ((0.0, 0.045), (0.10, 0.030), (0.34, 0.018), (0.80, 0.022)):
        band = skia.Rect.MakeLTRB(x - height * half, y - height * (level + 0.05), x + height * half, y - height * level)
        canvas.drawRRect(skia.RRect.MakeRectXY(band, 3, 3), pen(shade(iron, 0.015)))
    heads = (
        [(x - height * 0.13, y - height * 0.88), (x + height * 0.13, y - height * 0.88)]
        if twin
        else [(x, y - height * 0.90)]
    )
    for hx, hy in heads:
        arm = skia.Path()
        arm.moveTo(x, y - height * 0.74)
        arm.quadTo(hx, y - height * 0.76, hx, hy + height * 0.05)
        if twin:
            canvas.drawPath(arm, stroke(iron, height * 0.014))
        glass = mix(
            mix(stage.palette.sky[-1], (1.0, 1.0, 1.0), 0.4), mix(stage.palette.lamp, (1.0, 1.0, 1.0), 0.55), power
        )
        canvas.drawCircle(hx, hy, height * 0.062, pen(glass if lit else mix(glass, iron, 0.2)))
        canvas.drawPath(
            polygon(
                [
                    (hx - height * 0.05, hy - height * 0.045),
                    (hx, hy - height * 0.10),
                    (hx + height * 0.05, hy - height * 0.045),
                ]
            ),
            pen(iron),
        )
        if lit:
            glow(canvas, (hx, hy), height * 0.62, stage.palette.lamp, 0.75 * power)
    if lit:
        canvas.save()
        canvas.translate(x, y + 4)
        canvas.scale(1, 0.16)
        glow(canvas, (0, 0), height * 0.95, stage.palette.lamp, 0.6 * power)
        canvas.restore()


def bandstand(canvas: Canvas, stage: Stage, foot: Place, width: float, tone: float) -> None:
    """A round bandstand: steps, railing, slender columns and a scalloped roof with a lantern; lit from within."""
    (x, y), palette = foot, stage.palette
    white, roof = tinted(stage, from_hex("#f2ece0"), tone), tinted(stage, from_hex("#5f8f8a"), tone)
    roof = mix(roof, palette.snow, 0.75) if stage.snowy else roof
    half, high = width / 2, width * 0.62
    power = min(palette.lit_windows, 1.0) if palette.lit_windows > 0.45 else 0.0
    for step in range(3):
        wide, low = half * (1.14 - 0.06 * step), y - step * width * 0.028
        slab = skia.Rect.MakeLTRB(x - wide, low - width * 0.03, x + wide, low)
        canvas.drawRRect(skia.RRect.MakeRectXY(slab, 5, 5), pen(shade(white, -0.16 + 0.04 * step)))
    floor = y - width * 0.085
    inside = mix(mix(palette.tone(tone + 0.2), white, 0.2), palette.lamp, 0.6 * power)
    canvas.drawRect(
        skia.Rect.MakeLTRB(x - half * 0.86, floor - high * 0.72, x + half * 0.86, floor),
        pen(inside, 0.30 + 0.3 * power),
    )
    rail = floor - width * 0.11
    for turn in np.linspace(-0.98, 0.98, 25):
        px = x + half * np.sin(turn * np.pi / 2)
        canvas.drawLine(px, floor, px, rail, stroke(shade(white, -0.05), width * 0.008))
    canvas.drawLine(x - half, rail, x + half, rail, stroke(white, width * 0.014))
    side = 1.0 if stage.sun[0] > x else -1.0
    for turn in (-0.95, -0.62, -0.22, 0.22, 0.62, 0.95):
        px = x + half * np.sin(turn * np.pi / 2)
        canvas.drawLine(
            px, floor, px, floor - high * 0.74, stroke(shade(white, 0.03 if turn * side > 0 else -0.07), width * 0.024)
        )
    _crown(canvas, stage, (x, floor - high * 0.72), (half, high), (white, roof))
    if power:
        glow(canvas, (x, floor - high * 0.4), width * 0.85, palette.lamp, 0.62 * power)
        for turn in np.linspace(-1, 1, 13):
            spot = (x + half * 1.02 * float(turn), floor - high * 0.70 + width * 0.028 * (1 - float(turn) ** 2))
            canvas.drawCircle(*spot, width * 0.012, pen(mix(palette.lamp, (1.0, 1.0, 1.0), 0.6)))


def _crown(canvas: Canvas, stage: Stage, eaves: Place, size: tuple[float, float], tones: tuple[Colour, Colour]) -> None:
    (x, y), (half, high), (white, roof) = eaves, size, tones
    dome = skia.Path()
    dome.moveTo(x - half * 1.16, y)
    dome.quadTo(x - half * 0.5, y - high * 0.22, x - half * 0.14, y - high * 0.50)
    dome.lineTo(x + half * 0.14, y - high * 0.50)
    dome.quadTo(x + half * 0.5, y - high * 0.22, x + half * 1.16, y)
    side = 1.0 if stage.sun[0] > x else -1.0
    ends = [shade(roof, -0.09), roof, mix(shade(roof, 0.04), stage.palette.rim, 0.25)]
    canvas.drawPath(dome, linear((x - side * half, 0), (x + side * half, 0), ends))
    for turn in (-0.6, -0.2, 0.2, 0.6):
        rib = skia.Path()
        rib.moveTo(x + half * turn * 1.1, y)
        rib.quadTo(x + half * turn * 0.5, y - high * 0.24, x + half * turn * 0.15, y - high * 0.5)
        canvas.drawPath(rib, stroke(shade(roof, -0.08), half * 0.014, 0.8))
    for index in range(14):
        px = x - half * 1.12 + half * 2.24 * (index + 0.5) / 14
        canvas.drawCircle(px, y + half * 0.01, half * 0.075, pen(white if index % 2 else shade(roof, 0.03)))
    lantern = skia.Rect.MakeLTRB(x - half * 0.11, y - high * 0.62, x + half * 0.11, y - high * 0.49)
    canvas.drawRect(lantern, pen(mix(white, stage.palette.lamp, 0.6 * (stage.palette.lit_windows > 0.45))))
    canvas.drawPath(
        polygon([(x - half * 0.2, y - high * 0.61), (x, y - high * 0.82), (x + half * 0.2, y - high * 0.61)]), pen(roof)
    )
    canvas.drawLine(x, y - high * 0.8, x, y - high * 0.94, stroke(white, half * 0.022))
