"""Finishing a frame: light that blooms over its edges, and corners that fall away."""

from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]


def small_size(frame: tuple[int, int]) -> tuple[int, int]:
    """The size (width, height) of the picture in which light is worked out for a frame of (width, height)."""
    return (max(frame[0] // 8, 2), max(frame[1] // 8, 2))


def developed(pixels: Pixels, strength: float, rays: Callable[[Pixels, float], Pixels] | None = None) -> Pixels:
    """The finished RGB frame of BGRA `pixels`; its brightest parts glow with `strength` 0 to 1.

    `rays` gives the light of shafts for the small picture and how many times smaller than the frame it is.
    """
    frame = cv2.cvtColor(pixels, cv2.COLOR_BGRA2RGB)
    if strength > 0.01 or rays:
        height, width = frame.shape[:2]
        size = small_size((width, height))
        # every fourth row is enough to find light that is then blurred over forty
        small = np.asarray(
            cv2.resize(frame[:: 4 if height >= 360 else 1], size, interpolation=cv2.INTER_AREA), np.uint8
        )
        bright = cv2.subtract(small, np.full_like(small, 165))
        soft = cv2.GaussianBlur(bright, (0, 0), max(size[1] / 40, 0.8))
        glow = cv2.convertScaleAbs(soft, alpha=strength * 1.6)
        if rays:
            glow = cv2.add(glow, rays(small, width / size[0]))
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
