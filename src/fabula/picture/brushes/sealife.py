"""Sea life: what swims far off under water - a shoal, jellyfish that pulse, a whale or a manta gliding by."""

import numpy as np

from fabula.picture.brushes import deep, lights
from fabula.picture.colour import from_hex, from_hexes, mix, shade
from fabula.picture.ink import pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Layer, Live, Stage


def shoal(stage: Stage, middle: tuple[float, float], count: int, size: float, z: float) -> Live:
    """A shoal of small fish that swims through the frame, each with its own beat, turning together."""
    rng = stage.rng("shoal", round(z * 10))
    way = 1.0 if rng.random() < 0.5 else -1.0
    places = np.column_stack([rng.normal(0, 5.2, count), rng.normal(0, 1.5, count)]) * size
    phase, grow = rng.uniform(0, 6.28, count), rng.uniform(0.7, 1.2, count)
    own = from_hexes("#cfe6ea #ffd06a #ff9a6a #9fd8ff")[int(rng.integers(4))]
    body, back = deep.tinted(stage, own, 0.62), deep.tinted(stage, shade(own, -0.18), 0.6)
    inks = (pen(body), pen(back), pen(stage.palette.tone(0.95)))
    reach = stage.width * 0.5 + size * 16
    shape = polygon([(0.5, 0.0), (0.2, -0.17), (-0.15, -0.15), (-0.36, 0.0), (-0.15, 0.14), (0.2, 0.15)])
    upper = polygon([(0.5, 0.0), (0.2, -0.17), (-0.15, -0.15), (-0.36, 0.0), (0.1, -0.03)])

    def draw(canvas: Canvas, seconds: float) -> None:
        travelled = (seconds * size * 1.5 + reach * 0.8) % (2 * reach) - reach
        for index in range(count):
            sway = float(np.sin(seconds * 0.8 + phase[index]))
            x = middle[0] + way * (travelled + places[index, 0] + 0.5 * size * sway)
            y = middle[1] + places[index, 1] + size * 0.9 * float(np.sin(seconds * 0.5 + x * 0.004))
            beat = float(np.sin(seconds * 8 + phase[index] * 4))
            canvas.save()
            canvas.translate(float(x), float(y))
            canvas.scale(way * size * grow[index], size * grow[index])
            tail = [(-0.32, 0.0), (-0.6, -0.16 + 0.05 * beat), (-0.52 - 0.04 * beat, 0.0), (-0.6, 0.16 + 0.05 * beat)]
            canvas.drawPath(polygon(tail), inks[1])
            canvas.drawPath(shape, inks[0])
            canvas.drawPath(upper, inks[1])
            canvas.drawCircle(0.32, -0.03, 0.035, inks[2])
            canvas.restore()

    return Live(z, draw)


def jellies(stage: Stage, z: float) -> Live:
    """Two or three jellyfish far off that pulse and rise, with a light of their own after dark."""
    rng = stage.rng("jellies")
    count = int(rng.integers(2, 4))
    x, y = stage.width * rng.uniform(0.12, 0.88, count), stage.height * rng.uniform(0.2, 0.5, count)
    size, phase = rng.uniform(26, 46, count), rng.uniform(0, 6.28, count)
    colour = mix(stage.palette.rim, from_hex("#ff9ad0"), 0.45)
    halo = lights.halo(colour)

    def draw(canvas: Canvas, seconds: float) -> None:
        for index in range(count):
            beat = float(np.sin(seconds * 2.0 + phase[index]))
            px = float(x[index]) + 14 * float(np.sin(seconds * 0.4 + phase[index]))
            py = float(y[index]) - 10 * float(np.sin(seconds * 0.6 + phase[index])) - 4 * beat
            half = float(size[index]) * (1 + 0.10 * beat)
            halo(canvas, (px, py), (half * 2.2, half * 2.2), 0.34)
            bell = skia.Path()
            bell.moveTo(px - half, py)
            bell.cubicTo(px - half * 0.9, py - half * 1.5, px + half * 0.9, py - half * 1.5, px + half, py)
            bell.quadTo(px, py + half * 0.26, px - half, py)
            canvas.drawPath(bell, pen(colour, 0.55))
            for arm in range(5):
                start = px + half * (arm - 2) * 0.36
                line = skia.Path()
                line.moveTo(start, py)
                bend = 0.4 * half * float(np.sin(seconds * 1.6 + arm + phase[index]))
                line.cubicTo(
                    start + bend, py + half * 0.8, start - bend, py + half * 1.4, start + bend * 0.5, py + half * 2.2
                )
                canvas.drawPath(line, stroke(colour, 2.2, 0.5))

    return Live(z, draw)


def leviathan(stage: Stage, z: float) -> Layer:
    """A whale or a manta, only a shade in the far blue, that glides by."""
    rng = stage.rng("leviathan")
    way, kind = (1.0 if rng.random() < 0.5 else -1.0), int(rng.integers(2))
    place = (stage.width * rng.uniform(0.3, 0.7), stage.height * rng.uniform(0.24, 0.4))
    size = rng.uniform(300, 420)
    colour = mix(stage.palette.tone(0.3), stage.palette.sky[2], 0.35)

    def draw(canvas: Canvas) -> None:
        canvas.save()
        canvas.translate(*place)
        canvas.rotate(float(rng.uniform(-6, 6)))
        canvas.scale(way * size, size)
        path = skia.Path()
        if kind:
            path.addPath(_whale())
        else:
            path.addPath(
                polygon(
                    [
                        (0.3, 0.0),
                        (0.1, -0.07),
                        (-0.12, -0.3),
                        (-0.1, -0.06),
                        (-0.24, 0.0),
                        (-0.8, 0.03),
                        (-0.24, 0.03),
                        (-0.1, 0.08),
                        (0.02, 0.34),
                        (0.12, 0.07),
                    ]
                )
            )
        canvas.drawPath(path, pen(colour, 0.62, blur=0.006))
        canvas.restore()

    return Layer(
        z, draw, motion=lambda seconds: (way * 300 * float(np.sin(seconds / 34)), 8 * float(np.sin(seconds * 0.5)), 1.0)
    )


def _whale() -> "skia.Path":
    path = skia.Path()
    path.moveTo(0.5, 0.02)
    path.cubicTo(0.48, -0.10, 0.24, -0.13, 0.05, -0.10)
    path.cubicTo(-0.16, -0.07, -0.34, -0.01, -0.44, -0.015)
    path.lineTo(-0.60, -0.09)
    path.quadTo(-0.57, -0.01, -0.53, 0.01)
    path.quadTo(-0.60, 0.05, -0.61, 0.09)
    path.lineTo(-0.43, 0.03)
    path.cubicTo(-0.3, 0.05, -0.2, 0.09, 0.0, 0.10)
    path.lineTo(-0.08, 0.22)
    path.lineTo(0.10, 0.115)
    path.cubicTo(0.3, 0.13, 0.46, 0.10, 0.5, 0.02)
    return path
