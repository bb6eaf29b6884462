"""Noir: black and white, contrast 1.5, brightness 0.8, spread over the whole scale by a curve that never flickers."""

import cv2
import numpy as np

from fabula.media import Frame
from fabula.picture.looks import Grading, _tables

ABOUT = "hard black and white with deep shadows"


def grading(width: int, height: int, seed: int) -> Grading:
    """A fixed curve instead of equalising each frame, local contrast in large tiles, and a little grain."""
    table = _tables.curve(lambda v: np.clip((1.5 * (v - 0.5) + 0.5) * 0.8 + 0.06, 0, 1) ** 0.92 * 1.12)
    spread = cv2.createCLAHE(1.6, (4, 4))
    grain = _tables.grain(width, height, seed, 3.0)

    def grade(frame: Frame, index: int) -> Frame:
        grey = cv2.LUT(spread.apply(cv2.cvtColor(frame, cv2.COLOR_RGB2GRAY)), table)
        return grain(np.asarray(cv2.cvtColor(grey, cv2.COLOR_GRAY2RGB), np.uint8), index)

    return grade
