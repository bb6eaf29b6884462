"""Vintage: sepia, contrast 1.2, brightness 0.9 and film grain, as one colour matrix; corners that fell dark."""

import cv2
import numpy as np

from fabula.media import Frame
from fabula.media.pool import Pool
from fabula.picture.looks import Grading, Sighted, _bands, _literal, _tints
from fabula.picture.palette import Palette
from fabula.picture.style import Style

ABOUT = "faded sepia with film grain"
GRAIN = 6.0


def _light(palette: Palette) -> Palette:
    """Old film saw blue as white and red as black: skies pale, depths far apart."""
    return _tints.spread(_tints.every(palette, _tints.toned(0.8)), 1.22)


STYLE = Style(light=_light, grain=1.8, rim=1.1, vignette=2.0, bloom=1.3, shafts=0.35, depth_of_field=0.14)


def grading(shot: Sighted) -> Grading:
    """Sepia, then contrast around the middle, then brightness, fused into one 3 x 4 matrix."""
    contrast, brightness = 1.2, 0.9
    offset = np.full((3, 1), 127.5 * (1 - contrast) * brightness)
    colours = np.hstack([_literal.SEPIA * contrast * brightness, offset])
    # a matrix cannot stop at white between its steps: what sepia would push past it is held back here
    most = round(float(_literal.contrasted(np.array([255.0]), contrast, brightness)[0]))
    bands, frames = _bands.cut(shot.width, shot.height), Pool()

    def grade(frame: Frame, index: int) -> Frame:
        done = frames.take(frame.shape)
        for rows, _, _ in bands:
            cv2.threshold(cv2.transform(frame[rows], colours), most, 255, cv2.THRESH_TRUNC, dst=done[rows])
        return done

    return grade
