"""Cels: a layer painted once for a shot, kept at sub-pixel phases, and slid over the frame."""

from dataclasses import dataclass, field

import cv2
import numpy as np

from fabula.picture import finish
from fabula.picture.ink import skia
from fabula.picture.moves import Curve, Track
from fabula.picture.stage import Canvas, Layer, Stage

_LARGE = 1_500_000
"""Pixels in a frame above which three phases do instead of four: smaller steps to the eye, not to the memory."""


@dataclass
class Cel:
    """A painted layer on its way through a shot; `draw` is a pure function of the frame number."""

    pixels: finish.Cel
    corner: tuple[float, float]
    resolution: float
    scale: Curve
    x: Curve
    y: Curve
    opacity: Curve
    blend: str = ""
    solid: bool = False
    steps: int = 4
    _phases: dict[tuple[int, int], "skia.Image"] = field(default_factory=dict)

    def draw(self, canvas: Canvas, index: int) -> None:
        """Slide the cel onto the frame, in pixels."""
        opacity = float(self.opacity[index])
        if opacity <= 0.004 or self.pixels.size == 0:
            return
        ratio = float(self.scale[index]) / self.resolution
        left = float(self.x[index]) + self.corner[0] * float(self.scale[index])
        top = float(self.y[index]) + self.corner[1] * float(self.scale[index])
        paint = skia.Paint(AntiAlias=False)
        if opacity < 0.999:
            paint.setAlphaf(opacity)
        if self.blend:
            paint.setBlendMode(getattr(skia.BlendMode, f"k{self.blend}"))
        elif self.solid and opacity >= 0.999:
            paint.setBlendMode(skia.BlendMode.kSrc)
        if self._slides():
            (column, phase_x), (row, phase_y) = self._split(left, 0), self._split(top, 1)
            canvas.drawImage(self._phase(phase_x, phase_y), column, row, skia.SamplingOptions(), paint)
            return
        height, width = self.pixels.shape[:2]
        target = skia.Rect.MakeXYWH(left, top, width * ratio, height * ratio)
        source = skia.Rect.MakeWH(width, height)
        sampling = skia.SamplingOptions(skia.FilterMode.kLinear)
        canvas.drawImageRect(self._phase(0, 0), source, target, sampling, paint, skia.Canvas.kFast_SrcRectConstraint)

    def _slides(self) -> bool:
        steady = float(np.ptp(self.scale)) < 1e-9
        return steady and not (self._moves(0) and self._moves(1))

    def _moves(self, axis: int) -> bool:
        return float(np.ptp(self.y if axis else self.x)) > 1e-6

    def _split(self, place: float, axis: int) -> tuple[int, int]:
        if not self._moves(axis):
            return round(place), 0
        part = round(place * self.steps)
        return part // self.steps, part % self.steps

    def _phase(self, phase_x: int, phase_y: int) -> "skia.Image":
        key = (phase_x, phase_y)
        if key not in self._phases:
            pixels = self.pixels
            if key != (0, 0):
                pixels = _shifted(pixels, phase_x / self.steps, phase_y / self.steps)
            info = skia.ImageInfo.MakeN32Premul(pixels.shape[1], pixels.shape[0])
            self._phases[key] = skia.Image.MakeRasterCopy(skia.Pixmap(info, pixels, pixels.shape[1] * 4))
        return self._phases[key]


