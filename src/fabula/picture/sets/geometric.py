"""Geometric: discs, arcs and bars of tinted glass, ranges of triangles, or fields of hexagons, with turning solids."""

import numpy as np

from fabula.picture.brushes import lights, polyhedra, schemes
from fabula.picture.brushes.schemes import Scheme
from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, skia, stroke
from fabula.picture.stage import FAR, Canvas, Layer, Live, Piece, Scenery, Stage

SOUND = "hum"

_WHITE: Colour = (1.0, 1.0, 1.0)


def paint(stage: Stage) -> Scenery:
    """Build one of three compositions, as the seed chooses: discs, peaks or hexagons."""
    colours, plan = schemes.scheme(stage), stage.rng("plan")
    ground = Layer(FAR, lambda canvas: schemes.backdrop(canvas, stage, colours), solid=True, grain=0.012)
    middle = (_discs, _peaks, _hexagons)[int(plan.integers(3))](stage, colours)
    pieces: list[Piece] = [
        ground,
        *middle,
        _solids(stage, colours),
        *schemes.weather(stage, colours),
        Layer(1.6, lambda canvas: schemes.bokeh(canvas, stage, colours, "near", 9, (40, 120)), blur=7),
    ]
    return Scenery(
        tuple(pieces), focus=(*colours.focus, 5.0), subject_y=stage.height * 0.9, subject_z=3.0, sky=False, wild=False
    )


def _pane(
    canvas: Canvas, path: "skia.Path", ends: tuple[tuple[float, float], tuple[float, float]], tint: Colour, alpha: float
) -> None:
    """A pane of tinted glass: its shadow, a gradient across it, and a bright edge."""
    canvas.save()
    canvas.translate(14, 22)
    canvas.drawPath(path, pen((0.0, 0.0, 0.04), 0.28 * alpha, blur=22))
    canvas.restore()
    tones = [mix(tint, _WHITE, 0.22), tint, shade(tint, -0.08)]
    canvas.drawPath(path, linear(*ends, tones, [0, 0.45, 1], [alpha, alpha * 0.62, alpha * 0.24]))
    canvas.drawPath(path, stroke(mix(tint, _WHITE, 0.55), 1.8, 0.4 * alpha))


def _circle(x: float, y: float, radius: float) -> "skia.Path":
    path = skia.Path()
    path.addCircle(x, y, radius)
    return path


def _ring(x: float, y: float, radius: float, thick: float, start: float, sweep: float) -> "skia.Path":
    """An arc as wide as `thick`, from `start` over `sweep` degrees, with flat ends."""
    path = skia.Path()
    path.arcTo(skia.Rect.MakeLTRB(x - radius, y - radius, x + radius, y + radius), start, sweep, True)
    inner = radius - thick
    path.arcTo(skia.Rect.MakeLTRB(x - inner, y - inner, x + inner, y + inner), start + sweep, -sweep, False)
    path.close()
    return path


def _discs(stage: Stage, colours: Scheme) -> list[Piece]:
    """Great discs, arcs and bars that slide over one another in four depths."""
    fx, fy = colours.focus
    unit = min(stage.width, stage.height)

    def back(canvas: Canvas) -> None:
        rng = stage.rng("back")
        _lines(canvas, stage, colours, rng)
        radius = unit * 0.44
        _pane(
            canvas,
            _circle(fx, fy, radius),
            ((fx - radius, fy - radius), (fx + radius, fy + radius)),
            colours.accents[0],
            0.55,
        )

    def arcs(canvas: Canvas) -> None:
        rng = stage.rng("arcs")
        for index in range(4):
            radius, thick = unit * (0.30 + 0.115 * index), unit * rng.uniform(0.028, 0.07)
            path = _ring(fx, fy, radius, thick, rng.uniform(0, 360), rng.uniform(70, 230))
            _pane(
                canvas, path, ((fx - radius, fy - radius), (fx + radius, fy + radius)), colours.accent(index + 1), 0.75
            )

    def bars(canvas: Canvas) -> None:
        rng = stage.rng("bars")
        canvas.save()
        canvas.translate(stage.width / 2, stage.height / 2)
        canvas.rotate(float(rng.choice([-1, 1])) * rng.uniform(24, 44))
        for index in range(9):
            long, thick = unit * rng.uniform(0.3, 0.95), unit * rng.uniform(0.018, 0.07)
            x, y = rng.normal(0, 0.42) * stage.width, (index - 4) * unit * 0.15 + rng.normal(0, 20)
            path = skia.Path()
            path.addRRect(skia.RRect.MakeRectXY(skia.Rect.MakeXYWH(x - long / 2, y, long, thick), thick / 2, thick / 2))
            _pane(canvas, path, ((x - long / 2, y), (x + long / 2, y)), colours.accent(index), rng.uniform(0.35, 0.75))
        canvas.restore()

    def near(canvas: Canvas) -> None:
        rng = stage.rng("near discs")
        for index in range(5):
            x = stage.x(float(rng.choice([rng.uniform(-0.12, 0.18), rng.uniform(0.82, 1.12)])))
            y, radius = stage.y(rng.uniform(-0.05, 1.05)), unit * rng.uniform(0.05, 0.2)
            _pane(
                canvas,
                _circle(x, y, radius),
                ((x - radius, y - radius), (x + radius, y + radius)),
                colours.accent(index),
                0.7,
            )

    return [
        Layer(16, back),
        Layer(10, bars, motion=schemes.sway(46, 17)),
        Layer(7, arcs),
        _orbits(stage, colours),
        Layer(3.0, near, motion=schemes.sway(-38, 14, 1.0)),
    ]


