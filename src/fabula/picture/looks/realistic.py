"""Realistic: natural colour, sharp edges and micro-contrast, in a clear lens with little depth."""

import cv2
import numpy as np

from fabula.media import Frame
from fabula.picture.looks import Grading, Sighted, _tables, _tints
from fabula.picture.palette import Palette
from fabula.picture.style import Style

ABOUT = "natural colour, crisp edges"


def _light(palette: Palette) -> Palette:
    """Pigments that do not shout: two thirds of the colour, and depths that stand apart by value."""
    return _tints.spread(_tints.every(palette, _tints.toned(0.70, (0.0, 0.0, 0.004))), 1.18)


STYLE = Style(light=_light, grain=1.7, rim=0.75, vignette=0.5, bloom=0.8, shafts=0.12, depth_of_field=0.17)


def grading(shot: Sighted) -> Grading:
    """Sharpness against a blur of 3 pixels and micro-contrast against one of 14 units, in one sum."""
    sharp, micro = 0.45, 0.22

    def grade(frame: Frame, index: int) -> Frame:
        fine = cv2.addWeighted(frame, 1 + sharp, cv2.blur(frame, (3, 3)), -sharp, 0)
        around = _tables.softened(frame, 14 * shot.unit)
        return np.asarray(cv2.addWeighted(fine, 1 + micro, around, -micro, 0, dst=around), np.uint8)

    return grade
