"""Finishing a painted layer: haze in front of it, light on its edges, the grain of gouache, softness."""

import cv2
import numpy as np
from numpy.typing import NDArray

from fabula.picture import noise
from fabula.picture.colour import Colour
from fabula.picture.ink import linear, skia
from fabula.picture.stage import Canvas, Haze, Stage

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
    canvas.drawRect(skia.Rect.MakeLTRB(stage.left * 2, stage.top * 2, stage.right * 2, stage.bottom * 2), ink)


def rim(cel: Cel, colour: Colour, toward: tuple[float, float], width: float, strength: float) -> None:
    """Light the edges that look `toward` (a unit vector in pixels, y down) the light; in place."""
    alpha = np.ascontiguousarray(cel[:, :, 3])
    soft = cv2.GaussianBlur(alpha, (0, 0), 0.6)
    shift = np.array([[1, 0, -toward[0] * width], [0, 1, -toward[1] * width]], np.float64)
    beyond = cv2.warpAffine(soft, shift, (alpha.shape[1], alpha.shape[0]), borderMode=cv2.BORDER_REPLICATE)
    edge = cv2.subtract(alpha, beyond)
    rows = np.flatnonzero(edge.max(axis=1))
    if rows.size == 0:
        return
    band = slice(int(rows[0]), int(rows[-1]) + 1)
    share = edge[band].astype(np.float32) * (strength / 255.0)
    full = cel[band, :, 3].astype(np.float32)
    for channel, value in enumerate(reversed(colour)):
        plane = cel[band, :, channel].astype(np.float32)
        plane += (value * full - plane) * share
        cel[band, :, channel] = np.minimum(plane, full).astype(np.uint8)


def grain(
    cel: Cel, rng: np.random.Generator, origin: tuple[float, float], unit: float, look: tuple[float, float]
) -> None:
    """Multiply two scales of cloudy noise in, in place.

    `origin` is the cel's corner in units, `unit` pixels per unit, `look` (strength, horizontal stretch).
    """
    strength, stretch = look
    height, width = cel.shape[:2]
    coarse = noise.tile(rng, 256, (4, 4), 5)
    fine = noise.tile(rng, 256, (32, 32), 3)
    total = np.zeros((height, width), np.float32)
    for field, period, share in ((coarse, 620.0, 0.7), (fine, 150.0, 0.45)):
        step = (256 / period / unit / stretch, 256 / period / unit)
        start = (origin[0] * unit * step[0], origin[1] * unit * step[1])
        total += noise.sample(field, (width, height), start, step) * share
    gain = np.clip(np.rint(total * (strength * 200) + 200), 0, 255).astype(np.uint8)
    alpha = np.ascontiguousarray(cel[:, :, 3])
    painted = cv2.multiply(cel[:, :, :3], cv2.merge([gain, gain, gain]), scale=1 / 200)
    cel[:, :, :3] = cv2.min(painted, cv2.merge([alpha, alpha, alpha]))


def blur(cel: Cel, sigma: float) -> Cel:
    """The layer out of focus; `sigma` in pixels."""
    if sigma < 0.3:
        return cel
    step = 1 if sigma < 4 else 2 if sigma < 9 else 4
    height, width = cel.shape[:2]
    small = cv2.resize(cel, (max(width // step, 1), max(height // step, 1)), interpolation=cv2.INTER_AREA)
    small = cv2.GaussianBlur(small, (0, 0), sigma / step, borderType=cv2.BORDER_REPLICATE)
    return np.asarray(cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR), np.uint8)
