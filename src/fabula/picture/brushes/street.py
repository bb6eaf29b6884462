"""Street: the road in front of a row of houses, dry, under snow, or wet and mirroring, with rings where drops fall."""

import numpy as np

from fabula.picture.brushes import shore
from fabula.picture.colour import mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Layer, Live, Motion, Piece, Stage, Water


def road(stage: Stage, kerb: float, z: float, lamps: list[float]) -> list[Piece]:
    """The road from `kerb` (units) down past the frame at depth `z`; `lamps` are the x of what lights it."""
    foot = stage.bottom + 40
    if not stage.wet:
        return [Layer(z, lambda canvas: _dry(canvas, stage, kerb, foot, lamps), grain=0.035, grain_stretch=3.0)]
    lit = stage.palette.lit_windows > 0.45
    return [
        Water(z, kerb + 10, foot, ripple=0.55, squeeze=1.75, smear=26),
        Layer(z, lambda canvas: _wet(canvas, stage, kerb, foot)),
        *([Layer(z, lambda canvas: _pillars(canvas, stage, kerb, lamps), blend="Screen")] if lit else []),
        Layer(z, lambda canvas: _streaks(canvas, stage, "sheen a", kerb), blend="Screen", motion=_breathe(5.0, 0.0)),
        Layer(z, lambda canvas: _streaks(canvas, stage, "sheen b", kerb), blend="Screen", motion=_breathe(3.7, 2.0)),
        rings(stage, kerb + 14, z),
    ]


def _breathe(period: float, phase: float) -> Motion:
    def motion(seconds: float) -> tuple[float, float, float]:
        turn = 2 * np.pi * seconds / period + phase
        return (14.0 * float(np.sin(turn)), 0.0, 0.6 + 0.4 * float(np.cos(turn)))

    return motion


def _kerb(canvas: Canvas, stage: Stage, kerb: float) -> None:
    stone = stage.palette.tone(0.72)
    if stage.snowy:
        stone = mix(stone, stage.palette.snow, 0.6)
    left, right = stage.left * 2, stage.right * 2
    canvas.drawRect(skia.Rect.MakeLTRB(left, kerb - 3, right, kerb + 4), pen(shade(stone, 0.05)))
    canvas.drawRect(skia.Rect.MakeLTRB(left, kerb + 4, right, kerb + 12), pen(shade(stone, -0.1)))


def _dry(canvas: Canvas, stage: Stage, kerb: float, foot: float, lamps: list[float]) -> None:
    far, near = shade(stage.palette.tone(0.74), -0.01), shade(stage.palette.tone(0.95), -0.015)
    if stage.snowy:
        far, near = (mix(colour, stage.palette.snow, 0.55) for colour in (far, near))
    left, right = stage.left * 2, stage.right * 2
    canvas.drawRect(skia.Rect.MakeLTRB(left, kerb, right, foot), linear((0, kerb), (0, stage.height), [far, near]))
    marks(canvas, stage, kerb, 0.5)
    if stage.snowy:
        for share in (0.18, 0.3, 0.56, 0.72):
            y = kerb + (stage.height - kerb) * share
            track = skia.Rect.MakeLTRB(left, y, right, y + 8 + 20 * share)
            canvas.drawRect(track, pen(shade(mix(far, stage.palette.tone(0.9), 0.35), -0.02), 0.5))
    if stage.palette.lit_windows > 0.45:
        for x in lamps:
            canvas.save()
            canvas.translate(x, kerb + 30)
            canvas.scale(1, 0.2)
            glow(canvas, (0, 0), 330, stage.palette.lamp, 0.4 * stage.palette.lit_windows)
            canvas.restore()
    _kerb(canvas, stage, kerb)


def marks(canvas: Canvas, stage: Stage, kerb: float, strength: float) -> None:
    """A broken line along the road and a crossing that runs toward the viewer."""
    rng = stage.rng("marks")
    paint = mix((0.93, 0.92, 0.88), stage.palette.tone(0.6), 0.55 if stage.palette.dark else 0.25)
    depth = stage.height - kerb
    y, tall = kerb + depth * 0.30, depth * 0.026
    crossing = stage.x(rng.uniform(0.3, 0.7))
    for x in np.arange(stage.left * 1.5, stage.right * 1.5, 190.0):
        if abs(x + 50 - crossing) > 230:
            dash = [(x, y), (x + 105, y), (x + 108, y + tall), (x - 4, y + tall)]
            canvas.drawPath(polygon(dash), pen(paint, strength))
    middle = stage.width / 2
    for stripe in range(-3, 4):
        x = crossing + stripe * 52
        top = [(x - 15, kerb + 18), (x + 15, kerb + 18)]
        spread = 1 + (stage.bottom - kerb) / max(kerb - stage.horizon + 160, 200)
        low = [(middle + (px - middle) * spread, stage.bottom) for px, _ in top]
        canvas.drawPath(polygon([*top, low[1], low[0]]), pen(paint, strength * 0.9))


