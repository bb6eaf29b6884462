"""Castles: towers with roofs or battlements, curtain walls, halls and gates, in stone that takes the light."""

from dataclasses import dataclass

import numpy as np

from fabula.picture import noise
from fabula.picture.colour import Colour, from_hexes, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Stage

Point = tuple[float, float]

_STONES = from_hexes("#d6c7aa #c3b6a8 #b9a898 #cfc6bd")
_ROOFS = from_hexes("#42638f #a2503f #4f6f68 #6a4a78")


@dataclass(frozen=True)
class Masonry:
    """What a castle is built of, in the light of the hour: wall and roof, and how weathered its stone is (0 to 1)."""

    wall: Colour
    roof: Colour
    worn: float = 0.0


@dataclass(frozen=True)
class Tower:
    """A round tower on `foot` (the middle of its base); `cap` is cone, crown (battlements), bare or broken.

    All lengths in units; `slits` is how many rows of windows it has, `flag` whether it carries a pole.
    """

    foot: Point
    width: float
    height: float
    cap: str = "cone"
    slits: int = 3
    flag: bool = False

    @property
    def top(self) -> float:
        """The height where the wall ends and the cap begins."""
        return self.foot[1] - self.height

    @property
    def peak(self) -> Point:
        """The highest point, where a flag flies."""
        rise = {"cone": 1.9, "crown": 0.34, "bare": 0.0, "broken": 0.0}[self.cap] * self.width
        return (self.foot[0], self.top - rise)


@dataclass(frozen=True)
class Wall:
    """A curtain wall from `left` to `right` (its upper corners), down to `foot`, with battlements or broken off."""

    left: Point
    right: Point
    foot: float
    broken: bool = False


@dataclass(frozen=True)
class Hall:
    """A great hall with a steep roof: the middle of its base, how wide and high its wall is; the roof is as high."""

    foot: Point
    width: float
    height: float


@dataclass(frozen=True)
class Gate:
    """A gate house: the middle of its threshold, and how wide and high it is."""

    foot: Point
    width: float
    height: float


Part = Tower | Wall | Hall | Gate


def masonry(stage: Stage, rng: np.random.Generator, tone: float, worn: float = 0.0) -> Masonry:
    """Stone and slate at a depth: their own colours by day, the air's at dusk and at night."""
    wall, roof = _STONES[int(rng.integers(len(_STONES)))], _ROOFS[int(rng.integers(len(_ROOFS)))]
    own = 0.10 if stage.palette.dark else {"day": 0.70, "dawn": 0.36}.get(stage.time, 0.26)
    if stage.weather in ("rain", "storm", "fog"):
        own *= 0.6
    air = stage.palette.tone(tone)
    return Masonry(mix(air, wall, own), shade(mix(air, roof, own * 0.9), -0.05), worn)


def build(canvas: Canvas, stage: Stage, rng: np.random.Generator, parts: list[Part], stones: Masonry) -> None:
    """Paint the parts of a castle in the order given, the farthest first."""
    for part in parts:
        if isinstance(part, Tower):
            tower(canvas, stage, rng, part, stones)
        elif isinstance(part, Wall):
            wall(canvas, stage, rng, part, stones)
        elif isinstance(part, Hall):
            hall(canvas, stage, rng, part, stones)
        else:
            gate(canvas, stage, part, stones)


def _side(stage: Stage, x: float) -> float:
    """Which side the light comes from: 1 right, -1 left."""
    return 1.0 if stage.sun[0] > x else -1.0


def _round(stage: Stage, x: float, half: float, colour: Colour) -> "skia.Paint":
    """The light on something round: dark, its own colour, lit, and a little less at the very edge."""
    side = _side(stage, x)
    dark, lit = shade(colour, -0.075), mix(shade(colour, 0.035), stage.palette.rim, 0.24)
    tones = [shade(dark, -0.02), dark, colour, lit, mix(lit, colour, 0.4)]
    return linear((x - side * half, 0), (x + side * half, 0), tones, [0, 0.22, 0.55, 0.86, 1])


