"""The backdrop: the set behind close characters, out of focus, and therefore drawn small and enlarged."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from fabula.picture.ink import skia
from fabula.picture.moves import Track
from fabula.picture.rig import Shooting, rigged
from fabula.picture.stage import Canvas, Piece

Pixels = NDArray[np.uint8]

_SHARPEST = 1.1
"""The least blur, in pixels of the small picture, that hides that it is one."""


class Backdrop:
    """Pieces drawn together at a third to a half of the frame's size, blurred as one and laid under all else."""

    def __init__(
        self, pieces: Sequence[Piece], track: Callable[[float], Track], shooting: Shooting, sigma: float
    ) -> None:
        """`sigma` is the blur in pixels of the frame."""
        width, height = shooting.size
        part = min(max(_SHARPEST / max(sigma, 1e-3), 1 / 3), 1.0)
        self._size = (max(round(width * part), 16), max(round(height * part), 16))
        share = self._size[0] / width
        self._sigma = max(sigma * share, 0.3)

        def smaller(z: float) -> Track:
            way = track(z)
            return Track(way.scale * share, way.x * share, way.y * share)

        self._pieces = rigged(pieces, smaller, replace(shooting, size=self._size, defocus=lambda z: 0.0))
        self._pixels = np.zeros((self._size[1], self._size[0], 4), np.uint8)
        self._soft = np.zeros_like(self._pixels)
        info = skia.ImageInfo.MakeN32Premul(*self._size)
        self._surface = skia.Surface.MakeRasterDirect(info, self._pixels, self._size[0] * 4)

    def draw(self, canvas: Canvas, pixels: Pixels, index: int) -> None:
        """Draw frame `index` into the frame's own pixels (BGRA)."""
        own = self._surface.getCanvas()
        for piece in self._pieces:
            piece.draw(own, self._pixels, index)
        cv2.GaussianBlur(self._pixels, (0, 0), self._sigma, dst=self._soft)
        size = (pixels.shape[1], pixels.shape[0])
        cv2.resize(self._soft, size, dst=pixels, interpolation=cv2.INTER_LINEAR)
