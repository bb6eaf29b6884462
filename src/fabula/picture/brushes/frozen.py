"""A frozen lake: grey-blue ice that mirrors dimly, patches of snow blown over it, and cracks."""

import numpy as np

from fabula.picture.brushes import relief, shore
from fabula.picture.colour import mix, shade
from fabula.picture.ink import linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Layer, Live, Stage, Water


def sheet(stage: Stage, top: float, foot: float, z: float = 5.0) -> list[Layer | Water | Live]:
    """Ice from the far shore `top` down to `foot` (units): a dim mirror, its own colour, cracks and snow."""
    return [
        Water(z, top, foot, ripple=0.05, smear=26.0),
        Layer(z, lambda canvas: _ice(canvas, stage, top, foot)),
        Layer(z, lambda canvas: _cracks(canvas, stage, top, foot)),
        Layer(z, lambda canvas: _snow(canvas, stage, top, foot), grain=0.03),
    ]


def _ice(canvas: Canvas, stage: Stage, top: float, foot: float) -> None:
    palette = stage.palette
    far = mix(palette.snow, palette.haze, 0.4)
    near = mix(mix((0.62, 0.78, 0.88), palette.water, 0.35), palette.tone(0.5), 0.55 if palette.dark else 0.25)
    box = skia.Rect.MakeLTRB(stage.left * 2, top, stage.right * 2, foot + 60)
    fill = linear((0, top), (0, foot), [far, mix(far, near, 0.6), near], [0, 0.3, 1], [0.55, 0.5, 0.62])
    canvas.drawRect(box, fill)
    shine = mix(palette.glow, palette.snow, 0.5)
    x = stage.sun[0]
    power = 0.5 * palette.sun_strength
    strip = polygon([(x - 50, top), (x + 50, top), (x + 190, foot), (x - 190, foot)])
    ink = linear((x - 190, 0), (x + 190, 0), [shine] * 3, None, [0.0, power, 0.0])
    canvas.drawPath(strip, ink)


def _cracks(canvas: Canvas, stage: Stage, top: float, foot: float) -> None:
    """Long cracks that run and fork, white above and dark below, flatter the farther off they are."""
    rng = stage.rng("cracks")
    light, dark = mix(stage.palette.snow, stage.palette.haze, 0.2), shade(stage.palette.water, -0.08)
    for _ in range(17):
        share = float(rng.uniform(0.04, 0.95))
        x, y = rng.uniform(stage.left, stage.right), top + (foot - top) * share
        angle = rng.uniform(-0.4, 0.4) + rng.choice([0, np.pi])
        points = [(float(x), y)]
        for _ in range(int(rng.integers(5, 12))):
            angle += rng.normal(0, 0.5)
            step = rng.uniform(20, 90) * (0.3 + share)
            x, y = x + step * float(np.cos(angle)), y + step * float(np.sin(angle)) * 0.22
            points.append((float(x), float(np.clip(y, top + 2, foot + 40))))
        line = polygon(points, closed=False)
        canvas.drawPath(polygon([(a, b + 1.6) for a, b in points], closed=False), stroke(dark, 1.0 + 1.4 * share, 0.35))
        canvas.drawPath(line, stroke(light, 0.8 + 1.8 * share, 0.75))


def _snow(canvas: Canvas, stage: Stage, top: float, foot: float) -> None:
    """Snow that the wind has left in long drifts, blue along their shaded edges."""
    rng, tones = stage.rng("ice snow"), relief.snow_tones(stage, 0.4)
    for share in np.sort(rng.random(46) ** 1.2).tolist():
        y = top + 5 + (foot - top) * share
        x, wide = rng.uniform(stage.left, stage.right), rng.uniform(120, 520) * (0.25 + share)
        thick = (3 + 22 * share) * rng.uniform(0.6, 1.2)
        for _ in range(4):
            px, py = x + rng.normal(0, wide * 0.25), y + rng.normal(0, thick * 0.5)
            long = wide * rng.uniform(0.5, 1.0)
            shore.lens(canvas, (px, py + thick * 0.18), long, thick, pen(tones[0], 0.5))
            shore.lens(canvas, (px, py), long, thick, pen(tones[3] if rng.random() < 0.6 else tones[2], 0.85))
