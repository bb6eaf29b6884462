"""Blueprint: white lines on blue paper with the draughtsman's grid."""

from dataclasses import replace

import cv2
import numpy as np

from fabula.media import Frame
from fabula.media.pool import Pool
from fabula.picture.colour import Colour, from_hex, lightness, ramp
from fabula.picture.looks import Grading, Sighted, _bands, _tables, _tints
from fabula.picture.palette import Palette
from fabula.picture.style import Line, Style

ABOUT = "white lines on blue paper"
_BLUES = tuple(from_hex(text) for text in ("#0a2258", "#143a80", "#1f4f9e", "#2f68b8", "#4b86cf"))


def _blue(colour: Colour) -> Colour:
    return ramp(_BLUES, lightness(colour))


def _light(palette: Palette) -> Palette:
    """Everything in the blue of the paper, a little lighter or darker, so that only lines tell things apart."""
    blue = _tints.every(palette, _blue)
    return replace(blue, sun=from_hex("#9cc2ee"), haze_strength=palette.haze_strength * 0.4)


STYLE = Style(
    light=_light,
    grain=0.0,
    rim=0.0,
    vignette=0.0,
    bloom=0.0,
    line=Line(width=2.0, force=1.0, ink=(0.96, 0.98, 1.0), inner=2.0, thin=0.9),
)


def grading(shot: Sighted) -> Grading:
    """Grey through a ramp of blues that only the whitest leaves, lines where tones meet, and a still grid."""
    paper = np.array(
        [[13, 42, 99], [22, 62, 132], [38, 84, 160], [72, 124, 198], [228, 240, 255], [240, 246, 255]], np.float64
    )
    places = np.array([0, 0.3, 0.55, 0.74, 0.93, 1.0]) * 255
    ramp_ = np.stack([np.interp(np.arange(256), places, paper[:, c]) for c in range(3)], axis=1)
    blues = np.rint(ramp_).astype(np.uint8)[:, None]
    bands, frames = _bands.cut(shot.width, shot.height, 2), Pool()
    grid, tooth = _grid(shot), _tables.gain(_tables.paper(shot.width, shot.height, shot.seed, 0.03))
    kernel = np.ones((3, 3), np.uint8) if shot.unit > 0.4 else np.ones((2, 2), np.uint8)
    line = _tables.curve(lambda v: np.clip((v - 0.06) * 1.7, 0, 0.7))

    def grade(frame: Frame, index: int) -> Frame:
        done = frames.take(frame.shape)
        for rows, seen, inner in bands:
            grey = cv2.GaussianBlur(_tables.grey(frame[seen]), (3, 3), 0)
            drawn = cv2.LUT(cv2.morphologyEx(grey, cv2.MORPH_GRADIENT, kernel)[inner], line)
            sheet = cv2.applyColorMap(grey[inner], blues)
            cv2.add(sheet, grid[rows], dst=sheet)
            cv2.add(sheet, cv2.merge([drawn, drawn, drawn]), dst=sheet)
            _tables.multiplied(np.asarray(sheet, np.uint8), tooth[rows], done[rows])
        return done

    return grade


def _grid(shot: Sighted) -> Frame:
    """Light to be added: a thin line every 36 units, a stronger one every 180."""
    sheet = np.zeros((shot.height, shot.width, 3), np.uint8)
    for step, light in ((36, (10, 14, 20)), (180, (22, 30, 40))):
        wide = max(round(1.6 * shot.unit * (step > 100)), 1)
        for start in np.arange(step / 2, 6000, step) * shot.unit:
            sheet[round(start) : round(start) + wide] = np.maximum(sheet[round(start) : round(start) + wide], light)
            column = sheet[:, round(start) : round(start) + wide]
            sheet[:, round(start) : round(start) + wide] = np.maximum(column, light)
    return sheet
