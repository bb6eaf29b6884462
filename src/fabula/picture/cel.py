"""Cels: a layer painted once for a shot, kept at sub-pixel phases, and slid over the frame."""

from dataclasses import dataclass, field
from functools import cached_property

import cv2
import numpy as np
from numpy.typing import NDArray

from fabula.picture import finish
from fabula.picture.ink import skia
from fabula.picture.moves import Curve
from fabula.picture.stage import Canvas


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
    small: bool = False
    _phases: dict[tuple[int, int], tuple[finish.Cel, "skia.Image"]] = field(default_factory=dict)

    def draw(self, canvas: Canvas, frame: finish.Cel, index: int) -> None:
        """Slide the cel onto the frame; `canvas` draws into the pixels of `frame`."""
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
        if self._slides:
            (column, phase_x), (row, phase_y) = self._split(left, 0), self._split(top, 1)
            canvas.drawImage(self._phase(phase_x, phase_y), column, row, skia.SamplingOptions(), paint)
            return
        if self.solid and opacity >= 0.999:
            matrix = np.array([[1 / ratio, 0, -left / ratio], [0, 1 / ratio, -top / ratio]], np.float64)
            size = (frame.shape[1], frame.shape[0])
            flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
            cv2.warpAffine(self.pixels, matrix, size, dst=frame, flags=flags, borderMode=cv2.BORDER_REPLICATE)
            return
        height, width = self.pixels.shape[:2]
        target = skia.Rect.MakeXYWH(left, top, width * ratio, height * ratio)
        source = skia.Rect.MakeWH(width, height)
        sampling = skia.SamplingOptions(skia.FilterMode.kLinear)
        canvas.drawImageRect(self._phase(0, 0), source, target, sampling, paint, skia.Canvas.kFast_SrcRectConstraint)

    @cached_property
    def _slides(self) -> bool:
        steady = float(np.ptp(self.scale)) < 1e-9
        return steady and (not all(self._moves) or self.small)

    @cached_property
    def _moves(self) -> tuple[bool, bool]:
        return float(np.ptp(self.x)) > 1e-6, float(np.ptp(self.y)) > 1e-6

    def _split(self, place: float, axis: int) -> tuple[int, int]:
        if not self._moves[axis]:
            return round(place), 0
        part = round(place * self.steps)
        return part // self.steps, part % self.steps

    def _phase(self, phase_x: int, phase_y: int) -> "skia.Image":
        key = (phase_x, phase_y)
        if key not in self._phases:
            pixels = self.pixels
            if key != (0, 0):
                pixels = _shifted(pixels, phase_x / self.steps, phase_y / self.steps)
            self._phases[key] = (pixels, image(pixels))  # the image borrows the array, which has to live on
        return self._phases[key][1]


def image(pixels: finish.Cel) -> "skia.Image":
    """Premultiplied BGRA pixels as a picture for Skia; shares their memory."""
    return skia.Image.fromarray(
        pixels, skia.ColorType.kBGRA_8888_ColorType, skia.AlphaType.kPremul_AlphaType, copy=False
    )


def _shifted(pixels: finish.Cel, dx: float, dy: float) -> finish.Cel:
    """The pixels `dx` to the right and `dy` down, less than one each; a kernel is ten times faster than a warp."""
    moved = pixels
    for part, kernel in ((dx, _cubic(dx)[None, :]), (dy, _cubic(dy)[:, None])):
        if part:
            anchor = (2, 0) if kernel.shape[0] == 1 else (0, 2)
            moved = np.asarray(
                cv2.filter2D(moved, -1, kernel, anchor=anchor, borderType=cv2.BORDER_REPLICATE), np.uint8
            )
    alpha = cv2.extractChannel(moved, 3)
    # the kernel overshoots at edges, and premultiplied colour above its alpha would shine
    return np.asarray(cv2.min(moved, cv2.merge([alpha] * 4), dst=moved), np.uint8)


def _cubic(shift: float) -> NDArray[np.float32]:
    """Catmull-Rom weights (Keys 1981, a = -1/2) of the pixels at -2, -1, 0 and 1 for a shift to the right."""
    away = np.abs(np.arange(-2, 2) + shift)
    near = (1.5 * away - 2.5) * away**2 + 1
    far = ((-0.5 * away + 2.5) * away - 4) * away + 2
    return np.asarray(np.where(away <= 1, near, far), np.float32)
