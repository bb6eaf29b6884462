"""Finishing a frame: light that blooms over its edges and falls in shafts, and corners that fall away."""

from typing import Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

from fabula.media.pool import Pool

Pixels = NDArray[np.uint8]


class Shafts(Protocol):
    """Light that is worked out from a small picture of the frame."""

    def light(self, small: Pixels, index: int, step: float) -> Pixels:
        """Light to be added to frame `index`; `small` is its RGB picture, `step` times smaller than the frame."""
        ...


def small_size(frame: tuple[int, int]) -> tuple[int, int]:
    """The size (width, height) of the picture in which light is worked out for a frame of (width, height)."""
    return (max(frame[0] // 8, 2), max(frame[1] // 8, 2))


class Developer:
    """Makes RGB frames of BGRA pixels of one size; the memory of frames that were let go is used again."""

    def __init__(self, frame: tuple[int, int], bloom: float, shafts: Shafts | None = None) -> None:
        """`frame` is (width, height) in pixels, `bloom` 0 to 1 how much the brightest parts glow."""
        self._shape, self._bloom, self._shafts = (frame[1], frame[0], 3), bloom, shafts
        self._frames = Pool()
        self._glow = np.empty(self._shape, np.uint8)

    def develop(self, pixels: Pixels, index: int) -> Pixels:
        """The finished frame `index`, (height, width, 3), of `pixels` (height, width, 4); it never changes later."""
        frame = self._frames.take(self._shape)
        cv2.cvtColor(pixels, cv2.COLOR_BGRA2RGB, dst=frame)
        if self._bloom > 0.01 or self._shafts:
            self._add_light(frame, index)
        return frame

    def _add_light(self, frame: Pixels, index: int) -> None:
        height, width = self._shape[:2]
        size = small_size((width, height))
        # every fourth row is enough to find light that is then blurred over forty
        rows = frame[:: 4 if height >= 360 else 1]
        small = np.asarray(cv2.resize(rows, size, interpolation=cv2.INTER_AREA), np.uint8)
        bright = cv2.subtract(small, np.full_like(small, 165))
        soft = cv2.GaussianBlur(bright, (0, 0), max(size[1] / 40, 0.8))
        glow = cv2.convertScaleAbs(soft, alpha=self._bloom * 1.6)
        if self._shafts:
            glow = cv2.add(glow, self._shafts.light(small, index, width / size[0]))
        cv2.add(frame, cv2.resize(glow, (width, height), dst=self._glow, interpolation=cv2.INTER_LINEAR), dst=frame)


def vignette(frame: tuple[int, int], strength: float) -> Pixels:
    """A black veil with clear middle, premultiplied BGRA, for a frame of (width, height) pixels."""
    width, height = frame
    across, down = min(width, 240), min(height, 240)  # it is smooth: worked out small, then enlarged
    x = (np.arange(across, dtype=np.float32) + 0.5) / across * 2 - 1
    y = (np.arange(down, dtype=np.float32) + 0.5) / down * 2 - 1
    distance = x[None, :] ** 2 * 0.9 + y[:, None] ** 2 * 0.75
    fall = np.clip((distance - 0.45) / 1.2, 0.0, 1.0)
    dark = cv2.resize(fall * fall * (3 - 2 * fall) * strength * 255, (width, height), interpolation=cv2.INTER_LINEAR)
    veil = np.zeros((height, width, 4), np.uint8)
    return np.asarray(cv2.insertChannel(cv2.convertScaleAbs(dark), veil, 3), np.uint8)