def courses(
    canvas: Canvas, rng: np.random.Generator, box: "skia.Rect", size: float, tones: tuple[Colour, Colour]
) -> None:
    """Some of the stones of a wall inside `box`, lighter and darker than it; `size` is a stone's height in units."""
    count = int(np.clip(box.width() * box.height() / (size * size * 15), 4, 150))
    paths = (skia.Path(), skia.Path())
    for index in range(count):
        row = np.floor(rng.random() * box.height() / size)
        x, y = box.left() + rng.random() * box.width(), box.top() + row * size
        wide = size * rng.uniform(1.0, 2.4)
        paths[index % 2].addRect(skia.Rect.MakeXYWH(float(x), float(y), float(wide), size * 0.82))
    for path, tone in zip(paths, tones, strict=True):
        canvas.drawPath(path, pen(tone, 0.4))


def tower(canvas: Canvas, stage: Stage, rng: np.random.Generator, form: Tower, stones: Masonry) -> None:
    """A round tower, a little wider at its foot, with stones, windows and its cap."""
    (x, foot), half, top = form.foot, form.width / 2, form.top
    body = polygon(_shaft(rng, form))
    canvas.save()
    canvas.clipPath(body, True)
    canvas.drawPaint(_round(stage, x, half * 1.1, stones.wall))
    box = skia.Rect.MakeLTRB(x - half * 1.2, top, x + half * 1.2, foot)
    courses(canvas, rng, box, max(form.width * 0.085, 3.0), (shade(stones.wall, 0.04), shade(stones.wall, -0.06)))
    for share in (0.42, 0.74):
        level = foot - form.height * share
        canvas.drawRect(
            skia.Rect.MakeLTRB(x - half * 1.2, level, x + half * 1.2, level + 2.5), pen(shade(stones.wall, -0.08), 0.5)
        )
    under = linear((0, top), (0, top + form.width * 0.7), [shade(stones.wall, -0.12)] * 2, None, [0.6, 0.0])
    canvas.drawRect(box, under)
    canvas.restore()
    _windows(canvas, stage, rng, form, stones)
    if form.cap in ("cone", "crown"):
        _crown(canvas, stage, form, stones, merlons=form.cap == "crown")
    if form.cap == "cone":
        cone(canvas, stage, (x, top - form.width * 0.12), (form.width * 0.68, form.width * 1.78), stones.roof)
    if form.flag:
        px, py = form.peak
        canvas.drawLine(px, py + 6, px, py - form.width * 0.9 - 14, stroke(shade(stones.roof, -0.08), 2.2))


def _shaft(rng: np.random.Generator, form: Tower) -> list[Point]:
    """The outline of a tower's wall: flared at the foot, jagged on top where it is broken."""
    (x, foot), half, top = form.foot, form.width / 2, form.top
    left = [(x - half * 1.22, foot + 4), (x - half * 1.05, foot - form.height * 0.22), (x - half, top)]
    right = [(2 * x - px, py) for px, py in left[::-1]]
    if form.cap != "broken":
        return [*left, *right]
    jag = []
    fall = form.width * rng.uniform(0.5, 1.3) * rng.choice([-1, 1])
    for share in np.linspace(0, 1, 9):
        drop = max(fall * share, -fall * (1 - share)) + rng.uniform(-0.14, 0.1) * form.width
        jag += [(x - half + form.width * share, top + drop), (x - half + form.width * (share + 0.06), top + drop)]
    return [*left[:2], *jag, *right[1:]]


