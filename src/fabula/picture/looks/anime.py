"""Anime: smoothed flat paint, clear light colours and thin drawn lines."""

import cv2
import numpy as np

from fabula.media import Frame
from fabula.picture.looks import Grading, _tables

ABOUT = "drawn film: flat clear colour and thin lines"


def grading(width: int, height: int, seed: int) -> Grading:
    """Bilateral smoothing at half size, lines from the full picture multiplied in, a lifted bright curve."""
    unit = min(width, height) / 1080
    lift = _tables.curve(lambda v: np.clip(v**0.92 * 1.03, 0, 1))
    colours = _tables.saturation(1.16)

    def grade(frame: Frame, index: int) -> Frame:
        flat = cv2.bilateralFilter(_tables.halved(frame), 5, 38, 5)
        paint = _tables.matrix(np.asarray(cv2.LUT(flat, lift), np.uint8), colours)
        lines = _tables.ink(frame, max(1.1 * unit, 0.6), 6.0)
        return _tables.inked(_tables.enlarged(paint, frame), lines, 70)

    return grade
