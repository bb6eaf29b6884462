"""Furniture: shelves of books, an armchair, a lamp, a desk, a piano, pictures, plants and a rug for rooms."""

from dataclasses import dataclass

import numpy as np

from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import linear, pen, polygon, radial, skia, stroke
from fabula.picture.stage import Canvas

BOOKS = from_hexes("#7d3f4f #3f5f7d #5a7a5f #b08a4f #6a4a7d #c9b79a #39506a #9a5a3f")


@dataclass(frozen=True)
class Timber:
    """The woods and cloths of a room by seed."""

    wood: Colour
    dark: Colour
    cloth: Colour
    accent: Colour
    rug: Colour


def timber(rng: np.random.Generator) -> Timber:
    """A matching choice of wood, cover, cushion and rug."""
    choices = (
        ("#9a5f43", "#5f382e", "#3f6b66", "#e8a23f", "#8e3a4c"),
        ("#8a6248", "#4f3a32", "#a3564a", "#5fa39a", "#35556e"),
        ("#a8764f", "#6a4630", "#4a5f8e", "#e0b25a", "#5a6b4a"),
        ("#7d5a4a", "#453034", "#7a5a86", "#e58f6a", "#9a5a3a"),
    )
    wood, dark, cloth, accent, rug = (from_hex(text) for text in choices[int(rng.integers(4))])
    return Timber(wood, dark, cloth, accent, rug)


def rounded(canvas: Canvas, box: tuple[float, float, float, float], radius: float, ink: "skia.Paint") -> None:
    """A box (left, top, right, foot) with round corners."""
    canvas.drawRRect(skia.RRect.MakeRectXY(skia.Rect.MakeLTRB(*box), radius, radius), ink)


def bookcase(canvas: Canvas, rng: np.random.Generator, box: tuple[float, float, float, float], kit: Timber) -> None:
    """A bookcase full of books, some leaning, with a few things between them."""
    left, top, right, foot = box
    canvas.drawRect(
        skia.Rect.MakeLTRB(*box), linear((left, 0), (right, 0), [shade(kit.dark, 0.02), shade(kit.dark, -0.04)])
    )
    rows = max(int((foot - top) / 150), 3)
    high = (foot - top - 24) / rows
    for row in range(rows):
        shelf_top, shelf_foot = top + 18 + row * high, top + 8 + (row + 1) * high
        inner = skia.Rect.MakeLTRB(left + 16, shelf_top, right - 16, shelf_foot)
        canvas.drawRect(
            inner, linear((0, shelf_top), (0, shelf_foot), [shade(kit.dark, -0.13), shade(kit.dark, -0.09)])
        )
        _books(canvas, rng, inner)
        plank = skia.Rect.MakeLTRB(left + 8, shelf_foot, right - 8, shelf_foot + 10)
        canvas.drawRect(plank, pen(shade(kit.wood, -0.03)))
        canvas.drawRect(
            skia.Rect.MakeLTRB(left + 16, shelf_foot + 10, right - 16, shelf_foot + 18), pen((0, 0, 0), 0.22)
        )
    for edge in (left, right - 16):
        canvas.drawRect(skia.Rect.MakeXYWH(edge, top, 16, foot - top), pen(shade(kit.wood, -0.05)))
    rounded(canvas, (left - 8, top - 6, right + 8, top + 16), 4, pen(shade(kit.wood, 0.01)))
    canvas.drawRect(skia.Rect.MakeLTRB(left - 4, foot - 8, right + 4, foot + 12), pen(shade(kit.wood, -0.06)))


def _books(canvas: Canvas, rng: np.random.Generator, shelf: "skia.Rect") -> None:
    x = shelf.left() + rng.uniform(2, 20)
    while x < shelf.right() - 24:
        wide, tall = rng.uniform(10, 24), shelf.height() * rng.uniform(0.62, 0.9)
        if rng.random() < 0.05:
            _ornament(canvas, rng, (x + 22, shelf.bottom()), shelf.height() * 0.5)
            x += 54
            continue
        colour = shade(BOOKS[int(rng.integers(8))], rng.uniform(-0.08, 0.03))
        canvas.save()
        canvas.translate(x, shelf.bottom())
        if rng.random() < 0.06:
            canvas.rotate(-9)
        book = skia.Rect.MakeLTRB(0, -tall, wide, 0)
        canvas.drawRect(
            book,
            linear((0, 0), (wide, 0), [shade(colour, -0.06), shade(colour, 0.05), shade(colour, -0.04)], [0, 0.4, 1]),
        )
        for band in (0.16, 0.8) if rng.random() < 0.6 else (0.3,):
            canvas.drawRect(
                skia.Rect.MakeLTRB(0, -tall * band - 3, wide, -tall * band),
                pen(mix(colour, from_hex("#f0d9a0"), 0.55), 0.8),
            )
        canvas.restore()
        x += wide + 1.5


