"""Pencil: graphite on paper, outlines and hatching that follows the shadows."""

from functools import cache

import cv2
import numpy as np

from fabula.media import Frame
from fabula.media.pool import Pool
from fabula.picture import noise
from fabula.picture.looks import Grading, Sighted, _bands, _tables, _tints
from fabula.picture.palette import Palette
from fabula.picture.style import Line, Style

ABOUT = "graphite lines and hatching on paper"


_WARM = np.tile([0.62, 0.30, 0.08], (3, 1))
"""A grey in which warm and cold things of equal lightness part, as a draughtsman would part them.

It is there three times over because OpenCV works out three faster than one.
"""


def _light(palette: Palette) -> Palette:
    return _tints.spread(_tints.every(palette, _tints.toned(0.5, (0.13 if palette.dark else 0.0, 0.0, 0.0))), 1.25)


STYLE = Style(
    light=_light,
    grain=0.0,
    rim=0.8,
    vignette=0.0,
    bloom=0.3,
    line=Line(width=2.4, force=0.85, ink=(0.1, 0.1, 0.12), inner=0.8, thin=0.5),
)


def grading(shot: Sighted) -> Grading:
    """Lines where it is darker than around; shade in strokes of one direction, crossed by others where it is dark."""
    strokes, crossed = _hatch(shot, -38.0, 0, 0.24), _hatch(shot, 24.0, 1, 0.4)
    tooth = np.clip(_tables.paper(shot.width, shot.height, shot.seed, 0.06) * 204, 0, 255).astype(np.uint8)
    darkness = _tables.curve(lambda v: np.clip(0.90 - 1.0 * v**0.9, 0, 1))
    deep = _tables.curve(lambda v: np.clip((v - 0.36) * 0.8, 0, 0.4))
    lines = _tables.curve(lambda v: np.clip((0.985 - v) * 3.4, 0, 0.9))
    bands, frames = _bands.cut(shot.width, shot.height), Pool()
    grey, around = (np.empty((shot.height, shot.width), np.uint8) for _ in range(2))
    graphite = np.rint(np.linspace([252, 249, 240], [38, 38, 44], 256)).astype(np.uint8)[:, None]

    @cache
    def exposure() -> _tables.Table:
        return _tables.exposed(shot.glimpses(), 0.62, 0.36)

    def grade(frame: Frame, index: int) -> Frame:
        done = frames.take(frame.shape)
        for rows, _, _ in bands:
            warm = cv2.extractChannel(cv2.transform(frame[rows], _WARM), 0)
            cv2.LUT(warm, exposure(), dst=grey[rows])
        _tables.softened(grey, 5 * shot.unit, around)
        for rows, _, _ in bands:
            drawn = cv2.LUT(cv2.divide(grey[rows], np.maximum(around[rows], 24), scale=255), lines)
            dark = cv2.LUT(grey[rows], darkness)
            crossing = cv2.multiply(cv2.LUT(dark, deep), crossed[rows], scale=1 / 170)
            laid = cv2.add(cv2.multiply(dark, strokes[rows], scale=1 / 170), crossing)
            lead = cv2.multiply(cv2.max(laid, drawn), tooth[rows], scale=1 / 204)
            cv2.applyColorMap(lead, graphite, dst=done[rows])
        return done

    return grade


def _hatch(shot: Sighted, degrees: float, number: int, depth: float) -> np.ndarray:
    """Pencil strokes of one direction as gains, (height, width): 170 lays the shade as it is, less leaves paper."""
    rng, turn = shot.rng(71, number), np.radians(degrees)
    total = np.zeros((shot.height, shot.width), np.float32)
    for cells, across, share in (((7, 128), 620, 0.6), ((9, 128), 470, 0.6)):
        step = 256 / across / max(shot.unit, 0.45)
        matrix = np.array([[np.cos(turn), -np.sin(turn), 0], [np.sin(turn), np.cos(turn), 0]]) * step
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        field = noise.tile(rng, 256, cells, 1)
        total += share * cv2.warpAffine(
            field, matrix, (shot.width, shot.height), flags=flags, borderMode=cv2.BORDER_WRAP
        )
    return np.asarray(np.clip(170 * (1 + depth * total), 0, 255), np.uint8)