def _lines(canvas: Canvas, stage: Stage, colours: Scheme, rng: np.random.Generator) -> None:
    """A fine grid with small crosses, as on a drawing board."""
    step = 120.0
    thin = stroke(mix(colours.accents[1], _WHITE, 0.3), 1.0, 0.10)
    for x in np.arange(stage.left - step, stage.right + step, step):
        canvas.drawLine(float(x), stage.top * 2, float(x), stage.bottom * 2, thin)
    for y in np.arange(stage.top - step, stage.bottom + step, step):
        canvas.drawLine(stage.left * 2, float(y), stage.right * 2, float(y), thin)
    cross = stroke(mix(colours.accents[0], _WHITE, 0.4), 1.8, 0.5)
    for _ in range(46):
        x = stage.left - step + step * float(rng.integers(0, 26))
        y = stage.top - step + step * float(rng.integers(0, 20))
        canvas.drawLine(x - 8, y, x + 8, y, cross)
        canvas.drawLine(x, y - 8, x, y + 8, cross)


def _orbits(stage: Stage, colours: Scheme) -> Live:
    """Small lights that run along the circles around the focus."""
    fx, fy = colours.focus
    unit = min(stage.width, stage.height)
    rng = stage.rng("orbits")
    count = 7
    radius, phase = unit * rng.uniform(0.24, 0.66, count), rng.uniform(0, 6.28, count)
    pace = rng.uniform(0.12, 0.5, count) * rng.choice([-1, 1], count)
    halos = [lights.halo(colour, 0.22) for colour in colours.accents]
    trail = [stroke(mix(colour, _WHITE, 0.4), 2.0, 0.7) for colour in colours.accents]

    def draw(canvas: Canvas, seconds: float) -> None:
        for index in range(count):
            angle, far = float(phase[index] + pace[index] * seconds), float(radius[index])
            box = skia.Rect.MakeLTRB(fx - far, fy - far, fx + far, fy + far)
            sweep = -32.0 if pace[index] > 0 else 32.0
            canvas.drawArc(box, float(np.degrees(angle)), sweep, False, trail[index % 3])
            spot = (fx + far * float(np.cos(angle)), fy + far * float(np.sin(angle)))
            halos[index % 3](canvas, spot, (22, 22), 0.95)

    return Live(6.5, draw)


def _peaks(stage: Stage, colours: Scheme) -> list[Piece]:
    """Ranges of triangles in four depths before a great disc, like a landscape folded from glass."""
    fx, fy = colours.focus
    unit = min(stage.width, stage.height)

    def disc(canvas: Canvas) -> None:
        radius = unit * 0.30
        for ring in range(5):
            canvas.drawCircle(
                fx, fy, radius * (1.25 + 0.28 * ring), stroke(colours.accents[0], 1.6, 0.34 - 0.06 * ring)
            )
        glow(canvas, (fx, fy), radius * 2.4, colours.accents[0], 0.6)
        face = linear(
            (fx, fy - radius),
            (fx, fy + radius),
            [mix(colours.accents[0], _WHITE, 0.55), colours.accents[1], colours.accents[2]],
        )
        canvas.drawCircle(fx, fy, radius, face)
        cut = pen(colours.ground[1], 0.75)
        for band in range(6):
            y = fy + radius * (0.12 + 0.155 * band)
            canvas.drawRect(skia.Rect.MakeXYWH(fx - radius, y, 2 * radius, 3 + 3.4 * band), cut)

    layers: list[Piece] = [Layer(18, disc)]
    for row, z in enumerate((12.0, 8.0, 5.2, 3.2)):
        layers.append(_range(stage, colours, row, z))
    return [*layers[:3], _dots(stage, colours), *layers[3:]]


