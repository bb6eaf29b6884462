"""Burns subtitles into the picture: white text with a soft dark edge, low in the frame, as in the cinema."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import cv2
import numpy as np
import skia

from fabula.film import Subtitle, frame_of
from fabula.media import Frame

FONT_FILE = Path(__file__).parent / "fonts" / "Inter-SemiBold.otf"
_FAMILY = "subtitle"
_FADE_FRAMES = 3
_WHITE, _EDGE, _SHADOW = 0xFFF6F5F2, 0xE0080A0C, 0xA0000000
_UNSEEN = "\u200c\u200d\ufe0e\ufe0f\u2060\u00ad"


@dataclass(frozen=True)
class Style:
    """The measures of the text for one picture, in pixels: size of type, widest line, foot of the last line."""

    size: float
    widest: float
    foot: float


@dataclass(frozen=True)
class Plate:
    """A drawn subtitle: what is kept of the picture (height, width, 3) uint8 of 255, and the light added to it."""

    top: int
    left: int
    kept: Frame
    light: Frame


def style_for(width: int, height: int) -> Style:
    """The cinema style for a picture: larger and higher in a tall picture, whose foot is covered by phones."""
    if height > width * 1.2:
        return Style(size=width * 0.0575, widest=width * 0.88, foot=height * 0.81)
    if width > height * 1.2:
        return Style(size=height * 0.0445, widest=width * 0.8, foot=height * 0.935)
    return Style(size=height * 0.0465, widest=width * 0.9, foot=height * 0.925)


def missing_glyphs(text: str) -> tuple[str, ...]:
    """The characters of a text that cannot be drawn, each once, in order: not in our font nor in the system's."""
    return tuple(dict.fromkeys(char for char in text if _is_drawn(char) and _typeface_with(char) is None))


class SubtitleBurner:
    """Burns the subtitles of one reel; each is drawn once, when it first shows."""

    def __init__(self, width: int, height: int, fps: int, subtitles: Sequence[Subtitle]) -> None:
        """Subtitles are timed from the reel's first frame; one that began before it has a negative start."""
        self._size = (width, height)
        self._events = [
            (frame_of(event.start, fps), max(frame_of(event.end, fps), frame_of(event.start, fps) + 1), event.text)
            for event in subtitles
        ]
        self._plates: dict[tuple[str, int], Plate | None] = {}

    def burn(self, frame: Frame, frame_index: int, in_place: bool = False) -> Frame:
        """The frame (height, width, 3) uint8 RGB with the subtitle of that moment, or the frame itself without one.

        A copy is made unless `in_place`, which spares its time when the frame is the caller's own.
        """
        plates = [plate for plate in map(self._plate, self._shown(frame_index)) if plate is not None]
        if not plates:
            return frame
        burned = frame if in_place and frame.flags.writeable else frame.copy()
        for plate in plates:
            height, width = plate.kept.shape[:2]
            box = burned[plate.top : plate.top + height, plate.left : plate.left + width]
            dimmed = cv2.multiply(box, plate.kept, scale=1 / 255)
            box[:] = cv2.add(dimmed, plate.light)
        return burned

    def _shown(self, index: int) -> list[tuple[str, int]]:
        """The texts at a frame, with how far each is faded in, from 1 to _FADE_FRAMES."""
        return [
            (text, min(index - first + 1, last - index, _FADE_FRAMES))
            for first, last, text in self._events
            if first <= index < last
        ]

    def _plate(self, shown: tuple[str, int]) -> Plate | None:
        if shown not in self._plates:
            text, level = shown
            self._plates = {key: plate for key, plate in self._plates.items() if key[0] == text}
            self._plates[shown] = draw_plate(text, *self._size, level / _FADE_FRAMES)
        return self._plates[shown]


def draw_plate(text: str, width: int, height: int, strength: float = 1.0) -> Plate | None:
    """Draw a text for a picture of width x height pixels, cut to its box; None when there is nothing to draw.

    `strength` from 0 to 1 fades it.
    """
    shown = "".join(char for char in text if char == "\n" or _is_kept(char))
    if not shown.strip():
        return None
    style = style_for(width, height)
    size = style.size * min(1.0, style.widest / max(_paragraph(shown, style.size, skia.Paint()).LongestLine, 1.0))
    pixels = np.zeros((height, width, 4), np.uint8)
    canvas = skia.Surface.MakeRasterDirect(
        skia.ImageInfo.Make(width, height, skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType), pixels
    ).getCanvas()
    for paint, shift in _layers(size):
        layer = _paragraph(shown, size, paint)
        layer.layout(width)
        layer.paint(canvas, 0, style.foot - layer.Height + shift)
    return _trimmed(pixels, strength)


