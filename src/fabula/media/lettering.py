"""Lettering: the typeface that fabula brings along, the fonts that lend it glyphs, and text set in them."""

import unicodedata
from functools import cache
from pathlib import Path
from typing import Literal

import skia

FONT_FILE = Path(__file__).parent / "fonts" / "Inter-SemiBold.otf"
_FAMILY = "fabula"
_UNSEEN = "\u200c\u200d\ufe0e\ufe0f\u2060\u00ad"

Align = Literal["left", "centre"]


def missing_glyphs(text: str) -> tuple[str, ...]:
    """The characters of a text that cannot be drawn, each once, in order: not in our font nor in the system's."""
    return tuple(dict.fromkeys(char for char in text if _is_drawn(char) and _typeface_with(char) is None))


def drawable(text: str) -> str:
    """The text without what cannot be drawn; glyphs that there are, spaces, line ends and what joins letters stay."""
    return "".join(char for char in text if char == "\n" or _is_kept(char))


def paragraph(
    text: str, size: float, paint: skia.Paint, width: float = 1e6, align: Align = "centre", leading: float = 0.0
) -> skia.textlayout.Paragraph:
    """A text shaped and in reading order, `size` and `width` in pixels; `leading` is a line's height in sizes or 0."""
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
    if leading:
        type_style.setHeight(leading)
        type_style.setHeightOverride(True)
    style = layout.ParagraphStyle()
    style.setTextStyle(type_style)
    style.setTextAlign(layout.TextAlign.kCenter if align == "centre" else layout.TextAlign.kLeft)
    builder = layout.ParagraphBuilder.make(style, collection, skia.Unicodes.ICU.Make())
    builder.addText(text)
    built = builder.Build()
    built.layout(width)
    return built


@cache
def own_typeface() -> skia.Typeface:
    """The font that fabula brings along."""
    return skia.FontMgr.New_Custom_Empty().makeFromFile(str(FONT_FILE))


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
