"""Oil: thick strokes that follow a slow swirl, ridges that catch the light, canvas and a warm varnish."""

import cv2
import numpy as np

from fabula.media import Frame
from fabula.media.pool import Pool
from fabula.picture.looks import Grading, Sighted, _bands, _tables, _tints
from fabula.picture.palette import Palette
from fabula.picture.style import Strokes, Style

ABOUT = "thick brush strokes on canvas"


def _light(palette: Palette) -> Palette:
    return _tints.spread(_tints.every(palette, _tints.toned(1.22, (-0.01, 0.003, 0.008))), 1.1)


STYLE = Style(
    light=_light,
    grain=0.6,
    rim=1.2,
    vignette=0.9,
    bloom=0.6,
    strokes=Strokes(length=38, width=9, relief=0.22, jitter=0.032),
)


def grading(shot: Sighted) -> Grading:
    """Paint without speckle, ridges lit from the upper left where tones meet, canvas, and varnish over it all."""
    varnish = np.hstack([_tables.saturation(1.12)[:, :3] @ np.diag([1.03, 1.0, 0.93]), [[2.0], [0.5], [-3.0]]])
    canvas = _tables.gain(_canvas(shot))
    bands, frames = _bands.cut(shot.width, shot.height), Pool()
    relief = np.array([[2, 1, 0], [1, 0, -1], [0, -1, -2]], np.float32) * 0.16

    def grade(frame: Frame, index: int) -> Frame:
        done = frames.take(frame.shape)
        half = np.asarray(cv2.medianBlur(_tables.halved(frame), 5), np.uint8)
        ridge = cv2.filter2D(_tables.grey(half), cv2.CV_8U, relief, delta=128)
        lit = _tables.matrix(half, varnish)
        paint = np.asarray(cv2.addWeighted(lit, 1.0, cv2.merge([ridge, ridge, ridge]), 1.0, -128, dst=lit), np.uint8)
        for rows, _, _ in bands:
            sharp = cv2.addWeighted(_bands.enlarged(paint, rows, frame), 0.55, frame[rows], 0.45, 0)
            _tables.multiplied(np.asarray(sharp, np.uint8), canvas[rows], done[rows])
        return done

    return grade


def _canvas(shot: Sighted) -> np.ndarray:
    """The weave: threads over and under each other, a little uneven."""
    x, y = np.arange(shot.width) / max(shot.unit, 0.34), np.arange(shot.height) / max(shot.unit, 0.34)
    weave = np.sin(x * 2.1)[None, :] * np.sin(y * 2.1)[:, None]
    return np.asarray(_tables.paper(shot.width, shot.height, shot.seed, 0.02) + 0.022 * weave, np.float32)
