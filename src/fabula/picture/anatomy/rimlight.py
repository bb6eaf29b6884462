"""Rim light: the scene's light on the edge of somebody who is close to the lens, soft, and worked out small."""

from collections.abc import Callable, Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from fabula.picture.anatomy.lighting import Light
from fabula.picture.brushes.modelling import Box
from fabula.picture.ink import skia
from fabula.picture.stage import Canvas

Pixels = NDArray[np.uint8]

_SMALLER = 4
_AS_IT_IS = skia.SamplingOptions()
_WIDE, _OF_FIGURE = 0.0065, 0.008
"""How wide the lit edge is at most, as shares of the heights of the frame and of who is drawn."""


class RimLight:
    """Draws somebody and lays light on the edges that are turned to where it comes from."""

    def __init__(self, light: Light, strength: float = 0.85) -> None:
        """`strength` 0 to 1 is how bright the edge is."""
        self._light = light
        self._tint = [255 * strength * share for share in reversed(light.key)]
        self._strength = strength
        # kept from frame to frame: fresh memory costs more than the sums
        self._cover = np.empty(0, np.uint8)
        self._edge = np.empty(0, np.uint8)

    def draw(self, canvas: Canvas, room: Sequence[Box], draw: Callable[[Canvas], None]) -> None:
        """Run `draw` and light its edges inside `room`, boxes (left, top, right, bottom in the canvas' units).

        The canvas has to be that of a picture in memory, BGRA; TypeError for one that only records.
        """
        frame = skia.Pixmap()
        if not canvas.peekPixels(frame):
            raise TypeError("rim light was asked of a canvas that only records; give it that of a picture in memory")
        boxes = [canvas.getTotalMatrix().mapRect(skia.Rect.MakeLTRB(*box)).roundOut() for box in room]
        whole, clip, seen = max(box.height() for box in boxes), canvas.getDeviceClipBounds(), skia.IRect()
        for box in boxes:
            if box.intersect(clip):
                seen.join(box)
        if seen.isEmpty():
            return
        # on a grid that stays, or the edge would tremble as somebody sways
        left, top = seen.left() // _SMALLER * _SMALLER, seen.top() // _SMALLER * _SMALLER
        width = min(-(-(seen.right() - left) // _SMALLER), (frame.width() - left) // _SMALLER) * _SMALLER
        height = min(-(-(seen.bottom() - top) // _SMALLER), (frame.height() - top) // _SMALLER) * _SMALLER
        if min(width, height) < 4 * _SMALLER:
            draw(canvas)
            return
        wide = max(min(_WIDE * frame.height(), _OF_FIGURE * whole), 1.0)
        pixels = np.array(frame, copy=False)[top : top + height, left : left + width]
        place, edge = self._lit(self._silhouette(pixels, lambda: draw(canvas)), wide)
        if edge is None:
            return
        # not copied: the buffer outlives the drawing
        image = skia.Image.fromarray(edge, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType, None, False)
        canvas.save()
        canvas.resetMatrix()
        canvas.drawImage(image, left + place[0], top + place[1], _AS_IT_IS)
        canvas.restore()

    def _silhouette(self, pixels: Pixels, draw: Callable[[], None]) -> Pixels:
        """Draw into the pixels, and tell how much of each small pixel (height, width) was covered by that.

        The frame's own opacity is the witness: it is set to nothing, and what is drawn makes it come back.
        """
        height, width = pixels.shape[:2]
        if self._cover.size < height * width:
            self._cover = np.empty(height * width, np.uint8)
        cover = self._cover[: height * width].reshape(height, width)
        # a frame is opaque all over, a picture of somebody alone nearly nowhere: a few places tell which it is
        before = None if pixels[::8, ::8, 3].min() == 255 else cv2.extractChannel(pixels, 3)
        cover[:] = 0
        cv2.insertChannel(cover, pixels, 3)
        draw()
        cv2.extractChannel(pixels, 3, dst=cover)
        if before is None:
            after = np.broadcast_to(np.uint8(255), (height, width))
        else:
            after = cv2.add(cover, cv2.multiply(before, cv2.bitwise_not(cover), scale=1 / 255))
        cv2.insertChannel(np.ascontiguousarray(after), pixels, 3)
        # halving twice is what OpenCV does quickly
        half = cv2.resize(cover, (width // 2, height // 2), interpolation=cv2.INTER_AREA)
        return np.asarray(cv2.resize(half, (width // 4, height // 4), interpolation=cv2.INTER_AREA), np.uint8)

    def _lit(self, cover: Pixels, wide: float) -> tuple[tuple[int, int], Pixels | None]:
        """The light on the edges of what is covered, premultiplied BGRA in full size, and where its corner is."""
        height, width = cover.shape
        soft = cv2.GaussianBlur(cover, (0, 0), max(0.35 * wide / _SMALLER, 0.5))
        # the figure moved away from the light leaves its lit edge uncovered
        across = -1.7 * wide / _SMALLER * (self._light.side if abs(self._light.side) > 0.25 else 0.25)
        shift = np.array([[1, 0, across], [0, 1, 0.9 * wide / _SMALLER]], np.float64)
        moved = cv2.warpAffine(soft, shift, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        # the outermost of the edge stays dark, or it would spill over the outline
        inside = cv2.addWeighted(soft, 2.4, soft, 0.0, -1.4 * 255)
        lit = cv2.multiply(inside, cv2.subtract(cover, moved), scale=1 / 255)
        x, y, wider, taller = cv2.boundingRect(lit)
        if not wider:
            return (0, 0), None
        x, y = max(x - 1, 0), max(y - 1, 0)
        lit = lit[y : y + taller + 2, x : x + wider + 2]
        layers = [cv2.convertScaleAbs(lit, alpha=tint / 255) for tint in (*self._tint, 255 * self._strength)]
        size = (lit.shape[1] * _SMALLER, lit.shape[0] * _SMALLER)
        if self._edge.size < size[0] * size[1] * 4:
            self._edge = np.empty(size[0] * size[1] * 4, np.uint8)
        full = self._edge[: size[0] * size[1] * 4].reshape(size[1], size[0], 4)
        cv2.resize(cv2.merge(layers), size, dst=full, interpolation=cv2.INTER_LINEAR)
        return (x * _SMALLER, y * _SMALLER), full
