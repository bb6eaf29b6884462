"""Abstract: the picture as large cut shapes of few strong colours."""

import cv2
import numpy as np

from fabula.media import Frame
from fabula.picture.looks import Grading, _tables

ABOUT = "large shapes in few strong colours"


def grading(width: int, height: int, seed: int) -> Grading:
    """Heavy edge-keeping smoothing at quarter size, steps in lightness, a turn of the hue by the seed."""
    unit = min(width, height) / 1080
    small = (max(width // 4, 1), max(height // 4, 1))
    steps = 7
    table = _tables.curve(lambda v: (np.floor(v * steps * 0.999) + 0.5) / steps)
    turn = int(np.random.default_rng([seed, 59]).integers(-16, 17))
    hue = ((np.arange(256) + turn) % 180).astype(np.uint8)
    colour = _tables.stack(hue, _tables.curve(lambda v: np.minimum(v * 1.45, 1)), _tables.curve(lambda v: v**0.92))

    def grade(frame: Frame, index: int) -> Frame:
        tiny = np.asarray(cv2.resize(frame, small, interpolation=cv2.INTER_AREA), np.uint8)
        tiny = np.asarray(cv2.medianBlur(tiny, 7), np.uint8)
        flat = cv2.ximgproc.dtFilter(tiny, tiny, 22.0 * unit + 2.0, 70.0, mode=cv2.ximgproc.DTF_RF, numIters=2)
        flat = cv2.GaussianBlur(flat, (0, 0), 1.2 + 1.6 * unit)
        space = cv2.cvtColor(flat, cv2.COLOR_RGB2YCrCb)
        large = cv2.resize(space, (width, height), interpolation=cv2.INTER_CUBIC)
        large[:, :, 0] = cv2.LUT(large[:, :, 0], table)
        bold = cv2.cvtColor(cv2.cvtColor(large, cv2.COLOR_YCrCb2RGB), cv2.COLOR_RGB2HSV)
        return np.asarray(cv2.cvtColor(cv2.LUT(bold, colour), cv2.COLOR_HSV2RGB), np.uint8)

    return grade
