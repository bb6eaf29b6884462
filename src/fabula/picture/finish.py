"""Finishing a painted layer: haze in front of it, light on its edges, the grain of gouache, softness."""

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from fabula.picture import noise
from fabula.picture.colour import Colour
from fabula.picture.ink import linear, skia
from fabula.picture.stage import Canvas, Haze, Stage

_BAND = 96
"""Rows finished at once, so that what is between stays in the processor's cache."""

_ONE = 128
"""A gain of 1 as a byte."""

Cel = NDArray[np.uint8]
"""(height, width, 4) premultiplied BGRA."""


def haze(canvas: Canvas, stage: Stage, air: Haze) -> None:
    """Lay air over what the layer has painted (its alpha is kept)."""
    strength = min(0.92, air.strength * stage.palette.haze_strength)
    ink = linear(
        (0, air.crest),
        (0, air.foot),
        [stage.palette.haze] * 3,
        [0.0, 0.55, 1.0],
        [0.0, strength * 0.42, strength],
        blend="SrcATop",
    )
    canvas.drawRect(skia.Rect.MakeLTRB(stage.left * 2, air.crest, stage.right * 2, stage.bottom * 2), ink)


def rim(cel: Cel, colour: Colour, toward: tuple[float, float], width: float, strength: float) -> None:
    """Light the edges that look `toward` (a unit vector in pixels, y down) the light; in place."""
    alpha = np.asarray(cv2.extractChannel(cel, 3), np.uint8)
    soft = cv2.GaussianBlur(alpha, (0, 0), 0.6)
    shift = np.array([[1, 0, -toward[0] * width], [0, 1, -toward[1] * width]], np.float64)
    beyond = cv2.warpAffine(soft, shift, (alpha.shape[1], alpha.shape[0]), borderMode=cv2.BORDER_REPLICATE)
    edge = cv2.subtract(alpha, beyond)
    _, top, _, height = cv2.boundingRect(edge)
    if height == 0:
        return
    parts = [round(part * 255) / 255 for part in (*reversed(colour), 0.0)]
    for start in range(top, top + height, _BAND):
        rows = slice(start, min(start + _BAND, top + height))
        full = alpha[rows]
        share = cv2.convertScaleAbs(edge[rows], alpha=strength)
        # premultiplied: light over paint of which `share` is taken away, both within the layer's own alpha
        within = cv2.multiply(share, full, scale=1 / 255)
        lit = cv2.merge([cv2.convertScaleAbs(within, alpha=part) for part in parts])
        kept = cv2.multiply(cel[rows], cv2.cvtColor(255 - share, cv2.COLOR_GRAY2BGRA), scale=1 / 255)
        cv2.min(cv2.add(kept, lit), cv2.merge([full] * 4), dst=cel[rows])


def grain(
    cel: Cel, rng: np.random.Generator, origin: tuple[float, float], unit: float, look: tuple[float, float]
) -> None:
    """Multiply two scales of cloudy noise in, in place.

    `origin` is the cel's corner in units, `unit` pixels per unit, `look` (strength, horizontal stretch).
    """
    strength, stretch = look
    corner = (round(origin[0] * unit), round(origin[1] * unit))
    scales = ((noise.tile(rng, 256, (4, 4), 5), 620.0, 0.7), (noise.tile(rng, 256, (32, 32), 3), 150.0, 0.45))
    cloths = [
        cloth(field * np.float32(share), (period * unit * stretch, period * unit)) for field, period, share in scales
    ]
    textured(cel, cloths, corner, strength)


def textured(cel: Cel, cloths: Sequence[noise.Field], corner: tuple[int, int], strength: float) -> None:
    """Multiply the sum of two cloths in, in place; `corner` is the cel's in pixels, a gain is 1 + strength * sum."""
    height, width = cel.shape[:2]
    columns = [np.arange(corner[0], corner[0] + width) % cloth.shape[1] for cloth in cloths]
    strips = [np.take(cloth, across, axis=1) for cloth, across in zip(cloths, columns, strict=True)]
    for top in range(0, height, _BAND):
        band = cel[top : top + _BAND]
        alpha = cv2.extractChannel(band, 3)
        if not alpha.any():
            continue
        rows = np.arange(corner[1] + top, corner[1] + top + len(band))
        total = np.take(strips[0], rows % len(strips[0]), axis=0) + np.take(strips[1], rows % len(strips[1]), axis=0)
        gain = cv2.convertScaleAbs(total, alpha=_ONE * strength, beta=_ONE)
        cv2.multiply(band, cv2.merge([gain, gain, gain, np.full_like(gain, _ONE)]), dst=band, scale=1 / _ONE)
        cv2.min(band, cv2.merge([alpha] * 4), dst=band)


def cloth(field: noise.Field, period: tuple[float, float]) -> noise.Field:
    """One period of an endless field as it is seen in pixels, to be laid out side by side."""
    size = (max(round(period[0]), 2), max(round(period[1]), 2))
    return noise.sample(field, size, (0.0, 0.0), (field.shape[1] / size[0], field.shape[0] / size[1]))


def blur(cel: Cel, sigma: float) -> Cel:
    """The layer out of focus; `sigma` in pixels."""
    if sigma < 0.3:
        return cel
    step = 1 if sigma < 4 else 2 if sigma < 9 else 4
    height, width = cel.shape[:2]
    small = cv2.resize(cel, (max(width // step, 1), max(height // step, 1)), interpolation=cv2.INTER_AREA)
    small = cv2.GaussianBlur(small, (0, 0), sigma / step, borderType=cv2.BORDER_REPLICATE)
    return np.asarray(cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR), np.uint8)