def _wet(canvas: Canvas, stage: Stage, kerb: float, foot: float) -> None:
    base = mix(stage.palette.water, stage.palette.tone(0.95), 0.35)
    left, right = stage.left * 2, stage.right * 2
    area = skia.Rect.MakeLTRB(left, kerb + 8, right, foot)
    canvas.drawRect(area, linear((0, kerb), (0, stage.height), [base] * 3, [0, 0.35, 1], [0.20, 0.12, 0.36]))
    marks(canvas, stage, kerb, 0.13)
    rng = stage.rng("asphalt")
    depth = stage.height - kerb
    for _ in range(46):
        share = rng.uniform(0.06, 1.15)
        x, y = rng.uniform(stage.left, stage.right), kerb + depth * share
        half = rng.uniform(60, 230) * (0.4 + share)
        shore.lens(
            canvas, (x, y), half * 2, (5 + 15 * share) * rng.uniform(0.6, 1.3), pen(base, rng.uniform(0.12, 0.34))
        )
    _kerb(canvas, stage, kerb)


def _pillars(canvas: Canvas, stage: Stage, kerb: float, lamps: list[float]) -> None:
    """The long light of each lamp in the wet road, broken where the asphalt is rough."""
    rng, lamp, power = stage.rng("pillars"), stage.palette.lamp, stage.palette.lit_windows
    depth = stage.height - kerb
    for index, foot in enumerate(lamps):
        x = foot + (52 if index % 2 else -52)
        long = depth * rng.uniform(0.8, 1.05)
        for half, strength, soft in ((58.0, 0.26, 22.0), (17.0, 0.6, 7.0)):
            ink = linear((0, kerb + 14), (0, kerb + long), [lamp] * 4, [0, 0.2, 0.6, 1], [0.2, 1.0, 0.5, 0.0])
            ink.setAlphaf(strength * power)
            ink.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, soft))
            canvas.drawRect(skia.Rect.MakeLTRB(x - half, kerb + 18, x + half, kerb + long), ink)
        for _ in range(20):
            share = float(rng.uniform(0.04, 0.95))
            place = (x + rng.normal(0, 12 + 26 * share), kerb + 16 + long * share)
            bright = mix(lamp, (1.0, 1.0, 1.0), rng.uniform(0.1, 0.5))
            wide, thick = rng.uniform(40, 130) * (0.5 + share), 2 + 4 * share
            shore.lens(canvas, place, wide, thick, pen(bright, 0.5 * (1 - share)))


def _streaks(canvas: Canvas, stage: Stage, name: str, kerb: float) -> None:
    rng, palette = stage.rng(name), stage.palette
    for _ in range(150):
        share = rng.random() ** 0.8
        y = kerb + 14 + (stage.bottom - kerb) * share
        colour = mix(palette.haze, palette.lamp if rng.random() < 0.4 else palette.sky[-1], rng.random())
        place = (rng.uniform(stage.left, stage.right), y)
        length = rng.uniform(30, 170) * (0.4 + share)
        shore.lens(canvas, place, length, 0.8 + 2.2 * share * rng.random(), pen(colour, rng.uniform(0.08, 0.3)))


def rings(stage: Stage, top: float, z: float) -> Live:
    """Rings of rain drops, sown anew eight times a second, each growing and fading for half a second."""
    rng = stage.rng("rings")
    count = round(26 * stage.width * stage.height / (1920 * 1080)) + 10
    spots = rng.random((64, count // 3, 3))
    colour = mix(stage.palette.haze, (1.0, 1.0, 1.0), 0.4)

    def draw(canvas: Canvas, seconds: float) -> None:
        beat = int(seconds * 8)
        for back in range(4):
            age = (seconds * 8 - beat + back) / 4
            for across, down, size in spots[(beat - back) % 64]:
                y = top + (stage.height - top) * down
                x = stage.left + (stage.right - stage.left) * across
                half = (8 + 26 * down) * (0.5 + size) * (0.25 + age)
                ink = stroke(colour, 1.3 + down, 0.42 * (1 - age))
                canvas.drawOval(skia.Rect.MakeLTRB(x - half, y - half * 0.26, x + half, y + half * 0.26), ink)

    return Live(z - 0.02, draw)