def _layers(size: float) -> list[tuple[skia.Paint, float]]:
    """The paints of the text from back to front, each with how far it falls."""
    glow = skia.Paint(
        AntiAlias=True,
        Color=_SHADOW,
        Style=skia.Paint.kStrokeAndFill_Style,
        StrokeWidth=size * 0.16,
        StrokeJoin=skia.Paint.kRound_Join,
        MaskFilter=skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, size * 0.13),
    )
    edge = skia.Paint(
        AntiAlias=True,
        Color=_EDGE,
        Style=skia.Paint.kStrokeAndFill_Style,
        StrokeWidth=size * 0.085,
        StrokeJoin=skia.Paint.kRound_Join,
        MaskFilter=skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, max(size * 0.012, 0.3)),
    )
    return [(glow, size * 0.05), (edge, size * 0.015), (skia.Paint(AntiAlias=True, Color=_WHITE), 0.0)]


def _paragraph(text: str, size: float, paint: skia.Paint) -> skia.textlayout.Paragraph:
    """A centred text, shaped and in reading order, laid out without a limit of width."""
    layout = skia.textlayout
    fonts = layout.TypefaceFontProvider()
    families = []
    for number, typeface in enumerate(_typefaces(text)):
        families.append(f"{_FAMILY}{number}")
        fonts.registerTypeface(typeface, families[-1])
    collection = layout.FontCollection()
    collection.setDefaultFontManager(fonts)
    type_style = layout.TextStyle()
    type_style.setFontFamilies(families)
    type_style.setFontSize(size)
    type_style.setLetterSpacing(size * 0.004)
    type_style.setForegroundPaint(paint)
    paragraph_style = layout.ParagraphStyle()
    paragraph_style.setTextStyle(type_style)
    paragraph_style.setTextAlign(layout.TextAlign.kCenter)
    builder = layout.ParagraphBuilder.make(paragraph_style, collection, skia.Unicodes.ICU.Make())
    builder.addText(text)
    paragraph = builder.Build()
    paragraph.layout(1e6)
    return paragraph


def _trimmed(pixels: Frame, strength: float) -> Plate | None:
    alpha = pixels[:, :, 3]
    rows, columns = np.flatnonzero(alpha.any(axis=1)), np.flatnonzero(alpha.any(axis=0))
    if not len(rows):
        return None
    top, left = int(rows[0]), int(columns[0])
    box = pixels[top : rows[-1] + 1, left : columns[-1] + 1].astype(np.float32) * strength
    kept = np.repeat(np.rint(255 - box[:, :, 3:]), 3, axis=2).astype(np.uint8)
    return Plate(top, left, np.ascontiguousarray(kept), np.ascontiguousarray(np.rint(box[:, :, :3]).astype(np.uint8)))


def _is_drawn(char: str) -> bool:
    return char not in _UNSEEN and unicodedata.category(char) not in ("Cc", "Cf", "Zs", "Zl", "Zp")


def _is_kept(char: str) -> bool:
    """True for what is put on the picture: glyphs that there are, spaces, and what joins letters."""
    if _is_drawn(char):
        return _typeface_with(char) is not None
    return char in _UNSEEN or unicodedata.category(char)[0] == "Z"


def _typefaces(text: str) -> list[skia.Typeface]:
    """Our font first, then the system's fonts that lend the text its other glyphs."""
    lent = [_typeface_with(char) for char in dict.fromkeys(text) if _is_drawn(char)]
    faces = {own_typeface().uniqueID(): own_typeface()}
    faces.update({face.uniqueID(): face for face in lent if face is not None})
    return list(faces.values())


@cache
def own_typeface() -> skia.Typeface:
    """The font that fabula brings along."""
    return skia.FontMgr.New_Custom_Empty().makeFromFile(str(FONT_FILE))


@cache
def _system_fonts() -> skia.FontMgr:
    return skia.FontMgr()


@cache
def _typeface_with(char: str) -> skia.Typeface | None:
    """Our typeface when it has the glyph, else one of the system's that has it, else None."""
    if unicodedata.category(char) == "Co":  # a private character means something else in every font
        return None
    own = own_typeface()
    if own.unicharToGlyph(ord(char)):
        return own
    lent = _system_fonts().matchFamilyStyleCharacter("", skia.FontStyle.Bold(), [], ord(char))
    return lent if lent is not None and lent.unicharToGlyph(ord(char)) else None
