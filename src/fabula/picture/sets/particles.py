"""Particles: swarms of light that gather into shapes and dissolve again, fields of points that wave, drifting bokeh."""

import numpy as np

from fabula.picture.brushes import lights, polyhedra, schemes, swarms
from fabula.picture.brushes.schemes import Scheme
from fabula.picture.colour import Colour, mix
from fabula.picture.ink import glow, pen, skia, stroke
from fabula.picture.stage import FAR, Canvas, Layer, Live, Piece, Scenery, Stage

SOUND = "hum"

_WHITE: Colour = (1.0, 1.0, 1.0)
_COUNT = 1500


def paint(stage: Stage) -> Scenery:
    """Build one of three pictures, as the seed chooses: a swarm, a waving field, or a rising stream."""
    colours, plan = schemes.scheme(stage), stage.rng("plan")
    kind = int(plan.integers(3))
    if kind == 1:
        colours = Scheme(colours.ground, colours.accents, (colours.focus[0], stage.y(0.36)))

    def ground(canvas: Canvas) -> None:
        schemes.backdrop(canvas, stage, colours)
        glow(canvas, colours.focus, min(stage.width, stage.height) * 0.5, mix(colours.accents[0], _WHITE, 0.2), 0.5)
        _dust(canvas, stage, colours)

    pieces: list[Piece] = [
        Layer(FAR, ground, solid=True, grain=0.012),
        Layer(
            20,
            lambda canvas: schemes.bokeh(canvas, stage, colours, "far", 22, (10, 46)),
            motion=schemes.sway(26, 21),
            blur=2,
        ),
        *(_swarm, _field, _stream)[kind](stage, colours),
        *schemes.weather(stage, colours),
        Layer(
            2.2,
            lambda canvas: schemes.bokeh(canvas, stage, colours, "middle", 16, (26, 70)),
            motion=schemes.sway(-52, 17, 0.7),
            blur=4,
        ),
        Layer(1.4, lambda canvas: schemes.bokeh(canvas, stage, colours, "near", 9, (80, 170)), blur=12),
    ]
    return Scenery(
        tuple(pieces), focus=(*colours.focus, 5.0), subject_y=stage.height * 0.9, subject_z=3.0, sky=False, wild=False
    )


def _dust(canvas: Canvas, stage: Stage, colours: Scheme) -> None:
    rng = stage.rng("dust")
    for index in range(420):
        place = (rng.uniform(stage.left, stage.right), rng.uniform(stage.top, stage.bottom))
        canvas.drawCircle(
            *place, rng.uniform(0.7, 2.0), pen(mix(colours.accent(index), _WHITE, 0.5), rng.uniform(0.1, 0.6))
        )


def _swarm(stage: Stage, colours: Scheme) -> list[Piece]:
    """Points that fly from one shape into the next, turning all the while, with a light at their heart."""
    rng = stage.rng("swarm")
    chosen = [swarms.SHAPES[int(number)] for number in rng.permutation(len(swarms.SHAPES))[:4]]
    shapes = [shape(rng, _COUNT) for shape in chosen]
    stray = rng.normal(0, 1, (_COUNT, 3))
    start = float(rng.uniform(0, 4)) * 7.0
    radius = min(stage.width, stage.height) * 0.4
    inks = swarms.pens(colours.accents, (3.0, 4.6, 6.6, 9.0), (0.55, 0.75, 0.9, 1.0))
    spark, heart = lights.halo(colours.accents[1], 0.2), lights.halo(mix(colours.accents[0], _WHITE, 0.3))
    fx, fy = colours.focus
    lean = float(rng.uniform(0.25, 0.6))

    def draw(canvas: Canvas, seconds: float) -> None:
        clock = (seconds + start) / 7.0
        first, share = int(clock) % len(shapes), float(clock % 1.0)
        ease = float(np.clip((share - 0.45) / 0.55, 0, 1))
        ease = ease * ease * (3 - 2 * ease)
        place = shapes[first] * (1 - ease) + shapes[(first + 1) % len(shapes)] * ease
        place = place + stray * (0.012 * np.sin(seconds * 1.3 + stray[:, :1] * 3) + 0.55 * ease * (1 - ease))
        points = polyhedra.turned(place, (lean, seconds * 0.32, 0.12))
        near = 1 / (1.25 - 0.3 * points[:, 2])
        flat = np.column_stack([fx + points[:, 0] * near * radius, fy + points[:, 1] * near * radius])
        heart(canvas, (fx, fy), (radius * 0.34, radius * 0.34), 0.6)
        swarms.dots(canvas, flat, np.clip((points[:, 2] + 1.1) / 2.2, 0, 0.999), inks)
        for index in range(0, _COUNT, 44):
            half = 9 + 9 * float(points[index, 2] + 1)
            spark(canvas, (float(flat[index, 0]), float(flat[index, 1])), (half, half), 0.8)

    return [_halo_rings(stage, colours, radius), Live(5.0, draw)]


def _halo_rings(stage: Stage, colours: Scheme, radius: float) -> Layer:
    """Fine rings around the swarm, with marks, as on an instrument."""

    def draw(canvas: Canvas) -> None:
        rng, (fx, fy) = stage.rng("rings"), colours.focus
        for ring in (1.06, 1.26, 1.5):
            tint = mix(colours.accents[2], _WHITE, 0.35)
            canvas.drawCircle(fx, fy, radius * ring, stroke(tint, 1.2, 0.16))
            box = skia.Rect.MakeLTRB(fx - radius * ring, fy - radius * ring, fx + radius * ring, fy + radius * ring)
            canvas.drawArc(box, rng.uniform(0, 360), rng.uniform(30, 100), False, stroke(tint, 3.0, 0.5))
            for angle in np.linspace(0, 2 * np.pi, 72, endpoint=False):
                inner, outer = radius * ring, radius * ring + (10 if rng.random() < 0.2 else 4)
                way = (float(np.cos(angle)), float(np.sin(angle)))
                canvas.drawLine(
                    fx + way[0] * inner,
                    fy + way[1] * inner,
                    fx + way[0] * outer,
                    fy + way[1] * outer,
                    stroke(tint, 1.2, 0.3),
                )

    return Layer(8, draw)


