"""Anime-fast: what anime-classic gives, many times as fast: smoothed at half size, edges from the full picture."""

import cv2
import numpy as np

from fabula.media import Frame
from fabula.media.pool import Pool
from fabula.picture.looks import Grading, Sighted, _bands, _tables

ABOUT = "the textbook anime filter, many times as fast"


def grading(shot: Sighted) -> Grading:
    """A bilateral filter of 3 pixels at half size, and Canny's edges at full size blended in on white, 90 to 10.

    A tenth of the smoothed picture is the frame itself: the fine drawing that the filter keeps and half a size loses.
    """
    smoothed, own = 0.9 * 0.9, 0.1 * 0.9
    bands, frames = _bands.cut(shot.width, shot.height), Pool()

    def grade(frame: Frame, index: int) -> Frame:
        done = frames.take(frame.shape)
        half = np.asarray(cv2.bilateralFilter(_tables.halved(frame), 3, 75, 75), np.uint8)
        edges = cv2.Canny(_tables.grey(frame), 100, 200)
        for rows, _, _ in bands:
            smooth = cv2.addWeighted(_bands.enlarged(half, rows, frame), smoothed, frame[rows], own, 25.5)
            # a tenth of 255, which white has and the black of an edge lacks
            black = cv2.cvtColor(np.minimum(edges[rows], 26), cv2.COLOR_GRAY2RGB)
            cv2.subtract(smooth, black, dst=done[rows])
        return done

    return grade
