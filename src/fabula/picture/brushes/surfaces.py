"""Surfaces: papered, panelled, tiled, stone and plank walls, and floors of boards, tiles and flags in perspective."""

from collections.abc import Callable, Sequence

import numpy as np

from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Stage

Wall = Callable[[Canvas, Stage, "skia.Rect", Colour], None]
"""paint(canvas, stage, box, colour)."""

BLACK: Colour = (0.0, 0.0, 0.0)


def whole(stage: Stage, floor: float) -> "skia.Rect":
    """The wall from far over the frame down to the floor, wide enough for every move, units."""
    return skia.Rect.MakeLTRB(stage.left * 1.5, stage.top * 1.5, stage.right + 0.12 * stage.width, floor)


def paper(canvas: Canvas, stage: Stage, box: "skia.Rect", colour: Colour) -> None:
    """Striped wallpaper with a small figure."""
    _ground(canvas, box, colour)
    stripe, dot = pen(shade(colour, 0.02), 0.8), pen(shade(colour, 0.05), 0.5)
    for index, x in enumerate(np.arange(box.left(), box.right(), 62.0)):
        canvas.drawRect(skia.Rect.MakeXYWH(x, box.top(), 24, box.height()), stripe)
        for y in np.arange(box.top() + (index % 2) * 46, box.bottom(), 92.0):
            canvas.drawOval(skia.Rect.MakeXYWH(x + 40, y, 7, 15), dot)
    skirting(canvas, box, colour)


def plain(canvas: Canvas, stage: Stage, box: "skia.Rect", colour: Colour) -> None:
    """A painted wall with a few soft clouds of the brush, and a skirting board."""
    _ground(canvas, box, colour)
    rng = stage.rng("plaster")
    for _ in range(26):
        x, y = rng.uniform(box.left(), box.right()), rng.uniform(box.top(), box.bottom())
        size = rng.uniform(60, 190)
        tint = pen(shade(colour, 0.014 if rng.random() < 0.5 else -0.012), 0.6, blur=22)
        canvas.drawOval(skia.Rect.MakeLTRB(x - size, y - size * 0.5, x + size, y + size * 0.5), tint)
    skirting(canvas, box, colour)


def panels(canvas: Canvas, stage: Stage, box: "skia.Rect", colour: Colour) -> None:
    """Wood panelling up to the height of a hand, plain wall above."""
    _ground(canvas, box, shade(colour, 0.04))
    rail = box.bottom() - 0.30 * stage.height
    low = skia.Rect.MakeLTRB(box.left(), rail, box.right(), box.bottom())
    wainscot(canvas, low, shade(colour, -0.06), 150.0)


def wainscot(canvas: Canvas, box: "skia.Rect", colour: Colour, step: float) -> None:
    """Raised wooden panels, `step` units wide, under a rail."""
    canvas.drawRect(box, linear((0, box.top()), (0, box.bottom()), [colour, shade(colour, -0.03)]))
    for x in np.arange(box.left(), box.right(), step):
        inner = skia.Rect.MakeLTRB(x + step * 0.12, box.top() + 34, x + step * 0.88, box.bottom() - 62)
        canvas.drawRect(inner, pen(shade(colour, -0.045)))
        canvas.drawRect(inner.makeInset(9, 9), pen(shade(colour, 0.018)))
        canvas.drawLine(inner.left(), inner.top(), inner.right(), inner.top(), stroke(shade(colour, -0.09), 3))
        canvas.drawLine(inner.left(), inner.bottom(), inner.right(), inner.bottom(), stroke(shade(colour, 0.06), 3))
    canvas.drawRect(skia.Rect.MakeXYWH(box.left(), box.top() - 8, box.width(), 18), pen(shade(colour, 0.05)))
    canvas.drawRect(skia.Rect.MakeXYWH(box.left(), box.top() + 10, box.width(), 6), pen(BLACK, 0.2))
    canvas.drawRect(skia.Rect.MakeXYWH(box.left(), box.bottom() - 36, box.width(), 36), pen(shade(colour, -0.03)))


def planks(canvas: Canvas, stage: Stage, box: "skia.Rect", colour: Colour) -> None:
    """Upright boards with knots."""
    rng = stage.rng("planks")
    for x in np.arange(box.left(), box.right(), 88.0):
        own = shade(colour, float(rng.uniform(-0.03, 0.03)))
        board = skia.Rect.MakeXYWH(x, box.top(), 88, box.height())
        canvas.drawRect(board, linear((x, 0), (x + 88, 0), [shade(own, -0.02), shade(own, 0.015), shade(own, -0.025)]))
        canvas.drawLine(x, box.top(), x, box.bottom(), stroke(shade(colour, -0.12), 3))
        for _ in range(3):
            y = rng.uniform(box.top(), box.bottom())
            canvas.drawOval(skia.Rect.MakeXYWH(x + rng.uniform(16, 60), y, 9, 16), pen(shade(own, -0.07), 0.7))


