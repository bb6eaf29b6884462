"""The cosmos: a sky of stars in depth, painted nebulae, a sun with its flare, stars that twinkle, a comet."""

from dataclasses import dataclass

import numpy as np

from fabula.picture.brushes import lights
from fabula.picture.colour import Colour, from_hexes, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, radial, skia, stroke
from fabula.picture.stage import FAR, Canvas, Layer, Live, Piece, Stage

Point = tuple[float, float]

# by time of day: the deep of space, from one side to the other, and the clouds that glow in it
_DEEPS = {
    "night": ("#03040f #070a22 #0d1236 #060717", "#3f6fd8 #7a4fd0 #2fb0c8"),
    "dusk": ("#0c0518 #220b38 #43164a #14071f", "#ff7a5a #d84f9a #8a4fe0"),
    "dawn": ("#070a1e #17204a #3a3a72 #0d1230", "#ff9fb0 #ffc48a #7fa0ff"),
    "day": ("#041022 #08264a #0f4470 #051a36", "#5fd8e8 #7f9fff #ffd9a0"),
}


@dataclass(frozen=True)
class Deep:
    """The colours of space in one shot: its ground, its glowing clouds, the light of its sun."""

    ground: tuple[Colour, ...]
    clouds: tuple[Colour, ...]
    sun: Colour


def deep(stage: Stage) -> Deep:
    """Space as the hour colours it; the seed turns the clouds' colours."""
    ground, clouds = _DEEPS[stage.time]
    turn = int(stage.rng("deep").integers(3))
    three = from_hexes(clouds)
    sun = mix(stage.palette.sun, stage.palette.glow, 0.2) if not stage.palette.moon else (0.93, 0.97, 1.0)
    return Deep(from_hexes(ground), (three[turn], three[(turn + 1) % 3], three[(turn + 2) % 3]), sun)


def sky(stage: Stage, space: Deep, sun: Point, crowd: float = 1.0) -> list[Piece]:
    """The ground of space with its nebula, two depths of stars, and some that twinkle."""

    def far(canvas: Canvas) -> None:
        everything = skia.Rect.MakeLTRB(stage.left * 2, stage.top * 2, stage.right * 2, stage.bottom * 2)
        ends = ((stage.left, stage.top), (stage.right, stage.bottom))
        canvas.drawRect(everything, linear(*ends, space.ground, [0, 0.35, 0.65, 1]))
        glow(canvas, sun, stage.height * 0.9, space.sun, 0.14)
        stars(canvas, stage, "far", round(900 * crowd), (0.7, 1.5), 0.7)
        nebula(canvas, stage, space)
        stars(canvas, stage, "within", round(220 * crowd), (1.0, 2.2), 0.9)

    return [
        Layer(FAR, far, solid=True, grain=0.012),
        Layer(70, lambda canvas: stars(canvas, stage, "middle", round(120 * crowd), (1.4, 3.0), 0.95)),
        twinkle(stage),
    ]


def stars(canvas: Canvas, stage: Stage, name: str, count: int, sizes: Point, alpha: float) -> None:
    """Fixed stars over the whole frame, gathered in a loose band; the largest have a halo and rays."""
    rng = stage.rng("stars", name)
    tints = from_hexes("#ffffff #cfe0ff #ffe9cf #ffd0c0 #b8d0ff")
    slope, level = rng.uniform(-0.5, 0.5), rng.uniform(0.3, 0.7)
    for index in range(count):
        x = rng.uniform(stage.left, stage.right)
        y = rng.uniform(stage.top, stage.bottom)
        if index % 2:
            y = stage.y(level) + slope * (x - stage.width / 2) + rng.normal(0, 0.17) * stage.height
        size = min(sizes[0] + rng.exponential((sizes[1] - sizes[0]) * 0.5), sizes[1] * 1.6)
        tint = tints[int(rng.integers(len(tints)))]
        canvas.drawCircle(x, y, size, pen(tint, alpha * rng.uniform(0.3, 1.0)))
        if size > sizes[1] * 1.35 and sizes[1] > 1.8:
            glow(canvas, (x, y), size * 9, tint, 0.5)
            for half in ((size * 8, size * 0.35), (size * 0.35, size * 8)):
                ray = [(x - half[0], y), (x, y - half[1]), (x + half[0], y), (x, y + half[1])]
                canvas.drawPath(polygon(ray), pen(tint, 0.5))


