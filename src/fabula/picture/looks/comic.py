"""Comic: black ink, few flat colours, printed dots in the shadows, and the white gutter around the panel."""

from functools import cache

import cv2
import numpy as np

from fabula.media import Frame
from fabula.media.pool import Pool
from fabula.picture.looks import Grading, Sighted, _bands, _tables, _tints
from fabula.picture.palette import Palette
from fabula.picture.style import Line, Style

ABOUT = "black ink, flat colour and printed dots"


def _light(palette: Palette) -> Palette:
    lift = 0.11 if palette.dark else 0.04
    return _tints.spread(_tints.every(palette, _tints.toned(1.5, (lift, 0.0, 0.012))), 1.3)


STYLE = Style(
    light=_light,
    grain=0.0,
    rim=0.0,
    vignette=0.0,
    bloom=0.0,
    tones=5,
    line=Line(width=5.6, force=1.0, ink=(0.03, 0.03, 0.06), inner=0.9, thin=0.42),
)


def grading(shot: Sighted) -> Grading:
    """Steps in lightness, dots where it is dark or half dark, ink on edges, warm paper, and the panel's frame."""
    pen, thickness = _tables.ink(13.0, 12), 2.4 * shot.unit / 2
    # saturation and the warmth of the paper in one matrix
    colours = np.diag([1.0, 0.975, 0.92]) @ _tables.saturation(1.25)
    dots = 255 - _tables.screen(shot.width, shot.height, max(11.0 * shot.unit, 4.0), 38)
    share = _tables.curve(lambda v: np.clip(0.62 - 1.3 * v, 0, 1) * np.clip(v * 7, 0, 1))
    printed = _tables.curve(lambda v: 1 - np.clip(v * 5, 0, 0.47))
    bands, frames = _bands.cut(shot.width, shot.height), Pool()

    @cache
    def table() -> _tables.Table:
        return np.asarray(_tables.stairs(6, 0.86)[_tables.exposed(shot.glimpses(), 0.42, 0.7)], np.uint8)

    def grade(frame: Frame, index: int) -> Frame:
        done = frames.take(frame.shape)
        half = _tables.grey(_tables.halved(frame))
        steps, line = _tables.steps(half, table(), shot.unit), _tables.lines(half, thickness, pen)
        shade = np.asarray(cv2.LUT(half, share), np.uint8)
        for rows, _, _ in bands:
            screened = cv2.LUT(cv2.subtract(_bands.enlarged(shade, rows, frame), dots[rows]), printed)
            kept = cv2.min(_bands.enlarged(line, rows, frame), screened)
            flat = _tables.matrix(_tables.stepped(frame[rows], _bands.enlarged(steps, rows, frame)), colours)
            _tables.inked(flat, np.asarray(kept, np.uint8), done[rows])
        return _framed(done, shot.unit)

    return grade


def _framed(page: Frame, unit: float) -> Frame:
    """The panel's black border and the paper around it, drawn onto the page."""
    gutter, (height, width) = max(round(20 * unit), 1), page.shape[:2]
    for wide, colour in ((gutter + max(round(7 * unit), 1), (14, 14, 14)), (gutter, (255, 249, 235))):
        for left, top, across, down in (
            (0, 0, width, wide),
            (0, height - wide, width, wide),
            (0, 0, wide, height),
            (width - wide, 0, wide, height),
        ):
            cv2.rectangle(page, (left, top, across, down), colour, cv2.FILLED)
    return page
