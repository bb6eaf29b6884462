"""Ships: a sailing ship and a small boat that ride the swell, with their wake and their image in the water."""

from collections.abc import Callable

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import lights, modelling, sea, shore, troupe
from fabula.picture.colour import from_hex, mix, shade
from fabula.picture.ink import linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

Hull = Callable[[Canvas, float], None]
"""draw(canvas, seconds): a vessel of length 1 whose water line is y = 0, its bow to the right."""


def afloat(part: Part, length: float, hull: Hull) -> tuple[Live, ...]:
    """The vessels of a subject on the set's water, `length` units long; drawn up on land where there is no water."""
    if part.scenery.water is None:
        return _drawn_up(part, length, hull)
    level, z = part.scenery.water
    y = min(level, part.height(0.86))
    return tuple(
        _one(part, index, length, hull, (y + 9 * index, z - 0.01 * index))
        for index in range(min(part.subject.count, 6))
    )


def _drawn_up(part: Part, length: float, hull: Hull) -> tuple[Live, ...]:
    """Vessels that lie on the ground, heeled over a little; on them only the cloth moves."""
    stage = blocking.light_of(part)
    size = length * blocking.metre(part) / 52.0
    light = modelling.model(stage, max(size * 0.006, 1.4), form=0.0)

    def lying(mark: blocking.Mark) -> Live:
        def draw(canvas: Canvas, seconds: float) -> None:
            foot = (mark.x, mark.y - size * 0.035)
            blocking.shadow(canvas, stage, (mark.x, mark.y), size * 0.46)

            def heeled(own: Canvas) -> None:
                own.rotate(-3.5)
                hull(own, seconds)

            box = (mark.x - size * 0.8, mark.y - size * 1.3, mark.x + size * 0.8, mark.y + size * 0.1)
            light(canvas, box, lambda inner: troupe.placed(inner, foot, size, mark.facing, heeled))

        return Live(mark.z, draw)

    return tuple(lying(mark) for mark in blocking.marks(part, size * 1.2)[:6])


def _one(part: Part, index: int, length: float, hull: Hull, level: tuple[float, float]) -> Live:
    stage, rng = part.stage, part.rng("vessel", index)
    way = 1.0 if part.rng("way").random() < 0.5 else -1.0
    wild = sea.force(stage)
    size = length * (1.0 if index == 0 else rng.uniform(0.6, 0.85))
    gap = 0.0 if index == 0 else (1 if index % 2 else -1) * size * (0.5 + index * 0.55)
    speed = (30 if part.subject.action != "stands" else 0) * (1 - 0.4 * wild)
    phase = rng.uniform(0, 6.28)
    y, z = level
    foam = sea.foam(stage)
    light = modelling.model(stage, 1.8, form=0.0)
    lantern = lights.halo(stage.palette.lamp, 0.12)

    def draw(canvas: Canvas, seconds: float) -> None:
        x = part.float_x() + gap + way * speed * (seconds - part.seconds / 2)
        heave = (2 + 26 * wild**1.3) * float(np.sin(seconds * 1.25 + phase))
        roll = (1.2 + 11 * wild**1.2) * float(np.sin(seconds * 1.02 + phase + 0.8))

        def vessel(inner: Canvas) -> None:
            inner.save()
            inner.translate(x, y + heave)
            inner.rotate(roll)
            inner.scale(way * size, size)
            hull(inner, seconds)
            inner.restore()

        if wild < 0.5:
            _mirrored(canvas, vessel, (x, y + heave, size), seconds)
        light(canvas, (x - size * 0.85, y + heave - size * 1.3, x + size * 0.85, y + heave + size * 0.25), vessel)
        if stage.palette.lit_windows > 0.45:
            lantern(canvas, (x - way * size * 0.36, y + heave - size * 0.2), (size * 0.22, size * 0.22), 0.9)
        _wake(canvas, (x, y + heave * 0.6, way), size, seconds, foam)

    return Live(z, draw)


