"""Abstract: the picture as large cut shapes of few strong colours."""

from dataclasses import replace

import cv2
import numpy as np

from fabula.media import Frame
from fabula.picture.colour import from_hexes
from fabula.picture.looks import Grading, Sighted, _tables, _tints
from fabula.picture.palette import Palette
from fabula.picture.style import Style

ABOUT = "large shapes in few strong colours"


def _light(palette: Palette) -> Palette:
    """Poster colours in the order of depth, warm against cold."""
    if palette.dark:
        sky = from_hexes("#0b1030 #172a6e #3a2f8f #8a2f83 #e2557a")
        depth = from_hexes("#e2557a #7d3f98 #2f4fb0 #1b7f95 #143f5e #0a1526")
    else:
        sky = from_hexes("#1d5fd0 #3f9be6 #86d3e8 #ffd98a #ff9a5c")
        depth = from_hexes("#ffb35c #f2685c #b83f7f #4a3fa0 #1f6f8f #12324f")
    return replace(_tints.toward(palette, sky, depth, 0.5), haze_strength=palette.haze_strength * 0.5)


STYLE = Style(light=_light, grain=0.0, rim=0.4, vignette=0.0, bloom=0.3, tones=5)


def grading(shot: Sighted) -> Grading:
    """Edge-keeping smoothing at a quarter of the size, soft steps in lightness, stronger colour turned by the seed."""
    half = (max(shot.width // 2, 1), max(shot.height // 2, 1))
    table = _tables.stairs(6, 0.82)
    colours = _tables.saturation(1.35)[:, :3] @ _turned(float(shot.rng(59).uniform(-0.4, 0.4)))
    colours = np.hstack([colours, np.full((3, 1), 4.0)])
    spread = 13.0 * shot.unit + 1.0

    def grade(frame: Frame, index: int) -> Frame:
        tiny = np.asarray(cv2.medianBlur(_tables.shrunk(frame, 4), 5), np.uint8)
        kept = cv2.ximgproc.dtFilter(tiny, tiny, spread, 60.0, mode=cv2.ximgproc.DTF_RF, numIters=2)
        large = np.asarray(cv2.resize(cv2.medianBlur(kept, 5), half, interpolation=cv2.INTER_LINEAR), np.uint8)
        return _tables.enlarged(_tables.matrix(_tables.relit(large, table), colours), frame)

    return grade


def _turned(angle: float) -> np.ndarray:
    """The colour matrix that turns hues by `angle` (radians) around the greys."""
    across = np.full((3, 3), 1 / 3)
    cross = np.array([[0, -1, 1], [1, 0, -1], [-1, 1, 0]]) / 3**0.5
    return np.asarray(np.cos(angle) * (np.eye(3) - across) + across + np.sin(angle) * cross)