def _ornament(canvas: Canvas, rng: np.random.Generator, foot: tuple[float, float], size: float) -> None:
    x, y = foot
    clay = BOOKS[int(rng.integers(8))]
    path = skia.Path()
    path.moveTo(x - size * 0.2, y)
    path.cubicTo(x - size * 0.5, y - size * 0.5, x - size * 0.1, y - size * 0.7, x - size * 0.14, y - size)
    path.lineTo(x + size * 0.14, y - size)
    path.cubicTo(x + size * 0.1, y - size * 0.7, x + size * 0.5, y - size * 0.5, x + size * 0.2, y)
    canvas.drawPath(
        path,
        linear((x - size * 0.4, 0), (x + size * 0.4, 0), [shade(clay, -0.06), shade(clay, 0.08), shade(clay, -0.05)]),
    )


def armchair(canvas: Canvas, foot: tuple[float, float], size: float, kit: Timber) -> None:
    """A deep armchair with a cushion, seen from the front."""
    x, y = foot
    dark, cloth, lit = shade(kit.cloth, -0.07), kit.cloth, shade(kit.cloth, 0.05)
    canvas.drawOval(
        skia.Rect.MakeLTRB(x - size * 0.62, y - size * 0.05, x + size * 0.62, y + size * 0.08),
        pen((0, 0, 0), 0.38, blur=size * 0.03),
    )
    for side in (-1, 1):
        canvas.drawRect(
            skia.Rect.MakeXYWH(x + side * size * 0.40 - size * 0.03, y - size * 0.1, size * 0.06, size * 0.1),
            pen(shade(kit.dark, -0.05)),
        )
    back = (x - size * 0.38, y - size * 1.12, x + size * 0.38, y - size * 0.2)
    rounded(canvas, back, size * 0.2, linear((0, back[1]), (0, back[3]), [lit, cloth, dark]))
    for stud in (-0.18, 0.0, 0.18):
        for level in (0.92, 0.72):
            canvas.drawCircle(x + stud * size, y - level * size, size * 0.013, pen(dark))
    seat = (x - size * 0.40, y - size * 0.42, x + size * 0.40, y - size * 0.10)
    rounded(canvas, seat, size * 0.08, pen(dark))
    rounded(
        canvas,
        (x - size * 0.33, y - size * 0.50, x + size * 0.33, y - size * 0.27),
        size * 0.08,
        linear((0, y - size * 0.5), (0, y - size * 0.27), [lit, cloth]),
    )
    for side in (-1, 1):
        arm = (
            x + side * size * 0.44 - size * 0.12,
            y - size * 0.66,
            x + side * size * 0.44 + size * 0.12,
            y - size * 0.09,
        )
        rounded(
            canvas,
            arm,
            size * 0.11,
            linear((arm[0], 0), (arm[2], 0), [cloth, lit, dark] if side < 0 else [dark, lit, cloth]),
        )
    canvas.save()
    canvas.translate(x - size * 0.04, y - size * 0.66)
    canvas.rotate(-8)
    rounded(
        canvas,
        (-size * 0.16, -size * 0.16, size * 0.16, size * 0.16),
        size * 0.05,
        linear((0, -size * 0.16), (0, size * 0.16), [shade(kit.accent, 0.04), shade(kit.accent, -0.06)]),
    )
    canvas.restore()