def _mirrored(
    canvas: Canvas, vessel: Callable[[Canvas], None], place: tuple[float, float, float], seconds: float
) -> None:
    x, level, size = place
    canvas.saveLayerAlpha(
        skia.Rect.MakeLTRB(x - size * 0.9, level - size * 0.05, x + size * 0.9, level + size * 0.75), 70
    )
    canvas.translate(0, level)
    canvas.scale(1, -0.6)
    canvas.skew(0.06 * float(np.sin(seconds * 1.3)), 0)
    canvas.translate(0, -level)
    vessel(canvas)
    canvas.restore()


def _wake(
    canvas: Canvas,
    place: tuple[float, float, float],
    size: float,
    seconds: float,
    foam: tuple[float, float, float],
) -> None:
    x, y, way = place
    for line in range(6):
        share = (line / 6 + seconds * 0.16) % 1.0
        px = x - way * size * (share * 0.95 - 0.42)
        shore.lens(
            canvas,
            (px, y + 1 + 7 * share),
            size * (0.14 + 0.34 * share),
            1.6 + 2.4 * (1 - share),
            pen(foam, 0.75 * (1 - share)),
        )
    shore.lens(canvas, (x + way * size * 0.40, y), size * 0.22, 3.4, pen(foam, 0.8))


def ship(part: Part) -> Hull:
    """A two-masted ship under full sail with a row of lit windows."""
    stage = part.stage
    own = blocking.named(part.subject.colour)
    wood = blocking.lit(stage, own or from_hex("#6a3f2c"))
    cloth = blocking.lit(stage, from_hex("#f3e6cc"), 0.9)
    band, rope = mix(wood, cloth, 0.45), shade(wood, -0.06)
    flag = blocking.lit(stage, from_hex("#d8433f"), 0.7)
    glass = mix(shade(wood, -0.08), stage.palette.lamp, min(stage.palette.lit_windows, 1.0))
    storm = stage.weather == "storm"

    def draw(canvas: Canvas, seconds: float) -> None:
        for mast, high in ((-0.17, 0.78), (0.15, 0.88)):
            canvas.drawLine(mast, -0.1, mast, -high, stroke(rope, 0.016))
        canvas.drawLine(0.40, -0.15, 0.62, -0.27, stroke(rope, 0.014))
        canvas.drawLine(0.15, -0.86, 0.60, -0.26, stroke(rope, 0.004))
        canvas.drawLine(-0.17, -0.76, -0.46, -0.2, stroke(rope, 0.004))
        billow = 0.055 + 0.014 * float(np.sin(seconds * 1.1))
        for mast, levels in (
            (-0.17, ((0.72, 0.56, 0.115), (0.54, 0.30, 0.15))),
            (0.15, ((0.82, 0.64, 0.12), (0.62, 0.30, 0.165))),
        ):
            for top, low, half in levels[1:] if storm else levels:
                _sail(canvas, mast, (top, low, half), billow, cloth)
        jib = skia.Path()
        jib.moveTo(0.24, -0.72)
        jib.quadTo(0.40 + billow, -0.42, 0.58, -0.27)
        jib.quadTo(0.38, -0.26, 0.26, -0.25)
        jib.close()
        canvas.drawPath(jib, pen(shade(cloth, -0.04)))
        _pennant(canvas, (0.15, -0.88), seconds, flag)
        _hull(canvas, wood, band, glass)

    return draw


def _sail(
    canvas: Canvas, mast: float, form: tuple[float, float, float], billow: float, cloth: tuple[float, float, float]
) -> None:
    top, low, half = form
    path = skia.Path()
    path.moveTo(mast - half * 0.8, -top)
    path.lineTo(mast + half * 0.8, -top)
    path.cubicTo(mast + half * 1.0 + billow, -top + 0.06, mast + half * 1.1 + billow, -low - 0.06, mast + half, -low)
    path.quadTo(mast + billow * 0.6, -low - 0.035, mast - half, -low)
    path.cubicTo(
        mast - half * 0.7 + billow, -low - 0.07, mast - half * 0.55 + billow, -top + 0.07, mast - half * 0.8, -top
    )
    ink = linear(
        (mast - half, 0), (mast + half + billow, 0), [shade(cloth, -0.11), cloth, shade(cloth, 0.02)], [0, 0.6, 1]
    )
    canvas.drawPath(path, ink)
    canvas.drawLine(mast - half * 0.9, -top, mast + half * 0.9, -top, stroke(shade(cloth, -0.3), 0.010))


