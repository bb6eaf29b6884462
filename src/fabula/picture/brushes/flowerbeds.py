"""Flower beds: borders in bloom by season, clipped hedges and cones, roses that climb, stepping stones."""

import numpy as np

from fabula.picture import noise
from fabula.picture.brushes import grass, hills
from fabula.picture.brushes.cottages import tinted
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import linear, pen, polygon, radial, skia, stroke
from fabula.picture.stage import Canvas, Stage

Place = tuple[float, float]

_SEASONS = {
    "spring": from_hexes("#ff5f6a #ffd23f #f7a8d0 #ffffff #b07ae0 #ff9a4a"),
    "summer": from_hexes("#e83f6f #ff9a3f #f5d04a #8f6fe0 #ffffff #f07ab8 #4f7fe0"),
    "autumn": from_hexes("#d9582f #e0a030 #a83a5a #c76fae #f0d890"),
    "winter": from_hexes("#c9d6e6 #e8eef6 #b8c6dc"),
}


def green(stage: Stage, tone: float) -> Colour:
    """The green of leaves in a bed at a depth: yellow in autumn, dull under snow."""
    palette = stage.palette
    own = {"autumn": "#a8963f", "winter": "#6f8074", "spring": "#79b54e"}.get(stage.season, "#4f8f3f")
    share = 0.08 if palette.dark else 0.46 if stage.time == "day" else 0.16
    colour = mix(palette.tone(tone), from_hex(own), share)
    return mix(colour, palette.snow, 0.45) if stage.snowy else colour


def border(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, crest: list[Place], height: float, tone: float
) -> None:
    """A bed along `crest` (its foot, from left to right): low leaves, then drifts of one flower after the other."""
    leaf, colours = green(stage, tone), _SEASONS[stage.season]
    x = np.array([place[0] for place in crest])
    y = np.array([place[1] for place in crest])
    ends = np.clip(np.minimum(np.arange(len(x)), np.arange(len(x))[::-1]) / 5, 0, 1) ** 0.6
    mound = y - height * ends * (0.34 + 0.10 * noise.line(rng, len(x), 4))
    body = polygon([*zip(x, mound, strict=True), *zip(x[::-1], y[::-1] + (height * 0.16 * ends)[::-1], strict=True)])
    top = float(mound.min())
    canvas.drawPath(body, linear((0, top), (0, float(y.max())), [shade(leaf, 0.02), shade(leaf, -0.09)]))
    span = float(x.max() - x.min())
    count = int(span / height * 21)
    drift = rng.uniform(0.6, 1.4) * height * 1.6
    order = rng.permutation(len(colours))
    for _ in range(count):
        px = float(rng.uniform(x.min(), x.max()))
        foot = float(np.interp(px, x, y)) + height * rng.uniform(-0.2, 0.14)
        kind = int((px - float(x.min())) / drift)
        own = colours[int(order[kind % len(colours)])]
        tall = height * rng.uniform(0.3, 1.0) * (0.75 + 0.35 * ((kind * 7) % 3) / 2)
        _plant(canvas, stage, rng, (px, foot), tall, (own, leaf, kind))


def _plant(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Place, tall: float, look: tuple[Colour, Colour, int]
) -> None:
    """One flower: a stem with leaves and a head - a daisy, a spike, a tulip or a ball by its drift."""
    (x, y), (own, leaf, kind) = foot, look
    lean = rng.normal(0, 0.1) * tall
    stem = shade(leaf, rng.uniform(-0.06, 0.03))
    grass.blade(canvas, (x - 3, y), (lean - tall * 0.2, tall * 0.55), stem, tall * 0.09)
    grass.blade(canvas, (x + 3, y), (lean + tall * 0.22, tall * 0.5), shade(stem, 0.03), tall * 0.09)
    if stage.snowy:
        return
    canvas.drawLine(x, y, x + lean, y - tall, stroke(stem, max(tall * 0.028, 1.2)))
    colour = tinted(stage, shade(own, rng.uniform(-0.03, 0.03)), 0.62)
    head, size = (x + lean, y - tall), max(tall * 0.125, 3.8)
    form = kind % 4
    if form == 0:
        for petal in range(6):
            angle = petal * 1.047 + x
            canvas.drawCircle(
                head[0] + size * 0.72 * np.cos(angle), head[1] + size * 0.6 * np.sin(angle), size * 0.5, pen(colour)
            )
        canvas.drawCircle(*head, size * 0.42, pen(tinted(stage, from_hex("#f5c04a"), 0.6)))
    elif form == 1:
        for step in range(7):
            half = size * 0.5 * (1 - step * 0.11)
            canvas.drawCircle(
                head[0] + rng.normal(0, size * 0.14),
                head[1] + size * (1.9 - step * 0.55),
                half,
                pen(shade(colour, 0.012 * step)),
            )
    elif form == 2:
        cup = [
            (-0.62, 0.1),
            (-0.66, -0.7),
            (-0.3, -0.35),
            (0.0, -0.85),
            (0.3, -0.35),
            (0.66, -0.7),
            (0.62, 0.1),
            (0.0, 0.55),
        ]
        canvas.drawPath(polygon([(head[0] + a * size, head[1] + b * size) for a, b in cup]), pen(colour))
    else:
        lit = mix(colour, stage.palette.rim, 0.3)
        canvas.drawCircle(
            *head, size * 0.95, radial((head[0], head[1] - size * 0.4), size * 1.3, [lit, colour, shade(colour, -0.08)])
        )


