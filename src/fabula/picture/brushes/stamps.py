"""Stamps: the parts of a moving thing that do not change, painted once for the shot and laid into every frame."""

from collections.abc import Callable

import numpy as np

from fabula.picture.ink import skia
from fabula.picture.stage import Canvas

Frame = tuple[float, float, float, float]

_SAMPLING = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kNearest)
_LARGEST = 3000
"""Pixels of a stamp's longer side, at most."""


def stamp(frame: Frame, paint: Callable[[Canvas], None], *, steady: bool) -> Callable[[Canvas], None]:
    """What `paint` paints inside `frame` (left, top, right, foot), as a picture made when it is first drawn.

    Under a `steady` lens, which never changes its scale, it is made at the frame's own pixels and laid down by whole
    ones, which costs a tenth of a scaled picture; else at the next of some fixed sizes, and scaled.
    """
    area = skia.Rect.MakeLTRB(*frame)
    kept: dict[tuple[float, float], skia.Image] = {}

    def exact(canvas: Canvas, matrix: "skia.Matrix", seen: "skia.Rect") -> None:
        key = (matrix.getScaleX(), matrix.getScaleY())
        if key not in kept:
            surface = skia.Surface(int(np.ceil(seen.width())) + 2, int(np.ceil(seen.height())) + 2)
            inner = surface.getCanvas()
            inner.translate(matrix.getTranslateX() - seen.left(), matrix.getTranslateY() - seen.top())
            inner.scale(*key)
            paint(inner)
            kept[key] = surface.makeImageSnapshot()
        canvas.save()
        canvas.resetMatrix()
        canvas.drawImage(kept[key], round(seen.left()), round(seen.top()))
        canvas.restore()

    def scaled(canvas: Canvas, scale: float) -> None:
        size = min(2.0 ** (np.ceil(np.log2(scale) * 2) / 2), _LARGEST / max(area.width(), area.height()))
        if (size, size) not in kept:
            surface = skia.Surface(max(int(area.width() * size), 2), max(int(area.height() * size), 2))
            inner = surface.getCanvas()
            inner.scale(surface.width() / area.width(), surface.height() / area.height())
            inner.translate(-area.left(), -area.top())
            paint(inner)
            kept[size, size] = surface.makeImageSnapshot().withDefaultMipmaps()
        canvas.drawImageRect(kept[size, size], area, _SAMPLING)

    def draw(canvas: Canvas) -> None:
        if canvas.quickReject(area):
            return
        matrix = canvas.getTotalMatrix()
        seen = matrix.mapRect(area)
        small = max(seen.width(), seen.height()) <= _LARGEST
        if steady and small and matrix.getSkewX() == 0 and matrix.getSkewY() == 0:
            exact(canvas, matrix, seen)
        else:
            scaled(canvas, max(float(matrix.mapRadius(1.0)), 1e-3))

    return draw
