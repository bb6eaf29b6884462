"""Abstract: flowing ribbons of light, nets of points, turning solids and depth, for ideas and technology."""

import numpy as np

from fabula.picture.brushes import lights
from fabula.picture.colour import Colour, from_hexes, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, skia, stroke
from fabula.picture.stage import FAR, Canvas, Layer, Live, Motion, Piece, Scenery, Stage

SOUND = "hum"

# ground from top to bottom, then three accents
_SCHEMES = {
    "night": ("#040614 #0a1433 #16265c #0a1030", "#4fe3ff #8f6bff #ff5fae"),
    "dusk": ("#12071d #33104a #6e1f58 #240a33", "#ff9a5f #ff5f9e #b06bff"),
    "dawn": ("#151b3f #453a78 #93608f #3a2c5c", "#ffd2a0 #ff9fb8 #9fc8ff"),
    "day": ("#062b54 #0d5290 #2a93c4 #0a3a6b", "#c9fbff #7fe0ff #ffe6a0"),
}


class _Scheme:
    """The colours and the motifs of one picture, by time and seed."""

    def __init__(self, stage: Stage) -> None:
        ground, accents = _SCHEMES[stage.time]
        rng = stage.rng("plan")
        self.ground, turn = from_hexes(ground), int(rng.integers(3))
        three = from_hexes(accents)
        self.accents: tuple[Colour, ...] = (three[turn], three[(turn + 1) % 3], three[(turn + 2) % 3])
        self.focus = (stage.x(float(rng.choice([0.34, 0.66]))), stage.y(float(rng.uniform(0.40, 0.50))))
        self.net = rng.random() < 0.55
        self.grid = rng.random() < 0.6
        self.solid = int(rng.integers(3))


def paint(stage: Stage) -> Scenery:
    """Build the space: ground, far lights, grid or net, three depths of ribbons, a turning solid, motes close by."""
    scheme = _Scheme(stage)
    pieces: list[Piece] = [
        Layer(FAR, lambda canvas: _ground(canvas, stage, scheme), solid=True, grain=0.012),
        Layer(30, lambda canvas: _dots(canvas, stage, "far dots", 320, (0.6, 1.9)), motion=_float(9, 14, 0.0)),
        *([Layer(9, lambda canvas: _grid(canvas, stage, scheme))] if scheme.grid else []),
        Layer(14, lambda canvas: _ribbon(canvas, stage, scheme, 0), motion=_float(40, 13, 0.0), blur=1.4),
        Layer(8, lambda canvas: _ribbon(canvas, stage, scheme, 1), motion=_float(-54, 11, 1.2)),
        *([Layer(6, lambda canvas: _net(canvas, stage, scheme), motion=_float(16, 12, 2.0))] if scheme.net else []),
        _solid(stage, scheme),
        _flow(stage, scheme),
        Layer(2.2, lambda canvas: _ribbon(canvas, stage, scheme, 2), motion=_float(60, 12, 2.4), blur=2.5),
        _motes(stage, scheme),
        Layer(1.3, lambda canvas: _bokeh(canvas, stage, scheme), motion=_float(30, 15, 1.0), blur=5),
    ]
    return Scenery(tuple(pieces), focus=(*scheme.focus, 5.0), subject_y=stage.height * 0.9, subject_z=3.0, sky=False)


def _float(reach: float, period: float, phase: float) -> Motion:
    def motion(seconds: float) -> tuple[float, float, float]:
        turn = 2 * np.pi * seconds / period + phase
        return (reach * float(np.sin(turn)), 0.0, 0.85 + 0.15 * float(np.cos(turn * 1.3)))

    return motion