def _pennant(canvas: Canvas, top: tuple[float, float], seconds: float, colour: tuple[float, float, float]) -> None:
    x, y = top
    wave = 0.02 * float(np.sin(seconds * 7))
    path = skia.Path()
    path.moveTo(x, y - 0.005)
    path.quadTo(x - 0.07, y - 0.03 + wave, x - 0.16, y + 0.01 - wave)
    path.quadTo(x - 0.07, y + 0.01 + wave, x, y + 0.05)
    canvas.drawPath(path, pen(colour))


def _hull(
    canvas: Canvas,
    wood: tuple[float, float, float],
    band: tuple[float, float, float],
    glass: tuple[float, float, float],
) -> None:
    path = skia.Path()
    path.moveTo(-0.50, -0.25)
    path.lineTo(-0.30, -0.24)
    path.lineTo(-0.27, -0.165)
    path.quadTo(0.1, -0.125, 0.34, -0.17)
    path.quadTo(0.44, -0.19, 0.50, -0.215)
    path.quadTo(0.45, -0.06, 0.33, 0.035)
    path.quadTo(0.0, 0.05, -0.36, 0.035)
    path.quadTo(-0.47, -0.05, -0.50, -0.25)
    canvas.drawPath(path, linear((0, -0.25), (0, 0.04), [shade(wood, 0.05), wood, shade(wood, -0.07)]))
    canvas.save()
    canvas.clipPath(path, True)
    stripe = skia.Path()
    stripe.moveTo(-0.52, -0.135)
    stripe.quadTo(0.0, -0.055, 0.5, -0.15)
    canvas.drawPath(stripe, stroke(band, 0.022))
    canvas.restore()
    for window in range(4):
        canvas.drawRect(skia.Rect.MakeXYWH(-0.46 + window * 0.043, -0.215, 0.026, 0.034), pen(glass))
    for port in range(6):
        canvas.drawCircle(-0.22 + port * 0.095, -0.088 + 0.006 * port, 0.012, pen(glass))


def boat(part: Part) -> Hull:
    """A small sailing boat with one tall triangular sail and somebody at the helm."""
    stage = part.stage
    own = blocking.named(part.subject.colour)
    paint = blocking.lit(stage, own or from_hex("#b8473f"))
    cloth = blocking.lit(stage, from_hex("#f6efe0"), 0.9)
    dark = blocking.lit(stage, from_hex("#3a2f38"))

    def draw(canvas: Canvas, seconds: float) -> None:
        swell = 0.06 + 0.015 * float(np.sin(seconds * 0.9))
        canvas.drawLine(0.05, -0.1, 0.05, -1.12, stroke(dark, 0.022))
        main = skia.Path()
        main.moveTo(0.03, -1.10)
        main.quadTo(-0.20 - swell, -0.6, -0.44, -0.27)
        main.quadTo(-0.2, -0.22, 0.03, -0.25)
        main.close()
        canvas.drawPath(main, linear((-0.44, 0), (0.05, 0), [shade(cloth, -0.10), cloth, shade(cloth, -0.03)]))
        jib = polygon([(0.08, -1.02), (0.46, -0.2), (0.09, -0.26)])
        canvas.drawPath(jib, pen(shade(cloth, -0.05)))
        canvas.drawCircle(-0.26, -0.27, 0.045, pen(dark))
        canvas.drawRRect(
            skia.RRect.MakeRectXY(skia.Rect.MakeLTRB(-0.32, -0.23, -0.19, -0.08), 0.05, 0.05),
            pen(mix(dark, paint, 0.35)),
        )
        hull = skia.Path()
        hull.moveTo(-0.5, -0.15)
        hull.quadTo(0.0, -0.09, 0.54, -0.19)
        hull.quadTo(0.42, -0.02, 0.30, 0.045)
        hull.lineTo(-0.38, 0.045)
        hull.quadTo(-0.47, -0.02, -0.5, -0.15)
        canvas.drawPath(hull, linear((0, -0.18), (0, 0.05), [shade(paint, 0.06), paint, shade(paint, -0.08)]))
        canvas.drawLine(-0.49, -0.125, 0.5, -0.155, stroke(cloth, 0.022))

    return draw
