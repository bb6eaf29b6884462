"""Anime-fast: what anime-classic gives, at a ninth of its time: smoothed at half size, edges from the full picture."""

import cv2
import numpy as np

from fabula.media import Frame
from fabula.picture.looks import Grading, Sighted, _tables

ABOUT = "the textbook anime filter, nine times as fast"


def grading(shot: Sighted) -> Grading:
    """A bilateral filter of 5 pixels at half size, and Canny's edges at full size blended in on white, 90 to 10."""

    def grade(frame: Frame, index: int) -> Frame:
        half = cv2.bilateralFilter(_tables.halved(frame), 5, 60, 75)
        smooth = cv2.resize(half, (shot.width, shot.height), interpolation=cv2.INTER_CUBIC)
        edges = 255 - cv2.Canny(cv2.cvtColor(frame, cv2.COLOR_RGB2GRAY), 100, 200)
        return np.asarray(cv2.addWeighted(smooth, 0.9, cv2.merge([edges, edges, edges]), 0.1, 0), np.uint8)

    return grade
