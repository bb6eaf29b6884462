"""Cinematic: fine grain, warm lights over cool shadows, a lens that goes soft in the distance, and a tone curve that
holds both ends as in high dynamic range.
"""

import cv2
import numpy as np

from fabula.media import Frame
from fabula.media.pool import Pool
from fabula.picture.looks import Grading, Sighted, _tables
from fabula.picture.style import Style

ABOUT = "a film curve with warm lights and cool shadows"
GRAIN = 0.8
STYLE = Style(shafts=0.13, depth_of_field=0.13)


def grading(shot: Sighted) -> Grading:
    """One colour matrix and one curve, the same for every frame; warmth grows with the light, blue with the dark.

    The curve opens the shadows, is steepest in the middle, and bends before white, so that bright skies keep their
    drawing.
    """
    table = _tables.curve(lambda v: v - 0.036 * np.sin(2 * np.pi * v) + 0.03 * v * (1 - v) ** 3 - 0.012 * v**5)
    warmth = np.array([[1.022, 0.0, 0.0], [0.004, 0.998, 0.0], [0.0, -0.012, 0.976]])
    colours = np.hstack([_tables.saturation(1.09)[:, :3] @ warmth, [[-0.6], [0.2], [3.2]]])

    frames = Pool()

    def grade(frame: Frame, index: int) -> Frame:
        done = frames.take(frame.shape)
        cv2.transform(frame, colours, dst=done)
        cv2.LUT(done, table, dst=done)
        return done

    return grade