def floor_lamp(
    canvas: Canvas, foot: tuple[float, float], height: float, lamp: Colour, *, on: bool
) -> tuple[float, float]:
    """A standing lamp with a cloth shade; gives the middle of its light."""
    x, y = foot
    brass = from_hex("#8a6a45")
    canvas.drawOval(
        skia.Rect.MakeLTRB(x - height * 0.085, y - height * 0.018, x + height * 0.085, y + height * 0.018),
        pen(shade(brass, -0.15)),
    )
    canvas.drawLine(x, y, x, y - height * 0.82, stroke(shade(brass, -0.06), height * 0.015))
    cloth = mix(from_hex("#e9d9b8"), lamp, 0.6 if on else 0.0)
    top, low = y - height, y - height * 0.80
    shape = polygon(
        [(x - height * 0.075, top), (x + height * 0.075, top), (x + height * 0.14, low), (x - height * 0.14, low)]
    )
    if on:
        canvas.drawPath(
            shape,
            radial(
                (x, low - height * 0.06), height * 0.17, [from_hex("#fff6d8"), cloth, shade(cloth, -0.08)], [0, 0.5, 1]
            ),
        )
    else:
        canvas.drawPath(
            shape,
            linear((x - height * 0.14, 0), (x + height * 0.14, 0), [shade(cloth, -0.10), cloth, shade(cloth, -0.14)]),
        )
    return (x, low - height * 0.05)


def picture_frame(
    canvas: Canvas, rng: np.random.Generator, box: tuple[float, float, float, float], kit: Timber
) -> None:
    """A framed landscape in two or three colours."""
    left, top, right, foot = box
    canvas.drawRect(skia.Rect.MakeLTRB(left + 5, top + 7, right + 5, foot + 7), pen((0, 0, 0), 0.25, blur=4))
    canvas.drawRect(skia.Rect.MakeLTRB(*box), pen(shade(kit.dark, -0.06)))
    inner = skia.Rect.MakeLTRB(left + 8, top + 8, right - 8, foot - 8)
    sky, sun, land = (
        from_hex(t)
        for t in (
            ("#7fa6b8", "#f2c79a", "#3f6b70"),
            ("#e08a6a", "#ffe0b0", "#8a3f4a"),
            ("#5a5f8e", "#f0d9a0", "#39405f"),
            ("#d9b48a", "#fff0d0", "#8a6248"),
        )[int(rng.integers(4))]
    )
    canvas.save()
    canvas.clipRect(inner)
    canvas.drawRect(inner, linear((0, top), (0, foot), [shade(sky, -0.04), shade(sky, 0.06)]))
    wide, high = right - left, foot - top
    canvas.drawCircle(left + wide * rng.uniform(0.3, 0.7), top + high * 0.38, wide * 0.13, pen(sun))
    for level, tint in ((0.5, 0.04), (0.66, -0.04)):
        points = (
            [(left, foot)]
            + [(left + wide * i / 4, top + high * (level + rng.uniform(-0.10, 0.14))) for i in range(5)]
            + [(right, foot)]
        )
        canvas.drawPath(polygon(points), pen(shade(land, tint)))
    canvas.restore()


def rug(canvas: Canvas, middle: tuple[float, float], half: float, kit: Timber) -> None:
    """A round rug in rings, lying on the floor."""
    x, y = middle
    for share, tint in (
        (1.0, 0.0),
        (0.93, 0.07),
        (0.86, -0.02),
        (0.56, 0.08),
        (0.5, -0.03),
        (0.2, 0.06),
        (0.15, -0.02),
    ):
        colour = shade(kit.rug, tint) if tint <= 0 else mix(kit.rug, from_hex("#e0a85a"), 0.55)
        wide, tall = half * share, half * share * 0.22
        canvas.drawOval(skia.Rect.MakeLTRB(x - wide, y - tall, x + wide, y + tall), pen(colour))