def _range(stage: Stage, colours: Scheme, row: int, z: float) -> Layer:
    def draw(canvas: Canvas) -> None:
        rng = stage.rng("range", row)
        foot = stage.height * (0.72 + 0.11 * row)
        tall = stage.height * (0.44 - 0.075 * row)
        tint = mix(colours.ground[2], colours.accent(row), 0.56 - 0.06 * row)
        dark = mix(colours.ground[0], tint, 0.42 - 0.06 * row)
        x = stage.left - 200.0
        while x < stage.right + 200:
            wide = tall * rng.uniform(0.45, 1.0)
            high = tall * rng.uniform(0.35, 1.0) * (0.55 if abs(x + wide / 2 - colours.focus[0]) < tall * 0.6 else 1.0)
            top = (x + wide * rng.uniform(0.35, 0.65), foot - high)
            split = (top[0] + wide * rng.uniform(-0.12, 0.12), foot + 10)
            lit = linear(top, (x, foot), [mix(tint, _WHITE, 0.42), tint, dark], None, [0.95, 0.85, 0.7])
            far = linear(top, (x + wide, foot), [shade(tint, -0.10), dark], None, [0.95, 0.8])
            canvas.drawPath(polygon([top, split, (x, foot + 10)]), lit)
            canvas.drawPath(polygon([top, (x + wide, foot + 10), split]), far)
            canvas.drawPath(
                polygon([(x, foot + 10), top, (x + wide, foot + 10)], closed=False),
                stroke(mix(tint, _WHITE, 0.5), 1.6, 0.5),
            )
            x += wide * rng.uniform(0.42, 0.85)
        low = linear((0, foot), (0, foot + stage.height * 0.3), [dark, colours.ground[0]])
        canvas.drawRect(skia.Rect.MakeLTRB(stage.left * 2, foot + 8, stage.right * 2, stage.bottom * 2), low)

    return Layer(z, draw, grain=0.02)


def _dots(stage: Stage, colours: Scheme) -> Live:
    """A field of points through which a wave runs."""
    columns, rows = 44, 9
    x, y = (
        axis.ravel()
        for axis in np.meshgrid(
            np.linspace(stage.left, stage.right, columns), np.linspace(stage.y(0.06), stage.y(0.56), rows)
        )
    )
    away = np.hypot(x - colours.focus[0], y - colours.focus[1])
    inks = [stroke(mix(colours.accents[2], _WHITE, 0.4), 2.0 + 1.5 * size, 0.22 + 0.16 * size) for size in range(4)]

    def draw(canvas: Canvas, seconds: float) -> None:
        wave = np.sin(away * 0.011 - seconds * 1.5)
        size = np.clip((wave + 1) * 2, 0, 3.99).astype(int)
        rise = y + 7 * wave
        for kind, ink in enumerate(inks):
            held = size == kind
            spots = [skia.Point(a, b) for a, b in zip(x[held].tolist(), rise[held].tolist(), strict=True)]
            canvas.drawPoints(skia.Canvas.kPoints_PointMode, spots, ink)

    return Live(9.0, draw)


def _hexagons(stage: Stage, colours: Scheme) -> list[Piece]:
    """A field of hexagons that thins out from the focus, some of them raised; light runs through it."""
    size = min(stage.width, stage.height) * 0.062
    rng = stage.rng("honeycomb")
    spots = []
    for column in range(int(np.floor(stage.left / (size * 1.5))), int(stage.right / (size * 1.5)) + 2):
        for row in range(int(np.floor(stage.top / (size * 1.732))), int(stage.bottom / (size * 1.732)) + 2):
            x, y = column * size * 1.5, (row + 0.5 * (column % 2)) * size * 1.732
            away = float(np.hypot(x - colours.focus[0], y - colours.focus[1])) / min(stage.width, stage.height)
            if rng.random() < 1.12 - 0.62 * away:
                spots.append((x, y, away))

    def field(canvas: Canvas) -> None:
        chance = stage.rng("tiles")
        for x, y, away in spots:
            lift = float(chance.beta(1.2, 3.0)) * max(0.0, 1.2 - away)
            _tile(canvas, (x, y), size * 0.94, lift * size * 1.2, colours, chance, away)

    def above(canvas: Canvas) -> None:
        chance = stage.rng("above")
        for _ in range(7):
            x, y = stage.x(chance.uniform(-0.1, 1.1)), stage.y(chance.uniform(0.0, 1.0))
            if abs(x - colours.focus[0]) > stage.width * 0.16:
                radius = size * chance.uniform(1.2, 3.2)
                path = polygon(_corners((x, y), radius))
                _pane(
                    canvas,
                    path,
                    ((x - radius, y - radius), (x + radius, y + radius)),
                    colours.accent(int(chance.integers(3))),
                    0.6,
                )

    return [
        Layer(9, field, grain=0.02),
        _lit(stage, colours, spots, size),
        Layer(3.2, above, motion=schemes.sway(40, 15)),
    ]


