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

_LARGE = 720
"""Rows of a frame from which on light is worked out four times smaller, not twice."""

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
        step = 4 if frame.height() >= _LARGE else 2
        # on a grid that stays, or the edge would tremble as somebody sways
        left, top = seen.left() // step * step, seen.top() // step * step
        width = min(-(-(seen.right() - left) // step), (frame.width() - left) // step) * step
        height = min(-(-(seen.bottom() - top) // step), (frame.height() - top) // step) * step
        if min(width, height) < 4 * step:
            draw(canvas)
            return
        wide = max(min(_WIDE * frame.height(), _OF_FIGURE * whole), 1.0)
        pixels = np.array(frame, copy=False)[top : top + height, left : left + width]
        cover = self._silhouette(pixels, lambda: draw(canvas), step)
        (x, y), edge = self._lit(cover, wide / step, step)
        if edge is not None:
            # not copied: the buffer outlives the drawing
            image = skia.Image.fromarray(edge, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType, None, False)
            canvas.save()
            canvas.resetMatrix()
            canvas.drawImage(image, left + x, top + y, _AS_IT_IS)
            canvas.restore()

    def _silhouette(self, pixels: Pixels, draw: Callable[[], None], step: int) -> Pixels:
        """Draw into the pixels, and tell how much was covered by that, `step` (2 or 4) times smaller: (height, width).

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
            after = np.asarray(cv2.add(cover, cv2.multiply(before, cv2.bitwise_not(cover), scale=1 / 255)), np.uint8)
        cv2.insertChannel(np.ascontiguousarray(after), pixels, 3)
        # halving twice is what OpenCV does quickly
        half = cv2.resize(cover, (width // 2, height // 2), interpolation=cv2.INTER_AREA)
        if step == 4:
            half = cv2.resize(half, (width // 4, height // 4), interpolation=cv2.INTER_AREA)
        return np.asarray(half, np.uint8)

    def _lit(self, cover: Pixels, wide: float, step: int) -> tuple[tuple[int, int], Pixels | None]:
        """Where the light on the edges of what is covered begins, and itself: premultiplied BGRA, `step` times larger.

        `wide` is in pixels of the cover.
        """
        height, width = cover.shape
        soft = cv2.GaussianBlur(cover, (0, 0), max(0.35 * wide, 0.5))
        # the figure moved away from the light leaves its lit edge uncovered
        across = -1.7 * wide * (self._light.side if abs(self._light.side) > 0.25 else 0.25)
        shift = np.array([[1, 0, across], [0, 1, 0.9 * wide]], np.float64)
        moved = np.asarray(
            cv2.warpAffine(soft, shift, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE),
            np.uint8,
        )
        # the outermost of the edge stays dark, or it would spill over the outline
        inside = cv2.addWeighted(soft, 3.0, soft, 0.0, -2.0 * 255)
        lit = cv2.multiply(inside, cv2.subtract(cover, moved), scale=1 / 255)
        x, y, wider, taller = cv2.boundingRect(lit)
        if not wider:
            return (0, 0), None
        x, y = max(x - 1, 0), max(y - 1, 0)
        lit = lit[y : y + taller + 2, x : x + wider + 2]
        layers = [cv2.convertScaleAbs(lit, alpha=tint / 255) for tint in (*self._tint, 255 * self._strength)]
        size = (lit.shape[1] * step, lit.shape[0] * step)
        if self._edge.size < size[0] * size[1] * 4:
            self._edge = np.empty(size[0] * size[1] * 4, np.uint8)
        full = self._edge[: size[0] * size[1] * 4].reshape(size[1], size[0], 4)
        cv2.resize(cv2.merge(layers), size, dst=full, interpolation=cv2.INTER_LINEAR)
        return (x * step, y * step), full
