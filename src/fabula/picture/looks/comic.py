"""Comic: black ink, few flat colours, printed dots in the shadows, and the white gutter around the panel."""

import cv2
import numpy as np

from fabula.media import Frame
from fabula.picture.looks import Grading, Sighted, _tables, _tints
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
    table, colours = _tables.stairs(6, 0.86), _tables.saturation(1.25)
    dots = _tables.screen(shot.width, shot.height, max(11.0 * shot.unit, 4.0), 38)
    share = _tables.curve(lambda v: np.clip(0.62 - 1.3 * v, 0, 1) * np.clip(v * 9, 0, 1))
    paper = _tables.stack(
        _tables.curve(lambda v: v), _tables.curve(lambda v: 0.975 * v), _tables.curve(lambda v: 0.92 * v)
    )
    panel = _panel(shot)

    def grade(frame: Frame, index: int) -> Frame:
        flat = _tables.matrix(_tables.stepped(frame, table, shot.unit), colours)
        wanted = cv2.LUT(cv2.cvtColor(flat, cv2.COLOR_RGB2GRAY), share)
        printed = cv2.min(cv2.convertScaleAbs(cv2.subtract(wanted, 255 - dots), alpha=5), np.full_like(dots, 120))
        lines = cv2.max(_tables.ink(frame, 2.4 * shot.unit, 9.0), printed)
        page = cv2.LUT(_tables.inked(flat, np.asarray(lines, np.uint8), 12), paper)
        return np.asarray(cv2.max(cv2.min(page, panel[0]), panel[1]), np.uint8)

    return grade


def _panel(shot: Sighted) -> tuple[Frame, Frame]:
    """The panel's black border and the paper around it: what a frame may be at most, and at least."""
    most = np.full((shot.height, shot.width, 3), 255, np.uint8)
    least = np.zeros_like(most)
    gutter, line = max(round(20 * shot.unit), 1), max(round(7 * shot.unit), 1)
    least[:] = (255, 249, 235)
    least[gutter:-gutter, gutter:-gutter] = 0
    most[gutter:-gutter, gutter:-gutter] = 14
    inner = gutter + line
    most[inner:-inner, inner:-inner] = 255
    return most, least