def blocks(
    canvas: Canvas,
    stage: Stage,
    box: "skia.Rect",
    colour: Colour,
    size: tuple[float, float] = (132.0, 62.0),
    patchy: float = 0.4,
) -> None:
    """Stone blocks or bricks of about `size`; `patchy` is the share that shows, the rest lies under plaster."""
    rng = stage.rng("blocks")
    _ground(canvas, box, colour)
    for index, y in enumerate(np.arange(box.top(), box.bottom(), size[1])):
        x = box.left() - (index % 2) * size[0] * 0.5
        while x < box.right():
            wide = size[0] * float(rng.uniform(0.8, 1.2))
            if rng.random() < patchy:
                block = skia.Rect.MakeLTRB(x + 3, y + 3, x + wide - 3, y + size[1] - 3)
                own = shade(colour, float(rng.uniform(-0.05, 0.035)))
                canvas.drawRRect(skia.RRect.MakeRectXY(block.makeOffset(2, 4), 9, 9), pen(shade(colour, -0.10), 0.8))
                canvas.drawRRect(skia.RRect.MakeRectXY(block, 9, 9), pen(own))
                top = skia.Rect.MakeLTRB(block.left() + 6, block.top() + 3, block.right() - 6, block.top() + 8)
                canvas.drawRect(top, pen(shade(own, 0.04), 0.7))
            x += wide


def tiles(canvas: Canvas, box: "skia.Rect", colour: Colour, size: float, seed: np.random.Generator) -> None:
    """Glazed wall tiles with light joints; some have a small painted flower."""
    canvas.drawRect(box, pen(shade(colour, -0.07)))
    shine = stroke(shade(colour, 0.05), 3, 0.8)
    for y in np.arange(box.top(), box.bottom(), size):
        for x in np.arange(box.left(), box.right(), size):
            own = shade(colour, float(seed.uniform(-0.015, 0.02)))
            tile = skia.Rect.MakeLTRB(x + 2, y + 2, min(x + size - 2, box.right()), min(y + size - 2, box.bottom()))
            canvas.drawRect(tile, pen(own))
            canvas.drawLine(tile.left() + 2, tile.top() + 2, tile.right() - 2, tile.top() + 2, shine)
            canvas.drawLine(tile.left() + 2, tile.top() + 2, tile.left() + 2, tile.bottom() - 2, shine)
            if seed.random() < 0.14:
                middle = (x + size / 2, y + size / 2)
                for angle in np.arange(0, 6.2, 1.57):
                    px, py = middle[0] + size * 0.15 * np.cos(angle), middle[1] + size * 0.15 * np.sin(angle)
                    canvas.drawCircle(float(px), float(py), size * 0.10, pen(shade(colour, -0.2, 2.4), 0.55))


def skirting(canvas: Canvas, box: "skia.Rect", colour: Colour, height: float = 74.0) -> None:
    """The board along the foot of a wall."""
    top = box.bottom() - height
    canvas.drawRect(skia.Rect.MakeLTRB(box.left(), top, box.right(), box.bottom()), pen(shade(colour, -0.08)))
    canvas.drawRect(skia.Rect.MakeXYWH(box.left(), top - 8, box.width(), 10), pen(shade(colour, 0.04)))


def _ground(canvas: Canvas, box: "skia.Rect", colour: Colour) -> None:
    canvas.drawRect(box, linear((0, box.top()), (0, box.bottom()), [shade(colour, -0.025), shade(colour, 0.02)]))


def _plane(stage: Stage, floor: float) -> tuple["skia.Rect", Callable[[float, float], tuple[float, float]]]:
    """The floor's box, and from (x at the wall, depth 0 at the wall to 1 at the lowest edge) to the picture."""
    box = skia.Rect.MakeLTRB(stage.left * 1.5, floor, stage.right + 0.12 * stage.width, stage.bottom + 90)
    rise = 0.52 * stage.height
    spread = (box.bottom() - floor) / rise

    def place(x: float, depth: float) -> tuple[float, float]:
        middle = stage.width / 2
        share = depth * depth * 0.45 + depth * 0.55
        return (middle + (x - middle) * (1 + spread * share), floor + (box.bottom() - floor) * share)

    return box, place


def boards(canvas: Canvas, stage: Stage, floor: float, colour: Colour, wide: float = 74.0) -> None:
    """A floor of boards that run toward the viewer."""
    rng = stage.rng("boards")
    box, place = _plane(stage, floor)
    canvas.drawRect(box, linear((0, floor), (0, box.bottom()), [shade(colour, 0.02), shade(colour, -0.03)]))
    for x in np.arange(box.left(), box.right(), wide):
        ends = [place(x, 0), place(x + wide, 0), place(x + wide, 1), place(x, 1)]
        canvas.drawPath(polygon(ends), pen(shade(colour, float(rng.uniform(-0.03, 0.03))), 0.6))
        canvas.drawLine(*ends[0], *ends[3], stroke(shade(colour, -0.10), 2.2))
        for depth in rng.uniform(0.05, 0.95, 2):
            canvas.drawLine(*place(x, depth), *place(x + wide, depth), stroke(shade(colour, -0.09), 2.0))
    contact(canvas, box, floor)


