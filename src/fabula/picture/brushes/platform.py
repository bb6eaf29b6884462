"""Platform: a station's ware - iron columns and roof, rails in perspective, signals, trains and their lights."""

from dataclasses import dataclass

import numpy as np

from fabula.picture.brushes import lights
from fabula.picture.brushes.cottages import tinted
from fabula.picture.brushes.perspective import EYE, FLAT, Vista
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Live, Stage

_LIVERIES = from_hexes("#8a2f34 #2f5a4a #2f4a7a #c07a34 #4a3a5a")


@dataclass(frozen=True)
class Train:
    """A train: its colour, how many metres long a coach is, and the height of its roof over the platform."""

    colour: Colour
    coach: float = 18.0
    high: float = 2.7


def train(stage: Stage, rng: np.random.Generator) -> Train:
    """A train in the light of the hour."""
    return Train(tinted(stage, _LIVERIES[int(rng.integers(5))], 0.7))


def iron(stage: Stage) -> Colour:
    """Painted iron in the light of the hour."""
    return tinted(stage, from_hex("#2f4640"), 0.9)


def column(canvas: Canvas, stage: Stage, vista: Vista, across: float, deep: float, high: float) -> None:
    """A cast-iron column with a base, a capital and curved brackets that carry the roof."""
    own = iron(stage)
    with vista.board(canvas, (across, 0.0, deep)):
        lit = mix(shade(own, 0.05), stage.palette.rim, 0.25)
        ink = linear((-0.13, 0), (0.13, 0), [shade(own, -0.05), lit, own])
        canvas.drawRect(skia.Rect.MakeLTRB(-0.11, -high, 0.11, 0.0), ink)
        for top, foot, half in ((-0.5, 0.0, 0.2), (-0.62, -0.5, 0.16), (-high + 0.9, -high + 0.75, 0.17)):
            canvas.drawRect(skia.Rect.MakeLTRB(-half, top, half, foot), ink)
        for side in (-1.0, 1.0):
            bracket = skia.Path()
            bracket.moveTo(side * 0.08, -high + 0.85)
            bracket.quadTo(side * 0.2, -high + 0.06, side * 1.35, -high + 0.04)
            canvas.drawPath(bracket, stroke(own, 0.10))
            canvas.drawCircle(side * 0.42, -high + 0.28, 0.15, stroke(own, 0.05))


def lamp(canvas: Canvas, stage: Stage, vista: Vista, spot: tuple[float, float, float]) -> None:
    """A round lamp that hangs from the roof, with its light after dark."""
    with vista.board(canvas, spot):
        own, power = iron(stage), stage.palette.lit_windows
        canvas.drawLine(0, -0.6, 0, 0, stroke(own, 0.04))
        canvas.drawArc(skia.Rect.MakeLTRB(-0.34, -0.16, 0.34, 0.3), 180, 180, True, pen(own))
        bright = power > 0.45
        bulb = mix(stage.palette.lamp, (1, 1, 1), 0.6) if bright else mix((1, 1, 1), stage.palette.tone(0.5), 0.3)
        canvas.drawOval(skia.Rect.MakeLTRB(-0.2, -0.02, 0.2, 0.24), pen(bulb))
        if bright:
            glow(canvas, (0, 0.1), 2.6, stage.palette.lamp, 0.62 * power)
            lights.lamp_cone(canvas, (0, 0.1), spot[1], (0.3, 1.7), stage.palette.lamp, 0.26 * power)


def rails(canvas: Canvas, stage: Stage, vista: Vista, middle: float, depth: float, reach: tuple[float, float]) -> None:
    """A track: ballast, sleepers and two shining rails, `depth` metres below the platform."""
    gravel = tinted(stage, from_hex("#6a625c"), 0.85)
    if stage.snowy:
        gravel = mix(gravel, stage.palette.snow, 0.55)

    def spot(across: float, deep: float) -> tuple[float, float]:
        return vista.spot(middle + across, -depth, deep)

    near, far = reach
    bed = polygon([spot(-1.6, far), spot(1.6, far), spot(1.9, near), spot(-1.9, near)])
    canvas.drawPath(bed, pen(gravel))
    wood = shade(mix(gravel, from_hex("#4a382c"), 0.5), -0.05)
    deep = near
    while deep < min(far, 45.0):
        shape = [spot(-1.25, deep), spot(1.25, deep), spot(1.25, deep + 0.26), spot(-1.25, deep + 0.26)]
        canvas.drawPath(polygon(shape), pen(wood, 0.85 if not stage.snowy else 0.45))
        deep += 0.68
    steel = mix(mix(stage.palette.sky[-1], (0.9, 0.92, 0.95), 0.5), stage.palette.tone(0.6), 0.3)
    for side in (-0.72, 0.72):
        dark = polygon(
            [spot(side - 0.06, far), spot(side + 0.06, far), spot(side + 0.08, near), spot(side - 0.08, near)]
        )
        canvas.drawPath(dark, pen(shade(wood, -0.06)))
        bright = polygon(
            [spot(side - 0.02, far), spot(side + 0.03, far), spot(side + 0.035, near), spot(side - 0.025, near)]
        )
        canvas.drawPath(bright, pen(steel))