def nebula(canvas: Canvas, stage: Stage, space: Deep) -> None:
    """Clouds of glowing gas along a curve: broad veils, heaps with bright edges, dark lanes, young stars within."""
    rng = stage.rng("nebula")
    start, end = rng.uniform(-0.15, 0.25), rng.uniform(0.75, 1.15)
    rise, bow = rng.uniform(-0.55, 0.55), rng.choice([-1, 1]) * rng.uniform(0.12, 0.3)
    level = rng.uniform(0.28, 0.5)

    def along(share: float) -> Point:
        x = stage.x(start + (end - start) * share)
        y = stage.y(level + rise * (share - 0.5) + bow * float(np.sin(np.pi * share)))
        return (x, y)

    unit = (stage.width + stage.height) / 3000
    for _ in range(22):
        x, y = along(rng.random())
        place = (x + rng.normal(0, 130) * unit, y + rng.normal(0, 110) * unit)
        glow(canvas, place, rng.uniform(220, 520) * unit, space.clouds[int(rng.integers(3))], rng.uniform(0.09, 0.24))
    for _ in range(20):
        x, y = along(rng.random())
        spot = (x + rng.normal(0, 90) * unit, y + rng.normal(0, 80) * unit)
        _heap(canvas, rng, spot, rng.uniform(70, 190) * unit, space)
    for _ in range(12):
        x, y = along(rng.random())
        spot = (x + rng.normal(0, 70) * unit, y + rng.normal(0, 60) * unit)
        _lane(canvas, rng, spot, rng.uniform(90, 240) * unit, space.ground[0])
    for _ in range(7):
        x, y = along(rng.uniform(0.15, 0.85))
        spot = (x + rng.normal(0, 60) * unit, y + rng.normal(0, 50) * unit)
        glow(canvas, spot, rng.uniform(40, 110) * unit, mix(space.clouds[0], (1.0, 1.0, 1.0), 0.5), 0.7)


def _heap(canvas: Canvas, rng: np.random.Generator, place: Point, size: float, space: Deep) -> None:
    """A billow: puffs on a ring, each brighter on its outer side."""
    tint = space.clouds[int(rng.integers(3))]
    bright = mix(tint, (1.0, 1.0, 1.0), 0.35)
    turn, sweep = rng.uniform(0, 6.28), rng.uniform(1.6, 3.4)
    for share in np.linspace(0, 1, 9):
        angle = turn + sweep * float(share)
        radius = size * rng.uniform(0.34, 0.6)
        x = place[0] + size * float(np.cos(angle)) * rng.uniform(0.7, 1.1)
        y = place[1] + size * 0.7 * float(np.sin(angle)) * rng.uniform(0.7, 1.1)
        spot = (x + radius * 0.35 * float(np.cos(angle)), y + radius * 0.35 * float(np.sin(angle)))
        ink = radial(spot, radius, [bright, tint, tint], [0, 0.45, 1], [0.30, 0.15, 0.0], blend="Screen")
        canvas.drawCircle(*spot, radius, ink)


def _lane(canvas: Canvas, rng: np.random.Generator, place: Point, long: float, colour: Colour) -> None:
    """A lane of dust that hides what glows behind it."""
    canvas.save()
    canvas.translate(*place)
    canvas.rotate(float(rng.uniform(0, 180)))
    canvas.scale(1.0, rng.uniform(0.34, 0.6))
    for _ in range(4):
        spot = (rng.normal(0, 0.4) * long, rng.normal(0, 0.25) * long)
        radius = long * rng.uniform(0.4, 0.7)
        canvas.drawCircle(*spot, radius, radial(spot, radius, [colour] * 3, [0, 0.5, 1], [0.2, 0.11, 0.0]))
    canvas.restore()


