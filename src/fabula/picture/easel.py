"""The easel: paints the layers of a set for one shot, finishes them and cuts them into cels."""

from collections.abc import Sequence

import cv2
import numpy as np

from fabula.picture import finish, looks, penwork
from fabula.picture.cel import Cel, image
from fabula.picture.ink import skia
from fabula.picture.moves import Curve, Track
from fabula.picture.stage import Layer, Stage

Placed = tuple[finish.Cel, tuple[float, float]]
"""A finished layer's pixels, and where its corner is in the world (units)."""

_LARGE = 1280 * 720
"""Pixels in a frame above which three phases do instead of four, and two from three times as many."""

_GAP = 40
"""Empty columns in pixels from which on a layer is kept as two cels."""


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
) -> list[Cel]:
    """Paint layers that slide as one over each other, as large as the shot will ever see them; islands become cels.

    `seconds` is the time of each frame, `frame` the picture in pixels, `defocus` a blur sigma in units for each layer.
    """
    lead, count = layers[0], len(seconds)
    drift = np.array([lead.motion(t) for t in seconds]) if lead.motion else np.tile([0.0, 0.0, 1.0], (count, 1))
    x, y = track.x + drift[:, 0] * track.scale, track.y + drift[:, 1] * track.scale
    resolution = float(track.scale.max())
    view = seen(track.scale, x, y, frame, resolution)
    painted = [_painted(layer, stage, view, resolution, blur) for layer, blur in zip(layers, defocus, strict=True)]
    pixels, corner = painted[0] if len(painted) == 1 else _laid(painted, resolution)
    steps = 4 if frame[0] * frame[1] <= _LARGE else 3 if frame[0] * frame[1] <= 3 * _LARGE else 2
    steps = 1 if lead.soft else steps
    cels = []
    for part, place in [(pixels, corner)] if lead.solid else _islands(pixels, corner, resolution):
        small = part.shape[0] * part.shape[1] < 0.3 * frame[0] * frame[1]
        cels.append(
            Cel(part, place, resolution, track.scale, x, y, drift[:, 2], lead.blend, lead.solid, steps, small=small)
        )
    return cels


def _islands(pixels: finish.Cel, corner: tuple[float, float], resolution: float) -> list[Placed]:
    """The parts of a layer between which whole columns are empty, each trimmed to itself."""
    if pixels.size == 0:
        return []
    columns = np.flatnonzero(cv2.extractChannel(pixels, 3).any(axis=0))
    if columns.size == 0:  # a brush stroke that was all there was may have been spread away
        return []
    breaks = np.flatnonzero(np.diff(columns) > _GAP)
    starts, ends = columns[np.r_[0, breaks + 1]], columns[np.r_[breaks, len(columns) - 1]]
    parts = []
    for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
        first = max(start - 1, 0)
        part = pixels[:, first : end + 2]
        parts.append(_trimmed(part, (corner[0] + first / resolution, corner[1]), resolution))
    return parts


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
        surface.getCanvas().drawImage(image(pixels), *spot)
    return whole, (left, top)


def _painted(
    layer: Layer, stage: Stage, view: tuple[tuple[float, float], tuple[int, int]], resolution: float, defocus: float
) -> Placed:
    """One finished layer, trimmed."""
    corner, size = view
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
    pixels, corner = penwork.drawn((pixels, corner), layer, stage, looks.style(stage.look), resolution)
    softness = float(np.hypot(layer.blur, defocus)) * resolution
    if softness >= 0.3 and pixels.size:
        pixels, corner = _padded(pixels, corner, resolution, softness, layer.solid)
        pixels = finish.blur(pixels, softness)
    return pixels, corner


def seen(
    scale: Curve, x: Curve, y: Curve, frame: tuple[int, int], resolution: float
) -> tuple[tuple[float, float], tuple[int, int]]:
    """What of the world a shot ever sees at one depth: its corner (units) and its size in pixels at `resolution`."""
    left, top = float((-x / scale).min()), float((-y / scale).min())
    right, bottom = float(((frame[0] - x) / scale).max()), float(((frame[1] - y) / scale).max())
    edge = 2 / resolution
    width = int(np.ceil((right - left + 2 * edge) * resolution)) + 1
    height = int(np.ceil((bottom - top + 2 * edge) * resolution)) + 1
    return (left - edge, top - edge), (width, height)


def _trimmed(
    pixels: finish.Cel, corner: tuple[float, float], resolution: float
) -> tuple[finish.Cel, tuple[float, float]]:
    if pixels.size == 0:
        return pixels[:0, :0], corner
    x, y, width, height = cv2.boundingRect(cv2.extractChannel(pixels, 3))
    if width == 0:
        return pixels[:0, :0], corner
    top, left = max(y - 1, 0), max(x - 1, 0)
    bottom, right = min(y + height + 1, pixels.shape[0]), min(x + width + 1, pixels.shape[1])
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
    style = looks.style(stage.look)
    if layer.grain and style.grain:
        texture = (layer.grain * style.grain, layer.grain_stretch)
        finish.grain(pixels, stage.rng("grain", round(layer.z * 100)), corner, resolution, texture)
    if layer.rim and style.rim:
        sun = stage.sun
        middle = (stage.width / 2, stage.horizon)
        away = np.array([sun[0] - middle[0], min(sun[1] - middle[1], -0.2 * stage.height)])
        toward = away / max(float(np.hypot(*away)), 1.0)
        strength = min(layer.rim * style.rim, 1.0)
        finish.rim(
            pixels, stage.palette.rim, (float(toward[0]), float(toward[1])), 2.0 * max(resolution, 0.5), strength
        )
