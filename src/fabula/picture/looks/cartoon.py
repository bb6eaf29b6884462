"""Cartoon: bright paint in few tones with bold outlines."""

import cv2
import numpy as np

from fabula.media import Frame
from fabula.picture.looks import Grading, _tables

ABOUT = "bright flat tones and bold outlines"


def grading(width: int, height: int, seed: int) -> Grading:
    """Smoothing at half size, soft steps in lightness, more colour, strong lines."""
    unit = min(width, height) / 1080
    steps = 9

    def soft_steps(v: np.ndarray) -> np.ndarray:
        scaled = v * steps
        return np.asarray((np.floor(scaled) + 1 / (1 + np.exp(-14 * (scaled % 1 - 0.5)))) / steps)

    table = _tables.curve(soft_steps)
    colours = _tables.saturation(1.38)

    def grade(frame: Frame, index: int) -> Frame:
        flat = cv2.bilateralFilter(_tables.halved(frame), 5, 55, 5)
        space = cv2.cvtColor(flat, cv2.COLOR_RGB2YCrCb)
        space[:, :, 0] = cv2.LUT(space[:, :, 0], table)
        paint = _tables.matrix(np.asarray(cv2.cvtColor(space, cv2.COLOR_YCrCb2RGB), np.uint8), colours)
        lines = _tables.ink(frame, max(2.0 * unit, 0.7), 9.0)
        return _tables.inked(_tables.enlarged(paint, frame), lines, 28)

    return grade
