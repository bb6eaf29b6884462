"""Noir: black and white, contrast 1.5, brightness 0.8 and the histogram made equal, by one table for the whole shot."""

from functools import cache

import cv2
import numpy as np

from fabula.media import Frame
from fabula.media.pool import Pool
from fabula.picture.looks import Grading, Sighted, _bands, _literal, _tables, _tints
from fabula.picture.palette import Palette
from fabula.picture.style import Style

ABOUT = "hard black and white with deep shadows"
GRAIN = 3.5


def _light(palette: Palette) -> Palette:
    """Planes far apart in value, so that silhouettes are black against a lit sky."""
    return _tints.spread(_tints.every(palette, _tints.toned(0.9)), 1.35)


STYLE = Style(light=_light, grain=1.3, rim=1.7, vignette=2.2, bloom=1.5, shafts=0.5, depth_of_field=0.14)


def grading(shot: Sighted) -> Grading:
    """The table is worked out once, from the first, the middle and the last frame of the shot, and cannot flicker."""

    @cache
    def table() -> _tables.Table:
        return _table(shot.glimpses())

    bands, frames = _bands.cut(shot.width, shot.height), Pool()

    def grade(frame: Frame, index: int) -> Frame:
        done = frames.take(frame.shape)
        for rows, _, _ in bands:
            grey = cv2.LUT(_tables.grey(frame[rows]), table())
            cv2.cvtColor(grey, cv2.COLOR_GRAY2RGB, dst=done[rows])
        return done

    return grade


def _table(glimpses: tuple[Frame, ...]) -> _tables.Table:
    """Contrast and brightness, then what equalising does to the tones of these frames together.

    Without a roll all tones count as equally frequent.
    """
    hard = np.rint(_literal.contrasted(np.arange(256.0), 1.5, 0.8)).astype(np.uint8)
    greys = [cv2.cvtColor(frame, cv2.COLOR_RGB2GRAY) for frame in glimpses] or [np.arange(256, dtype=np.uint8)[None]]
    counts = np.sum([np.bincount(hard[grey].ravel(), minlength=256) for grey in greys], axis=0)
    least = int(np.flatnonzero(counts)[0])
    below = np.cumsum(counts) - counts[least]
    total = int(counts.sum() - counts[least])
    if total == 0:  # one tone only: equalising leaves it
        return hard
    equal = np.rint(np.clip(below, 0, None) / total * 255).astype(np.uint8)
    return np.asarray(equal[hard], np.uint8)
