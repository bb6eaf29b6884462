"""Card art: how a card is laid out in a frame, and the images it is made of."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from fabula.film import Card
from fabula.media.lettering import drawable, paragraph
from fabula.media.stills import read_still
from fabula.picture.colour import Colour, lightness, mix, shade
from fabula.picture.ink import argb, linear, pen, polygon, skia, stroke
from fabula.picture.palette import Palette
from fabula.picture.stage import Canvas

_LEAST_SCALE = 0.2


class Box(NamedTuple):
    """Left, top, right and bottom in pixels."""

    left: float
    top: float
    right: float
    bottom: float


class Block(NamedTuple):
    """An image and where its upper left corner goes in the frame, pixels."""

    image: Any
    left: int
    top: int


class Point(NamedTuple):
    """A point's images: its text, its badge while it is the newest, and its badge afterwards."""

    text: Block
    badge: Block
    done: Block


class Art(NamedTuple):
    """A painted card: the panel with what is there from the start, and the points."""

    panel: Block
    points: tuple[Point, ...]


@dataclass(frozen=True)
class CardColours:
    """A card's colours in the scene: `glass` is the panel, `clear` its opacity 0 to 1; `dark` says it is dark glass."""

    dark: bool
    glass: Colour
    clear: float
    text: Colour
    accent: Colour
    on_accent: Colour


@dataclass(frozen=True)
class Spread:
    """A piece of a card: kind "title", "picture" or "point", its upper edge and its size in pixels."""

    kind: str
    text: str
    top: float
    height: float
    size: float


@dataclass(frozen=True)
class Layout:
    """Where everything of a card is, pixels; `entrance` is the side it comes from, -1 left, 1 right."""

    frame: tuple[int, int]
    box: Box
    unit: float
    pad: float
    blocks: tuple[Spread, ...]
    entrance: int
    still: npt.NDArray[np.uint8] | None = None

    @property
    def inner(self) -> float:
        """The width within the margins."""
        return self.box.right - self.box.left - 2 * self.pad


def colours_of(palette: Palette) -> CardColours:
    """A light panel by day, dark glass at dusk and by night, in the scene's own colours."""
    middle = lightness(palette.depth[2])
    if palette.dark or middle < 0.54:
        glass = shade(mix(palette.depth[4], (0.03, 0.03, 0.06), 0.30), 0.02)
        accent = _vivid(mix(palette.rim, palette.lamp, 0.6), 0.82)
        return CardColours(True, glass, 0.80, mix((1.0, 1.0, 1.0), palette.haze, 0.08), accent, shade(glass, -0.05))
    glass = mix((1.0, 1.0, 1.0), palette.haze, 0.16)
    text = shade(mix(palette.depth[5], palette.sky[0], 0.35), -0.03)
    accent = _vivid(palette.sky[0], 0.52)
    return CardColours(False, glass, 0.93, text, accent, (1.0, 1.0, 1.0))


def _vivid(colour: Colour, light: float) -> Colour:
    return shade(colour, light - lightness(colour), 1.25)


def lay_out(card: Card, frame: tuple[int, int]) -> Layout:
    """A card in a frame of (width, height) pixels: texts wrap, and shrink together until all fits."""
    width, height = frame
    room, unit = _room(card, frame), min(width, height) / 1080
    pad = 46 * unit
    still = read_still(Path(card.picture), max(width, height)) if card.picture else None
    scale = 1.0
    while True:
        spreads, total = _spreads(card, still, room.right - room.left - 2 * pad, (unit, pad, scale))
        if total <= room.bottom - room.top or scale <= _LEAST_SCALE:
            break
        scale *= 0.94
    top = (room.top + room.bottom - total) / 2 if width > 0.9 * height else room.top
    placed = tuple(Spread(part.kind, part.text, round(part.top + top), part.height, part.size) for part in spreads)
    box = Box(round(room.left), round(top), round(room.right), round(top + total))
    return Layout(frame, box, unit, pad, placed, -1 if card.side == "left" else 1, still)


def _room(card: Card, frame: tuple[int, int]) -> Box:
    """The part of the frame that a card may take: beside the speaker, or above them in a tall frame."""
    width, height = frame
    if height > 1.2 * width:
        return Box(0.055 * width, 0.055 * height, 0.945 * width, 0.40 * height)
    share, edge = (0.46, 0.035) if width > 1.2 * height else (0.50, 0.03)
    left = (1 - share) * width
    box = Box(left, 0.08 * height, (1 - edge) * width, 0.815 * height)
    return Box(width - box.right, box.top, width - box.left, box.bottom) if card.side == "left" else box


