"""Penwork: how a look's hand goes over a painted layer, once per shot: flat tones, brush strokes, washes, lines, paper.

Everything works on premultiplied BGRA and is fixed to the layer: it moves with it and cannot boil.
"""

from collections.abc import Iterator

import cv2
import numpy as np
from numpy.typing import NDArray

from fabula.picture import brushwork, finish, noise
from fabula.picture.ink import skia
from fabula.picture.looks import _tables
from fabula.picture.stage import FAR, Layer, Stage
from fabula.picture.style import Cut, Line, Style, Wash

Bytes = NDArray[np.uint8]
Placed = tuple[finish.Cel, tuple[float, float]]

_BAND = 96

_SOFT = 1.5
"""Blur in units from which on a layer is light or mist, which nobody draws lines around."""


def drawn(placed: Placed, layer: Layer, stage: Stage, style: Style, resolution: float) -> Placed:
    """A finished layer in the hand of a look: its pixels and its corner (units), which a shadow moves outward."""
    pixels, corner = placed
    if pixels.size == 0 or layer.blend or layer.blur > _SOFT:
        return placed
    if style.tones:
        _flatten(pixels, style.tones, resolution, layer.solid)
    if style.strokes:
        pixels = brushwork.stroked(pixels, corner, style.strokes, (_breadth(layer.z), resolution), _seed(stage, layer))
    if style.wash:
        pixels = _washed(pixels, layer, stage, style.wash, resolution)
    if style.line and layer.z < FAR:
        _lined(pixels, style.line, layer.z, resolution)
    if style.cut:
        return _cut_out((pixels, corner), layer, stage, style.cut, resolution)
    return pixels, corner


def _seed(stage: Stage, layer: Layer) -> int:
    return int(stage.rng("hand", round(min(layer.z, 9999) * 100)).integers(1 << 30))


def _breadth(z: float) -> float:
    """How broad a brush is for a depth: the sky is laid in with the broadest, things far off with the finest."""
    return 1.5 if z >= 45 else float(np.clip(1.25 - 0.085 * z, 0.55, 1.2))


def opaque(pixels: finish.Cel) -> Bytes:
    """The colours of a cel as they are where it is solid, not multiplied by alpha: (height, width, 3) BGR."""
    height, width = pixels.shape[:2]
    whole = np.empty_like(pixels)
    image = skia.Image.fromarray(
        pixels, skia.ColorType.kBGRA_8888_ColorType, skia.AlphaType.kPremul_AlphaType, copy=False
    )
    info = skia.ImageInfo.Make(width, height, skia.ColorType.kBGRA_8888_ColorType, skia.AlphaType.kUnpremul_AlphaType)
    image.readPixels(info, whole, width * 4)
    return np.asarray(cv2.cvtColor(whole, cv2.COLOR_BGRA2BGR), np.uint8)


def _bands(pixels: finish.Cel) -> Iterator[slice]:
    """Some rows at a time, so that what is between stays in the processor's cache."""
    return (slice(top, top + _BAND) for top in range(0, len(pixels), _BAND))


def _put(pixels: finish.Cel, colours: Bytes) -> None:
    """Give a cel other colours and keep its alpha."""
    for rows in _bands(pixels):
        whole = cv2.cvtColor(colours[rows], cv2.COLOR_BGR2BGRA)
        alpha = cv2.cvtColor(cv2.extractChannel(pixels[rows], 3), cv2.COLOR_GRAY2BGRA)
        cv2.insertChannel(cv2.extractChannel(pixels[rows], 3), alpha, 3)
        cv2.multiply(whole, alpha, dst=pixels[rows], scale=1 / 255)


def _times(pixels: finish.Cel, gain: Bytes) -> None:
    """Darken a cel: `gain` is 255 where nothing changes."""
    for rows in _bands(pixels):
        # grey as BGRA has an alpha of 255, which leaves that of the cel
        cv2.multiply(pixels[rows], cv2.cvtColor(gain[rows], cv2.COLOR_GRAY2BGRA), dst=pixels[rows], scale=1 / 255)


