"""Windows: panes in a wall with the world behind them, its sky and weather, and frames, bars and snow on the sill."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from fabula.picture import weather
from fabula.picture.brushes import buildings, hills, houses, mountains, sky, trees
from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import linear, pen, skia, stroke
from fabula.picture.stage import Canvas, Haze, Layer, Live, Piece, Scenery, Stage

WHITE: Colour = (1.0, 1.0, 1.0)


@dataclass(frozen=True)
class Window:
    """An opening in a wall, in units; `arched` rounds its head, `columns` and `rows` count its panes."""

    left: float
    top: float
    right: float
    foot: float
    arched: bool = False
    columns: int = 2
    rows: int = 2

    @property
    def width(self) -> float:
        """Units across."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Units from sill to head."""
        return self.foot - self.top

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of the panes, units."""
        return ((self.left + self.right) / 2, (self.top + self.foot) / 2)

    def path(self, grow: float = 0.0) -> "skia.Path":
        """The outline, `grow` units wider on each side."""
        left, top, right, foot = self.left - grow, self.top - grow, self.right + grow, self.foot + grow
        path = skia.Path()
        if not self.arched:
            path.addRect(skia.Rect.MakeLTRB(left, top, right, foot))
            return path
        rise = min((right - left) / 2, (foot - top) * 0.5)
        path.moveTo(left, foot)
        path.lineTo(left, top + rise)
        path.arcTo(skia.Rect.MakeLTRB(left, top, right, top + rise * 2), 180, 180, False)
        path.lineTo(right, foot)
        path.close()
        return path


def _bounds(windows: Sequence[Window]) -> Window:
    return Window(
        min(each.left for each in windows),
        min(each.top for each in windows),
        max(each.right for each in windows),
        max(each.foot for each in windows),
    )


def beyond(stage: Stage, windows: Sequence[Window], kind: str = "country", level: float = 0.72) -> list[Piece]:
    """All that is seen through the windows: sky, land and what falls there.

    `kind` is "country" (hills and a cottage), "town" (towers) or "garden" (trees close by); `level` is where the
    horizon lies in the windows, 0 their head and 1 their sill.
    """
    box = _bounds(windows)
    out = _outside(stage, box, box.top + box.height * level)
    area = skia.Rect.MakeLTRB(box.left - 30, box.top - 30, box.right + 30, box.foot + 30)
    land = {"country": _country, "town": _town, "garden": _garden}[kind](out, box)
    skies: list[Piece] = [
        _behind(piece, box, out) if isinstance(piece, Layer) else replace(_clipped(piece, area), z=60.0)
        for piece in sky.layers(out, 12)
    ]
    if stage.weather == "fog":
        land.append(Layer(12, lambda canvas: _mist(canvas, out, box)))
    return [*skies, *(_behind(layer, box, out) for layer in land), *_falling(stage, area)]


def _outside(stage: Stage, box: Window, level: float) -> Stage:
    """The stage as seen through the glass: its own horizon, and the sun where the panes can show it."""
    across, _ = stage.palette.sun_place
    down = (box.top + box.height * (0.28 if stage.palette.moon else 0.42)) / level * 0.648
    place = ((box.left + box.width * (0.25 + 0.5 * across)) / stage.width, down)
    small = replace(stage.palette, sun_place=place, sun_radius=stage.palette.sun_radius * 0.62)
    return replace(stage, horizon=level, palette=small)


def _country(out: Stage, box: Window) -> list[Layer]:
    """Mountains far off, then a wood, a cottage and hills."""
    rng, level = out.rng("view"), out.horizon
    height = rng.uniform(90, 150) * max(box.height / 450, 0.6)
    tops = [
        mountains.Summit(box.left + box.width * share, height * rng.uniform(0.6, 1.1), height * 1.2)
        for share in rng.uniform(0, 1, 3)
    ]
    back = hills.hill(out, "view back", level - 6, 14, 0.4, 3.0)
    front = hills.hill(out, "view front", level + 34, 12, 0.62, 2.2)
    home = box.left + box.width * float(rng.uniform(0.2, 0.8))

    def far(canvas: Canvas) -> None:
        mountains.chain(canvas, out, out.rng("view chain"), level + 4, 0.22, tops)

    def land(canvas: Canvas) -> None:
        trees.conifer_row(canvas, out, out.rng("view wood"), level, 0.48, (12, 46))
        hills.ground(canvas, out, back)
        houses.cabin(canvas, out, (home, back.height(home) + 14), 62, 0.56)
        hills.copse(canvas, out, out.rng("view trees"), front, 14, (40, 90), 0.66)
        hills.ground(canvas, out, front)

    return [Layer(30, far, Haze(level - height, level, 0.7)), Layer(14, land, Haze(level - 40, level + 90, 0.3))]


def _town(out: Stage, box: Window) -> list[Layer]:
    """Two rows of towers, the far one in haze."""
    level, tall = out.horizon, box.height

    def towers(z: float, tone: float, reach: tuple[float, float], widths: tuple[float, float], drop: float) -> Layer:
        def paint(canvas: Canvas) -> None:
            foot = level + drop
            buildings.skyline(canvas, out, out.rng("view town", round(z)), foot, tone, reach, widths)
            ground = skia.Rect.MakeLTRB(box.left - 300, foot, box.right + 300, box.foot + 300)
            canvas.drawRect(ground, pen(out.palette.tone(tone)))

        return Layer(z, paint, Haze(level - reach[1], level + drop, 0.6 if z > 20 else 0.35))

    return [
        towers(30, 0.14, (tall * 0.2, tall * 0.62), (40, 84), 0.0),
        towers(16, 0.36, (tall * 0.08, tall * 0.42), (64, 130), tall * 0.22),
    ]


def _garden(out: Stage, box: Window) -> list[Layer]:
    """A lawn, a far wood, and broad trees close to the house."""
    level = out.horizon
    lawn = hills.hill(out, "view lawn", level + 20, 8, 0.58, 1.6)

    def land(canvas: Canvas) -> None:
        rng = out.rng("view garden")
        trees.conifer_row(canvas, out, rng, level + 4, 0.42, (20, 70))
        hills.ground(canvas, out, lawn)
        for _ in range(max(int(box.width / 260), 2)):
            x = float(rng.uniform(box.left, box.right))
            tall, foliage = box.height * float(rng.uniform(0.5, 0.85)), out.palette.foliage[int(rng.integers(4))]
            colour = mix(out.palette.tone(0.6), foliage, 0.12 if out.palette.dark else 0.4)
            trees.broadleaf(canvas, out, rng, (x, level + 40 + box.height * 0.1), tall, colour)

    return [Layer(14, land, Haze(level - 60, level + 90, 0.3))]


def _mist(canvas: Canvas, out: Stage, box: Window) -> None:
    """Fog that lies before the land, thickest at its foot."""
    area = skia.Rect.MakeLTRB(box.left - 260, box.top - 200, box.right + 260, box.foot + 200)
    ends = ((0, box.top), (0, box.foot))
    canvas.drawRect(area, linear(*ends, [out.palette.haze] * 3, [0, 0.55, 1], [0.25, 0.72, 0.85]))


def _behind(layer: Layer, box: Window, out: Stage) -> Layer:
    """A layer of the view, painted no farther than the window can ever show it, with the outdoor haze."""
    area = skia.Rect.MakeLTRB(box.left - 260, box.top - 200, box.right + 260, box.foot + 200)

    def clipped(canvas: Canvas) -> None:
        canvas.save()
        canvas.clipRect(area)
        layer.paint(canvas)
        if layer.haze:
            haze = layer.haze
            thick = [0.0, haze.strength * 0.8]
            ends = ((0, haze.crest), (0, haze.foot))
            canvas.drawRect(area, linear(*ends, [out.palette.haze] * 2, None, thick, blend="SrcATop"))
        canvas.restore()

    return replace(layer, paint=clipped, haze=None, solid=False, z=min(layer.z, 60.0))


def _falling(stage: Stage, area: "skia.Rect") -> list[Piece]:
    """Rain, snow, fog or lightning, only in the windows."""
    outside = Scenery((), (0, 0, 1), 0)
    return [
        _clipped(piece, area)
        for piece in weather.pieces(stage, outside, stage.seed)
        if isinstance(piece, Live) and piece.z > 1.2
    ]


def _clipped(piece: Live, area: "skia.Rect") -> Live:
    def draw(canvas: Canvas, seconds: float) -> None:
        canvas.save()
        canvas.clipRect(area)
        piece.draw(canvas, seconds)
        canvas.restore()

    return Live(max(piece.z, 4.6), draw)


def opened(canvas: Canvas, windows: Sequence[Window]) -> None:
    """Keep what is painted from now on out of the windows; the caller saves and restores the canvas."""
    for window in windows:
        canvas.clipPath(window.path(), skia.ClipOp.kDifference, True)


def frame(canvas: Canvas, stage: Stage, window: Window, wood: Colour, thick: float = 22.0) -> None:
    """The frame, its bars, a glint on the glass, the sill, and snow on it in winter."""
    left, top, right, foot = window.left, window.top, window.right, window.foot
    outline = window.path()
    canvas.drawPath(
        outline, linear((left, top), (right, foot), [WHITE] * 4, [0, 0.32, 0.33, 1], [0.10, 0.02, 0.06, 0.0])
    )
    canvas.save()
    canvas.clipPath(outline, True)
    if stage.wet:
        _drops(canvas, stage, window)
    bar = stroke(wood, thick * 0.42)
    for column in range(1, window.columns):
        x = left + window.width * column / window.columns
        canvas.drawLine(x, top, x, foot, bar)
    for row in range(1, window.rows):
        y = top + window.height * row / window.rows
        canvas.drawLine(left, y, right, y, bar)
    canvas.restore()
    band = stroke(wood, thick)
    band.setStrokeCap(skia.Paint.kButt_Cap)
    canvas.drawPath(window.path(thick / 2), band)
    canvas.drawPath(outline, stroke(shade(wood, -0.14), 4))
    canvas.drawPath(window.path(thick), stroke(shade(wood, 0.06), 3))
    sill = skia.Rect.MakeLTRB(left - thick * 2, foot, right + thick * 2, foot + thick)
    canvas.drawRect(sill.makeOffset(0, thick * 0.7), pen((0, 0, 0), 0.22, blur=3))
    canvas.drawRRect(skia.RRect.MakeRectXY(sill, 5, 5), pen(shade(wood, 0.05)))
    if stage.snowy:
        _drift(canvas, stage, window)


def _drops(canvas: Canvas, stage: Stage, window: Window) -> None:
    """Rain on the panes: drops, and the runs that some of them leave."""
    rng = stage.rng("drops", abs(round(window.left)))
    bead, shine, run = pen(WHITE, 0.20), pen(WHITE, 0.55), stroke(WHITE, 3.0, 0.16)
    for _ in range(round(window.width * window.height / 2600)):
        x, y = rng.uniform(window.left, window.right), rng.uniform(window.top, window.foot)
        size = 1.6 + rng.exponential(1.5)
        if size > 4.2:
            canvas.drawLine(x, y - rng.uniform(40, 150), x, y, run)
        canvas.drawOval(skia.Rect.MakeLTRB(x - size, y - size * 1.3, x + size, y + size * 1.3), bead)
        canvas.drawCircle(x - size * 0.3, y - size * 0.4, size * 0.35, shine)


def _drift(canvas: Canvas, stage: Stage, window: Window) -> None:
    """Snow that lies on the sill outside, higher in the corners of the panes."""
    drift, step = skia.Path(), window.width / window.columns
    drift.moveTo(window.left, window.foot)
    for column in range(window.columns):
        x = window.left + column * step
        drift.lineTo(x, window.foot - 24)
        drift.quadTo(x + step * 0.12, window.foot - 10, x + step * 0.5, window.foot - 9)
        drift.quadTo(x + step * 0.85, window.foot - 8, x + step, window.foot - 18)
    drift.lineTo(window.right, window.foot)
    canvas.drawPath(drift, pen(stage.palette.snow))


def row(
    span: tuple[float, float], count: int, heights: tuple[float, float], gap: float, pattern: Window
) -> list[Window]:
    """`count` equal windows between two x, `gap` units apart, from head to sill `heights`, panes as in `pattern`."""
    step = (span[1] - span[0] + gap) / count
    return [
        replace(pattern, left=span[0] + step * i, top=heights[0], right=span[0] + step * (i + 1) - gap, foot=heights[1])
        for i in range(count)
    ]