def sun(canvas: Canvas, place: Point, size: float, colour: Colour, strength: float = 1.0) -> None:
    """A near star: a white disc, wide glows, and the cross of rays that a lens draws."""
    white = mix(colour, (1.0, 1.0, 1.0), 0.7)
    for reach, power in ((11.0, 0.30), (5.0, 0.5), (2.2, 0.8)):
        glow(canvas, place, size * reach, colour, power * strength)
    for angle, long in ((0.0, 12.0), (90.0, 6.0), (45.0, 3.2), (135.0, 3.2)):
        canvas.save()
        canvas.translate(*place)
        canvas.rotate(angle)
        half, thin = size * long, size * 0.07
        ends = [0.0, 0.75 * strength, 0.0]
        ray = linear((-half, 0), (half, 0), [white] * 3, [0, 0.5, 1], ends, blend="Screen")
        canvas.drawPath(polygon([(-half, 0), (0, -thin), (half, 0), (0, thin)]), ray)
        canvas.restore()
    canvas.drawCircle(*place, size, pen(white, 1.0, blur=size * 0.08))


def ghosts(canvas: Canvas, stage: Stage, place: Point, colour: Colour) -> None:
    """What a lens makes of a sun in the picture: faint discs in a line through the middle."""
    middle = (stage.width / 2, stage.height / 2)
    for share, size, alpha in ((0.45, 46, 0.08), (0.8, 22, 0.12), (1.35, 74, 0.06), (1.7, 34, 0.09)):
        spot = (place[0] + (middle[0] - place[0]) * share, place[1] + (middle[1] - place[1]) * share)
        canvas.drawCircle(*spot, size, pen(colour, alpha, blend="Screen"))
        canvas.drawCircle(*spot, size, stroke(shade(colour, 0.1), 1.6, alpha))


def twinkle(stage: Stage) -> Live:
    """Some bright stars that swell and fade, each in its own time."""
    rng = stage.rng("twinkle")
    count = 26
    x, y = rng.uniform(stage.left, stage.right, count), rng.uniform(stage.top, stage.height * 0.7, count)
    pace, phase, size = rng.uniform(0.8, 2.4, count), rng.uniform(0, 6.28, count), rng.uniform(3.0, 7.0, count)
    spark = lights.halo((0.86, 0.92, 1.0), 0.3)

    def draw(canvas: Canvas, seconds: float) -> None:
        bright = 0.5 + 0.5 * np.sin(seconds * pace + phase)
        for index in range(count):
            half = float(size[index]) * (0.6 + 0.6 * float(bright[index]))
            spark(canvas, (float(x[index]), float(y[index])), (half, half), float(bright[index]) ** 2)

    return Live(FAR, draw)


def comet(stage: Stage) -> Live:
    """A shooting star every eight seconds or so, somewhere in the upper half."""
    rng = stage.rng("comet")
    starts, drops = rng.random((12, 2)), rng.uniform(0.15, 0.5, 12)
    head = lights.halo((0.9, 0.95, 1.0), 0.3)
    inks = [stroke((0.9, 0.95, 1.0), 2.4 - 0.2 * step, 0.5 * (1 - step / 9)) for step in range(9)]

    def draw(canvas: Canvas, seconds: float) -> None:
        turn, age = int(seconds / 8.0) % 12, seconds % 8.0 - 2.0
        if not 0 < age < 1.1:
            return
        way = 1.0 if turn % 2 else -1.0
        x = stage.x(float(starts[turn, 0])) + way * age * 760
        y = stage.y(0.05 + 0.3 * float(starts[turn, 1])) + age * 760 * float(drops[turn])
        fade = float(np.sin(np.pi * age / 1.1))
        for step, ink in enumerate(inks):
            back, more = step * 30.0, step * 30.0 + 32
            ink.setAlphaf(0.55 * fade * (1 - step / 9))
            canvas.drawLine(
                x - way * back, y - back * float(drops[turn]), x - way * more, y - more * float(drops[turn]), ink
            )
        head(canvas, (x, y), (12, 12), fade)

    return Live(60, draw)
