"""Pools: still black water underground that mirrors everything, with rings where drops fall."""

from fabula.picture.brushes import shore
from fabula.picture.brushes.caverns import Gloom
from fabula.picture.colour import Colour, mix
from fabula.picture.ink import linear, pen, skia, stroke
from fabula.picture.stage import Canvas, Layer, Live, Piece, Stage, Water


def pool(stage: Stage, inside: Gloom, level: float, foot: float) -> list[Piece]:
    """A black lake that mirrors everything, a line of light at its far shore, and rings where drops fall."""
    deep = mix(inside.rock(0.9), inside.light, 0.1)

    def tint(canvas: Canvas) -> None:
        area = skia.Rect.MakeLTRB(stage.left * 2, level, stage.right * 2, foot + 60)
        canvas.drawRect(area, linear((0, level), (0, foot), [deep] * 3, [0, 0.4, 1], [0.1, 0.3, 0.72]))
        line = skia.Rect.MakeLTRB(stage.left * 2, level - 10, stage.right * 2, level + 40)
        ink = linear((0, level - 10), (0, level + 40), [inside.light] * 4, [0, 0.2, 0.4, 1], [0, 0.34, 0.14, 0])
        canvas.drawRect(line, ink)
        rng = stage.rng("glints")
        for _ in range(70):
            share = rng.random() ** 1.4
            spot = (stage.x(rng.uniform(-0.2, 1.2)), level + 8 + share * (foot - level))
            ink = pen(inside.light, rng.uniform(0.1, 0.36))
            shore.lens(canvas, spot, rng.uniform(40, 190) * (0.4 + share), 0.8 + 2 * share, ink)

    return [Water(5.4, level, foot + 40, ripple=0.34), Layer(5.4, tint), _drops(stage, inside.light, level, foot)]


def _drops(stage: Stage, colour: Colour, level: float, foot: float) -> Live:
    rng = stage.rng("drops")
    count = 5
    x, share = rng.uniform(stage.x(0.1), stage.x(0.9), count), rng.uniform(0.1, 0.7, count)
    start = rng.uniform(0, 5, count)
    inks = [stroke(colour, 2.0, 0.55 * (1 - step / 10)) for step in range(10)]

    def draw(canvas: Canvas, seconds: float) -> None:
        for index in range(count):
            age = (seconds + start[index]) % 5.0
            if age > 2.5:
                continue
            y = level + float(share[index]) * (foot - level)
            for ring in (0.0, 0.3):
                wide = (age - ring) * 56 * (0.4 + float(share[index]))
                if wide > 0:
                    box = skia.Rect.MakeLTRB(x[index] - wide, y - wide * 0.2, x[index] + wide, y + wide * 0.2)
                    canvas.drawOval(box, inks[min(int(age * 4), 9)])

    return Live(5.2, draw)