def _spreads(
    card: Card, still: npt.NDArray[np.uint8] | None, inner: float, measure: tuple[float, float, float]
) -> tuple[list[Spread], float]:
    """The pieces of a card from the top of the card on, and the card's whole height."""
    unit, pad, scale = measure
    parts: list[Spread] = []
    y = pad
    title = drawable(card.title).strip()
    if title:
        size = 56 * unit * scale
        y += 26 * unit * scale
        high = _height(title, size, inner, 1.12)
        parts.append(Spread("title", title, y, high, size))
        y += high + 26 * unit * scale
    if still is not None:
        share = still.shape[0] / still.shape[1]
        high = inner * share * min(scale, 1.0)
        parts.append(Spread("picture", "", y, high, inner * min(scale, 1.0)))
        y += high + 24 * unit * scale
    for text in card.points:
        shown = drawable(text).strip()
        size = 40 * unit * scale
        high = max(_height(shown, size, inner - badge_room(size), 1.22), 1.25 * size)
        parts.append(Spread("point", shown, y, high, size))
        y += high + 22 * unit * scale
    gap = (22 if card.points else 24) * unit * scale if parts else 0.0
    return parts, y - gap + pad


def badge_room(size: float) -> float:
    """How far a point's text stands from the margin, pixels, by the size of its type."""
    return 1.85 * size


def _height(text: str, size: float, width: float, leading: float) -> float:
    """How high a text is when it is set in a column; a word that is wider than the column counts as too high."""
    if not text:
        return 0.0
    built = paragraph(text, size, skia.Paint(), width, "left", leading)
    too_wide = max(built.MinIntrinsicWidth / width, 1.0) if width > 0 else 1.0
    return float(built.Height) * (too_wide if too_wide > 1.02 else 1.0)


def balanced(text: str, size: float, width: float, leading: float) -> float:
    """The narrowest column in which a text takes no more lines than in one of `width` pixels: no word is left alone."""
    built = paragraph(text, size, skia.Paint(), width, "left", leading)
    high, low, wide = built.Height + 0.5, 0.4 * width, width
    for _ in range(6):
        middle = (low + wide) / 2
        built.layout(middle)
        fits = built.Height <= high and built.MinIntrinsicWidth <= middle
        low, wide = (low, middle) if fits else (middle, wide)
    return wide


def paint_card(layout: Layout, colours: CardColours) -> Art:
    """All images of a card."""
    panel = _painted(_grown(layout.box, 70 * layout.unit), layout.frame, lambda canvas: _panel(canvas, layout, colours))
    points: list[Point] = []
    number = 0
    for part in layout.blocks:
        if part.kind == "point":
            number += 1
            points.append(_point(part, number, layout, colours))
    return Art(panel, tuple(points))


def _grown(box: Box, by: float) -> Box:
    return Box(box.left - by, box.top - by, box.right + by, box.bottom + by)


def _painted(box: Box, frame: tuple[int, int], paint: Any) -> Block:
    """An image of a part of the frame, cut to the frame's sides."""
    left, top = max(int(box.left), 0), max(int(box.top), 0)
    right, bottom = min(int(box.right) + 1, frame[0] * 2), min(int(box.bottom) + 1, frame[1] * 2)
    surface = skia.Surface.MakeRasterN32Premul(max(right - left, 1), max(bottom - top, 1))
    canvas = surface.getCanvas()
    canvas.translate(-left, -top)
    paint(canvas)
    return Block(surface.makeImageSnapshot(), left, top)


