"""Roadway: a country road that runs to its vanishing point between rows of crops, and the stretch across the front."""

from dataclasses import dataclass

import numpy as np

from fabula.picture import noise
from fabula.picture.brushes import hills, shore
from fabula.picture.brushes.cottages import tinted
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Stage

Place = tuple[float, float]

CROPS = {
    "spring": from_hexes("#7fbf4f #a8d060 #e8d94a #8f7a5a"),
    "summer": from_hexes("#e6bd4e #8a6fc9 #6fae4a #d9cf58"),
    "autumn": from_hexes("#c99a4a #8f6f4f #b5863f #a3a04f"),
    "winter": from_hexes("#9a8a78 #8a9a7a #a59a88 #8f8a80"),
}


@dataclass(frozen=True)
class Way:
    """A road that comes from `far` (its vanishing point) to `near`, `width` units wide there, swung by `bend` units.

    `kind` is asphalt, lane or avenue.
    """

    far: Place
    near: Place
    width: float
    bend: float
    kind: str

    def at(self, share: float) -> tuple[float, float, float]:
        """The middle of the road and its half width at a share of the way down from the vanishing point (0 to 1)."""
        x = self.far[0] + (self.near[0] - self.far[0]) * share + self.bend * float(np.sin(share * np.pi)) * share**0.4
        return x, self.far[1] + (self.near[1] - self.far[1]) * share, max(self.width * share / 2, 1.2)

    def beside(self, share: float, off: float) -> Place:
        """A point beside the road, `off` half widths from its middle (negative left)."""
        x, y, half = self.at(share)
        return (x + half * off, y)


def surface(stage: Stage, kind: str) -> Colour:
    """The colour of a road: grey asphalt or yellow earth, under snow or dark with rain."""
    own = tinted(stage, from_hex("#5f6068" if kind == "asphalt" else "#c4a274"), 0.66)
    if kind == "asphalt":
        own = mix(own, stage.palette.tone(0.7), 0.15)
    own = shade(own, -0.07) if stage.wet else own
    return mix(own, stage.palette.snow, 0.6) if stage.snowy else own


def crops(canvas: Canvas, stage: Stage, way: Way, foot: float) -> None:
    """Fields whose rows run to the vanishing point: strips of one crop after the other on both sides of the road."""
    rng, vy = stage.rng("crops"), way.far[1]
    colours = CROPS[stage.season]
    pull = 0.5 if stage.time == "day" else 0.08 if stage.palette.dark else 0.24
    reach = (foot - vy) / (way.near[1] - vy)
    for side in (-1.0, 1.0):
        x, order = way.width * 0.62, rng.permutation(len(colours))
        field = 0
        while x < stage.width * 2.6:
            span = rng.uniform(0.35, 0.9) * stage.width
            own = colours[int(order[field % len(colours)])]
            base = mix(hills.ground_colour(stage, 0.56), own, pull * (0.35 if stage.snowy else 1.0))
            rows = int(span / 46)
            for row in range(rows):
                a, b = x + span * row / rows, x + span * (row + 0.62) / rows
                tint = shade(base, 0.02 * (row % 2) + rng.uniform(-0.012, 0.012))
                _strip(
                    canvas,
                    stage,
                    way,
                    (side * a, side * x + side * span * (row + 1) / rows),
                    (foot, reach),
                    shade(base, -0.045),
                )
                _strip(canvas, stage, way, (side * a, side * b), (foot, reach), tint)
            x += span + 30
            field += 1


def _strip(
    canvas: Canvas, stage: Stage, way: Way, edges: tuple[float, float], down: tuple[float, float], colour: Colour
) -> None:
    (vx, vy), (foot, reach) = way.far, down
    near = way.near[0] + (way.near[0] - vx) * (reach - 1)
    shape = [(vx, vy), (near + edges[0] * reach, foot), (near + edges[1] * reach, foot)]
    far = mix(colour, stage.palette.haze, 0.45)
    canvas.drawPath(polygon(shape), linear((0, vy), (0, foot), [far, colour, shade(colour, -0.05)], [0, 0.3, 1]))


def lane(canvas: Canvas, stage: Stage, way: Way) -> None:
    """The road itself from the vanishing point to where it meets the stretch in front."""
    share = np.linspace(0.0, 1.0, 50)
    rng = stage.rng("lane")
    rough = 0.0 if way.kind == "asphalt" else 0.10
    wave = (noise.line(rng, 50, 5), noise.line(rng, 50, 5))
    spots = [way.at(float(s)) for s in share]
    left = [(x - half * (1 + rough * float(n)), y) for (x, y, half), n in zip(spots, wave[0], strict=True)]
    right = [(x + half * (1 + rough * float(n)), y) for (x, y, half), n in zip(spots, wave[1], strict=True)]
    colour = surface(stage, way.kind)
    verge = shade(hills.ground_colour(stage, 0.62), -0.03)
    grass = [[(x + side * half * 1.22, y) for x, y, half in spots] for side in (-1, 1)]
    canvas.drawPath(polygon([*grass[0], *grass[1][::-1]]), pen(verge))
    far = mix(colour, stage.palette.haze, 0.4)
    canvas.drawPath(
        polygon([*left, *right[::-1]]), linear((0, way.far[1]), (0, way.near[1]), [far, colour, colour], [0, 0.35, 1])
    )
    if way.kind == "asphalt":
        paint = mix((0.95, 0.94, 0.9), stage.palette.tone(0.6), 0.5 if stage.palette.dark else 0.2)
        for side in (-0.9, 0.9):
            edge = [way.beside(float(s), side) for s in share]
            _taper(canvas, edge, paint, 5.0)
        for dash in np.linspace(0.04, 1.0, 17) ** 1.7:
            _dash(canvas, way, float(dash), paint)
        return
    for track in (-0.45, 0.45):
        _taper(canvas, [way.beside(float(s), track) for s in share], shade(colour, -0.07), way.width * 0.13)
    _taper(canvas, [way.at(float(s))[:2] for s in share], mix(verge, colour, 0.35), way.width * 0.16)