def _field(stage: Stage, colours: Scheme) -> list[Piece]:
    """A plane of points to the horizon, through which waves run; a disc of points stands over it."""
    rng = stage.rng("field")
    rows, columns = 20, 42
    depth = np.repeat(np.linspace(0, 1, rows) ** 1.7, columns)
    across = np.tile(np.linspace(-1, 1, columns), rows)
    level, foot = stage.height * 0.56, stage.bottom
    y = level + (foot - level) * depth
    x = stage.width / 2 + across * stage.width * (0.62 + 0.75 * depth)
    turn, long = rng.uniform(0, 6.28, 3), rng.uniform(2.2, 4.6, 3)
    inks = swarms.pens(colours.accents, (2.6, 4.2, 6.2, 9.0), (0.6, 0.75, 0.9, 1.0))
    lines = [stroke(mix(colours.accent(row), _WHITE, 0.1), 1.3 + 0.03 * row, 0.34 + 0.016 * row) for row in range(rows)]
    world = swarms.sphere(rng, 500)
    radius = min(stage.width, stage.height) * 0.24
    fx, fy = colours.focus
    spark = lights.halo(mix(colours.accents[0], _WHITE, 0.4), 0.3)

    def draw(canvas: Canvas, seconds: float) -> None:
        wave = np.sin(across * long[0] + depth * 5 + seconds * 0.9 + turn[0]) + 0.8 * np.sin(
            across * long[1] * 1.6 - depth * 8 + seconds * 0.7 + turn[1]
        )
        flat = np.column_stack([x, y - wave * (9 + 40 * depth)])
        for row, ink in enumerate(lines):
            spots = [skia.Point(a, b) for a, b in flat[row * columns : (row + 1) * columns].tolist()]
            canvas.drawPoints(skia.Canvas.kPolygon_PointMode, spots, ink)
        swarms.dots(canvas, flat, np.clip(0.12 + 0.5 * depth + 0.2 * wave * (0.4 + depth), 0, 0.999), inks)
        points = polyhedra.turned(world, (0.35, seconds * 0.3, 0.1))
        ball = np.column_stack([fx + points[:, 0] * radius, fy + points[:, 1] * radius])
        swarms.dots(canvas, ball, np.clip((points[:, 2] + 0.9) / 2.4, 0, 0.999), inks)
        for index in range(9):
            angle = seconds * (0.25 + 0.05 * index) + index * 0.7
            spot = (
                fx + radius * 1.3 * float(np.cos(angle)),
                fy + radius * 0.36 * float(np.sin(angle)) * (1 + 0.1 * index),
            )
            spark(canvas, spot, (13, 13), 0.8)

    def horizon(canvas: Canvas) -> None:
        canvas.save()
        canvas.translate(fx, level)
        canvas.scale(1, 0.14)
        glow(canvas, (0, 0), stage.width * 0.6, mix(colours.accents[0], _WHITE, 0.25), 0.8)
        canvas.restore()

    return [Layer(12, horizon), Live(5.0, draw)]


def _stream(stage: Stage, colours: Scheme) -> list[Piece]:
    """Sparks that rise in three twisting streams, cross at the focus and scatter above it."""
    rng = stage.rng("stream")
    share, strand = rng.random(_COUNT), rng.integers(0, 5, _COUNT)
    pace, far = rng.uniform(0.02, 0.055, _COUNT), np.abs(rng.normal(0, 1, _COUNT))
    phase, spin = rng.uniform(0, 6.28, _COUNT), rng.uniform(0.6, 1.3, _COUNT)
    inks = swarms.pens(colours.accents, (3.2, 5.0, 7.2, 10.0), (0.5, 0.7, 0.9, 1.0))
    spark = lights.halo(colours.accents[1], 0.25)
    fx, fy = colours.focus
    unit = min(stage.width, stage.height)
    span, start = stage.bottom - stage.top, fy

    def draw(canvas: Canvas, seconds: float) -> None:
        rise = (share + pace * seconds) % 1.0
        y = stage.bottom - rise * span
        away = (y - start) / unit
        wide = unit * (0.05 + 0.62 * np.abs(away) ** 1.15)
        turn = away * 3.4 + strand * 1.2566 + seconds * 0.55
        blur = far * unit * (0.008 + 0.05 * np.abs(away))
        x = fx + wide * np.sin(turn) + blur * np.cos(phase + seconds * spin)
        near = 0.5 + 0.42 * np.cos(turn) + 0.12 * np.sin(seconds * 3 * spin + phase)
        flat = np.column_stack([x, y + blur * 0.5 * np.sin(phase + seconds * spin)])
        swarms.dots(canvas, flat, np.clip(near, 0, 0.999), inks)
        for index in range(0, _COUNT, 38):
            half = 8 + 14 * float(near[index])
            spark(canvas, (float(flat[index, 0]), float(flat[index, 1])), (half, half), 0.75)

    def core(canvas: Canvas) -> None:
        glow(canvas, (fx, fy), unit * 0.24, mix(colours.accents[0], _WHITE, 0.5), 0.8)

    return [Layer(7, core), Live(5.0, draw)]