def _ground(canvas: Canvas, stage: Stage, scheme: _Scheme) -> None:
    rng = stage.rng("ground")
    box = skia.Rect.MakeLTRB(stage.left * 2, stage.top * 2, stage.right * 2, stage.bottom * 2)
    canvas.drawRect(box, linear((0, stage.top), (0, stage.bottom), scheme.ground, [0, 0.4, 0.66, 1]))
    glow(canvas, scheme.focus, 900, mix(scheme.accents[0], scheme.ground[2], 0.4), 0.5)
    for index in range(7):
        place = (rng.uniform(stage.left, stage.right), rng.uniform(stage.top, stage.bottom))
        glow(
            canvas,
            place,
            rng.uniform(300, 800),
            mix(scheme.accents[index % 3], scheme.ground[2], 0.45),
            rng.uniform(0.12, 0.3),
        )


def _dots(canvas: Canvas, stage: Stage, name: str, count: int, sizes: tuple[float, float]) -> None:
    rng = stage.rng(name)
    for _ in range(count):
        place = (rng.uniform(stage.left, stage.right), rng.uniform(stage.top, stage.bottom))
        canvas.drawCircle(*place, rng.uniform(*sizes), pen((0.9, 0.96, 1.0), rng.uniform(0.15, 0.7)))


def _grid(canvas: Canvas, stage: Stage, scheme: _Scheme) -> None:
    """A plane of light lines that runs to the horizon below the middle."""
    level, foot = stage.height * 0.66, stage.bottom + 40
    ink = linear((0, level), (0, foot), [scheme.accents[1]] * 3, [0, 0.3, 1], [0.0, 0.20, 0.55])
    ink.setStyle(skia.Paint.kStroke_Style)
    ink.setStrokeWidth(1.6)
    middle = scheme.focus[0]
    for line in range(-46, 47):
        canvas.drawLine(middle + line * 12, level, middle + line * 190, foot, ink)
    for row in range(16):
        y = level + (foot - level) * (row / 15) ** 2.2
        canvas.drawLine(stage.left * 2, y, stage.right * 2, y, ink)
    canvas.save()
    canvas.translate(middle, level)
    canvas.scale(1, 0.10)
    glow(canvas, (0, 0), stage.width * 0.7, scheme.accents[0], 0.6)
    canvas.restore()


def _wave(stage: Stage, index: int, x: np.ndarray, share: float, seconds: float = 0.0) -> np.ndarray:
    """The height of a ribbon's thread: `share` 0 to 1 across the ribbon; threads cross where the ribbon turns over."""
    rng = stage.rng("wave", index)
    level, slope = stage.height * rng.uniform(0.32, 0.70), rng.uniform(-0.22, 0.22) * stage.height
    turn = x / stage.width * 2 * np.pi * rng.uniform(0.45, 0.8) + rng.uniform(0, 6.28) + seconds * 0.22
    width = stage.height * rng.uniform(0.07, 0.13) * np.sin(turn * 0.9 + rng.uniform(0, 6.28) + seconds * 0.18)
    main = stage.height * rng.uniform(0.08, 0.15) * np.sin(turn) + stage.height * 0.04 * np.sin(
        turn * 2.3 + seconds * 0.3
    )
    return np.asarray(level + slope * (x / stage.width - 0.5) + main + width * (share - 0.5) * 2)


def _ribbon(canvas: Canvas, stage: Stage, scheme: _Scheme, index: int) -> None:
    x = np.linspace(stage.left - 120, stage.right + 120, 110)
    threads = 46
    for thread in range(threads):
        share = thread / (threads - 1)
        colour = mix(scheme.accents[index % 3], scheme.accents[(index + 1) % 3], share)
        edge = 0.10 + 0.5 * abs(share - 0.5) ** 1.5 * 2
        line = polygon(list(zip(x.tolist(), _wave(stage, index, x, share).tolist(), strict=True)), closed=False)
        canvas.drawPath(line, stroke(colour, 1.5 if index < 2 else 2.6, edge))
    upper, lower = _wave(stage, index, x, 0.0), _wave(stage, index, x, 1.0)
    shape = [*zip(x.tolist(), upper.tolist(), strict=True), *zip(x[::-1].tolist(), lower[::-1].tolist(), strict=True)]
    ends = [scheme.accents[index % 3], scheme.accents[(index + 1) % 3], scheme.accents[index % 3]]
    canvas.drawPath(polygon(shape), linear((0, 0), (stage.width, 0), ends, [0, 0.5, 1], [0.05, 0.26, 0.08]))