def chequer(
    canvas: Canvas, stage: Stage, floor: float, colours: Sequence[Colour], size: float, alpha: float = 1.0
) -> None:
    """Square tiles in two colours; `alpha` lets what is mirrored under them show."""
    box, place = _plane(stage, floor)
    count = int(box.width() / size) + 2
    rows = 9
    depths = np.linspace(0, 1, rows + 1)
    rng = stage.rng("chequer")
    for column in range(count):
        x = box.left() + column * size
        for row in range(rows):
            own = shade(colours[(row + column) % 2], float(rng.uniform(-0.012, 0.012)))
            low, high = float(depths[row]), float(depths[row + 1])
            quad = [place(x, low), place(x + size, low), place(x + size, high), place(x, high)]
            canvas.drawPath(polygon(quad), pen(own, alpha))
    joint = stroke(shade(mix(colours[0], colours[1], 0.5), -0.08), 1.8, 0.6)
    for row in range(rows):
        y = place(0, float(depths[row]))[1]
        canvas.drawLine(box.left(), y, box.right(), y, joint)
    contact(canvas, box, floor)


def flags(canvas: Canvas, stage: Stage, floor: float, colour: Colour) -> None:
    """Uneven flagstones."""
    rng = stage.rng("flags")
    box, place = _plane(stage, floor)
    canvas.drawRect(box, pen(shade(colour, -0.09)))
    depths = np.linspace(0, 1, 8)
    for row in range(7):
        x = box.left() - float(rng.uniform(0, 100))
        while x < box.right():
            wide = float(rng.uniform(90, 170))
            own = shade(colour, float(rng.uniform(-0.04, 0.03)))
            low, high = float(depths[row]) + 0.006, float(depths[row + 1]) - 0.006
            quad = [place(x + 3, low), place(x + wide - 3, low), place(x + wide - 3, high), place(x + 3, high)]
            canvas.drawPath(polygon(quad), pen(own))
            canvas.drawLine(*quad[0], *quad[1], stroke(shade(own, 0.04), 2.0, 0.7))
            x += wide
    contact(canvas, box, floor)


def contact(canvas: Canvas, box: "skia.Rect", floor: float) -> None:
    """The soft dark where the floor meets the wall."""
    edge = skia.Rect.MakeLTRB(box.left(), floor, box.right(), floor + 34)
    canvas.drawRect(edge, linear((0, floor), (0, floor + 34), [BLACK] * 2, None, [0.34, 0.0]))


def beams(canvas: Canvas, stage: Stage, y: float, colour: Colour, *, posts: Sequence[float] = ()) -> None:
    """A heavy ceiling beam at the height `y` with short joist ends under the ceiling, and posts at some x."""
    left, right = stage.left * 1.5, stage.right + 0.12 * stage.width
    canvas.drawRect(skia.Rect.MakeLTRB(left, stage.top * 1.5, right, y - 40), pen(shade(colour, -0.10)))
    for x in np.arange(left, right, 210.0):
        joist = skia.Rect.MakeXYWH(x, y - 62, 64, 40)
        canvas.drawRect(joist, linear((0, y - 62), (0, y - 22), [shade(colour, -0.05), shade(colour, 0.02)]))
    canvas.drawRect(skia.Rect.MakeLTRB(left, y + 40, right, y + 58), pen(BLACK, 0.25, blur=6))
    for x in posts:
        post = skia.Rect.MakeXYWH(x - 30, y, 60, stage.height)
        canvas.drawRect(post, linear((x - 30, 0), (x + 30, 0), [shade(colour, 0.03), colour, shade(colour, -0.06)]))
        for side in (-1, 1):
            brace = [
                (x + side * 30, y + 170),
                (x + side * 150, y + 30),
                (x + side * 110, y + 30),
                (x + side * 30, y + 118),
            ]
            canvas.drawPath(polygon(brace), pen(shade(colour, -0.02)))
    beam = skia.Rect.MakeLTRB(left, y - 26, right, y + 42)
    canvas.drawRect(beam, linear((0, y - 26), (0, y + 42), [shade(colour, 0.04), colour, shade(colour, -0.06)]))
    rng = stage.rng("beam")
    for _ in range(16):
        x, drop = rng.uniform(left, right), rng.uniform(-16, 34)
        canvas.drawLine(x, y + drop, x + rng.uniform(60, 200), y + drop + 2, stroke(shade(colour, -0.07), 2.4, 0.7))