def _taper(canvas: Canvas, line: list[Place], colour: Colour, width: float) -> None:
    """A line that grows from nothing at its first point to `width` at its last."""
    share = np.linspace(0, 1, len(line))
    left = [(x - width * s / 2, y) for (x, y), s in zip(line, share, strict=True)]
    right = [(x + width * s / 2, y) for (x, y), s in zip(line, share, strict=True)]
    canvas.drawPath(polygon([*left, *right[::-1]]), pen(colour, 0.8))


def _dash(canvas: Canvas, way: Way, share: float, paint: Colour) -> None:
    ends = [min(share * 1.0, 1.0), min(share * 1.16, 1.0)]
    corners = []
    for end, side in ((ends[0], -1), (ends[0], 1), (ends[1], 1), (ends[1], -1)):
        x, y, half = way.at(end)
        corners.append((x + side * half * 0.035, y))
    canvas.drawPath(polygon(corners), pen(paint, 0.85))


def carriageway(canvas: Canvas, stage: Stage, way: Way, top: float, foot: float) -> None:
    """The stretch of the road across the front of the frame, open where the other one joins it."""
    rng, colour = stage.rng("front road"), surface(stage, way.kind)
    left, right, deep = stage.left * 2, stage.right * 2, foot - top
    verge = shade(hills.ground_colour(stage, 0.72), -0.04)
    x = np.linspace(left, right, 160)
    rough = (2.0 if way.kind == "asphalt" else 9.0) * noise.line(rng, 160, 6, 0.7)
    box = [*zip(x, top + rough, strict=True), *zip(x[::-1], foot + rough[::-1], strict=True)]
    canvas.drawPath(polygon([(a, b + (7 if b > (top + foot) / 2 else -5)) for a, b in box]), pen(shade(verge, -0.05)))
    canvas.drawPath(polygon(box), linear((0, top), (0, foot), [shade(colour, 0.025), shade(colour, -0.05)]))
    mouth = [
        (way.near[0] - way.width * 0.5, top - 8),
        (way.near[0] + way.width * 0.5, top - 8),
        (way.near[0] + way.width * 0.66, top + 8),
        (way.near[0] - way.width * 0.66, top + 8),
    ]
    canvas.drawPath(polygon(mouth), pen(shade(colour, 0.02)))
    if way.kind == "asphalt":
        _markings(canvas, stage, (top, foot), way)
    else:
        for share in (0.30, 0.74):
            line = [
                (float(a), top + deep * share + 5 * float(b)) for a, b in zip(x, noise.line(rng, 160, 5), strict=True)
            ]
            canvas.drawPath(polygon(line, closed=False), stroke(shade(colour, -0.055), deep * 0.15, 0.7))
    for _ in range(90):
        near = rng.random()
        place, size = (rng.uniform(left, right), top + deep * near), rng.uniform(20, 130) * (0.5 + near)
        if stage.wet:
            ink = pen(mix(stage.palette.haze, stage.palette.sky[-1], 0.5), rng.uniform(0.14, 0.42))
        else:
            ink = pen(shade(colour, rng.choice([-0.05, 0.035])), 0.4)
        shore.lens(canvas, place, size * (1.8 if stage.wet else 1.0), 2 + 5 * near, ink)
    if way.kind != "asphalt" and not stage.snowy:
        for _ in range(120):
            spot, size = (rng.uniform(stage.left, stage.right), rng.uniform(top, foot)), rng.uniform(1.5, 5)
            stone = skia.Rect.MakeLTRB(spot[0] - size, spot[1] - size * 0.6, spot[0] + size, spot[1] + size * 0.5)
            canvas.drawOval(stone, pen(shade(colour, rng.uniform(-0.10, 0.06))))


def _markings(canvas: Canvas, stage: Stage, span: tuple[float, float], way: Way) -> None:
    (top, foot), paint = span, mix((0.95, 0.94, 0.9), stage.palette.tone(0.6), 0.5 if stage.palette.dark else 0.2)
    deep = foot - top
    for share, thick in ((0.07, 3.2), (0.93, 6.0)):
        y = top + deep * share
        for a, b in (
            ((stage.left * 2, way.near[0] - way.width * 0.6), (way.near[0] + way.width * 0.6, stage.right * 2))
            if share < 0.5
            else ((stage.left * 2, stage.right * 2),)
        ):
            canvas.drawRect(
                skia.Rect.MakeLTRB(a, y - thick / 2, b, y + thick / 2), pen(paint, 0.8 if not stage.snowy else 0.35)
            )
    y, tall = top + deep * 0.46, deep * 0.035
    for x in np.arange(stage.left * 1.5, stage.right * 1.5, 210.0):
        dash = [(x, y), (x + 118, y), (x + 121, y + tall), (x - 3, y + tall)]
        canvas.drawPath(polygon(dash), pen(paint, 0.85 if not stage.snowy else 0.35))