def _flow(stage: Stage, scheme: _Scheme) -> Live:
    """A ribbon that flows: few threads, drawn anew for every frame."""
    x = np.linspace(stage.left - 40, stage.right + 40, 34)
    threads = 11
    pens = []
    for thread in range(threads):
        colour = mix(scheme.accents[2], scheme.accents[0], thread / (threads - 1))
        ink = stroke(colour, 1.4, 0.30 + 0.5 * abs(thread / (threads - 1) - 0.5))
        pens.append(ink)

    def draw(canvas: Canvas, seconds: float) -> None:
        for thread, ink in enumerate(pens):
            y = _wave(stage, 7, x, thread / (threads - 1), seconds)
            path = skia.Path()
            path.moveTo(float(x[0]), float(y[0]))
            for i in range(1, len(x) - 1):
                path.quadTo(float(x[i]), float(y[i]), float(x[i] + x[i + 1]) / 2, float(y[i] + y[i + 1]) / 2)
            canvas.drawPath(path, ink)

    return Live(3.6, draw)


def _net(canvas: Canvas, stage: Stage, scheme: _Scheme) -> None:
    """Points joined to their neighbours, denser around the focus."""
    rng = stage.rng("net")
    spots = np.column_stack(
        [rng.normal(scheme.focus[0], 0.3 * stage.width, 120), rng.normal(scheme.focus[1], 0.22 * stage.height, 120)]
    )
    for i, (ax, ay) in enumerate(spots):
        away = np.hypot(*(spots - spots[i]).T)
        for j in np.argsort(away)[1:4]:
            if away[j] < 190:
                ink = stroke(scheme.accents[0], 1.2, 0.42 * (1 - away[j] / 190))
                canvas.drawLine(float(ax), float(ay), float(spots[j][0]), float(spots[j][1]), ink)
        size = rng.exponential(2.0) + 1.4
        glow(canvas, (float(ax), float(ay)), size * 8, scheme.accents[i % 2], 0.5)
        canvas.drawCircle(float(ax), float(ay), size, pen(mix(scheme.accents[0], (1, 1, 1), 0.6), 0.9))


def _shape(kind: int) -> tuple[np.ndarray, list[tuple[int, int]]]:
    """The corners and edges of a solid within the unit ball: twenty faces, a cube in a cube, or eight faces."""
    gold = (1 + 5**0.5) / 2
    if kind == 0:
        corners = np.array(
            [(0, a, b * gold) for a in (-1, 1) for b in (-1, 1)]
            + [(a, b * gold, 0) for a in (-1, 1) for b in (-1, 1)]
            + [(b * gold, 0, a) for a in (-1, 1) for b in (-1, 1)]
        )
        reach = 2.01
    elif kind == 1:
        cube = np.array([(a, b, c) for a in (-1.0, 1) for b in (-1.0, 1) for c in (-1.0, 1)])
        corners = np.vstack([cube, cube * 0.5])
        pairs = [(i, j) for i in range(8) for j in range(i) if np.isclose(np.abs(cube[i] - cube[j]).sum(), 2)]
        edges = [*pairs, *[(i + 8, j + 8) for i, j in pairs], *[(i, i + 8) for i in range(8)]]
        return corners / 3**0.5, edges
    else:
        corners = np.array([(1.0, 0, 0), (-1, 0, 0), (0, 1.25, 0), (0, -1.25, 0), (0, 0, 1), (0, 0, -1)])
        reach = 1.7
    far = np.linalg.norm(corners[:, None] - corners[None], axis=2)
    edges = [(i, j) for i in range(len(corners)) for j in range(i) if far[i, j] < reach]
    return corners / np.linalg.norm(corners, axis=1).max(), edges


