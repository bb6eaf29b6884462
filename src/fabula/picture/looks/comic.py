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
    pen, thickness = _tables.ink(9.0, 12), 2.4 * shot.unit / 2
    # saturation and the warmth of the paper in one matrix
    colours = np.diag([1.0, 0.975, 0.92]) @ _tables.saturation(1.25)
    dots = 255 - _tables.screen(shot.width, shot.height, max(11.0 * shot.unit, 4.0), 38)
    share = _tables.curve(lambda v: np.clip(0.62 - 1.3 * v, 0, 1) * np.clip(v * 7, 0, 1))
    printed = _tables.curve(lambda v: 1 - np.clip(v * 5, 0, 0.47))
    bands, frames = _bands.cut(shot.width, shot.height, 2 * _tables.reach(thickness) + 6), Pool()

    @cache
    def table() -> _tables.Table:
        return np.asarray(_tables.stairs(6, 0.86)[_tables.exposed(shot.glimpses(), 0.42, 0.7)], np.uint8)

    def grade(frame: Frame, index: int) -> Frame:
        done = frames.take(frame.shape)
        for rows, seen, inner in bands:
            picture = frame[seen]
            half = _tables.grey(_tables.halved(picture))
            change = _tables.enlarged(_tables.steps(half, table(), shot.unit), picture)[inner]
            line = _tables.enlarged(_tables.lines(half, thickness, pen), picture)[inner]
            shade = _tables.enlarged(np.asarray(cv2.LUT(half, share), np.uint8), picture)[inner]
            kept = cv2.min(line, cv2.LUT(cv2.subtract(shade, dots[rows]), printed))
            flat = _tables.matrix(_tables.stepped(frame[rows], change), colours)
            _tables.inked(flat, np.asarray(kept, np.uint8), done[rows])
        return _framed(done, shot.unit)

    return grade


def _framed(page: Frame, unit: float) -> Frame:
    """The panel's black border and the paper around it, drawn onto the page."""
    gutter = max(round(20 * unit), 1)
    for width, colour in ((gutter + max(round(7 * unit), 1), (14, 14, 14)), (gutter, (255, 249, 235))):
        page[:width], page[-width:], page[:, :width], page[:, -width:] = (colour,) * 4
    return page
