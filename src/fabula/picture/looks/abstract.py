"""Abstract: the picture as large cut shapes of few strong colours."""

import cv2
import numpy as np

from fabula.media import Frame
from fabula.picture.looks import Grading, _tables

ABOUT = "large shapes in few strong colours"


def grading(width: int, height: int, seed: int) -> Grading:
    """Edge-keeping smoothing at half size, soft steps in lightness, stronger colour, a turn of the hue by the seed."""
    unit = min(width, height) / 1080
    small = (max(width // 2, 1), max(height // 2, 1))
    table = _tables.curve(lambda v: _stepped(v, 6))
    turn = int(np.random.default_rng([seed, 59]).integers(-14, 15))
    hue = ((np.arange(256) + turn) % 180).astype(np.uint8)
    colour = _tables.stack(hue, _tables.curve(lambda v: np.minimum(v * 1.3, 1)), _tables.curve(lambda v: v**0.92))

    def grade(frame: Frame, index: int) -> Frame:
        tiny = np.asarray(cv2.resize(frame, small, interpolation=cv2.INTER_AREA), np.uint8)
        tiny = np.asarray(cv2.medianBlur(tiny, 5), np.uint8)
        flat = cv2.ximgproc.dtFilter(tiny, tiny, 26.0 * unit + 2.0, 60.0, mode=cv2.ximgproc.DTF_RF, numIters=2)
        flat = cv2.medianBlur(flat, 5)
        space = cv2.cvtColor(flat, cv2.COLOR_RGB2YCrCb)
        large = cv2.resize(space, (width, height), interpolation=cv2.INTER_LINEAR)
        large[:, :, 0] = cv2.LUT(large[:, :, 0], table)
        bold = cv2.cvtColor(cv2.cvtColor(large, cv2.COLOR_YCrCb2RGB), cv2.COLOR_RGB2HSV)
        return np.asarray(cv2.cvtColor(cv2.LUT(bold, colour), cv2.COLOR_HSV2RGB), np.uint8)

    return grade


def _stepped(value: np.ndarray, steps: int) -> np.ndarray:
    """A staircase whose steps are joined by short ramps, so that the shapes' edges are smooth and not ragged."""
    scaled = np.clip(value, 0, 1) * steps
    level = np.floor(scaled)
    ramp = np.clip((scaled - level - 0.82) / 0.18, 0, 1)
    return (level + ramp * ramp * (3 - 2 * ramp) + 0.35) / (steps + 0.7)
