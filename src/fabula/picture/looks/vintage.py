"""Vintage: sepia, contrast 1.2, brightness 0.9 and film grain, as one colour matrix and tiles of noise."""

import numpy as np

from fabula.media import Frame
from fabula.picture.looks import Grading, _tables

ABOUT = "faded sepia with film grain"
_SEPIA = np.array([[0.393, 0.769, 0.189], [0.349, 0.686, 0.168], [0.272, 0.534, 0.131]])


def grading(width: int, height: int, seed: int) -> Grading:
    """Sepia, then contrast around the middle, then brightness, fused; grain differs from frame to frame."""
    contrast, brightness = 1.2, 0.9
    colours = np.hstack([_SEPIA * contrast * brightness, np.full((3, 1), 127.5 * (1 - contrast) * brightness)])
    grain = _tables.grain(width, height, seed, 6.0)

    def grade(frame: Frame, index: int) -> Frame:
        return grain(_tables.matrix(frame, colours), index)

    return grade
