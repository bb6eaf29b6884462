"""The filters of the looks word for word, as they were asked for: slow, in floating point, and what speed is proven by.

Numbers that the request names are used as they are (sepia matrix, 1.2, 0.9, 1.5, 0.8, x1.5, x1.2, 70/30, 90/10). What
it leaves open was chosen here: contrast turns around the middle grey 127.5, the glow is a Gaussian of sigma 12 units
(1/90 of the short side), Canny takes 100 and 200, and the smoothing filters their usual numbers.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from fabula.media import Frame

SEPIA = np.array([[0.393, 0.769, 0.189], [0.349, 0.686, 0.168], [0.272, 0.534, 0.131]])
"""Red, green and blue of sepia out of red, green and blue."""

GLOW = 12 / 1080
"""Sigma of neon's glow as a share of the short side."""


def contrasted(values: NDArray[np.float64], contrast: float, brightness: float) -> NDArray[np.float64]:
    """Values 0 to 255 spread around the middle grey, then dimmed."""
    return np.clip(((values - 127.5) * contrast + 127.5) * brightness, 0, 255)


def vintage(frame: Frame) -> Frame:
    """Sepia matrix, contrast 1.2, brightness 0.9; the grain comes afterwards."""
    toned = np.clip(frame.astype(np.float64) @ SEPIA.T, 0, 255)
    return np.rint(contrasted(toned, 1.2, 0.9)).astype(np.uint8)


def noir(frame: Frame) -> Frame:
    """Greyscale, contrast 1.5, brightness 0.8, and the histogram of this one frame made equal."""
    grey = cv2.cvtColor(frame, cv2.COLOR_RGB2GRAY).astype(np.float64)
    hard = np.rint(contrasted(grey, 1.5, 0.8)).astype(np.uint8)
    return np.asarray(cv2.cvtColor(cv2.equalizeHist(hard), cv2.COLOR_GRAY2RGB), np.uint8)


def neon(frame: Frame) -> Frame:
    """Saturation x1.5 and value x1.2 in HSV, and a Gaussian glow mixed in, 70 to 30."""
    space = cv2.cvtColor(frame.astype(np.float32) / 255, cv2.COLOR_RGB2HSV)
    space[:, :, 1] = np.minimum(space[:, :, 1] * 1.5, 1.0)
    space[:, :, 2] = np.minimum(space[:, :, 2] * 1.2, 1.0)
    vivid = np.asarray(cv2.cvtColor(space, cv2.COLOR_HSV2RGB), np.float32) * 255
    soft = cv2.GaussianBlur(vivid, (0, 0), max(GLOW * min(frame.shape[:2]), 0.5))
    return np.clip(np.rint(0.7 * vivid + 0.3 * np.asarray(soft)), 0, 255).astype(np.uint8)


def anime(frame: Frame) -> Frame:
    """Bilateral smoothing (9, 75, 75) with Canny's edges in black on white: 90 % smoothed and 10 % edges."""
    smooth = cv2.bilateralFilter(frame, 9, 75, 75)
    edges = cv2.cvtColor(255 - cv2.Canny(cv2.cvtColor(frame, cv2.COLOR_RGB2GRAY), 100, 200), cv2.COLOR_GRAY2RGB)
    return np.asarray(cv2.addWeighted(smooth, 0.9, edges, 0.1, 0), np.uint8)


def watercolor(frame: Frame) -> Frame:
    """Bilateral smoothing, edge-preserving filter, non-local-means denoising and stylisation, one after the other."""
    smooth = cv2.bilateralFilter(frame, 9, 75, 75)
    kept = cv2.edgePreservingFilter(smooth, flags=cv2.RECURS_FILTER, sigma_s=60, sigma_r=0.4)
    calm = cv2.fastNlMeansDenoisingColored(np.ascontiguousarray(kept), None, 10, 10, 7, 21)
    return np.asarray(cv2.stylization(calm, sigma_s=60, sigma_r=0.6), np.uint8)