def _flatten(pixels: finish.Cel, tones: int, resolution: float, wide: bool) -> None:
    """Lightness in flat steps, joined by short ramps so that their edges are smooth; speckles go before.

    `wide` is for the sky, whose tones run so slowly that they are smoothed first, or their edges would be stairs.
    """
    colours = opaque(pixels)
    if resolution > 0.4:
        colours = np.asarray(cv2.medianBlur(colours, 5 if resolution > 0.9 else 3), np.uint8)
    space = cv2.cvtColor(colours, cv2.COLOR_BGR2YCrCb)
    light = np.asarray(np.ascontiguousarray(space[:, :, 0]), np.uint8)
    table = _tables.stairs(tones, 0.9)
    space[:, :, 0] = _run_out(light, table, resolution) if wide else cv2.LUT(light, table)
    _put(pixels, np.asarray(cv2.cvtColor(space, cv2.COLOR_YCrCb2BGR), np.uint8))


def _run_out(light: Bytes, table: Bytes, resolution: float) -> Bytes:
    """The table on a lightness that is smoothed to less than a byte; stars and edges stay as they are."""
    fine = light.astype(np.float32)
    soft = cv2.blur(cv2.blur(fine, (_odd(9 * resolution),) * 2), (_odd(13 * resolution),) * 2)
    kept = np.where(np.abs(fine - soft) < 5, soft, fine)
    low = np.clip(kept.astype(np.int32), 0, 254)
    steps = table.astype(np.float32)
    return np.asarray(np.rint(steps[low] + (steps[low + 1] - steps[low]) * (kept - low)), np.uint8)


def _odd(size: float) -> int:
    return 2 * max(round(size / 2), 0) + 1


def _lined(pixels: finish.Cel, line: Line, z: float, resolution: float) -> None:
    """Ink along the outline, heavier on the side away from the light, and finer ink along edges within."""
    wanted = line.width * resolution * (line.thin + (1 - line.thin) * min(1.0, 2.4 / z))
    width, force = max(wanted, 1.0), line.force * min(max(wanted, 0.45), 1.0)
    alpha = np.asarray(cv2.extractChannel(pixels, 3), np.uint8)
    reach = max(round(width * 0.75), 1)
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * reach + 1, 2 * reach + 1))
    low = np.array([[1, 0, -0.2 * width], [0, 1, -0.3 * width]], np.float64)
    size = (alpha.shape[1], alpha.shape[0])
    worn = cv2.warpAffine(cv2.erode(alpha, kernel), low, size, borderMode=cv2.BORDER_REPLICATE)
    band = cv2.subtract(alpha, cv2.max(worn, np.full_like(alpha, 12)))
    band = cv2.convertScaleAbs(cv2.subtract(band, np.full_like(band, 40)), alpha=1.25)
    if line.inner:
        grey = cv2.cvtColor(opaque(pixels), cv2.COLOR_BGR2GRAY)
        edge = cv2.subtract(cv2.GaussianBlur(grey, (0, 0), width * 1.1), cv2.GaussianBlur(grey, (0, 0), width * 0.4))
        inside = cv2.convertScaleAbs(cv2.subtract(edge, np.full_like(edge, 3)), alpha=16 * line.inner)
        band = cv2.max(band, cv2.min(inside, alpha))
    share = cv2.convertScaleAbs(band, alpha=force)
    _times(pixels, 255 - np.asarray(share, np.uint8))
    for rows in _bands(pixels):
        ink = [cv2.convertScaleAbs(share[rows], alpha=part) for part in (*reversed(line.ink), 0.0)]
        cv2.min(cv2.add(pixels[rows], cv2.merge(ink)), cv2.merge([alpha[rows]] * 4), dst=pixels[rows])