def hedge(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, box: tuple[float, float, float, float], tone: float
) -> None:
    """A clipped hedge (left, top, right, foot): leaves in dabs, light on its top, snow where it lies."""
    left, top, right, foot = box
    leaf = green(stage, tone)
    x = np.arange(left, right + 12, 12.0)
    crest = top + 3.5 * noise.line(rng, len(x), 5, 0.8)
    shape = polygon([*zip(x, crest, strict=True), (right, foot), (left, foot)])
    canvas.drawPath(
        shape,
        linear(
            (0, top),
            (0, foot),
            [mix(shade(leaf, 0.04), stage.palette.rim, 0.14), leaf, shade(leaf, -0.09)],
            [0, 0.25, 1],
        ),
    )
    canvas.save()
    canvas.clipPath(shape, True)
    lit, dark = skia.Path(), skia.Path()
    for _ in range(int((right - left) * (foot - top) / 190)):
        px, py = rng.uniform(left, right), top + (foot - top) * rng.random() ** 1.2
        size = rng.uniform(2.4, 6.0)
        heap = lit if rng.random() < 0.5 - 0.3 * (py - top) / (foot - top) else dark
        heap.addOval(skia.Rect.MakeLTRB(px - size, py - size * 0.6, px + size, py + size * 0.6))
    canvas.drawPath(lit, pen(mix(shade(leaf, 0.06), stage.palette.rim, 0.16), 0.8))
    canvas.drawPath(dark, pen(shade(leaf, -0.06), 0.7))
    canvas.restore()
    if stage.snowy:
        canvas.drawPath(
            polygon([*zip(x, crest - 5, strict=True), *zip(x[::-1], crest[::-1] + 7, strict=True)]),
            pen(stage.palette.snow),
        )


def topiary(canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Place, height: float, tone: float) -> None:
    """A clipped bush: a cone, a ball on a stem, or three balls above each other."""
    (x, y), leaf, kind = foot, green(stage, tone), int(rng.integers(3))
    canvas.drawOval(
        skia.Rect.MakeLTRB(x - height * 0.3, y - 5, x + height * 0.3, y + height * 0.06), pen(shade(leaf, -0.16), 0.4)
    )
    if kind == 0:
        _ball(
            canvas,
            stage,
            rng,
            [(x, y - height * share * 0.9, height * (0.27 - 0.22 * share)) for share in np.linspace(0.12, 1, 12)],
            leaf,
        )
        return
    canvas.drawLine(x, y, x, y - height * 0.6, stroke(tinted(stage, from_hex("#6a4a38"), 0.7), height * 0.045))
    balls = [(0.72, 0.27)] if kind == 1 else [(0.28, 0.22), (0.62, 0.165), (0.88, 0.11)]
    _ball(canvas, stage, rng, [(x, y - height * level, height * half) for level, half in balls], leaf)


def _ball(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, rounds: list[tuple[float, float, float]], leaf: Colour
) -> None:
    toward = 1.0 if stage.sun[0] > rounds[0][0] else -1.0
    lit = mix(shade(leaf, 0.05), stage.palette.rim, 0.26)
    lit = mix(lit, stage.palette.snow, 0.6) if stage.snowy else lit
    for x, y, half in rounds:
        angles = np.linspace(0, 2 * np.pi, 40, endpoint=False)
        edge = half * (1 + rng.uniform(-0.05, 0.05, 40))
        outline = [(x + float(e * np.cos(a)), y + float(e * np.sin(a))) for e, a in zip(edge, angles, strict=True)]
        spot = (x + toward * half * 0.4, y - half * 0.5)
        canvas.drawPath(polygon(outline), radial(spot, half * 1.6, [lit, leaf, shade(leaf, -0.09)], [0, 0.45, 1]))
        for _ in range(int(half * 0.7)):
            angle, far = rng.uniform(0, 6.28), half * float(np.sqrt(rng.random()))
            canvas.drawCircle(
                x + far * np.cos(angle),
                y + far * np.sin(angle),
                rng.uniform(1.5, 3.6),
                pen(shade(leaf, rng.uniform(-0.06, 0.05)), 0.7),
            )


