"""Cinematic: a gentle film curve, warm lights and cool shadows."""

import cv2
import numpy as np

from fabula.media import Frame
from fabula.media.pool import Pool
from fabula.picture.looks import Grading, _tables

ABOUT = "a gentle film curve with warm lights and cool shadows"


def grading(width: int, height: int, seed: int) -> Grading:
    """One curve and one colour matrix, the same for every frame; warmth grows with the light, blue with the dark."""
    table = _tables.curve(lambda v: v - 0.036 * np.sin(2 * np.pi * v))
    warmth = np.array([[1.022, 0.0, 0.0], [0.004, 0.998, 0.0], [0.0, -0.012, 0.976]])
    colours = np.hstack([_tables.saturation(1.05)[:, :3] @ warmth, [[-0.6], [0.2], [3.2]]])

    frames = Pool()

    def grade(frame: Frame, index: int) -> Frame:
        done = frames.take(frame.shape)
        cv2.transform(frame, colours, dst=done)
        cv2.LUT(done, table, dst=done)
        return done

    return grade
