"""Likeness of two frames: SSIM with an 11 x 11 Gaussian of sigma 1.5 and the standard constants."""

import cv2
import numpy as np


def ssim(ours: np.ndarray, theirs: np.ndarray) -> float:
    """1.0 for equal frames, less the more their structure differs."""
    a, b = ours.astype(np.float64), theirs.astype(np.float64)

    def mean(values: np.ndarray) -> np.ndarray:
        blurred = cv2.GaussianBlur(values, (11, 11), 1.5)
        return np.asarray(blurred)[5:-5, 5:-5]

    mean_a, mean_b = mean(a), mean(b)
    spread_a, spread_b = mean(a * a) - mean_a**2, mean(b * b) - mean_b**2
    together = mean(a * b) - mean_a * mean_b
    low, high = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    share = (2 * mean_a * mean_b + low) * (2 * together + high)
    return float((share / ((mean_a**2 + mean_b**2 + low) * (spread_a + spread_b + high))).mean())
