"""Burns subtitles into the picture: white text with a soft dark edge, low in the frame, as in the cinema."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import skia

from fabula.film import Subtitle, frame_of
from fabula.media import Frame
from fabula.media.lettering import drawable, paragraph

_FADE_FRAMES = 3
_WHITE, _EDGE, _SHADOW = 0xFFF6F5F2, 0xE0080A0C, 0xA0000000


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
    shown = drawable(text)
    if not shown.strip():
        return None
    style = style_for(width, height)
    size = style.size * min(1.0, style.widest / max(paragraph(shown, style.size, skia.Paint()).LongestLine, 1.0))
    pixels = np.zeros((height, width, 4), np.uint8)
    canvas = skia.Surface.MakeRasterDirect(
        skia.ImageInfo.Make(width, height, skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType), pixels
    ).getCanvas()
    for paint, shift in _layers(size):
        layer = paragraph(shown, size, paint)
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


def _trimmed(pixels: Frame, strength: float) -> Plate | None:
    alpha = pixels[:, :, 3]
    rows, columns = np.flatnonzero(alpha.any(axis=1)), np.flatnonzero(alpha.any(axis=0))
    if not len(rows):
        return None
    top, left = int(rows[0]), int(columns[0])
    box = pixels[top : rows[-1] + 1, left : columns[-1] + 1].astype(np.float32) * strength
    kept = np.repeat(np.rint(255 - box[:, :, 3:]), 3, axis=2).astype(np.uint8)
    return Plate(top, left, np.ascontiguousarray(kept), np.ascontiguousarray(np.rint(box[:, :, :3]).astype(np.uint8)))
