"""Transitions: two equally long strips of frames become one, with an eased progress from the first to the second."""

from collections.abc import Callable

import cv2
import numpy as np

from fabula.media import Frame
from fabula.vocabulary import Transition

Blend = Callable[[Frame, Frame, float], Frame]
"""Mixes frame a into frame b of the same shape; the share runs from 0 (all a) to 1 (all b)."""


def eased(share: float) -> float:
    """Smoothstep: starts and stops softly."""
    return share * share * (3 - 2 * share)


def blend(transition: Transition) -> Blend:
    """The way a transition mixes two frames."""
    return _BLENDS[transition]


def parts(transition: Transition) -> bool:
    """True when the first shot is gone before the second comes: until the middle only the first is seen."""
    return transition in ("cut", "fade_black", "fade_white")


def faded(frame: Frame, share: float, level: int = 0) -> Frame:
    """The frame mixed with an even grey `level`; share 0 shows only that level, 1 only the frame."""
    even = np.full_like(frame, level)
    return cv2.addWeighted(frame, share, even, 1 - share, 0).astype(np.uint8, copy=False)


def _dissolve(a: Frame, b: Frame, share: float) -> Frame:
    share = eased(share)
    return cv2.addWeighted(a, 1 - share, b, share, 0).astype(np.uint8, copy=False)


def _cut(a: Frame, b: Frame, share: float) -> Frame:
    return a if share < 0.5 else b


def _through(level: int) -> Blend:
    def fade(a: Frame, b: Frame, share: float) -> Frame:
        if share < 0.5:
            return faded(a, 1 - eased(share * 2), level)
        return faded(b, eased(share * 2 - 1), level)

    return fade


def _wipe(a: Frame, b: Frame, share: float) -> Frame:
    """A soft edge travels from left to right."""
    width = a.shape[1]
    soft = max(2.0, width * 0.08)
    edge = eased(share) * (width + 2 * soft) - soft
    mask = np.clip((edge - np.arange(width)) / soft + 0.5, 0, 1).astype(np.float32)
    return _masked(a, b, np.broadcast_to(mask, a.shape[:2]))


def _iris(a: Frame, b: Frame, share: float) -> Frame:
    """The new shot opens as a growing circle with a soft rim."""
    height, width = a.shape[:2]
    y, x = np.ogrid[:height, :width]
    distance = np.hypot(x - width / 2, y - height / 2)
    soft = max(2.0, height * 0.02)
    radius = eased(share) * (np.hypot(width, height) / 2 + 2 * soft) - soft
    return _masked(a, b, np.clip((radius - distance) / soft + 0.5, 0, 1).astype(np.float32))


def _masked(a: Frame, b: Frame, mask: np.ndarray[tuple[int, ...], np.dtype[np.float32]]) -> Frame:
    mask = np.ascontiguousarray(mask)
    return cv2.blendLinear(b, a, mask, 1 - mask).astype(np.uint8, copy=False)


_BLENDS: dict[Transition, Blend] = {
    "cut": _cut,
    "dissolve": _dissolve,
    "fade_black": _through(0),
    "fade_white": _through(255),
    "wipe": _wipe,
    "iris": _iris,
}