def rose_arch(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Place, size: tuple[float, float], tone: float
) -> None:
    """An arch of white trellis on `foot`, `size` (width, height), grown over with leaves and roses."""
    (x, y), (wide, high) = foot, size
    white, leaf = tinted(stage, from_hex("#f5efe4"), tone), green(stage, tone + 0.04)
    turns = np.linspace(np.pi, 2 * np.pi, 26)
    for inner in (1.0, 0.84):
        half = wide / 2 * inner
        arc = [
            (x - half, y),
            *[(x + half * float(np.cos(a)), y - high + wide / 2 + half * float(np.sin(a))) for a in turns],
            (x + half, y),
        ]
        canvas.drawPath(polygon(arc, closed=False), stroke(white, wide * 0.022))
    for share in np.linspace(0.04, 0.96, 15):
        outer, near = _along(share, foot, size, 1.0), _along(share, foot, size, 0.84)
        canvas.drawLine(*outer, *near, stroke(shade(white, -0.05), wide * 0.014))
    own = from_hexes("#e8386a #f58ab0 #fff0e4 #ffb05a")[int(rng.integers(4))]
    for _ in range(330):
        place = _along(float(rng.beta(0.9, 0.9)), foot, size, float(rng.normal(0.93, 0.085)))
        half = wide * rng.uniform(0.022, 0.05)
        tint = shade(leaf, rng.uniform(-0.06, 0.05))
        if not (stage.snowy and rng.random() < 0.5):
            canvas.drawOval(
                skia.Rect.MakeLTRB(place[0] - half, place[1] - half * 0.7, place[0] + half, place[1] + half * 0.7),
                pen(tint),
            )
    if stage.snowy:
        return
    for _ in range(110 if stage.season == "summer" else 40):
        px, py = _along(float(rng.beta(0.9, 0.9)), foot, size, float(rng.normal(0.93, 0.09)))
        half = wide * rng.uniform(0.019, 0.034)
        colour = tinted(stage, shade(own, rng.uniform(-0.05, 0.04)), tone)
        canvas.drawCircle(px, py, half, pen(colour))
        canvas.drawCircle(px - half * 0.2, py - half * 0.25, half * 0.55, pen(mix(colour, stage.palette.rim, 0.35)))
        canvas.drawCircle(px + half * 0.1, py, half * 0.28, pen(shade(colour, -0.10)))


def _along(share: float, foot: Place, size: tuple[float, float], inner: float) -> Place:
    """A point of an arch, from its left foot (0) over its top to its right foot (1)."""
    (x, y), (wide, high) = foot, size
    half, leg = wide / 2 * inner, high - wide / 2
    bow = np.pi * wide / 2
    way = share * (2 * leg + bow)
    if way < leg:
        return (x - half, y - way)
    if way > leg + bow:
        return (x + half, y - (2 * leg + bow - way))
    angle = np.pi + (way - leg) / bow * np.pi
    return (x + half * float(np.cos(angle)), y - leg + half * float(np.sin(angle)))


def stepping_stones(
    canvas: Canvas, stage: Stage, near: Place, far: Place, sizes: tuple[float, float], bend: float
) -> None:
    """Flat stones in the lawn from `near` to `far`, `sizes` wide at both ends, swung `bend` units to one side."""
    rng, stone = stage.rng("stones"), tinted(stage, from_hex("#b9b0a2"), 0.6)
    stone = mix(stone, stage.palette.snow, 0.5) if stage.snowy else stone
    turf = shade(hills.ground_colour(stage, 0.62), -0.10)
    share = 1.0
    while share > 0:
        y = far[1] + (near[1] - far[1]) * share**1.6
        half = (sizes[1] + (sizes[0] - sizes[1]) * share**1.6) / 2
        x = far[0] + (near[0] - far[0]) * share + bend * float(np.sin(share * np.pi)) + rng.normal(0, half * 0.2)
        angles = np.linspace(0, 2 * np.pi, 14, endpoint=False)
        rough = rng.uniform(0.86, 1.1, 14)
        shape = [
            (x + half * r * float(np.cos(a)), y + half * 0.30 * r * float(np.sin(a)))
            for a, r in zip(angles, rough, strict=True)
        ]
        canvas.drawPath(polygon([(a, b + half * 0.07) for a, b in shape]), pen(turf, 0.8))
        tint = shade(stone, rng.uniform(-0.04, 0.04))
        canvas.drawPath(
            polygon(shape),
            linear((0, y - half * 0.3), (0, y + half * 0.3), [mix(tint, stage.palette.rim, 0.2), shade(tint, -0.05)]),
        )
        share -= 0.075 + 0.02 * rng.random()
