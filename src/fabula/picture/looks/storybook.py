"""Storybook: soft gouache on warm paper with a gentle light in the middle."""

import cv2
import numpy as np

from fabula.media import Frame
from fabula.picture.looks import Grading, _tables

ABOUT = "soft gouache on warm paper"


def grading(width: int, height: int, seed: int) -> Grading:
    """A smoothed picture, lifted shadows, warm paper and a soft glow."""
    unit = min(width, height) / 1080
    warm = _tables.stack(
        _tables.curve(lambda v: 0.06 + 0.94 * v**0.94),
        _tables.curve(lambda v: 0.045 + 0.935 * v**0.97),
        _tables.curve(lambda v: 0.06 + 0.84 * v),
    )
    tooth = _tables.gains(_tables.paper(width, height, seed, 0.026))

    def grade(frame: Frame, index: int) -> Frame:
        small = _tables.halved(frame)
        flat = cv2.ximgproc.dtFilter(small, small, 8.0 * unit + 1.0, 34.0, mode=cv2.ximgproc.DTF_RF, numIters=2)
        soft = _tables.glow(np.asarray(cv2.LUT(flat, warm), np.uint8), 0.16, 0.02)
        lines = _tables.ink(frame, max(1.3 * unit, 0.6), 3.4)
        return _tables.inked(_tables.multiplied(_tables.enlarged(soft, frame), tooth), lines, 120)

    return grade
