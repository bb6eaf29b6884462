"""A pier of planks on posts that runs across the frame over open water: where people stand at sea."""

import numpy as np

from fabula.picture.brushes import jetty
from fabula.picture.colour import mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Stage

_DEEP, _RISE = 46.0, 30.0
"""How far the deck reaches toward the lens and away from where people walk, units."""


def pier(canvas: Canvas, stage: Stage, deck: float) -> None:
    """Paint the pier over the whole width; people walk at the height `deck` (units)."""
    rng, body = stage.rng("pier"), jetty.wood(stage, 0.74)
    if stage.snowy:
        body = mix(body, stage.palette.snow, 0.6)
    elif stage.wet:
        body = shade(body, -0.04)
    _posts(canvas, stage, rng, deck)
    _planks(canvas, stage, rng, deck)
    left, right, edge = stage.left * 2, stage.right * 2, deck + _DEEP
    canvas.drawRect(skia.Rect.MakeLTRB(left, edge, right, edge + 20), pen(shade(body, -0.12)))
    canvas.drawRect(skia.Rect.MakeLTRB(left, edge, right, edge + 4), pen(mix(body, stage.palette.rim, 0.35)))
    _gear(canvas, stage, rng, deck)


def _planks(canvas: Canvas, stage: Stage, rng: np.random.Generator, deck: float) -> None:
    """Planks that run toward the lens, each of its own grey."""
    body, far, near = jetty.wood(stage, 0.74), deck - _RISE, deck + _DEEP
    middle, spread = stage.width / 2, (near - stage.horizon) / (far - stage.horizon)
    x = stage.left * 2
    while x < stage.right * 2:
        wide = float(rng.uniform(30, 42))
        tint = shade(body, float(rng.normal(0, 0.022)))
        tint = mix(tint, stage.palette.snow, 0.7) if stage.snowy else tint
        low, high = middle + (x - middle) * spread, middle + (x + wide - middle) * spread
        plank = polygon([(x, far), (x + wide, far), (high, near), (low, near)])
        canvas.drawPath(plank, linear((0, far), (0, near), [mix(tint, stage.palette.rim, 0.2), shade(tint, -0.02)]))
        canvas.drawLine(x, far, low, near, stroke(shade(body, -0.16), 2.6, 0.8))
        if stage.wet and rng.random() < 0.3:
            shine = mix(stage.palette.haze, stage.palette.sky[-1], 0.5)
            canvas.drawPath(plank, pen(shine, 0.28))
        x += wide


def _posts(canvas: Canvas, stage: Stage, rng: np.random.Generator, deck: float) -> None:
    """Thick posts down into the water, dark where they are wet, and the shade below the deck."""
    dark, under = shade(jetty.wood(stage, 0.84), -0.10), deck + _DEEP
    gloom = linear((0, under), (0, under + 90), [stage.palette.tone(0.98)] * 2, None, [0.6, 0.0])
    canvas.drawRect(skia.Rect.MakeLTRB(stage.left * 2, under, stage.right * 2, under + 90), gloom)
    gap = float(rng.uniform(300, 420))
    for x in np.arange(stage.left + float(rng.uniform(0, gap)), stage.right, gap):
        half = float(rng.uniform(15, 20))
        trunk = skia.Rect.MakeLTRB(x - half, under, x + half, stage.bottom + 60)
        tones = [shade(dark, 0.05), dark, shade(dark, -0.06)]
        canvas.drawRect(trunk, linear((x - half, 0), (x + half, 0), tones if stage.sun[0] < x else tones[::-1]))


def _gear(canvas: Canvas, stage: Stage, rng: np.random.Generator, deck: float) -> None:
    """Bollards with a rope, and a post with a lifebuoy and a lantern, at the sides of the frame."""
    iron, side = shade(stage.palette.tone(0.92), 0.0), float(rng.choice([-1.0, 1.0]))
    back = deck - _RISE + 4
    for share in (0.5 - side * float(rng.uniform(0.36, 0.44)), 0.5 + side * float(rng.uniform(0.16, 0.24))):
        x = stage.x(share)
        canvas.drawRect(skia.Rect.MakeLTRB(x - 11, back - 30, x + 11, back), pen(iron))
        canvas.drawRRect(
            skia.RRect.MakeRectXY(skia.Rect.MakeLTRB(x - 18, back - 40, x + 18, back - 28), 6, 6), pen(iron)
        )
        rope = mix((0.72, 0.60, 0.42), stage.palette.tone(0.8), 0.6 if stage.palette.dark else 0.25)
        for turn in range(3):
            y = back - 8 - 6 * turn
            canvas.drawLine(x - 12, y, x + 12, y - 2, stroke(rope, 4.5))
    x, top = stage.x(0.5 + side * float(rng.uniform(0.38, 0.44))), back - 250
    canvas.drawLine(x, back, x, top, stroke(jetty.wood(stage, 0.86), 15))
    pull = 0.5 if stage.palette.dark else 0.12
    for colour, start in (((0.86, 0.28, 0.22), 0.0), ((0.95, 0.94, 0.90), 45.0)):
        ink = stroke(mix(colour, stage.palette.tone(0.8), pull), 13)
        ink.setStrokeCap(skia.Paint.kButt_Cap)
        for quarter in range(4):
            canvas.drawArc(
                skia.Rect.MakeLTRB(x - 32, back - 172, x + 32, back - 108), start + quarter * 90, 45, False, ink
            )
    lamp = skia.Rect.MakeLTRB(x - 13, top - 36, x + 13, top)
    canvas.drawRRect(skia.RRect.MakeRectXY(lamp, 5, 5), pen(iron))
    if stage.palette.lit_windows > 0.45:
        canvas.drawRRect(
            skia.RRect.MakeRectXY(lamp.makeInset(4, 5), 3, 3), pen(mix(stage.palette.lamp, (1, 1, 1), 0.5))
        )
        glow(canvas, (x, top - 18), 230, stage.palette.lamp, 0.7 * stage.palette.lit_windows)
        canvas.save()
        canvas.translate(x, deck)
        canvas.scale(1, 0.16)
        glow(canvas, (0, 0), 420, stage.palette.lamp, 0.55 * stage.palette.lit_windows)
        canvas.restore()
