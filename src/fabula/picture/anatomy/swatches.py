"""Swatches: shades that run over a form, painted once as small pictures, which lie on quicker than gradients."""

from math import sqrt

from fabula.picture.brushes.modelling import Box
from fabula.picture.ink import skia
from fabula.picture.stage import Canvas

ROW = (256, 1)
"""The size of a swatch that only runs across."""


class Swatch:
    """A shade over a box. Skia fills a form with a picture in a seventh of the time that a gradient takes.

    It does so only where the picture is not turned. So the shade stays upright while the form below it is turned,
    as the scene's light does.
    """

    def __init__(self, shade: "skia.Paint", box: Box, size: tuple[int, int] = (128, 128)) -> None:
        """What `shade` paints in `box` (left, top, right, bottom in units of where it is laid), `size` pixels large."""
        self._box, self._size = box, size
        surface = skia.Surface(*size)
        canvas = surface.getCanvas()
        canvas.scale(size[0] / (box[2] - box[0]), size[1] / (box[3] - box[1]))
        canvas.translate(-box[0], -box[1])
        canvas.drawPaint(shade)
        clamp = skia.TileMode.kClamp
        self._paint = skia.Paint(AntiAlias=True)
        self._paint.setShader(surface.makeImageSnapshot().makeShader(clamp, clamp, skia.SamplingOptions()))

    def lay(self, canvas: Canvas, path: "skia.Path", box: Box | None = None) -> None:
        """Fill a form, the shade running over its own box or another; beyond it, its outermost tones go on."""
        total, seen = canvas.getTotalMatrix(), skia.Path()
        left, top, right, bottom = box or self._box
        middle = total.mapXY((left + right) / 2, (top + bottom) / 2)
        scale = sqrt(abs(total.getScaleX() * total.getScaleY() - total.getSkewX() * total.getSkewY()))
        wide, tall = scale * (right - left), scale * (bottom - top)
        path.transform(total, seen)
        self._fill(canvas, seen, (middle.x() - wide / 2, middle.y() - tall / 2, wide, tall))

    def fit(self, canvas: Canvas, path: "skia.Path") -> None:
        """Fill a form, the shade running over its bounds."""
        seen = skia.Path()
        path.transform(canvas.getTotalMatrix(), seen)
        bounds = seen.getBounds()
        self._fill(canvas, seen, (bounds.left(), bounds.top(), bounds.width(), bounds.height()))

    def _fill(self, canvas: Canvas, seen: "skia.Path", place: Box) -> None:
        """Fill a form that is in pixels; `place` is left, top, width, height. The pen stays: changing it is costly."""
        left, top = place[:2]
        wide, tall = max(place[2], 1e-3) / self._size[0], max(place[3], 1e-3) / self._size[1]
        fitted = skia.Matrix()
        fitted.setScaleTranslate(1 / wide, 1 / tall, -left / wide, -top / tall)
        seen.transform(fitted)
        canvas.save()
        canvas.resetMatrix()
        canvas.translate(left, top)
        canvas.scale(wide, tall)
        canvas.drawPath(seen, self._paint)
        canvas.restore()
