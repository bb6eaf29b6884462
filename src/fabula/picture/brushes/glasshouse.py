"""Glasshouse: a Victorian greenhouse with plants behind its panes, warm from within after dark, and a garden shed."""

import numpy as np

from fabula.picture.brushes.cottages import tinted
from fabula.picture.colour import from_hex, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Stage


def glasshouse(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: tuple[float, float], width: float, tone: float
) -> None:
    """A greenhouse on `foot`, `width` units wide: brick base, white bars, a raised middle with a curved roof."""
    (x, y), palette = foot, stage.palette
    white, brick = tinted(stage, from_hex("#f3f0e6"), tone), tinted(stage, from_hex("#a8614a"), tone)
    power = min(palette.lit_windows, 1.0) if palette.lit_windows > 0.45 else 0.0
    glass = mix(mix(palette.sky[-2], palette.tone(tone), 0.35), palette.lamp, 0.62 * power)
    half, wall, base = width / 2, width * 0.30, width * 0.07
    wing, dome = _outline((x, y - base), half, wall), _dome((x, y - base), half * 0.36, wall * 1.28)
    for shape in (wing, dome):
        canvas.drawPath(shape, linear((0, y - wall * 2.4), (0, y), [mix(glass, palette.sky[-1], 0.5), glass]))
        canvas.save()
        canvas.clipPath(shape, True)
        _plants(canvas, stage, rng, (x, y - base), (half, wall), tone)
        canvas.drawPath(shape, pen(mix(glass, palette.sky[-1], 0.3), 0.34))
        canvas.restore()
    bar = stroke(white, width * 0.0075)
    for px in np.linspace(-half, half, 19):
        top = y - base - wall * (1.0 if abs(px) > half * 0.36 else 1.28)
        canvas.drawLine(x + px, y - base, x + px, top, bar)
        lean = px * (0.80 if abs(px) > half * 0.36 else 0.30)
        peak = y - base - wall * (1.62 if abs(px) > half * 0.36 else 2.15)
        canvas.drawLine(x + px, top, x + lean, peak, stroke(white, width * 0.005))
    for shape in (wing, dome):
        canvas.drawPath(shape, stroke(white, width * 0.012))
    for level in (0.5, 1.0):
        canvas.drawLine(x - half, y - base - wall * level, x + half, y - base - wall * level, bar)
    canvas.drawRect(
        skia.Rect.MakeLTRB(x - half, y - base, x + half, y),
        linear((0, y - base), (0, y), [shade(brick, 0.03), shade(brick, -0.07)]),
    )
    door = skia.Rect.MakeLTRB(x - width * 0.055, y - wall * 0.86, x + width * 0.055, y)
    canvas.drawRect(door, pen(mix(glass, palette.tone(tone), 0.35)))
    canvas.drawRect(door, stroke(white, width * 0.012))
    canvas.drawLine(x, y - base - wall * 2.15, x, y - base - wall * 2.5, stroke(white, width * 0.010))
    if stage.snowy:
        canvas.drawPath(
            polygon(
                [
                    (x - half, y - base - wall),
                    (x - half * 0.8, y - base - wall * 1.62),
                    (x - half * 0.3, y - base - wall * 1.62),
                    (x - half * 0.36, y - base - wall),
                ]
            ),
            pen(palette.snow, 0.6),
        )
    if power:
        glow(canvas, (x, y - wall * 0.8), width * 0.8, palette.lamp, 0.55 * power)


def _outline(foot: tuple[float, float], half: float, wall: float) -> "skia.Path":
    x, y = foot
    return polygon(
        [
            (x - half, y),
            (x - half, y - wall),
            (x - half * 0.8, y - wall * 1.62),
            (x + half * 0.8, y - wall * 1.62),
            (x + half, y - wall),
            (x + half, y),
        ]
    )


def _dome(foot: tuple[float, float], half: float, wall: float) -> "skia.Path":
    x, y = foot
    path = skia.Path()
    path.moveTo(x - half, y)
    path.lineTo(x - half, y - wall)
    path.quadTo(x - half * 0.85, y - wall * 1.6, x, y - wall * 1.72)
    path.quadTo(x + half * 0.85, y - wall * 1.6, x + half, y - wall)
    path.lineTo(x + half, y)
    path.close()
    return path


def _plants(
    canvas: Canvas,
    stage: Stage,
    rng: np.random.Generator,
    foot: tuple[float, float],
    size: tuple[float, float],
    tone: float,
) -> None:
    """Palms and ferns as shapes behind the glass; it is summer in there."""
    green = tinted(stage, from_hex("#4f8f4a"), tone)
    for _ in range(26):
        px, high = foot[0] + rng.uniform(-0.95, 0.95) * size[0], size[1] * rng.uniform(0.3, 1.15)
        for angle in np.linspace(-1.2, 1.2, 7):
            leaf = skia.Path()
            leaf.moveTo(px, foot[1] - high * 0.3)
            end = (px + high * 0.4 * np.sin(angle), foot[1] - high * (0.5 + 0.5 * np.cos(angle)))
            leaf.quadTo(px + high * 0.1 * np.sin(angle), end[1] - high * 0.1, *end)
            canvas.drawPath(leaf, stroke(shade(green, rng.uniform(-0.08, 0.05)), size[1] * 0.035, 0.85))
