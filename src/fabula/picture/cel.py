"""Cels: a layer painted once for a shot, kept at sub-pixel phases, and slid over the frame."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import cv2
import numpy as np

from fabula.picture import finish
from fabula.picture.ink import skia
from fabula.picture.moves import Curve, Track
from fabula.picture.stage import Canvas, Layer, Stage

Placed = tuple[finish.Cel, tuple[float, float]]
"""A finished layer's pixels, and where its corner is in the world (units)."""

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
        if self._slides():
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
            self._phases[key] = _image(pixels)
        return self._phases[key]


def _shifted(pixels: finish.Cel, dx: float, dy: float) -> finish.Cel:
    matrix = np.array([[1, 0, dx], [0, 1, dy]], np.float64)
    size = (pixels.shape[1], pixels.shape[0])
    moved = cv2.warpAffine(pixels, matrix, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(np.minimum(moved, moved[:, :, 3:]), np.uint8)


def alike(first: Track, second: Track, frame: tuple[int, int]) -> bool:
    """Whether two depths run through the shot so nearly alike that one cel does for both: no eye sees the parallax."""
    for near, far, side in ((first.x, second.x, frame[0]), (first.y, second.y, frame[1])):
        apart = np.maximum(np.abs(near - far), np.abs(near - far + (first.scale - second.scale) * side / first.scale))
        if float(apart.max()) > 0.0035 * frame[0]:
            return False
    return True


def paint(
    layers: Sequence[Layer],
    stage: Stage,
    track: Track,
    seconds: Curve,
    frame: tuple[int, int],
    defocus: Sequence[float],
) -> Cel:
    """Paint layers that slide as one, as large as the shot will ever see them, over each other.

    `seconds` is the time of each frame, `frame` the picture in pixels, `defocus` a blur sigma in units for each layer.
    """
    lead, count = layers[0], len(seconds)
    drift = np.array([lead.motion(t) for t in seconds]) if lead.motion else np.tile([0.0, 0.0, 1.0], (count, 1))
    x, y = track.x + drift[:, 0] * track.scale, track.y + drift[:, 1] * track.scale
    resolution = float(track.scale.max())
    seen = _seen(track.scale, x, y, frame, resolution)
    painted = [_painted(layer, stage, seen, resolution, blur) for layer, blur in zip(layers, defocus, strict=True)]
    pixels, corner = painted[0] if len(painted) == 1 else _laid(painted, resolution)
    steps = 3 if frame[0] * frame[1] > _LARGE else 4
    return Cel(pixels, corner, resolution, track.scale, x, y, drift[:, 2], lead.blend, lead.solid, steps)


def _laid(painted: list[Placed], resolution: float) -> Placed:
    """Finished layers over each other as one."""
    kept = [(pixels, corner) for pixels, corner in painted if pixels.size]
    if not kept:
        return painted[0]
    left, top = min(corner[0] for _, corner in kept), min(corner[1] for _, corner in kept)
    spots = [(round((c[0] - left) * resolution), round((c[1] - top) * resolution)) for _, c in kept]
    width = max(spot[0] + pixels.shape[1] for spot, (pixels, _) in zip(spots, kept, strict=True))
    height = max(spot[1] + pixels.shape[0] for spot, (pixels, _) in zip(spots, kept, strict=True))
    whole = np.zeros((height, width, 4), np.uint8)
    surface = skia.Surface.MakeRasterDirect(skia.ImageInfo.MakeN32Premul(width, height), whole, width * 4)
    for spot, (pixels, _) in zip(spots, kept, strict=True):
        surface.getCanvas().drawImage(_image(pixels), *spot)
    return whole, (left, top)


def _image(pixels: finish.Cel) -> "skia.Image":
    return skia.Image.fromarray(
        pixels, skia.ColorType.kBGRA_8888_ColorType, skia.AlphaType.kPremul_AlphaType, copy=False
    )


def _painted(
    layer: Layer, stage: Stage, seen: tuple[tuple[float, float], tuple[int, int]], resolution: float, defocus: float
) -> Placed:
    corner, size = seen
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
    return pixels, corner


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
