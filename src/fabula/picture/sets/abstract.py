"""Abstract: flowing ribbons of light, nets of points, turning solids and depth, for ideas and technology."""

import numpy as np

from fabula.picture.brushes import lights, polyhedra, ribbons, schemes
from fabula.picture.brushes.schemes import Scheme
from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import glow, linear, pen, skia, stroke
from fabula.picture.stage import FAR, Canvas, Layer, Live, Piece, Scenery, Stage

SOUND = "hum"

_WHITE: Colour = (1.0, 1.0, 1.0)

Points = np.ndarray


def paint(stage: Stage) -> Scenery:
    """Build the space: ground, far lights, grid, net with pulses, ribbons, a turning solid, motes close by."""
    colours, plan = schemes.scheme(stage), stage.rng("plan")
    grid, net, many = plan.random() < 0.65, plan.random() < 0.75, plan.random() < 0.5

    def ground(canvas: Canvas) -> None:
        schemes.backdrop(canvas, stage, colours)
        _dots(canvas, stage)
        if grid:
            _grid(canvas, stage, colours)
        glow(canvas, colours.focus, min(stage.width, stage.height) * 0.3, colours.accents[0], 0.5)
        ribbons.silk(canvas, stage, colours, 0)
        ribbons.threads(canvas, stage, colours, 0, 40)

    nodes, edges = _network(stage, colours)
    woven: list[Piece] = [
        Layer(6, lambda canvas: _net(canvas, colours, nodes, edges)),
        _pulses(stage, colours, nodes, edges),
    ]
    pieces: list[Piece] = [
        Layer(FAR, ground, solid=True, grain=0.012),
        Layer(9, lambda canvas: _ribbon(canvas, stage, colours, 1), motion=schemes.sway(-54, 17, 1.2)),
        *(woven if net else []),
        _solid(stage, colours, many=many),
        ribbons.flowing(stage, colours, 3.6),
        Layer(
            2.2,
            lambda canvas: ribbons.threads(canvas, stage, colours, 2, 40),
            motion=schemes.sway(60, 15, 2.4),
            blur=1.6,
        ),
        _motes(stage, colours),
        *schemes.weather(stage, colours),
        Layer(1.3, lambda canvas: schemes.bokeh(canvas, stage, colours, "near", 14, (22, 84)), blur=5),
    ]
    return Scenery(
        tuple(pieces), focus=(*colours.focus, 5.0), subject_y=stage.height * 0.9, subject_z=3.0, sky=False, wild=False
    )


def _dots(canvas: Canvas, stage: Stage) -> None:
    rng = stage.rng("far dots")
    for _ in range(320):
        place = (rng.uniform(stage.left, stage.right), rng.uniform(stage.top, stage.bottom))
        canvas.drawCircle(*place, rng.uniform(0.6, 1.9), pen((0.9, 0.96, 1.0), rng.uniform(0.15, 0.7)))


def _grid(canvas: Canvas, stage: Stage, colours: Scheme) -> None:
    """A plane of light lines that runs to the horizon below the middle."""
    level, foot = stage.height * 0.66, stage.bottom + 40
    ink = linear((0, level), (0, foot), [colours.accents[1]] * 3, [0, 0.3, 1], [0.0, 0.24, 0.6])
    ink.setStyle(skia.Paint.kStroke_Style)
    ink.setStrokeWidth(1.6)
    middle = colours.focus[0]
    for line in range(-46, 47):
        canvas.drawLine(middle + line * 12, level, middle + line * 190, foot, ink)
    for row in range(16):
        y = level + (foot - level) * (row / 15) ** 2.2
        canvas.drawLine(stage.left * 2, y, stage.right * 2, y, ink)
    canvas.save()
    canvas.translate(middle, level)
    canvas.scale(1, 0.10)
    glow(canvas, (0, 0), stage.width * 0.7, colours.accents[0], 0.6)
    canvas.restore()


def _ribbon(canvas: Canvas, stage: Stage, colours: Scheme, index: int) -> None:
    ribbons.silk(canvas, stage, colours, index)
    ribbons.threads(canvas, stage, colours, index, 54)


def _network(stage: Stage, colours: Scheme) -> tuple[Points, list[tuple[int, int]]]:
    """Points that crowd around the focus, and which of them are joined."""
    rng = stage.rng("net")
    fx, fy = colours.focus
    spots = np.column_stack([rng.normal(fx, 0.3 * stage.width, 130), rng.normal(fy, 0.24 * stage.height, 130)])
    far = np.hypot(*(spots[:, None] - spots[None]).transpose(2, 0, 1))
    edges = {
        (min(i, int(j)), max(i, int(j))) for i in range(len(spots)) for j in np.argsort(far[i])[1:4] if far[i, j] < 210
    }
    return spots, sorted(edges)


