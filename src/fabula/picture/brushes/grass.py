"""Grass: tufts, seed heads and small flowers along the bottom of the frame."""

import numpy as np

from fabula.picture.colour import Colour, from_hexes, mix, shade
from fabula.picture.ink import pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Stage

_FLOWERS = from_hexes("#f7e7b0 #ffffff #ffd28a #f3a08f")


def meadow(
    canvas: Canvas,
    stage: Stage,
    rng: np.random.Generator,
    level: float,
    tone: float,
    height: float,
    density: float = 1.0,
) -> None:
    """Overlapping blades from `level` down to the stage's bottom, back to front; `height` of a blade in units."""
    colour = stage.palette.tone(tone)
    if stage.snowy:
        colour = mix(colour, stage.palette.snow, 0.28)
    rows = 5
    for row in range(rows):
        y = level + height * (0.05 + 0.30 * row)
        tint = shade(colour, 0.045 - 0.026 * row)
        _turf(canvas, stage, y + height * 0.30, tint, row)
        count = int((stage.right - stage.left) / 5.0 * density)
        for x in np.sort(rng.uniform(stage.left - 20, stage.right + 20, count)):
            wave = 0.72 + 0.28 * np.sin(x * 0.011 + row) + 0.14 * np.sin(x * 0.043)
            length = height * wave * rng.uniform(0.45, 1.15)
            tip = (rng.normal(0.05, 0.26) * length, length)
            root = (float(x), y + height * 0.5 + 8 * np.sin(x * 0.013 + row))
            blade(canvas, root, tip, shade(tint, rng.uniform(-0.02, 0.022)), rng.uniform(3.0, 7.5))


def _turf(canvas: Canvas, stage: Stage, level: float, colour: Colour, row: int) -> None:
    x = np.linspace(stage.left - 80, stage.right + 80, 60)
    y = level + 9 * np.sin(x * 0.013 + row) + 5 * np.sin(x * 0.031 + row * 2)
    outline = [
        *zip(x.tolist(), y.tolist(), strict=True),
        (stage.right + 80, stage.bottom + 80),
        (stage.left - 80, stage.bottom + 80),
    ]
    canvas.drawPath(polygon(outline), pen(shade(colour, -0.012)))


def blade(canvas: Canvas, root: tuple[float, float], tip: tuple[float, float], colour: Colour, width: float) -> None:
    """One blade: `tip` is (lean, height) from the root, `width` at the foot, in units."""
    x, y = root
    lean, height = tip
    path = skia.Path()
    path.moveTo(x - width / 2, y)
    path.quadTo(x - width * 0.2 + lean * 0.15, y - height * 0.6, x + lean, y - height)
    path.quadTo(x + width * 0.5 + lean * 0.3, y - height * 0.5, x + width / 2, y)
    path.close()
    canvas.drawPath(path, pen(colour))


def seed_heads(canvas: Canvas, stage: Stage, rng: np.random.Generator, level: float, tone: float, count: int) -> None:
    """Tall stalks with plume-like ears that catch the light."""
    stem = shade(stage.palette.tone(tone), 0.05)
    ear = mix(stem, stage.palette.rim, 0.34)
    for x in rng.uniform(stage.left, stage.right, count):
        height, lean = rng.uniform(70, 180), rng.normal(0, 34)
        path = skia.Path()
        path.moveTo(x, level + 110)
        path.quadTo(x, level - height * 0.4, x + lean, level - height)
        canvas.drawPath(path, stroke(stem, 2.2))
        for grain in range(9):
            share = grain / 9
            gx, gy = x + lean * (1 - share * 0.25), level - height + share * height * 0.34
            for side in (-1, 1):
                canvas.save()
                canvas.translate(gx + side * 3.2, gy)
                canvas.rotate(side * 28)
                canvas.drawOval(skia.Rect.MakeLTRB(-2.4, -6, 2.4, 6), pen(shade(ear, rng.uniform(-0.03, 0.03))))
                canvas.restore()


def flowers(canvas: Canvas, stage: Stage, rng: np.random.Generator, level: float, tone: float, count: int) -> None:
    """Small flowers in loose groups, five petals each."""
    centres = rng.uniform(stage.left, stage.right, 7)
    for _ in range(count):
        x, y = rng.choice(centres) + rng.normal(0, 70), level + rng.uniform(-46, 40)
        colour = mix(
            _FLOWERS[int(rng.integers(len(_FLOWERS)))],
            stage.palette.tone(tone),
            0.30 if not stage.palette.dark else 0.5,
        )
        size = rng.uniform(2.6, 4.6)
        canvas.drawLine(x, y, x + rng.normal(0, 5), y + 90, stroke(stage.palette.tone(tone), 1.6))
        for petal in range(5):
            angle = petal * 1.2566 + x
            canvas.drawCircle(x + np.cos(angle) * size, y + np.sin(angle) * size * 0.8, size * 0.72, pen(colour))
        canvas.drawCircle(x, y, size * 0.55, pen(mix(stage.palette.lamp, stage.palette.tone(tone), 0.2)))
