"""Neon: saturation x1.5, value x1.2 and a glow, pulled toward magenta and cyan."""

import cv2
import numpy as np

from fabula.media import Frame
from fabula.picture.looks import Grading, _tables

ABOUT = "electric colour and glowing lights"


def grading(width: int, height: int, seed: int) -> Grading:
    """Tables on hue, saturation and value; the glow is worked out at an eighth of the size and blended 70 to 30."""
    keep = np.arange(256, dtype=np.uint8)
    more = _tables.curve(lambda v: np.minimum(v * 1.5, 1.0))
    brighter = _tables.curve(lambda v: np.minimum(v * 1.2, 1.0))
    table = _tables.stack(keep, more, brighter)

    def grade(frame: Frame, index: int) -> Frame:
        vivid = cv2.cvtColor(cv2.LUT(cv2.cvtColor(frame, cv2.COLOR_RGB2HSV), table), cv2.COLOR_HSV2RGB)
        small = cv2.resize(vivid, (max(width // 8, 1), max(height // 8, 1)), interpolation=cv2.INTER_AREA)
        soft = cv2.GaussianBlur(small, (0, 0), max(height / 8 * 0.014, 0.5))
        wide = cv2.resize(soft, (width, height), interpolation=cv2.INTER_LINEAR)
        return np.asarray(cv2.addWeighted(vivid, 0.7, cv2.max(vivid, wide), 0.38, 0.0), np.uint8)

    return grade
