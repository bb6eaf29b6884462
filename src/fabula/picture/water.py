"""Water: the picture above the shore, mirrored and rippled by two fields of waves that scroll over each other."""

import cv2
import numpy as np
from numpy.typing import NDArray

from fabula.picture import noise
from fabula.picture.colour import mix
from fabula.picture.moves import Track
from fabula.picture.stage import Stage, Water

_SHRINK = (8, 2)
"""Waves are long and low: the ripple is worked out at 1/8 of the width and 1/2 of the height, then enlarged."""

_SMEAR_SHRINK = (2, 4)
"""How much smaller a smeared picture is mirrored, across and down."""


class Mirror:
    """A sheet of water through a shot; draws into the frame's pixels in place."""

    def __init__(self, water: Water, stage: Stage, track: Track, frame: tuple[int, int]) -> None:
        """Work out where the shore runs; `frame` is (width, height) in pixels."""
        self._shore = np.rint(water.shore * track.scale + track.y).astype(int)
        self._foot = np.rint(water.foot * track.scale + track.y).astype(int)
        self._scale = track.scale
        self._x = track.x
        self._frame = frame
        sky = mix(stage.palette.sky[0], stage.palette.water, 0.4)
        self._plain = np.array([*(round(part * 255) for part in reversed(sky)), 255], np.uint8)
        self._water = water
        rng = stage.rng("water")
        self._long = noise.tile(rng, 256, (4, 26), 3)
        self._short = noise.tile(rng, 256, (9, 52), 2)
        gusts = {"storm": 2.2, "wind": 1.7, "rain": 1.3, "fog": 0.6, "snow": 0.7}
        self._grown: NDArray[np.float32] | None = (
            None  # kept from frame to frame: fresh memory costs more than the sums
        )
        self._ripple = water.ripple * gusts.get(stage.weather, 1.0)

    def draw(self, pixels: NDArray[np.uint8], index: int, seconds: float) -> None:
        """Mirror what lies above the shore into what lies below it; `pixels` is the whole frame, BGRA."""
        shore, foot = int(self._shore[index]), min(int(self._foot[index]), self._frame[1])
        if shore >= foot or foot <= 0:
            return
        first = max(shore, 0)
        if shore < 2:
            pixels[first:foot] = self._plain
            return
        above, shrink = pixels[:shore], (1, 1)
        if self._water.smear and shore >= 8:
            above, shrink = self._smeared(above, self._water.smear * float(self._scale[index])), _SMEAR_SHRINK
        places = self._places(index, seconds, first - shore, foot - first, shore, shrink)
        sheet = pixels[first:foot]
        # OpenCV's types do not know that both maps may lie in one
        cv2.remap(above, places, None, cv2.INTER_LINEAR, dst=sheet, borderMode=cv2.BORDER_REFLECT_101)  # type: ignore[call-overload]

    def _smeared(self, above: NDArray[np.uint8], reach: float) -> NDArray[np.uint8]:
        """What a wet street mirrors: drawn out downwards, so that a smaller picture of it holds all there is to see."""
        height, width = above.shape[0] // 2, above.shape[1] // 2  # exact halves: OpenCV is six times slower on others
        half = cv2.resize(above[: height * 2, : width * 2], (width, height), interpolation=cv2.INTER_AREA)
        small = np.ascontiguousarray(half[::2])  # halving twice is what OpenCV does quickly; the blur hides the step
        return np.asarray(cv2.blur(small, (1, max(round(reach / _SMEAR_SHRINK[1]) | 1, 3))), np.uint8)

    def _places(
        self, index: int, seconds: float, start: int, rows: int, shore: int, shrink: tuple[int, int]
    ) -> NDArray[np.float32]:
        """Where each pixel of the water looks to, (rows, width, 2): worked out coarsely and enlarged.

        What is not a wave is linear in x and y, so enlarging leaves it exact; a cell is added around, where it is not.
        `shrink` is how much smaller the picture is that they look into.
        """
        width, scale = self._frame[0], float(self._scale[index])
        across, down = _SHRINK
        small = (width // across + 3, rows // down + 3)
        waves = self._waves(index, seconds, small, start, scale)
        column = (np.arange(small[0], dtype=np.float32) - 0.5) * across - 0.5
        depth = ((np.arange(small[1], dtype=np.float32) - 0.5) * down + start) / scale
        calm = scale * self._ripple
        places = np.empty((small[1], small[0], 2), np.float32)
        places[..., 0] = waves * ((1.0 + 0.035 * depth) * calm)[:, None] + column
        base = np.maximum(shore - 1 - depth * self._water.squeeze * scale, 1 - shore)
        places[..., 1] = waves * ((1.6 + 0.10 * depth) * calm)[:, None] + base[:, None]
        if shrink != (1, 1):
            places += 0.5
            places /= np.array(shrink, np.float32)
            places -= 0.5
        size = (small[0] * across, small[1] * down)
        grown = np.asarray(cv2.resize(places, size, dst=self._grown, interpolation=cv2.INTER_LINEAR), np.float32)
        self._grown = grown
        return grown[down : down + rows, across : across + width]

    def _waves(
        self, index: int, seconds: float, small: tuple[int, int], start: int, scale: float
    ) -> NDArray[np.float32]:
        step = (256 / 1500 * _SHRINK[0] / scale, 256 / 620 * _SHRINK[1] / scale)
        left = -float(self._x[index]) / scale * 256 / 1500
        down = start / scale * 256 / 620
        slow = noise.sample(self._long, small, (left + seconds * 4.0, down - seconds * 3.0), step)
        quick = noise.sample(self._short, small, (left - seconds * 6.5, down - seconds * 6.0), step)
        return np.asarray(slow + 0.5 * quick, np.float32)