def coaches(canvas: Canvas, stage: Stage, vista: Vista, across: float, reach: tuple[float, float], one: Train) -> None:
    """The side of a train that stands along the platform, `across` metres away, from near to far."""
    near, far = reach
    with vista.wall(canvas, across, near, far):
        long = (far - near) * FLAT
        canvas.save()
        canvas.scale(FLAT, FLAT)
        dark = pen(shade(stage.palette.tone(1.0), -0.03))
        canvas.drawRect(skia.Rect.MakeLTRB(0, -one.high + 0.3, long / FLAT, 1.1), dark)
        start = -7.0 if across < 0 else -3.0
        while start < long / FLAT:
            _coach(canvas, stage, stage.rng("coach", round(start) + 9), start, one.coach, one)
            start += one.coach
        air = mix(stage.palette.haze, stage.palette.sky[-1], 0.3)
        ends = [0.0, 0.4] if across < 0 else [0.4, 0.0]
        box = skia.Rect.MakeLTRB(0, -one.high - 0.1, long / FLAT, 1.1)
        canvas.drawRect(box, linear((0, 0), (long / FLAT, 0), [air] * 2, None, ends))
        canvas.restore()


def _coach(canvas: Canvas, stage: Stage, rng: np.random.Generator, x: float, long: float, one: Train) -> None:
    """One coach, flat, in metres: body with a pale band, windows with people, doors, roof and underside."""
    own, cream = one.colour, tinted(stage, from_hex("#efe2c4"), 0.6)
    lit = stage.palette.lit_windows > 0.4
    top = -one.high
    body = skia.Rect.MakeLTRB(x + 0.08, top, x + long - 0.08, 0.35)
    canvas.drawRect(body, linear((0, top), (0, 0.35), [shade(own, 0.05), own, shade(own, -0.06)], [0, 0.5, 1]))
    canvas.drawRect(skia.Rect.MakeLTRB(x + 0.08, top + 0.5, x + long - 0.08, top + 1.75), pen(cream))
    canvas.drawRect(
        skia.Rect.MakeLTRB(x + 0.08, top - 0.02, x + long - 0.08, top + 0.16), pen(shade(iron(stage), 0.02))
    )
    canvas.drawRect(skia.Rect.MakeLTRB(x + 0.3, 0.35, x + long - 0.3, 1.1), pen(shade(stage.palette.tone(1.0), -0.03)))
    warm = mix(stage.palette.lamp, (1, 1, 1), 0.25)
    dull = [mix(stage.palette.sky[2], stage.palette.tone(0.9), 0.4), mix(stage.palette.tone(0.9), own, 0.2)]
    at = x + 0.5
    index = 0
    while at + 1.2 < x + long:
        door = index % 5 == 0
        box = skia.Rect.MakeLTRB(at, top + 0.62, at + (0.8 if door else 1.15), top + (1.6 if not door else 1.5))
        if door:
            canvas.drawRect(skia.Rect.MakeLTRB(at - 0.12, top + 0.3, at + 0.92, 0.3), pen(shade(own, -0.05)))
        tones = [warm, shade(warm, -0.10)] if lit else dull
        canvas.drawRRect(skia.RRect.MakeRectXY(box, 0.1, 0.1), linear((0, box.top()), (0, box.bottom()), tones))
        if not door and rng.random() < 0.5:
            ink = pen(mix(stage.palette.tone(0.9), warm, 0.3 if lit else 0.1), 0.9)
            px = at + float(rng.uniform(0.3, 0.8))
            canvas.drawCircle(px, box.bottom() - 0.36, 0.15, ink)
            canvas.drawRect(skia.Rect.MakeLTRB(px - 0.22, box.bottom() - 0.2, px + 0.22, box.bottom()), ink)
        at += 1.12 if door else 1.42
        index += 1