def _solid(stage: Stage, scheme: _Scheme) -> Live:
    """A solid of light lines that turns slowly, with rings around it."""
    corners, edges = _shape(scheme.solid)
    radius = min(stage.width, stage.height) * 0.17
    aura, spark = lights.halo(scheme.accents[0]), lights.halo(scheme.accents[1], 0.2)
    fx, fy = scheme.focus

    def draw(canvas: Canvas, seconds: float) -> None:
        a, b = seconds * 0.35, seconds * 0.22 + 0.5
        spin = np.array([[np.cos(a), 0, np.sin(a)], [0, 1, 0], [-np.sin(a), 0, np.cos(a)]])
        tilt = np.array([[1, 0, 0], [0, np.cos(b), -np.sin(b)], [0, np.sin(b), np.cos(b)]])
        points = corners @ spin.T @ tilt.T
        near = 1 / (1 - points[:, 2] * 0.28)
        flat = np.column_stack([fx + points[:, 0] * near * radius, fy + points[:, 1] * near * radius])
        aura(canvas, (fx, fy), (radius * 1.8, radius * 1.8), 0.55 + 0.1 * float(np.sin(seconds * 1.2)))
        for i, j in edges:
            depth = float(points[i, 2] + points[j, 2]) / 2
            ink = stroke(mix(scheme.accents[0], (1, 1, 1), 0.35 + 0.25 * depth), 2.2 + 1.2 * depth, 0.5 + 0.4 * depth)
            canvas.drawLine(*map(float, flat[i]), *map(float, flat[j]), ink)
        for (px, py), depth in zip(flat, points[:, 2], strict=True):
            half = 16 + 8 * float(depth)
            spark(canvas, (float(px), float(py)), (half, half), 0.85)
        for ring in range(2):
            canvas.save()
            canvas.translate(fx, fy)
            canvas.rotate(-18 + 50 * ring + 6 * float(np.sin(seconds * 0.3 + ring)))
            wide, tall = radius * (1.5 + 0.28 * ring), radius * (0.42 + 0.12 * ring)
            canvas.drawOval(skia.Rect.MakeLTRB(-wide, -tall, wide, tall), stroke(scheme.accents[1 + ring], 1.6, 0.6))
            turn = seconds * (0.7 - 0.25 * ring) + ring * 2
            spark(canvas, (float(wide * np.cos(turn)), float(tall * np.sin(turn))), (22, 22), 0.95)
            canvas.restore()

    return Live(4.2, draw)


def _motes(stage: Stage, scheme: _Scheme) -> Live:
    rng = stage.rng("motes")
    count = 60
    x, y = rng.uniform(stage.left, stage.right, count), rng.uniform(stage.top, stage.bottom, count)
    pace, phase = rng.uniform(8, 26, count), rng.uniform(0, 6.28, count)
    spots = [lights.halo(colour, 0.18) for colour in scheme.accents]
    span = stage.bottom - stage.top

    def draw(canvas: Canvas, seconds: float) -> None:
        for index in range(count):
            px = x[index] + 18 * np.sin(seconds * 0.5 + phase[index])
            py = stage.top + (y[index] - stage.top - pace[index] * seconds) % span
            half = 5 + 7 * (index % 5) / 4
            spots[index % 3](
                canvas, (float(px), float(py)), (half, half), 0.5 + 0.4 * float(np.sin(seconds * 1.1 + phase[index]))
            )

    return Live(2.0, draw)


def _bokeh(canvas: Canvas, stage: Stage, scheme: _Scheme) -> None:
    rng = stage.rng("bokeh")
    for index in range(16):
        x = stage.left + (stage.right - stage.left) * rng.beta(0.6, 0.6)
        y, radius = rng.uniform(stage.top, stage.bottom), rng.uniform(22, 74)
        colour = shade(scheme.accents[index % 3], 0.02)
        canvas.drawCircle(x, y, radius, pen(colour, rng.uniform(0.05, 0.16)))
        canvas.drawCircle(x, y, radius, stroke(colour, 3, 0.16))
