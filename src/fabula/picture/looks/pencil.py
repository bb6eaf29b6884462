"""Pencil: graphite on paper, outlines and hatching that follows the shadows."""

import cv2
import numpy as np

from fabula.media import Frame
from fabula.picture import noise
from fabula.picture.looks import Grading, Sighted, _tables, _tints
from fabula.picture.palette import Palette
from fabula.picture.style import Line, Style

ABOUT = "graphite lines and hatching on paper"


def _light(palette: Palette) -> Palette:
    return _tints.spread(_tints.every(palette, _tints.toned(0.5, (0.07, 0.0, 0.0))), 1.15)


STYLE = Style(
    light=_light,
    grain=0.0,
    rim=0.8,
    vignette=0.0,
    bloom=0.3,
    line=Line(width=2.4, force=0.85, ink=(0.1, 0.1, 0.12), inner=0.8, thin=0.5),
)


def grading(shot: Sighted) -> Grading:
    """Lines where the picture is darker than around, three hatchings that set in one after the other, and the sheet."""
    first, second, third = (_hatch(shot, degrees, number) for number, degrees in enumerate((-38.0, -52.0, 31.0)))
    tooth = np.clip(_tables.paper(shot.width, shot.height, shot.seed, 0.07) * 204, 0, 255).astype(np.uint8)
    light = _tables.curve(lambda v: np.clip(1.15 * v**0.8, 0, 1))
    ramp = np.linspace([46, 46, 52], [252, 249, 240], 256)
    graphite = np.rint(ramp).astype(np.uint8)
    lines_only = _tables.curve(lambda v: np.clip((v - 0.06) * 1.25, 0, 1))

    def grade(frame: Frame, index: int) -> Frame:
        grey = cv2.LUT(cv2.cvtColor(frame, cv2.COLOR_RGB2GRAY), light)
        around = _tables.softened(np.asarray(grey, np.uint8), 6 * shot.unit)
        drawn = cv2.LUT(cv2.divide(grey, cv2.max(around, np.full_like(grey, 8)), scale=255), lines_only)
        shade = grey
        sheet = np.full_like(grey, 255)
        for threshold, hatch, force in ((0, first, 0.55), (58, second, 0.55), (112, third, 0.6)):
            missing = cv2.subtract(cv2.subtract(hatch, np.full_like(hatch, threshold)), shade)
            sheet = cv2.subtract(sheet, cv2.min(cv2.convertScaleAbs(missing, alpha=3 * force), np.full_like(grey, 105)))
        page = cv2.multiply(cv2.min(drawn, sheet), tooth, scale=1 / 204)
        return np.asarray(cv2.LUT(cv2.merge([page, page, page]), graphite[None]), np.uint8)

    return grade


def _hatch(shot: Sighted, degrees: float, number: int) -> np.ndarray:
    """Strokes of one direction as thresholds, (height, width): where they are high, little shadow draws them."""
    rng = shot.rng(71, number)
    turn, step = np.radians(degrees), 256 / 900 / max(shot.unit, 0.4)
    field = noise.tile(rng, 256, (6, 128), 1)
    matrix = np.array([[np.cos(turn), -np.sin(turn), 0], [np.sin(turn), np.cos(turn), 0]]) * step
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    strokes = cv2.warpAffine(field, matrix, (shot.width, shot.height), flags=flags, borderMode=cv2.BORDER_WRAP)
    return np.clip(128 + 62 * np.asarray(strokes), 0, 255).astype(np.uint8)