def face(canvas: Canvas, stage: Stage, vista: Vista, spot: tuple[float, float, float], one: Train) -> None:
    """A train that comes head on: its front with windows and lamps; `spot` is the middle of its foot."""
    with vista.board(canvas, spot):
        own = one.colour
        body = skia.Rect.MakeLTRB(-1.4, -3.7, 1.4, -0.5)
        canvas.drawOval(skia.Rect.MakeLTRB(-1.6, -0.25, 1.6, 0.1), pen(stage.palette.tone(1.0), 0.5))
        canvas.drawRect(skia.Rect.MakeLTRB(-1.2, -0.7, 1.2, -0.05), pen(shade(stage.palette.tone(1.0), -0.02)))
        canvas.drawRRect(
            skia.RRect.MakeRectXY(body, 0.45, 0.5),
            linear((-1.4, 0), (1.4, 0), [shade(own, -0.05), own, mix(shade(own, 0.04), stage.palette.rim, 0.2)]),
        )
        canvas.drawRect(skia.Rect.MakeLTRB(-1.4, -1.75, 1.4, -1.45), pen(tinted(stage, from_hex("#efe2c4"), 0.6)))
        pane = (
            mix(stage.palette.lamp, stage.palette.tone(0.9), 0.35)
            if stage.palette.lit_windows > 0.4
            else mix(stage.palette.sky[1], stage.palette.tone(0.9), 0.5)
        )
        for side in (-1.0, 1.0):
            box = skia.Rect.MakeXYWH(-1.1 if side < 0 else 0.1, -3.2, 1.0, 0.95)
            canvas.drawRRect(skia.RRect.MakeRectXY(box, 0.12, 0.12), pen(pane))
            canvas.drawCircle(side * 0.95, -1.15, 0.2, pen(mix((1.0, 0.95, 0.8), (1, 1, 1), 0.5)))
            glow(canvas, (side * 0.95, -1.15), 3.2 if stage.palette.lit_windows > 0.4 else 1.0, (1.0, 0.93, 0.75), 0.8)


_WAGONS = 4
_STOPS = 6.4
"""How many metres off the head of a train comes to stand at the platform."""


def arriving(stage: Stage, vista: Vista, side: float, one: Train, clock: tuple[float, bool]) -> tuple[Live, ...]:
    """A train that comes down the track at the platform and slows to a stand; `clock` is (seconds, whether it stands).

    Its side and its front are painted once each and laid into the perspective of every frame.
    """
    seconds, still = clock
    long, scale = _WAGONS * one.coach, 26.0
    flank, front = _flank(stage, side, one, (long, scale)), _front(stage, one)
    across, soft = side * 2.25, skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kNearest)
    area = skia.Rect.MakeWH(long, one.high + 1.3)

    def draw(canvas: Canvas, now: float) -> None:
        left = 0.0 if still else max(1.0 - now / max(seconds * 0.85, 0.5), 0.0)
        head = _STOPS + 62.0 * left**1.8
        tail = head + long
        corners = [(head, one.high + 0.2), (tail, one.high + 0.2), (tail, -1.1), (head, -1.1)]
        if side < 0:
            flat = [(0.0, 0.0), (area.right(), 0.0), (area.right(), area.bottom()), (0.0, area.bottom())]
        else:
            flat = [(area.right(), 0.0), (0.0, 0.0), (0.0, area.bottom()), (area.right(), area.bottom())]
        matrix = skia.Matrix()
        matrix.setPolyToPoly(
            [skia.Point(*spot) for spot in flat],
            [skia.Point(*vista.spot(across, up, deep)) for deep, up in corners],
        )
        canvas.save()
        canvas.concat(matrix)
        canvas.drawImageRect(flank, area, soft)
        canvas.restore()
        x, y = vista.spot(across + side * 1.4, -1.0, head)
        size = vista.metre(head)
        box = skia.Rect.MakeLTRB(x - 2.6 * size, y - 4.9 * size, x + 2.6 * size, y + 0.9 * size)
        canvas.drawImageRect(front, box, soft)

    return (Live(5.0, draw),)


def _flank(stage: Stage, side: float, one: Train, form: tuple[float, float]) -> "skia.Image":
    """The side of a train, `form` is its length in metres and the pixels of a metre; its head is at the left for -1."""
    long, scale = form
    surface = skia.Surface(int(long * scale), int((one.high + 1.3) * scale))
    canvas = surface.getCanvas()
    canvas.scale(scale, scale)
    canvas.translate(0, one.high + 0.2)
    dark = pen(shade(stage.palette.tone(1.0), -0.03))
    canvas.drawRect(skia.Rect.MakeLTRB(0, -one.high + 0.3, long, 1.1), dark)
    for number in range(_WAGONS):
        _coach(canvas, stage, stage.rng("wagon", number), number * one.coach, one.coach, one)
    air = mix(stage.palette.haze, stage.palette.sky[-1], 0.3)
    ends = [0.0, 0.45] if side < 0 else [0.45, 0.0]
    canvas.drawRect(skia.Rect.MakeLTRB(0, -one.high - 0.2, long, 1.1), linear((0, 0), (long, 0), [air] * 2, None, ends))
    return surface.makeImageSnapshot().withDefaultMipmaps()


