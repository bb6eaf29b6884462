"""Finishing a frame: light that blooms over its edges, and corners that fall away."""

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]


def bloom(pixels: Pixels, strength: float) -> None:
    """Let the brightest parts glow, in place; `pixels` BGRA, `strength` 0 to 1."""
    if strength <= 0.01:
        return
    height, width = pixels.shape[:2]
    size = (max(width // 8, 2), max(height // 8, 2))
    small = cv2.resize(pixels[::2], size, interpolation=cv2.INTER_AREA)
    bright = cv2.subtract(small, np.full_like(small, 165))
    soft = cv2.GaussianBlur(bright, (0, 0), max(size[1] / 40, 0.8))
    glow = cv2.resize(cv2.convertScaleAbs(soft, alpha=strength * 1.6), (width, height), interpolation=cv2.INTER_LINEAR)
    cv2.add(pixels, glow, dst=pixels)


def vignette(frame: tuple[int, int], strength: float) -> Pixels:
    """A black veil with clear middle, premultiplied BGRA, for a frame of (width, height) pixels."""
    width, height = frame
    x = (np.arange(width, dtype=np.float32) + 0.5) / width * 2 - 1
    y = (np.arange(height, dtype=np.float32) + 0.5) / height * 2 - 1
    distance = x[None, :] ** 2 * 0.9 + y[:, None] ** 2 * 0.75
    fall = np.clip((distance - 0.45) / 1.2, 0.0, 1.0)
    veil = np.zeros((height, width, 4), np.uint8)
    veil[:, :, 3] = fall * fall * (3 - 2 * fall) * strength * 255 + 0.5
    return veil
