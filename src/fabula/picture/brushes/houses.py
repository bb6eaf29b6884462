"""Houses: a cabin with lit windows, the warm thing that the eye goes to."""

from fabula.picture.colour import from_hex, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Stage


def cabin(canvas: Canvas, stage: Stage, foot: tuple[float, float], width: float, tone: float) -> None:
    """A log cabin standing on `foot` (the middle of its base), `width` units wide, with light in its windows."""
    x, y = foot
    palette = stage.palette
    wood = mix(from_hex("#6b4636"), palette.tone(tone), 0.45)
    height = width * 0.42
    left, right = x - width / 2, x + width / 2
    wall = skia.Rect.MakeLTRB(left, y - height, right, y)
    canvas.drawRect(wall, linear((left, 0), (right, 0), [shade(wood, -0.03), shade(wood, 0.03)]))
    for plank in range(1, 6):
        level = y - height * plank / 6
        canvas.drawLine(left, level, right, level, stroke(shade(wood, -0.06), 1.2, 0.7))
    _roof(canvas, stage, (x, y - height), width, tone)
    for share in (-0.26, 0.06):
        _window(canvas, stage, (x + share * width, y - height * 0.55), width * 0.17)
    door = skia.Rect.MakeXYWH(x + width * 0.27, y - height * 0.68, width * 0.15, height * 0.68)
    canvas.drawRect(door, pen(shade(wood, -0.09)))
    if palette.lit_windows > 0.3:
        glow(canvas, (x - width * 0.05, y - height * 0.5), width * 1.5, palette.lamp, 0.30 * palette.lit_windows)


def _roof(canvas: Canvas, stage: Stage, middle: tuple[float, float], width: float, tone: float) -> None:
    x, y = middle
    palette = stage.palette
    tile = mix(from_hex("#4a3340"), palette.tone(tone), 0.5)
    peak = y - width * 0.36
    canvas.drawRect(
        skia.Rect.MakeLTRB(x + width * 0.2, peak - width * 0.10, x + width * 0.31, y - width * 0.08),
        pen(shade(tile, -0.02)),
    )
    canvas.drawRect(
        skia.Rect.MakeLTRB(x + width * 0.185, peak - width * 0.13, x + width * 0.325, peak - width * 0.09),
        pen(shade(tile, 0.03)),
    )
    gable = [(x - width * 0.6, y + width * 0.03), (x - width * 0.02, peak), (x + width * 0.6, y + width * 0.03)]
    canvas.drawPath(polygon(gable), pen(tile))
    inner = [
        (x - width * 0.46, y + width * 0.02),
        (x - width * 0.02, peak + width * 0.09),
        (x + width * 0.46, y + width * 0.02),
    ]
    canvas.drawPath(polygon(inner), pen(mix(from_hex("#6b4636"), palette.tone(tone), 0.5)))
    if stage.snowy:
        cap = [
            (x - width * 0.62, y + width * 0.02),
            (x - width * 0.02, peak - width * 0.05),
            (x + width * 0.62, y + width * 0.02),
            (x + width * 0.53, y + width * 0.02),
            (x - width * 0.02, peak + width * 0.03),
            (x - width * 0.53, y + width * 0.02),
        ]
        canvas.drawPath(polygon(cap), pen(palette.snow))
    else:
        side = 1 if stage.sun[0] > x else -1
        canvas.drawLine(
            x - width * 0.02,
            peak,
            x + side * width * 0.6,
            y + width * 0.03,
            stroke(mix(tile, palette.rim, 0.5), 2.0, 0.8),
        )


def _window(canvas: Canvas, stage: Stage, middle: tuple[float, float], size: float) -> None:
    x, y = middle
    lit = stage.palette.lit_windows
    pane = mix(stage.palette.tone(0.9), stage.palette.lamp, 0.15 + 0.85 * lit)
    canvas.drawRect(skia.Rect.MakeXYWH(x - size / 2, y - size / 2, size, size), pen(pane))
    bar = stroke(shade(stage.palette.tone(0.9), -0.02), max(size * 0.08, 1.0))
    canvas.drawLine(x, y - size / 2, x, y + size / 2, bar)
    canvas.drawLine(x - size / 2, y, x + size / 2, y, bar)