def _front(stage: Stage, one: Train) -> "skia.Image":
    """The head of a train as it comes, with its lamps, 5.2 by 5.8 metres."""
    scale = 90.0
    surface = skia.Surface(int(5.2 * scale), int(5.8 * scale))
    canvas = surface.getCanvas()
    canvas.translate(2.6 * scale, 4.9 * scale)
    canvas.scale(scale, scale)
    face(canvas, stage, Vista((0.0, -EYE), 1.0), (0.0, 0.0, 1.0), one)
    return surface.makeImageSnapshot().withDefaultMipmaps()


def arch(box: "skia.Rect") -> "skia.Path":
    """A window's outline with a round head."""
    half = box.width() / 2
    path = skia.Path()
    path.moveTo(box.left(), box.bottom())
    path.lineTo(box.left(), box.top() + half)
    path.arcTo(skia.Rect.MakeXYWH(box.left(), box.top(), half * 2, half * 2), 180, 180, False)
    path.lineTo(box.right(), box.bottom())
    path.close()
    return path


def signal(canvas: Canvas, stage: Stage, vista: Vista, spot: tuple[float, float, float], *, go: bool) -> None:
    """A colour-light signal on its mast beside the track."""
    with vista.board(canvas, spot):
        own = shade(stage.palette.tone(0.97), -0.01)
        canvas.drawLine(0, 0, 0, -4.6, stroke(own, 0.12))
        head = skia.Rect.MakeLTRB(-0.3, -5.5, 0.3, -4.2)
        canvas.drawRRect(skia.RRect.MakeRectXY(head, 0.25, 0.25), pen(own))
        for y, colour, on in ((-5.15, from_hex("#5dffb0"), go), (-4.6, from_hex("#ff5a4a"), not go)):
            canvas.drawCircle(0, y, 0.17, pen(mix(colour, (1, 1, 1), 0.3) if on else mix(colour, own, 0.8)))
            if on:
                glow(canvas, (0, y), 1.9, colour, 0.75)


def station_house(canvas: Canvas, stage: Stage, rng: np.random.Generator, long: float) -> None:
    """The station house, flat: brick with arched windows and doors, lit from within after dark."""
    unit = 60.0
    brick = tinted(stage, from_hex("#a8654c"), 0.75)
    width = long * unit
    canvas.drawRect(
        skia.Rect.MakeLTRB(0, -4.5 * unit, width, 0),
        linear((0, -4.5 * unit), (0, 0), [shade(brick, -0.08), brick, shade(brick, -0.04)]),
    )
    for x, y in zip(rng.uniform(0, width, 420), rng.integers(0, 34, 420), strict=True):
        canvas.drawRect(
            skia.Rect.MakeXYWH(float(x), -float(y) * 0.13 * unit, 0.26 * unit, 0.1 * unit),
            pen(shade(brick, float(rng.normal(0, 0.03))), 0.6),
        )
    stone = shade(tinted(stage, from_hex("#d8c8b0"), 0.7), 0.0)
    canvas.drawRect(skia.Rect.MakeLTRB(0, -0.5 * unit, width, 0), pen(shade(stone, -0.08)))
    lit = stage.palette.lit_windows > 0.45
    warm = mix(stage.palette.lamp, (1, 1, 1), 0.2)
    dull = mix(stage.palette.sky[2], stage.palette.tone(0.9), 0.55)
    for index, x in enumerate(np.arange(0.9, long - 1.5, 2.5)):
        door = index % 3 == 1
        box = skia.Rect.MakeLTRB(float(x) * unit, -2.95 * unit, (float(x) + 1.3) * unit, 0.0 if door else -0.95 * unit)
        pane = arch(box)
        canvas.drawPath(arch(box.makeOutset(0.16 * unit, 0.16 * unit)), pen(stone))
        own = warm if lit and rng.random() < 0.85 else dull
        canvas.drawPath(pane, linear((0, box.top()), (0, box.bottom()), [own, shade(own, -0.1)]))
        bar = stroke(shade(brick, -0.12), 0.07 * unit)
        canvas.drawLine(box.centerX(), box.top(), box.centerX(), box.bottom(), bar)
        for level in (-2.2, -1.5):
            canvas.drawLine(box.left(), level * unit, box.right(), level * unit, bar)
        if door:
            canvas.drawRect(
                skia.Rect.MakeLTRB(box.left(), -0.95 * unit, box.right(), 0),
                pen(tinted(stage, from_hex("#2f4f48"), 0.8)),
            )
        if lit and own == warm:
            glow(canvas, (box.centerX(), box.centerY()), 1.7 * unit, stage.palette.lamp, 0.3)