def _corners(place: tuple[float, float], radius: float) -> list[tuple[float, float]]:
    return [
        (place[0] + radius * float(np.cos(angle)), place[1] + radius * float(np.sin(angle)))
        for angle in np.linspace(0, 2 * np.pi, 6, endpoint=False)
    ]


def _tile(
    canvas: Canvas,
    place: tuple[float, float],
    radius: float,
    lift: float,
    colours: Scheme,
    chance: np.random.Generator,
    away: float,
) -> None:
    """One hexagon, raised by `lift` units: its sides, its face and its lit edge."""
    tint = mix(
        colours.ground[2],
        colours.accent(int(chance.integers(3))),
        0.12 + 0.5 * float(chance.random()) * max(0.2, 1 - away),
    )
    tint = mix(tint, colours.ground[0], min(0.62, away * 0.62))
    top = [(x, y - lift) for x, y in _corners(place, radius)]
    low = _corners(place, radius)
    for first, second, depth in ((0, 1, -0.16), (1, 2, -0.11), (2, 3, -0.05)):
        side = [top[first], top[second], low[second], low[first]]
        canvas.drawPath(polygon(side), pen(shade(tint, depth)))
    face = linear(top[4], top[1], [mix(tint, _WHITE, 0.2), tint, shade(tint, -0.05)])
    canvas.drawPath(polygon(top), face)
    canvas.drawPath(polygon(top[3:] + top[:1], closed=False), stroke(mix(tint, _WHITE, 0.5), 1.6, 0.5))


def _lit(stage: Stage, colours: Scheme, spots: list[tuple[float, float, float]], size: float) -> Live:
    """Hexagons that light up one after another as a wave goes out from the focus."""
    near = sorted(spots, key=lambda spot: spot[2])[:150]
    rng = stage.rng("lit")
    chosen = [near[int(index)] for index in rng.permutation(len(near))[:34]]
    paths = [polygon(_corners((x, y), size * 0.8)) for x, y, _ in chosen]
    inks = [[pen(mix(colour, _WHITE, 0.3), 0.11 * step) for step in range(7)] for colour in colours.accents]

    def draw(canvas: Canvas, seconds: float) -> None:
        for index, (path, spot) in enumerate(zip(paths, chosen, strict=True)):
            power = max(0.0, float(np.sin(spot[2] * 9 - seconds * 1.4 + index * 0.15))) ** 3
            step = int(power * 6.99)
            if step:
                canvas.drawPath(path, inks[index % 3][step])

    return Live(8.5, draw)


def _solids(stage: Stage, colours: Scheme) -> Live:
    """A solid of glass that turns at the focus, and three small ones that float around it."""
    rng = stage.rng("solids")
    kinds = [polyhedra.solid(str(kind)) for kind in rng.permutation(polyhedra.KINDS)]
    unit = min(stage.width, stage.height)
    fx, fy = colours.focus
    aura = lights.halo(colours.accents[0])
    tones = [
        (shade(mix(tint, colours.ground[1], 0.35), -0.12), tint, mix(tint, _WHITE, 0.6)) for tint in colours.accents
    ]
    places = [(0.0, 0.0, 0.155)]
    for angle in rng.uniform(0, 6.28) + np.array([0.0, 2.1, 4.2]):
        places.append(
            (
                float(np.cos(angle)) * rng.uniform(0.3, 0.5),
                float(np.sin(angle)) * rng.uniform(0.2, 0.36),
                rng.uniform(0.03, 0.06),
            )
        )
    spin = rng.uniform(0.2, 0.5, 4) * rng.choice([-1, 1], 4)

    def draw(canvas: Canvas, seconds: float) -> None:
        aura(canvas, (fx, fy), (unit * 0.19, unit * 0.19), 0.5 + 0.1 * float(np.sin(seconds)))
        for index, (across, down, size) in enumerate(places):
            bob = 0.012 * float(np.sin(seconds * 0.9 + index * 2))
            place = (fx + across * unit, fy + (down + bob) * unit)
            turn = seconds * float(spin[index])
            polyhedra.glass(
                canvas, kinds[index % 4], place, size * unit, (0.4 + turn * 0.6, turn, 0.2), tones[index % 3]
            )

    return Live(4.2, draw)