def _crown(canvas: Canvas, stage: Stage, form: Tower, stones: Masonry, *, merlons: bool) -> None:
    """The wider top of a tower on its corbels, with battlements if nothing stands on it."""
    x, half, top = form.foot[0], form.width * 0.58, form.top
    deep = form.width * 0.2
    paint = _round(stage, x, half, shade(stones.wall, 0.012))
    path = skia.Path()
    path.addRect(skia.Rect.MakeLTRB(x - half, top - deep * 0.6, x + half, top + deep * 0.5))
    count = 5
    for index in range(count):
        left = x - half + (2 * half) * (index + 0.18) / count
        corbel = (
            (left, top + deep * 0.5),
            (left + half * 0.25, top + deep * 0.5),
            (left + half * 0.12, top + deep * 1.1),
        )
        path.addPoly([skia.Point(*point) for point in corbel], True)
        if merlons:
            path.addRect(skia.Rect.MakeXYWH(left - half * 0.04, top - deep * 1.7, half * 0.3, deep * 1.2))
    path.setFillType(skia.PathFillType.kWinding)
    canvas.drawPath(path, paint)
    if stage.snowy:
        canvas.drawRect(
            skia.Rect.MakeLTRB(x - half, top - deep * 0.85, x + half, top - deep * 0.5), pen(stage.palette.snow, 0.9)
        )


def cone(canvas: Canvas, stage: Stage, base: Point, size: Point, colour: Colour) -> None:
    """A pointed roof that sweeps out at its eaves: `size` is half its width and its height in units."""
    (x, y), (half, height) = base, size
    path = skia.Path()
    path.moveTo(x, y - height)
    path.quadTo(x + half * 0.36, y - height * 0.42, x + half, y)
    path.quadTo(x, y + half * 0.26, x - half, y)
    path.quadTo(x - half * 0.36, y - height * 0.42, x, y - height)
    canvas.drawPath(path, _round(stage, x, half, colour))
    canvas.save()
    canvas.clipPath(path, True)
    for row in range(1, 8):
        level = y - height * (1 - row / 8) ** 1.1
        bow = skia.Path()
        bow.moveTo(x - half, level)
        bow.quadTo(x, level + half * 0.3, x + half, level)
        canvas.drawPath(bow, stroke(shade(colour, -0.06), 1.3, 0.5))
    if stage.snowy:
        side = _side(stage, x)
        cover = [(x, y - height), (x + side * half * 1.1, y + 4), (x - side * half * 0.15, y + 6)]
        canvas.drawPath(polygon(cover), pen(stage.palette.snow, 0.88))
        canvas.drawPath(
            polygon([(x, y - height), (x - side * half * 0.5, y), (x - side * half, y + 4)]),
            pen(mix(stage.palette.snow, colour, 0.45), 0.8),
        )
    canvas.restore()
    canvas.drawLine(x, y - height + 2, x, y - height - half * 0.26, stroke(shade(colour, -0.05), max(half * 0.05, 1.4)))
    canvas.drawCircle(x, y - height - half * 0.1, max(half * 0.07, 1.6), pen(mix(colour, stage.palette.rim, 0.5)))


def _windows(canvas: Canvas, stage: Stage, rng: np.random.Generator, form: Tower, stones: Masonry) -> None:
    (x, foot), wide = form.foot, max(form.width * 0.13, 4.0)
    for row in range(form.slits):
        share = 0.9 - (row + rng.uniform(0.1, 0.4)) / max(form.slits, 1) * 0.62
        spots = (0.0,) if form.width < 52 or rng.random() < 0.5 else (-0.2, 0.2)
        for spot in spots:
            middle = (x + (spot + rng.normal(0, 0.03)) * form.width, foot - form.height * share)
            window(canvas, stage, rng, middle, (wide, wide * 2.1), stones.wall, 1 - stones.worn * 0.8)


