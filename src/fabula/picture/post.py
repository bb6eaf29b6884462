"""Finishing a frame: light that blooms over its edges, and corners that fall away."""

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]


def developed(pixels: Pixels, strength: float) -> Pixels:
    """The finished RGB frame of BGRA `pixels`; its brightest parts glow with `strength` 0 to 1."""
    frame = cv2.cvtColor(pixels, cv2.COLOR_BGRA2RGB)
    if strength > 0.01:
        height, width = frame.shape[:2]
        size = (max(width // 8, 2), max(height // 8, 2))
        # every fourth row is enough to find light that is then blurred over forty
        small = cv2.resize(frame[:: 4 if height >= 360 else 1], size, interpolation=cv2.INTER_AREA)
        bright = cv2.subtract(small, np.full_like(small, 165))
        soft = cv2.GaussianBlur(bright, (0, 0), max(size[1] / 40, 0.8))
        glow = cv2.convertScaleAbs(soft, alpha=strength * 1.6)
        cv2.add(frame, cv2.resize(glow, (width, height), interpolation=cv2.INTER_LINEAR), dst=frame)
    return np.asarray(frame, np.uint8)


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
