"""Anime: clear skies, flat paint without grain, bright rims, and thin coloured lines, as on drawn film."""

from dataclasses import replace

import cv2
import numpy as np

from fabula.media import Frame
from fabula.media.pool import Pool
from fabula.picture.colour import shifted
from fabula.picture.looks import Grading, Sighted, _bands, _tables, _tints
from fabula.picture.palette import Palette
from fabula.picture.style import Line, Style

ABOUT = "drawn film: flat clear colour and thin lines"


def _light(palette: Palette) -> Palette:
    """More colour everywhere, deep blue above, white clouds with blue feet, shadows toward violet."""
    clear = _tints.every(palette, _tints.toned(1.3))
    rows = max(len(clear.sky) - 1, 1)
    sky = tuple(shifted(c, (-0.03 * (1 - i / rows), 0.0, -0.03 * (1 - i / rows))) for i, c in enumerate(clear.sky))
    depth = tuple(shifted(c, (0.012, 0.006 * i / 5, -0.022 * i / 5)) for i, c in enumerate(clear.depth))
    bright, middle, dark = clear.cloud
    cloud = (shifted(bright, (0.06, 0.0, 0.0)), middle, shifted(dark, (0.0, 0.0, -0.03), 1.2))
    return replace(clear, sky=sky, depth=depth, cloud=cloud)


STYLE = Style(
    light=_light,
    grain=0.0,
    rim=1.6,
    vignette=0.35,
    bloom=1.5,
    line=Line(width=2.2, force=0.62, ink=(0.12, 0.08, 0.22), inner=0.35),
    shafts=0.4,
)


def grading(shot: Sighted) -> Grading:
    """Small speckles go, the middle is lifted, colour grows, and lines are drawn into the dark side of edges."""
    lift = _tables.curve(lambda v: np.clip(v**0.9 * 1.02, 0, 1))
    colours, pen, thickness = _tables.saturation(1.14), _tables.ink(5.0, 90), 1.2 * shot.unit
    bands, frames = _bands.cut(shot.width, shot.height, _tables.reach(thickness)), Pool()

    def grade(frame: Frame, index: int) -> Frame:
        done = frames.take(frame.shape)
        for rows, seen, inner in bands:
            calm = cv2.medianBlur(frame[seen], 3)[inner]
            paint = _tables.matrix(np.asarray(cv2.LUT(calm, lift, dst=calm), np.uint8), colours)
            _tables.inked(paint, _tables.lines(_tables.grey(frame[seen]), thickness, pen)[inner], done[rows])
        return done

    return grade
