"""Cartoon: bright paint in few tones inside bold outlines."""

from functools import cache

import numpy as np

from fabula.media import Frame
from fabula.media.pool import Pool
from fabula.picture.looks import Grading, Sighted, _bands, _tables, _tints
from fabula.picture.palette import Palette
from fabula.picture.style import Line, Style

ABOUT = "bright flat tones and bold outlines"


def _light(palette: Palette) -> Palette:
    lift = 0.06 if palette.dark else 0.015
    return _tints.spread(_tints.every(palette, _tints.toned(1.42, (lift, 0.0, 0.004))), 1.15)


STYLE = Style(
    light=_light,
    grain=0.0,
    rim=0.6,
    vignette=0.0,
    bloom=0.4,
    tones=7,
    line=Line(width=4.2, force=0.95, ink=(0.07, 0.05, 0.13), inner=0.45, thin=0.4),
)


def grading(shot: Sighted) -> Grading:
    """Soft steps in lightness, more colour, strong lines."""
    colours, pen, thickness = _tables.saturation(1.22), _tables.ink(7.0, 40), 2.0 * shot.unit / 2
    bands, frames = _bands.cut(shot.width, shot.height), Pool()

    @cache
    def table() -> _tables.Table:
        return np.asarray(_tables.stairs(9, 0.86)[_tables.exposed(shot.glimpses(), 0.42, 0.7)], np.uint8)

    def grade(frame: Frame, index: int) -> Frame:
        done = frames.take(frame.shape)
        half = _tables.grey(_tables.halved(frame))
        steps, line = _tables.steps(half, table(), shot.unit), _tables.lines(half, thickness, pen)
        for rows, _, _ in bands:
            flat = _tables.matrix(_tables.stepped(frame[rows], _bands.enlarged(steps, rows, frame)), colours)
            _tables.inked(flat, _bands.enlarged(line, rows, frame), done[rows])
        return done

    return grade