def window(
    canvas: Canvas,
    stage: Stage,
    rng: np.random.Generator,
    middle: Point,
    size: Point,
    colour: Colour,
    lived: float = 1.0,
) -> None:
    """An arched window, `size` wide and high; lit by the hour with the chance `lived` (0 to 1)."""
    (x, y), (wide, high) = middle, size
    lit = rng.random() < stage.palette.lit_windows * 0.85 * lived
    path = skia.Path()
    path.moveTo(x - wide / 2, y + high / 2)
    path.lineTo(x - wide / 2, y - high * 0.2)
    path.quadTo(x - wide / 2, y - high * 0.45, x, y - high / 2)
    path.quadTo(x + wide / 2, y - high * 0.45, x + wide / 2, y - high * 0.2)
    path.lineTo(x + wide / 2, y + high / 2)
    path.close()
    canvas.drawPath(path, stroke(shade(colour, -0.07), wide * 0.3, 0.8))
    if not lit:
        canvas.drawPath(path, pen(mix(shade(colour, -0.2), stage.palette.tone(1.0), 0.5)))
        return
    glow(canvas, middle, high * 2.6, stage.palette.lamp, 0.42 if stage.palette.dark else 0.3)
    warm = mix(stage.palette.lamp, (1.0, 0.94, 0.75), 0.3)
    canvas.drawPath(path, linear((0, y - high / 2), (0, y + high / 2), [warm, stage.palette.lamp]))
    canvas.drawLine(x, y - high * 0.4, x, y + high / 2, stroke(shade(stage.palette.lamp, -0.3), max(wide * 0.1, 0.8)))


def wall(canvas: Canvas, stage: Stage, rng: np.random.Generator, form: Wall, stones: Masonry) -> None:
    """A curtain wall with battlements, shaded under its walk; a broken one ends in steps of fallen stone."""
    crest = _battlements(rng, form)
    low = form.foot + 4
    shape = polygon([*crest, (form.right[0], low), (form.left[0], low)])
    top = min(form.left[1], form.right[1])
    canvas.save()
    canvas.clipPath(shape, True)
    lit = mix(shade(stones.wall, 0.02), stage.palette.rim, 0.1)
    canvas.drawPaint(linear((0, top), (0, low), [lit, stones.wall, shade(stones.wall, -0.06)], [0, 0.4, 1]))
    box = skia.Rect.MakeLTRB(form.left[0], top, form.right[0], low)
    courses(canvas, rng, box, 7.0, (shade(stones.wall, 0.045), shade(stones.wall, -0.055)))
    if not form.broken:
        walk = [(form.left[0], form.left[1] + 15), (form.right[0], form.right[1] + 15)]
        canvas.drawLine(*walk[0], *walk[1], stroke(shade(stones.wall, -0.1), 3.4, 0.7))
    for x in np.arange(form.left[0] + 24, form.right[0] - 16, 46):
        share = (x - form.left[0]) / max(form.right[0] - form.left[0], 1)
        y = form.left[1] + (form.right[1] - form.left[1]) * share + 34
        canvas.drawRect(skia.Rect.MakeXYWH(float(x), float(y), 3.2, 13), pen(shade(stones.wall, -0.18), 0.75))
    canvas.restore()
    if stage.snowy:
        path = polygon([(px, py - 1) for px, py in crest], closed=False)
        canvas.drawPath(path, stroke(stage.palette.snow, 4.0, 0.9))


def _battlements(rng: np.random.Generator, form: Wall) -> list[Point]:
    """The upper edge of a wall from left to right."""
    length = form.right[0] - form.left[0]
    count = max(int(length / 17), 1)
    jag = noise.line(rng, count + 1, 4, 0.7) * 26 + 20
    points = []
    for index in range(count):
        for share, up in ((0.0, True), (0.56, True), (0.56, False), (1.0, False)):
            x = form.left[0] + length * (index + share) / count
            y = form.left[1] + (form.right[1] - form.left[1]) * (index + share) / count
            drop = float(max(jag[index], -2)) if form.broken else 0.0 if up else 11.0
            points.append((x, y + drop))
    return points


