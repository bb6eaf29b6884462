"""Storybook: gouache in warm colours with a brown pen line, on paper, in gentle light."""

import cv2
import numpy as np

from fabula.media import Frame
from fabula.picture.looks import Grading, Sighted, _tables, _tints
from fabula.picture.palette import Palette
from fabula.picture.style import Line, Style, Wash

ABOUT = "soft gouache on warm paper"


def _light(palette: Palette) -> Palette:
    return _tints.every(palette, _tints.toned(0.98, (0.018, 0.006, 0.020)))


STYLE = Style(
    light=_light,
    grain=2.0,
    rim=0.9,
    vignette=0.3,
    bloom=0.9,
    line=Line(width=2.4, force=0.62, ink=(0.30, 0.17, 0.12), inner=0.4, thin=0.4),
    wash=Wash(run=1.6, edge=0.28, settle=0.0),
)


def grading(shot: Sighted) -> Grading:
    """A picture without speckle, lifted shadows, the warm white of paper, its tooth, and a thin line."""
    lift = _tables.curve(lambda v: 0.055 + 0.935 * v**0.95)
    warm = np.hstack([_tables.saturation(1.04)[:, :3] @ np.diag([1.012, 0.985, 0.925]), [[0.0], [0.0], [4.0]]])
    pen = _tables.ink(3.0, 130)
    tooth = _tables.gains(_tables.paper(shot.width, shot.height, shot.seed, 0.03))

    def grade(frame: Frame, index: int) -> Frame:
        calm = cv2.medianBlur(frame, 3)
        flat = _tables.matrix(np.asarray(cv2.LUT(calm, lift, dst=calm), np.uint8), warm)
        return _tables.inked(_tables.multiplied(flat, tooth), _tables.lines(_tables.grey(frame), 1.3 * shot.unit, pen))

    return grade
