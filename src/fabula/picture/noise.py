"""Noise: seamless cloudy fields, the grain of the paint and the ripple of the water."""

import cv2
import numpy as np
from numpy.typing import NDArray

Field = NDArray[np.float32]


def tile(rng: np.random.Generator, size: int = 256, cells: tuple[int, int] = (4, 4), octaves: int = 4) -> Field:
    """A seamless (size, size) field, mean 0 and deviation 1, with `cells` (across, down) in its first octave."""
    total = np.zeros((size, size), np.float32)
    for octave in range(octaves):
        across, down = min(cells[0] << octave, size), min(cells[1] << octave, size)
        knots = rng.standard_normal((down, across)).astype(np.float32)
        pad = np.pad(knots, 2, mode="wrap")
        scale_x, scale_y = size / across, size / down
        big = cv2.resize(
            pad, (round(pad.shape[1] * scale_x), round(pad.shape[0] * scale_y)), interpolation=cv2.INTER_CUBIC
        )
        left, top = round(2 * scale_x), round(2 * scale_y)
        total += big[top : top + size, left : left + size] * 0.55**octave
    total -= total.mean()
    return np.asarray(total / max(float(total.std()), 1e-6), np.float32)


def sample(field: Field, size: tuple[int, int], origin: tuple[float, float], step: tuple[float, float]) -> Field:
    """The field repeated endlessly, read at `origin` + pixel * `step` (in its cells), as `size` (width, height)."""
    matrix = np.array([[step[0], 0.0, origin[0]], [0.0, step[1], origin[1]]], np.float64)
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return np.asarray(cv2.warpAffine(field, matrix, size, flags=flags, borderMode=cv2.BORDER_WRAP), np.float32)


def line(rng: np.random.Generator, count: int, octaves: int = 5, rough: float = 0.5) -> Field:
    """A jagged line of `count` heights, about -1 to 1."""
    total = np.zeros(count, np.float32)
    for octave in range(octaves):
        knots = rng.uniform(-1, 1, (3 << octave) + 1)
        total += np.interp(np.linspace(0, len(knots) - 1, count), np.arange(len(knots)), knots) * rough**octave
    return np.asarray(total / 1.6, np.float32)
