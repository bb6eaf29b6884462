"""Cinematic: a gentle film curve, warm lights and cool shadows."""

import cv2
import numpy as np

from fabula.media import Frame
from fabula.picture.looks import Grading, _tables

ABOUT = "a gentle film curve with warm lights and cool shadows"


def grading(width: int, height: int, seed: int) -> Grading:
    """One table, the same for every frame."""

    def tone(lift: float, warmth: float) -> _tables.Table:
        return _tables.curve(lambda v: v - 0.034 * np.sin(2 * np.pi * v) + lift * (1 - v) ** 2 + warmth * v * (1 - v))

    table = _tables.stack(tone(0.0, 0.035), tone(0.002, 0.006), tone(0.012, -0.03))

    def grade(frame: Frame, index: int) -> Frame:
        return np.asarray(cv2.LUT(frame, table), np.uint8)

    return grade
