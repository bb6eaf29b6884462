"""Balloon: hot-air balloons in bright gores that drift over the land, glowing when it is dark."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import lights, modelling
from fabula.picture.colour import Colour, from_hexes, mix, shade
from fabula.picture.ink import pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

_SETS = ("#d8433f #f2c14e #f4efe2", "#3f78c4 #f4efe2 #f0a03f", "#7d55b4 #f29fb0 #f7e3b0", "#2f9e8f #f4efe2 #e8853a")


def play(part: Part) -> tuple[Live, ...]:
    """The first one large and near, the others smaller behind it."""
    return tuple(_one(part, index) for index in range(min(part.subject.count, 9)))


def _one(part: Part, index: int) -> Live:
    stage, rng = part.stage, part.rng("balloon", index)
    near = 1.0 if index == 0 else rng.uniform(0.32, 0.66)
    size = 118 * near * part.scale() * (0.85 if stage.tall else 1.0)
    x = part.side_x() if index == 0 else stage.x(rng.uniform(0.06, 0.94))
    y = part.height(rng.uniform(0.24, 0.3) if index == 0 else rng.uniform(0.14, 0.4))
    way, phase = (1.0 if rng.random() < 0.5 else -1.0), rng.uniform(0, 6.28)
    own = blocking.named(part.subject.colour)
    cloths = from_hexes(_SETS[int(rng.integers(4))])
    gores = [
        blocking.lit(stage, own or cloths[0], 0.8),
        blocking.lit(stage, cloths[2] if own else cloths[1], 0.8),
        blocking.lit(stage, cloths[2], 0.8),
    ]
    air = 0.30 * (1 - near)
    gores = [mix(colour, stage.palette.haze, air) for colour in gores]
    fire = lights.halo(stage.palette.lamp)
    light = modelling.model(stage, max(2.0 * near, 1.2), form=0.0)
    rises = part.subject.action == "rises"

    def draw(canvas: Canvas, seconds: float) -> None:
        px = x + way * 13 * near * (seconds - part.seconds / 2)
        py = y + 7 * float(np.sin(seconds * 0.6 + phase)) - (26 * seconds if rises else 4 * seconds)
        turn = 0.18 * float(np.sin(seconds * 0.25 + phase))

        def body(inner: Canvas) -> None:
            inner.translate(px, py)
            inner.rotate(1.6 * float(np.sin(seconds * 0.7 + phase)))
            inner.scale(size, size)
            _balloon(inner, gores, turn)

        light(canvas, (px - size * 1.1, py - size * 1.15, px + size * 1.1, py + size * 1.75), body)
        if stage.palette.lit_windows > 0.45:
            burst = 0.45 + 0.35 * max(0.0, float(np.sin(seconds * 1.4 + phase))) ** 3
            fire(canvas, (px, py + size * 0.35), (size * 1.0, size * 1.1), burst)

    return Live(18.0 - 6 * near, draw)


def _balloon(canvas: Canvas, gores: list[Colour], turn: float) -> None:
    shell = skia.Path()
    shell.moveTo(-0.20, 1.10)
    shell.cubicTo(-0.55, 0.70, -1.0, 0.42, -1.0, -0.08)
    shell.cubicTo(-1.0, -0.72, -0.5, -1.06, 0.0, -1.06)
    shell.cubicTo(0.5, -1.06, 1.0, -0.72, 1.0, -0.08)
    shell.cubicTo(1.0, 0.42, 0.55, 0.70, 0.20, 1.10)
    shell.close()
    canvas.drawPath(shell, pen(gores[0]))
    # cut by paths: a clip with soft edges costs more than all that is drawn in it
    for index, share in enumerate((1.02, 0.70, 0.36)):
        gore = skia.Path()
        gore.moveTo(turn * 0.3, -1.08)
        gore.cubicTo(-share * 1.25 + turn, -0.6, -share * 1.0 + turn, 0.45, -0.2 * share, 1.12)
        gore.lineTo(0.2 * share, 1.12)
        gore.cubicTo(share * 1.0 + turn, 0.45, share * 1.25 + turn, -0.6, turn * 0.3, -1.08)
        canvas.drawPath(_within(gore, shell), pen(gores[index % 2]))
    belt = polygon([(-1.2, 0.15), (1.2, 0.15), (1.2, 0.34), (-1.2, 0.34)])
    canvas.drawPath(_within(belt, shell), pen(gores[2], 0.85))
    bright = skia.Path()
    bright.addCircle(-0.45, -0.35, 1.34)
    dark = skia.Op(shell, bright, skia.PathOp.kDifference_PathOp)
    canvas.drawPath(dark, pen(shade(gores[0], -0.25), 0.28))
    rope = stroke(shade(gores[0], -0.3), 0.018)
    for side in (-0.19, -0.07, 0.07, 0.19):
        canvas.drawLine(side, 1.08, side * 0.75, 1.42, rope)
    basket = skia.Rect.MakeLTRB(-0.16, 1.40, 0.16, 1.64)
    canvas.drawRRect(skia.RRect.MakeRectXY(basket, 0.04, 0.04), pen(mix(shade(gores[0], -0.2), (0.45, 0.3, 0.2), 0.7)))
    canvas.drawLine(-0.17, 1.42, 0.17, 1.42, stroke((0.3, 0.2, 0.15), 0.03))


def _within(path: "skia.Path", shell: "skia.Path") -> "skia.Path":
    return skia.Op(path, shell, skia.PathOp.kIntersect_PathOp)
