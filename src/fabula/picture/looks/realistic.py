"""Realistic: natural colour, sharp edges and micro-contrast, in a clear lens with little depth."""

import cv2

from fabula.media import Frame
from fabula.media.pool import Pool
from fabula.picture.looks import Grading, Sighted, _tables, _tints
from fabula.picture.palette import Palette
from fabula.picture.style import Style

ABOUT = "natural colour, crisp edges"


def _light(palette: Palette) -> Palette:
    """Pigments that do not shout: two thirds of the colour, and depths that stand apart by value."""
    return _tints.spread(_tints.every(palette, _tints.toned(0.70, (0.0, 0.0, 0.004))), 1.18)


STYLE = Style(light=_light, grain=1.7, rim=0.75, vignette=0.5, bloom=0.8, shafts=0.25, depth_of_field=0.17)


def grading(shot: Sighted) -> Grading:
    """Sharpness against a blur of 3 pixels and micro-contrast against one of 14 units, in one sum."""
    sharp, micro = 0.45, 0.22
    frames = Pool()

    def grade(frame: Frame, index: int) -> Frame:
        done = frames.take(frame.shape)
        cv2.addWeighted(frame, 1 + sharp, cv2.blur(frame, (3, 3), dst=done), -sharp, 0, dst=done)
        cv2.addWeighted(done, 1 + micro, _tables.softened(frame, 14 * shot.unit), -micro, 0, dst=done)
        return done

    return grade
