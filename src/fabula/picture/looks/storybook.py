"""Storybook: gouache in warm colours with a brown pen line, on paper, in gentle light."""

import cv2
import numpy as np

from fabula.media import Frame
from fabula.media.pool import Pool
from fabula.picture import noise
from fabula.picture.looks import Grading, Sighted, _bands, _tables, _tints
from fabula.picture.palette import Palette
from fabula.picture.style import Line, Style, Wash

ABOUT = "soft gouache on a warm page"


_PAPER = np.array([252.0, 243.0, 222.0])


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
    """A picture without speckle, lifted shadows, a thin line, and a page whose paper shows at the edges."""
    lift = _tables.curve(lambda v: 0.075 + 0.915 * v**0.9)
    warm = np.hstack([_tables.saturation(1.06)[:, :3] @ np.diag([1.012, 0.985, 0.925]), [[0.0], [0.0], [4.0]]])
    pen, thickness = _tables.ink(3.0, 120), 1.3 * shot.unit
    bare = _page(shot)
    tooth = _tables.paper(shot.width, shot.height, shot.seed, 0.03)
    kept = _tables.gain(np.asarray(tooth * (1 - bare), np.float32))
    page = np.rint((tooth * bare)[:, :, None] * _PAPER).clip(0, 255).astype(np.uint8)
    parts = _tables.around(page)
    bands, frames = _bands.cut(shot.width, shot.height, _tables.reach(thickness)), Pool()

    def grade(frame: Frame, index: int) -> Frame:
        done = frames.take(frame.shape)
        for rows, seen, inner in bands:
            calm = cv2.medianBlur(frame[seen], 3)[inner]
            flat = _tables.matrix(np.asarray(cv2.LUT(calm, lift, dst=calm), np.uint8), warm)
            line = _tables.lines(_tables.grey(frame[seen]), thickness, pen)[inner]
            # gains of the paper up to 1.25 and the shares of the pen in one
            share = cv2.multiply(line, kept[rows], scale=1 / 255)
            _tables.multiplied(flat, np.asarray(share, np.uint8), done[rows])
        _tables.added(done, page, parts)
        return done

    return grade


def _page(shot: Sighted) -> np.ndarray:
    """How much of the paper shows, 0 to 1: the brush stopped softly and unevenly before the edge of the page."""
    size = (shot.width, shot.height)
    step = 256 / min(size)
    rng = shot.rng(83)
    wide = noise.sample(noise.tile(rng, 256, (5, 5), 3), size, (0, 0), (step, step))
    fine = noise.sample(noise.tile(rng, 256, (40, 40), 3), size, (0, 0), (step, step))
    x, y = np.arange(shot.width, dtype=np.float32), np.arange(shot.height, dtype=np.float32)
    inward = np.minimum.outer(np.minimum(y, shot.height - 1 - y), np.minimum(x, shot.width - 1 - x)) / min(size)
    edge = np.clip((0.050 + 0.012 * wide + 0.004 * fine - inward) / 0.038, 0, 1)
    return np.asarray(edge * edge * (3 - 2 * edge), np.float32)