def warped(pixels: finish.Cel, rng: np.random.Generator, reach: float, cell: float) -> finish.Cel:
    """The cel with edges that stray by about `reach` pixels in waves of `cell` pixels, as a hand does."""
    height, width = pixels.shape[:2]
    small = (max(width // 4, 2), max(height // 4, 2))
    step = (4 * 16 / cell, 4 * 16 / cell)
    shift = [noise.sample(noise.tile(rng, 256, (16, 16), 3), small, (0, 0), step) for _ in range(2)]
    places = cv2.resize(cv2.merge(shift), (width, height), interpolation=cv2.INTER_LINEAR) * np.float32(reach * 0.6)
    places[:, :, 0] += np.arange(width, dtype=np.float32)
    places[:, :, 1] += np.arange(height, dtype=np.float32)[:, None]
    return np.asarray(cv2.remap(pixels, places, None, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE), np.uint8)  # type: ignore[call-overload]


def _washed(pixels: finish.Cel, layer: Layer, stage: Stage, wash: Wash, resolution: float) -> finish.Cel:
    """Paint that ran: wavering edges, pigment gathered along them as it dried, and settled in the hollows."""
    rng = stage.rng("wash", round(min(layer.z, 9999) * 100))
    pixels = warped(pixels, rng, wash.run * resolution, 34 * resolution)
    alpha = np.asarray(cv2.extractChannel(pixels, 3), np.uint8)
    sigma = 5.0 * resolution
    half = (max(alpha.shape[1] // 2, 1), max(alpha.shape[0] // 2, 1))
    soft = cv2.resize(cv2.GaussianBlur(cv2.resize(alpha, half), (0, 0), max(sigma / 2, 0.5)), alpha.shape[::-1])
    rim = cv2.convertScaleAbs(cv2.subtract(alpha, soft), alpha=2.0 * wash.edge)
    grey = cv2.cvtColor(pixels, cv2.COLOR_BGRA2GRAY)
    mean = cv2.resize(cv2.blur(cv2.resize(grey, half), (7, 7)), grey.shape[::-1])
    within = cv2.convertScaleAbs(cv2.subtract(mean, grey), alpha=1.5 * wash.edge)
    _times(pixels, 255 - np.asarray(cv2.max(rim, cv2.min(within, np.full_like(within, 90))), np.uint8))
    if wash.settle:
        finish.grain(pixels, rng, (0.0, 0.0), resolution, (wash.settle, 1.0))
    return pixels


def _cut_out(placed: Placed, layer: Layer, stage: Stage, cut: Cut, resolution: float) -> Placed:
    """Paper: ragged edges, fibre, a bright cut edge, and a soft shadow on whatever lies behind."""
    pixels, corner = placed
    rng = stage.rng("scissors", round(min(layer.z, 9999) * 100))
    if not layer.solid:
        pixels = warped(pixels, rng, cut.ragged * resolution, 46 * resolution)
    reach = cut.reach * resolution * (0.45 + 0.55 * min(1.0, 3.0 / layer.z))
    _stepped_shadows(pixels, max(reach * 0.5, 1.0), cut.depth)
    _fibre(pixels, rng, cut.fibre, resolution)
    if layer.solid:
        return pixels, corner
    finish.rim(pixels, (1.0, 0.99, 0.95), (-0.6, -0.8), max(1.3 * resolution, 0.8), 0.55)
    room = int(np.ceil(reach * 2.6)) + 1
    pixels = np.asarray(cv2.copyMakeBorder(pixels, room, room, room, room, cv2.BORDER_CONSTANT, value=(0, 0, 0, 0)))
    alpha = np.asarray(cv2.extractChannel(pixels, 3), np.uint8)
    shift = np.array([[1, 0, 0.55 * reach], [0, 1, 0.8 * reach]], np.float64)
    cast = cv2.warpAffine(alpha, shift, alpha.shape[::-1])
    cast = finish.blur(np.asarray(cast, np.uint8), max(reach * 0.6, 0.6))
    shade = cv2.multiply(cv2.convertScaleAbs(cast, alpha=cut.depth), 255 - alpha, scale=1 / 255)
    pixels[:, :, 3] = cv2.add(alpha, shade)
    return pixels, (corner[0] - room / resolution, corner[1] - room / resolution)


def _stepped_shadows(pixels: finish.Cel, reach: float, depth: float) -> None:
    """Within a sheet brighter tones lie on top of darker ones and cast their shadow on them."""
    grey = cv2.cvtColor(opaque(pixels), cv2.COLOR_BGR2GRAY)
    shift = np.array([[1, 0, 0.55 * reach], [0, 1, 0.8 * reach]], np.float64)
    cast = cv2.warpAffine(grey, shift, grey.shape[::-1], borderMode=cv2.BORDER_REPLICATE)
    cast = finish.blur(np.asarray(cast, np.uint8), max(reach * 0.6, 0.6))
    fall = cv2.convertScaleAbs(cv2.subtract(cast, grey), alpha=2.2 * depth)
    _times(pixels, 255 - np.asarray(cv2.min(fall, np.full_like(fall, 110)), np.uint8))


def _fibre(pixels: finish.Cel, rng: np.random.Generator, strength: float, resolution: float) -> None:
    """The roughness of paper: grain and fibres, finer than any shape on it."""
    period = 256 * resolution / 1.3
    cloths = [
        finish.cloth(noise.tile(rng, 256, cells, 2) * np.float32(share), (period / across, period / down))
        for cells, (across, down), share in (((64, 64), (1.0, 1.0), 0.9), ((40, 90), (0.5, 1.4), 0.6))
    ]
    finish.textured(pixels, cloths, (0, 0), strength)
