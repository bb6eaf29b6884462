"""Realistic: natural colour, sharp edges and micro-contrast, in a clear lens with little depth."""

import cv2
import numpy as np

from fabula.media import Frame
from fabula.media.pool import Pool
from fabula.picture.looks import Grading, Sighted, _tables, _tints
from fabula.picture.palette import Palette
from fabula.picture.style import Style

ABOUT = "natural colour, crisp edges"


def _light(palette: Palette) -> Palette:
    """Pigments that do not shout: two thirds of the colour, and depths that stand apart by value."""
    return _tints.spread(_tints.every(palette, _tints.toned(0.70, (0.0, 0.0, 0.004))), 1.18)


STYLE = Style(light=_light, grain=1.7, rim=0.75, vignette=0.5, bloom=0.8, shafts=0.12, depth_of_field=0.17)


def grading(shot: Sighted) -> Grading:
    """Sharpness against a blur of 3 pixels and micro-contrast against one of 14 units, in one sum.

    What is subtracted is soft, so it is worked out at half the size and smaller.
    """
    sharp, micro = 0.55, 0.22
    frames = Pool()
    around = np.empty((shot.height, shot.width, 3), np.uint8)

    def grade(frame: Frame, index: int) -> Frame:
        done = frames.take(frame.shape)
        near = _tables.halved(frame)
        far = _tables.softened(near, 7 * shot.unit)
        share = sharp / (sharp + micro)
        cv2.addWeighted(near, share, far, 1 - share, 0, dst=near)
        cv2.resize(near, (frame.shape[1], frame.shape[0]), dst=around, interpolation=cv2.INTER_LINEAR)
        cv2.addWeighted(frame, 1 + sharp + micro, around, -sharp - micro, 0, dst=done)
        return done

    return grade
