"""Brushwork: a field of brush strokes that take up the colour under their middle, laid over a layer or a frame."""

from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from fabula.picture import finish, noise
from fabula.picture.style import Strokes

SIDE = 512
"""The side of a seamless field of strokes, in units."""

_BAND = 64
"""Rows painted at once, so that what is between stays in the processor's cache."""

Field = tuple[NDArray[np.float32], NDArray[np.float32]]


@lru_cache(maxsize=4)
def field(strokes: Strokes, seed: int) -> Field:
    """A seamless field of strokes that swirl gently: where each place has its colour from, and how light it lies.

    The first is (SIDE, SIDE, 2), offsets x and y in units; the second (SIDE, SIDE), gains around 1.0.
    """
    rng = np.random.default_rng([seed, 61])
    flow = noise.tile(rng, SIDE, (2, 2), 2)
    count = round(5.0 * SIDE * SIDE / (strokes.length * strokes.width))
    centres = rng.uniform(0, SIDE, (count, 2))
    column, row = centres.astype(int).T
    angle = 0.35 + 0.75 * flow[row, column] + rng.normal(0, 0.16, count)
    size = rng.uniform(0.7, 1.3, (count, 2)) * [strokes.length / 2, strokes.width / 2]
    owner = _laid(centres, angle, size)
    grid = np.stack(np.meshgrid(np.arange(SIDE), np.arange(SIDE)), axis=2)
    away = (centres[owner] - grid + SIDE / 2) % SIDE - SIDE / 2
    away[owner < 0] = 0.0  # where no stroke came the ground keeps its colour
    along, across = np.cos(angle)[owner], np.sin(angle)[owner]
    side = (away[..., 0] * across - away[..., 1] * along) / size[owner, 1]
    phase = rng.uniform(0, 6.28, count)[owner]
    bristle = np.sin(side * 7.0 + phase) * 0.6 + np.sin(side * 17.0 + 2.3 * phase) * 0.4
    ridge = np.clip(np.abs(side) - 0.5, 0, 0.5) * np.sign(side) * 1.8
    stray = rng.normal(0, strokes.jitter, count)[owner]
    gain = 1.0 + strokes.relief * (0.42 * bristle + ridge) + stray
    return away.astype(np.float32), gain.astype(np.float32)


def _laid(centres: NDArray[np.float64], angle: NDArray[np.float64], size: NDArray[np.float64]) -> NDArray[np.int32]:
    """Which stroke lies on top at each place, -1 for none; strokes that leave on one side come in on the other."""
    owner = np.full((SIDE, SIDE), -1, np.int32)
    outline = np.array(
        [[-1, -0.5], [-0.86, -0.9], [0.8, -1], [1, -0.3], [0.92, 0.5], [0.7, 1], [-0.9, 0.85], [-1, 0.3]]
    )
    for index, (place, turn, half) in enumerate(zip(centres, angle, size, strict=True)):
        points = outline * half
        rotated = points @ np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
        reach = float(half.max()) * 1.1
        for dx in (-SIDE, 0, SIDE):
            for dy in (-SIDE, 0, SIDE):
                x, y = place[0] + dx, place[1] + dy
                if -reach < x < SIDE + reach and -reach < y < SIDE + reach:
                    cv2.fillConvexPoly(
                        owner, np.rint((rotated + np.array([x, y])) * 16).astype(np.int32), index, shift=4
                    )
    return owner


def stroked(
    pixels: finish.Cel, corner: tuple[float, float], strokes: Strokes, scale: tuple[float, float], seed: int
) -> finish.Cel:
    """A cel repainted in strokes; `scale` is (breadth of the brush, pixels per unit), `corner` in units.

    Where there is much to see in a small place the brush gets finer, so that windows stay windows.
    """
    breadth, resolution = scale
    height, width = pixels.shape[:2]
    away, gain = field(strokes, 1)
    step = 1 / (resolution * breadth)
    start = np.random.default_rng([seed, 67]).uniform(0, SIDE, 2) + np.array(corner) / breadth
    wrap, nearest = cv2.BORDER_WRAP, cv2.INTER_NEAREST | cv2.WARP_INVERSE_MAP
    linear = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    free = _freedom(pixels, resolution)
    grid = np.ascontiguousarray(np.stack(np.meshgrid(np.arange(width), np.arange(_BAND)), axis=2).astype(np.float32))
    painted = np.empty_like(pixels)
    for top in range(0, height, _BAND):
        rows = slice(top, min(top + _BAND, height))
        size = (width, rows.stop - top)
        matrix = np.array([[step, 0, start[0] % SIDE], [0, step, (start[1] + step * top) % SIDE]], np.float64)
        places = cv2.warpAffine(away, matrix, size, flags=nearest, borderMode=wrap)
        lights = cv2.warpAffine(gain, matrix, size, flags=linear, borderMode=wrap)
        cv2.multiply(places, cv2.merge([free[rows]] * 2), dst=places, scale=resolution * breadth)
        cv2.add(places, grid[: size[1]], dst=places)
        grid[:, :, 1] += _BAND
        fresh = cv2.remap(pixels, places, None, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)  # type: ignore[call-overload]
        light, alpha = cv2.convertScaleAbs(lights, alpha=204), cv2.extractChannel(fresh, 3)
        lit = cv2.multiply(fresh, cv2.merge([light, light, light, np.full_like(light, 204)]), scale=1 / 204)
        cv2.min(lit, cv2.merge([alpha] * 4), dst=painted[rows])
    return painted


def _freedom(pixels: finish.Cel, resolution: float) -> NDArray[np.float32]:
    """How far a stroke may take its colour from, 0.18 in fine detail to 1 in plain areas."""
    height, width = pixels.shape[:2]
    small = (max(width // 4, 1), max(height // 4, 1))
    grey = cv2.cvtColor(pixels, cv2.COLOR_BGRA2GRAY)
    sides = cv2.morphologyEx(grey, cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8))
    busy = cv2.GaussianBlur(cv2.resize(sides, small, interpolation=cv2.INTER_AREA), (0, 0), max(2.5 * resolution, 0.5))
    free = np.clip(1.1 - np.asarray(busy, np.float32) / 23, 0.18, 1.0)
    return np.asarray(cv2.resize(free, (width, height), interpolation=cv2.INTER_LINEAR), np.float32)
