"""Rim light: the scene's light on the edge of somebody who is close to the lens, soft, and worked out small."""

from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray

from fabula.picture.anatomy.lighting import Light
from fabula.picture.brushes.modelling import Box, recorded
from fabula.picture.ink import skia
from fabula.picture.stage import Canvas

Pixels = NDArray[np.uint8]

_SMALLER = 3
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
        self._buffer = np.empty(0, np.uint8)

    def draw(self, canvas: Canvas, box: Box, draw: Callable[[Canvas], None]) -> None:
        """Run `draw`, all of it inside `box` (left, top, right, bottom in the canvas' units), and light its edges."""
        area = skia.Rect.MakeLTRB(*box)
        if canvas.quickReject(area):
            return
        picture = recorded(draw, area)
        canvas.drawPicture(picture)
        matrix, frame = canvas.getTotalMatrix(), canvas.getDeviceClipBounds()
        seen = matrix.mapRect(picture.cullRect()).roundOut().makeOutset(2, 2)
        whole = seen.height()
        if not seen.intersect(frame) or min(seen.width(), seen.height()) < 4 * _SMALLER:
            return
        edge = self._edge(picture, matrix, seen, max(min(_WIDE * frame.height(), _OF_FIGURE * whole), 1.0))
        # not copied: the buffer outlives the drawing
        image = skia.Image.fromarray(edge, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType, None, False)
        canvas.save()
        canvas.resetMatrix()
        canvas.drawImage(image, seen.left(), seen.top(), _AS_IT_IS)
        canvas.restore()

    def _edge(self, picture: "skia.Picture", matrix: "skia.Matrix", seen: "skia.IRect", wide: float) -> Pixels:
        """The light on the edges, (height, width, 4) premultiplied BGRA of the part of the frame that is seen."""
        width, height = -(-seen.width() // _SMALLER), -(-seen.height() // _SMALLER)
        pixels = np.zeros((height, width, 4), np.uint8)
        surface = skia.Surface.MakeRasterDirect(skia.ImageInfo.MakeN32Premul(width, height), pixels, width * 4)
        inner = surface.getCanvas()
        inner.scale(1 / _SMALLER, 1 / _SMALLER)
        inner.translate(-seen.left(), -seen.top())
        inner.concat(matrix)
        inner.drawPicture(picture)
        cover = np.ascontiguousarray(pixels[..., 3])
        soft = cv2.GaussianBlur(cover, (0, 0), max(0.35 * wide / _SMALLER, 0.5))
        # the figure moved away from the light leaves its lit edge uncovered
        across = -1.7 * wide / _SMALLER * (self._light.side if abs(self._light.side) > 0.25 else 0.25)
        shift = np.array([[1, 0, across], [0, 1, 0.9 * wide / _SMALLER]], np.float64)
        moved = cv2.warpAffine(soft, shift, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        inside = cv2.erode(cover, np.ones((3, 3), np.uint8))
        lit = cv2.multiply(inside, cv2.subtract(cover, moved), scale=1 / 255)
        layers = [cv2.convertScaleAbs(lit, alpha=tint / 255) for tint in (*self._tint, 255 * self._strength)]
        size = (width * _SMALLER, height * _SMALLER)
        if self._buffer.size < size[0] * size[1] * 4:
            self._buffer = np.empty(size[0] * size[1] * 4, np.uint8)
        full = self._buffer[: size[0] * size[1] * 4].reshape(size[1], size[0], 4)
        cv2.resize(cv2.merge(layers), size, dst=full, interpolation=cv2.INTER_LINEAR)
        return full