def _panel(canvas: Canvas, layout: Layout, colours: CardColours) -> None:
    """The panel on its shadow with title and picture."""
    box, unit = layout.box, layout.unit
    rounded = skia.RRect.MakeRectXY(skia.Rect.MakeLTRB(*box), 34 * unit, 34 * unit)
    fallen = skia.RRect.MakeRectXY(skia.Rect.MakeLTRB(*box).makeOffset(0, 14 * unit), 34 * unit, 34 * unit)
    canvas.save()
    canvas.clipRRect(rounded, skia.ClipOp.kDifference, True)
    canvas.drawRRect(fallen, pen((0.02, 0.02, 0.06), 0.42 if colours.dark else 0.30, blur=20 * unit))
    canvas.restore()
    lift = 0.05 if colours.dark else 0.0
    ends = [shade(colours.glass, lift), shade(colours.glass, -0.02)]
    canvas.drawRRect(rounded, linear((0, box.top), (0, box.bottom), ends, None, [colours.clear, colours.clear]))
    inset = 1.5 * unit
    inside = skia.Rect.MakeLTRB(box.left + inset, box.top + inset, box.right - inset, box.bottom - inset)
    edge = linear((0, box.top), (0, box.bottom), [(1.0, 1.0, 1.0)] * 2, None, [0.34 if colours.dark else 0.9, 0.06])
    edge.setStyle(skia.Paint.kStroke_Style)
    edge.setStrokeWidth(2 * unit)
    canvas.drawRRect(skia.RRect.MakeRectXY(inside, 33 * unit, 33 * unit), edge)
    for part in layout.blocks:
        if part.kind == "title":
            _title(canvas, part, layout, colours)
        elif part.kind == "picture":
            _picture(canvas, part, layout)


def _title(canvas: Canvas, part: Spread, layout: Layout, colours: CardColours) -> None:
    left, unit = layout.box.left + layout.pad, layout.unit
    bar = skia.Rect.MakeXYWH(left, part.top - 0.42 * part.size, 1.2 * part.size, 0.13 * part.size)
    canvas.drawRRect(skia.RRect.MakeRectXY(bar, 4 * unit, 4 * unit), pen(colours.accent))
    ink = skia.Paint(AntiAlias=True, Color=argb(colours.text))
    width = balanced(part.text, part.size, layout.inner, 1.12)
    paragraph(part.text, part.size, ink, width, "left", 1.12).paint(canvas, left, part.top)


def _picture(canvas: Canvas, part: Spread, layout: Layout) -> None:
    """The picture in its frame, with round corners."""
    if layout.still is None:
        return
    unit = layout.unit
    left = (layout.box.left + layout.box.right - part.size) / 2
    box = skia.Rect.MakeXYWH(left, part.top, part.size, part.height)
    rounded = skia.RRect.MakeRectXY(box, 18 * unit, 18 * unit)
    high, wide = layout.still.shape[:2]
    info = skia.ImageInfo.Make(wide, high, skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType)
    image = skia.Image.MakeRasterCopy(skia.Pixmap(info, layout.still, wide * 4))
    canvas.save()
    canvas.clipRRect(rounded, True)
    canvas.drawImageRect(image, box, skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear))
    canvas.restore()
    canvas.drawRRect(rounded, stroke((1.0, 1.0, 1.0), 3 * unit, 0.55))


def _point(part: Spread, number: int, layout: Layout, colours: CardColours) -> Point:
    """The images of one point."""
    left = layout.box.left + layout.pad
    column = left + badge_room(part.size)
    middle = (left + 0.62 * part.size, part.top + 0.62 * part.size)

    def text(canvas: Canvas) -> None:
        ink = skia.Paint(AntiAlias=True, Color=argb(colours.text))
        width = balanced(part.text, part.size, layout.box.right - layout.pad - column, 1.22)
        paragraph(part.text, part.size, ink, width, "left", 1.22).paint(canvas, column, part.top)

    def badge(canvas: Canvas) -> None:
        canvas.drawCircle(*middle, 0.62 * part.size, pen(colours.accent))
        ink = skia.Paint(AntiAlias=True, Color=argb(colours.on_accent))
        digits = paragraph(str(number), 0.74 * part.size, ink, 4 * part.size)
        digits.paint(canvas, middle[0] - 2 * part.size, middle[1] - digits.Height / 2)

    def done(canvas: Canvas) -> None:
        canvas.drawCircle(*middle, 0.56 * part.size, stroke(colours.accent, 0.09 * part.size))
        size = 0.56 * part.size
        hook = [(-0.42, 0.02), (-0.10, 0.36), (0.46, -0.34)]
        mark = stroke(colours.accent, 0.14 * part.size)
        mark.setStrokeJoin(skia.Paint.kRound_Join)
        canvas.drawPath(polygon([(middle[0] + x * size, middle[1] + y * size) for x, y in hook], closed=False), mark)

    sign = Box(left - 0.1 * part.size, part.top - 0.1 * part.size, left + 1.4 * part.size, part.top + 1.4 * part.size)
    words = Box(column, part.top - 0.2 * part.size, layout.box.right, part.top + part.height + 0.3 * part.size)
    return Point(*(_painted(box, layout.frame, draw) for box, draw in ((words, text), (sign, badge), (sign, done))))
