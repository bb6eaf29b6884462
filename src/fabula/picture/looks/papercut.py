"""Papercut: sheets of coloured paper over each other, each with its cut edge and its shadow."""

from functools import cache

import cv2
import numpy as np

from fabula.media import Frame
from fabula.media.pool import Pool
from fabula.picture.looks import Grading, Sighted, _bands, _tables, _tints
from fabula.picture.palette import Palette
from fabula.picture.style import Cut, Style

ABOUT = "sheets of cut paper with their shadows"


def _light(palette: Palette) -> Palette:
    return _tints.spread(_tints.every(palette, _tints.toned(1.18, (0.02, 0.0, 0.004))), 1.3)


STYLE = Style(
    light=_light,
    grain=0.0,
    rim=0.0,
    vignette=0.5,
    bloom=0.15,
    tones=6,
    cut=Cut(reach=13.0, depth=0.55, ragged=2.4, fibre=0.03),
)


def grading(shot: Sighted) -> Grading:
    """Lightness in steps, the shadow that each step casts on the darker one below, and the tooth of the paper."""
    tooth = _tables.gain(_tables.paper(shot.width, shot.height, shot.seed, 0.03))
    reach = 8 * shot.unit / 4
    shift = np.array([[1, 0, 0.6 * reach], [0, 1, 0.8 * reach]], np.float64)
    bands, frames = _bands.cut(shot.width, shot.height), Pool()
    light = np.empty((shot.height, shot.width), np.uint8)

    @cache
    def table() -> _tables.Table:
        return np.asarray(_tables.stairs(9, 0.4)[_tables.exposed(shot.glimpses(), 0.42, 0.7)], np.uint8)

    def grade(frame: Frame, index: int) -> Frame:
        done = frames.take(frame.shape)
        grey = _tables.grey(_tables.halved(frame))
        steps = _tables.steps(grey, table(), shot.unit)
        small = _tables.halved(_tables.stepped(grey, steps))
        above = cv2.warpAffine(small, shift, small.shape[::-1], borderMode=cv2.BORDER_REPLICATE)
        fall = cv2.subtract(cv2.GaussianBlur(above, (0, 0), max(reach, 0.5)), small)
        kept = 255 - cv2.min(cv2.convertScaleAbs(fall, alpha=0.9), np.full_like(fall, 70))
        _tables.enlarged(np.asarray(kept, np.uint8), frame, light)
        for rows, _, _ in bands:
            sheet = _tables.stepped(frame[rows], _bands.enlarged(steps, rows, frame))
            # gains of the paper up to 1.25 and the shares of the light in one
            share = cv2.multiply(light[rows], tooth[rows], scale=1 / 255)
            _tables.multiplied(sheet, np.asarray(share, np.uint8), done[rows])
        return done

    return grade