def _net(canvas: Canvas, colours: Scheme, nodes: Points, edges: list[tuple[int, int]]) -> None:
    """The net's lines, and its points with their light."""
    for i, j in edges:
        away = float(np.hypot(*(nodes[i] - nodes[j])))
        canvas.drawLine(
            *map(float, nodes[i]), *map(float, nodes[j]), stroke(colours.accents[0], 1.3, 0.8 * (1 - away / 240))
        )
    degree = np.bincount(np.array(edges).ravel(), minlength=len(nodes))
    for index, (x, y) in enumerate(nodes.tolist()):
        size = 1.4 + 0.75 * float(degree[index])
        glow(canvas, (x, y), size * 6, colours.accent(index % 2), 0.5)
        canvas.drawCircle(x, y, size, pen(mix(colours.accents[0], _WHITE, 0.6), 0.9))
        if degree[index] > 4:
            canvas.drawCircle(x, y, size * 2.6, stroke(colours.accents[1], 1.4, 0.7))


def _pulses(stage: Stage, colours: Scheme, nodes: Points, edges: list[tuple[int, int]]) -> Live:
    """Small lights that run along the lines of the net from point to point."""
    rng = stage.rng("pulses")
    chosen = [edges[int(index)] for index in rng.permutation(len(edges))[:26]]
    start = np.array([nodes[i] for i, _ in chosen])
    way = np.array([nodes[j] for _, j in chosen]) - start
    pace, phase = rng.uniform(0.25, 0.6, len(chosen)), rng.random(len(chosen))
    sparks = [lights.halo(mix(tint, _WHITE, 0.3), 0.3) for tint in colours.accents]

    def draw(canvas: Canvas, seconds: float) -> None:
        share = (phase + pace * seconds) % 1.0
        place = start + way * share[:, None]
        for index, (x, y) in enumerate(place.tolist()):
            sparks[index % 3](canvas, (x, y), (13, 13), float(np.sin(np.pi * share[index])))

    return Live(5.9, draw)


def _solid(stage: Stage, colours: Scheme, *, many: bool) -> Live:
    """A solid of glass that turns slowly in rings of light; perhaps smaller ones around it."""
    rng = stage.rng("solid")
    kinds = [polyhedra.solid(str(kind)) for kind in rng.permutation(polyhedra.KINDS)]
    radius = min(stage.width, stage.height) * (0.14 if many else 0.165)
    tones = [(shade(mix(tint, colours.ground[1], 0.4), -0.1), tint, mix(tint, _WHITE, 0.6)) for tint in colours.accents]
    spark = lights.halo(colours.accents[1], 0.2)
    fx, fy = colours.focus
    inks = [stroke(colours.accent(1 + ring), 1.8, 0.7) for ring in range(2)]
    lean = float(rng.uniform(-30, 10))

    def draw(canvas: Canvas, seconds: float) -> None:
        polyhedra.glass(canvas, kinds[0], (fx, fy), radius, (0.4 + seconds * 0.21, seconds * 0.34, 0.2), tones[0], 0.7)
        for index in range(3 if many else 0):
            angle = seconds * 0.22 + index * 2.094
            place = (fx + radius * 2.5 * float(np.cos(angle)), fy + radius * 0.9 * float(np.sin(angle)))
            turn = (seconds * 0.5, seconds * 0.3 + index, 0.0)
            polyhedra.glass(canvas, kinds[1 + index], place, radius * 0.24, turn, tones[index], 0.8)
        for ring, ink in enumerate(inks):
            canvas.save()
            canvas.translate(fx, fy)
            canvas.rotate(lean + 54 * ring + 6 * float(np.sin(seconds * 0.3 + ring)))
            wide, tall = radius * (1.5 + 0.28 * ring), radius * (0.42 + 0.12 * ring)
            canvas.drawOval(skia.Rect.MakeLTRB(-wide, -tall, wide, tall), ink)
            turned = seconds * (0.7 - 0.25 * ring) + ring * 2
            spark(canvas, (float(wide * np.cos(turned)), float(tall * np.sin(turned))), (22, 22), 0.95)
            canvas.restore()

    return Live(4.2, draw)


def _motes(stage: Stage, colours: Scheme) -> Live:
    """Points of light that rise slowly, near and far."""
    rng = stage.rng("motes")
    count = 150
    x, y = rng.uniform(stage.left, stage.right, count), rng.uniform(stage.top, stage.bottom, count)
    pace, phase = rng.uniform(8, 30, count), rng.uniform(0, 6.28, count)
    inks = [
        stroke(mix(tint, _WHITE, 0.4), size, alpha)
        for tint, size, alpha in zip(colours.accents, (2.4, 4.0, 6.0), (0.8, 0.6, 0.4), strict=True)
    ]
    span = stage.bottom - stage.top

    def draw(canvas: Canvas, seconds: float) -> None:
        px = x + 18 * np.sin(seconds * 0.5 + phase)
        py = stage.top + (y - stage.top - pace * seconds) % span
        for kind, ink in enumerate(inks):
            spots = [skia.Point(a, b) for a, b in zip(px[kind::3].tolist(), py[kind::3].tolist(), strict=True)]
            canvas.drawPoints(skia.Canvas.kPoints_PointMode, spots, ink)

    return Live(2.0, draw)
