"""Pastel: soft chalk rubbed over rough paper that shows through."""

import cv2
import numpy as np

from fabula.media import Frame
from fabula.media.pool import Pool
from fabula.picture import noise
from fabula.picture.looks import Grading, Sighted, _bands, _tables, _tints
from fabula.picture.palette import Palette
from fabula.picture.style import Strokes, Style

ABOUT = "soft chalk on rough toned paper"


def _light(palette: Palette) -> Palette:
    return _tints.every(palette, _tints.toned(1.3, (0.035 if palette.dark else -0.015, 0.006, 0.004)))


STYLE = Style(
    light=_light,
    grain=0.5,
    rim=0.9,
    vignette=0.0,
    bloom=0.7,
    strokes=Strokes(length=46, width=10, relief=0.07, jitter=0.03),
)
_PAPER = np.array([214, 197, 176], np.float32)


def grading(shot: Sighted) -> Grading:
    """Lifted darks, a soft bloom, and paper left bare in the hollows of its tooth and at its edges."""
    lift = _tables.curve(lambda v: 0.07 + 0.91 * v**0.98)
    bare = _bare(shot)
    chalk = np.rint((1 - bare) * 255).astype(np.uint8)
    bands, frames = _bands.cut(shot.width, shot.height), Pool()
    paper = np.rint(bare[:, :, None] * _PAPER).astype(np.uint8)

    def grade(frame: Frame, index: int) -> Frame:
        half = np.asarray(cv2.LUT(cv2.medianBlur(_tables.halved(frame), 3), lift), np.uint8)
        soft, done = _tables.glow(half, 0.12, 0.02), frames.take(frame.shape)
        for rows, _, _ in bands:
            _tables.inked(_bands.enlarged(soft, rows, frame), chalk[rows], done[rows])
            cv2.add(done[rows], paper[rows], dst=done[rows])
        return done

    return grade


def _bare(shot: Sighted) -> np.ndarray:
    """How much of the paper shows, 0 to 1: grains of its tooth, and a ragged margin where the chalk ends."""
    rng, size = shot.rng(73), (shot.width, shot.height)
    step = 0.9 / max(shot.unit, 0.6)
    fine = noise.sample(noise.tile(rng, 256, (80, 80), 2), size, (0, 0), (step, step))
    drag = noise.sample(noise.tile(rng, 256, (20, 90), 2), size, (0, 0), (step * 0.7, step * 0.7))
    tooth = np.clip((fine * 0.7 + drag * 0.55 - 0.25) * 0.15, 0, 0.17)
    x, y = np.arange(shot.width, dtype=np.float32), np.arange(shot.height, dtype=np.float32)
    inward = np.minimum.outer(np.minimum(y, shot.height - 1 - y), np.minimum(x, shot.width - 1 - x)) / min(size)
    wide = noise.sample(noise.tile(rng, 256, (12, 60), 3), size, (0, 0), (256 / min(size), 256 / min(size)))
    margin = np.clip((0.017 + 0.007 * wide + 0.006 * fine - inward) / 0.008, 0, 1)
    return np.asarray(np.maximum(tooth, margin), np.float32)