def hall(canvas: Canvas, stage: Stage, rng: np.random.Generator, form: Hall, stones: Masonry) -> None:
    """A great hall: tall lit windows in a row under a steep roof with dormers and chimneys."""
    (x, foot), half, top = form.foot, form.width / 2, form.foot[1] - form.height
    box = skia.Rect.MakeLTRB(x - half, top, x + half, foot + 4)
    side = _side(stage, x)
    ends = [shade(stones.wall, -0.06), stones.wall, mix(stones.wall, stage.palette.rim, 0.14)]
    canvas.drawRect(box, linear((x - side * half, 0), (x + side * half, 0), ends))
    courses(canvas, rng, box, 7.0, (shade(stones.wall, 0.04), shade(stones.wall, -0.05)))
    peak = top - form.height * 0.82
    for share in (-0.3, 0.34):
        stack = skia.Rect.MakeXYWH(x + share * form.width - 6, peak - 20, 13, 50)
        canvas.drawRect(stack, pen(shade(stones.wall, -0.03)))
    roof = [(x - half * 1.07, top + 4), (x - half * 0.82, peak), (x + half * 0.82, peak), (x + half * 1.07, top + 4)]
    tones = [mix(shade(stones.roof, 0.05), stage.palette.rim, 0.2), stones.roof, shade(stones.roof, -0.05)]
    canvas.drawPath(polygon(roof), linear((0, peak), (0, top), tones))
    for row in range(1, 7):
        level = peak + (top - peak) * row / 7
        canvas.drawLine(x - half, level, x + half, level, stroke(shade(stones.roof, -0.05), 1.2, 0.45))
    if stage.snowy:
        canvas.drawPath(polygon(roof), pen(stage.palette.snow, 0.78))
    count = max(int(form.width / 42), 2)
    for index in range(count):
        px = x - half + form.width * (index + 0.5) / count
        window(canvas, stage, rng, (px, top + form.height * 0.42), (12, form.height * 0.36), stones.wall)
        dormer = [(px - 9, top - 4), (px, top - 24), (px + 9, top - 4)]
        canvas.drawPath(polygon(dormer), pen(shade(stones.roof, -0.03)))


def gate(canvas: Canvas, stage: Stage, form: Gate, stones: Masonry) -> None:
    """A gate house with its arch and portcullis; a warm light stands inside when it is dark."""
    (x, foot), half = form.foot, form.width / 2
    top = foot - form.height
    block = Wall((x - half, top), (x + half, top), foot)
    wall(canvas, stage, stage.rng("gate", round(x)), block, stones)
    wide, high = half * 0.52, form.height * 0.56
    arch = skia.Path()
    arch.moveTo(x - wide, foot + 4)
    arch.lineTo(x - wide, foot - high * 0.55)
    arch.quadTo(x - wide, foot - high, x, foot - high * 1.06)
    arch.quadTo(x + wide, foot - high, x + wide, foot - high * 0.55)
    arch.lineTo(x + wide, foot + 4)
    arch.close()
    canvas.drawPath(arch, stroke(shade(stones.wall, 0.05), 7))
    lamp, power = stage.palette.lamp, stage.palette.lit_windows
    deep = mix(shade(stones.wall, -0.26), lamp, 0.75 * power)
    canvas.drawPath(arch, linear((0, foot - high), (0, foot), [shade(deep, -0.08), deep]))
    canvas.save()
    canvas.clipPath(arch, True)
    iron = stroke(shade(stones.wall, -0.3), 2.0, 0.8)
    for bar in np.linspace(-1, 1, 7):
        canvas.drawLine(x + wide * float(bar), foot - high * 1.1, x + wide * float(bar), foot - high * 0.62, iron)
    canvas.drawLine(x - wide, foot - high * 0.72, x + wide, foot - high * 0.72, iron)
    canvas.restore()
    if power > 0.4:
        glow(canvas, (x, foot - high * 0.3), form.height * 0.95, lamp, 0.4 * power)