def plant(
    canvas: Canvas, rng: np.random.Generator, foot: tuple[float, float], size: float, *, dark: float = 0.0
) -> None:
    """A pot plant: long leaves in a fan, or round ones on stems; `dark` 0 to 1 turns it into a silhouette."""
    x, y = foot
    pot, green = shade(from_hex("#b8674a"), -0.1 * dark), from_hex("#4a8a62")
    rise = y - size * 0.34
    leaves = sorted(
        ((rng.uniform(-1.25, 1.25), rng.uniform(0.6, 1.0)) for _ in range(17)), key=lambda leaf: -abs(leaf[0])
    )
    long = rng.random() < 0.6
    for angle, reach in leaves:
        far = size * 0.72 * reach
        tip = (x + far * np.sin(angle), rise - far * np.cos(angle) * 0.95 + far * 0.25 * abs(np.sin(angle)))
        bend = (x + far * 0.35 * np.sin(angle), rise - far * 0.75 * np.cos(angle) - far * 0.16)
        colour = shade(green, rng.uniform(-0.10, 0.05) - 0.12 * dark)
        if long:
            wide = size * 0.055
            path = skia.Path()
            path.moveTo(x, rise)
            path.quadTo(bend[0] - wide, bend[1], *tip)
            path.quadTo(bend[0] + wide * 1.4, bend[1] + wide, x, rise)
            canvas.drawPath(path, linear((x, rise), tip, [shade(colour, -0.06), shade(colour, 0.03)]))
        else:
            stem = skia.Path()
            stem.moveTo(x, rise)
            stem.quadTo(bend[0], bend[1], *tip)
            canvas.drawPath(stem, stroke(shade(colour, -0.06), size * 0.014))
            canvas.save()
            canvas.translate(float(tip[0]), float(tip[1]))
            canvas.rotate(float(np.degrees(angle)))
            canvas.drawOval(skia.Rect.MakeLTRB(-size * 0.07, -size * 0.12, size * 0.07, size * 0.08), pen(colour))
            canvas.drawLine(0, size * 0.07, 0, -size * 0.1, stroke(shade(colour, 0.05), size * 0.008))
            canvas.restore()
    body = [(x - size * 0.17, rise), (x + size * 0.17, rise), (x + size * 0.12, y), (x - size * 0.12, y)]
    canvas.drawPath(
        polygon(body), linear((x - size * 0.17, 0), (x + size * 0.17, 0), [shade(pot, 0.04), pot, shade(pot, -0.10)])
    )
    rounded(
        canvas,
        (x - size * 0.19, rise - size * 0.035, x + size * 0.19, rise + size * 0.035),
        size * 0.02,
        pen(shade(pot, 0.03)),
    )


def side_table(canvas: Canvas, foot: tuple[float, float], size: float, kit: Timber) -> tuple[float, float]:
    """A small round table with a cup; gives the place over the cup where steam rises."""
    x, y = foot
    canvas.drawOval(
        skia.Rect.MakeLTRB(x - size * 0.3, y - size * 0.04, x + size * 0.3, y + size * 0.04),
        pen(shade(kit.dark, -0.10)),
    )
    canvas.drawLine(x, y, x, y - size * 0.72, stroke(shade(kit.dark, -0.06), size * 0.075))
    rounded(
        canvas,
        (x - size * 0.5, y - size * 0.8, x + size * 0.5, y - size * 0.72),
        size * 0.03,
        linear((x - size * 0.5, 0), (x + size * 0.5, 0), [kit.wood, shade(kit.wood, 0.03), shade(kit.wood, -0.06)]),
    )
    cup = (x - size * 0.08, y - size * 0.97, x + size * 0.12, y - size * 0.8)
    canvas.drawOval(
        skia.Rect.MakeLTRB(cup[2] - size * 0.04, cup[1] + size * 0.03, cup[2] + size * 0.07, cup[1] + size * 0.13),
        stroke(from_hex("#e3d3d0"), size * 0.025),
    )
    rounded(canvas, cup, size * 0.05, linear((cup[0], 0), (cup[2], 0), [from_hex("#f3e6e0"), from_hex("#c9b5b8")]))
    return (x + size * 0.02, cup[1])


def curtain(
    canvas: Canvas, rng: np.random.Generator, box: tuple[float, float, float, float], colour: Colour, side: float
) -> None:
    """A curtain gathered to its outer side (-1 left, 1 right), in folds."""
    left, top, right, foot = box
    outer, inner = (left, right) if side < 0 else (right, left)
    edge = inner + (outer - inner) * 0.5
    path = skia.Path()
    path.moveTo(outer, top)
    path.lineTo(inner, top)
    path.cubicTo(inner, top + (foot - top) * 0.4, edge, top + (foot - top) * 0.6, edge + (outer - edge) * 0.1, foot)
    path.lineTo(outer, foot)
    path.close()
    canvas.save()
    canvas.clipPath(path, True)
    canvas.drawPaint(linear((outer, 0), (inner, 0), [shade(colour, -0.07), colour, shade(colour, 0.03)]))
    for fold in range(7):
        share = (fold + rng.uniform(0.2, 0.8)) / 7
        start, end = outer + (inner - outer) * share, outer + (edge - outer) * share
        crease = skia.Path()
        crease.moveTo(start, top)
        crease.cubicTo(start, top + (foot - top) * 0.4, end, top + (foot - top) * 0.6, end, foot)
        canvas.drawPath(crease, stroke(shade(colour, -0.11 if fold % 2 else 0.06), 7, 0.55))
    canvas.restore()
