"""Cloth: a seamless coloured field that is warped anew for every frame, as satin moves or ink opens in water."""

import cv2
import numpy as np
from numpy.typing import NDArray

from fabula.picture import noise
from fabula.picture.ink import skia
from fabula.picture.stage import Canvas, Stage

TILE = 512
"""Cells of the seamless field on each side."""

_GRAIN = 5.4
"""Units of the frame to one pixel of the warped field: silk has no edges, so that a coarse one enlarged does."""

Pixels = NDArray[np.uint8]


class Cloth:
    """A field that fills whatever is seen of it; `pixels` is (TILE, TILE, 4) premultiplied BGRA."""

    def __init__(self, stage: Stage, pixels: Pixels, repeat: float, opaque: bool = False) -> None:
        """`repeat` is how many units of the world the field covers before it repeats."""
        rng = stage.rng("warp")
        self._pixels, self._step, self._opaque = pixels, TILE / repeat, opaque
        self._across = noise.tile(rng, 256, (2, 2), 3) * 46
        self._down = noise.tile(rng, 256, (3, 3), 3) * 26
        self._kept: Pixels | None = None

    def draw(self, canvas: Canvas, seconds: float) -> None:
        """Fill the canvas with the cloth as it lies at a time."""
        matrix, size = canvas.getTotalMatrix(), canvas.getBaseLayerSize()
        width, height = size.width(), size.height()
        grain = max(_GRAIN * matrix.getScaleX(), 1.6)
        small = (int(width / grain) + 2, int(height / grain) + 2)
        stride = self._step / matrix.getScaleX()
        columns = (np.arange(small[0], dtype=np.float32) * (width / small[0]) - matrix.getTranslateX()) * stride
        rows = (np.arange(small[1], dtype=np.float32) * (height / small[1]) - matrix.getTranslateY()) * stride
        step = (width / small[0] * stride * 0.2, height / small[1] * stride * 0.2)
        start = (float(columns[0]) * 0.2, float(rows[0]) * 0.2)
        across = noise.sample(self._across, small, (start[0] + seconds * 9.0, start[1] + seconds * 4.0), step)
        down = noise.sample(self._down, small, (start[0] + 90 - seconds * 6.5, start[1] + 40 + seconds * 7.5), step)
        u = np.mod(across + columns + np.float32(seconds * 7.0), TILE).astype(np.float32)
        v = np.mod(down + rows[:, None], TILE).astype(np.float32)
        warped = cv2.remap(self._pixels, u, v, cv2.INTER_LINEAR, borderMode=cv2.BORDER_WRAP)
        grown = np.asarray(
            cv2.resize(warped, (width, height), dst=self._kept, interpolation=cv2.INTER_LINEAR), np.uint8
        )
        self._kept = grown  # fresh memory for every frame costs more than the sums
        image = skia.Image.fromarray(
            grown, skia.ColorType.kBGRA_8888_ColorType, skia.AlphaType.kPremul_AlphaType, copy=False
        )
        paint = skia.Paint(AntiAlias=False)
        if self._opaque:
            paint.setBlendMode(skia.BlendMode.kSrc)
        canvas.save()
        canvas.resetMatrix()
        canvas.drawImage(image, 0, 0, skia.SamplingOptions(), paint)
        canvas.restore()