def _shifted(pixels: finish.Cel, dx: float, dy: float) -> finish.Cel:
    matrix = np.array([[1, 0, dx], [0, 1, dy]], np.float64)
    size = (pixels.shape[1], pixels.shape[0])
    moved = cv2.warpAffine(pixels, matrix, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(np.minimum(moved, moved[:, :, 3:]), np.uint8)


def paint(layer: Layer, stage: Stage, track: Track, seconds: Curve, frame: tuple[int, int], defocus: float) -> Cel:
    """Paint a layer as large as the shot will ever see it.

    `seconds` is the time of each frame, `frame` the picture in pixels, `defocus` a blur sigma in units.
    """
    drift = (
        np.array([layer.motion(t) for t in seconds]) if layer.motion else np.tile([0.0, 0.0, 1.0], (len(seconds), 1))
    )
    x, y = track.x + drift[:, 0] * track.scale, track.y + drift[:, 1] * track.scale
    resolution = float(track.scale.max())
    corner, size = _seen(track.scale, x, y, frame, resolution)
    canvas_pixels = np.zeros((size[1], size[0], 4), np.uint8)
    surface = skia.Surface.MakeRasterDirect(skia.ImageInfo.MakeN32Premul(*size), canvas_pixels, size[0] * 4)
    canvas = surface.getCanvas()
    canvas.scale(resolution, resolution)
    canvas.translate(-corner[0], -corner[1])
    layer.paint(canvas)
    if layer.haze:
        finish.haze(canvas, stage, layer.haze)
    del canvas, surface
    pixels, corner = _trimmed(canvas_pixels, corner, resolution)
    _finish(pixels, layer, stage, corner, resolution)
    softness = float(np.hypot(layer.blur, defocus)) * resolution
    if softness >= 0.3 and pixels.size:
        pixels, corner = _padded(pixels, corner, resolution, softness, layer.solid)
        pixels = finish.blur(pixels, softness)
    steps = 3 if frame[0] * frame[1] > _LARGE else 4
    return Cel(pixels, corner, resolution, track.scale, x, y, drift[:, 2], layer.blend, layer.solid, steps)


def _seen(
    scale: Curve, x: Curve, y: Curve, frame: tuple[int, int], resolution: float
) -> tuple[tuple[float, float], tuple[int, int]]:
    left, top = float((-x / scale).min()), float((-y / scale).min())
    right, bottom = float(((frame[0] - x) / scale).max()), float(((frame[1] - y) / scale).max())
    edge = 2 / resolution
    width = int(np.ceil((right - left + 2 * edge) * resolution)) + 1
    height = int(np.ceil((bottom - top + 2 * edge) * resolution)) + 1
    return (left - edge, top - edge), (width, height)


def _trimmed(
    pixels: finish.Cel, corner: tuple[float, float], resolution: float
) -> tuple[finish.Cel, tuple[float, float]]:
    alpha = pixels[:, :, 3]
    rows, columns = np.flatnonzero(alpha.any(axis=1)), np.flatnonzero(alpha.any(axis=0))
    if rows.size == 0:
        return pixels[:0, :0], corner
    top, left = max(int(rows[0]) - 1, 0), max(int(columns[0]) - 1, 0)
    bottom, right = min(int(rows[-1]) + 2, pixels.shape[0]), min(int(columns[-1]) + 2, pixels.shape[1])
    kept = np.ascontiguousarray(pixels[top:bottom, left:right])
    return kept, (corner[0] + left / resolution, corner[1] + top / resolution)


def _padded(
    pixels: finish.Cel, corner: tuple[float, float], resolution: float, sigma: float, solid: bool
) -> tuple[finish.Cel, tuple[float, float]]:
    if solid:
        return pixels, corner
    room = int(np.ceil(sigma * 2.5))
    grown = cv2.copyMakeBorder(pixels, room, 0, 0, 0, cv2.BORDER_CONSTANT, value=(0, 0, 0, 0))
    return np.asarray(grown, np.uint8), (corner[0], corner[1] - room / resolution)


def _finish(pixels: finish.Cel, layer: Layer, stage: Stage, corner: tuple[float, float], resolution: float) -> None:
    if pixels.size == 0:
        return
    if layer.grain:
        finish.grain(
            pixels, stage.rng("grain", round(layer.z * 100)), corner, resolution, (layer.grain, layer.grain_stretch)
        )
    if layer.rim:
        sun = stage.sun
        middle = (stage.width / 2, stage.horizon)
        away = np.array([sun[0] - middle[0], min(sun[1] - middle[1], -0.2 * stage.height)])
        toward = away / max(float(np.hypot(*away)), 1.0)
        finish.rim(
            pixels, stage.palette.rim, (float(toward[0]), float(toward[1])), 2.0 * max(resolution, 0.5), layer.rim
        )
