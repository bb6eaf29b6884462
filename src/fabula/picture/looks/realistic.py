"""Realistic: natural colour with crisp edges and micro-contrast."""

import cv2
import numpy as np

from fabula.media import Frame
from fabula.picture.looks import Grading, _tables

ABOUT = "natural colour, crisp edges"


def grading(width: int, height: int, seed: int) -> Grading:
    """A light sharpening and a slight release of colour, in one kernel and one table."""
    table = _tables.curve(lambda v: v - 0.022 * np.sin(2 * np.pi * v))

    def grade(frame: Frame, index: int) -> Frame:
        soft = cv2.blur(frame, (3, 3))
        crisp = cv2.addWeighted(frame, 1.35, soft, -0.35, 0.0)
        return np.asarray(cv2.LUT(crisp, table), np.uint8)

    return grade
